// How long must be waited between telling the suppliers who wins and signing, by the part of the rules that governs. Pure.
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { isWorkingDay } from '../../kernel/working-days.ts';
import { DUTIES, type Regime } from '../law/duties.ts';
import type { RuleSource, RuleStatus } from '../law/forms.ts';
import { REGULATION } from '../law/sources.ts';

export interface StandstillRule {
  /** Waiting is a duty; otherwise it may be promised. */
  readonly isDemanded: boolean;
  /** The earliest last day of it; null where it is no duty, or its length is not known. */
  readonly least: LocalDate | null;
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

interface StandstillQuestion {
  /** Null: no part is chosen. */
  readonly part: Regime | null;
  /** When the suppliers were told electronically. */
  readonly sentOn: LocalDate;
  /** From the legal values; null: not known. */
  readonly days: number | null;
}

const DUTY = DUTIES.find(({ id }) => id === 'STA-1');

/** No source of ours says what holds outside part III: it must be checked. */
const NO_DUTY: Pick<StandstillRule, 'source' | 'status'> = {
  source: { ...REGULATION, section: '§ 25-2' },
  status: 'mustBeChecked',
};

/** A last day on a Saturday, a Sunday or a holiday is moved to the next working day: the side that is surely long enough. */
function lastDay(sentOn: LocalDate, days: number): LocalDate {
  let last = addDays(sentOn, days);
  while (!isWorkingDay(last)) last = addDays(last, 1);
  return last;
}

/** Counted from the day after the suppliers were told. */
export function ruleOfStandstill({ part, sentOn, days }: StandstillQuestion): StandstillRule {
  const place = part === null ? undefined : DUTY?.places[part];
  if (!place) return { isDemanded: false, least: null, ...NO_DUTY };
  return { isDemanded: true, least: days === null ? null : lastDay(sentOn, days), ...place };
}
