// What the mapping of needs refuses. The texts stand in src/texts/needs.*.ts, which must hold every code.
const NEEDS_CODES = [
  'needs.gone',
  'needs.notOpen', // phase
  'needs.notTakingPart',
  'needs.leaderOnly',
  'needs.changedByOther',
  'needs.voteOpen',
  'needs.notStanding',
  'needs.tooMany', // most
  'needs.textMissing',
  'needs.textLong', // most
  'needs.notNumber', // value
  'needs.costNegative',
  'needs.byNotAfter',
  'needs.bodyMissing',
  'needs.otherBody',
  'needs.otherKind',
  'needs.nothingChosen',
  'needs.reasonMissing',
  'needs.headingMissing',
  'needs.doneBefore',
  'needs.roleMissing',
  'needs.contributionMissing',
  'needs.linkFull', // most
  'needs.endsOutside', // first, last
  'needs.labelMissing',
  'needs.fewToVote',
  'needs.voteOver',
  'needs.choiceMissing', // number
  'needs.manyMusts', // most
  'text.nationalNumber',
  'date.format', // value
  'date.nonexistent', // value
] as const;
export type NeedsCode = (typeof NEEDS_CODES)[number];
