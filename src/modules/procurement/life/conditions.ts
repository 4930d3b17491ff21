// What must be in place before a procurement moves on: each condition answers with all that is missing, and where. What
// other subjects must tell (needs, equal information, the law) is handed in. Pure.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Regime } from '../../law/duties.ts';
import { equalTreatmentRule } from '../equal-treatment-rules.ts';
import { divisionDuty } from '../lots/rules.ts';
import { changedSinceAnswer, PRICE_CHANGE } from './asked-basis.ts';
import type { ResultSummary } from './late-conditions.ts';
import { buyersOf, type Member, type ProcurementState, TASKS } from './model.ts';
import type { RequirementsSummary } from './requirements-conditions.ts';
import { assessmentBasisOf, basisOf, isLotEmpty, wholeOf, worthOf, worthOfLot } from './volumes.ts';

/** What the mapping of needs has come to. */
export interface NeedsSummary {
  readonly goals: number;
  /** Goals without a baseline, a target or a way to measure. */
  readonly unmeasurable: number;
  readonly userGroups: number;
  readonly situations: number;
}

/** Before anything is written: for moves that do not ask. */
export const NO_NEEDS: NeedsSummary = { goals: 0, unmeasurable: 0, userGroups: 0, situations: 0 };

/** An entry of the ledger by which something was told to some. */
export interface UnevenItem {
  readonly seq: number;
  readonly date: LocalDate;
}

/** Why the procurement is not divided, or is as it is, as the leader has kept it. */
export interface LotAssessment {
  /** Of which volumes and lots: `assessmentBasisOf`. */
  readonly basis: string;
}

export interface Surroundings {
  readonly today: LocalDate;
  /** What came back, from the lock on. */
  readonly result: ResultSummary;
  /** The standstill's least length by the legal values; null: not known. */
  readonly standstillDays: number | null;
  readonly needs: NeedsSummary;
  /** What some suppliers were told and not all, and nobody has justified: the entries of the ledger. */
  readonly uneven: readonly UnevenItem[];
  /** The parts of the rules that may govern, by value, kind and day; several where a value is not confirmed. */
  readonly regimes: readonly Regime[];
  readonly requirements: RequirementsSummary;
  /** Null: none has been kept. */
  readonly lotAssessment: LotAssessment | null;
}

/** What of the surroundings is told by other subjects, and costs a question. */
export type Subject = 'result' | 'needs' | 'uneven' | 'requirements' | 'lotAssessment';

type Condition = (state: ProcurementState, around: Surroundings) => Problem | null | readonly Problem[];

const LEAST_BUYERS = 2;

export const enoughBuyers: Condition = (state) =>
  buyersOf(state).length >= LEAST_BUYERS ? null : problem('procurement.fewBuyers', 'members');

/** Nobody is left out who still has time to answer. */
export const allAsked: Condition = ({ members, joinBy }, { today }) => {
  const waiting = members.filter(({ answer, withdrew }) => answer === 'none' && withdrew === null);
  return waiting.length === 0 || joinBy === null || today > joinBy
    ? null
    : problem('procurement.stillWaiting', 'members', { count: waiting.length, deadline: joinBy });
};

export const describedNeeds: Condition = (_, { needs }) => [
  ...(needs.goals === 0 ? [problem('procurement.goalsMissing', 'needs')] : []),
  ...(needs.unmeasurable > 0
    ? [problem('procurement.goalsUnmeasurable', 'needs', { count: needs.unmeasurable })]
    : []),
  ...(needs.userGroups === 0 ? [problem('procurement.userGroupsMissing', 'needs')] : []),
  ...(needs.situations === 0 ? [problem('procurement.situationsMissing', 'needs')] : []),
];

/** The same information to all, by the rule of the part that governs; the path is the first entry to mend. */
export const evenInformation: Condition = ({ regime }, { uneven }) => {
  const [first] = uneven;
  if (!first) return null;
  const { seq, date } = first;
  const { act, section } = equalTreatmentRule(regime?.part ?? null).source;
  return problem('procurement.unevenInformation', `ledger:${seq}`, {
    count: uneven.length,
    seq,
    date,
    act,
    section,
  });
};

const at = ({ body }: Member): string => `member:${body}`;

