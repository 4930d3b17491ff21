// The paragraphs of offentleglova that a dispatch can be exempt by: data/exemption-paragraphs.csv. A row says itself whether
// a source confirms it; the body decides, the program never does.
import { parse } from 'csv-parse/sync';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';

export interface Exemption {
  readonly id: string;
  /** As it stands in the journal: `offl. § 23 tredje ledd`. */
  readonly paragraph: string;
  /** Code for who may see it; archives have their own lists. */
  readonly accessCode: string;
  readonly text: Readonly<Record<'nb' | 'nn' | 'en', string>>;
  readonly source: string;
  /** False: must be checked before it is relied on. */
  readonly isConfirmed: boolean;
}

const COLUMNS = ['id', 'paragraph', 'accessCode', 'textNb', 'textNn', 'textEn', 'source', 'status'];
const STATUSES: readonly string[] = ['bekreftet', 'må kontrolleres'];

/** Reads the table. Codes: exemptions.columns, exemptions.field (path `exemptions:<row>`). */
export function parseExemptions(csv: string): Result<readonly Exemption[]> {
  const [heading = [], ...body] = parse(csv, {
    delimiter: ';',
    bom: true,
    skipEmptyLines: true,
    relaxColumnCount: true,
  }) as string[][];
  if (heading.join(';') !== COLUMNS.join(';')) {
    return refuse(problem('exemptions.columns', 'exemptions:0', { value: heading.join(';') }));
  }
  const faults: Problem[] = [];
  const rows = body.map((cells, index): Exemption => {
    const [id = '', paragraph = '', accessCode = '', nb = '', nn = '', en = '', source = '', status = ''] =
      cells;
    const isWhole = cells.length === COLUMNS.length && cells.every((cell) => cell.trim() !== '');
    if (!isWhole || !STATUSES.includes(status)) {
      faults.push(problem('exemptions.field', `exemptions:${index + 1}`, { value: id }));
    }
    return { id, paragraph, accessCode, text: { nb, nn, en }, source, isConfirmed: status === 'bekreftet' };
  });
  const isUnique = new Set(rows.map(({ id }) => id)).size === rows.length;
  if (!isUnique) faults.push(problem('exemptions.field', 'exemptions:0', { value: 'id' }));
  return faults.length > 0 ? refuse(...faults) : ok(rows);
}
