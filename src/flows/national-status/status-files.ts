// The yearly status as a workbook, one sheet for each table, and as a paper. Equal reports give equal bytes.
import type { Block, PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import { writeWorkbook } from '../../modules/exchange/formats/xlsx/write.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import type { StatusChapter, StatusReport, StatusTable } from './report-model.ts';

const valuesOf = ({ rows, foot }: StatusTable): (string | number | null)[][] =>
  [...rows, ...(foot ? [foot] : [])].map(({ cells }) => cells.map(({ value }) => value));

/** The first sheet says what the figures are: the sentences of all chapters. */
export function statusWorkbook(report: StatusReport, language: Language): Promise<Uint8Array> {
  const words = textsFor(language).nationalStatus;
  const { chapters, title, lead, basis, status } = report;
  return writeWorkbook(
    [
      {
        name: words.aboutSheet,
        heading: [title],
        rows: [...lead, basis, ...chapters.flatMap(({ title: name, text }) => ['', name, ...text])].map(
          (line) => [line],
        ),
      },
      ...chapters.flatMap(({ tables }) =>
        tables.map((table) => ({
          name: table.sheet,
          heading: table.columns.map(({ label, isShare }) => (isShare ? `${label} (%)` : label)),
          rows: valuesOf(table),
        })),
      ),
    ],
    { title, author: textsFor(language).site.name, createdOn: status.date },
  );
}

const tableBlock = ({ caption, columns, rows, foot }: StatusTable): Block => ({
  kind: 'table',
  caption,
  headings: columns.map(({ label }) => label),
  numberColumns: columns.flatMap(({ isNumber }, place) => (isNumber ? [place] : [])),
  rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
  ...(foot && { foot: foot.cells.map(({ text }) => text) }),
});

const chapterBlocks = ({ title, text, tables }: StatusChapter): Block[] => [
  { kind: 'heading', level: 1, text: title },
  ...text.map((line): Block => ({ kind: 'paragraph', text: line })),
  ...tables.map(tableBlock),
];

export function statusPaper(report: StatusReport, language: Language): PaperDocument {
  const texts = textsFor(language);
  return {
    title: report.title,
    language,
    createdOn: report.status.date,
    dateLine: report.basis,
    author: texts.site.name,
    pageOf: texts.nationalStatus.pageOf,
    blocks: [{ kind: 'paragraph', text: report.lead.join(' ') }, ...report.chapters.flatMap(chapterBlocks)],
  };
}
