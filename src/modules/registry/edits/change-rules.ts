// Who may decide on a change to the register, and what makes a proposed value wrong. Pure.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { isNonEmpty, type Period } from '../../../kernel/period.ts';
import { type Problem, problem, type Result } from '../../../kernel/result.ts';
import { INSTALLATION, type PartyId } from '../../accounts/model.ts';
import { LEGAL_FORMS } from '../model.ts';
import { dayAfter, firstDayOf } from '../reference/written-date.ts';
import { type FactChange, type FactTarget, type FactValue, isSameValue } from './fact.ts';

/** The parties a fact is about: both for a membership. Any of them, but the one that proposes, may confirm it. */
export function confirmersOf(target: FactTarget): PartyId[] {
  if (target.kind === 'cooperation') return [target.cooperation as PartyId];
  const member = target.member as string as PartyId;
  return target.kind === 'outside' ? [member] : [member, target.cooperation as PartyId];
}

/** A party, or the installation, and the person who acts for it (`person:…`). */
export interface Decider {
  readonly party: PartyId;
  readonly person: string;
}

type Move = 'confirm' | 'reject' | 'dispute' | 'withdraw';
type Judged = Pick<
  FactChange,
  'by' | 'state' | 'isApplied' | 'confirmers' | 'stakeholders' | 'proposer' | 'decidedBy'
>;

const isWaiting = ({ state }: Judged): boolean => state === 'proposed' || state === 'disputed';

function decisionRefusal(change: Judged, { party, person }: Decider): Problem | null {
  if (!isWaiting(change)) return problem('fact.settled', 'form');
  if (party === INSTALLATION) return null;
  if (change.state === 'disputed') return problem('fact.installationDecides', 'form');
  if (!change.confirmers.includes(party)) return problem('fact.notConcerned', 'form');
  return change.by.party === party || change.proposer === person ? problem('fact.own', 'form') : null;
}

function disputeRefusal(change: Judged, { party, person }: Decider): Problem | null {
  if (change.state === 'disputed') return problem('fact.alreadyDisputed', 'form');
  const isOpen = change.state === 'proposed' || (change.state === 'confirmed' && change.isApplied);
  if (!isOpen) return problem('fact.settled', 'form');
  if (!change.stakeholders.includes(party)) return problem('fact.notConcerned', 'form');
  const isOwn = [change.by.party, change.decidedBy?.party].includes(party) || change.proposer === person;
  return isOwn ? problem('fact.own', 'form') : null;
}

/** Null where the move may be made; otherwise why not. The installation's administrators settle what is disputed. */
export function moveRefusal(change: Judged, move: Move, decider: Decider): Problem | null {
  if (move === 'dispute') return disputeRefusal(change, decider);
  if (move !== 'withdraw') return decisionRefusal(change, decider);
  if (change.by.party !== decider.party) return problem('fact.notConcerned', 'form');
  return isWaiting(change) && !change.isApplied ? null : problem('fact.settled', 'form');
}

/** Written dates as a half-open period. Code: date.written. */
export function periodOfWritten({ from, to }: Pick<FactValue, 'from' | 'to'>): Period {
  const start = from === null ? null : firstDayOf(from, 'from');
  const end = to === null ? null : dayAfter(to, 'to');
  return { from: dayOf(start), to: dayOf(end) };
}

const dayOf = (read: Result<LocalDate> | null): LocalDate | null => (read?.ok ? read.value : null);

function dateFaults({ from, to }: FactValue): Problem[] {
  const reads = [from === null ? null : firstDayOf(from, 'from'), to === null ? null : dayAfter(to, 'to')];
  const faults = reads.flatMap((read) => (read === null || read.ok ? [] : read.problems));
  if (faults.length > 0) return faults;
  return isNonEmpty(periodOfWritten({ from, to })) ? [] : [problem('fact.endBeforeStart', 'to')];
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text) && URL.canParse(text);

function textFaults(target: FactTarget & { kind: 'cooperation' }, text: string | null): Problem[] {
  switch (target.field) {
    case 'name':
      return text ? [] : [problem('fact.missing', 'text')];
    case 'legalForm':
      return LEGAL_FORMS.some((form) => form === text) ? [] : [problem('fact.missing', 'text')];
    case 'website':
      return text === null || isAddress(text) ? [] : [problem('fact.address', 'text', { value: text })];
    case 'hasCompleteMembership':
      return text === 'yes' || text === 'no' ? [] : [problem('fact.missing', 'text')];
    case 'host':
    case 'period':
      return [];
  }
}

export interface ProposedFact {
  readonly target: FactTarget;
  readonly after: FactValue | null;
  /** Address or document. */
  readonly reference: string;
  /** When the source was written, as exact as it says. */
  readonly sourceDate: string;
}

/** Everything wrong with what a proposal or a dispute rests on. */
export function faultsOfSource(
  { reference, sourceDate }: Pick<ProposedFact, 'reference' | 'sourceDate'>,
  today: LocalDate,
): Problem[] {
  const read = sourceDate === '' ? null : firstDayOf(sourceDate, 'sourceDate');
  return [
    ...(reference === '' ? [problem('fact.sourceMissing', 'source')] : []),
    ...(/^https?:/.test(reference) && !isAddress(reference)
      ? [problem('fact.address', 'source', { value: reference })]
      : []),
    ...(read === null ? [problem('fact.sourceDateMissing', 'sourceDate')] : []),
    ...(read !== null && !read.ok ? read.problems : []),
    ...(read?.ok && read.value > today ? [problem('fact.sourceInFuture', 'sourceDate')] : []),
  ];
}

/** Everything wrong with a proposal, seen without the register. */
export function faultsOfProposal(proposed: ProposedFact, today: LocalDate): Problem[] {
  const { target, after } = proposed;
  const faults = faultsOfSource(proposed, today);
  if (after === null) return faults;
  return [
    ...(target.kind === 'cooperation' ? textFaults(target, after.text) : []),
    ...(target.kind === 'membership' && after.memberKind === null
      ? [problem('fact.missing', 'memberKind')]
      : []),
    ...dateFaults(after),
    ...faults,
  ];
}

/** A proposal that would change nothing. */
export const unchangedFault = (before: FactValue | null, after: FactValue | null): Problem[] =>
  isSameValue(before, after) ? [problem('fact.unchanged', 'form')] : [];
