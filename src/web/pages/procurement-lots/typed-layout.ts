// What is typed in the form for dividing by hand, understood as a layout: lots without a row fall away, and those without a name
// get one.
import type { DivisionWay } from '../../../modules/procurement/life/model.ts';
import type { Layout } from '../../../modules/procurement/lots/division.ts';
import { textIn } from '../../own/routes.ts';
import { versionIn } from '../procurement/typed.ts';

export type HandBy = 'body' | 'item';

export interface TypedLayout {
  readonly by: HandBy;
  /** By place; empty where none is typed. */
  readonly names: readonly string[];
  /** By body or by item: the place of its lot. */
  readonly places: ReadonlyMap<string, number>;
  readonly version: number;
}

export const handByOf = (word: string | null): HandBy => (word === 'vare' ? 'item' : 'body');

const LONGEST_NAME = 201;
const PREFIX = 'til-';

export function typedLayout(form: FormData, now: TypedLayout): TypedLayout {
  const places = [...form.keys()]
    .filter((key) => key.startsWith(PREFIX))
    .map((key): [string, number] => {
      const place = Number(textIn(form, key, 3));
      const isPlace = Number.isInteger(place) && place >= 0 && place < now.names.length;
      return [key.slice(PREFIX.length), isPlace ? place : 0];
    });
  return {
    by: now.by,
    names: now.names.map((_, place) => textIn(form, `navn-${place}`, LONGEST_NAME)),
    places: new Map(places),
    version: versionIn(form) ?? now.version,
  };
}

/** Rows of bodies or items; what is in none of them goes to the first lot. */
export function layoutFrom(typed: TypedLayout, nameOf: (place: number) => string): Layout {
  const used = [...new Set(typed.places.values())].sort((one, other) => one - other);
  const kept = used.length === 0 ? [0] : used;
  const place = new Map(kept.map((old, at) => [old, at]));
  const way: DivisionWay = kept.length === 1 ? 'one' : 'hand';
  return {
    way,
    names: kept.map((old, at) => typed.names[old] || nameOf(at)),
    placeOf: (body, item) => place.get(typed.places.get(typed.by === 'body' ? body : item) ?? 0) ?? 0,
    figures: null,
  };
}
