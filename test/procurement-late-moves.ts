// What random people do after the lock, what they have registered by then, and a second opinion on when each may be done.
import { addDays, type LocalDate } from '../src/kernel/local-date.ts';
import { holidaysOf } from '../src/kernel/working-days.ts';
import { NO_RESULT, type ResultSummary } from '../src/modules/procurement/life/late-conditions.ts';
import type { Phase, ProcurementState } from '../src/modules/procurement/life/model.ts';
import type { Dice, LaterMove } from './procurement-moves.ts';

const LATE: readonly Phase[] = ['announced', 'evaluated', 'awarded', 'contracted'];
export const isLate = (phase: Phase): boolean => LATE.includes(phase);

/** What has been registered of the result; now and then something lacks. */
export function resultAround(dice: Dice, today: LocalDate, { lots, award }: ProcurementState): ResultSummary {
  const some = (chance: number): string[] => lots.map(({ id }) => id).filter(() => dice.chance(chance));
  const until = award?.until ?? null;
  const on = until === null || dice.chance(0.9) ? today : until;
  return {
    ...NO_RESULT,
    openLots: some(0.1),
    unreasonedLots: some(0.05),
    unreasonedRejections: dice.chance(0.05) ? [2] : [],
    unsignedLots: some(0.15),
    signed: lots.map(({ id }) => ({ lot: id, on })),
    notHandedOver: dice.chance(0.2) ? 1 : 0,
    protocolMissing: dice.chance(0.2) ? [{ item: 'procedure', section: '§ 25-5' }] : [],
  };
}

const reason = (dice: Dice): string => (dice.chance(0.9) ? 'Slik måtte det bli.' : '');

const noticeOf = (dice: Dice, today: LocalDate) => ({
  reference: dice.chance(0.9) ? '2026-123456' : '',
  url: dice.chance(0.95) ? '' : 'ikke en adresse',
  publishedOn: addDays(today, dice.chance(0.9) ? 0 : dice.one([-200, 2])),
  deadline: addDays(today, dice.chance(0.95) ? 1 + dice.below(3) : -300),
  caseNumber: '',
});

/** Somebody's next move after the lock. */
export function lateMove(state: ProcurementState, dice: Dice, today: LocalDate): LaterMove {
  if (dice.chance(0.02)) return { kind: 'cancel', reason: reason(dice) };
  if (dice.chance(0.05)) return { kind: 'reopen', reason: reason(dice) };
  const complaint = state.complaints.find(({ settled }) => settled === null);
  switch (state.phase) {
    case 'announced':
      return dice.chance(0.2)
        ? { kind: 'correctNotice', notice: noticeOf(dice, today), reason: reason(dice) }
        : { kind: 'evaluate' };
    case 'evaluated':
      return dice.chance(0.1)
        ? { kind: 'reevaluate', reason: reason(dice) }
        : {
            kind: 'award',
            sentOn: addDays(today, dice.chance(0.9) ? 0 : dice.one([-60, 1])),
            until: dice.chance(0.1) ? null : addDays(today, dice.one([-2, 9, 10, 11, 14, 18])),
          };
    case 'awarded':
      if (complaint && dice.chance(0.5)) {
        const outcome = dice.one(['rejected', 'upheld'] as const);
        const id = dice.chance(0.9) ? complaint.id : 'k99';
        return { kind: 'settleComplaint', complaint: id, outcome, reason: reason(dice) };
      }
      if (dice.chance(0.1)) return { kind: 'annulAward', reason: reason(dice) };
      return dice.chance(0.1)
        ? {
            kind: 'receiveComplaint',
            on: addDays(today, dice.chance(0.9) ? 0 : 3),
            about: dice.chance(0.9) ? 'Poengene.' : '',
          }
        : { kind: 'contract' };
    case 'contracted':
      return { kind: 'close' };
    default:
      return dice.chance(0.6)
        ? { kind: 'announce', notice: noticeOf(dice, today) }
        : { kind: 'reopen', reason: reason(dice) };
  }
}

const WAY_ON: Readonly<Partial<Record<Phase, readonly Phase[]>>> = {
  locked: ['requirements', 'announced', 'cancelled'],
  announced: ['announced', 'evaluated', 'cancelled'],
  evaluated: ['evaluated', 'announced', 'awarded', 'cancelled'],
  awarded: ['awarded', 'evaluated', 'contracted', 'cancelled'],
  contracted: ['closed'],
};

const isFree = (day: LocalDate): boolean =>
  [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) ||
  holidaysOf(Number(day.slice(0, 4))).includes(day);

interface Around {
  readonly today: LocalDate;
  readonly result: ResultSummary;
}

/** What is wrong with having come from one state to the other after the lock; nothing before it. */
export function lateFaults(
  before: ProcurementState,
  after: ProcurementState,
  { today, result }: Around,
): string[] {
  const faults: string[] = [];
  const allowed = WAY_ON[before.phase];
  if (allowed && !allowed.includes(after.phase)) faults.push(`${before.phase} to ${after.phase}`);
  const wasLocked = before.phase === 'locked' || isLate(before.phase);
  if (wasLocked && after.phase !== 'requirements') {
    for (const key of ['members', 'items', 'lots', 'term', 'regime', 'sharing'] as const) {
      if (JSON.stringify(before[key]) !== JSON.stringify(after[key]))
        faults.push(`${key} changed after the lock`);
    }
  }
  const part = after.regime?.part;
  const { notice, award } = after;
  if (
    isLate(after.phase) &&
    (notice === null || notice.reference === '' || notice.deadline <= notice.publishedOn)
  ) {
    faults.push('without a notice');
  }
  if (after.phase === 'evaluated' && before.phase === 'announced') {
    if (notice === null || today <= notice.deadline) faults.push('evaluated while tenders come in');
    if (result.openLots.length + result.unreasonedLots.length > 0) faults.push('evaluated with open lots');
  }
  if (after.phase === 'awarded' && before.phase === 'evaluated' && part === 'partIII') {
    const until = award?.until ?? null;
    let least = addDays(award?.sentOn ?? today, 10);
    while (isFree(least)) least = addDays(least, 1);
    if (until === null || until < least) faults.push('a standstill that is too short');
  }
  if (after.phase === 'contracted') {
    if (part === 'partIII' && (award?.until ?? today) >= today) faults.push('signed in the standstill');
    const own = before.complaints.filter((one) => one.award === before.awards);
    if (own.some(({ settled }) => settled?.outcome !== 'rejected')) faults.push('signed over a complaint');
    if (result.unsignedLots.length > 0) faults.push('a lot without a contract');
  }
  if (after.phase === 'closed' && (result.notHandedOver > 0 || result.protocolMissing.length > 0)) {
    faults.push('closed too early');
  }
  if (after.complaints.length < before.complaints.length) faults.push('a complaint is lost');
  return faults;
}
