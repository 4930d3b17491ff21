// Checks a proof that goes tender by tender: given every tender near its prices, the ends of the tree must each be below all
// plans that fit them. Shares nothing with what grew the tree.
import type { ProofBranch } from '../model.ts';

/** A tender by its members' places (ascending) and its true cost, NOK. */
export interface Listed {
  readonly members: readonly number[];
  readonly cost: number;
}

const isPlace = (k: number, n: number): boolean => Number.isInteger(k) && k >= 0 && k < n;

/** NOK that every plan of the listed tenders costs at least; null where the tree does not fit the participants. */
export function leastOfBranch(
  tree: ProofBranch,
  prices: readonly number[],
  tenders: readonly Listed[],
): number | null {
  if (!('pair' in tree)) return leastOfEnd(tree, prices, tenders);
  const [a, b] = tree.pair;
  if (a === b || !isPlace(a, prices.length) || !isPlace(b, prices.length)) return null;
  const holds = ({ members }: Listed): number => Number(members.includes(a)) + Number(members.includes(b));
  const together = leastOfBranch(
    tree.together,
    prices,
    tenders.filter((tender) => holds(tender) !== 1),
  );
  const apart = leastOfBranch(
    tree.apart,
    prices,
    tenders.filter((tender) => holds(tender) !== 2),
  );
  return together === null || apart === null ? null : Math.min(together, apart);
}

function leastOfEnd(
  end: Exclude<ProofBranch, { pair: unknown }>,
  prices: readonly number[],
  tenders: readonly Listed[],
): number | null {
  const n = prices.length;
  if (end.prices.length !== n || !end.prices.every(Number.isFinite)) return null;
  for (const { trio, fine } of end.fines) {
    if (!(fine >= 0) || new Set(trio).size !== 3 || !trio.every((k) => isPlace(k, n))) return null;
  }
  const own = prices.map((price, k) => price + end.prices[k]!);
  // Everybody is in one tender and so the first of its members in one: what it costs too little is missing once.
  const missing = new Float64Array(n);
  for (const { members, cost } of tenders) {
    let rest = cost;
    for (const k of members) rest -= own[k]!;
    for (const { trio, fine } of end.fines)
      if (members.filter((k) => trio.includes(k)).length >= 2) rest += fine;
    missing[members[0]!] = Math.min(missing[members[0]!]!, rest);
  }
  let least = 0;
  for (let k = 0; k < n; k++) least += own[k]! + missing[k]!;
  for (const { fine } of end.fines) least -= fine;
  return least;
}
