// Where a list stands in its file (which sheet, which row of headings), categories that were guessed and are written anew,
// and kept columns that are forgotten.
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Importer, type ImportSite, openImportSite } from '../../../test/import-site.ts';
import type { SeededPerson } from '../../../test/own-site.ts';
import { acting } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { confirmColumns, mendCells, reopenColumns } from '../../modules/planning/imports/import-commands.ts';
import { savedMappings, stagedPart } from '../../modules/planning/imports/import-queries.ts';
import type { ListImport } from '../../modules/planning/imports/list-import.ts';
import {
  chooseHeadings,
  chooseSheet,
  forgetMapping,
} from '../../modules/planning/imports/mapping-commands.ts';
import type { ColumnMapping } from '../../modules/planning/lists/contract-list-columns.ts';

const PARTY = '5007' as PartyId;

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
beforeEach(async () => {
  await site.work();
  await acting(ctx(), async ({ db }) => {
    await db.deleteFrom('plan_item').execute();
    await db.deleteFrom('list_import').execute();
    await db.deleteFrom('saved_mapping').execute();
  });
});

const ctx = () => imports.ctx();
const codesOf = (result: { ok: boolean; problems?: readonly { code: string }[] }): string[] =>
  result.problems?.map(({ code }) => code) ?? [];
const headingsOf = ({ guess }: ListImport) => guess?.columns.map(({ heading }) => heading);
const filesKept = () =>
  acting(ctx(), async ({ db }) => (await db.selectFrom('list_import_file').select('place').execute()).length);

describe('the headings', () => {
  const FILE =
    'Vedlegg 3;Leverandør;Pris;\nHva;Hvem;Når;\nRenhold;Rent AS;31.12.2027;\nSalt;Salt AS;31.12.2028;';

  test('are read from the row that is pointed out, and what stands above is left out', async () => {
    const list = await imports.upload(FILE);
    expect(list.guess?.headingRow).toBe(0);
    expect(await chooseHeadings(ctx(), { ...imports.seen(list), headingRow: 1 })).toMatchObject({ ok: true });
    const chosen = await imports.again(list);
    expect([chosen.state, chosen.mapping?.headingRow, headingsOf(chosen)]).toEqual([
      'mapping',
      1,
      ['Hva', 'Hvem', 'Når'],
    ]);
    const checked = await imports.confirm(chosen);
    expect(checked.counts).toMatchObject({ rows: 2, added: 2, faulty: 0 });
  });

  test('may be none: then the first row is a contract', async () => {
    const list = await imports.upload('Avtale;Slutt\nRenhold;31.12.2027');
    await chooseHeadings(ctx(), { ...imports.seen(list), headingRow: null });
    const chosen = await imports.again(list);
    expect([chosen.mapping?.headingRow, headingsOf(chosen)]).toEqual([null, ['', '']]);
  });

  test('bring the kept columns of theirs', async () => {
    const first = await imports.upload('Hva;Når\nRenhold;31.12.2027');
    const mapping = { ...first.mapping, columns: { 0: 'title', 1: 'endsOn' } } as ColumnMapping;
    await confirmColumns(ctx(), { ...imports.seen(first), mapping, saveAs: 'Økonomi' });
    await site.work();
    const list = await imports.upload('Avtale;Leverandør\nHva;Når\nRenhold;31.12.2027');
    expect(list.mappingName).toBeNull();
    await chooseHeadings(ctx(), { ...imports.seen(list), headingRow: 1 });
    const chosen = await imports.again(list);
    expect([chosen.mappingName, chosen.mapping?.columns]).toEqual(['Økonomi', { 0: 'title', 1: 'endsOn' }]);
  });

  test('are not where nothing stands, and not chosen of a list that has moved on', async () => {
    const list = await imports.upload('Avtale;Slutt\n;\nRenhold;31.12.2027');
    for (const headingRow of [1, 3, -1]) {
      const refused = await chooseHeadings(ctx(), { ...imports.seen(list), headingRow });
      expect(codesOf(refused)).toEqual(['import.noSuchRow']);
    }
    const checked = await imports.confirm(list);
    const late = await chooseHeadings(ctx(), { ...imports.seen(checked), headingRow: 0 });
    expect(codesOf(late)).toEqual(['import.wrongState']);
  });
});

