// The logic model of what is evaluated: what is put in, what is done, what is made, what comes of it, and what must hold around it.
// Plain data.
import type { PartyId } from '../../accounts/model.ts';
import type { Subject } from '../surveys/model.ts';

/** The chain, in its order. */
export const LOGIC_CHAIN = ['inputs', 'activities', 'outputs', 'outcomes'] as const;
export type LogicLink = (typeof LOGIC_CHAIN)[number];

export const LOGIC_COLUMNS = [...LOGIC_CHAIN, 'assumptions'] as const;
/** assumptions: what must hold, and what else may have caused it. */
export type LogicColumn = (typeof LOGIC_COLUMNS)[number];

/** Where an indicator is measured: a goal, a question of a survey, a benefit, what Samkjop itself has registered, or elsewhere. */
export type LogicMeasure =
  | { readonly kind: 'goal'; readonly goal: string }
  | { readonly kind: 'question'; readonly survey: string; readonly question: string }
  | { readonly kind: 'benefit'; readonly benefit: string }
  | { readonly kind: 'registered'; readonly what: 'gatherings' | 'handIns' }
  | { readonly kind: 'elsewhere'; readonly where: string };

export interface LogicRowFacts {
  readonly column: LogicColumn;
  readonly text: string;
  /** What shows it; may be empty. */
  readonly indicator: string;
  readonly measure: LogicMeasure | null;
  /** Ids of rows in the next column. */
  readonly leadsTo: readonly number[];
}

export interface LogicRow extends LogicRowFacts {
  /** Keeps its meaning as long as the row stands. */
  readonly id: number;
}

export interface LogicModel {
  readonly subject: Subject;
  readonly party: PartyId;
  readonly isDemo: boolean;
  /** By column, in the leader's order. */
  readonly rows: readonly LogicRow[];
  readonly version: number;
}

/** What measures may point to. */
export interface LogicTargets {
  /** Ids of goals. */
  readonly goals: readonly string[];
  readonly questions: readonly { readonly survey: string; readonly question: string }[];
  /** Ids of benefits. */
  readonly benefits: readonly string[];
}

/** What is missing in a model; `row`: of which, null: of the column. */
export interface LogicGap {
  readonly kind:
    | 'emptyColumn'
    | 'leadsNowhere'
    | 'comesFromNothing'
    | 'withoutIndicator'
    | 'withoutMeasure'
    | 'measureGone';
  readonly column: LogicColumn;
  readonly row: number | null;
}
