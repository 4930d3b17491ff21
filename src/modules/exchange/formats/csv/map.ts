// Tables as CSV by RFC 4180: comma, CRLF, quotes doubled. A text cell that a spreadsheet would run as a formula gets
// an apostrophe in front; one that has apostrophes and then such a sign gets one more, so that a reader who takes one
// away always has the original.
// @source https://www.rfc-editor.org/rfc/rfc4180

export type CsvValue = string | number | boolean | null | readonly string[];

const FORMULA = /^'*[=+\-@\t\r]/;

function cellText(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join('|');
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lists are parted by `|`, missing values are empty, numbers have a point and no spaces. UTF-8 without BOM. */
export function toCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, CsvValue>>[],
): string {
  const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;
  return (
    line(columns) + rows.map((row) => line(columns.map((column) => cellText(row[column] ?? null)))).join('')
  );
}
