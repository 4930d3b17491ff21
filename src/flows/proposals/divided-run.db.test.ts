// A large calculation shared by several workers, with the real thread: the plan that is kept is that of one worker, byte for
// byte, whoever comes and goes meanwhile.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { buildWorker } from '../../../test/group-site.ts';
import { drawProblem } from '../../../test/optimiser-problems.ts';
import type { SeededPerson } from '../../../test/own-site.ts';
import { openProposalSite, type ProposalSite } from '../../../test/proposal-site.ts';
import { acting } from '../../modules/accounts/db.ts';
import { cancelJob, interruptOrphans, takeJob } from '../../modules/accounts/job-commands.ts';
import { jobOf } from '../../modules/accounts/job-queries.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { verify } from '../../modules/optimiser/verify.ts';
import type { PlanningRun } from '../../modules/planning/proposals/model.ts';
import {
  repeatGroupRun,
  type StartedGroupRun,
  startGroupRun,
} from '../../modules/planning/proposals/run-commands.ts';
import { runOf } from '../../modules/planning/proposals/run-queries.ts';
import type { RunPlan } from '../group-store.ts';
import type { JobKind } from '../jobs/job-kind.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import { groupRunKinds } from './run-job.ts';
import { keptProblem } from './start-run.ts';

const STORVIK = '9901' as PartyId;
const NEEDS = 320;
const WHOLE = groupRunKinds({ fewestNeeds: NEEDS + 1, needsInPart: 1 });
const DIVIDED = groupRunKinds({ fewestNeeds: NEEDS, needsInPart: 80 });
const PARTS = 4;
let database: TestDatabase;
let site: ProposalSite;
let person: SeededPerson;
let entry: string;
const errors: unknown[] = [];
const open: JobRunner[] = [];

async function runner(kinds: readonly JobKind[], workerEntry = entry): Promise<JobRunner> {
  const one = new JobRunner({
    services: { ...site.services, workerEntry: () => workerEntry },
    kinds,
    isAlone: false,
    onError: (error) => errors.push(error),
  });
  open.push(one);
  await one.begin();
  return one;
}

/** Puts a calculation in line, of a made-up country with standing cooperations. */
async function start(): Promise<StartedGroupRun> {
  const drawn = drawProblem({
    seed: 5,
    needs: NEEDS,
    bodies: 40,
    categories: 12,
    cooperations: 3,
    spread: 5,
  });
  const { params, ...rest } = drawn;
  const started = await startGroupRun(site.as(person), {
    ...{ party: STORVIK, isDemo: true, seed: 3, program: 'test', needs: NEEDS, bodies: 40 },
    choice: { category: null, area: 'country', cooperation: null, minutes: null },
    inputs: JSON.stringify({ needs: [], used: [], assumptions: [], problem: rest, gapTarget: null }),
    parameters: JSON.stringify(params),
  });
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  return started.value;
}

async function kept(run: string): Promise<PlanningRun> {
  const found = await runOf(site.as(person), run);
  if (!found) throw new Error('no run');
  return found;
}
const planOf = async (run: string): Promise<string> => (await kept(run)).plan ?? '';
const partsLeft = (job: string) =>
  acting(site.system(), ({ db }) =>
    db.selectFrom('job').select(['id', 'state']).where('parent', '=', job).execute(),
  );

/** The plan by one worker that is asked for the whole. */
let undivided: string;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openProposalSite(database);
  entry = await buildWorker('group-worker');
  person = await site.seedPerson({
    email: 'storvik@test.example',
    name: 'Storvik',
    parties: [{ party: STORVIK, role: 'buyer' }],
    isDemo: true,
  });
  const { run, job } = await start();
  const one = await runner(WHOLE);
  expect(await site.ended(job)).toBe('done');
  await one.end();
  undivided = await planOf(run);
});
afterAll(async () => {
  await Promise.all(open.map((one) => one.end()));
  fs.rmSync(entry, { force: true });
  await site.end();
  await database.close();
});
beforeEach(() => {
  errors.length = 0;
});

