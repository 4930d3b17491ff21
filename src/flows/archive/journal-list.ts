// Dispatches as a list to fill in, and the list as it comes back. The headings are names of a format and the same in every
// language; columns that are not known are passed over, so a list from an archive may have more of them.
import { parseLocalDate } from '../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import { isUuid } from '../../kernel/uuid.ts';
import { toCsv } from '../../modules/exchange/formats/csv/map.ts';
import { type JournalLine, MOST_JOURNAL_LINES } from '../../modules/planning/archive/commands.ts';
import type { DispatchHead } from '../../modules/planning/archive/model.ts';
import { readCsv } from '../../modules/planning/csv-list.ts';
import type { PartyDirectory } from '../parties.ts';

const FILLED = ['id', 'saksnummer', 'journalpostnummer', 'journaldato'] as const;
const COLUMNS = [...FILLED, 'dato', 'retning', 'tittel', 'motpart', 'unntak'];

/** `paragraphs`: by the id of an exemption. */
export const journalCsv = (
  dispatches: readonly DispatchHead[],
  parties: Pick<PartyDirectory, 'nameOf'>,
  paragraphs: ReadonlyMap<string, string>,
): string =>
  toCsv(
    COLUMNS,
    dispatches.map((one) => ({
      id: one.id,
      saksnummer: one.caseNumber,
      journalpostnummer: one.journalNumber,
      journaldato: one.journalDate,
      dato: one.date,
      retning: one.direction,
      tittel: one.title,
      motpart: one.counterparts.map((party) => parties.nameOf(party)).join(' | '),
      unntak: one.exemption === null ? null : (paragraphs.get(one.exemption) ?? one.exemption),
    })),
  );

function lineOf(cells: ReadonlyMap<string, string>, line: number): Result<JournalLine> {
  const cell = (name: (typeof FILLED)[number]): string => cells.get(name) ?? '';
  const typed = cell('journaldato');
  const date = typed === '' ? null : parseLocalDate(typed);
  const faults: Problem[] = [
    ...(isUuid(cell('id')) ? [] : [problem('archive.lineGone', `line:${line}`, { line })]),
    ...(date === null || date.ok
      ? []
      : [problem('archive.lineDate', `line:${line}`, { line, value: typed })]),
  ];
  if (faults.length > 0) return refuse(...faults);
  return ok({
    line,
    id: cell('id'),
    caseNumber: cell('saksnummer') || null,
    journalNumber: cell('journalpostnummer') || null,
    journalDate: date?.ok ? date.value : null,
  });
}

/**
 * Reads a list that has been filled in; lines are counted as the file has them. Codes: file.empty, file.tooManyRows (most),
 * archive.columnMissing (column), archive.lineGone (line), archive.lineDate (line, value).
 */
export function readJournalList(bytes: Uint8Array): Result<JournalLine[]> {
  const read = readCsv(bytes, MOST_JOURNAL_LINES);
  if (!read.ok) return read;
  const rows = read.value.map((cells) => cells.map((cell) => String(cell ?? '').trim()));
  const heading = (rows[0] ?? []).map((name) => name.toLowerCase());
  const missing = FILLED.filter((name) => !heading.includes(name));
  if (missing.length > 0) {
    return refuse(...missing.map((column) => problem('archive.columnMissing', 'file', { column })));
  }
  const lines: JournalLine[] = [];
  const faults: Problem[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every((cell) => cell === '')) continue;
    const line = lineOf(new Map(heading.map((name, place) => [name, cells[place] ?? ''])), index + 1);
    if (line.ok) lines.push(line.value);
    else faults.push(...line.problems);
  }
  return faults.length > 0 ? refuse(...faults) : ok(lines);
}
