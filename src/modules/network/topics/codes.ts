// What topics, votes and programmes refuse. The texts stand in src/texts/topics.*.ts, which must hold every code.
const TOPICS_CODES = [
  'topics.gone',
  'topics.titleMissing',
  'topics.commentMissing',
  'topics.reasonMissing',
  'topics.textLong', // most
  'topics.tooMany', // most
  'topics.sameTitle', // number
  'topics.underVote',
  'topics.otherBody',
  'topics.voteOpen',
  'topics.voteOver',
  'topics.fewTopics', // least
  'topics.fewVoters', // least, voters
  'topics.endsOutside', // first, last
  'topics.notJoined',
  'topics.notParticipant',
  'topics.votesUsed',
  'topics.nothingChosen',
  'topics.manyChosen', // most, chosen
  'topics.codeWrong',
  'topics.voteNotHeld',
  'topics.voteGoesOn', // last
  'topics.nothingInProgramme',
  'topics.choiceReasonMissing', // number, title
  'topics.changedByOther',
  'text.nationalNumber',
  'date.format', // value
  'date.nonexistent', // value
] as const;
export type TopicsCode = (typeof TOPICS_CODES)[number];
