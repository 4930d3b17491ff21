// The demonstration world comes whole, once, and goes with everything that has come of it: what the database held before
// it was loaded is what it holds afterwards, table by table. Rows are made from the catalogue, so that a new table is held
// from the day it is there.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type OwnSite, openOwnSite } from '../../../test/own-site.ts';
import { IS_LONG } from '../../../test/runs.ts';
import { files, filesWithProcurements } from '../../../test/world.ts';
import { localDateAt } from '../../kernel/local-date.ts';
import { acting } from '../../modules/accounts/db.ts';
import { demoLetters, demoRoles, demoStanding } from '../../modules/accounts/demo/queries.ts';
import { systemCtx } from '../services.ts';
import { loadDemoAtStart, loadDemoWorld, removeDemoWorld } from './load-demo-world.ts';
import { readDemoWorld } from './read-demo-world.ts';
import { demoWorldNow } from './turns.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isFilledByItself: boolean;
  readonly isIdentity: boolean;
  readonly isOptional: boolean;
}

interface Reference {
  readonly from: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly references: readonly Reference[];
}

type Row = Readonly<Record<string, unknown>>;
type World = 'real' | 'invented';

/** What each world is known by. */
const OWN: Readonly<Record<World, Readonly<Record<string, unknown>>>> = {
  real: { is_demo: false, party: '5007', body_id: '5007', cooperation_id: 'nii', cooperation: 'nii' },
  invented: {
    is_demo: true,
    party: '9901',
    body_id: '9901',
    cooperation_id: 'fjell-og-elv',
    cooperation: 'fjell-og-elv',
  },
};

/** Columns that say whose a row is. */
const SAYS_WHOSE = ['is_demo', 'party', 'body_id', 'person_id', 'cooperation_id'];
/** There from the beginning, or with the world itself. */
const NOT_SEEDED = ['demo_state', 'demo_party', 'migration', 'register_version'];

// Each loads the world, with procurements played from their first day.
vi.setConfig({ testTimeout: 300_000 });

let database: TestDatabase;
let site: OwnSite;
let tables: readonly Table[];

async function readTables(): Promise<Table[]> {
  const { rows } = await database.pool.query(`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
          'isFilledByItself', a.atthasdef or a.attidentity <> '', 'isIdentity', a.attidentity <> '',
          'isOptional', not a.attnotnull) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select json_agg(json_build_object('table', k.confrelid::regclass::text,
          'from', (select json_agg(attname order by place) from unnest(k.conkey) with ordinality u(num, place)
            join pg_attribute on attrelid = k.conrelid and attnum = num),
          'to', (select json_agg(attname order by place) from unnest(k.confkey) with ordinality u(num, place)
            join pg_attribute on attrelid = k.confrelid and attnum = num)))
        from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'), '[]') as references
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`);
  return rows as Table[];
}

/** Those that others refer to first. Of two that refer to each other, one comes without. */
function inOrder(all: readonly Table[]): Table[] {
  const byName = new Map(all.map((table) => [table.name, table]));
  const ordered = new Set<Table>();
  const onWay = new Set<Table>();
  const visit = (table: Table): void => {
    if (onWay.has(table)) return;
    onWay.add(table);
    for (const { table: other } of table.references) {
      const target = byName.get(other);
      if (target && target !== table) visit(target);
    }
    ordered.add(table);
  };
  for (const table of all) visit(table);
  return [...ordered];
}

let made = 0;

function madeValue({ name, type }: Column, world: World): unknown {
  made += 1;
  const own = OWN[world][name];
  if (own !== undefined) return own;
  if (type === 'uuid') return `00000000-0000-7000-a000-${String(made).padStart(12, '0')}`;
  if (type === 'text') return `text-${made}`;
  if (type.endsWith('[]')) return [];
  if (type.startsWith('json')) return '{}';
  if (type === 'bytea') return Buffer.from(`${made}`);
  if (type === 'boolean') return false;
  if (type === 'date') return '2026-11-22';
  if (type.startsWith('timestamp')) return '2026-11-22T10:00:00Z';
  return 1;
}

