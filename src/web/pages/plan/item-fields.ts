// The fields of the form for a contract or need: their names, what was typed in them, and facts as somebody would type
// them.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { TypedItem, TypedOption } from '../../../modules/planning/plan/typed-item.ts';
import type { ItemFacts, Visibility } from '../../../modules/planning/plan-item.ts';
import { VISIBILITIES } from '../../../modules/planning/plan-item.ts';
import type { AskedForParty } from '../../own/routes.ts';
import { textIn } from '../../own/routes.ts';
import { bodyText, volumeText } from './fact-words.ts';

type PlainField = Exclude<keyof TypedItem, 'options'>;

/** A field's name is its id too, so that an error can lead to it. */
export const FIELD_NAMES: Readonly<Record<PlainField, string>> = {
  kind: 'slag',
  title: 'tittel',
  category: 'kategori',
  cpv: 'cpv',
  reference: 'saksnummer',
  annualValue: 'verdi',
  annualVolume: 'mengde',
  unit: 'enhet',
  supplierName: 'leverandor',
  supplierOrgNumber: 'orgnr',
  responsible: 'ansvarlig',
  startsOn: 'start',
  endsOn: 'slutt',
  termMonths: 'lengde',
  earliestStart: 'tidligst',
  latestStart: 'senest',
  requirements: 'krav',
  cooperation: 'samarbeid',
  cooperateWith: 'med',
  notes: 'merknad',
};

/** Options shown at first, and how many more each time. */
const OPTION_ROWS = 3;
const MOST_OPTIONS = 24;
const LONGEST_TYPED = 20_000;

export const optionField = (place: number, field: keyof TypedOption): string =>
  `opsjon-${place + 1}-${{ months: 'lengde', noticeBy: 'varsel', state: 'status' }[field]}`;

/** The id of the field that a problem's path is about. */
export function fieldOfPath(path: string): string {
  const [, place, part] = /^options:(\d+):(months|noticeBy)$/.exec(path) ?? [];
  if (place && part) return optionField(Number(place), part as 'months' | 'noticeBy');
  return FIELD_NAMES[path as PlainField] ?? 'tittel';
}

export interface TypedForm {
  readonly item: TypedItem;
  readonly visibility: Visibility | null;
  /** The version that was read; 0 for a new one. */
  readonly version: number;
}

/** What was sent. Texts are cut far above what a field may hold, so that too much is told rather than lost. */
export function typedForm(form: FormData): TypedForm {
  const text = (name: string): string => textIn(form, name, LONGEST_TYPED);
  const rows = Math.min(MOST_OPTIONS, Math.max(OPTION_ROWS, Number(text('opsjoner')) || 0));
  const options = Array.from({ length: rows }, (_, place) => ({
    months: text(optionField(place, 'months')),
    noticeBy: text(optionField(place, 'noticeBy')),
    state: text(optionField(place, 'state')),
  }));
  const plain = Object.fromEntries(
    Object.entries(FIELD_NAMES).map(([field, name]) => [field, text(name)]),
  ) as Record<PlainField, string>;
  const seen = text('synlighet');
  return {
    item: { ...plain, category: plain.category || text('annenKategori'), options },
    visibility: VISIBILITIES.find((level) => level === seen) ?? null,
    version: /^\d{1,9}$/.test(text('versjon')) ? Number(text('versjon')) : 0,
  };
}

const noOption: TypedOption = { months: '', noticeBy: '', state: 'open' };

/** With room for more options. */
export const withMoreOptions = ({ item, ...rest }: TypedForm): TypedForm => ({
  ...rest,
  item: {
    ...item,
    options: [...item.options, ...Array.from({ length: OPTION_ROWS }, () => noOption)].slice(0, MOST_OPTIONS),
  },
});

/** Facts as they would be typed. */
export function typedFacts(asked: AskedForParty, facts: ItemFacts): TypedItem {
  const { format } = asked.request;
  const day = (date: LocalDate | null): string => (date ? format.date(date) : '');
  const count = (value: number | null): string => (value === null ? '' : String(value));
  const options = facts.options.map(({ months, noticeBy, state }) => ({
    months: String(months),
    noticeBy: day(noticeBy),
    state,
  }));
  const free = Math.max(0, OPTION_ROWS - options.length);
  const { annualValue: value } = facts;
  return {
    kind: facts.kind,
    title: facts.title,
    category: facts.category,
    cpv: facts.cpv ?? '',
    reference: facts.reference ?? '',
    annualValue: value === null ? '' : format.number(value / 100, value % 100 === 0 ? 0 : 2),
    annualVolume: facts.annualVolume === null ? '' : volumeText(asked.request, facts.annualVolume),
    unit: facts.unit ?? '',
    supplierName: facts.supplierName ?? '',
    supplierOrgNumber: facts.supplierOrgNumber ?? '',
    responsible: facts.responsible,
    startsOn: day(facts.startsOn),
    endsOn: day(facts.endsOn),
    termMonths: count(facts.termMonths),
    options: [...options, ...Array.from({ length: free }, () => noOption)],
    earliestStart: day(facts.earliestStart),
    latestStart: day(facts.latestStart),
    requirements: facts.requirements,
    cooperation: facts.cooperation,
    cooperateWith: facts.cooperateWith.map((body) => bodyText(asked, body)).join('\n'),
    notes: facts.notes,
  };
}
