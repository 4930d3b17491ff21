// What may be done when, who is reminded of what, what comes next, and what is shown of what people thought: tables of facts.
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { SMALLEST_GROUP } from '../../../kernel/smallest-group.ts';
import { exitResult, type KeptExitAnswer, middleMark } from './exit.ts';
import type { Gathering, GatheringBook } from './model.ts';
import { nextGathering, nextThing } from './next-thing.ts';
import { remindersOf } from './reminders.ts';
import {
  factsFaults,
  isExitOpen,
  isWebAddress,
  mayDo,
  phaseOf,
  pollFaults,
  registerByFaults,
  sessionFaults,
  timeFaults,
} from './rules.ts';

const at = (text: string): Date => new Date(`${text}:00+01:00`);
const NOW = at('2027-01-10T12:00');
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });
const HELD = span('2027-01-05T10:00', '2027-01-05T15:00');
const COMING = span('2027-01-20T10:00', '2027-01-20T15:00');

const gathering = (change: Partial<Gathering>): Gathering => ({
  id: 'g1',
  network: 'n1',
  number: 1,
  state: 'called',
  title: 'Behov',
  about: '',
  form: 'physical',
  place: 'Rådhuset',
  link: '',
  time: COMING,
  registerBy: localDate('2027-01-13'),
  pollEndsOn: null,
  timeWhy: '',
  cancelledWhy: '',
  sequence: 0,
  calendarChangedAt: NOW,
  minutes: '',
  minutesAt: null,
  ownQuestions: [],
  version: 1,
  ...change,
});
const POLLING = gathering({ state: 'polling', time: null, pollEndsOn: localDate('2027-01-12') });

const codesOf = (faults: readonly { readonly code: string }[]): string[] => faults.map(({ code }) => code);

describe('phases', () => {
  test.each([
    ['planned', gathering({ state: 'draft', time: null }), ['change', 'poll', 'settle', 'cancel']],
    ['polling', POLLING, ['change', 'poll', 'answerPoll', 'settle', 'cancel']],
    ['coming', gathering({}), ['change', 'settle', 'register', 'cancel']],
    [
      'going',
      gathering({ time: span('2027-01-10T10:00', '2027-01-10T15:00') }),
      ['change', 'register', 'minute', 'exit'],
    ],
    ['over', gathering({ time: HELD }), ['change', 'minute', 'exit']],
    ['cancelled', gathering({ state: 'cancelled' }), []],
  ] as const)('%s', (phase, one, allowed) => {
    expect(phaseOf(one, NOW)).toBe(phase);
    const acts = ['change', 'poll', 'answerPoll', 'settle', 'register', 'cancel', 'minute', 'exit'] as const;
    expect(acts.filter((act) => mayDo(act, phase))).toEqual(allowed);
  });

  test('what people thought is asked about for two weeks', () => {
    const held = gathering({ time: HELD });
    expect(isExitOpen(held, at('2027-01-05T10:00'))).toBe(true);
    expect(isExitOpen(held, at('2027-01-19T23:00'))).toBe(true);
    expect(isExitOpen(held, at('2027-01-20T00:30'))).toBe(false);
    expect(isExitOpen(gathering({}), NOW)).toBe(false);
  });
});

