// What registering, confirming and changing benefits refuses. The texts stand in src/texts/benefits.*.ts, which must hold every code.
const BENEFIT_CODES = [
  'benefit.gone',
  'benefit.changedMeanwhile',
  'benefit.notNow',
  'benefit.ownWriting',
  'benefit.notAsked',
  'benefit.throughLeader',
  'benefit.tooMany', // most
  'benefit.titleMissing',
  'benefit.kindMissing',
  'benefit.counterfactualMissing',
  'benefit.methodMissing',
  'benefit.methodTextMissing',
  'benefit.unitMissing',
  'benefit.unitNameMissing',
  'benefit.amount', // value
  'benefit.amountMissing',
  'benefit.amountLarge',
  'benefit.rangeOrder',
  'benefit.dateMissing',
  'benefit.periodOrder',
  'benefit.bodyUnknown',
  'benefit.sharesSum',
  'benefit.sourceText',
  'benefit.sourceLink',
  'benefit.tooManySources', // most
  'benefit.roleMissing',
  'benefit.reasonMissing',
  'survey.textLong', // most
  'text.nationalNumber',
  'date.format', // value
  'date.nonexistent', // value
] as const;
export type BenefitCode = (typeof BENEFIT_CODES)[number];
