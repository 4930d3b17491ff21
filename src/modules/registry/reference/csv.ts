// One semicolon-separated file as rows that are read field by field, collecting every problem with its place.
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { Source } from '../model.ts';

// Made once: making one costs far more than using it.
const DECIMAL = z.coerce.number().finite();
const WHOLE = z.coerce.number().int().min(0);

/** The file's columns in order. */
export type Heading = readonly string[];

/** Reads one row. A field that is wrong gives a problem and a stand-in value; the row is then refused as a whole. */
export class RowReader {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly row: number;
  private readonly fields: Readonly<Record<string, string>>;

  constructor(file: string, row: number, fields: Readonly<Record<string, string>>) {
    this.file = file;
    this.row = row;
    this.fields = fields;
  }

  path(field: string): string {
    return `${this.file}:${this.row}:${field}`;
  }

  text(field: string): string {
    const value = this.optional(field);
    if (value === null) this.problems.push(problem('reference.field', this.path(field), { value: '' }));
    return value ?? '';
  }

  optional(field: string): string | null {
    const value = (this.fields[field] ?? '').trim();
    return value === '' ? null : value;
  }

  decimal(field: string): number {
    return this.number(field, DECIMAL);
  }

  whole(field: string): number {
    return this.number(field, WHOLE);
  }

  oneOf<T extends string>(field: string, choices: readonly [T, ...T[]]): T {
    const text = this.text(field);
    const found = choices.find((choice) => choice === text);
    if (found === undefined && text !== '') this.refuse(field, text);
    return found ?? choices[0];
  }

  yes(field: string): boolean {
    return this.oneOf(field, ['yes', 'no']) === 'yes';
  }

  /** Hands the field to a kernel parser. */
  with<T>(field: string, parseText: (text: string, path: string) => Result<T>): T | null {
    const result = parseText(this.text(field), this.path(field));
    if (result.ok) return result.value;
    this.problems.push(...result.problems);
    return null;
  }

  optionalWith<T>(field: string, parseText: (text: string, path: string) => Result<T>): T | null {
    return this.optional(field) === null ? null : this.with(field, parseText);
  }

  source(urls = 'sourceUrl', date = 'sourceDate'): Source {
    const references = this.text(urls)
      .split(' | ')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return { references, date: this.optional(date) };
  }

  private number(field: string, schema: z.ZodType<number>): number {
    const text = this.text(field);
    const result = schema.safeParse(text);
    if (result.success && text !== '') return result.data;
    if (text !== '') this.refuse(field, text);
    return 0;
  }

  private refuse(field: string, value: string): void {
    this.problems.push(problem('reference.field', this.path(field), { value }));
  }
}

/** Splits a text into rows. Codes: reference.csv (not readable), reference.heading (other columns than expected). */
export function rowsOf(file: string, heading: Heading, text: string): Result<RowReader[]> {
  let lines: string[][];
  try {
    lines = parse(text, { delimiter: ';', bom: true, skip_empty_lines: true, relax_column_count: false });
  } catch (error) {
    return refuse(problem('reference.csv', file, { reason: error instanceof Error ? error.message : '' }));
  }
  const [columns = [], ...rows] = lines;
  if (columns.join(';') !== heading.join(';')) {
    return refuse(
      problem('reference.heading', `${file}:1`, { value: columns.join(';'), expected: heading.join(';') }),
    );
  }
  return ok(
    rows.map(
      (cells, index) =>
        new RowReader(
          file,
          index + 2,
          Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
        ),
    ),
  );
}
