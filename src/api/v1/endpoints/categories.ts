// The list of what municipalities buy, searched by everyday words or by CPV code.
import { z } from '@hono/zod-openapi';
import type { Snapshot } from '../../../flows/snapshot.ts';
import { categoryByCpv } from '../../../modules/planning/categories.ts';
import { searchCategories } from '../../../modules/planning/category-search.ts';
import type { Category } from '../../../modules/planning/model.ts';
import { endpoint, NO_PARAMS, PAGING } from '../endpoint.ts';
import { listAnswer } from '../envelope.ts';
import { type CategoryBody, categorySchema } from '../schemas/category.ts';
import { listOf } from '../schemas/facts.ts';

const categoryBody = (it: Category): CategoryBody => ({
  id: it.id,
  names: { nb: it.nameNb, nn: it.nameNn, en: it.nameEn },
  cpvPrefixes: [...it.cpvPrefixes],
  words: [...it.words],
  kind: it.kind,
  market: it.market,
  contractMonths: it.contractMonths,
  priceCurve: it.priceCurve,
  isSecuritySensitive: it.isSecuritySensitive,
});

function found({ categories: index }: Snapshot, text: string | undefined, cpv: string | undefined) {
  const { all } = index.categories;
  const byText = text?.trim() ? searchCategories(index, text, all.length).map((hit) => hit.category) : all;
  if (cpv === undefined) return byText;
  const category = categoryByCpv(index.categories, cpv);
  return byText.filter((it) => it === category);
}

export const categories = endpoint({
  path: '/categories',
  id: 'listCategories',
  summary: 'Purchasing categories with CPV prefixes and everyday words',
  params: NO_PARAMS,
  query: z.object({
    q: z
      .string()
      .max(200)
      .optional()
      .meta({ description: 'What is to be bought, in free text; best first.' }),
    cpv: z
      .string()
      .regex(/^\d{2,8}$/, 'Must be 2 to 8 digits')
      .optional()
      .meta({ description: 'CPV code or its leading digits; answers the one category it belongs to.' }),
    ...PAGING,
  }),
  body: listOf('Category', categorySchema),
  answer: (request, { query }) =>
    listAnswer(request, {
      rows: found(request.snapshot, query.q, query.cpv),
      item: categoryBody,
      paging: query,
      sources: { categories: ['all fields'] },
    }),
});
