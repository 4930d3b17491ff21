// Municipalities, counties, and numbers that are no longer in use.
import { z } from '@hono/zod-openapi';
import { LANGUAGE_FORMS } from '../../../modules/registry/model.ts';
import { membershipSchema } from './cooperation.ts';
import { disputeSchema } from './dispute.ts';
import {
  cooperationRefSchema,
  countyRefSchema,
  municipalityRefSchema,
  pathSchema,
  periodSchema,
  sourceSchema,
} from './facts.ts';

export const COVERAGE_STATES = ['member', 'outside', 'unknown'] as const;

const stateSchema = z.enum(COVERAGE_STATES).meta({
  description:
    'member: certain member of a formal holistic cooperation on the date. outside: a source says it is in none. ' +
    'unknown: no source says either; never read it as outside.',
});

const municipalityShape = {
  number: municipalityRefSchema.shape.number,
  name: municipalityRefSchema.shape.name,
  officialNames: z
    .array(z.string())
    .meta({ description: 'Norwegian, Sámi and Kven names, the Norwegian first.' }),
  county: countyRefSchema,
  organisationNumber: z
    .string()
    .regex(/^\d{9}$/)
    .nullable()
    .meta({ description: 'null where it is not known.' }),
  population: z.int().meta({ description: 'Inhabitants.' }),
  areaKm2: z.number().meta({ description: 'Square kilometres.' }),
  seat: z
    .object({
      name: z.string(),
      latitude: z.number().meta({ description: 'Degrees north.' }),
      longitude: z.number().meta({ description: 'Degrees east.' }),
    })
    .meta({
      description: 'Administrative centre, degrees WGS84.',
    }),
  centrality: z
    .object({
      class: z.int().min(1).max(6).meta({ description: '1 to 6.' }),
      index: z.int().meta({ description: '0 to 1000, higher is more central.' }),
    })
    .meta({
      description: 'SSB centrality, class 1 is most central.',
    }),
  kostraGroup: z.string().meta({ description: 'SSB group of municipalities alike in size and economy.' }),
  languageForm: z
    .enum(LANGUAGE_FORMS)
    .meta({ description: 'Written Norwegian the municipality has chosen.' }),
  coverage: z
    .object({
      state: stateSchema,
      isPossible: z.boolean().meta({
        description: 'Unknown on the date, but a later source without a start date has it as a member.',
      }),
      cooperations: z
        .array(cooperationRefSchema)
        .meta({ description: 'Behind the state, certain or possible.' }),
    })
    .meta({ description: 'Whether it buys in a formal holistic cooperation on the date.' }),
  links: z.object({ self: pathSchema, environments: pathSchema }),
};

export const municipalitySchema = z.object(municipalityShape).openapi('Municipality');

const formerNumberShape = {
  number: z.string().meta({ description: 'Four digits.' }),
  name: z.string(),
  firstYear: z.int().nullable().meta({ description: 'First calendar year in use. null: 2017 or earlier.' }),
  lastYear: z.int().nullable().meta({ description: 'Last calendar year in use. null: still in use.' }),
  isSplit: z.boolean().meta({ description: 'Its area went to more than one municipality.' }),
};

const formerNumberSchema = z.object(formerNumberShape).openapi('FormerNumber');

export const municipalityDetailSchema = z
  .discriminatedUnion('status', [
    z
      .object({
        status: z.literal('current').meta({ description: 'In use today.' }),
        ...municipalityShape,
        memberships: z
          .array(membershipSchema)
          .meta({ description: 'Past and present, each with period, source and confidence.' }),
        outside: z
          .array(z.object({ period: periodSchema.pick({ from: true, until: true }), source: sourceSchema }))
          .meta({ description: 'Sources that say it is in no formal holistic cooperation.' }),
        disputes: z
          .array(disputeSchema)
          .meta({ description: 'What is disputed about its memberships and its being outside.' }),
        formerNumbers: z
          .array(formerNumberSchema)
          .meta({ description: 'Numbers since 2017 whose area is now all or partly this municipality.' }),
      })
      .openapi('CurrentMunicipality'),
    z
      .object({
        status: z.literal('former').meta({ description: 'The number is no longer in use.' }),
        ...formerNumberShape,
        successors: z
          .array(municipalitySchema)
          .min(1)
          .meta({ description: 'Who has its area today; more than one where it was split.' }),
      })
      .openapi('FormerMunicipality'),
  ])
  .openapi('MunicipalityDetail');

export const countySchema = z
  .object({
    number: countyRefSchema.shape.number,
    name: countyRefSchema.shape.name,
    officialNames: z
      .array(z.string())
      .meta({ description: 'Norwegian, Sámi and Kven names, the Norwegian first.' }),
    organisationNumber: z
      .string()
      .regex(/^\d{9}$/)
      .meta({ description: 'Nine digits, of the county authority.' }),
    nuts3: z.string().meta({ description: 'NUTS 2024 level 3 code.' }),
    municipalities: z.int().meta({ description: 'Number of municipalities today.' }),
    population: z.int().meta({ description: 'Inhabitants.' }),
    coverage: z.object({ member: z.int(), outside: z.int(), unknown: z.int() }).meta({
      description: 'Municipalities by state on the date.',
    }),
    links: z.object({ municipalities: pathSchema }),
  })
  .openapi('County');

export type MunicipalityBody = z.infer<typeof municipalitySchema>;
export type MunicipalityDetailBody = z.infer<typeof municipalityDetailSchema>;
export type CountyBody = z.infer<typeof countySchema>;
