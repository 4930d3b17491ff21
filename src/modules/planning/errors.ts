// Every code planning can refuse with, and the facts each brings. The texts stand in src/texts/planning.*.ts.

/** A file that cannot be read at all, or a heading that is missing: no row is looked at. The first three come from the flow. */
export const FILE_CODES = [
  'file.tooLarge', // megabytes
  'file.oldExcel',
  'file.notTable',
  'file.notJson',
  'file.notList',
  'file.empty',
  'file.tooManyRows',
  'file.headingNotFound',
  'file.columnMissing',
  'file.columnTwice',
] as const;

/** A mapping of a list's columns that cannot be used yet. */
export const MAPPING_CODES = [
  'mapping.whatMissing',
  'mapping.buyerMissing',
  'mapping.fieldTwice', // field, first, second: the columns' letters
] as const;

/** A row that gives no need or item. Facts named in the comment, besides `value`: what stands there. */
export const IMPORT_CODES = [
  'row.shape',
  'row.cellTooLong', // length, most
  'row.repeat', // firstRow, firstFile where it is another file
  'buyer.missing',
  'buyer.joint', // count
  'buyer.cooperation', // cooperation
  'buyer.dissolved', // successors
  'buyer.ambiguous', // choices
  'buyer.unknownMunicipality', // suggestion
  'buyer.unknownUnit',
  'buyer.notOwn',
  'notice.repeat', // firstRow, firstFile where it is another file
  'notice.jointTitle', // count
  'title.missing',
  'cpv.format',
  'category.unknown', // suggestion
  'value.notNumber',
  'value.notPositive',
  'value.tooLarge',
  'date.notDate',
  'date.missing',
  'date.order', // start
  'date.past', // today
  'date.tooFar',
  'date.tooEarly', // earliest
  'options.notUnderstood',
  'requirements.twice', // key
  'requirements.tooMany', // count, most
  'optionNotice.notUnderstood',
  'term.notUnderstood',
  'window.order', // earliest
  'volume.notNumber',
  'volume.notPositive',
  'orgNumber.format',
  'orgNumber.checkDigit',
  'kind.notUnderstood',
  'kind.needWithEnd',
  'kind.needWithOptions',
  'cooperation.notUnderstood',
  'cooperation.whoMissing',
  'cooperation.unknownBody', // name, suggestion
] as const;

export type ImportCode = (typeof IMPORT_CODES)[number];

/** What a typed contract or need, or a person's own view of the list, is refused for. The texts stand in plan.*.ts. */
export const PLAN_CODES = [
  'title.missing',
  'category.missing',
  'category.unknown', // value
  'cpv.format', // value
  'value.notNumber', // value
  'value.notPositive', // value
  'value.tooLarge', // value, most
  'volume.notNumber', // value
  'volume.notPositive', // value
  'orgNumber.format', // value
  'orgNumber.checkDigit', // value
  'date.notDate', // value
  'date.order', // value, start
  'date.tooFar', // value, furthest
  'date.tooEarly', // value, earliest
  'option.lengthMissing',
  'option.notUnderstood', // value
  'optionNotice.notUnderstood', // value
  'term.notUnderstood', // value
  'window.order', // value, earliest
  'kind.needWithEnd', // value
  'kind.needWithOptions',
  'cooperation.whoMissing',
  'cooperation.unknownBody', // value, suggestion
  'text.tooLong', // length, most
  'text.nationalNumber',
  'item.gone',
  'item.changedByOther',
  'view.nameMissing',
  'view.tooMany', // most
  'view.gone',
] as const;

export type PlanCode = (typeof PLAN_CODES)[number];

/** A row that a register refuses though it can be read; besides those above. */
export const CHECK_CODES = [
  'buyer.noDelegation', // value: the body
  'text.nationalNumber',
] as const;

