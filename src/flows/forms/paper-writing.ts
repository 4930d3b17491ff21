// What every paper on a form of cooperation shares: words, names of parties and councils, clauses with what they rest on in
// the margin, the table of rules, and what must be checked before anybody uses the paper.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Block, PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import {
  type ComparedRule,
  type ComparedRuleId,
  comparedRules,
} from '../../modules/law/cooperation-forms/form-comparison.ts';
import { comparedRuleText } from '../../texts/compared-rules.ts';
import { type ClauseWords, type FormPapersTexts, formPapersNb } from '../../texts/form-papers.nb.ts';
import { formPapersNn } from '../../texts/form-papers.nn.ts';
import { capitalised, type Format, formatFor } from '../../texts/format.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import type { PaperBasis, PaperLanguage, PaperParty } from './paper-case.ts';

const PAPER_TEXTS: Readonly<Record<PaperLanguage, FormPapersTexts>> = { nb: formPapersNb, nn: formPapersNn };

export interface Writing {
  readonly words: FormPapersTexts;
  readonly texts: Texts;
  readonly format: Format;
  readonly today: LocalDate;
  readonly basis: PaperBasis;
}

export const writingOf = (basis: PaperBasis): Writing => ({
  words: PAPER_TEXTS[basis.language],
  texts: textsFor(basis.language),
  format: formatFor(basis.language),
  today: basis.today,
  basis,
});

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const bullets = (items: readonly string[]): Block => ({ kind: 'bullets', items });

export const partyText = ({ words }: Writing, { name, isCounty }: PaperParty): string =>
  isCounty ? words.county(name) : words.municipality(name);

export const councilText = ({ words }: Writing, { name, isCounty }: PaperParty): string =>
  isCounty ? words.countyCouncil(name) : words.municipalCouncil(name);

/** «kommunestyrene», «fylkestingene» or both. */
export function councilsText({ words }: Writing, parties: readonly PaperParty[]): string {
  const isCounty = new Set(parties.map((party) => party.isCounty));
  if (isCounty.size > 1) return words.councils.mixed;
  return isCounty.has(true) ? words.councils.county : words.councils.municipal;
}

/** «kommunestyret i Namsos og kommunestyret i Grong» */
export const councilList = (writing: Writing, parties: readonly PaperParty[]): string =>
  writing.format.list(parties.map((party) => councilText(writing, party)));

export const partyList = (writing: Writing, parties: readonly PaperParty[]): string =>
  writing.format.list(parties.map((party) => partyText(writing, party)));

/** A section never breaks but after a comma. */
const sectionText = (section: string): string =>
  section === '–' ? '' : `${section.startsWith('§') ? '' : ','} ${section.replaceAll(/(?<!,) /g, '\u00a0')}`;

/** «kommuneloven (…) § 20-8, lest april 2026» */
function sourceText({ texts, format }: Writing, { source }: ComparedRule): string {
  const { act, section, checked } = source;
  return `${act}${sectionText(section)}, ${texts.law.readOn(format.sourceDate(checked))}`;
}

/** For the margin, where the act's number would take the room: «kommuneloven § 20-8» */
const shortSource = ({ source: { act, section } }: ComparedRule): string =>
  `${act.replace(/ \((?:LOV|FOR)-[^)]*\)/, '')}${sectionText(section)}`;

const statusText = ({ texts }: Writing, { status }: ComparedRule): string => texts.law.statuses[status];

/** A place in the act's own list of what an agreement must hold. */
export interface ListPlace {
  readonly rule: 'VK-5' | 'KO-5';
  readonly place: number;
}

export interface ClauseBasis {
  readonly rules?: readonly ComparedRuleId[];
  readonly item?: ListPlace;
  /** Where no rule says anything. */
  readonly without?: 'ownChoice' | 'practice' | 'formUnknown';
}

