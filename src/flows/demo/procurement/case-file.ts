// procurements.json: one joint procurement as it goes day by day, and how far each of those in the demonstration world has
// come. Days count from the day it was begun. The file is ours, so whatever does not fit together throws.
import { z } from 'zod';
import { parseClockTime } from '../../../kernel/clock-time.ts';
import { type OrgNumber, parseOrgNumber } from '../../../kernel/org-number.ts';
import { CONTRACT_KINDS } from '../../../modules/law/duties.ts';
import { PHASES, TASKS } from '../../../modules/procurement/life/model.ts';
import { CHOICES, LEVELS } from '../../../modules/procurement/needs/model.ts';
import { PROTOCOL_ITEMS } from '../../../modules/procurement/protocol-rules.ts';
import { ORGANS } from '../../../modules/procurement/schedule/model.ts';
import { filled, type KnownFields, parsedBy, refuseFaults, repeated, slug, text } from '../world-csv.ts';
import { namesUsedBy, requirementsSchema } from './requirements-file.ts';
import { STEP_IDS } from './step-ids.ts';

const FILE = 'procurements.json';

const day = z.int();
const amount = z.int().positive();
const time = parsedBy(parseClockTime);

const goal = z.strictObject({
  kind: z.literal('goal'),
  better: filled,
  forWhom: filled,
  measure: filled,
  unit: filled,
  baseline: z.number().nullable(),
  baselineDay: day.nullable(),
  baselineSource: text,
  target: z.number(),
  method: filled,
  byDay: day,
});
const plainKinds = [
  z.strictObject({ kind: z.literal('userGroup'), name: filled, about: filled }),
  z.strictObject({ kind: z.literal('participant'), name: filled, about: filled }),
  z.strictObject({ kind: z.literal('situation'), when: filled, who: filled, need: filled, soThat: filled }),
  z.strictObject({ kind: z.literal('constraint'), what: filled, why: filled }),
  z.strictObject({
    kind: z.literal('risk'),
    what: filled,
    likelihood: z.enum(LEVELS),
    consequence: z.enum(LEVELS),
    action: filled,
  }),
] as const;

const factsSchema = ({ body }: KnownFields) =>
  z.discriminatedUnion('kind', [
    goal,
    ...plainKinds,
    z.strictObject({ kind: z.literal('present'), body, what: filled, yearlyCost: amount, source: filled }),
  ]);

const memberSchema = ({ body }: KnownFields) =>
  z.strictObject({
    body,
    commitment: z.enum(['binding', 'option']),
    volumes: z.record(z.string(), z.array(z.number())),
    reservations: text,
    ceiling: amount.nullable(),
    /** Of its own for this case; null: a standing one, or none. */
    mandate: z
      .strictObject({ form: z.enum(['powerOfAttorney', 'decision']), caseNumber: filled, document: filled })
      .nullable(),
    impartiality: z.enum(['none', 'handled']),
  });

const needsSchemas = (fields: KnownFields) => {
  const { body } = fields;
  const facts = factsSchema(fields);
  return {
    headings: z.array(filled),
    needs: z.array(z.strictObject({ id: slug, role: filled, body, heading: text, facts })),
    /** What a goal lacked at first. */
    baseline: z.strictObject({ need: slug, value: z.number(), day, source: filled }),
    /** A need that is joined into another. */
    joined: z.strictObject({ into: slug, role: filled, facts }),
    links: z.array(z.strictObject({ id: slug, body: body.nullable(), label: filled, party: body })),
    contributions: z.array(
      z.strictObject({
        link: slug,
        body: body.nullable(),
        day,
        role: filled,
        text: filled,
        sort: z.enum(['need', 'heading', 'aside', 'waiting']),
        /** The need, the heading, or why it is set aside. */
        under: text,
      }),
    ),
    vote: z.strictObject({
      opensDay: day,
      days: amount,
      needs: z.array(slug),
      ballots: z.array(z.strictObject({ body, day, choices: z.record(z.string(), z.enum(CHOICES)) })),
    }),
  };
};

const scheduleSchema = ({ body }: KnownFields) =>
  z.strictObject({
    /** When the plan is made. */
    day,
    startDay: day,
    decisions: z.array(
      z.strictObject({ body, organ: z.enum(ORGANS), papersDays: amount, meetingDays: z.array(day) }),
    ),
    /** One body's meetings, as they are moved. */
    moved: z.strictObject({ day, body, meetingDays: z.array(day) }),
  });

