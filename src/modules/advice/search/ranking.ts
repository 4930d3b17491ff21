// Every alternative with status and score, the advised one first: the part of the advice that is worked out again and again when
// other values of the facts are tried.
import type { Scenario } from '../../optimiser/model.ts';
import { ALTERNATIVE_IDS, type AlternativeId } from '../case.ts';
import { figuresOf, type Priced, pricedOf } from '../figures/figures.ts';
import type { Given } from '../given/given.ts';
import type { Aim, Status } from '../model.ts';
import type { Figures, FiguresOf, Finding, StatusRule, Weighing, WeightRule } from '../rules/rule.ts';
import { STATUS_RULES } from '../rules/status-rules.ts';
import { WEIGHT_RULES } from '../rules/weight-rules.ts';

export interface Found extends Finding {
  readonly rule: StatusRule;
}

export interface Weighed extends Weighing {
  readonly rule: WeightRule;
}

export interface Ranked {
  readonly id: AlternativeId;
  readonly status: Status;
  readonly isLikely: boolean;
  readonly isAsked: boolean;
  readonly findings: readonly Found[];
  readonly weighings: readonly Weighed[];
  readonly figures: Figures | null;
  /** NOK of what counts against it. */
  readonly risk: number;
  /** NOK; null where it cannot be priced. */
  readonly score: number | null;
}

const FORMS: readonly AlternativeId[] = [
  'foundHostAdministrative',
  'foundHostPolitical',
  'foundTaskCommunity',
  'foundIks',
  'foundCompany',
  'foundCooperative',
  'foundAgreementBased',
  'forumIpr',
];
const ABOUT_BODIES: readonly AlternativeId[] = [...FORMS, 'joinCooperation'];

const ASKED: Readonly<Record<Aim, (id: AlternativeId) => boolean>> = {
  howToBuy: (id) => id !== 'forumIpr',
  mayWeUse: (id) => !ABOUT_BODIES.includes(id) && id !== 'learningNetworkFirst' && id !== 'notBuying',
  whichForm: (id) => ABOUT_BODIES.includes(id),
  joinOrLeave: (id) => id === 'joinCooperation' || id === 'throughCooperation' || id === 'alone',
};

function statusOf(findings: readonly Finding[]): Pick<Ranked, 'status' | 'isLikely'> {
  const statuses = new Set(findings.map(({ status }) => status));
  if (statuses.has('closed')) return { status: 'closed', isLikely: false };
  if (statuses.has('notSearched')) return { status: 'notSearched', isLikely: false };
  const unsettled = findings.filter(({ status }) => status === 'uncertain');
  if (unsettled.length === 0) return { status: 'open', isLikely: false };
  return { status: 'uncertain', isLikely: unsettled.every(({ isLikely }) => isLikely === true) };
}

function figuresIn(given: Given): FiguresOf {
  const scenarios = new Map<Scenario, { priced: Priced; kept: Map<AlternativeId, Figures | null> }>();
  return (id, scenario = 'base') => {
    let of = scenarios.get(scenario);
    if (!of) {
      of = { priced: pricedOf(given, scenario), kept: new Map() };
      scenarios.set(scenario, of);
    }
    let found = of.kept.get(id);
    if (found === undefined) {
      found = figuresOf(of.priced, id);
      of.kept.set(id, found);
    }
    return found;
  };
}

/** May be advised: open, or uncertain only because of something that is usually so. */
export const isAdvisable = ({ isAsked, status, isLikely }: Ranked): boolean =>
  isAsked && (status === 'open' || (status === 'uncertain' && isLikely));

/** What can be done or is usually so, what somebody must settle first, what nobody has searched, what is closed. */
function orderOf({ status, isLikely }: Ranked): number {
  if (status === 'open' || (status === 'uncertain' && isLikely)) return 0;
  return status === 'uncertain' ? 1 : status === 'notSearched' ? 2 : 3;
}

const UNPRICED = Number.MAX_VALUE;

const better = (one: Ranked, other: Ranked): number =>
  orderOf(one) - orderOf(other) ||
  Number(other.isAsked) - Number(one.isAsked) ||
  (one.score ?? UNPRICED) - (other.score ?? UNPRICED);

export interface Ranking {
  /** The advised one first, then best first, those nobody has searched, the closed. */
  readonly ranked: readonly Ranked[];
  readonly figures: FiguresOf;
}

interface Rules {
  readonly findings: readonly Found[];
  readonly weighings: readonly Weighed[];
}

function rankedOf(given: Given, id: AlternativeId, figures: FiguresOf, all: Rules): Ranked {
  const findings = all.findings.filter(({ alternative }) => alternative === id);
  const weighings = all.weighings.filter(({ alternative }) => alternative === id);
  const priced = figures(id);
  const risk = weighings.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const score = priced && priced.price + priced.transaction + priced.coordination + risk;
  const isAsked = ASKED[given.aim](id);
  return { id, ...statusOf(findings), isAsked, findings, weighings, figures: priced, risk, score };
}

const findingsOf = (given: Given): Found[] =>
  STATUS_RULES.flatMap((rule) => rule.judge(given).map((one): Found => ({ ...one, rule })));

const weighingsOf = (given: Given, figures: FiguresOf): Weighed[] =>
  WEIGHT_RULES.flatMap((rule) => rule.weigh(given, figures).map((one): Weighed => ({ ...one, rule })));

/** All alternatives on the given facts. */
export function rankingOf(given: Given): Ranking {
  const figures = figuresIn(given);
  const rules = { findings: findingsOf(given), weighings: weighingsOf(given, figures) };
  const all = ALTERNATIVE_IDS.map((id) => rankedOf(given, id, figures, rules)).toSorted(better);
  const first = all.find((one) => isAdvisable(one) && one.score !== null) ?? all.find(isAdvisable);
  return { ranked: first ? [first, ...all.filter((one) => one !== first)] : all, figures };
}

/** No figures but those of the alternatives that may be advised, and of buying alone, which others are held against. */
const onlyOf =
  (figures: FiguresOf, ids: ReadonlySet<AlternativeId>): FiguresOf =>
  (id, scenario) =>
    id === 'alone' || ids.has(id) ? figures(id, scenario) : null;

/** What `rankingOf` puts first, without working out the rest. */
export function advisedIn(given: Given): Ranked {
  const findings = findingsOf(given);
  const may = ALTERNATIVE_IDS.filter((id) => {
    if (!ASKED[given.aim](id)) return false;
    const { status, isLikely } = statusOf(findings.filter(({ alternative }) => alternative === id));
    return status === 'open' || (status === 'uncertain' && isLikely);
  });
  const figures = onlyOf(figuresIn(given), new Set(may));
  const rules = { findings, weighings: weighingsOf(given, figures) };
  const all = may.map((id) => rankedOf(given, id, figures, rules)).toSorted(better);
  return all.find(({ score }) => score !== null) ?? (all[0] as Ranked);
}

/** The advised alternative: every aim has one that is always open or likely. */
export const firstOf = ({ ranked }: Ranking): Ranked => ranked[0] as Ranked;
