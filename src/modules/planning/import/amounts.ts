// Amounts as people in Norway and English-speaking countries write them.
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/(mrd\.?|milliarder|billion)$/, 1e9],
  [/(mnok|mill\.?|millioner|millionar|million|mio\.?)$/, 1e6],
  [/(tnok|knok|tusen|thousand)$/, 1e3],
];
const CURRENCY = /^(kr\.?|[mtk]?nok)|(kr\.?|kroner|(?<![mtk])nok)$/g;
const SPACES = /[\s\u00a0\u202f\u2009'’]/g;

/**
 * A number as written: `1 234 567,50`, `1.234.567,50`, `1,234,567.50`, `kr 1 200 000,-`, `1,2 mill.`, `500 TNOK`.
 * A single comma or point before exactly three digits groups thousands (`1,234` is 1234), any other is a decimal sign.
 * Null for anything else.
 */
export function parseAmount(text: string): number | null {
  let rest = text
    .trim()
    .toLowerCase()
    .replaceAll(SPACES, '')
    .replaceAll('−', '-')
    .replace(/,-+$|,–$/, '');
  let factor = /^(mnok)/.test(rest) ? 1e6 : /^(tnok|knok)/.test(rest) ? 1e3 : 1;
  rest = rest.replaceAll(CURRENCY, '');
  for (const [pattern, unit] of UNITS) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, '');
    factor *= unit;
    break;
  }
  const plain = plainNumber(rest, factor > 1);
  return plain === null ? null : plain * factor;
}

function plainNumber(text: string, hasUnit: boolean): number | null {
  if (!/^-?\d[\d.,]*$/.test(text)) return null;
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  const decimal = decimalSign(text, { comma, point, hasUnit });
  const [whole = '', fraction = ''] = decimal ? splitAtLast(text, decimal) : [text, ''];
  if (!isGrouped(whole.replace('-', '')) || /[.,]/.test(fraction)) return null;
  const value = Number(`${whole.replaceAll(/[.,]/g, '')}${fraction === '' ? '' : `.${fraction}`}`);
  return Number.isFinite(value) ? value : null;
}

function decimalSign(
  text: string,
  { comma, point, hasUnit }: { comma: number; point: number; hasUnit: boolean },
): ',' | '.' | null {
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const sign = comma >= 0 ? ',' : point >= 0 ? '.' : null;
  if (!sign) return null;
  const groups = text.replace('-', '').split(sign);
  if (groups.length > 2) return null;
  const [whole = '', fraction = ''] = groups;
  // «1,234 mill.» is a decimal; «1,234» is not; neither is «0,123» a thousand.
  const groupsThousands = fraction.length === 3 && whole.length <= 3 && !/^0/.test(whole) && !hasUnit;
  return groupsThousands ? null : sign;
}

function splitAtLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Digits alone, or groups of three joined by one and the same sign. */
const isGrouped = (text: string): boolean =>
  /^\d+$/.test(text) || /^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(text);
