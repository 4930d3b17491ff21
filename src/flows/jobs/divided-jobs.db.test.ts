// Work that is divided, on a real database: parts shared by several processes, joined once by the last, stopped, failed, and
// taken over from whoever went silent.
import { setImmediate as soon } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../test/own-site.ts';
import { ok, problem, refuse } from '../../kernel/result.ts';
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import {
  cancelJob,
  divideJob,
  enqueueJob,
  finishJob,
  interruptOrphans,
  reportJob,
  restartJob,
  takeJob,
} from '../../modules/accounts/job-commands.ts';
import type { Job } from '../../modules/accounts/job-db.ts';
import { jobOf, materialOf, productsOf } from '../../modules/accounts/job-queries.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import type { JobKind, JobWork } from './job-kind.ts';
import { JobRunner } from './job-runner.ts';

const BODY = '5007' as PartyId;
const KINDS = ['whole', 'part'];
let database: TestDatabase;
let site: OwnSite;
let buyer: SeededPerson;

const system = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });
const asBuyer = (): Ctx => site.services.ctx({ kind: 'person', person: buyer.id, isDemo: false });
const enqueue = (kind = 'whole', input: unknown = {}): Promise<string> =>
  acting(asBuyer(), (inside) =>
    enqueueJob(inside, { kind, party: BODY, person: buyer.id, input, isDemo: false }),
  );
const stateOf = async (id: string): Promise<Job> => (await jobOf(asBuyer(), id)) as Job;
const choice = (job: string) => ({ party: BODY, job });
const rowsOf = (whole: string) =>
  acting(system(), ({ db }) =>
    db
      .selectFrom('job')
      .leftJoin('job_part', 'job_part.job_id', 'job.id')
      .select(['job.id', 'job.state', 'job.lost', 'job.person_id', 'job.party', 'job_part.job_id'])
      .where('parent', '=', whole)
      .orderBy('job.id')
      .execute(),
  );
const actionsOn = (): Promise<string[]> =>
  acting(system(), async ({ db }) => {
    const rows = await db.selectFrom('audit').select(['action', 'object']).orderBy('id').execute();
    return rows.filter(({ object }) => object.startsWith('job:')).map(({ action }) => action);
  });
let loggedBefore = 0;
const newActions = async (): Promise<string[]> => (await actionsOn()).slice(loggedBefore);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (packed: Uint8Array): string => new TextDecoder().decode(packed);
const parts = (count: number, share = 10) =>
  Array.from({ length: count }, (_, k) => ({ kind: 'part', share, material: bytes(`m${k}`) }));

/** Divides the first time, and the second time tells what the parts came to. */
const wholeKind = (count: number): JobKind => ({
  id: 'whole',
  run: async ({ job, services }) => {
    const products = await productsOf(services.ctx({ kind: 'system', name: 'test' }), job.id);
    return products === null ? { phase: 'solve', parts: parts(count) } : ok(products.map(text));
  },
  resultPath: () => null,
});
const partKind = (run: (work: JobWork, material: string) => ReturnType<JobKind['run']>): JobKind => ({
  id: 'part',
  run: async (work) => run(work, text((await materialOf(system(), work.job.id)) ?? bytes('gone'))),
  resultPath: () => null,
});
const echo = partKind(async (_, material) => ok(bytes(`${material} done`)));
const errors: unknown[] = [];
const runner = (kinds: readonly JobKind[], isAlone = false): JobRunner =>
  new JobRunner({ services: site.services, kinds, isAlone, onError: (error) => errors.push(error) });

/** Takes the whole and divides it, as a worker that then does nothing more. */
async function divided(count: number): Promise<string> {
  const id = await enqueue();
  await takeJob(system(), { worker: 'divider', kinds: KINDS });
  await divideJob(system(), { id, worker: 'divider', division: { phase: 'solve', parts: parts(count) } });
  return id;
}
const take = async (worker: string): Promise<Job> =>
  (await takeJob(system(), { worker, kinds: KINDS })) as Job;
const finish = (job: Job, worker: string, product = 'product') =>
  finishJob(system(), { id: job.id, worker, end: { state: 'done', result: bytes(product) } });

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  buyer = await site.seedPerson({
    email: 'buyer@test.example',
    name: 'Buyer',
    parties: [{ party: BODY, role: 'buyer' }],
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  errors.length = 0;
  await acting(system(), ({ db }) => db.deleteFrom('job').execute());
  loggedBefore = (await actionsOn()).length;
});

