// Market dialogues as anybody may read them: what was published, and nothing that tells who takes part. The program asks as
// the system and takes out only what is public.
import { sql } from 'kysely';
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Part } from '../../accounts/people-queries.ts';
import type { BodyId } from '../../registry/model.ts';
import '../dialogue/db.ts';
import type { Activity, HearingDocument, Question } from '../dialogue/model.ts';
import { readDialogue } from '../dialogue/queries.ts';
import { TALKING } from '../dialogue/transitions.ts';
import { buyersOf, type Phase } from '../life/model.ts';
import { readProcurement } from '../life/queries.ts';

export const DIALOGUE_TIMES = ['open', 'over'] as const;
/** open: something is still to come · over: nothing is. */
export type DialogueTime = (typeof DIALOGUE_TIMES)[number];

export interface DialoguesAsked {
  /** In the title or in what is wanted; empty: any. */
  readonly words: string;
  readonly category: string | null;
  readonly time: DialogueTime | null;
  /** Of the demonstration world, too. */
  readonly withDemo: boolean;
  /** `from` counts from 0. */
  readonly from: number;
  readonly size: number;
}

export interface DialogueRow {
  readonly procurement: string;
  readonly title: string;
  readonly category: string;
  readonly lead: PartyId;
  readonly isDemo: boolean;
  /** The first date that is still to come: a deadline or a meeting; null: none is. */
  readonly next: LocalDate | null;
  readonly publishedOn: LocalDate;
}

/** The first day to sign up by, to hand in by or to meet on that has not been. */
const firstDate = (today: LocalDate) => sql<string | null>`(
  select min(day)::text from dialogue_activity a,
    unnest(array[a.reply_by, (a.starts_at at time zone 'Europe/Oslo')::date]) as day
  where a.procurement_id = d.procurement_id and a.state = 'published' and p.phase = any (${TALKING}::text[])
    and day >= ${today}::date
)`;

/** Those with something to come first, the nearest first; then the latest published. */
export const publicDialogues = (
  ctx: Ctx,
  { words, category, time, withDemo, from, size }: DialoguesAsked,
): Promise<Part<DialogueRow>> =>
  acting(ctx, async ({ db, now }) => {
    const next = firstDate(localDateAt(now.getTime()));
    const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
    const found = db
      .selectFrom('dialogue as d')
      .innerJoin('procurement as p', 'p.id', 'd.procurement_id')
      .where('d.published_at', 'is not', null)
      .$if(!withDemo, (rows) => rows.where('d.is_demo', '=', false))
      .$if(category !== null, (rows) => rows.where('p.category', '=', category ?? ''))
      .$if(words !== '', (rows) =>
        rows.where((where) => where.or([where('p.title', 'ilike', like), where('d.about', 'ilike', like)])),
      )
      .$if(time !== null, (rows) =>
        rows.where(time === 'open' ? sql<boolean>`${next} is not null` : sql<boolean>`${next} is null`),
      );
    const { count } = await found
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const rows = await found
      .select(['p.id', 'p.title', 'p.category', 'p.party', 'd.is_demo', 'd.published_at', next.as('next')])
      .orderBy('next', (order) => order.asc().nullsLast())
      .orderBy('d.published_at', 'desc')
      .orderBy('p.id')
      .limit(size)
      .offset(from)
      .execute();
    return {
      count: Number(count),
      rows: rows.map((row) => ({
        procurement: row.id,
        title: row.title,
        category: row.category,
        lead: row.party,
        isDemo: row.is_demo,
        next: row.next as LocalDate | null,
        publishedOn: localDateAt(row.published_at?.getTime() ?? 0),
      })),
    };
  });

/** How many real dialogues had been published by a day, and how many of them in that day's year. */
export const countDialogues = (
  ctx: Ctx,
  until: LocalDate,
): Promise<{ readonly all: number; readonly inYear: number }> =>
  acting(ctx, async ({ db }) => {
    const day = sql`(published_at at time zone 'Europe/Oslo')::date`;
    const { all, in_year } = await db
      .selectFrom('dialogue')
      .select(({ fn }) => [
        fn.countAll<string>().as('all'),
        sql<string>`count(*) filter (where ${day} >= ${`${until.slice(0, 4)}-01-01`}::date)`.as('in_year'),
      ])
      .where('is_demo', '=', false)
      .where('published_at', 'is not', null)
      .where(sql<boolean>`${day} <= ${until}::date`)
      .executeTakeFirstOrThrow();
    return { all: Number(all), inYear: Number(in_year) };
  });

/** Categories of the dialogues that can be found. */
export const publicCategories = (ctx: Ctx, withDemo: boolean): Promise<string[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('dialogue as d')
      .innerJoin('procurement as p', 'p.id', 'd.procurement_id')
      .select('p.category')
      .distinct()
      .where('d.published_at', 'is not', null)
      .$if(!withDemo, (found) => found.where('d.is_demo', '=', false))
      .execute();
    return rows.map(({ category }) => category);
  });

export interface PublicSlot {
  readonly number: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** An activity without who has signed up. */
export interface PublicActivity extends Omit<Activity, 'slots' | 'signUps' | 'entry' | 'version'> {
  readonly slots: readonly PublicSlot[];
  readonly documents: readonly HearingDocument[];
}

export interface PublicQuestion {
  readonly number: number;
  readonly question: string;
  readonly answer: string;
  readonly answeredAt: Date;
}

export interface PublicDialogue {
  readonly procurement: string;
  readonly title: string;
  readonly category: string;
  readonly lead: PartyId;
  /** Whom it is bought for. */
  readonly buyers: readonly BodyId[];
  readonly phase: Phase;
  readonly isDemo: boolean;
  readonly about: string;
  readonly publishedAt: Date;
  readonly activities: readonly PublicActivity[];
  readonly questions: readonly PublicQuestion[];
}

const publicQuestion = ({ number, question, answer, answeredAt }: Question): PublicQuestion[] =>
  question === null || answer === null || answeredAt === null
    ? []
    : [{ number, question, answer, answeredAt }];

function publicActivity(activity: Activity, documents: readonly HearingDocument[]): PublicActivity {
  const { slots, signUps: _, entry: __, version: ___, ...rest } = activity;
  return {
    ...rest,
    slots: slots.map(({ number, startsAt, endsAt }) => ({ number, startsAt, endsAt })),
    documents: documents.filter((one) => one.activity === activity.id && one.publishedAt !== null),
  };
}

/** Inside a transaction of the system. Null where there is none, or it is not published. */
export async function readPublicDialogue(ctx: ActingCtx, id: string): Promise<PublicDialogue | null> {
  const dialogue = await readDialogue(ctx, id);
  const publishedAt = dialogue?.publishedAt ?? null;
  const found = dialogue && (await readProcurement(ctx, { id, forUpdate: false }));
  if (!dialogue || !found || publishedAt === null) return null;
  const { state } = found;
  return {
    procurement: id,
    title: state.title,
    category: state.category,
    lead: state.lead,
    buyers: buyersOf(state).map(({ body }) => body),
    phase: state.phase,
    isDemo: found.isDemo,
    about: dialogue.about,
    publishedAt,
    activities: dialogue.activities
      .filter((one) => one.state !== 'draft')
      .map((one) => publicActivity(one, dialogue.documents)),
    questions: dialogue.questions.flatMap(publicQuestion),
  };
}

/** Ask as the system. Null where there is none, or it is not published. */
export const publicDialogue = (ctx: Ctx, id: string): Promise<PublicDialogue | null> =>
  isUuid(id) ? acting(ctx, (inside) => readPublicDialogue(inside, id)) : Promise.resolve(null);
