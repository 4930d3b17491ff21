// A list of 100 000 contracts from file to register: read, checked, saved; against the bare parser on the same file and a bare
// COPY of its cells into an unlogged table of the same database. Run: npm run bench innlesing [rows]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { startImport } from '../src/modules/planning/imports/import-commands.ts';
import { connect, SOCKET_NAME, socketTarget } from '../src/platform/db/connect.ts';
import { migrate, readMigrations } from '../src/platform/db/migrate.ts';
import { type ServedPglite, servePglite } from '../src/platform/db/serve-pglite.ts';
import { type Importer, openImportSite } from '../test/import-site.ts';
import { shippedSnapshot } from '../test/world.ts';
import { printTable } from './report.ts';

const [ROWS = 100_000] = process.argv.slice(2).map(Number);
const PARTY = '5007';
const root = path.resolve(import.meta.dirname, '..');
const HEADING = [
  'Avtalenummer',
  'Avtale',
  'Kategori',
  'Leverandør',
  'Organisasjonsnummer leverandør',
  'Årlig verdi',
  'Startdato',
  'Sluttdato',
  'Opsjon',
  'Ansvarlig',
  'Merknad',
];
const OPTIONS = ['1+1', '', '2x12 mnd'];

/** As a large body's register would look: two thirds name a category, the others leave it to the title. */
function contractRows(): string[][] {
  const { all } = shippedSnapshot().categories.categories;
  return Array.from({ length: ROWS }, (_, n) => {
    const category = all[(n * 7) % all.length];
    const word = category?.words[n % category.words.length] ?? category?.nameNb ?? '';
    return [
      `2024/${n}`,
      `${word} ${n % 977}`,
      n % 3 === 0 ? '' : (category?.nameNb ?? ''),
      `Leverandør ${n % 500} AS`,
      n % 5 === 0 ? '974760673' : '',
      String(((n % 900) + 10) * 1000),
      `01.0${(n % 9) + 1}.202${(n % 5) + 1}`,
      `31.12.202${7 + (n % 3)}`,
      OPTIONS[n % 3] ?? '',
      'Innkjøp',
      '',
    ];
  });
}

const csvOf = (rows: readonly (readonly string[])[]): string =>
  [HEADING, ...rows].map((row) => row.join(';')).join('\n');

async function seconds<T>(work: () => T | Promise<T>): Promise<{ readonly value: T; readonly took: number }> {
  const since = performance.now();
  const value = await work();
  return { value, took: (performance.now() - since) / 1000 };
}

const parseAlone = (csv: string): number => parse(csv, { delimiter: ';', bom: true }).length;

async function copyAlone({ pglite }: ServedPglite, csv: string): Promise<void> {
  await pglite.exec(`create unlogged table bare (${HEADING.map((_, place) => `c${place} text`).join(', ')})`);
  const blob = new Blob([csv]);
  await pglite.query("copy bare from '/dev/blob' with (format csv, delimiter ';', header)", [], { blob });
}

async function begin({ ctx }: Importer, csv: string): Promise<string> {
  const bytes = new TextEncoder().encode(csv);
  const started = await startImport(ctx(), {
    party: PARTY as never,
    fileName: 'avtaler.csv',
    bytes,
    isDemo: false,
  });
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  return started.value;
}

type Line = readonly [what: string, took: number];

async function measureImport(served: ServedPglite, folder: string, csv: string): Promise<Line[]> {
  const { pool, db } = connect(socketTarget(folder));
  await migrate(pool, readMigrations(path.join(root, 'migrations')));
  const database = { db, pool, kind: 'embedded' as const, close: () => pool.end() };
  const site = await openImportSite(database);
  const parties = [{ party: PARTY, role: 'buyer' as const }];
  const person = await site.seedPerson({ email: 'maaling@test.example', name: 'Måling', parties });
  const importer = site.importer(person, PARTY);
  const copied = await seconds(() => copyAlone(served, csv));
  const parsed = await seconds(() => parseAlone(csv));
  const uploaded = await seconds(() => begin(importer, csv));
  const read = await seconds(() => site.work());
  const checked = await seconds(() => importer.confirm({ id: uploaded.value }));
  const saved = await seconds(() => importer.save(checked.value, { leavesFaulty: true }));
  const { counts } = saved.value;
  console.log(`${counts?.added} of ${ROWS} rows were saved, ${counts?.faulty} could not be used.\n`);
  const again = await seconds(() => importer.check(csv));
  const undone = await seconds(() => importer.undo(saved.value));
  site.end();
  await database.close();
  const all = uploaded.took + read.took + checked.took + saved.took;
  return [
    ['csv-parse alone', parsed.took],
    ['COPY into an unlogged table, alone', copied.took],
    ['upload: file kept', uploaded.took],
    ['read: rows staged', read.took],
    ['check: compared with the register, all that is written made ready', checked.took],
    ['save: one transaction', saved.took],
    ['import, all of it', all],
    ['the same list again: read and checked, nothing changed', again.took],
    ['undo', undone.took],
  ];
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-bench-'));
const served = await servePglite({
  socketPath: path.join(folder, SOCKET_NAME),
  databaseFolder: path.join(folder, 'db'),
});
const lines = await measureImport(served, folder, csvOf(contractRows()));
const tookOf = (what: string): number => lines.find(([name]) => name.startsWith(what))?.[1] ?? Number.NaN;
const share = (took: number, bare: string): string => (tookOf(bare) / took).toFixed(3);
printTable(
  ['step', 'seconds', 'rows/s', 'of the parser', 'of COPY'],
  lines.map(([what, took]) => [
    what,
    took.toFixed(2),
    Math.round(ROWS / took),
    share(took, 'csv-parse'),
    share(took, 'COPY'),
  ]),
);
await served.close();
fs.rmSync(folder, { recursive: true, force: true });
