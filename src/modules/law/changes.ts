// What changed when: new amounts, read out of the values themselves, and changes of the rules, which are listed here with
// source. Sentences lie in texts/law-rules under the same ids.
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import type { RuleSource, RuleStatus } from './forms.ts';
import { inTextOrder, isSameScope, type LegalValue } from './legal-values.ts';
import { AMENDING_ACT, DFO_NOTICES, type SourceText } from './sources.ts';

export const LAW_CHANGE_IDS = [
  'amendingAct',
  'climateRule',
  'strategyDuty',
  'preparedness',
  'sanctionTerms',
  'eeaPrinciples',
] as const;
export type LawChangeId = (typeof LAW_CHANGE_IDS)[number];

export interface LawChange {
  readonly id: LawChangeId;
  readonly date: LocalDate;
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

const BILL: SourceText = {
  act: 'Prop. 147 L (2024–2025), omtalt av BAHR',
  url: 'https://bahr.no/newsletter/offentlige-anskaffelser-forste-proposisjon-om-endringer-i-anskaffelsesloven',
  checked: '2026',
};
const JULY = localDate('2026-07-01');

const change = (
  id: LawChangeId,
  date: LocalDate,
  { text, section, status }: { text: SourceText; section: string; status: RuleStatus },
): LawChange => ({ id, date, source: { ...text, section }, status });

const proposed = (id: LawChangeId, section: string): LawChange =>
  change(id, JULY, { text: BILL, section, status: 'mustBeChecked' });

/** Those of the bill are proposals: the final wording is not read. */
export const LAW_CHANGES: readonly LawChange[] = [
  change('amendingAct', JULY, { text: AMENDING_ACT, section: '–', status: 'confirmed' }),
  change('climateRule', JULY, { text: DFO_NOTICES, section: '§ 7-9', status: 'confirmed' }),
  proposed('strategyDuty', '–'),
  proposed('preparedness', '§ 5d'),
  proposed('sanctionTerms', '§ 5p'),
  proposed('eeaPrinciples', '§ 4'),
];

/** A value that took over from another of the same scope. */
export interface ValueChange {
  readonly date: LocalDate;
  readonly after: LegalValue;
  /** What held the day before. */
  readonly before: LegalValue;
}

/** New amounts, the latest first. A value that only goes on under a new source is no change. */
export function valueChanges(values: readonly LegalValue[]): ValueChange[] {
  return values
    .flatMap((after): ValueChange[] => {
      const { from } = after.period;
      if (from === null) return [];
      const before = values.find((it) => isSameScope(it, after) && it.period.to === from && it.reading === 1);
      return before && before.value !== after.value ? [{ date: from, after, before }] : [];
    })
    .toSorted((one, other) => inTextOrder(other.date, one.date));
}
