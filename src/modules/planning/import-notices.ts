// Published notices as needs: what each municipality or county announced, when it would start, about how much.
import { z } from 'zod';
import { type CpvCode, parseCpvCode } from '../../kernel/cpv-code.ts';
import { type LocalDate, parseLocalDate } from '../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import type { Register } from '../registry/model.ts';
import type { CategoryIndex } from './category-search.ts';
import {
  type BuyerIndex,
  createBuyerIndex,
  type KnownBuyer,
  municipalitiesInTitle,
  resolveBuyer,
} from './import/buyers.ts';
import { categoryOfNotice } from './import/choose-category.ts';
import type { ImportResult, Need, RejectedRow, RowFault } from './model.ts';
import {
  AssumptionUse,
  assumedValue,
  type NeedAssumptions,
  startAfterNotice,
  windowAround,
} from './need-assumptions.ts';
import { SeenRows } from './seen-rows.ts';

export const MOST_ROWS = 20_000;

export interface ImportContext {
  readonly register: Register;
  readonly index: CategoryIndex;
  readonly assumptions: NeedAssumptions;
  /** Rows of files read before this one; without it a row is a repeat only of one in the same file. */
  readonly seen?: SeenRows;
}

/** One notice as it comes; unknown keys are left alone. */
const noticeSchema = z.object({
  date: z.string(),
  deadline: z.string().nullish(),
  buyer: z.string(),
  orgNumber: z.string().nullish(),
  title: z.string(),
  cpv: z.string(),
});
type Notice = z.infer<typeof noticeSchema>;

/** Everything one row needs, and what earlier rows have said. */
interface Reading extends ImportContext {
  readonly buyers: BuyerIndex;
  readonly use: AssumptionUse;
  readonly seen: SeenRows;
}

type RowAnswer = { readonly need: Need } | { readonly faults: readonly RowFault[] } | 'outOfScope';

/**
 * Reads a JSON list of notices (date, deadline, buyer, orgNumber, title, cpv). Every row becomes a need, a rejected row
 * or is counted as out of scope. Refuses the file with file.notJson, file.notList, file.empty or file.tooManyRows.
 * Values are NOK a year excluding VAT, all assumed.
 */
export function importNotices(text: string, context: ImportContext): Result<ImportResult> {
  const list = parseList(text);
  if (!list.ok) return list;
  const reading: Reading = {
    ...context,
    buyers: createBuyerIndex(context.register),
    use: new AssumptionUse(context.assumptions),
    seen: context.seen ?? new SeenRows(),
  };
  const needs: Need[] = [];
  const rejected: RejectedRow[] = [];
  let outOfScope = 0;
  for (const [position, item] of list.value.entries()) {
    const row = position + 1;
    const answer = readNotice(reading, item, row);
    if (answer === 'outOfScope') outOfScope++;
    else if ('need' in answer) needs.push(answer.need);
    else rejected.push(asRejected(row, answer.faults));
  }
  return ok({ rows: list.value.length, needs, outOfScope, rejected, assumptions: reading.use.used() });
}

export function asRejected(row: number, faults: readonly RowFault[]): RejectedRow {
  const [first, ...further] = faults;
  if (!first) throw new Error(`row ${row} rejected without a fault`);
  return { row, ...first, further };
}

function parseList(text: string): Result<unknown[]> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse(problem('file.notJson', 'file'));
  }
  if (!Array.isArray(parsed)) return refuse(problem('file.notList', 'file'));
  if (parsed.length === 0) return refuse(problem('file.empty', 'file'));
  if (parsed.length > MOST_ROWS) {
    return refuse(problem('file.tooManyRows', 'file', { rows: parsed.length, most: MOST_ROWS }));
  }
  return ok(parsed);
}

