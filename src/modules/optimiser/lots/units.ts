// What a division is made of: the needs that always go to the same supplier. They are one body's needs in the group, and
// where the division is by trade, one body's needs of one trade.
import { byText } from '../engine/participants.ts';
import type { LotBasis } from '../lots.ts';
import type { Authority, Need, Problem } from '../model.ts';

export interface LotUnit {
  /** Authority id. */
  readonly authority: string;
  /** First digits of the CPV code; null where trades are not told apart or the need has no code. */
  readonly trade: string | null;
  /** Sorted by id. */
  readonly needs: readonly Need[];
  readonly lat: number;
  readonly lon: number;
}

const LEAST_DIGITS = 2;
const CPV_DIGITS = 8;

const digitsOf = (cpv: string | null): string | null => cpv?.slice(0, CPV_DIGITS).replace(/0+$/, '') || null;

/**
 * The trade of each need: its CPV code down to the first digit in which the codes differ. Null for all where fewer than two
 * trades can be told apart; a need without a code is a trade of its own among others.
 */
export function tradesOf(needs: readonly Need[]): ReadonlyMap<string, string | null> {
  const codes = needs.flatMap(({ cpv }) => digitsOf(cpv) ?? []);
  const [first = ''] = codes;
  let shared = 0;
  while (shared < first.length && codes.every((code) => code[shared] === first[shared])) shared++;
  const level = Math.max(LEAST_DIGITS, shared + 1);
  const trades = new Map(
    needs.map(({ id, cpv }) => {
      const digits = digitsOf(cpv);
      return [id, digits === null ? null : digits.slice(0, level).padEnd(level, '0')] as const;
    }),
  );
  return new Set(trades.values()).size < 2 ? new Map(needs.map(({ id }) => [id, null])) : trades;
}

/** Sorted by body and trade, so that the order of the input does not show. */
export function lotUnits(problem: Problem, needs: readonly Need[], by: LotBasis): readonly LotUnit[] {
  const bodies = new Map(problem.authorities.map((body) => [body.id, body]));
  const trades = by === 'trade' ? tradesOf(needs) : null;
  const ordered = needs.toSorted((a, b) => byText(a.id, b.id));
  const kept = Map.groupBy(ordered, ({ id, owner }) => JSON.stringify([owner, trades?.get(id) ?? null]));
  return [...kept.values()]
    .map((own) => unitOf(own, bodies, trades))
    .sort((a, b) => byText(a.authority, b.authority) || byText(a.trade ?? '', b.trade ?? ''));
}

function unitOf(
  needs: readonly Need[],
  bodies: ReadonlyMap<string, Authority>,
  trades: ReadonlyMap<string, string | null> | null,
): LotUnit {
  const { id, owner } = needs[0]!;
  const { lat, lon } = bodies.get(owner)!;
  return { authority: owner, trade: trades?.get(id) ?? null, needs, lat, lon };
}
