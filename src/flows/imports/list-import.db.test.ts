// A list from file to plan: what is shown before anything is saved, what saving writes, rows that cannot be used, work that
// is stopped, and that the same list brought again is known again.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Importer, type ImportSite, openImportSite } from '../../../test/import-site.ts';
import type { SeededPerson } from '../../../test/own-site.ts';
import { acting } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import {
  confirmColumns,
  discardImport,
  mendCells,
  reopenColumns,
  saveImport,
  startImport,
  stepBackImport,
} from '../../modules/planning/imports/import-commands.ts';
import { listImports, stagedPart, waitingImports } from '../../modules/planning/imports/import-queries.ts';
import type { ListImport } from '../../modules/planning/imports/list-import.ts';
import type { ColumnMapping } from '../../modules/planning/lists/contract-list-columns.ts';
import { changeItem, setVisibility } from '../../modules/planning/plan-commands.ts';
import type { BodyId } from '../../modules/registry/model.ts';

const PARTY = '5007' as PartyId;
const BODY = '5007' as BodyId;
const HEADING = 'Saksnummer;Avtale;Kategori;Leverandør;Årlig verdi;Startdato;Sluttdato;Opsjon';
const GOOD = [
  '2024/1;Renhold av skoler;Renhold;Rent AS;1200000;01.01.2024;31.12.2027;1+1',
  '2024/2;Kontorrekvisita;Kontorrekvisita;Papir AS;300000;01.03.2024;28.02.2027;',
  '2024/3;Vaktmester;Renhold;Vakt AS;;01.01.2025;31.12.2028;1',
];
const BAD_DATE = '2024/4;Brøyting;Renhold;Snø AS;100000;01.01.2025;31.02.2028;';
const BAD_VALUE = '2024/5;Skilt;Renhold;Skilt AS;mye;01.01.2025;31.12.2028;';
const csv = (...rows: string[]): string => [HEADING, ...rows].join('\n');

let database: TestDatabase;
let site: ImportSite;
let buyer: SeededPerson;
let imports: Importer;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openImportSite(database);
  const parties = [{ party: PARTY, role: 'buyer' as const }];
  buyer = await site.seedPerson({ email: 'kjop@test.example', name: 'Kari Kjøper', parties });
  imports = site.importer(buyer, PARTY);
});
afterAll(async () => {
  site.end();
  await database.close();
});

const ctx = () => imports.ctx();
const mappingOf = (list: ListImport): ColumnMapping => list.mapping as ColumnMapping;
const countsOf = ({ counts }: ListImport) => {
  const { added, changed, unchanged, gone, faulty } = counts ?? {};
  return { added, changed, unchanged, gone, faulty };
};
const shares = () =>
  acting(ctx(), ({ db }) =>
    db.selectFrom('need_share').selectAll().orderBy('item_id').orderBy('place').execute(),
  );
const endings = () =>
  acting(ctx(), async ({ db }) => {
    const rows = await db.selectFrom('plan_deadline').select('on_date').orderBy('on_date').execute();
    return rows.map(({ on_date }) => on_date);
  });
const facts = (action: string) =>
  acting(ctx(), async ({ db }) => {
    const rows = await db
      .selectFrom('audit')
      .select(['actor', 'facts', 'party'])
      .where('action', '=', action)
      .orderBy('at')
      .orderBy('id')
      .execute();
    return rows;
  });
const stagedKinds = () =>
  acting(ctx(), async ({ db }) => {
    const rows = await db.selectFrom('list_import_chunk').select('kind').orderBy('kind').execute();
    return rows.map(({ kind }) => kind);
  });
const codesOf = (result: { ok: boolean; problems?: readonly { code: string }[] }): string[] =>
  result.problems?.map(({ code }) => code) ?? [];
/** The rules that everything is typed and shared by. */
async function rules() {
  const { categories } = (await site.services.snapshot()).categories;
  return { categories: categories.byId, assumptions: site.services.planning.assumptions };
}

beforeEach(async () => {
  await site.work();
  await acting(ctx(), async ({ db }) => {
    await db.deleteFrom('plan_item').execute();
    await db.deleteFrom('list_import').execute();
    await db.deleteFrom('body_setting').execute();
    await db.deleteFrom('saved_mapping').execute();
  });
});

