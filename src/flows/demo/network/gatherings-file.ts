// What network.json tells of gatherings: how each was planned, called and held.
import { z } from 'zod';
import {
  ATTENDANCES,
  EXIT_USES,
  GATHERING_FORMS,
  SLOT_ANSWERS,
  WORK_FORMS,
} from '../../../modules/network/gatherings/model.ts';
import { filled, text, textFile } from '../world-csv.ts';

const day = z.int();
const clock = z.string().regex(/^\d\d:\d\d$/);
const time = z.strictObject({ day, from: clock, to: clock });

/** Of what is null nothing has happened yet. */
export const gatheringSchema = z.strictObject({
  title: filled,
  about: text,
  form: z.enum(GATHERING_FORMS),
  place: text,
  link: text,
  ownQuestions: z.array(filled),
  plannedDay: day,
  sessions: z.array(
    z.strictObject({
      title: filled,
      minutes: z.int().positive(),
      speaker: text,
      workForm: z.enum(WORK_FORMS),
      topic: z.int().nullable(),
      materialTitle: text,
      materialLink: text,
      file: textFile.optional(),
    }),
  ),
  poll: z
    .strictObject({
      askedDay: day,
      endsDay: day,
      times: z.array(time),
      answers: z.array(z.strictObject({ email: filled, day, answers: z.array(z.enum(SLOT_ANSWERS)) })),
    })
    .nullable(),
  called: z.strictObject({ day, time, registerByDay: day }),
  registrations: z.array(
    z.strictObject({ email: filled, day, answer: z.enum(ATTENDANCES), requirement: text }),
  ),
  exit: z.array(
    z.strictObject({
      email: filled,
      day,
      useful: z.int(),
      uses: z.enum(EXIT_USES),
      own: z.array(z.int()),
      comment: text,
    }),
  ),
  minutes: z
    .strictObject({
      day,
      text: filled,
      decisions: z.array(
        z.strictObject({ text: filled, party: filled, dueDay: day.nullable(), topic: z.int().nullable() }),
      ),
    })
    .nullable(),
});

export type ToldGathering = z.infer<typeof gatheringSchema>;
export type ToldTime = z.infer<typeof time>;
