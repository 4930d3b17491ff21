// What may be done with a network, in which state, and on which conditions. One table: commands ask it before they write and
// pages before they offer a button. Pure.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { NetworkStatus } from './model.ts';

export const NETWORK_MOVES = [
  'remove',
  'describe',
  'ask',
  'answer',
  'takePart',
  'open',
  'start',
  'close',
  'follow',
] as const;
/**
 * describe: title, dates, design, groups · ask: which bodies are asked · answer: a body joins, declines or leaves, and tells
 * of itself · takePart: who comes, and what the network does together · follow: what came of it, which goes on after its end.
 */
export type NetworkMove = (typeof NETWORK_MOVES)[number];

/** What the conditions look at. */
export interface NetworkFacts {
  readonly status: NetworkStatus;
  readonly purpose: string;
  readonly begins: LocalDate | null;
  /** Bodies asked or joined, besides the leader. */
  readonly bodies: number;
}

type Condition = (facts: NetworkFacts) => Problem | null;

interface Transition {
  readonly from: readonly NetworkStatus[];
  /** Null: as it was, or deleted. */
  readonly to: NetworkStatus | null;
  /** All must hold. */
  readonly conditions: readonly Condition[];
}

const hasPurpose: Condition = ({ purpose }) =>
  purpose === '' ? problem('network.purposeMissing', 'purpose') : null;
const hasBodies: Condition = ({ bodies }) => (bodies > 0 ? null : problem('network.noBodies', 'bodies'));
const hasBeginning: Condition = ({ begins }) =>
  begins === null ? problem('network.beginsMissing', 'begins') : null;

const GOING: readonly NetworkStatus[] = ['draft', 'open', 'running'];

export const NETWORK_TRANSITIONS: Readonly<Record<NetworkMove, Transition>> = {
  remove: { from: ['draft'], to: null, conditions: [] },
  describe: { from: GOING, to: null, conditions: [] },
  ask: { from: GOING, to: null, conditions: [] },
  answer: { from: ['open', 'running'], to: null, conditions: [] },
  takePart: { from: GOING, to: null, conditions: [] },
  open: { from: ['draft'], to: 'open', conditions: [hasPurpose, hasBodies] },
  start: { from: ['open'], to: 'running', conditions: [hasBeginning] },
  close: { from: ['running'], to: 'closed', conditions: [] },
  follow: { from: ['open', 'running', 'closed'], to: null, conditions: [] },
};

/** Everything that stands in the way; empty where it may be done. Codes: network.state and those of the conditions. */
export function networkObstacles(move: NetworkMove, facts: NetworkFacts): Problem[] {
  const { from, conditions } = NETWORK_TRANSITIONS[move];
  if (!from.includes(facts.status)) return [problem('network.state', 'network', { status: facts.status })];
  return conditions.flatMap((condition) => condition(facts) ?? []);
}
