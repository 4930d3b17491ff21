// Which category an imported row belongs to: by its CPV code, its own words, or what its title says.
import { categoryByCpv } from '../categories.ts';
import { type CategoryIndex, searchCategories } from '../category-search.ts';
import type { Category } from '../model.ts';

/** Least share of the likeliest category for a title alone to decide. */
const SURE = 0.5;
const LIKELY = 0.3;

/**
 * A code at division level (45000000) says little: a title that clearly names another category of that division or of a
 * craft wins. Null when neither code nor title is known.
 */
export function categoryOfNotice(
  index: CategoryIndex,
  notice: { cpv: string; title: string },
): Category | null {
  const byCode = categoryByCpv(index.categories, notice.cpv);
  if (byCode && !notice.cpv.endsWith('000000')) return byCode;
  const [best] = searchCategories(index, notice.title, 1);
  return best && best.share >= (byCode ? SURE : LIKELY) ? best.category : byCode;
}

/** What stands in a list's category cell: an id, a name, a CPV code or any words. Null when it is not understood. */
export function categoryOfCell(index: CategoryIndex, text: string): Category | null {
  const wanted = text.trim().toLowerCase();
  const named = index.categories.all.find((it) =>
    [it.id, it.nameNb, it.nameNn, it.nameEn].some((name) => name.toLowerCase() === wanted),
  );
  if (named) return named;
  const code = /^(\d{8})(-\d)?\b/.exec(wanted)?.[1];
  if (code) return categoryByCpv(index.categories, code);
  return categoryOfText(index, text);
}

export function categoryOfText(index: CategoryIndex, text: string): Category | null {
  const [best] = searchCategories(index, text, 1);
  return best && best.share >= LIKELY ? best.category : null;
}

/** The nearest name, for «did you mean». Empty when nothing is near. */
export function nearestCategory(index: CategoryIndex, text: string): string {
  return searchCategories(index, text, 1)[0]?.category.nameNb ?? '';
}
