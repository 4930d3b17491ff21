// Every code exchange can refuse with. The texts of a workbook's stand in src/texts/planning.*.ts beside the import's,
// those of a notice in src/texts/notices.*.ts.
export const XLSX_CODES = [
  'xlsx.tooLarge', // bytes, most
  'xlsx.notWorkbook',
  'xlsx.unpackedTooLarge', // most
  'xlsx.noSheet',
] as const;

export type XlsxCode = (typeof XLSX_CODES)[number];

export const EFORMS_CODES = [
  'eforms.tooLarge', // most
  'eforms.notXml',
  'eforms.notAward', // kind
  'eforms.noBuyer',
] as const;

export type EformsCode = (typeof EFORMS_CODES)[number];
