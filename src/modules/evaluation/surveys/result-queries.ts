// What a survey came to. Answers are read by the program alone, and only what is safe to show comes out (analysis/results.ts).
import { acting, type Ctx } from '../../accounts/db.ts';
import { type AnsweredWave, type SurveyResult, surveyResult } from '../analysis/results.ts';
import type { Quote, Survey, Values } from './model.ts';
import { quotesOf, surveyById } from './queries.ts';
import './db.ts';

const answersIn = (ctx: Ctx, survey: Survey): Promise<AnsweredWave[]> =>
  acting({ db: ctx.db, now: ctx.now, actor: { kind: 'system', name: 'surveyResult' } }, async ({ db }) => {
    const closed = survey.waves.flatMap(({ id, kind, turnout }) => (turnout ? [{ id, kind, turnout }] : []));
    if (closed.length === 0) return [];
    const rows = await db
      .selectFrom('survey_answer')
      .select(['wave_id', 'side', 'pair_hash', 'on_paper', 'answers'])
      .where(
        'wave_id',
        'in',
        closed.map(({ id }) => id),
      )
      .execute();
    const byWave = Map.groupBy(rows, ({ wave_id }) => wave_id);
    return closed.map(({ id, kind, turnout }) => ({
      kind,
      asked: turnout.asked,
      bodies: turnout.bodies,
      answers: (byWave.get(id) ?? []).map(({ side, pair_hash: pair, on_paper: isPaper, answers }) => ({
        side,
        pair,
        isPaper,
        values: answers as Values,
      })),
    }));
  });

/** What the page of a result and its workbook are made of. */
export interface ResultToShow {
  readonly survey: Survey;
  readonly result: SurveyResult;
  /** What people wrote. */
  readonly quotes: readonly Quote[];
}

/** Null where there is no survey that the asking person may see. */
export async function resultsOf(ctx: Ctx, survey: string): Promise<ResultToShow | null> {
  const found = await surveyById(ctx, survey);
  if (!found) return null;
  const quotes = await quotesOf(ctx, found);
  return { survey: found, quotes, result: surveyResult(found, await answersIn(ctx, found)) };
}
