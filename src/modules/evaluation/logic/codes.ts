// What writing a logic model refuses. The texts stand in src/texts/logic.*.ts, which must hold every code.
const LOGIC_CODES = [
  'logic.gone',
  'logic.changedMeanwhile',
  'logic.rowGone',
  'logic.tooManyRows', // most
  'logic.nothingToFetch',
  'logic.notEmpty',
  'logic.textMissing',
  'logic.whereMissing',
  'logic.linkGone',
  'survey.textLong', // most
  'text.nationalNumber',
] as const;
export type LogicCode = (typeof LOGIC_CODES)[number];