/** A step of an import that cannot be taken. The texts stand in src/texts/imports.*.ts. */
export const LIST_IMPORT_CODES = [
  'import.noFile',
  'import.gone',
  'import.changedMeanwhile',
  'import.wrongState', // state
  'import.badRowsLeft', // count
  'import.nothingToSave',
  'import.nothingMended',
  'import.tooManyOpen', // most
  'import.outdated',
  'import.tooOld', // days
  'import.noSuchRow',
  'import.noSuchSheet',
] as const;

/** What calculations on live plans and proposals refuse. The texts stand in src/texts/proposals.*.ts. */
export const PROPOSAL_CODES = [
  'groupRun.gone',
  'groupRun.noPlan',
  'groupRun.noGroup',
  'groupRun.fewNeeds', // bodies
  'groupRun.tooMany', // needs, most
  'groupRun.categoryUnknown', // value
  'groupRun.minutesOutside', // least, most
  'proposal.gone',
  'proposal.changedByOther',
  'proposal.state', // state
  'proposal.fewMembers',
  'proposal.leadOutside',
  'proposal.deadlineMissing',
  'proposal.deadlinePast', // today
  'proposal.deadlineFar', // last
  'proposal.deadlineEarlier', // deadline
  'proposal.messageLong', // most
  'proposal.nobodyToAsk', // body
  'proposal.tooLate', // deadline
  'proposal.commentMissing',
  'proposal.commentLong', // most
  'proposal.valueOutside',
  'proposal.answerMissing',
  'proposal.fewInterested',
  'proposal.leadNotInterested',
  'proposal.stillWaiting', // count, deadline
  'proposal.enoughRemain',
  'proposal.notOver',
  'text.nationalNumber',
  'email.format', // value
  'date.format', // value
  'date.nonexistent', // value
  'value.notNumber', // value
  'value.notPositive', // value
] as const;

export type ProposalCode = (typeof PROPOSAL_CODES)[number];

/** What answers on pairs of needs, and questions about them, refuse. The texts stand in src/texts/live-needs.*.ts. */
export const NEED_CODES = [
  'need.gone',
  'need.notShown',
  'need.alone',
  'need.onlyWith',
  'need.noneCommon',
  'question.textMissing',
  'question.tooLong', // length, most
  'question.exists', // id
  'question.tooMany', // most
  'question.gone',
  'question.full', // most
  'text.nationalNumber',
] as const;

export type NeedCode = (typeof NEED_CODES)[number];

/** What the annual round refuses. The texts stand in src/texts/rounds.*.ts. */
const ROUND_CODES = [
  'round.gone',
  'round.changedByOther',
  'round.answeredByOther',
  'round.state', // state
  'round.titleMissing',
  'round.textLong', // most
  'round.yearOutside', // least, most
  'round.tooManyLines', // most
  'round.noLines',
  'round.noMembers',
  'round.deadlineMissing',
  'round.deadlinePast', // today
  'round.deadlineFar', // last
  'round.nobodyToAsk', // body
  'round.tooLate', // deadline
  'round.lineMissing',
  'round.nameMissing',
  'round.nothingMade',
  'round.itemChanged',
  'category.missing',
  'text.nationalNumber',
  'email.format', // value
  'date.format', // value
  'date.nonexistent', // value
  'value.notNumber', // value
  'volume.notNumber', // value
] as const;

export type RoundCode = (typeof ROUND_CODES)[number];

/** What the archive refuses: journal data, packages, lists that come back. The texts stand in src/texts/archive.*.ts. */
export const ARCHIVE_CODES = [
  'archive.noneChosen',
  'archive.nothingToSet',
  'archive.numberLong', // most
  'archive.numberForOne',
  'archive.exemptionUnknown', // value
  'archive.gone',
  'archive.lineGone', // line
  'archive.lineDate', // line, value
  'archive.columnMissing', // column
  'archive.noFile',
  'archive.periodOrder',
  'archive.nothingToExport',
  'archive.tooManyToExport', // count, most
  'archive.keptAlready',
  'date.format', // value
  'date.nonexistent', // value
  'file.empty',
  'file.tooManyRows', // most
] as const;

export type ArchiveCode = (typeof ARCHIVE_CODES)[number];
