// Rules and values of the law by id, whatever list of modules/law they stand in: what a reason rests on and how sure it is.

import type { LocalDate } from '../../../kernel/local-date.ts';
import { contains } from '../../../kernel/period.ts';
import { CALL_OFF_RULES } from '../../law/call-offs.ts';
import { COMPARISON_RULES } from '../../law/cooperation-forms/form-comparison.ts';
import { DUTIES } from '../../law/duties.ts';
import { EXEMPTION_RULES } from '../../law/exemptions.ts';
import { FORM_RULES, type RuleSource, type RuleStatus } from '../../law/forms.ts';
import type { LegalValue } from '../../law/legal-values.ts';
import { LOT_RULES } from '../../law/lot-rules.ts';
import { SANCTION_RULES } from '../../law/sanctions.ts';

export interface LawEntry {
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

const ENTRIES: ReadonlyMap<string, LawEntry> = new Map<string, LawEntry>([
  ...DUTIES.flatMap(({ id, places }): [string, LawEntry][] => {
    const [place] = Object.values(places);
    return place ? [[id, place]] : [];
  }),
  ...[
    ...FORM_RULES,
    ...COMPARISON_RULES,
    ...CALL_OFF_RULES,
    ...EXEMPTION_RULES,
    ...LOT_RULES,
    ...SANCTION_RULES,
  ].map(({ id, source, status }): [string, LawEntry] => [id, { source, status }]),
]);

/** A rule of the law by id. Throws on one that is not there: rules name only what exists. */
export function lawEntry(id: string): LawEntry {
  const entry = ENTRIES.get(id);
  if (!entry) throw new Error(`no rule of the law called ${id}`);
  return entry;
}

/** A rule by id, or a legal value by its name; null where neither is there. */
export function lawOrValue(id: string, values: readonly LegalValue[], date: LocalDate): LawEntry | null {
  const value =
    values.find((it) => it.id === id && contains(it.period, date)) ?? values.find((it) => it.id === id);
  return ENTRIES.get(id) ?? value ?? null;
}
