// What a vote came to, what of it is shown, and the programme it gives. Pure, in whole numbers: whoever has the ballots gets
// the same answer in whatever order they come. No coin is tossed: topics with as many votes share their place.
import { SMALLEST_GROUP } from '../../../kernel/smallest-group.ts';
import { type Basis, type BySide, type CountedBallot, SIDES, type Side } from './model.ts';

/** So many must have voted on each side of an open vote before a difference is spoken of. */
const LEAST_COMPARED = 3;

export interface Standing {
  readonly topic: number;
  /** How many chose it. */
  readonly votes: number;
  /** The same by side; null where the sides are not kept or not shown. */
  readonly sides: BySide | null;
  /** 1 for the most votes; those with as many share it, and the next place is as far down as there are topics above. */
  readonly place: number;
  readonly isShared: boolean;
}

export interface VoteCount {
  /** Ballots. */
  readonly voters: number;
  readonly sides: BySide | null;
  /** Most votes first; those that share a place by number. */
  readonly standings: readonly Standing[];
}

const bySide = (of: (side: Side) => number): BySide => ({ small: of('small'), large: of('large') });

/** Counts ballots on topics. A ballot counts once for each topic it chose, and for none that is not voted on. */
export function countVote(topics: readonly number[], ballots: readonly CountedBallot[]): VoteCount {
  const keepsSides = ballots.every(({ side }) => side !== null);
  const chose = (topic: number): CountedBallot[] => ballots.filter((one) => one.topics.includes(topic));
  const ofSide = (some: readonly CountedBallot[]): BySide | null =>
    keepsSides ? bySide((side) => some.filter((one) => one.side === side).length) : null;
  const counted = topics.map((topic) => {
    const some = chose(topic);
    return { topic, votes: some.length, sides: ofSide(some) };
  });
  const standings = counted
    .map((one) => ({
      ...one,
      place: 1 + counted.filter(({ votes }) => votes > one.votes).length,
      isShared: counted.filter(({ votes }) => votes === one.votes).length > 1,
    }))
    .toSorted((one, other) => other.votes - one.votes || one.topic - other.topic);
  return { voters: ballots.length, sides: ofSide(ballots), standings };
}

/** Whether both sides have enough voters for a split of anonymous ballots to be kept and shown. */
export const sidesAreLargeEnough = (sides: BySide): boolean =>
  SIDES.every((side) => sides[side] >= SMALLEST_GROUP);

/** What of an anonymous count may be seen; null where too few have voted for anything to be. */
export function shownCount(count: VoteCount): VoteCount | null {
  if (count.voters < SMALLEST_GROUP) return null;
  if (count.sides !== null && sidesAreLargeEnough(count.sides)) return count;
  return {
    ...count,
    sides: null,
    standings: count.standings.map((one) => ({ ...one, sides: null })),
  };
}

/**
 * Whom a topic matters more to: the share that chose it on one side is at least half of all larger than on the other. Null
 * where it is not, or where too few have voted to say.
 */
export function wantedMoreBy({ sides }: Standing, voters: BySide | null): Side | null {
  if (!sides || !voters || SIDES.some((side) => voters[side] < LEAST_COMPARED)) return null;
  // small/S - large/L >= 1/2, without fractions.
  const apart = 2 * (sides.small * voters.large - sides.large * voters.small);
  const half = voters.small * voters.large;
  return apart >= half ? 'small' : -apart >= half ? 'large' : null;
}

export interface ProposedPlace {
  readonly topic: number;
  readonly basis: Exclude<Basis, 'leader'>;
}

export interface ProposedProgramme {
  /** Those with a place, most votes first. */
  readonly chosen: readonly ProposedPlace[];
  /** Topics that share the last place where there is not room for all: the leader chooses among them, and says why. */
  readonly undecided: readonly number[];
  /** Places left for them. */
  readonly left: number;
}

/** Whether a topic has a place by votes alone, with all that share its own. */
const isInByVotes = (one: Standing, all: readonly Standing[], places: number): boolean =>
  all.filter(({ votes }) => votes >= one.votes).length <= places;

/**
 * The programme that a count gives for so many places. A topic that nobody chose gets none. What small ones want and larger
 * ones do not has its place, as long as one is left for the votes; the others go by votes, and where a shared place is more
 * than there is room for, the choice is left to the leader.
 */
export function proposedProgramme({ standings, sides }: VoteCount, places: number): ProposedProgramme {
  const wanted = standings.filter(({ votes }) => votes > 0);
  const ofSmall = wanted
    .filter((one) => wantedMoreBy(one, sides) === 'small')
    .slice(0, Math.max(0, places - 1));
  const others = wanted.filter((one) => !ofSmall.includes(one));
  const given = new Set(ofSmall);
  let undecided: readonly Standing[] = [];
  for (const level of Map.groupBy(others, ({ votes }) => votes).values()) {
    if (given.size + level.length > places) {
      undecided = given.size < places ? level : [];
      break;
    }
    for (const one of level) given.add(one);
  }
  return {
    chosen: wanted
      .filter((one) => given.has(one))
      .map((one) => ({
        topic: one.topic,
        basis: ofSmall.includes(one) && !isInByVotes(one, wanted, places) ? 'small' : 'votes',
      })),
    undecided: undecided.map(({ topic }) => topic),
    left: undecided.length > 0 ? places - given.size : 0,
  };
}