describe('what is wrong with what was written', () => {
  test.each([
    [{}, []],
    [{ title: '' }, ['gathering.textMissing']],
    [{ place: '' }, ['gathering.textMissing']],
    [{ form: 'digital', place: '' }, []],
    [{ link: 'mote.example' }, ['gathering.linkFormat']],
    [{ link: 'javascript:alert(1)' }, ['gathering.linkFormat']],
    [{ link: 'https://mote.example/1' }, []],
  ] as const)('%j', (change, codes) => {
    expect(codesOf(factsFaults({ ...gathering({}), ...change }))).toEqual(codes);
  });

  test.each([
    ['2027-01-09T10:00', '2027-01-09T12:00', ['gathering.timePast']],
    ['2027-01-20T12:00', '2027-01-20T10:00', ['gathering.timeBackwards']],
    ['2027-01-20T06:00', '2027-01-20T23:00', ['gathering.timeLong']],
    ['2031-01-20T10:00', '2031-01-20T11:00', ['gathering.timeFar']],
    ['2027-01-20T10:00', '2027-01-20T15:00', []],
  ])('a time from %s to %s', (from, to, codes) => {
    expect(codesOf(timeFaults(span(from, to), NOW, 'time'))).toEqual(codes);
  });

  test('a poll has two to twelve times, each once, and is answered before the first', () => {
    const other = span('2027-01-21T10:00', '2027-01-21T15:00');
    const ends = (on: string) => codesOf(pollFaults([COMING, other], localDate(on), NOW));
    expect(codesOf(pollFaults([COMING], localDate('2027-01-12'), NOW))).toEqual(['gathering.slotsFew']);
    expect(codesOf(pollFaults([COMING, COMING], localDate('2027-01-12'), NOW))).toEqual([
      'gathering.slotTwice',
    ]);
    expect(
      codesOf(
        pollFaults(
          Array.from({ length: 13 }, () => COMING),
          localDate('2027-01-12'),
          NOW,
        ),
      ),
    ).toEqual(['gathering.slotsMany']);
    expect([ends('2027-01-09'), ends('2027-01-10'), ends('2027-01-20'), ends('2027-01-21')]).toEqual([
      ['gathering.pollEndsOutside'],
      [],
      [],
      ['gathering.pollEndsOutside'],
    ]);
    expect(codesOf(registerByFaults(localDate('2027-01-21'), COMING, NOW))).toEqual([
      'gathering.registerByOutside',
    ]);
  });

  test('material has both a name and an address', () => {
    const session = {
      title: 'Eksempel',
      minutes: 30,
      speaker: '',
      workForm: 'example',
      topic: null,
      materialTitle: '',
      materialLink: '',
    } as const;
    expect(sessionFaults(session)).toEqual([]);
    expect(codesOf(sessionFaults({ ...session, materialTitle: 'Lysark' }))).toEqual([
      'gathering.textMissing',
    ]);
    expect(codesOf(sessionFaults({ ...session, minutes: 4 }))).toEqual(['gathering.minutesOutside']);
    const far = { materialTitle: 'Lysark', materialLink: `https://a.example/${'x'.repeat(500)}` };
    expect(codesOf(sessionFaults({ ...session, ...far }))).toEqual(['gathering.textLong']);
    expect(isWebAddress('https://a.example/ b')).toBe(false);
  });
});

const book = (one: Gathering, more: Partial<GatheringBook> = {}): GatheringBook => ({
  gathering: one,
  slots: [],
  registrations: [],
  sessions: [],
  decisions: [],
  ...more,
});

describe('reminders', () => {
  const remind = (one: GatheringBook, now: string, exitAnswered: readonly string[] = []) =>
    remindersOf(one, { now: at(now), people: ['a', 'b', 'c'], exitAnswered: new Set(exitAnswered) }).map(
      ({ kind, to, key }) => [kind, to.join(''), key],
    );
  const answered = book(gathering({}), {
    registrations: [
      { participant: 'a', answer: 'inPerson' },
      { participant: 'b', answer: 'no' },
    ],
  });
  const slot = { id: 's', ...COMING, answers: new Map([['b', 'no' as const]]) };

  test.each([
    ['2027-01-09T08:00', []],
    ['2027-01-10T08:00', [['pollReminder', 'ac', 'gathering:g1:poll:2027-01-12']]],
    ['2027-01-12T08:00', [['pollReminder', 'ac', 'gathering:g1:poll:2027-01-12']]],
    ['2027-01-13T08:00', []],
  ])('of a poll on %s', (now, expected) => {
    expect(remind(book(POLLING, { slots: [slot] }), now)).toEqual(expected);
  });

  test.each([
    ['2027-01-09T08:00', []],
    ['2027-01-10T08:00', [['registerReminder', 'c', 'gathering:g1:0:register']]],
    ['2027-01-14T08:00', [['soon', 'a', 'gathering:g1:0:soon:7']]],
    ['2027-01-19T08:00', [['soon', 'a', 'gathering:g1:0:soon:1']]],
    ['2027-01-20T08:00', [['soon', 'a', 'gathering:g1:0:soon:1']]],
    // Not on the way home; those who came, once.
    ['2027-01-20T18:00', []],
    ['2027-01-21T08:00', [['exit', 'a', 'gathering:g1:exit']]],
    ['2027-02-04T08:00', []],
  ])('of one that comes, on %s', (now, expected) => {
    expect(remind(answered, now)).toEqual(expected);
  });

  test('nobody who has answered afterwards is asked again, and a move is told anew', () => {
    expect(remind(answered, '2027-01-21T08:00', ['a'])).toEqual([]);
    const moved = book(gathering({ sequence: 1 }), { registrations: answered.registrations });
    expect(remind(moved, '2027-01-19T08:00')).toEqual([['soon', 'a', 'gathering:g1:1:soon:1']]);
    expect(remind(book(gathering({ state: 'cancelled' })), '2027-01-19T08:00')).toEqual([]);
  });
});

