// Text with the signs that the typesetter's own letters have: one it lacks would make it refuse the whole paper. Pure.
import { printable } from '../printable-text.ts';

/** Latin with Sami letters, Greek, Cyrillic, marks, currencies, arrows and signs of calculation. */
const KNOWN =
  /[\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u0391-\u03a1\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e\u045f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2190-\u2193\u2212\u221a\u2248\u2260\u2264\u2265]/u;
/** Spaces and joiners of other widths become what a reader sees of them. */
const SPACES = /[\u2000-\u200a\u202f\u205f\u3000]/gu;
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|\p{Variation_Selector}/gu;

/** Stands where a sign has no letter. */
const UNKNOWN = '?';

/** The text as it can be set: what has no letter is shown as «?». */
export const typeset = (text: string): string =>
  [...printable(text).normalize('NFC').replaceAll(SPACES, '\u00a0').replaceAll(UNSEEN, '')]
    .map((sign) => (KNOWN.test(sign) ? sign : UNKNOWN))
    .join('');
