// The rules about forms: each has a source, each is used or deliberately general, and the answers fit the acts.
import { describe, expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import {
  type CooperationForm,
  FORM_RULE_IDS,
  FORM_RULES,
  formAnswers,
  GENERAL_RULE_IDS,
  RULES_BY_FORM,
} from './forms.ts';

const today = localDate('2026-11-22');
const answer = (form: CooperationForm): Record<string, string[]> =>
  Object.fromEntries(
    formAnswers(form, today).map(({ topic, rules }) => [topic, rules.map((rule) => rule.id)]),
  );

describe('forms of cooperation', () => {
  test('every rule once, with act, section, address and the date it was read', () => {
    expect(FORM_RULES.map((rule) => rule.id)).toEqual([...FORM_RULE_IDS]);
    for (const { source } of FORM_RULES) {
      expect(source.url).toMatch(/^https?:\/\//);
      expect(source.checked).toMatch(/^2026/);
      expect(source.section).not.toBe('');
    }
  });

  test('every rule answers a question for some form, or holds in all of them', () => {
    const used = new Set([
      ...GENERAL_RULE_IDS,
      ...Object.values(RULES_BY_FORM).flatMap((topics) => Object.values(topics).flat()),
    ]);
    expect(FORM_RULE_IDS.filter((id) => !used.has(id))).toEqual([]);
  });

  test('what is not read in an act or the ministry’s guide must be checked', () => {
    expect(FORM_RULES.filter((rule) => rule.status === 'mustBeChecked').map((rule) => rule.id)).toEqual([
      'AS-1',
      'EGN-1',
      'EGN-2',
      'AVT-1',
      'AVT-2',
      'FEL-1',
    ]);
  });

  test('administrative host: not cases of principle, one year’s notice, members instruct in their own matters', () => {
    expect(answer('administrativtVertskommune')).toEqual({
      setUp: ['VK-2'],
      whoMayJoin: ['VK-0'],
      whoDecides: ['VK-1', 'VK-3'],
      individualDecisions: ['VK-1'],
      liability: ['VK-8'],
      agreement: ['VK-5', 'VK-6'],
      exit: ['VK-7'],
      procurement: ['KL-2', 'EGN-2'],
    });
  });

  test('oppgavefellesskap: liability follows the one who leaves', () => {
    expect(answer('oppgavefellesskap')).toMatchObject({
      liability: ['KO-3'],
      exit: ['KO-3'],
      individualDecisions: ['KO-2'],
    });
  });

  test('nothing is made up where the form is not known', () => {
    expect(answer('unknown')).toEqual({ setUp: ['KL-1'], procurement: ['KL-2'] });
  });

  test('every form says that procurement law is judged on its own', () => {
    for (const form of Object.keys(RULES_BY_FORM) as CooperationForm[]) {
      expect(answer(form)['procurement']).toContain('KL-2');
    }
  });
});
