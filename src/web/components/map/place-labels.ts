// Where names stand beside their dots so that they cover neither each other, other dots, nor the edge of the map.
// Laid out at the size names have on a phone, which leaves air on a wide screen.

export type LabelSide = 'right' | 'left' | 'above' | 'below';

export interface LabelToPlace {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const SIZE = 25;
const LINE = 26;
const GAP = 10;
const SIDES: readonly LabelSide[] = ['right', 'left', 'above', 'below'];

function rectangle({ x, y, lines }: LabelToPlace, side: LabelSide): Rectangle {
  const width = Math.max(...lines.map((line) => [...line].length)) * SIZE * 0.58;
  const height = lines.length * LINE;
  const left = { right: x + GAP, left: x - GAP - width, above: x - width / 2, below: x - width / 2 }[side];
  const top = { right: y - LINE / 2, left: y - LINE / 2, above: y - GAP - height, below: y + GAP }[side];
  return { left, top, right: left + width, bottom: top + height };
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

const area = ({ left, top, right, bottom }: Rectangle): number => (right - left) * (bottom - top);

/** A side for each label, in the given order: earlier labels have the first choice. */
export function placeLabels(
  labels: readonly LabelToPlace[],
  size: { width: number; height: number },
): LabelSide[] {
  const frame: Rectangle = { left: 0, top: 0, right: size.width, bottom: size.height };
  const dots = labels.map(
    ({ x, y }): Rectangle => ({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 }),
  );
  const taken: Rectangle[] = [];
  return labels.map((label, index) => {
    const harm = (side: LabelSide): number => {
      const here = rectangle(label, side);
      const outside = area(here) - overlap(here, frame);
      const onDots = dots.reduce((sum, dot, other) => sum + (other === index ? 0 : overlap(here, dot)), 0);
      return taken.reduce((sum, other) => sum + overlap(here, other), 0) + 4 * outside + 2 * onDots;
    };
    const best = SIDES.reduce((least, side) => (harm(side) < harm(least) ? side : least));
    taken.push(rectangle(label, best));
    return best;
  });
}
