// What an illegal direct award can cost, and whom it reaches. Sentences lie in texts/law-rules under the same ids.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Ore, ore } from '../../kernel/money.ts';
import type { RuleSource, RuleStatus } from './forms.ts';
import { firstReading, type LegalValue } from './legal-values.ts';
import { PROCUREMENT_ACT } from './sources.ts';

export const SANCTION_IDS = ['UDA-1', 'UDA-2', 'UDA-3', 'UDA-4', 'INV-1'] as const;
export type SanctionId = (typeof SANCTION_IDS)[number];

export interface SanctionRule {
  readonly id: SanctionId;
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

const rule = (id: SanctionId, section: string, status: RuleStatus = 'confirmed'): SanctionRule => ({
  id,
  source: { ...PROCUREMENT_ACT, section },
  status,
});

/** UDA-3: it reaches those who act on the buyer's behalf, so also a coordinator. UDA-4: a reasoned deviation shows intent. */
export const SANCTION_RULES: readonly SanctionRule[] = [
  rule('UDA-1', '§ 12'),
  rule('UDA-2', '§ 12 (2)'),
  rule('UDA-3', '§ 12'),
  rule('UDA-4', '§ 12', 'mustBeChecked'),
  rule('INV-1', '§ 13'),
];

/** The highest fee for an illegal direct award of a contract; null where the share is not known for the date. */
export function highestFee(contract: Ore, values: readonly LegalValue[], date: LocalDate): Ore | null {
  const share = firstReading(values, { key: 'sanction.fee', buyer: 'any', kind: 'any', date })?.value;
  return share === undefined ? null : ore(Math.round(contract * share));
}
