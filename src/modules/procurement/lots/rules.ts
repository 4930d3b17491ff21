// What the rules ask of whoever divides, or does not, by the part that governs. Pure.
import type { Regime } from '../../law/duties.ts';
import { LOT_RULES, type LotRule } from '../../law/lot-rules.ts';

export interface DivisionDuty {
  /** Without a division, why must be said in the documents or the protocol. Elsewhere it is good practice. */
  readonly mustExplain: boolean;
  /** Where it stands. */
  readonly rule: LotRule;
}

/** Asked only in part III. Null: no part is chosen yet, and nothing is asked. */
export function divisionDuty(part: Regime | null): DivisionDuty {
  const rule = LOT_RULES.find(({ id }) => id === 'LOT-1');
  if (!rule) throw new Error('no rule about lots');
  return { mustExplain: part === 'partIII', rule };
}
