// The second line of defence, without the program in front: what the database lets its own restricted role see and write,
// by who acts. Rows are made from the catalogue, so that a new table is held from the day it is there.
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';

/** Tables that anybody may read: the register, the values of the law, and what the program keeps about itself. */
const OPEN = [
  'body',
  'confirmed_outside',
  'cooperation',
  'county',
  'fact_source',
  'legal_value',
  'membership',
  'migration',
  'municipality',
  'municipality_number',
  'national_figure',
  'register_version',
  'support_offer',
];

/** Rows of these say whose they are, and others are meant to see them. */
const SHOWN_TO_OTHERS = ['library_clause', 'need_share'];

const OWN = '5007';
const OTHER = '5001';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  /** The values a check allows, where it lists them. */
  readonly among: readonly string[];
}

interface Table {
  readonly name: string;
  readonly isProtected: boolean;
  readonly columns: readonly Column[];
  /** The column that says whose a row is; null where there is none. */
  readonly owner: 'body_id' | 'party' | null;
}

let database: TestDatabase;
let tables: readonly Table[];
const people: Record<'buyer' | 'reader' | 'stranger' | 'administrator' | 'networkLeader', string> = {
  buyer: '00000000-0000-7000-8000-000000000001',
  reader: '00000000-0000-7000-8000-000000000002',
  stranger: '00000000-0000-7000-8000-000000000003',
  administrator: '00000000-0000-7000-8000-000000000004',
  networkLeader: '00000000-0000-7000-8000-000000000005',
};
const NOBODY = '00000000-0000-7000-8000-00000000000f';

/** Runs in a transaction that is taken back. */
async function inside<T>(
  settings: readonly string[],
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    for (const setting of settings) await client.query(setting);
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const as = <T>(person: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
  inside(
    [
      'set local role samkjop_app',
      `set local samkjop.person = '${person}'`,
      "set local samkjop.today = '2026-11-22'",
    ],
    work,
  );
const withoutActor = <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
  inside(['set local role samkjop_app'], work);

async function readTables(): Promise<Table[]> {
  const { rows } = await database.pool.query(`
    select c.relname as name, c.relrowsecurity as is_protected,
      json_agg(json_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, null),
        'isRequired', a.attnotnull and a.attidentity = '' and not a.atthasdef,
        'check', (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
          where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum])) order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    group by c.oid order by c.relname`);
  return rows.map(({ name, is_protected: isProtected, columns }) => {
    const read = (columns as (Column & { check: string | null })[]).map(({ check, ...column }) => ({
      ...column,
      among: [...(/ARRAY\[(.*?)\]/.exec(check ?? '')?.[1] ?? '').matchAll(/'([^']*)'/g)].map(
        ([, value]) => value ?? '',
      ),
    }));
    const owner = (['body_id', 'party'] as const).find((key) => read.some((column) => column.name === key));
    return { name, isProtected, columns: read, owner: owner ?? null };
  });
}

let made = 0;

/** A value of the column's type, another each time. */
function madeValue({ name, type, among }: Column, party: string): unknown {
  made += 1;
  if (name === 'body_id' || name === 'party') return party;
  if (name === 'person_id') return NOBODY;
  if (among.length > 0) return among[0];
  if (type === 'uuid') return `00000000-0000-7000-9000-${String(made).padStart(12, '0')}`;
  if (type === 'text') return `text-${made}`;
  if (type.endsWith('[]')) return [];
  if (type === 'jsonb') return '{}';
  if (type === 'bytea') return Buffer.from('x');
  if (type === 'boolean') return false;
  if (type === 'date') return '2026-11-22';
  if (type.startsWith('timestamp')) return '2026-11-22T10:00:00Z';
  return 1;
}

function rowOf(table: Table, party: string): Record<string, unknown> {
  const needed = table.columns.filter(
    ({ name, isRequired }) => isRequired || ['body_id', 'party', 'person_id'].includes(name),
  );
  const values = needed.map((column) => [column.name, madeValue(column, party)]);
  return Object.fromEntries(values);
}

async function insert(client: pg.PoolClient, table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row);
  if (names.length === 0) {
    await client.query(`insert into ${table} default values`);
    return;
  }
  await client.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})`,
    Object.values(row),
  );
}

/** The error's code in words; `written` where there was none. */
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'written',
    (error: { code?: string; message: string }) =>
      error.code === '42501' ? 'refused' : `${error.code}: ${error.message}`,
  );

async function addPeople(client: pg.PoolClient): Promise<void> {
  const roles = [
    [people.buyer, OWN, 'buyer'],
    [people.reader, OWN, 'reader'],
    [people.stranger, OTHER, 'buyer'],
    [people.administrator, '*', 'administrator'],
    [people.networkLeader, OWN, 'networkLeader'],
  ] as const;
  for (const [id, party, role] of roles) {
    const at = '2026-11-01T10:00:00Z';
    await client.query(
      `insert into person (id, email, name, created_at, created_by) values ($1, $2, 'Somebody', $3, 'system:test')`,
      [id, `${role.toLowerCase()}-${id.at(-1)}@test.example`, at],
    );
    await client.query(
      `insert into role_grant (person_id, party, role, valid_from, given_by, given_at)
       values ($1, $2, $3, '2026-11-01', 'system:test', $4)`,
      [id, party, role, at],
    );
  }
}

const protectedTables = (): readonly Table[] => tables.filter(({ isProtected }) => isProtected);
const ownedTables = () =>
  protectedTables().filter((table): table is Table & { owner: string } => table.owner !== null);

/** Rows stand alone here: what they refer to and what else they must hold is of no matter to who sees them. */
async function dropChecks(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query(`
    select conrelid::regclass as table, conname as name from pg_constraint
    where contype = 'c' and conrelid <> 0 and connamespace = 'public'::regnamespace`);
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint "${name}"`);
  await client.query("set session_replication_role = 'replica'");
}

