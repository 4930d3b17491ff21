// How wide a text will be in Inter, near enough to keep labels apart and to break lines.

const NARROW = /[ijltfrI.,:;'|!()[\] \u00a0-]/;
const WIDE = /[mwMW–—%]/;
const CAPITAL = /\p{Lu}/u;

/** Share of the font size; slightly generous, for weights up to 650. */
function advance(character: string): number {
  if (NARROW.test(character)) return 0.34;
  if (WIDE.test(character)) return 0.9;
  return CAPITAL.test(character) ? 0.72 : 0.62;
}

export const textWidth = (text: string, size: number): number =>
  size * [...text].reduce((sum, character) => sum + advance(character), 0);

/** Pieces of one word, none wider than `width`. */
function breakWord(word: string, size: number, width: number): string[] {
  const pieces: string[] = [];
  for (const character of word) {
    const last = pieces.at(-1);
    if (last !== undefined && textWidth(last + character, size) <= width)
      pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}

/** Breaks at spaces (or inside a word that is too long alone) so that no line is wider than `width`. */
export function breakLines(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(...breakWord(word, size, width));
  }
  return lines;
}
