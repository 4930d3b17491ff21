// What a joint procurement refuses or still lacks: codes that are never reused. The texts stand in
// src/texts/procurement-problems.*.ts; a test holds that every code in life/ is here.

export const PROCUREMENT_CODES = [
  'procurement.agreementMissing',
  'procurement.alreadyBegun',
  'procurement.amountOutside', // name
  'procurement.answerMissing',
  'procurement.caseNumberMissing',
  'procurement.categoryMissing',
  'procurement.ceilingOutside',
  'procurement.changedByOther',
  'procurement.contactEmail',
  'procurement.contactName', // most
  'procurement.deadlineFar', // last
  'procurement.deadlinePast', // today
  'procurement.declarationMissing',
  'procurement.documentMissing',
  'procurement.fewBuyers',
  'procurement.goalsMissing',
  'procurement.goalsUnmeasurable', // count
  'procurement.gone',
  'procurement.impartialityMissing', // body
  'procurement.itemNameMissing',
  'procurement.itemUnknown', // item
  'procurement.itemsMany', // most
  'procurement.itemsMissing',
  'procurement.leaderOnly',
  'procurement.limitOutside',
  'procurement.lotEmpty', // name
  'procurement.lotNameMissing',
  'procurement.lotUnknown', // name
  'procurement.lotWithoutVolume', // name
  'procurement.lotsMany', // most
  'procurement.lotsMissing',
  'procurement.mandateAhead', // today
  'procurement.mandateCategory', // body
  'procurement.mandateLimit', // body, limit, worth
  'procurement.mandateMissing', // body
  'procurement.mandateRunOut', // body, validTo
  'procurement.maximumLow', // name, maximum, estimate
  'procurement.maximumMissing', // name
  'procurement.maximumOutside', // name
  'procurement.memberOnly',
  'procurement.noDialogueReason',
  'procurement.nobodyAsked',
  'procurement.nobodyChosen',
  'procurement.notMember',
  'procurement.notNumber', // value
  'procurement.otherAnswer', // answer
  'procurement.phase', // phase
  'procurement.priceOutside', // name
  'procurement.reasonMissing',
  'procurement.regimeMissing',
  'procurement.regimeOther', // chosen, law
  'procurement.reserveTooLate', // deadline
  'procurement.sharingMissing',
  'procurement.sharingOld',
  'procurement.situationsMissing',
  'procurement.stillWaiting', // count, deadline
  'procurement.taskMissing', // task
  'procurement.termOutside', // mostYears, firstYear
  'procurement.textLong', // most
  'procurement.titleLong', // most
  'procurement.titleMissing',
  'procurement.unevenInformation', // count, seq, date, section
  'procurement.unitMissing', // name
  'procurement.userGroupsMissing',
  'procurement.validityTurned',
  'procurement.volumesMissing', // body
  'procurement.yearsMissing', // name
  'text.nationalNumber',
  'date.format', // value
  'date.nonexistent', // value
] as const;

export type ProcurementCode = (typeof PROCUREMENT_CODES)[number];