/** `need`: what it belongs to, by the need's id; null: the whole. */
const workSchema = ({ body }: KnownFields) =>
  z.strictObject({
    day,
    /** When what waits is done. */
    doneDay: day,
    files: z.array(
      z.strictObject({
        body,
        name: filled,
        title: filled,
        text: filled,
        need: slug.nullable(),
        leadOnly: z.boolean(),
        exemption: slug.nullable(),
      }),
    ),
    tasks: z.array(
      z.strictObject({
        body,
        doer: body,
        title: filled,
        dueDay: day,
        need: slug.nullable(),
        isDone: z.boolean(),
      }),
    ),
    comments: z.array(z.strictObject({ body, text: filled, need: slug.nullable(), mentions: z.array(body) })),
  });

const meeting = { title: filled, about: filled, day, replyDay: day, place: filled, howToReply: filled };

const dialogueSchema = z.strictObject({
  about: filled,
  findings: z.array(
    z.strictObject({
      kind: z.enum(['supplier', 'solution', 'price', 'other']),
      text: filled,
      source: filled,
      day,
    }),
  ),
  conference: z.strictObject(meeting),
  meetings: z.strictObject({ ...meeting, minutes: amount, times: z.array(time) }),
  hearing: z.strictObject({
    title: filled,
    about: filled,
    replyDay: day,
    howToReply: filled,
    document: filled,
    text: filled,
  }),
  suppliers: z.array(
    z.strictObject({
      id: slug,
      orgNumber: parsedBy<OrgNumber>(parseOrgNumber),
      day,
      contact: filled,
      email: z.string().regex(/@[a-z0-9-]+\.example$/),
      joins: z.array(z.enum(['conference', 'meetings'])),
    }),
  ),
  questions: z.array(
    z.strictObject({
      supplier: slug,
      askedDay: day,
      asked: filled,
      answeredDay: day,
      question: filled,
      answer: filled,
    }),
  ),
  afterConference: filled,
  minutes: z.array(
    z.strictObject({
      supplier: slug,
      people: filled,
      told: text,
      paragraphs: z.array(filled),
      /** What the supplier calls a secret; null: it says nothing within its time. */
      marked: z.strictObject({ place: amount, why: filled }).nullable(),
      comment: text,
      published: filled,
    }),
  ),
  toldToOne: z.strictObject({ supplier: slug, text: filled }),
  toldToAll: filled,
  measure: filled,
});

/** What came back. Prices are for the whole term. */
const resultSchema = z.strictObject({
  notice: z.strictObject({ reference: filled, caseNumber: filled }),
  tenders: z.array(
    z.strictObject({
      supplier: slug,
      prices: z.record(z.string(), amount),
      rejected: z.strictObject({ section: filled, reason: filled }).nullable(),
    }),
  ),
  outcomes: z.array(z.strictObject({ lot: filled, winner: slug, scores: filled, reason: filled })),
  complaint: z.strictObject({ about: filled, reason: filled }),
  contractNumber: filled,
  protocol: z.partialRecord(z.enum(PROTOCOL_ITEMS), filled),
});

const caseSchema = (fields: KnownFields) => {
  const { body, category } = fields;
  return z.strictObject({
    about: filled,
    category,
    lead: body,
    term: z.strictObject({ years: amount, optionYears: amount }),
    procurements: z.array(
      z.strictObject({
        id: slug,
        title: filled,
        daysAgo: amount,
        phase: z.enum(PHASES),
        /** Why there is none; null: there is one. */
        withoutDialogue: filled.nullable(),
        /** Steps that it is without. */
        leftOut: z.array(z.enum(STEP_IDS)),
        cancelled: z.strictObject({ day, reason: filled }).nullable(),
        /** Of another kind, size or ceilings, so that another part of the rules governs. */
        variant: z
          .strictObject({
            contract: z.enum(CONTRACT_KINDS),
            maxima: z.record(z.string(), amount),
            /** Of the volumes and prices that the file tells. */
            share: z.number().positive().max(1),
            regimeReason: filled,
          })
          .nullable(),
      }),
    ),
    lots: z.array(z.strictObject({ id: filled, name: filled, maximum: amount })),
    items: z.array(
      z.strictObject({ id: filled, name: filled, unit: filled, unitPrice: amount, lot: filled }),
    ),
    members: z.array(memberSchema(fields)),
    standing: z.strictObject({ body, agreement: filled, limit: amount }),
    tasks: z.record(z.enum(TASKS), body),
    withdrawal: z.strictObject({ body, reason: filled }),
    /** Procurements that are not divided, by id; and why, by whether they are. */
    division: z.strictObject({ undivided: z.array(slug), whyOne: filled, whyDivided: filled }),
    regimeReason: filled,
    schedule: scheduleSchema(fields),
    work: workSchema(fields),
    ...needsSchemas(fields),
    dialogue: dialogueSchema,
    result: resultSchema,
    /** What is asked of the market. */
    asked: requirementsSchema(fields),
  });
};

