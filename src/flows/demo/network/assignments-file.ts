// What network.json tells of assignments: what was asked after which gathering, who answered what, and what peers said.
import { z } from 'zod';
import { GATHERING_SIDES, THING_KINDS } from '../../../modules/network/assignments/model.ts';
import { filled, type KnownFields, text, textFile } from '../world-csv.ts';

const day = z.int();

export const assignmentSchema = ({ body }: KnownFields) =>
  z.strictObject({
    title: filled,
    text: filled,
    gathering: z.int().positive(),
    side: z.enum(GATHERING_SIDES),
    dueDay: day,
    givenDay: day,
    /** `thing`: one of the body's own, by its title. */
    answers: z.array(
      z.strictObject({
        body,
        day,
        isDelivered: z.boolean(),
        text: filled,
        thing: z.strictObject({ kind: z.enum(THING_KINDS), title: filled }).nullable(),
        file: textFile.optional(),
      }),
    ),
    dealt: z.strictObject({ day, each: z.int().positive(), seed: z.int().positive() }),
    feedback: z.array(
      z.strictObject({ from: body, to: body, day, role: text, good: filled, consider: text }),
    ),
  });

export type ToldAssignment = z.infer<ReturnType<typeof assignmentSchema>>;
