// network.json: the invented learning network as it goes day by day, counted from the day it was begun. The file is ours, so
// whatever does not fit together throws. Each subject adds its own part to the schema.
import { z } from 'zod';
import { PART_KINDS } from '../../../modules/network/chain/model.ts';
import { FOLLOW_UP_MONTHS } from '../../../modules/network/design/model.ts';
import { EXPERIENCES, NEED_AREAS } from '../../../modules/network/intake/model.ts';
import { EXPERIENCE_RESULTS, METHOD_STEPS } from '../../../modules/network/library/model.ts';
import { NETWORK_ROLES } from '../../../modules/network/life/model.ts';
import { METHODS } from '../../../modules/network/topics/model.ts';
import { filled, type KnownFields, refuseFaults, repeated, text } from '../world-csv.ts';
import { assignmentSchema } from './assignments-file.ts';
import { benefitSchema, logicSchema } from './benefits-file.ts';
import { gatheringSchema } from './gatherings-file.ts';

const FILE = 'network.json';

const day = z.int();

const goal = z.strictObject({
  title: filled,
  unit: filled,
  baseline: z.number().nullable(),
  target: z.number(),
  dueDay: day,
  method: filled,
});

const design = z.strictObject({
  challenges: filled,
  targetGroup: filled,
  roles: z.array(z.enum(NETWORK_ROLES)),
  topicsDay: day,
  programmeDay: day,
  gatherings: z.array(z.strictObject({ title: filled, day })),
  between: filled,
  followUps: z.array(z.literal([...FOLLOW_UP_MONTHS])),
  responsibilities: filled,
  budget: z.array(z.strictObject({ what: filled, kroner: z.int().positive() })),
});

const participant = z.strictObject({
  name: filled,
  email: z.string().regex(/^[a-z0-9.-]+@[a-z0-9-]+\.example$/),
  role: z.enum(NETWORK_ROLES),
  service: text,
});

const bodySchema = ({ body }: KnownFields) =>
  z.strictObject({
    body,
    intake: z.strictObject({
      buyers: z.number().positive(),
      experience: z.enum(EXPERIENCES),
      area: z.enum(NEED_AREAS),
      need: filled,
      wishes: filled,
      brings: filled,
    }),
    commitment: z.strictObject({ ownCase: filled, hours: z.int().positive(), saidAs: filled }),
    participants: z.array(participant).min(1),
  });

/** What a body tells others; `isNamed`: whoever answers for it may be asked by name. */
const experienceSchema = ({ body, category }: KnownFields) =>
  z.strictObject({
    body,
    day,
    isNamed: z.boolean(),
    step: z.enum(METHOD_STEPS),
    category,
    result: z.enum(EXPERIENCE_RESULTS),
    title: filled,
    done: filled,
    outcome: filled,
    advice: text,
    contactRole: text,
  });

const questionSchema = ({ body, category }: KnownFields) =>
  z.strictObject({
    from: body,
    to: body,
    day,
    step: z.enum(METHOD_STEPS),
    category,
    question: filled,
    answer: filled,
  });

/** A topic that a body proposes. */
const topicSchema = ({ body }: KnownFields) =>
  z.strictObject({ body, day, title: filled, why: text, role: text });

const topicCommentSchema = ({ body }: KnownFields) =>
  z.strictObject({ body, day, topic: z.int().positive(), text: filled, role: text });

/** The one vote there has been, and what each body chose. */
const voteSchema = ({ body }: KnownFields) =>
  z.strictObject({
    method: z.enum(METHODS),
    unit: z.literal('body'),
    isAnonymous: z.literal(false),
    openedDay: day,
    endsDay: day,
    ballots: z.array(z.strictObject({ body, day, topics: z.array(z.int().positive()).min(1) })),
  });

/** What the participants were asked before it began; an answer is in the instrument's own words. */
const surveySchema = z.strictObject({
  instrument: filled,
  sentDay: day,
  closedDay: day,
  answers: z.array(
    z.strictObject({
      by: filled,
      day,
      values: z.record(z.string(), z.union([z.number(), z.string()])),
    }),
  ),
});

/** `goal`: its place, from 1. */
const measure = z.strictObject({ goal: z.int().positive(), day, value: z.number(), source: filled });

/** What came of it, and which parts serve which goal, by their numbers. */
const chainSchema = ({ category }: KnownFields) =>
  z.strictObject({
    outcome: z.strictObject({ category, day }),
    day,
    goals: z.array(
      z.strictObject({
        goal: z.int().positive(),
        parts: z.partialRecord(z.enum(PART_KINDS), z.array(z.int().positive())),
      }),
    ),
  });

const networkSchema = (fields: KnownFields) =>
  z.strictObject({
    note: filled,
    leader: fields.body,
    title: filled,
    purpose: filled,
    /** How long ago it was begun. */
    daysAgo: z.int().positive(),
    openedDay: day,
    startedDay: day,
    beginsDay: day,
    endsDay: day,
    design,
    goals: z.array(goal),
    bodies: z.array(bodySchema(fields)),
    experiences: z.array(experienceSchema(fields)),
    questions: z.array(questionSchema(fields)),
    topics: z.array(topicSchema(fields)),
    topicComments: z.array(topicCommentSchema(fields)),
    vote: voteSchema(fields),
    gatherings: z.array(gatheringSchema),
    assignments: z.array(assignmentSchema(fields)),
    survey: surveySchema,
    measures: z.array(measure),
    benefits: z.array(benefitSchema(fields)),
    logic: logicSchema,
    chain: chainSchema(fields),
  });

export type DemoNetwork = z.infer<ReturnType<typeof networkSchema>>;

/** Throws where the file is faulty or points to nothing. */
export function readNetwork(json: string, fields: KnownFields): DemoNetwork {
  const read = networkSchema(fields).safeParse(JSON.parse(json));
  if (!read.success) throw new Error(`demo/ is faulty: ${FILE}: ${z.prettifyError(read.error)}`);
  const { bodies, daysAgo, openedDay, startedDay } = read.data;
  const emails = bodies.flatMap(({ participants }) => participants.map(({ email }) => email));
  refuseFaults([
    ...repeated(FILE, bodies, ({ body }) => body),
    ...repeated(FILE, emails, (email) => email),
    ...(openedDay < startedDay && startedDay < daysAgo ? [] : [`${FILE}: days go back`]),
  ]);
  return read.data;
}
