// What the law says about the forms a cooperation can have, as dated data with sources. The sentences a person reads
// lie in texts/law under the same ids. «confirmed»: read in the text of the act or the ministry's guide; the rest
// must be checked before anyone relies on it.

import type { LocalDate } from '../../kernel/local-date.ts';
import { ALWAYS, contains, type Period } from '../../kernel/period.ts';
import {
  AKSJELOVEN,
  DIRECTIVE,
  GUIDE,
  HADELAND,
  IKS_LOVEN,
  KOMMUNELOVEN,
  REGULATION,
  type SourceText,
} from './sources.ts';

export type RuleStatus = 'confirmed' | 'mustBeChecked';

export interface RuleSource {
  readonly act: string;
  readonly section: string;
  readonly url: string;
  /** When the text was read, as exact as it is known. */
  readonly checked: string;
}

export const FORM_TOPICS = [
  'setUp',
  'whoMayJoin',
  'whoDecides',
  'individualDecisions',
  'liability',
  'agreement',
  'exit',
  'procurement',
] as const;
export type FormTopic = (typeof FORM_TOPICS)[number];

export const FORM_RULE_IDS = [
  'KL-1',
  'KL-2',
  'IPR-1',
  'IPR-2',
  'IPR-3',
  'KO-1',
  'KO-2',
  'KO-3',
  'KO-4',
  'KO-5',
  'KO-6',
  'VK-0',
  'VK-1',
  'VK-2',
  'VK-3',
  'VK-4',
  'VK-5',
  'VK-6',
  'VK-7',
  'VK-8',
  'IKS-1',
  'IKS-2',
  'AS-1',
  'DEL-1',
  'DEL-2',
  'HAB-1',
  'OLD-1',
  'EGN-1',
  'EGN-2',
  'AVT-1',
  'AVT-2',
  'FEL-1',
] as const;
export type FormRuleId = (typeof FORM_RULE_IDS)[number];

export interface FormRule {
  readonly id: FormRuleId;
  readonly source: RuleSource;
  readonly status: RuleStatus;
  /** When the rule holds. An open start means: in force when it was read, start not looked up. */
  readonly period: Period;
}

export type CooperationForm =
  | 'administrativtVertskommune'
  | 'politiskVertskommune'
  | 'oppgavefellesskap'
  | 'interkommunaltPolitiskRaad'
  | 'iks'
  | 'as'
  | 'agreement'
  | 'project'
  | 'unknown';

const rule = (id: FormRuleId, text: SourceText, section: string): FormRule => ({
  id,
  source: { ...text, section },
  status: 'confirmed',
  period: ALWAYS,
});

const unchecked = (confirmed: FormRule): FormRule => ({ ...confirmed, status: 'mustBeChecked' });

/** Every rule once, in the order of FORM_RULE_IDS. */
export const FORM_RULES: readonly FormRule[] = [
  rule('KL-1', KOMMUNELOVEN, '§ 17-1 (2)'),
  rule('KL-2', KOMMUNELOVEN, '§ 17-1 (3)'),
  rule('IPR-1', KOMMUNELOVEN, '§ 18-1 (1)'),
  rule('IPR-2', KOMMUNELOVEN, '§ 18-1 (2)'),
  rule('IPR-3', KOMMUNELOVEN, '§ 18-1 (3)'),
  rule('KO-1', KOMMUNELOVEN, '§ 19-1'),
  rule('KO-2', KOMMUNELOVEN, '§ 19-1 (2)'),
  rule('KO-3', KOMMUNELOVEN, '§ 19-2 (§ 18-2)'),
  rule('KO-4', KOMMUNELOVEN, '§ 19-3'),
  rule('KO-5', KOMMUNELOVEN, '§ 19-4 (4)'),
  rule('KO-6', KOMMUNELOVEN, '§ 19-4 (3)'),
  rule('VK-0', KOMMUNELOVEN, '§§ 20-1, 20-2'),
  rule('VK-1', KOMMUNELOVEN, '§ 20-2 (1)'),
  rule('VK-2', KOMMUNELOVEN, '§ 20-2 (2)'),
  rule('VK-3', KOMMUNELOVEN, '§ 20-2 (3) (4)'),
  rule('VK-4', KOMMUNELOVEN, '§ 20-3'),
  rule('VK-5', KOMMUNELOVEN, '§ 20-4 (3)'),
  rule('VK-6', KOMMUNELOVEN, '§ 20-4 (5)'),
  rule('VK-7', KOMMUNELOVEN, '§ 20-8'),
  rule('VK-8', GUIDE, 'kap. 5'),
  rule('IKS-1', IKS_LOVEN, '§§ 1, 4'),
  rule('IKS-2', IKS_LOVEN, '§§ 2, 3, 6, 8, 10'),
  unchecked(rule('AS-1', AKSJELOVEN, '§§ 1-2, 5-1')),
  rule('DEL-1', KOMMUNELOVEN, '§ 5-4 (2)'),
  rule('DEL-2', KOMMUNELOVEN, '§ 13-1 (3)'),
  rule('HAB-1', KOMMUNELOVEN, '§§ 13-3, 11-10'),
  rule('OLD-1', KOMMUNELOVEN, 'overgangsregel'),
  unchecked(rule('EGN-1', REGULATION, '§§ 3-1, 3-2')),
  unchecked(rule('EGN-2', REGULATION, '§ 3-3')),
  unchecked(rule('AVT-1', KOMMUNELOVEN, '§ 17-1 (2)')),
  unchecked(rule('AVT-2', HADELAND, '–')),
  unchecked(rule('FEL-1', DIRECTIVE, 'art. 38')),
];

