// A paper as a PDF that a screen reader can follow (tagged, PDF/UA-1), with language, title, bookmarks and page numbers. Made of
// the same paper as the Word file. Equal papers give equal bytes. The typesetter is loaded when the first paper is made.
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PaperDocument } from '../docx/paper.ts';
import { paperData } from './paper-data.ts';
import { PROGRAM } from './program.ts';

/** The typesetter refuses what breaks the standard. */
const STANDARD = 'ua-1';

/** How many papers back the typesetter remembers. */
const KEPT_PAPERS = 5;

let compiler: Promise<NodeCompiler> | null = null;

const load = (): Promise<NodeCompiler> =>
  import('@myriaddreamin/typst-ts-node-compiler').then((typst) => typst.NodeCompiler.create());

/**
 * The bytes of a .pdf file. Works the processor for tens to hundreds of milliseconds: on a server, ask the paper desk
 * (flows/papers), which has a thread for it.
 */
export async function writePdf(paper: PaperDocument): Promise<Uint8Array> {
  compiler ??= load();
  const typesetter = await compiler;
  const inputs = { paper: paperData(paper) };
  const made = typesetter.compile({ mainFileContent: PROGRAM, inputs });
  const document = made.result;
  if (document === null) {
    throw new Error(`the typesetter refused: ${JSON.stringify(made.takeError()?.shortDiagnostics)}`);
  }
  const bytes = typesetter.pdf(document, { pdfStandard: STANDARD });
  // The typesetter remembers what it set; a paper is seldom made again, but often one much like it.
  typesetter.evictCache(KEPT_PAPERS);
  return new Uint8Array(bytes);
}