describe('parts', () => {
  test('of one process are done and joined by it, and leave nothing behind', async () => {
    const id = await enqueue();
    const one = runner([wholeKind(3), echo], true);
    await one.begin();
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('done'), 10_000);
    await one.end();
    expect((await stateOf(id)).result).toEqual(['m0 done', 'm1 done', 'm2 done']);
    expect(await rowsOf(id)).toEqual([]);
    expect(await newActions()).toEqual(['job.done']);
    expect(errors).toEqual([]);
  });

  test('are shared by two processes, each done once and joined once', async () => {
    const id = await enqueue();
    const by: string[][] = [[], []];
    let joins = 0;
    const kindsOf = (k: number): JobKind[] => {
      const whole = wholeKind(40);
      return [
        {
          ...whole,
          run: async (work) => {
            const answer = await whole.run(work);
            if (!('parts' in answer)) joins++;
            return answer;
          },
        },
        partKind(async (_, material) => {
          by[k]?.push(material);
          // Until both are at it, none goes on.
          while (by.some((done) => done.length === 0)) await soon();
          return ok(bytes(material));
        }),
      ];
    };
    const both = [0, 1].map((k) => runner(kindsOf(k)));
    await Promise.all(both.map((one) => one.begin()));
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('done'), 20_000);
    await Promise.all(both.map((one) => one.end()));
    const all = Array.from({ length: 40 }, (_, k) => `m${k}`);
    expect((await stateOf(id)).result).toEqual(all);
    expect(by.flat().sort()).toEqual(all.toSorted());
    expect([joins, errors]).toEqual([1, []]);
    expect(await newActions()).toEqual(['job.done']);
  });

  test('that end at the same time put the whole in line once', async () => {
    const id = await divided(2);
    const [a, b] = [await take('a'), await take('b')];
    await Promise.all([finish(a, 'a'), finish(b, 'b')]);
    expect((await take('c')).id).toBe(id);
    expect(await takeJob(system(), { worker: 'd', kinds: KINDS })).toBeNull();
  });

  test('belong to the party and to no person, and are no pages', async () => {
    const id = await divided(1);
    const [part] = await rowsOf(id);
    expect(part).toMatchObject({ state: 'queued', party: BODY, person_id: null });
    expect(await jobOf(asBuyer(), part?.id ?? '')).toBeNull();
    for (const command of [cancelJob, restartJob]) {
      const refused = await command(asBuyer(), choice(part?.id ?? ''));
      expect(refused.ok ? '' : refused.problems[0]?.code).toBe('job.gone');
    }
    const seen = await acting(asBuyer(), ({ db }) => db.selectFrom('job_part').select('job_id').execute());
    expect(seen).toEqual([]);
  });

  test('wait until other work is done', async () => {
    await divided(2);
    const later = await enqueue();
    expect((await take('a')).id).toBe(later);
    expect((await take('a')).parent).not.toBeNull();
  });

  test('add up to the progress of the whole', async () => {
    const id = await divided(3);
    expect((await stateOf(id)).progress).toEqual({ phase: 'solve', done: 0, total: 30 });
    const [a, b] = [await take('a'), await take('b')];
    await finish(a, 'a');
    const progress = { phase: 'solve', done: 4, total: 10 };
    expect(await reportJob(system(), { id: b.id, worker: 'b', progress })).toEqual({
      isCancelRequested: false,
    });
    expect(await stateOf(id)).toMatchObject({
      state: 'running',
      progress: { phase: 'solve', done: 14, total: 30 },
    });
    await finish(b, 'b');
    await finish(await take('c'), 'c');
    // In line to be joined: to whoever looks, still at work.
    expect(await stateOf(id)).toMatchObject({
      state: 'running',
      progress: { phase: 'solve', done: 30, total: 30 },
    });
    const joining = await take('d');
    expect((await stateOf(id)).progress).toEqual({ phase: 'solve', done: 30, total: 30 });
    await reportJob(system(), { id, worker: 'd', progress: { phase: 'check', done: 30, total: 30 } });
    expect([joining.id, (await stateOf(id)).progress?.phase]).toEqual([id, 'check']);
  });
});

describe('a person who stops the whole', () => {
  test('before any part is begun stops it at once', async () => {
    const id = await divided(3);
    expect(await cancelJob(asBuyer(), choice(id))).toEqual({ ok: true, value: true });
    expect((await stateOf(id)).state).toBe('stopped');
    expect(await rowsOf(id)).toEqual([]);
    expect(await newActions()).toEqual(['job.stopped']);
  });

  test('stops the parts at work and lets none begin; what there is is joined', async () => {
    const id = await divided(4);
    const [a, b] = [await take('a'), await take('b')];
    await finish(a, 'a', 'first');
    await cancelJob(asBuyer(), choice(id));
    expect(await takeJob(system(), { worker: 'c', kinds: KINDS })).toBeNull();
    expect(await reportJob(system(), { id: b.id, worker: 'b', progress: null })).toEqual({
      isCancelRequested: true,
    });
    await finish(b, 'b', 'best so far');
    const joining = await take('c');
    expect([joining.id, joining.isCancelRequested]).toEqual([id, true]);
    expect((await productsOf(system(), id))?.map(text)).toEqual(['first', 'best so far']);
    await finishJob(system(), { id, worker: 'c', end: { state: 'done', result: null } });
    expect(await newActions()).toEqual(['job.cancelRequested', 'job.done']);
  });

  test('while it is being divided stops it before any part is begun', async () => {
    const id = await enqueue();
    await take('a');
    await cancelJob(asBuyer(), choice(id));
    await divideJob(system(), { id, worker: 'a', division: { phase: 'solve', parts: parts(2) } });
    expect((await stateOf(id)).state).toBe('stopped');
    expect(await newActions()).toEqual(['job.cancelRequested', 'job.stopped']);
  });

  test('reaches a part at work in another process', async () => {
    const id = await enqueue();
    const begun = Promise.withResolvers<void>();
    const waits = partKind(async ({ signal }) => {
      begun.resolve();
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      return ok(bytes(String(signal.reason)));
    });
    const one = runner([wholeKind(3), waits]);
    await one.begin();
    await begun.promise;
    await cancelJob(asBuyer(), choice(id));
    await vi.waitFor(async () => {
      one.wake();
      expect((await stateOf(id)).state).toBe('done');
    }, 10_000);
    await one.end();
    expect((await stateOf(id)).result).toEqual(['person']);
  });
});

