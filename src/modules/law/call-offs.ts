// Buying on an agreement that exists: only those it names, within its maximum and its term. Sentences lie in
// texts/law-rules under the same ids.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Ore } from '../../kernel/money.ts';
import { contains, type Period } from '../../kernel/period.ts';
import type { RuleSource, RuleStatus } from './forms.ts';
import { REGULATION, type SourceText } from './sources.ts';

export const CALL_OFF_IDS = ['FRA-1', 'FRA-2', 'FRA-3', 'CHG-1'] as const;
export type CallOffRuleId = (typeof CALL_OFF_IDS)[number];

export interface CallOffRule {
  readonly id: CallOffRuleId;
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

const COURT: SourceText = {
  act: 'EU-domstolen, C-216/17 og C-23/20',
  url: 'https://www.vaar.law/praktiske-rad-ved-og-rettslige-konsekvenser-av-verdifastsettelse-av-rammeavtaler/',
  checked: '2026',
};
const KOFA: SourceText = {
  act: 'KOFA 2015/65',
  url: 'http://docplayer.me/3274058-Klagenemnda-for-offentlige-anskaffelser.html',
  checked: '2026',
};

const rule = (id: CallOffRuleId, text: SourceText, section: string): CallOffRule => ({
  id,
  source: { ...text, section },
  status: 'mustBeChecked',
});

/** None is read in the regulation or the judgment itself: all must be checked before use. */
export const CALL_OFF_RULES: readonly CallOffRule[] = [
  rule('FRA-1', COURT, '–'),
  rule('FRA-2', KOFA, 'direktiv 2014/24/EU art. 33 (2)'),
  rule('FRA-3', REGULATION, '§ 26-1'),
  rule('CHG-1', REGULATION, '§ 28-1, § 11-2'),
];

export interface CallOffQuestion {
  /** Whether the buyer stands in the notice or the documents. Null: nobody has looked. */
  readonly isNamed: boolean | null;
  /** Excluding VAT; null: not known. */
  readonly maximum: Ore | null;
  readonly used: Ore | null;
  readonly amount: Ore | null;
  readonly term: Period;
  readonly date: LocalDate;
}

export interface CallOffAnswer {
  /** `stop`: not before what the rules name has been settled. `unknown`: somebody must look first. */
  readonly state: 'open' | 'stop' | 'unknown';
  readonly ruleIds: readonly CallOffRuleId[];
}

/** Null where one of them is not known. */
function passesMaximum({ maximum, used, amount }: CallOffQuestion): boolean | null {
  if (maximum === null || used === null || amount === null) return null;
  return used + amount > maximum;
}

/** Whether one may call off. Passing the maximum stops it until somebody has assessed the change (CHG-1). */
export function callOffAnswer(question: CallOffQuestion): CallOffAnswer {
  const passes = passesMaximum(question);
  const stops: CallOffRuleId[] = [
    ...(passes ? (['FRA-1', 'CHG-1'] as const) : []),
    ...(question.isNamed === false ? (['FRA-2'] as const) : []),
    ...(contains(question.term, question.date) ? [] : (['FRA-3'] as const)),
  ];
  if (stops.length > 0) return { state: 'stop', ruleIds: stops };
  const unknown: CallOffRuleId[] = [
    ...(passes === null ? (['FRA-1'] as const) : []),
    ...(question.isNamed === null ? (['FRA-2'] as const) : []),
  ];
  return { state: unknown.length > 0 ? 'unknown' : 'open', ruleIds: unknown };
}
