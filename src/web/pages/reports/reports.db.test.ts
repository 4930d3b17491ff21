// Reports over HTTP on a real database: made by whoever leads, read by those who read the network, by its external evaluator and,
// once published, by everybody; never changed; withdrawn with a reason.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { codes, value } from '../../../../test/dialogue-case.ts';
import { plain } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { addDays, localDate, localDateAt } from '../../../kernel/local-date.ts';
import { acting } from '../../../modules/accounts/db.ts';
import type { PartyId, PersonId } from '../../../modules/accounts/model.ts';
import { giveReading } from '../../../modules/evaluation/readings/commands.ts';
import { ownReadings } from '../../../modules/evaluation/readings/queries.ts';
import { publishReport, withdrawReport } from '../../../modules/evaluation/reports/commands.ts';
import { sha256Of } from '../../../modules/evaluation/reports/hashes.ts';
import type { Report } from '../../../modules/evaluation/reports/model.ts';
import { publicReport, reportOf, reportsAbout } from '../../../modules/evaluation/reports/queries.ts';
import { beginNetwork } from '../../../modules/network/life/commands.ts';

const NAMSOS = '5007' as PartyId;
const GRONG = '5045' as PartyId;
const OUTSIDE = '5001' as PartyId;

let database: TestDatabase;
let site: OwnSite;
let network: string;
let other: string;
const people: Record<string, SeededPerson> = {};
const cookies: Record<string, string> = {};

const system = () => site.services.ctx({ kind: 'system', name: 'test' });
const as = (name: string) =>
  site.services.ctx({ kind: 'person', person: people[name]?.id as PersonId, isDemo: false });
const at = (party: string, part: string) => `/arbeid/${party}/evaluering/rapport${part}`;

async function begun(title: string): Promise<string> {
  const heading = { title, purpose: 'Lære', begins: null, ends: localDate('2027-05-01') };
  const id = value(await beginNetwork(as('leader'), { party: NAMSOS, isDemo: false, ...heading }));
  await acting(system(), ({ db }) =>
    db
      .updateTable('network')
      .set({ readers: [NAMSOS, GRONG], status: 'open' })
      .where('id', '=', id)
      .execute(),
  );
  return id;
}

/** The value is the report's id. */
async function made(language = 'nb', subject = network): Promise<string> {
  const form = { om: `network:${subject}`, sprak: language };
  const answer = await site.post(at(NAMSOS, ''), form, cookies['leader']);
  expect(answer.status).toBe(303);
  return /rapport\/([0-9a-f-]{36})\?sagt=made/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
}

const kept = async (id: string): Promise<Report> => {
  const found = await reportOf(system(), id);
  if (!found) throw new Error(`no report ${id}`);
  return found;
};

const statuses = (cookie: string | undefined, ...addresses: string[]): Promise<number[]> =>
  Promise.all(addresses.map(async (address) => (await site.get(address, cookie)).status));

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const roles = [
    ['leader', NAMSOS, 'networkLeader'],
    ['reader', NAMSOS, 'reader'],
    ['member', GRONG, 'buyer'],
    ['stranger', OUTSIDE, 'networkLeader'],
  ] as const;
  for (const [name, party, role] of roles) {
    const person = await site.seedPerson({ email: `${name}@test.example`, name, parties: [{ party, role }] });
    people[name] = person;
    cookies[name] = await site.signIn(person);
  }
  network = await begun('Innovative innkjøp');
  other = await begun('Et annet nettverk');
});
afterAll(() => database.close());

test('is made by whoever leads, in the language that was chosen, and logged', async () => {
  const id = await made('nn');
  const report = await kept(id);
  expect(report).toMatchObject({
    subject: { kind: 'network', id: network },
    number: 1,
    party: NAMSOS,
    title: 'Innovative innkjøp',
    language: 'nn',
    publishedAt: null,
    withdrawn: null,
  });
  expect(sha256Of(report.snapshot)).toBe(report.hashes.snapshot);
  const page = await site.get(at(NAMSOS, `/${id}`), cookies['leader']);
  const text = plain(await page.text());
  expect(page.status).toBe(200);
  for (const said of ['Evaluering av Innovative innkjøp', 'Kort fortalt', 'Ikkje registrert i Samkjøp.']) {
    expect(text).toContain(said);
  }
  const { rows } = await acting(system(), ({ db }) =>
    sql`select action, party from audit where object = ${`report:${id}`}`.execute(db),
  );
  expect(rows).toEqual([{ action: 'report.made', party: NAMSOS }]);
});

