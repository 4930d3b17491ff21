// The plan in time by examples: what the law asks under each part, holidays and weeks off, meetings that decide, why a date
// moved, what would have to give, and meeting dates as they are pasted or come in a file.
import { describe, expect, test } from 'vitest';
import { BODIES } from '../../../../test/procurement-moves.ts';
import { plainPlan } from '../../../../test/schedule-case.ts';
import { addDays, daysBetween, type LocalDate, localDate, localDateAt } from '../../../kernel/local-date.ts';
import type { BodyId } from '../../registry/model.ts';
import { datesOf, movedSteps, withEdit } from './changes.ts';
import { dateOfDay, dayCalendar, dayOf, endOfWork, workingDayFrom } from './days.ts';
import { readMeetingCalendar, readMeetingLines } from './meeting-dates.ts';
import {
  type Choices,
  decisionOf,
  type KnownStep,
  NO_CHOICES,
  type ScheduleEdit,
  type StepId,
} from './model.ts';
import { type PlanAsked, scheduleFrom } from './plan.ts';

const GRONG = BODIES[1] as BodyId;
const day = localDate;

const known = (
  steps: Readonly<Partial<Record<StepId, Partial<KnownStep>>>>,
): ReadonlyMap<StepId, KnownStep> =>
  new Map(
    Object.entries(steps).map(([step, one]) => [
      step as StepId,
      { doneOn: null, setTo: null, notBefore: null, waitsFor: [], ...one },
    ]),
  );

const edited = (...edits: readonly ScheduleEdit[]): Choices => edits.reduce<Choices>(withEdit, NO_CHOICES);

const stepOf = (asked: PlanAsked, step: StepId) => {
  const found = scheduleFrom(asked).steps.find((one) => one.step === step);
  if (!found) throw new Error(`no step ${step}`);
  return found;
};

const chosen = (step: StepId, change: Partial<Extract<ScheduleEdit, { kind: 'step' }>>): ScheduleEdit => ({
  ...{ kind: 'step', step, days: null, fixedOn: null, responsible: null, note: '' },
  ...change,
});

describe('what the law asks', () => {
  const short = edited(chosen('tenders', { days: 1 }), chosen('questions', { days: 0 }));

  test('is held in part III by the procedure, and not in the others', () => {
    const minimum = (regime: PlanAsked['law']['regime'], procedure: Choices['procedure'], step: StepId) => {
      const { law } = plainPlan();
      return stepOf(plainPlan({ choices: { ...short, procedure }, law: { ...law, regime } }), step).minimum;
    };
    expect(minimum('partIII', 'open', 'tenders')?.days).toBe(30);
    expect(minimum('partIII', 'restricted', 'requests')?.days).toBe(30);
    expect(minimum('partIII', 'open', 'standstill')?.days).toBe(10);
    expect(minimum('partIII', 'open', 'evaluation')).toBeNull();
    for (const part of ['partII', 'partIV'] as const) {
      expect(minimum(part, 'open', 'tenders')).toMatchObject({ days: 0, status: 'confirmed' });
      expect(minimum(part, 'open', 'standstill')).toMatchObject({ days: 0, status: 'mustBeChecked' });
    }
    expect(minimum(null, 'open', 'tenders')).toMatchObject({ days: 30, others: [0] });
  });

  test('is never shortened by days that are typed', () => {
    const { from, on, hold } = stepOf(plainPlan({ choices: short }), 'tenders');
    expect(daysBetween(from, on)).toBeGreaterThanOrEqual(30);
    expect(hold.kind).toBe('minimum');
  });

  test('gives both dates where the part of the rules is not chosen', () => {
    const { law } = plainPlan();
    const { on, otherwise } = stepOf(plainPlan({ choices: short, law: { ...law, regime: null } }), 'tenders');
    expect(otherwise.length).toBe(1);
    expect((otherwise[0] as LocalDate) < on).toBe(true);
  });

  test('a prior notice shortens the time to tender only when it lies far enough back', () => {
    const done = known({ joining: { setTo: day('2026-10-05') }, needs: { doneOn: day('2026-10-20') } });
    const asked = plainPlan({ choices: { ...short, procedure: 'priorNotice' }, known: done });
    expect(stepOf(asked, 'tenders').minimum?.days).toBe(15);
    const late = { ...short, procedure: 'priorNotice' as const };
    const old = withEdit(late, { kind: 'done', step: 'priorNotice', doneOn: day('2025-01-05') });
    expect(stepOf({ ...asked, choices: old }, 'tenders').minimum?.days).toBe(30);
  });
});

