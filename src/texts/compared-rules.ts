// The sentence of a rule that the comparison or a paper on forms leans on, wherever its table lies.
import type { ComparedRuleId } from '../modules/law/cooperation-forms/form-comparison.ts';
import type { Texts } from './texts.ts';

/** None of these names a value of the law, so each is a whole sentence as it stands. */
export function comparedRuleText({ law, lawRules, formComparison }: Texts, id: ComparedRuleId): string {
  const sentences: Readonly<Record<string, unknown>> = {
    ...law.rules,
    ...formComparison.rules,
    'CPB-1': lawRules.exemptions['CPB-1'],
    'FRA-2': lawRules.callOffs['FRA-2'],
    'INN-1': lawRules.duties['INN-1'],
  };
  return String(sentences[id]);
}
