// What networks refuse. The texts stand in src/texts/networks.*.ts, which must hold every code.
const NETWORK_CODES = [
  'network.gone',
  'network.notLeader',
  'network.notIn',
  'network.state', // status
  'network.changedByOther',
  'network.titleMissing',
  'network.textLong', // most
  'network.endsBefore',
  'network.purposeMissing',
  'network.beginsMissing',
  'network.noBodies',
  'network.tooManyBodies', // most
  'network.answeredBefore',
  'network.notJoined',
  'network.nameMissing',
  'network.inAlready',
  'network.tooManyParticipants', // most
  'network.participantGone',
  'network.notOpenYet',
  'network.noAddress',
  'network.tooManyLetters',
  'network.tooManyLines', // most
  'network.negative',
  'network.goalGone',
  'network.needMissing',
  'network.buyersOutside', // most
  'network.caseMissing',
  'network.hoursOutside', // least, most
  'network.saidAsMissing',
  'network.noParticipants',
  'network.noServiceParticipant',
  'network.groupMissing', // most
  'network.notNumber', // value
  'network.nothingChosen',
  'email.format',
  'text.nationalNumber',
  'date.format', // value
  'date.nonexistent', // value
] as const;
export type NetworkCode = (typeof NETWORK_CODES)[number];
