// Reads back a PDF that we wrote, as far as a test needs: its objects, the kinds of its tags, and its text by the fonts' own tables.
// Only plain cross-reference files with deflated streams are read.
import { inflateSync } from 'node:zlib';

export interface PdfRead {
  /** Text of each object but its stream, by number. */
  readonly objects: ReadonlyMap<number, string>;
  /** Kinds of structure elements in the file: `H1`, `Table`. */
  readonly tags: ReadonlySet<string>;
  /** What the pages show, without spaces between what is set apart. */
  readonly text: string;
}

const LATIN: BufferEncoding = 'latin1';

interface Found {
  readonly body: string;
  readonly stream: string | null;
}

function objectsIn(file: string): Map<number, Found> {
  const objects = new Map<number, Found>();
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)\nendobj/g)) {
    const whole = match[2] ?? '';
    const start = whole.search(/stream\r?\n/);
    const body = start < 0 ? whole : whole.slice(0, start);
    const packed =
      start < 0 ? null : whole.slice(whole.indexOf('\n', start) + 1, whole.lastIndexOf('\nendstream'));
    const stream =
      packed === null
        ? null
        : body.includes('/FlateDecode')
          ? inflateSync(Buffer.from(packed, LATIN)).toString(LATIN)
          : packed;
    objects.set(Number(match[1]), { body, stream });
  }
  return objects;
}

const lettersOf = (hex: string): string => {
  const units = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
};

/** Which letters a glyph of a font stands for. */
function lettersIn(cmap: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, text] of (block ?? '').matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      letters.set(Number.parseInt(glyph ?? '', 16), lettersOf(text ?? ''));
    }
  }
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, text] of (block ?? '').matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [first, last] = [Number.parseInt(from ?? '', 16), Number.parseInt(to ?? '', 16)];
      for (let glyph = first; glyph <= last; glyph++) {
        letters.set(glyph, String.fromCharCode(Number.parseInt(text ?? '', 16) + glyph - first));
      }
    }
  }
  return letters;
}

/** The bytes of a literal string with its escapes undone. */
function literal(text: string): number[] {
  const bytes: number[] = [];
  for (let place = 0; place < text.length; place++) {
    if (text[place] !== '\\') bytes.push(text.charCodeAt(place));
    else {
      const octal = /^[0-7]{1,3}/.exec(text.slice(place + 1))?.[0];
      const escaped = { n: 10, r: 13, t: 9, b: 8, f: 12 }[text[place + 1] as 'n'];
      bytes.push(octal ? Number.parseInt(octal, 8) : (escaped ?? text.charCodeAt(place + 1)));
      place += octal ? octal.length : 1;
    }
  }
  return bytes;
}

const glyphsOf = (bytes: readonly number[]): number[] =>
  bytes.flatMap((byte, place) => (place % 2 === 0 ? [byte * 256 + (bytes[place + 1] ?? 0)] : []));

/** Where a literal string that begins at a place ends: brackets in pairs are part of it. */
function endOfLiteral(content: string, start: number): number {
  let depth = 0;
  for (let place = start; place < content.length; place++) {
    if (content[place] === '\\') place++;
    else if (content[place] === '(') depth++;
    else if (content[place] === ')' && --depth === 0) return place;
  }
  return content.length;
}

function shown(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let letters: ReadonlyMap<number, string> = new Map();
  let text = '';
  const token = /\/(\w+) [\d.]+ Tf|\(|<([0-9A-Fa-f]+)>/g;
  for (let match = token.exec(content); match; match = token.exec(content)) {
    const [whole, font, hex] = match;
    if (font) letters = fonts.get(font) ?? new Map();
    else {
      const end = whole === '(' ? endOfLiteral(content, match.index) : token.lastIndex;
      const bytes =
        hex === undefined ? literal(content.slice(match.index + 1, end)) : [...Buffer.from(hex, 'hex')];
      token.lastIndex = end;
      text += glyphsOf(bytes)
        .map((glyph) => letters.get(glyph) ?? '')
        .join('');
    }
  }
  return text;
}

export function readPdf(bytes: Uint8Array): PdfRead {
  const found = objectsIn(Buffer.from(bytes).toString(LATIN));
  const bodyOf = (ref: string | undefined): string => found.get(Number(ref))?.body ?? '';
  /** The same name can be another font on another page. */
  const fontsOf = (body: string): Map<string, Map<number, string>> => {
    const fonts = new Map<string, Map<number, string>>();
    const listed = /\/Font\s*(?:<<([\s\S]*?)>>|(\d+) 0 R)/.exec(body);
    for (const [, name, ref] of (listed?.[1] ?? bodyOf(listed?.[2])).matchAll(/\/(\w+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(bodyOf(ref))?.[1];
      if (name && cmap) fonts.set(name, lettersIn(found.get(Number(cmap))?.stream ?? ''));
    }
    return fonts;
  };
  const pages = [...found.values()].filter(({ body }) => /\/Type\s*\/Page\b/.test(body));
  const text = pages
    .map(({ body }) =>
      shown(found.get(Number(/\/Contents (\d+) 0 R/.exec(body)?.[1]))?.stream ?? '', fontsOf(body)),
    )
    .join('');
  const tags = [...found.values()].flatMap(({ body }) =>
    /\/Type\s*\/StructElem/.test(body) ? [/\/S\s*\/(\w+)/.exec(body)?.[1] ?? ''] : [],
  );
  return {
    objects: new Map([...found].map(([number, { body }]) => [number, body])),
    tags: new Set(tags),
    text,
  };
}