describe('the sheet', () => {
  const workbook = () =>
    writeXlsx({
      sheets: [
        { name: 'Forside', rows: [['Avtaler', 'Namsos']] },
        { name: 'Tomt', rows: [] },
        {
          name: 'Avtaler',
          rows: [
            ['Avtale', 'Sluttdato'],
            ['Renhold', '31.12.2027'],
          ],
        },
      ],
    });

  test('can be another than the first, as long as nothing is saved', async () => {
    const list = await imports.upload(await workbook());
    expect(list.guess).toMatchObject({ sheets: ['Forside', 'Tomt', 'Avtaler'], sheet: 0, unread: null });
    expect(codesOf(await chooseSheet(ctx(), { ...imports.seen(list), sheet: 3 }))).toEqual([
      'import.noSuchSheet',
    ]);
    await chooseSheet(ctx(), { ...imports.seen(list), sheet: 2 });
    expect((await imports.again(list)).state).toBe('reading');
    await site.work();
    const read = await imports.again(list);
    expect([read.state, read.guess?.sheet, headingsOf(read)]).toEqual([
      'mapping',
      2,
      ['Avtale', 'Sluttdato'],
    ]);
    expect(await filesKept()).toBe(1);
    const saved = await imports.save(await imports.confirm(read));
    expect(saved.state).toBe('saved');
    expect(await filesKept()).toBe(0);
    await reopenColumns(ctx(), imports.seen(await imports.undo(saved)));
    const late = await chooseSheet(ctx(), { ...imports.seen(await imports.again(list)), sheet: 0 });
    expect(codesOf(late)).toEqual(['import.noSuchSheet']);
  });

  test('that is empty does not take the list with it', async () => {
    const list = await imports.upload(await workbook());
    await chooseSheet(ctx(), { ...imports.seen(list), sheet: 1 });
    await site.work();
    const read = await imports.again(list);
    expect([read.state, read.guess?.sheet, read.guess?.unread]).toEqual(['mapping', 0, 'Tomt']);
  });
});

describe('a guessed category', () => {
  const addedOf = (list: ListImport) =>
    stagedPart(ctx(), { id: list.id, kind: 'added', offset: 0, limit: 10 });

  test('is told and comes first; written anew it is known, though the list has no such column', async () => {
    const list = await imports.check(
      'Avtale;CPV;Sluttdato\nVask;90911000;31.12.2027\nRenhold av skoler;;31.12.2027\nBrøyting;;31.12.2028;;x',
    );
    expect(list.counts).toMatchObject({ added: 3, guessed: 2, faulty: 0 });
    expect(
      (await addedOf(list)).map(({ row, category, categoryFrom }) => [row, category, categoryFrom]),
    ).toEqual([
      [3, 'renhold', 'title'],
      [4, 'broyting', 'title'],
      [2, 'renhold', undefined],
    ]);
    const categories = [
      { row: 3, value: 'Kontorrekvisita' },
      { row: 4, value: 'Qwrtpl' },
    ];
    await mendCells(ctx(), { ...imports.seen(list), mends: [], categories, categoryHeading: 'Kategori' });
    await site.work();
    const mended = await imports.again(list);
    // Words that say nothing leave the guess from the title.
    expect(mended.counts).toMatchObject({ added: 3, guessed: 1, faulty: 0 });
    expect((await addedOf(mended)).map(({ row, category }) => [row, category])).toEqual([
      [4, 'broyting'],
      [2, 'renhold'],
      [3, 'kontorrekvisita'],
    ]);
    // Beyond every cell of the file, and a column like the others.
    await reopenColumns(ctx(), imports.seen(mended));
    const open = await imports.again(list);
    expect(open.guess?.columns.at(-1)).toMatchObject({ index: 5, heading: 'Kategori', field: 'category' });
    expect((await imports.confirm(open)).counts).toMatchObject({ added: 3, guessed: 1 });
  });

  test('is written over the words of the list where it has the column', async () => {
    const list = await imports.check('Avtale;Kategori;Sluttdato\nAvtale 1;vask av skoler;31.12.2027');
    expect((await addedOf(list)).map(({ categoryFrom }) => categoryFrom)).toEqual(['category']);
    const categories = [{ row: 2, value: 'Renhold' }];
    await mendCells(ctx(), { ...imports.seen(list), mends: [], categories });
    await site.work();
    const mended = await imports.again(list);
    expect([mended.counts?.guessed, mended.mapping?.headings]).toEqual([
      0,
      ['Avtale', 'Kategori', 'Sluttdato'],
    ]);
  });

  test('says nothing of what stands in the plan: a guess does not change it', async () => {
    const file = 'Saksnummer;Avtale;Sluttdato\n1;Renhold av skoler;31.12.2027';
    await imports.save(await imports.check(file));
    const again = await imports.check(file);
    expect(again.counts).toMatchObject({ unchanged: 1, added: 0, guessed: 0 });
  });

  test('other guesses that say something are told too', async () => {
    const list = await imports.check('Avtale;Totalverdi;Opsjon;Type\nRenhold;400000;ja;\nVask av skoler;0;;');
    expect((await addedOf(list)).map(({ guessed }) => guessed)).toEqual([
      ['annualValue', 'options'],
      undefined,
    ]);
  });
});

