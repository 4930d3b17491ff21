// What the register of requests for access refuses. The texts stand in src/texts/access.*.ts, which must hold every code.
const ACCESS_CODES = [
  'accessRequest.gone',
  'accessRequest.askedMissing',
  'accessRequest.textLong', // most
  'accessRequest.receivedAhead',
  'accessRequest.answeredAhead',
  'accessRequest.answeredEarly',
  'accessRequest.outcomeMissing',
  'accessRequest.exemptionMissing', // place
  'accessRequest.exemptionNotNeeded',
  'accessRequest.secretShown', // place
  'accessRequest.reasonMissing',
  'accessRequest.textElsewhere', // place, other
  'accessRequest.changedByOther',
  'dialogue.gone',
  'dialogue.notLeading',
  'text.nationalNumber',
  'date.format', // value
  'date.nonexistent', // value
] as const;
export type AccessCode = (typeof ACCESS_CODES)[number];
