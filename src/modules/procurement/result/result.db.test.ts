// On a real database: tenders are sealed until the award, nothing is half-kept, the standstill holds the contract back, and each
// buyer gets its contract once, whoever asks again.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { value } from '../../../../test/dialogue-case.ts';
import { lockedProcurement } from '../../../../test/locked-procurement.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import type { LaterMove } from '../../../../test/procurement-moves.ts';
import { planRules } from '../../../flows/plan/plan-rules.ts';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { type Ore, ore } from '../../../kernel/money.ts';
import type { OrgNumber } from '../../../kernel/org-number.ts';
import type { Result } from '../../../kernel/result.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Regime } from '../../law/duties.ts';
import { leadProcurement } from '../life/commands.ts';
import { logOf, procurementOf } from '../life/queries.ts';
import { replay } from '../life/replay.ts';
import { registerContract, removeContract } from './contract-commands.ts';
import { handOverContracts } from './hand-over-commands.ts';
import { importResult } from './import-commands.ts';
import type { TenderFacts } from './model.ts';
import { decideLot } from './outcome-commands.ts';
import { writeProtocol } from './protocol-commands.ts';
import { resultOf } from './queries.ts';
import { protocolMissing } from './rules.ts';
import { removeTender, saveTender } from './tender-commands.ts';

const LEAD = '5007' as PartyId;
const MEMBER = '5045' as PartyId;
const LOCKED = localDate('2026-09-01');
const DEADLINE = localDate('2026-10-05');
const SENT = localDate('2026-10-20');
/** Ten days after is a Friday. */
const UNTIL = localDate('2026-10-30');

let database: TestDatabase;
let site: OwnSite;
const people: Record<string, SeededPerson> = {};

const on = (ctx: Ctx, day: LocalDate): Ctx => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) });
const as = (name: string, day: LocalDate = SENT): Ctx => {
  const { id, isDemo } = people[name] as SeededPerson;
  return on(site.services.ctx({ kind: 'person', person: id, isDemo }), day);
};
const system = (day: LocalDate = SENT): Ctx => on(site.services.ctx({ kind: 'system', name: 'test' }), day);
const codes = (result: Result<unknown>): string[] =>
  result.ok ? ['done'] : result.problems.map(({ code }) => code);

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const seed = async (name: string, party: string, role: 'reader' | 'buyer' = 'buyer') => {
    people[name] = await site.seedPerson({
      email: `${name}@test.example`,
      name,
      parties: [{ party, role, from: localDate('2026-01-01') }],
    });
  };
  await seed('leader', LEAD);
  await seed('member', MEMBER);
  await seed('stranger', '5046');
});
afterAll(() => database.close());

const locked = (part: Regime = 'partIII', evaluation: PartyId = LEAD): Promise<string> =>
  lockedProcurement({
    evaluation,
    leader: as('leader', LOCKED),
    system: system(),
    lead: LEAD,
    member: MEMBER,
    part,
    on: LOCKED,
  });

const lead = (id: string, day: LocalDate, ...moves: LaterMove[]) =>
  leadProcurement(as('leader', day), {
    id,
    party: LEAD,
    moves,
    version: null,
    law: () => ['partIII'],
    standstillDays: 10,
    told: () => ({ letters: [], notices: [] }),
  });

const NOTICE = {
  reference: '2026-123456',
  url: '',
  publishedOn: localDate('2026-09-02'),
  deadline: DEADLINE,
  caseNumber: '',
};

async function announced(part: Regime = 'partIII', evaluation: PartyId = LEAD): Promise<string> {
  const id = await locked(part, evaluation);
  expect(codes(await lead(id, localDate('2026-09-02'), { kind: 'announce', notice: NOTICE }))).toEqual([
    'done',
  ]);
  return id;
}

const tender = (supplier: string, more: Partial<TenderFacts> = {}): TenderFacts => ({
  supplier,
  orgNumber: null,
  prices: { d1: ore(200_000_000), d2: ore(100_000_000) },
  receivedOn: localDate('2026-10-01'),
  isInTime: true,
  rejected: null,
  ...more,
});

