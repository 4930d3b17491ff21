// The look of our papers in Word: real styles with the names Word knows, so that people can restyle, navigate and make
// a table of contents. The site's typeface is not on the reader's machine; Calibri is, or its metric twin.
import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';

/** Twips (1/20 pt). A4 with 23 mm at the sides. */
export const PAGE = { width: 11_906, height: 16_838, side: 1304, top: 1304, bottom: 1304 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

export const COLOURS = {
  ink: '10262B',
  grey: '46595D',
  fjord: '0B4F5C',
  line: 'D3DDDA',
  strongLine: '6C8082',
  mist: 'EDF2F0',
} as const;

export const STYLE = {
  meta: 'PaperMeta',
  note: 'PaperNote',
  cell: 'PaperCell',
  headingCell: 'PaperHeadingCell',
  signature: 'PaperSignature',
} as const;

const FONT = 'Calibri';

const heading = (halfPoints: number, before: number, after: number) => ({
  run: { font: FONT, size: halfPoints, bold: true, color: COLOURS.fjord },
  paragraph: {
    spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
});

const own = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true });

/** `language` as Word wants it: nb-NO. Sizes are half points. */
export const paperStyles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 22, color: COLOURS.ink, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: heading(44, 0, 80),
    heading1: heading(30, 360, 100),
    heading2: heading(25, 240, 80),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
    caption: {
      run: { size: 20, bold: true, italics: false, color: COLOURS.ink },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    {
      ...own('Subtitle', 'Subtitle'),
      run: { size: 28, color: COLOURS.grey },
      paragraph: { spacing: { after: 120 }, keepNext: true },
    },
    {
      ...own(STYLE.meta, 'Paper meta'),
      run: { size: 20, color: COLOURS.grey },
      paragraph: { spacing: { after: 0 } },
    },
    {
      ...own(STYLE.note, 'Paper note'),
      run: { size: 18, color: COLOURS.grey },
      paragraph: { spacing: { before: 60, after: 120, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      ...own(STYLE.cell, 'Paper cell'),
      run: { size: 20 },
      paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      ...own(STYLE.headingCell, 'Paper heading cell'),
      basedOn: STYLE.cell,
      run: { size: 20, bold: true },
      paragraph: {
        spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO },
        alignment: AlignmentType.LEFT,
      },
    },
    {
      ...own(STYLE.signature, 'Paper signature'),
      run: { size: 18, color: COLOURS.grey },
      paragraph: { spacing: { before: 720, after: 0 }, keepLines: true },
    },
  ],
});