type TopicRules = Readonly<Partial<Record<FormTopic, readonly FormRuleId[]>>>;

const VERTSKOMMUNE: TopicRules = {
  whoMayJoin: ['VK-0'],
  liability: ['VK-8'],
  agreement: ['VK-5', 'VK-6'],
  exit: ['VK-7'],
  procurement: ['KL-2', 'EGN-2'],
};

/** Which rules answer which question for each form. */
export const RULES_BY_FORM: Readonly<Record<CooperationForm, TopicRules>> = {
  administrativtVertskommune: {
    ...VERTSKOMMUNE,
    setUp: ['VK-2'],
    whoDecides: ['VK-1', 'VK-3'],
    individualDecisions: ['VK-1'],
  },
  politiskVertskommune: {
    ...VERTSKOMMUNE,
    setUp: ['VK-4'],
    whoDecides: ['VK-4'],
    individualDecisions: ['VK-4'],
  },
  oppgavefellesskap: {
    setUp: ['KO-1', 'OLD-1'],
    whoDecides: ['KO-4'],
    individualDecisions: ['KO-2'],
    liability: ['KO-3'],
    agreement: ['KO-5', 'KO-6'],
    exit: ['KO-3'],
    procurement: ['KL-2', 'EGN-1'],
  },
  interkommunaltPolitiskRaad: {
    setUp: ['IPR-1', 'IPR-3', 'OLD-1'],
    individualDecisions: ['IPR-2'],
    liability: ['KO-3'],
    procurement: ['KL-2'],
  },
  iks: {
    setUp: ['IKS-1'],
    whoMayJoin: ['IKS-1'],
    whoDecides: ['IKS-2'],
    individualDecisions: ['DEL-1'],
    liability: ['IKS-2'],
    agreement: ['IKS-1'],
    procurement: ['KL-2', 'EGN-1'],
  },
  as: {
    whoDecides: ['AS-1'],
    individualDecisions: ['DEL-1'],
    liability: ['AS-1'],
    procurement: ['KL-2', 'EGN-1'],
  },
  agreement: {
    setUp: ['AVT-1'],
    whoDecides: ['AVT-1', 'AVT-2'],
    individualDecisions: ['DEL-1'],
    procurement: ['KL-2', 'EGN-2'],
  },
  project: { setUp: ['FEL-1', 'DEL-2'], whoDecides: ['FEL-1'], liability: ['FEL-1'], procurement: ['KL-2'] },
  unknown: { setUp: ['KL-1'], procurement: ['KL-2'] },
};

/** Rules that hold in every form and stand with none of them. */
export const GENERAL_RULE_IDS: readonly FormRuleId[] = ['HAB-1'];

export interface FormAnswer {
  readonly topic: FormTopic;
  readonly rules: readonly FormRule[];
}

/**
 * What the law answers for a form on a date, topic by topic; topics the law leaves to the parties are left out.
 * @source kommuneloven chapters 17 to 20, IKS-loven; each rule carries its own source
 */
export function formAnswers(form: CooperationForm, date: LocalDate): FormAnswer[] {
  return FORM_TOPICS.flatMap((topic) => {
    const ids = RULES_BY_FORM[form][topic] ?? [];
    const rules = FORM_RULES.filter((it) => ids.includes(it.id) && contains(it.period, date));
    return rules.length === 0 ? [] : [{ topic, rules }];
  });
}
