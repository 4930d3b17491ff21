// The case paper for a council, the same in joining and founding: what to decide first, then why, what the form means, money,
// local suppliers, other ways, and how to get out again.
import type { Block } from '../../modules/exchange/formats/docx/paper.ts';
import {
  type ComparedForm,
  type ComparedRuleId,
  comparedAnswers,
} from '../../modules/law/cooperation-forms/form-comparison.ts';
import type { FormTopic } from '../../modules/law/forms.ts';
import { capitalised } from '../../texts/format.ts';
import {
  bullets,
  type ClauseBasis,
  costKeyText,
  endBlocks,
  heading,
  marginOf,
  orFill,
  paragraph,
  purchaseItems,
  type Writing,
} from './paper-writing.ts';

export interface Decision {
  readonly text: string;
  readonly basis: ClauseBasis;
}

export interface CasePaper {
  readonly decisions: readonly Decision[];
  readonly short: readonly string[];
  /** Null: not known. */
  readonly form: ComparedForm | null;
  readonly others: readonly string[];
  readonly exit: string;
  readonly next: readonly string[];
  /** Whose cost the sum is. */
  readonly costOf: 'own' | 'all';
}

const decisionBlocks = (writing: Writing, { decisions }: CasePaper): Block[] => [
  heading(writing.words.caseTitles.decision),
  ...decisions.map(
    ({ text, basis }, place): Block => ({
      kind: 'clause',
      title: writing.words.decisionPoint(place + 1),
      texts: [text],
      margin: marginOf(writing, basis),
    }),
  ),
];

function formBlocks(writing: Writing, form: ComparedForm): Block[] {
  const { words, texts, today } = writing;
  const { name, what, fits, advantages, drawbacks, ...answers } = texts.formComparison.forms[form];
  const idsOf = new Map(
    comparedAnswers(form, today).map(({ topic, rules }) => [topic, rules.map(({ id }) => id)]),
  );
  const { formQuestions, formColumns, caseTitles } = words;
  const row = (question: keyof typeof formQuestions, topic: FormTopic): string[] => [
    formQuestions[question],
    answers[question],
    (idsOf.get(topic) ?? []).join(', '),
  ];
  return [
    heading(caseTitles.form),
    paragraph(`${name}. ${what} ${fits}`),
    {
      kind: 'table',
      caption: words.formCaption(name),
      headings: [formColumns.question, formColumns.answer, formColumns.rule],
      rows: [
        row('who', 'whoMayJoin'),
        row('founds', 'setUp'),
        row('decisions', 'individualDecisions'),
        row('liability', 'liability'),
        row('exit', 'exit'),
      ],
      numberColumns: [],
    },
    heading(caseTitles.advantages, 2),
    bullets(advantages),
    heading(caseTitles.drawbacks, 2),
    bullets(drawbacks),
  ];
}

function economyBlocks(writing: Writing, { costOf }: CasePaper): Block[] {
  const { words, format, basis } = writing;
  const cost = basis.cost === null ? null : format.money(basis.cost);
  const sum = costOf === 'own' ? words.economyOwn : words.economyAll;
  return [
    heading(words.caseTitles.economy),
    paragraph(
      `${words.economyText(costKeyText(writing))} ${cost ? sum(cost) : words.fill(words.economyFill)}`,
    ),
  ];
}

const CONTROL = {
  administrativtVertskommune: 'host',
  politiskVertskommune: 'board',
  oppgavefellesskap: 'board',
  interkommunaltPolitiskRaad: 'board',
  iks: 'company',
  as: 'company',
  samvirke: 'company',
  agreement: 'agreement',
  project: 'agreement',
  innkjopssentral: 'agreement',
} as const satisfies Record<ComparedForm, string>;

/** Every rule the paper leans on. */
function rulesOf({ decisions, form }: CasePaper, writing: Writing): ComparedRuleId[] {
  const ofForm = form ? comparedAnswers(form, writing.today).flatMap(({ rules }) => rules) : [];
  return [
    ...new Set([...decisions.flatMap(({ basis }) => basis.rules ?? []), ...ofForm.map(({ id }) => id)]),
  ];
}

/** The paper's blocks; its title and who it is for are the caller's. */
export function casePaperBlocks(writing: Writing, paper: CasePaper): Block[] {
  const { words, basis } = writing;
  const { caseTitles } = words;
  const { form } = paper;
  return [
    ...decisionBlocks(writing, paper),
    heading(caseTitles.short),
    ...paper.short.map(paragraph),
    ...(form === 'interkommunaltPolitiskRaad'
      ? []
      : [paragraph(words.purchasesIntro), bullets(purchaseItems(writing).map(capitalised))]),
    heading(caseTitles.background),
    paragraph(orFill(writing, basis.background, words.backgroundFill)),
    ...(form ? formBlocks(writing, form) : []),
    ...economyBlocks(writing, paper),
    heading(caseTitles.local),
    ...words.localText.map(paragraph),
    ...(basis.local === '' ? [] : [paragraph(basis.local)]),
    ...(form ? [heading(caseTitles.control), paragraph(words.controlText[CONTROL[form]])] : []),
    heading(caseTitles.others),
    bullets(paper.others),
    heading(caseTitles.exit),
    paragraph(paper.exit),
    ...(basis.other === '' ? [] : [heading(caseTitles.other), paragraph(basis.other)]),
    heading(caseTitles.next),
    bullets(paper.next),
    ...endBlocks(writing, rulesOf(paper, writing), form !== null),
  ];
}
