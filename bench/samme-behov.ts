// Deadlines and «De samme behovene» in a country of live plans: 357 municipalities with 300 contracts each. Whole pages as a
// buyer of each body gets them, and how many rows the database reads for one. On the embedded database and, where
// SAMKJOP_TEST_DATABASE_URL names a server, on PostgreSQL. Run: npm run bench samme-behov [bodies asked]
import { CompiledQuery } from 'kysely';
import { localDate } from '../src/kernel/local-date.ts';
import { acting } from '../src/modules/accounts/db.ts';
import type { PersonId } from '../src/modules/accounts/model.ts';
import { openEmbeddedTest, openPostgresTest, type TestDatabase } from '../test/database.ts';
import { type OwnSite, openOwnSite } from '../test/own-site.ts';
import { realCategories, realNeedAssumptions } from '../test/planning-data.ts';
import { type RecordedDatabase, recordQueries } from '../test/recorded-queries.ts';
import { shippedSnapshot } from '../test/world.ts';
import { fillLiveWorld } from './live-world.ts';
import { percentile, printGoal, printTable } from './report.ts';

const [ASKED = 60] = process.argv.slice(2).map(Number);
const CONTRACTS_EACH = 300;
const TODAY = localDate('2026-11-22');
const GOAL_MS = 250;
/** Bodies whose statements are carried out once more, to see what is read. */
const EXPLAINED = 8;

const PAGES = ['radar', 'samme behov', 'one need', 'first page'] as const;
type PageName = (typeof PAGES)[number];
const GOALS: readonly PageName[] = ['radar', 'samme behov'];

interface Buyer {
  readonly body: string;
  readonly person: PersonId;
  readonly cookie: string;
  readonly addresses: Readonly<Record<PageName, string>>;
}

/** Bodies spread over the country, each with a buyer and one of its needs. */
async function buyersIn(site: OwnSite): Promise<Buyer[]> {
  const { municipalities } = shippedSnapshot().register;
  const step = Math.max(1, Math.floor(municipalities.length / ASKED));
  const chosen = municipalities.filter((_, place) => place % step === 0).slice(0, ASKED);
  const buyers: Buyer[] = [];
  for (const { number: body } of chosen) {
    const { id } = await site.seedPerson({
      email: `bench${body}@test.example`,
      name: 'Bench',
      parties: [{ party: body, role: 'buyer' }],
    });
    const cookie = await site.signIn({ id, email: '', name: '', isDemo: false });
    const list = await (await site.get(`/arbeid/${body}/samme-behov`, cookie)).text();
    const need = /\/samme-behov\/[0-9a-f-]{36}/.exec(list)?.[0] ?? '/samme-behov';
    const addresses = {
      radar: `/arbeid/${body}/frister`,
      'samme behov': `/arbeid/${body}/samme-behov`,
      'one need': `/arbeid/${body}${need}`,
      'first page': `/arbeid/${body}`,
    };
    buyers.push({ body, person: id, cookie, addresses });
  }
  return buyers;
}

interface Took {
  readonly wall: number;
  /** Processor time of this process: with the embedded database in it, without PostgreSQL. */
  readonly cpu: number;
}

let asked = 0;

/** On an address of its own each time, so that every page is made anew. */
async function timed(site: OwnSite, { cookie, addresses }: Buyer, page: PageName): Promise<Took> {
  const since = performance.now();
  const used = process.cpuUsage();
  const answer = await site.get(`${addresses[page]}?nr=${asked++}`, cookie);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${addresses[page]}: ${answer.status}`);
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - since, cpu: (user + system) / 1000 };
}

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Rows that the scans of tables looked at, kept or not. */
function rowsRead(node: PlanNode): number {
  const below = (node.Plans ?? []).reduce((sum, plan) => sum + rowsRead(plan), 0);
  if (!node['Relation Name']) return below;
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return below + (node['Actual Rows'] + removed) * node['Actual Loops'];
}

/** What the statements of one page read, each carried out once more as the same person. */
async function readBy(
  database: RecordedDatabase,
  site: OwnSite,
  buyer: Buyer,
  page: PageName,
): Promise<number> {
  database.statements();
  await timed(site, buyer, page);
  const asked = database
    .statements()
    .filter(({ sql }) => /^\s*(select|with)\b/i.test(sql) && !/set_config|session_rights/.test(sql));
  const ctx = site.services.ctx({ kind: 'person', person: buyer.person, isDemo: false });
  return acting(ctx, async ({ db }) => {
    let rows = 0;
    for (const { sql, parameters } of asked) {
      const explain = CompiledQuery.raw(`explain (analyze, format json) ${sql}`, [...parameters]);
      const answer = await db.executeQuery<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(explain);
      for (const { Plan } of answer.rows[0]?.['QUERY PLAN'] ?? []) rows += rowsRead(Plan);
    }
    return rows;
  });
}

async function measure(database: TestDatabase, name: string): Promise<(string | number)[][]> {
  const { register } = shippedSnapshot();
  const counts = await fillLiveWorld(database.db, {
    register,
    categories: realCategories(),
    assumptions: realNeedAssumptions(),
    today: TODAY,
    contractsEach: CONTRACTS_EACH,
  });
  await database.pool.query('analyze');
  const recorded = recordQueries(database);
  const site = await openOwnSite(recorded);
  const buyers = await buyersIn(site);
  console.log(
    `${name}: ${counts.items} contracts, ${counts.deadlines} deadlines, ${counts.shares} rows shown to others; ${buyers.length} bodies asked.`,
  );
  const lines: (string | number)[][] = [];
  for (const page of PAGES) {
    const times: Took[] = [];
    for (const buyer of buyers) times.push(await timed(site, buyer, page));
    const walls = times.map(({ wall }) => wall);
    const reads: number[] = [];
    for (const buyer of buyers.slice(0, EXPLAINED)) reads.push(await readBy(recorded, site, buyer, page));
    const p99 = percentile(walls, 0.99);
    lines.push([
      `${page}, ${name}`,
      percentile(walls, 0.5).toFixed(0),
      p99.toFixed(0),
      percentile(
        times.map(({ cpu }) => cpu),
        0.5,
      ).toFixed(0),
      Math.round(percentile(reads, 0.5)),
      Math.round(Math.max(...reads)),
    ]);
    if (GOALS.includes(page)) {
      printGoal({
        what: `${page} at 357 bodies with 300 contracts each, p99, ${name}`,
        measured: p99,
        atMost: GOAL_MS,
        unit: 'ms',
        decimals: 0,
      });
    }
  }
  await database.close();
  return lines;
}

const lines = await measure(await openEmbeddedTest(), 'embedded');
const url = process.env['SAMKJOP_TEST_DATABASE_URL'];
if (url) lines.push(...(await measure(await openPostgresTest(url), 'PostgreSQL')));
else console.log('PostgreSQL: not measured, SAMKJOP_TEST_DATABASE_URL is not set.');
printTable(['page', 'p50 ms', 'p99 ms', 'CPU ms', 'rows read, median', 'rows read, most'], lines);