beforeAll(async () => {
  database = await openTestDatabase();
  tables = await readTables();
  const client = await database.pool.connect();
  try {
    await addPeople(client);
    await dropChecks(client);
    for (const table of protectedTables()) {
      // Some have the only row they may have from the start.
      const { rows } = await client.query(`select 1 from ${table.name} limit 1`);
      if (rows.length > 0 && !table.owner && table.columns.every(({ isRequired }) => !isRequired)) continue;
      for (const party of table.owner ? [OWN, OTHER] : [OWN])
        await insert(client, table.name, rowOf(table, party));
    }
    await client.query("set session_replication_role = 'origin'");
  } finally {
    client.release();
  }
});
afterAll(() => database.close());

/** How many rows each table shows, without those that show none. */
async function seen(
  client: pg.PoolClient,
  from: readonly Table[],
  where: (table: Table) => string = () => 'true',
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of from) {
    const { rows } = await client.query(`select count(*)::int as n from ${table.name} where ${where(table)}`);
    if (rows[0].n > 0) counts[table.name] = rows[0].n;
  }
  return counts;
}

/** What comes of writing one more row to each, as one thing for each table. */
async function inserting(
  person: string | null,
  into: readonly Table[],
  party: string,
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const table of into) {
    const write = (client: pg.PoolClient): Promise<void> => insert(client, table.name, rowOf(table, party));
    answers[table.name] = await codeOf(person ? as(person, write) : withoutActor(write));
  }
  return answers;
}

const allRefused = (of: readonly Table[]): Record<string, string> =>
  Object.fromEntries(of.map(({ name }) => [name, 'refused']));

test('every table is open by name or has row-level security', () => {
  expect(tables.filter(({ isProtected }) => !isProtected).map(({ name }) => name)).toEqual(OPEN);
  expect(protectedTables().length).toBeGreaterThan(15);
});