interface Known {
  /** Of the world that is being made. */
  readonly rows: ReadonlyMap<string, Row>;
  /** What the worlds share: facts of the register, published notices. */
  readonly shared: ReadonlyMap<string, Row>;
}

/** A row with every reference to another table filled in, and what the table needs besides. */
function rowOf({ name: own, columns, references }: Table, world: World, { rows, shared }: Known): Row {
  const toOwn = new Set(references.filter(({ table }) => table === own).flatMap(({ from }) => from));
  const referred = references.flatMap(({ from, table, to }) =>
    from.map((column, place) => {
      const target = rows.get(table) ?? shared.get(table);
      return [column, target?.[to[place] ?? '']] as const;
    }),
  );
  const known = new Map(referred);
  const without = columns.filter(({ name, isOptional }) => isOptional && known.has(name) && !known.get(name));
  const values = columns
    .filter((column) => !column.isIdentity && !toOwn.has(column.name) && !without.includes(column))
    .filter(({ name, isFilledByItself }) => !isFilledByItself || known.has(name) || name in OWN[world])
    .map((column) => [column.name, known.get(column.name) ?? madeValue(column, world)]);
  return Object.fromEntries(values);
}

/** As the program itself: some tables take a row from nobody else. */
async function insert(table: string, row: Row): Promise<Row> {
  const names = Object.keys(row);
  const places = names.map((_, place) => `$${place + 1}`);
  const client = await database.pool.connect();
  try {
    await client.query(`begin; set local samkjop.system = 'on'`);
    const { rows } = await client.query(
      `insert into ${table} (${names.join(', ')}) values (${places.join(', ')}) returning *`,
      Object.values(row),
    );
    await client.query('commit');
    return rows[0] as Row;
  } finally {
    client.release();
  }
}

const has = ({ columns }: Table, names: readonly string[]): boolean =>
  columns.some(({ name }) => names.includes(name));

/** Facts of the register, and what belongs to the program itself, are never invented. */
function canBeInvented(table: Table, known: ReadonlyMap<string, Row>): boolean {
  if (has(table, ['origin']) || NOT_SEEDED.includes(table.name)) return false;
  return has(table, SAYS_WHOSE) || table.references.some((reference) => known.has(reference.table));
}

/** One row of the world in every table that may hold one, besides those that are there already. */
async function seed(world: World, known: Known): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map(known.rows);
  for (const table of inOrder(tables)) {
    if (NOT_SEEDED.includes(table.name) || rows.has(table.name)) continue;
    if (world === 'invented' && !canBeInvented(table, rows)) continue;
    rows.set(table.name, await insert(table.name, rowOf(table, world, { rows, shared: known.shared })));
  }
  return rows;
}

/** Every row of every table as text, but what is meant to differ: that it was removed, and the entry that tells of it. */
async function dump(): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const { name } of tables.filter((table) => table.name !== 'demo_state')) {
    const but = name === 'audit' ? "where action <> 'demo.removed'" : '';
    const { rows } = await database.pool.query(
      `select to_jsonb(it)::text as row from ${name} it ${but} order by 1`,
    );
    all[name] = rows.map(({ row }) => row as string);
  }
  return all;
}

const oneOf = async (sql: string): Promise<Row> => (await database.pool.query(sql)).rows[0] as Row;
const numberOf = async (sql: string): Promise<number> =>
  Number((await oneOf(`select count(*) as n from ${sql}`))['n']);

/** A start long after whatever stands there. */
const START = { files, aloneSince: new Date('2100-01-01') };
const ctx = () => systemCtx(site.services, 'demo');
const load = (isAskedFor = false) => loadDemoWorld(site.services, files, { isAskedFor });
/** What takes the time is told in part only. */
const few = filesWithProcurements('deltakere', 'behov', 'avsluttet');
const START_WITH_FEW = { ...START, files: few };
const loadFew = (isAskedFor = true) => loadDemoWorld(site.services, few, { isAskedFor });

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  await database.pool.query('delete from body where is_demo');
  tables = await readTables();
  // Rows stand alone here: what else they must hold is of no matter to whether they go.
  const { rows } =
    await database.pool.query(`select conrelid::regclass as table, conname as name from pg_constraint
    where contype = 'c' and conrelid <> 0 and connamespace = 'public'::regnamespace`);
  for (const { table, name } of rows)
    await database.pool.query(`alter table ${table} drop constraint "${name}"`);
});
afterAll(() => database.close());

