// Whose survey it is, asked before anything is written: the party that leads what is evaluated, and nobody else. All others are
// told the same as if there were none.
import { sql } from 'kysely';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Subject, Survey, Wave } from './model.ts';
import { readSurvey } from './queries.ts';
import './db.ts';

export const SURVEY_GONE = refuse(problem('survey.gone', 'survey'));

export const surveyObject = (survey: string): string => `survey:${survey}`;

/** The party that leads what is evaluated, as far as the actor may see it. */
export async function leaderOf({ db }: ActingCtx, { kind, id }: Subject): Promise<PartyId | null> {
  const { rows } = await sql<{
    party: PartyId | null;
  }>`select subject_party(${kind}, ${id}) as party`.execute(db);
  return rows[0]?.party ?? null;
}

export interface SurveyAsked {
  readonly survey: string;
  readonly party: PartyId;
}

/** The survey, for the party that asks; its row is locked until the transaction ends. Code: survey.gone. */
export async function ownSurvey(ctx: ActingCtx, { survey, party }: SurveyAsked): Promise<Result<Survey>> {
  await ctx.db.selectFrom('survey').select('id').where('id', '=', survey).forUpdate().execute();
  const found = await readSurvey(ctx, survey);
  return found?.party === party ? ok(found) : SURVEY_GONE;
}

/** One round of it. Code: survey.gone. */
export async function ownWave(
  ctx: ActingCtx,
  asked: SurveyAsked & { readonly wave: string },
): Promise<Result<{ readonly survey: Survey; readonly wave: Wave }>> {
  const found = await ownSurvey(ctx, asked);
  if (!found.ok) return found;
  const wave = found.value.waves.find(({ id }) => id === asked.wave);
  return wave ? ok({ survey: found.value, wave }) : SURVEY_GONE;
}
