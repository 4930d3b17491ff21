// Long work on a real database: done once whoever looks, followed, stopped, interrupted and started anew.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../test/own-site.ts';
import { ok, problem, refuse } from '../../kernel/result.ts';
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import {
  cancelJob,
  enqueueJob,
  finishJob,
  interruptOrphans,
  reportJob,
  restartJob,
  takeJob,
} from '../../modules/accounts/job-commands.ts';
import type { Job } from '../../modules/accounts/job-db.ts';
import { jobOf } from '../../modules/accounts/job-queries.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { JobKind, JobWork } from './job-kind.ts';
import { JobRunner } from './job-runner.ts';

const BODY = '5007' as PartyId;
let database: TestDatabase;
let site: OwnSite;
let buyer: SeededPerson;
let reader: SeededPerson;

const system = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });
const as = ({ id }: SeededPerson): Ctx => site.services.ctx({ kind: 'person', person: id, isDemo: false });
const enqueue = (kind: string, input: unknown = {}): Promise<string> =>
  acting(as(buyer), (inside) =>
    enqueueJob(inside, { kind, party: BODY, person: buyer.id, input, isDemo: false }),
  );
const stateOf = async (id: string): Promise<Job> => (await jobOf(system(), id)) as Job;
const errors: unknown[] = [];
const runner = (run: JobKind['run'], id = 'test', isAlone = true): JobRunner =>
  new JobRunner({
    services: site.services,
    kinds: [{ id, run, resultPath: () => null }],
    isAlone,
    onError: (error) => errors.push(error),
  });
const actionsOn = async (job: string): Promise<string[]> => {
  const rows = await database.db
    .selectFrom('audit')
    .select('action')
    .where('object', '=', `job:${job}`)
    .orderBy('id')
    .execute();
  return rows.map(({ action }) => action);
};

/** A handler that says when it has begun and then waits to be stopped. */
function waiting() {
  const begun = Promise.withResolvers<JobWork>();
  const run = async (work: JobWork) => {
    const aborted = new Promise<void>((resolve) => work.signal.addEventListener('abort', () => resolve()));
    begun.resolve(work);
    await aborted;
    work.signal.throwIfAborted();
    return ok(null);
  };
  return { begun: begun.promise, run };
}

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const seed = (role: 'buyer' | 'reader') =>
    site.seedPerson({ email: `${role}@test.example`, name: role, parties: [{ party: BODY, role }] });
  buyer = await seed('buyer');
  reader = await seed('reader');
});
afterAll(() => database.close());
beforeEach(async () => {
  errors.length = 0;
  await acting(system(), ({ db }) => db.deleteFrom('job').execute());
});

