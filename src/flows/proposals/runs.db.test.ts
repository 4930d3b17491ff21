// Groups from live plans: what goes in is what may be seen, the answer is kept with all it rests on, and the same
// question gives the same answer byte for byte.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import type { SeededPerson } from '../../../test/own-site.ts';
import { openProposalSite, type ProposalSite } from '../../../test/proposal-site.ts';
import type { Grant, PartyId, Role } from '../../modules/accounts/model.ts';
import { verify } from '../../modules/optimiser/verify.ts';
import type { PlanningRun, RunChoice } from '../../modules/planning/proposals/model.ts';
import {
  removeGroupRun,
  repeatGroupRun,
  type StartedGroupRun,
} from '../../modules/planning/proposals/run-commands.ts';
import { runOf, runsOf } from '../../modules/planning/proposals/run-queries.ts';
import type { RunPlan } from '../group-store.ts';
import { gapTargetFor, keptProblem, type RunQuestion, readInputs, startRun } from './start-run.ts';

let database: TestDatabase;
let site: ProposalSite;
let storvik: SeededPerson;
let coordinator: SeededPerson;
const STORVIK = '9901' as PartyId;
const FJELL = 'fjell-og-elv' as PartyId;
const ALL: RunChoice = { category: 'trygghetsalarmer', area: 'country', cooperation: null, minutes: null };

const grant = (party: PartyId, role: Role, via: PartyId | null = null): Grant => ({ party, role, via });

async function question(
  person: SeededPerson,
  party: PartyId,
  choice: RunChoice = ALL,
  grants: readonly Grant[] = [grant(party, 'buyer')],
): Promise<RunQuestion> {
  const found = (await site.services.parties()).find(party);
  if (!found) throw new Error(`no party ${party}`);
  return { ctx: site.as(person), signedIn: { grants }, party: found, choice };
}

async function started(asked: RunQuestion): Promise<StartedGroupRun> {
  const run = await startRun(site.services, asked);
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value;
}

async function run(person: SeededPerson, id: string): Promise<PlanningRun> {
  const found = await runOf(site.as(person), id);
  if (!found) throw new Error('no run');
  return found;
}

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openProposalSite(database, { withThread: true });
  const person = (email: string, party: string, role: Role = 'buyer') =>
    site.seedPerson({ email, name: email, parties: [{ party, role }], isDemo: true });
  storvik = await person('storvik@test.example', '9901');
  coordinator = await person('fjell@test.example', 'fjell-og-elv', 'coordinator');
  await site.seedDelegation('9906', 'fjell-og-elv');
  await site.plan({ body: '9901', title: 'Alarmer Storvik', annualValue: 900_000, visibility: 'hidden' });
  await site.plan({ body: '9902', title: 'Alarmer Lillefjord', annualValue: 300_000, visibility: 'details' });
  await site.plan({ body: '9903', title: 'Hemmelig i Nesøy', annualValue: 123_457, visibility: 'exists' });
  await site.plan({ body: '9904', title: 'Skjult i Skogbygda', annualValue: 777_777, visibility: 'hidden' });
  await site.plan({ body: '9906', title: 'Alarmer Fjellstad', annualValue: 200_000, visibility: 'exists' });
  const wish = (cooperation: 'alone' | 'onlyWith', bodies: string[]) => ({
    cooperation,
    cooperateWith: bodies as never,
  });
  // The category is a sensitive one: without a choice of its own an item is hidden.
  await site.plan({ body: '9908', title: 'Uten valg', annualValue: 100_000 });
  const seen = { visibility: 'exists', annualValue: 400_000 } as const;
  await site.plan({ body: '9905', title: 'Alene', ...seen, facts: wish('alone', []) });
  await site.plan({ body: '9907', title: 'Bare med', ...seen, facts: wish('onlyWith', ['9906']) });
});
afterAll(async () => {
  await site.end();
  await database.close();
});

