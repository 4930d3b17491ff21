// The shipped course and examples hold together in three languages, and the rules of experiences hold.
import { describe, expect, test } from 'vitest';
import { realCategories } from '../../../../test/planning-data.ts';
import { files } from '../../../../test/world.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { DUTY_IDS } from '../../law/duties.ts';
import { COURSE_FILES, minutesOf, parseCourse } from './course-file.ts';
import { parseExamples } from './experiences-file.ts';
import { type ExperienceFacts, METHOD_STEPS } from './model.ts';
import { concernsIn, factFaults, LONGEST_TITLE, searchWords, sizeOf, stalenessOf } from './rules.ts';

const value = <T>(read: { ok: true; value: T } | { ok: false; problems: unknown }): T => {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const course = value(parseCourse(COURSE_FILES.map((name) => files.data(name))));
const json = files.data('experiences.json');
const examples = value(parseExamples(json));

describe('the course', () => {
  test('has one part for each step, in its order', () => {
    expect(course.map(({ step }) => step)).toEqual(METHOD_STEPS);
    expect(new Set(course.map(({ id }) => id)).size).toBe(course.length);
  });

  test.each(course.map((part) => [part.id, part] as const))(
    '%s is whole in bokmål and nynorsk',
    (_, part) => {
      const { nb, nn } = part.words;
      const shape = (words: typeof nb) => [
        words.what.length,
        words.why.length,
        words.how.length,
        words.story.paragraphs.length,
        words.watch.length,
        words.exercise.steps.length,
      ];
      expect(shape(nn)).toEqual(shape(nb));
      expect(minutesOf(nb)).toBeGreaterThanOrEqual(4);
      expect(minutesOf(nb)).toBeLessThanOrEqual(10);
      expect(part.duties.filter((id) => !(DUTY_IDS as readonly string[]).includes(id))).toEqual([]);
    },
  );
});

describe('the examples', () => {
  test('are forty or more, for every step, each with address and day', () => {
    expect(examples.length).toBeGreaterThanOrEqual(40);
    expect(new Set(examples.map(({ step }) => step))).toEqual(new Set(METHOD_STEPS));
  });

  test('are about categories there are', () => {
    const { byId } = realCategories();
    expect(examples.filter(({ category }) => category !== null && !byId.has(category))).toEqual([]);
  });

  test('are refused with a name twice or a field that is not there', () => {
    const rows = JSON.parse(json) as { id: string; step: string }[];
    const again = parseExamples(JSON.stringify([...rows, rows[0]]));
    expect(again).toMatchObject({ problems: [{ code: 'experience.repeated' }] });
    const wrong = parseExamples(JSON.stringify([{ ...rows[0], step: 'guess' }]));
    expect(wrong).toMatchObject({ problems: [{ code: 'experience.field', facts: { field: 'step' } }] });
  });

  test('hold no bokmål in nynorsk', () => {
    const bokmal = /\b(ikke|hva|hvem|hvordan|noen|mellom dem|kommuner|av kommunene|ble|fra|også)\b/i;
    const nynorsk = [
      ...examples.flatMap(({ words: { nn } }) => [nn.title, nn.done, nn.outcome]),
      ...course.map(({ words }) => JSON.stringify(words.nn)),
    ];
    expect(nynorsk.filter((text) => bokmal.test(text)).map((text) => bokmal.exec(text)?.[0])).toEqual([]);
  });
});

const facts: ExperienceFacts = {
  title: 'Slik gjorde vi det',
  done: 'Vi spurte først.',
  outcome: 'Flere ga tilbud.',
  advice: '',
  contactRole: '',
  step: 'dialogue',
  category: null,
  result: 'good',
};

test('an experience says what was done and what came of it, and no national number', () => {
  expect(factFaults(facts)).toEqual([]);
  expect(factFaults({ ...facts, done: ' ', title: 'x'.repeat(LONGEST_TITLE + 1) })).toMatchObject([
    { code: 'library.textMissing', path: 'done' },
    { code: 'library.textLong', path: 'title' },
  ]);
  expect(factFaults({ ...facts, outcome: 'Født 01010112345?' })).toEqual([]);
  expect(factFaults({ ...facts, outcome: 'Gjelder 13097248022.' })).toMatchObject([
    { code: 'text.nationalNumber', path: 'outcome' },
  ]);
});

test.each([
  ['Ring 90 12 34 56.', ['phone']],
  ['Spør kari@kommune.example.', ['email']],
  ['En 84-åring med demens fikk alarm.', ['health']],
  ['Enhetsprisen var 120 kroner.', ['price']],
  ['Vi brukte 20 000 kroner og 12 timer i 2026, fra 18.09.2026.', []],
  ['Sju leverandører svarte innen 10 dager.', []],
])('«%s» is worth a second look: %j', (done, expected) => {
  expect(concernsIn({ ...facts, done })).toEqual(expected);
});

test.each([
  [null, 'mixed'],
  [4999, 'small'],
  [5000, 'medium'],
  [19_999, 'medium'],
  [20_000, 'large'],
] as const)('%j inhabitants: %s', (inhabitants, size) => {
  expect(sizeOf(inhabitants)).toBe(size);
});

const today = localDate('2026-11-27');
test.each([
  [{ happened: null, published: '2026-01-01', checked: '2026-01-01' }, []],
  [{ happened: null, published: '2024-11-26', checked: '2024-11-26' }, ['old', 'unchecked']],
  [{ happened: null, published: '2024-11-26', checked: '2026-01-01' }, ['old']],
  [{ happened: null, published: '2024-11-27', checked: '2024-11-27' }, []],
  [{ happened: '2024', published: '2026-11-27', checked: '2026-11-30' }, []],
  [{ happened: '2023', published: '2026-11-27', checked: '2026-11-30' }, ['old']],
  [{ happened: '2024-10', published: '2026-11-27', checked: '2026-11-30' }, ['old']],
] as const)('%j is %j', ({ happened, published, checked }, expected) => {
  const dates = { happened, publishedOn: localDate(published), checkedOn: localDate(checked) };
  expect(stalenessOf(dates, today)).toEqual(expected);
});

test('a search is cut into words without signs', () => {
  expect(searchWords(' Alarmer, %_\\ «på» natt ')).toEqual(['alarmer', 'på', 'natt']);
  expect(searchWords('a b c d e f g h i j')).toHaveLength(8);
});
