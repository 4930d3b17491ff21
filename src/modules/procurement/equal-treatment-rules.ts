// Where it stands that suppliers get the same information, by the part of the rules that governs. Pure.
import { DUTIES, type Regime } from '../law/duties.ts';
import type { RuleSource, RuleStatus } from '../law/forms.ts';
import { PROCUREMENT_ACT } from '../law/sources.ts';

export interface EqualTreatmentRule {
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

/** No source names a section for the other parts: the act's own principle, which must be checked. */
const PRINCIPLE: EqualTreatmentRule = {
  source: { ...PROCUREMENT_ACT, section: '§ 4' },
  status: 'mustBeChecked',
};

/** Of dialogue before a competition: § 9-3 in part II, § 12-2 in part III, else the principle. Null: no part is chosen yet. */
export function equalTreatmentRule(part: Regime | null): EqualTreatmentRule {
  const dialogue = DUTIES.find(({ id }) => id === 'DIA-1');
  return (part === null ? undefined : dialogue?.places[part]) ?? PRINCIPLE;
}
