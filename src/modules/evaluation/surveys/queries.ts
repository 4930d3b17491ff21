// Surveys as far as the asking person may see them: which there are, with their rounds; who is asked, for the party that asks;
// and how many have answered, counted by the program, since nobody reads who.
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import {
  type Question,
  type Quote,
  type Subject,
  type Survey,
  type SurveyPerson,
  type Turnout,
  WAVE_KINDS,
  type Wave,
} from './model.ts';
import './db.ts';

const SURVEY_COLUMNS = [
  'id',
  'subject_kind',
  'subject_id',
  'party',
  'is_demo',
  'title',
  'instrument',
  'instrument_version',
  'questions',
  'ends_on',
] as const;

async function wavesOf({ db }: ActingCtx, surveys: readonly string[]): Promise<Map<string, Wave[]>> {
  if (surveys.length === 0) return new Map();
  const rows = await db
    .selectFrom('survey_wave')
    .select(['id', 'survey_id', 'kind', 'opens_on', 'closes_on', 'opened_at', 'closed_at', 'turnout'])
    .where('survey_id', 'in', surveys)
    .execute();
  const sorted = rows.sort((one, other) => WAVE_KINDS.indexOf(one.kind) - WAVE_KINDS.indexOf(other.kind));
  const waves = new Map<string, Wave[]>();
  for (const row of sorted) {
    const wave: Wave = {
      id: row.id,
      kind: row.kind,
      opensOn: row.opens_on as LocalDate,
      closesOn: row.closes_on as LocalDate,
      openedAt: row.opened_at,
      closedAt: row.closed_at,
      turnout: row.turnout as Turnout | null,
    };
    waves.set(row.survey_id, [...(waves.get(row.survey_id) ?? []), wave]);
  }
  return waves;
}

async function surveysWhere(
  ctx: ActingCtx,
  { id, subject }: { readonly id?: string; readonly subject?: Subject },
): Promise<Survey[]> {
  let query = ctx.db.selectFrom('survey').select(SURVEY_COLUMNS).orderBy('created_at', 'desc').orderBy('id');
  if (id !== undefined) query = query.where('id', '=', id);
  if (subject) query = query.where('subject_kind', '=', subject.kind).where('subject_id', '=', subject.id);
  const rows = await query.execute();
  const waves = await wavesOf(
    ctx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    party: row.party,
    isDemo: row.is_demo,
    title: row.title,
    instrument:
      row.instrument === null ? null : { id: row.instrument, version: row.instrument_version as number },
    questions: row.questions as Question[],
    endsOn: row.ends_on as LocalDate | null,
    waves: waves.get(row.id) ?? [],
  }));
}

/** In the caller's transaction; null where there is none that she may see. */
export const readSurvey = async (ctx: ActingCtx, id: string): Promise<Survey | null> =>
  (await surveysWhere(ctx, { id }))[0] ?? null;

/** Null where there is none that the asking person may see. */
export const surveyById = (ctx: Ctx, id: string): Promise<Survey | null> =>
  acting(ctx, (inside) => readSurvey(inside, id));

/** About one thing, the newest first. */
export const surveysAbout = (ctx: Ctx, subject: Subject): Promise<Survey[]> =>
  acting(ctx, (inside) => surveysWhere(inside, { subject }));

/** By name. Empty for everybody but the party that asks. */
export const peopleAsked = (ctx: Ctx, survey: string): Promise<SurveyPerson[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('survey_person')
      .select(['id', 'name', 'email', 'body_id', 'side'])
      .where('survey_id', '=', survey)
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map(({ body_id: body, ...person }) => ({ ...person, body }));
  });

export interface WaveCount {
  readonly asked: number;
  /** By link. */
  readonly answered: number;
  readonly onPaper: number;
}

const counting = (ctx: Ctx): Ctx => ({
  db: ctx.db,
  now: ctx.now,
  actor: { kind: 'system', name: 'surveyCount' },
});

/**
 * How many were asked and have answered, by round. It counts as the program: ask first whether the person may see the survey
 * (`surveyById`).
 */
