// Which column of a contract list is what, by the headings people use: the one table for every import of lists.

import type { Cell } from '../csv-list.ts';
import type { ListField } from '../lists/contract-list-columns.ts';
import { foldLetters } from '../text/normalise.ts';

/** What a visitor's list of needs is read for; the rest of its columns are left alone. */
const FIELDS = [
  'buyer',
  'buyerNumber',
  'title',
  'category',
  'cpv',
  'annualValue',
  'totalValue',
  'startsOn',
  'endsOn',
  'options',
  'duration',
  'requirements',
] as const satisfies readonly ListField[];
export type Field = (typeof FIELDS)[number];

const SYNONYMS: Readonly<Record<ListField, string>> = {
  buyer:
    'kommune|kommunenavn|fylkeskommune|oppdragsgiver|oppdragsgjevar|kjøper|kjøpar|innkjøper|eier|eigar|virksomhet|verksemd|organisasjon|buyer|municipality|authority|owner',
  buyerNumber:
    'kommunenummer|kommunenr|knr|orgnr|organisasjonsnummer|org nr|municipality number|organisation number|organization number',
  kind: 'avtale eller behov|kontrakt eller behov|slag|contract or need|kind',
  reference:
    'saksnummer|saksnr|sak nr|arkivsak|arkivsaksnummer|arkivreferanse|avtalenummer|avtalenr|avtale nr|avtaleid|avtale id|kontraktsnummer|kontraktnummer|kontraktsnr|kontraktnr|kontrakts nr|kontrakt nr|referanse|referansenummer|ref|ref nr|vår referanse|vår ref|case number|contract number|contract no|contract id|reference|reference number',
  title:
    'avtale|avtalenavn|avtalenamn|tittel|kontrakt|kontraktsnavn|kontraktnavn|navn|namn|navn på avtale|beskrivelse|anskaffelse|behov|contract|title|name|agreement|description',
  category: 'kategori|varegruppe|avtaleområde|innkjøpskategori|produktgruppe|område|type|category',
  cpv: 'cpv|cpv kode|cpv-kode|cpvkode|cpv code|hovedcpv',
  supplierName:
    'leverandør|leverandører|leverandørar|leverandørnavn|leverandørnamn|navn på leverandør|namn på leverandør|avtalepart|kontraktspart|entreprenør|tilbyder|firma|selskap|supplier|supplier name|vendor|contractor|provider',
  supplierOrgNumber:
    'leverandørens organisasjonsnummer|organisasjonsnummer leverandør|organisasjonsnummeret til leverandøren|leverandørens orgnr|leverandør orgnr|leverandør org nr|leverandørens org nr|orgnr leverandør|org nr leverandør|supplier organisation number|supplier organization number|supplier org number|vendor organisation number',
  annualValue:
    'årlig verdi|årleg verdi|verdi per år|verdi pr år|verdi/år|årsverdi|årlig beløp|årsforbruk|årlig forbruk|årleg forbruk|verdi|beløp|omsetning|annual value|value per year|yearly value|value|amount|annual spend',
  totalValue:
    'totalverdi|total verdi|kontraktsverdi|kontraktverdi|samlet verdi|samla verdi|avtaleverdi|estimert verdi|total value|contract value',
  totalWithOptions:
    'totalverdi med opsjoner|totalverdi med opsjonar|verdi med opsjoner|verdi med opsjonar|total value with options',
  annualVolume:
    'årlig volum|årleg volum|volum|volum per år|volum pr år|årsvolum|mengde|mengd|årlig mengde|årleg mengd|kvantum|antall|annual volume|volume|quantity|volume per year',
  unit: 'enhet|eining|måleenhet|måleeining|unit|unit of measure',
  startsOn:
    'startdato|avtalestart|fra|fra dato|frå|frå dato|oppstart|gyldig fra|kontraktstart|start|start date|from|valid from',
  endsOn:
    'sluttdato|utløpsdato|utløp|utløper|avtaleslutt|til|til dato|gyldig til|kontraktslutt|slutt|utgår|end date|expiry|expiry date|expires|end|valid to|to',
  duration: 'varighet|varigheit|avtaleperiode|løpetid|lengde|lengd|term|duration',
  options: 'opsjon|opsjoner|opsjonar|opsjon antall år|forlengelse|option|options|extension',
  optionNotice:
    'varsel om opsjon|varsel opsjon|opsjonsvarsel|varsel|varslingsfrist|varslingsfrist opsjon|frist for opsjon|frist opsjon|opsjonsfrist|notice of option|option notice|notice|notice by|notice period|notice date',
  termMonths:
    'lengde på ny avtale|lengd på ny avtale|varighet ny avtale|varighet på ny avtale|varigheit ny avtale|ny avtaleperiode|ønsket varighet|ønskt varigheit|length of next contract|next term',
  earliestStart:
    'tidligst start|tidligste start|tidligst oppstart|tidligste oppstart|tidlegast start|tidlegaste start|tidlegast oppstart|tidlegaste oppstart|earliest start',
  latestStart:
    'senest start|seneste start|senest oppstart|seneste oppstart|seinast start|seinaste start|seinast oppstart|seinaste oppstart|latest start',
  requirements:
    'krav|må ha|absolutte krav|ufravikelige krav|særlige krav|særskilde krav|spesielle krav|krav til ny avtale|requirements|must have',
  cooperation:
    'samarbeid|samarbeidsønske|ønske om samarbeid|ønsker samarbeid|ønskjer samarbeid|cooperation|wish to cooperate',
  cooperateWith:
    'samarbeid med|samarbeidspartnere|samarbeidspartnarar|sammen med|saman med|cooperate with|cooperation with|together with',
  responsible:
    'ansvarlig|ansvarleg|avtaleansvarlig|avtaleansvarleg|kontraktsansvarlig|kontraktsansvarleg|kontraktansvarlig|avtaleeier|avtaleeigar|kontraktseier|saksbehandler|saksbehandlar|fagansvarlig|fagansvarleg|kontaktperson|responsible|contract owner|contract manager',
  notes:
    'merknad|merknader|merknadar|kommentar|kommentarer|kommentarar|notat|notater|notatar|anmerkning|anmerkninger|notes|note|comment|comments|remarks',
};