describe('the plan is that of one worker asked for the whole', () => {
  test('when one worker does all parts', async () => {
    const { plan, issues, sharing } = JSON.parse(undivided) as RunPlan;
    expect([plan.groups.length > 10, issues, (sharing ?? []).length > 10]).toEqual([true, [], true]);
    const { run, job } = await start();
    const one = await runner(DIVIDED);
    expect(await site.ended(job)).toBe('done');
    await one.end();
    expect(await planOf(run)).toBe(undivided);
    const { groups, saving } = await kept(run);
    expect([groups, saving]).toEqual([plan.groups.length, plan.totals.saving.base]);
    expect([await partsLeft(job), errors]).toEqual([[], []]);
  });

  test('when two workers share them', async () => {
    const by = { first: 0, second: 0 };
    const kindsOf = (k: keyof typeof by): JobKind[] =>
      DIVIDED.map((kind) => ({
        ...kind,
        run: async (work) => {
          if (work.job.parent !== null) {
            by[k] += 1;
            // Neither does all of them.
            await vi.waitFor(() => expect(Math.min(by.first, by.second)).toBeGreaterThan(0), 20_000);
          }
          return kind.run(work);
        },
      }));
    const { run, job } = await start();
    const both = await Promise.all([runner(kindsOf('first')), runner(kindsOf('second'))]);
    expect(await site.ended(job)).toBe('done');
    await Promise.all(both.map((one) => one.end()));
    expect(by.first + by.second).toBe(PARTS);
    expect(await planOf(run)).toBe(undivided);
    expect(errors).toEqual([]);
  });

  test('when one is stopped in the middle of a part and another dies over one', async () => {
    const { run, job } = await start();
    const begun = Promise.withResolvers<void>();
    const told = DIVIDED.map((kind) => ({
      ...kind,
      run: (work: Parameters<JobKind['run']>[0]) => {
        if (work.job.parent !== null) begun.resolve();
        return kind.run(work);
      },
    }));
    const first = await runner(told);
    await begun.promise;
    await first.end();
    const dead = await takeJob(site.system(), { worker: 'dead', kinds: DIVIDED.map(({ id }) => id) });
    expect(dead?.parent).toBe(job);
    site.wait(61_000);
    expect(await interruptOrphans(site.system(), false)).toBe(1);
    const last = await runner(DIVIDED);
    expect(await site.ended(job)).toBe('done');
    await last.end();
    expect(await planOf(run)).toBe(undivided);
    expect(errors).toEqual([]);
  });

  test('and worked out again in parts it is found to be the same', async () => {
    const { run, job } = await start();
    const whole = await runner(WHOLE);
    await site.ended(job);
    await whole.end();
    const again = await repeatGroupRun(site.as(person), { party: STORVIK, run });
    const divided = await runner(DIVIDED);
    expect(await site.ended(again.ok ? again.value : '')).toBe('done');
    await divided.end();
    expect((await kept(run)).isRepeatedSame).toBe(true);
  });
});

test('a person who stops it gets what was found so far, whole and verified', async () => {
  const { run, job } = await start();
  let begun = 0;
  const stopping = DIVIDED.map((kind) => ({
    ...kind,
    run: async (work: Parameters<JobKind['run']>[0]) => {
      if (work.job.parent !== null && ++begun === 2) {
        await cancelJob(site.as(person), { party: STORVIK, job });
      }
      return kind.run(work);
    },
  }));
  const one = await runner(stopping);
  expect(await site.ended(job)).toBe('done');
  await one.end();
  const { plan, issues } = JSON.parse(await planOf(run)) as RunPlan;
  expect([begun, issues, plan.meta.stoppedBy]).toEqual([2, [], 'abort']);
  expect(verify(keptProblem(await kept(run)), plan)).toEqual([]);
  expect(plan.groups.length).toBeGreaterThan(0);
  expect(plan.standAlone.some(({ reason }) => reason === 'notReached')).toBe(true);
});

test('a part that fails fails the calculation, and nothing is kept', async () => {
  const { run, job } = await start();
  const divider = await runner(DIVIDED.slice(0, 1));
  await vi.waitFor(async () => expect(await partsLeft(job)).toHaveLength(PARTS), 20_000);
  await divider.end();
  const broken = path.join(path.dirname(entry), `broken-${process.pid}.mjs`);
  fs.writeFileSync(broken, "throw new Error('broken thread');\n");
  const one = await runner(DIVIDED, broken);
  expect(await site.ended(job)).toBe('failed');
  await one.end();
  fs.rmSync(broken);
  expect((await jobOf(site.as(person), job))?.failure).toBe('job.failed');
  expect([(await kept(run)).plan, errors.map(String)]).toEqual([null, ['Error: broken thread']]);
});
