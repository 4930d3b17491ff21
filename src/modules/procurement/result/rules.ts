// What has been registered of a result, as the gates ask for it, and what may be wrong in what is typed. Pure.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Ore, sumOre } from '../../../kernel/money.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { ResultSummary } from '../life/late-conditions.ts';
import type { Phase, ProcurementState } from '../life/model.ts';
import { type ProtocolItemId, protocolRules } from '../protocol-rules.ts';
import { lateWinners } from './late.ts';
import type { ContractFacts, Outcome, ProcurementResult, SignedContract, TenderFacts } from './model.ts';

export const LONGEST_TEXT = 4000;
export const LONGEST_NAME = 200;
export const LONGEST_SCORES = 1000;
/** Why a contract is taken away. */
export const LONGEST_REMOVE_REASON = 500;
export const MOST_TENDERS = 200;
const LARGEST_VALUE = 1e13;

/** What came back is registered while tenders are waited for and weighed. */
export const REGISTERING: readonly Phase[] = ['announced'];
/** A contract is registered once the suppliers have been told. */
export const SIGNING: readonly Phase[] = ['awarded', 'contracted'];
/** The protocol is written all along, also of what was called off. */
export const WRITING: readonly Phase[] = [
  'locked',
  'announced',
  'evaluated',
  'awarded',
  'contracted',
  'cancelled',
];

export const worksOnResult = ({ lead, tasks }: ProcurementState, party: PartyId): boolean =>
  party === lead || party === tasks.evaluation;
export const signsFor = ({ lead, tasks }: ProcurementState, party: PartyId): boolean =>
  party === lead || party === tasks.signing;

/** Whether the party may see tenders now: those who evaluate always, all others from the award on. */
export const seesTenders = (state: ProcurementState, party: PartyId): boolean =>
  worksOnResult(state, party) ||
  state.phase === 'contracted' ||
  state.phase === 'closed' ||
  state.award !== null;

const isMoney = (value: number): boolean => Number.isInteger(value) && value > 0 && value <= LARGEST_VALUE;

const textFaults = (text: string, path: string, most: number): Problem[] => [
  ...(text.length > most ? [problem('result.textLong', path, { most })] : []),
  ...(holdsNationalNumber(text) ? [problem('text.nationalNumber', path)] : []),
];

/** Codes: result.supplierMissing, .lotsMissing, .lotUnknown, .priceOutside, .receivedAhead, .rejectionHalf, .textLong, text.nationalNumber. */
export function tenderFaults(
  { supplier, prices, receivedOn, rejected }: TenderFacts,
  { lots, today }: { readonly lots: readonly string[]; readonly today: LocalDate },
): Problem[] {
  const half = rejected !== null && (rejected.section.trim() === '' || rejected.reason.trim() === '');
  return [
    ...(supplier.trim() === ''
      ? [problem('result.supplierMissing', 'supplier')]
      : textFaults(supplier, 'supplier', LONGEST_NAME)),
    ...(Object.keys(prices).length === 0 ? [problem('result.lotsMissing', 'lots')] : []),
    ...Object.entries(prices).flatMap(([lot, price]) => {
      if (!lots.includes(lot)) return [problem('result.lotUnknown', 'lots')];
      return price === null || isMoney(price) ? [] : [problem('result.priceOutside', `price:${lot}`)];
    }),
    ...(receivedOn !== null && receivedOn > today ? [problem('result.receivedAhead', 'receivedOn')] : []),
    ...(half ? [problem('result.rejectionHalf', rejected.section.trim() === '' ? 'section' : 'reason')] : []),
    ...(rejected === null ? [] : textFaults(rejected.section, 'section', 100)),
    ...(rejected === null ? [] : textFaults(rejected.reason, 'reason', LONGEST_TEXT)),
  ];
}

export type OutcomeFacts = Pick<Outcome, 'lot' | 'kind' | 'reason' | 'winners'>;

/**
 * A winner must have a tender in the lot that was not rejected. Codes: result.lotUnknown, .winnerMissing, .winnerOutside,
 * .outcomeReasonMissing, .priceOutside, .textLong, text.nationalNumber.
 */
export function outcomeFaults(
  { lot, kind, reason, winners }: OutcomeFacts,
  { lots, tenders }: { readonly lots: readonly string[]; readonly tenders: ProcurementResult['tenders'] },
): Problem[] {
  const able = tenders.filter(({ prices, rejected }) => lot in prices && rejected === null);
  const isAble = (tender: string) => able.some(({ id }) => id === tender);
  return [
    ...(lots.includes(lot) ? [] : [problem('result.lotUnknown', 'lot')]),
    ...(kind === 'awarded' && winners.length === 0 ? [problem('result.winnerMissing', 'winners')] : []),
    ...(winners.every(({ tender }) => isAble(tender)) ? [] : [problem('result.winnerOutside', 'winners')]),
    ...(reason.trim() === '' ? [problem('result.outcomeReasonMissing', 'reason')] : []),
    ...textFaults(reason, 'reason', LONGEST_TEXT),
    ...winners.flatMap(({ tender, value, scores }) => [
      ...(value === null || isMoney(value) ? [] : [problem('result.priceOutside', `value:${tender}`)]),
      ...textFaults(scores, `scores:${tender}`, LONGEST_SCORES),
    ]),
  ];
}

/**
 * Nothing is signed before the suppliers were told or in the standstill, and nothing ahead of today; the contracts on a lot share its
 * maximum. `taken`: the ceilings of the others that stand on the lot. Codes: result.signedAhead, .signedBeforeLetter, .signedEarly,
 * .datesTurned, .ceilingOutside, .ceilingHigh, .ceilingShared, .optionsFaulty, .textLong, text.nationalNumber.
 */