/** What is wrong with a member's authority to take part; null where it holds. */
export function mandateFault(member: Member, state: ProcurementState, today: LocalDate): Problem | null {
  const { mandate } = member;
  if (mandate === null) return problem('procurement.mandateMissing', at(member), { body: member.body });
  if (mandate.kind === 'case') return null;
  const { validFrom, validTo, categories, limit } = mandate;
  if (today < validFrom || (validTo !== null && today > validTo)) {
    return problem('procurement.mandateRunOut', at(member), {
      body: member.body,
      validTo: validTo ?? validFrom,
    });
  }
  if (categories.length > 0 && !categories.includes(state.category)) {
    return problem('procurement.mandateCategory', at(member), { body: member.body });
  }
  const worth = wholeOf(worthOf(member, state.items, state.term));
  return limit !== null && worth > limit
    ? problem('procurement.mandateLimit', at(member), { body: member.body, limit, worth })
    : null;
}

/** Whether all years of all items are answered; a zero is an answer. */
const isComplete = (member: Member, { items, term }: ProcurementState): boolean =>
  items.every(({ id }) => member.volumes[id]?.length === term.years);

const mustDeclare = ({ impartiality: { isOn, fact } }: Member): boolean => isOn || fact !== null;

/** Nothing that the member said yes to has become something else since. */
function answerFault(member: Member, state: ProcurementState): Problem[] {
  const items = changedSinceAnswer(member, state).map(({ name }) => `«${name}»`);
  if (items.length === 0) return [];
  const facts = { body: member.body, items: items.join(', '), percent: PRICE_CHANGE };
  return [problem('procurement.answerOld', at(member), facts)];
}

/** Each buyer with an answer to what is bought now, authority and, where it is asked for, an answer about impartiality. */
export const openWithMandates: Condition = (state, { today }) =>
  buyersOf(state).flatMap((member) => {
    const mandate = mandateFault(member, state, today);
    const facts = { body: member.body };
    return [
      ...(isComplete(member, state) ? [] : [problem('procurement.volumesMissing', at(member), facts)]),
      ...answerFault(member, state),
      ...(mandate ? [mandate] : []),
      ...(mustDeclare(member) && member.impartiality.declared === null
        ? [problem('procurement.impartialityMissing', at(member), facts)]
        : []),
    ];
  });

/** Something in every lot, and a ceiling that holds what the members have given, options included. */
export const settledLots: Condition = (state) => {
  if (state.items.length === 0) return problem('procurement.itemsMissing', 'items');
  return state.lots.flatMap(({ id, name, maximum }) => {
    if (isLotEmpty(state, id)) return [problem('procurement.lotEmpty', `lot:${id}`, { name })];
    if (maximum === null) return [problem('procurement.maximumMissing', `lot:${id}`, { name })];
    const estimate = wholeOf(worthOfLot(state, id));
    if (estimate === 0) return [problem('procurement.lotWithoutVolume', `lot:${id}`, { name })];
    return maximum >= estimate
      ? []
      : [problem('procurement.maximumLow', `lot:${id}`, { name, maximum, estimate })];
  });
};

/** Whoever came after the procurement was divided by body must be given a lot, too. */
export const placedBuyers: Condition = (state) => {
  const { division, lots } = state;
  if (!division || lots.length < 2 || Object.keys(division.places).length === 0) return [];
  return buyersOf(state)
    .filter(({ body }) => !division.bodies.includes(body))
    .map(({ body }) => problem('procurement.lotUnplaced', `division:${body}`, { body }));
};

/** Where the part of the rules asks why it is not divided, that must be said of the volumes as they are. */
export const assessedLots: Condition = (state, { lotAssessment }) => {
  const { mustExplain, rule } = divisionDuty(state.regime?.part ?? null);
  if (!mustExplain || state.lots.length > 1) return null;
  const { section } = rule.source;
  if (lotAssessment === null) return problem('procurement.lotReasonMissing', 'lotReason', { section });
  return lotAssessment.basis === assessmentBasisOf(state)
    ? null
    : problem('procurement.lotReasonOld', 'lotReason', { section });
};

/** Every task with the leader or somebody who buys. */
export const givenTasks: Condition = (state) => {
  const able = new Set<string>([state.lead, ...buyersOf(state).map(({ body }) => body)]);
  return TASKS.flatMap((task) => {
    const party = state.tasks[task];
    return party !== null && able.has(party) ? [] : [problem('procurement.taskMissing', 'tasks', { task })];
  });
};

export const currentSharing: Condition = (state) => {
  if (state.sharing === null) return problem('procurement.sharingMissing', 'sharing');
  return state.sharing.basis === basisOf(state) ? null : problem('procurement.sharingOld', 'sharing');
};

/** The part of the rules that was chosen must be one that the law may give for what is bought now. */
export const chosenRegime: Condition = ({ regime }, { regimes }) => {
  if (regime === null) return problem('procurement.regimeMissing', 'regime');
  return regimes.includes(regime.part)
    ? null
    : problem('procurement.regimeOther', 'regime', { chosen: regime.part, law: regimes.join(',') });
};
