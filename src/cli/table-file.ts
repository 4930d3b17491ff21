// A list somebody wrote, for the verbs that read one beside the needs: its rows read by the list's own reader, or lines that
// tell why the file cannot be used.
import fs from 'node:fs';
import { type NeedSource, readSource } from '../flows/read-needs.ts';
import { type Problem, type Result, refuse } from '../kernel/result.ts';
import { cliTexts } from '../texts/cli.nb.ts';
import { planningNb } from '../texts/planning.nb.ts';

type Rows = Extract<NeedSource, { kind: 'contracts' }>['rows'];

export type TableFile<T> = { readonly list: T } | { readonly refused: string[] };

/** `sayings`: what the list's reader refuses it with, beside what any file is refused with. */
export async function readTableFile<T>(
  file: string,
  readRows: (rows: Rows) => Result<T>,
  sayings: Readonly<Record<string, (facts: never) => string>>,
): Promise<TableFile<T>> {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
    return { refused: [`${file}: ${cliTexts.grupper.unreadable}`] };
  const list = listIn(await readSource(fs.readFileSync(file)), file, readRows);
  if (list.ok) return { list: list.value };
  const all = { ...planningNb.problems, ...sayings } as Readonly<
    Record<string, (facts: Problem['facts']) => string>
  >;
  return { refused: list.problems.map(({ code, facts }) => `${file}: ${all[code]!(facts)}`) };
}

function listIn<T>(source: Result<NeedSource>, file: string, readRows: (rows: Rows) => Result<T>): Result<T> {
  if (!source.ok) return source;
  if (source.value.kind === 'notices') return refuse({ code: 'file.notTable', path: file, facts: {} });
  return readRows(source.value.rows);
}
