// Undoing a saved import: what it added goes, what it changed or removed comes back, what somebody has changed since stays
// and is listed; then the list can be brought again. And a cooperation's list for the bodies that delegate to it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Importer, type ImportSite, type KeptItem, openImportSite } from '../../../test/import-site.ts';
import { acting } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { confirmColumns, reopenColumns, undoImport } from '../../modules/planning/imports/import-commands.ts';
import { previewUndo, stagedPart, undoReport } from '../../modules/planning/imports/import-queries.ts';
import { emptyOldImports } from '../../modules/planning/imports/import-work-commands.ts';
import type { ListImport } from '../../modules/planning/imports/list-import.ts';
import { addItem, changeItem, removeItem, setVisibility } from '../../modules/planning/plan-commands.ts';
import type { BodyId } from '../../modules/registry/model.ts';

const PARTY = '5007' as PartyId;
const BODY = '5007' as BodyId;
const HEADING = 'Saksnummer;Avtale;Kategori;Leverandør;Årlig verdi;Startdato;Sluttdato;Opsjon';
const ROWS = [
  '2024/1;Renhold av skoler;Renhold;Rent AS;1200000;01.01.2024;31.12.2027;1+1',
  '2024/2;Kontorrekvisita;Kontorrekvisita;Papir AS;300000;01.03.2024;28.02.2027;',
  '2024/3;Vaktmester;Renhold;Vakt AS;;01.01.2025;31.12.2028;1',
];
const NEXT = [
  '2024/1;Renhold av skoler;Renhold;Rent AS;1300000;01.01.2024;30.06.2028;',
  ROWS[1] as string,
  '2026/9;Lekeplasser;Renhold;Leke AS;50000;01.01.2026;31.12.2029;',
];
const csv = (...rows: string[]): string => [HEADING, ...rows].join('\n');
const DAY_MS = 24 * 3_600_000;

let database: TestDatabase;
let site: ImportSite;
let imports: Importer;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openImportSite(database);
  const parties = [{ party: PARTY, role: 'buyer' as const }];
  imports = site.importer(
    await site.seedPerson({ email: 'kjop@test.example', name: 'Kari', parties }),
    PARTY,
  );
});
afterAll(async () => {
  site.end();
  await database.close();
});
beforeEach(() =>
  acting(imports.ctx(), async ({ db }) => {
    await db.deleteFrom('plan_item').execute();
    await db.deleteFrom('list_import').execute();
    await db.deleteFrom('body_setting').execute();
  }),
);

const ctx = () => imports.ctx();
async function rules() {
  const { categories } = (await site.services.snapshot()).categories;
  return { categories: categories.byId, assumptions: site.services.planning.assumptions };
}
/** All that stands of the plan but what counts up by itself. */
const kept = async () => {
  const items = (await imports.plan()).map(({ version: _version, changedAt: _changedAt, ...item }) => item);
  return acting(ctx(), async ({ db }) => ({
    items,
    deadlines: await db.selectFrom('plan_deadline').selectAll().orderBy('item_id').orderBy('kind').execute(),
    shares: await db.selectFrom('need_share').selectAll().orderBy('item_id').orderBy('place').execute(),
  }));
};
const touch = async ({ id, version, visibility, ...item }: KeptItem) =>
  changeItem(ctx(), {
    id,
    version,
    visibility,
    body: BODY,
    facts: { ...item, notes: 'ringt 3. mars' },
    rules: await rules(),
  });
const first = (items: readonly KeptItem[], reference: string): KeptItem => {
  const found = items.find((item) => item.reference === reference);
  if (!found) throw new Error(`no ${reference}`);
  return found;
};

