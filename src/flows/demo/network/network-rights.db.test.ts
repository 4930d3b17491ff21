// The invented network has something in most tables of networks and surveys. Who asks the database straight, past every page and
// command, sees and changes of it no more than her role lets her.
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { value } from '../../../../test/dialogue-case.ts';
import { plain } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { filesWithProcurements } from '../../../../test/world.ts';
import { addDays, localDateAt } from '../../../kernel/local-date.ts';
import type { Tables } from '../../../kernel/tables.ts';
import { type Actor, acting } from '../../../modules/accounts/db.ts';
import type { PartyId, PersonId } from '../../../modules/accounts/model.ts';
import { giveReading } from '../../../modules/evaluation/readings/commands.ts';
import { loadDemoWorld } from '../load-demo-world.ts';

const PATIENCE_MS = 180_000;

let database: TestDatabase;
let site: OwnSite;
/** Every table that hangs on a network or a survey. */
let tables: readonly string[];
const who: Record<string, Actor> = {
  system: { kind: 'system', name: 'test' },
  visitor: { kind: 'visitor' },
};
let memberBody: string;

/** Somebody with the role for a party that a condition on `party` picks. */
async function somebody(roles: readonly string[], isHers: string): Promise<{ actor: Actor; party: string }> {
  const { rows } = await database.pool.query<{ person: PersonId; party: string }>(
    `select g.person_id as person, g.party from role_grant g join person p on p.id = g.person_id
     where p.is_demo and g.ended_at is null and g.role = any ($1) and ${isHers} order by g.party, p.id limit 1`,
    [roles],
  );
  const [row] = rows;
  if (!row) throw new Error(`nobody is ${roles.join()} where ${isHers}`);
  return { actor: { kind: 'person', person: row.person, isDemo: true }, party: row.party };
}

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database, { isDemoOn: true });
  await database.pool.query('delete from body where is_demo');
  await loadDemoWorld(site.services, filesWithProcurements(), { isAskedFor: true });
  const { rows } = await database.pool.query<{ name: string }>(`
    with recursive hanging as (
      select r.id::oid from (values ('network'::regclass), ('survey'::regclass), ('evaluation_reader'::regclass)) r (id)
      union select c.conrelid::oid from pg_constraint c join hanging h on c.confrelid = h.id where c.contype = 'f'
    )
    select id::regclass::text as name from hanging where id::regclass::text not in ('experience', 'guidance_question')
    order by 1`);
  tables = rows.map(({ name }) => name);
  const leader = '(select leader from network)';
  const member = await somebody(
    ['buyer'],
    `g.party = any ((select readers from network)::text[]) and g.party <> ${leader}`,
  );
  memberBody = member.party;
  who['member'] = member.actor;
  who['leader'] = (
    await somebody(['coordinator', 'networkLeader', 'administrator'], `g.party = ${leader}`)
  ).actor;
  const { id } = await site.seedPerson({
    email: 'fremmed@test.example',
    name: 'Fremmed',
    parties: [{ party: '5501', role: 'administrator' }],
  });
  who['stranger'] = { kind: 'person', person: id, isDemo: false };
}, PATIENCE_MS);
afterAll(() => database.close());

