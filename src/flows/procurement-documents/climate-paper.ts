// How climate and environment are taken care of (FOA § 7-9): the rule with source and status, the answer, and the reasons.
import type { Block } from '../../modules/exchange/formats/docx/paper.ts';
import type { NamedPaper } from '../papers/named-paper.ts';
import { bullets, draftOf, heading, note, paragraph, paragraphs, subheading, type Writing } from './draft.ts';

/** The answer and its reasons; also part of the specification. */
export function climateBlocks({ books, words }: Writing): Block[] {
  const { climate } = books.requirements;
  const own = words.climate;
  if (climate.applies === null) return [paragraph(own.unknown)];
  if (!climate.applies) return [paragraph(own.notApplying)];
  const { choice, answer } = climate;
  const said = answer.isMet === null ? own.notKnown : answer.isMet ? own.met : own.notMet;
  return [
    paragraph(said),
    ...(answer.isCertain ? [] : [paragraph(own.uncertain)]),
    ...(choice === null ? [] : [paragraph(own.ways[choice.way])]),
    ...(choice?.exemption ? [paragraph(own.exemptions[choice.exemption])] : []),
    ...(choice === null ? [] : paragraphs(choice.reason)),
    ...(choice === null || choice.evidence.trim() === '' ? [] : [paragraph(own.evidence(choice.evidence))]),
  ];
}

/** What is marked as standing for climate and environment. */
function provisionBlocks({ books, words, format }: Writing): Block[] {
  const own = words.climate;
  const { criteria, requirements, method } = books.requirements;
  const named = [
    ...criteria
      .filter(({ facts }) => facts.isEnvironmental)
      .map(({ place, facts }) =>
        method === 'ranked'
          ? own.ranked(facts.name, format.number(place))
          : own.weight(facts.name, format.number(facts.weight ?? 0)),
      ),
    ...requirements
      .filter(({ facts }) => facts.isEnvironmental)
      .map(({ number, facts }) => `K${number} ${facts.text}`),
  ];
  return [subheading(own.provisionsTitle), named.length === 0 ? paragraph(own.noProvisions) : bullets(named)];
}

function ruleBlocks({ books, texts, words, format }: Writing): Block[] {
  const own = words.climate;
  const { source, status } = books.requirements.climate;
  if (source === null || status === null) return [];
  const { act, section, checked } = source;
  const text = `${act} ${section}, ${texts.law.readOn(format.sourceDate(checked))}`;
  return [heading(own.ruleTitle), paragraph(own.rule(text, texts.law.statuses[status]))];
}

export function climatePaper(writing: Writing): NamedPaper {
  const { words } = writing;
  const own = words.climate;
  return draftOf(writing, {
    title: own.title,
    fileName: own.fileName,
    blocks: [
      ...ruleBlocks(writing),
      heading(own.answerTitle),
      ...climateBlocks(writing),
      ...provisionBlocks(writing),
      note(words.note),
    ],
  });
}
