// When public bodies may buy from each other without competition, and other bases beside a competition of one's own.
// Sentences lie in texts/law-rules under the same ids. Conditions are answered yes, no or not known, never guessed.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RuleSource, RuleStatus } from './forms.ts';
import { firstReading, type LegalValue } from './legal-values.ts';
import { DIRECTIVE, REGULATION, type SourceText } from './sources.ts';

export const EXEMPTION_IDS = ['PUB-1', 'PUB-2', 'PUB-3', 'CPB-1', 'CPB-2', 'INT-1'] as const;
export type ExemptionId = (typeof EXEMPTION_IDS)[number];

export interface ExemptionRule {
  readonly id: ExemptionId;
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

const PUBLIC_TREE: SourceText = {
  act: 'anskaffelsesforskriften, gjengitt i khjohns/procurement-api',
  url: 'https://github.com/khjohns/procurement-api',
  checked: '2026',
};

const rule = (id: ExemptionId, text: SourceText, section: string): ExemptionRule => ({
  id,
  source: { ...text, section },
  status: 'mustBeChecked',
});

/** None is read in the text of the regulation: all must be checked before use. */
export const EXEMPTION_RULES: readonly ExemptionRule[] = [
  rule('PUB-1', PUBLIC_TREE, '§ 3-1'),
  rule('PUB-2', PUBLIC_TREE, '§ 3-2'),
  rule('PUB-3', PUBLIC_TREE, '§ 3-3'),
  rule('CPB-1', DIRECTIVE, 'art. 37'),
  rule('CPB-2', DIRECTIVE, 'art. 38'),
  rule('INT-1', REGULATION, '§ 13-4 nr. 5'),
];

/** Null: not known. Shares 0 to 1. */
export interface PublicCooperationFacts {
  /** Control as over one's own department, alone or jointly. */
  readonly hasControl: boolean | null;
  /** Share of the activity that is for those who control. */
  readonly shareForControllers: number | null;
  readonly hasPrivateCapital: boolean | null;
  /** Public tasks towards an aim the parties share, governed by public interest alone. */
  readonly hasCommonPublicAim: boolean | null;
  /** Share of the activity that is sold in the open market. */
  readonly shareOnMarket: number | null;
}

/** `open`: every condition is met. `closed`: one is not. `unknown`: none fails, but not all are known. */
export type ExemptionState = 'open' | 'closed' | 'unknown';

function stateOf(conditions: readonly (boolean | null)[]): ExemptionState {
  if (conditions.includes(false)) return 'closed';
  return conditions.includes(null) ? 'unknown' : 'open';
}

const not = (answer: boolean | null): boolean | null => (answer === null ? null : !answer);

/**
 * Whether one's own entity (§§ 3-1 and 3-2) or a cooperation agreement (§ 3-3) may be bought from without competition. More
 * than the controlled share; less than the market share.
 */
export function publicCooperation(
  facts: PublicCooperationFacts,
  values: readonly LegalValue[],
  date: LocalDate,
): { readonly ownEntity: ExemptionState; readonly cooperation: ExemptionState } {
  const limit = (key: 'exemption.controlledShare' | 'exemption.marketShare'): number | null =>
    firstReading(values, { key, buyer: 'any', kind: 'any', date })?.value ?? null;
  const controlled = limit('exemption.controlledShare');
  const market = limit('exemption.marketShare');
  const { shareForControllers, shareOnMarket } = facts;
  const isMainlyFor =
    shareForControllers === null || controlled === null ? null : shareForControllers > controlled;
  const isLittleSold = shareOnMarket === null || market === null ? null : shareOnMarket < market;
  return {
    ownEntity: stateOf([facts.hasControl, isMainlyFor, not(facts.hasPrivateCapital)]),
    cooperation: stateOf([facts.hasCommonPublicAim, isLittleSold]),
  };
}
