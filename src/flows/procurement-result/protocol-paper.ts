// The protocol as a paper: every item of the part that governs, with where it stands, what is filled in and what is written.
import type { Block } from '../../modules/exchange/formats/docx/paper.ts';
import { formatFor } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import type { NamedPaper } from '../papers/named-paper.ts';
import { type ProtocolAsked, type ProtocolEntry, protocolEntries } from './protocol-text.ts';

function entryBlocks({ language }: ProtocolAsked, { rule, lines, answer }: ProtocolEntry): Block[] {
  const { procurementProtocol: words, site } = textsFor(language);
  const { source, letter, status } = rule;
  const section = letter === null ? source.section : words.letter(source.section, letter);
  const says = [...lines, ...(answer === '' ? [] : [answer])];
  return [
    { kind: 'heading', level: 1, text: words.items[rule.item] },
    ...says.map((text): Block => ({ kind: 'paragraph', text })),
    ...(says.length === 0 ? [{ kind: 'paragraph', text: words.empty } as const] : []),
    {
      kind: 'note',
      text: words.rule(
        source.act,
        section,
        formatFor(language).sourceDate(source.checked),
        site.marks[status].toLocaleLowerCase('nb'),
      ),
    },
  ];
}

/** Items that may be left out are, where nothing is said. Ready to be written as Word or PDF. */
export function protocolPaper(asked: ProtocolAsked): NamedPaper {
  const { view, language } = asked;
  const words = textsFor(language).procurementProtocol;
  const { state } = view.procurement;
  const { today } = view.moment;
  const entries = protocolEntries(asked).filter(
    ({ rule, lines, answer }) => rule.demand !== 'ifAny' || lines.length > 0 || answer !== '',
  );
  return {
    fileName: words.fileName,
    paper: {
      title: words.paperTitle(state.title),
      subtitle: words.paperSubtitle(view.parties.nameOf(state.lead)),
      language,
      createdOn: today,
      dateLine: formatFor(language).dateLong(today),
      author: words.author,
      pageOf: words.pageOf,
      blocks: [
        ...entries.flatMap((entry) => entryBlocks(asked, entry)),
        { kind: 'note', text: words.unsure },
        { kind: 'note', text: words.support },
      ],
    },
  };
}
