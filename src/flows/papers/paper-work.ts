// What the thread that writes files is asked for, and the writing itself: papers as Word or PDF, templates filled in, forms as
// workbooks. A footer's function becomes its text with two marks, since functions cannot be sent.
import { writeDocument } from '../../modules/exchange/formats/docx/document.ts';
import type { PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import { fillTemplate, type TemplateData } from '../../modules/exchange/formats/docx-template/template.ts';
import { writePdf } from '../../modules/exchange/formats/pdf/document.ts';
import { type FormWorkbook, writeFormWorkbook } from '../../modules/exchange/formats/xlsx/form-workbook.ts';

export type PaperFormat = 'docx' | 'pdf';

interface SentPaper extends Omit<PaperDocument, 'pageOf'> {
  readonly pageText: string;
}

export type PaperTask =
  | { readonly kind: 'paper'; readonly paper: SentPaper; readonly format: PaperFormat }
  | { readonly kind: 'template'; readonly template: Uint8Array; readonly data: TemplateData }
  | { readonly kind: 'form'; readonly form: FormWorkbook };

/** Signs that no text holds. */
const PAGE = '\ue000';
const PAGES = '\ue001';

export const paperTask = ({ pageOf, ...paper }: PaperDocument, format: PaperFormat): PaperTask => ({
  kind: 'paper',
  paper: { ...paper, pageText: pageOf(PAGE, PAGES) },
  format,
});

function writeSent({ pageText, ...rest }: SentPaper, format: PaperFormat): Promise<Uint8Array> {
  const pageOf = (page: string, pages: string): string =>
    pageText.replaceAll(PAGE, page).replaceAll(PAGES, pages);
  const paper: PaperDocument = { ...rest, pageOf };
  return format === 'docx' ? writeDocument(paper) : writePdf(paper);
}

/** The bytes of the file. */
export function doTask(task: PaperTask): Promise<Uint8Array> {
  switch (task.kind) {
    case 'paper':
      return writeSent(task.paper, task.format);
    case 'template':
      return fillTemplate(task.template, task.data);
    case 'form':
      return writeFormWorkbook(task.form);
  }
}
