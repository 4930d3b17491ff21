// From what bodies show of their plans, and the own plan in full, to needs that can be reckoned with. Where a value is not
// shown or not known, the usual one stands for it and says so.
import { addMonths, type LocalDate } from '../../kernel/local-date.ts';
import type { Category, Need, NeedValue, StartWindow, UsedAssumption } from '../../modules/planning/model.ts';
import {
  AssumptionUse,
  assumedValue,
  type Buyer,
  type NeedAssumptions,
} from '../../modules/planning/need-assumptions.ts';
import { nextStartOf } from '../../modules/planning/plan/next-start.ts';
import type { PlanItem, Visibility } from '../../modules/planning/plan-item.ts';
import type { LiveNeedRows, SharedNeedRow } from '../../modules/planning/proposals/live-need-queries.ts';
import {
  type BodyId,
  bodyOfCounty,
  bodyOfMunicipality,
  type Register,
} from '../../modules/registry/model.ts';

/** With whom a body wants to buy this. */
export type Company =
  | { readonly kind: 'open' }
  | { readonly kind: 'onlyWith'; readonly bodies: readonly BodyId[] };

export interface LiveNeed extends Need {
  readonly company: Company;
  /** What the others are shown of it. */
  readonly shown: Visibility;
  /** The value as the others may reckon with it. */
  readonly shownValue: NeedValue;
}

export interface LiveNeeds {
  /** By body and item. */
  readonly needs: readonly LiveNeed[];
  readonly assumptions: readonly UsedAssumption[];
}

export interface LiveContext {
  readonly register: Register;
  readonly categories: ReadonlyMap<string, Category>;
  readonly assumptions: NeedAssumptions;
  readonly today: LocalDate;
  /** On whose behalf it is asked: needs for named bodies only are there when one of these is named. */
  readonly own: readonly BodyId[];
}

/** Nobody plans together further ahead. */
const FURTHEST_MONTHS = 60;

/** Municipalities and counties with their inhabitants. */
function buyersIn(register: Register): ReadonlyMap<string, Buyer> {
  const peopleIn = (county: string): number =>
    register.municipalities.filter((it) => it.county === county).reduce((sum, it) => sum + it.population, 0);
  return new Map<string, Buyer>([
    ...register.municipalities.map(
      ({ number, population }) =>
        [bodyOfMunicipality(number) as string, { population, kind: 'municipality' }] as const,
    ),
    ...register.counties.map(
      ({ number }) =>
        [bodyOfCounty(number) as string, { population: peopleIn(number), kind: 'county' }] as const,
    ),
  ]);
}

class Reader {
  readonly #context: LiveContext;
  readonly #use: AssumptionUse;
  readonly #buyers: ReadonlyMap<string, Buyer>;

  constructor(context: LiveContext) {
    this.#context = context;
    this.#use = new AssumptionUse(context.assumptions);
    this.#buyers = buyersIn(context.register);
  }

  get used(): readonly UsedAssumption[] {
    return this.#use.used();
  }

  /** A need of another body; null where it is not for us, or nothing in it can be reckoned with. */
  shared(rows: readonly SharedNeedRow[]): LiveNeed | null {
    const [first] = rows;
    const category = first && this.#context.categories.get(first.category);
    const buyer = first && this.#buyers.get(first.body_id);
    if (!first || !category || !buyer || !this.#isForUs(first)) return null;
    const starts = this.#starts(
      rows.map(({ earliest, latest, why }) => ({
        earliest: earliest as LocalDate,
        latest: latest as LocalDate,
        why,
      })),
    );
    if (starts.length === 0) return null;
    const value = this.#value(first.annual_value, category, buyer);
    return {
      ...this.#timed(starts),
      id: first.item_id,
      owner: first.body_id as BodyId,
      title: first.title ?? '',
      category: first.category,
      cpv: first.cpv as LiveNeed['cpv'],
      value,
      termMonths: first.term_months,
      company: companyOf(first.cooperation, first.cooperate_with as BodyId[]),
      shown: first.level,
      shownValue: value,
      row: 0,
    };
  }

  /** A need of our own; null where we want to buy it alone or nobody knows when. */
  own(item: PlanItem, shown: Visibility): LiveNeed | null {
    const category = this.#context.categories.get(item.category);
    const buyer = this.#buyers.get(item.body);
    if (!category || !buyer || item.cooperation === 'alone') return null;
    const next = nextStartOf(item, { category, assumptions: this.#context.assumptions });
    const starts = this.#starts(next.windows);
    if (starts.length === 0) return null;
    const value = this.#value(item.annualValue, category, buyer);
    const isShown = shown === 'details' || value.isAssumed;
    return {
      ...this.#timed(starts),
      id: item.id,
      owner: item.body,
      title: item.title,
      category: item.category,
      cpv: item.cpv,
      value,
      termMonths: next.termMonths,
      company: companyOf(item.cooperation, item.cooperateWith),
      shown,
      shownValue: isShown ? value : assumedValue(this.#use, category, buyer).value,
      row: 0,
    };
  }

  #isForUs({ cooperation, cooperate_with }: SharedNeedRow): boolean {
    return cooperation === 'open' || this.#context.own.some((body) => cooperate_with.includes(body));
  }

  /** Spans that are not over, from today on. */
  #starts(windows: readonly StartWindow[]): StartWindow[] {
    const { today } = this.#context;
    const furthest = addMonths(today, FURTHEST_MONTHS);
    const later = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a);
    return windows
      .filter(({ earliest, latest }) => latest >= today && earliest <= furthest)
      .map(({ earliest, latest, why }) => ({
        earliest: later(earliest, today),
        latest: latest > furthest ? later(earliest, furthest) : latest,
        why,
      }));
  }

  #timed(starts: readonly StartWindow[]) {
    const [first] = starts as readonly [StartWindow];
    const months = this.#use.get('window.beforeMonths').value;
    const usual = addMonths(first.earliest, first.earliest === this.#context.today ? 0 : months);
    return { starts, preferredStart: usual > first.latest ? first.latest : usual };
  }

  #value(annual: number | null, category: Category, buyer: Buyer): NeedValue {
    if (annual !== null && annual > 0) {
      const nok = Math.max(1, Math.round(annual / 100));
      return { low: nok, base: nok, high: nok, isAssumed: false };
    }
    const { value, ids } = assumedValue(this.#use, category, buyer);
    this.#use.count(...ids);
    return value;
  }
}

const companyOf = (wish: 'open' | 'onlyWith' | 'alone', bodies: readonly BodyId[]): Company =>
  wish === 'onlyWith' ? { kind: 'onlyWith', bodies } : { kind: 'open' };

/** Needs in an order of their own, so that equal plans give equal needs. */
export function liveNeeds({ shared, own }: LiveNeedRows, context: LiveContext): LiveNeeds {
  const reader = new Reader(context);
  const byItem = Map.groupBy(shared, ({ item_id }) => item_id);
  const ownBodies = new Set<string>(context.own);
  const others = [...byItem.values()]
    .filter(([first]) => first && !ownBodies.has(first.body_id))
    .map((rows) => reader.shared(rows));
  const mine = own.map((item) => reader.own(item, byItem.get(item.id)?.[0]?.level ?? 'hidden'));
  const needs = [...others, ...mine]
    .filter((need) => need !== null)
    .sort((a, b) => (a.owner === b.owner ? (a.id < b.id ? -1 : 1) : a.owner < b.owner ? -1 : 1))
    .map((need, index) => ({ ...need, row: index + 1 }));
  return { needs, assumptions: reader.used };
}
