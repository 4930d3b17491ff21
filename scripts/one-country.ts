// Takes one country out of a world atlas in TopoJSON: its own shape and the arcs it is made of, nothing else changed.
import type { WorldAtlas } from '../src/modules/registry/map-geometry.ts';

type Country = { readonly type: string; readonly id?: string | number };
type ArcIndexes = readonly (number | ArcIndexes)[];

/** An atlas that gives the same outline for the country with this id. Throws when there is none. */
export function onlyCountry(atlas: WorldAtlas, id: string): WorldAtlas {
  const { countries } = atlas.objects as unknown as {
    countries: { geometries: (Country & { arcs: ArcIndexes })[] };
  };
  const country = countries.geometries.find((one) => one.id === id);
  if (!country) throw new Error(`the world atlas has no country ${id}`);
  const kept: WorldAtlas['arcs'] = [];
  const places = new Map<number, number>();
  /** An arc run backwards is written as the ones' complement of its index. */
  const move = (index: number): number => {
    const arc = index < 0 ? ~index : index;
    if (!places.has(arc)) places.set(arc, kept.push(atlas.arcs[arc] ?? []) - 1);
    const place = places.get(arc) ?? 0;
    return index < 0 ? ~place : place;
  };
  const moveAll = (indexes: ArcIndexes): ArcIndexes =>
    indexes.map((one) => (typeof one === 'number' ? move(one) : moveAll(one)));
  const shape = { ...country, arcs: moveAll(country.arcs) };
  const objects = { countries: { type: 'GeometryCollection', geometries: [shape] } };
  return { ...atlas, objects, arcs: kept } as unknown as WorldAtlas;
}
