// The plan in time as far as the asking person may see the procurement: chosen, known and reckoned, with its log of changes,
// and whose calendar a secret address opens.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId, PersonId, PersonLanguage } from '../../accounts/model.ts';
import { stillMay } from '../../accounts/people-queries.ts';
import { hashOfSecret } from '../../accounts/secret.ts';
import { legalValues } from '../../law/queries.ts';
import type { BodyId } from '../../registry/model.ts';
import { readDialogue } from '../dialogue/queries.ts';
import { ENDED_PHASES, isStillIn, type ProcurementState, type TaskKind } from '../life/model.ts';
import { type Procurement, readLog, readProcurement } from '../life/queries.ts';
import { movedSteps, withEdit } from './changes.ts';
import { knownSteps } from './known.ts';
import {
  type Choices,
  type ChosenStep,
  type Meeting,
  type MovedStep,
  NO_CHOICES,
  type Schedule,
  type ScheduleChange,
  type ScheduleEdit,
  type StepId,
  type StepKind,
  type StoredSchedule,
} from './model.ts';
import { type PlanAsked, scheduleFrom } from './plan.ts';
import { faultsOfEdit } from './rules.ts';
import './db.ts';

/** What is chosen for a procurement, inside a transaction. */
export async function storedSchedule({ db }: ActingCtx, procurement: string): Promise<StoredSchedule> {
  const head = await db
    .selectFrom('schedule')
    .selectAll()
    .where('procurement_id', '=', procurement)
    .executeTakeFirst();
  const steps = await db
    .selectFrom('schedule_step')
    .selectAll()
    .where('procurement_id', '=', procurement)
    .orderBy('step')
    .execute();
  const meetings = await db
    .selectFrom('schedule_meeting')
    .selectAll()
    .where('procurement_id', '=', procurement)
    .orderBy('on_date')
    .orderBy('body_id')
    .orderBy('organ')
    .execute();
  return {
    ...NO_CHOICES,
    ...(head
      ? {
          version: head.version,
          wantedStart: head.wanted_start as LocalDate | null,
          procedure: head.procedure,
          dates: head.dates as StoredSchedule['dates'],
          datedOn: head.dated_on as LocalDate | null,
        }
      : {}),
    steps: steps.map(
      (row): ChosenStep => ({
        step: row.step as StepId,
        days: row.days,
        fixedOn: row.fixed_on as LocalDate | null,
        doneOn: row.done_on as LocalDate | null,
        organ: row.organ,
        responsible: row.responsible,
        note: row.note,
      }),
    ),
    meetings: meetings.map(
      (row): Meeting => ({
        body: row.body_id as BodyId,
        organ: row.organ,
        on: row.on_date as LocalDate,
        papersBy: row.papers_by as LocalDate,
      }),
    ),
  };
}

const TASK_OF: Readonly<Partial<Record<StepKind, TaskKind>>> = {
  needs: 'needs',
  dialogue: 'dialogue',
  requirements: 'documents',
  evaluation: 'evaluation',
  signing: 'signing',
  start: 'followUp',
};

const holderIn =
  ({ tasks, lead }: ProcurementState) =>
  (kind: StepKind): PartyId => {
    const task = TASK_OF[kind];
    return (task && tasks[task]) || lead;
  };

/** The last day of each activity that has been announced. */
async function activityDays(ctx: ActingCtx, id: string): Promise<LocalDate[]> {
  const activities = (await readDialogue(ctx, id))?.activities ?? [];
  return activities
    .filter(({ state }) => state !== 'draft')
    .flatMap(({ startsAt, endsAt, replyBy }) => {
      const last = endsAt ?? startsAt;
      return [...(last ? [localDateAt(last.getTime())] : []), ...(replyBy ? [replyBy] : [])];
    });
}

/** All that a plan is reckoned from, but what is chosen. Inside a transaction. */
export async function groundsOf(
  ctx: ActingCtx,
  procurement: Procurement,
): Promise<Omit<PlanAsked, 'choices'>> {
  const { id, state, createdAt } = procurement;
  const moves = await readLog(ctx, id);
  return {
    known: knownSteps({ state, moves, activityDays: await activityDays(ctx, id) }),
    hasDialogue: state.withoutDialogue === null,
    bodies: state.members.filter(isStillIn).map(({ body }) => body),
    holderOf: holderIn(state),
    begun: localDateAt((moves[0]?.at ?? createdAt).getTime()),
    today: localDateAt(ctx.now.getTime()),
    law: {
      regime: state.regime?.part ?? null,
      contract: state.kind,
      values: await legalValues(ctx),
    },
  };
}

/** By when the next contract of a body must start, as far as the asking person may see its plan. */
export interface OldContract {
  readonly body: BodyId;
  readonly replacedBy: LocalDate;
}

/** Everything about time in one procurement, for a page, a paper or a calendar. */
export interface ScheduleBook {
  readonly procurement: Procurement;
  readonly stored: StoredSchedule;
  readonly schedule: Schedule;
  /** Moved since the last change, because time has passed or another part has changed. */
  readonly drifted: readonly MovedStep[];
  /** By the day, then the body. */
  readonly oldContracts: readonly OldContract[];
  readonly grounds: Omit<PlanAsked, 'choices'>;
}

