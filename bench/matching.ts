// Need matching on made-up needs of the real municipalities: seconds, memory, pairs. Run: node bench/matching.ts
import fs from 'node:fs';
import path from 'node:path';
import { addMonths, localDate } from '../src/kernel/local-date.ts';
import { parseCategories } from '../src/modules/planning/categories.ts';
import { createCategoryIndex } from '../src/modules/planning/category-search.ts';
import { matchNeeds } from '../src/modules/planning/matching.ts';
import type { Category, Need } from '../src/modules/planning/model.ts';
import { type BodyId, bodyOfMunicipality, type GeoPoint } from '../src/modules/registry/model.ts';
import { printGoal } from './report.ts';

const root = path.resolve(import.meta.dirname, '..');
const data = (file: string): string => fs.readFileSync(path.join(root, 'data', file), 'utf8');

interface Body {
  readonly id: BodyId;
  readonly position: GeoPoint;
  readonly population: number;
}

function readBodies(): Body[] {
  const [heading = '', ...lines] = data('municipalities.csv').trim().split('\n');
  const columns = heading.split(';');
  return lines.map((line) => {
    const cells = line.split(';');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    return {
      id: bodyOfMunicipality(cell('number') as Parameters<typeof bodyOfMunicipality>[0]),
      position: { latitude: Number(cell('latitude')), longitude: Number(cell('longitude')) },
      population: Number(cell('population')),
    };
  });
}

/** Lehmer's generator: the same numbers on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const PATTERNS = [
  '#',
  'Rammeavtale #',
  'Anskaffelse av #',
  '# til kommunen',
  'Kjøp av # 2027',
  'Avtale om # og @',
];

function makeNeed(
  row: number,
  { body, category, next }: { body: Body; category: Category; next: () => number },
): Need {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const title = pick(PATTERNS).replace('#', pick(category.words)).replace('@', pick(category.words));
  const start = addMonths(localDate('2027-01-01'), Math.floor(next() * 48));
  const base = Math.round(200 * body.population * Math.exp(next() - 0.5));
  return {
    id: `n${row}`,
    owner: body.id,
    title,
    category: category.id,
    cpv: null,
    value: { low: base, base, high: base, isAssumed: false },
    termMonths: category.contractMonths,
    starts: [{ earliest: addMonths(start, -3), latest: addMonths(start, 9), why: 'expiry' }],
    preferredStart: start,
    row,
  };
}

const parsed = parseCategories(data('categories.csv'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const index = createCategoryIndex(parsed.value);
const bodies = readBodies();
const context = {
  index,
  positions: new Map(bodies.map((body) => [body.id, body.position])),
  maxKm: { local: 80, regional: 200, national: 900, international: 3000 },
  roadFactor: 1.35,
};

console.log('needs    seconds      MB     looked   compared     felles      mulig   groups   reduction');
for (const count of [5000, 40_000]) {
  const next = random(count);
  const needs = Array.from({ length: count }, (_, place) => {
    const body = bodies[Math.floor(next() * bodies.length)] as Body;
    const category = parsed.value.all[Math.floor(next() ** 1.5 * parsed.value.all.length)] as Category;
    return makeNeed(place + 1, { body, category, next });
  });
  const before = process.memoryUsage();
  const used = process.cpuUsage();
  const start = performance.now();
  const { counts, groups } = matchNeeds(needs, context);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const after = process.memoryUsage();
  const megabytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
  const reduction = 1 - counts.compared / ((count * (count - 1)) / 2);
  console.log(
    [
      count,
      seconds.toFixed(2),
      megabytes.toFixed(0),
      counts.looked,
      counts.compared,
      counts.felles,
      counts.mulig,
      groups.length,
      reduction.toFixed(4),
    ]
      .map((value, place) => String(value).padStart([5, 11, 8, 11, 11, 11, 11, 9, 12][place] ?? 8))
      .join(''),
  );
  if (count === 40_000) {
    printGoal({
      what: `matching of 40 000 needs (processor time ${((user + system) / 1e6).toFixed(1)} s)`,
      measured: seconds,
      atMost: 60,
      unit: 's',
      decimals: 1,
    });
  }
}
