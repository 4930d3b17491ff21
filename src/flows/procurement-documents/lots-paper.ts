// Why the procurement is divided as it is, or is not (FOA § 19-4 in part III; good practice elsewhere), beside what each lot holds.
import type { Block } from '../../modules/exchange/formats/docx/paper.ts';
import type { NamedPaper } from '../papers/named-paper.ts';
import { draftOf, heading, note, paragraph, paragraphs, table, type Writing } from './draft.ts';

function ruleBlocks({ books, words }: Writing): Block[] {
  const own = words.lots;
  const { mustExplain, rule } = books.lots.duty;
  const { act, section } = rule.source;
  return [
    heading(own.ruleTitle),
    paragraph(mustExplain ? own.mustExplain(`${act} ${section}`) : own.goodPractice),
  ];
}

function reasonBlocks({ books, words, format }: Writing): Block[] {
  const own = words.lots;
  const { assessment } = books.lots;
  if (assessment === null) return [heading(own.reasonTitle), paragraph(own.noReason)];
  return [
    heading(own.reasonTitle),
    ...(assessment.isCurrent ? [] : [paragraph(own.old)]),
    ...paragraphs(assessment.text),
    note(own.kept(format.dateLong(assessment.keptOn))),
  ];
}

function lotsBlocks({ books, words, format }: Writing): Block[] {
  const own = words.lots;
  const { lots, worth, maximum } = books.lots;
  const { parties } = books.view;
  return [
    heading(own.lotsTitle),
    ...(lots.length > 1 ? [] : [paragraph(own.undivided)]),
    table(own.caption, Object.values(own.columns), {
      rows: lots.map((lot) => [
        lot.name,
        lot.buyers.map(({ body }) => parties.nameOf(body)).join(', '),
        lot.items.map(({ name }) => name).join(', '),
        format.kroner(lot.worth),
        lot.maximum === null ? '' : format.kroner(lot.maximum),
      ]),
      numberColumns: [3, 4],
      foot: [words.sum, '', '', format.kroner(worth), maximum === null ? '' : format.kroner(maximum)],
    }),
  ];
}

export function lotsPaper(writing: Writing): NamedPaper {
  const own = writing.words.lots;
  return draftOf(writing, {
    title: own.title,
    fileName: own.fileName,
    blocks: [
      ...reasonBlocks(writing),
      ...lotsBlocks(writing),
      ...ruleBlocks(writing),
      note(writing.words.note),
    ],
  });
}
