// A large joint procurement beside a small one: what each of its pages costs to make anew where 30 members, 200 requirements
// and 5 000 entries of the ledger stand, and how many times what it costs with 3, 10 and 50. On both databases.
// Run: npm run bench anskaffelse -- [--opens N]
import { parseArgs } from 'node:util';
import { startThrowawayPostgres } from '../scripts/throwaway-postgres.ts';
import { addDays, localDateAt } from '../src/kernel/local-date.ts';
import { ore } from '../src/kernel/money.ts';
import type { Result } from '../src/kernel/result.ts';
import { acting, type Ctx } from '../src/modules/accounts/db.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import { appendEntry } from '../src/modules/procurement/ledger-commands.ts';
import { beginProcurement, leadProcurement } from '../src/modules/procurement/life/commands.ts';
import type { ProvisionFacts } from '../src/modules/procurement/requirements/model.ts';
import { writeProvision } from '../src/modules/procurement/requirements/provision-commands.ts';
import type { BodyId } from '../src/modules/registry/model.ts';
import { openEmbeddedTest, openPostgresTest, type TestDatabase } from '../test/database.ts';
import { describeNeeds, movesOf } from '../test/dialogue-case.ts';
import { FJELLSVAR, NORDLYS } from '../test/ledgers.ts';
import { type OwnSite, openOwnSite } from '../test/own-site.ts';
import { BEGIN, type LaterMove } from '../test/procurement-moves.ts';
import { shippedSnapshot } from '../test/world.ts';
import { median, percentile, printGoal, printTable } from './report.ts';

const { values: options } = parseArgs({ options: { opens: { type: 'string', default: '100' } } });
const OPENS = Number(options.opens);
const WARM_UP = 5;
const GOAL_MS = 250;

interface Size {
  readonly members: number;
  readonly requirements: number;
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

const LEADER = '5007' as PartyId;

function worth<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ code, path }) => `${code} at ${path}`).join());
  return result.value;
}

const bodiesFor = (count: number): BodyId[] =>
  shippedSnapshot()
    .register.municipalities.map(({ number }) => number as string as BodyId)
    .filter((body) => body !== (LEADER as string))
    .slice(0, count);

const requirement = (place: number): ProvisionFacts => ({
  kind: 'requirement',
  strength: place % 3 === 0 ? 'should' : 'must',
  text: `Alarm nummer ${place} skal nå responssenteret innen 30 sekunder, også når strømmen er borte.`,
  lots: [],
  documented: 'Testrapport fra en kommune som bruker den.',
  checked: 'Vi prøver den i tre boliger.',
  isEnvironmental: false,
  needs: [],
  noNeed: 'Følger av lov.',
  insights: [],
  noInsight: 'Vanlig i markedet.',
});

/** With volumes, a mandate and a member's share of everything. */
function joining(bodies: readonly BodyId[], ctx: Ctx): LaterMove[] {
  const today = localDateAt(ctx.now.getTime());
  const items = Array.from({ length: 6 }, (_, place) => ({
    id: `v${place + 1}`,
    name: `Alarm av type ${place + 1}`,
    unit: 'stk',
    unitPrice: ore(100_000 * (place + 1)),
    lot: place % 2 === 0 ? 'd1' : 'd2',
  }));
  const lots = ['d1', 'd2'].map((id) => ({ id, name: `Del ${id}`, maximum: ore(10_000_000_000) }));
  const volumes = Object.fromEntries(items.map(({ id }, place) => [id, [10, 10, 12, 12 + place]]));
  return [
    { kind: 'describe', title: BEGIN.title, contract: BEGIN.contract, term: BEGIN.term, lots, items },
    {
      kind: 'registerStanding',
      bodies,
      mandate: {
        kind: 'standing',
        agreement: 'Avtale om innkjøpssamarbeid',
        validFrom: addDays(today, -100),
        validTo: null,
        categories: [],
        limit: null,
      },
      reserveBy: addDays(today, 30),
    },
    ...bodies.map(
      (body): LaterMove => ({
        kind: 'join',
        body,
        participation: { commitment: 'binding', volumes, reservations: '', ceiling: null },
      }),
    ),
    { kind: 'startNeeds' },
  ];
}

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

/** A procurement of a size in the phase of requirements, by the commands themselves; the value is its id. */
async function bring(site: OwnSite, leader: Ctx, size: Size): Promise<string> {
  const system = site.services.ctx({ kind: 'system', name: 'bench' });
  const begin = { ...BEGIN, category: 'trygghetsalarmer' };
  const id = worth(await beginProcurement(leader, { party: LEADER, proposal: null, begin }));
  const lead = async (...moves: LaterMove[]): Promise<void> => {
    worth(await leadProcurement(leader, movesOf(id, LEADER, ...moves)));
  };
  await lead(...joining(bodiesFor(size.members), leader));
  await describeNeeds(system, id, LEADER);
  await lead({ kind: 'startRequirements', withoutDialogue: 'Markedet er kjent fra forrige runde.' });
  for (let place = 0; place < size.requirements; place++) {
    worth(
      await writeProvision(leader, {
        procurement: id,
        party: LEADER,
        changes: null,
        facts: requirement(place),
      }),
    );
  }
  await fillLedger(system, id, size.entries);
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
  const site = await openOwnSite(database);
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