describe('what comes next', () => {
  const draft = gathering({ id: 'd', state: 'draft', time: null });
  const held = gathering({ id: 'h', time: HELD });
  const none = new Set<string>();
  test.each([
    ['nothing planned', [], none, 'plan'],
    ['a plan without a time', [draft], none, 'ask'],
    ['a poll that runs', [draft, POLLING], none, 'waitPoll'],
    ['a poll that all have answered', [POLLING, gathering({ id: 'c' })], new Set(['g1']), 'settle'],
    ['minutes before the next', [held, gathering({ id: 'c' })], none, 'minutes'],
    ['one that comes', [draft, gathering({ id: 'c' })], none, 'coming'],
  ] as const)('%s', (_, all, answered, kind) => {
    expect(nextThing(all, NOW, answered).kind).toBe(kind);
  });

  test('a poll whose last day is over is to be settled', () => {
    expect(nextThing([POLLING], at('2027-01-13T08:00'), none).kind).toBe('settle');
  });

  test('the next is the earliest, not the first that was planned', () => {
    const later = gathering({ id: 'l', time: span('2027-03-01T10:00', '2027-03-01T12:00') });
    expect(nextGathering([later, gathering({ id: 'c' }), held], NOW)?.id).toBe('c');
    expect(nextGathering([held, draft], NOW)).toBe(null);
  });
});

describe('what people thought', () => {
  const answer = (useful: number, comment = '', isSmall = true): KeptExitAnswer => ({
    isSmall,
    useful,
    uses: 'yes',
    own: [useful],
    comment,
  });
  const four = [answer(1), answer(2, 'b'), answer(6, 'a'), answer(6)];

  test('is shown from five answers on, with comments in alphabetical order', () => {
    expect(SMALLEST_GROUP).toBe(5);
    expect(exitResult(four, 1)).toBe(null);
    expect(exitResult([...four, answer(5, 'c')], 1)).toEqual({
      answers: 5,
      useful: [1, 1, 0, 0, 1, 2],
      uses: { yes: 5, maybe: 0, no: 0 },
      sides: null,
      own: [[1, 1, 0, 0, 1, 2]],
      comments: ['a', 'b', 'c'],
    });
  });

  test.each([
    [5, 5, { small: [0, 5, 0, 0, 0, 0], large: [0, 0, 0, 0, 5, 0] }],
    [5, 4, null],
    [4, 9, null],
    [0, 9, null],
  ])('of %i of small and %i of larger bodies', (small, large, sides) => {
    const answers = [
      ...Array.from({ length: small }, () => answer(2)),
      ...Array.from({ length: large }, () => answer(5, '', false)),
    ];
    expect(exitResult(answers, 1)?.sides).toEqual(sides);
  });

  test.each([
    [[0, 0, 0, 0, 0, 0], null],
    [[1, 1, 0, 0, 1, 2], 5],
    [[1, 0, 0, 0, 0, 1], 3.5],
    [[0, 0, 3, 0, 0, 0], 3],
  ])('the middle of %j', (marks, middle) => {
    expect(middleMark(marks)).toBe(middle);
  });
});
