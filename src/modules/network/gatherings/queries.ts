// Gatherings as far as the asking person may see them: what is being prepared is seen by those who lead alone, what people need by
// those who may answer for them, and what was said afterwards only as it is summed up.
import type { Selectable } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type ActingCtx, type Actor, acting, type Ctx } from '../../accounts/db.ts';
import type { NetworkFile } from '../files/model.ts';
import { filesOf } from '../files/queries.ts';
import type { DecisionTable, GatheringTable, SessionTable } from './db.ts';
import { type ExitResult, exitResult } from './exit.ts';
import type { Attendance, Decision, Gathering, GatheringBook, Session, Slot, SlotAnswer } from './model.ts';
import { exitOpenUntil } from './rules.ts';
import './db.ts';

const gatheringFrom = (row: Selectable<GatheringTable>): Gathering => ({
  id: row.id,
  network: row.network_id,
  number: row.number,
  state: row.state,
  title: row.title,
  about: row.about,
  form: row.form,
  place: row.place,
  link: row.link,
  time: row.starts_at && row.ends_at ? { startsAt: row.starts_at, endsAt: row.ends_at } : null,
  registerBy: row.register_by as LocalDate | null,
  pollEndsOn: row.poll_ends_on as LocalDate | null,
  timeWhy: row.time_why,
  cancelledWhy: row.cancelled_why,
  sequence: row.sequence,
  calendarChangedAt: row.calendar_changed_at,
  minutes: row.minutes,
  minutesAt: row.minutes_at,
  ownQuestions: row.own_questions,
  version: row.version,
});

const sessionFrom = (row: Selectable<SessionTable>, files: readonly NetworkFile[] = []): Session => ({
  id: row.id,
  place: row.place,
  minutes: row.minutes,
  title: row.title,
  speaker: row.speaker,
  workForm: row.work_form,
  topic: row.topic_number,
  materialTitle: row.material_title,
  materialLink: row.material_link,
  files,
});

const decisionFrom = (row: Selectable<DecisionTable>): Decision => ({
  id: row.id,
  number: row.number,
  text: row.text,
  party: row.party,
  dueOn: row.due_on as LocalDate | null,
  topic: row.topic_number,
  doneOn: row.done_on as LocalDate | null,
});

/** Inside a transaction. By number. */
export async function readGatherings({ db }: ActingCtx, network: string): Promise<Gathering[]> {
  const rows = await db
    .selectFrom('gathering')
    .selectAll()
    .where('network_id', '=', network)
    .orderBy('number')
    .execute();
  return rows.map(gatheringFrom);
}

/** By gathering; the earliest first. */
async function slotsOf({ db }: ActingCtx, gatherings: readonly string[]): Promise<Map<string, Slot[]>> {
  const rows = await db
    .selectFrom('gathering_slot as s')
    .leftJoin('gathering_slot_answer as a', 'a.slot_id', 's.id')
    .select(['s.id', 's.gathering_id', 's.starts_at', 's.ends_at', 'a.participant_id', 'a.answer'])
    .where('s.gathering_id', 'in', gatherings)
    .orderBy('s.starts_at')
    .orderBy('s.ends_at')
    .execute();
  const slotFrom = (own: typeof rows): Slot => {
    const { id, starts_at, ends_at } = own[0] as (typeof rows)[number];
    const answers = own.flatMap(({ participant_id, answer }): [string, SlotAnswer][] =>
      participant_id !== null && answer !== null ? [[participant_id, answer]] : [],
    );
    return { id, startsAt: starts_at, endsAt: ends_at, answers: new Map(answers) };
  };
  return new Map(
    [...Map.groupBy(rows, ({ gathering_id }) => gathering_id)].map(([gathering, own]) => [
      gathering,
      [...Map.groupBy(own, ({ id }) => id).values()].map(slotFrom),
    ]),
  );
}

