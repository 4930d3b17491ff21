// The category list: read and checked as a whole, then looked up by id and by CPV code.
import { parse } from 'csv-parse/sync';
import { ok, type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import { CATEGORY_KINDS, type Categories, type Category, MARKETS, PRICE_CURVES } from './model.ts';

const COLUMNS = [
  'id',
  'nameNb',
  'nameNn',
  'nameEn',
  'cpvPrefixes',
  'cpvAlso',
  'wordsNb',
  'kind',
  'market',
  'contractMonths',
  'priceCurve',
  'securitySensitive',
  'commonness',
] as const;
type Column = (typeof COLUMNS)[number];
type Row = Readonly<Record<Column, string>>;

const list = (text: string): string[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const PATTERNS: Partial<Record<Column, RegExp>> = {
  id: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  cpvPrefixes: /^\d{2,8}(\|\d{2,8})*$/,
  cpvAlso: /^(\d{2,8}(\|\d{2,8})*)?$/,
  contractMonths: /^[1-9]\d{0,2}$/,
  securitySensitive: /^(yes|no)$/,
  commonness: /^[1-9]\d{0,2}$/,
};
const CHOICES: Partial<Record<Column, readonly string[]>> = {
  kind: CATEGORY_KINDS,
  market: MARKETS,
  priceCurve: PRICE_CURVES,
};

function checkRow(row: Row, number: number): Problem[] {
  return COLUMNS.flatMap((column) => {
    const value = (row[column] ?? '').trim();
    const fits = PATTERNS[column]?.test(value) ?? CHOICES[column]?.includes(value) ?? value !== '';
    return fits ? [] : [problem('categories.field', `categories:${number}:${column}`, { value })];
  });
}

function toCategory(row: Row): Category {
  return {
    id: row.id,
    nameNb: row.nameNb.trim(),
    nameNn: row.nameNn.trim(),
    nameEn: row.nameEn.trim(),
    cpvPrefixes: list(row.cpvPrefixes),
    cpvAlso: list(row.cpvAlso),
    words: list(row.wordsNb),
    kind: row.kind as Category['kind'],
    market: row.market as Category['market'],
    contractMonths: Number(row.contractMonths),
    priceCurve: row.priceCurve as Category['priceCurve'],
    isSecuritySensitive: row.securitySensitive === 'yes',
    commonness: Number(row.commonness),
  };
}

/** Ids, prefixes and the words within a row stand once. */
function checkUnique(all: readonly Category[]): Problem[] {
  const ids = new Set<string>();
  const prefixes = new Map<string, string>();
  return all.flatMap((category, index) => {
    const at = (column: Column): string => `categories:${index + 1}:${column}`;
    const problems: Problem[] = [];
    if (ids.has(category.id))
      problems.push(problem('categories.repeatedId', at('id'), { value: category.id }));
    ids.add(category.id);
    for (const prefix of category.cpvPrefixes) {
      const other = prefixes.get(prefix);
      if (other)
        problems.push(problem('categories.repeatedPrefix', at('cpvPrefixes'), { value: prefix, other }));
      prefixes.set(prefix, category.id);
    }
    for (const word of category.words.filter((value, place) => category.words.indexOf(value) !== place)) {
      problems.push(problem('categories.repeatedWord', at('wordsNb'), { value: word }));
    }
    return problems;
  });
}

/**
 * Reads data/categories.csv. Codes: categories.columns, categories.field, categories.repeatedId,
 * categories.repeatedPrefix, categories.repeatedWord; paths are `categories:<row>:<column>`, rows from 1.
 */
export function parseCategories(text: string): Result<Categories> {
  const rows = parse(text, {
    delimiter: ';',
    bom: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
    quote: null,
  });
  const [heading = [], ...body] = rows as string[][];
  if (heading.join(';') !== COLUMNS.join(';')) {
    return refuse(problem('categories.columns', 'categories:0', { value: heading.join(';') }));
  }
  const records = body.map(
    (cells) => Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i] ?? ''])) as Row,
  );
  const faults = records.flatMap((row, index) => checkRow(row, index + 1));
  if (faults.length > 0) return refuse(...faults);
  const all = records.map(toCategory);
  const repeats = checkUnique(all);
  if (repeats.length > 0) return refuse(...repeats);
  return ok({
    all,
    byId: new Map(all.map((category) => [category.id, category])),
    byPrefix: new Map(all.flatMap((category) => category.cpvPrefixes.map((prefix) => [prefix, category]))),
  });
}

/** The category whose prefix of `code` (2-8 leading digits) is the longest, or null where none fits. */
export function categoryByCpv(categories: Categories, code: string): Category | null {
  for (let length = code.length; length >= 2; length--) {
    const category = categories.byPrefix.get(code.slice(0, length));
    if (category) return category;
  }
  return null;
}
