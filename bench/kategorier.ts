// Free text to category and CPV on real notices, split by buyer: words are chosen looking only at buyers with even
// organisation numbers, so the odd half tells what to expect. Run: node bench/kategorier.ts [--misses]
import fs from 'node:fs';
import path from 'node:path';
import { categoryByCpv, parseCategories } from '../src/modules/planning/categories.ts';
import {
  type CategoryIndex,
  createCategoryIndex,
  searchCategories,
  suggestCpvLevel,
} from '../src/modules/planning/category-search.ts';
import { printGoal } from './report.ts';

interface Notice {
  readonly title: string;
  readonly orgNumber: string | null;
  readonly buyer: string;
  readonly cpv: string;
}

const root = path.resolve(import.meta.dirname, '..');
const testdata = process.env['SAMKJOP_TESTDATA'] ?? path.resolve(root, '../shared/testdata');
const file = path.join(testdata, 'doffin-2020.json');
if (!fs.existsSync(file)) {
  console.log('skipped: SAMKJOP_TESTDATA not set and ../shared/testdata not found');
  process.exit(0);
}

const parsed = parseCategories(fs.readFileSync(path.join(root, 'data/categories.csv'), 'utf8'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const categories = parsed.value;
const index: CategoryIndex = createCategoryIndex(categories);
const notices = JSON.parse(fs.readFileSync(file, 'utf8')) as Notice[];

/** 0 for even, 1 for odd; null where there is no number. Several numbers: the first decides. */
const parity = (notice: Notice): 0 | 1 | null => {
  const number = /\d{9}/.exec(notice.orgNumber ?? '')?.[0];
  return number ? ((Number(number.at(-1)) % 2) as 0 | 1) : null;
};

function ranks(notice: Notice): { category: number; division: number; group: number } {
  const gold = categoryByCpv(categories, notice.cpv)?.id;
  const found = searchCategories(index, notice.title, 5).map((hit) => hit.category.id);
  const level = (digits: 2 | 3): number =>
    suggestCpvLevel(index, notice.title, { digits, limit: 5 })
      .map((suggestion) => suggestion.prefix)
      .indexOf(notice.cpv.slice(0, digits));
  return { category: found.indexOf(gold ?? ''), division: level(2), group: level(3) };
}

function report(label: string, part: readonly Notice[]): void {
  const all = part.map(ranks);
  const share = (level: 'category' | 'division' | 'group', within: number): string =>
    (all.filter((rank) => rank[level] >= 0 && rank[level] < within).length / all.length).toFixed(3);
  for (const level of ['category', 'division', 'group'] as const) {
    console.log(
      `${label.padEnd(16)} ${level.padEnd(10)} ${share(level, 1).padStart(7)} ${share(level, 5).padStart(7)}`,
    );
  }
}

const even = notices.filter((notice) => parity(notice) === 0);
const odd = notices.filter((notice) => parity(notice) === 1);
console.log(`buyers           level        top-1   top-5`);
report(`even (${even.length})`, even);
report(`odd (${odd.length})`, odd);
const start = performance.now();
for (const notice of notices) searchCategories(index, notice.title, 10);
console.log(`search: ${((performance.now() - start) / notices.length).toFixed(3)} ms each`);
const divisions = odd.map((notice) => ranks(notice).division);
for (const [within, atLeast] of [
  [1, 0.75],
  [5, 0.93],
] as const) {
  const measured = divisions.filter((rank) => rank >= 0 && rank < within).length / divisions.length;
  printGoal({ what: `CPV division top-${within}, odd buyers`, measured, atLeast, decimals: 3 });
}

if (process.argv.includes('--misses')) {
  for (const notice of even) {
    const rank = ranks(notice);
    if (rank.division === 0) continue;
    const hits = searchCategories(index, notice.title, 3).map(
      (hit) => `${hit.category.id}[${hit.because.join(' ')}]`,
    );
    console.log(
      `${rank.division} ${notice.cpv.slice(0, 5)} ${notice.title.slice(0, 90)} => ${hits.join(' ')}`,
    );
  }
}
