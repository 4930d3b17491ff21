// What the plan in time refuses. The texts stand in src/texts/schedule.*.ts, which must hold every code.
const SCHEDULE_CODES = [
  'schedule.gone',
  'schedule.ended',
  'schedule.leaderOnly',
  'schedule.otherBody',
  'schedule.changedByOther',
  'schedule.stepUnknown',
  'schedule.daysOutside', // most
  'schedule.dateOutside', // first, last
  'schedule.setElsewhere',
  'schedule.fixedDecision',
  'schedule.holderUnknown',
  'schedule.noteLong', // most
  'schedule.doneElsewhere',
  'schedule.doneAhead', // today
  'schedule.doneTooEarly', // step, on
  'schedule.notReady', // step
  'schedule.notMember',
  'schedule.meetingsMany', // most
  'schedule.meetingsMissing',
  'schedule.meetingHoliday', // on
  'schedule.papersAfter', // on
  'schedule.meetingTwice', // on
  'schedule.lineUnreadable', // line, value
  'schedule.fileUnreadable',
  'text.nationalNumber',
  'date.format', // value
  'date.nonexistent', // value
] as const;
export type ScheduleCode = (typeof SCHEDULE_CODES)[number];
