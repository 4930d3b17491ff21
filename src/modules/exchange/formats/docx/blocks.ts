// Blocks of a paper as Word's paragraphs and tables. Text goes through `printable`: one control sign pasted by somebody
// would make Word refuse the whole file.
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IBorderOptions,
  LeaderType,
  LineRuleType,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { printable } from '../printable-text.ts';
import { columnWidths } from './column-widths.ts';
import type { Block, PaperTable, Prose } from './paper.ts';
import { COLOURS, STYLE, TEXT_WIDTH } from './styles.ts';

type Clause = Extract<Block, { kind: 'clause' }>;

/** Runs of a text; its line ends become breaks. */
function runsOf(prose: Prose): TextRun[] {
  const parts = typeof prose === 'string' ? [prose] : prose;
  return parts.flatMap((part) => {
    const isBold = typeof part !== 'string';
    return printable(isBold ? part.bold : part)
      .split('\n')
      .map(
        (text, line) => new TextRun({ text, ...(isBold && { bold: true }), ...(line > 0 && { break: 1 }) }),
      );
  });
}

const NO_LINE: IBorderOptions = { style: BorderStyle.NONE };
const line = (color: string, size: number): IBorderOptions => ({ style: BorderStyle.SINGLE, color, size });

interface RowLook {
  readonly style: string;
  readonly isBold: boolean;
  readonly isHeading: boolean;
  readonly top?: IBorderOptions;
}

function tableRow(
  { headings, numberColumns }: PaperTable,
  widths: readonly number[],
  cells: readonly string[],
  look: RowLook,
): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(look.isHeading && { tableHeader: true }),
    children: headings.map((_, column) => {
      const text = cells[column] ?? '';
      return new TableCell({
        width: { size: widths[column] as number, type: WidthType.DXA },
        ...(look.isHeading && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: COLOURS.mist } }),
        ...(look.top && { borders: { top: look.top } }),
        children: [
          new Paragraph({
            style: look.style,
            children: runsOf(look.isBold ? [{ bold: text }] : text),
            ...(numberColumns.includes(column) && { alignment: AlignmentType.RIGHT }),
          }),
        ],
      });
    }),
  });
}

function tableOf(table: PaperTable): Table {
  const plain: RowLook = { style: STYLE.cell, isBold: false, isHeading: false };
  const { foot } = table;
  const widths = columnWidths(table);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 80, right: 80 },
    borders: {
      top: line(COLOURS.strongLine, 8),
      bottom: line(COLOURS.strongLine, 8),
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: line(COLOURS.line, 4),
      insideVertical: NO_LINE,
    },
    tableLook: { firstRow: true, lastRow: foot !== undefined },
    rows: [
      tableRow(table, widths, table.headings, { style: STYLE.headingCell, isBold: false, isHeading: true }),
      ...table.rows.map((row) => tableRow(table, widths, row, plain)),
      ...(foot ? [tableRow(table, widths, foot, { ...plain, isBold: true, top: line(COLOURS.ink, 8) })] : []),
    ],
  });
}

const styled = (style: string, prose: Prose): Paragraph => new Paragraph({ style, children: runsOf(prose) });

/** A line as far as the first tab stop and the text below it; Word would run borders of neighbours together. They stay together. */
const signatureLine = (text: string, place: number, lines: readonly string[]): Paragraph =>
  new Paragraph({
    style: STYLE.signature,
    keepNext: place < lines.length - 1,
    keepLines: true,
    tabStops: [{ type: TabStopType.LEFT, position: TEXT_WIDTH / 2, leader: LeaderType.UNDERSCORE }],
    children: [new TextRun({ children: [new Tab()] }), ...runsOf(`\n${text}`)],
  });

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

const MARGIN_WIDTH = 2700;

/** The heading stands outside the table, where Word's list of headings finds it. */
function clauseOf({ title, texts, items = [], margin }: Clause): (Paragraph | Table)[] {
  const text = [
    ...texts.map((prose) => new Paragraph({ children: runsOf(prose) })),
    ...items.map((prose) => new Paragraph({ bullet: { level: 0 }, children: runsOf(prose) })),
  ];
  const notes = margin.map((prose) => styled(STYLE.note, prose));
  return [
    new Paragraph({ heading: HEADINGS[2], children: runsOf(title) }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [TEXT_WIDTH - MARGIN_WIDTH, MARGIN_WIDTH],
      margins: { right: 160, left: 0 },
      borders: {
        top: NO_LINE,
        bottom: NO_LINE,
        left: NO_LINE,
        right: NO_LINE,
        insideHorizontal: NO_LINE,
        insideVertical: NO_LINE,
      },
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: TEXT_WIDTH - MARGIN_WIDTH, type: WidthType.DXA },
              children: text,
            }),
            new TableCell({
              width: { size: MARGIN_WIDTH, type: WidthType.DXA },
              margins: { left: 140, right: 0 },
              borders: { left: line(COLOURS.line, 8) },
              children: notes,
            }),
          ],
        }),
      ],
    }),
  ];
}

/** Where the cursor can go after a table, which Word needs. No line of text, so that a table ending a page makes no empty one. */
const afterTable = (): Paragraph =>
  new Paragraph({ style: STYLE.meta, spacing: { after: 160, line: 20, lineRule: LineRuleType.EXACT } });

/** What stands in the file for one block. */
export function contentOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: runsOf(block.text) })];
    case 'paragraph':
      return [new Paragraph({ children: runsOf(block.text) })];
    case 'bullets':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runsOf(item) }));
    case 'clause':
      return clauseOf(block);
    case 'note':
      return [styled(STYLE.note, block.text)];
    case 'signatures':
      return block.lines.map((text, place) => signatureLine(text, place, block.lines));
    case 'table':
      return [styled('Caption', block.caption), tableOf(block), afterTable()];
  }
}

/** Title, subtitle and who wrote it when. */
export const openingOf = (
  title: string,
  subtitle: string | undefined,
  lines: readonly string[],
): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(title) }),
  ...(subtitle === undefined ? [] : [styled('Subtitle', subtitle)]),
  ...lines.map((text) => styled(STYLE.meta, text)),
];
