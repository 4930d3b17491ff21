// The schematic map of Norway: one cell per municipal seat, clipped to the coast. Pure and deterministic; build it once
// per register version (the caller reads the world atlas) and reuse it for every map, crop and neighbour question.
// Cells show what lies near a municipal centre, not municipal boundaries.
import type { CountyNumber, MunicipalityNumber } from '../../kernel/municipality-number.ts';
import { cellsOf, type SharedEdge } from './map/cells.ts';
import { planeOf, type WorldAtlas } from './map/coast.ts';
import { type LandScale, landOf, type Site, visibleArea, visibleParts } from './map/land.ts';
import {
  type Box,
  bandsOf,
  boxesMeet,
  boxOf,
  boxRing,
  clipByConvex,
  lengthInside,
  type Outline,
  outlineOf,
  type Point,
  type Ring,
} from './map/polygon.ts';
import { linesPath, ringsPath } from './map/svg-path.ts';
import type { Municipality } from './model.ts';

export type { WorldAtlas } from './map/coast.ts';
export type { Point } from './map/polygon.ts';

/** Size of the whole map in units; one unit is about two kilometres. */
export const MAP_WIDTH = 700;
export const MAP_HEIGHT = 900;
/** Width in units of a cropped map, whatever part of the country it shows. */
export const REGION_WIDTH = 640;

const WHOLE: LandScale = { corner: 2, islet: 3, leastVisible: 5, discRadius: 1.8 };
const DETAIL: LandScale = { corner: 0.03, islet: 0.12, leastVisible: 2, discRadius: 1.6 };
/** Only cells with less land than this on the whole map can lack land in detail. */
const SCANT = 30;
/** Two cells that share less land than this (units) are not neighbours. */
const LEAST_BORDER = 0.2;

export interface MapPlace {
  readonly number: MunicipalityNumber;
  readonly name: string;
  readonly county: CountyNumber;
  readonly seat: Point;
  /** The whole Voronoi cell, convex, sea included. */
  readonly cell: Ring;
  /** Bounds of the part of the cell that is land. */
  readonly visible: Box;
}

interface Border {
  readonly places: readonly [MunicipalityNumber, MunicipalityNumber];
  readonly ends: readonly [Point, Point];
}

export interface MapGeometry {
  /** In order of number. */
  readonly places: readonly MapPlace[];
  readonly byNumber: ReadonlyMap<MunicipalityNumber, MapPlace>;
  /** Land for the whole country, and in detail for crops. */
  readonly land: readonly Outline[];
  readonly detailedLand: readonly Outline[];
  /** Edges on land between cells of different counties. */
  readonly countyBorders: readonly Border[];
  /** Municipalities whose cells meet on land, in order of number. Symmetric; empty for one alone on its islands. */
  readonly neighbours: ReadonlyMap<MunicipalityNumber, readonly MunicipalityNumber[]>;
}

/** What a map draws, in its own units from (0, 0). Paths are SVG path data. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  /** Cells that can be seen, in order of number; the land's path must clip them. */
  readonly cells: readonly {
    readonly number: MunicipalityNumber;
    readonly name: string;
    readonly path: string;
  }[];
  readonly landPath: string;
  readonly countyPath: string;
  /** Where every seat lies in this view; one outside it has coordinates outside it. */
  readonly seats: ReadonlyMap<MunicipalityNumber, Point>;
}

function placeOf(municipality: Municipality, { cell, seat }: Site, land: readonly Outline[]): MapPlace {
  const points = visibleParts(cell, land).flat();
  return {
    number: municipality.number,
    name: municipality.name,
    county: municipality.county,
    seat,
    cell,
    visible: boxOf(points.length > 0 ? points : [seat]),
  };
}

function neighboursOf(places: readonly MapPlace[], edges: readonly SharedEdge[]): MapGeometry['neighbours'] {
  const found = new Map<MunicipalityNumber, MunicipalityNumber[]>(places.map((place) => [place.number, []]));
  for (const { a, b } of edges) {
    found.get(places[a]!.number)!.push(places[b]!.number);
    found.get(places[b]!.number)!.push(places[a]!.number);
  }
  for (const numbers of found.values()) numbers.sort();
  return found;
}

/**
 * Cells, coast, county borders and neighbours for the register's municipalities.
 * @param atlas parsed `world-atlas/countries-10m.json` (the 50m file works, with a coarser coast)
 * @throws when the atlas has no outline of Norway
 */
export function buildMapGeometry(municipalities: readonly Municipality[], atlas: WorldAtlas): MapGeometry {
  const ordered = [...municipalities].sort((a, b) => (a.number < b.number ? -1 : 1));
  const plane = planeOf(atlas, MAP_WIDTH, MAP_HEIGHT);
  const seats = ordered.map(({ position }) => plane.project(position.longitude, position.latitude));
  const { rings, edges } = cellsOf(seats, { x: -40, y: -40, width: MAP_WIDTH + 80, height: MAP_HEIGHT + 80 });
  const sites = seats.map((seat, index): Site => ({ seat, cell: rings[index]! }));
  const land = landOf(plane.coast, sites, WHOLE);
  const ground = land.flatMap((outline) => bandsOf(outline));
  const scant = sites.filter(({ cell }) => visibleArea(cell, ground) < SCANT);
  const detailedLand = landOf(plane.coast, scant, DETAIL);
  const places = ordered.map((municipality, index) => placeOf(municipality, sites[index]!, ground));
  const coast = plane.coast.flatMap((ring) => bandsOf(outlineOf(ring)));
  const onLand = edges.filter((edge) => lengthInside(edge.ends, coast) >= LEAST_BORDER);
  const countyBorders = onLand
    .filter((edge) => places[edge.a]!.county !== places[edge.b]!.county)
    .map((edge): Border => ({ places: [places[edge.a]!.number, places[edge.b]!.number], ends: edge.ends }));
  return {
    places,
    byNumber: new Map(places.map((place) => [place.number, place])),
    land,
    detailedLand,
    countyBorders,
    neighbours: neighboursOf(places, onLand),
  };
}

