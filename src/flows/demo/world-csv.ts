// Semicolon tables of the demonstration world to typed rows. Every field is checked against its column's schema; a
// fault is a bug in shipped data, so it throws and says where.
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Result } from '../../kernel/result.ts';
import { type PartyId, parseParty } from '../../modules/accounts/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';

/** Throws with the first few of the faults, where there are any. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`demo/ is faulty: ${faults.slice(0, 5).join('; ')}`);
}

/** What fields may point to. */
export interface KnownIds {
  readonly bodies: ReadonlySet<BodyId>;
  readonly cooperations: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

export const text = z.string();
export const filled = z.string().min(1);
/** A small file as its text. */
export const textFile = z.strictObject({ name: filled, text: filled });
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'not an id' });
export const whole = z
  .string()
  .regex(/^-?\d+$/, { error: 'not a whole number' })
  .transform(Number);
export const positive = whole.refine((value) => value > 0, { error: 'not above zero' });

/** Hands a field to a kernel parser; its codes become the fault. */
export const parsedBy = <T>(parser: (value: string) => Result<T>): z.ZodType<T, string> =>
  z.string().transform((value, context) => {
    const parsed = parser(value);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', message: parsed.problems.map(({ code }) => code).join() });
    return z.NEVER;
  });

/** An empty field is null. */
export const optional = <T>(field: z.ZodType<T, string>): z.ZodType<T | null, string> =>
  z.union([z.literal('').transform(() => null), field]);

/** Parts divided by `|`; an empty field has none. */
export const listOf = <T>(field: z.ZodType<T, string>): z.ZodType<T[], string> =>
  z
    .string()
    .transform((value) => (value === '' ? [] : value.split('|')))
    .pipe(z.array(field));

const idOf = (known: ReadonlySet<string>, what: string): z.ZodType<string, string> =>
  z.string().refine((value) => known.has(value), { error: `no such ${what}` });

/** Fields that point to the register or the category list. */
export interface KnownFields {
  readonly body: z.ZodType<BodyId, string>;
  readonly cooperation: z.ZodType<string, string>;
  readonly category: z.ZodType<string, string>;
  /** A body or a cooperation. */
  readonly party: z.ZodType<PartyId, string>;
}

export function knownFields(known: KnownIds): KnownFields {
  const parties = new Set<string>([...known.bodies, ...known.cooperations]);
  return {
    body: idOf(known.bodies, 'body').transform((value) => value as BodyId),
    cooperation: idOf(known.cooperations, 'cooperation'),
    category: idOf(known.categories, 'category'),
    party: z.string().transform((value, context) => {
      const party = parties.has(value) ? parseParty(value) : null;
      if (party) return party;
      context.addIssue({ code: 'custom', message: 'no such party' });
      return z.NEVER;
    }),
  };
}

/**
 * The rows of a file whose heading is exactly the schema's fields in their order. Throws naming file, row (the heading
 * is row 1) and column of the first faults.
 */
export function readTable<S extends z.ZodRawShape>(
  file: string,
  content: string,
  schema: z.ZodObject<S>,
): z.output<z.ZodObject<S>>[] {
  const lines = parse(content, { delimiter: ';', quote: null }) as unknown as string[][];
  const [heading = [], ...body] = lines;
  const columns = Object.keys(schema.shape);
  if (heading.join(';') !== columns.join(';'))
    refuseFaults([`${file}:1 has ${heading.join(';')}, not ${columns.join(';')}`]);
  const faults: string[] = [];
  const rows = body.flatMap((cells, place) => {
    const record = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
    const read = schema.safeParse(record);
    if (read.success) return [read.data];
    faults.push(
      ...read.error.issues.map(({ path, message }) => `${file}:${place + 2}:${path.join('.')} ${message}`),
    );
    return [];
  });
  refuseFaults(faults);
  return rows;
}

/** What the readers of the tables share. */
export interface Reading {
  /** Reads one file of the world; throws as `readTable` does. */
  readonly table: <S extends z.ZodRawShape>(
    file: string,
    schema: z.ZodObject<S>,
  ) => z.output<z.ZodObject<S>>[];
  readonly fields: KnownFields;
  readonly today: LocalDate;
}

/** Faults of rows with a key that an earlier one has. */
export function repeated<T>(file: string, rows: readonly T[], keyOf: (row: T) => string): string[] {
  const keys = rows.map(keyOf);
  return keys
    .filter((key, place) => keys.indexOf(key) !== place)
    .map((key) => `${file}: ${key} stands more than once`);
}

/** One fault for each row that breaks a rule, named by its key. */
export const broken = <T>(
  rows: readonly T[],
  isBroken: (row: T) => boolean,
  say: (row: T) => string,
): string[] => rows.filter(isBroken).map(say);