test('its files are the bytes that were hashed when it was made', async () => {
  const id = await made();
  const { hashes, snapshot } = await kept(id);
  const file = async (ending: string) => {
    const answer = await site.get(at(NAMSOS, `/${id}/rapport.${ending}`), cookies['reader']);
    return new Uint8Array(await answer.arrayBuffer());
  };
  expect(sha256Of(await file('docx'))).toBe(hashes.word);
  expect(sha256Of(await file('pdf'))).toBe(hashes.pdf);
  expect(new TextDecoder().decode(await file('json'))).toBe(snapshot);
});

const FIRST = { from: 0, size: 1 };
const subject = () => ({ kind: 'network', id: network }) as const;
const latest = async () => (await reportsAbout(system(), subject(), FIRST)).rows[0];

test('the next one gets the next number, and each subject its own', async () => {
  const before = (await latest())?.number ?? 0;
  await made();
  expect((await latest())?.number).toBe(before + 1);
  expect((await kept(await made('nb', other))).number).toBe(1);
});

test('ten are listed at a time, the newest first', async () => {
  const first = await made('nb', other);
  await acting(system(), ({ db }) =>
    sql`
      insert into evaluation_report
      select (jsonb_populate_record(r, jsonb_build_object('id', uuidv7(), 'number', r.number + n))).*
      from evaluation_report r, generate_series(1, 11) n where r.id = ${first}`.execute(db),
  );
  const last = (await kept(first)).number + 11;
  const page = `/arbeid/${NAMSOS}/nettverk/${other}/evaluering`;
  const numbers = async (query: string): Promise<number[]> => {
    const html = await (await site.get(`${page}${query}`, cookies['reader'])).text();
    return [...html.matchAll(/>Rapport (\d+)</g)].map(([, number]) => Number(number));
  };
  const whole = Array.from({ length: last }, (_, place) => last - place);
  expect(await numbers('')).toEqual(whole.slice(0, 10));
  expect(await numbers('?side=2')).toEqual(whole.slice(10));
  // A page that is not there is the last one that is.
  expect(await numbers('?side=9')).toEqual(whole.slice(10));
});

describe('rights', () => {
  test('those in the network read; others, and visitors, are told that there is none', async () => {
    const id = await made();
    const files = ['', '/rapport.docx', '/rapport.pdf', '/rapport.json'].map((part) => `/${id}${part}`);
    const of = (party: string) => files.map((part) => at(party, part));
    expect(await statuses(cookies['reader'], ...of(NAMSOS))).toEqual([200, 200, 200, 200]);
    expect(await statuses(cookies['member'], ...of(GRONG))).toEqual([200, 200, 200, 200]);
    expect(await statuses(cookies['stranger'], ...of(OUTSIDE))).toEqual([404, 404, 404, 404]);
    expect(await statuses(undefined, `/rapporter/${id}`, `/rapporter/${id}/rapport.json`)).toEqual([
      404, 404,
    ]);
    expect(await reportOf(as('stranger'), id)).toBe(null);
  });

  test('nobody but the leader makes, publishes or withdraws', async () => {
    const id = await made();
    const count = async () => (await reportsAbout(system(), subject(), FIRST)).count;
    const before = await count();
    const sent = async (name: string, party: string, part: string) =>
      (await site.post(at(party, part), { om: `network:${network}`, sprak: 'nb', grunn: 'x' }, cookies[name]))
        .status;
    for (const [name, party, status] of [
      ['member', GRONG, 404],
      ['stranger', OUTSIDE, 404],
      ['reader', NAMSOS, 403],
    ] as const) {
      for (const part of ['', `/${id}/publiser`, `/${id}/trekk`]) {
        expect([name, part, await sent(name, party, part)]).toEqual([name, part, status]);
      }
    }
    expect(await count()).toBe(before);
    expect(await kept(id)).toMatchObject({ publishedAt: null, withdrawn: null });
    const asked = { party: GRONG, report: id };
    expect(codes(await publishReport(as('member'), { ...asked, isPublic: true }))).toEqual(['report.gone']);
    expect(codes(await withdrawReport(as('member'), { ...asked, why: 'x' }))).toEqual(['report.gone']);
  });

  test('the external evaluator reads those of her own material, until her day', async () => {
    const id = await made();
    const foreign = await made('nb', other);
    const email = 'leser@forsker.test.example';
    value(
      await giveReading(as('leader'), {
        party: NAMSOS,
        subject: { kind: 'network', id: network },
        title: 'Innovative innkjøp',
        until: addDays(localDateAt(site.now().getTime()), 30),
        reader: {
          name: 'Leser',
          email,
          language: 'nb',
          isDemo: false,
          letter: () => ({ kind: 'reading.given', subject: 'Les', body: 'Les' }),
        },
      }),
    );
    const { id: person } = await acting(system(), ({ db }) =>
      db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow(),
    );
    const [reading] = await ownReadings(site.services.ctx({ kind: 'person', person, isDemo: false }));
    const cookie = await site.signIn({ ...(people['reader'] as SeededPerson), id: person });
    const of = (report: string) => `/lesing/${reading?.id}/rapport/${report}`;
    expect(await statuses(cookie, of(id), `${of(id)}/rapport.pdf`, of(foreign))).toEqual([200, 200, 404]);
    expect(plain(await (await site.get(`/lesing/${reading?.id}`, cookie)).text())).toContain('Rapporter');
    const she = { ...site.services.ctx({ kind: 'person', person, isDemo: false }) };
    expect(await reportOf({ ...she, now: new Date(she.now.getTime() + 40 * 24 * 3_600_000) }, id)).toBe(null);
  });
});

