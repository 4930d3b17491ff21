// What a rule of the adviser is. Each lies in a file of its own and says one thing, with where it is from. A rule of status
// opens, closes or unsettles an alternative and reads only what is certain; a rule of weight says what speaks for or against.

import type { RuleSource, RuleStatus } from '../../law/forms.ts';
import type { Scenario } from '../../optimiser/model.ts';
import type { AssumptionId } from '../assumptions.ts';
import type { AlternativeId } from '../case.ts';
import type { Given } from '../given/given.ts';
import type { LineKey } from '../line-keys.ts';
import type { LineFacts, Status } from '../model.ts';

export interface Finding {
  readonly alternative: AlternativeId;
  readonly status: Status;
  /** Of an uncertain one: it is usually so, and easily checked. */
  readonly isLikely?: boolean;
  readonly key: LineKey;
  readonly facts?: LineFacts;
  /** Rules and values of the law. */
  readonly law?: readonly string[];
}

interface RuleBase {
  /** The name of its file. */
  readonly id: string;
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

export interface StatusRule extends RuleBase {
  readonly judge: (given: Given) => readonly Finding[];
}

export interface Weighing {
  readonly alternative: AlternativeId;
  readonly effect: 'favours' | 'counts' | 'says';
  readonly key: LineKey;
  readonly facts?: LineFacts;
  readonly law?: readonly string[];
  /** NOK; only what counts against weighs. */
  readonly amount?: number;
}

/** What an alternative costs the one who asks. NOK over the term; hours and months once. */
export interface Figures {
  readonly price: number;
  readonly transaction: number;
  readonly coordination: number;
  readonly hours: number;
  readonly months: number;
  /** Bodies that buy together; 1 alone. */
  readonly members: number;
}

export type FiguresOf = (id: AlternativeId, scenario?: Scenario) => Figures | null;

export interface WeightRule extends RuleBase {
  /** Assumptions of ours that its amounts are made of. */
  readonly assumes?: readonly AssumptionId[];
  readonly weigh: (given: Given, figures: FiguresOf) => readonly Weighing[];
}
