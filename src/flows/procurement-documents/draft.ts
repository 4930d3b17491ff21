// What every paper of the register shares: the books it is made of, words, and short ways to write blocks.
import type { Block, PaperTable } from '../../modules/exchange/formats/docx/paper.ts';
import type { LotBook } from '../../modules/procurement/lots/model.ts';
import type { RequirementsBook } from '../../modules/procurement/requirements/model.ts';
import { type Format, formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import type { ProcurementPapersTexts } from '../../texts/procurement-papers.nb.ts';
import { type Texts, textsFor } from '../../texts/texts.ts';
import type { DialogueView } from '../dialogue/dialogue-view.ts';
import type { NamedPaper } from '../papers/named-paper.ts';
import { type ParticipationList, participationList } from '../procurement/participation-list.ts';
import type { ProcurementView } from '../procurement/view.ts';
import type { NeedsView } from '../procurement-needs/needs-view.ts';
import type { ResultView } from '../procurement-result/result-view.ts';

/** Everything about one procurement that its papers are made of, read once. */
export interface Books {
  readonly view: ProcurementView;
  readonly needs: NeedsView;
  readonly talk: DialogueView;
  readonly requirements: RequirementsBook;
  readonly lots: LotBook;
  /** What came back, as far as the party may see it now. */
  readonly back: ResultView;
}

export interface Writing {
  readonly books: Books;
  readonly texts: Texts;
  readonly words: ProcurementPapersTexts;
  readonly format: Format;
  readonly language: Language;
  readonly list: ParticipationList;
}

export function writingIn(books: Books, language: Language): Writing {
  const texts = textsFor(language);
  const { procurement, parties } = books.view;
  return {
    books,
    texts,
    words: texts.procurementPapers,
    format: formatFor(language),
    language,
    list: participationList(procurement.state, parties),
  };
}

export const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
export const subheading = (text: string): Block => ({ kind: 'heading', level: 2, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const note = (text: string): Block => ({ kind: 'note', text });
export const bullets = (items: readonly string[]): Block => ({ kind: 'bullets', items });
type Rows = readonly (readonly string[])[];

/** `body`: the rows, or rows with places of numbers and a last row of sums. */
export function table(
  caption: string,
  headings: readonly string[],
  body: Rows | Pick<PaperTable, 'rows' | 'numberColumns' | 'foot'>,
): Block {
  return 'rows' in body
    ? { kind: 'table', caption, headings, ...body }
    : { kind: 'table', caption, headings, rows: body, numberColumns: [] };
}

/** Paragraphs of a text that somebody wrote with empty lines between. */
export const paragraphs = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(paragraph);

export const leadName = ({ books: { view } }: Writing): string =>
  view.parties.nameOf(view.procurement.state.lead);

interface Written {
  readonly title: (title: string) => string;
  readonly fileName: string;
  readonly blocks: readonly Block[];
  /** Stands above every page. */
  readonly header?: string;
}

/** The paper with its title, author and dates. */
export function draftOf(writing: Writing, { title, fileName, blocks, header }: Written): NamedPaper {
  const { books, words, format, language } = writing;
  const { procurement, moment, category } = books.view;
  return {
    fileName: `${fileName}-${category.id}`,
    paper: {
      title: title(procurement.state.title),
      subtitle: words.lead(leadName(writing)),
      language,
      createdOn: moment.today,
      dateLine: format.dateLong(moment.today),
      ...(header === undefined ? {} : { header }),
      author: words.author,
      pageOf: words.pageOf,
      blocks,
    },
  };
}
