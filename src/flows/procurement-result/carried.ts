// What a file said, carried in a form from the page that shows it to the one that keeps it, so that nothing is kept in between.
// What comes back is read as carefully as what anybody types.
import { z } from 'zod';
import { parseLocalDate } from '../../kernel/local-date.ts';
import type { Ore } from '../../kernel/money.ts';
import { type OrgNumber, parseOrgNumber } from '../../kernel/org-number.ts';
import type { ComparedResult } from '../../modules/procurement/result/read-result.ts';
import { MOST_TENDERS } from '../../modules/procurement/result/rules.ts';
import { MOST_COLUMNS, MOST_ROWS } from '../../modules/procurement/result/table-result.ts';
import type { ReadFile } from './read-file.ts';

const text = z.string().max(4000);
const lot = z.string().max(10);
const money = z
  .int()
  .min(0)
  .transform((value) => value as Ore)
  .nullable();

const tender = z.strictObject({
  supplier: z.string().max(300),
  orgNumber: z
    .string()
    .refine((value) => parseOrgNumber(value).ok)
    .transform((value) => value as OrgNumber)
    .nullable(),
  prices: z.record(lot, money),
  receivedOn: z
    .string()
    .transform((value, context) => {
      const read = parseLocalDate(value);
      if (read.ok) return read.value;
      context.addIssue({ code: 'custom', message: 'no date' });
      return z.NEVER;
    })
    .nullable(),
  isInTime: z.boolean(),
  rejected: z.strictObject({ section: text, reason: text }).nullable(),
});

const notice = z.strictObject({
  kind: z.literal('notice'),
  tenders: z.array(tender).max(MOST_TENDERS + 1),
  outcomes: z
    .array(
      z.strictObject({
        lot,
        winners: z.array(z.strictObject({ tender: z.int().min(0), value: money })).max(MOST_TENDERS),
      }),
    )
    .max(100),
});

const table = z.strictObject({
  kind: z.literal('table'),
  rows: z.array(z.array(text).max(MOST_COLUMNS)).max(MOST_ROWS + 1),
});

const schema = z.discriminatedUnion('kind', [notice, table]);

export function carry(file: ReadFile): string {
  if (file.kind === 'table') return JSON.stringify(file);
  const { tenders, outcomes } = file.result;
  return JSON.stringify({ kind: 'notice', tenders, outcomes });
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

/** Null where it is not what was carried. What differs from the lock was told on the page and is not carried. */
export function carried(content: string): ReadFile | null {
  const read = schema.safeParse(parsed(content));
  if (!read.success) return null;
  if (read.data.kind === 'table') return read.data;
  const { tenders, outcomes } = read.data;
  const result: ComparedResult = { source: 'notice', tenders, outcomes, differences: [] };
  return { kind: 'notice', result };
}
