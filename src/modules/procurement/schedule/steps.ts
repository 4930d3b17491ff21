// The steps of a joint procurement: how long each takes by our own reckoning, what it waits for, and what the law asks under
// each part of the rules. Pure.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { ContractKind, Regime } from '../../law/duties.ts';
import type { LegalKey, LegalKind } from '../../law/legal-keys.ts';
import { type LegalValue, readingsOn } from '../../law/legal-values.ts';
import { MINISTRY_DEADLINES } from '../../law/sources.ts';
import {
  type ChosenStep,
  type Minimum,
  type Procedure,
  STEP_KINDS,
  type StepId,
  type StepKind,
} from './model.ts';

/** What a step waits for: its work begins, or with `isEnd` it is done, no sooner than so many days after another is done. */
export interface Link {
  readonly step: StepId;
  readonly lag: number;
  readonly isEnd?: true;
}

interface StepRule {
  /** Calendar days it usually takes: our own estimate, which the leader may change. */
  readonly days: number;
  /** A day set for others, which passes by itself; what is not is work that somebody says is done. */
  readonly isDeadline: boolean;
}

const work = (days: number): StepRule => ({ days, isDeadline: false });
const deadline = (days: number): StepRule => ({ days, isDeadline: true });

export const STEP_RULES: Readonly<Record<StepKind, StepRule>> = {
  joining: deadline(21),
  needs: work(42),
  dialogue: work(56),
  requirements: work(42),
  decision: work(14),
  mandates: work(7),
  lock: work(3),
  priorNotice: work(7),
  notice: work(3),
  requests: deadline(35),
  questions: deadline(14),
  tenders: deadline(42),
  evaluation: work(35),
  award: work(7),
  standstill: deadline(10),
  signing: work(7),
  start: work(30),
};

/** Steps that other parts of the procurement say are done. */
const KNOWN_ELSEWHERE: readonly StepKind[] = ['joining', 'needs', 'dialogue', 'mandates', 'lock'];

/** Whether somebody says here that it is done. */
export const isMarkedHere = (kind: StepKind): boolean =>
  !STEP_RULES[kind].isDeadline && !KNOWN_ELSEWHERE.includes(kind);

/** From the last question to the last tender: time to answer all, and for all to use the answers. Our own estimate. */
const DAYS_TO_ANSWER = 10;

export interface Shape {
  readonly procedure: Procedure;
  readonly hasDialogue: boolean;
  /** By body, which decide in a political organ. */
  readonly decisions: readonly ChosenStep[];
}

/** Kinds that a procurement of this shape has. */
const kindsIn = ({ procedure, hasDialogue }: Shape): StepKind[] =>
  STEP_KINDS.filter((kind) => {
    if (kind === 'dialogue') return hasDialogue;
    if (kind === 'priorNotice') return procedure === 'priorNotice';
    return kind === 'requests' ? procedure === 'restricted' : true;
  });

/** In the order they are shown; decisions by body. */
export const stepIdsOf = (shape: Shape): StepId[] =>
  kindsIn(shape).flatMap((kind): StepId[] =>
    kind === 'decision' ? shape.decisions.map(({ step }) => step).toSorted() : [kind],
  );

/** What a step waits for. `priorNoticeDays`: how long before the notice a prior notice must have been sent. */
export function linksOf(kind: StepKind, shape: Shape, priorNoticeDays: number): Link[] {
  const found = shape.hasDialogue ? 'dialogue' : 'needs';
  const after = (...steps: readonly StepId[]): Link[] => steps.map((step) => ({ step, lag: 0 }));
  const opened: StepId = shape.procedure === 'restricted' ? 'requests' : 'notice';
  const links: Readonly<Record<StepKind, readonly Link[]>> = {
    joining: [],
    needs: after('joining'),
    dialogue: after('needs'),
    requirements: after(found),
    decision: after(found),
    mandates: after('joining', ...shape.decisions.map(({ step }) => step).toSorted()),
    lock: after('requirements', 'mandates'),
    priorNotice: after('joining'),
    notice: [
      ...after('lock'),
      ...(shape.procedure === 'priorNotice' ? [{ step: 'priorNotice' as const, lag: priorNoticeDays }] : []),
    ],
    requests: after('notice'),
    questions: after(opened),
    tenders: [...after(opened), { step: 'questions', lag: DAYS_TO_ANSWER, isEnd: true }],
    evaluation: after('tenders'),
    award: after('evaluation'),
    standstill: after('award'),
    // The last day of the standstill must be over.
    signing: [{ step: 'standstill', lag: 1 }],
    start: after('signing'),
  };
  return [...links[kind]];
}

const KEYS: Readonly<Partial<Record<StepKind, Readonly<Partial<Record<Procedure, LegalKey>>>>>> = {
  requests: { restricted: 'deadline.restrictedRequests' },
  tenders: { open: 'deadline.open', priorNotice: 'deadline.openAfterPriorNotice' },
  standstill: {
    open: 'standstill.length',
    priorNotice: 'standstill.length',
    restricted: 'standstill.length',
  },
};

export interface LawAsked {
  /** Null until it is chosen: then the strictest is reckoned with. */
  readonly regime: Regime | null;
  readonly contract: ContractKind;
  readonly date: LocalDate;
  readonly values: readonly LegalValue[];
}

const legalKind = (contract: ContractKind): LegalKind => {
  if (contract === 'works') return 'works';
  return contract === 'healthSocial' ? 'special' : 'goodsServices';
};

/** All a value may be on the day, ascending. */
export function daysBy(key: LegalKey, { contract, date, values }: LawAsked): readonly LegalValue[] {
  const asked = { key, buyer: 'local' as const, kind: legalKind(contract), date };
  return readingsOn(values, asked).candidates.toSorted((one, other) => one.value - other.value);
}

const NO_MINIMUM: Minimum = {
  days: 0,
  others: [],
  key: null,
  source: { ...MINISTRY_DEADLINES, section: '§ 7-6' },
  status: 'confirmed',
};

/**
 * What the law asks of a step; null where it asks nothing of its kind. Only part III has minimum days of its own; until the
 * part is chosen the longest holds, and that there may be none is said.
 */
export function minimumOf(kind: StepKind, procedure: Procedure, law: LawAsked): Minimum | null {
  const isUnderLaw = kind === 'tenders' || KEYS[kind] !== undefined;
  if (!isUnderLaw) return null;
  const key = KEYS[kind]?.[procedure] ?? null;
  const isOther = law.regime !== null && law.regime !== 'partIII';
  // Nothing we hold confirms that the other parts have no standstill.
  if (isOther)
    return kind === 'standstill' ? { ...NO_MINIMUM, source: null, status: 'mustBeChecked' } : NO_MINIMUM;
  // The time to tender after the requests of a restricted procedure is not among the values that have been looked up.
  if (key === null) return { ...NO_MINIMUM, source: null, status: 'mustBeChecked' };
  const readings = daysBy(key, law);
  const last = readings.at(-1);
  if (!last) return { ...NO_MINIMUM, key, source: null, status: 'mustBeChecked' };
  const shorter = readings.slice(0, -1).map(({ value }) => value);
  return {
    days: last.value,
    others: law.regime === null ? [0, ...shorter] : shorter,
    key,
    source: last.source,
    status: readings.length === 1 ? last.status : 'mustBeChecked',
  };
}

export const NOT_CHOSEN = (step: StepId): ChosenStep => ({
  step,
  days: null,
  fixedOn: null,
  doneOn: null,
  organ: null,
  responsible: null,
  note: '',
});
