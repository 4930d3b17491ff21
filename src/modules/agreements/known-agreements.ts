// Agreements that others have made and that municipalities or counties may be able to use: data/national-agreements.csv.
// None of them is known to be open to anybody by name, so each is something to check, never an answer.
import { parse } from 'csv-parse/sync';
import { ok, type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import type { BodyId } from '../registry/model.ts';

type InLanguages = Readonly<Record<'nb' | 'nn' | 'en', string>>;

export interface KnownAgreement {
  readonly id: string;
  readonly name: InLanguages;
  /** Who has made it. */
  readonly owner: string;
  /** Category ids. */
  readonly categories: readonly string[];
  /** Kinds of body it may be for. */
  readonly bodies: readonly ('municipality' | 'county')[];
  /** Counties whose bodies it may be for; null: the whole country. */
  readonly counties: readonly string[] | null;
  /** Bodies that its list names; null: the list is not known. */
  readonly eligible: readonly string[] | null;
  /** False: must be checked before it is relied on. */
  readonly isConfirmed: boolean;
  /** Addresses, at least one. */
  readonly sources: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD; null for an undated page. */
  readonly sourceDate: string | null;
  /** When the source was read, likewise. */
  readonly checked: string;
  readonly confidence: 'high' | 'medium';
  readonly note: InLanguages;
}

const COLUMNS =
  'id;nameNb;nameNn;nameEn;owner;categories;bodies;counties;eligible;status;sourceUrl;sourceDate;checked;confidence;noteNb;noteNn;noteEn';
const MAY_BE_EMPTY: readonly string[] = ['counties', 'sourceDate'];
const SHAPES: Readonly<Record<string, RegExp>> = {
  bodies: /^(municipality|county|municipality county)$/,
  counties: /^(\d{2}( \d{2})*)?$/,
  eligible: /^(ukjent|F?\d{2,4}( F?\d{2,4})*)$/,
  status: /^(bekreftet|må kontrolleres)$/,
  sourceUrl: /^https?:\/\/\S+( \| https?:\/\/\S+)*$/,
  sourceDate: /^(\d{4}(-\d{2}){0,2})?$/,
  checked: /^\d{4}(-\d{2}){0,2}$/,
  confidence: /^(high|medium)$/,
};

type Row = Readonly<Record<string, string>>;

/** Reads the table. Codes: agreements.columns, agreements.field (path `agreements:<row>:<column>`), agreements.duplicate. */
export function parseKnownAgreements(csv: string): Result<readonly KnownAgreement[]> {
  const [heading = [], ...body] = parse(csv, {
    delimiter: ';',
    bom: true,
    skipEmptyLines: true,
    relaxColumnCount: true,
  }) as string[][];
  if (heading.join(';') !== COLUMNS)
    return refuse(problem('agreements.columns', 'agreements:0', { value: heading.join(';') }));
  const faults: Problem[] = [];
  const rows = body.map((cells, index) => {
    const row: Row = Object.fromEntries(heading.map((column, at) => [column, (cells[at] ?? '').trim()]));
    for (const column of heading) {
      const value = row[column] ?? '';
      const isWhole = value !== '' || MAY_BE_EMPTY.includes(column);
      if (isWhole && (SHAPES[column]?.test(value) ?? true)) continue;
      faults.push(problem('agreements.field', `agreements:${index + 1}:${column}`, { value }));
    }
    return row;
  });
  if (new Set(rows.map(({ id }) => id)).size < rows.length)
    faults.push(problem('agreements.duplicate', 'agreements:0'));
  return faults.length > 0 ? refuse(...faults) : ok(rows.map(agreementOf));
}

function agreementOf(row: Row): KnownAgreement {
  const text = (column: string): string => row[column] ?? '';
  const words = (column: string): string[] => text(column).split(' ').filter(Boolean);
  const spoken = (stem: string): InLanguages => ({
    nb: text(`${stem}Nb`),
    nn: text(`${stem}Nn`),
    en: text(`${stem}En`),
  });
  return {
    id: text('id'),
    name: spoken('name'),
    owner: text('owner'),
    categories: words('categories'),
    bodies: words('bodies') as KnownAgreement['bodies'],
    counties: text('counties') === '' ? null : words('counties'),
    eligible: text('eligible') === 'ukjent' ? null : words('eligible'),
    isConfirmed: text('status') === 'bekreftet',
    sources: text('sourceUrl').split(' | '),
    sourceDate: text('sourceDate') === '' ? null : text('sourceDate'),
    checked: text('checked'),
    confidence: text('confidence') as KnownAgreement['confidence'],
    note: spoken('note'),
  };
}

/** The first two figures of a municipality's number are its county's. */
const countyOf = (body: BodyId): string => body.replace('F', '').slice(0, 2);

function mayBeFor({ bodies, counties, eligible }: KnownAgreement, body: BodyId): boolean {
  if (eligible !== null) return eligible.includes(body);
  const kind = body.startsWith('F') ? 'county' : 'municipality';
  return bodies.includes(kind) && (counties?.includes(countyOf(body)) ?? true);
}

/** What some bodies need of one category. */
interface Wanted {
  readonly category: string;
  readonly bodies: readonly BodyId[];
}

/** Agreements that may cover some of what is wanted for some of the bodies, with those categories, in the table's order. */
export function agreementsToCheck(
  agreements: readonly KnownAgreement[],
  wanted: readonly Wanted[],
): { readonly agreement: KnownAgreement; readonly categories: readonly string[] }[] {
  return agreements.flatMap((agreement) => {
    const covered = wanted.filter(
      ({ category, bodies }) =>
        agreement.categories.includes(category) && bodies.some((body) => mayBeFor(agreement, body)),
    );
    const categories = [...new Set(covered.map(({ category }) => category))];
    return categories.length === 0 ? [] : [{ agreement, categories }];
  });
}
