// What kind a file is: its bytes decide, and its name must say the same. What can run when it is opened is no kind of ours.
import { unzipSync } from 'fflate';
import { ok, problem, type Result, refuse } from '../kernel/result.ts';
import { FILE_KINDS, type FileKind, MOST_FILE_MEGABYTES } from '../kernel/stored-file.ts';
import { lookInPdf } from './look-in-pdf.ts';

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, place) => bytes[place] === byte);

/** The part that makes an office document one of its kind. */
const OFFICE_PARTS: readonly (readonly [string, FileKind])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];
const OPEN_TYPES: Readonly<Record<string, FileKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};
const RUNS = /(vbaProject|activeX|^Basic\/|^Scripts\/)/i;
const LONGEST_TYPE = 200;

type Found = FileKind | 'runs' | null;

/** Only names are read, and the one short part that says what it is: nothing is unpacked. */
function officeKind(bytes: Uint8Array): Found {
  const names: string[] = [];
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        return name === 'mimetype' && originalSize <= LONGEST_TYPE;
      },
    });
    if (names.some((name) => RUNS.test(name))) return 'runs';
    const type = unpacked['mimetype'];
    const open = type ? OPEN_TYPES[new TextDecoder().decode(type).trim()] : undefined;
    return open ?? OFFICE_PARTS.find(([part]) => names.includes(part))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** Text of lines and tabs, whatever its letters are written with. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);

/** Text has no mark of its own: an HTML page or a script is text, too, so the name decides which of ours it is. */
function kindOf(bytes: Uint8Array): Found | 'text' {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpg';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeKind(bytes);
  return isText(bytes) ? 'text' : null;
}

const ENDINGS: Readonly<Record<string, FileKind>> = {
  ...Object.fromEntries(FILE_KINDS.map((kind) => [kind, kind])),
  jpeg: 'jpg',
};

const PDF_CODES = { active: 'files.pdfActive', unreadable: 'files.pdfUnreadable' } as const;

/** Codes: files.empty, .tooLarge, .kindUnknown, .otherContent, .runs, .pdfActive, .pdfUnreadable. */
export function readFileKind(name: string, bytes: Uint8Array): Result<FileKind> {
  if (bytes.length === 0) return refuse(problem('files.empty', 'file'));
  if (bytes.length > MOST_FILE_MEGABYTES * 1024 * 1024) {
    return refuse(problem('files.tooLarge', 'file', { most: MOST_FILE_MEGABYTES }));
  }
  const ending = ENDINGS[(/\.([A-Za-z0-9]+)$/.exec(name)?.[1] ?? '').toLowerCase()];
  if (!ending) return refuse(problem('files.kindUnknown', 'file'));
  const found = kindOf(bytes);
  if (found === 'runs') return refuse(problem('files.runs', 'file'));
  const isTold = found === 'text' ? ending === 'txt' || ending === 'csv' : found === ending;
  if (!isTold) return refuse(problem('files.otherContent', 'file', { ending }));
  const inPdf = ending === 'pdf' ? lookInPdf(bytes) : null;
  return inPdf === null ? ok(ending) : refuse(problem(PDF_CODES[inPdf], 'file'));
}
