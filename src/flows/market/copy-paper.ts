// A copy for public access as a paper, made of the kept copy alone: what was withheld is not in that, so it is nowhere in
// the file.
import { localDateAt } from '../../kernel/local-date.ts';
import type { Block, PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import type { Exemption } from '../../modules/planning/archive/exemptions.ts';
import type { AccessCopy } from '../../modules/procurement/access/model.ts';
import { formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';

/** The paragraphs of the law that a copy withholds by, each once, in order. */
export const exemptionsIn = ({ paragraphs }: AccessCopy, exemptions: readonly Exemption[]): Exemption[] => {
  const used = new Set(paragraphs.map(({ exemption }) => exemption));
  return exemptions.filter(({ id }) => used.has(id));
};

export interface CopyPaper {
  readonly copy: AccessCopy;
  readonly exemptions: readonly Exemption[];
  /** Who gives access. */
  readonly author: string;
  readonly language: Language;
}

export function copyPaper({ copy, exemptions, author, language }: CopyPaper): PaperDocument {
  const texts = textsFor(language);
  const format = formatFor(language);
  const words = texts.access.copy;
  const cited = exemptionsIn(copy, exemptions);
  const paragraphOf = (id: string): string => exemptions.find((one) => one.id === id)?.paragraph ?? id;
  const madeOn = localDateAt(copy.madeAt.getTime());
  const blocks: Block[] = copy.paragraphs.map((one) => ({
    kind: 'paragraph',
    text: one.text ?? [{ bold: words.exempt(paragraphOf(one.exemption)) }],
  }));
  const why: Block[] =
    cited.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: words.exemptWhy },
          { kind: 'bullets', items: cited.map(({ paragraph, text }) => `${paragraph}: ${text[language]}`) },
          { kind: 'paragraph', text: words.complaint },
          { kind: 'note', text: words.complaintSource },
        ];
  return {
    title: words.title(copy.title),
    language,
    createdOn: madeOn,
    dateLine: words.lead(format.date(madeOn)),
    header: words.header,
    author,
    pageOf: texts.proposals.paper.pageOf,
    blocks: [...blocks, ...why],
  };
}
