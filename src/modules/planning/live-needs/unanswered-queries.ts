// Questions that nobody has answered, for whoever shows whose turn it is. For the program itself.
import { acting, type Ctx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';

export interface UnansweredQuestion {
  readonly id: string;
  /** Who is asked. */
  readonly to: BodyId;
  /** Of the need asked about. */
  readonly category: string;
}

/** Those between invented bodies, or between real ones; the oldest first. */
export async function unansweredQuestions(ctx: Ctx, isDemo: boolean): Promise<UnansweredQuestion[]> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('need_question as question')
      .select(['question.id', 'question.other_body_id', 'question.category'])
      .where('question.is_demo', '=', isDemo)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('need_message as message')
              .select('message.id')
              .whereRef('message.question_id', '=', 'question.id')
              .whereRef('message.body_id', '=', 'question.other_body_id'),
          ),
        ),
      )
      .orderBy('question.asked_at')
      .orderBy('question.id')
      .execute(),
  );
  return rows.map((row) => ({ id: row.id, to: row.other_body_id as BodyId, category: row.category }));
}