/** Inside a transaction: gatherings with all that hangs on each, in their order. */
async function readBooks(ctx: ActingCtx, gatherings: readonly Gathering[]): Promise<GatheringBook[]> {
  if (gatherings.length === 0) return [];
  const { db } = ctx;
  const ids = gatherings.map(({ id }) => id);
  const sessions = await db
    .selectFrom('gathering_session')
    .selectAll()
    .where('gathering_id', 'in', ids)
    .orderBy('place')
    .execute();
  const files = await filesOf(
    ctx,
    'session_id',
    sessions.map(({ id }) => id),
  );
  const decisions = await db
    .selectFrom('gathering_decision')
    .selectAll()
    .where('gathering_id', 'in', ids)
    .orderBy('number')
    .execute();
  const registrations = await db
    .selectFrom('gathering_registration')
    .select(['gathering_id', 'participant_id', 'answer'])
    .where('gathering_id', 'in', ids)
    .orderBy('participant_id')
    .execute();
  const slots = await slotsOf(ctx, ids);
  return gatherings.map((gathering) => {
    const isOwn = (row: { readonly gathering_id: string }): boolean => row.gathering_id === gathering.id;
    return {
      gathering,
      slots: slots.get(gathering.id) ?? [],
      registrations: registrations
        .filter(isOwn)
        .map(({ participant_id, answer }) => ({ participant: participant_id, answer })),
      sessions: sessions.filter(isOwn).map((row) => sessionFrom(row, files.get(row.id))),
      decisions: decisions.filter(isOwn).map(decisionFrom),
    };
  });
}

/** All of a network that the actor may see, by number. */
export const gatheringBooks = (ctx: Ctx, network: string): Promise<GatheringBook[]> =>
  acting(ctx, async (inside) => readBooks(inside, await readGatherings(inside, network)));

/** Inside a transaction; null where there is none, or none that the actor may see. */
export async function readGatheringBook(
  ctx: ActingCtx,
  { network, number }: { readonly network: string; readonly number: number },
): Promise<GatheringBook | null> {
  const row = await ctx.db
    .selectFrom('gathering')
    .selectAll()
    .where('network_id', '=', network)
    .where('number', '=', number)
    .executeTakeFirst();
  const [book] = await readBooks(ctx, row ? [gatheringFrom(row)] : []);
  return book ?? null;
}

/** Null where there is none, or none that the actor may see. */
export const gatheringBook = (
  ctx: Ctx,
  asked: { readonly network: string; readonly number: number },
): Promise<GatheringBook | null> => acting(ctx, (inside) => readGatheringBook(inside, asked));

/** What people need to take part, by participant: of those the actor may answer for. */
export const requirementsOf = (ctx: Ctx, gathering: string): Promise<ReadonlyMap<string, string>> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('gathering_requirement')
      .select(['participant_id', 'text'])
      .where('gathering_id', '=', gathering)
      .execute();
    return new Map(rows.map((row) => [row.participant_id, row.text]));
  });

export interface ExitStanding {
  /** How many have answered. */
  readonly answered: number;
  /** The last day to answer; null: nobody is asked any more. */
  readonly openUntil: LocalDate | null;
  /** Null while it can be answered, since two looks would tell one answer, and where too few have for anything to be seen. */
  readonly result: ExitResult | null;
}

const SUMMING: Actor = { kind: 'system', name: 'gatheringExit' };

/** What was said afterwards, summed up. Ask first whether the actor may see the gathering. */
export const exitStanding = (
  { db, now }: Ctx,
  { id, ownQuestions, ...rest }: Pick<Gathering, 'id' | 'ownQuestions' | 'state' | 'time'>,
): Promise<ExitStanding> =>
  acting({ db, now, actor: SUMMING }, async (inside) => {
    const rows = await inside.db
      .selectFrom('gathering_exit_answer')
      .select(['is_small as isSmall', 'useful', 'uses', 'own', 'comment'])
      .where('gathering_id', '=', id)
      .execute();
    const openUntil = exitOpenUntil(rest, now);
    return {
      answered: rows.length,
      openUntil,
      result: openUntil === null ? exitResult(rows, ownQuestions.length) : null,
    };
  });

