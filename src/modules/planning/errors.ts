// Every code planning can refuse with, and the facts each brings. The texts stand in src/texts/planning.*.ts.

/** A file that cannot be read at all, or a heading that is missing: no row is looked at. The first three come from the flow. */
export const FILE_CODES = [
  'file.tooLarge', // megabytes
  'file.oldExcel',
  'file.notTable',
  'file.notJson',
  'file.notList',
  'file.empty',
  'file.tooManyRows',
  'file.headingNotFound',
  'file.columnMissing',
  'file.columnTwice',
] as const;

/** A row that gives no need. Facts named in the comment, besides `value`: what stands there. */
export const IMPORT_CODES = [
  'row.shape',
  'row.cellTooLong', // length, most
  'row.repeat', // firstRow, firstFile where it is another file
  'buyer.missing',
  'buyer.joint', // count
  'buyer.cooperation', // cooperation
  'buyer.dissolved', // successors
  'buyer.ambiguous', // choices
  'buyer.unknownMunicipality', // suggestion
  'buyer.unknownUnit',
  'notice.repeat', // firstRow, firstFile where it is another file
  'notice.jointTitle', // count
  'title.missing',
  'cpv.format',
  'category.unknown', // suggestion
  'value.notNumber',
  'value.notPositive',
  'value.tooLarge',
  'date.notDate',
  'date.missing',
  'date.order', // start
  'date.past', // today
  'date.tooFar',
  'options.notUnderstood',
] as const;

export type ImportCode = (typeof IMPORT_CODES)[number];
