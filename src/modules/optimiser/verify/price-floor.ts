// The price of a stretch of volumes from below, piece by piece between the knots of competition.

interface Point {
  readonly volume: number;
  readonly bids: number;
  readonly index: number;
  readonly scale: number;
}

/** On a piece the price is at least begin + rise*u + bend*u^2, u counted from its start. */
interface Piece {
  readonly from: number;
  readonly width: number;
  readonly begin: number;
  readonly end: number;
  readonly rise: number;
  readonly bend: number;
}

export interface PriceFloor {
  readonly points: readonly Piece[];
  readonly leastIndex: number;
  readonly procedure: number;
}

/** Volume times its scale part is concave, so its chord lies below; the competition part is straight on a piece. */
export function piece(a: Point, b: Point, spend: number, perBid: number): Piece {
  const width = b.volume - a.volume;
  const [first, last] = [a.volume * a.scale, b.volume * b.scale];
  const [chord, tilt, bids] =
    width > 0 ? [(last - first) / width, (b.index - a.index) / width, (b.bids - a.bids) / width] : [0, 0, 0];
  return {
    from: a.volume,
    width,
    begin: spend * first * a.index + perBid * a.bids,
    end: spend * last * b.index + perBid * b.bids,
    rise: spend * (first * tilt + chord * a.index) + perBid * bids,
    bend: spend * chord * tilt,
  };
}

/** The same for as many times the volume, divided in so many lots. */
export const inLots = ({ from, width, begin, end, rise, bend }: Piece, lots: number): Piece => ({
  from: lots * from,
  width: lots * width,
  begin: lots * begin,
  end: lots * end,
  rise,
  bend: bend / lots,
});

/** Least of piece minus slope times volume. */
export function lowestAbove(p: Piece, slope: number): { least: number; at: number } {
  const value = (u: number): number => p.begin + p.rise * u + p.bend * u * u - slope * (p.from + u);
  const ends = [0, p.width];
  const turn = p.bend > 0 ? (slope - p.rise) / (2 * p.bend) : -1;
  if (turn > 0 && turn < p.width) ends.push(turn);
  const u = ends.reduce((best, end) => (value(end) < value(best) ? end : best));
  return { least: value(u), at: p.from + u };
}
