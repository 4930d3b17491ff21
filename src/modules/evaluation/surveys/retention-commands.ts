// What of an evaluation is kept for a while only: who was asked and on which day she answered, and interviews of an evaluator who
// can read no longer. Answers and figures stay. For the program itself, every night.
import { sql } from 'kysely';
import { addDays, localDateAt } from '../../../kernel/local-date.ts';
import { appendAudit } from '../../accounts/commands.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import './db.ts';

/** After the last day of a survey's last round, and of an evaluator's access. */
export const EVALUATION_KEPT_DAYS = 90;

/** The value is how many people and interviews. */
export function deleteOldSurveyPeople(ctx: Ctx): Promise<number> {
  return acting(ctx, async (inside) => {
    const oldest = addDays(localDateAt(ctx.now.getTime()), -EVALUATION_KEPT_DAYS);
    const people = await inside.db
      .deleteFrom('survey_person')
      .where(
        'survey_id',
        'in',
        inside.db
          .selectFrom('survey_wave')
          .select('survey_id')
          .groupBy('survey_id')
          .having(({ fn }) => fn.max('closes_on'), '<', oldest),
      )
      .executeTakeFirst();
    const interviews = await inside.db
      .deleteFrom('evaluation_interview')
      .where(
        'reader_id',
        'in',
        inside.db
          .selectFrom('evaluation_reader')
          .select('id')
          .where(sql<boolean>`least(until, (ended_at at time zone 'Europe/Oslo')::date) < ${oldest}`),
      )
      .executeTakeFirst();
    const rows = Number(people.numDeletedRows) + Number(interviews.numDeletedRows);
    if (rows > 0) {
      await appendAudit(inside, { action: 'retention.done', object: 'installation', facts: { rows } });
    }
    return rows;
  });
}
