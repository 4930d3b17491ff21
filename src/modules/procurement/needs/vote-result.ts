// What a vote came to: counted from the ballots alone, whatever order they come in, with small municipalities and larger
// ones side by side. Pure: whoever has the ballots gets the same answer.
import { type Ballot, CHOICES, type Choice, type Vote } from './model.ts';

/** A municipality with fewer inhabitants is small: a line of ours, said wherever a result is shown. */
export const SMALL_BELOW = 5000;

export const SIDES = ['small', 'large', 'other'] as const;
/** Small and larger municipalities; other: those that are no municipality. */
export type Side = (typeof SIDES)[number];

export const sideOf = ({ inhabitants }: Pick<Ballot, 'inhabitants'>): Side =>
  inhabitants === null ? 'other' : inhabitants < SMALL_BELOW ? 'small' : 'large';

export type Counts = Readonly<Record<Choice, number>>;

export interface SideResult {
  readonly counts: Counts;
  /** What more chose than anything else; null where nobody voted or it is a draw. */
  readonly choice: Choice | null;
  /** How many voted. */
  readonly votes: number;
}

/** same: small and larger chose alike · smallMore, largeMore: who finds it more important · unclear: a side is missing or split. */
export type Difference = 'same' | 'smallMore' | 'largeMore' | 'unclear';

export interface WeighedNeed {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly all: SideResult;
  readonly sides: Readonly<Record<Side, SideResult>>;
  readonly difference: Difference;
}

function countOf(choices: readonly Choice[]): SideResult {
  const of = (choice: Choice): number => choices.filter((one) => one === choice).length;
  const counts = { must: of('must'), should: of('should'), could: of('could') };
  const most = Math.max(...Object.values(counts));
  const first = CHOICES.filter((choice) => counts[choice] === most);
  return {
    counts,
    votes: choices.length,
    choice: choices.length > 0 && first.length === 1 ? (first[0] ?? null) : null,
  };
}

function differenceOf({ small, large }: Readonly<Record<Side, SideResult>>): Difference {
  if (small.choice === null || large.choice === null) return 'unclear';
  if (small.choice === large.choice) return 'same';
  return CHOICES.indexOf(small.choice) < CHOICES.indexOf(large.choice) ? 'smallMore' : 'largeMore';
}

/** Most musts first, then most shoulds; those alike by number. */
const byWeight = (one: WeighedNeed, other: WeighedNeed): number =>
  other.all.counts.must - one.all.counts.must ||
  other.all.counts.should - one.all.counts.should ||
  one.number - other.number;

/** Every need that was voted on, the most important first. */
export function resultOf({ needs, ballots }: Pick<Vote, 'needs' | 'ballots'>): WeighedNeed[] {
  const chosen = (id: string, side: Side | null): Choice[] =>
    ballots
      .filter((ballot) => side === null || sideOf(ballot) === side)
      .flatMap(({ choices }) => choices[id] ?? []);
  return needs
    .map(({ id, number, version }) => {
      const sides = {
        small: countOf(chosen(id, 'small')),
        large: countOf(chosen(id, 'large')),
        other: countOf(chosen(id, 'other')),
      };
      return {
        id,
        number,
        version,
        all: countOf(chosen(id, null)),
        sides,
        difference: differenceOf(sides),
      };
    })
    .toSorted(byWeight);
}