describe('a job', () => {
  test('is done, keeps its result and tells the log', async () => {
    const id = await enqueue('test', { rows: 3 });
    const finished = Promise.withResolvers<unknown>();
    const one = runner(async ({ job, report }) => {
      report({ phase: 'read', done: 1, total: 3 });
      finished.resolve(job.input);
      return ok({ rows: 3 });
    });
    await one.begin();
    expect(await finished.promise).toEqual({ rows: 3 });
    await one.end();
    expect(await stateOf(id)).toMatchObject({
      state: 'done',
      result: { rows: 3 },
      progress: { phase: 'read', done: 1, total: 3 },
      person: buyer.id,
      isCancelRequested: false,
    });
    expect(await actionsOn(id)).toEqual(['job.done']);
  });

  test('starts without waiting when the services say that one is there', async () => {
    const { begun, run } = waiting();
    const one = runner(run);
    await one.begin();
    const id = await enqueue('test');
    site.services.jobsWaiting();
    expect((await begun).job.id).toBe(id);
    await one.end();
  });

  test('keeps the code of a refusal; a bug keeps a code too and is told to the log', async () => {
    const refused = await enqueue('test', { bug: false });
    const broken = await enqueue('test', { bug: true });
    const one = runner(async ({ job }) => {
      if (!(job.input as { bug: boolean }).bug) return refuse(problem('list.gone', 'list'));
      throw new Error('a bug');
    });
    await one.begin();
    await vi.waitFor(async () => expect((await stateOf(broken)).state).toBe('failed'), 10_000);
    await one.end();
    expect(await stateOf(refused)).toMatchObject({ state: 'failed', failure: 'list.gone' });
    expect(await stateOf(broken)).toMatchObject({ state: 'failed', failure: 'job.failed' });
    expect(errors.map(String)).toEqual(['Error: a bug']);
    expect(await actionsOn(refused)).toEqual(['job.failed']);
  });

  test('whose end cannot be written has failed at the next look, and holds up none after it', async () => {
    const first = await enqueue('test', { text: 'a\\u0000b' });
    const next = await enqueue('test', { text: 'b' });
    const one = runner(async ({ job }) => ok((job.input as { text: string }).text.replace('\\u0000', '\0')));
    await one.begin();
    await vi.waitFor(async () => {
      one.wake();
      expect((await stateOf(next)).state).toBe('done');
    }, 10_000);
    await one.end();
    expect(await stateOf(first)).toMatchObject({ state: 'failed', failure: 'job.failed', result: null });
    expect(await actionsOn(first)).toEqual(['job.failed']);
    expect(errors).toHaveLength(1);
  });

  test('of a kind that this program does not know is left in line', async () => {
    const id = await enqueue('later');
    const one = runner(async () => ok(null));
    await one.begin();
    await one.end();
    expect((await stateOf(id)).state).toBe('queued');
  });

  test('is written with the transaction that asks for it, or not at all', async () => {
    const asking = acting(as(buyer), async (inside) => {
      await enqueueJob(inside, { kind: 'test', party: BODY, person: buyer.id, input: {}, isDemo: false });
      throw new Error('taken back');
    });
    await expect(asking).rejects.toThrow('taken back');
    const left = await acting(system(), ({ db }) => db.selectFrom('job').select('id').execute());
    expect(left).toEqual([]);
  });
});

test('two processes do forty jobs once each', async () => {
  for (let number = 0; number < 40; number++) await enqueue('test', { number });
  const seen: number[] = [];
  const all = Promise.withResolvers<void>();
  const run = async ({ job }: JobWork) => {
    seen.push((job.input as { number: number }).number);
    if (seen.length === 40) all.resolve();
    return ok(null);
  };
  const both = [runner(run, 'test', false), runner(run, 'test', false)];
  await Promise.all(both.map((one) => one.begin()));
  await all.promise;
  await Promise.all(both.map((one) => one.end()));
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, number) => number));
  expect(errors).toEqual([]);
  const { count } = await database.db
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('action', '=', 'job.done')
    .where('party', '=', BODY)
    .where(
      'object',
      'in',
      (await acting(system(), ({ db }) => db.selectFrom('job').select('id').execute())).map(
        ({ id }) => `job:${id}`,
      ),
    )
    .executeTakeFirstOrThrow();
  expect(count).toBe(40);
});

test('a job taken by one cannot be taken, told of or ended by another', async () => {
  const id = await enqueue('test');
  const taken = await takeJob(system(), { worker: 'one', kinds: ['test'] });
  expect(taken?.id).toBe(id);
  expect(await takeJob(system(), { worker: 'two', kinds: ['test'] })).toBeNull();
  const progress = { phase: 'read', done: 1, total: 2 };
  expect(await reportJob(system(), { id, worker: 'two', progress })).toBeNull();
  expect(await finishJob(system(), { id, worker: 'two', end: { state: 'done', result: 1 } })).toBe(false);
  expect(await reportJob(system(), { id, worker: 'one', progress })).toEqual({ isCancelRequested: false });
  expect(await finishJob(system(), { id, worker: 'one', end: { state: 'done', result: 1 } })).toBe(true);
  expect(await stateOf(id)).toMatchObject({ state: 'done', result: 1, progress });
});

