// What must be in place after the lock: a notice, what came back, the standstill, contracts and the protocol. By the part of
// the rules that governs; what lies outside the state is handed in. Pure.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { ruleOfStandstill } from '../standstill.ts';
import type { Surroundings } from './conditions.ts';
import { currentComplaints, type Notice, type ProcurementState } from './model.ts';

/** What has been registered of the result, as the gates ask for it. Lots by id. */
export interface ResultSummary {
  /** Neither a winner nor why there is none. */
  readonly openLots: readonly string[];
  /** With a winner, and without why. */
  readonly unreasonedLots: readonly string[];
  /** Numbers of tenders that are rejected without section or reason. */
  readonly unreasonedRejections: readonly number[];
  /** With a winner that no contract is registered for. */
  readonly unsignedLots: readonly string[];
  readonly signed: readonly { readonly lot: string; readonly on: LocalDate }[];
  /** Contracts that a buyer does not have in its plan yet, each counted once for each buyer. */
  readonly notHandedOver: number;
  /** What the protocol demands and lacks. */
  readonly protocolMissing: readonly { readonly item: string; readonly section: string }[];
}

export const NO_RESULT: ResultSummary = {
  openLots: [],
  unreasonedLots: [],
  unreasonedRejections: [],
  unsignedLots: [],
  signed: [],
  notHandedOver: 0,
  protocolMissing: [],
};

type Condition = (state: ProcurementState, around: Surroundings) => Problem | null | readonly Problem[];

const nameOf = ({ lots }: ProcurementState, id: string): string =>
  lots.find((lot) => lot.id === id)?.name ?? id;

const byLot = (
  state: ProcurementState,
  lots: readonly string[],
  code: 'procurement.outcomeMissing' | 'procurement.outcomeUnreasoned' | 'procurement.contractMissing',
): Problem[] => lots.map((lot) => problem(code, `result:${lot}`, { name: nameOf(state, lot) }));

/** The notice has a number where the rules demand one, and is not older than what was locked. */
export function noticeInOrder(
  { regime, lockedOn }: ProcurementState,
  { today }: Surroundings,
  { notice }: { readonly notice: Notice },
): Problem[] {
  const part = regime?.part;
  const isDemanded = part === 'partII' || part === 'partIII' || part === 'partIV';
  return [
    ...(isDemanded && notice.reference.trim() === ''
      ? [problem('procurement.noticeMissing', 'reference')]
      : []),
    ...(notice.publishedOn > today ? [problem('procurement.noticeAhead', 'publishedOn', { today })] : []),
    ...(lockedOn !== null && notice.publishedOn < lockedOn
      ? [problem('procurement.noticeBeforeLock', 'publishedOn', { locked: lockedOn })]
      : []),
  ];
}

export const tendersClosed: Condition = ({ notice }, { today }) =>
  notice !== null && today <= notice.deadline
    ? problem('procurement.tendersOpen', 'notice', { deadline: notice.deadline })
    : null;

/** Every lot has an outcome with its reason, and whoever was rejected is told why. */
export const registeredResult: Condition = (state, { result }) => [
  ...byLot(state, result.openLots, 'procurement.outcomeMissing'),
  ...byLot(state, result.unreasonedLots, 'procurement.outcomeUnreasoned'),
  ...result.unreasonedRejections.map((number) =>
    problem('procurement.rejectionUnreasoned', `tender:${number}`, { number }),
  ),
];

/** Sent after the deadline and after an award that was taken back, and not ahead; the standstill at least as long as the part of the rules demands. */
export function awardInOrder(
  { notice, regime, annulledOn }: ProcurementState,
  { today, standstillDays }: Surroundings,
  { sentOn, until }: { readonly sentOn: LocalDate; readonly until: LocalDate | null },
): Problem[] {
  const closed = notice?.deadline ?? sentOn;
  const first = annulledOn !== null && annulledOn > closed ? annulledOn : closed;
  const rule = ruleOfStandstill({ part: regime?.part ?? null, sentOn, days: standstillDays });
  const isShort = rule.isDemanded && (rule.least === null || until === null || until < rule.least);
  return [
    ...(sentOn > today || sentOn < first
      ? [problem('procurement.awardOutside', 'sentOn', { first, today })]
      : []),
    ...(isShort
      ? [
          rule.least === null
            ? problem('procurement.standstillUnknown', 'until')
            : problem('procurement.standstillShort', 'until', {
                section: rule.source.section,
                least: rule.least,
              }),
        ]
      : []),
    ...(until !== null && until < sentOn
      ? [problem('procurement.standstillTurned', 'until', { first: sentOn })]
      : []),
  ];
}

/** Nothing is signed while the standstill runs: where it is demanded by the rules, and where it was promised. */
export const standstillOver: Condition = ({ award, regime }, { today }) => {
  const until = award?.until ?? null;
  if (until === null || today > until) return null;
  const rule = ruleOfStandstill({ part: regime?.part ?? null, sentOn: until, days: null });
  return rule.isDemanded
    ? problem('procurement.standstillRuns', 'award', { section: rule.source.section, until })
    : problem('procurement.standstillPromised', 'award', { until });
};

/** Received after the letter and not ahead. */
export const complaintInTime = (
  { award }: ProcurementState,
  { today }: Surroundings,
  { on }: { readonly on: LocalDate },
): Problem | null =>
  on > today || (award !== null && on < award.sentOn)
    ? problem('procurement.complaintOutside', 'on', { first: award?.sentOn ?? today, today })
    : null;

export const openComplaint = (
  { complaints }: ProcurementState,
  _: Surroundings,
  { complaint }: { readonly complaint: string },
): Problem | null =>
  complaints.some(({ id, settled }) => id === complaint && settled === null)
    ? null
    : problem('procurement.complaintGone', 'complaint');

export const complaintsSettled: Condition = (state) =>
  currentComplaints(state).flatMap(({ id, receivedOn, settled }) => {
    if (settled === null)
      return [problem('procurement.complaintOpen', `complaint:${id}`, { on: receivedOn })];
    return settled.outcome === 'upheld'
      ? [problem('procurement.complaintUpheld', `complaint:${id}`, { on: receivedOn })]
      : [];
  });

/** A contract for every winner, none of them signed before the letter or in the standstill. */
export const signedContracts: Condition = (state, { result }) => {
  const { sentOn = null, until = null } = state.award ?? {};
  return [
    ...byLot(state, result.unsignedLots, 'procurement.contractMissing'),
    ...result.signed.flatMap(({ lot, on }) => {
      const name = nameOf(state, lot);
      if (sentOn !== null && on < sentOn)
        return [problem('procurement.signedBeforeLetter', `contract:${lot}`, { name, sent: sentOn })];
      return until !== null && on <= until
        ? [problem('procurement.signedEarly', `contract:${lot}`, { name, until })]
        : [];
    }),
  ];
};

export const handedOver: Condition = (_, { result: { notHandedOver } }) =>
  notHandedOver === 0 ? null : problem('procurement.handOverMissing', 'contracts', { count: notHandedOver });

export const wholeProtocol: Condition = (_, { result }) =>
  result.protocolMissing.map(({ item, section }) =>
    problem('procurement.protocolMissing', `protocol:${item}`, { item, section }),
  );
