// Who is next to whom, as far as points can tell, and whether some of them hang together.

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/**
 * Neighbours of each point by Gabriel's rule: two are neighbours when no third lies inside the circle that has the two at
 * the ends of its diameter. The product ships no borders between municipalities, so this stands in for them: fjords and
 * mountains are not seen. All points hang together, also in floating point: a pair is left out only when both ways by the
 * third are strictly shorter. Points in one place are neighbours.
 */
export function neighboursOf(points: readonly Point[]): readonly (readonly number[])[] {
  const meanLat = points.reduce((sum, { lat }) => sum + lat, 0) / Math.max(1, points.length);
  const narrowing = Math.cos((meanLat * Math.PI) / 180);
  const square = (a: Point, b: Point): number => {
    const [dy, dx] = [a.lat - b.lat, (a.lon - b.lon) * narrowing];
    return dy * dy + dx * dx;
  };
  const between = (a: Point, b: Point): boolean => {
    const across = square(a, b);
    return points.some((other) => other !== a && other !== b && square(a, other) + square(other, b) < across);
  };
  return points.map((a, i) => points.flatMap((b, j) => (i !== j && !between(a, b) ? [j] : [])));
}

/** Whether one can walk between all of `some` without leaving them. */
export function hangsTogether(neighbours: readonly (readonly number[])[], some: readonly number[]): boolean {
  const left = new Set(some);
  const stack = some.slice(0, 1);
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    left.delete(at);
    for (const next of neighbours[at]!) if (left.delete(next)) stack.push(next);
  }
  return left.size === 0;
}
