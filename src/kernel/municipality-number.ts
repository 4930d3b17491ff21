// Official numbers of municipalities (four digits) and counties (two digits, SSB).
import { ok, problem, type Result, refuse } from './result.ts';

export type MunicipalityNumber = string & { readonly brand: 'MunicipalityNumber' };
export type CountyNumber = string & { readonly brand: 'CountyNumber' };

/** Accepts `301` for `0301`. Code: municipalityNumber.format. Does not say that the number is in use. */
export function parseMunicipalityNumber(text: string, path = ''): Result<MunicipalityNumber> {
  const digits = text.trim().padStart(4, '0');
  if (!/^\d{4}$/.test(digits) || digits.startsWith('00')) {
    return refuse(problem('municipalityNumber.format', path, { value: text }));
  }
  return ok(digits as MunicipalityNumber);
}

/** For trusted data. Throws on anything but four digits. */
export function municipalityNumber(digits: string): MunicipalityNumber {
  if (!/^\d{4}$/.test(digits)) throw new Error(`not a municipality number: ${digits}`);
  return digits as MunicipalityNumber;
}

/** For trusted data. Throws on anything but two digits. */
export function countyNumber(digits: string): CountyNumber {
  if (!/^\d{2}$/.test(digits)) throw new Error(`not a county number: ${digits}`);
  return digits as CountyNumber;
}
