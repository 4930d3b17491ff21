// Which suppliers the buyers know of: those that take part in the dialogue are counted, what the survey says of suppliers is
// told as it is written. Pure.
import type { Dialogue } from '../../modules/procurement/dialogue/model.ts';

export interface KnownSuppliers {
  /** Suppliers that take part in the dialogue. */
  readonly inDialogue: number;
  /** What the survey says of suppliers. */
  readonly survey: readonly string[];
}

export const NOBODY_KNOWN: KnownSuppliers = { inDialogue: 0, survey: [] };

export const knownSuppliers = ({
  findings,
  participants,
}: Pick<Dialogue, 'findings' | 'participants'>): KnownSuppliers => ({
  inDialogue: new Set(
    participants.filter(({ leftAt }) => leftAt === null).map(({ supplierId }) => supplierId),
  ).size,
  survey: findings.filter(({ kind }) => kind === 'supplier').map(({ text }) => text),
});

/** One lot fewer than there are suppliers in the dialogue; null where fewer than two are, which is too little to go by. */
export const mostLotsFor = ({ inDialogue }: KnownSuppliers): number | null =>
  inDialogue < 2 ? null : inDialogue - 1;
