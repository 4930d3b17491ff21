// The specification: requirements with how they are shown and checked, award criteria with weights, the answer to § 7-9 and the
// terms of the contract.
import type { Block } from '../../modules/exchange/formats/docx/paper.ts';
import { type Provision, type Requirement, STRENGTHS } from '../../modules/procurement/requirements/model.ts';
import type { NamedPaper } from '../papers/named-paper.ts';
import { climateBlocks } from './climate-paper.ts';
import {
  draftOf,
  heading,
  leadName,
  note,
  paragraph,
  paragraphs,
  subheading,
  table,
  type Writing,
} from './draft.ts';

/** Names of the lots a provision is for. */
function lotsText({ books, words, format }: Writing, lots: readonly string[]): string {
  const { state } = books.view.procurement;
  const names = state.lots.filter(({ id }) => lots.includes(id)).map(({ name }) => name);
  return names.length === 0 || names.length === state.lots.length ? words.whole : format.list(names);
}

function requirementTable(writing: Writing, rows: readonly Provision<Requirement>[]): Block {
  const { words, books } = writing;
  const { columns } = words.requirements;
  const hasLots = books.view.procurement.state.lots.length > 1;
  return table(
    words.requirements.columns.text,
    [columns.number, columns.text, ...(hasLots ? [columns.lots] : []), columns.documented, columns.checked],
    rows.map(({ number, facts }) => [
      `K${number}`,
      facts.text,
      ...(hasLots ? [lotsText(writing, facts.lots)] : []),
      facts.documented,
      facts.checked,
    ]),
  );
}

const requirementBlocks = (writing: Writing): Block[] =>
  STRENGTHS.flatMap((strength) => {
    const { title, text } = writing.words.requirements.strengths[strength];
    const rows = writing.books.requirements.requirements.filter(({ facts }) => facts.strength === strength);
    if (rows.length === 0)
      return strength === 'must' ? [heading(title), paragraph(writing.words.requirements.noneOfKind)] : [];
    return [heading(title), paragraph(text), requirementTable(writing, rows)];
  });

function criteriaBlocks({ books, words, format }: Writing): Block[] {
  const { criteria, method } = books.requirements;
  const own = words.requirements;
  if (criteria.length === 0) return [heading(own.criteriaTitle), paragraph(own.noCriteria)];
  const isRanked = method === 'ranked';
  const { weight, ...others } = own.criteriaColumns;
  const columns = isRanked
    ? Object.values(others)
    : [others.number, others.name, weight, others.measured, others.documented, others.scored];
  return [
    heading(own.criteriaTitle),
    paragraph(isRanked ? own.criteriaRanked : own.criteriaWeighted),
    table(own.criteriaCaption, columns, {
      rows: criteria.map(({ number, place, facts }) => [
        isRanked ? String(place) : `T${number}`,
        `${facts.name} (${[own.kinds[facts.type], ...(facts.isEnvironmental ? [own.environmental] : [])].join(', ')})`,
        ...(isRanked ? [] : [facts.weight === null ? '' : format.percent(facts.weight / 100)]),
        facts.measured,
        facts.documented,
        facts.scored,
      ]),
      numberColumns: isRanked ? [] : [2],
    }),
  ];
}

function termBlocks({ books, words }: Writing): Block[] {
  const { terms } = books.requirements;
  const own = words.requirements;
  return [
    heading(own.termsTitle),
    ...(terms.length === 0
      ? [paragraph(own.noTerms)]
      : terms.flatMap(({ number, facts }) => [
          subheading(`V${number} ${facts.title}`),
          ...paragraphs(facts.text),
        ])),
  ];
}

function innovationBlocks({ books, words, format }: Writing): Block[] {
  const { innovation } = books.requirements;
  const own = words.requirements;
  if (innovation === null) return [];
  return [
    heading(own.innovationTitle),
    paragraph(
      innovation.codes.length === 0
        ? own.noInnovation
        : own.innovation(format.list(innovation.codes.map((code) => own.codes[code]))),
    ),
    ...paragraphs(innovation.reason),
  ];
}

export function requirementsPaper(writing: Writing): NamedPaper {
  const { words, list, format } = writing;
  const own = words.requirements;
  const buyers = format.list(list.buyers.map(({ name }) => name));
  return draftOf(writing, {
    title: own.title,
    fileName: own.fileName,
    blocks: [
      ...(list.buyers.length > 0 ? [paragraph(own.intro(leadName(writing), buyers))] : []),
      ...requirementBlocks(writing),
      ...criteriaBlocks(writing),
      heading(own.climateTitle),
      ...climateBlocks(writing),
      ...termBlocks(writing),
      ...innovationBlocks(writing),
      note(words.note),
    ],
  });
}
