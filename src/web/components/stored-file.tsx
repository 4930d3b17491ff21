// Files that people have put in, wherever they belong: the field that takes one in, a link that saves one, and what is said of it.
import type { ComponentChildren } from 'preact';
import { FILE_KINDS, type FileKind, type FileScan, MOST_FILE_MEGABYTES } from '../../kernel/stored-file.ts';
import type { Format } from '../../texts/format.ts';
import type { PageRequest } from '../page.ts';
import { FileField } from './file-upload.tsx';
import { Section } from './section.tsx';

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

interface OneMoreFileProps extends StoredFileFieldProps {
  /** Whether a scanner looks at it. */
  readonly isScanned: boolean;
  /** Where it is sent. */
  readonly action: string;
  readonly words: { readonly add: string; readonly button: string; readonly back: string };
  readonly backTo: string;
}

/** The form that takes one more in, with what the files will be looked at for and must not hold. */
export function OneMoreFile({ request, fault, isScanned, action, words, backTo }: OneMoreFileProps) {
  const { files } = request.texts;
  return (
    <Section id="ny" title={words.add} margin={<p>{isScanned ? files.hasScanner : files.noScanner}</p>}>
      <form class="stack narrow" method="post" action={action} enctype="multipart/form-data">
        <p class="small">{files.health}</p>
        <StoredFileField request={request} fault={fault} />
        <p class="buttons">
          <button class="ds-button" type="submit">
            {words.button}
          </button>
          <a href={backTo}>{words.back}</a>
        </p>
      </form>
    </Section>
  );
}

interface FilesThereProps<T extends StoredFile & { readonly id: string }> {
  readonly id: string;
  readonly title: string;
  readonly files: readonly T[];
  readonly linkTo: (file: T) => ComponentChildren;
  /** Where the id of one to take away is sent. */
  readonly removeAction: string;
  readonly words: { readonly remove: string; readonly removeOf: (name: string) => string };
}

/** Those that are there, each with a way to take it away; nothing where there is none. */
export function FilesThere<T extends StoredFile & { readonly id: string }>(props: FilesThereProps<T>) {
  const { id, title, files, linkTo, removeAction, words } = props;
  if (files.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul class="ruled-list">
        {files.map((file) => (
          <li key={file.id}>
            {linkTo(file)}{' '}
            <form class="inline" method="post" action={removeAction}>
              <input type="hidden" name="id" value={file.id} />
              <button class="as-link" type="submit" aria-label={words.removeOf(file.fileName)}>
                {words.remove}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
