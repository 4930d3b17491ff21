// What commands on experiences and guidance refuse. The sentences are in src/texts/library.*.ts, which must hold every code.
const LIBRARY_CODES = [
  'library.gone',
  'library.notNow',
  'library.changedByOther',
  'library.changedSinceRead',
  'library.textMissing',
  'library.textLong', // most
  'library.categoryUnknown',
  'library.notConfirmed',
  'library.noModerator',
  'library.networkUnknown',
  'library.ownExperience',
  'library.reasonMissing',
  'library.nobodyThere',
  'library.tooMany', // most
  'library.answeredBefore',
  'library.notAnswered',
  'library.notAgreed',
  'text.nationalNumber',
] as const;
export type LibraryCode = (typeof LIBRARY_CODES)[number];
