// A body's contracts and needs as the list we also read: what is written here comes back as the same facts. Cells are
// text and plain numbers, for any format; every word comes from outside.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { BodyId } from '../../registry/model.ts';
import type { ContractOption, CooperationWish, ItemFacts, ItemKind, OptionState } from '../plan-item.ts';
import type { ListField } from './contract-list-columns.ts';

/** Columns in order. Notices stand with their options; a value stands a year. */
export const EXPORT_FIELDS = [
  'buyer',
  'kind',
  'reference',
  'title',
  'category',
  'cpv',
  'supplierName',
  'supplierOrgNumber',
  'annualValue',
  'annualVolume',
  'unit',
  'startsOn',
  'endsOn',
  'options',
  'termMonths',
  'earliestStart',
  'latestStart',
  'requirements',
  'cooperation',
  'cooperateWith',
  'responsible',
  'notes',
] as const satisfies readonly ListField[];
type ExportField = (typeof EXPORT_FIELDS)[number];

/** Headings and words that the import knows again; the test reads them back in every language. */
export interface ListExportTexts {
  readonly headings: Readonly<Record<ExportField, string>>;
  readonly kinds: Readonly<Record<ItemKind, string>>;
  readonly wishes: Readonly<Record<CooperationWish, string>>;
  readonly optionStates: Readonly<Record<OptionState, string>>;
  months(count: number): string;
  /** `date` is written as people write it. */
  noticeBy(date: string): string;
  /** The body's name, without its number. */
  bodyName(body: BodyId): string;
  /** The category's name in the list's language. */
  categoryName(id: string): string;
}

export interface ItemToExport {
  readonly body: BodyId;
  readonly facts: ItemFacts;
}

export interface ExportedRows {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Values in NOK with up to two decimals. */
export function exportRows(items: readonly ItemToExport[], texts: ListExportTexts): ExportedRows {
  return {
    heading: EXPORT_FIELDS.map((field) => texts.headings[field]),
    rows: items.map((item) => {
      const cells = cellsOf(item, texts);
      return EXPORT_FIELDS.map((field) => cells[field] || null);
    }),
  };
}

type Cells = Readonly<Record<ExportField, string | number | null>>;

function cellsOf({ body, facts }: ItemToExport, texts: ListExportTexts): Cells {
  const named = (id: BodyId): string => `${texts.bodyName(id)} (${id})`;
  return {
    buyer: named(body),
    kind: texts.kinds[facts.kind],
    reference: facts.reference,
    title: facts.title,
    category: texts.categoryName(facts.category),
    cpv: facts.cpv,
    supplierName: facts.supplierName,
    supplierOrgNumber: facts.supplierOrgNumber,
    annualValue: facts.annualValue === null ? null : facts.annualValue / 100,
    annualVolume: volumeCell(facts.annualVolume),
    unit: facts.unit,
    startsOn: dateText(facts.startsOn),
    endsOn: dateText(facts.endsOn),
    options: optionsText(facts.options, texts),
    termMonths: facts.termMonths === null ? null : texts.months(facts.termMonths),
    earliestStart: dateText(facts.earliestStart),
    latestStart: dateText(facts.latestStart),
    requirements: facts.requirements,
    cooperation: texts.wishes[facts.cooperation],
    cooperateWith: facts.cooperateWith.map(named).join('; '),
    responsible: facts.responsible,
    notes: facts.notes,
  };
}

/** In a CSV file `1.234` reads as a thousand: three decimals get a fourth. */
function volumeCell(volume: number | null): string | number | null {
  return volume !== null && /^\d{1,3}\.\d{3}$/.test(String(volume)) ? `${volume}0` : volume;
}

const dateText = (date: LocalDate | null): string | null =>
  date && `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;

/** «12 mnd + 12 mnd», or with more to say «12 mnd (brukt) + 12 mnd (åpen, varsel 30.06.2027)»: brackets for each or none. */
function optionsText(options: readonly ContractOption[], texts: ListExportTexts): string {
  const saysMore = options.some(({ noticeBy, state }) => noticeBy !== null || state !== 'open');
  return options
    .map(({ months, noticeBy, state }) => {
      const notice = noticeBy ? `, ${texts.noticeBy(dateText(noticeBy) ?? '')}` : '';
      return `${texts.months(months)}${saysMore ? ` (${texts.optionStates[state]}${notice})` : ''}`;
    })
    .join(' + ');
}