describe('days', () => {
  const calendar = dayCalendar(day('2027-01-01'));
  const worked = (from: string, days: number): string =>
    dateOfDay(endOfWork(calendar, dayOf(day(from)), days));

  test('a deadline on a holiday ends on the next working day', () => {
    const next = (date: string) => dateOfDay(workingDayFrom(calendar, dayOf(day(date))));
    expect(next('2027-03-25')).toBe('2027-03-30');
    expect(next('2027-05-01')).toBe('2027-05-03');
    expect(next('2027-05-17')).toBe('2027-05-18');
    expect(next('2026-12-25')).toBe('2026-12-28');
  });

  test('work stands still in the common holiday, at Christmas and in Easter week', () => {
    expect(worked('2027-07-09', 3)).toBe('2027-08-02');
    expect(worked('2026-12-23', 1)).toBe('2027-01-04');
    expect(worked('2027-03-19', 5)).toBe('2027-04-01');
    expect(worked('2027-02-01', 14)).toBe('2027-02-15');
  });

  test('dates outlive the change to summer time', () => {
    expect(addDays(day('2027-03-27'), 2)).toBe('2027-03-29');
    expect(dateOfDay(dayOf(day('2027-03-28')) + 1)).toBe('2027-03-29');
  });
});

describe('a decision', () => {
  const ready = known({
    joining: { setTo: day('2026-10-20') },
    needs: { doneOn: day('2026-11-01') },
    dialogue: { doneOn: day('2026-11-20') },
  });
  const meets = (on: string, papersBy: string): ScheduleEdit => ({
    ...{ kind: 'meetings', body: GRONG, organ: 'council' },
    dates: [{ on: day(on), papersBy: day(papersBy) }],
  });
  const decides: ScheduleEdit = { kind: 'organ', body: GRONG, organ: 'council' };
  const plan = (...edits: readonly ScheduleEdit[]) =>
    plainPlan({ choices: edited(decides, ...edits), known: ready });

  test('waits for the first meeting whose papers can still be handed in', () => {
    const both: ScheduleEdit = {
      ...{ kind: 'meetings', body: GRONG, organ: 'council' },
      dates: [
        { on: day('2026-12-10'), papersBy: day('2026-11-26') },
        { on: day('2027-02-04'), papersBy: day('2027-01-21') },
      ],
    };
    const { on, hold } = stepOf(plan(both), decisionOf(GRONG));
    expect(on).toBe('2027-02-04');
    expect(hold).toMatchObject({ kind: 'meeting', papersBy: '2027-01-21' });
  });

  test('that moves takes the tender deadline with it, and says why', () => {
    const before = scheduleFrom(plan(meets('2027-02-04', '2027-01-21')));
    const after = scheduleFrom(plan(meets('2027-06-10', '2027-05-27')));
    const moved = movedSteps(datesOf(before), after);
    const tenders = moved.find(({ step }) => step === 'tenders');
    expect(tenders?.because.map(({ step }) => step)).toEqual([
      'tenders',
      'notice',
      'lock',
      'mandates',
      decisionOf(GRONG),
    ]);
    expect(tenders?.because.at(-1)?.hold).toMatchObject({ kind: 'meeting', on: '2027-06-10' });
    expect((tenders?.after ?? '') > (tenders?.before ?? '')).toBe(true);
    expect(moved.some(({ step }) => step === 'requirements')).toBe(false);
  });

  test('without a date is reckoned, and said to be unknown', () => {
    expect(stepOf(plan(), decisionOf(GRONG)).hold.kind).toBe('noMeeting');
  });

  test('that comes too late for the wanted start says what would have to give', () => {
    const wanted: ScheduleEdit = { kind: 'frame', wantedStart: day('2027-08-20'), procedure: 'open' };
    const [clash] = scheduleFrom(plan(meets('2027-05-12', '2027-04-28'), wanted)).clashes;
    expect(clash?.step).toBe('start');
    expect(clash?.reliefs.find(({ how }) => how === 'meeting')?.step).toBe(decisionOf(GRONG));
    expect(clash?.reliefs.some(({ step, how }) => step === 'evaluation' && how === 'shorten')).toBe(true);
    expect(clash?.reliefs.some(({ step }) => step === 'requirements')).toBe(false);
  });
});

