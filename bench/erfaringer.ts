// How long a search of the library takes over 10 000 experiences: words in any form and inside longer words, with and without
// choices, first and last pages, on the embedded database and on a PostgreSQL of its own; and «something like it».
// Run: npm run bench erfaringer
import { startThrowawayPostgres } from '../scripts/throwaway-postgres.ts';
import { acting, type Ctx } from '../src/modules/accounts/db.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import {
  EXPERIENCE_RESULTS,
  EXPERIENCE_SIZES,
  type ExperienceSize,
  METHOD_STEPS,
} from '../src/modules/network/library/model.ts';
import {
  type ExperiencesAsked,
  publicExperiences,
  similarExperiences,
} from '../src/modules/network/library/queries.ts';
import { wordsOf } from '../src/modules/network/library/words.ts';
import { openEmbeddedTest, openPostgresTest, type TestDatabase } from '../test/database.ts';
import { shippedSnapshot } from '../test/world.ts';
import { random } from './generator.ts';
import { percentile, printGoal, printTable } from './report.ts';

const EXPERIENCES = 10_000;
const SEARCHES = 300;
const CHUNK = 500;
const GOAL_MS = 250;
const PAGE = 20;

const next = random(20261127);
const oneOf = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
const { categories } = shippedSnapshot().categories;
const WORDS = categories.all.flatMap(({ words }) => words.filter((word) => word.length > 4));
const USUAL = [
  'vi',
  'spurte',
  'leverandørene',
  'først',
  'og',
  'kommunene',
  'avtalen',
  'prøvde',
  'fikk',
  'tilbud',
];
/** A sentence of so many words of the category list, with some of the usual ones between. */
const sentence = (count: number): string =>
  Array.from({ length: count }, () => (next() < 0.4 ? oneOf(WORDS) : oneOf(USUAL))).join(' ');

function told(now: Date) {
  const words = { title: sentence(6), done: sentence(70), outcome: sentence(40) };
  const month = String(1 + Math.floor(next() * 12)).padStart(2, '0');
  const day = `${2020 + Math.floor(next() * 7)}-${month}-15`;
  return {
    ...words,
    words: wordsOf(words),
    reference: null,
    party: `${1000 + Math.floor(next() * 357)}` as PartyId,
    is_demo: false,
    network_id: null,
    state: 'published' as const,
    step: oneOf(METHOD_STEPS),
    category: next() < 0.8 ? oneOf(categories.all).id : null,
    size: oneOf(EXPERIENCE_SIZES),
    inhabitants: 5000,
    result: oneOf(EXPERIENCE_RESULTS),
    translations: null,
    happened: null,
    source: null,
    checked_on: day,
    contact_person: null,
    with_party: null,
    returned_reason: null,
    published_on: day,
    created_at: now,
    changed_at: now,
  };
}

async function fill(ctx: Ctx): Promise<void> {
  for (let from = 0; from < EXPERIENCES; from += CHUNK) {
    const rows = Array.from({ length: CHUNK }, () => told(ctx.now));
    await acting(ctx, ({ db }) => db.insertInto('experience').values(rows).execute());
  }
}

const ANYTHING: ExperiencesAsked = {
  words: '',
  step: null,
  category: null,
  size: null,
  result: null,
  withDemo: false,
  from: 0,
  most: PAGE,
};

const KINDS: Readonly<Record<string, () => Partial<ExperiencesAsked>>> = {
  'one word': () => ({ words: oneOf(WORDS) }),
  'two words': () => ({ words: `${oneOf(WORDS)} ${oneOf(USUAL)}` }),
  'part of a word': () => ({ words: oneOf(WORDS).slice(1, 6) }),
  'a word, step and size': () => ({
    words: oneOf(WORDS),
    step: oneOf(METHOD_STEPS),
    size: oneOf<ExperienceSize>(EXPERIENCE_SIZES),
  }),
  category: () => ({ category: oneOf(categories.all).id }),
  'everything, first page': () => ({}),
  'everything, last page': () => ({ from: EXPERIENCES - PAGE }),
};

async function measure(name: string, database: TestDatabase): Promise<void> {
  const ctx: Ctx = {
    db: database.db,
    actor: { kind: 'system', name: 'bench' },
    now: new Date('2026-11-27T10:00:00Z'),
  };
  await fill(ctx);
  await database.pool.query('analyze experience');
  const all: number[] = [];
  const time = async (ask: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await ask();
    return performance.now() - begun;
  };
  const rows: (readonly (string | number)[])[] = [];
  for (const [kind, make] of Object.entries(KINDS)) {
    const times: number[] = [];
    for (let n = 0; n < SEARCHES / Object.keys(KINDS).length; n++) {
      times.push(await time(() => publicExperiences(ctx, { ...ANYTHING, ...make() })));
    }
    all.push(...times);
    rows.push([kind, percentile(times, 0.5).toFixed(1), percentile(times, 0.99).toFixed(1)]);
  }
  const alike: number[] = [];
  for (let n = 0; n < SEARCHES; n++) {
    const like = { category: oneOf(categories.all).id, step: oneOf(METHOD_STEPS), isDemo: false, most: 3 };
    alike.push(await time(() => similarExperiences(ctx, { ...like, party: '5007' as PartyId })));
  }
  rows.push(['something like it', percentile(alike, 0.5).toFixed(1), percentile(alike, 0.99).toFixed(1)]);
  console.log(`\n${name}`);
  printTable(['search', 'median ms', 'p99 ms'], rows);
  printGoal({
    what: `library search over ${EXPERIENCES} experiences, ${name}: p99`,
    measured: percentile(all, 0.99),
    atMost: GOAL_MS,
    unit: 'ms',
    decimals: 0,
  });
  await database.close();
}

await measure('embedded', await openEmbeddedTest());
const postgres = await startThrowawayPostgres();
if (postgres) {
  await measure('PostgreSQL', await openPostgresTest(postgres.url));
  await postgres.stop();
} else console.log(`No PostgreSQL package for ${process.platform}-${process.arch}: not measured there.`);
