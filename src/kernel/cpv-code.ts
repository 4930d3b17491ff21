// Common Procurement Vocabulary codes: eight digits, trailing zeros say how general the code is.
import { ok, problem, type Result, refuse } from './result.ts';

export type CpvCode = string & { readonly brand: 'CpvCode' };

/** Accepts the check digit (`33183000-6`) and leaves it out. Code: cpv.format. */
export function parseCpvCode(text: string, path = ''): Result<CpvCode> {
  const match = /^(\d{8})(?:-\d)?$/.exec(text.trim());
  return match?.[1] ? ok(match[1] as CpvCode) : refuse(problem('cpv.format', path, { value: text }));
}
