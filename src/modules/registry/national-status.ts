// The yearly status of cooperation from the register alone: forms, sizes, years and what is not known, on the last day of a
// year or today. Past years are told as we know them now: a newer source also says more about an older year.
import { addDays, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { cooperationsOn, type HeldCooperation, type HeldMembership, membershipsOn } from './as-of.ts';
import { type Coverage, type CoverageState, coverageOn } from './coverage.ts';
import { disputedFactsOf } from './edits/public-changes.ts';
import {
  bodyOfCounty,
  COOPERATION_KINDS,
  type CooperationKind,
  LEGAL_FORMS,
  type LegalForm,
  municipalityOf,
  type NationalFigure,
  type Register,
} from './model.ts';

/** The first year whose division into municipalities is known. */
const FIRST_STATUS_YEAR = 2017;

/** Mean and median are null where nothing is counted. */
export interface Spread {
  readonly count: number;
  readonly sum: number;
  readonly mean: number | null;
  readonly median: number | null;
}

/** `possible`: the cooperation may have begun later than the date. */
export interface CooperationCount {
  readonly certain: number;
  readonly possible: number;
}

export interface FormCount extends CooperationCount {
  readonly form: LegalForm;
  /** Whose source is old, undated or says only part of it, certain and possible. */
  readonly mustBeChecked: number;
  /** Known members of those that have any. */
  readonly members: Spread;
}

export interface KindCount extends CooperationCount {
  readonly kind: CooperationKind;
}

export interface StateSize {
  readonly state: CoverageState;
  readonly inhabitants: Spread;
}

export interface YearCount {
  readonly year: number;
  readonly date: LocalDate;
  readonly member: number;
  readonly outside: number;
  readonly unknown: number;
  /** Part of `unknown`. */
  readonly possible: number;
  /** Memberships of municipalities whose first day is known and lies in the year. */
  readonly begun: number;
  /** The same for the last day, their own or their cooperation's. */
  readonly ended: number;
}

export const UNKNOWN_IDS = [
  'municipalities',
  'inhabitants',
  'counties',
  'noMembers',
  'incompleteLists',
  'formUnknown',
  'formBasis',
  'formMustBeChecked',
  'cooperationStart',
  'membershipStart',
  'membershipSource',
  'membershipMustBeChecked',
  'disputed',
] as const;
export type UnknownId = (typeof UNKNOWN_IDS)[number];

/** How many of how many. */
export interface UnknownCount {
  readonly id: UnknownId;
  readonly count: number;
  readonly of: number;
}

/** What the register has on the same thing as a published figure; shares 0–1. */
export type OwnFigure =
  | { readonly kind: 'share'; readonly value: number; readonly unknown: number }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'unknown' };

export interface ComparedFigure {
  readonly figure: NationalFigure;
  readonly own: OwnFigure;
}

export interface NationalStatus {
  readonly year: number;
  readonly date: LocalDate;
  /** Standing cooperations; named users of agreements count. */
  readonly coverage: Coverage;
  /** Municipalities when only participants and owners count. */
  readonly participants: number;
  readonly standing: CooperationCount;
  readonly forms: readonly FormCount[];
  readonly kinds: readonly KindCount[];
  /** Known members of the standing cooperations that have any. */
  readonly members: Spread;
  readonly sizes: readonly StateSize[];
  /** From the first year to this one. */
  readonly years: readonly YearCount[];
  /** Memberships behind the counts, and those of them whose start no source tells. */
  readonly memberships: number;
  readonly withoutStart: number;
  /** Learning networks and county support that the register knows now; `past`: over, or nothing shows that they still run. */
  readonly support: { readonly known: number; readonly past: number };
  readonly figures: readonly ComparedFigure[];
  readonly unknown: readonly UnknownCount[];
}

/** Years that can be asked for, the first one first. */
export const statusYears = (today: LocalDate): number[] =>
  Array.from({ length: yearOf(today) - FIRST_STATUS_YEAR + 1 }, (_, place) => FIRST_STATUS_YEAR + place);

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** The last day of the year, or today in a year that is not over. */
export function statusDate(year: number, today: LocalDate): LocalDate {
  const last = localDate(`${year}-12-31`);
  return last < today ? last : today;
}

/** Sum, mean and median of the values. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const sum = sorted.reduce((all, value) => all + value, 0);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return { count: 0, sum: 0, mean: null, median: null };
  const lower = sorted[sorted.length - 1 - middle] ?? upper;
  return { count: sorted.length, sum, mean: sum / sorted.length, median: (lower + upper) / 2 };
}

const countOf = (held: readonly HeldCooperation[]): CooperationCount => {
  const certain = held.filter(({ isCertain }) => isCertain).length;
  return { certain, possible: held.length - certain };
};

/** Of municipalities in standing cooperations; options never count. */
const isCounted = ({ membership, cooperation }: HeldMembership): boolean =>
  cooperation.kind === 'formalHolistic' &&
  membership.memberKind !== 'option' &&
  municipalityOf(membership.member) !== null;

