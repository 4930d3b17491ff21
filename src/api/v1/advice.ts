// POST /advice: advice on a need. The need is in the body, never in the address, and is neither kept nor logged.
import { z } from '@hono/zod-openapi';
import { consult } from '../../flows/advice/consult.ts';
import type { PlanningData } from '../../flows/planning-data.ts';
import type { Snapshot } from '../../flows/snapshot.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Problem } from '../../kernel/result.ts';
import { NEED_SCHEMA, type NeedCode, readNeedText } from '../../modules/advice/facts-file.ts';
import type { ParameterError } from './problems.ts';
import { problemResponse } from './problems.ts';

export const ADVICE_PATH = '/advice';
export const MOST_BYTES = 64 * 1024;

const DETAILS: Readonly<Record<NeedCode | 'need.unknownBody' | 'need.unknownCategory', string>> = {
  'need.json': 'The body must be JSON',
  'need.unknownField': 'There is no such field; take it away or correct its name',
  'need.missing': 'The field must be there',
  'need.value': 'Not a value of this field; amounts are whole NOK, and "unknown" is always taken',
  'need.unknownBody': 'No municipality or county has this number (a county is F and two digits)',
  'need.unknownCategory': 'There is no such category; see /categories',
};

const faultOf = ({ code, path }: Problem): ParameterError => ({
  code: 'parameter.invalid',
  parameter: path === '' ? 'body' : path,
  detail: DETAILS[code as keyof typeof DETAILS],
});

interface AdviceDeps {
  readonly snapshot: Snapshot;
  readonly planning: PlanningData;
  readonly today: LocalDate;
}

/** The advice, or every fault of the need at once. */
export function adviceResponse(json: string, { snapshot, planning, today }: AdviceDeps): Response {
  const need = readNeedText(json);
  const answer = need.ok ? consult({ snapshot, planning, today, language: 'nb' }, need.value) : need;
  if (!answer.ok) return problemResponse({ refused: 'api.parameters', errors: answer.problems.map(faultOf) });
  const { facts, advice, unasked } = answer.value;
  return Response.json({ facts, advice, unasked }, { headers: { 'cache-control': 'no-store' } });
}

const anyObject = z.record(z.string(), z.unknown());
/** A sentence by its key, with what it needs. */
const line = z
  .looseObject({
    key: z.string(),
    facts: anyObject.meta({ description: 'What the sentence needs: names, amounts in øre, dates.' }),
  })
  .openapi('AdviceLine');
/** A sentence with what it rests on. */
const grounded = z
  .looseObject({
    ...line.shape,
    why: z.array(line).meta({
      description:
        'Why it is so; empty where it is a reason itself, or the rules of the law it names say why.',
    }),
    law: z.array(z.string()).meta({ description: 'Rules and values of the law, by id; see rules.' }),
    places: z
      .array(z.looseObject({ source: anyObject, status: z.string() }))
      .meta({ description: 'What else it is taken from, with the day it was read.' }),
    assumed: z.array(z.string()).meta({ description: 'Our own estimates that it is made of.' }),
  })
  .openapi('AdviceSentence');
const lines = (description: string) => z.array(grounded).meta({ description });

const ALTERNATIVE = z
  .looseObject({
    id: z.string(),
    status: z.enum(['open', 'uncertain', 'notSearched', 'closed']),
    reasons: lines('Why it is so, and what speaks for and against it; each with its rule.'),
    effects: lines('What it does beside money.'),
    deciders: lines('Who must decide what.'),
    clauses: lines('What an agreement must hold.'),
    exit: lines('The way out, and who answers for what.'),
    timeline: lines('Steps from the day of the advice.'),
    cost: anyObject.nullable().meta({ description: 'Øre over the term: low, base, high. null: not priced.' }),
  })
  .openapi('AdviceAlternative');

const ADVICE = z
  .looseObject({
    date: z.string().meta({ description: 'The day it holds for.' }),
    sentence: grounded,
    reasons: lines('The heaviest, at most three.'),
    nextStep: grounded,
    alternatives: z.array(ALTERNATIVE).meta({ description: 'The advised one first, the closed last.' }),
    changes: lines('What would change the advice, and to what.'),
    assumed: z
      .array(
        z.looseObject({
          key: z.string(),
          from: z.string().meta({ description: 'default: taken for granted. unknown: nothing is known.' }),
        }),
      )
      .meta({ description: 'Facts that nobody has told.' }),
    rules: z
      .array(z.looseObject({ id: z.string(), status: z.string() }))
      .meta({ description: 'Every rule and value it rests on, with source and status.' }),
    certainty: z
      .enum(['certain', 'holds', 'depends'])
      .meta({ description: 'holds: no single missing fact changes it. depends: one may.' }),
    sureness: grounded,
  })
  .openapi('AdviceBody');

/** What is promised of the answer: names of sentences with their facts, never the sentences. */
const ANSWER = z
  .object({
    facts: anyObject.meta({ description: 'Every fact used: value and where it is from.' }),
    advice: ADVICE,
    unasked: z
      .array(z.string())
      .meta({ description: 'Facts that could still change it, most deciding first.' }),
  })
  .openapi('Advice');

/** How the address stands in the OpenAPI document. */
export const ADVICE_ROUTE = {
  method: 'post',
  operationId: 'advise',
  summary: 'Advice on a need: every way of buying it, ranked, with reasons and what would change the advice',
  description: 'Decision support, not legal advice. Nothing that is sent is kept.',
  request: { body: { required: true, content: { 'application/json': { schema: NEED_SCHEMA } } } },
  answer: ANSWER,
} as const;
