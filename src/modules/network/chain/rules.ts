// The chain from each goal over what was done for it to what came of it, and what is missing in it. Pure.
import type { NetworkGoal } from '../design/model.ts';
import type { ChainPart, GoalLink } from './model.ts';

/** In the order of the chain. Topics may be there; without them nothing is missing. */
const WANTED = ['gathering', 'assignment', 'outcome'] as const;
export type MissingLink = (typeof WANTED)[number] | 'measure';

export interface GoalChain<Part> {
  readonly goal: NetworkGoal;
  /** That serve it, in the order given. */
  readonly parts: readonly Part[];
  readonly missing: readonly MissingLink[];
}

export interface Chain<Part> {
  /** In the design's order. */
  readonly goals: readonly GoalChain<Part>[];
  /** That serve no goal, in the order given. */
  readonly untied: readonly Part[];
}

export interface ToChain<Part> {
  readonly goals: readonly NetworkGoal[];
  readonly parts: readonly Part[];
  /** One to a part that is not there counts for nothing. */
  readonly links: readonly GoalLink[];
  /** Ids of goals that somebody has measured. */
  readonly measured: ReadonlySet<string>;
}

/** A part as forms and tables name it: «gathering:3». */
export const partWord = ({ kind, ref }: ChainPart): string => `${kind}:${ref}`;

export function chainOf<Part extends ChainPart>({
  goals,
  parts,
  links,
  measured,
}: ToChain<Part>): Chain<Part> {
  const tied = new Set(links.map(partWord));
  return {
    goals: goals.map((goal) => {
      const own = new Set(links.filter((link) => link.goal === goal.id).map(partWord));
      const serving = parts.filter((part) => own.has(partWord(part)));
      const missing = WANTED.filter((kind) => !serving.some((part) => part.kind === kind));
      return { goal, parts: serving, missing: measured.has(goal.id) ? missing : [...missing, 'measure'] };
    }),
    untied: parts.filter((part) => !tied.has(partWord(part))),
  };
}
