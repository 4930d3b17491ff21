// Limits that somebody types beside a list: one number of joint purchases for everybody who leads, exceptions, and what
// markets take. Read by the same rules as a file of limits. Pure.
import { localDate } from '../../kernel/local-date.ts';
import { type Ore, oreFromNok } from '../../kernel/money.ts';
import { quarterOf } from '../../kernel/quarter.ts';
import type { LeadLimit, Limits, MarketLimit, MarketWindow } from '../../modules/optimiser/limits.ts';
import type { Plan, Problem } from '../../modules/optimiser/model.ts';
import {
  type LimitField,
  type LimitListCode,
  readLimitList,
} from '../../modules/planning/lists/limit-list.ts';

/** As typed: a number; a line «body; number» each; a line «category; NOK a year; first day; last day» each, days as wanted. */
export interface TypedLimits {
  readonly everybody: string;
  readonly leads: string;
  readonly markets: string;
}

export const NO_LIMITS: TypedLimits = { everybody: '', leads: '', markets: '' };

/** What is kept with a calculation. */
export interface ChosenLimits {
  readonly typed: TypedLimits;
  /** Joint purchases for every willing lead that has no limit of its own. */
  readonly everybody: number | null;
  readonly leads: readonly LeadLimit[];
  readonly markets: readonly MarketLimit[];
}

export interface TypedLimitFault {
  readonly at: keyof TypedLimits;
  /** In the field, from 1; null where it holds one number. */
  readonly line: number | null;
  readonly field: LimitField;
  readonly code: LimitListCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface ReadLimits {
  /** Null where nothing was typed. */
  readonly chosen: ChosenLimits | null;
  readonly faults: readonly TypedLimitFault[];
}

type Tables = Parameters<typeof readLimitList>[1];

/** Columns of a line, in its order, and what stands in a cell that was left out. */
const LEAD_COLUMNS = { headings: ['body', 'leads at most'], usual: ['', ''] } as const;
/** All that the optimiser counts. */
const [FIRST_DAY, LAST_DAY] = ['2020-01-01', '2069-12-31'] as const;
const MARKET_COLUMNS = {
  headings: ['category', 'amount', 'from', 'to'],
  usual: ['', '', FIRST_DAY, LAST_DAY],
} as const;
const MOST_LED = 1000;

type Columns = typeof LEAD_COLUMNS | typeof MARKET_COLUMNS;

const cellsOf = (line: string, { usual }: Columns): string[] => {
  const typed = line.split(';').map((cell) => cell.trim());
  return typed.every((cell) => cell === '') ? [] : usual.map((value, k) => typed[k] || value);
};

interface ReadLines {
  readonly limits: Limits;
  readonly faults: readonly TypedLimitFault[];
}

function linesIn(text: string, at: 'leads' | 'markets', tables: Tables): ReadLines {
  const columns = at === 'leads' ? LEAD_COLUMNS : MARKET_COLUMNS;
  const rows = [[...columns.headings], ...text.split('\n').map((line) => cellsOf(line, columns))];
  const read = readLimitList(rows, tables);
  // The headings are there: what is refused is a field with nothing in it.
  if (!read.ok) return { limits: { leads: [], markets: [] }, faults: [] };
  const faults = read.value.faults.map(({ row, ...fault }) => ({ ...fault, at, line: row - 1 }));
  return { limits: read.value.limits, faults };
}

function everybodyIn(text: string): number | null | TypedLimitFault {
  const value = text.replaceAll(/\s/g, '');
  if (value === '') return null;
  const isFit = /^\d{1,4}$/.test(value) && Number(value) <= MOST_LED;
  return isFit
    ? Number(value)
    : { at: 'everybody', line: null, field: 'leads', code: 'leads.notWhole', facts: { value: text.trim() } };
}

export function readTypedLimits(typed: TypedLimits, tables: Tables): ReadLimits {
  const everybody = everybodyIn(typed.everybody);
  const leads = linesIn(typed.leads, 'leads', tables);
  const markets = linesIn(typed.markets, 'markets', tables);
  const isFault = typeof everybody === 'object' && everybody !== null;
  const faults = [...(isFault ? [everybody] : []), ...leads.faults, ...markets.faults];
  const chosen = {
    typed,
    everybody: isFault ? null : everybody,
    leads: leads.limits.leads,
    markets: markets.limits.markets,
  };
  const isNone = chosen.everybody === null && chosen.leads.length + chosen.markets.length === 0;
  return { chosen: isNone ? null : chosen, faults };
}

/** What of the limits concerns these bodies and categories. */
export const limitsFor = (
  { leads, markets }: Limits,
  bodies: ReadonlySet<string>,
  categories: ReadonlySet<string>,
): Limits => ({
  leads: leads.filter(({ authority }) => bodies.has(authority)),
  markets: markets.filter(({ category }) => categories.has(category)),
});

/** The problem within the limits that concern it. */
export function withLimits(problem: Problem, chosen: ChosenLimits | null | undefined): Problem {
  if (!chosen) return problem;
  const present = new Set(problem.authorities.map(({ id }) => id));
  const named = new Set(chosen.leads.map(({ authority }) => authority));
  const others = problem.authorities.filter(({ id, canLead }) => canLead && !named.has(id));
  const { everybody } = chosen;
  const categories = new Set(problem.categories.map(({ id }) => id));
  const leads = [
    ...chosen.leads,
    ...(everybody === null ? [] : others.map(({ id }) => ({ authority: id, most: everybody }))),
  ];
  return { ...problem, limits: limitsFor({ leads, markets: chosen.markets }, present, categories) };
}

export interface LeadUse extends LeadLimit {
  /** Joint purchases it leads in the plan. */
  readonly led: number;
  /** What the plan is reckoned to save more with one more; 0 where there is room. */
  readonly charge: Ore;
}

export interface MarketUse extends MarketLimit {
  /** NOK a year that joint purchases buy on their contracts. */
  readonly bought: number;
  /** What the plan is reckoned to save more with a million a year more; 0 where there is room. */
  readonly charge: Ore;
}

export interface LimitUse {
  readonly leads: readonly LeadUse[];
  readonly markets: readonly MarketUse[];
}

const MILLION = 1_000_000;

/** Whether a limit was typed without days. */
export const isForAlways = ({ from, to }: MarketWindow): boolean =>
  from === quarterOf(localDate(FIRST_DAY)) && to === quarterOf(localDate(LAST_DAY));

const isSame = (a: MarketWindow, b: MarketWindow): boolean =>
  a.category === b.category && a.from === b.from && a.to === b.to;

/** How much of each limit the plan takes. */
export function limitUse({ leads, markets }: Limits, { groups, certificate }: Plan): LimitUse {
  const prices = certificate.limits;
  return {
    leads: leads.map((limit) => ({
      ...limit,
      led: groups.filter(({ lead }) => lead === limit.authority).length,
      charge: oreFromNok(prices?.leads.find(({ authority }) => authority === limit.authority)?.price ?? 0),
    })),
    markets: markets.map((limit) => ({
      ...limit,
      bought: groups
        .filter(
          ({ category, start }) => category === limit.category && limit.from <= start && start <= limit.to,
        )
        .reduce((sum, { lots }) => lots.reduce((all, { volume }) => all + volume, sum), 0),
      charge: oreFromNok(MILLION * (prices?.markets.find((one) => isSame(one, limit))?.price ?? 0)),
    })),
  };
}