test('an undone import leaves the plan as it was before it', async () => {
  const typed = { body: BODY, source: 'typed' as const, sourceNote: null, visibility: null };
  const facts = { ...(await example()), title: 'Skrevet inn', reference: 'X' };
  await addItem(ctx(), { ...typed, facts, rules: await rules() });
  const before = await kept();
  const list = await imports.save(await imports.check(csv(...ROWS)));
  expect((await imports.plan()).length).toBe(4);
  expect(await previewUndo(ctx(), list.id)).toEqual({
    removed: 3,
    restored: 0,
    left: 0,
    missing: 0,
    leftItems: [],
  });
  const undone = await imports.undo(list);
  expect([undone.state, undone.undoneAt]).toEqual(['undone', site.now()]);
  expect(await kept()).toEqual(before);
});

test('what it changed and removed comes back as it was, with dates and what others see', async () => {
  await imports.save(await imports.check(csv(...ROWS)));
  const before = await kept();
  const list = await imports.save(await imports.check(csv(...NEXT)), { removesGone: true });
  expect((await imports.plan()).map(({ reference }) => reference)).toEqual(['2024/1', '2024/2', '2026/9']);
  const undone = await imports.undo(list);
  expect(await kept()).toEqual(before);
  expect(await undoReport(ctx(), undone.id)).toEqual({
    removed: 1,
    restored: 2,
    left: 0,
    missing: 0,
    leftItems: [],
  });
});

test('then the import before it can be undone too', async () => {
  const one = await imports.save(await imports.check(csv(...ROWS)));
  await imports.undo(await imports.save(await imports.check(csv(...NEXT)), { removesGone: true }));
  await imports.undo(one);
  expect(await imports.plan()).toEqual([]);
});

test('undone out of turn, the older import leaves what the newer one changed', async () => {
  const one = await imports.save(await imports.check(csv(...ROWS)));
  await imports.save(await imports.check(csv(...NEXT)), { removesGone: true });
  await imports.undo(one);
  expect((await imports.plan()).map(({ reference }) => reference)).toEqual(['2024/1', '2026/9']);
  expect(await undoReport(ctx(), one.id)).toMatchObject({ removed: 1, left: 1, missing: 1 });
});

test('what somebody has changed since stays and is listed; what somebody has removed stays away', async () => {
  await imports.save(await imports.check(csv(...ROWS)));
  const list = await imports.save(await imports.check(csv(...NEXT)));
  const items = await imports.plan();
  await touch(first(items, '2024/1'));
  await removeItem(ctx(), { id: first(items, '2026/9').id, body: BODY });
  const report = { removed: 0, restored: 0, left: 1, missing: 1 };
  const leftItems = [{ id: first(items, '2024/1').id, body: BODY, title: 'Renhold av skoler' }];
  expect(await previewUndo(ctx(), list.id)).toEqual({ ...report, leftItems });
  await imports.undo(list);
  expect(await undoReport(ctx(), list.id)).toEqual({ ...report, leftItems });
  const after = await imports.plan();
  expect(after.map(({ reference, notes }) => [reference, notes])).toEqual([
    ['2024/1', 'ringt 3. mars'],
    ['2024/2', ''],
    ['2024/3', ''],
  ]);
});

test('what comes back is shown to others by what the body chooses now', async () => {
  await setVisibility(ctx(), { body: BODY, visibility: 'details', rules: await rules() });
  await imports.save(await imports.check(csv(...ROWS)));
  const list = await imports.save(await imports.check(csv(...NEXT)));
  await setVisibility(ctx(), { body: BODY, visibility: 'hidden', rules: await rules() });
  await imports.undo(list);
  expect((await kept()).shares).toEqual([]);
});

test('an undone list can be used again without a new upload, and brought again as a file', async () => {
  const list = await imports.undo(await imports.save(await imports.check(csv(...ROWS))));
  await reopenColumns(ctx(), imports.seen(list));
  const open = await imports.again(list);
  await confirmColumns(ctx(), {
    ...imports.seen(open),
    mapping: open.mapping as NonNullable<ListImport['mapping']>,
    saveAs: null,
  });
  await site.work();
  const again = await imports.save(await imports.again(list));
  expect([again.state, again.counts?.added, (await imports.plan()).length]).toEqual(['saved', 3, 3]);
  await imports.undo(again);
  expect(await imports.plan()).toEqual([]);
  const file = await imports.check(csv(...ROWS));
  expect(file.counts).toMatchObject({ added: 3, unchanged: 0 });
});

