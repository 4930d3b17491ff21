// The price form that suppliers fill in: a sheet for each lot with its items and volumes, sums by formula, and an overview that
// adds the lots. What each buyer will take stands beside, as information.
import {
  cellName,
  type FormCell,
  type FormSheet,
  type FormWorkbook,
  inFormula,
  namesInFile,
} from '../../modules/exchange/formats/xlsx/form-workbook.ts';
import type { BookLot } from '../../modules/procurement/lots/model.ts';
import type { Writing } from './draft.ts';

const text = (value: string, look?: 'title' | 'heading' | 'sum'): FormCell =>
  look === undefined ? { kind: 'text', text: value } : { kind: 'text', text: value, look };
const headings = (values: readonly string[]): FormCell[] => values.map((value) => text(value, 'heading'));
const OPEN_AMOUNT: FormCell = { kind: 'open', takes: 'amount' };
const OPEN_TEXT: FormCell = { kind: 'open', takes: 'text' };

/** Title, an empty row, headings. */
const FIRST_ITEM = 3;

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** Lots with something to give a price on. */
export const pricedLots = ({ books }: Writing): readonly BookLot[] =>
  books.lots.lots.filter(({ items }) => items.some(({ amounts }) => total(amounts) > 0));

function lotSheet({ books, words }: Writing, lot: BookLot): FormSheet {
  const own = words.priceForm;
  const { years } = books.lots;
  const volume = 2 + years.length;
  const [price, sum] = [volume + 1, volume + 2];
  const rows = lot.items.map((item, place): FormCell[] => {
    const row = FIRST_ITEM + place;
    const at = cellName(row, price);
    return [
      text(item.name),
      text(item.unit),
      ...item.amounts.map((value): FormCell => ({ kind: 'number', value })),
      { kind: 'number', value: total(item.amounts) },
      OPEN_AMOUNT,
      { kind: 'formula', formula: `IF(ISNUMBER(${at}),ROUND(${cellName(row, volume)}*${at},2),0)` },
      OPEN_TEXT,
    ];
  });
  const last = FIRST_ITEM + rows.length - 1;
  const empty = Array.from({ length: sum - 1 }, () => null);
  return {
    name: lot.name,
    widths: [36, 12, ...years.map(() => 11), 13, 16, 18, 34],
    frozen: FIRST_ITEM,
    amountFault: words.priceForm.amountFault,
    rows: [
      [text(lot.name, 'title')],
      [],
      headings([own.item, own.unit, ...years.map(String), own.volume, own.unitPrice, own.sum, own.comment]),
      ...rows,
      [
        text(words.sum, 'sum'),
        ...empty,
        { kind: 'formula', formula: `SUM(${cellName(FIRST_ITEM, sum)}:${cellName(last, sum)})`, look: 'sum' },
      ],
    ],
  };
}

/** Where the sum of a lot stands in its sheet. */
const sumCell = ({ books }: Writing, lot: BookLot): string =>
  cellName(FIRST_ITEM + lot.items.length, books.lots.years.length + 4);

function overviewSheet(writing: Writing, lots: readonly BookLot[], names: readonly string[]): FormSheet {
  const { books, words } = writing;
  const own = words.priceForm;
  const before: FormCell[][] = [
    [text(own.title(books.view.procurement.state.title), 'title')],
    [],
    ...own.intro.map((line) => [text(line)]),
    [],
    [text(own.supplier), OPEN_TEXT],
    [text(own.orgNumber), OPEN_TEXT],
    [text(own.date), OPEN_TEXT],
    [],
    headings([own.lot, own.lotSum]),
  ];
  const first = before.length;
  return {
    name: own.overview,
    widths: [64, 28],
    frozen: 0,
    amountFault: own.amountFault,
    rows: [
      ...before,
      ...lots.map((lot, place): FormCell[] => [
        text(lot.name),
        { kind: 'formula', formula: `${inFormula(names[place + 1] ?? '')}!${sumCell(writing, lot)}` },
      ]),
      [
        text(own.whole, 'sum'),
        {
          kind: 'formula',
          formula: `SUM(${cellName(first, 1)}:${cellName(first + lots.length - 1, 1)})`,
          look: 'sum',
        },
      ],
    ],
  };
}

/** What each buyer has given, by item and year. */
function membersSheet({ words, list }: Writing): FormSheet {
  const own = words.priceForm;
  return {
    name: own.membersTitle,
    widths: [30, 36, 12, ...list.years.map(() => 11)],
    frozen: 3,
    amountFault: own.amountFault,
    rows: [
      [text(own.membersTitle, 'title')],
      [],
      headings([own.buyer, own.item, own.unit, ...list.years.map(String)]),
      ...list.volumes.map(({ buyer, item, amounts }): FormCell[] => [
        text(buyer.name),
        text(item.name),
        text(item.unit),
        ...amounts.map((value): FormCell => ({ kind: 'number', value })),
      ]),
    ],
  };
}

/** The sheets, also what is held against what was approved. */
function priceFormSheets(writing: Writing): FormSheet[] {
  const lots = pricedLots(writing);
  const own = writing.words.priceForm;
  const names = namesInFile([own.overview, ...lots.map(({ name }) => name), own.membersTitle]);
  return [
    overviewSheet(writing, lots, names),
    ...lots.map((lot) => lotSheet(writing, lot)),
    membersSheet(writing),
  ];
}

/** Ready to be written. */
export function priceForm(writing: Writing): FormWorkbook {
  const { books, words } = writing;
  const { state } = books.view.procurement;
  return {
    title: words.priceForm.title(state.title),
    author: words.author,
    createdOn: books.view.moment.today,
    sheets: priceFormSheets(writing),
  };
}
