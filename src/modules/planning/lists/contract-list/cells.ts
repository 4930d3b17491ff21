// Cells of a body's list as clean text: no odd spaces, no marks that a spreadsheet or our own export has put in front.
import type { Cell } from '../../csv-list.ts';
import { textOf } from '../../import/cells.ts';

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Our exports put an apostrophe before text that a spreadsheet could run as a formula. */
const GUARD = /^'(?='*[=+\-@\t\r])/;
/** What people and spreadsheets write for «nothing». */
const NOTHING = /^(?:[-–—.?*]+|n\/a|#n\/a|#i\/t)$/i;

/** Most cells need nothing done. */
const CLEAN = /^[\w/+%&:æøåÆØÅ][\w/+%&:()æøåÆØÅ]*(?:[ .,-][\w/+%&:()æøåÆØÅ]+)*$/;

const plain = (cell: Cell | undefined): string => textOf(cell).replace(GUARD, '').replaceAll(INVISIBLE, '');

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const orNothing = (text: string): string => (NOTHING.test(text) ? '' : text);

/** One line with single spaces; empty for blank cells and for dashes and the like. */
export function cleanLine(cell: Cell | undefined): string {
  if (typeof cell === 'string' && CLEAN.test(cell)) return orNothing(cell);
  return orNothing(oneLine(plain(cell).normalize('NFC')));
}

/** As `cleanLine`, with line breaks kept. */
export function cleanLines(cell: Cell | undefined): string {
  if (typeof cell === 'string' && CLEAN.test(cell)) return orNothing(cell);
  const lines = plain(cell)
    .normalize('NFC')
    .split(/\r\n|\r|\n/);
  return orNothing(lines.map(oneLine).join('\n').trim());
}