describe('loaded', () => {
  afterAll(async () => {
    await removeDemoWorld(ctx());
    await database.pool.query("update demo_state set state = 'absent', version = null");
    await database.pool.query(
      'alter table audit disable trigger all; delete from audit; alter table audit enable trigger all',
    );
  });

  test('it is there whole, and a second time nothing happens', async () => {
    expect(await loadDemoAtStart(site.services, START)).toBe('loaded');
    const counts = async () => [
      await numberOf('body where is_demo'),
      await numberOf('person where is_demo'),
      await numberOf('role_grant'),
      await numberOf('delegation'),
      await numberOf('body_setting'),
      await numberOf('plan_item'),
    ];
    expect(await counts()).toEqual([11, 26, 27, 2, 11, 326]);
    expect(await loadDemoAtStart(site.services, START)).toBe('there');
    expect(await load(true)).toBeNull();
    expect(await counts()).toEqual([11, 26, 27, 2, 11, 326]);
  });

  test('items have their deadlines, and others are shown what each body has chosen', async () => {
    const shown = await database.pool.query(`
      select s.body_id, min(s.level) as level, bool_and(s.is_demo) as is_demo from need_share s
      join plan_item i on i.id = s.item_id where i.visibility is null group by 1 order by 1`);
    const settings = await database.pool.query(
      "select body_id, visibility as level from body_setting where visibility <> 'hidden' order by 1",
    );
    expect(shown.rows).toEqual(settings.rows.map((row) => ({ ...row, is_demo: true })));
    expect(await numberOf('plan_deadline')).toBeGreaterThan(300);
    const { categories } = (await site.services.snapshot()).categories;
    const sensitive = categories.all.filter(({ isSecuritySensitive }) => isSecuritySensitive);
    const { rows } = await database.pool.query(
      `select count(*)::int as items, count(s.item_id)::int as shown from plan_item i
       left join need_share s on s.item_id = i.id where i.visibility is null and i.category = any ($1)`,
      [sensitive.map(({ id }) => id)],
    );
    expect(rows).toEqual([{ items: 18, shown: 0 }]);
  });

  test('its people and what is mailed to them can be read, and nobody else’s', async () => {
    const roles = await demoRoles(ctx());
    expect(roles).toHaveLength(27);
    expect(roles.filter(({ name }) => name === 'Marit Vik').map(({ party }) => party)).toEqual([
      '9903',
      '9909',
    ]);
    const real = await site.seedPerson({
      email: 'ekte@kommune.example',
      name: 'Ekte Person',
      parties: [{ party: '5007', role: 'buyer' }],
    });
    await database.pool.query(
      `insert into mail (kind, person_id, recipient, subject, body, created_at, next_attempt_at, is_demo)
       values ('x', $1, 'ekte@kommune.example', 'Ekte', 'x', now(), now(), false),
         ('x', $2, 'marit.vik@nesoy.example', 'Oppdiktet', 'x', now(), now(), true)`,
      [real.id, roles.find(({ name }) => name === 'Marit Vik')?.person],
    );
    const letters = await demoLetters(ctx(), { person: null, from: 0, size: 1000 });
    expect(letters.rows).toHaveLength(letters.count);
    const subjects = letters.rows.map(({ subject, name, recipient }) => [subject, name, recipient]);
    expect(subjects).toContainEqual(['Oppdiktet', 'Marit Vik', 'marit.vik@nesoy.example']);
    expect(subjects.filter(([subject]) => subject === 'Ekte')).toEqual([]);
    expect((await demoLetters(ctx(), { person: real.id, from: 0, size: 10 })).count).toBe(0);
    await database.pool.query('delete from person where id = $1', [real.id]);
  });

  test('invented and real people never see each other’s needs', async () => {
    const seenBy = async (party: string, isDemo: boolean): Promise<(boolean | number)[]> => {
      const email = `${party}@ser.example`;
      const parties = [{ party, role: 'buyer' as const }];
      const person = await site.seedPerson({ email, name: 'Ser Seg Om', parties, isDemo });
      const actor = { kind: 'person', person: person.id, isDemo } as const;
      const rows = await acting(site.services.ctx(actor), ({ db }) =>
        db.selectFrom('need_share').select('is_demo').execute(),
      );
      await database.pool.query('delete from person where id = $1', [person.id]);
      return [rows.length > 300, rows.filter(({ is_demo: isOfDemo }) => isOfDemo !== isDemo).length];
    };
    expect([await seenBy('9901', true), await seenBy('5007', false)]).toEqual([
      [true, 0],
      [false, 0],
    ]);
  });

  test('each proposal has come as far as its story, and has figures for every step', async () => {
    const { proposals } = readDemoWorld(files, localDateAt(site.now().getTime()));
    const { rows } = await database.pool.query(
      `select p.category, p.state, p.party, p.lead, p.deadline, p.sent_at < $1 as is_past,
        (select max(number) from proposal_revision r where r.proposal_id = p.id) as revisions,
        (select json_agg(json_build_array(body_id, answer) order by body_id) from proposal_member m
          where m.proposal_id = p.id) as answers
      from group_proposal p order by p.category`,
      [site.now()],
    );
    const isSent = (state: string): boolean => state === 'sent' || state === 'recalculated';
    const told = proposals.map(({ category, state, lead, deadline, members, answers }) => {
      // Whoever proposes is in it until she says otherwise.
      const answerOf = (body: string): string => {
        const given = answers.find((one) => one.body === body)?.answer ?? 'none';
        return given === 'none' && body === lead && state !== 'draft' ? 'interested' : given;
      };
      return {
        category,
        state: isSent(state) ? 'sent' : state,
        party: lead,
        lead,
        deadline,
        is_past: state === 'draft' ? null : true,
        revisions: expect.any(Number),
        answers: members.map((body) => [body, answerOf(body)]),
      };
    });
    expect(rows).toEqual(told.toSorted((a, b) => (a.category < b.category ? -1 : 1)));
    const recalculated = rows.find(({ category }) => category === 'trygghetsalarmer');
    expect(recalculated?.revisions).toBeGreaterThan(3);
  });

  test('the round is out, with every answer of its story', async () => {
    const { round } = readDemoWorld(files, localDateAt(site.now().getTime()));
    const { rows } = await database.pool.query(
      'select id, party, title, year, state, deadline, silence from round',
    );
    const { title, cooperation: party, deadline, silence } = round;
    expect(rows).toEqual([
      { id: expect.any(String), party, title, year: 2027, state: 'sent', deadline, silence },
    ]);
    const members = await database.pool.query(
      `select body_id, opened_at is not null as opened, delivered_at is not null as delivered,
         (select count(*)::int from round_answer a where a.body_id = m.body_id) as answers
       from round_member m order by 1`,
    );
    expect(members.rows.map((row) => Object.values(row))).toEqual([
      ['9902', false, false, 0],
      ['9904', true, false, 2],
      ['9906', true, true, 8],
      ['9907', true, true, 8],
      ['9908', true, false, 2],
    ]);
    const about = await numberOf(
      'round_line l join plan_item i on i.id = l.item_id and i.body_id = l.item_of',
    );
    expect(about).toBe(round.lines.filter(({ contract }) => contract !== null).length);
  });

  test('whose turn it is follows from what has not been answered', async () => {
    const inProcurements = ['procurement', 'vote', 'minutes', 'task'];
    const all = async () => (await demoWorldNow(site.services)).turns;
    const turns = async () =>
      (await all())
        .filter(({ kind }) => !inProcurements.includes(kind))
        .map(({ party, name, kind, about }) => [party, name, kind, about]);
    const invited = (await all()).filter(
      ({ kind, about }) => kind === 'procurement' && about.endsWith('deltakere'),
    );
    expect(invited.map(({ party, name }) => [party, name])).toEqual([
      ['9902', 'Runa Sletthaug'],
      ['9903', 'Marit Vik'],
    ]);
    const asked = 'Hva skal vi kjøpe sammen neste år?';
    const waiting = [
      ['9902', 'Runa Sletthaug', 'round', asked],
      ['9904', 'Jonas Haug', 'round', asked],
      ['9908', 'Sunniva Myrold', 'round', asked],
      ['9902', 'Runa Sletthaug', 'proposal', 'arbeidstoy'],
      ['9905', 'Lena Kowalberg', 'proposal', 'arbeidstoy'],
      ['9907', 'Peder Kvernlid', 'proposal', 'arbeidstoy'],
      ['9908', 'Sunniva Myrold', 'proposal', 'arbeidstoy'],
    ];
    expect(await turns()).toEqual(waiting);
    const question = await insert('need_question', {
      body_id: '9902',
      other_body_id: '9903',
      category: 'renhold',
      is_demo: true,
      asked_at: site.now(),
    });
    const write = (body_id: string) =>
      insert('need_message', {
        question_id: question['id'],
        body_id,
        content: 'Hei',
        written_at: site.now(),
        written_by: 'system:test',
      });
    await write('9902');
    expect(await turns()).toEqual([...waiting, ['9903', 'Marit Vik', 'question', 'renhold']]);
    await write('9903');
    expect(await turns()).toEqual(waiting);
  });

  test('an installation whose files are newer keeps what people have made of it', async () => {
    await database.pool.query("update demo_state set version = 'older'");
    expect(await loadDemoAtStart(site.services, START)).toBe('outdated');
  });
});

