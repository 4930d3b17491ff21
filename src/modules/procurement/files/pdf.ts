// What a PDF may do when it is opened: scripts, programs it starts and files it carries. Its objects are looked through as text,
// and so are those packed together in object streams; pages and pictures are not.
import { inflateSync } from 'node:zlib';

/** As the format names them; `JS` is looked for outside streams only, since three bytes stand anywhere by chance. */
const ACTIVE = /\/(JavaScript|Launch|EmbeddedFiles?)(?![A-Za-z0-9])/;
const SCRIPT = /\/JS(?![A-Za-z0-9])/;

/** Between a dictionary and the word that begins its stream. */
const LONGEST_GAP = 20;
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

const [BEGIN, END] = ['stream', 'endstream'];

/** Each byte is passed once, whatever the file holds. */
function partsOf(file: string): Parts {
  const outside: string[] = [];
  const streams: Stream[] = [];
  let from = 0;
  for (let at = file.indexOf(BEGIN); at >= 0; at = file.indexOf(BEGIN, Math.max(from, at + 1))) {
    const isStream =
      file
        .slice(at - LONGEST_GAP, at)
        .trimEnd()
        .endsWith('>>') && /^\r?\n/.test(file.slice(at + 6, at + 8));
    const end = isStream ? file.indexOf(END, at) : -1;
    if (isStream && end < 0) break;
    if (!isStream) continue;
    const before = file.slice(from, at);
    outside.push(before);
    streams.push({ dictionary: plainNames(before), content: file.slice(file.indexOf('\n', at) + 1, end) });
    from = end + END.length;
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
    if (objects !== null && isActive(plainNames(objects))) return 'active';
    if (objects === null) isUnreadable = true;
    left -= objects?.length ?? 0;
  }
  return isUnreadable ? 'unreadable' : null;
}
