// Notices kept once, answers by the body and taken back, and who sees what; on both databases.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { planRules } from '../../../flows/plan/plan-rules.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import { addItem, changeItem } from '../plan-commands.ts';
import { type ItemFacts, NO_FACTS } from '../plan-item.ts';
import { addCorrected, confirmFound, rejectFound, takeBackFound } from './answer-commands.ts';
import { importNoticesFound } from './import-commands.ts';
import type { FoundFacts, FoundNotice } from './model.ts';
import { findWaiting, foundCounts, foundPart } from './queries.ts';

let database: TestDatabase;
let site: OwnSite;
let buyer: SeededPerson;
let reader: SeededPerson;
let administrator: SeededPerson;
let neighbour: SeededPerson;
const NAMSOS = '5007' as BodyId;
const GRONG = '5045' as BodyId;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const seed = (name: string, party: string, role: 'buyer' | 'reader' | 'administrator') =>
    site.seedPerson({ email: `${name}@kommune.example`, name, parties: [{ party, role }] });
  buyer = await seed('kari', NAMSOS, 'buyer');
  reader = await seed('per', NAMSOS, 'reader');
  administrator = await seed('drift', '*', 'administrator');
  neighbour = await seed('nabo', GRONG, 'buyer');
});
afterAll(() => database.close());

const system = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });
const as = ({ id }: SeededPerson): Ctx => site.services.ctx({ kind: 'person', person: id, isDemo: false });

beforeEach(() =>
  acting(system(), async ({ db }) => {
    for (const table of ['found_agreement', 'imported_notice', 'plan_item'] as const) {
      await db.deleteFrom(table).execute();
    }
  }),
);

const FACTS: FoundFacts = {
  title: 'Renhold av skoler',
  category: 'renhold',
  cpv: null,
  annualValue: ore(120_000_000),
  supplierName: 'Rent og Pent AS',
  supplierOrgNumber: null,
  startsOn: localDate('2026-08-01'),
  endsOn: localDate('2028-07-31'),
  termMonths: 24,
  options: null,
  isFramework: false,
  signedOn: null,
  assumed: ['category'],
};

const notice = (recognition: string, more: Partial<FoundNotice> = {}, facts = FACTS): FoundNotice => ({
  recognition,
  label: `2026-${recognition}`,
  source: 'eforms',
  title: facts.title,
  buyers: ['Namsos kommune'],
  publishedOn: localDate('2026-06-20'),
  url: null,
  found: [{ body: NAMSOS, kind: 'agreement', key: `contract ${recognition.slice(0, 1)}`, facts }],
  ...more,
});

async function keep(...notices: FoundNotice[]) {
  const kept = await importNoticesFound(system(), { notices });
  if (!kept.ok) throw new Error(JSON.stringify(kept.problems));
  return kept.value;
}

const waitingIds = async (body = NAMSOS): Promise<string[]> =>
  (await foundPart(system(), { body, state: 'waiting', from: 0, size: 100 })).map(({ id }) => id);

const rules = async () => planRules(await site.services.snapshot(), site.services.planning);

async function confirm(ids: readonly string[], who = buyer) {
  const today = localDate('2026-11-22');
  const optionsNote = (options: string) => options;
  const estimateNote = (facts: readonly string[]) => facts.join();
  const to = { today, optionsNote, estimateNote };
  return confirmFound(as(who), { body: NAMSOS, ids, rules: await rules(), ...to });
}

const planOf = (body = NAMSOS) =>
  acting(system(), ({ db }) =>
    db
      .selectFrom('plan_item')
      .select(['id', 'title', 'kind', 'source', 'source_note', 'ends_on', 'annual_value'])
      .where('body_id', '=', body)
      .orderBy('title')
      .execute(),
  );

const log = () =>
  acting(system(), ({ db }) =>
    db.selectFrom('audit').select(['action', 'facts', 'party']).orderBy('id', 'desc').limit(1).execute(),
  );