/** Amounts in NOK excluding VAT; days from the day it was begun. */
export type DemoCase = z.output<ReturnType<typeof caseSchema>> & {
  /** By organisation number. */
  readonly firms: ReadonlyMap<string, string>;
};
export type DemoProcurement = DemoCase['procurements'][number];
export type DemoNeed = DemoCase['needs'][number];

const unknownIn = (what: string, known: readonly string[], used: readonly string[]): string[] =>
  used.filter((id) => !known.includes(id)).map((id) => `${FILE}: no such ${what}: ${id}`);

function caseFaults(told: DemoCase): string[] {
  const { needs, vote, links, contributions, dialogue, members, items, term, firms } = told;
  const needIds = needs.map(({ id }) => id);
  const suppliers = dialogue.suppliers.map(({ id }) => id);
  const asked = namesUsedBy(told.asked);
  const bodies = members.map(({ body }) => body as string);
  const under = (kind: string) => contributions.filter(({ sort }) => sort === kind).map((one) => one.under);
  return [
    ...repeated(FILE, told.procurements, ({ id }) => id),
    ...repeated(FILE, needs, ({ id }) => id),
    ...repeated(FILE, members, ({ body }) => body),
    ...unknownIn('need', needIds, [
      ...asked.needs,
      ...[...told.work.files, ...told.work.tasks, ...told.work.comments].flatMap(({ need }) => need ?? []),
      ...vote.needs,
      ...under('need'),
      told.baseline.need,
      told.joined.into,
    ]),
    ...vote.ballots.flatMap(({ choices }) => unknownIn('need', vote.needs, Object.keys(choices))),
    ...unknownIn(
      'heading',
      ['', ...told.headings],
      [...needs.map(({ heading }) => heading), ...under('heading')],
    ),
    ...unknownIn(
      'link',
      links.map(({ id }) => id),
      contributions.map(({ link }) => link),
    ),
    ...unknownIn('member', bodies, [
      told.lead,
      told.standing.body,
      told.withdrawal.body,
      told.asked.remark.body,
      ...Object.values(told.tasks),
      ...told.schedule.decisions.map(({ body }) => body),
      told.schedule.moved.body,
      ...[...told.work.files, ...told.work.tasks, ...told.work.comments].map(({ body }) => body),
      ...told.work.tasks.map(({ doer }) => doer),
      ...told.work.comments.flatMap(({ mentions }) => mentions),
    ]),
    ...unknownIn(
      'requirement',
      told.asked.requirements.map(({ id }) => id),
      asked.requirements,
    ),
    ...unknownIn('supplier', suppliers, [
      ...asked.suppliers,
      dialogue.toldToOne.supplier,
      ...told.result.tenders.map(({ supplier }) => supplier),
      ...told.result.outcomes.map(({ winner }) => winner),
      ...dialogue.questions.map(({ supplier }) => supplier),
      ...dialogue.minutes.map(({ supplier }) => supplier),
    ]),
    ...unknownIn(
      'firm',
      [...firms.keys()],
      dialogue.suppliers.map(({ orgNumber }) => orgNumber),
    ),
    ...members
      .filter(({ volumes }) => items.some(({ id }) => volumes[id]?.length !== term.years))
      .map(({ body }) => `${FILE}: ${body} has not a volume for each item and year`),
  ];
}

/** Throws where the text is faulty or points to nothing. `firms`: the invented ones, by number. */
export function readCase(content: string, fields: KnownFields, firms: ReadonlyMap<string, string>): DemoCase {
  const read = caseSchema(fields).safeParse(JSON.parse(content));
  if (!read.success) {
    refuseFaults(read.error.issues.map(({ path, message }) => `${FILE}:${path.join('.')} ${message}`));
    throw new Error('unreachable');
  }
  const told = { ...read.data, firms };
  refuseFaults(caseFaults(told));
  return told;
}
