// Experiences as they are searched, read, kept by whoever tells them, and looked over.
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Part } from '../../accounts/people-queries.ts';
import './db.ts';
import type { ExperienceTable } from './db.ts';
import type {
  Experience,
  ExperienceResult,
  ExperienceSize,
  ExperienceWords,
  MethodStep,
  PublicSource,
} from './model.ts';
import { searchWords } from './rules.ts';

const experienceFrom = (row: Selectable<ExperienceTable>): Experience => ({
  id: row.id,
  reference: row.reference,
  party: row.party,
  isDemo: row.is_demo,
  network: row.network_id,
  state: row.state,
  step: row.step,
  category: row.category,
  size: row.size,
  inhabitants: row.inhabitants,
  result: row.result,
  title: row.title,
  done: row.done,
  outcome: row.outcome,
  advice: row.advice,
  translations: row.translations as Readonly<Record<'nn' | 'en', ExperienceWords>> | null,
  happened: row.happened,
  source: row.source as PublicSource | null,
  checkedOn: row.checked_on as LocalDate,
  contactRole: row.contact_role,
  contactName: row.contact_name,
  contactPerson: row.contact_person,
  withParty: row.with_party,
  agreedVersion: row.agreed_version,
  returnedReason: row.returned_reason,
  version: row.version,
  publishedOn: row.published_on as LocalDate | null,
});

export interface ExperiencesAsked {
  /** As typed; each word must be found, in any form and inside longer words. Empty: any. */
  readonly words: string;
  readonly step: MethodStep | null;
  readonly category: string | null;
  readonly size: ExperienceSize | null;
  readonly result: ExperienceResult | null;
  /** Of the demonstration world, too. */
  readonly withDemo: boolean;
  /** `from` counts from 0. */
  readonly from: number;
  readonly most: number;
}

/** Words without their endings, so that «alarmer» finds «trygghetsalarmen»; one that is nothing but an ending stays as it is. */
async function stemsOf({ db }: ActingCtx, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const { rows } = await sql<{ stem: string }>`
    select coalesce((ts_lexize('norwegian_stem', word))[1], word) as stem from unnest(${words}::text[]) word`.execute(
    db,
  );
  return rows.map(({ stem }) => stem);
}

// Letters and digits alone, so nothing in it means anything to `like`.
const holds = (text: RawBuilder<unknown>, stem: string) => sql<boolean>`${text} like ${`%${stem}%`}`;

function foundBy({ db }: ActingCtx, asked: ExperiencesAsked, stems: readonly string[]) {
  let found = db
    .selectFrom('experience')
    .where('state', '=', 'published')
    .$if(!asked.withDemo, (rows) => rows.where('is_demo', '=', false))
    .$if(asked.step !== null, (rows) => rows.where('step', '=', asked.step as MethodStep))
    .$if(asked.category !== null, (rows) => rows.where('category', '=', asked.category as string))
    .$if(asked.size !== null, (rows) => rows.where('size', '=', asked.size as ExperienceSize))
    .$if(asked.result !== null, (rows) => rows.where('result', '=', asked.result as ExperienceResult));
  for (const stem of stems) found = found.where(holds(sql.ref('words'), stem));
  return found;
}

/**
 * Published ones. Those with the words in the title first, then those told by bodies, then those that tell how it went, then the
 * latest. Ask as the system.
 */
export const publicExperiences = (ctx: Ctx, asked: ExperiencesAsked): Promise<Part<Experience>> =>
  acting(ctx, async (inside) => {
    const stems = await stemsOf(inside, searchWords(asked.words));
    const found = foundBy(inside, asked, stems);
    const inTitle = sql.join(
      stems.map((stem) => sql`(${holds(sql`lower(title)`, stem)})::int`),
      sql` + `,
    );
    // The order is made of what is short; whole rows are read for one page only.
    const page = await found
      .select(['id', sql<string>`count(*) over ()`.as('count')])
      .$if(stems.length > 0, (rows) => rows.orderBy(sql`${inTitle} desc`))
      .orderBy(sql`party is null`)
      .orderBy(sql`result = 'unknown'`)
      .orderBy('published_on', 'desc')
      .orderBy('happened', (order) => order.desc().nullsLast())
      .orderBy('id')
      .limit(asked.most)
      .offset(asked.from)
      .execute();
    const ids = page.map(({ id }) => id);
    if (ids.length === 0) {
      const { count } = await found
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow();
      return { count: Number(count), rows: [] };
    }
    const rows = await inside.db.selectFrom('experience').selectAll().where('id', 'in', ids).execute();
    const byId = new Map(rows.map((row) => [row.id, experienceFrom(row)]));
    return { count: Number(page[0]?.count), rows: ids.flatMap((id) => byId.get(id) ?? []) };
  });