export const countsOfWaves = (ctx: Ctx, { waves }: Pick<Survey, 'waves'>): Promise<Map<string, WaveCount>> =>
  acting(counting(ctx), async ({ db }) => {
    const ids = waves.map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const turnout = await db
      .selectFrom('survey_turnout')
      .select(({ fn }) => [
        'wave_id',
        fn.countAll<number>().as('asked'),
        fn.count<number>('answered_on').as('answered'),
      ])
      .where('wave_id', 'in', ids)
      .groupBy('wave_id')
      .execute();
    const boxes = await db
      .selectFrom('survey_box')
      .select(['wave_id', 'on_paper'])
      .where('wave_id', 'in', ids)
      .execute();
    return new Map(
      ids.map((id) => {
        const row = turnout.find(({ wave_id }) => wave_id === id);
        const box = boxes.find(({ wave_id }) => wave_id === id);
        return [
          id,
          {
            asked: Number(row?.asked ?? 0),
            answered: Number(row?.answered ?? 0),
            onPaper: box?.on_paper ?? 0,
          },
        ];
      }),
    );
  });

/** What people wrote in closed rounds: those that are shown, and for the party that asks those that wait and are hidden, too. */
export const quotesOf = (ctx: Ctx, { waves }: Pick<Survey, 'waves'>): Promise<Quote[]> =>
  acting(ctx, async ({ db }) => {
    const ids = waves.map(({ id }) => id);
    if (ids.length === 0) return [];
    const rows = await db
      .selectFrom('survey_quote')
      .select(['id', 'wave_id', 'question', 'text', 'state'])
      .where('wave_id', 'in', ids)
      .orderBy('id')
      .execute();
    return rows.map(({ wave_id: wave, ...quote }) => ({ ...quote, wave }));
  });

/** Rounds whose day has come and those whose last day has passed, for the program. */
export const wavesDue = (
  ctx: Ctx,
  today: LocalDate,
  inventedOnly = false,
): Promise<
  readonly { readonly survey: string; readonly wave: string; readonly is: 'toOpen' | 'toClose' }[]
> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('survey_wave')
      .innerJoin('survey', 'survey.id', 'survey_wave.survey_id')
      .select(['survey_wave.id', 'survey_id', 'opened_at'])
      .$if(inventedOnly, (waves) => waves.where('survey.is_demo', '=', true))
      .where('closed_at', 'is', null)
      .where(({ eb, or, and }) =>
        or([
          and([eb('opened_at', 'is', null), eb('opens_on', '<=', today), eb('closes_on', '>=', today)]),
          and([eb('opened_at', 'is not', null), eb('closes_on', '<', today)]),
        ]),
      )
      .orderBy('opens_on')
      .orderBy('survey_wave.id')
      .execute();
    return rows.map((row) => ({
      survey: row.survey_id,
      wave: row.id,
      is: row.opened_at === null ? 'toOpen' : 'toClose',
    }));
  });

/** Open rounds of which somebody is to be reminded, for the program. */
export const wavesToRemindOf = (
  ctx: Ctx,
  {
    today,
    until,
    inventedOnly,
  }: { readonly today: LocalDate; readonly until: LocalDate; readonly inventedOnly: boolean },
): Promise<readonly { readonly survey: string; readonly wave: string }[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('survey_wave')
      .innerJoin('survey', 'survey.id', 'survey_wave.survey_id')
      .select(['survey_wave.id', 'survey_id'])
      .$if(inventedOnly, (waves) => waves.where('survey.is_demo', '=', true))
      .where('opened_at', 'is not', null)
      .where('closed_at', 'is', null)
      .where('closes_on', '>=', today)
      .where('closes_on', '<=', until)
      .orderBy('survey_wave.id')
      .execute();
    return rows.map((row) => ({ survey: row.survey_id, wave: row.id }));
  });

/** Surveys whose network ends on another day than they count from, with that day: for the program. */
export const surveysToMove = (
  ctx: Ctx,
  inventedOnly = false,
): Promise<readonly { readonly survey: string; readonly party: PartyId; readonly endsOn: LocalDate }[]> =>
  acting(ctx, async ({ db }) => {
    const { rows } = await sql<{ survey: string; party: PartyId; ends_on: LocalDate }>`
      select s.id as survey, s.party, n.ends as ends_on from survey s join network n on n.id::text = s.subject_id
      where s.subject_kind = 'network' and s.ends_on <> n.ends and (s.is_demo or not ${inventedOnly}::boolean)
        and exists (select from survey_wave w where w.survey_id = s.id and w.opened_at is null and w.kind <> 'before')
      order by s.id`.execute(db);
    return rows.map((row) => ({ survey: row.survey, party: row.party, endsOn: row.ends_on }));
  });