export function marginOf(writing: Writing, { rules = [], item, without }: ClauseBasis): string[] {
  const { words, today } = writing;
  const ids = item ? [item.rule, ...rules] : rules;
  const notes = comparedRules(ids, today).map((rule) => {
    const name = item?.rule === rule.id ? words.margin.itemOf(rule.id, item.place) : rule.id;
    const read = writing.texts.law.readOn(writing.format.sourceDate(rule.source.checked));
    return `${name}\n${shortSource(rule)}\n${read}, ${statusText(writing, rule)}`;
  });
  return without ? [...notes, words.margin[without]] : notes;
}

export interface WrittenClause {
  readonly clause: ClauseWords;
  readonly basis: ClauseBasis;
  readonly items?: readonly string[];
  /** Stand after the clause: a table of shares. */
  readonly after?: readonly Block[];
}

/** Clauses numbered from one. */
export const clauseBlocks = (writing: Writing, clauses: readonly WrittenClause[]): Block[] =>
  clauses.flatMap(({ clause, basis, items = [], after = [] }, place): Block[] => [
    {
      kind: 'clause',
      title: `${place + 1} ${clause.title}`,
      texts: clause.texts,
      items,
      margin: marginOf(writing, basis),
    },
    ...after,
  ]);

export const rulesIn = (clauses: readonly WrittenClause[]): ComparedRuleId[] => [
  ...new Set(
    clauses.flatMap(({ basis }) => [...(basis.item ? [basis.item.rule] : []), ...(basis.rules ?? [])]),
  ),
];

/** What must be looked up first, and the rules with their sentences. */
export function endBlocks(writing: Writing, ids: readonly ComparedRuleId[], isFormKnown = true): Block[] {
  const { words, format, today } = writing;
  const rules = comparedRules(ids, today);
  const open = rules.filter(({ status }) => status === 'mustBeChecked');
  return [
    heading(words.checkTitle),
    bullets([
      ...(isFormKnown ? [] : [words.checkForm]),
      words.checkFill,
      ...open.map((rule) => words.checkRule(rule.id, sourceText(writing, rule))),
      ...(open.length === 0 ? [words.checkNone] : []),
    ]),
    heading(words.rulesTitle),
    {
      kind: 'table',
      caption: words.rulesCaption(format.date(today)),
      headings: [words.rulesColumns.rule, words.rulesColumns.text, words.rulesColumns.source],
      rows: rules.map((rule) => [
        rule.id,
        comparedRuleText(writing.texts, rule.id),
        `${sourceText(writing, rule)}\n${statusText(writing, rule)}`,
      ]),
      numberColumns: [],
    },
  ];
}

/** «to medlemmer» */
export const membersText = ({ words, format }: Writing, count: number): string =>
  words.members(format.countWord(count), count === 1);

/** As given, or what is to be filled in. */
export const orFill = ({ words }: Writing, given: string, what: string): string =>
  given === '' ? words.fill(what) : given;

export const costKeyText = ({ words, basis }: Writing): string => {
  const { key, text } = basis.costKey;
  return key === 'other' ? text : words.costKeys[key];
};

export const purchaseItems = ({ words, basis }: Writing): readonly string[] =>
  basis.purchases.length === 0 ? [words.allPurchases] : basis.purchases;

interface PaperParts {
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
}

export function paperDocument({ words, format, today, basis }: Writing, parts: PaperParts): PaperDocument {
  const { caseNumber, meeting, language } = basis;
  const lines = [
    format.dateLong(today),
    ...(caseNumber === '' ? [] : [words.caseNumber(caseNumber)]),
    ...(meeting === null ? [] : [words.meeting(format.dateLong(meeting))]),
  ];
  return {
    title: parts.title,
    subtitle: capitalised(parts.subtitle),
    language,
    createdOn: today,
    dateLine: lines.join(' · '),
    header: words.header,
    author: words.author,
    pageOf: words.pageOf,
    blocks: [{ kind: 'note', text: words.draftNote }, ...parts.blocks],
  };
}