describe('published', () => {
  test('everybody reads it, until it is taken down', async () => {
    const id = await made();
    const open = [`/rapporter/${id}`, `/en/rapporter/${id}`, `/rapporter/${id}/rapport.pdf`] as const;
    await site.post(at(NAMSOS, `/${id}/publiser`), {}, cookies['leader']);
    expect(await statuses(undefined, ...open)).toEqual([200, 200, 200]);
    await site.post(at(NAMSOS, `/${id}/ta-ned`), {}, cookies['leader']);
    expect(await statuses(undefined, ...open)).toEqual([404, 404, 404]);
    expect(await publicReport(system(), id)).toBe(null);
  });

  test('and withdrawn: it stays, with the reason first, and nothing more is done to it', async () => {
    const id = await made();
    await site.post(at(NAMSOS, `/${id}/publiser`), {}, cookies['leader']);
    const without = await site.post(at(NAMSOS, `/${id}/trekk`), { grunn: ' ' }, cookies['leader']);
    expect(without.status).toBe(422);
    expect(plain(await without.text())).toContain('Skriv hvorfor rapporten trekkes tilbake.');
    const done = await site.post(
      at(NAMSOS, `/${id}/trekk`),
      { grunn: 'Feil tall i budsjettet.' },
      cookies['leader'],
    );
    expect(done.headers.get('location')).toBe(`${at(NAMSOS, `/${id}`)}?sagt=withdrawn`);
    const page = plain(await (await site.get(`/rapporter/${id}`)).text());
    expect(page).toMatch(/Trukket tilbake \d\d\.\d\d\.\d{4}\. Feil tall i budsjettet\./);
    const asked = { party: NAMSOS, report: id };
    expect(codes(await publishReport(as('leader'), { ...asked, isPublic: false }))).toEqual([
      'report.isWithdrawn',
    ]);
    expect(codes(await withdrawReport(as('leader'), { ...asked, why: 'Igjen' }))).toEqual([
      'report.isWithdrawn',
    ]);
  });
});

test('the database refuses to change or delete what a report says', async () => {
  const id = await made();
  const { snapshot } = await kept(id);
  const tried = (what: ReturnType<typeof sql>) => acting(system(), ({ db }) => what.execute(db));
  await expect(
    tried(sql`update evaluation_report set snapshot = snapshot || ' ' where id = ${id}`),
  ).rejects.toThrow('a report is never changed');
  await tried(sql`delete from evaluation_report where id = ${id}`);
  expect((await kept(id)).snapshot).toBe(snapshot);
});
