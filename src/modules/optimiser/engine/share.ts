// Who pays what: the same unit price for all, one's own waiting, and an equal fee for the rest, capped so that nobody
// pays more than alone.

/**
 * Fees in whole ore that sum to `pot`, each between 0 and the member's headroom, as equal as the caps allow.
 * Needs sum(headroom) >= pot >= 0 and no negative headroom. Equal members differ by at most one ore, the first paying less.
 */
export function fees(pot: number, headroom: readonly number[]): number[] {
  const result = headroom.map(() => 0);
  const order = headroom.map((_, i) => i).sort((a, b) => headroom[a]! - headroom[b]! || a - b);
  let left = pot;
  for (const [done, i] of order.entries()) {
    const members = order.length - done;
    const fee = members === 1 ? left : Math.min(headroom[i]!, Math.floor(left / members));
    result[i] = fee;
    left -= fee;
  }
  return result;
}
