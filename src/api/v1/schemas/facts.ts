// The small shapes that every answer is built of: references, sources, periods and the envelope around the data.
import { z } from '@hono/zod-openapi';
import { CONFIDENCES } from '../../../modules/registry/model.ts';

const localDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: 'Calendar date in Norway, YYYY-MM-DD.', example: '2026-01-01' });

const writtenDate = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/)
  .nullable()
  .meta({
    description: 'As exact as the source: YYYY, YYYY-MM or YYYY-MM-DD. null: the source says nothing.',
  });

const path = z
  .string()
  .regex(/^\/api\/v1\//)
  .meta({ description: 'Path on this server.' });

/**
 * A named schema or null, as a choice of two: the OpenAPI generator writes `nullable()` of a named schema as «both an
 * object and null», which nothing fits.
 */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()]);

export const municipalityRefSchema = z
  .object({
    number: z.string().meta({ description: 'Four digits, division of 2024.', example: '5007' }),
    name: z.string().meta({ example: 'Namsos' }),
  })
  .openapi('MunicipalityRef');

export const countyRefSchema = z
  .object({ number: z.string().meta({ example: '50' }), name: z.string().meta({ example: 'Trøndelag' }) })
  .openapi('CountyRef');

export const cooperationRefSchema = z
  .object({ id: z.string().meta({ example: 'vaernes' }), name: z.string() })
  .openapi('CooperationRef');

export const bodyRefSchema = z
  .object({
    id: z.string().meta({ description: 'Municipality number, or F and the county number.', example: 'F50' }),
    kind: z.enum(['municipality', 'county']),
    number: z.string().meta({ description: 'Four digits for a municipality, two for a county.' }),
    name: z.string(),
  })
  .openapi('BodyRef');

export const confidenceSchema = z
  .enum(CONFIDENCES)
  .meta({ description: 'How sure the fact is. Never read a fact of low confidence as settled.' });

export const sourceSchema = z
  .object({
    references: z
      .array(z.string())
      .min(1)
      .meta({ description: 'Addresses or references of where it stands.' }),
    date: writtenDate,
  })
  .openapi('Source');

export const periodSchema = z
  .object({
    from: localDateSchema.nullable().meta({ description: 'First day. null: the start is not known.' }),
    until: localDateSchema.nullable().meta({ description: 'First day after the last. null: no known end.' }),
    writtenFrom: writtenDate,
    writtenTo: writtenDate,
  })
  .openapi('Period');

const fieldSourceSchema = z
  .object({
    id: z.string(),
    fields: z.array(z.string()).meta({ description: 'The fields of this answer that come from it.' }),
    origin: z.string().meta({ description: 'Who publishes it, and where.' }),
    url: z.string().nullable(),
    licence: z.string().meta({ description: 'Terms of the source.' }),
    date: writtenDate,
    isConfirmed: z.boolean().meta({
      description:
        'true: straight from an official register. false: gathered by hand, must be checked before use.',
    }),
  })
  .openapi('FieldSource');

const metaShape = {
  registerVersion: z.string().meta({ description: 'Changes whenever any fact of the register does.' }),
  checkedOn: localDateSchema.meta({ description: 'When the facts were last read from their sources.' }),
  date: localDateSchema.meta({ description: 'The date the answer holds for.' }),
  licence: z.object({ name: z.string(), url: z.string() }),
  attribution: z.string().meta({ description: 'Name this when you use the data.' }),
  sources: z
    .array(fieldSourceSchema)
    .meta({ description: 'Sources of fields that do not carry a source themselves.' }),
};

const metaSchema = z.object(metaShape).openapi('Meta');

const listMetaSchema = z
  .object({
    ...metaShape,
    total: z.int().min(0).meta({ description: 'Rows that fit the filters, on all pages.' }),
    count: z.int().min(0).meta({ description: 'Rows on this page.' }),
    limit: z.int().meta({ description: 'The most rows a page may have.' }),
    offset: z.int().meta({ description: 'Rows before this page.' }),
  })
  .openapi('ListMeta');

const listLinksSchema = z
  .object({ self: path, first: path, previous: path.nullable(), next: path.nullable(), last: path })
  .openapi('ListLinks');

/** The envelope around a list. */
export const listOf = <Item extends z.ZodType>(name: string, item: Item) =>
  z.object({ data: z.array(item), meta: listMetaSchema, links: listLinksSchema }).openapi(`${name}List`);

/** The envelope around one thing. */
export const oneOf = <Item extends z.ZodType>(name: string, item: Item) =>
  z.object({ data: item, meta: metaSchema, links: z.object({ self: path }) }).openapi(`${name}Answer`);

export type Meta = z.infer<typeof metaSchema>;
export type FieldSource = z.infer<typeof fieldSourceSchema>;
export type BodyRef = z.infer<typeof bodyRefSchema>;

export { path as pathSchema };