/** What a participant has answered to one gathering, for her own page. */
export interface OwnAnswers {
  readonly slots: ReadonlyMap<string, SlotAnswer>;
  /** Null where she has not said whether she comes. */
  readonly attendance: Attendance | null;
  readonly requirement: string;
  readonly hasAnsweredExit: boolean;
}

/** For the program, behind a participant's link. */
export const ownAnswers = (
  ctx: Ctx,
  { book, participant }: { readonly book: GatheringBook; readonly participant: string },
): Promise<OwnAnswers> =>
  acting(ctx, async ({ db }) => {
    const { gathering, slots, registrations } = book;
    const requirement = await db
      .selectFrom('gathering_requirement')
      .select('text')
      .where('gathering_id', '=', gathering.id)
      .where('participant_id', '=', participant)
      .executeTakeFirst();
    const turnout = await db
      .selectFrom('gathering_exit_turnout')
      .select('on_date')
      .where('gathering_id', '=', gathering.id)
      .where('participant_id', '=', participant)
      .executeTakeFirst();
    return {
      slots: new Map(
        slots.flatMap(({ id, answers }): [string, SlotAnswer][] => {
          const answer = answers.get(participant);
          return answer ? [[id, answer]] : [];
        }),
      ),
      attendance: registrations.find((one) => one.participant === participant)?.answer ?? null,
      requirement: requirement?.text ?? '',
      hasAnsweredExit: turnout !== undefined,
    };
  });

/** Participants who have answered afterwards; for the program itself, so that they are not reminded. */
export const exitTurnout = (ctx: Ctx, gathering: string): Promise<ReadonlySet<string>> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('gathering_exit_turnout')
      .select('participant_id')
      .where('gathering_id', '=', gathering)
      .execute();
    return new Set(rows.map(({ participant_id }) => participant_id));
  });

/** Networks with gatherings that may need a reminder, for the program itself: asked for, or with a time near today. */
export const networksToRemind = (
  ctx: Ctx,
  { from, to, inventedOnly }: { readonly from: Date; readonly to: Date; readonly inventedOnly: boolean },
): Promise<string[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('gathering')
      .innerJoin('network', 'network.id', 'gathering.network_id')
      .select('network_id')
      .distinct()
      .where('network.status', 'in', ['open', 'running'])
      .$if(inventedOnly, (rows) => rows.where('network.is_demo', '=', true))
      .where((where) =>
        where.or([
          where('gathering.state', '=', 'polling'),
          where.and([
            where('gathering.state', '=', 'called'),
            where('starts_at', '>=', from),
            where('starts_at', '<=', to),
          ]),
        ]),
      )
      .orderBy('network_id')
      .execute();
    return rows.map(({ network_id }) => network_id);
  });

interface DueIn {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly inventedOnly: boolean;
}

/** Decisions not done that are due on a day of the span, for the program itself. */
export interface DueDecision extends Decision {
  readonly network: string;
  readonly gathering: number;
  readonly title: string;
}

export const decisionsDue = (ctx: Ctx, { from, to, inventedOnly }: DueIn): Promise<DueDecision[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('gathering_decision as d')
      .innerJoin('gathering as g', 'g.id', 'd.gathering_id')
      .innerJoin('network as n', 'n.id', 'g.network_id')
      .selectAll('d')
      .select(['g.network_id as network', 'g.number as gatheringNumber', 'n.title as networkTitle'])
      .where('d.done_on', 'is', null)
      .where('d.due_on', '>=', from)
      .where('d.due_on', '<=', to)
      .where('n.status', 'in', ['open', 'running'])
      .$if(inventedOnly, (rows) => rows.where('n.is_demo', '=', true))
      .orderBy('d.due_on')
      .orderBy('d.id')
      .execute();
    return rows.map(({ network, gatheringNumber, networkTitle, ...row }) => ({
      ...decisionFrom(row),
      network,
      gathering: gatheringNumber,
      title: networkTitle,
    }));
  });
