// Every code a correction of a legal value can be refused with. The texts stand in src/texts/rules.*.ts.

export const LEGAL_CODES = [
  'law.address', // value
  'law.changedMeanwhile',
  'law.checkedInFuture',
  'law.checkedMissing',
  'law.demo',
  'law.endBeforeStart',
  'law.gone',
  'law.outsidePeriod',
  'law.overlap',
  'law.sourceMissing',
  'law.unchanged',
  'law.value',
] as const;
