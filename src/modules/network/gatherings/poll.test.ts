// Worked examples of which time suits best, and what holds for any answers: the order they come in, who stops taking part and
// more answers never turn the result around.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { BodyId } from '../../registry/model.ts';
import type { Asked, Slot, SlotAnswer } from './model.ts';
import { weighPoll } from './poll.ts';

const BODIES = ['9902', '9903', '9905', '9907'] as BodyId[];
/** Two bodies are small. */
const isSmall = (body: BodyId): boolean => body === '9902' || body === '9903';
const who = (id: string, body: number): Asked => ({ id, body: BODIES[body] as BodyId });

/** `ja` yes, `om` if need be, `nei` no; a dash has not answered. */
const ANSWERS: Readonly<Record<string, SlotAnswer | undefined>> = { ja: 'yes', om: 'ifNeeded', nei: 'no' };

function slot(day: number, answers: Readonly<Record<string, string>>): Slot {
  const startsAt = new Date(Date.UTC(2027, 0, day, 9));
  return {
    id: `slot-${day}`,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
    answers: new Map(
      Object.entries(answers).flatMap(([id, text]): [string, SlotAnswer][] => {
        const answer = ANSWERS[text];
        return answer ? [[id, answer]] : [];
      }),
    ),
  };
}

const FOUR = [who('a', 0), who('b', 1), who('c', 2), who('d', 3)];

interface Example {
  readonly name: string;
  readonly participants: readonly Asked[];
  readonly slots: readonly Slot[];
  readonly order: readonly string[];
  readonly best: readonly string[];
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'bodies count before people',
    participants: [...FOUR, who('e', 3), who('f', 3)],
    slots: [slot(1, { d: 'ja', e: 'ja', f: 'ja', c: 'ja' }), slot(2, { a: 'om', b: 'om', c: 'om' })],
    order: ['slot-2', 'slot-1'],
    best: ['slot-2'],
  },
  {
    name: 'with as many bodies, people count; then those who said yes',
    participants: [...FOUR, who('e', 0)],
    slots: [
      slot(1, { a: 'om', b: 'om' }),
      slot(2, { a: 'ja', b: 'om' }),
      slot(3, { a: 'om', b: 'om', e: 'om' }),
    ],
    order: ['slot-3', 'slot-2', 'slot-1'],
    best: ['slot-3'],
  },
  {
    name: 'a tie is said, and the earliest stands first',
    participants: FOUR,
    slots: [slot(9, { a: 'ja', b: 'om' }), slot(2, { c: 'ja', d: 'om' }), slot(5, { a: 'ja' })],
    order: ['slot-2', 'slot-9', 'slot-5'],
    best: ['slot-2', 'slot-9'],
  },
  {
    name: 'where nobody can, nothing is best',
    participants: FOUR,
    slots: [slot(1, { a: 'nei' }), slot(2, {})],
    order: ['slot-1', 'slot-2'],
    best: [],
  },
  {
    name: 'whoever has gone counts nowhere',
    participants: [who('a', 0)],
    slots: [slot(1, { b: 'ja', c: 'ja' }), slot(2, { a: 'om' })],
    order: ['slot-2', 'slot-1'],
    best: ['slot-2'],
  },
];

test.each(EXAMPLES)('$name', ({ participants, slots, order, best }) => {
  const poll = weighPoll(slots, { participants, isSmall });
  expect(poll.slots.map((one) => one.slot.id)).toEqual(order);
  expect(poll.best.map((one) => one.slot.id)).toEqual(best);
});

describe('what is shown beside', () => {
  const poll = weighPoll([slot(1, { a: 'ja', b: 'nei', c: 'om' })], { participants: FOUR, isSmall });
  const [first] = poll.slots;

  test('small bodies beside large ones', () => {
    expect([first?.small, first?.large]).toEqual([
      { can: 1, of: 2 },
      { can: 1, of: 2 },
    ]);
  });

  test('bodies that have said no, and people who have said nothing', () => {
    expect(first?.without).toEqual([BODIES[1]]);
    expect([poll.answered, poll.asked, poll.waiting]).toEqual([3, 4, ['d']]);
  });
});

const people = fc.uniqueArray(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.integer({ min: 0, max: 3 })), {
  selector: ([id]) => id,
  minLength: 1,
  maxLength: 8,
});
const answers = fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.constantFrom('ja', 'om', 'nei'));
const polls = fc.record({
  participants: people.map((all) => all.map(([id, body]) => who(id, body))),
  slots: fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 28 }), answers), {
      selector: ([day]) => day,
      minLength: 1,
      maxLength: 6,
    })
    .map((all) => all.map(([day, given]) => slot(day, given))),
});

property.prop([polls, fc.infiniteStream(fc.double({ noNaN: true }))])(
  'the order that times and people come in changes nothing',
  ({ participants, slots }, dice) => {
    const mixed = <T>(list: readonly T[]): T[] =>
      list
        .map((one) => ({ one, at: Number(dice.next().value) }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ one }) => one);
    const before = weighPoll(slots, { participants, isSmall });
    const after = weighPoll(mixed(slots), { participants: mixed(participants), isSmall });
    expect(after.slots.map((one) => one.slot.id)).toEqual(before.slots.map((one) => one.slot.id));
    expect(after.best.length).toBe(before.best.length);
  },
);

property.prop([polls])('one more who can come never makes a time worse', ({ participants, slots }) => {
  const before = weighPoll(slots, { participants, isSmall });
  const [first] = before.slots;
  const who = participants.find(({ id }) => !first?.slot.answers.has(id));
  if (!first || !who) return;
  const better = { ...first.slot, answers: new Map([...first.slot.answers, [who.id, 'yes' as const]]) };
  const after = weighPoll(
    slots.map((one) => (one.id === better.id ? better : one)),
    { participants, isSmall },
  );
  expect(after.slots[0]?.slot.id).toBe(better.id);
  expect(after.best.map((one) => one.slot.id)).toEqual([better.id]);
});

property.prop([polls])('the sides add up to the bodies', ({ participants, slots }) => {
  for (const { bodies, small, large, can, yes } of weighPoll(slots, { participants, isSmall }).slots) {
    expect(small.can + large.can).toBe(bodies);
    expect(small.of + large.of).toBe(new Set(participants.map(({ body }) => body)).size);
    expect(yes).toBeLessThanOrEqual(can);
  }
});