/** Known member municipalities of each cooperation that has any. */
function memberCounts(held: readonly HeldMembership[]): Map<string, number> {
  const byCooperation = Map.groupBy(
    held.filter(({ isCertain }) => isCertain),
    ({ cooperation }) => cooperation.id,
  );
  return new Map(
    [...byCooperation].map(([id, all]) => [id, new Set(all.map(({ membership }) => membership.member)).size]),
  );
}

const countsAmong = (counts: ReadonlyMap<string, number>, among: readonly HeldCooperation[]): number[] =>
  among.flatMap(({ cooperation }) => counts.get(cooperation.id) ?? []);

const isUnclear = ({ cooperation }: HeldCooperation): boolean => cooperation.confidence !== 'high';

function formCounts(standing: readonly HeldCooperation[], counts: ReadonlyMap<string, number>): FormCount[] {
  return LEGAL_FORMS.flatMap((form) => {
    const held = standing.filter(({ cooperation }) => cooperation.legalForm === form);
    if (held.length === 0) return [];
    return [
      {
        form,
        ...countOf(held),
        mustBeChecked: held.filter(isUnclear).length,
        members: spreadOf(countsAmong(counts, held)),
      },
    ];
  });
}

/** The last day of a membership, where it or its cooperation has a known end. */
function lastDay(register: Register, index: number, ends: ReadonlyMap<string, LocalDate>): LocalDate | null {
  const membership = register.memberships[index];
  const days = [membership?.period.to, ends.get(membership?.cooperationId ?? '')].flatMap((day) => day ?? []);
  const first = days.toSorted()[0];
  return first ? addDays(first, -1) : null;
}

/** First and last days of the memberships of municipalities in what are or were standing cooperations. */
function knownDays(register: Register): { readonly begun: LocalDate[]; readonly ended: LocalDate[] } {
  const standing = register.cooperations.filter(({ kind }) => kind === 'formalHolistic');
  const ids = new Set(standing.map(({ id }) => id));
  const ends = new Map(standing.flatMap(({ id, period }) => (period.to ? [[id, period.to] as const] : [])));
  const counted = register.memberships.flatMap(({ cooperationId, memberKind, member, period }, index) =>
    ids.has(cooperationId) && memberKind !== 'option' && municipalityOf(member) !== null
      ? [{ from: period.from, last: lastDay(register, index, ends) }]
      : [],
  );
  return {
    begun: counted.flatMap(({ from }) => from ?? []),
    ended: counted.flatMap(({ last }) => last ?? []),
  };
}

function yearCounts(register: Register, through: LocalDate): YearCount[] {
  const { begun, ended } = knownDays(register);
  return statusYears(through).map((year) => {
    const date = statusDate(year, through);
    const { member, outside, unknown, possible } = coverageOn(register, { date }).overall;
    const isInYear = (day: LocalDate): boolean => yearOf(day) === year && day <= date;
    return {
      year,
      date,
      member,
      outside,
      unknown,
      possible,
      begun: begun.filter(isInYear).length,
      ended: ended.filter(isInYear).length,
    };
  });
}

const STATES = ['member', 'outside', 'unknown'] as const;

const stateSizes = ({ municipalities }: Coverage): StateSize[] =>
  STATES.map((state) => ({
    state,
    inhabitants: spreadOf(
      municipalities.flatMap((row) => (row.state === state ? [row.municipality.population] : [])),
    ),
  }));

interface Counted {
  readonly register: Register;
  readonly coverage: Coverage;
  readonly standing: readonly HeldCooperation[];
  readonly held: readonly HeldMembership[];
  readonly counts: ReadonlyMap<string, number>;
}

/** County authorities that no source has in a cooperation on the date. Oslo is counted as the municipality it is. */
function countiesUnknown({ register, coverage }: Counted): Omit<UnknownCount, 'id'> {
  const known = new Set(
    membershipsOn(register, coverage.date).flatMap(({ membership, cooperation, isCertain }) =>
      isCertain && cooperation.kind !== 'network' ? [membership.member] : [],
    ),
  );
  const alsoMunicipality = new Set(register.municipalities.flatMap(({ orgNumber }) => orgNumber ?? []));
  const counties = register.counties.filter(({ orgNumber }) => !alsoMunicipality.has(orgNumber));
  const unknown = counties.filter(({ number }) => !known.has(bodyOfCounty(number)));
  return { count: unknown.length, of: counties.length };
}

