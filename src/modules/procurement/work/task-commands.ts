// Tasks: written by anybody who takes part, for anybody who does; done by whoever is to do it, wrote it or leads.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import { type NoticeToWrite, writeNotices } from '../../accounts/outbox-commands.ts';
import { WORK_GONE } from './codes.ts';
import { lastNumber, lockedFor, type WorkAsked, workObject } from './locked-db.ts';
import type { Task } from './model.ts';
import { type Place, placeText } from './places.ts';
import { readTask } from './queries.ts';
import { MOST_TASKS, mayFinish, taskFaults } from './rules.ts';

export interface TaskToWrite extends WorkAsked {
  readonly place: Place;
  readonly title: string;
  readonly doer: PartyId | null;
  /** Only of the writer's own party: nobody sees who works for another. */
  readonly person: PersonId | null;
  readonly dueOn: LocalDate | null;
  /** Who is told, where somebody else is to do it. */
  readonly notices: readonly NoticeToWrite[];
}

/** Somebody with a role for the party now; null where there is none. */
async function colleague(
  { db, now }: ActingCtx,
  person: PersonId | null,
  party: PartyId,
): Promise<PersonId | null> {
  if (person === null) return null;
  const today = localDateAt(now.getTime());
  const row = await db
    .selectFrom('role_grant')
    .select('person_id')
    .where('person_id', '=', person)
    .where('party', '=', party)
    .where('ended_at', 'is', null)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Writes one; the value is its number. Codes: work.gone, .titleMissing, .titleLong, .doerUnknown, .duePast, .tooMany, text.nationalNumber. */
export const writeTask: Command<TaskToWrite, number> = command({
  action: 'procurement.work.write',
  partyOf: ({ party }) => party,
  run: async (ctx, given) => {
    const { procurement, party, place, title, doer, person, dueOn, notices } = given;
    const found = await lockedFor(ctx, given);
    if (!found) return WORK_GONE;
    const faults = taskFaults(given, { parties: found.readers, today: localDateAt(ctx.now.getTime()) });
    const last = await lastNumber(ctx, 'procurement_task', procurement);
    const isFull = last >= MOST_TASKS ? [problem('work.tooMany', 'title', { most: MOST_TASKS })] : [];
    if (faults.length + isFull.length > 0 || doer === null) return refuse(...faults, ...isFull);
    const number = last + 1;
    await ctx.db
      .insertInto('procurement_task')
      .values({
        procurement_id: procurement,
        number,
        place: placeText(place),
        title,
        doer,
        person_id: doer === party ? await colleague(ctx, person, party) : null,
        due_on: dueOn,
        party,
        created_at: ctx.now,
        created_by: actorName(ctx.actor),
        done_at: null,
        done_by: null,
      })
      .execute();
    await writeNotices(ctx, notices);
    return done(number, { action: 'tasks.written', object: workObject(procurement), facts: { number } });
  },
});

export interface TaskAsked extends WorkAsked {
  readonly number: number;
  /** What the form was made of. */
  readonly version: number;
}

const changing = (
  run: (
    ctx: ActingCtx,
    task: Task,
  ) => Promise<{ readonly done_at: Date | null; readonly done_by: string | null }>,
  action: string,
): Command<TaskAsked, null> =>
  command({
    action: 'procurement.work.write',
    partyOf: ({ party }) => party,
    run: async (ctx, asked): Promise<Result<Done<null>>> => {
      const { procurement, party, number, version } = asked;
      const found = await lockedFor(ctx, asked);
      const task = found && (await readTask(ctx, asked));
      if (!found || !task) return WORK_GONE;
      if (!mayFinish(task, party, found.state.lead)) return refuse(problem('work.notYours', 'task'));
      if (task.version !== version) return refuse(problem('work.changedByOther', 'task'));
      await ctx.db
        .updateTable('procurement_task')
        .set({ ...(await run(ctx, task)), version: version + 1 })
        .where('id', '=', task.id)
        .execute();
      return done(null, { action, object: workObject(procurement), facts: { number } });
    },
  });

/** Codes: work.gone, .notYours, .changedByOther. */
export const finishTask: Command<TaskAsked, null> = changing(
  async ({ now, actor }) => ({ done_at: now, done_by: actorName(actor) }),
  'tasks.done',
);

/** Waits again. Codes as for finishTask. */
export const reopenTask: Command<TaskAsked, null> = changing(
  async () => ({ done_at: null, done_by: null }),
  'tasks.reopened',
);