test('nothing of a list is in the plan before it is saved; then all of it is, with dates and what others see', async () => {
  const list = await imports.check(csv(...GOOD));
  expect(list.state).toBe('checked');
  expect(list.counts).toEqual({
    rows: 3,
    added: 3,
    changed: 0,
    unchanged: 0,
    gone: 0,
    faulty: 0,
    guessed: 0,
    skipped: { sum: 0, headings: 0 },
  });
  expect(await imports.plan()).toEqual([]);
  const added = await stagedPart(ctx(), { id: list.id, kind: 'added', offset: 1, limit: 1 });
  expect(added).toMatchObject([{ row: 3, title: 'Kontorrekvisita', annual_value: 30_000_000 }]);
  const after = await imports.save(list);
  expect([after.state, after.counts?.added, after.savedAt]).toEqual(['saved', 3, site.now()]);
  const items = await imports.plan();
  const told = items.map((it) => [
    it.title,
    it.category,
    it.annualValue,
    it.endsOn,
    it.source,
    it.sourceNote,
  ]);
  expect(told).toEqual([
    ['Renhold av skoler', 'renhold', 120_000_000, '2027-12-31', 'import', 'avtaler.csv'],
    ['Kontorrekvisita', 'kontorrekvisita', 30_000_000, '2027-02-28', 'import', 'avtaler.csv'],
    ['Vaktmester', 'renhold', null, '2028-12-31', 'import', 'avtaler.csv'],
  ]);
  expect(new Set(items.map((it) => `${it.importId} ${it.version}`))).toEqual(new Set([`${list.id} 1`]));
  expect(items[0]?.options).toEqual([
    { months: 12, noticeBy: null, state: 'open' },
    { months: 12, noticeBy: null, state: 'open' },
  ]);
  expect(await endings()).toEqual(['2027-02-28', '2027-12-31', '2028-12-31']);
  const shown = await shares();
  expect(shown.filter(({ item_id }) => item_id === items[0]?.id)).toHaveLength(3);
  expect(new Set(shown.map(({ level, title }) => `${level} ${title}`))).toEqual(new Set(['exists null']));
  expect(await facts('import.saved')).toEqual([
    {
      actor: `person:${buyer.id}`,
      party: PARTY,
      facts: { file: 'avtaler.csv', added: 3, changed: 0, unchanged: 0, removed: 0, notUsed: 0 },
    },
  ]);
  expect(await stagedKinds()).toEqual(['rows']);
});

test('bad rows are listed with place and reason; she chooses to save the good ones, and the bad stay listed', async () => {
  const list = await imports.check(csv(...GOOD, BAD_DATE, BAD_VALUE));
  expect(countsOf(list)).toEqual({ added: 3, changed: 0, unchanged: 0, gone: 0, faulty: 2 });
  const faulty = await stagedPart(ctx(), { id: list.id, kind: 'faulty', offset: 0, limit: 10 });
  expect(faulty.map(({ row, faults }) => [row, faults])).toEqual([
    [
      5,
      [
        {
          field: 'Sluttdato',
          fieldId: 'endsOn',
          column: 6,
          code: 'date.notDate',
          facts: { value: '31.02.2028' },
        },
      ],
    ],
    [
      6,
      [
        {
          field: 'Årlig verdi',
          fieldId: 'annualValue',
          column: 4,
          code: 'value.notNumber',
          facts: { value: 'mye' },
        },
      ],
    ],
  ]);
  const hasty = await saveImport(ctx(), { ...imports.seen(list), leavesFaulty: false, removesGone: false });
  expect(hasty).toEqual({
    ok: false,
    problems: [{ code: 'import.badRowsLeft', path: 'import', facts: { count: 2 } }],
  });
  const after = await imports.save(list, { leavesFaulty: true });
  expect(after.state).toBe('saved');
  expect((await imports.plan()).map(({ reference }) => reference)).toEqual(['2024/1', '2024/2', '2024/3']);
  expect(await stagedPart(ctx(), { id: list.id, kind: 'faulty', offset: 0, limit: 10 })).toEqual(faulty);
});

test('cells are mended in place and the list is checked again; what does not mend is told', async () => {
  const list = await imports.check(csv(...GOOD, BAD_DATE, BAD_VALUE));
  const mends = [
    { row: 5, column: 6, value: '29.02.2028' },
    { row: 6, column: 4, value: 'mer' },
    { row: 400, column: 4, value: '1' },
    { row: 5, column: 40, value: '1' },
  ];
  expect(await mendCells(ctx(), { ...imports.seen(list), mends })).toEqual({ ok: true, value: true });
  await site.work();
  const mended = await imports.again(list);
  expect([mended.state, countsOf(mended)]).toEqual([
    'checked',
    { added: 4, changed: 0, unchanged: 0, gone: 0, faulty: 1 },
  ]);
  const [still] = await stagedPart(ctx(), { id: list.id, kind: 'faulty', offset: 0, limit: 10 });
  expect(still?.faults[0]?.facts).toEqual({ value: 'mer' });
  const nothing = await mendCells(ctx(), {
    ...imports.seen(mended),
    mends: [{ row: 6, column: 4, value: 'mer' }],
  });
  expect(codesOf(nothing)).toEqual(['import.nothingMended']);
  expect((await facts('import.mended')).map((entry) => entry.facts)).toEqual([{ cells: 2 }]);
});