function unknownCounts(counted: Counted): UnknownCount[] {
  const { register, coverage, standing, held, counts } = counted;
  const { overall } = coverage;
  const cooperations = (is: (held: HeldCooperation) => boolean): Omit<UnknownCount, 'id'> => ({
    count: standing.filter(is).length,
    of: standing.length,
  });
  const certain = held.filter(({ isCertain }) => isCertain);
  const memberships = (is: (held: HeldMembership) => boolean): Omit<UnknownCount, 'id'> => ({
    count: certain.filter(is).length,
    of: certain.length,
  });
  const all: Readonly<Record<UnknownId, Omit<UnknownCount, 'id'>>> = {
    municipalities: { count: overall.unknown, of: overall.municipalities },
    inhabitants: { count: overall.unknownPopulation, of: overall.population },
    counties: countiesUnknown(counted),
    noMembers: cooperations(({ cooperation }) => !counts.has(cooperation.id)),
    incompleteLists: cooperations(({ cooperation }) => !cooperation.hasCompleteMembership),
    formUnknown: cooperations(({ cooperation }) => cooperation.legalForm === 'unknown'),
    formBasis: cooperations(({ cooperation }) => cooperation.legalForm === 'agreement'),
    formMustBeChecked: cooperations(isUnclear),
    cooperationStart: cooperations(({ cooperation }) => cooperation.period.from === null),
    membershipStart: memberships(({ membership }) => membership.period.from === null),
    membershipSource: memberships(({ membership }) => membership.source.date === null),
    membershipMustBeChecked: memberships(({ membership }) => membership.confidence !== 'high'),
    disputed: cooperations(({ cooperation }) => disputedFactsOf(register, cooperation.id).length > 0),
  };
  return UNKNOWN_IDS.map((id) => ({ id, ...all[id] }));
}

/** Troms and Finnmark, one county in the report's time. */
const NORTH = new Set(['55', '56']);

const HOST_FORMS: readonly LegalForm[] = ['administrativtVertskommune', 'politiskVertskommune'];
const COMPANY_FORMS: readonly LegalForm[] = ['iks', 'as'];

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** What we have on each of the report's figures; all others are what we cannot count. */
function ownFigure(id: string, { register, coverage, standing }: Counted): OwnFigure {
  const covered = ({ overall }: Coverage): OwnFigure => ({
    kind: 'share',
    value: ratio(overall.member, overall.municipalities),
    unknown: ratio(overall.unknown, overall.municipalities),
  });
  const ofForms = (forms: readonly LegalForm[]): number =>
    standing.filter(({ cooperation }) => forms.includes(cooperation.legalForm)).length;
  const formShare = (forms: readonly LegalForm[]): OwnFigure => ({
    kind: 'share',
    value: ratio(ofForms(forms), standing.length),
    unknown: ratio(ofForms(['unknown']), standing.length),
  });
  switch (id) {
    case 'report-2021-share':
      return covered(coverage);
    case 'report-2021-share-north': {
      const municipalities = register.municipalities.filter(({ county }) => NORTH.has(county));
      return covered(coverageOn({ ...register, municipalities }, { date: coverage.date }));
    }
    case 'report-2021-cooperations':
      return { kind: 'count', value: standing.length };
    case 'report-2021-form-host':
      return formShare(HOST_FORMS);
    case 'report-2021-form-agreement':
      return formShare(['agreement']);
    case 'report-2021-form-company':
      return { kind: 'count', value: ofForms(COMPANY_FORMS) };
    default:
      return { kind: 'unknown' };
  }
}

/** What the report found, in the order of the chapters. Whom it asked is no finding to compare with. */
const COMPARED = [
  'report-2021-share',
  'report-2021-share-north',
  'report-2021-cooperations',
  'report-2021-form-host',
  'report-2021-form-agreement',
  'report-2021-form-company',
  'report-2021-volume',
  'report-2021-admin-saving-min',
  'report-2021-admin-saving-max',
  'report-2021-terms-gain',
];

/**
 * The status on a date (`statusDate`) in a year that `statusYears` has. Municipalities and inhabitants are today's on any date.
 * @source definition of standing cooperation and of «known»: coverage.ts and as-of.ts
 */
export function nationalStatus(register: Register, date: LocalDate): NationalStatus {
  const coverage = coverageOn(register, { date });
  const cooperations = cooperationsOn(register, date);
  const standing = cooperations.filter(({ cooperation }) => cooperation.kind === 'formalHolistic');
  const held = membershipsOn(register, date).filter(isCounted);
  const counts = memberCounts(held);
  const counted: Counted = { register, coverage, standing, held, counts };
  const certain = held.filter(({ isCertain }) => isCertain);
  return {
    year: yearOf(date),
    date,
    coverage,
    participants: coverageOn(register, { date, variant: 'A' }).overall.member,
    standing: countOf(standing),
    forms: formCounts(standing, counts),
    kinds: COOPERATION_KINDS.flatMap((kind) => {
      const ofKind = cooperations.filter(({ cooperation }) => cooperation.kind === kind);
      return ofKind.length === 0 ? [] : [{ kind, ...countOf(ofKind) }];
    }),
    members: spreadOf(countsAmong(counts, standing)),
    sizes: stateSizes(coverage),
    years: yearCounts(register, date),
    memberships: certain.length,
    withoutStart: certain.filter(({ membership }) => membership.period.from === null).length,
    support: {
      known: register.support.length,
      past: register.support.filter(({ isPast }) => isPast).length,
    },
    figures: COMPARED.flatMap((id) => {
      const figure = register.figures.find((one) => one.id === id);
      return figure ? [{ figure, own: ownFigure(id, counted) }] : [];
    }),
    unknown: unknownCounts(counted),
  };
}
