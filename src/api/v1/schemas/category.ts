// What municipalities buy: our own list, with the CPV codes and everyday words of each category.
import { z } from '@hono/zod-openapi';
import { CATEGORY_KINDS, MARKETS, PRICE_CURVES } from '../../../modules/planning/model.ts';

export const categorySchema = z
  .object({
    id: z.string().meta({ description: 'Never changed.', example: 'blomster-og-planter' }),
    names: z
      .object({ nb: z.string(), nn: z.string(), en: z.string() })
      .meta({ description: 'Bokmål, nynorsk, English.' }),
    cpvPrefixes: z.array(z.string()).meta({
      description: 'Leading CPV digits, 2 to 8. A code belongs to the category with its longest prefix.',
    }),
    words: z.array(z.string()).meta({ description: 'What people write when they mean this, in Norwegian.' }),
    kind: z.enum(CATEGORY_KINDS).meta({ description: 'What the procurement rules count it as.' }),
    market: z.enum(MARKETS).meta({ description: 'Where the suppliers usually are.' }),
    contractMonths: z.int().meta({ description: 'Typical length of a contract.' }),
    priceCurve: z.enum(PRICE_CURVES).meta({ description: 'How the price falls with volume in our model.' }),
    isSecuritySensitive: z
      .boolean()
      .meta({ description: 'Security rules must be looked at before others are let in.' }),
  })
  .openapi('Category');

export type CategoryBody = z.infer<typeof categorySchema>;
