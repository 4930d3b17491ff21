// The logic model of what is evaluated, for whoever may read that.
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { Subject } from '../surveys/model.ts';
import type { LogicModel, LogicRow } from './model.ts';
import './db.ts';

/** In the caller's transaction; null where nobody has written one. */
export async function readLogicModel({ db }: ActingCtx, subject: Subject): Promise<LogicModel | null> {
  const row = await db
    .selectFrom('logic_model')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .executeTakeFirst();
  return row
    ? { subject, party: row.party, isDemo: row.is_demo, rows: row.rows as LogicRow[], version: row.version }
    : null;
}

/** Null where nobody has written one, or it is nothing that the asking person may see. */
export const logicModelOf = (ctx: Ctx, subject: Subject): Promise<LogicModel | null> =>
  acting(ctx, (inside) => readLogicModel(inside, subject));