describe('reading in', () => {
  test('keeps each notice once and tells what is new', async () => {
    const joint = notice('b-01', {
      found: [NAMSOS, GRONG].map((body) => ({ body, kind: 'procurement', key: 'b', facts: FACTS })),
    });
    const notices = [notice('a-01'), joint, joint];
    expect(await keep(...notices)).toEqual({
      fresh: 2,
      known: 1,
      bodies: 2,
      agreements: 1,
      procurements: 2,
    });
    expect(await log()).toMatchObject([
      { action: 'notice.imported', facts: { count: 2, bodies: 2, items: 3 } },
    ]);
    expect(await keep(...notices)).toEqual({ fresh: 0, known: 3, bodies: 0, agreements: 0, procurements: 0 });
    expect(await foundCounts(system(), NAMSOS)).toMatchObject({
      waiting: { agreement: 1, procurement: 1 },
    });
  });

  test('a newer notice of the same contract corrects it, an older one does not', async () => {
    await keep(notice('a-01'));
    const later = { publishedOn: localDate('2026-09-01') };
    const earlier = { publishedOn: localDate('2026-01-01') };
    expect(await keep(notice('a-02', later, { ...FACTS, title: 'Rettet' }))).toMatchObject({
      fresh: 1,
      agreements: 0,
    });
    await keep(notice('a-00', earlier, { ...FACTS, title: 'Eldre' }));
    const rows = await foundPart(system(), { body: NAMSOS, state: 'waiting', from: 0, size: 9 });
    expect(rows.map(({ facts, notice: { label } }) => [facts.title, label])).toEqual([
      ['Rettet', '2026-a-02'],
    ]);
  });

  test('what has been answered stays answered', async () => {
    await keep(notice('a-01'), notice('b-01', {}, { ...FACTS, title: 'Tolking' }));
    const [first = '', second = ''] = await waitingIds();
    await confirm([first]);
    await rejectFound(as(buyer), { body: NAMSOS, ids: [second] });
    await keep(notice('a-02'), notice('b-02'));
    expect(await waitingIds()).toEqual([]);
  });

  test('is for those who run the installation, and shows them nothing of bodies', async () => {
    expect(await importNoticesFound(as(buyer), { notices: [notice('a-01')] })).toMatchObject({
      ok: false,
      problems: [{ code: 'access.noRole' }],
    });
    const kept = await importNoticesFound(as(administrator), { notices: [notice('a-01')] });
    expect(kept).toMatchObject({ ok: true, value: { agreements: 1 } });
    expect(await foundPart(as(administrator), { body: NAMSOS, state: 'waiting', from: 0, size: 9 })).toEqual(
      [],
    );
    expect(await foundPart(as(neighbour), { body: NAMSOS, state: 'waiting', from: 0, size: 9 })).toEqual([]);
    expect(await foundPart(as(reader), { body: NAMSOS, state: 'waiting', from: 0, size: 9 })).toHaveLength(1);
  });
});

