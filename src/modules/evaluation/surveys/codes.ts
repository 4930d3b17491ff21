// What surveys, measuring goals and external evaluators refuse. The texts stand in src/texts/surveys.*.ts, which must hold every
// code.
const SURVEY_CODES = [
  'survey.gone',
  'survey.titleMissing',
  'survey.textLong', // most
  'survey.questionsMissing',
  'survey.tooManyQuestions', // most
  'survey.optionsMissing', // line
  'survey.tooManyOptions', // line, most
  'survey.questionKind', // line
  'survey.wavesMissing',
  'survey.dateMissing',
  'survey.datePast', // value
  'survey.dateFar', // value
  'survey.nothingMoved',
  'survey.waveOpened',
  'survey.notOpen',
  'survey.nobodyAsked',
  'survey.answeredBefore',
  'survey.answerEmpty',
  'survey.pairShort',
  'survey.valueWrong', // question
  'survey.tooManyPeople', // most
  'survey.personName', // line
  'survey.personEmail', // line
  'survey.personBody', // line, value
  'survey.personTwice', // line
  'survey.peopleMissing',
  'survey.personAsked',
  'survey.nothingChosen',
  'survey.fileHeadings',
  'survey.fileEmpty',
  'survey.fileTooLong', // most
  'survey.fileValue', // row, field, value
  'survey.fileSide', // row, value
  'survey.measureValue',
  'survey.measureDate',
  'survey.measureSource',
  'survey.goalGone',
  'reading.untilOutside', // first, last
  'reading.givenBefore',
  'reading.gone',
  'reading.roleMissing',
  'reading.notesMissing',
  'reading.consentMissing',
  'name.missing',
  'invitation.otherWorld',
  'signIn.tooMany', // minutes
  'email.format', // value
  'text.nationalNumber',
  'date.format', // value
  'date.nonexistent', // value
] as const;
export type SurveyCode = (typeof SURVEY_CODES)[number];
