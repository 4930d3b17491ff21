// A body's list as a file, for a spreadsheet or another system: the columns and words that the import knows again.
import { toCsv } from '../../modules/exchange/formats/csv/map.ts';
import { writeWorkbook } from '../../modules/exchange/formats/xlsx/write.ts';
import { exportRows, type ListExportTexts } from '../../modules/planning/lists/list-export.ts';
import type { PlanItem } from '../../modules/planning/plan-item.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import type { PartyDirectory } from '../parties.ts';
import type { Snapshot } from '../snapshot.ts';

export interface ListFileWords {
  readonly language: Language;
  readonly parties: PartyDirectory;
  readonly snapshot: Snapshot;
}

function exportTexts({ language, parties, snapshot }: ListFileWords): ListExportTexts {
  const { fields, list } = textsFor(language).planning;
  const { byId } = snapshot.categories.categories;
  return {
    headings: fields,
    ...list,
    bodyName: (body) => parties.nameOf(body),
    categoryName: (id) => {
      const category = byId.get(id);
      return category ? { nb: category.nameNb, nn: category.nameNn, en: category.nameEn }[language] : id;
    },
  };
}

const exported = (items: readonly PlanItem[], words: ListFileWords) =>
  exportRows(
    items.map((item) => ({ body: item.body, facts: item })),
    exportTexts(words),
  );

/** The bytes of an .xlsx file with one sheet. */
export function listWorkbook(items: readonly PlanItem[], words: ListFileWords): Promise<Uint8Array> {
  const { heading, rows } = exported(items, words);
  return writeWorkbook([{ name: textsFor(words.language).plan.list.title, heading, rows }]);
}

/** UTF-8 with the mark that makes spreadsheets read it so. */
export function listCsv(items: readonly PlanItem[], words: ListFileWords): string {
  const { heading, rows } = exported(items, words);
  const records = rows.map((row) =>
    Object.fromEntries(heading.map((name, place) => [name, row[place] ?? null])),
  );
  return `\uFEFF${toCsv(heading, records)}`;
}