const inside = <T>(name: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> =>
  acting(site.services.ctx(who[name] as Actor), ({ db }) => work(db));

/** How many rows of a table she sees, those only that a condition lets through. */
const seen = (name: string, table: string, where = 'true'): Promise<number> =>
  inside(name, async (db) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} it
      where ${sql.raw(where)}`.execute(db);
    return rows[0]?.n ?? -1;
  });

/** How many rows of a table she may write, each as it was; taken back. */
const written = (name: string, table: string): Promise<number> =>
  inside(name, async (db) => {
    const { rows: columns } = await sql<{ name: string }>`select column_name as name
      from information_schema.columns where table_name = ${table} order by ordinal_position limit 1`.execute(
      db,
    );
    const column = sql.ref(columns[0]?.name ?? '');
    const { rows } = await sql<{ n: number }>`with done as (
      update ${sql.table(table)} set ${column} = ${column} returning 1
    ) select count(*)::int as n from done`.execute(db);
    return rows[0]?.n ?? -1;
  });

const inEach = async (
  ask: (table: string) => Promise<number>,
  among: readonly string[] = tables,
): Promise<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const table of among) {
    const count = await ask(table);
    if (count !== 0) found[table] = count;
  }
  return found;
};

/** Read by the program alone. */
const SEALED = [
  'network_ballot',
  'gathering_exit_answer',
  'survey_turnout',
  'survey_box',
  'survey_answer',
] as const;

test('the world has something in most of them', async () => {
  const filled = Object.keys(await inEach((table) => seen('system', table)));
  expect(filled).toEqual(
    expect.arrayContaining([
      'gathering',
      'gathering_exit_turnout',
      'gathering_registration',
      'gathering_requirement',
      'network',
      'network_commitment',
      'network_file',
      'network_intake',
      'network_participant',
      'network_participant_link',
      'network_topic',
      'network_turnout',
      'survey',
      'survey_person',
      'survey_wave',
    ]),
  );
  // The vote in it is open.
  const unfilled = SEALED.filter((table) => !filled.includes(table));
  expect(unfilled).toEqual(['network_ballot']);
});

describe.each(['stranger', 'visitor'])('a %s', (name) => {
  test('sees no row of any of them', async () => {
    expect(await inEach((table) => seen(name, table))).toEqual({});
  });

  test('changes none', async () => {
    expect(await inEach((table) => written(name, table))).toEqual({});
  });
});

describe('somebody of a body that takes part', () => {
  test('sees of what bodies tell, need and are sent her own body’s alone', async () => {
    const isOthers = `it.participant_id in (select id from network_participant where body_id <> '${memberBody}')`;
    expect(await seen('member', 'network_participant', `it.body_id <> '${memberBody}'`)).toBeGreaterThan(0);
    for (const table of ['network_intake', 'network_commitment'])
      expect([table, await seen('member', table, `it.body_id <> '${memberBody}'`)]).toEqual([table, 0]);
    for (const table of ['gathering_requirement', 'network_participant_link'])
      expect([table, await seen('member', table, isOthers)]).toEqual([table, 0]);
    expect(await seen('member', 'gathering_feed')).toBe(0);
    expect(await seen('member', 'gathering_exit_turnout')).toBe(0);
    expect(await seen('member', 'survey_person')).toBe(0);
  });

  test('changes nothing of what the leader writes, nor of another body', async () => {
    const leaders = [
      'network',
      'network_design',
      'network_goal',
      'network_group',
      'gathering',
      'gathering_session',
    ];
    const others = [
      'network_vote',
      'network_turnout',
      'network_open_ballot',
      'survey',
      'survey_wave',
      'survey_quote',
    ];
    expect(await inEach((table) => written('member', table), [...leaders, ...others])).toEqual({});
    for (const table of ['network_intake', 'network_commitment', 'network_body'])
      expect([table, await written('member', table)]).toEqual([
        table,
        await seen('system', table, `it.body_id = '${memberBody}'`),
      ]);
  });
});

test.each(['member', 'leader'])('a %s reads no sealed answer and writes none', async (name) => {
  expect(await inEach((table) => seen(name, table), SEALED)).toEqual({});
  expect(await inEach((table) => written(name, table), SEALED)).toEqual({});
});

test('an external evaluator reads design, topics and minutes until her day, and nobody’s name', async () => {
  const one = async (text: string): Promise<Record<string, string>> => {
    const { rows } = await database.pool.query<Record<string, string>>(text);
    return rows[0] ?? {};
  };
  const network = await one('select id, leader, purpose from network');
  const until = addDays(localDateAt(site.now().getTime()), 30);
  value(
    await giveReading(site.services.ctx(who['leader'] as Actor), {
      party: network['leader'] as PartyId,
      subject: { kind: 'network', id: network['id'] ?? '' },
      title: 'Nettverket',
      until,
      reader: {
        email: 'forsker@test.example',
        name: 'Ekstern Evaluerer',
        language: 'nb',
        isDemo: true,
        letter: () => ({ kind: 'reading.given', subject: 'Les', body: 'Les' }),
      },
    }),
  );
  const reading = await one("select id, person_id from evaluation_reader where title = 'Nettverket'");
  const person = {
    id: reading['person_id'] as PersonId,
    email: 'forsker@test.example',
    name: '',
    isDemo: true,
  };
  const cookie = await site.signIn(person);
  const address = `/lesing/${reading['id']}/nettverk`;
  const answer = await site.get(address, cookie);
  expect(answer.status).toBe(200);
  // Who plays in the demonstration is named around the page.
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(await answer.text()) ?? [];
  const text = plain(main);
  expect(text).toContain(network['purpose']);
  const { rows: minutes } = await database.pool.query<{ minutes: string }>(
    "select minutes from gathering where minutes <> ''",
  );
  expect(minutes.length).toBeGreaterThan(0);
  for (const held of minutes) expect(text).toContain(plain(held.minutes).slice(0, 40));
  const { rows: people } = await database.pool.query<{ name: string }>(
    'select name from network_participant',
  );
  expect(people.filter(({ name }) => text.includes(name))).toEqual([]);
  // Another person’s reading, and one that has ended, are not there.
  const stranger = await site.signIn({ party: '5501', role: 'administrator' });
  expect((await site.get(address, stranger)).status).toBe(404);
  site.wait(31 * 86_400_000);
  expect((await site.get(address, await site.signIn(person))).status).toBe(404);
  site.wait(-31 * 86_400_000);
});

test('a file is opened by who reads what it belongs to; all others get the answer for nothing', async () => {
  const { rows } = await database.pool.query<Record<'id' | 'network_id' | 'file_name', string>>(
    'select id, network_id, file_name from network_file order by hand_in_id nulls last',
  );
  const [handedIn, material] = rows;
  if (rows.length !== 2 || !handedIn || !material) throw new Error('the network tells of two files');
  const gone = { status: 404, begins: '' };
  const open = async (cookie: string, path: string) => {
    const answer = await site.get(path, cookie);
    const text = await answer.text();
    return answer.status === 200
      ? { type: answer.headers.get('content-type'), begins: text.split('\n')[0] }
      : { ...gone, status: answer.status };
  };
  const inNetwork = (party: string, part: string): string =>
    `/arbeid/${party}/nettverk/${handedIn.network_id}${part}`;
  const assignment = `/oppgaver/1/filer/${handedIn.id}`;
  const gathering = `/samlinger/1/filer/${material.id}`;
  const type = 'application/octet-stream';
  const said = { type, begins: 'Samtaler om trygghetsalarmer, Lillefjord' };
  const shown = { type, begins: 'Behov eller løsning?' };
  for (const party of ['9901', '9902', '9904']) {
    const cookie = await site.signIn({ party, role: 'reader' });
    expect([
      await open(cookie, inNetwork(party, assignment)),
      await open(cookie, inNetwork(party, gathering)),
      // Each at its own address alone.
      await open(cookie, inNetwork(party, `/oppgaver/1/filer/${material.id}`)),
      await open(cookie, inNetwork(party, `/samlinger/1/filer/${handedIn.id}`)),
      await open(cookie, inNetwork(party, `/samlinger/2/filer/${material.id}`)),
    ]).toEqual([said, shown, gone, gone, gone]);
  }
  // On paper the body's own files are named.
  const own = await site.signIn({ party: '9902', role: 'reader' });
  const paper = await (await site.get(inNetwork('9902', '/oppgaver/1/skriv-ut'), own)).text();
  expect(plain(paper)).toContain('Filer: Samtaler om trygghetsalarmer.txt');
  const outside = await site.signIn({ party: '5501', role: 'administrator' });
  expect([
    await open(outside, inNetwork('5501', assignment)),
    await open(outside, inNetwork('5501', gathering)),
  ]).toEqual([gone, gone]);

  // An external evaluator opens what was shown, and nothing that a body handed in.
  const reader = await database.pool.query<{ id: string; person: PersonId }>(
    "select id, person_id as person from evaluation_reader where title = 'Nettverket'",
  );
  const [reading] = reader.rows;
  if (!reading) throw new Error('nobody is let in to read');
  const evaluator = { id: reading.person, email: 'forsker@test.example', name: '', isDemo: true };
  const cookie = await site.signIn(evaluator);
  const at = `/lesing/${reading.id}/nettverk`;
  expect([
    await open(cookie, `${at}/filer/${material.id}`),
    await open(cookie, `${at}/filer/${handedIn.id}`),
    await open(outside, `${at}/filer/${material.id}`),
  ]).toEqual([shown, gone, gone]);
});
