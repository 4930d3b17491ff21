// SVG path data in tenths of a unit, as short as the grammar allows.
import type { Point, Ring } from './polygon.ts';

const tenths = ([x, y]: Point): [number, number] => [Math.round(x * 10), Math.round(y * 10)];

/** `12.3`, `.5`, `-.5`, with the space that parts it from the number before only where it is needed. */
function number(value: number, previous: string): string {
  const text = (value / 10).toString().replace(/^(-?)0\./, '$1.');
  const parts = text.startsWith('-') || (text.startsWith('.') && previous.includes('.'));
  return previous === '' || parts ? text : ` ${text}`;
}

function steps(points: readonly (readonly [number, number])[]): string {
  let [x, y] = points[0]!;
  let path = `M${number(x, '')}${number(y, `${x / 10}`)}`;
  let previous = '';
  for (const [nextX, nextY] of points.slice(1)) {
    if (nextX === x && nextY === y) continue;
    if (previous === '') path += 'l';
    const across = number(nextX - x, previous);
    const down = number(nextY - y, across);
    path += across + down;
    previous = down;
    [x, y] = [nextX, nextY];
  }
  return previous === '' ? '' : path;
}

/** Closed outlines. Rings that shrink to a point are left out. */
export const ringsPath = (rings: readonly Ring[]): string =>
  rings
    .map((ring) => (ring.length > 2 ? steps(ring.map(tenths)) : ''))
    .map((path) => path && `${path}z`)
    .join('');

/** Open lines; segments that meet end to end are joined. */
export function linesPath(segments: readonly (readonly [Point, Point])[]): string {
  return chains(segments)
    .map((line) => steps(line))
    .join('');
}

/** Joins segments that share an end into long lines, so that each point is written once. */
function chains(segments: readonly (readonly [Point, Point])[]): [number, number][][] {
  const key = ([x, y]: readonly [number, number]): string => `${x} ${y}`;
  const waiting = new Map<
    string,
    { readonly ends: [[number, number], [number, number]]; taken: boolean }[]
  >();
  const all = segments.map(([a, b]) => ({
    ends: [tenths(a), tenths(b)] as [[number, number], [number, number]],
    taken: false,
  }));
  for (const segment of all) {
    for (const end of segment.ends) {
      const there = waiting.get(key(end));
      if (there) there.push(segment);
      else waiting.set(key(end), [segment]);
    }
  }
  const grow = (line: [number, number][]): void => {
    for (;;) {
      const tip = line.at(-1)!;
      const next = waiting.get(key(tip))?.find((segment) => !segment.taken);
      if (!next) return;
      next.taken = true;
      line.push(key(next.ends[0]) === key(tip) ? next.ends[1] : next.ends[0]);
    }
  };
  return all.flatMap((segment) => {
    if (segment.taken) return [];
    segment.taken = true;
    const line = [...segment.ends];
    grow(line);
    line.reverse();
    grow(line);
    return [line];
  });
}
