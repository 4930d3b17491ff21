// Refusals are values, all at once. A bug throws; a person's mistake is a Problem with a catalogued code.

/** One thing that is wrong. `code` is catalogued and never reused; `path` says where; `facts` fill the text. */
export interface Problem {
  readonly code: string;
  readonly path: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (...problems: readonly Problem[]): Result<never> => ({ ok: false, problems });

export const problem = (code: string, path: string, facts: Problem['facts'] = {}): Problem => ({
  code,
  path,
  facts,
});

/** Keeps every value, or every problem of every refusal. */
export function all<T>(results: readonly Result<T>[]): Result<T[]> {
  const values: T[] = [];
  const problems: Problem[] = [];
  for (const result of results) {
    if (result.ok) values.push(result.value);
    else problems.push(...result.problems);
  }
  return problems.length === 0 ? ok(values) : refuse(...problems);
}
