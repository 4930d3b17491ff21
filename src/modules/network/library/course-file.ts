// Reads data/course/*.json: the course in the method, one file for each module. And how long one reads in it.
import { z } from 'zod';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type CourseModule, type CourseWords, EXERCISE_PLACES, METHOD_STEPS } from './model.ts';

/** In their order. */
export const COURSE_FILES = [
  'course/1-behov.json',
  'course/2-forankring.json',
  'course/3-markedsdialog.json',
  'course/4-konkurranse.json',
  'course/5-oppfolging.json',
  'course/6-gevinst.json',
  'course/7-nettverk.json',
] as const;

const TEXT = z.string().min(1).max(1200);
const TEXTS = z.array(TEXT).min(1);
const WORDS = z.strictObject({
  title: TEXT,
  lead: TEXT,
  what: TEXTS,
  why: TEXTS,
  how: z.array(z.strictObject({ title: TEXT, text: TEXT })).min(1),
  story: z.strictObject({ title: TEXT, paragraphs: TEXTS }),
  watch: TEXTS,
  exercise: z.strictObject({ title: TEXT, steps: TEXTS }),
});
const MODULE = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  step: z.enum(METHOD_STEPS),
  exercisePlace: z.enum(EXERCISE_PLACES),
  duties: z.array(z.string()),
  sources: z
    .array(
      z.strictObject({
        title: TEXT,
        url: z.url({ protocol: /^https?$/ }),
        date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
        confidence: z.enum(['A', 'B']),
      }),
    )
    .min(1),
  words: z.strictObject({ nb: WORDS, nn: WORDS, en: WORDS }),
});

/** `texts`: of COURSE_FILES, in their order. Code at the file: course.field (field). */
export function parseCourse(texts: readonly string[]): Result<readonly CourseModule[]> {
  const read = texts.map((text) => MODULE.safeParse(JSON.parse(text)));
  const faults = read.flatMap(({ error }, place) =>
    (error?.issues ?? []).map(({ path }) =>
      problem('course.field', COURSE_FILES[place] ?? '', { field: path.join('.') }),
    ),
  );
  return faults.length > 0 ? refuse(...faults) : ok(read.flatMap(({ data }) => data ?? []));
}

/** At leisure, with time to think of one's own case. */
const WORDS_A_MINUTE = 120;

const wordsIn = (value: unknown): number => {
  if (typeof value === 'string') return value.split(/\s+/).length;
  return Object.values(value as object).reduce((sum: number, part: unknown) => sum + wordsIn(part), 0);
};

/** Whole minutes, rounded up. */
export const minutesOf = (words: CourseWords): number => Math.ceil(wordsIn(words) / WORDS_A_MINUTE);
