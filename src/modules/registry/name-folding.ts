// Names as people type them: case, aa for å, o for ø, and letters of Sámi and Kven that are not on every keyboard.

const LETTERS: Readonly<Record<string, string>> = { æ: 'a', ä: 'a', ø: 'o', ö: 'o', đ: 'd', ŋ: 'n', ŧ: 't' };

/**
 * Lower case ASCII with one space between words: «Ålesund», «Aalesund» and «Alesund» become `alesund`; «Færder»,
 * «Faerder» and «Farder» become `farder`; «Guovdageaidnu – Kautokeino» becomes `guovdageaidnu kautokeino`.
 */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[æäøöđŋŧ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('aa', 'a')
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The folded name without «kommune», «fylkeskommune», «herad», «tjïelte» and what stands in brackets. */
export function foldBodyName(text: string): string {
  return foldName(text.replaceAll(/\([^)]*\)/g, ' '))
    .replaceAll(
      /\b(fylkeskommune|fylke|kommune|kommunes|herad|tjielte|suohkan|gielda|kommuuni|municipality)\b/g,
      ' ',
    )
    .replaceAll(/ +/g, ' ')
    .trim();
}

/**
 * Edit distance counting insertions, deletions, replacements and swapped neighbours, or `limit` + 1 when it is more
 * than `limit`. Only a band of the table is filled in.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(tooFar);
    current[0] = row;
    let best = row;
    const [first, last] = [Math.max(1, row - limit), Math.min(b.length, row + limit)];
    for (let column = first; column <= last; column++) {
      const replaced = (previous[column - 1] ?? tooFar) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let value = Math.min(replaced, (previous[column] ?? tooFar) + 1, (current[column - 1] ?? tooFar) + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        value = Math.min(value, (beforePrevious[column - 2] ?? tooFar) + 1);
      }
      current[column] = value;
      best = Math.min(best, value);
    }
    if (best > limit) return tooFar;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? tooFar, tooFar);
}
