// The facts as rules read them: what is known for certain, what is taken for granted, and what the law makes of the value.
// A default is never certain: no rule of status may rest on it.
import { type Ore, oreFromNok } from '../../../kernel/money.ts';
import { type Quarter, quarterOf } from '../../../kernel/quarter.ts';
import { CONTRACT_KINDS, type ContractKind } from '../../law/duties.ts';
import { estimatedValue } from '../../law/estimated-value.ts';
import type { LegalKind } from '../../law/legal-keys.ts';
import { type LegalValue, readingsOn } from '../../law/legal-values.ts';
import { type RegimeAnswer, regimeOf, type ValueRange } from '../../law/regime.ts';
import type { Category, Scenario } from '../../optimiser/model.ts';
import { type TenderRates, tenderRates } from '../../optimiser/tender-price.ts';
import { assume, assumeRange } from '../assumptions.ts';
import type { AdviceContext, Aim, Fact, FactKey, Facts, FactValues } from '../model.ts';

/** What is worked out once for a context and then used for every set of facts tried in it. */
export interface Prepared {
  readonly rates: (category: PricedAs, scenario: Scenario) => TenderRates;
  readonly quarter: Quarter;
  /** What the act's entry value may be for a kind of contract. */
  readonly entryValues: (kind: ContractKind) => readonly LegalValue[];
  readonly regime: (kind: ContractKind, value: ValueRange | null) => RegimeAnswer;
}

type PricedAs = Pick<Category, 'kind' | 'priceClass' | 'market'>;

export interface Given {
  readonly facts: Facts;
  readonly context: AdviceContext;
  readonly prepared: Prepared;
  readonly aim: Aim;
  /** Worked out when first asked for. */
  readonly kept: { entry?: Entry; regime?: RegimeAnswer };
}

const LEGAL_KIND: Readonly<Record<ContractKind, LegalKind>> = {
  goods: 'goodsServices',
  services: 'goodsServices',
  works: 'works',
  healthSocial: 'special',
};

const SCENARIOS: readonly Scenario[] = ['low', 'base', 'high'];

function prepare(context: AdviceContext): Prepared {
  const rates = new Map<string, Record<Scenario, TenderRates>>();
  const regimes = new Map<string, RegimeAnswer>();
  const entries = new Map<ContractKind, readonly LegalValue[]>();
  return {
    quarter: quarterOf(context.date),
    entryValues: (kind) => {
      let found = entries.get(kind);
      if (!found) {
        const { legalValues, date } = context;
        const scope = { key: 'threshold.act', buyer: 'local', kind: LEGAL_KIND[kind], date } as const;
        found = readingsOn(legalValues, scope).candidates;
        entries.set(kind, found);
      }
      return found;
    },
    rates: (category, scenario) => {
      const key = `${category.kind} ${category.priceClass} ${category.market}`;
      let found = rates.get(key);
      if (!found) {
        const whole = { ...category, id: key, maxDistanceKm: null, maxMembers: null };
        const made = SCENARIOS.map((one) => [one, tenderRates(context.params, whole, one)] as const);
        found = Object.fromEntries(made) as Record<Scenario, TenderRates>;
        rates.set(key, found);
      }
      return found[scenario];
    },
    regime: (kind, value) => {
      const key = `${kind} ${value?.low ?? ''} ${value?.high ?? ''}`;
      let found = regimes.get(key);
      if (!found) {
        found = regimeOf({ date: context.date, buyer: 'local', kind, value, values: context.legalValues });
        if (regimes.size > 2000) regimes.clear();
        regimes.set(key, found);
      }
      return found;
    },
  };
}

/** By what it is worked out from, so that every question about the same law and prices shares it. */
const PREPARED = new WeakMap<object, WeakMap<object, Map<string, Prepared>>>();
const MOST_DATES = 50;

function preparedFor(context: AdviceContext): Prepared {
  const { params, legalValues, date } = context;
  const byLaw = PREPARED.get(params) ?? new WeakMap<object, Map<string, Prepared>>();
  PREPARED.set(params, byLaw);
  const byDate = byLaw.get(legalValues) ?? new Map<string, Prepared>();
  byLaw.set(legalValues, byDate);
  const found = byDate.get(date);
  if (found) return found;
  if (byDate.size >= MOST_DATES) byDate.clear();
  const made = prepare({ ...context, category: null });
  byDate.set(date, made);
  return made;
}

/** The facts in a context. */
export function givenOf(facts: Facts, context: AdviceContext): Given {
  return {
    facts,
    context,
    prepared: preparedFor(context),
    aim: told(facts.aim) ?? 'howToBuy',
    kept: {},
  };
}

const told = <T>(fact: Fact<T> | undefined): T | null =>
  fact === undefined || fact === 'unknown' ? null : fact.value;

/** What somebody has said or the register holds; null where it is missing or only taken for granted. */
export function known<K extends FactKey>({ facts }: Pick<Given, 'facts'>, key: K): FactValues[K] | null {
  const fact = facts[key] as Fact<FactValues[K]> | undefined;
  return fact === undefined || fact === 'unknown' || fact.from === 'default' ? null : fact.value;
}

/** Somebody has said that the list is whole; a register's list never is. */
export function isWhole({ facts }: Pick<Given, 'facts'>, key: FactKey): boolean {
  const fact = facts[key];
  return fact !== undefined && fact !== 'unknown' && (fact.from === 'answer' || fact.from === 'case');
}

