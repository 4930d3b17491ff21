// What can be wrong with what somebody writes in a form for papers on cooperation: one code for each message.

export const PAPER_CODES = [
  'paper.bodyMissing',
  'paper.cooperationMissing',
  'paper.alreadyMember',
  'paper.hostMixed',
  'paper.nameMissing',
  'paper.nameWord',
  'paper.participantsFew',
  'paper.participantUnknown',
  'paper.participantChoices',
  'paper.sharesCounty',
  'paper.dateMissing',
  'paper.date',
  'paper.datePast',
  'paper.meetingLate',
  'paper.number',
  'paper.purchasesMissing',
  'paper.costKeyMissing',
  'paper.tooLong',
  'paper.tooMany',
] as const;
export type PaperCode = (typeof PAPER_CODES)[number];
