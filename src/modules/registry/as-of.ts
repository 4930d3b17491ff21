// The register on a date: which memberships and cooperations hold then, and which numbers municipalities had.
//
// What counts as known: a fact with a known start is certain from that start. A fact without one is known from the
// date of its source (first day of a year or month); an undated source counts from the day the register was last
// checked. Before that it is possible, not certain: it may have held, and it is never read as «no».
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import type { MunicipalityNumber } from '../../kernel/municipality-number.ts';
import { contains, type Period } from '../../kernel/period.ts';
import type { BodyId, Cooperation, FormerNumber, Membership, Register, Source } from './model.ts';
import { firstDayOf } from './reference/written-date.ts';

/** First date with a known division into municipalities. */
const EARLIEST_DIVISION: LocalDate = localDate('2017-01-01');

export interface HeldMembership {
  readonly membership: Membership;
  readonly cooperation: Cooperation;
  /** False when the start is unknown and the date lies before the source. */
  readonly isCertain: boolean;
}

export interface HeldCooperation {
  readonly cooperation: Cooperation;
  readonly isCertain: boolean;
}

interface Dated {
  readonly period: Period;
  readonly source: Source;
}

/** The first date on which the fact is known to hold. */
export function knownFrom(register: Register, fact: Dated): LocalDate {
  if (fact.period.from !== null) return fact.period.from;
  const sourceDay = fact.source.date === null ? null : firstDayOf(fact.source.date);
  return sourceDay?.ok ? sourceDay.value : register.checkedOn;
}

/** Null when the fact does not hold on the date; otherwise whether that is certain. */
function holds(register: Register, fact: Dated, date: LocalDate): boolean | null {
  if (!contains(fact.period, date)) return null;
  return knownFrom(register, fact) <= date;
}

/** Cooperations that exist, or may exist, on the date. One with a certain membership exists. */
export function cooperationsOn(register: Register, date: LocalDate): HeldCooperation[] {
  const withMembers = new Set(
    register.memberships
      .filter((membership) => holds(register, membership, date) === true)
      .map((membership) => membership.cooperationId),
  );
  return register.cooperations.flatMap((cooperation) => {
    const isCertain = holds(register, cooperation, date);
    if (isCertain === null) return [];
    return [{ cooperation, isCertain: isCertain || withMembers.has(cooperation.id) }];
  });
}

/** Memberships that hold, or may hold, on the date, in cooperations that are not over by then. */
export function membershipsOn(register: Register, date: LocalDate): HeldMembership[] {
  const cooperations = new Map(register.cooperations.map((cooperation) => [cooperation.id, cooperation]));
  return register.memberships.flatMap((membership) => {
    const cooperation = cooperations.get(membership.cooperationId);
    const isCertain = holds(register, membership, date);
    if (!cooperation || isCertain === null || !contains(cooperation.period, date)) return [];
    return [{ membership, cooperation, isCertain }];
  });
}

/** Bodies with a source saying they are in no formal cooperation on the date. */
export function outsideOn(register: Register, date: LocalDate): ReadonlySet<BodyId> {
  return new Set(
    register.outside.filter((fact) => holds(register, fact, date) === true).map((fact) => fact.member),
  );
}

/** Municipality numbers in use on the date, in numeric order. Null before EARLIEST_DIVISION. */
export function divisionOn(register: Register, date: LocalDate): FormerNumber[] | null {
  if (date < EARLIEST_DIVISION) return null;
  const year = Number(date.slice(0, 4));
  return register.formerNumbers.filter(
    (number) =>
      (number.firstYear === null || number.firstYear <= year) &&
      (number.lastYear === null || year <= number.lastYear),
  );
}

export interface Predecessor {
  readonly number: FormerNumber;
  /** True when only a part of it came here. */
  readonly isPart: boolean;
}

/** The numbers on the date whose area is now the municipality's. Null before EARLIEST_DIVISION. */
export function predecessorsOn(
  register: Register,
  municipality: MunicipalityNumber,
  date: LocalDate,
): Predecessor[] | null {
  return (
    divisionOn(register, date)
      ?.filter((number) => number.targets.includes(municipality))
      .map((number) => ({ number, isPart: number.targets.length > 1 })) ?? null
  );
}

export interface BoundaryChange {
  /** First day of the new division. */
  readonly date: LocalDate;
  readonly before: readonly Predecessor[];
  readonly after: readonly Predecessor[];
}

/** When and how the municipality's numbers, names or extent changed since 2017, oldest first. */
export function boundaryChanges(register: Register, municipality: MunicipalityNumber): BoundaryChange[] {
  const lineage = register.formerNumbers.filter((number) => number.targets.includes(municipality));
  const years = [...new Set(lineage.flatMap((it) => (it.firstYear === null ? [] : [it.firstYear])))];
  const endings = lineage.flatMap((it) => (it.lastYear === null ? [] : [it.lastYear + 1]));
  return [...new Set([...years, ...endings])]
    .toSorted((a, b) => a - b)
    .map((year) => ({
      date: localDate(`${year}-01-01`),
      before: predecessorsOn(register, municipality, localDate(`${year - 1}-12-31`)) ?? [],
      after: predecessorsOn(register, municipality, localDate(`${year}-01-01`)) ?? [],
    }));
}
