// What a PDF may do when it is opened: scripts, programs it starts and files it carries. Its objects are looked through as text,
// and so are those packed together in object streams; pages and pictures are not.
import { inflateSync } from 'node:zlib';

/** As the format names them; `JS` is looked for outside streams only, since three bytes stand anywhere by chance. */
const ACTIVE = /\/(JavaScript|Launch|EmbeddedFiles?)(?![A-Za-z0-9])/;
const SCRIPT = /\/JS(?![A-Za-z0-9])/;

/** Of all object streams, unpacked: more is a bomb. */
const MOST_UNPACKED = 50 * 1024 * 1024;

/** A name may be written with its letters as numbers: `/J#61vaScript`. */
const plainNames = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const isActive = (objects: string): boolean => ACTIVE.test(objects) || SCRIPT.test(objects);

interface Stream {
  /** All since the stream before it, its own dictionary last. */
  readonly dictionary: string;
  readonly content: string;
}

interface Parts {
  /** All that is in no stream. */
  readonly outside: string;
  readonly streams: readonly Stream[];
}

const END = 'endstream';

/** Each byte is passed once, whatever the file holds. */
function partsOf(file: string): Parts {
  const outside: string[] = [];
  const streams: Stream[] = [];
  /** From the end of a dictionary to the first byte of its stream. */
  const begin = />>\s{0,18}stream\r?\n/g;
  let from = 0;
  for (let found = begin.exec(file); found; found = begin.exec(file)) {
    const first = begin.lastIndex;
    const end = file.indexOf(END, first);
    if (end < 0) break;
    const before = file.slice(from, first);
    outside.push(before);
    streams.push({ dictionary: plainNames(before), content: file.slice(first, end) });
    from = end + END.length;
    begin.lastIndex = from;
  }
  return { outside: [...outside, file.slice(from)].join(' '), streams };
}

/** The objects of an object stream; null where they cannot be read, as when the file is encrypted or packed in a rare way. */
function unpacked({ dictionary, content }: Stream, most: number): string | null {
  if (/\/Predictor\s*(?!1(?!\d))\d/.test(dictionary)) return null;
  try {
    const bytes = Buffer.from(content, 'latin1');
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most) }).toString('latin1');
  } catch {
    return dictionary.includes('/Filter') ? null : content;
  }
}

export type PdfFound = 'active' | 'unreadable' | null;

/**
 * active: it holds a script, starts a program or carries a file · unreadable: objects that cannot be looked at, as in an encrypted
 * file · null: nothing was found. Not seen: what is written in a way that readers forgive and the format forbids, scripts in a
 * form of the XFA kind, and faults in readers that a page or a picture makes use of. The virus scanner, where there is one,
 * looks at the same bytes.
 */
export function lookInPdf(bytes: Uint8Array): PdfFound {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const { outside, streams } = partsOf(file);
  if (ACTIVE.test(plainNames(file)) || SCRIPT.test(plainNames(outside))) return 'active';
  let left = MOST_UNPACKED;
  let isUnreadable = false;
  for (const stream of streams.filter(({ dictionary }) => /\/ObjStm(?![A-Za-z0-9])/.test(dictionary))) {
    const objects = unpacked(stream, left);
    if (objects === null) {
      isUnreadable = true;
      continue;
    }
    if (isActive(plainNames(objects))) return 'active';
    left -= objects.length;
  }
  return isUnreadable ? 'unreadable' : null;
}
