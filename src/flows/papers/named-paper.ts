// A paper that is ready to be written, with what its file shall be called.
import type { PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import type { PaperDesk } from './paper-desk.ts';
import type { PaperFormat } from './paper-work.ts';

export interface NamedPaper {
  readonly paper: PaperDocument;
  /** Without the ending. */
  readonly fileName: string;
}

export interface PaperFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The file in the format that is asked for. */
export async function paperFile(
  desk: PaperDesk,
  { paper, fileName }: NamedPaper,
  format: PaperFormat,
): Promise<PaperFile> {
  return { fileName: `${fileName}.${format}`, bytes: await desk.write(paper, format) };
}
