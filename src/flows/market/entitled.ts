// What a supplier was entitled to know, out of the ledger as the supplier may read it: all that everybody was told, and what
// was told to it or done by it since it last joined. Who joins under the firm's number after it has left does not get what was
// between the firm and the body before. Pure.
import type { SeenEntry } from '../../modules/procurement/ledger-queries.ts';

const isForAll = ({ scope, isOwn }: SeenEntry): boolean => !isOwn && (scope === 'public' || scope === 'all');

/** In order, as they came. */
export function entitledOf(entries: readonly SeenEntry[]): SeenEntry[] {
  const left = entries.findLastIndex(({ kind, isOwn }) => kind === 'left' && isOwn);
  return entries.filter((entry, place) => place > left || isForAll(entry));
}
