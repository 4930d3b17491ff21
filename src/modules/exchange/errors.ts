// Every code exchange can refuse with. The texts stand in src/texts/planning.*.ts beside the import's.
export const XLSX_CODES = [
  'xlsx.tooLarge', // bytes, most
  'xlsx.notWorkbook',
  'xlsx.unpackedTooLarge', // most
  'xlsx.noSheet',
] as const;

export type XlsxCode = (typeof XLSX_CODES)[number];
