// Every form of buying together side by side: which rule answers which question for each, also for the two that are no
// form of the local government act (a purchasing centre, one joint purchase), and what the agreements must hold.
// Sentences lie in texts/form-comparison under the same ids.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { contains } from '../../../kernel/period.ts';
import { CALL_OFF_RULES } from '../call-offs.ts';
import { dutiesOn } from '../duties.ts';
import { EXEMPTION_RULES } from '../exemptions.ts';
import {
  FORM_RULES,
  FORM_TOPICS,
  type FormRuleId,
  type FormTopic,
  type RuleSource,
  type RuleStatus,
} from '../forms.ts';
import {
  AKSJELOVEN,
  DIRECTIVE,
  GUIDE,
  HADELAND,
  IKS_LOVEN,
  KOMMUNELOVEN,
  type SourceText,
} from '../sources.ts';

/** In the order they are shown. */
export const COMPARED_FORMS = [
  'administrativtVertskommune',
  'politiskVertskommune',
  'oppgavefellesskap',
  'iks',
  'as',
  'samvirke',
  'agreement',
  'project',
  'interkommunaltPolitiskRaad',
  'innkjopssentral',
] as const;
export type ComparedForm = (typeof COMPARED_FORMS)[number];

/** Rules that only the comparison and the papers need, beside those of forms.ts and exemptions.ts. */
export const COMPARISON_RULE_IDS = [
  'IPR-4',
  'KO-7',
  'VK-9',
  'VK-10',
  'VK-11',
  'VK-12',
  'VK-13',
  'IKS-3',
  'IKS-4',
  'AS-2',
  'AS-3',
  'SA-1',
  'SA-2',
  'SA-3',
  'SA-4',
  'DEL-3',
  'FEL-2',
  'CPB-3',
] as const;
export type ComparisonRuleId = (typeof COMPARISON_RULE_IDS)[number];

/** Also of exemptions.ts, call-offs.ts and duties.ts: the purchasing centre, who may call off, access to papers. */
export type ComparedRuleId = FormRuleId | ComparisonRuleId | 'CPB-1' | 'FRA-2' | 'INN-1';