describe('a person', () => {
  test('stops a job at work', async () => {
    const id = await enqueue('test');
    const { begun, run } = waiting();
    const one = runner(run);
    await one.begin();
    await begun;
    expect(await cancelJob(as(buyer), { party: BODY, job: id })).toEqual({ ok: true, value: true });
    site.services.jobsWaiting();
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('stopped'), 10_000);
    await one.end();
    expect(await actionsOn(id)).toEqual(['job.cancelRequested', 'job.stopped']);
    expect(errors).toEqual([]);
  });

  test('stops a job in line, which is then never begun', async () => {
    const id = await enqueue('test');
    expect(await cancelJob(as(buyer), { party: BODY, job: id })).toEqual({ ok: true, value: true });
    expect(await takeJob(system(), { worker: 'one', kinds: ['test'] })).toBeNull();
    expect(await actionsOn(id)).toEqual(['job.stopped']);
  });

  test('changes nothing by stopping what has ended or starting what is in line', async () => {
    const id = await enqueue('test');
    await restartJob(as(buyer), { party: BODY, job: id });
    await takeJob(system(), { worker: 'one', kinds: ['test'] });
    await finishJob(system(), { id, worker: 'one', end: { state: 'done', result: null } });
    await cancelJob(as(buyer), { party: BODY, job: id });
    await restartJob(as(buyer), { party: BODY, job: id });
    expect((await stateOf(id)).state).toBe('done');
    expect(await actionsOn(id)).toEqual(['job.done']);
  });

  test('who only reads sees a job and can neither stop nor start it', async () => {
    const id = await enqueue('test');
    expect((await jobOf(as(reader), id))?.state).toBe('queued');
    for (const command of [cancelJob, restartJob]) {
      const refused = await command(as(reader), { party: BODY, job: id });
      expect(refused.ok ? '' : refused.problems[0]?.code).toBe('access.otherRole');
    }
  });

  test('of another body neither sees nor reaches it', async () => {
    const id = await enqueue('test');
    const other = await site.seedPerson({
      email: 'other@test.example',
      name: 'Other',
      parties: [{ party: '5001', role: 'administrator' }],
    });
    expect(await jobOf(as(other), id)).toBeNull();
    const refused = await cancelJob(as(other), { party: '5001' as PartyId, job: id });
    expect(refused.ok ? '' : refused.problems[0]?.code).toBe('job.gone');
    expect((await stateOf(id)).state).toBe('queued');
  });
});

describe('a process that ends', () => {
  test('orderly interrupts its job; one press starts it anew', async () => {
    const id = await enqueue('test');
    const first = waiting();
    const one = runner(first.run);
    await one.begin();
    await first.begun;
    await one.end();
    expect((await stateOf(id)).state).toBe('interrupted');
    expect(await restartJob(as(buyer), { party: BODY, job: id })).toEqual({ ok: true, value: true });
    const done = Promise.withResolvers<void>();
    const two = runner(async () => {
      done.resolve();
      return ok('whole');
    });
    await two.begin();
    await done.promise;
    await two.end();
    expect(await stateOf(id)).toMatchObject({ state: 'done', result: 'whole' });
    expect(await actionsOn(id)).toEqual(['job.interrupted', 'job.restarted', 'job.done']);
  });

  test('without a word is found out at the next start, alone or by its silence', async () => {
    const dead = await enqueue('test');
    await takeJob(system(), { worker: 'dead', kinds: ['test'] });
    expect(await interruptOrphans(system(), false)).toBe(0);
    site.wait(61_000);
    const { begun, run } = waiting();
    const alive = await enqueue('test');
    const one = runner(run, 'test', false);
    await one.begin();
    expect((await begun).job.id).toBe(alive);
    expect(await stateOf(dead)).toMatchObject({ state: 'interrupted', failure: null });
    expect(await interruptOrphans(system(), true)).toBe(1);
    await one.end();
  });

  test('given up as dead while it lives stops its work and leaves the job to others', async () => {
    const id = await enqueue('test');
    const { begun, run } = waiting();
    const one = runner(run);
    await one.begin();
    const { signal } = await begun;
    await interruptOrphans(system(), true);
    await restartJob(as(buyer), { party: BODY, job: id });
    await takeJob(system(), { worker: 'other', kinds: ['test'] });
    site.services.jobsWaiting();
    await vi.waitFor(() => expect(signal.aborted).toBe(true), 10_000);
    await one.end();
    expect(await stateOf(id)).toMatchObject({ state: 'running' });
    expect(await finishJob(system(), { id, worker: 'other', end: { state: 'done', result: null } })).toBe(
      true,
    );
  });
});