describe('what goes in', () => {
  test('is the own plan in full, what others show, and the usual value for what they do not', async () => {
    const { run: id } = await started(await question(storvik, STORVIK));
    const { needs, problem } = readInputs(await run(storvik, id));
    const seen = needs.map(({ owner, title, value, shown }) => ({
      owner,
      title,
      value: value.isAssumed ? 'assumed' : value.base,
      shown,
    }));
    expect(seen).toEqual([
      { owner: '9901', title: 'Alarmer Storvik', value: 900_000, shown: 'hidden' },
      { owner: '9902', title: 'Alarmer Lillefjord', value: 300_000, shown: 'details' },
      { owner: '9903', title: '', value: 'assumed', shown: 'exists' },
      { owner: '9906', title: '', value: 'assumed', shown: 'exists' },
    ]);
    expect(problem.needs.map(({ owner }) => owner).toSorted()).toEqual(['9901', '9902', '9903', '9906']);
  });

  test('says how near the bound the plan must come: less near where there are very many needs', async () => {
    const { run: id } = await started(await question(storvik, STORVIK));
    expect(readInputs(await run(storvik, id)).gapTarget).toBeNull();
    expect([gapTargetFor(5000), gapTargetFor(5001)]).toEqual([null, 0.05]);
  });

  test('holds nothing that is hidden from whoever asks', async () => {
    const { run: id } = await started(await question(storvik, STORVIK));
    const kept = JSON.stringify(await run(storvik, id));
    for (const secret of ['Hemmelig', 'Skjult', '123457', '777777', 'Alene'])
      expect(kept).not.toContain(secret);
  });

  test('in a cooperation is the plan in full of bodies that let it act for them, and of nobody else', async () => {
    const grants = [grant(FJELL, 'coordinator'), grant('9906' as PartyId, 'buyer', FJELL)];
    const { run: id } = await started(await question(coordinator, FJELL, ALL, grants));
    const { needs, problem } = readInputs(await run(coordinator, id));
    const byOwner = new Map(needs.map((need) => [need.owner as string, need]));
    expect(byOwner.get('9906')).toMatchObject({ title: 'Alarmer Fjellstad', value: { base: 200_000 } });
    expect(byOwner.get('9907')).toMatchObject({ company: { kind: 'onlyWith', bodies: ['9906'] } });
    expect(problem.needs.find(({ owner }) => owner === '9907')?.participation).toEqual({
      kind: 'onlyWith',
      authorities: ['9906'],
    });
  });

  test('is limited to the members of a cooperation, who are then reckoned one by one', async () => {
    const grants = [grant(FJELL, 'coordinator'), grant('9906' as PartyId, 'buyer', FJELL)];
    const members: RunChoice = { ...ALL, area: 'members', cooperation: FJELL };
    const { run: id } = await started(await question(coordinator, FJELL, members, grants));
    const { needs, problem } = readInputs(await run(coordinator, id));
    expect(needs.map(({ owner }) => owner)).toEqual(['9906', '9907']);
    expect(problem.cooperations).toEqual([]);
  });

  test('is refused where fewer than two have the need within reach', async () => {
    const near: RunChoice = { ...ALL, area: 'near', minutes: 1 };
    const refused = await startRun(site.services, await question(storvik, STORVIK, near));
    expect(refused).toEqual({
      ok: false,
      problems: [{ code: 'groupRun.fewNeeds', path: 'run', facts: { bodies: 1 } }],
    });
  });

  test('is refused for who may only read', async () => {
    const reader = await site.seedPerson({
      email: 'leser@test.example',
      name: 'Leser',
      parties: [{ party: '9901', role: 'reader' }],
      isDemo: true,
    });
    const refused = await startRun(site.services, await question(reader, STORVIK));
    expect(refused.ok ? '' : refused.problems[0]?.code).toBe('access.otherRole');
  });
});

describe('the answer', () => {
  test('is found by the thread, verified, and the same byte for byte when worked out again', async () => {
    const { run: id, job } = await started(await question(storvik, STORVIK));
    expect(await site.ended(job)).toBe('done');
    const kept = await run(storvik, id);
    const { plan, issues } = JSON.parse(kept.plan ?? 'null') as RunPlan;
    expect(issues).toEqual([]);
    expect(verify(keptProblem(kept), plan)).toEqual([]);
    expect(plan.groups.length).toBe(kept.groups);
    expect(kept.groups).toBeGreaterThan(0);
    expect(plan.totals.saving.base).toBe(kept.saving);
    const again = await repeatGroupRun(site.as(storvik), { party: STORVIK, run: id });
    if (!again.ok) throw new Error('refused');
    site.services.jobsWaiting();
    expect(await site.ended(again.value)).toBe('done');
    const repeated = await run(storvik, id);
    expect([repeated.isRepeatedSame, repeated.plan === kept.plan]).toEqual([true, true]);
  });

  test('is seen by nobody else', async () => {
    const { run: id } = await started(await question(storvik, STORVIK));
    expect(await runOf(site.as(coordinator), id)).toBeNull();
    const list = await runsOf(site.as(coordinator), { party: STORVIK, page: 1, size: 20 });
    expect(list).toEqual({ rows: [], total: 0 });
  });

  test('can be deleted', async () => {
    const { run: id, job } = await started(await question(storvik, STORVIK));
    await site.ended(job);
    expect(await removeGroupRun(site.as(storvik), { party: STORVIK, run: id })).toEqual({
      ok: true,
      value: true,
    });
    expect(await runOf(site.as(storvik), id)).toBeNull();
    const twice = await removeGroupRun(site.as(storvik), { party: STORVIK, run: id });
    expect(twice.ok ? '' : twice.problems[0]?.code).toBe('groupRun.gone');
  });
});
