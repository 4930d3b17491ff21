// The part of network.json about benefits and the logic model.
import { z } from 'zod';
import { BENEFIT_KINDS, BENEFIT_METHODS, BENEFIT_UNITS } from '../../../modules/evaluation/benefits/model.ts';
import { LOGIC_COLUMNS } from '../../../modules/evaluation/logic/model.ts';
import { filled, type KnownFields, text } from '../world-csv.ts';

const day = z.int();

/** Registered and proposed on its day; amounts in whole units. */
export const benefitSchema = ({ body }: KnownFields) =>
  z.strictObject({
    day,
    title: filled,
    kind: z.enum(BENEFIT_KINDS),
    counterfactual: filled,
    method: z.enum(BENEFIT_METHODS),
    methodText: text,
    unit: z.enum(BENEFIT_UNITS),
    low: z.number(),
    base: z.number(),
    high: z.number(),
    fromDay: day,
    toDay: day,
    bodies: z.array(z.strictObject({ body, share: z.number().nullable() })),
    sources: z.array(filled),
    /** A reason: it is disputed. */
    answers: z.array(z.strictObject({ body, day, role: filled, reason: text })),
  });

/** Begun from the design, with the rows written after it; each leads to rows by their text. */
export const logicSchema = z.strictObject({
  day,
  rows: z.array(
    z.strictObject({
      column: z.enum(LOGIC_COLUMNS),
      text: filled,
      indicator: text,
      leadsTo: z.array(filled),
    }),
  ),
  /** What a row of the design leads to, by their texts. */
  links: z.array(z.strictObject({ from: filled, to: z.array(filled) })),
});