async function oldContractsOf({ db }: ActingCtx, { state }: Procurement): Promise<OldContract[]> {
  const bodies = state.members.filter(isStillIn).map(({ body }) => body as string);
  if (bodies.length === 0) return [];
  const rows = await db
    .selectFrom('need_share')
    .select(({ fn }) => ['body_id', fn.min('latest').as('latest')])
    .where('body_id', 'in', bodies)
    .where('category', '=', state.category)
    .where('why', '=', 'expiry')
    .groupBy('body_id')
    .execute();
  return rows
    .map(({ body_id, latest }) => ({ body: body_id as BodyId, replacedBy: latest as LocalDate }))
    .toSorted((one, other) => (one.replacedBy + one.body < other.replacedBy + other.body ? -1 : 1));
}

async function bookIn(ctx: ActingCtx, party: PartyId, id: string): Promise<ScheduleBook | null> {
  if (!isUuid(id)) return null;
  const procurement = await readProcurement(ctx, { id, forUpdate: false });
  if (!procurement?.readers.includes(party)) return null;
  const stored = await storedSchedule(ctx, id);
  const grounds = await groundsOf(ctx, procurement);
  const schedule = scheduleFrom({ ...grounds, choices: stored });
  return {
    procurement,
    stored,
    schedule,
    drifted: stored.version > 0 ? movedSteps(stored.dates, schedule) : [],
    oldContracts: await oldContractsOf(ctx, procurement),
    grounds,
  };
}

/** Null where there is no such procurement, or the party has no part in it. */
export const scheduleBook = (ctx: Ctx, party: PartyId, id: string): Promise<ScheduleBook | null> =>
  acting(ctx, (inside) => bookIn(inside, party, id));

/** What a change would do, before it is saved. */
export interface Preview {
  readonly after: Schedule;
  readonly moved: readonly MovedStep[];
}

/** Codes: those of `faultsOfEdit`. Pure: from what has been read. */
export function previewOf(
  { procurement, stored, schedule, grounds }: ScheduleBook,
  party: PartyId,
  edit: ScheduleEdit,
): Result<Preview> {
  const faults: readonly Problem[] = faultsOfEdit({ state: procurement.state, party, schedule }, edit);
  if (faults.length > 0) return refuse(...faults);
  const choices: Choices = withEdit(stored, edit);
  const after = scheduleFrom({ ...grounds, choices });
  const before = Object.fromEntries(schedule.steps.map(({ step, on }) => [step, on]));
  return ok({ after, moved: movedSteps(before, after) });
}

/** The log of changes, the latest first. */
export const scheduleChangesOf = (
  ctx: Ctx,
  { id, most }: { readonly id: string; readonly most: number },
): Promise<ScheduleChange[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('schedule_change')
      .select(['seq', 'at', 'actor', 'party', 'edit', 'moved'])
      .where('procurement_id', '=', id)
      .orderBy('seq', 'desc')
      .limit(most)
      .execute();
    return rows.map((row) => ({
      ...row,
      edit: row.edit as ScheduleEdit,
      moved: row.moved as MovedStep[],
    }));
  });

/** Ids of procurements that are under way and have a plan that somebody has made; for the program itself. */
export const plannedProcurements = (
  ctx: Ctx,
): Promise<readonly { readonly id: string; readonly lead: PartyId }[]> =>
  acting(ctx, ({ db }) =>
    db
      .selectFrom('procurement')
      .innerJoin('schedule', 'schedule.procurement_id', 'procurement.id')
      .select(['procurement.id', 'procurement.party as lead'])
      .where('procurement.phase', 'not in', [...ENDED_PHASES])
      .where('schedule.version', '>', 0)
      .orderBy('procurement.id')
      .execute(),
  );

/** When the acting person made the address of her calendar of a procurement; null where she has none. */
export const scheduleFeedSince = (ctx: Ctx, party: PartyId, procurement: string): Promise<Date | null> =>
  acting(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('schedule_feed')
      .select('created_at')
      .where('party', '=', party)
      .where('procurement_id', '=', procurement)
      .executeTakeFirst();
    return row?.created_at ?? null;
  });

export interface ScheduleFeedOwner {
  readonly person: PersonId;
  readonly party: PartyId;
  readonly procurement: string;
  readonly language: PersonLanguage;
  readonly isDemo: boolean;
}

/** Whose calendar a secret opens; null for one that opens none, or whose person may no longer see the party. */
export async function scheduleFeedOwner(ctx: Ctx, secret: string): Promise<ScheduleFeedOwner | null> {
  const hash = hashOfSecret(secret);
  if (!hash) return null;
  const owner = await acting(ctx, ({ db }) =>
    db
      .selectFrom('schedule_feed')
      .innerJoin('person', 'person.id', 'schedule_feed.person_id')
      .select([
        'person.id as person',
        'schedule_feed.party',
        'schedule_feed.procurement_id as procurement',
        'person.language',
        'person.is_demo as isDemo',
      ])
      .where('token_hash', '=', hash)
      .where('person.erased_at', 'is', null)
      .executeTakeFirst(),
  );
  return owner && (await stillMay(ctx, owner, ['procurement.view', owner.party])) ? owner : null;
}

/** What a command refuses where there is nothing to change. */
export const SCHEDULE_GONE = refuse(problem('schedule.gone', 'schedule'));
