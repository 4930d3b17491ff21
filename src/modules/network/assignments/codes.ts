// What commands on assignments refuse. The sentences are in the texts.
const ASSIGNMENT_CODES = [
  'assignment.gone',
  'assignment.notNow', // state
  'assignment.notOpen',
  'assignment.changedByOther',
  'assignment.many', // most
  'assignment.textMissing',
  'assignment.textLong', // most
  'assignment.dueMissing',
  'assignment.dueOutside', // first, last
  'assignment.gatheringGone',
  'assignment.nobodyAsked',
  'assignment.notForYou',
  'assignment.answerMissing',
  'assignment.webLinkFormat',
  'assignment.webLinksMany', // most
  'assignment.thingGone',
  'assignment.thingsMany', // most
  'assignment.handInGone',
  'assignment.ownHandIn',
  'assignment.deliverFirst',
  'assignment.feedbackMissing',
  'assignment.feedbackMany', // most
  'assignment.notShared',
  'assignment.fewToPair', // least
  'assignment.eachOutside', // least, most
  'assignment.seedOutside', // least, most
  'assignment.pairUnknown',
  'text.nationalNumber',
  'date.format', // value
  'date.nonexistent', // value
] as const;
export type AssignmentCode = (typeof ASSIGNMENT_CODES)[number];