const asked = (procurement: string, party: PartyId = LEAD) => ({ procurement, party });

async function registered(id: string): Promise<void> {
  for (const one of [
    tender('Nordlys Alarm AS', { orgNumber: '999999999' as OrgNumber }),
    tender('Fjordvakt AS', { rejected: { section: '§ 24-8', reason: 'Manglet priser.' } }),
  ]) {
    expect(codes(await saveTender(as('leader'), { ...asked(id), facts: one, changed: null }))).toEqual([
      'done',
    ]);
  }
  const { tenders } = await resultOf(as('leader'), id);
  const winner = tenders[0]?.id ?? '';
  for (const lot of ['d1', 'd2']) {
    const winners = [{ tender: winner, place: 1, value: ore(150_000_000) as Ore, scores: 'Best' }];
    const outcome = { lot, kind: 'awarded', reason: 'Lavest pris og best løsning.', winners } as const;
    expect(codes(await decideLot(as('leader'), { ...asked(id), outcome }))).toEqual(['done']);
  }
}

async function awarded(part: Regime = 'partIII', until: LocalDate | null = UNTIL): Promise<string> {
  const id = await announced(part);
  await registered(id);
  expect(codes(await lead(id, SENT, { kind: 'evaluate' }, { kind: 'award', sentOn: SENT, until }))).toEqual([
    'done',
  ]);
  return id;
}

const CONTRACT = {
  startsOn: localDate('2027-01-01'),
  endsOn: localDate('2028-12-31'),
  options: [{ months: 12, noticeBy: localDate('2028-09-30'), state: 'open' }],
  ceiling: ore(150_000_000),
  reference: '26/44',
} as const;

async function signed(id: string, day: LocalDate): Promise<void> {
  const { tenders } = await resultOf(as('leader'), id);
  for (const lot of ['d1', 'd2']) {
    const facts = { ...CONTRACT, signedOn: day };
    const made = await registerContract(as('leader', day), {
      ...asked(id),
      lot,
      tender: tenders[0]?.id ?? '',
      facts,
      version: null,
    });
    expect(codes(made)).toEqual(['done']);
  }
}

const handOver = async (id: string, day: LocalDate) =>
  handOverContracts(system(day), {
    procurement: id,
    rules: planRules(await site.services.snapshot(), site.services.planning),
    notes: (_, suppliers) => `Fra en felles anskaffelse, ${suppliers} leverandører.`,
    told: () => [],
  });

const planOf = (body: PartyId) =>
  acting(system(), ({ db }) =>
    db
      .selectFrom('plan_item')
      .select(['title', 'annual_value', 'annual_volume', 'source', 'supplier_name', 'reference'])
      .where('body_id', '=', body)
      .where('source', '=', 'procurement')
      .orderBy('title')
      .execute(),
  );

