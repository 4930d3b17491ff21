// Which column of a contract list is what, by the headings people use.

import type { Cell } from '../csv-list.ts';
import { foldLetters } from '../text/normalise.ts';

export const FIELDS = [
  'buyer',
  'buyerNumber',
  'title',
  'category',
  'cpv',
  'annualValue',
  'totalValue',
  'start',
  'end',
  'options',
  'term',
] as const;
export type Field = (typeof FIELDS)[number];

const SYNONYMS: Readonly<Record<Field, string>> = {
  buyer:
    'kommune|kommunenavn|fylkeskommune|oppdragsgiver|oppdragsgjevar|kjøper|kjøpar|innkjøper|eier|eigar|virksomhet|verksemd|organisasjon|buyer|municipality|authority|owner',
  buyerNumber:
    'kommunenummer|kommunenr|knr|orgnr|organisasjonsnummer|org nr|municipality number|organisation number|organization number',
  title:
    'avtale|avtalenavn|avtalenamn|tittel|kontrakt|kontraktsnavn|kontraktnavn|navn|namn|navn på avtale|beskrivelse|anskaffelse|behov|contract|title|name|agreement|description',
  category: 'kategori|varegruppe|avtaleområde|innkjøpskategori|produktgruppe|område|type|category',
  cpv: 'cpv|cpv kode|cpv-kode|cpvkode|cpv code|hovedcpv',
  annualValue:
    'årlig verdi|årleg verdi|verdi per år|verdi pr år|verdi/år|årsverdi|årlig beløp|årsforbruk|årlig forbruk|årleg forbruk|verdi|beløp|omsetning|annual value|value per year|yearly value|value|amount|annual spend',
  totalValue:
    'totalverdi|total verdi|kontraktsverdi|kontraktverdi|samlet verdi|samla verdi|avtaleverdi|estimert verdi|total value|contract value',
  start:
    'startdato|avtalestart|fra|fra dato|frå|frå dato|oppstart|gyldig fra|kontraktstart|start|start date|from|valid from',
  end: 'sluttdato|utløpsdato|utløp|utløper|avtaleslutt|til|til dato|gyldig til|kontraktslutt|slutt|utgår|end date|expiry|expiry date|expires|end|valid to|to',
  options: 'opsjon|opsjoner|opsjonar|opsjon antall år|forlengelse|option|options|extension',
  term: 'varighet|varigheit|avtaleperiode|løpetid|lengde|term|duration',
};

const fold = (text: string): string =>
  foldLetters(text.normalize('NFC').toLowerCase())
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replaceAll(
      /\b(nok|kr|mnok|tnok|1000 kr|i 1000|eks mva|ekskl mva|eks\. mva|ex vat|dd\.mm\.aaaa|dato )\b/g,
      ' ',
    )
    .replaceAll(/[^a-z0-9/]+/g, ' ')
    .trim();

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => SYNONYMS[field].split('|').map((synonym) => [fold(synonym), field] as const)),
);

export interface Column {
  readonly index: number;
  /** The heading as it stands in the file. */
  readonly heading: string;
  /** What amounts are to be multiplied by: 1000 under «Verdi (1000 kr)». */
  readonly factor: number;
}

export interface Headings {
  /** Place of the heading row among the file's rows, from 0. */
  readonly row: number;
  readonly columns: ReadonlyMap<Field, Column>;
  /** Fields that two columns claim, with the second heading. */
  readonly twice: readonly { readonly field: Field; readonly heading: string }[];
}

const HIGHEST_HEADING_ROW = 20;

/** The first of the top rows with two or more known headings, one of them a buyer or a title. Null when none has. */
export function findHeadings(rows: readonly (readonly Cell[])[]): Headings | null {
  for (const [row, cells] of rows.slice(0, HIGHEST_HEADING_ROW).entries()) {
    const headings = readHeadings(cells, row);
    const { columns } = headings;
    if (columns.size >= 2 && (columns.has('buyer') || columns.has('buyerNumber') || columns.has('title'))) {
      return headings;
    }
  }
  return null;
}

function readHeadings(cells: readonly Cell[], row: number): Headings {
  const columns = new Map<Field, Column>();
  const twice: { field: Field; heading: string }[] = [];
  for (const [index, cell] of cells.entries()) {
    const heading = typeof cell === 'string' ? cell.trim().slice(0, 100) : '';
    const field = FIELD_OF.get(fold(heading));
    if (!field) continue;
    if (columns.has(field)) twice.push({ field, heading });
    else columns.set(field, { index, heading, factor: factorOf(heading) });
  }
  return { row, columns, twice };
}

function factorOf(heading: string): number {
  if (/mnok|\bmill/i.test(heading)) return 1_000_000;
  return /tnok|knok|1[ .]?000|\btusen\b/i.test(heading) ? 1000 : 1;
}
