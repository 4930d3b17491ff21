// The sealed row of a round that is open. All its answers lie in one row, in an order that is random anew with each that comes:
// a table of rows would keep the order, and each row the transaction in which somebody's turnout was written.
import type { ActingCtx } from '../../accounts/db.ts';
import type { SurveyAnswer } from './model.ts';
import { shuffled } from './shuffle.ts';
import './db.ts';

/** For the program alone. */
export async function readBox({ db }: ActingCtx, wave: string): Promise<SurveyAnswer[]> {
  const row = await db
    .selectFrom('survey_box')
    .select('answers')
    .where('wave_id', '=', wave)
    .forUpdate()
    .executeTakeFirst();
  return row ? (JSON.parse(row.answers) as SurveyAnswer[]) : [];
}

/** Waits until nobody else writes in the round or closes it. */
export async function lockBox({ db }: ActingCtx, wave: string): Promise<void> {
  await db.selectFrom('survey_box').select('wave_id').where('wave_id', '=', wave).forUpdate().execute();
}

/** Puts answers among the others. Lock the row before it is asked whether the round is open. */
export async function putInBox(
  ctx: ActingCtx,
  wave: string,
  answers: readonly SurveyAnswer[],
): Promise<void> {
  const mixed = shuffled([...(await readBox(ctx, wave)), ...answers]);
  await ctx.db
    .updateTable('survey_box')
    .set(({ eb }) => ({
      answers: JSON.stringify(mixed),
      on_paper: eb('on_paper', '+', answers.filter(({ isPaper }) => isPaper).length),
    }))
    .where('wave_id', '=', wave)
    .execute();
}
