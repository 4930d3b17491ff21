// What a buyer must do, and under which part of the rules: duties follow the regime, and the same duty can stand in
// different sections of different parts. Sentences lie in texts/law-rules under the same ids.
import type { LocalDate } from '../../kernel/local-date.ts';
import { localDate } from '../../kernel/local-date.ts';
import { ALWAYS, contains, type Period } from '../../kernel/period.ts';
import type { RuleSource, RuleStatus } from './forms.ts';
import {
  ACCESS_ACT,
  DFO_DIALOGUE,
  DFO_NOTICES,
  KS_2024,
  MINISTRY_DEADLINES,
  PROCUREMENT_ACT,
  REGULATION,
  type SourceText,
} from './sources.ts';

export const REGIMES = ['outsideAct', 'partI', 'partII', 'partIII', 'partIV'] as const;
/** Below the act's entry value, or the part of the procurement regulation that governs above it. Part I always holds, too. */
export type Regime = (typeof REGIMES)[number];

export const CONTRACT_KINDS = ['goods', 'services', 'works', 'healthSocial'] as const;
/** Other special services than health and social services are not here: where they stand is not confirmed by any source. */
export type ContractKind = (typeof CONTRACT_KINDS)[number];

export const DUTY_IDS = [
  'LOT-2',
  'DOC-1',
  'CLI-1',
  'CLI-3',
  'TAX-1',
  'INN-1',
  'SER-1',
  'ANN-1',
  'CLI-2',
  'VAL-1',
  'DEA-1',
  'DIA-1',
  'DIA-2',
  'DOC-2',
  'SER-2',
  'ANN-2',
  'LOT-1',
  'LOT-4',
  'DEA-2',
  'STA-1',
] as const;
export type DutyId = (typeof DUTY_IDS)[number];

/** Where a duty stands under one part. */
export interface DutyPlace {
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

export interface Duty {
  readonly id: DutyId;
  readonly places: Readonly<Partial<Record<Regime, DutyPlace>>>;
  /** What is bought; null: everything. */
  readonly kinds: readonly ContractKind[] | null;
  readonly period: Period;
}

const at = (text: SourceText, section: string, status: RuleStatus): DutyPlace => ({
  source: { ...text, section },
  status,
});
const sure = (text: SourceText, section: string): DutyPlace => at(text, section, 'confirmed');
const unsure = (text: SourceText, section: string): DutyPlace => at(text, section, 'mustBeChecked');

const inAllParts = (place: DutyPlace): Duty['places'] => ({
  partI: place,
  partII: place,
  partIII: place,
  partIV: place,
});
const inAnnounced = (place: DutyPlace): Duty['places'] => ({ partII: place, partIII: place, partIV: place });

const duty = (
  id: DutyId,
  places: Duty['places'],
  more: Partial<Pick<Duty, 'kinds' | 'period'>> = {},
): Duty => ({ id, places, kinds: null, period: ALWAYS, ...more });

const CLIMATE_START = { from: localDate('2024-01-01'), to: null };
const SINCE_AMENDMENT = { from: localDate('2026-07-01'), to: null };
const BEFORE_AMENDMENT = { from: null, to: localDate('2026-07-01') };

/** In the order of DUTY_IDS; a duty whose sources changed has a row for each period. */
export const DUTIES: readonly Duty[] = [
  duty('LOT-2', inAllParts(unsure(REGULATION, '§ 5-4'))),
  duty('DOC-1', inAllParts(sure({ ...REGULATION, checked: '2026-11' }, '§ 7-1'))),
  duty('CLI-1', inAllParts(sure(DFO_NOTICES, '§ 7-9')), { period: CLIMATE_START }),
  duty('CLI-3', inAllParts(unsure(DFO_NOTICES, '§ 7-9')), { period: CLIMATE_START }),
  duty('TAX-1', inAllParts(unsure(REGULATION, '§ 7-2'))),
  duty('INN-1', inAllParts(sure(ACCESS_ACT, '§§ 14, 16, 23'))),
  duty('SER-1', inAllParts(sure(PROCUREMENT_ACT, '§ 5a')), { period: BEFORE_AMENDMENT }),
  // The amended act has not been read.
  duty('SER-1', inAllParts(unsure(PROCUREMENT_ACT, '§ 5a')), { period: SINCE_AMENDMENT }),
  duty('ANN-1', {
    partII: sure(KS_2024, 'del II'),
    partIII: unsure(REGULATION, 'del III'),
    partIV: unsure(REGULATION, 'del IV'),
  }),
  duty('CLI-2', inAnnounced(sure(DFO_NOTICES, '§ 7-9')), { period: SINCE_AMENDMENT }),
  duty('VAL-1', inAnnounced(sure(DFO_NOTICES, '§§ 5-4 (8), 5-2'))),
  duty('DEA-1', { partII: sure(MINISTRY_DEADLINES, '§ 7-6'), partIII: sure(MINISTRY_DEADLINES, '§ 7-6') }),
  duty('DIA-1', { partII: sure(DFO_DIALOGUE, '§ 9-3'), partIII: sure(DFO_DIALOGUE, '§ 12-2') }),
  duty('DIA-2', { partIII: unsure(REGULATION, '§ 12-2') }),
  duty('DOC-2', {
    partII: unsure(REGULATION, '§ 10-5'),
    partIII: unsure(REGULATION, '§ 25-5'),
    partIV: unsure(REGULATION, '§ 30-1'),
  }),
  duty(
    'SER-2',
    { partII: unsure(REGULATION, '§ 8-13'), partIII: unsure(REGULATION, '§ 19-3') },
    { kinds: ['works', 'services'] },
  ),
  duty('ANN-2', { partIII: unsure(REGULATION, 'del III'), partIV: unsure(REGULATION, 'del IV') }),
  duty('LOT-1', { partIII: unsure(REGULATION, '§ 19-4') }),
  duty('LOT-4', { partIII: unsure(REGULATION, '§ 19-4') }),
  duty('DEA-2', { partIII: unsure(REGULATION, '§§ 20-2, 20-3') }),
  duty('STA-1', { partIII: unsure(REGULATION, '§ 25-2') }),
];

export const dutiesOn = (date: LocalDate): Duty[] => DUTIES.filter(({ period }) => contains(period, date));

interface DutyQuestion {
  readonly date: LocalDate;
  readonly regime: Regime;
  readonly kind: ContractKind;
}

/** What must be done under a regime on a date; limits of value within the regime are not looked at. Below the act: nothing. */
export function dutiesUnder({ date, regime, kind }: DutyQuestion): Duty[] {
  return dutiesOn(date).filter(
    ({ places, kinds }) => places[regime] !== undefined && (kinds === null || kinds.includes(kind)),
  );
}
