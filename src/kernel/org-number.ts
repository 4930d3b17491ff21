// Norwegian organisation numbers (Enhetsregisteret): nine digits, the last one a mod-11 check digit.
import { ok, problem, type Result, refuse } from './result.ts';

export type OrgNumber = string & { readonly brand: 'OrgNumber' };

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

export function hasValidCheckDigit(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[8]);
}

/** Accepts spaces. Codes: orgNumber.format, orgNumber.checkDigit. */
export function parseOrgNumber(text: string, path = ''): Result<OrgNumber> {
  const digits = text.replaceAll(/[\s ]/g, '');
  if (!/^\d{9}$/.test(digits)) return refuse(problem('orgNumber.format', path, { value: text }));
  if (!hasValidCheckDigit(digits)) return refuse(problem('orgNumber.checkDigit', path, { value: text }));
  return ok(digits as OrgNumber);
}
