// Holds a design against what evaluations of learning networks have found: one table of findings, each with what mends it and
// where it is from. And what no design may be kept with. Pure.
import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { isSmallBody } from '../life/size.ts';
import { textFaults } from '../life/text.ts';
import type { DesignFacts, DesignPart, GoalFacts } from './model.ts';

/** Where a finding is from; title, address and date stand in SOURCES. */
export type FindingSource = 'tfou2016' | 'ks' | 'fafo2013' | 'nkf2015';

export interface SourceFacts {
  readonly title: string;
  readonly url: string;
  /** Month it was last read. */
  readonly readIn: string;
  /** confirmed: read where it was published · mustBeChecked: read elsewhere. */
  readonly status: 'confirmed' | 'mustBeChecked';
}

const READ_IN = '2026-09';

export const SOURCES: Readonly<Record<FindingSource, SourceFacts>> = {
  tfou2016: {
    title: 'Lysø, TFoU 2016:15',
    url: 'https://tfou.no/prosjekter/laeringsnettverk-smarte-offentlige-anskaffelser-av-velferdsteknologi/',
    readIn: READ_IN,
    status: 'confirmed',
  },
  ks: {
    title: 'KS: Hva er utviklingsnettverk?',
    url: 'https://www.ks.no/fagomrader/innovasjon/kompetanse-og-verktoy/utviklingsnettverk/hva-er-utviklingsnettverk/',
    readIn: READ_IN,
    status: 'confirmed',
  },
  fafo2013: {
    title: 'Fafo 2013:52',
    url: 'https://vdocuments.pub/lringsnettverk-og-innovasjon-i-kommunene-5-forord-denne-rapporten-er-den-frste.html',
    readIn: READ_IN,
    status: 'mustBeChecked',
  },
  nkf2015: {
    title: 'NKF 2015',
    url: 'http://docplayer.me/3705084-Nettverkene-organisering-og-videreutvikling-horingsversjon-08-09-15.html',
    readIn: READ_IN,
    status: 'mustBeChecked',
  },
};

/** Closer than this nobody gets anything done at home in between: the program's own limit, not one of the sources'. */
const FEWEST_DAYS_BETWEEN = 21;
/** With fewer bodies than this a network is not expected to hold every size. */
const MIXED_FROM = 4;

/** What the check looks at. */
export interface DesignToCheck {
  readonly purpose: string;
  readonly facts: DesignFacts;
  readonly goals: readonly GoalFacts[];
  /** Inhabitants of the bodies asked or joined; null for one without. */
  readonly sizes: readonly (number | null)[];
}

export const FINDING_IDS = [
  'purposeMissing',
  'challengesMissing',
  'noGoals',
  'goalWithoutBaseline',
  'goalNotMeasurable',
  'noTargetGroup',
  'noServiceRole',
  'noManagerRole',
  'nobodySmall',
  'aloneInSize',
  'fewGatherings',
  'noTimeBetween',
  'noWorkBetween',
  'noInfluence',
  'influenceLate',
  'noFollowUp',
  'noDuties',
  'noBudget',
] as const;
export type FindingId = (typeof FINDING_IDS)[number];

export interface Finding {
  readonly id: FindingId;
  /** The form that mends it; null: which bodies are asked. */
  readonly part: DesignPart | null;
  readonly source: FindingSource;
  /** For its sentence: names of goals and gatherings, numbers of days. */
  readonly facts: Readonly<Record<string, string | number>>;
}

interface Rule extends Pick<Finding, 'id' | 'part' | 'source'> {
  /** Null: nothing found. */
  readonly find: (design: DesignToCheck) => Finding['facts'] | null;
}

const found = (isFound: boolean): Finding['facts'] | null => (isFound ? {} : null);

const namesOf = (goals: readonly GoalFacts[]): Finding['facts'] | null =>
  goals.length === 0
    ? null
    : { goals: goals.map(({ title }) => `«${title}»`).join(', '), count: goals.length };

/** Days of the gatherings that have one, in order. */
const daysOf = ({ facts }: DesignToCheck): LocalDate[] =>
  facts.gatherings.flatMap(({ on }) => (on === null ? [] : [on])).toSorted();

function shortestBetween(design: DesignToCheck): number | null {
  const days = daysOf(design);
  const gaps = days.slice(1).map((day, place) => daysBetween(days[place] as LocalDate, day));
  return gaps.length === 0 ? null : Math.min(...gaps);
}

function influenceLate(design: DesignToCheck): Finding['facts'] | null {
  const { topicsBy, programmeOn } = design.facts;
  if (topicsBy === null) return null;
  const first = daysOf(design)[0] ?? null;
  if (programmeOn !== null && topicsBy >= programmeOn) return { topicsBy, limit: programmeOn };
  return first !== null && topicsBy >= first ? { topicsBy, limit: first } : null;
}

const smallOf = ({ sizes }: DesignToCheck): number => sizes.filter(isSmallBody).length;

function aloneInSize(design: DesignToCheck): Finding['facts'] | null {
  const { length } = design.sizes;
  const small = smallOf(design);
  if (length < MIXED_FROM) return null;
  if (small === 1) return { size: 'small' };
  return length - small === 1 ? { size: 'large' } : null;
}

