// Files that people have put in, wherever they belong: the field that takes one in, a link that saves one, and what is said of it.
import { FILE_KINDS, type FileKind, type FileScan, MOST_FILE_MEGABYTES } from '../../kernel/stored-file.ts';
import type { Format } from '../../texts/format.ts';
import type { PageRequest } from '../page.ts';
import { FileField } from './file-upload.tsx';

const KB = 1024;
const MB = 1024 * KB;

/** «1,4 MB», «23 kB». */
export const sizeText = (format: Format, bytes: number): string =>
  bytes >= MB
    ? `${format.number(bytes / MB, 1)} MB`
    : `${format.number(Math.max(1, Math.round(bytes / KB)))} kB`;

interface StoredFile {
  readonly fileName: string;
  readonly kind: FileKind;
  readonly bytes: number;
  readonly scan: FileScan;
}

/** «PDF, 23 kB» */
export const fileSize = ({ texts, format }: PageRequest, { kind, bytes }: StoredFile): string =>
  texts.files.size(kind.toUpperCase(), sizeText(format, bytes));

interface StoredFileLinkProps {
  readonly request: PageRequest;
  readonly file: StoredFile;
  readonly href: string;
}

/** One that a scanner has stopped has no link. */
export function StoredFileLink({ request, file, href }: StoredFileLinkProps) {
  const { fileName, scan } = file;
  return (
    <>
      {scan === 'stopped' ? (
        fileName
      ) : (
        <a href={href} download={fileName}>
          {fileName}
        </a>
      )}{' '}
      <span class="tiny">
        {fileSize(request, file)}
        {scan === 'clean' ? null : ` · ${request.texts.files.scans[scan]}`}
      </span>
    </>
  );
}

interface StoredFileFieldProps {
  readonly request: PageRequest;
  /** What is wrong with the one that was sent. */
  readonly fault: string | undefined;
}

/** Sent as `fil`. */
export function StoredFileField({ request, fault }: StoredFileFieldProps) {
  const { texts, format } = request;
  return (
    <FileField
      accept={FILE_KINDS.map((kind) => `.${kind}`).join(',')}
      words={{ file: texts.files.file, fileHint: texts.files.fileHint(format.number(MOST_FILE_MEGABYTES)) }}
      isRequired
      refused={fault ? { id: 'fil-f', text: fault } : undefined}
    />
  );
}
