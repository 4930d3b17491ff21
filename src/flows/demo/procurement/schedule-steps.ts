// The plan in time: the leader says when the contract is wanted, each body enters who decides and when they meet, and one
// meeting is moved.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { isWorkingDay } from '../../../kernel/working-days.ts';
import { partyOfBody } from '../../../modules/planning/plan-commands.ts';
import { leadSchedule, ownSchedule } from '../../../modules/procurement/schedule/commands.ts';
import type { MeetingDate, ScheduleEdit } from '../../../modules/procurement/schedule/model.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { actingFor, happened } from '../past.ts';
import type { DemoCase } from './case-file.ts';
import { askedBy, dayOf, type Life, leadCtx, leadOf } from './life.ts';
import type { Step } from './steps.ts';

type Decision = DemoCase['schedule']['decisions'][number];

/** The day itself, or the next on which an organ can meet. */
function meetingDay(life: Life, day: number): LocalDate {
  let date = dayOf(life, day);
  while (!isWorkingDay(date)) date = addDays(date, 1);
  return date;
}

const datesOf = (life: Life, { papersDays }: Decision, days: readonly number[]): MeetingDate[] =>
  days.map((day) => {
    const on = meetingDay(life, day);
    return { on, papersBy: addDays(on, -papersDays) };
  });

/** As the leader, or as the body itself. */
async function change(life: Life, body: BodyId, edit: ScheduleEdit): Promise<void> {
  const party = partyOfBody(body);
  const asked = { ...askedBy(life, party), edit, version: null };
  const made =
    party === leadOf(life)
      ? await leadSchedule(leadCtx(life), asked)
      : await ownSchedule(actingFor(life.story, party), asked);
  happened(`schedule ${edit.kind} of ${body}`, made);
}

async function plan(life: Life): Promise<void> {
  const { startDay, decisions } = life.told.schedule;
  for (const decision of decisions) {
    const { body, organ, meetingDays } = decision;
    await change(life, body, { kind: 'organ', body, organ });
    const dates = datesOf(life, decision, meetingDays);
    await change(life, body, { kind: 'meetings', body, organ, dates });
  }
  const wantedStart = dayOf(life, startDay);
  await change(life, life.told.lead, { kind: 'frame', wantedStart, procedure: 'open' });
}

async function moveMeeting(life: Life): Promise<void> {
  const { decisions, moved } = life.told.schedule;
  const decision = decisions.find(({ body }) => body === moved.body);
  if (!decision) throw new Error(`no decision in ${moved.body}`);
  const { body, organ } = decision;
  const dates = datesOf(life, decision, moved.meetingDays);
  await change(life, body, { kind: 'meetings', body, organ, dates });
}

export const scheduleSteps = ({ schedule }: DemoCase): readonly Step[] => [
  { id: 'scheduled', day: schedule.day, play: plan },
  { id: 'meetingMoved', day: schedule.moved.day, play: moveMeeting },
];
