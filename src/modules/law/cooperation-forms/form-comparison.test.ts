// The forms side by side: every topic answered or left open for each, every rule known and used, statutes read or marked.
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { FORM_TOPICS } from '../forms.ts';
import {
  COMPARED_EVIDENCE,
  COMPARED_FORMS,
  COMPARISON_RULE_IDS,
  COMPARISON_RULES,
  type ComparedForm,
  comparedAnswers,
  comparedRules,
  HOST_AGREEMENT_ITEMS,
  TASK_AGREEMENT_ITEMS,
} from './form-comparison.ts';

const today = localDate('2026-11-22');
const idsOf = (form: ComparedForm, topic: (typeof FORM_TOPICS)[number]): string[] =>
  comparedAnswers(form, today)
    .find((answer) => answer.topic === topic)
    ?.rules.map(({ id }) => id) ?? [];

describe('the forms side by side', () => {
  test.each(COMPARED_FORMS)(
    '%s: every topic in order, each rule with act, section, address and date',
    (form) => {
      const answers = comparedAnswers(form, today);
      expect(answers[0]?.topic).toBe('whoMayJoin');
      expect(answers.map(({ topic }) => topic).toSorted()).toEqual(FORM_TOPICS.toSorted());
      for (const { source } of answers.flatMap(({ rules }) => rules)) {
        expect(source.url).toMatch(/^https?:\/\//);
        expect(source.checked).toMatch(/^2026/);
        expect(source.section).not.toBe('');
      }
      expect(COMPARED_EVIDENCE[form].length).toBeGreaterThan(0);
    },
  );

  test('every rule of the comparison once, and used by some form', () => {
    expect(COMPARISON_RULES.map(({ id }) => id)).toEqual([...COMPARISON_RULE_IDS]);
    const used = new Set(
      COMPARED_FORMS.flatMap((form) =>
        comparedAnswers(form, today).flatMap(({ rules }) => rules.map(({ id }) => id)),
      ),
    );
    expect(COMPARISON_RULE_IDS.filter((id) => !used.has(id))).toEqual([]);
  });

  test.each([
    ['administrativtVertskommune', 'whoMayJoin', ['VK-0']],
    ['administrativtVertskommune', 'setUp', ['VK-5', 'VK-9', 'VK-2']],
    ['politiskVertskommune', 'agreement', ['VK-5', 'VK-10', 'VK-6']],
    ['oppgavefellesskap', 'setUp', ['KO-1', 'KO-5', 'KO-7']],
    ['oppgavefellesskap', 'liability', ['KO-3']],
    ['interkommunaltPolitiskRaad', 'individualDecisions', ['IPR-2']],
    ['iks', 'exit', ['IKS-4']],
    ['innkjopssentral', 'procurement', ['CPB-1', 'KL-2']],
    ['project', 'exit', []],
  ] as const)('%s, %s: %j', (form, topic, ids) => {
    expect(idsOf(form, topic)).toEqual([...ids]);
  });

  test('what was not read in the act is marked', () => {
    const open = COMPARISON_RULES.filter(({ status }) => status === 'mustBeChecked').map(({ id }) => id);
    expect(open).toEqual(['AS-2', 'AS-3', 'SA-1', 'SA-4', 'FEL-2', 'CPB-3']);
  });

  test('rules are found by number, in the order asked for', () => {
    expect(comparedRules(['INN-1', 'VK-5', 'FRA-2', 'CPB-1'], today).map(({ id }) => id)).toEqual([
      'INN-1',
      'VK-5',
      'FRA-2',
      'CPB-1',
    ]);
  });

  test('as many items as the act lists for each agreement', () => {
    expect(HOST_AGREEMENT_ITEMS.length).toBe(8);
    expect(TASK_AGREEMENT_ITEMS.length).toBe(10);
  });
});
