// What a rule that the advice rests on says, in the words of the pages on the law; the adviser's own rules by what they are.

import type { LocalDate } from '../../../kernel/local-date.ts';
import type { UsedRule } from '../../../modules/advice/model.ts';
import type { RuleSentence } from '../../../texts/law-rules.nb.ts';
import type { PageRequest } from '../../page.ts';
import { amountText, scopeText, sentenceOn } from '../rules/rule-words.ts';

/** A sentence of the law or a value with its amount; the rule's name where there is no sentence for it. */
export function ruleName(request: PageRequest, { id, of }: UsedRule, date: LocalDate): string {
  const { adviserPages, law, lawRules, groupLots, formComparison } = request.texts;
  if (of === 'advice') return adviserPages.result.adviserRule;
  if (of === 'value') {
    const value = request.snapshot.legalValues.find((one) => one.id === id);
    return value ? `${scopeText(request, value)}: ${amountText(request, value.key, value.value)}` : id;
  }
  const tables: readonly Readonly<Record<string, RuleSentence>>[] = [
    law.rules,
    lawRules.duties,
    lawRules.exemptions,
    lawRules.callOffs,
    lawRules.sanctions,
    groupLots.rules,
    formComparison.rules,
  ];
  const sentence = tables.map((table) => table[id]).find((found) => found !== undefined);
  return sentence === undefined ? id : sentenceOn(request, sentence, date);
}
