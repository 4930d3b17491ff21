// What the rules say about dividing a procurement into lots, as dated data with sources. The sentences lie in
// texts/group-lots under the same ids. None is read in the text of the regulation: all must be checked before use.
import type { RuleSource, RuleStatus } from './forms.ts';

export type LotRuleId = 'LOT-1' | 'LOT-2' | 'LOT-3' | 'LOT-4';

export interface LotRule {
  readonly id: LotRuleId;
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

const REGULATION = {
  act: 'anskaffelsesforskriften (FOR-2016-08-12-974)',
  url: 'https://lovdata.no/dokument/SF/forskrift/2016-08-12-974',
  checked: '2026',
};
const DFO = {
  act: 'DFØ, anskaffelser.no',
  url: 'https://anskaffelser.no/anskaffelsesprosessen/anskaffelsesprosessen-steg-steg/avklare-behov-og-forberede-konkurransen/lage-konkurransestrategi/oppdeling-av-anskaffelser-i-delkontrakter',
  checked: '2026',
};

const rule = (id: LotRuleId, text: Omit<RuleSource, 'section'>, section: string): LotRule => ({
  id,
  source: { ...text, section },
  status: 'mustBeChecked',
});

/** To assess and explain; that dividing changes no threshold; ways to divide; awarding several lots together. */
export const LOT_RULES: readonly LotRule[] = [
  rule('LOT-1', REGULATION, '§ 19-4'),
  rule('LOT-2', REGULATION, '§ 5-4'),
  rule('LOT-3', DFO, '–'),
  rule('LOT-4', REGULATION, '§ 19-4'),
];
