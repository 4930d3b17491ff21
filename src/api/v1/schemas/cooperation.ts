// Cooperations, who is in them and when, and the networks and county support around them.
import { z } from '@hono/zod-openapi';
import {
  COOPERATION_KINDS,
  LEGAL_FORMS,
  MEMBER_KINDS,
  SUPPORT_AUDIENCES,
  SUPPORT_TOPICS,
} from '../../../modules/registry/model.ts';
import { disputeSchema } from './dispute.ts';
import {
  bodyRefSchema,
  confidenceSchema,
  cooperationRefSchema,
  countyRefSchema,
  orNull,
  pathSchema,
  periodSchema,
  sourceSchema,
} from './facts.ts';

const isCertainSchema = z.boolean().nullable().meta({
  description:
    'false: the start is unknown and `date` lies before the source, so it may have held. null: no date was asked for.',
});

export const membershipSchema = z
  .object({
    cooperation: cooperationRefSchema,
    member: bodyRefSchema,
    memberKind: z.enum(MEMBER_KINDS).meta({
      description:
        'participant and owner decide together; agreementMember is named in an agreement; option may be used by it later.',
    }),
    period: periodSchema,
    isCertain: isCertainSchema,
    source: sourceSchema,
    confidence: confidenceSchema,
    isDisputed: z.boolean().meta({
      description: 'true: two parties say different things of it, see `disputes` of the cooperation.',
    }),
  })
  .openapi('Membership');

const cooperationShape = {
  id: cooperationRefSchema.shape.id,
  name: cooperationRefSchema.shape.name,
  shortName: z.string().meta({ description: 'What people call it.' }),
  kind: z
    .enum(COOPERATION_KINDS)
    .meta({ description: 'formalHolistic buys broadly for its members and is what coverage counts.' }),
  legalForm: z.enum(LEGAL_FORMS).meta({ description: 'unknown where no source says.' }),
  legalNote: z.string().nullable().meta({ description: 'What is uncertain about the form.' }),
  host: orNull(bodyRefSchema),
  period: periodSchema,
  isCertain: isCertainSchema,
  website: z.string().nullable().meta({ description: 'null where none is known.' }),
  knownMembers: z
    .int()
    .meta({ description: 'Bodies with a known membership, past or present (on `date` when given).' }),
  hasCompleteMembership: z.boolean().meta({
    description: 'false: the source does not list everyone, so an unlisted body may still be a member.',
  }),
  note: z.string().nullable().meta({ description: 'What a reader should know, in English.' }),
  source: sourceSchema,
  confidence: confidenceSchema,
  links: z.object({ self: pathSchema, memberships: pathSchema }),
};

export const cooperationSchema = z.object(cooperationShape).openapi('Cooperation');

export const cooperationDetailSchema = z
  .object({
    ...cooperationShape,
    members: z
      .array(membershipSchema.omit({ cooperation: true }))
      .meta({ description: 'Past and present, or on `date` when given.' }),
    disputes: z
      .array(disputeSchema)
      .meta({ description: 'What is disputed about it and its members, whatever the `date`.' }),
  })
  .openapi('CooperationDetail');

export const supportSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    topic: z.enum(SUPPORT_TOPICS).meta({ description: 'What it is about.' }),
    whoMayJoin: z.enum(SUPPORT_AUDIENCES).meta({ description: 'Who it is open to.' }),
    county: orNull(countyRefSchema),
    contact: z
      .string()
      .nullable()
      .meta({ description: 'An office or a page, never a person. null where none is known.' }),
    isPast: z.boolean().meta({ description: 'It is over, or nothing shows that it still runs.' }),
    source: sourceSchema,
    confidence: confidenceSchema,
  })
  .openapi('Support');

export type MembershipBody = z.infer<typeof membershipSchema>;
export type CooperationBody = z.infer<typeof cooperationSchema>;
