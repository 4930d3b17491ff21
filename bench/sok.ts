// How long 500 searches take: names with a wrong letter, old names and numbers, Sami and Kven names, categories; in
// process, as suggestions and as whole pages over HTTP. Run: npm run bench sok
import path from 'node:path';
import { searchResults } from '../src/web/pages/site/search-results.ts';
import { removeFolder, startServer, temporaryFolder } from '../test/e2e/server.ts';
import { shippedSnapshot, testRequest } from '../test/world.ts';
import { rawGet } from './raw-get.ts';
import { percentile, printGoal, printTable } from './report.ts';

const GOAL_MS = 50;
const SUGGESTIONS = 8;

interface Query {
  readonly group: string;
  readonly text: string;
  /** `kind id` of the hits that would be right. */
  readonly wanted: readonly string[];
}

/** Lehmer's generator: the same numbers on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const next = random(20261122);
const LETTERS = 'abdefghijklmnoprstuvyøåæ';

/** One letter left out, doubled, replaced or changed places with its neighbour. */
function misspelt(text: string): string {
  const at = 1 + Math.floor(next() * (text.length - 2));
  const letter = LETTERS[Math.floor(next() * LETTERS.length)] ?? 'a';
  const [before, here, after, rest] = [
    text.slice(0, at),
    text[at] ?? '',
    text[at + 1] ?? '',
    text.slice(at + 2),
  ];
  const ways = [before + after + rest, before + here + here + after + rest, before + letter + after + rest];
  return [...ways, before + after + here + rest][Math.floor(next() * 4)] ?? text;
}

function take<T>(from: readonly T[], count: number): T[] {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(next() * left.length), 1),
  ).flat();
}

function makeQueries(): Query[] {
  const { register, categories } = shippedSnapshot();
  const municipality = (number: string): string => `municipality ${number}`;
  const named = register.municipalities.filter(({ name }) => name.length > 3);
  const former = register.formerNumbers.filter((one) => one.lastYear !== null && one.targets.length > 0);
  const others = register.municipalities.flatMap(({ number, officialNames }) =>
    officialNames.slice(1).map((text) => ({ text, wanted: [municipality(number)] })),
  );
  const words = categories.categories.all.flatMap(({ id, words: all }) =>
    all.filter((text) => text.length > 5).map((text) => ({ text, wanted: [`category ${id}`] })),
  );
  const group = (name: string, some: readonly Omit<Query, 'group'>[]): Query[] =>
    some.map((query) => ({ group: name, ...query }));
  const fixed = [
    ...group(
      'misspelt municipalities',
      take(named, 150).map(({ name, number }) => ({ text: misspelt(name), wanted: [municipality(number)] })),
    ),
    ...group(
      'old names',
      take(former, 70).map(({ name, targets }) => ({ text: name, wanted: targets.map(municipality) })),
    ),
    ...group(
      'old numbers',
      take(former, 40).map(({ oldNumber, targets }) => ({
        text: oldNumber,
        wanted: targets.map(municipality),
      })),
    ),
    ...group('Sami and Kven names', take(others, 60)),
    ...group(
      'cooperations',
      register.cooperations.map(({ name, id }) => ({ text: name, wanted: [`cooperation ${id}`] })),
    ),
    ...group(
      'misspelt category words',
      take(words, 60).map(({ text, wanted }) => ({ text: misspelt(text), wanted })),
    ),
  ];
  return [...fixed, ...group('category words', take(words, 500 - fixed.length))];
}

interface Timed {
  readonly first: number;
  readonly all: readonly number[];
}

async function time(queries: readonly Query[], ask: (text: string) => unknown): Promise<Timed> {
  const all: number[] = [];
  for (const { text } of queries) {
    const begun = performance.now();
    await ask(text);
    all.push(performance.now() - begun);
  }
  return { first: all[0] ?? Number.NaN, all };
}

const queries = makeQueries();
const found = new Map<string, number>();
const inProcess = await time(queries, (text) => searchResults(testRequest('/sok'), text));
for (const { group, text, wanted } of queries) {
  const hits = searchResults(testRequest('/sok'), text).slice(0, SUGGESTIONS);
  const isFound = hits.some(({ kind, id }) => wanted.includes(`${kind} ${id}`));
  found.set(group, (found.get(group) ?? 0) + (isFound ? 1 : 0));
}

const folder = temporaryFolder();
const server = await startServer(path.join(folder, 'data'));
try {
  const get = (format: object) => async (text: string) => {
    const { status } = await rawGet(`${server.url}/sok?${new URLSearchParams({ q: text, ...format })}`);
    if (status >= 400) throw new Error(`«${text}» answered ${status}`);
  };
  const rows: [string, Timed][] = [
    ['in process', inProcess],
    ['suggestions over HTTP', await time(queries, get({ format: 'json' }))],
    ['pages over HTTP', await time(queries, get({}))],
  ];
  printTable(
    ['ms per search', 'p50', 'p99', 'slowest', 'first'],
    rows.map(([name, { all, first }]) => [
      name,
      ...[percentile(all, 0.5), percentile(all, 0.99), Math.max(...all), first].map((ms) => ms.toFixed(2)),
    ]),
  );
  console.log('');
  printTable(
    [`among the first ${SUGGESTIONS} hits`, 'found', 'searches'],
    [...found].map(([group, count]) => [group, count, queries.filter((one) => one.group === group).length]),
  );
  console.log(`${queries.length} searches, the first among them`);
  for (const [name, { all }] of rows) {
    const measured = percentile(all, 0.99);
    printGoal({ what: `search ${name}, p99`, measured, atMost: GOAL_MS, unit: 'ms', decimals: 1 });
  }
} finally {
  await server.stop('SIGTERM');
  removeFolder(folder);
}
