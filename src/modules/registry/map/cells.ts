// One cell per municipal seat (Voronoi), and the edges two cells share. Every place on the map belongs to its nearest seat.
import { Delaunay } from 'd3-delaunay';
import type { Box, Point, Ring } from './polygon.ts';

export interface SharedEdge {
  /** Indexes of the two seats, the lower first. */
  readonly a: number;
  readonly b: number;
  readonly ends: readonly [Point, Point];
}

export interface Cells {
  readonly rings: readonly Ring[];
  readonly edges: readonly SharedEdge[];
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function sharedEnds(ring: Ring, a: Point, b: Point): readonly [Point, Point] | null {
  const common = ring.filter((corner) => Math.abs(distance(corner, a) - distance(corner, b)) < 1e-6);
  const first = common[0];
  const last = common.findLast((corner) => first && distance(corner, first) > 1e-6);
  return first && last ? [first, last] : null;
}

/** Cells of the seats inside the box. Seats must be distinct. */
export function cellsOf(seats: readonly Point[], box: Box): Cells {
  const delaunay = Delaunay.from(seats.map(([x, y]): [number, number] => [x, y]));
  const voronoi = delaunay.voronoi([box.x, box.y, box.x + box.width, box.y + box.height]);
  const rings = seats.map((_, index): Ring => (voronoi.cellPolygon(index) ?? []).slice(1) as Point[]);
  const edges = seats.flatMap((seat, a) =>
    [...voronoi.neighbors(a)]
      .filter((b) => b > a)
      .sort((one, other) => one - other)
      .flatMap((b): SharedEdge[] => {
        const ends = sharedEnds(rings[a]!, seat, seats[b]!);
        return ends ? [{ a, b, ends }] : [];
      }),
  );
  return { rings, edges };
}
