// What two parties say differently of the same fact, with what each rests on. The register shows one of them until it is
// settled; neither is silently chosen.
import { z } from '@hono/zod-openapi';
import { COOPERATION_FIELDS } from '../../../modules/registry/edits/fact.ts';
import { MEMBER_KINDS } from '../../../modules/registry/model.ts';
import { bodyRefSchema, cooperationRefSchema, orNull, periodSchema, sourceSchema } from './facts.ts';

const sideSchema = z
  .object({
    exists: z.boolean().meta({ description: 'false: by this side there is no such fact.' }),
    text: z.string().nullable().meta({
      description:
        'Name, legal form, host or website of a cooperation; yes or no for a complete membership. null for other facts.',
    }),
    memberKind: z.enum(MEMBER_KINDS).nullable().meta({ description: 'Of a membership.' }),
    ...periodSchema.pick({ writtenFrom: true, writtenTo: true }).shape,
    sources: z.array(sourceSchema).meta({ description: 'What this side rests on.' }),
    isShown: z.boolean().meta({ description: 'true for the side that the register shows meanwhile.' }),
  })
  .openapi('DisputeSide');

export const disputeSchema = z
  .object({
    fact: z.enum([...COOPERATION_FIELDS, 'membership', 'outside']).meta({
      description: 'What it is about: a field of the cooperation, a membership, or being outside.',
    }),
    cooperation: orNull(cooperationRefSchema),
    member: orNull(bodyRefSchema),
    sides: z.array(sideSchema).length(2).meta({ description: 'First as it was, then as it was proposed.' }),
  })
  .openapi('Dispute');

export type DisputeBody = z.infer<typeof disputeSchema>;