/** Lower-case ASCII without units, brackets and signs. */
export const foldHeading = (text: string): string =>
  foldLetters(text.normalize('NFC').toLowerCase())
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replaceAll(
      /\b(nok|kr|mnok|tnok|1[\s.]?000 kr|i 1[\s.]?000|i mill|i millioner|i tusen|eks mva|ekskl mva|eks\. mva|ex vat|dd\.mm\.aaaa|dato )\b/g,
      ' ',
    )
    .replaceAll(/[^a-z0-9/]+/g, ' ')
    .trim();

const FIELD_OF: ReadonlyMap<string, ListField> = new Map(
  (Object.keys(SYNONYMS) as ListField[]).flatMap((field) =>
    SYNONYMS[field].split('|').map((synonym) => [foldHeading(synonym), field] as const),
  ),
);

/** The field whose heading this is, word for word but for case, letters, units and signs. */
export const fieldOfHeading = (text: string): ListField | null => FIELD_OF.get(foldHeading(text)) ?? null;

const isRead = (field: ListField | null): field is Field =>
  field !== null && (FIELDS as readonly ListField[]).includes(field);

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
    const field = fieldOfHeading(heading);
    if (!isRead(field)) continue;
    if (columns.has(field)) twice.push({ field, heading });
    else columns.set(field, { index, heading, factor: factorOf(heading) });
  }
  return { row, columns, twice };
}

/** What amounts under the heading are to be multiplied by: 1000 under «Verdi (1000 kr)». */
export function factorOf(heading: string): number {
  if (/mnok|\bmill/i.test(heading)) return 1_000_000;
  return /tnok|knok|1[\s.]?000|\btusen\b/i.test(heading) ? 1000 : 1;
}
