// Who gives to whom, who is reminded when, who sees what, and what is wrong with what is written.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import type { BodyId } from '../../registry/model.ts';
import { isSmallBody } from '../life/size.ts';
import type { AskedBody, AssignmentBook, Feedback, HandIn } from './model.ts';
import { dealingFaults, dealPairs } from './pairs.ts';
import { reminderOf } from './reminders.ts';
import {
  factsFaults,
  handInFaults,
  isSafeWebAddress,
  MOST_WEB_LINKS,
  mayDo,
  sayingFaults,
  seenBy,
  standingOf,
} from './rules.ts';

const TODAY = localDate('2027-03-10');
const DUE = localDate('2027-03-31');
const body = (number: number): BodyId => String(9900 + number) as BodyId;

const bodiesOf = (sizes: readonly (number | null)[]): AskedBody[] =>
  sizes.map((inhabitants, at) => ({ body: body(at), inhabitants }));

const handIn = (number: number, change: Partial<HandIn> = {}): HandIn => ({
  id: `hand-in ${number}`,
  body: body(number),
  state: 'delivered',
  text: 'Svar',
  webLinks: [],
  things: [],
  files: [],
  deliveredAt: new Date('2027-03-20T10:00:00Z'),
  changedAt: new Date('2027-03-20T10:00:00Z'),
  version: 1,
  ...change,
});

const said = (to: number, from: number | null): Feedback => ({
  id: `${from} to ${to}`,
  handIn: `hand-in ${to}`,
  body: from === null ? null : body(from),
  role: '',
  good: 'Bra',
  consider: '',
  on: TODAY,
});

const bookWith = (change: Partial<AssignmentBook> = {}, isShared = true): AssignmentBook => ({
  assignment: {
    id: 'a',
    network: 'n',
    number: 1,
    state: 'given',
    title: 'Oppgave',
    text: 'Gjør noe.',
    gathering: null,
    side: 'after',
    dueOn: DUE,
    bodies: null,
    isShared,
    givenOn: TODAY,
    withdrawnWhy: '',
    pairSeed: null,
    version: 1,
  },
  asked: bodiesOf([1000, 9000, 2000, 8000]),
  handIns: [],
  feedback: [],
  pairs: [],
  ...change,
});

describe('dealing', () => {
  const dealt = fc
    .array(fc.option(fc.integer({ min: 0, max: 20_000 })), { minLength: 2, maxLength: 14 })
    .chain((sizes) =>
      fc.record({
        sizes: fc.constant(sizes),
        each: fc.integer({ min: 1, max: Math.min(3, sizes.length - 1) }),
        seed: fc.integer({ min: 1, max: 9999 }),
      }),
    );

  test('everybody gives to and gets from equally many, never herself, and the same again', () => {
    fc.assert(
      fc.property(dealt, ({ sizes, ...dealing }) => {
        const bodies = bodiesOf(sizes);
        expect(dealingFaults(bodies.length, dealing)).toEqual([]);
        const pairs = dealPairs(bodies, dealing);
        expect(new Set(pairs.map(({ giver, receiver }) => `${giver} ${receiver}`)).size).toBe(pairs.length);
        for (const { body: one } of bodies) {
          expect(pairs.filter(({ giver }) => giver === one)).toHaveLength(dealing.each);
          expect(pairs.filter(({ receiver }) => receiver === one)).toHaveLength(dealing.each);
        }
        expect(pairs.every(({ giver, receiver }) => giver !== receiver)).toBe(true);
        expect(dealPairs(bodies, dealing)).toEqual(pairs);
      }),
    );
  });

  test('every small body meets a larger one where there are as many of each', () => {
    const bodies = bodiesOf([100, 200, 300, 9000, 9100, 9200]);
    const isSmall = new Map(bodies.map((one) => [one.body, isSmallBody(one.inhabitants)]));
    for (let seed = 1; seed <= 50; seed++) {
      const pairs = dealPairs(bodies, { each: 1, seed });
      expect(pairs.every(({ giver, receiver }) => isSmall.get(giver) !== isSmall.get(receiver))).toBe(true);
    }
  });

  test('another seed deals otherwise', () => {
    const bodies = bodiesOf([100, 200, 300, 9000, 9100, 9200]);
    const deals = [1, 2, 3, 4, 5].map((seed) => JSON.stringify(dealPairs(bodies, { each: 1, seed })));
    expect(new Set(deals).size).toBeGreaterThan(1);
  });

  test('what cannot be dealt is refused', () => {
    const codes = (bodies: number, each: number, seed: number): string[] =>
      dealingFaults(bodies, { each, seed }).map(({ code }) => code);
    expect(codes(1, 1, 1)).toEqual(['assignment.fewToPair']);
    expect(codes(3, 3, 0)).toEqual(['assignment.eachOutside', 'assignment.seedOutside']);
    expect(codes(3, 2, 1)).toEqual([]);
  });
});