export interface CropOptions {
  /** Free space around the municipalities, in units (about 2 km each). Default 12. */
  readonly padding?: number;
  /** The crop is never narrower than this, in units. Default 90 (about 180 km). Spare room goes towards the neighbours. */
  readonly leastWidth?: number;
  /** Width over height. Default 1.08. */
  readonly aspect?: number;
}

/** The part of the whole map that holds all the municipalities; unknown numbers are ignored, none at all gives the whole map. */
export function cropFor(
  geometry: MapGeometry,
  numbers: Iterable<MunicipalityNumber>,
  options: CropOptions = {},
): Box {
  const { padding = 12, leastWidth = 90, aspect = 1.08 } = options;
  const boxes = [...numbers].flatMap((number) => geometry.byNumber.get(number)?.visible ?? []);
  if (boxes.length === 0) return { x: 0, y: 0, width: MAP_WIDTH, height: MAP_HEIGHT };
  const hull = boxOf(boxes.flatMap(boxRing));
  const width = Math.max(leastWidth, hull.width + 2 * padding, (hull.height + 2 * padding) * aspect);
  const size = { width, height: width / aspect };
  const centre: Point = [hull.x + hull.width / 2, hull.y + hull.height / 2];
  const [towardsX, towardsY] = drift(geometry, centre, size);
  const slack = (whole: number, needed: number): number => Math.max(0, (whole - needed) / 2 - padding);
  const x = centre[0] + within(towardsX, slack(size.width, hull.width));
  const y = centre[1] + within(towardsY, slack(size.height, hull.height));
  return { x: x - size.width / 2, y: y - size.height / 2, ...size };
}

const within = (value: number, limit: number): number => Math.min(limit, Math.max(-limit, value));

/** From a centre towards the middle of the seats around it: an island's map shows the coast, not only the sea. */
function drift(
  { places }: MapGeometry,
  [x, y]: Point,
  { width, height }: Pick<Box, 'width' | 'height'>,
): Point {
  const near = places.filter(({ seat }) => Math.abs(seat[0] - x) < width && Math.abs(seat[1] - y) < height);
  const mean = (axis: 0 | 1): number => near.reduce((sum, { seat }) => sum + seat[axis], 0) / near.length;
  return near.length > 0 ? [mean(0) - x, mean(1) - y] : [0, 0];
}

const wholeViews = new WeakMap<MapGeometry, MapView>();

function drawWhole(geometry: MapGeometry): MapView {
  return {
    width: MAP_WIDTH,
    height: MAP_HEIGHT,
    cells: geometry.places.map(({ number, name, cell }) => ({ number, name, path: ringsPath([cell]) })),
    landPath: ringsPath(geometry.land.map(({ ring }) => ring)),
    countyPath: linesPath(geometry.countyBorders.map(({ ends }) => ends)),
    seats: new Map(geometry.places.map(({ number, seat }) => [number, seat])),
  };
}

/** The whole country, simplified to what a page can carry. Drawn once per geometry. */
export function wholeView(geometry: MapGeometry): MapView {
  const drawn = wholeViews.get(geometry) ?? drawWhole(geometry);
  wholeViews.set(geometry, drawn);
  return drawn;
}

/** A part of the country enlarged to REGION_WIDTH units: only what can be seen there. */
export function regionView(geometry: MapGeometry, crop: Box): MapView {
  const scale = REGION_WIDTH / crop.width;
  const move = ([x, y]: Point): Point => [(x - crop.x) * scale, (y - crop.y) * scale];
  // Cut a little outside the view, so that the cut itself is out of sight.
  const margin = crop.width * 0.03;
  const frameBox = {
    x: crop.x - margin,
    y: crop.y - margin,
    width: crop.width + 2 * margin,
    height: crop.height + 2 * margin,
  };
  const frame = boxRing(frameBox);
  const cut = (ring: Ring, box: Box): Ring =>
    boxesMeet(box, frameBox) ? clipByConvex(ring, frame).map(move) : [];
  const land = crop.width > MAP_WIDTH / 2 ? geometry.land : geometry.detailedLand;
  return {
    width: REGION_WIDTH,
    height: Math.round(crop.height * scale),
    cells: geometry.places
      .map(({ number, name, cell }) => ({ number, name, path: ringsPath([cut(cell, boxOf(cell))]) }))
      .filter(({ path }) => path !== ''),
    landPath: ringsPath(land.map(({ ring, box }) => cut(ring, box))),
    countyPath: linesPath(
      geometry.countyBorders
        .filter(({ ends }) => boxesMeet(boxOf(ends), frameBox))
        .map(({ ends }) => [move(ends[0]), move(ends[1])] as const),
    ),
    seats: new Map(geometry.places.map(({ number, seat }) => [number, move(seat)])),
  };
}