describe('without an actor', () => {
  test('no protected table shows a row', async () => {
    expect(await withoutActor((client) => seen(client, protectedTables()))).toEqual({});
  });

  test('no protected table takes one', async () => {
    expect(await inserting(null, protectedTables(), OWN)).toEqual(allRefused(protectedTables()));
  });

  test('the rows are there: the program itself sees them', async () => {
    const system = ['set local role samkjop_app', "set local samkjop.system = 'on'"];
    const shown = await inside(system, (client) => seen(client, protectedTables()));
    expect(Object.keys(shown)).toEqual(protectedTables().map(({ name }) => name));
  });
});

describe('a buyer of one body', () => {
  test("sees that body's rows and none of another's", async () => {
    const ofParty = (party: string) => (table: Table) => `${table.owner} = '${party}'`;
    const own = await as(people.buyer, (client) => seen(client, ownedTables(), ofParty(OWN)));
    expect(Object.keys(own)).toEqual(
      expect.arrayContaining([
        'audit',
        'body_setting',
        'delegation',
        'job',
        'plan_deadline',
        'plan_item',
        'role_grant',
      ]),
    );
    const others = await as(people.buyer, (client) => seen(client, ownedTables(), ofParty(OTHER)));
    expect(Object.keys(others)).toEqual(SHOWN_TO_OTHERS);
  });

  test("writes nothing in another body's name", async () => {
    const owned = ownedTables();
    expect(await inserting(people.buyer, owned, OTHER)).toEqual(allRefused(owned));
  });
});

test.each(['reader', 'networkLeader'] as const)('a %s reads and writes nothing', async (role) => {
  const person = people[role];
  const owned = ownedTables();
  expect(await inserting(person, owned, OWN)).toEqual(allRefused(owned));
  const changed: Record<string, number> = {};
  for (const { name, owner } of ownedTables()) {
    for (const change of [`update ${name} set ${owner} = ${owner}`, `delete from ${name}`]) {
      const { rowCount } = await as(person, (client) => client.query(`${change} where ${owner} = '${OWN}'`));
      if (rowCount) changed[change] = rowCount;
    }
  }
  expect(changed).toEqual({});
  const plan = tables.filter(({ name }) => name === 'plan_item');
  expect(await as(person, (client) => seen(client, plan))).toEqual({ plan_item: 1 });
});

test('an administrator of the installation sees people, rights and changes of the register, and of the log what is nobody else’s', async () => {
  const shown = await as(people.administrator, (client) => seen(client, protectedTables()));
  expect(Object.keys(shown)).toEqual(['delegation', 'fact_change', 'person', 'role_grant']);
  const entry = { at: '2026-11-22T10:00:00Z', actor: 'system:test', action: 'x', object: 'x', facts: '{}' };
  const log = await inside([], async (client) => {
    await insert(client, 'audit', entry);
    await client.query('set local role samkjop_app');
    await client.query(`set local samkjop.person = '${people.administrator}'`);
    return client.query('select party from audit');
  });
  expect(log.rows).toEqual([{ party: null }]);
});

test('nobody writes in the log as somebody else', async () => {
  const entry = { at: '2026-11-22T10:00:00Z', actor: 'x', action: 'x', object: 'x', facts: '{}', party: OWN };
  const write = (person_id: string) =>
    codeOf(as(people.buyer, (client) => insert(client, 'audit', { ...entry, person_id })));
  expect([await write(people.buyer), await write(people.reader)]).toEqual(['written', 'refused']);
});

test('an administrator of a body changes nobody but herself', async () => {
  const rename = (client: pg.PoolClient, id: string) =>
    client.query(`update person set name = 'Other' where id = '${id}'`);
  const counts = await as(people.buyer, async (client) => [
    (await rename(client, people.buyer)).rowCount,
    (await rename(client, people.reader)).rowCount,
  ]);
  expect(counts).toEqual([1, 0]);
});