describe('tenders', () => {
  test('are sealed from members until the award, and from strangers always', async () => {
    const id = await announced();
    await registered(id);
    expect((await resultOf(as('member'), id)).tenders).toEqual([]);
    expect((await resultOf(as('member'), id)).outcomes).toEqual([]);
    expect((await resultOf(as('leader'), id)).tenders).toHaveLength(2);
    await lead(id, SENT, { kind: 'evaluate' });
    expect((await resultOf(as('member'), id)).tenders).toEqual([]);
    await lead(id, SENT, { kind: 'award', sentOn: SENT, until: UNTIL });
    expect((await resultOf(as('member'), id)).tenders).toHaveLength(2);
    expect((await resultOf(as('stranger'), id)).tenders).toEqual([]);
  });

  test('are registered by whoever evaluates, not by a member', async () => {
    const id = await announced();
    const facts = tender('Nordlys Alarm AS');
    expect(codes(await saveTender(as('member'), { ...asked(id, MEMBER), facts, changed: null }))).toEqual([
      'result.notWorking',
    ]);
    expect(
      codes(await saveTender(as('stranger'), { ...asked(id, '5046' as PartyId), facts, changed: null })),
    ).toEqual(['result.gone']);
  });

  test('are read and registered by the member that has been given the task of evaluating', async () => {
    const id = await announced('partIII', MEMBER);
    const facts = tender('Nordlys Alarm AS');
    const made = await saveTender(as('member'), { ...asked(id, MEMBER), facts, changed: null });
    expect(codes(made)).toEqual(['done']);
    expect((await resultOf(as('member'), id)).tenders).toHaveLength(1);
    expect((await resultOf(as('stranger'), id)).tenders).toEqual([]);
  });

  test('are refused half-filled, changed under somebody, or taken away while they win', async () => {
    const id = await announced();
    const half = tender('', { prices: {}, rejected: { section: '§ 24-8', reason: '' } });
    expect(codes(await saveTender(as('leader'), { ...asked(id), facts: half, changed: null }))).toEqual([
      'result.supplierMissing',
      'result.lotsMissing',
      'result.rejectionHalf',
    ]);
    await registered(id);
    const { tenders } = await resultOf(as('leader'), id);
    const [first, second] = tenders;
    if (!first || !second) throw new Error('no tenders');
    const changed = { id: second.id, version: 1 };
    const facts = tender('Fjordvakt AS');
    const both = await Promise.all([
      saveTender(as('leader'), { ...asked(id), facts, changed }),
      saveTender(as('leader'), { ...asked(id), facts, changed }),
    ]);
    expect(both.flatMap(codes).toSorted()).toEqual(['done', 'result.changedByOther']);
    expect(codes(await removeTender(as('leader'), { ...asked(id), tender: first.id }))).toEqual([
      'result.stillWins',
    ]);
    expect(codes(await removeTender(as('leader'), { ...asked(id), tender: second.id }))).toEqual(['done']);
  });

  test('that win a lot are neither rejected nor taken out of it', async () => {
    const id = await announced();
    await registered(id);
    const { tenders } = await resultOf(as('leader'), id);
    const changed = { id: tenders[0]?.id ?? '', version: 1 };
    const save = (more: Partial<TenderFacts>) =>
      saveTender(as('leader'), { ...asked(id), facts: tender('Nordlys Alarm AS', more), changed });
    expect(codes(await save({ rejected: { section: '§ 24-8', reason: 'Feil.' } }))).toEqual([
      'result.stillWins',
    ]);
    expect(codes(await save({ prices: { d1: null } }))).toEqual(['result.stillWins']);
    expect(codes(await save({ prices: { d1: null, d2: null } }))).toEqual(['done']);
  });

  test('are weighed by one at a time: who read what was there before is told so', async () => {
    const id = await announced();
    await registered(id);
    const { outcomes } = await resultOf(as('leader'), id);
    const version = outcomes[0]?.version ?? 0;
    const decide = (reason: string) =>
      decideLot(as('leader'), {
        ...asked(id),
        outcome: { lot: 'd1', kind: 'none', reason, winners: [] },
        version,
      });
    const both = await Promise.all([decide('En.'), decide('To.')]);
    expect(both.flatMap(codes).toSorted()).toEqual(['done', 'result.changedByOther']);
  });

  test('from a file come all, or none', async () => {
    const id = await announced();
    await registered(id);
    const read = (tenders: readonly TenderFacts[]) => ({
      source: 'notice' as const,
      tenders,
      outcomes: [{ lot: 'd1', winners: [{ tender: 0, value: ore(99_000_000) }] }],
    });
    const bad = read([tender('Ny AS'), tender('')]);
    expect(codes(await importResult(as('leader'), { ...asked(id), read: bad }))).toEqual([
      'result.supplierMissing',
    ]);
    expect((await resultOf(as('leader'), id)).tenders.map(({ supplier }) => supplier)).toEqual([
      'Nordlys Alarm AS',
      'Fjordvakt AS',
    ]);
    const good = read([tender('Ny AS')]);
    expect(codes(await importResult(as('leader'), { ...asked(id), read: good }))).toEqual(['done']);
    const { tenders, outcomes } = await resultOf(as('leader'), id);
    expect([
      tenders.map(({ supplier }) => supplier),
      outcomes.map(({ lot, reason }) => [lot, reason]),
    ]).toEqual([['Ny AS'], [['d1', '']]]);
    expect(codes(await lead(id, SENT, { kind: 'evaluate' }))).toEqual([
      'procurement.outcomeMissing',
      'procurement.outcomeUnreasoned',
    ]);
  });
});

