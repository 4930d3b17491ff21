// What registering a result refuses: codes that are never reused. The texts stand in src/texts/procurement-result.*.ts.
export const RESULT_CODES = [
  'result.answerChanged', // item
  'result.answerMissing',
  'result.ceilingHigh', // maximum
  'result.ceilingOutside',
  'result.ceilingShared', // maximum, taken, left
  'result.changedByOther',
  'result.columnMissing',
  'result.contractHandedOver',
  'result.contractSigned',
  'result.datesTurned',
  'result.fileMissing',
  'result.fileUnreadable',
  'result.gone',
  'result.itemUnknown',
  'result.lotUnknown',
  'result.lotUnmatched', // value
  'result.lotsMissing',
  'result.noTenders',
  'result.notLeading',
  'result.notNumber', // value
  'result.notWorking',
  'result.numberFaulty', // value
  'result.optionsFaulty',
  'result.outcomeReasonMissing',
  'result.phase', // phase
  'result.priceOutside',
  'result.receivedAhead',
  'result.rejectionDiffers', // row, rows, supplier
  'result.rejectionHalf',
  'result.removeReasonMissing',
  'result.rowWithoutName', // row
  'result.signedAhead', // today
  'result.signedBeforeLetter', // sent
  'result.signedEarly', // until
  'result.stillWins',
  'result.supplierMissing',
  'result.tendersMany', // most
  'result.textLong', // most
  'result.tooLarge', // megabytes
  'result.winnerMissing',
  'result.winnerOutside',
  'text.nationalNumber',
  'date.format', // value
  'date.nonexistent', // value
] as const;

export type ResultCode = (typeof RESULT_CODES)[number];
