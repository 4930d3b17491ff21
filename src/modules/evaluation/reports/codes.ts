// What reports refuse. The texts stand in src/texts/evaluation-report.*.ts, which must hold every code.
const REPORT_CODES = [
  'report.gone',
  'report.numberTaken',
  'report.tooLarge',
  'report.isWithdrawn',
  'report.whyMissing',
  'survey.textLong', // most
  'text.nationalNumber',
] as const;
export type ReportCode = (typeof REPORT_CODES)[number];