describe('the standstill', () => {
  test('in part III holds the contract back, and so does a complaint', async () => {
    const id = await awarded();
    const { tenders } = await resultOf(as('leader'), id);
    const facts = { ...CONTRACT, signedOn: UNTIL };
    const early = { ...asked(id), lot: 'd1', tender: tenders[0]?.id ?? '', facts, version: null };
    expect(codes(await registerContract(as('leader', UNTIL), early))).toEqual(['result.signedEarly']);
    const refused = await lead(id, UNTIL, { kind: 'contract' });
    expect(codes(refused)).toContain('procurement.standstillRuns');
    expect(refused.ok ? {} : refused.problems[0]?.facts).toEqual({ section: '§ 25-2', until: UNTIL });
    await lead(id, UNTIL, { kind: 'receiveComplaint', on: UNTIL, about: 'Poengene for service.' });
    const after = addDays(UNTIL, 3);
    await signed(id, after);
    expect(codes(await lead(id, after, { kind: 'contract' }))).toEqual(['procurement.complaintOpen']);
    await lead(id, after, {
      kind: 'settleComplaint',
      complaint: 'k1',
      outcome: 'rejected',
      reason: 'Riktig gitt.',
    });
    expect(codes(await lead(id, after, { kind: 'contract' }))).toEqual(['done']);
  });

  test('too short for part III is refused with the section and the day', async () => {
    const id = await announced();
    await registered(id);
    await lead(id, SENT, { kind: 'evaluate' });
    const short = await lead(id, SENT, { kind: 'award', sentOn: SENT, until: addDays(SENT, 9) });
    expect(short.ok ? null : [codes(short), short.problems[0]?.facts]).toEqual([
      ['procurement.standstillShort'],
      { section: '§ 25-2', least: UNTIL },
    ]);
  });

  test.each(['partII', 'partIV'] as const)('is no duty in %s', async (part) => {
    const id = await awarded(part, null);
    await signed(id, SENT);
    expect(codes(await lead(id, SENT, { kind: 'contract' }))).toEqual(['done']);
  });

  test('two who sign at once: one does', async () => {
    const id = await awarded('partII', null);
    await signed(id, SENT);
    const both = await Promise.all([
      lead(id, SENT, { kind: 'contract' }),
      lead(id, SENT, { kind: 'contract' }),
    ]);
    expect(both.flatMap(codes).toSorted()).toEqual(['done', 'procurement.phase']);
  });
});