describe('removed', () => {
  test('the database holds what it held before, in every table', async () => {
    await database.pool.query('delete from body');
    const body = await insert('body', { id: '5007' });
    const shared = await seed('real', { rows: new Map([['body', body]]), shared: new Map() });
    const before = await dump();
    const empty = Object.keys(before).filter((name) => before[name]?.length === 0);
    expect(empty).toEqual(['demo_party']);
    expect(await load()).toEqual({ people: 26, items: 310 });
    const there = new Map([
      ['body', await oneOf("select * from body where id = '9901'")],
      ['body_setting', await oneOf("select * from body_setting where body_id = '9901'")],
      ['person', await oneOf('select * from person where is_demo limit 1')],
    ]);
    const rows = await seed('invented', { rows: there, shared });
    expect(rows.size).toBeGreaterThan(25);
    const removed = await removeDemoWorld(ctx());
    expect([removed?.get('person'), removed?.get('body')]).toEqual([26, 11]);
    const after = await dump();
    for (const { name } of tables.filter((table) => table.name !== 'demo_state'))
      expect([name, after[name]]).toEqual([name, before[name]]);
  });

  test('it tells of it, stays away, and comes back when it is asked for', async () => {
    const entry = await oneOf(
      "select actor, party, is_demo, facts from audit where action = 'demo.removed' order by at desc",
    );
    expect(entry).toEqual({
      actor: 'system:demo',
      party: null,
      is_demo: false,
      facts: { people: 26, items: expect.any(Number) },
    });
    expect(await demoStanding(ctx())).toMatchObject({ state: 'removed', version: null });
    expect(await loadDemoAtStart(site.services, START_WITH_FEW)).toBe('removed');
    expect(await loadFew(false)).toBeNull();
    expect(await removeDemoWorld(ctx())).toBeNull();
    expect(await loadFew()).toEqual({ people: 26, items: 310 });
  });

  test('a real person keeps everything but her role for an invented body', async () => {
    const real = await site.seedPerson({
      email: 'begge@kommune.example',
      name: 'Med Begge',
      parties: [
        { party: '5007', role: 'buyer' },
        { party: '9901', role: 'reader' },
      ],
    });
    await removeDemoWorld(ctx());
    const { rows } = await database.pool.query('select party from role_grant where person_id = $1', [
      real.id,
    ]);
    expect(rows).toEqual([{ party: '5007' }]);
  });

  test('what the program wrote about an invented person goes too, and no other entry can', async () => {
    await loadFew();
    const person = await oneOf("select id from person where email = 'marit.vik@nesoy.example'");
    const entry = {
      at: '2026-11-22T10:00:00Z',
      actor: 'system:signIn',
      action: 'signIn.requested',
      facts: '{}',
    };
    await insert('audit', { ...entry, object: `person:${person['id']}` });
    const kept = await insert('audit', { ...entry, object: 'person:somebody', party: '5007' });
    await expect(
      database.pool.query("begin; set local samkjop.removing_demo = 'on'; delete from audit; commit"),
    ).rejects.toThrow('append-only');
    await removeDemoWorld(ctx());
    const { rows } = await database.pool.query("select id from audit where action = 'signIn.requested'");
    expect(rows).toEqual([{ id: kept['id'] }]);
  });

  test('what a killed process left half-way is made anew, unless somebody may be at it', async () => {
    await loadFew();
    await database.pool.query("update demo_state set state = 'loading', changed_at = $1", [site.now()]);
    await database.pool.query('delete from group_proposal');
    await database.pool.query('delete from round');
    expect(await loadDemoAtStart(site.services, { files: few, aloneSince: null })).toBe('there');
    const before = new Date('2000-01-01');
    expect(await loadDemoAtStart(site.services, { files: few, aloneSince: before })).toBe('there');
    expect(await numberOf('group_proposal')).toBe(0);
    expect(await loadDemoAtStart(site.services, START_WITH_FEW)).toBe('loaded');
    expect([await numberOf('group_proposal'), await numberOf('round')]).toEqual([6, 1]);
    expect(await demoStanding(ctx())).toMatchObject({ state: 'loaded' });
    await removeDemoWorld(ctx());
  });

  test('nor is it left half-way in the stories that are told when it can be entered already', async () => {
    await loadFew();
    const { version } = await demoStanding(ctx());
    await database.pool.query("update demo_state set version = $1 || ':telling', changed_at = $2", [
      version,
      site.now(),
    ]);
    await database.pool.query('delete from round');
    expect(await loadDemoAtStart(site.services, { files: few, aloneSince: null })).toBe('there');
    expect(await loadDemoAtStart(site.services, START_WITH_FEW)).toBe('loaded');
    expect([await numberOf('procurement where is_demo'), await numberOf('round')]).toEqual([3, 1]);
    expect(await demoStanding(ctx())).toMatchObject({ state: 'loaded', version });
    await removeDemoWorld(ctx());
  });

  test('whoever takes it away while it is told leaves nothing of it', async () => {
    const loading = loadFew();
    while ((await numberOf('procurement where is_demo')) < 2) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await demoStanding(ctx())).version).toMatch(/:telling$/);
    expect((await removeDemoWorld(ctx()))?.get('person')).toBe(26);
    expect(await loading).toEqual({ people: 26, items: 310 });
    expect(await demoStanding(ctx())).toMatchObject({ state: 'removed', version: null });
    const left = ['procurement', 'body', 'person', 'mail', 'ledger'].map((table) =>
      numberOf(`${table} where is_demo`),
    );
    expect(await Promise.all(left)).toEqual([0, 0, 0, 0, 0]);
  });

  test.each(IS_LONG ? [40, 98, 221] : [98])('it is as alive %i days later', async (days) => {
    site.wait(days * 24 * 3_600_000);
    expect(await loadFew()).toEqual({ people: 26, items: 310 });
    const { rows } = await database.pool.query(
      'select state, count(*)::int as n from group_proposal group by 1',
    );
    expect(Object.fromEntries(rows.map(({ state, n }) => [state, n]))).toEqual({
      draft: 1,
      sent: 2,
      agreed: 1,
      declined: 1,
      expired: 1,
    });
    await removeDemoWorld(ctx());
    site.wait(-days * 24 * 3_600_000);
  });

  test('nothing that was never loaded is not loaded at the next start either', async () => {
    await database.pool.query("update demo_state set state = 'absent'");
    expect(await removeDemoWorld(ctx())).toBeNull();
    expect(await loadDemoAtStart(site.services, START_WITH_FEW)).toBe('removed');
  });
});
