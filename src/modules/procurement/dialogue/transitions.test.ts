// The table of activities: what each move needs, and that nothing else is let through.
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { ACTIVITY_STATES, type Activity } from './model.ts';
import {
  ACTIVITY_MOVES,
  ACTIVITY_TABLE,
  type ActivityMoment,
  type ActivityMove,
  activityObstacles,
  lateDrafts,
  NOTICE_DAYS,
} from './transitions.ts';

const MEETING: Activity = {
  id: 'a',
  number: 1,
  kind: 'conference',
  state: 'draft',
  title: 'Dialogmøte',
  about: 'Hva er mulig?',
  startsAt: new Date('2026-12-20T09:00:00Z'),
  endsAt: new Date('2026-12-20T11:00:00Z'),
  place: 'Rådhuset',
  isDigital: false,
  replyBy: localDate('2026-12-10'),
  howToReply: '',
  allocation: null,
  slotMinutes: null,
  slots: [],
  seedHash: null,
  seed: null,
  drawnAt: null,
  publishedAt: null,
  heldAt: null,
  closedAt: null,
  entry: null,
  signUps: [],
  version: 1,
};
const MOMENT: ActivityMoment = {
  today: localDate('2026-11-26'),
  now: new Date('2026-11-26T10:00:00Z'),
  phase: 'dialogue',
  about: 'Trygghet hjemme.',
  documents: 0,
  openMinutes: 0,
  uneven: null,
  reason: '',
};
const codes = (
  move: ActivityMove,
  activity: Partial<Activity> = {},
  moment: Partial<ActivityMoment> = {},
): string[] =>
  activityObstacles({ ...MEETING, ...activity }, move, { ...MOMENT, ...moment }).map(({ code }) =>
    code.replace('dialogue.', ''),
  );

describe('an announcement', () => {
  test('is let through with all it needs', () => {
    expect(codes('publish')).toEqual([]);
  });
  test.each<[string, Partial<Activity>, Partial<ActivityMoment>]>([
    ['aboutMissing', {}, { about: ' ' }],
    ['textMissing', { about: '' }, {}],
    ['timeMissing', { startsAt: null }, {}],
    ['timePast', { startsAt: new Date('2026-11-26T09:00:00Z'), replyBy: null }, {}],
    ['placeMissing', { place: '' }, {}],
    ['replyByMissing', { replyBy: null }, {}],
    ['replyByPast', { replyBy: localDate('2026-11-26') }, {}],
    ['replyByLate', { replyBy: localDate('2026-12-20') }, {}],
    ['slotsMissing', { kind: 'oneToOne' }, {}],
    ['documentMissing', { kind: 'hearing', startsAt: null, endsAt: null }, {}],
    ['phase', {}, { phase: 'needs' }],
    ['phase', {}, { phase: 'locked' }],
  ])('lacks: %s', (code, activity, moment) => {
    expect(codes('publish', activity, moment)).toContain(code);
  });
  test('on short notice needs a reason', () => {
    const soon = { startsAt: new Date('2026-12-09T09:00:00Z'), replyBy: localDate('2026-12-05') };
    expect(codes('publish', soon)).toEqual(['noticeShort']);
    expect(codes('publish', soon, { reason: 'Alarmene slutter å virke ved nyttår.' })).toEqual([]);
    expect(NOTICE_DAYS).toBe(14);
  });
});

describe('a draw', () => {
  const drawing: Partial<Activity> = {
    ...{ kind: 'oneToOne', state: 'published', allocation: 'lot' },
    signUps: [{ participant: 'p', at: MOMENT.now, place: null }],
  };
  const over = { today: localDate('2026-12-11') };
  test('is done once, by lot, when sign-up is over and somebody signed up', () => {
    expect(codes('draw', drawing, over)).toEqual([]);
    expect(codes('draw', drawing)).toEqual(['notYet']);
    expect(codes('draw', { ...drawing, drawnAt: MOMENT.now }, over)).toEqual(['drawnBefore']);
    expect(codes('draw', { ...drawing, allocation: 'firstCome' }, over)).toEqual(['notByLot']);
    expect(codes('draw', { ...drawing, signUps: [] }, over)).toEqual(['nobodySignedUp']);
  });
  test('comes before the meetings are held', () => {
    const later = { now: new Date('2026-12-21T10:00:00Z'), today: localDate('2026-12-21') };
    expect(codes('hold', drawing, later)).toEqual(['notDrawn']);
  });
});

describe('an end', () => {
  test('comes after it has been held, its minutes are told and all know the same', () => {
    expect(codes('hold', { state: 'published' })).toEqual(['notYet']);
    expect(codes('close', { state: 'held' })).toEqual([]);
    expect(codes('close', { state: 'held' }, { openMinutes: 2, uneven: 7 })).toEqual([
      'minutesOpen',
      'unevenOpen',
    ]);
  });
  test('before that needs a reason', () => {
    expect(codes('close', { state: 'published' })).toEqual(['reasonMissing']);
    expect(codes('close', { state: 'published' }, { reason: 'Vi venter til våren.' })).toEqual([]);
  });
});

test('no move is let through from another state than its own', () => {
  for (const move of ACTIVITY_MOVES) {
    for (const state of ACTIVITY_STATES) {
      const isRefused = codes(move, { state }).includes('state');
      expect([move, state, isRefused]).toEqual([move, state, !ACTIVITY_TABLE[move].from.includes(state)]);
    }
  }
});

test('a draft is late from the sixth working day after the meeting, whatever has become of the others', () => {
  const heldAt = new Date('2026-11-18T10:00:00Z');
  const minutes = [
    { number: 1, state: 'draft' as const, heldAt },
    { number: 2, state: 'sent' as const, heldAt },
    { number: 3, state: 'draft' as const, heldAt: new Date('2026-11-17T10:00:00Z') },
  ];
  expect(lateDrafts(minutes, localDate('2026-11-24'))).toEqual([]);
  expect(lateDrafts(minutes, localDate('2026-11-25'))).toEqual([{ number: 3, heldOn: '2026-11-17' }]);
  expect(lateDrafts(minutes, localDate('2026-11-26')).map(({ number }) => number)).toEqual([3, 1]);
});