describe('the end', () => {
  test('gives every buyer its contracts once, and closes with a whole protocol only', async () => {
    const id = await awarded();
    const day = addDays(UNTIL, 3);
    await signed(id, day);
    expect(codes(await handOver(id, day))).toEqual(['result.phase']);
    await lead(id, day, { kind: 'contract' });
    expect(codes(await lead(id, day, { kind: 'close' }))).toEqual([
      'procurement.handOverMissing',
      'procurement.protocolMissing',
      'procurement.protocolMissing',
      'procurement.protocolMissing',
    ]);
    const counts = await Promise.all([handOver(id, day), handOver(id, day)]);
    expect(counts.map((one) => (one.ok ? one.value : -1)).toSorted()).toEqual([0, 4]);
    expect(await planOf(MEMBER)).toEqual([
      {
        title: 'Trygghetsalarmer: Alarmer',
        annual_value: 9_000_000,
        annual_volume: 30,
        source: 'procurement',
        supplier_name: 'Nordlys Alarm AS',
        reference: '26/44',
      },
      expect.objectContaining({ title: 'Trygghetsalarmer: Responssenter', annual_value: 600_000 }),
    ]);
    expect(await planOf(LEAD)).toHaveLength(2);
    const answers = {
      procedure: 'Åpen anbudskonkurranse.',
      impartiality: 'Ingen.',
      subcontractors: 'Ingen kjente.',
    };
    expect(codes(await writeProtocol(as('leader', day), { ...asked(id), answers }))).toEqual(['done']);
    expect(codes(await lead(id, day, { kind: 'close' }))).toEqual(['done']);
    const { rows, found } = {
      rows: await logOf(as('leader'), { id, page: 1, size: 1000 }),
      found: await procurementOf(as('leader'), id),
    };
    expect(replay(rows.toReversed())).toEqual(found?.state);
  });

  test('what the protocol demands follows the part', async () => {
    const missing = async (part: Regime): Promise<unknown[]> => {
      const id = await awarded(part, part === 'partIII' ? UNTIL : null);
      const day = addDays(UNTIL, 3);
      await signed(id, day);
      await lead(id, day, { kind: 'contract' });
      await handOver(id, day);
      const closed = await lead(id, day, { kind: 'close' });
      return closed.ok ? [] : closed.problems.map(({ facts }) => [facts['item'], facts['section']]);
    };
    expect(await missing('partIII')).toEqual([
      ['procedure', '§ 25-5'],
      ['impartiality', '§ 25-5'],
      ['subcontractors', '§ 25-5'],
    ]);
    expect(await missing('partII')).toEqual([
      ['procedure', '§ 10-5'],
      ['impartiality', '§ 10-5'],
    ]);
    expect(await missing('partIV')).toEqual([
      ['procedure', '§ 30-1'],
      ['impartiality', '§ 30-1'],
    ]);
    expect(await missing('partI')).toEqual([]);
  });

  test("begins anew when an award is taken back; its contracts are nobody's any more", async () => {
    const id = await awarded();
    const day = addDays(UNTIL, 3);
    await signed(id, day);
    await lead(
      id,
      day,
      { kind: 'annulAward', reason: 'Feil i poengene.' },
      { kind: 'reevaluate', reason: 'Feil i poengene.' },
    );
    const { tenders } = await resultOf(as('leader'), id);
    const [first, second] = tenders;
    if (!first || !second) throw new Error('no tenders');
    const read = { source: 'table' as const, tenders: [tender('Ny AS')], outcomes: [] };
    expect(codes(await importResult(as('leader', day), { ...asked(id), read }))).toEqual([
      'result.contractSigned',
    ]);
    const facts = tender('Fjordvakt AS');
    await saveTender(as('leader', day), {
      ...asked(id),
      facts,
      changed: { id: second.id, version: second.version },
    });
    for (const lot of ['d1', 'd2']) {
      const winners = [{ tender: second.id, place: 1, value: null, scores: '' }];
      const outcome = { lot, kind: 'awarded', reason: 'Rettede poeng.', winners } as const;
      await decideLot(as('leader', day), { ...asked(id), outcome });
    }
    expect(codes(await removeTender(as('leader', day), { ...asked(id), tender: first.id }))).toEqual([
      'result.contractSigned',
    ]);
    await lead(id, day, { kind: 'evaluate' });
    expect(codes(await lead(id, day, { kind: 'award', sentOn: SENT, until: UNTIL }))).toEqual([
      'procurement.awardOutside',
    ]);
    const until = addDays(day, 14);
    expect(codes(await lead(id, day, { kind: 'award', sentOn: day, until }))).toEqual(['done']);
    const after = addDays(until, 1);
    expect(codes(await lead(id, after, { kind: 'contract' }))).toEqual([
      'procurement.contractMissing',
      'procurement.contractMissing',
    ]);
    for (const lot of ['d1', 'd2']) {
      const made = { ...CONTRACT, signedOn: after };
      await registerContract(as('leader', after), {
        ...asked(id),
        lot,
        tender: second.id,
        facts: made,
        version: null,
      });
    }
    expect(codes(await lead(id, after, { kind: 'contract' }))).toEqual(['done']);
    const fromNordlys = async () =>
      (await planOf(MEMBER)).filter(({ supplier_name }) => supplier_name === 'Nordlys Alarm AS').length;
    const before = await fromNordlys();
    expect(await handOver(id, after)).toMatchObject({ ok: true, value: 4 });
    expect(await fromNordlys()).toBe(before);
  });
});

