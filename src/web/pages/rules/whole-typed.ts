// A whole number as people of any of the languages type it: groups of three parted by space, full stop or comma.
const GROUPED = /^\d{1,3}(?:[\s.,]\d{3})+$/;

/** Null for anything that is not a whole number, also one with decimals. A unit after it is let be. */
export function wholeTyped(typed: string): number | null {
  const plain = typed.replace(/\s*(kr|NOK)\.?$/i, '').trim();
  const digits = GROUPED.test(plain) ? plain.replaceAll(/[\s.,]/g, '') : plain;
  return /^\d{1,13}$/.test(digits) ? Number(digits) : null;
}
