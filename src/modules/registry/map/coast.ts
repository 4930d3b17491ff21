// Norway's mainland outline from Natural Earth (public domain), on a plane: transverse Mercator around 17 degrees east.
// Svalbard, Jan Mayen and Bouvet have no municipalities and are left out.
// @source Natural Earth 1:10m/1:50m admin 0 countries, through the package world-atlas
import { geoTransverseMercator } from 'd3-geo';
import { feature } from 'topojson-client';
import { boxOf, type Point, type Ring, signedArea } from './polygon.ts';

/** The parsed `countries-10m.json` (or -50m) of world-atlas. */
export type WorldAtlas = Parameters<typeof feature>[0];

const NORWAY = '578';
const MARGIN = 14;

export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly project: (longitude: number, latitude: number) => Point;
  readonly coast: readonly Ring[];
}

function norwegianRings(atlas: WorldAtlas): [number, number][][] {
  const countries = atlas.objects['countries'];
  const all = countries?.type === 'GeometryCollection' ? countries.geometries : [];
  const country = all.find((one) => one.id === NORWAY);
  const shape = country && feature(atlas, country);
  if (shape?.type !== 'Feature' || shape.geometry.type !== 'MultiPolygon') {
    throw new Error('the world atlas has no outline of Norway');
  }
  return shape.geometry.coordinates
    .map(([outer]) => outer!.slice(1) as [number, number][])
    .filter((ring) => ring.every(([lon, lat]) => lat > 57 && lat < 72 && lon > 0));
}

/** Fits the outline into `width` × `height` units with a small margin, y pointing down, rings clockwise on screen. */
export function planeOf(atlas: WorldAtlas, width: number, height: number): Plane {
  const raw = geoTransverseMercator().rotate([-17, 0]).scale(1000).translate([0, 0]);
  const flat = norwegianRings(atlas).map((ring) => ring.map((lonLat) => raw(lonLat)!));
  const box = boxOf(flat.flat());
  const scale = Math.min((width - 2 * MARGIN) / box.width, (height - 2 * MARGIN) / box.height);
  const left = (width - box.width * scale) / 2 - box.x * scale;
  const top = (height - box.height * scale) / 2 - box.y * scale;
  const toPlane = ([x, y]: Point): Point => [left + x * scale, top + y * scale];
  return {
    width,
    height,
    project: (longitude, latitude) => toPlane(raw([longitude, latitude])!),
    coast: flat
      .map((ring) => ring.map(toPlane))
      .map((ring) => (signedArea(ring) < 0 ? ring.reverse() : ring)),
  };
}