/** Awarded, with the given number of suppliers on «Alarmer» and one on «Responssenter»; the ids of the tenders. */
async function shared(suppliers: number, part: Regime = 'partIII') {
  const id = await announced(part);
  for (let number = 1; number <= suppliers; number++) {
    const facts = tender(`Alarm ${number} AS`);
    expect(codes(await saveTender(as('leader'), { ...asked(id), facts, changed: null }))).toEqual(['done']);
  }
  const tenders = (await resultOf(as('leader'), id)).tenders.map((one) => one.id);
  for (const lot of ['d1', 'd2']) {
    const winners = tenders
      .slice(0, lot === 'd1' ? suppliers : 1)
      .map((one, index) => ({ tender: one, place: index + 1, value: null, scores: '' }));
    const outcome = { lot, kind: 'awarded', reason: 'De beste.', winners } as const;
    expect(codes(await decideLot(as('leader'), { ...asked(id), outcome }))).toEqual(['done']);
  }
  const until = part === 'partIII' ? UNTIL : null;
  await lead(id, SENT, { kind: 'evaluate' }, { kind: 'award', sentOn: SENT, until });
  return { id, tenders };
}

const AFTER = addDays(UNTIL, 3);

const sign = (
  id: string,
  about: { readonly lot: string; readonly tender: string | undefined; readonly version?: number },
  more: { readonly ceiling?: Ore; readonly signedOn?: LocalDate; readonly reference?: string } = {},
) =>
  registerContract(as('leader', AFTER), {
    ...asked(id),
    lot: about.lot,
    tender: about.tender ?? '',
    facts: { ...CONTRACT, signedOn: AFTER, ...more },
    version: about.version ?? null,
  });

describe('several suppliers on a lot', () => {
  test('share what a buyer buys: its plan sums to its volumes, to the ore', async () => {
    const { id, tenders } = await shared(7);
    const ceiling = ore(50_000_000);
    for (const one of tenders) await sign(id, { lot: 'd1', tender: one }, { ceiling });
    await sign(id, { lot: 'd2', tender: tenders[0] }, { ceiling });
    expect(codes(await lead(id, AFTER, { kind: 'contract' }))).toEqual(['done']);
    expect(await handOver(id, AFTER)).toMatchObject({ ok: true, value: 16 });
    const rows = await acting(system(), ({ db }) =>
      db
        .selectFrom('plan_item as i')
        .innerJoin('procurement_handover as h', 'h.plan_item_id', 'i.id')
        .innerJoin('procurement_contract as c', 'c.id', 'h.contract_id')
        .select(['c.lot', 'i.annual_value', 'i.annual_volume', 'i.notes'])
        .where('c.procurement_id', '=', id)
        .where('i.body_id', '=', MEMBER)
        .orderBy('c.lot')
        .execute(),
    );
    const alarms = rows.filter(({ lot }) => lot === 'd1');
    const values = alarms.map(({ annual_value }) => Number(annual_value));
    expect(values.toSorted()).toEqual([...Array(5).fill(1_285_714), ...Array(2).fill(1_285_715)]);
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(9_000_000);
    expect(alarms.reduce((sum, { annual_volume }) => sum + Number(annual_volume), 0)).toBeCloseTo(30, 9);
    expect(alarms[0]?.notes).toContain('7 leverandører');
    expect(rows.find(({ lot }) => lot === 'd2')).toMatchObject({ annual_value: 600_000, annual_volume: 30 });
  });

  test('share its ceiling: what the others have is not there for one more', async () => {
    const { id, tenders } = await shared(2);
    const [first, second] = tenders;
    const whole = ore(400_000_000);
    expect(codes(await sign(id, { lot: 'd1', tender: first }, { ceiling: whole }))).toEqual(['done']);
    const over = await sign(id, { lot: 'd1', tender: second }, { ceiling: whole });
    expect(over.ok ? null : [codes(over), over.problems[0]?.facts]).toEqual([
      ['result.ceilingShared'],
      { maximum: whole, taken: whole, left: 0 },
    ]);
    const half = ore(200_000_000);
    expect(codes(await sign(id, { lot: 'd1', tender: first, version: 1 }, { ceiling: half }))).toEqual([
      'done',
    ]);
    const both = await Promise.all([
      sign(id, { lot: 'd1', tender: second }, { ceiling: half }),
      sign(id, { lot: 'd1', tender: first, version: 2 }, { ceiling: ore(200_000_001) }),
    ]);
    expect(both.flatMap(codes).toSorted()).toEqual(['done', 'result.ceilingShared']);
    expect(codes(await sign(id, { lot: 'd2', tender: first }, { ceiling: half }))).toEqual(['done']);
  });
});

