// What a visitor asks the calculator in the address: kind, buyer, value or a year's value with its term, and date.
import { type Ore, oreFromNok } from '../../../kernel/money.ts';
import { CONTRACT_KINDS, type ContractKind } from '../../../modules/law/duties.ts';
import { estimatedValue } from '../../../modules/law/estimated-value.ts';
import { exactly, type RegimeBuyer, type ValueRange } from '../../../modules/law/regime.ts';
import type { PageRequest } from '../../page.ts';
import { type Read, readChoice } from '../../query-values.ts';
import { readRuleDate } from './rules-view.ts';
import { wholeTyped } from './whole-typed.ts';

const KIND_WORDS: Readonly<Record<string, ContractKind>> = {
  varer: 'goods',
  tjenester: 'services',
  bygg: 'works',
  helse: 'healthSocial',
};
export const KIND_CHOICES = Object.entries(KIND_WORDS).map(([value, kind]) => ({ value, kind }));
export const BUYER_CHOICES: readonly { readonly value: string; readonly buyer: RegimeBuyer }[] = [
  { value: 'kommune', buyer: 'local' },
  { value: 'stat', buyer: 'state' },
];

const MOST_NOK = 100_000_000_000;
const MOST_MONTHS = 600;

export interface CalculatorQuery {
  readonly date: ReturnType<typeof readRuleDate>;
  readonly kind: string;
  readonly buyer: string;
  readonly contractKind: ContractKind;
  readonly regimeBuyer: RegimeBuyer;
  readonly value: Read<number | null>;
  readonly yearly: Read<number | null>;
  readonly months: Read<number | null>;
  readonly options: Read<number | null>;
  /** Null where too little or something wrong is written. */
  readonly total: ValueRange | null;
  /** True where something has been asked. */
  readonly isAsked: boolean;
}

/** A whole number with or without spaces; null for an empty field and, with an error, for anything else. */
function readWhole(
  request: PageRequest,
  name: string,
  [min, max]: readonly [number, number],
): Read<number | null> {
  const { format, texts, query } = request;
  const typed = (query.get(name) ?? '').trim().slice(0, 30);
  if (typed === '') return { value: null, typed };
  const value = wholeTyped(typed);
  if (value !== null && value >= min && value <= max) return { value, typed: format.number(value) };
  return { value: null, typed, error: texts.rules.calculator.amount(format.number(min), format.number(max)) };
}

function totalOf(reads: Pick<CalculatorQuery, 'value' | 'yearly' | 'months' | 'options'>): ValueRange | null {
  const { value, yearly, months, options } = reads;
  if ([value, yearly, months, options].some(({ error }) => error !== undefined)) return null;
  if (value.value !== null) return exactly(oreFromNok(value.value));
  if (yearly.value === null || months.value === null) return null;
  const amount: Ore = oreFromNok(yearly.value);
  return estimatedValue({
    lots: [[{ amount, timesAYear: 1 }]],
    months: months.value,
    optionMonths: options.value ?? 0,
  });
}

export function readCalculator(request: PageRequest): CalculatorQuery {
  const kind = readChoice(request, 'slag', { among: Object.keys(KIND_WORDS), fallback: 'varer' });
  const buyers = BUYER_CHOICES.map(({ value }) => value);
  const buyer = readChoice(request, 'kjoper', { among: buyers, fallback: 'kommune' });
  const reads = {
    value: readWhole(request, 'verdi', [0, MOST_NOK]),
    yearly: readWhole(request, 'arlig', [0, MOST_NOK]),
    months: readWhole(request, 'maneder', [1, MOST_MONTHS]),
    options: readWhole(request, 'opsjoner', [0, MOST_MONTHS]),
  };
  return {
    ...reads,
    date: readRuleDate(request),
    kind,
    buyer,
    contractKind: KIND_WORDS[kind] ?? CONTRACT_KINDS[0],
    regimeBuyer: BUYER_CHOICES.find(({ value }) => value === buyer)?.buyer ?? 'local',
    total: totalOf(reads),
    isAsked: request.query.has('slag'),
  };
}
