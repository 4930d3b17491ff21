// A file that somebody sends with a form, and one that she saves.
import { MOST_FILE_MEGABYTES } from '../../kernel/stored-file.ts';
import type { FileResult, PageRequest } from '../page.ts';
import { tooLargePage } from '../pages/imports/start.tsx';

/** What a form's own frame may add to the file. */
const FORM_FRAME = 256 * 1024;

/** How much a form with a file may hold, and what is answered where it holds more. */
export const FILE_FORM = {
  body: MOST_FILE_MEGABYTES * 1024 * 1024 + FORM_FRAME,
  otherwise: (request: PageRequest) => tooLargePage(request, MOST_FILE_MEGABYTES),
} as const;

export interface SentBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Sent as `fil`; null where none was chosen. */
export async function sentFileIn(form: FormData): Promise<SentBytes | null> {
  const sent = form.get('fil');
  if (!(sent instanceof File) || sent.name === '') return null;
  return { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) };
}

/** Only ever something to save, never a page of ours. */
export const toSave = (
  { fileName }: { readonly fileName: string },
  content: Uint8Array<ArrayBuffer>,
): FileResult => ({ kind: 'file', fileName, contentType: 'application/octet-stream', content });
