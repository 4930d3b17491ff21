// On a real database: what is kept is never changed, is seen by its own party alone, and is marked when it goes to the archive.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { keepPaper, makeExport, readJournalBack, setJournalData } from './commands.ts';
import type { JournalData, NewDispatch } from './model.ts';
import { type DispatchFilter, dispatchesOf, dispatchOf, exportContent, exportsOf } from './queries.ts';
import { recordDispatch, recordSentTo, sha256Of } from './record-commands.ts';

const NAMSOS = '5007' as PartyId;
const GRONG = '5045' as PartyId;
const DAY_MS = 24 * 3_600_000;
const EXEMPTIONS = new Map([['offl-23-3', 'offl. § 23 tredje ledd']]);
const ALL: DispatchFilter = {
  party: NAMSOS,
  kind: null,
  from: null,
  until: null,
  hasCaseNumber: null,
  isExported: null,
};
const FIRST = { from: 0, size: 100 };

let database: TestDatabase;
let site: OwnSite;
let buyer: SeededPerson;
let reader: SeededPerson;
let stranger: SeededPerson;
const system = (): Ctx => site.services.ctx({ kind: 'system', name: 'test' });
const as = ({ id, isDemo }: SeededPerson): Ctx => site.services.ctx({ kind: 'person', person: id, isDemo });
const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`);

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const person = (name: string, party: string, role: 'reader' | 'buyer') =>
    site.seedPerson({ email: `${name}@test.example`, name, parties: [{ party, role }] });
  buyer = await person('buyer', NAMSOS, 'buyer');
  reader = await person('reader', NAMSOS, 'reader');
  stranger = await person('stranger', GRONG, 'buyer');
});
afterAll(() => database.close());
beforeEach(() =>
  acting(system(), async ({ db }) => {
    await db.deleteFrom('dispatch').execute();
    await db.deleteFrom('dispatch_export').execute();
  }),
);

const DOCX = {
  title: 'Saksframlegg',
  fileName: 'sak.docx',
  format: 'docx',
  bytes: new Uint8Array([1, 0, 255]),
};

const dispatch = (some: Partial<NewDispatch> = {}): NewDispatch => ({
  party: NAMSOS,
  isDemo: false,
  kind: 'proposalSent',
  subject: 'proposal:1',
  caseTitle: 'Felles anskaffelse: renhold',
  direction: 'U',
  title: 'Forslag om renhold',
  counterparts: [GRONG],
  content: 'Vi foreslår.',
  files: [],
  ...some,
});

const keep = (some: Partial<NewDispatch> = {}): Promise<string> =>
  acting(as(buyer), (inside) => recordDispatch(inside, dispatch(some)));

const titles = async (filter: Partial<DispatchFilter> = {}, ctx = as(buyer)): Promise<string[]> =>
  (await dispatchesOf(ctx, { ...ALL, ...filter }, FIRST)).rows.map(({ title }) => title);

const set = (ids: readonly string[], data: Partial<JournalData>, who = buyer) =>
  setJournalData(as(who), { party: NAMSOS, ids, data, exemptions: EXEMPTIONS });

describe('what is kept', () => {
  test('is there as it was sent, with its files byte for byte', async () => {
    const id = await keep({ files: [DOCX] });
    expect(await dispatchOf(as(reader), { party: NAMSOS, id })).toEqual({
      id,
      kind: 'proposalSent',
      subject: 'proposal:1',
      caseTitle: 'Felles anskaffelse: renhold',
      direction: 'U',
      title: 'Forslag om renhold',
      date: '2026-11-22',
      counterparts: [GRONG],
      caseNumber: null,
      journalNumber: null,
      journalDate: null,
      exemption: null,
      exported: null,
      content: 'Vi foreslår.',
      files: [{ ...DOCX, number: 1, sha256: sha256Of(DOCX) }],
    });
  });

  test('is written for the receiver, too, and each sees its own alone', async () => {
    const own = await keep();
    const theirs = await keep({ party: GRONG, direction: 'I', counterparts: [NAMSOS], title: 'Mottatt' });
    expect(await titles()).toEqual(['Forslag om renhold']);
    expect(await titles({ party: GRONG })).toEqual([]);
    expect(await titles({ party: GRONG }, as(stranger))).toEqual(['Mottatt']);
    expect(await dispatchOf(as(stranger), { party: NAMSOS, id: own })).toBeNull();
    expect(await dispatchOf(as(buyer), { party: NAMSOS, id: theirs })).toBeNull();
    const files = await acting(as(stranger), ({ db }) =>
      db.selectFrom('dispatch').select('id').where('party', '=', NAMSOS).execute(),
    );
    expect(files).toEqual([]);
  });

  test('names and reaches those alone who got it, where some had it before', async () => {
    const to = [GRONG, '5001' as PartyId];
    const sent = [
      dispatch({ counterparts: to }),
      ...to.map((party) => dispatch({ party, direction: 'I', counterparts: [NAMSOS] })),
    ];
    await acting(system(), (inside) => recordSentTo(inside, sent, []));
    await acting(system(), (inside) => recordSentTo(inside, sent, [GRONG, GRONG]));
    const { rows } = await database.pool.query('select party, counterparts from dispatch order by id');
    expect(rows).toEqual([
      { party: NAMSOS, counterparts: [GRONG] },
      { party: GRONG, counterparts: [NAMSOS] },
    ]);
  });

  test('cannot be changed, not even by the program; nor deleted by people', async () => {
    const id = await keep();
    const change = (ctx: Ctx) =>
      acting(ctx, ({ db }) =>
        db.updateTable('dispatch').set({ content: 'Noe annet' }).where('id', '=', id).execute(),
      );
    await expect(change(as(buyer))).rejects.toThrow('what has been sent cannot be changed');
    await expect(change(system())).rejects.toThrow('what has been sent cannot be changed');
    const { numAffectedRows } = await acting(as(buyer), ({ db }) =>
      sql`delete from dispatch where id = ${id}`.execute(db),
    );
    expect(Number(numAffectedRows)).toBe(0);
  });

  test('is narrowed by kind, period, case number and whether it has gone to the archive', async () => {
    const first = await keep({ title: 'a' });
    site.wait(2 * DAY_MS);
    const from = localDate(site.now().toISOString().slice(0, 10)) as LocalDate;
    await keep({ title: 'b', kind: 'proposalAnswer' });
    await set([first], { caseNumber: '2026/1' });
    expect(await titles()).toEqual(['b', 'a']);
    expect(await titles({ kind: 'proposalAnswer' })).toEqual(['b']);
    expect(await titles({ from })).toEqual(['b']);
    expect(await titles({ until: localDate('2026-11-22') })).toEqual(['a']);
    expect(await titles({ hasCaseNumber: true })).toEqual(['a']);
    expect(await titles({ hasCaseNumber: false })).toEqual(['b']);
    const export1 = {
      party: NAMSOS,
      isDemo: false,
      from: null,
      until: localDate('2026-11-22'),
      isAgain: false,
    };
    expect((await makeExport(as(buyer), export1)).ok).toBe(true);
    expect(await titles({ isExported: true })).toEqual(['a']);
    expect(await titles({ isExported: false })).toEqual(['b']);
    const { rows, count } = await dispatchesOf(as(buyer), ALL, { from: 1, size: 1 });
    expect([count, rows.map(({ title }) => title)]).toEqual([2, ['a']]);
  });
});

describe('journal data', () => {
  test('are set for many at once; what is left out stays', async () => {
    const ids = [await keep(), await keep()];
    expect((await set(ids, { caseNumber: '2026/12' })).ok).toBe(true);
    expect((await set([ids[0] ?? ''], { journalNumber: '3', exemption: 'offl-23-3' })).ok).toBe(true);
    const found = await Promise.all(ids.map((id) => dispatchOf(as(reader), { party: NAMSOS, id })));
    expect(found.map((it) => [it?.caseNumber, it?.journalNumber, it?.exemption])).toEqual([
      ['2026/12', '3', 'offl-23-3'],
      ['2026/12', null, null],
    ]);
    const { rows } = await database.pool.query(
      "select facts from audit where action = 'dispatch.journalSet' order by id",
    );
    expect(rows.slice(-2).map(({ facts }) => facts)).toEqual([
      { count: 2, caseNumber: '2026/12', exemption: null },
      { count: 1, caseNumber: null, exemption: 'offl. § 23 tredje ledd' },
    ]);
  });

  test('are refused where nothing is chosen or given, a number is too long, or the paragraph is unknown', async () => {
    const ids = [await keep(), await keep()];
    expect(codes(await set([], {}))).toEqual(['archive.noneChosen ids', 'archive.nothingToSet data']);
    expect(codes(await set(ids, { caseNumber: 'x'.repeat(61), journalNumber: '1' }))).toEqual([
      'archive.numberLong caseNumber',
      'archive.numberForOne journalNumber',
    ]);
    expect(codes(await set(ids, { exemption: 'offl-99' }))).toEqual(['archive.exemptionUnknown exemption']);
  });

  test('are set by buyers of the party, on its own alone, or not at all', async () => {
    const own = await keep();
    const theirs = await keep({ party: GRONG, direction: 'I', counterparts: [NAMSOS] });
    expect(codes(await set([own], { caseNumber: '1' }, reader))).toEqual(['access.otherRole party']);
    expect(codes(await set([own], { caseNumber: '1' }, stranger))).toEqual(['access.noRole party']);
    expect(codes(await set([own, theirs], { caseNumber: '1' }))).toEqual(['archive.gone ids']);
    expect((await dispatchOf(as(buyer), { party: NAMSOS, id: own }))?.caseNumber).toBeNull();
  });

  test('are read back from a list, whole or not at all', async () => {
    const id = await keep();
    const line = {
      line: 2,
      id,
      caseNumber: '2026/9',
      journalNumber: '4',
      journalDate: localDate('2026-11-30'),
    };
    const wrong = { ...line, line: 3, id: '01929000-0000-7000-8000-00000abcdef1' };
    const read = (lines: readonly (typeof line)[]) => readJournalBack(as(buyer), { party: NAMSOS, lines });
    expect(codes(await read([line, wrong]))).toEqual(['archive.lineGone line:3']);
    expect((await dispatchOf(as(buyer), { party: NAMSOS, id }))?.caseNumber).toBeNull();
    expect(codes(await read([{ ...line, caseNumber: 'x'.repeat(61) }]))).toEqual([
      'archive.numberLong line:2',
    ]);
    expect(codes(await read([]))).toEqual(['archive.nothingToSet file']);
    expect(await read([line])).toEqual({ ok: true, value: 1 });
    expect(await dispatchOf(as(buyer), { party: NAMSOS, id })).toMatchObject({
      caseNumber: '2026/9',
      journalNumber: '4',
      journalDate: '2026-11-30',
    });
  });
});

describe('packages', () => {
  const make = (some: Partial<Parameters<typeof makeExport>[1]> = {}, who = buyer) =>
    makeExport(as(who), { party: NAMSOS, isDemo: false, from: null, until: null, isAgain: false, ...some });

  test('hold what is new, or everything again, and are seen by the party alone', async () => {
    const id = await keep({ files: [DOCX] });
    await keep({ party: GRONG, direction: 'I', counterparts: [NAMSOS] });
    const made = await make();
    const first = made.ok ? made.value : '';
    const content = await exportContent(as(reader), { party: NAMSOS, id: first });
    expect(content?.dispatches.map((it) => [it.id, it.files.length])).toEqual([[id, 1]]);
    expect(content?.made).toMatchObject({ count: 1, madeBy: `person:${buyer.id}` });
    const marked = await dispatchOf(as(reader), { party: NAMSOS, id });
    expect(marked?.exported).toEqual({ at: site.now(), by: `person:${buyer.id}` });
    expect(codes(await make())).toEqual(['archive.nothingToExport from']);
    site.wait(60_000);
    expect((await make({ isAgain: true })).ok).toBe(true);
    expect((await exportsOf(as(reader), { party: NAMSOS, size: 10 })).map(({ count }) => count)).toEqual([
      1, 1,
    ]);
    expect(await exportContent(as(stranger), { party: NAMSOS, id: first })).toBeNull();
    expect(await exportContent(as(stranger), { party: GRONG, id: first })).toBeNull();
    expect(await exportsOf(as(stranger), { party: NAMSOS, size: 10 })).toEqual([]);
  });

  test('are refused to readers, and for a period that ends before it begins', async () => {
    await keep();
    expect(codes(await make({}, reader))).toEqual(['access.otherRole party']);
    const period = { from: localDate('2026-12-01'), until: localDate('2026-11-01') };
    expect(codes(await make(period))).toEqual(['archive.periodOrder until']);
  });
});

test('the same paper is taken into the archive once', async () => {
  const paper = dispatch({
    kind: 'decisionPaper',
    direction: 'N',
    counterparts: [],
    content: '',
    files: [DOCX],
  });
  const kept = await keepPaper(as(buyer), paper);
  expect(kept.ok).toBe(true);
  expect(codes(await keepPaper(as(buyer), paper))).toEqual(['archive.keptAlready paper']);
  const other = { ...paper, files: [{ ...DOCX, bytes: new Uint8Array([2]) }] };
  expect((await keepPaper(as(buyer), other)).ok).toBe(true);
  expect(codes(await keepPaper(as(reader), other))).toEqual(['access.otherRole party']);
});
