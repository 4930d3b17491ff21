// What a joint procurement refuses or still lacks: codes that are never reused. The texts stand in
// src/texts/procurement-problems.*.ts; a test holds that every code in life/ is here.

export const PROCUREMENT_CODES = [
  'procurement.agreementMissing',
  'procurement.alreadyBegun',
  'procurement.amountOutside', // name
  'procurement.answerMissing',
  'procurement.answerOld', // body, items, percent
  'procurement.awardOutside', // first, today
  'procurement.caseNumberMissing',
  'procurement.categoryMissing',
  'procurement.ceilingOutside',
  'procurement.changedByOther',
  'procurement.climateEvidenceMissing', // section
  'procurement.climateExemptionMissing', // section
  'procurement.climateNotMet', // section
  'procurement.climateReasonMissing', // section
  'procurement.complaintAboutMissing',
  'procurement.complaintGone',
  'procurement.complaintOpen', // on
  'procurement.complaintOutside', // first, today
  'procurement.complaintUpheld', // on
  'procurement.contactEmail',
  'procurement.contactName', // most
  'procurement.contractMissing', // name
  'procurement.criteriaMissing',
  'procurement.deadlineFar', // last
  'procurement.deadlinePast', // today
  'procurement.declarationMissing',
  'procurement.divisionOld',
  'procurement.documentMissing',
  'procurement.fewBuyers',
  'procurement.goalsMissing',
  'procurement.goalsUnmeasurable', // count
  'procurement.gone',
  'procurement.handOverMissing', // count
  'procurement.impartialityMissing', // body
  'procurement.itemNameMissing',
  'procurement.itemUnknown', // item
  'procurement.itemsChanged',
  'procurement.itemsMany', // most
  'procurement.itemsMissing',
  'procurement.leaderOnly',
  'procurement.limitOutside',
  'procurement.lotEmpty', // name
  'procurement.lotNameMissing',
  'procurement.lotReasonMissing', // section
  'procurement.lotReasonOld', // section
  'procurement.lotReasonUnfilled',
  'procurement.lotUnknown', // name
  'procurement.lotOther', // name
  'procurement.lotUnplaced', // body
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
  'procurement.needsUnmet', // count, numbers
  'procurement.noDialogueReason',
  'procurement.nobodyAsked',
  'procurement.nobodyChosen',
  'procurement.notMember',
  'procurement.notNumber', // value
  'procurement.noticeAhead', // today
  'procurement.noticeBeforeLock', // locked
  'procurement.noticeMissing',
  'procurement.noticeOut', // phase
  'procurement.otherAnswer', // answer
  'procurement.outcomeMissing', // name
  'procurement.outcomeUnreasoned', // name
  'procurement.overwriteReason', // body
  'procurement.phase', // phase
  'procurement.priceOutside', // name
  'procurement.protocolMissing', // item, section
  'procurement.reasonMissing',
  'procurement.regimeMissing',
  'procurement.regimeOther', // chosen, law
  'procurement.rejectionUnreasoned', // number
  'procurement.requirementsLotGone', // count, numbers
  'procurement.requirementsMissing',
  'procurement.requirementsUnchecked', // count, numbers
  'procurement.requirementsUntraced', // count, numbers
  'procurement.reserveTooLate', // deadline
  'procurement.sharingMissing',
  'procurement.sharingOld',
  'procurement.signedBeforeLetter', // name, sent
  'procurement.signedEarly', // name, until
  'procurement.situationsMissing',
  'procurement.standstillPromised', // until
  'procurement.standstillRuns', // section, until
  'procurement.standstillShort', // section, least
  'procurement.standstillTurned', // first
  'procurement.standstillUnknown',
  'procurement.stillWaiting', // count, deadline
  'procurement.taskMissing', // task
  'procurement.taskOutside', // body
  'procurement.tenderDeadlineEarly', // published
  'procurement.tendersOpen', // deadline
  'procurement.termOutside', // mostYears, firstYear
  'procurement.textLong', // most
  'procurement.titleLong', // most
  'procurement.titleMissing',
  'procurement.unevenInformation', // count, seq, date, act, section
  'procurement.unitMissing', // name
  'procurement.urlFaulty',
  'procurement.userGroupsMissing',
  'procurement.validityTurned',
  'procurement.volumesMissing', // body
  'procurement.weightsNotWhole', // sum
  'procurement.yearsMissing', // name
  'text.nationalNumber',
  'date.format', // value
  'date.nonexistent', // value
] as const;

export type ProcurementCode = (typeof PROCUREMENT_CODES)[number];
