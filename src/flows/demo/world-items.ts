// Rows of contracts.csv to items of a plan: months counted from today become dates, numbers become firms. What a single
// field cannot tell (an option of a contract without an end, a need with a supplier) is checked here.
import { z } from 'zod';
import { type CpvCode, parseCpvCode } from '../../kernel/cpv-code.ts';
import { addDays, addMonths, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { oreFromNok } from '../../kernel/money.ts';
import { type OrgNumber, parseOrgNumber } from '../../kernel/org-number.ts';
import {
  COOPERATION_WISHES,
  type ContractOption,
  ITEM_KINDS,
  OPTION_STATES,
  VISIBILITIES,
} from '../../modules/planning/plan-item.ts';
import type { DemoItem } from './demo-world.ts';
import {
  filled,
  type KnownFields,
  listOf,
  optional,
  parsedBy,
  positive,
  slug,
  text,
  whole,
} from './world-csv.ts';

const DAY_OF_MONTH = { least: 1, most: 28 };
const OPTION = /^(\d+):([a-z]+):(\d*)$/;

interface OptionRow {
  readonly months: number;
  readonly state: ContractOption['state'];
  /** Months before the contract would end without it. */
  readonly notice: number | null;
}

const option: z.ZodType<OptionRow, string> = z.string().transform((value, context) => {
  const [, months, written, notice] = OPTION.exec(value) ?? [];
  const state = OPTION_STATES.find((known) => known === written);
  if (state && Number(months) > 0)
    return { months: Number(months), state, notice: notice ? Number(notice) : null };
  context.addIssue({ code: 'custom', message: `${value} is no option` });
  return z.NEVER;
});

export const supplierSchema = z.object({
  orgNumber: parsedBy<OrgNumber>(parseOrgNumber),
  name: filled,
});

/** The columns of contracts.csv in their order. */
export const itemSchema = ({ body, category }: KnownFields) =>
  z.object({
    id: slug,
    body,
    kind: z.enum(ITEM_KINDS),
    title: filled,
    category,
    cpv: optional(parsedBy<CpvCode>(parseCpvCode)),
    annualValue: optional(positive),
    annualVolume: optional(positive),
    unit: optional(filled),
    supplier: text,
    startsMonths: optional(whole),
    day: positive.refine((day) => day >= DAY_OF_MONTH.least && day <= DAY_OF_MONTH.most),
    endsMonths: optional(whole),
    termMonths: optional(positive),
    options: listOf(option),
    earliestMonths: optional(whole),
    latestMonths: optional(whole),
    requirements: text,
    cooperation: z.enum(COOPERATION_WISHES),
    cooperateWith: listOf(body),
    responsible: text,
    notes: text,
    reference: optional(filled),
    visibility: optional(z.enum(VISIBILITIES)),
  });
export type ItemRow = z.output<ReturnType<typeof itemSchema>>;

/** What is wrong with a row whose fields are right one by one. */
export function itemFaults(row: ItemRow): string[] {
  const rules: readonly (readonly [boolean, string])[] = [
    [!row.id.startsWith(`${row.body}-`), 'id of another body'],
    [(row.annualVolume === null) !== (row.unit === null), 'volume and unit belong together'],
    [row.endsMonths === null && row.options.length > 0, 'options without an end'],
    [row.kind === 'need' && (row.endsMonths !== null || row.supplier !== ''), 'a need with end or supplier'],
    [follows(row.startsMonths, row.endsMonths), 'ends before it starts'],
    [
      (row.earliestMonths ?? 0) > (row.latestMonths ?? Number.POSITIVE_INFINITY),
      'latest start before earliest',
    ],
    [
      (row.cooperation === 'onlyWith') !== row.cooperateWith.length > 0,
      'onlyWith and bodies belong together',
    ],
    [row.cooperateWith.includes(row.body), 'cooperates with itself'],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, fault]) => `contracts.csv: ${row.id} ${fault}`);
}

const follows = (start: number | null, end: number | null): boolean =>
  start !== null && end !== null && start >= end;

/** Day `day` of the month that lies `months` after today's. */
function dayInMonth(today: LocalDate, months: number, day: number): LocalDate {
  const month = addMonths(localDate(`${today.slice(0, 8)}01`), months);
  return addDays(month, day - 1);
}

export type FirmNames = ReadonlyMap<string, string>;

/** Digits are looked up; anything else is a name without a number. Null: a number that no firm has. */
export function supplierOf(
  written: string,
  firms: FirmNames,
): { readonly name: string | null; readonly orgNumber: OrgNumber | null } | null {
  if (!/^\d+$/.test(written)) return { name: written === '' ? null : written, orgNumber: null };
  const name = firms.get(written);
  return name === undefined ? null : { name, orgNumber: written as OrgNumber };
}

/** The item as seen from a day. Call it with rows that have no faults. */
export function toItem(row: ItemRow, firms: FirmNames, today: LocalDate): DemoItem {
  const on = (months: number | null, day: number): LocalDate | null =>
    months === null ? null : dayInMonth(today, months, day);
  const after = on(row.endsMonths, row.day);
  const supplier = supplierOf(row.supplier, firms);
  return {
    id: row.id,
    body: row.body,
    visibility: row.visibility,
    facts: {
      kind: row.kind,
      title: row.title,
      category: row.category,
      cpv: row.cpv,
      annualValue: row.annualValue === null ? null : oreFromNok(row.annualValue),
      annualVolume: row.annualVolume,
      unit: row.unit,
      supplierName: supplier?.name ?? null,
      supplierOrgNumber: supplier?.orgNumber ?? null,
      startsOn: on(row.startsMonths, row.day),
      endsOn: after && addDays(after, -1),
      termMonths: row.termMonths,
      options: optionsOf(row, today),
      earliestStart: on(row.earliestMonths, 1),
      latestStart: on(row.latestMonths, 1),
      requirements: row.requirements,
      cooperation: row.cooperation,
      cooperateWith: row.cooperateWith,
      responsible: row.responsible,
      notes: row.notes,
      reference: row.reference,
    },
  };
}

/** Notice is counted from the day the contract would end without the option, those before it used. */
function optionsOf({ options, endsMonths, day }: ItemRow, today: LocalDate): ContractOption[] {
  let end = endsMonths ?? 0;
  return options.map(({ months, state, notice }) => {
    const noticeBy = notice === null ? null : addDays(dayInMonth(today, end - notice, day), -1);
    if (state !== 'declined') end += months;
    return { months, state, noticeBy };
  });
}
