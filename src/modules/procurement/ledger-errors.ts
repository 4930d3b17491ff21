// Every code the ledger can refuse with, and the facts each brings. The texts stand in src/texts/ledger.*.ts.

export const LEDGER_CODES = [
  'ledger.gone',
  'ledger.textMissing',
  'ledger.textLong', // most
  'ledger.characters',
  'ledger.nationalNumber',
  'ledger.attachments', // most
  'ledger.receivers', // scope
  'ledger.supplierMissing',
  'ledger.activityMissing',
  'ledger.publishedMissing',
  'ledger.about',
  'ledger.covers', // seq
  'ledger.happenedLater',
  'ledger.publishedLater',
  'ledger.keyReused',
  'ledger.fieldGone',
  'ledger.empty',
  'ledger.toldToSome', // seq, date, text, told
  'ledger.latecomer', // seq, date, text, untold
] as const;