describe('what is late', () => {
  test('is reckoned from today, and names whom it waits for', () => {
    const waiting = known({
      joining: { setTo: day('2026-10-10') },
      mandates: { waitsFor: [GRONG as never] },
    });
    const needs = stepOf(plainPlan({ known: waiting, today: day('2027-02-03') }), 'needs');
    expect(needs).toMatchObject({ on: '2027-02-03', was: '2026-11-23', isDone: false });
    expect(needs.holdsUp).toContain('tenders');
    expect(stepOf(plainPlan({ known: waiting }), 'mandates').holders).toEqual([GRONG]);
  });

  test('a deadline for others passes by itself once what it waits for is done', () => {
    const done = known({ joining: { setTo: day('2026-10-10') } });
    expect(stepOf(plainPlan({ known: done }), 'joining').isDone).toBe(true);
    expect(stepOf(plainPlan({ known: done }), 'tenders').isDone).toBe(false);
  });
});

describe('meeting dates', () => {
  test('are read from lines, with the papers day where there is one', () => {
    const read = readMeetingLines('Møter 1. halvår\n4.2.2027\n2027-03-18; 2027-03-01\n\n', 14);
    expect(read).toMatchObject({ ok: false });
    expect(readMeetingLines('Møter\n4.2.2027\n2027-03-18; 2027-03-01\n\n', 14)).toEqual({
      ok: true,
      value: [
        { on: '2027-02-04', papersBy: '2027-01-21' },
        { on: '2027-03-18', papersBy: '2027-03-01' },
      ],
    });
    expect(readMeetingLines('31.2.2027', 14)).toMatchObject({ problems: [{ code: 'date.nonexistent' }] });
    expect(readMeetingLines('', 14)).toMatchObject({ problems: [{ code: 'schedule.meetingsMissing' }] });
  });

  test('are read from a calendar file in any form of time, without those that are cancelled', () => {
    const event = (start: string, more = '') =>
      `BEGIN:VEVENT\r\nUID:1\r\nDTSTART${start}\r\n${more}SUMMARY:M\r\n øte\r\nEND:VEVENT\r\n`;
    const file = [
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
      event(';VALUE=DATE:20270204'),
      event(';TZID=Europe/Oslo:20270318T180000'),
      // 23:30 in UTC is the next day in Norway.
      event(':20270609T233000Z'),
      event(':20270701T100000Z', 'STATUS:CANCELLED\r\n'),
      'END:VCALENDAR\r\n',
    ].join('');
    const read = readMeetingCalendar(file, { papersDaysBefore: 7, dayAt: localDateAt });
    expect(read.ok && read.value.map(({ on }) => on)).toEqual(['2027-02-04', '2027-03-18', '2027-06-10']);
    expect(readMeetingCalendar('hei', { papersDaysBefore: 7, dayAt: localDateAt })).toMatchObject({
      problems: [{ code: 'schedule.fileUnreadable' }],
    });
  });
});
