// What benefits come to, without counting any gain twice: of one unit and one year at a time, confirmed and unconfirmed apart, and
// with everything that is not counted and why. The order they are given in changes nothing. Pure.
import { daysBetween, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { Benefit, BenefitRange, BenefitSum, BenefitSums, BenefitUnit, NotCounted } from './model.ts';

type SummedUnit = Exclude<BenefitUnit, 'other'>;
const UNITS: readonly SummedUnit[] = ['nokYear', 'nokOnce', 'hoursYear'];

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0;

/** The careful one first: of two that may be the same gain the smaller is counted. */
const carefulFirst = (one: Benefit, other: Benefit): number =>
  Math.abs(one.facts.range.base) - Math.abs(other.facts.range.base) || byId(one, other);

/** Whether two may be the same gain: of one kind and unit, at the same time, for a body in both or for everybody. */
export function mayBeTheSame({ facts: one }: Benefit, { facts: other }: Benefit): boolean {
  if (one.isSeparate || other.isSeparate || one.kind !== other.kind || one.unit !== other.unit) return false;
  if (one.from > other.to || other.from > one.to) return false;
  if (one.bodies.length === 0 || other.bodies.length === 0) return true;
  return one.bodies.some(({ body }) => other.bodies.some((another) => another.body === body));
}

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** The part of a year that a period covers; a whole year is exactly 1. */
function partOfYear({ from, to }: Benefit['facts'], year: number): readonly [days: number, of: number] {
  const first = localDate(`${year}-01-01`);
  const last = localDate(`${year}-12-31`);
  const days = daysBetween(from > first ? from : first, to < last ? to : last) + 1;
  return [days, daysBetween(first, last) + 1];
}

/** Half a year of so much by the year is half of it, in whole hundredths. */
const inYear = (benefit: Benefit, year: number): BenefitRange => {
  const [days, of] = partOfYear(benefit.facts, year);
  const { low, base, high } = benefit.facts.range;
  const part = (amount: number): number => (days === of ? amount : Math.round((amount * days) / of) || 0);
  return { low: part(low), base: part(base), high: part(high) };
};

function summed(
  unit: SummedUnit,
  year: number | null,
  parts: readonly { readonly id: string; readonly range: BenefitRange }[],
): BenefitSum {
  const total = (pick: keyof BenefitRange): number =>
    parts.reduce((sum, { range }) => sum + range[pick], 0) || 0;
  return {
    unit,
    year,
    low: total('low'),
    base: total('base'),
    high: total('high'),
    benefits: parts.map(({ id }) => id).sort(),
  };
}

function sumsIn(counted: readonly Benefit[]): BenefitSum[] {
  return UNITS.flatMap((unit) => {
    const own = counted.filter(({ facts }) => facts.unit === unit);
    if (own.length === 0) return [];
    if (unit === 'nokOnce') {
      return [
        summed(
          unit,
          null,
          own.map(({ id, facts }) => ({ id, range: facts.range })),
        ),
      ];
    }
    const first = Math.min(...own.map(({ facts }) => yearOf(facts.from)));
    const last = Math.max(...own.map(({ facts }) => yearOf(facts.to)));
    const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
    return years.flatMap((year) => {
      const here = own.filter(({ facts }) => yearOf(facts.from) <= year && yearOf(facts.to) >= year);
      const parts = here.map((benefit) => ({ id: benefit.id, range: inYear(benefit, year) }));
      return here.length === 0 ? [] : [summed(unit, year, parts)];
    });
  });
}

/** Null where it may be counted. */
function whyNot({ state, facts }: Benefit): Exclude<NotCounted['why'], 'overlap'> | null {
  if (state === 'draft' || state === 'disputed' || state === 'withdrawn') return state;
  return facts.unit === 'other' ? 'otherUnit' : null;
}

/**
 * The sums by unit and year. What is by the year counts in each calendar year for the days it holds; what comes once counts once. Of
 * benefits that may be the same gain one is counted: a confirmed one before others, then the smallest.
 */
export function sumsOf(benefits: readonly Benefit[]): BenefitSums {
  const notCounted: NotCounted[] = [];
  const counted: Benefit[] = [];
  const candidates = benefits.filter((benefit) => {
    const why = whyNot(benefit);
    if (why) notCounted.push({ benefit: benefit.id, why, other: null });
    return why === null;
  });
  for (const state of ['confirmed', 'proposed'] as const) {
    for (const benefit of candidates.filter((one) => one.state === state).toSorted(carefulFirst)) {
      const same = counted.find((one) => mayBeTheSame(one, benefit));
      if (same) notCounted.push({ benefit: benefit.id, why: 'overlap', other: same.id });
      else counted.push(benefit);
    }
  }
  return {
    confirmed: sumsIn(counted.filter(({ state }) => state === 'confirmed')),
    unconfirmed: sumsIn(counted.filter(({ state }) => state === 'proposed')),
    notCounted: notCounted.sort((one, other) => (one.benefit < other.benefit ? -1 : 1)),
  };
}
