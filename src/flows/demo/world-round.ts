// round.csv, round-lines.csv and round-answers.csv to the one round that is going on. A line asks about a category or
// about one contract; who has no row for a line has not answered it yet.
import { z } from 'zod';
import { addDays } from '../../kernel/local-date.ts';
import { ROUND_SILENCES } from '../../modules/planning/rounds/model.ts';
import {
  DEMO_ROUND_ANSWERS,
  type DemoItem,
  type DemoRound,
  type DemoRoundAnswer,
  type DemoRoundLine,
} from './demo-world.ts';
import {
  broken,
  filled,
  type KnownFields,
  listOf,
  optional,
  positive,
  type Reading,
  refuseFaults,
  repeated,
  slug,
  text,
} from './world-csv.ts';

const roundSchema = ({ body, cooperation }: KnownFields) =>
  z.object({
    id: slug,
    title: filled,
    cooperation,
    invited: listOf(body),
    sentDaysAgo: positive,
    deadlineDays: positive,
    silence: z.enum(ROUND_SILENCES),
  });

const lineSchema = ({ category }: KnownFields) =>
  z.object({ id: slug, category: optional(category), contract: optional(slug) });
type LineRow = z.output<ReturnType<typeof lineSchema>>;

const answerSchema = ({ body }: KnownFields) =>
  z.object({
    line: slug,
    body,
    answer: z.enum(DEMO_ROUND_ANSWERS),
    volume: optional(positive),
    unit: optional(filled),
    comment: text,
  });

/** Throws where a file is faulty, a contract is none of `items` or somebody answers who was not asked. */
export function readRound({ table, fields, today }: Reading, items: readonly DemoItem[]): DemoRound {
  const [head, ...more] = table('round.csv', roundSchema(fields));
  if (!head || more.length > 0) throw new Error('demo/ is faulty: round.csv has not one round');
  const lines = readLines(table('round-lines.csv', lineSchema(fields)), items);
  const answers = table('round-answers.csv', answerSchema(fields));
  const { sentDaysAgo, deadlineDays, ...round } = head;
  refuseFaults(answerFaults({ ...round, lines, answers }));
  return {
    ...round,
    sentOn: addDays(today, -sentDaysAgo),
    deadline: addDays(today, deadlineDays),
    lines,
    answers,
  };
}

function readLines(rows: readonly LineRow[], items: readonly DemoItem[]): DemoRoundLine[] {
  const contracts = new Map(items.map(({ id, facts }) => [id, facts.category]));
  const say = (fault: string) => (row: LineRow) => `round-lines.csv: ${row.id} ${fault}`;
  refuseFaults([
    ...repeated('round-lines.csv', rows, ({ id }) => id),
    ...broken(
      rows,
      (row) => (row.category === null) === (row.contract === null),
      say('asks about two things or none'),
    ),
    ...broken(
      rows,
      ({ contract }) => contract !== null && !contracts.has(contract),
      say('has an unknown contract'),
    ),
  ]);
  return rows.map(({ id, category, contract }) => ({
    id,
    category: category ?? contracts.get(contract ?? '') ?? '',
    contract,
  }));
}

function answerFaults({
  invited,
  lines,
  answers,
}: Pick<DemoRound, 'invited' | 'lines' | 'answers'>): string[] {
  const ids = new Set(lines.map(({ id }) => id));
  const keyOf = ({ line, body }: DemoRoundAnswer): string => `${line}:${body}`;
  const say = (fault: string) => (row: DemoRoundAnswer) => `round-answers.csv: ${keyOf(row)} ${fault}`;
  return [
    ...repeated('round-answers.csv', answers, keyOf),
    ...broken(answers, ({ line, body }) => !ids.has(line) || !invited.includes(body), say('was not asked')),
    ...broken(
      answers,
      ({ volume, unit, answer }) => [volume, unit].some((part) => (part === null) === (answer === 'volume')),
      say('has a volume and another answer, or neither'),
    ),
  ];
}