test('the same list again: unchanged, changed, new and gone; what is gone stays unless she says so', async () => {
  await imports.save(await imports.check(csv(...GOOD)));
  const next = csv(
    GOOD[0] as string,
    '2024/2;Kontorrekvisita;Kontorrekvisita;Papir AS;350000;01.03.2024;28.02.2027;',
    '2026/9;Lekeplasser;Renhold;Leke AS;50000;01.01.2026;31.12.2029;',
  );
  const list = await imports.check(next);
  expect(countsOf(list)).toEqual({ added: 1, changed: 1, unchanged: 1, gone: 1, faulty: 0 });
  const [change] = await stagedPart(ctx(), { id: list.id, kind: 'changed', offset: 0, limit: 10 });
  expect(change?.changes).toEqual([{ field: 'annualValue', before: 30_000_000, after: 35_000_000 }]);
  const [gone] = await stagedPart(ctx(), { id: list.id, kind: 'gone', offset: 0, limit: 10 });
  expect(gone).toMatchObject({ title: 'Vaktmester', version: 1 });
  const kept = await imports.save(list);
  expect([kept.counts?.gone, (await imports.plan()).length]).toEqual([0, 4]);
  const third = await imports.check(next);
  expect(countsOf(third)).toEqual({ added: 0, changed: 0, unchanged: 3, gone: 1, faulty: 0 });
  expect(third.listId).toBe(list.listId);
  const nothing = await saveImport(ctx(), {
    ...imports.seen(third),
    leavesFaulty: false,
    removesGone: false,
  });
  expect(codesOf(nothing)).toEqual(['import.nothingToSave']);
  const removed = await imports.save(third, { removesGone: true });
  expect(removed.counts?.gone).toBe(1);
  const items = await imports.plan();
  expect(items.map(({ reference, annualValue, version }) => [reference, annualValue, version])).toEqual([
    ['2024/1', 120_000_000, 1],
    ['2024/2', 35_000_000, 2],
    ['2026/9', 5_000_000, 1],
  ]);
  expect(await endings()).toEqual(['2027-02-28', '2027-12-31', '2029-12-31']);
});

test('another list of the same body is no newer edition: nothing of the first is gone', async () => {
  await imports.save(await imports.check(csv(...GOOD)));
  const other = await imports.check(csv('A-1;Sikring av is;Renhold;Is AS;1000;01.01.2026;31.12.2026;'));
  expect(countsOf(other)).toEqual({ added: 1, changed: 0, unchanged: 0, gone: 0, faulty: 0 });
  expect(other.listId).toBe(other.id);
});

test('a plan that changed after the check is not written over: the list is checked again and she is asked again', async () => {
  await imports.save(await imports.check(csv(...GOOD)));
  const list = await imports.check(csv(...GOOD.slice(0, 2), GOOD[2]?.replace('2028', '2029') as string));
  expect(countsOf(list)).toMatchObject({ changed: 1, unchanged: 2 });
  const [first] = await imports.plan();
  if (!first) throw new Error('no item');
  const { id, version, visibility } = first;
  const changed = await changeItem(ctx(), {
    id,
    body: BODY,
    version,
    visibility,
    facts: { ...first, annualValue: 1 as never },
    rules: await rules(),
  });
  expect(changed.ok).toBe(true);
  const asked = await imports.save(list);
  expect([asked.state, asked.wasOutdated]).toEqual(['checked', true]);
  expect(countsOf(asked)).toMatchObject({ changed: 2, unchanged: 1 });
  expect((await imports.plan()).map((it) => it.annualValue)).toEqual([1, 30_000_000, null]);
  const after = await imports.save(asked);
  expect([after.state, (await imports.plan())[0]?.annualValue]).toEqual(['saved', 120_000_000]);
});

