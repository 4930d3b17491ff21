// The land a map shows: the coast simplified to what its scale can carry, yet with something to see of every cell.
// Small islands go, except where a municipality would vanish; a disc around the seat is the last resort.
import {
  bandsOf,
  boxesMeet,
  boxOf,
  clipByConvex,
  disc,
  type Outline,
  outlineOf,
  type Point,
  type Ring,
  signedArea,
} from './polygon.ts';
import { simplifyRing } from './simplify.ts';

export interface LandScale {
  /** Smallest triangle a coast point must span, square units. */
  readonly corner: number;
  /** Islands below this area are dropped, square units. */
  readonly islet: number;
  /** A cell with less land than this keeps its islets and, failing that, gets a disc. */
  readonly leastVisible: number;
  readonly discRadius: number;
}

export interface Site {
  readonly seat: Point;
  readonly cell: Ring;
}

/** The parts of the outlines inside a (convex) cell. */
export function visibleParts(cell: Ring, land: readonly Outline[]): Ring[] {
  const box = boxOf(cell);
  return land
    .filter((outline) => boxesMeet(box, outline.box))
    .map(({ ring }) => clipByConvex(ring, cell))
    .filter((ring) => ring.length > 2 && signedArea(ring) > 1e-9);
}

export const visibleArea = (cell: Ring, land: readonly Outline[]): number =>
  visibleParts(cell, land).reduce((sum, part) => sum + signedArea(part), 0);

/**
 * Land for the given scale, where every site shows at least `leastVisible` or its disc.
 * `coast` rings run clockwise on screen and do not overlap; discs may overlap them.
 */
export function landOf(coast: readonly Ring[], sites: readonly Site[], scale: LandScale): Outline[] {
  const outlines = coast.map((ring) => outlineOf(simplifyRing(ring, scale.corner)));
  const main = outlines.filter(({ area }) => area >= scale.islet);
  const ground = main.flatMap((outline) => bandsOf(outline));
  const islets = coast
    .filter((_, index) => outlines[index]!.area < scale.islet)
    .map((ring) => outlineOf(simplifyRing(ring, scale.corner / 4)));
  const kept = new Set<Outline>();
  const discs: Outline[] = [];
  for (const { cell, seat } of sites) {
    const shown = visibleArea(cell, ground);
    if (shown >= scale.leastVisible) continue;
    for (const islet of islets) {
      if (visibleArea(cell, [islet]) > 0) kept.add(islet);
    }
    if (shown + visibleArea(cell, [...kept]) < scale.leastVisible)
      discs.push(outlineOf(disc(seat, scale.discRadius)));
  }
  return [...main, ...kept, ...discs];
}
