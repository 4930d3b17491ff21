// How the plan is changed: in line, held against what the form was made of, reckoned anew, and logged with every step that
// moved and why; and the secret address by which a person follows it.
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { actorName, type Command, command, type Done, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import { hashOfSecret, newSecret } from '../../accounts/secret.ts';
import { heldProcurement, readProcurement } from '../life/queries.ts';
import { datesOf, movedSteps, withEdit } from './changes.ts';
import {
  decisionOf,
  type MovedStep,
  type Schedule,
  type ScheduleEdit,
  type StepId,
  type StoredSchedule,
} from './model.ts';
import { scheduleFrom } from './plan.ts';
import { groundsOf, SCHEDULE_GONE, storedSchedule } from './queries.ts';
import { faultsOfEdit } from './rules.ts';
import './db.ts';

export interface ScheduleToChange {
  readonly procurement: string;
  readonly party: PartyId;
  readonly edit: ScheduleEdit;
  /** What the form was made of; null: no form was read. */
  readonly version: number | null;
}

async function writeStep(
  ctx: ActingCtx,
  procurement: string,
  { steps }: StoredSchedule,
  step: StepId,
): Promise<void> {
  const chosen = steps.find((one) => one.step === step);
  if (!chosen) return;
  const { days, fixedOn, doneOn, organ, responsible, note } = chosen;
  const row = { days, fixed_on: fixedOn, done_on: doneOn, organ, responsible, note };
  // Whoever has the task may say it is done, though the row is the leader's: the right has been asked.
  await asSystem(ctx, ({ db }) =>
    db
      .insertInto('schedule_step')
      .values({ procurement_id: procurement, step, ...row })
      .onConflict((conflict) => conflict.columns(['procurement_id', 'step']).doUpdateSet(row))
      .execute(),
  );
}

async function writeMeetings(
  { db }: ActingCtx,
  procurement: string,
  { body, organ, dates }: Extract<ScheduleEdit, { kind: 'meetings' }>,
): Promise<void> {
  await db
    .deleteFrom('schedule_meeting')
    .where('procurement_id', '=', procurement)
    .where('body_id', '=', body)
    .where('organ', '=', organ)
    .execute();
  if (dates.length === 0) return;
  await db
    .insertInto('schedule_meeting')
    .values(
      dates.map(({ on, papersBy }) => ({
        procurement_id: procurement,
        body_id: body as string,
        organ,
        on_date: on as string,
        papers_by: papersBy as string,
      })),
    )
    .execute();
}

async function writeEdit(
  ctx: ActingCtx,
  procurement: string,
  after: StoredSchedule,
  edit: ScheduleEdit,
): Promise<void> {
  if (edit.kind === 'meetings') await writeMeetings(ctx, procurement, edit);
  if (edit.kind === 'step' || edit.kind === 'done') await writeStep(ctx, procurement, after, edit.step);
  if (edit.kind === 'organ') await writeStep(ctx, procurement, after, decisionOf(edit.body));
}

interface Written {
  readonly asked: ScheduleToChange;
  readonly after: StoredSchedule;
  readonly schedule: Schedule;
  readonly moved: readonly MovedStep[];
}

async function write(ctx: ActingCtx, { asked, after, schedule, moved }: Written): Promise<void> {
  const { procurement, party, edit } = asked;
  await writeEdit(ctx, procurement, after, edit);
  const seq = after.version + 1;
  const head = {
    version: seq,
    wanted_start: after.wantedStart,
    procedure: after.procedure,
    dates: JSON.stringify(datesOf(schedule)),
    dated_on: schedule.today,
  };
  // The row is the leader's: a member's own change moves its dates once it has been found to be allowed.
  await asSystem(ctx, ({ db }) =>
    db
      .insertInto('schedule')
      .values({ procurement_id: procurement, ...head })
      .onConflict((conflict) => conflict.column('procurement_id').doUpdateSet(head))
      .execute(),
  );
  await ctx.db
    .insertInto('schedule_change')
    .values({
      procurement_id: procurement,
      seq,
      at: ctx.now,
      actor: actorName(ctx.actor),
      party,
      edit: JSON.stringify(edit),
      moved: JSON.stringify(moved),
    })
    .execute();
}

const ACTIONS_WRITTEN: Readonly<Record<ScheduleEdit['kind'], string>> = {
  frame: 'schedule.framed',
  step: 'schedule.stepChanged',
  done: 'schedule.stepDone',
  organ: 'schedule.organChosen',
  meetings: 'schedule.meetingsKept',
};

async function change(ctx: ActingCtx, asked: ScheduleToChange): Promise<Result<Done<readonly MovedStep[]>>> {
  const { procurement: id, party, edit, version } = asked;
  // Held, so that nobody moves the procurement, or leaves it, between what is asked here and what is written.
  const found = await heldProcurement(ctx, id);
  if (!found?.readers.includes(party)) return SCHEDULE_GONE;
  const stored = await storedSchedule(ctx, id);
  if (version !== null && version !== stored.version) {
    return refuse(problem('schedule.changedByOther', 'schedule'));
  }
  const grounds = await groundsOf(ctx, found);
  const before = scheduleFrom({ ...grounds, choices: stored });
  const faults = faultsOfEdit({ state: found.state, party, schedule: before }, edit);
  if (faults.length > 0) return refuse(...faults);
  const after = withEdit(stored, edit);
  const schedule = scheduleFrom({ ...grounds, choices: after });
  // What moved since the last change, as well: the log has no gaps.
  const moved = movedSteps(stored.version > 0 ? stored.dates : datesOf(before), schedule);
  await write(ctx, { asked, after, schedule, moved });
  const facts = { moved: moved.length };
  return done(moved, { action: ACTIONS_WRITTEN[edit.kind], object: `procurement:${id}`, facts });
}

/** As the leading party. Codes: schedule.gone, .changedByOther, and those of `faultsOfEdit`. The value: what moved. */
export const leadSchedule: Command<ScheduleToChange, readonly MovedStep[]> = command({
  action: 'schedule.lead',
  partyOf: ({ party }) => party,
  run: change,
});

/** As an invited body, of its own decisions, meetings and steps. Codes: as `leadSchedule`. */
export const ownSchedule: Command<ScheduleToChange, readonly MovedStep[]> = command({
  action: 'schedule.own',
  partyOf: ({ party }) => party,
  run: change,
});

export interface FeedAsked {
  readonly procurement: string;
  readonly party: PartyId;
}

function personOf({ actor }: ActingCtx): PersonId {
  if (actor.kind !== 'person') throw new Error('only a person follows a calendar');
  return actor.person;
}

/** A new secret for the calendar's address; the one before it ends. It cannot be read again. Code: schedule.gone. */
export const renewScheduleFeed: Command<FeedAsked, string> = command({
  action: 'schedule.follow',
  partyOf: ({ party }) => party,
  run: async (ctx, { procurement, party }) => {
    const found = isUuid(procurement)
      ? await readProcurement(ctx, { id: procurement, forUpdate: false })
      : null;
    if (!found?.readers.includes(party)) return SCHEDULE_GONE;
    const secret = newSecret();
    const row = { token_hash: hashOfSecret(secret) as string, created_at: ctx.now };
    await ctx.db
      .insertInto('schedule_feed')
      .values({ person_id: personOf(ctx), party, procurement_id: procurement, ...row })
      .onConflict((conflict) => conflict.columns(['person_id', 'party', 'procurement_id']).doUpdateSet(row))
      .execute();
    return done(secret, { action: 'schedule.feedRenewed', object: `procurement:${procurement}`, facts: {} });
  },
});

/** Ends it. The value is false where there was none. */
export const removeScheduleFeed: Command<FeedAsked, boolean> = command({
  action: 'schedule.follow',
  partyOf: ({ party }) => party,
  run: async (ctx, { procurement, party }) => {
    const { numDeletedRows } = await ctx.db
      .deleteFrom('schedule_feed')
      .where('person_id', '=', personOf(ctx))
      .where('party', '=', party)
      .where('procurement_id', '=', procurement)
      .executeTakeFirst();
    const wasThere = numDeletedRows > 0n;
    const entry = { action: 'schedule.feedRemoved', object: `procurement:${procurement}`, facts: {} };
    return done(wasThere, wasThere ? entry : null);
  },
});
