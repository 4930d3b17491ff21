// Calculations on live plans: put in line with all they rest on, their plan kept when it is found, worked out again to see
// that the answer is the same, deleted.
import { problem, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import { enqueueJob } from '../../accounts/job-commands.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { RunChoice } from './model.ts';

/** Stands in `job.kind`. */
export const GROUP_RUN_JOB = 'groupRun';

export interface GroupRunJobInput {
  readonly run: string;
  /** Only to see whether the answer is the same as before. */
  readonly isRepeat: boolean;
}

export interface NewGroupRun {
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly choice: RunChoice;
  readonly seed: number;
  readonly program: string;
  /** JSON. */
  readonly inputs: string;
  readonly parameters: string;
  readonly needs: number;
  readonly bodies: number;
}

export interface StartedGroupRun {
  readonly run: string;
  readonly job: string;
}

const objectOf = (run: string): string => `planningRun:${run}`;

interface Work {
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly input: GroupRunJobInput;
}

function enqueue(ctx: ActingCtx, { party, isDemo, input }: Work): Promise<string> {
  const person = ctx.actor.kind === 'person' ? ctx.actor.person : null;
  return enqueueJob(ctx, { kind: GROUP_RUN_JOB, party, person, input, isDemo });
}

/** Keeps what is to be worked out and puts it in line. */
export const startGroupRun: Command<NewGroupRun, StartedGroupRun> = command({
  action: 'groupRun.start',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, isDemo, choice, ...run }) => {
    const { id } = await ctx.db
      .insertInto('planning_run')
      .values({
        ...run,
        party,
        is_demo: isDemo,
        category: choice.category,
        area: choice.area,
        cooperation: choice.cooperation,
        minutes: choice.minutes,
        plan: null,
        groups: null,
        saving: null,
        job_id: null,
        created_at: ctx.now,
        created_by: actorName(ctx.actor),
        repeated_at: null,
        is_repeated_same: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const job = await enqueue(ctx, { party, isDemo, input: { run: id, isRepeat: false } });
    await ctx.db.updateTable('planning_run').set({ job_id: job }).where('id', '=', id).execute();
    const facts = { category: choice.category, area: choice.area, needs: run.needs, bodies: run.bodies };
    return done({ run: id, job }, { action: 'groupRun.started', object: objectOf(id), facts });
  },
});

export interface GroupRunChoice {
  readonly party: PartyId;
  readonly run: string;
}

/** Puts it in line once more, to compare. The value is the job. Codes: groupRun.gone, groupRun.noPlan. */
export const repeatGroupRun: Command<GroupRunChoice, string> = command({
  action: 'groupRun.start',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, run }) => {
    const row = await ctx.db
      .selectFrom('planning_run')
      .select(['is_demo', 'groups'])
      .where('id', '=', run)
      .where('party', '=', party)
      .executeTakeFirst();
    if (!row) return refuse(problem('groupRun.gone', 'run'));
    if (row.groups === null) return refuse(problem('groupRun.noPlan', 'run'));
    const job = await enqueue(ctx, { party, isDemo: row.is_demo, input: { run, isRepeat: true } });
    return done(job, { action: 'groupRun.repeated', object: objectOf(run), facts: {} });
  },
});

/** Proposals made of it stay. Code: groupRun.gone. */
export const removeGroupRun: Command<GroupRunChoice, true> = command({
  action: 'groupRun.start',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, run }) => {
    const gone = await ctx.db
      .deleteFrom('planning_run')
      .where('id', '=', run)
      .where('party', '=', party)
      .returning('id')
      .executeTakeFirst();
    if (!gone) return refuse(problem('groupRun.gone', 'run'));
    return done(true as const, { action: 'groupRun.removed', object: objectOf(run), facts: {} });
  },
});

export interface FoundPlan {
  readonly run: string;
  /** JSON. */
  readonly plan: string;
  readonly groups: number;
  /** Whole ore. */
  readonly saving: number;
}

/** Keeps the plan; the job's own entry tells of it. For the program itself. */
export function keepPlan(ctx: Ctx, { run, plan, groups, saving }: FoundPlan): Promise<unknown> {
  return acting(ctx, ({ db }) =>
    db.updateTable('planning_run').set({ plan, groups, saving }).where('id', '=', run).execute(),
  );
}

/** Keeps whether the same inputs gave the same plan. For the program itself. */
export function keepRepeat(
  ctx: Ctx,
  { run, isSame }: { readonly run: string; readonly isSame: boolean },
): Promise<unknown> {
  return acting(ctx, ({ db }) =>
    db
      .updateTable('planning_run')
      .set({ repeated_at: ctx.now, is_repeated_same: isSame })
      .where('id', '=', run)
      .execute(),
  );
}
