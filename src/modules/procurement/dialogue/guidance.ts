// Which activity fits: rows of reasons, each for some activities, with its source and how sure it is. Often one activity is
// enough, and sometimes none pays: both sides' hours are counted. Decision support, no rule of law but where it says so. Pure.
import type { Ore } from '../../../kernel/money.ts';
import type { Regime } from '../../law/duties.ts';
import type { RuleSource, RuleStatus } from '../../law/forms.ts';
import { DFO_DIALOGUE, REGULATION } from '../../law/sources.ts';
import { ACTIVITY_KINDS, type ActivityKind } from './model.ts';

export const NOVELTIES = ['known', 'adapted', 'fresh'] as const;
/** known: bought off the shelf · adapted: known things put together anew · fresh: nobody sells it as we need it. */
export type Novelty = (typeof NOVELTIES)[number];

export interface MarketQuestion {
  /** Estimated, excluding VAT; null: not known. */
  readonly value: Ore | null;
  readonly novelty: Novelty;
  /** How many could deliver; null: not known. */
  readonly suppliers: number | null;
  /** Those who could deliver are mostly small or near. */
  readonly isLocal: boolean;
  /** Until the notice of competition must go out; null: not decided. */
  readonly weeks: number | null;
  readonly regime: Regime | null;
}

export const REASON_IDS = [
  'unknownMarket',
  'manySuppliers',
  'fewSuppliers',
  'freshIdeas',
  'adaptedDraft',
  'knownDraft',
  'localReach',
  'littleTime',
  'noTimeToMeet',
  'priorNotice',
] as const;
export type ReasonId = (typeof REASON_IDS)[number];

