// Procurement environments that a municipality could ask, nearest or most similar first.
import { z } from '@hono/zod-openapi';
import { COOPERATION_KINDS } from '../../../modules/registry/model.ts';
import {
  confidenceSchema,
  cooperationRefSchema,
  municipalityRefSchema,
  orNull,
  sourceSchema,
} from './facts.ts';

const partsSchema = z
  .object({
    distance: z.number().meta({ description: 'Nearness.' }),
    size: z.number().meta({ description: 'The member most alike in inhabitants.' }),
    county: z.number().meta({ description: 'Members in the same county.' }),
    centrality: z.number().meta({ description: 'Likeness of the members in centrality.' }),
  })
  .openapi('SimilarityParts');

const reasonSchema = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('similarSizeMember'), municipality: municipalityRefSchema }),
    z.object({ code: z.literal('sameCounty'), isAll: z.boolean() }),
    z.object({ code: z.literal('sameCentrality'), centralityClass: z.int(), members: z.int() }),
    z.object({ code: z.literal('sameKostraGroup'), kostraGroup: z.string(), members: z.int() }),
    z.object({ code: z.literal('memberNearby'), municipality: municipalityRefSchema, minutes: z.int() }),
    z.object({ code: z.literal('mixOfSizes'), large: z.int(), medium: z.int(), small: z.int() }),
  ])
  .openapi('SimilarityReason');

const environmentSchema = z
  .object({
    cooperation: cooperationRefSchema,
    kind: z.enum(COOPERATION_KINDS),
    minutes: z.int().meta({ description: 'Estimated travel, rounded. Ferries and winter are not in it.' }),
    straightKm: z.int().meta({ description: 'As the crow flies.' }),
    measuredTo: z
      .enum(['hostSeat', 'centreOfMembers'])
      .meta({ description: 'The centre of the members where the host is not known.' }),
    host: orNull(municipalityRefSchema),
    members: z.array(municipalityRefSchema).meta({ description: 'Known members that are municipalities.' }),
    population: z.int().meta({ description: 'Inhabitants of the known members.' }),
    score: z.int().min(0).max(100).meta({ description: '100 times the weighted mean of the parts.' }),
    parts: partsSchema,
    reasons: z.array(reasonSchema).meta({ description: 'Why it is alike, the strongest first.' }),
    source: sourceSchema,
    confidence: confidenceSchema,
  })
  .openapi('Environment');

export const environmentsSchema = z
  .object({
    municipality: municipalityRefSchema,
    own: z.array(environmentSchema).meta({ description: 'Those it is in already.' }),
    others: z.array(environmentSchema).meta({ description: 'The rest, in the order asked for.' }),
    withoutPlace: z
      .array(cooperationRefSchema)
      .meta({ description: 'Known, but neither host nor member is.' }),
    weights: partsSchema,
    travelFormula: z
      .object({
        detour: z.number().meta({ description: 'Road for each straight kilometre.' }),
        speedKmh: z.number().meta({ description: 'Kilometres an hour.' }),
      })
      .meta({ description: 'minutes = straightKm x detour / speedKmh x 60, before rounding. An estimate.' }),
  })
  .openapi('Environments');

export type EnvironmentBody = z.infer<typeof environmentSchema>;
export type ReasonBody = z.infer<typeof reasonSchema>;
