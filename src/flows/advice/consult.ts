// Advice on a need that somebody has written down: what the register knows of the asker, and over it what was written.
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import { advise } from '../../modules/advice/advise.ts';
import type { WrittenNeed } from '../../modules/advice/facts-file.ts';
import type { Advice } from '../../modules/advice/model.ts';
import { questionsFor } from '../../modules/advice/questions.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { type Consultation, type KnownSources, knownOf } from './known-facts.ts';

export interface Consulted extends Consultation {
  readonly advice: Advice;
  /** Facts that could still change it, the most deciding first. */
  readonly unasked: readonly string[];
}

/** Codes: need.unknownBody, need.unknownCategory. */
export function consult(sources: KnownSources, need: WrittenNeed): Result<Consulted> {
  const { body, category, date, facts: written } = need;
  const known = knownOf({ ...sources, today: date ?? sources.today }, { body: body as BodyId, category });
  const hasCategory = category === null || known?.context.category !== null;
  const faults = [
    ...(known ? [] : [problem('need.unknownBody', 'body', { value: body })]),
    ...(hasCategory ? [] : [problem('need.unknownCategory', 'category', { value: category })]),
  ];
  if (!known || faults.length > 0) return refuse(...faults);
  const facts = { ...known.facts, ...written };
  const { context } = known;
  const unasked = questionsFor(facts, context).map(({ key }) => key);
  return ok({ facts, context, advice: advise(facts, context), unasked });
}
