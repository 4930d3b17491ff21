// Every code a change to the register can be refused with. The texts stand in src/texts/register-edits.*.ts.

export const FACT_CODES = [
  'date.written', // value
  'fact.address', // value
  'fact.alreadyDisputed',
  'fact.changedMeanwhile',
  'fact.demo',
  'fact.endBeforeStart',
  'fact.gone',
  'fact.installationDecides',
  'fact.missing',
  'fact.notConcerned',
  'fact.overlap',
  'fact.own',
  'fact.settled',
  'fact.sourceDateMissing',
  'fact.sourceInFuture',
  'fact.sourceMissing',
  'fact.unchanged',
] as const;
