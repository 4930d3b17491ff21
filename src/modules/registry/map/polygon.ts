// Plane geometry the schematic map needs: areas, point in ring, clipping by a convex ring, a segment's part on land.

export type Point = readonly [x: number, y: number];
/** A closed outline without its first point repeated. */
export type Ring = readonly Point[];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Twice-signed shoelace area halved: positive for clockwise on screen (y points down). */
export function signedArea(ring: Ring): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const a = ring[j]!;
    const b = ring[i]!;
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}

export function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export const boxesMeet = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** A ring with what is asked of it again and again. */
export interface Outline {
  readonly ring: Ring;
  readonly box: Box;
  readonly area: number;
}

export const outlineOf = (ring: Ring): Outline => ({ ring, box: boxOf(ring), area: signedArea(ring) });

export const boxRing = ({ x, y, width, height }: Box): Ring => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

export function isInside([x, y]: Point, ring: Ring): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const a = ring[i]!;
    const b = ring[j]!;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

const sideOf = (a: Point, b: Point, p: Point): number =>
  (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);

function cutByLine(ring: Ring, [a, b]: readonly [Point, Point], turn: number): Ring {
  const kept: Point[] = [];
  for (let i = 0; i < ring.length; i += 1) {
    const here = ring[i]!;
    const next = ring[(i + 1) % ring.length]!;
    const dHere = sideOf(a, b, here) * turn;
    const dNext = sideOf(a, b, next) * turn;
    if (dHere >= 0) kept.push(here);
    if (dHere >= 0 === dNext >= 0) continue;
    const share = dHere / (dHere - dNext);
    kept.push([here[0] + (next[0] - here[0]) * share, here[1] + (next[1] - here[1]) * share]);
  }
  return kept;
}

/**
 * The part of any ring inside a convex ring (Sutherland–Hodgman). Separate parts come back joined along the
 * convex ring's own edge: right for areas, bounds and for drawing where that edge is out of sight.
 */
export function clipByConvex(ring: Ring, convex: Ring): Ring {
  const turn = Math.sign(signedArea(convex));
  let rest = ring;
  for (let i = 0; i < convex.length && rest.length > 0; i += 1) {
    rest = cutByLine(rest, [convex[i]!, convex[(i + 1) % convex.length]!], turn);
  }
  return rest;
}

/** A long outline as horizontal bands, so that questions about a small place need not walk the whole coast. */
export function bandsOf({ ring, box, area }: Outline, height = 40): Outline[] {
  if (ring.length < 200) return [{ ring, box, area }];
  const bands: Outline[] = [];
  for (let y = box.y; y < box.y + box.height; y += height) {
    const band = clipByConvex(ring, boxRing({ x: box.x - 1, y, width: box.width + 2, height }));
    if (band.length > 2) bands.push(outlineOf(band));
  }
  return bands;
}

function crossing([a, b]: readonly [Point, Point], c: Point, d: Point): number | null {
  const denominator = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (denominator === 0) return null;
  const along = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / denominator;
  const across = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / denominator;
  return along > 0 && along < 1 && across >= 0 && across <= 1 ? along : null;
}

/** The length of a segment that lies inside any of the outlines (which do not overlap). */
export function lengthInside(segment: readonly [Point, Point], outlines: readonly Outline[]): number {
  const [a, b] = segment;
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const box = boxOf(segment);
  let inside = 0;
  for (const { ring, box: around } of outlines) {
    if (!boxesMeet(box, around)) continue;
    const cuts = [0, 1];
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const c = ring[j]!;
      const d = ring[i]!;
      if ((c[1] < box.y && d[1] < box.y) || (c[0] < box.x && d[0] < box.x)) continue;
      const at = crossing(segment, c, d);
      if (at !== null) cuts.push(at);
    }
    cuts.sort((one, other) => one - other);
    for (let i = 1; i < cuts.length; i += 1) {
      const middle = (cuts[i - 1]! + cuts[i]!) / 2;
      const point: Point = [a[0] + (b[0] - a[0]) * middle, a[1] + (b[1] - a[1]) * middle];
      if (isInside(point, ring)) inside += (cuts[i]! - cuts[i - 1]!) * length;
    }
  }
  return inside;
}

/** A regular polygon that stands for a disc, clockwise on screen like the coast. */
export function disc([x, y]: Point, radius: number): Ring {
  return Array.from({ length: 12 }, (_, index): Point => {
    const angle = (index * Math.PI) / 6;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
