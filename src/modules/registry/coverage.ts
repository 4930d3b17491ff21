// How many municipalities are in a cooperation on a date, in three states: member, confirmed outside, unknown.
// Municipalities are today's; a membership counts where it is certain on the date (as-of.ts). A membership whose
// start is unknown and whose source is later leaves the state unknown and is told apart as `possible`.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type HeldMembership, membershipsOn, outsideOn } from './as-of.ts';
import { bodyOfMunicipality, type CooperationKind, type Municipality, type Register } from './model.ts';

export type CoverageState = 'member' | 'outside' | 'unknown';

/** A: participants and owners only. B: also named users of an agreement. Options never count. */
export type CoverageVariant = 'A' | 'B';

export interface CoverageQuery {
  readonly date: LocalDate;
  /** Default B. */
  readonly variant?: CoverageVariant;
  /** Default: formal holistic only. */
  readonly kinds?: readonly CooperationKind[];
  /** Below this many inhabitants a municipality is small. Default 5 000. */
  readonly smallBelow?: number;
  /** From this many inhabitants it is large. Default 20 000. */
  readonly largeFrom?: number;
}

export const DEFAULT_SMALL_BELOW = 5_000;
export const DEFAULT_LARGE_FROM = 20_000;

export type SizeClass = 'small' | 'medium' | 'large';

export interface MunicipalityCoverage {
  readonly municipality: Municipality;
  readonly state: CoverageState;
  /** Unknown, but a later source without a start date has it as a member. */
  readonly isPossible: boolean;
  /** The memberships behind the state, certain or possible. */
  readonly memberships: readonly HeldMembership[];
}

export interface CoverageCount {
  readonly municipalities: number;
  readonly member: number;
  readonly outside: number;
  readonly unknown: number;
  /** Part of `unknown`. */
  readonly possible: number;
  readonly population: number;
  readonly memberPopulation: number;
  readonly outsidePopulation: number;
  readonly unknownPopulation: number;
}

export interface CoverageGroup<Key extends string | number> {
  readonly key: Key;
  readonly count: CoverageCount;
}

/** A body in more than one formal holistic cooperation at once. */
export interface Overlap {
  readonly municipality: Municipality;
  readonly memberships: readonly HeldMembership[];
}

export interface Coverage {
  readonly date: LocalDate;
  readonly variant: CoverageVariant;
  readonly kinds: readonly CooperationKind[];
  readonly smallBelow: number;
  readonly largeFrom: number;
  readonly overall: CoverageCount;
  /** County numbers in order. */
  readonly byCounty: readonly CoverageGroup<string>[];
  readonly bySize: readonly CoverageGroup<SizeClass>[];
  /** SSB centrality class 1 to 6. */
  readonly byCentrality: readonly CoverageGroup<number>[];
  readonly municipalities: readonly MunicipalityCoverage[];
  readonly overlaps: readonly Overlap[];
}

export function sizeClassOf(population: number, smallBelow: number, largeFrom: number): SizeClass {
  if (population < smallBelow) return 'small';
  return population >= largeFrom ? 'large' : 'medium';
}

const EMPTY_COUNT: CoverageCount = {
  municipalities: 0,
  member: 0,
  outside: 0,
  unknown: 0,
  possible: 0,
  population: 0,
  memberPopulation: 0,
  outsidePopulation: 0,
  unknownPopulation: 0,
};

function countOf(rows: readonly MunicipalityCoverage[]): CoverageCount {
  return rows.reduce((count, { municipality, state, isPossible }) => {
    const { population } = municipality;
    return {
      municipalities: count.municipalities + 1,
      member: count.member + (state === 'member' ? 1 : 0),
      outside: count.outside + (state === 'outside' ? 1 : 0),
      unknown: count.unknown + (state === 'unknown' ? 1 : 0),
      possible: count.possible + (isPossible ? 1 : 0),
      population: count.population + population,
      memberPopulation: count.memberPopulation + (state === 'member' ? population : 0),
      outsidePopulation: count.outsidePopulation + (state === 'outside' ? population : 0),
      unknownPopulation: count.unknownPopulation + (state === 'unknown' ? population : 0),
    };
  }, EMPTY_COUNT);
}

const countsIn = (variant: CoverageVariant, { membership }: HeldMembership): boolean =>
  membership.memberKind === 'participant' ||
  membership.memberKind === 'owner' ||
  (variant === 'B' && membership.memberKind === 'agreementMember');

function stateOf(
  municipality: Municipality,
  memberships: readonly HeldMembership[],
  isOutside: boolean,
): MunicipalityCoverage {
  const isMember = memberships.some((it) => it.isCertain);
  const state: CoverageState = isMember ? 'member' : isOutside ? 'outside' : 'unknown';
  return { municipality, state, isPossible: state === 'unknown' && memberships.length > 0, memberships };
}

function grouped<Key extends string | number>(
  keys: readonly Key[],
  rows: readonly MunicipalityCoverage[],
  keyOf: (municipality: Municipality) => Key,
): CoverageGroup<Key>[] {
  return keys.map((key) => ({ key, count: countOf(rows.filter((row) => keyOf(row.municipality) === key)) }));
}

/** Coverage on a date, overall and by county, size and centrality, with every municipality's state behind it. */
export function coverageOn(register: Register, query: CoverageQuery): Coverage {
  const variant = query.variant ?? 'B';
  const kinds = query.kinds ?? (['formalHolistic'] as const);
  const smallBelow = query.smallBelow ?? DEFAULT_SMALL_BELOW;
  const largeFrom = query.largeFrom ?? DEFAULT_LARGE_FROM;
  const held = membershipsOn(register, query.date).filter(
    (it) => kinds.includes(it.cooperation.kind) && countsIn(variant, it),
  );
  const byMember = Map.groupBy(held, (it) => it.membership.member);
  const outside = outsideOn(register, query.date);
  const municipalities = register.municipalities.map((municipality) => {
    const body = bodyOfMunicipality(municipality.number);
    return stateOf(municipality, byMember.get(body) ?? [], outside.has(body));
  });
  return {
    date: query.date,
    variant,
    kinds,
    smallBelow,
    largeFrom,
    overall: countOf(municipalities),
    byCounty: grouped(
      register.counties.map((county) => county.number as string),
      municipalities,
      (it) => it.county,
    ),
    bySize: grouped(['small', 'medium', 'large'], municipalities, (it) =>
      sizeClassOf(it.population, smallBelow, largeFrom),
    ),
    byCentrality: grouped([1, 2, 3, 4, 5, 6], municipalities, (it) => it.centralityClass),
    municipalities,
    overlaps: overlapsIn(municipalities),
  };
}

function overlapsIn(rows: readonly MunicipalityCoverage[]): Overlap[] {
  return rows.flatMap(({ municipality, memberships }) => {
    const formal = memberships.filter((it) => it.isCertain && it.cooperation.kind === 'formalHolistic');
    return formal.length > 1 ? [{ municipality, memberships: formal }] : [];
  });
}

/** Share in per cent, or null where there is nothing to divide by. Never show it without the unknown share. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : (part / whole) * 100;
