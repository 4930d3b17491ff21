// The invented region «Fjordregionen» that lets anyone try the main job without a list of her own. It never touches
// the register of real bodies: own numbers (99xx), own coast, own contracts. End dates move with the calendar.
import { addMonths, type LocalDate } from '../kernel/local-date.ts';
import { municipalityNumber } from '../kernel/municipality-number.ts';
import type { Result } from '../kernel/result.ts';
import { type Cell, readCsv } from '../modules/planning/csv-list.ts';
import { buildMapGeometry, type MapGeometry, type WorldAtlas } from '../modules/registry/map-geometry.ts';
import { type BodyId, bodyOfMunicipality, type Register } from '../modules/registry/model.ts';
import {
  parseReference,
  REFERENCE_FILES,
  type ReferenceTexts,
  registerFromReference,
} from '../modules/registry/reference.ts';
import type { ProjectFiles } from '../platform/files.ts';

export interface ExampleRegion {
  readonly fileName: string;
  readonly register: Register;
  readonly geometry: MapGeometry;
  /** The bodies that say they can lead. */
  readonly leads: readonly BodyId[];
  /** A contract list as a municipality would upload it, with dates as seen from today. */
  rows(today: LocalDate): Cell[][];
}

const FOLDER = 'fjordregionen';
const HEADINGS = [
  'Kommune',
  'Avtale',
  'Kategori',
  'Årlig verdi',
  'Sluttdato',
  'Opsjon',
  'Varighet (måneder)',
];
const OWN_FILES = ['municipalities.csv', 'counties.csv', 'cooperations.csv', 'cooperation-members.csv'];
const LEADS = ['9901', '9905', '9907'].map((number) => bodyOfMunicipality(municipalityNumber(number)));
/** The id that the map looks for: Natural Earth's number of Norway. */
const COUNTRY = '578';

function shipped<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`demo/ is faulty: ${JSON.stringify(result.problems.slice(0, 5))}`);
  return result.value;
}

/** The real files lend their headings; only the four of the region have rows. */
function referenceTexts(files: ProjectFiles): ReferenceTexts {
  const own = (name: string): string => files.demo(FOLDER, name);
  const headingOf = (name: string): string => `${files.data(name).split('\n')[0]}\n`;
  const texts = REFERENCE_FILES.map((name) => [name, OWN_FILES.includes(name) ? own(name) : headingOf(name)]);
  return {
    ...Object.fromEntries(texts),
    'fact-sources.csv': files.data('fact-sources.csv'),
  } as ReferenceTexts;
}

type Ring = readonly (readonly [number, number])[];

/** The region's coast in the form of a world atlas with one country. */
function atlasOf(rings: readonly Ring[]): WorldAtlas {
  return {
    type: 'Topology',
    arcs: rings.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude])),
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: [{ type: 'MultiPolygon', id: COUNTRY, arcs: rings.map((_, index) => [[index]]) }],
      },
    },
  } as WorldAtlas;
}

const endOf = (today: LocalDate, months: number): string => {
  const [year, month, day] = addMonths(today, months).split('-');
  return `${day}.${month}.${year}`;
};

export function readExampleRegion(files: ProjectFiles): ExampleRegion {
  const register = registerFromReference(shipped(parseReference(referenceTexts(files))), FOLDER);
  const { rings } = JSON.parse(files.demo(FOLDER, 'outline.json')) as { rings: readonly Ring[] };
  const bytes = new TextEncoder().encode(files.demo(FOLDER, 'contracts.csv'));
  const [, ...contracts] = shipped(readCsv(bytes, 1000));
  let geometry: MapGeometry | null = null;
  return {
    fileName: 'Fjordregionen',
    leads: LEADS,
    register,
    get geometry() {
      geometry ??= buildMapGeometry(register.municipalities, atlasOf(rings));
      return geometry;
    },
    rows: (today) => [
      HEADINGS,
      ...contracts.map(([municipality, contract, category, value, months, options, term]) => [
        municipality ?? '',
        contract ?? '',
        category ?? '',
        Number(value),
        endOf(today, Number(months)),
        options ?? '',
        Number(term),
      ]),
    ],
  };
}
