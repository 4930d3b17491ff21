// A body's own Word template with places in it, {{tittel}} and {{#krav}} … {{/krav}}: looked through before it is kept, and filled
// in. What is filled in is text and never markup. The package that reads the places is loaded when the first is looked at.
import { strFromU8, zipSync } from 'fflate';
import { ok, type Problem, problem, type Result, refuse } from '../../../../kernel/result.ts';
import { withoutTimes } from '../docx/zip-times.ts';
import { printable } from '../printable-text.ts';
import { type Parts, partsOf } from './parts.ts';

/** The places a template may have. */
export interface TemplateFields {
  /** Filled in once. */
  readonly single: readonly string[];
  /** Repeated, with the places inside. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** A template without one of these would leave out what the document is for. */
  readonly required: readonly string[];
}

export type TemplateRow = Readonly<Record<string, string>>;
export type TemplateData = Readonly<Record<string, string | readonly TemplateRow[]>>;

/** Where in a Word file something stands. */
export type TemplatePlace = 'body' | 'header' | 'footer';

const EXAMINED = /^word\/(document|header\d*|footer\d*)\.xml$/;

const placeOf = (part: string): TemplatePlace =>
  part.startsWith('word/header') ? 'header' : part.startsWith('word/footer') ? 'footer' : 'body';

const NEAR = 60;

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The texts of a part's paragraphs. */
const paragraphsIn = (xml: string): string[] =>
  (xml.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? []).map((paragraph) =>
    unescaped(
      (paragraph.match(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>/g) ?? [])
        .map((run) => run.replaceAll(/<[^>]*>/g, ''))
        .join(''),
    ),
  );

interface Found {
  readonly place: TemplatePlace;
  /** The beginning of the paragraph it stands in. */
  readonly near: string;
}

/** Where a place's name stands first. */
function whereIs(parts: Parts, tag: string): Found {
  for (const [name, bytes] of parts) {
    if (!EXAMINED.test(name)) continue;
    const near = paragraphsIn(strFromU8(bytes)).find((text) => text.includes(tag));
    if (near !== undefined) return { place: placeOf(name), near: near.trim().slice(0, NEAR) };
  }
  return { place: 'body', near: '' };
}

const load = async () => {
  const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([
    import('docxtemplater'),
    import('pizzip'),
  ]);
  return { Docxtemplater, PizZip };
};

type Loaded = Awaited<ReturnType<typeof load>>;

/** A place as the package tells of it. */
interface Tag {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly subparsed?: readonly Tag[];
}

/** What the package tells a module that looks on: the places of one part after the other. */
interface Told {
  readonly inspect?: { readonly postparsed?: readonly Tag[] };
}

const placesIn = (tags: readonly Tag[]): Tag[] =>
  tags
    .filter(({ type }) => type === 'placeholder')
    .map((tag) => ({ ...tag, ...(tag.subparsed ? { subparsed: placesIn(tag.subparsed) } : {}) }));

/** Packed anew from what was looked through, so that nothing else of the file is read. */
function open({ Docxtemplater, PizZip }: Loaded, parts: Parts) {
  const tags: Tag[] = [];
  const onlooker = {
    name: 'onlooker',
    set: ({ inspect }: Told) => void tags.push(...placesIn(inspect?.postparsed ?? [])),
  };
  const clean = zipSync(Object.fromEntries(parts), { level: 0 });
  const template = new Docxtemplater(new PizZip(clean), {
    modules: [onlooker],
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    linebreaks: true,
    nullGetter: () => '',
    errorLogging: false,
  });
  return { tags, template };
}

/** What the package found wrong with the places themselves. */
interface Broken {
  readonly properties?: {
    readonly errors?: readonly Broken[];
    readonly xtag?: string;
    readonly closingtag?: string;
  };
}

function brokenPlaces(error: unknown, parts: Parts): Problem[] {
  const { properties } = error as Broken;
  if (properties === undefined) throw error;
  const all = properties.errors ?? [error as Broken];
  return all.map((one) => {
    const tag = one.properties?.xtag ?? one.properties?.closingtag ?? '';
    return problem('template.broken', 'places', { tag, ...whereIs(parts, tag) });
  });
}

function tagFaults(
  tags: readonly Tag[],
  { fields, parts }: { fields: TemplateFields; parts: Parts },
): Problem[] {
  const unknown = (tag: string): Problem =>
    problem('template.unknown', 'places', { tag, ...whereIs(parts, tag) });
  return tags.flatMap((tag) => {
    const { value, module, subparsed } = tag;
    if (module === 'loop') {
      const inside = fields.tables[value];
      if (inside === undefined) return [unknown(value)];
      return (subparsed ?? [])
        .filter((one) => one.module !== undefined || ![...inside, ...fields.single].includes(one.value))
        .map((one) => unknown(one.value));
    }
    if (module !== undefined) return [unknown(value)];
    if (fields.single.includes(value)) return [];
    const table = Object.entries(fields.tables).find(([, inside]) => inside.includes(value))?.[0];
    return table === undefined
      ? [unknown(value)]
      : [problem('template.outside', 'places', { tag: value, table, ...whereIs(parts, value) })];
  });
}

/** Every place that is unknown, broken or lacking is told. */
function placeFaults(loaded: Loaded, parts: Parts, fields: TemplateFields): Problem[] {
  try {
    const { tags } = open(loaded, parts);
    const names = new Set(tags.map(({ value }) => value));
    return [
      ...tagFaults(tags, { fields, parts }),
      ...fields.required
        .filter((name) => !names.has(name))
        .map((tag) => problem('template.lacks', 'places', { tag, isTable: tag in fields.tables ? 1 : 0 })),
    ];
  } catch (error) {
    return brokenPlaces(error, parts);
  }
}

/**
 * Whether it can be kept. Codes: template.tooLarge, .notDocx, .runs, .fetches, and about the places .broken, .unknown, .outside,
 * .lacks (facts: tag, place, near).
 */
export async function checkTemplate(bytes: Uint8Array, fields: TemplateFields): Promise<Result<null>> {
  const parts = partsOf(bytes);
  if (!parts.ok) return parts;
  const faults = placeFaults(await load(), parts.value, fields);
  return faults.length > 0 ? refuse(...faults) : ok(null);
}

const plain = (value: string | readonly TemplateRow[]): unknown =>
  typeof value === 'string'
    ? printable(value)
    : value.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, text]) => [name, printable(text)])),
      );

/** The filled-in file. Equal templates and data give equal bytes. Throws on a template that was never looked through. */
export async function fillTemplate(bytes: Uint8Array, data: TemplateData): Promise<Uint8Array> {
  const parts = partsOf(bytes);
  if (!parts.ok) throw new Error(`the template cannot be read: ${parts.problems[0]?.code}`);
  const { template } = open(await load(), parts.value);
  template.render(Object.fromEntries(Object.entries(data).map(([name, value]) => [name, plain(value)])));
  const files = template.getZip().files as Record<
    string,
    { readonly dir: boolean; asUint8Array(): Uint8Array }
  >;
  const filled = Object.entries(files)
    .filter(([, file]) => !file.dir)
    .map(([name, file]) => [name, file.asUint8Array()] as const);
  return withoutTimes(zipSync(Object.fromEntries(filled), { level: 6 }));
}
