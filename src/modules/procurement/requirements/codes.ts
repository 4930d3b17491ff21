// What writing requirements, criteria and terms refuses. The texts stand in src/texts/requirements-problems.*.ts, which must
// hold every code.
const REQUIREMENTS_CODES = [
  'requirements.gone',
  'requirements.phase', // phase
  'requirements.notWriting',
  'requirements.notTakingPart',
  'requirements.changedByOther',
  'requirements.tooMany', // most
  'requirements.textMissing',
  'requirements.textLong', // most
  'requirements.lotUnknown',
  'requirements.traceUnknown',
  'requirements.noNeedReason',
  'requirements.weightMissing',
  'requirements.weightOutside',
  'requirements.reasonMissing',
  'requirements.unfilled',
  'requirements.doneBefore',
  'requirements.exemptionMissing',
  'requirements.evidenceMissing',
  'requirements.codeUnknown',
  'requirements.answeredBefore',
  'requirements.clauseGone',
  'requirements.clauseSame',
  'requirements.notShareable',
  'requirements.shareNotConfirmed',
  'text.nationalNumber',
] as const;
export type RequirementsCode = (typeof REQUIREMENTS_CODES)[number];
