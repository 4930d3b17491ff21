// A made-up country of live plans in a database: the real municipalities, everything else drawn from a seed. Categories
// come as often as notices of them; titles are made of the category list's own words.
import type { Kysely } from 'kysely';
import { addMonths, type LocalDate } from '../src/kernel/local-date.ts';
import { ore } from '../src/kernel/money.ts';
import type { Tables } from '../src/kernel/tables.ts';
import type { Categories, Category } from '../src/modules/planning/model.ts';
import type { NeedAssumptions } from '../src/modules/planning/need-assumptions.ts';
import {
  type ContractOption,
  type ItemFacts,
  NO_FACTS,
  type Visibility,
} from '../src/modules/planning/plan-item.ts';
import { deadlineRows, type ItemToShare, itemColumns, shareRows } from '../src/modules/planning/plan-rows.ts';
import { type BodyId, bodyOfMunicipality, type Register } from '../src/modules/registry/model.ts';

const CHUNK = 500;

export interface LiveWorld {
  readonly register: Register;
  readonly categories: Categories;
  readonly assumptions: NeedAssumptions;
  readonly today: LocalDate;
  readonly contractsEach: number;
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
  'Kjøp av #',
  'Avtale om # og @',
];

/** Draws a category as often as notices of it come. */
function drawer(categories: readonly Category[], next: () => number): () => Category {
  const sums: number[] = [];
  for (const { commonness } of categories) sums.push((sums.at(-1) ?? 0) + Math.max(0.5, commonness));
  return () => {
    const at = next() * (sums.at(-1) as number);
    return categories[sums.findIndex((sum) => sum > at)] as Category;
  };
}

function optionsOf(next: () => number, end: LocalDate): ContractOption[] {
  const count = next() < 0.35 ? 1 + Math.floor(next() * 2) : 0;
  return Array.from({ length: count }, (_, place) => ({
    months: 12,
    noticeBy: addMonths(end, 12 * place - 3),
    state: 'open' as const,
  }));
}

function makeFacts(
  next: () => number,
  { category, population, today }: { category: Category; population: number; today: LocalDate },
): ItemFacts {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const title = pick(PATTERNS).replace('#', pick(category.words)).replace('@', pick(category.words));
  const endsOn = addMonths(today, Math.floor(next() * 60) - 12);
  const wish = next();
  return {
    ...NO_FACTS,
    kind: 'contract',
    title,
    category: category.id,
    annualValue: next() < 0.8 ? ore(Math.round(200 * population * Math.exp(next() - 0.5)) * 100) : null,
    startsOn: addMonths(endsOn, -category.contractMonths),
    endsOn,
    termMonths: category.contractMonths,
    options: optionsOf(next, endsOn),
    cooperation: wish < 0.9 ? 'open' : 'alone',
    responsible: pick(['Innkjøp', 'Teknisk', 'Helse', 'Skole']),
  };
}

const levelFrom = (draw: number): Visibility => (draw < 0.1 ? 'hidden' : draw < 0.7 ? 'exists' : 'details');

/** Fills a migrated database. The value says how many rows there are. */
export async function fillLiveWorld(
  db: Kysely<Tables>,
  world: LiveWorld,
): Promise<{ readonly items: number; readonly deadlines: number; readonly shares: number }> {
  const next = random(20261122);
  const draw = drawer(world.categories.all, next);
  const rules = {
    categories: world.categories.byId,
    assumptions: world.assumptions,
    visibility: 'exists' as const,
  };
  const counts = { items: 0, deadlines: 0, shares: 0 };
  const bodies = world.register.municipalities.map((it) => ({
    id: bodyOfMunicipality(it.number),
    population: it.population,
  }));
  await db
    .insertInto('body')
    .values(bodies.map(({ id }) => ({ id, is_demo: false })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const at = new Date(`${world.today}T10:00:00Z`);
  const save = async (items: readonly ItemToShare[]): Promise<void> => {
    const rows = items.map(({ id, body, facts, visibility }) => ({
      ...itemColumns(facts),
      id,
      body_id: body as string,
      source: 'typed' as const,
      source_note: null,
      import_id: null,
      visibility,
      created_at: at,
      changed_at: at,
    }));
    await db.insertInto('plan_item').values(rows).execute();
    const deadlines = items.flatMap(deadlineRows);
    if (deadlines.length > 0) await db.insertInto('plan_deadline').values(deadlines).execute();
    const shares = items.flatMap((item) => shareRows(item, rules));
    if (shares.length > 0) await db.insertInto('need_share').values(shares).execute();
    counts.items += items.length;
    counts.deadlines += deadlines.length;
    counts.shares += shares.length;
  };
  let waiting: ItemToShare[] = [];
  // Contracts come to the register by turns, so that one body's rows lie scattered as they do in life.
  for (let round = 0; round < world.contractsEach; round++) {
    for (const { id: body, population } of bodies) {
      const facts = makeFacts(next, { category: draw(), population, today: world.today });
      const id = idOf(counts.items + waiting.length);
      waiting.push({ id, body: body as BodyId, visibility: levelFrom(next()), facts });
      if (waiting.length === CHUNK) {
        await save(waiting);
        waiting = [];
      }
    }
  }
  if (waiting.length > 0) await save(waiting);
  return counts;
}

const idOf = (place: number): string => `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`;
