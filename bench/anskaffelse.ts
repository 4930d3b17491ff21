// A large joint procurement beside a small one: what each of its pages costs to make anew where 30 members, 200 requirements
// and 5 000 entries of the ledger stand, and how many times what it costs with 3, 10 and 50. On both databases.
// Run: npm run bench anskaffelse -- [--opens N]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startThrowawayPostgres } from '../scripts/throwaway-postgres.ts';
import { acting, type Ctx } from '../src/modules/accounts/db.ts';
import { appendEntry } from '../src/modules/procurement/ledger-commands.ts';
import { openEmbeddedTest, openPostgresTest, type TestDatabase } from '../test/database.ts';
import { FJELLSVAR, NORDLYS } from '../test/ledgers.ts';
import { type OwnSite, openOwnSite } from '../test/own-site.ts';
import { files } from '../test/world.ts';
import { bringProcurement, LEADER, type ProcurementSize, worth } from './large-procurement.ts';
import { median, percentile, printGoal, printTable } from './report.ts';

const { values: options } = parseArgs({ options: { opens: { type: 'string', default: '100' } } });
const OPENS = Number(options.opens);
const WARM_UP = 5;
const GOAL_MS = 250;

interface Size extends ProcurementSize {
  readonly entries: number;
}
const LARGE: Size = { members: 30, requirements: 200, entries: 5000 };
const SMALL: Size = { members: 3, requirements: 10, entries: 50 };

const PAGES = [
  '',
  '/behov',
  '/dialog',
  '/dialog/logg',
  '/krav',
  '/krav/dekning',
  '/delkontrakter',
  '/tidsplan',
  '/dokumenter',
  '/resultat',
];
const ENTRIES_AT_ONCE = 250;

async function fillLedger(system: Ctx, procurement: string, entries: number): Promise<void> {
  for (let from = 0; from < entries; from += ENTRIES_AT_ONCE) {
    await acting(system, async (inside) => {
      for (let place = from; place < Math.min(entries, from + ENTRIES_AT_ONCE); place++) {
        worth(
          await appendEntry(inside, {
            procurement,
            party: LEADER,
            kind: 'information',
            to: place % 5 === 0 ? 'all' : 'one',
            receivers: place % 5 === 0 ? [] : [place % 2 === 0 ? NORDLYS : FJELLSVAR],
            text: `Opplysning nummer ${place} om antall alarmer i kommunene.`,
            ...(place % 5 === 0
              ? { published: { where: 'https://samkjop.example/markedsdialog/1', at: inside.now } }
              : {}),
          }),
        );
      }
    });
  }
}

/** A procurement of a size; the value is its id. */
async function bring(site: OwnSite, leader: Ctx, size: Size): Promise<string> {
  const id = await bringProcurement(site, leader, size);
  await fillLedger(site.services.ctx({ kind: 'system', name: 'bench' }), id, size.entries);
  return id;
}

async function openAll(site: OwnSite, cookie: string, id: string): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(PAGES.map((page) => [page, []]));
  for (let round = 0; round < OPENS + WARM_UP; round++) {
    for (const page of PAGES) {
      // An address of its own each time, so that no page is a kept one.
      const address = `/arbeid/${LEADER}/anskaffelser/${id}${page}?bench=${round}`;
      const since = performance.now();
      const answer = await site.get(address, cookie);
      await answer.text();
      const took = performance.now() - since;
      if (answer.status !== 200) throw new Error(`${address}: status ${answer.status}`);
      if (round >= WARM_UP) times.get(page)?.push(took);
    }
  }
  return times;
}

async function benchDatabase(name: string, database: TestDatabase): Promise<void> {
  const site = await openOwnSite(database, {
    workerEntry: path.join(files.buildFolder, 'group-worker.js'),
  });
  const buyer = await site.seedPerson({
    email: 'bench@test.example',
    name: 'Bench',
    parties: [{ party: LEADER, role: 'buyer' }],
  });
  const leader = site.services.ctx({ kind: 'person', person: buyer.id, isDemo: false });
  const cookie = await site.signIn(buyer);
  const small = await bring(site, leader, SMALL);
  const large = await bring(site, leader, LARGE);
  await database.pool.query('analyze');
  const ofSmall = await openAll(site, cookie, small);
  const ofLarge = await openAll(site, cookie, large);
  console.log(
    `\n${name}: ${LARGE.members} members, ${LARGE.requirements} requirements, ${LARGE.entries} entries; ${OPENS} times each, made anew`,
  );
  printTable(
    ['ms', 'median', 'p99', 'small: median', 'times the small'],
    PAGES.map((page) => {
      const [here, there] = [ofLarge.get(page) ?? [], ofSmall.get(page) ?? []];
      const of = (value: number): string => value.toFixed(1);
      return [
        page || '(participants)',
        of(median(here)),
        of(percentile(here, 0.99)),
        of(median(there)),
        of(median(here) / median(there)),
      ];
    }),
  );
  console.log('');
  printGoal({
    what: `opening a large procurement, ${name}: p99 of the slowest page`,
    measured: Math.max(...[...ofLarge.values()].map((times) => percentile(times, 0.99))),
    atMost: GOAL_MS,
    unit: 'ms',
    decimals: 0,
  });
}

const embedded = await openEmbeddedTest();
await benchDatabase('embedded', embedded);
await embedded.close();
const postgres = await startThrowawayPostgres();
if (postgres) {
  const database = await openPostgresTest(postgres.url);
  await benchDatabase('PostgreSQL', database);
  await database.close();
  await postgres.stop();
} else console.log(`No PostgreSQL package for ${process.platform}-${process.arch}: not measured there.`);
