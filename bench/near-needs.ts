// Small problems cut out of the made-up country: the needs of one category that lie nearest to one of them, everybody for
// itself, so that no standing cooperation makes them smaller.
import type { Need, Problem } from '../src/modules/optimiser/model.ts';

/** The needs of each category that has at least so many. */
export const largeCategories = ({ needs }: Problem, size: number): Need[][] =>
  [...Map.groupBy(needs, ({ category }) => category).values()].filter((all) => all.length >= size);

/** So many of a category's needs, nearest to the one at a place in the list. */
export function nearNeeds(country: Problem, all: readonly Need[], { size, centre }: Cut): Problem {
  const bodies = new Map(country.authorities.map((body) => [body.id, body]));
  const middle = bodies.get(all[centre]!.owner)!;
  const away = ({ owner }: Need): number => {
    const { lat, lon } = bodies.get(owner)!;
    return (lat - middle.lat) ** 2 + ((lon - middle.lon) * 0.5) ** 2;
  };
  const needs = all.toSorted((a, b) => away(a) - away(b)).slice(0, size);
  const owners = new Set(needs.map(({ owner }) => owner));
  return {
    ...country,
    cooperations: [],
    authorities: country.authorities.filter(({ id }) => owners.has(id)),
    categories: country.categories.filter(({ id }) => id === needs[0]!.category),
    needs,
  };
}

export interface Cut {
  readonly size: number;
  /** Place in the list of the need they lie around. */
  readonly centre: number;
}