describe('reminders', () => {
  const on = (days: number, book = bookWith()) => reminderOf(book, addDays(DUE, days));

  test('a week before, the day before and once after, under one key each', () => {
    const days = Array.from({ length: 40 }, (_, at) => at - 25);
    const told = days.flatMap((day) => {
      const reminder = on(day);
      return reminder ? [`${day} ${reminder.kind} ${reminder.key.split(':').at(-1)}`] : [];
    });
    expect(told).toEqual([
      '-7 soon 7',
      '-6 soon 7',
      '-5 soon 7',
      '-1 soon 1',
      '0 soon 1',
      ...[1, 2, 3, 4, 5, 6, 7].map((day) => `${day} late late`),
    ]);
  });

  test('go to those that have not delivered, and to nobody where all have', () => {
    const draft = handIn(1, { state: 'draft', deliveredAt: null });
    expect(on(-7, bookWith({ handIns: [handIn(0), draft] }))?.to).toEqual([body(1), body(2), body(3)]);
    expect(on(-7, bookWith({ handIns: [0, 1, 2, 3].map((one) => handIn(one)) }))).toBe(null);
  });

  test('nobody is reminded of what was given too late for it, or is not given any more', () => {
    const { assignment } = bookWith();
    const givenOn = addDays(DUE, -7);
    expect(on(-6, bookWith({ assignment: { ...assignment, givenOn } }))).toBe(null);
    expect(on(-1, bookWith({ assignment: { ...assignment, givenOn } }))?.kind).toBe('soon');
    expect(on(-7, bookWith({ assignment: { ...assignment, state: 'closed' } }))).toBe(null);
  });
});

describe('who sees what', () => {
  const book = bookWith({
    handIns: [handIn(0), handIn(1, { state: 'draft', deliveredAt: null })],
    feedback: [said(0, 2)],
  });
  const seen = (reader: Parameters<typeof seenBy>[1], of = book) =>
    seenBy(of, reader)?.handIns.map((one) => one.body);

  test('drafts are their own body’s; what is delivered is all’s, or the leader’s alone', () => {
    expect(seen({ body: body(1), leads: false })).toEqual([body(0), body(1)]);
    expect(seen({ body: body(2), leads: false })).toEqual([body(0)]);
    expect(seen({ body: null, leads: true })).toEqual([body(0)]);
    const hidden = { ...book, assignment: { ...book.assignment, isShared: false } };
    expect(seen({ body: body(2), leads: false }, hidden)).toEqual([]);
    expect(seenBy(hidden, { body: body(2), leads: false })?.feedback).toEqual([]);
    expect(seen({ body: null, leads: true }, hidden)).toEqual([body(0)]);
  });

  test('what is being prepared is the leader’s', () => {
    const draft = { ...book, assignment: { ...book.assignment, state: 'draft' as const } };
    expect(seenBy(draft, { body: body(0), leads: false })).toBe(null);
    expect(seenBy(draft, { body: null, leads: true })).toEqual({ ...draft, handIns: [handIn(0)] });
  });
});

