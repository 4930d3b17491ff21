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
    municipalities: z.int().meta({ description: 'member + outside + unknown.' }),
    member: z.int().meta({ description: 'Certain members of a cooperation that counts.' }),
    outside: z.int().meta({ description: 'A source says they are in none.' }),
    unknown: z.int().meta({ description: 'No source says either; never read it as outside.' }),
    possible: z
      .int()
      .meta({ description: 'Part of unknown: a later source without a start date has it as a member.' }),
    memberPercent: percent,
    outsidePercent: percent,
    unknownPercent: percent,
    population: z.int().meta({ description: 'Inhabitants of them all.' }),
    memberPopulation: z.int().meta({ description: 'Inhabitants of members.' }),
    outsidePopulation: z.int().meta({ description: 'Inhabitants of those outside.' }),
    unknownPopulation: z.int().meta({ description: 'Inhabitants of the unknown.' }),
  })
  .openapi('CoverageCount');

const groupSchema = z
  .object({ key: z.string(), name: z.string().nullable(), count: countSchema })
  .openapi('CoverageGroup');

const reportedFigureSchema = z
  .object({
    id: z.string(),
    year: z.int().nullable(),
    item: z.string().meta({ description: 'What was counted.' }),
    value: z.number().meta({ description: 'In `unit`.' }),
    unit: z.string().meta({ description: 'Unit of `value`.' }),
    source: z.object({ name: z.string(), url: z.string().nullable() }),
    confidence: confidenceSchema,
    note: z.string().nullable(),
  })
  .openapi('ReportedFigure');

export const coverageSchema = z
  .object({
    variant: z.enum(['A', 'B']).meta({
      description: 'A: only participants and owners count. B: named users of agreements too.',
    }),
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