test('after ninety days its rows are gone, the counts stand, and it cannot be undone', async () => {
  const list = await imports.save(await imports.check(csv(...ROWS)));
  const open = await imports.check(csv('9;Is;Renhold;Is AS;1000;01.01.2026;31.12.2026;'));
  const system = site.services.ctx({ kind: 'system', name: 'test' });
  expect(await emptyOldImports(system, site.now())).toBe(0);
  expect(await emptyOldImports(system, new Date(site.now().getTime() + DAY_MS))).toBe(2);
  const old = await imports.again(list);
  expect([old.state, old.counts?.added, (await imports.again(open)).state]).toEqual([
    'saved',
    3,
    'discarded',
  ]);
  expect(await undoImport(ctx(), imports.seen(old))).toMatchObject({ problems: [{ code: 'import.tooOld' }] });
  const rows = await acting(ctx(), async ({ db }) => [
    ...(await db.selectFrom('list_import_chunk').select('kind').execute()),
    ...(await db.selectFrom('list_import_item').select('effect').execute()),
  ]);
  expect(rows).toEqual([]);
  expect((await imports.plan()).length).toBe(3);
});

test('a cooperation brings one list for the bodies that delegate to it; rows of others are refused one by one', async () => {
  const cooperation = 'vaernes';
  await site.seedDelegation('5034', cooperation);
  await site.seedDelegation('5035', cooperation);
  const coordinator = await site.seedPerson({
    email: 'koor@test.example',
    name: 'Kora',
    parties: [{ party: cooperation, role: 'coordinator' }],
  });
  const own = site.importer(coordinator, cooperation);
  const list = await own.check(
    [
      'Kommune;Avtale;Kategori;Sluttdato',
      '5034;Renhold;Renhold;31.12.2027',
      '5035;Renhold;Renhold;31.12.2027',
      '5001;Renhold;Renhold;31.12.2027',
    ].join('\n'),
  );
  expect(list.counts).toMatchObject({ added: 2, faulty: 1 });
  const [faulty] = await stagedPart(own.ctx(), { id: list.id, kind: 'faulty', offset: 0, limit: 5 });
  expect(faulty?.faults).toEqual([
    { field: 'Kommune', fieldId: 'buyer', column: 0, code: 'buyer.noDelegation', facts: { value: '5001' } },
  ]);
  const saved = await own.save(list, { leavesFaulty: true });
  expect((await own.plan()).map(({ body }) => body).sort()).toEqual(['5034', '5035']);
  const told = await acting(ctx(), ({ db }) => db.selectFrom('audit').select('party').execute());
  expect(told.some(({ party }) => party === '5034')).toBe(false);
  const logs = await acting(own.ctx(), ({ db }) =>
    db
      .selectFrom('audit')
      .select(['party', 'facts'])
      .where('action', '=', 'import.saved')
      .orderBy('party')
      .execute(),
  );
  const added = { file: 'avtaler.csv', added: 1, changed: 0, removed: 0 };
  expect(logs.filter(({ party }) => party !== cooperation)).toEqual([
    { party: '5034', facts: added },
    { party: '5035', facts: added },
  ]);
  expect((await own.undo(saved)).state).toBe('undone');
  expect(await own.plan()).toEqual([]);
});

async function example() {
  const list = await imports.save(await imports.check(csv(ROWS[0] as string)));
  const [item] = await imports.plan();
  await imports.undo(list);
  if (!item) throw new Error('no item');
  const { id: _id, body: _body, source: _source, sourceNote: _note, importId: _import, ...facts } = item;
  return facts;
}
