// How many municipalities are in a cooperation, in three states, and the 2021 report's figures beside.
import { z } from '@hono/zod-openapi';
import { COOPERATION_KINDS } from '../../../modules/registry/model.ts';
import { confidenceSchema, cooperationRefSchema, municipalityRefSchema } from './facts.ts';

const percent = z.number().min(0).max(100).nullable().meta({
  description:
    'Share of the municipalities. null where there are none. Never show it without unknownPercent.',
});

const countSchema = z
  .object({
    municipalities: z.int(),
    member: z.int(),
    outside: z.int(),
    unknown: z.int(),
    possible: z
      .int()
      .meta({ description: 'Part of unknown: a later source without a start date has it as a member.' }),
    memberPercent: percent,
    outsidePercent: percent,
    unknownPercent: percent,
    population: z.int(),
    memberPopulation: z.int(),
    outsidePopulation: z.int(),
    unknownPopulation: z.int(),
  })
  .openapi('CoverageCount');

const groupSchema = z
  .object({ key: z.string(), name: z.string().nullable(), count: countSchema })
  .openapi('CoverageGroup');

const reportedFigureSchema = z
  .object({
    id: z.string(),
    year: z.int().nullable(),
    item: z.string(),
    value: z.number(),
    unit: z.string(),
    source: z.object({ name: z.string(), url: z.string().nullable() }),
    confidence: confidenceSchema,
    note: z.string().nullable(),
  })
  .openapi('ReportedFigure');

export const coverageSchema = z
  .object({
    variant: z.enum(['A', 'B']),
    kinds: z.array(z.enum(COOPERATION_KINDS)).meta({ description: 'The kinds of cooperation that count.' }),
    limit: z.int().meta({ description: 'Below this many inhabitants a municipality is small.' }),
    largeFrom: z.int().meta({ description: 'From this many inhabitants it is large.' }),
    overall: countSchema,
    byCounty: z.array(groupSchema).meta({ description: 'key: county number.' }),
    bySize: z.array(groupSchema).meta({ description: 'key: small, medium or large.' }),
    byCentrality: z.array(groupSchema).meta({ description: 'key: SSB centrality class, 1 to 6.' }),
    overlaps: z
      .array(z.object({ municipality: municipalityRefSchema, cooperations: z.array(cooperationRefSchema) }))
      .meta({ description: 'Municipalities in more than one formal holistic cooperation at once.' }),
    reported: z.array(reportedFigureSchema).meta({
      description: 'What the 2021 report found, as others quote it. Its list of cooperations is not public.',
    }),
  })
  .openapi('Coverage');

export type CoverageCountBody = z.infer<typeof countSchema>;
