// The verb that makes a stored report again: its files, that a changed byte is found whether it lies in the data or in a checksum, and
// what today's data would say.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { value } from '../../../test/dialogue-case.ts';
import { type OwnSite, openOwnSite } from '../../../test/own-site.ts';
import { files } from '../../../test/world.ts';
import { makeReport } from '../../flows/reports/make-report.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { sha256Of } from '../../modules/evaluation/reports/hashes.ts';
import { reportOf } from '../../modules/evaluation/reports/queries.ts';
import { beginNetwork } from '../../modules/network/life/commands.ts';
import { runCli } from '../run.ts';
import { runReport } from './rapport.ts';

const NAMSOS = '5007' as PartyId;
let database: TestDatabase;
let site: OwnSite;
let network: string;
let report: string;
let folder: string;

const system = () => site.services.ctx({ kind: 'system', name: 'test' });

async function ran(id: string, wish: { isVerified: boolean; folder: string | null }) {
  const [out, errors]: [string[], string[]] = [[], []];
  const io = {
    out: (said: string) => out.push(said),
    error: (...lines: readonly string[]) => errors.push(...lines),
    files,
    now: () => site.now().getTime(),
  };
  const code = await runReport(io, site.services, { id, ...wish });
  return { code, out: out.join('').split('\n').slice(0, -1), errors };
}
const verified = (id = report) => ran(id, { isVerified: true, folder: null });

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-rapport-'));
  const heading = { title: 'Nettverket', purpose: 'Lære', begins: null, ends: localDate('2027-05-01') };
  network = value(await beginNetwork(system(), { party: NAMSOS, isDemo: false, ...heading }));
  const subject = { kind: 'network', id: network } as const;
  report = value(await makeReport(site.services, system(), { party: NAMSOS, subject, language: 'nb' }));
});
afterAll(async () => {
  await database.close();
  fs.rmSync(folder, { recursive: true });
});

const HEAD = 'Rapport 1: Nettverket';
const VERSIONS = 'Laget med Samkjøp 0.1.0 og mal 1. Her kjører Samkjøp 0.1.0 og mal 1.';

test('a whole one', async () => {
  expect(await verified()).toEqual({
    code: 0,
    out: [
      HEAD,
      'Rapporten er som da den ble laget. Data, Word, PDF og nettside har de samme kontrollsummene.',
      VERSIONS,
      'Dagens data ville gitt det samme innholdet.',
    ],
    errors: [],
  });
});

test('its files, as they were hashed', async () => {
  const kept = await reportOf(system(), report);
  const { code, out } = await ran(report, { isVerified: false, folder });
  expect(code).toBe(0);
  expect(out).toEqual([
    HEAD,
    `rapport-1.docx  ${kept?.hashes.word}`,
    `rapport-1.pdf  ${kept?.hashes.pdf}`,
    `rapport-1.json  ${kept?.hashes.snapshot}`,
  ]);
  expect(sha256Of(fs.readFileSync(path.join(folder, 'rapport-1.pdf')))).toBe(kept?.hashes.pdf);
});

/** What only somebody with the whole database in her hands could do. */
async function tampered(change: ReturnType<typeof sql>): Promise<void> {
  await sql`alter table evaluation_report disable trigger report_stays`.execute(database.db);
  await change.execute(database.db);
  await sql`alter table evaluation_report enable trigger report_stays`.execute(database.db);
}

describe('is not as it was', () => {
  test.each([
    [
      'a word of the data',
      sql`snapshot = replace(snapshot, '"Lære"', '"Lura"')`,
      [
        'Dataene rapporten bygger på, er endret. De passer ikke med kontrollsummen.',
        'Word-filen blir en annen enn da rapporten ble laget.',
        'PDF-filen blir en annen enn da rapporten ble laget.',
        'Nettsiden blir en annen enn da rapporten ble laget.',
      ],
    ],
    [
      'a space that no page shows',
      sql`snapshot = snapshot || ' '`,
      ['Dataene rapporten bygger på, er endret. De passer ikke med kontrollsummen.'],
    ],
    [
      'a checksum',
      sql`pdf_hash = reverse(pdf_hash)`,
      ['PDF-filen blir en annen enn da rapporten ble laget.'],
    ],
  ])('%s', async (_, set, faults) => {
    const before = await reportOf(system(), report);
    await tampered(sql`update evaluation_report set ${set} where id = ${report}`);
    const { code, errors } = await verified();
    await tampered(
      sql`update evaluation_report set snapshot = ${before?.snapshot}, pdf_hash = ${before?.hashes.pdf} where id = ${report}`,
    );
    expect([code, errors.slice(0, faults.length + 1)]).toEqual([
      1,
      ['Rapporten er ikke som da den ble laget.', ...faults],
    ]);
    expect((await verified()).code).toBe(0);
  });

  test('and cannot be read', async () => {
    const before = await reportOf(system(), report);
    await tampered(sql`update evaluation_report set snapshot = '{' where id = ${report}`);
    const { code, errors } = await verified();
    const files = await ran(report, { isVerified: false, folder });
    await tampered(sql`update evaluation_report set snapshot = ${before?.snapshot} where id = ${report}`);
    const unreadable =
      'Dataene i rapporten kan ikke leses. De er skadet, eller laget med en versjon dette programmet ikke kjenner.';
    expect([code, errors[2]]).toEqual([1, unreadable]);
    expect([files.code, files.errors]).toEqual([1, [unreadable]]);
  });
});

test('other data today is no fault, and the chapter is named', async () => {
  await sql`update network set purpose = 'Noe annet' where id = ${network}`.execute(database.db);
  await sql`insert into network_goal (network_id, place, title) values (${network}, 1, 'Et mål')`.execute(
    database.db,
  );
  const { code, out } = await verified();
  expect([code, out.at(-1)]).toEqual([
    0,
    'Dagens data ville gitt et annet innhold i: planen, målene. Det er ingen feil.',
  ]);
});

test('one that is not there is 1', async () => {
  const id = '0198c0de-0000-7000-8000-000000000000';
  expect(await verified(id)).toEqual({
    code: 1,
    out: [],
    errors: [`Det finnes ingen rapport med ID ${id} i denne databasen.`],
  });
});

test.each([
  [[], 'Skriv hvilken rapport. ID-en står nederst på siden til rapporten.'],
  [['abc'], '«abc» er ikke ID-en til en rapport.'],
])('what makes no sense is 2: %j', async (args, message) => {
  const errors: string[] = [];
  const code = await runCli(['rapport', ...args], {
    out: () => undefined,
    error: (...lines) => errors.push(...lines),
    files,
    now: () => 0,
  });
  expect([code, errors]).toEqual([2, [message, 'Bruk: npx samkjop rapport ID [--verify] [--ut MAPPE]']]);
});
