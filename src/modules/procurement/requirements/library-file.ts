// Reads data/library-clauses.csv: requirements and terms of our own, to begin with.
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type ClauseFacts, STRENGTHS } from './model.ts';

export interface ShippedClause {
  /** Its lasting name. */
  readonly reference: string;
  readonly category: string;
  readonly facts: ClauseFacts;
  readonly writtenOn: LocalDate;
}

const COMMON = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  category: z.string().min(1),
  text: z.string().min(1).max(2000),
  environment: z.enum(['ja', 'nei']),
  writtenOn: z.string(),
};
const ROW = z.discriminatedUnion('kind', [
  z.object({
    ...COMMON,
    kind: z.literal('requirement'),
    strength: z.enum(STRENGTHS),
    documented: z.string().min(1),
    checked: z.string().min(1),
  }),
  z.object({ ...COMMON, kind: z.literal('term'), title: z.string().min(1) }),
]);

function factsOf(row: z.output<typeof ROW>): ClauseFacts {
  if (row.kind === 'term') return { kind: 'term', title: row.title, text: row.text };
  const { kind, strength, text, documented, checked, environment } = row;
  return { kind, strength, text, documented, checked, isEnvironmental: environment === 'ja' };
}

/** Codes at `library-clauses:<row>`: library.field, library.date, library.repeated. */
export function parseLibrary(csv: string): Result<readonly ShippedClause[]> {
  const rows = parse(csv, { delimiter: ';', bom: true, columns: true, skipEmptyLines: true }) as Record<
    string,
    string
  >[];
  const faults: Problem[] = [];
  const seen = new Set<string>();
  const clauses = rows.flatMap((cells, index): ShippedClause[] => {
    const path = `library-clauses:${index + 2}`;
    const read = ROW.safeParse(cells);
    if (!read.success) {
      faults.push(problem('library.field', path, { field: read.error.issues[0]?.path.join('.') ?? '' }));
      return [];
    }
    const { id, category, writtenOn } = read.data;
    const day = parseLocalDate(writtenOn);
    if (!day.ok) faults.push(problem('library.date', path));
    if (seen.has(id)) faults.push(problem('library.repeated', path, { id }));
    seen.add(id);
    return day.ok ? [{ reference: id, category, facts: factsOf(read.data), writtenOn: day.value }] : [];
  });
  return faults.length > 0 ? refuse(...faults) : ok(clauses);
}
