// Tenders that came after the deadline: as it was said, or by the day they were received. Pure.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { ProcurementState } from '../life/model.ts';
import type { ProcurementResult, Tender, TenderFacts } from './model.ts';

type Deadline = Pick<ProcurementState, 'notice'>;

const isAfter = (day: LocalDate | null, deadline: LocalDate | null): boolean =>
  day !== null && deadline !== null && day > deadline;

/** The deadline is the notice's as it stands now: it may have been corrected since the tender was registered. */
export const isLateTender = (
  { isInTime, receivedOn }: Pick<TenderFacts, 'isInTime' | 'receivedOn'>,
  { notice }: Deadline,
): boolean => !isInTime || isAfter(receivedOn, notice?.deadline ?? null);

/** Those that came too late and are not rejected, among the winners of a lot; `lot` left out: of any lot. */
export const lateWinners = (
  { tenders, outcomes }: Pick<ProcurementResult, 'tenders' | 'outcomes'>,
  state: Deadline,
  lot?: string,
): Tender[] => {
  const won = new Set(
    outcomes
      .filter((one) => lot === undefined || one.lot === lot)
      .flatMap(({ winners }) => winners.map(({ tender }) => tender)),
  );
  return tenders.filter((tender) => won.has(tender.id) && isLateTender(tender, state));
};