export function contractFaults(
  { signedOn, startsOn, endsOn, options, ceiling, reference }: ContractFacts,
  {
    state,
    lot,
    taken,
    today,
  }: {
    readonly state: ProcurementState;
    readonly lot: string;
    readonly taken: Ore;
    readonly today: LocalDate;
  },
): Problem[] {
  const { sentOn = null, until = null } = state.award ?? {};
  const maximum = state.lots.find(({ id }) => id === lot)?.maximum ?? null;
  return [
    ...(signedOn > today ? [problem('result.signedAhead', 'signedOn', { today })] : []),
    ...(sentOn !== null && signedOn < sentOn
      ? [problem('result.signedBeforeLetter', 'signedOn', { sent: sentOn })]
      : []),
    ...(until !== null && signedOn <= until ? [problem('result.signedEarly', 'signedOn', { until })] : []),
    ...(endsOn < startsOn ? [problem('result.datesTurned', 'endsOn')] : []),
    ...(isMoney(ceiling) ? [] : [problem('result.ceilingOutside', 'ceiling')]),
    ...(maximum !== null && ceiling > maximum ? [problem('result.ceilingHigh', 'ceiling', { maximum })] : []),
    ...(maximum !== null && ceiling <= maximum && taken + ceiling > maximum
      ? [problem('result.ceilingShared', 'ceiling', { maximum, taken, left: Math.max(0, maximum - taken) })]
      : []),
    ...(options.length <= 10 && options.every(({ months }) => months >= 1 && months <= 120)
      ? []
      : [problem('result.optionsFaulty', 'options')]),
    ...textFaults(reference, 'reference', 100),
  ];
}

/** Why a contract is taken away stands in the log for good. Codes: result.removeReasonMissing, .textLong, text.nationalNumber. */
export const removeFaults = (reason: string): Problem[] =>
  reason.trim() === ''
    ? [problem('result.removeReasonMissing', 'removeReason')]
    : textFaults(reason, 'removeReason', LONGEST_REMOVE_REASON);

/** What else the protocol draws on. */
export interface ProtocolKnown {
  /** Why it is not divided has been kept. */
  readonly hasLotReason: boolean;
}

/** Whether an item is filled in from what is registered, or has nothing to say here. */
function isKnown(
  item: ProtocolItemId,
  state: ProcurementState,
  { result, known }: { readonly result: ProcurementResult; readonly known: ProtocolKnown },
): boolean {
  switch (item) {
    case 'undivided':
      return state.lots.length > 1 || known.hasLotReason;
    case 'tenders':
      return result.tenders.length > 0;
    case 'lateWinner':
      return lateWinners(result, state).length === 0;
    case 'winner':
      return state.lots.every(({ id }) =>
        result.outcomes.some(({ lot, reason }) => lot === id && reason.trim() !== ''),
      );
    default:
      return true;
  }
}

/** What is demanded, not known and not written. */
export function protocolMissing(
  state: ProcurementState,
  from: { readonly result: ProcurementResult; readonly known: ProtocolKnown },
): { readonly item: ProtocolItemId; readonly section: string }[] {
  if (state.regime === null) return [];
  return protocolRules(state.regime.part)
    .filter(({ item, demand }) => {
      if (demand === 'ifAny' || (from.result.answers[item] ?? '') !== '') return false;
      return demand === 'asked' || !isKnown(item, state, from);
    })
    .map(({ item, source }) => ({ item, section: source.section }));
}

/** Contracts with those who have won: what was signed by an award that was taken back since is none of them. */
export const standingContracts = ({
  contracts,
  outcomes,
}: Pick<ProcurementResult, 'contracts' | 'outcomes'>): SignedContract[] =>
  contracts.filter(({ lot, tender }) =>
    outcomes.some((one) => one.lot === lot && one.winners.some((winner) => winner.tender === tender)),
  );

/** What the other contracts that stand on a lot may be called off for: the lot's maximum is one ceiling for them all. */
export const takenByOthers = (result: ProcurementResult, lot: string, tender: string): Ore =>
  sumOre(
    standingContracts(result)
      .filter((one) => one.lot === lot && one.tender !== tender)
      .map(({ ceiling }) => ceiling),
  );

/** All that the gates ask, of what is registered. `callers`: by lot, who may call off. */
export function summaryOf(
  state: ProcurementState,
  from: {
    readonly result: ProcurementResult;
    readonly known: ProtocolKnown;
    readonly callers: (lot: string) => readonly string[];
  },
): ResultSummary {
  const { result, callers } = from;
  const lots = state.lots.map(({ id }) => id);
  const contracts = standingContracts(result);
  const outcomeOf = (lot: string) => result.outcomes.find((one) => one.lot === lot);
  const hasContract = (lot: string, tender: string) =>
    contracts.some((one) => one.lot === lot && one.tender === tender);
  return {
    openLots: lots.filter((lot) => !outcomeOf(lot)),
    unreasonedLots: lots.filter((lot) => outcomeOf(lot)?.reason.trim() === ''),
    unreasonedRejections: result.tenders
      .filter(({ rejected }) => rejected !== null && (rejected.section === '' || rejected.reason === ''))
      .map(({ number }) => number),
    unsignedLots: lots.filter((lot) =>
      outcomeOf(lot)?.winners.some(({ tender }) => !hasContract(lot, tender)),
    ),
    signed: contracts.map(({ lot, signedOn }) => ({ lot, on: signedOn })),
    notHandedOver: contracts.reduce(
      (sum, { lot, handedTo }) =>
        sum + callers(lot).filter((body) => !handedTo.some((one) => (one as string) === body)).length,
      0,
    ),
    protocolMissing: protocolMissing(state, from),
  };
}