describe('a contract', () => {
  test.each(['partII', 'partIII', 'partIV'] as const)(
    'in %s is not dated before the letter was sent',
    async (part) => {
      const { id, tenders } = await shared(1, part);
      const early = await sign(id, { lot: 'd1', tender: tenders[0] }, { signedOn: addDays(SENT, -1) });
      expect(codes(early)).toContain('result.signedBeforeLetter');
    },
  );

  test('of an award that was taken back does not do for the next one', async () => {
    const { id, tenders } = await shared(1, 'partII');
    for (const lot of ['d1', 'd2']) await sign(id, { lot, tender: tenders[0] }, { signedOn: SENT });
    await lead(id, AFTER, { kind: 'annulAward', reason: 'Feil.' });
    await lead(id, AFTER, { kind: 'award', sentOn: AFTER, until: null });
    expect(codes(await lead(id, AFTER, { kind: 'contract' }))).toEqual([
      'procurement.signedBeforeLetter',
      'procurement.signedBeforeLetter',
    ]);
  });

  test('is changed until it is in the plans, and not after', async () => {
    const { id, tenders } = await shared(1);
    for (const lot of ['d1', 'd2']) await sign(id, { lot, tender: tenders[0] });
    await lead(id, AFTER, { kind: 'contract' });
    const about = { lot: 'd1', tender: tenders[0] };
    expect(codes(await sign(id, { ...about, version: 1 }, { reference: '26/45' }))).toEqual(['done']);
    await handOver(id, AFTER);
    expect(codes(await sign(id, { ...about, version: 2 }, { reference: '26/46' }))).toEqual([
      'result.contractHandedOver',
    ]);
  });
});