describe('kept columns', () => {
  test('are forgotten by who may import for the party, with a trace', async () => {
    const list = await imports.upload('Hva;Når\nRenhold;31.12.2027');
    const mapping = { ...list.mapping, columns: { 0: 'title', 1: 'endsOn' } } as ColumnMapping;
    await confirmColumns(ctx(), { ...imports.seen(list), mapping, saveAs: 'Økonomi' });
    await site.work();
    const [kept] = await savedMappings(ctx(), PARTY);
    if (!kept) throw new Error('nothing kept');
    expect(kept.name).toBe('Økonomi');
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
    const asked = { party: PARTY, id: kept.id };
    expect(codesOf(await forgetMapping(site.importer(reader, PARTY).ctx(), asked))).toEqual([
      'access.otherRole',
    ]);
    const theirs = site.importer(other, '5001').ctx();
    expect(codesOf(await forgetMapping(theirs, asked))).toEqual(['access.noRole']);
    expect(await forgetMapping(theirs, { party: '5001' as PartyId, id: kept.id })).toEqual({
      ok: true,
      value: false,
    });
    expect(await savedMappings(theirs, PARTY)).toEqual([]);
    expect(await forgetMapping(ctx(), asked)).toEqual({ ok: true, value: true });
    expect(await forgetMapping(ctx(), asked)).toEqual({ ok: true, value: false });
    expect(await savedMappings(ctx(), PARTY)).toEqual([]);
    const log = await acting(ctx(), ({ db }) =>
      db
        .selectFrom('audit')
        .select(['party', 'facts'])
        .where('action', '=', 'import.mappingForgotten')
        .execute(),
    );
    expect(log).toEqual([{ party: PARTY, facts: { name: 'Økonomi' } }]);
    expect((await imports.upload('Hva;Når\nRenhold;31.12.2027')).mappingName).toBeNull();
  });
});

test('a cooperation that nobody has given power of attorney is told so row by row', async () => {
  const coordinator = await site.seedPerson({
    email: 'koord@test.example',
    name: 'Kim Koordinator',
    parties: [{ party: 'nii', role: 'coordinator' }],
  });
  const list = await site.importer(coordinator, 'nii').check('Kommune;Avtale\nNamsos;Renhold av skoler');
  expect(list.counts).toMatchObject({ rows: 1, faulty: 1 });
});