describe('an answer', () => {
  test('that it is right puts it in the plan with where it came from', async () => {
    await keep(notice('a-01'));
    expect(await confirm(await waitingIds())).toEqual({
      ok: true,
      value: { added: 1, already: 0, faulty: 0 },
    });
    expect(await planOf()).toMatchObject([
      {
        title: 'Renhold av skoler',
        kind: 'contract',
        source: 'notice',
        source_note: '2026-a-01, 20.06.2026',
        ends_on: '2028-07-31',
        annual_value: 120_000_000,
      },
    ]);
    expect(await log()).toMatchObject([
      { action: 'found.confirmed', party: NAMSOS, facts: { count: 1, added: 1 } },
    ]);
    const shares = await acting(system(), ({ db }) => db.selectFrom('need_share').selectAll().execute());
    expect(shares.length).toBeGreaterThan(0);
  });

  test('doubles nothing: neither what stands there, nor what two notices tell', async () => {
    const facts: ItemFacts = {
      ...NO_FACTS,
      kind: 'contract',
      title: 'RENHOLD av skoler',
      category: 'renhold',
    };
    const given = { body: NAMSOS, source: 'typed' as const, sourceNote: null, visibility: null };
    await addItem(as(buyer), { ...given, facts, rules: await rules() });
    const other = { ...FACTS, title: 'Tolking', category: 'tolking' };
    await keep(notice('a-01'), notice('b-01', {}, other), notice('c-01', {}, other));
    expect(await confirm(await waitingIds())).toMatchObject({ value: { added: 1, already: 2 } });
    expect((await planOf()).map(({ title }) => title)).toEqual(['RENHOLD av skoler', 'Tolking']);
  });

  test('taken back removes what it added, and nothing that somebody has changed or typed', async () => {
    await keep(notice('a-01'), notice('b-01', {}, { ...FACTS, title: 'Tolking', category: 'tolking' }));
    const ids = await waitingIds();
    await confirm(ids);
    const changed = (await planOf()).find(({ title }) => title === 'Tolking');
    const facts: ItemFacts = { ...NO_FACTS, kind: 'contract', title: 'Tolking', category: 'tolking' };
    const change = { id: changed?.id ?? '', body: NAMSOS, version: 1, visibility: null };
    await changeItem(as(buyer), { ...change, facts, rules: await rules() });
    expect(await takeBackFound(as(buyer), { body: NAMSOS, ids })).toEqual({ ok: true, value: 2 });
    expect((await planOf()).map(({ title }) => title)).toEqual(['Tolking']);
    expect((await waitingIds()).toSorted()).toEqual(ids.toSorted());
    // Right again: the one that stayed is not doubled.
    expect(await confirm(ids)).toMatchObject({ value: { added: 1, already: 1 } });
    expect(await planOf()).toHaveLength(2);
  });

  test('corrected first is kept as corrected, and stays when the answer is taken back', async () => {
    await keep(notice('a-01'));
    const [found = ''] = await waitingIds();
    expect(await findWaiting(as(buyer), NAMSOS, found)).toMatchObject({ facts: { title: FACTS.title } });
    const facts: ItemFacts = { ...NO_FACTS, kind: 'contract', title: 'Skolevask', category: 'renhold' };
    const item = { body: NAMSOS, visibility: null, rules: await rules() };
    const refused = await addCorrected(as(buyer), { ...item, found, facts: { ...facts, title: ' ' } });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'title.missing' }] });
    expect(await waitingIds()).toEqual([found]);
    expect(await addCorrected(as(buyer), { ...item, found, facts })).toMatchObject({ ok: true });
    expect(await planOf()).toMatchObject([{ title: 'Skolevask', source: 'notice' }]);
    expect(await findWaiting(as(buyer), NAMSOS, found)).toBeNull();
    await takeBackFound(as(buyer), { body: NAMSOS, ids: [found] });
    expect(await planOf()).toHaveLength(1);
  });

  test('that cannot be used waits, and twice the same changes nothing', async () => {
    await keep(notice('a-01', {}, { ...FACTS, category: 'finnes-ikke' }));
    const ids = await waitingIds();
    expect(await confirm(ids)).toMatchObject({ value: { added: 0, already: 0, faulty: 1 } });
    expect(await waitingIds()).toEqual(ids);
    expect(await rejectFound(as(buyer), { body: NAMSOS, ids })).toEqual({ ok: true, value: 1 });
    expect(await rejectFound(as(buyer), { body: NAMSOS, ids })).toEqual({ ok: true, value: 0 });
    expect(await confirm(ids)).toMatchObject({ value: { added: 0, faulty: 0 } });
    expect(await takeBackFound(as(buyer), { body: NAMSOS, ids: [] })).toEqual({ ok: true, value: 0 });
  });

  test('is given by buyers of the body only', async () => {
    await keep(notice('a-01'));
    const ids = await waitingIds();
    expect(await confirm(ids, reader)).toMatchObject({ problems: [{ code: 'access.otherRole' }] });
    expect(await confirm(ids, neighbour)).toMatchObject({ problems: [{ code: 'access.noRole' }] });
    const own = { body: GRONG, ids };
    expect(await rejectFound(as(neighbour), own)).toEqual({ ok: true, value: 0 });
    expect(await waitingIds()).toEqual(ids);
  });

  test('an item removed from the plan leaves the answer, without a place in the plan', async () => {
    await keep(notice('a-01'));
    await confirm(await waitingIds());
    await acting(system(), ({ db }) => db.deleteFrom('plan_item').execute());
    const rows = await foundPart(as(buyer), { body: NAMSOS, state: 'confirmed', from: 0, size: 9 });
    expect(rows).toMatchObject([{ state: 'confirmed', item: null }]);
  });
});
