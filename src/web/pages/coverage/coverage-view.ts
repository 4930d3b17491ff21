// What the coverage page is asked to show, and the counts it shows for that.
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  type Coverage,
  type CoverageQuery,
  type CoverageVariant,
  coverageOn,
  DEFAULT_LARGE_FROM,
  DEFAULT_SMALL_BELOW,
  type SizeClass,
  sizeClassOf,
} from '../../../modules/registry/coverage.ts';
import { type CoverageComparison, compareCoverage } from '../../../modules/registry/coverage-comparison.ts';
import {
  COOPERATION_KINDS,
  type CooperationKind,
  type County,
  type Register,
} from '../../../modules/registry/model.ts';
import type { PageRequest } from '../../page.ts';
import { type Read, readChoice, readDate, readNumber } from '../../query-values.ts';

export const KIND_CHOICES = ['formalHolistic', 'thematic', 'caseByCase', 'county', 'all'] as const;
export type KindChoice = (typeof KIND_CHOICES)[number];
const SIZE_CHOICES = ['all', 'small', 'medium', 'large'] as const;
type SizeChoice = (typeof SIZE_CHOICES)[number];

export interface CoverageView {
  readonly date: Read<LocalDate>;
  readonly against: Read<LocalDate | null>;
  readonly county: County | null;
  readonly limit: Read<number>;
  readonly kind: KindChoice;
  readonly variant: CoverageVariant;
  readonly size: SizeChoice;
  readonly query: CoverageQuery;
}

const kindsOf = (choice: KindChoice): readonly CooperationKind[] =>
  choice === 'all' ? COOPERATION_KINDS.filter((kind) => kind !== 'network') : [choice];

export function readCoverageView(request: PageRequest): CoverageView {
  const { register } = request.snapshot;
  const date = readDate(request, 'dato', request.today);
  const limit = readNumber(request, {
    name: 'grense',
    fallback: DEFAULT_SMALL_BELOW,
    min: 100,
    max: DEFAULT_LARGE_FROM - 1,
  });
  const kind = readChoice(request, 'slag', { among: KIND_CHOICES, fallback: 'formalHolistic' });
  const variant = readChoice(request, 'med', { among: ['A', 'B'] as const, fallback: 'B' });
  return {
    date,
    against: readDate(request, 'mot', null),
    county: register.counties.find((it) => it.number === request.query.get('fylke')) ?? null,
    limit,
    kind,
    variant,
    size: readChoice(request, 'storrelse', { among: SIZE_CHOICES, fallback: 'all' }),
    query: { date: date.value, variant, kinds: kindsOf(kind), smallBelow: limit.value },
  };
}

/** The register with only the municipalities that the view asks for. */
function narrowed(register: Register, { county, size, limit }: CoverageView): Register {
  if (!county && size === 'all') return register;
  const isAsked = (population: number): boolean =>
    size === 'all' || sizeClassOf(population, limit.value, DEFAULT_LARGE_FROM) === (size as SizeClass);
  return {
    ...register,
    municipalities: register.municipalities.filter(
      (it) => (!county || it.county === county.number) && isAsked(it.population),
    ),
  };
}

export interface CoverageResult {
  readonly coverage: Coverage;
  /** Present when another date is asked for. */
  readonly comparison: CoverageComparison | null;
}

export function coverageFor(register: Register, view: CoverageView): CoverageResult {
  const part = narrowed(register, view);
  const { date, ...query } = view.query;
  const against = view.against.value;
  return {
    coverage: coverageOn(part, view.query),
    comparison: against && against !== date ? compareCoverage(part, query, [date, against]) : null,
  };
}
