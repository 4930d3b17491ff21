// Visvalingam's line simplification: the point that spans the smallest triangle with its neighbours goes first.
// Keeps the character of a fjord coast better than a distance tolerance does.
// @source M. Visvalingam and J. D. Whyatt, Line generalisation by repeated elimination of points, 1993
import type { Point, Ring } from './polygon.ts';

interface Corner {
  readonly point: Point;
  before: Corner;
  after: Corner;
  weight: number;
  /** Place in the heap; -1 when taken out. */
  slot: number;
}

const triangle = (a: Point, b: Point, c: Point): number =>
  Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / 2;

const weigh = (corner: Corner): number => triangle(corner.before.point, corner.point, corner.after.point);

function place(heap: Corner[], corner: Corner, slot: number): void {
  heap[slot] = corner;
  corner.slot = slot;
}

function rise(heap: Corner[], start: number): void {
  const corner = heap[start]!;
  let slot = start;
  while (slot > 0) {
    const parent = (slot - 1) >> 1;
    if (heap[parent]!.weight <= corner.weight) break;
    place(heap, heap[parent]!, slot);
    slot = parent;
  }
  place(heap, corner, slot);
}

function sink(heap: Corner[], start: number): void {
  const corner = heap[start]!;
  let slot = start;
  for (;;) {
    let child = 2 * slot + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]!.weight < heap[child]!.weight) child += 1;
    if (heap[child]!.weight >= corner.weight) break;
    place(heap, heap[child]!, slot);
    slot = child;
  }
  place(heap, corner, slot);
}

function takeLightest(heap: Corner[]): Corner {
  const lightest = heap[0]!;
  const last = heap.pop()!;
  if (last !== lightest) {
    place(heap, last, 0);
    sink(heap, 0);
  }
  lightest.slot = -1;
  return lightest;
}

function linked(ring: Ring): Corner[] {
  const corners = ring.map((point) => ({ point, weight: 0, slot: 0 }) as Corner);
  corners.forEach((corner, index) => {
    corner.before = corners.at(index - 1)!;
    corner.after = corners[(index + 1) % corners.length]!;
  });
  return corners;
}

/** Removes points until each that is left spans at least `minimumArea`; never goes below four points. */
export function simplifyRing(ring: Ring, minimumArea: number): Ring {
  if (ring.length <= 4) return ring;
  const corners = linked(ring);
  const heap: Corner[] = [];
  for (const corner of corners) {
    corner.weight = weigh(corner);
    heap.push(corner);
    rise(heap, heap.length - 1);
  }
  while (heap.length > 4 && heap[0]!.weight < minimumArea) {
    const gone = takeLightest(heap);
    gone.before.after = gone.after;
    gone.after.before = gone.before;
    for (const neighbour of [gone.before, gone.after]) {
      neighbour.weight = Math.max(weigh(neighbour), gone.weight);
      rise(heap, neighbour.slot);
      sink(heap, neighbour.slot);
    }
  }
  return corners.filter((corner) => corner.slot >= 0).map((corner) => corner.point);
}