/** Categories that something published is about. Ask as the system. */
export const experienceCategories = (ctx: Ctx, withDemo: boolean): Promise<string[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('experience')
      .select('category')
      .distinct()
      .where('state', '=', 'published')
      .where('category', 'is not', null)
      .$if(!withDemo, (found) => found.where('is_demo', '=', false))
      .execute();
    return rows.flatMap(({ category }) => category ?? []);
  });

/** One that is published, by its id or by its name in the file. Null where there is none. Ask as the system. */
export const publicExperience = (ctx: Ctx, name: string, withDemo: boolean): Promise<Experience | null> =>
  acting(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('experience')
      .selectAll()
      .where(isUuid(name) ? 'id' : 'reference', '=', name)
      .where('state', '=', 'published')
      .$if(!withDemo, (found) => found.where('is_demo', '=', false))
      .executeTakeFirst();
    return row ? experienceFrom(row) : null;
  });

export interface LikeAsked {
  readonly category: string | null;
  /** The step one is at. */
  readonly step: MethodStep;
  /** The invented world sees its own and ours; the real one sees no invented ones. */
  readonly isDemo: boolean;
  /** Not one's own. */
  readonly party: PartyId;
  readonly most: number;
}

/**
 * What others have done that is like it: the same category and step first, then the category, then the step; of those, what
 * bodies tell before our examples. One question, however many come. Each fits by category or by step.
 */
export const similarExperiences = (ctx: Ctx, asked: LikeAsked): Promise<Experience[]> =>
  acting(ctx, async ({ db }) => {
    const isCategory = sql<boolean>`coalesce(category = ${asked.category}, false)`;
    const isStep = sql<boolean>`step = ${asked.step}`;
    const rows = await db
      .selectFrom('experience')
      .selectAll()
      .where('state', '=', 'published')
      .where((where) => where.or([isCategory, isStep]))
      .where(sql<boolean>`party is distinct from ${asked.party}`)
      .where((where) => where.or([where('party', 'is', null), where('is_demo', '=', asked.isDemo)]))
      .orderBy(sql`(${isCategory})::int * 2 + (${isStep})::int desc`)
      .orderBy(sql`party is null`)
      .orderBy('published_on', 'desc')
      .orderBy('happened', (order) => order.desc().nullsLast())
      .orderBy('id')
      .limit(asked.most)
      .execute();
    return rows.map(experienceFrom);
  });

/** Everything a party has told, whatever its state, the last changed first. */
export const experiencesOf = (ctx: Ctx, party: PartyId): Promise<Experience[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('experience')
      .selectAll()
      .where('party', '=', party)
      .orderBy('changed_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(experienceFrom);
  });

/** Inside a transaction; null where there is none, or it is nothing the actor may see. */
export async function readExperience({ db }: ActingCtx, id: string): Promise<Experience | null> {
  if (!isUuid(id)) return null;
  const row = await db.selectFrom('experience').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? experienceFrom(row) : null;
}

/** Null where there is none, or it is nothing the actor may see. */
export const experienceOf = (ctx: Ctx, id: string): Promise<Experience | null> =>
  acting(ctx, (inside) => readExperience(inside, id));

/** What waits to be looked over: in the networks a party leads, or (null) by those who run the installation. The oldest first. */
export const waitingExperiences = (ctx: Ctx, leader: PartyId | null): Promise<Experience[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('experience')
      .selectAll('experience')
      .where('experience.state', '=', 'sent')
      .$if(leader === null, (found) => found.where('network_id', 'is', null).where('is_demo', '=', false))
      .$if(leader !== null, (found) =>
        found.where('network_id', 'in', (select) =>
          select
            .selectFrom('network')
            .select('id')
            .where('leader', '=', leader as PartyId),
        ),
      )
      .$if(leader !== null, (found) => found.where(sql<boolean>`party is distinct from ${leader}`))
      .orderBy('changed_at')
      .orderBy('id')
      .execute();
    return rows.map(experienceFrom);
  });

/** Published ones of each party; a party that has told nothing is not there. Ask as the system. */
export const toldCounts = (ctx: Ctx, parties: readonly PartyId[]): Promise<ReadonlyMap<PartyId, number>> =>
  parties.length === 0
    ? Promise.resolve(new Map())
    : acting(ctx, async ({ db }) => {
        const rows = await db
          .selectFrom('experience')
          .select(({ fn }) => ['party', fn.countAll<string>().as('count')])
          .where('state', '=', 'published')
          .where('party', 'in', parties)
          .groupBy('party')
          .execute();
        return new Map(rows.flatMap(({ party, count }) => (party ? [[party, Number(count)] as const] : [])));
      });