type Defaults = { readonly [K in FactKey]?: (context: AdviceContext) => FactValues[K] | null };

const natureOf = ({ category }: AdviceContext): FactValues['nature'] | null => {
  if (category?.priceClass === 'standardGoods') return 'standardised';
  return category?.priceClass === 'specialGoods' ? 'special' : null;
};

const DEFAULTS: Defaults = {
  kind: ({ category }) => category?.kind ?? null,
  marketSize: ({ category }) => category?.market ?? null,
  termMonths: ({ category }) => category?.contractMonths ?? assume('need.unknownMonths'),
  optionMonths: () => 0,
  nature: natureOf,
  yearlyValue: ({ category }) => category?.yearlyValue?.base ?? oreFromNok(assume('need.unknownValue')),
  localPresence: ({ category }) => category && category.market === 'local' && category.kind !== 'goods',
  innovation: () => false,
};

/** What is taken for granted about a fact nobody has told; null: nothing. */
export function defaultOf<K extends FactKey>(key: K, context: AdviceContext): FactValues[K] | null {
  const of = DEFAULTS[key] as ((context: AdviceContext) => FactValues[K] | null) | undefined;
  return of?.(context) ?? null;
}

/** What is known, or else what is taken for granted; null where nothing is. */
export const likely = <K extends FactKey>(given: Given, key: K): FactValues[K] | null =>
  told(given.facts[key] as Fact<FactValues[K]> | undefined) ?? defaultOf(key, given.context);

/** How the category is priced where it, or the market, is known; goods of a region where nothing is. */
export function pricedAs(given: Given): PricedAs {
  const { category } = given.context;
  const kind = known(given, 'kind') ?? category?.kind ?? 'goods';
  const market = known(given, 'marketSize') ?? category?.market ?? 'regional';
  const nature = known(given, 'nature');
  const byKind = kind === 'works' ? 'works' : kind === 'goods' ? 'standardGoods' : 'services';
  const usual = category && category.kind === kind ? category.priceClass : byKind;
  const isGoods = usual === 'standardGoods' || usual === 'specialGoods';
  const priceClass =
    !isGoods || nature === null ? usual : nature === 'special' ? 'specialGoods' : 'standardGoods';
  return { kind: kind === 'healthSocial' ? 'services' : kind, priceClass, market };
}

/** NOK a year in a scenario: what is known is the same in all. */
export function yearlyNok(given: Given, scenario: Scenario): number {
  const stated = known(given, 'yearlyValue');
  if (stated !== null) return stated / 100;
  const usual = given.context.category?.yearlyValue;
  return usual ? usual[scenario] / 100 : assumeRange('need.unknownValue')[scenario];
}

export const termYears = (given: Given): number => (likely(given, 'termMonths') ?? 48) / 12;

const ONE_MONTH = 1;

/** The estimated value as far as it is certain: at least what is known, with no upper end where something is missing. */
export function certainValue(given: Given): ValueRange | null {
  const yearly = known(given, 'yearlyValue');
  if (yearly === null) return null;
  const months = known(given, 'termMonths');
  const options = known(given, 'optionMonths');
  const { low } = estimatedValue({
    lots: [[{ amount: yearly, timesAYear: 1 }]],
    months: months ?? ONE_MONTH,
    optionMonths: options ?? 0,
  });
  return { low, high: months === null || options === null ? null : low };
}

/** The value as it is likely to be, for figures and timelines. */
export function likelyValue(given: Given): Ore {
  const months = (likely(given, 'termMonths') ?? 48) + (likely(given, 'optionMonths') ?? 0);
  return oreFromNok(Math.round((yearlyNok(given, 'base') * months) / 12));
}

/** On which sides of the act's entry value the purchase may be. */
export interface Entry {
  readonly below: boolean;
  readonly above: boolean;
  /** What the entry value may be, the lowest first. */
  readonly limits: readonly Ore[];
  /** Names of these values. */
  readonly law: readonly string[];
}

/** A value on the limit is above it. Where no limit is known for the date, both sides are possible. */
function entryOf(given: Given): Entry {
  const kind = known(given, 'kind');
  const candidates = (kind ? [kind] : CONTRACT_KINDS).flatMap((one) => given.prepared.entryValues(one));
  const { low, high } = certainValue(given) ?? { low: oreFromNok(0), high: null };
  const limits = [...new Set(candidates.map(({ value }) => oreFromNok(value)))].toSorted((a, b) => a - b);
  const isKnown = limits.length > 0;
  return {
    below: !isKnown || limits.some((limit) => low < limit),
    above: !isKnown || limits.some((limit) => high === null || high >= limit),
    limits,
    law: [...new Set(candidates.map(({ id }) => id))],
  };
}

/** As far as the value is certain, against everything the entry value may be. */
export function certainEntry(given: Given): Entry {
  given.kept.entry ??= entryOf(given);
  return given.kept.entry;
}

/** The part that likely governs it. */
export function likelyRegime(given: Given): RegimeAnswer {
  const value = likelyValue(given);
  given.kept.regime ??= given.prepared.regime(likely(given, 'kind') ?? 'goods', {
    low: value,
    high: value,
  });
  return given.kept.regime;
}
