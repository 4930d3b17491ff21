// The part of procurements.json that tells what is asked of the market: requirements, criteria and terms with what each rests
// on, by the names the file gives to needs.
import { z } from 'zod';
import { CRITERION_KINDS, STRENGTHS } from '../../../modules/procurement/requirements/model.ts';
import { filled, type KnownFields, slug, text } from '../world-csv.ts';

const amount = z.int().positive();

export const requirementsSchema = ({ body }: KnownFields) =>
  z.strictObject({
    requirements: z.array(
      z.strictObject({
        id: slug,
        strength: z.enum(STRENGTHS),
        text: filled,
        documented: text,
        checked: text,
        isEnvironmental: z.boolean(),
        lots: z.array(filled),
        needs: z.array(slug),
        noNeed: text,
        /** Places of questions and of findings in the dialogue, from 1, and suppliers whose minutes it rests on. */
        questions: z.array(amount),
        findings: z.array(amount),
        minutes: z.array(slug),
      }),
    ),
    criteria: z.array(
      z.strictObject({
        type: z.enum(CRITERION_KINDS),
        name: filled,
        weight: amount,
        measured: filled,
        documented: filled,
        scored: filled,
        requirements: z.array(slug),
      }),
    ),
    terms: z.array(z.strictObject({ title: filled, text: filled, requirements: z.array(slug) })),
    remark: z.strictObject({ body, requirement: slug, text: filled, answer: filled }),
    climate: z.strictObject({ reason: filled }),
    innovation: z.strictObject({ reason: filled }),
    /** Shared in the library, by the one that leads. */
    shared: slug,
  });

export type DemoRequirements = z.output<ReturnType<typeof requirementsSchema>>;

/** Names of requirements and needs that something in it uses. */
export const namesUsedBy = ({ requirements, criteria, terms, remark, shared }: DemoRequirements) => ({
  requirements: [...[...criteria, ...terms].flatMap((one) => one.requirements), remark.requirement, shared],
  needs: requirements.flatMap(({ needs }) => needs),
  suppliers: requirements.flatMap(({ minutes }) => minutes),
});
