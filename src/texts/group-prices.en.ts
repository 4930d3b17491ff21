// English words about prices that were really paid.
import type { PriceField } from '../modules/planning/lists/price-list.ts';
import type { GroupPricesTexts } from './group-prices.nb.ts';

const fields: Readonly<Record<PriceField, string>> = {
  category: 'Category',
  item: 'Item',
  volume: 'Yearly volume',
  unitPrice: 'Unit price',
  bids: 'Number of bids',
};

const pricesOf = (count: number): string => (count === 1 ? '1 price' : `${count} prices`);

export const groupPricesEn: GroupPricesTexts = {
  link: 'Use your own prices',
  linkText: 'Have you bought the same thing in different volumes?',
  title: 'What do your prices say?',
  lead: 'If you have bought the same thing in different volumes, the prices show what a larger volume is worth to you. The plan can then use that instead of our estimates.',
  upload: {
    file: 'A list of prices you have paid',
    fileHint: 'Excel or CSV, 5 MB at most.',
    upload: 'See what the prices say',
  },
  privacy: 'The file is not kept. Only the numbers under “From the prices” are used, if you choose so.',
  sampleTitle: 'How to write the list',
  sampleText:
    'One row for each contract. The volume is what is really bought on the contract in a year, in NOK excluding VAT. Item and number of bids may be empty. Without items, all prices in a category are compared with each other.',
  sampleNeeds: (prices, times) =>
    `To draw a curve we need at least ${prices} prices that can be compared. The largest volumes must be at least ${times} times the smallest.`,
  sampleCaption: 'Made-up prices, as an example',
  sampleItem: 'Interpreter, hour',
  fields,
  problems: {
    'prices.headingsMissing': () =>
      'We find no row with headings. Write “Category”, “Yearly volume” and “Unit price” above the columns. “Item” and “Number of bids” may be there too.',
    'prices.columnMissing': (f) =>
      `The column “${fields[f['field'] as PriceField]}” is missing. Add it, or give the column this name.`,
    'prices.tooMany': (f) =>
      `The list has too many prices. Include at most ${f['most']} of them: the latest, or one kind at a time.`,
    'category.missing': () => 'It does not say what was bought. Write a category or a CPV code.',
    'category.unknown': (f) =>
      f['suggestion']
        ? `We do not know “${f['value']}”. Did you mean “${f['suggestion']}”?`
        : `We do not know “${f['value']}”. Write a category from the list or a CPV code.`,
    'number.missing': () => 'The cell is empty. Write the number, or remove the row.',
    'number.notNumber': (f) => `“${f['value']}” is not a number. Write for example 1,200,000 or 12.50.`,
    'number.notPositive': (f) =>
      `“${f['value']}” must be greater than zero. Correct the number, or remove the row.`,
    'number.tooLarge': (f) =>
      `“${f['value']}” is too large. Correct the number, and see whether the heading says thousands or millions.`,
  },
  notTable: 'The file is not a table. Bring the prices as Excel (.xlsx) or CSV.',
  noneUsable: 'None of the rows can be used.',
  read: (rows, prices, faulty) =>
    `${rows === 1 ? '1 row' : `${rows} rows`}: ${pricesOf(prices)} can be used, ${faulty === 1 ? '1 row' : `${faulty} rows`} cannot be used.`,
  faultsTitle: 'Rows that cannot be used',
  faultsText: 'Correct them in the file and upload it again, or go on without them.',
  moreFaults: (count) => `And ${count} more faults.`,
  faultColumns: { row: 'Row', field: 'Column', message: 'What is wrong?' },
  atRow: (row, field, message) => `Row ${row}${field ? `, ${field}` : ''}: ${message}`,
  answerTitle: 'What the prices say',
  classes: {
    standardGoods: 'Standard goods',
    specialGoods: 'Special goods',
    services: 'Services',
    works: 'Works',
  },
  counted: (prices, categories) =>
    `${pricesOf(prices)} in ${categories === 1 ? '1 category' : `${categories} categories`}`,
  fall: ({ value, low, high, from, to, usual }) =>
    `The price falls ${value} (${low} to ${high}) as the volume grows from ${from} to ${to} a year. Our estimate is ${usual}.`,
  used: ({ n, items, leftOut, r2 }) =>
    `Rests on ${pricesOf(n)} of ${items === 1 ? '1 item' : `${items} items`}. ${leftOut === 0 ? 'None is' : leftOut === 1 ? '1 is' : `${leftOut} are`} left out for being far from the others. The curve explains ${r2} of the differences.`,
  kept: (reason) => `We keep our estimate. ${reason}`,
  reasons: {
    'curve.notPositive': () => 'A price or a volume is not greater than zero.',
    'curve.tooFew': (f) =>
      `There are too few prices: ${f['found']} can be compared, and at least ${f['least']} are needed. An item must be there at least twice to be compared.`,
    'curve.sameVolume': (f) =>
      `The volumes are too alike: The largest are ${f['times']} times the smallest, and at least ${f['least']} times are needed.`,
    'curve.rising': () =>
      'The prices rise with the volume. It is probably not the same item or the same unit. Write what it is in the column “Item”.',
    'curve.tooUncertain': (f) =>
      `The prices differ too much: The fall may be anything from ${f['low']} to ${f['high']} per cent.`,
  },
  note: 'The effect of the number of bids is taken out. In tests with known answers the right number lies between low and high in nine cases out of ten.',
  changesTitle: 'New assumptions',
  changesText:
    'The numbers apply to all categories of the same kind in the plan. They are marked as changed among the assumptions, and can be reset there. The plan uses only the number under “From the prices”.',
  changesCaption: 'Assumptions before and after',
  changeColumns: { name: 'Assumption', now: 'Now', value: 'From the prices', range: 'The prices allow' },
  use: 'Calculate again',
  nothingToUse: 'No assumptions are changed.',
  notInPlan: 'The plan has no categories of this kind, so the prices do not change it.',
  back: 'Back to the plan',
  byCategory: 'See category by category',
  byCategoryText: 'Here each category is worked out by itself. The plan uses the curve of the kind.',
};