test('what others see follows what the body chooses, also when it chose after the check', async () => {
  const list = await imports.check(csv(...GOOD));
  await setVisibility(ctx(), { body: BODY, visibility: 'details', rules: await rules() });
  const asked = await imports.save(list);
  expect([asked.state, asked.wasOutdated]).toEqual(['checked', true]);
  await imports.save(asked);
  expect(new Set((await shares()).map(({ title }) => title))).toEqual(
    new Set(['Renhold av skoler', 'Kontorrekvisita', 'Vaktmester']),
  );
  await acting(ctx(), ({ db }) => db.deleteFrom('plan_item').execute());
  await setVisibility(ctx(), { body: BODY, visibility: 'hidden', rules: await rules() });
  await imports.save(await imports.check(csv(...GOOD)));
  expect(await shares()).toEqual([]);
});

test('work that is stopped half-way has saved nothing; begun anew it comes to its end', async () => {
  const many = Array.from(
    { length: 2500 },
    (_, n) => `N-${n};Renhold ${n};Renhold;Rent AS;1000;01.01.2025;31.12.2028;`,
  );
  const list = await imports.upload(csv(...many));
  await confirmColumns(ctx(), { ...imports.seen(list), mapping: mappingOf(list), saveAs: null });
  let words = 0;
  await site.work(() => ++words === 4);
  const stopped = await imports.again(list);
  expect(stopped.state).toBe('checking');
  expect(await stagedKinds()).toEqual(['added', 'rows', 'rows', 'rows']);
  await acting(ctx(), ({ db }) =>
    db.updateTable('job').set({ state: 'queued' }).where('id', '=', stopped.job).execute(),
  );
  await site.work();
  const checked = await imports.again(list);
  expect([checked.state, checked.counts?.added]).toEqual(['checked', 2500]);
  expect(await stagedKinds()).toEqual(['added', 'added', 'added', 'rows', 'rows', 'rows']);
  const [last] = await stagedPart(ctx(), { id: list.id, kind: 'added', offset: 1999, limit: 2 });
  expect(last?.title).toBe('Renhold 1999');
  await saveImport(ctx(), { ...imports.seen(checked), leavesFaulty: false, removesGone: false });
  await site.work(() => true);
  // The word to stop came before the final transaction, which then was done all the same: all or nothing.
  expect([(await imports.again(list)).state, (await imports.plan()).length]).toEqual(['saved', 2500]);
});

test('a step back while the work goes on: what it writes afterwards is refused', async () => {
  const list = await imports.upload(csv(...GOOD));
  await confirmColumns(ctx(), { ...imports.seen(list), mapping: mappingOf(list), saveAs: null });
  const checking = await imports.again(list);
  expect(await stepBackImport(ctx(), { ...imports.seen(checking), state: 'checking' })).toEqual({
    ok: true,
    value: true,
  });
  await site.work();
  expect((await imports.again(list)).state).toBe('mapping');
  const old = await confirmColumns(ctx(), {
    ...imports.seen(checking),
    mapping: mappingOf(list),
    saveAs: null,
  });
  expect(codesOf(old)).toEqual(['import.changedMeanwhile']);
});

test('a file that cannot be read is refused with the reason, and nothing of it is kept', async () => {
  const list = await imports.upload('[{"a": 1}]');
  expect([list.state, list.refusal.map(({ code }) => code)]).toEqual(['refused', ['file.notTable']]);
  const empty = await imports.upload(';;\n;;');
  expect(empty.refusal.map(({ code }) => code)).toEqual(['file.empty']);
  const kept = await acting(ctx(), ({ db }) => db.selectFrom('list_import_file').select('place').execute());
  expect(kept).toEqual([]);
});

test('columns as she confirmed them are kept by name, and known by the headings next time', async () => {
  const list = await imports.upload('Hva;Når\nRenhold;31.12.2027');
  const mapping = { ...mappingOf(list), columns: { 0: 'title', 1: 'endsOn' } } as ColumnMapping;
  const twice = { ...mapping, columns: { 0: 'title', 1: 'title' } } as ColumnMapping;
  const refused = await confirmColumns(ctx(), { ...imports.seen(list), mapping: twice, saveAs: 'Økonomi' });
  expect(codesOf(refused)).toEqual(['mapping.fieldTwice']);
  await confirmColumns(ctx(), { ...imports.seen(list), mapping, saveAs: 'Økonomi' });
  await site.work();
  const next = await imports.upload('Utskrift fra systemet\n\nHva;Når\nRenhold;31.12.2027');
  expect([next.mappingName, next.mapping?.columns, next.mapping?.headingRow]).toEqual([
    'Økonomi',
    { 0: 'title', 1: 'endsOn' },
    2,
  ]);
  const other = await imports.upload('Hva;Dato\nRenhold;31.12.2027');
  expect(other.mappingName).toBeNull();
});