interface ReasonRow {
  readonly id: ReasonId;
  readonly holds: (question: MarketQuestion) => boolean;
  /** Points for or against. */
  readonly points: Readonly<Partial<Record<ActivityKind, number>>>;
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

/** Our own judgement from how such dialogues usually go. */
const OWN: RuleSource = { act: 'Samkjøp', section: '–', url: '', checked: '2026-11' };
const DFO: RuleSource = { ...DFO_DIALOGUE, section: '–' };

export const FEW = 3;
export const MANY = 8;
/** Two to three weeks' notice, and as long to hold it and write it up. */
const MEETING_WEEKS = 6;
const WRITTEN_WEEKS = 3;

const isFew = ({ suppliers }: MarketQuestion): boolean => suppliers !== null && suppliers <= FEW;
const isMany = ({ suppliers }: MarketQuestion): boolean => suppliers !== null && suppliers > MANY;
const within = ({ weeks }: MarketQuestion, most: number): boolean => weeks !== null && weeks < most;

const ROWS: readonly ReasonRow[] = [
  {
    id: 'unknownMarket',
    holds: ({ suppliers }) => suppliers === null,
    points: { notice: 3, invitation: 2, written: 1 },
    source: DFO,
    status: 'confirmed',
  },
  {
    id: 'manySuppliers',
    holds: isMany,
    points: { conference: 3, written: 2, oneToOne: -2 },
    source: OWN,
    status: 'mustBeChecked',
  },
  {
    id: 'fewSuppliers',
    holds: isFew,
    points: { oneToOne: 3, conference: -2 },
    source: OWN,
    status: 'mustBeChecked',
  },
  {
    id: 'freshIdeas',
    holds: ({ novelty }) => novelty === 'fresh',
    points: { oneToOne: 4, conference: 3, hearing: -1 },
    source: DFO,
    status: 'confirmed',
  },
  {
    id: 'adaptedDraft',
    holds: ({ novelty }) => novelty === 'adapted',
    points: { hearing: 2, conference: 2, written: 2 },
    source: DFO,
    status: 'confirmed',
  },
  {
    id: 'knownDraft',
    holds: ({ novelty }) => novelty === 'known',
    points: { hearing: 3, written: 1, oneToOne: -2, conference: -1 },
    source: OWN,
    status: 'mustBeChecked',
  },
  {
    id: 'localReach',
    holds: ({ isLocal }) => isLocal,
    points: { invitation: 2, conference: 2, notice: -1 },
    source: OWN,
    status: 'mustBeChecked',
  },
  {
    id: 'littleTime',
    holds: (question) => within(question, MEETING_WEEKS),
    points: { written: 3, hearing: 2, conference: -3, oneToOne: -4 },
    source: OWN,
    status: 'mustBeChecked',
  },
  {
    id: 'noTimeToMeet',
    holds: (question) => within(question, WRITTEN_WEEKS),
    points: { hearing: -1, notice: -2, invitation: -4, conference: -4, oneToOne: -4 },
    source: OWN,
    status: 'mustBeChecked',
  },
  {
    id: 'priorNotice',
    holds: ({ regime }) => regime === 'partIII',
    points: { notice: 2 },
    source: { ...REGULATION, section: '§§ 20-2, 20-3' },
    status: 'mustBeChecked',
  },
];

/** Hours of work an activity costs, as a rough measure: for each supplier that takes part, and for the buyers in all. */
const HOURS: Readonly<Record<ActivityKind, { readonly supplier: number; readonly buyers: number }>> = {
  notice: { supplier: 1, buyers: 6 },
  invitation: { supplier: 3, buyers: 12 },
  conference: { supplier: 6, buyers: 30 },
  oneToOne: { supplier: 8, buyers: 50 },
  written: { supplier: 6, buyers: 16 },
  hearing: { supplier: 4, buyers: 12 },
};
/** What an hour is reckoned to cost, in kroner. */
export const HOUR_COST = 1000;
/** Of the value: what both sides' hours may come to before it does not pay. */
export const MOST_SHARE = 0.02;
/** Reckoned with where it is not known. */
const USUAL_SUPPLIERS = 5;

export interface Cost {
  readonly supplierHours: number;
  readonly buyerHours: number;
  /** Kroner, both sides. */
  readonly kroner: number;
}

export function costOf(kind: ActivityKind, suppliers: number | null): Cost {
  const many = suppliers ?? USUAL_SUPPLIERS;
  const supplierHours = HOURS[kind].supplier * many;
  const buyerHours = HOURS[kind].buyers;
  return { supplierHours, buyerHours, kroner: HOUR_COST * (supplierHours + buyerHours) };
}

export interface Reason {
  readonly id: ReasonId;
  /** Speaks for the activity, or against it. */
  readonly isFor: boolean;
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

export interface ActivityAdvice {
  readonly kind: ActivityKind;
  /** first: begin with it, and often it is enough · also: may be added · rarely: little to gain here. */
  readonly fit: 'first' | 'also' | 'rarely';
  readonly reasons: readonly Reason[];
  readonly cost: Cost;
}

/** Why no dialogue pays. */
export type NotWorthIt = 'knownAndMany' | 'smallValue' | 'costTooMuch';

export interface MarketAdvice {
  /** In which order they fit. */
  readonly activities: readonly ActivityAdvice[];
  /** Null where it pays. */
  readonly notWorthIt: NotWorthIt | null;
}

const LEAST_FOR_ALSO = 1;

function notWorth(question: MarketQuestion, first: ActivityKind): NotWorthIt | null {
  const { novelty, value, regime, suppliers } = question;
  if (novelty === 'fresh') return null;
  if (novelty === 'known' && suppliers !== null && suppliers > FEW) return 'knownAndMany';
  if (regime === 'outsideAct' || regime === 'partI') return 'smallValue';
  const kroner = value === null ? null : value / 100;
  return kroner !== null && costOf(first, suppliers).kroner > MOST_SHARE * kroner ? 'costTooMuch' : null;
}

/** What to begin with, what may be added and what hardly fits. Equal points: what costs the fewest hours first. */
export function marketAdvice(question: MarketQuestion): MarketAdvice {
  const rows = ROWS.filter(({ holds }) => holds(question));
  const scored = ACTIVITY_KINDS.map((kind) => {
    const own = rows.filter(({ points }) => points[kind] !== undefined);
    const score = own.reduce((sum, { points }) => sum + (points[kind] ?? 0), 0);
    const reasons = own.map(
      ({ id, points, source, status }): Reason => ({ id, isFor: (points[kind] ?? 0) > 0, source, status }),
    );
    return { kind, score, reasons, cost: costOf(kind, question.suppliers) };
  }).toSorted((one, other) => other.score - one.score || one.cost.kroner - other.cost.kroner);
  const activities = scored.map(({ kind, score, reasons, cost }, place): ActivityAdvice => {
    const fit = place === 0 ? 'first' : score >= LEAST_FOR_ALSO ? 'also' : 'rarely';
    return { kind, fit, reasons, cost };
  });
  return { activities, notWorthIt: notWorth(question, activities[0]?.kind ?? 'written') };
}
