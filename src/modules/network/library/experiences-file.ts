// Reads data/experiences.json: sourced examples in our own words, in three languages.
import { z } from 'zod';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { EXPERIENCE_RESULTS, EXPERIENCE_SIZES, METHOD_STEPS, type ShippedExample } from './model.ts';

const DATE = z.string().regex(/^\d{4}(-\d{2}){0,2}$/);
const WORDS = z.strictObject({
  title: z.string().min(1).max(200),
  done: z.string().min(1).max(3000),
  outcome: z.string().min(1).max(3000),
});
const EXAMPLE = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{3,60}$/),
  step: z.enum(METHOD_STEPS),
  category: z.string().min(1).nullable(),
  size: z.enum(EXPERIENCE_SIZES),
  result: z.enum(EXPERIENCE_RESULTS),
  happened: DATE.nullable(),
  source: z.strictObject({
    title: z.string().min(1),
    url: z.url({ protocol: /^https?$/ }),
    read: DATE,
    confidence: z.enum(['A', 'B']),
  }),
  words: z.strictObject({ nb: WORDS, nn: WORDS, en: WORDS }),
});

/** Codes at `experiences:<place from 1>`: experience.field (field), experience.repeated (id). */
export function parseExamples(json: string): Result<readonly ShippedExample[]> {
  const read = z.array(EXAMPLE).safeParse(JSON.parse(json));
  if (!read.success) {
    return refuse(
      ...read.error.issues.map(({ path: [place, ...field] }) =>
        problem('experience.field', `experiences:${Number(place) + 1}`, { field: field.join('.') }),
      ),
    );
  }
  const seen = new Set<string>();
  const repeated = read.data.filter(({ id }) => seen.size === seen.add(id).size);
  if (repeated.length > 0) {
    return refuse(...repeated.map(({ id }) => problem('experience.repeated', 'experiences', { id })));
  }
  return ok(read.data.map(({ id, ...rest }) => ({ reference: id, ...rest })));
}
