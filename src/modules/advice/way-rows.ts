// The ways of buying as rows of a list, best first: what founds something new is one row where the best of them stands, with the
// forms ranked inside, so that they do not fill the list. Where a form is itself the advice, each has a row of its own.
import type { AlternativeId } from './case.ts';

interface Way {
  readonly id: AlternativeId;
}

export type WayRow<T extends Way> =
  | { readonly kind: 'way'; readonly way: T }
  | { readonly kind: 'founding'; readonly forms: readonly T[] };

/** Of a way that makes a new cooperation, or a forum for one. */
const isFounding = ({ id }: Way): boolean => id.startsWith('found') || id === 'forumIpr';

/** Every way once, in the order they are ranked. */
export function wayRows<T extends Way>(ranked: readonly T[]): readonly WayRow<T>[] {
  const [first] = ranked;
  const forms = ranked.filter(isFounding);
  const isGrouped = forms.length > 1 && first !== undefined && !isFounding(first);
  const [best] = forms;
  return ranked.flatMap((way): WayRow<T>[] => {
    if (!isGrouped || !isFounding(way)) return [{ kind: 'way', way }];
    return way === best ? [{ kind: 'founding', forms }] : [];
  });
}