describe('where a body stands', () => {
  const asked = { today: addDays(DUE, 1), begun: new Set([body(3)]) };
  const book = bookWith({
    handIns: [handIn(0), handIn(1), handIn(2, { deliveredAt: new Date('2027-04-02T10:00:00Z') })],
    feedback: [said(0, 1), said(0, null), said(2, 1)],
    pairs: [
      { giver: body(1), receiver: body(0) },
      { giver: body(0), receiver: body(1) },
      { giver: body(2), receiver: body(3) },
    ],
  });

  test('begun or not, late or not, what it has got and given, and what it owes of what is there', () => {
    expect([0, 1, 2, 3].map((one) => standingOf(book, body(one), asked))).toEqual([
      {
        body: body(0),
        state: 'delivered',
        deliveredOn: '2027-03-20',
        isLate: false,
        got: 2,
        gave: 0,
        owes: [body(1)],
      },
      {
        body: body(1),
        state: 'delivered',
        deliveredOn: '2027-03-20',
        isLate: false,
        got: 0,
        gave: 2,
        owes: [],
      },
      {
        body: body(2),
        state: 'delivered',
        deliveredOn: '2027-04-02',
        isLate: true,
        got: 1,
        gave: 0,
        owes: [],
      },
      { body: body(3), state: 'draft', deliveredOn: null, isLate: true, got: 0, gave: 0, owes: [] },
    ]);
  });

  test('who may say something', () => {
    const say = (receiver: number, reader: Parameters<typeof sayingFaults>[2]) =>
      sayingFaults(book, body(receiver), reader).map(({ code }) => code);
    expect(say(0, { body: body(1), leads: false })).toEqual([]);
    expect(say(0, { body: body(0), leads: true })).toEqual(['assignment.ownHandIn']);
    expect(say(0, { body: body(3), leads: false })).toEqual(['assignment.deliverFirst']);
    expect(say(0, { body: null, leads: true })).toEqual([]);
  });
});

describe('what is written', () => {
  test.each([
    ['https://kommune.example/a?b=1', true],
    ['http://kommune.example', false],
    ['https://user:pw@kommune.example', false],
    ['https://localhost', false],
    ['javascript:alert(1)', false],
    ['https://kommune.example/a b', false],
    ['', false],
  ])('%s is a safe address: %s', (address, isSafe) => {
    expect(isSafeWebAddress(address)).toBe(isSafe);
  });

  test('a hand-in must say or point to something once it is delivered', () => {
    const codes = (text: string, webLinks: string[], attached: number, isDelivered = true) =>
      handInFaults({ text, webLinks }, { isDelivered, attached }).map(({ code, path }) => `${code} ${path}`);
    expect(codes('', [], 0)).toEqual(['assignment.answerMissing text']);
    expect(codes('', [], 0, false)).toEqual([]);
    expect(codes('', [], 1)).toEqual([]);
    const links = Array.from({ length: MOST_WEB_LINKS + 1 }, () => 'https://a.example');
    expect(codes('', links, 0)).toEqual(['assignment.webLinksMany webLinks']);
    expect(codes('x'.repeat(6001), ['ftp://a.example'], 0)).toEqual([
      'assignment.textLong text',
      'assignment.webLinkFormat webLinks:0',
    ]);
  });

  test('an assignment has a title, a day to come and a gathering that is there', () => {
    const { assignment } = bookWith();
    const codes = (change: object) =>
      factsFaults({ ...assignment, ...change }, { today: TODAY, gatherings: [1] }).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ title: '', dueOn: addDays(TODAY, -1), gathering: 2 })).toEqual([
      'assignment.textMissing',
      'assignment.dueOutside',
      'assignment.gatheringGone',
    ]);
    expect(codes({ dueOn: null, text: '' })).toEqual([]);
  });

  test('what has been given is not changed, and what is over is not answered', () => {
    expect(mayDo('change', 'given')).toBe(false);
    expect(mayDo('answer', 'given')).toBe(true);
    expect(mayDo('answer', 'closed')).toBe(false);
    expect(mayDo('withdraw', 'closed')).toBe(false);
  });
});
