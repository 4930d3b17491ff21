// A list somebody wrote, for the verbs that read one beside the needs: its rows read by the list's own reader, or lines that
// tell why the file cannot be used.
import fs from 'node:fs';
import { readRows } from '../flows/read-needs.ts';
import type { Problem, Result } from '../kernel/result.ts';
import type { Cell } from '../modules/planning/csv-list.ts';
import { cliTexts } from '../texts/cli.nb.ts';
import { planningNb } from '../texts/planning.nb.ts';

export type TableFile<T> = { readonly list: T } | { readonly refused: string[] };

/** `sayings`: what the list's reader refuses it with, beside what any file is refused with. */
export async function readTableFile<T>(
  file: string,
  understand: (rows: readonly (readonly Cell[])[]) => Result<T>,
  sayings: Readonly<Record<string, (facts: never) => string>>,
): Promise<TableFile<T>> {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
    return { refused: [`${file}: ${cliTexts.grupper.unreadable}`] };
  const rows = await readRows(fs.readFileSync(file));
  const list = rows.ok ? understand(rows.value) : rows;
  if (list.ok) return { list: list.value };
  const all = { ...planningNb.problems, ...sayings } as Readonly<
    Record<string, (facts: Problem['facts']) => string>
  >;
  return { refused: list.problems.map(({ code, facts }) => `${file}: ${all[code]!(facts)}`) };
}
