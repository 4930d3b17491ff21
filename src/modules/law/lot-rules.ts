// What the rules say about dividing a procurement into lots, as dated data with sources. The sentences lie in
// texts/group-lots under the same ids. None is read in the text of the regulation: all must be checked before use.
import type { RuleSource, RuleStatus } from './forms.ts';
import { DFO_LOTS, REGULATION, type SourceText } from './sources.ts';

export type LotRuleId = 'LOT-1' | 'LOT-2' | 'LOT-3' | 'LOT-4';

export interface LotRule {
  readonly id: LotRuleId;
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

const rule = (id: LotRuleId, text: SourceText, section: string): LotRule => ({
  id,
  source: { ...text, section },
  status: 'mustBeChecked',
});

/** To assess and explain; that dividing changes no threshold; ways to divide; awarding several lots together. */
export const LOT_RULES: readonly LotRule[] = [
  rule('LOT-1', REGULATION, '§ 19-4'),
  rule('LOT-2', REGULATION, '§ 5-4'),
  rule('LOT-3', DFO_LOTS, '–'),
  rule('LOT-4', REGULATION, '§ 19-4'),
];