const RULES: readonly Rule[] = [
  { id: 'purposeMissing', part: 'what', source: 'tfou2016', find: ({ purpose }) => found(purpose === '') },
  {
    id: 'challengesMissing',
    part: 'what',
    source: 'tfou2016',
    find: ({ facts }) => found(facts.challenges === ''),
  },
  { id: 'noGoals', part: 'goals', source: 'tfou2016', find: ({ goals }) => found(goals.length === 0) },
  {
    id: 'goalWithoutBaseline',
    part: 'goals',
    source: 'fafo2013',
    find: ({ goals }) => namesOf(goals.filter(({ baseline }) => baseline === null)),
  },
  {
    id: 'goalNotMeasurable',
    part: 'goals',
    source: 'tfou2016',
    find: ({ goals }) =>
      namesOf(
        goals.filter(
          ({ target, dueOn, method, unit }) =>
            target === null || dueOn === null || method === '' || unit === '',
        ),
      ),
  },
  {
    id: 'noTargetGroup',
    part: 'who',
    source: 'tfou2016',
    find: ({ facts }) => found(facts.targetGroup === '' || facts.roles.length === 0),
  },
  {
    id: 'noServiceRole',
    part: 'who',
    source: 'tfou2016',
    find: ({ facts }) => found(facts.roles.length > 0 && !facts.roles.includes('service')),
  },
  {
    id: 'noManagerRole',
    part: 'who',
    source: 'tfou2016',
    find: ({ facts }) => found(facts.roles.length > 0 && !facts.roles.includes('manager')),
  },
  {
    id: 'nobodySmall',
    part: null,
    source: 'tfou2016',
    find: (design) => found(design.sizes.length >= MIXED_FROM && smallOf(design) === 0),
  },
  { id: 'aloneInSize', part: null, source: 'tfou2016', find: aloneInSize },
  {
    id: 'fewGatherings',
    part: 'programme',
    source: 'ks',
    find: ({ facts }) => found(facts.gatherings.length < 2),
  },
  {
    id: 'noTimeBetween',
    part: 'programme',
    source: 'ks',
    find: (design) => {
      const days = shortestBetween(design);
      return days === null || days >= FEWEST_DAYS_BETWEEN ? null : { days, least: FEWEST_DAYS_BETWEEN };
    },
  },
  { id: 'noWorkBetween', part: 'programme', source: 'ks', find: ({ facts }) => found(facts.between === '') },
  {
    id: 'noInfluence',
    part: 'programme',
    source: 'nkf2015',
    find: ({ facts }) => found(facts.topicsBy === null),
  },
  { id: 'influenceLate', part: 'programme', source: 'tfou2016', find: influenceLate },
  {
    id: 'noFollowUp',
    part: 'programme',
    source: 'fafo2013',
    find: ({ facts }) => found(facts.followUps.length === 0),
  },
  {
    id: 'noDuties',
    part: 'duties',
    source: 'tfou2016',
    find: ({ facts }) => found(facts.responsibilities === ''),
  },
  {
    id: 'noBudget',
    part: 'duties',
    source: 'tfou2016',
    find: ({ facts }) => found(facts.budget.length === 0),
  },
];

/** What a design lacks, in the order of its forms; empty where nothing is found. */
export const findingsIn = (design: DesignToCheck): Finding[] =>
  RULES.flatMap(({ id, part, source, find }) => {
    const facts = find(design);
    return facts === null ? [] : [{ id, part, source, facts }];
  });

export const LONGEST_DESIGN_TEXT = 2000;
export const LONGEST_LINE = 200;
export const MOST_GATHERINGS = 12;
export const MOST_BUDGET_LINES = 20;
export const MOST_GOALS = 12;

/** What no design is kept with. Codes: network.textLong, .tooManyLines, .negative, text.nationalNumber; the path is the field. */
export function designFaults(facts: DesignFacts): Problem[] {
  const { gatherings, budget } = facts;
  return [
    ...(['challenges', 'targetGroup', 'between', 'responsibilities'] as const).flatMap((field) =>
      textFaults(field, facts[field], LONGEST_DESIGN_TEXT),
    ),
    ...gatherings.flatMap(({ title }, place) => textFaults(`gathering.${place}`, title, LONGEST_LINE)),
    ...budget.flatMap(({ what, amount }, place) => [
      ...textFaults(`budget.${place}`, what, LONGEST_LINE),
      ...(amount < 0 ? [problem('network.negative', `budget.${place}`)] : []),
    ]),
    ...(gatherings.length > MOST_GATHERINGS
      ? [problem('network.tooManyLines', 'gathering.0', { most: MOST_GATHERINGS })]
      : []),
    ...(budget.length > MOST_BUDGET_LINES
      ? [problem('network.tooManyLines', 'budget.0', { most: MOST_BUDGET_LINES })]
      : []),
  ];
}

/** What no goal is kept with. Codes: network.titleMissing, .textLong, text.nationalNumber. */
export const goalFaults = ({ title, unit, method }: GoalFacts): Problem[] => [
  ...(title === '' ? [problem('network.titleMissing', 'title')] : []),
  ...textFaults('title', title, 200),
  ...textFaults('unit', unit, 60),
  ...textFaults('method', method, 300),
];
