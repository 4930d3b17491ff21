// What a sentence of the advice rests on, so that it can be opened: why it is so, and where that is from. Pure.
import type { RuleSource, RuleStatus } from '../law/forms.ts';
import type { AssumptionId } from './assumptions.ts';
import type { Line } from './model.ts';

/** Where something is taken from, and how sure that is; its day of reading is `source.checked`. */
export interface Place {
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

export interface Grounds {
  /** Why it is so; empty where the sentence is a reason itself, or where the rules of the law it names say why. */
  readonly why: readonly Line[];
  /** Rules and values of the law (ids of modules/law); empty where it rests on none. */
  readonly law: readonly string[];
  /** What else it is taken from. */
  readonly places: readonly Place[];
  /** Our own assumptions that its figures and dates are made of. */
  readonly assumed: readonly AssumptionId[];
}

/** A sentence with what it rests on. */
export interface Grounded extends Line, Grounds {}

const NONE: Grounds = { why: [], law: [], places: [], assumed: [] };

/** Grounds of which only what there is has been named. */
export const groundsOf = (some: Partial<Grounds>): Grounds => ({ ...NONE, ...some });

/** A sentence with its grounds. */
export const grounded = ({ key, facts }: Line, some: Partial<Grounds>): Grounded => ({
  key,
  facts,
  ...groundsOf(some),
});