function readNotice(reading: Reading, item: unknown, row: number): RowAnswer {
  const parsed = noticeSchema.safeParse(item);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? '');
    return { faults: [{ field, code: 'row.shape', facts: { value: shown(item, field) } }] };
  }
  const notice = parsed.data;
  const answer = resolveBuyer(reading.buyers, { name: notice.buyer, orgNumber: notice.orgNumber ?? null });
  if (answer.kind === 'outOfScope') return 'outOfScope';
  if (answer.kind === 'refused')
    return { faults: [{ field: answer.field, code: answer.code, facts: answer.facts }] };
  const repeat = repeatOf(reading, { notice, buyer: answer.buyer, row });
  if (repeat) return { faults: [repeat] };
  return readKnown(reading, { notice, buyer: answer.buyer, row });
}

const shown = (item: unknown, field: string): string => {
  const value = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[field] : item;
  return String(value ?? '').slice(0, 80);
};

interface Known {
  readonly notice: Notice;
  readonly buyer: KnownBuyer;
  readonly row: number;
}

/** Announced again: what a buyer adds to a title when it does so is left out of the comparison. */
const AGAIN =
  /\(?\b(2|3|andre|tredje|ny)\.?\s?-?(gangs|gang|gongs|gong)?\s?(utlysning|utlysing|publisering|kunngjøring|gang|gong|konkurranse)\)?|\brev\s?\d+\b|\(\d\)\s*$/gi;

function repeatOf(reading: Reading, { notice, buyer, row }: Known): RowFault | null {
  const title = notice.title
    .toLowerCase()
    .replaceAll(AGAIN, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const first = reading.seen.firstOf(`notice ${buyer.body} ${title}`, row);
  return first && { field: 'title', code: 'notice.repeat', facts: { value: notice.title, ...first } };
}

function readKnown(reading: Reading, { notice, buyer, row }: Known): RowAnswer {
  const faults: RowFault[] = [];
  const fault = (field: keyof Notice, code: RowFault['code'], facts: RowFault['facts'] = {}): void => {
    faults.push({ field, code, facts: { value: String(notice[field] ?? ''), ...facts } });
  };
  const date = parseLocalDate(notice.date);
  if (!date.ok) fault('date', 'date.notDate');
  const deadline = notice.deadline ? parseLocalDate(notice.deadline) : null;
  if (deadline && !deadline.ok) fault('deadline', 'date.notDate');
  if (date.ok && deadline?.ok && deadline.value < date.value)
    fault('deadline', 'date.order', { start: date.value });
  const cpv = parseCpvCode(notice.cpv);
  if (!cpv.ok) fault('cpv', 'cpv.format');
  if (notice.title.trim() === '') fault('title', 'title.missing');
  const count = municipalitiesInTitle(reading.buyers, notice.title);
  if (count > 1) fault('title', 'notice.jointTitle', { count });
  const category = categoryOfNotice(reading.index, notice);
  if (cpv.ok && !category) fault('cpv', 'category.unknown', { suggestion: '' });
  if (faults.length > 0 || !date.ok || !cpv.ok || !category) return { faults };
  const dates = { date: date.value, deadline: deadline?.ok ? deadline.value : null };
  return { need: toNeed(reading, { notice, buyer, row, category, cpv: cpv.value, dates }) };
}

interface Understood extends Known {
  readonly category: NonNullable<ReturnType<typeof categoryOfNotice>>;
  readonly cpv: CpvCode;
  readonly dates: { readonly date: LocalDate; readonly deadline: LocalDate | null };
}

function toNeed({ use }: Reading, { notice, buyer, row, category, cpv, dates }: Understood): Need {
  const value = assumedValue(use, category, buyer);
  const start = startAfterNotice(use, dates);
  const termMonths = category.contractMonths;
  const window = windowAround(use, { start: start.value, termMonths, category, why: 'new' });
  use.count(...value.ids, ...start.ids, ...window.ids);
  return {
    id: `n${row}`,
    owner: buyer.body,
    title: notice.title.trim(),
    category: category.id,
    cpv,
    value: value.value,
    termMonths,
    starts: [window.value],
    preferredStart: start.value,
    row,
  };
}