test('columns can be chosen anew after the check, and an import can be given up', async () => {
  const list = await imports.check(csv(...GOOD));
  await reopenColumns(ctx(), imports.seen(list));
  const open = await imports.again(list);
  expect(open.state).toBe('mapping');
  expect((await waitingImports(ctx(), { party: PARTY, most: 5 })).map(({ id }) => id)).toEqual([list.id]);
  await discardImport(ctx(), imports.seen(open));
  expect((await imports.again(list)).state).toBe('discarded');
  expect(await stagedKinds()).toEqual([]);
  expect(await waitingImports(ctx(), { party: PARTY, most: 5 })).toEqual([]);
});

test('a national number in free text is no row of the register', async () => {
  const list = await imports.check(csv('1;Renhold for 01010750160;Renhold;Rent AS;1;01.01.2025;31.12.2028;'));
  const [row] = await stagedPart(ctx(), { id: list.id, kind: 'faulty', offset: 0, limit: 1 });
  expect(row?.faults.map(({ code, column }) => [code, column])).toEqual([['text.nationalNumber', 1]]);
});

test('characters that a database cannot keep do not stop a list', async () => {
  const odd = `1;Ren\0hold ${'x'.repeat(70)}\u{1f9f9}\u{1f9f9}\u{1f9f9};Renhold;Rent AS;1;01.01.2025;31.12.2028;`;
  const list = await imports.check(csv(odd, BAD_DATE));
  await mendCells(ctx(), {
    ...imports.seen(list),
    mends: [
      { row: 3, column: 3, value: 'Snø\0 AS\ud83e' },
      { row: 3, column: 6, value: '29.02.2028' },
    ],
  });
  await site.work();
  await imports.save(await imports.again(list));
  const kept = await imports.plan();
  expect(kept.map(({ title, supplierName }) => [title.slice(0, 8), supplierName])).toEqual([
    ['Renhold ', 'Rent AS'],
    ['Brøyting', 'Snø AS\ufffd'],
  ]);
});

test('only who may buy for the body imports, and nobody else sees it', async () => {
  const reader = await site.seedPerson({
    email: 'les@test.example',
    name: 'Lars Leser',
    parties: [{ party: PARTY, role: 'reader' }],
  });
  const other = await site.seedPerson({
    email: 'nabo@test.example',
    name: 'Nina Nabo',
    parties: [{ party: '5001', role: 'administrator' }],
  });
  const file = {
    party: PARTY,
    fileName: 'a.csv',
    bytes: new TextEncoder().encode(csv(...GOOD)),
    isDemo: false,
  };
  expect(codesOf(await startImport(site.importer(reader, PARTY).ctx(), file))).toEqual(['access.otherRole']);
  expect(codesOf(await startImport(site.importer(other, PARTY).ctx(), file))).toEqual(['access.noRole']);
  const list = await imports.check(csv(...GOOD));
  await expect(site.importer(other, PARTY).again(list)).rejects.toThrow('no import');
  const asked = { party: PARTY, offset: 0, limit: 10 };
  expect((await listImports(site.importer(other, PARTY).ctx(), asked)).rows).toEqual([]);
  const mine = await listImports(ctx(), asked);
  expect(mine.rows.map(({ personName }) => personName)).toEqual(['Kari Kjøper']);
  const save = { ...imports.seen(list), leavesFaulty: false, removesGone: false };
  expect(codesOf(await saveImport(site.importer(other, PARTY).ctx(), save))).toEqual(['access.noRole']);
});

test('rights that end before the work does: nothing is saved', async () => {
  const temporary = await site.seedPerson({
    email: 'vikar@test.example',
    name: 'Vikar',
    parties: [{ party: PARTY, role: 'buyer' }],
  });
  const own = site.importer(temporary, PARTY);
  const list = await own.check(csv(...GOOD));
  await saveImport(own.ctx(), { ...own.seen(list), leavesFaulty: false, removesGone: false });
  const system = site.services.ctx({ kind: 'system', name: 'test' });
  await acting(system, ({ db }) =>
    db
      .updateTable('role_grant')
      .set({ ended_at: system.now, ended_by: 'system:test' })
      .where('person_id', '=', temporary.id)
      .execute(),
  );
  await site.work();
  expect([(await imports.again(list)).state, await imports.plan()]).toEqual(['saving', []]);
});
