// A paper as the data that the typesetter's program reads: texts are values in it, so nothing a person wrote can be taken for a
// command. Pure.
import { columnWidths } from '../docx/column-widths.ts';
import type { Block, PaperDocument, PaperTable, Prose } from '../docx/paper.ts';
import { TEXT_WIDTH } from '../docx/styles.ts';
import { marksSvg } from '../svg/marks.ts';
import { typeset } from './typeset-text.ts';

/** A stretch of text; `lines` are broken where the text's line ends stood. */
interface Run {
  readonly bold: boolean;
  readonly lines: readonly string[];
}

/** Signs that no text holds, to find out where the page numbers go. */
const PAGE_MARK = '\ue000';
const PAGES_MARK = '\ue001';
const TWIPS_IN_POINT = 20;
/** Points: of a drawn column, taken from what the others share. */
const DRAWN_WIDTH = 110;
const DRAWN_SHARE = 1 - (DRAWN_WIDTH * TWIPS_IN_POINT) / TEXT_WIDTH;

const runsOf = (prose: Prose): Run[] =>
  (typeof prose === 'string' ? [prose] : prose).map((part) => ({
    bold: typeof part !== 'string',
    lines: typeset(typeof part === 'string' ? part : part.bold).split('\n'),
  }));

/** Cells of a row, as many as there are headings. */
const cellsOf = ({ headings }: PaperTable, row: readonly string[]): Run[][] =>
  headings.map((_, column) => runsOf(row[column] ?? ''));

function tableData(table: PaperTable) {
  const { caption, headings, rows, numberColumns, foot, drawn } = table;
  const share = drawn ? DRAWN_SHARE : 1;
  return {
    kind: 'table',
    caption: runsOf(caption),
    widths: columnWidths(table).map((width) => (width / TWIPS_IN_POINT) * share),
    drawn: drawn
      ? { heading: runsOf(drawn.heading), width: DRAWN_WIDTH, rows: drawn.rows.map(marksSvg) }
      : null,
    right: headings.map((_, column) => numberColumns.includes(column)),
    headings: cellsOf(table, headings),
    rows: rows.map((row) => cellsOf(table, row)),
    foot: foot ? cellsOf(table, foot) : null,
  };
}

function blockData(block: Block): unknown {
  switch (block.kind) {
    case 'heading':
      return { kind: block.kind, level: block.level, text: runsOf(block.text) };
    case 'paragraph':
    case 'note':
      return { kind: block.kind, text: runsOf(block.text) };
    case 'bullets':
      return { kind: block.kind, items: block.items.map(runsOf) };
    case 'clause':
      return {
        kind: block.kind,
        title: runsOf(block.title),
        texts: block.texts.map(runsOf),
        items: (block.items ?? []).map(runsOf),
        margin: block.margin.map(runsOf),
      };
    case 'signatures':
      return { kind: block.kind, lines: block.lines.map(runsOf) };
    case 'table':
      return tableData(block);
  }
}

const footerParts = ({ pageOf }: PaperDocument) =>
  pageOf(PAGE_MARK, PAGES_MARK)
    .split(/([\ue000\ue001])/)
    .filter(Boolean)
    .map((part) => (part === PAGE_MARK ? 'page' : part === PAGES_MARK ? 'pages' : { text: typeset(part) }));

/** What the program reads as `sys.inputs.paper`. */
export function paperData(paper: PaperDocument): string {
  const { title, subtitle, language, createdOn, dateLine, header, author, blocks } = paper;
  const [year, month, day] = createdOn.split('-').map(Number);
  return JSON.stringify({
    title: typeset(title),
    subtitle: subtitle === undefined ? null : runsOf(subtitle),
    language,
    region: language === 'en' ? 'GB' : 'NO',
    date: { year, month, day },
    dateLine: typeset(dateLine),
    header: header === undefined ? null : typeset(header),
    author: typeset(author),
    footer: footerParts(paper),
    blocks: blocks.map(blockData),
  });
}