export interface ComparedRule {
  readonly id: ComparedRuleId;
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

const SAMVIRKELOVA: SourceText = {
  act: 'samvirkelova (LOV-2007-06-29-81)',
  url: 'https://lovdata.no/dokument/NL/lov/2007-06-29-81',
  checked: '2026-04',
};

const rule = (id: ComparisonRuleId, text: SourceText, section: string): ComparedRule => ({
  id,
  source: { ...text, section },
  status: 'confirmed',
});
const unchecked = (id: ComparisonRuleId, text: SourceText, section: string): ComparedRule => ({
  ...rule(id, text, section),
  status: 'mustBeChecked',
});

/** Of samvirkelova only § 10 and § 35 were read whole; the others by their headings. */
export const COMPARISON_RULES: readonly ComparedRule[] = [
  rule('IPR-4', KOMMUNELOVEN, '§ 18-4 (2) (4)'),
  rule('KO-7', KOMMUNELOVEN, '§ 19-4 (2)'),
  rule('VK-9', KOMMUNELOVEN, '§ 20-4 (2)'),
  rule('VK-10', KOMMUNELOVEN, '§ 20-4 (4)'),
  rule('VK-11', KOMMUNELOVEN, '§§ 20-2 (5), 20-5'),
  rule('VK-12', KOMMUNELOVEN, '§ 20-9'),
  rule('VK-13', KOMMUNELOVEN, '§§ 20-3 (5) (6), 20-6'),
  rule('IKS-3', IKS_LOVEN, '§ 4 (2)'),
  rule('IKS-4', IKS_LOVEN, '§ 30'),
  unchecked('AS-2', KOMMUNELOVEN, '§ 5-3'),
  unchecked('AS-3', AKSJELOVEN, '§§ 4-15, 4-16, 4-19'),
  unchecked('SA-1', SAMVIRKELOVA, '§ 3'),
  rule('SA-2', SAMVIRKELOVA, '§ 10'),
  rule('SA-3', SAMVIRKELOVA, '§ 35'),
  unchecked('SA-4', SAMVIRKELOVA, '§§ 14, 22'),
  rule('DEL-3', KOMMUNELOVEN, '§ 13-1 (6)'),
  unchecked('FEL-2', DIRECTIVE, 'art. 38'),
  unchecked('CPB-3', DIRECTIVE, 'art. 37'),
];

type TopicRules = Readonly<Partial<Record<FormTopic, readonly ComparedRuleId[]>>>;

const HOST: TopicRules = {
  whoMayJoin: ['VK-0'],
  liability: ['VK-8'],
  exit: ['VK-7'],
  procurement: ['KL-2', 'EGN-2'],
};

/** Fuller than RULES_BY_FORM: also how one joins what exists, and the form's own complaint and control. */
const RULES_BY_COMPARED_FORM: Readonly<Record<ComparedForm, TopicRules>> = {
  administrativtVertskommune: {
    ...HOST,
    setUp: ['VK-5', 'VK-9', 'VK-2'],
    whoDecides: ['VK-1', 'VK-3', 'VK-12'],
    individualDecisions: ['VK-1', 'VK-11'],
    agreement: ['VK-5', 'VK-6'],
  },
  politiskVertskommune: {
    ...HOST,
    setUp: ['VK-5', 'VK-9', 'VK-4'],
    whoDecides: ['VK-4', 'VK-12'],
    individualDecisions: ['VK-4', 'VK-13'],
    agreement: ['VK-5', 'VK-10', 'VK-6'],
  },
  oppgavefellesskap: {
    whoMayJoin: ['KO-1'],
    setUp: ['KO-1', 'KO-5', 'KO-7'],
    whoDecides: ['KO-4'],
    individualDecisions: ['KO-2'],
    liability: ['KO-3'],
    agreement: ['KO-5', 'KO-6'],
    exit: ['KO-3'],
    procurement: ['KL-2', 'EGN-1'],
  },
  iks: {
    whoMayJoin: ['IKS-1'],
    setUp: ['IKS-1', 'IKS-3'],
    whoDecides: ['IKS-2'],
    individualDecisions: ['DEL-1'],
    liability: ['IKS-2'],
    agreement: ['IKS-1'],
    exit: ['IKS-4'],
    procurement: ['KL-2', 'EGN-1'],
  },
  as: {
    whoMayJoin: ['KL-1'],
    setUp: ['AS-2'],
    whoDecides: ['AS-1'],
    individualDecisions: ['DEL-1'],
    liability: ['AS-1'],
    exit: ['AS-3'],
    procurement: ['KL-2', 'EGN-1'],
  },
  samvirke: {
    whoMayJoin: ['KL-1', 'SA-4'],
    setUp: ['AS-2'],
    whoDecides: ['SA-3'],
    individualDecisions: ['DEL-1'],
    liability: ['SA-1'],
    agreement: ['SA-2'],
    exit: ['SA-4'],
    procurement: ['KL-2', 'EGN-1'],
  },
  agreement: {
    whoMayJoin: ['KL-1'],
    setUp: ['AVT-1'],
    whoDecides: ['AVT-1', 'AVT-2'],
    individualDecisions: ['DEL-1'],
    liability: ['FEL-1'],
    procurement: ['KL-2', 'EGN-2'],
  },
  project: {
    whoMayJoin: ['FEL-2'],
    setUp: ['DEL-3', 'DEL-2'],
    whoDecides: ['FEL-1'],
    liability: ['FEL-1'],
    procurement: ['KL-2'],
  },
  interkommunaltPolitiskRaad: {
    whoMayJoin: ['IPR-1'],
    setUp: ['IPR-1', 'IPR-4'],
    whoDecides: ['IPR-2'],
    individualDecisions: ['IPR-2'],
    liability: ['KO-3'],
    agreement: ['IPR-4', 'IPR-3'],
    exit: ['KO-3'],
    procurement: ['KL-2'],
  },
  innkjopssentral: {
    whoMayJoin: ['CPB-3'],
    setUp: ['DEL-3'],
    liability: ['CPB-1'],
    procurement: ['CPB-1', 'KL-2'],
  },
};

export interface ComparedAnswer {
  readonly topic: FormTopic;
  /** Empty where no rule we have read answers. */
  readonly rules: readonly ComparedRule[];
}

function rulesOn(date: LocalDate): ReadonlyMap<string, ComparedRule> {
  const ofForms = FORM_RULES.filter(({ period }) => contains(period, date));
  const access = dutiesOn(date).find(({ id }) => id === 'INN-1')?.places.partI;
  const ofOthers = [...EXEMPTION_RULES, ...CALL_OFF_RULES].filter(
    ({ id }) => id === 'CPB-1' || id === 'FRA-2',
  ) as readonly ComparedRule[];
  const all: ComparedRule[] = [
    ...ofForms,
    ...COMPARISON_RULES,
    ...ofOthers,
    ...(access ? [{ id: 'INN-1' as const, source: access.source, status: access.status }] : []),
  ];
  return new Map(all.map((it) => [it.id, it]));
}

/** Who may take part comes first. */
const TOPICS: readonly FormTopic[] = ['whoMayJoin', ...FORM_TOPICS.filter((topic) => topic !== 'whoMayJoin')];

/** Every topic for a form on a date, in the order one asks; a topic without a rule is answered by none. */
export function comparedAnswers(form: ComparedForm, date: LocalDate): ComparedAnswer[] {
  const all = rulesOn(date);
  return TOPICS.map((topic) => ({
    topic,
    rules: (RULES_BY_COMPARED_FORM[form][topic] ?? []).flatMap((id) => all.get(id) ?? []),
  }));
}

/** The rules of these ids on a date, in the order asked for. */
export function comparedRules(ids: readonly ComparedRuleId[], date: LocalDate): ComparedRule[] {
  const all = rulesOn(date);
  return ids.flatMap((id) => all.get(id) ?? []);
}

const REPORT: SourceText = {
  act: 'Rapport om innkjøpssamarbeid 2021, gjengitt av Anbud365',
  url: 'https://www.anbud365.no/regelverk/gjennom-kommunale-innkjopssamarbeid-kan-milliardbelop-spares/',
  checked: '2026',
};
const COMPANY: SourceText = {
  act: 'Samfunnsbedriftene om Abakus',
  url: 'https://samfunnsbedriftene-web-app.vercel.app/artikkel/innkjopssamarbeid-over-fylkesgrensene',
  checked: '2026',
};
const CASE_BY_CASE: SourceText = {
  act: 'Rapport om innkjøpssamarbeid 2021, gjengitt av Inventura',
  url: 'https://www.inventura.no/fagblogg/sparer-penger-pa-samarbeid-om-kommunalt-innkjop/',
  checked: '2026',
};

/** What advantages and drawbacks build on. All but acts and guide are reports and descriptions, retold. */
export const COMPARED_EVIDENCE: Readonly<Record<ComparedForm, readonly SourceText[]>> = {
  administrativtVertskommune: [KOMMUNELOVEN, REPORT],
  politiskVertskommune: [KOMMUNELOVEN, GUIDE],
  oppgavefellesskap: [KOMMUNELOVEN, GUIDE],
  iks: [IKS_LOVEN, COMPANY],
  as: [COMPANY, AKSJELOVEN],
  samvirke: [SAMVIRKELOVA],
  agreement: [HADELAND, REPORT],
  project: [CASE_BY_CASE],
  interkommunaltPolitiskRaad: [KOMMUNELOVEN, GUIDE],
  innkjopssentral: [DIRECTIVE],
};

/** Every item an agreement on a host municipality must hold (VK-5), in the act's order. */
export const HOST_AGREEMENT_ITEMS = [
  'participants',
  'host',
  'tasksAndAuthority',
  'transferTime',
  'reportedDecisions',
  'settlement',
  'exit',
  'dissolution',
] as const;
export type HostAgreementItem = (typeof HOST_AGREEMENT_ITEMS)[number];

/** Every item an agreement on an oppgavefellesskap must hold (KO-5), in the act's order. */
export const TASK_AGREEMENT_ITEMS = [
  'name',
  'legalPerson',
  'seats',
  'tasksAndAuthority',
  'contributions',
  'shares',
  'borrowing',
  'reporting',
  'exit',
  'dissolutionAndArchive',
] as const;
export type TaskAgreementItem = (typeof TASK_AGREEMENT_ITEMS)[number];
