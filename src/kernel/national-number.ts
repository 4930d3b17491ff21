// Norwegian national numbers (fødselsnummer, D-number and the like) found in free text, so that they are not kept where
// they do not belong. Only looked for, never read as a value.

const ELEVEN_DIGITS = /(?<!\d)(\d{6})[\s\u00a0-]?(\d{5})(?!\d)/g;
const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const checkDigit = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11)) % 11;

/** Day and month as they are, or moved as in D-numbers (day + 40) and in helping and test numbers (month + 40, 65, 80). */
function couldBeBirthday(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4));
  return day >= 1 && day <= 31 && [0, 40, 65, 80].some((moved) => month - moved >= 1 && month - moved <= 12);
}

/** True where eleven digits with both check digits right and a possible birthday stand in the text. */
export function holdsNationalNumber(text: string): boolean {
  return [...text.matchAll(ELEVEN_DIGITS)].some(([, birthday = '', rest = '']) => {
    const digits = birthday + rest;
    return (
      couldBeBirthday(digits) &&
      checkDigit(digits, FIRST_WEIGHTS) === Number(digits[9]) &&
      checkDigit(digits, SECOND_WEIGHTS) === Number(digits[10])
    );
  });
}
