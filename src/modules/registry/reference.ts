// The CSV files in data/ as one typed value. Pure: the texts come in, a Reference or every problem comes out.
// Each problem's path is file:row:field, rows counted as in the file (the heading is row 1).
import { localDate } from '../../kernel/local-date.ts';
import { all, ok, problem, type Result, refuse } from '../../kernel/result.ts';
import type { Cooperation, Membership, Municipality, Reference, Register } from './model.ts';
import { checkReference } from './reference/check.ts';
import { type Heading, type RowReader, rowsOf } from './reference/csv.ts';
import { inKeyOrder } from './reference/order.ts';
import * as row from './reference/rows.ts';

export const REFERENCE_FILES = [
  'municipalities.csv',
  'counties.csv',
  'municipality-history.csv',
  'cooperations.csv',
  'cooperation-members.csv',
  'outside.csv',
  'support.csv',
  'national-figures.csv',
  'fact-sources.csv',
] as const;
export type ReferenceFile = (typeof REFERENCE_FILES)[number];
export type ReferenceTexts = Readonly<Record<ReferenceFile, string>>;

function parseFile<T>(
  file: string,
  heading: Heading,
  text: string,
  read: (from: RowReader) => T,
): Result<T[]> {
  const rows = rowsOf(file, heading, text);
  if (!rows.ok) return rows;
  return all(
    rows.value.map((reader) => {
      const value = read(reader);
      return reader.problems.length === 0 ? ok(value) : refuse(...reader.problems);
    }),
  );
}

/** Reads municipalities.csv alone. Codes as for `parseReference`, without what holds between files. */
export const parseMunicipalities = (text: string): Result<Municipality[]> =>
  parseFile('municipalities.csv', row.MUNICIPALITY, text, row.municipality);

/**
 * Reads all files. Codes: reference.csv, reference.heading, reference.field, reference.reference (points to
 * nothing), reference.duplicate, reference.overlap, and those of the kernel's parsers.
 */
export function parseReference(texts: ReferenceTexts): Result<Reference> {
  const read = <T>(file: ReferenceFile, heading: Heading, reader: (from: RowReader) => T): Result<T[]> =>
    parseFile(file, heading, texts[file], reader);
  const municipalities = parseMunicipalities(texts['municipalities.csv']);
  const counties = read('counties.csv', row.COUNTY, row.county);
  const formerNumbers = read('municipality-history.csv', row.HISTORY, row.formerNumber);
  const cooperations = read('cooperations.csv', row.COOPERATION, row.cooperation);
  const memberships = read('cooperation-members.csv', row.MEMBER, row.membership);
  const outside = read('outside.csv', row.OUTSIDE, row.outside);
  const support = read('support.csv', row.SUPPORT, row.support);
  const figures = read('national-figures.csv', row.FIGURE, row.figure);
  const factSources = read('fact-sources.csv', row.FACT_SOURCE, row.factSource);
  const problems = [
    municipalities,
    counties,
    formerNumbers,
    cooperations,
    memberships,
    outside,
    support,
    figures,
    factSources,
  ].flatMap((part) => (part.ok ? [] : part.problems));
  if (
    !municipalities.ok ||
    !counties.ok ||
    !formerNumbers.ok ||
    !cooperations.ok ||
    !memberships.ok ||
    !outside.ok ||
    !support.ok ||
    !figures.ok ||
    !factSources.ok
  ) {
    return refuse(...problems);
  }
  const dated = factSources.value.find((source) => source.id === 'cooperations')?.date;
  if (!dated) return refuse(problem('reference.reference', 'fact-sources.csv', { value: 'cooperations' }));
  return checkReference({
    municipalities: municipalities.value,
    counties: counties.value,
    formerNumbers: formerNumbers.value,
    cooperations: cooperations.value,
    memberships: withSourceDates(memberships.value, cooperations.value),
    outside: outside.value,
    support: support.value,
    figures: figures.value,
    factSources: factSources.value,
    checkedOn: localDate(dated),
  });
}

/** A membership is known as of its cooperation's source: the member table has no date column of its own. */
function withSourceDates(members: readonly Membership[], cooperations: readonly Cooperation[]): Membership[] {
  const dates = new Map(cooperations.map((cooperation) => [cooperation.id, cooperation.source.date]));
  return members.map((member) => ({
    ...member,
    source: { ...member.source, date: dates.get(member.cooperationId) ?? null },
  }));
}

/** The register straight from the files, for use without a database. */
export const registerFromReference = (reference: Reference, version: string): Register => ({
  version,
  changes: [],
  ...inKeyOrder(reference),
});