describe('what is mended', () => {
  test('a contract that was registered by mistake is taken away by the leader alone, with a reason in the log', async () => {
    const { id, tenders } = await shared(1);
    const about = { lot: 'd1', tender: tenders[0] ?? '' };
    value(await sign(id, about));
    const remove = (more: {
      readonly reason?: string;
      readonly version?: number;
      readonly party?: PartyId;
    }) =>
      removeContract(as(more.party === MEMBER ? 'member' : 'leader', AFTER), {
        ...{ ...asked(id), ...about, reason: 'Feil leverandør.', version: 1 },
        ...more,
      });
    expect(codes(await remove({ reason: ' ' }))).toEqual(['result.removeReasonMissing']);
    expect(codes(await remove({ version: 2 }))).toEqual(['result.changedByOther']);
    expect(codes(await remove({ party: MEMBER }))).toEqual(['result.notWorking']);
    expect(codes(await remove({}))).toEqual(['done']);
    expect((await resultOf(as('leader'), id)).contracts).toEqual([]);
    const logged = await acting(system(), ({ db }) =>
      db
        .selectFrom('audit')
        .select('facts')
        .where('action', '=', 'result.contractRemoved')
        .where('object', '=', `procurement:${id}`)
        .execute(),
    );
    expect(logged).toEqual([{ facts: { lot: 'd1', reason: 'Feil leverandør.' } }]);
    for (const lot of ['d1', 'd2']) value(await sign(id, { ...about, lot }));
    value(await lead(id, AFTER, { kind: 'contract' }));
    expect(codes(await remove({}))).toEqual(['result.phase']);
  });

  test('a tender that came too late may win, and the protocol then asks why', async () => {
    const id = await announced();
    const facts = tender('Sen AS', { receivedOn: addDays(DEADLINE, 1) });
    value(await saveTender(as('leader'), { ...asked(id), facts, changed: null }));
    const [late] = (await resultOf(as('leader'), id)).tenders;
    const asks = async () => {
      const result = await resultOf(as('leader'), id);
      const state = (await procurementOf(as('leader'), id))?.state;
      if (!state) throw new Error('no procurement');
      return protocolMissing(state, { result, known: { hasLotReason: true } }).map(({ item }) => item);
    };
    expect(await asks()).not.toContain('lateWinner');
    for (const lot of ['d1', 'd2']) {
      const winners = [{ tender: late?.id ?? '', place: 1, value: null, scores: '' }];
      const outcome = { lot, kind: 'awarded', reason: 'Best.', winners } as const;
      value(await decideLot(as('leader'), { ...asked(id), outcome }));
    }
    expect(await asks()).toContain('lateWinner');
    const answers = { lateWinner: 'Fristen ble forlenget for alle.' };
    value(await writeProtocol(as('leader'), { ...asked(id), answers }));
    expect(await asks()).not.toContain('lateWinner');
  });

  test('two who write the same item of the protocol never lose what the other wrote', async () => {
    const id = await announced();
    const write = (answer: string, read: string) =>
      writeProtocol(as('leader'), {
        ...asked(id),
        answers: { procedure: answer, other: 'Alltid.' },
        read: { procedure: read },
      });
    const both = await Promise.all([write('Åpen.', ''), write('Begrenset.', '')]);
    expect(both.flatMap(codes).toSorted()).toEqual(['done', 'result.answerChanged']);
    const standing = (await resultOf(as('leader'), id)).answers['procedure'] ?? '';
    expect(codes(await write('Begge.', ''))).toEqual(['result.answerChanged']);
    expect(codes(await write(standing, ''))).toEqual(['done']);
    expect(codes(await write('Begge.', standing))).toEqual(['done']);
    expect((await resultOf(as('leader'), id)).answers).toEqual({ procedure: 'Begge.', other: 'Alltid.' });
  });

  test('what was read of a lot before a file came in is never what stands after it', async () => {
    const id = await announced();
    await registered(id);
    const versionOf = async () => (await resultOf(as('leader'), id)).outcomes[0]?.version ?? 0;
    const seen = [await versionOf()];
    for (const supplier of ['En AS', 'To AS']) {
      const outcomes = [{ lot: 'd1', winners: [{ tender: 0, value: null }] }];
      const read = { source: 'table' as const, tenders: [tender(supplier)], outcomes };
      value(await importResult(as('leader'), { ...asked(id), read }));
      seen.push(await versionOf());
    }
    expect(new Set(seen).size).toBe(3);
    expect(seen.toSorted((one, other) => one - other)).toEqual(seen);
    const outcome = { lot: 'd1', kind: 'none', reason: 'Ingen.', winners: [] } as const;
    for (const version of seen.slice(0, -1)) {
      expect(codes(await decideLot(as('leader'), { ...asked(id), outcome, version }))).toEqual([
        'result.changedByOther',
      ]);
    }
  });
});
