// Which time suits best. Pure, in whole numbers: whoever has the answers gets the same order. A network lives by every body
// being there, so bodies count before people; times that are alike in everything are said to be so, and the earliest stands
// first among them.
import type { BodyId } from '../../registry/model.ts';
import type { Asked, Slot } from './model.ts';

/** Bodies of one side: those with somebody who can come, of all that are asked. */
export interface SideCount {
  readonly can: number;
  readonly of: number;
}

export interface WeighedSlot {
  readonly slot: Slot;
  /** Bodies with at least one who can come, if need be. */
  readonly bodies: number;
  readonly small: SideCount;
  readonly large: SideCount;
  /** People who can come, if need be. */
  readonly can: number;
  readonly yes: number;
  /** Bodies whose people have all answered that they cannot. */
  readonly without: readonly BodyId[];
}

export interface WeighedPoll {
  /** Best first. */
  readonly slots: readonly WeighedSlot[];
  /** Those that are as good as the first, with it; one alone where there is no tie; none where nobody can come to any. */
  readonly best: readonly WeighedSlot[];
  /** Participants who have answered; and all of them. */
  readonly answered: number;
  readonly asked: number;
  /** Those who have answered nothing. */
  readonly waiting: readonly string[];
}

interface Electorate {
  readonly participants: readonly Asked[];
  readonly isSmall: (body: BodyId) => boolean;
}

const canCome = (slot: Slot, participant: string): boolean => {
  const answer = slot.answers.get(participant);
  return answer === 'yes' || answer === 'ifNeeded';
};

function weighed(slot: Slot, { participants, isSmall }: Electorate): WeighedSlot {
  const byBody = [...Map.groupBy(participants, ({ body }) => body)];
  const there = new Set(
    byBody.filter(([, people]) => people.some(({ id }) => canCome(slot, id))).map(([body]) => body),
  );
  const side = (small: boolean): SideCount => {
    const bodies = byBody.map(([body]) => body).filter((body) => isSmall(body) === small);
    return { can: bodies.filter((body) => there.has(body)).length, of: bodies.length };
  };
  return {
    slot,
    bodies: there.size,
    small: side(true),
    large: side(false),
    can: participants.filter(({ id }) => canCome(slot, id)).length,
    yes: participants.filter(({ id }) => slot.answers.get(id) === 'yes').length,
    without: byBody
      .filter(([, people]) => people.every(({ id }) => slot.answers.get(id) === 'no'))
      .map(([body]) => body),
  };
}

/** Negative where the first suits better; 0 for a tie. */
const better = (one: WeighedSlot, other: WeighedSlot): number =>
  other.bodies - one.bodies || other.can - one.can || other.yes - one.yes;

const earlier = ({ slot: one }: WeighedSlot, { slot: other }: WeighedSlot): number =>
  one.startsAt.getTime() - other.startsAt.getTime() || one.endsAt.getTime() - other.endsAt.getTime();

/** Counts the answers of those who take part now; answers of others count nowhere. */
export function weighPoll(slots: readonly Slot[], electorate: Electorate): WeighedPoll {
  const all = slots
    .map((slot) => weighed(slot, electorate))
    .toSorted((one, other) => better(one, other) || earlier(one, other));
  const [first] = all;
  const ids = electorate.participants.map(({ id }) => id);
  const waiting = ids.filter((id) => !slots.some(({ answers }) => answers.has(id)));
  return {
    slots: all,
    best: first && first.can > 0 ? all.filter((one) => better(first, one) === 0) : [],
    answered: ids.length - waiting.length,
    asked: ids.length,
    waiting,
  };
}
