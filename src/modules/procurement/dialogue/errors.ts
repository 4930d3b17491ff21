// What the market dialogue refuses. The texts stand in src/texts/dialogue.*.ts, which must hold every code.
export const DIALOGUE_CODES = [
  'dialogue.gone',
  'dialogue.notLeading',
  'dialogue.phase', // phase
  'dialogue.changedByOther',
  'dialogue.state', // state
  'dialogue.textMissing',
  'dialogue.textLong', // most
  'dialogue.tooMany', // most
  'dialogue.aboutMissing',
  'dialogue.sourceMissing',
  'dialogue.sourceAhead',
  'dialogue.titleMissing',
  'dialogue.timeMissing',
  'dialogue.timeTurned',
  'dialogue.timePast',
  'dialogue.placeMissing',
  'dialogue.replyByMissing',
  'dialogue.replyByPast',
  'dialogue.replyByLate',
  'dialogue.noticeShort', // least
  'dialogue.slotsMissing',
  'dialogue.slotsMany', // most
  'dialogue.slotLength', // least, most
  'dialogue.slotsOverlap',
  'dialogue.documentMissing',
  'dialogue.notYet', // date
  'dialogue.notDrawn',
  'dialogue.drawnBefore',
  'dialogue.nobodySignedUp',
  'dialogue.notByLot',
  'dialogue.minutesOpen', // count
  'dialogue.unevenOpen', // seq
  'dialogue.reasonMissing',
  'dialogue.signUpOver', // date
  'dialogue.noSignUp',
  'dialogue.notSignedUp',
  'dialogue.alreadyIn',
  'dialogue.slotTaken',
  'dialogue.slotByLot',
  'dialogue.slotHeld',
  'dialogue.contactUnchecked', // name
  'dialogue.supplierMissing',
  'dialogue.email',
  'dialogue.answeredBefore',
  'dialogue.namesSupplier', // name
  'dialogue.heldAhead',
  'dialogue.paragraphsMissing',
  'dialogue.commentOver', // date
  'dialogue.commentRunning', // date
  'dialogue.decisionMissing', // place
  'dialogue.decisionWhy', // place
  'dialogue.holdsSecret', // place
  'dialogue.nobodyTold',
  'orgNumber.format',
  'orgNumber.checkDigit',
  'text.nationalNumber',
  'date.format', // value
  'date.nonexistent', // value
  'time.format', // value
] as const;
export type DialogueCode = (typeof DIALOGUE_CODES)[number];
