// The ready-made instruments of data/instruments.json, read and checked as a whole.
import { z } from 'zod';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Instrument, QUESTION_KINDS } from './model.ts';

const said = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) });
const id = z.string().regex(/^[a-z][a-zA-Z0-9]{1,40}$/);

const question = z
  .strictObject({
    id,
    kind: z.enum(QUESTION_KINDS),
    text: said,
    options: z
      .array(z.strictObject({ id, text: said }))
      .min(2)
      .optional(),
    unit: said.optional(),
    lowest: z.int().optional(),
    highest: z.int().optional(),
  })
  .refine(({ kind, options }) => (kind === 'choice' || kind === 'several') === (options !== undefined));

const instrument = z.strictObject({
  id,
  version: z.int().positive(),
  title: said,
  about: said,
  source: z.strictObject({ title: z.string().min(1), url: z.url(), year: z.int().min(1990) }),
  written: z.iso.date(),
  questions: z.array(question).min(1),
});

const file = z.array(instrument).min(1);

const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** Code: instruments.faulty. */
export function parseInstruments(text: string): Result<readonly Instrument[]> {
  const read = file.safeParse(JSON.parse(text) as unknown);
  if (!read.success) {
    return refuse(
      ...read.error.issues.map(({ path, message }) =>
        problem('instruments.faulty', path.join('.'), { message }),
      ),
    );
  }
  const twice =
    !isUnique(read.data.map((one) => one.id)) ||
    read.data.some((one) => !isUnique(one.questions.map((asked) => asked.id)));
  if (twice) return refuse(problem('instruments.faulty', 'id'));
  return ok(read.data as readonly Instrument[]);
}