describe('a part that fails', () => {
  test('fails the whole with its reason, stops the others, and it can be started anew', async () => {
    const id = await divided(4);
    const [a, b] = [await take('a'), await take('b')];
    await finishJob(system(), { id: a.id, worker: 'a', end: { state: 'failed', failure: 'list.gone' } });
    expect(await stateOf(id)).toMatchObject({ state: 'failed', failure: 'list.gone' });
    expect(await reportJob(system(), { id: b.id, worker: 'b', progress: null })).toBeNull();
    expect(await finish(b, 'b')).toBe(false);
    expect(await newActions()).toEqual(['job.failed']);
    await restartJob(asBuyer(), choice(id));
    const one = runner([wholeKind(2), echo]);
    await one.begin();
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('done'), 10_000);
    await one.end();
    expect((await stateOf(id)).result).toEqual(['m0 done', 'm1 done']);
  });

  test.each([
    ['a refusal', async () => refuse(problem('list.gone', 'list')), 'list.gone', 0],
    ['something else than bytes', async () => ok('text'), 'job.failed', 1],
  ] as const)('with %s', async (_, run, failure, told) => {
    const id = await enqueue();
    const one = runner([wholeKind(3), partKind(run)]);
    await one.begin();
    await vi.waitFor(async () => {
      one.wake();
      expect(await stateOf(id)).toMatchObject({ state: 'failed', failure });
    }, 10_000);
    await one.end();
    expect(errors).toHaveLength(told);
    expect(await rowsOf(id)).toEqual([]);
  });
});

describe('a process that ends', () => {
  test('orderly hands its part back, and the next one does it', async () => {
    const id = await enqueue();
    const begun = Promise.withResolvers<void>();
    const waits = partKind(async ({ signal }) => {
      begun.resolve();
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      signal.throwIfAborted();
      return ok(bytes('never'));
    });
    const one = runner([wholeKind(2), waits]);
    await one.begin();
    await begun.promise;
    await one.end();
    expect((await rowsOf(id)).map(({ state, lost }) => [state, lost])).toEqual([
      ['queued', 0],
      ['queued', 0],
    ]);
    expect((await stateOf(id)).state).toBe('running');
    const two = runner([wholeKind(2), echo]);
    await two.begin();
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('done'), 10_000);
    await two.end();
    expect((await stateOf(id)).result).toEqual(['m0 done', 'm1 done']);
    expect(await newActions()).toEqual(['job.done']);
  });

  test('without a word loses its part to another, and its late answer counts for nothing', async () => {
    const id = await divided(2);
    const dead = await take('dead');
    site.wait(61_000);
    expect(await interruptOrphans(system(), false)).toBe(1);
    expect((await rowsOf(id)).map(({ state, lost }) => [state, lost])).toEqual([
      ['queued', 1],
      ['queued', 0],
    ]);
    const one = runner([wholeKind(2), echo]);
    await one.begin();
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('done'), 10_000);
    await one.end();
    expect(await finish(dead, 'dead', 'late')).toBe(false);
    expect((await stateOf(id)).result).toEqual(['m0 done', 'm1 done']);
  });

  test('while it joins leaves the joining to another', async () => {
    const id = await divided(1);
    await finish(await take('a'), 'a', 'whole');
    await take('dead');
    site.wait(61_000);
    await interruptOrphans(system(), false);
    const one = runner([wholeKind(1), echo]);
    await one.begin();
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('done'), 10_000);
    await one.end();
    expect((await stateOf(id)).result).toEqual(['whole']);
  });

  test('over and over with the same part gives the whole up', async () => {
    const id = await divided(2);
    for (const worker of ['a', 'b', 'c']) {
      const part = await take(worker);
      expect(part.parent).toBe(id);
      // The other part waits; the first in line is always the one that was lost.
      site.wait(61_000);
      await interruptOrphans(system(), false);
    }
    expect(await stateOf(id)).toMatchObject({ state: 'failed', failure: 'job.lost' });
    expect(await rowsOf(id)).toEqual([]);
  });

  test('and owns the embedded database goes on with the rest at its next start', async () => {
    const id = await divided(3);
    await finish(await take('before'), 'before', 'kept');
    await take('before');
    const one = runner([wholeKind(3), echo], true);
    await one.begin();
    await vi.waitFor(async () => expect((await stateOf(id)).state).toBe('done'), 10_000);
    await one.end();
    expect((await stateOf(id)).result).toEqual(['kept', 'm1 done', 'm2 done']);
  });
});
