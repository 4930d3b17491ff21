// What the program does with rounds: sends each its day, reminds those who have not answered, and closes it after its last day.
// Who is reminded is told nobody. At the close the answers leave the sealed row in random order, what people wrote apart from
// the rest, and what is left of the round is figures.
import { sql } from 'kysely';
import { localDateAt } from '../../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { Letter } from '../../accounts/outbox-commands.ts';
import { writeLetter } from '../../accounts/outbox-commands.ts';
import { hashOfSecret, newSecret } from '../../accounts/secret.ts';
import { readBox } from './box-db.ts';
import { type BySide, SIDES, type Survey, type Turnout, type Wave } from './model.ts';
import { ownWave, SURVEY_GONE, type SurveyAsked, surveyObject } from './place-commands.ts';
import { readSurvey } from './queries.ts';
import { areTooFew, isGoingOn, isLastRound, partedValues, stateOf } from './rules.ts';
import { shuffled } from './shuffle.ts';
import './db.ts';

export interface LetterTo {
  readonly name: string;
  readonly email: string;
  readonly body: string | null;
}

/** To one person, with the secret of her own link. */
export type SurveyLetter = (to: LetterTo, secret: string) => Letter;

export interface WaveToSend {
  readonly survey: string;
  readonly wave: string;
  readonly letter: SurveyLetter;
}

/** For the program alone: the survey and its round, locked. */
async function heldWave(
  ctx: ActingCtx,
  asked: { readonly survey: string; readonly wave: string },
): Promise<Result<{ readonly survey: Survey; readonly wave: Wave }>> {
  await ctx.db.selectFrom('survey').select('id').where('id', '=', asked.survey).forUpdate().execute();
  const survey = await readSurvey(ctx, asked.survey);
  const wave = survey?.waves.find(({ id }) => id === asked.wave);
  return survey && wave ? ok({ survey, wave }) : SURVEY_GONE;
}

/** Writes to one person with a link of her own; the value is what is kept of its secret. */
async function sendLink(
  ctx: ActingCtx,
  { letter, isDemo }: Pick<WaveToSend, 'letter'> & Pick<Survey, 'isDemo'>,
  to: LetterTo,
): Promise<string> {
  const secret = newSecret();
  await writeLetter(ctx, { person: null, email: to.email, isDemo }, letter(to, secret));
  return hashOfSecret(secret) as string;
}

const partyOfSurvey = async ({ survey }: Omit<WaveToSend, 'letter'>, { db }: ActingCtx) =>
  (await db.selectFrom('survey').select('party').where('id', '=', survey).executeTakeFirst())?.party ?? null;

/** Sends a round to everybody who is to be asked; the value is how many. Codes: survey.gone, .waveOpened, .nobodyAsked. */
export const openWave: Command<WaveToSend, number> = command<WaveToSend, number>({
  action: 'survey.send',
  partyOf: partyOfSurvey,
  run: async (ctx, asked) => {
    const found = await heldWave(ctx, asked);
    if (!found.ok) return found;
    const { survey, wave } = found.value;
    if (wave.openedAt !== null) return refuse(problem('survey.waveOpened', 'wave'));
    const people = await ctx.db
      .selectFrom('survey_person')
      .select(['id', 'name', 'email', 'body_id as body'])
      .where('survey_id', '=', survey.id)
      .orderBy('id')
      .execute();
    if (people.length === 0) return refuse(problem('survey.nobodyAsked', 'wave'));
    const letter = { letter: asked.letter, isDemo: survey.isDemo };
    for (const { id, ...to } of people) {
      await ctx.db
        .insertInto('survey_turnout')
        .values({
          wave_id: wave.id,
          recipient_id: id,
          token_hash: await sendLink(ctx, letter, to),
          again_hash: null,
          answered_on: null,
          reminded_on: null,
        })
        .execute();
    }
    await ctx.db.insertInto('survey_box').values({ wave_id: wave.id, answers: '[]' }).execute();
    await ctx.db.updateTable('survey_wave').set({ opened_at: ctx.now }).where('id', '=', wave.id).execute();
    const facts = { wave: wave.kind, count: people.length };
    return done(people.length, { action: 'survey.sent', object: surveyObject(survey.id), facts });
  },
});

/** Reminds everybody who has not answered, once in a round; the value is how many. Codes: survey.gone, .notOpen. */
export const remindOfWave: Command<WaveToSend, number> = command<WaveToSend, number>({
  action: 'survey.send',
  partyOf: partyOfSurvey,
  run: async (ctx, asked) => {
    const found = await heldWave(ctx, asked);
    if (!found.ok) return found;
    const { survey, wave } = found.value;
    const today = localDateAt(ctx.now.getTime());
    if (stateOf(wave, today) !== 'open') return refuse(problem('survey.notOpen', 'wave'));
    const waiting = await ctx.db
      .selectFrom('survey_turnout as t')
      .innerJoin('survey_person as p', 'p.id', 't.recipient_id')
      .select(['t.id', 'p.name', 'p.email', 'p.body_id as body'])
      .where('t.wave_id', '=', wave.id)
      .where('t.answered_on', 'is', null)
      .where('t.reminded_on', 'is', null)
      .orderBy('t.id')
      .execute();
    const letter = { letter: asked.letter, isDemo: survey.isDemo };
    for (const { id, ...to } of waiting) {
      const again = await sendLink(ctx, letter, to);
      await ctx.db
        .updateTable('survey_turnout')
        .set({ again_hash: again, reminded_on: today })
        .where('id', '=', id)
        .execute();
    }
    // How many have answered is on the page; that the rest was reminded says no more.
    if (waiting.length === 0) return done(0, null);
    const audit = { action: 'survey.reminded', object: surveyObject(survey.id), facts: { wave: wave.kind } };
    return done(waiting.length, audit);
  },
});

async function turnoutOf({ db }: ActingCtx, wave: string): Promise<Turnout> {
  const rows = await db
    .selectFrom('survey_turnout as t')
    .innerJoin('survey_person as p', 'p.id', 't.recipient_id')
    .select(['p.side', 'p.body_id', 't.answered_on'])
    .where('t.wave_id', '=', wave)
    .execute();
  const asked = Object.fromEntries(
    SIDES.map((side) => [side, rows.filter((row) => row.side === side).length]),
  ) as Record<keyof BySide, number>;
  const answered = rows.filter((row) => row.answered_on !== null && row.body_id !== null);
  return { asked, bodies: new Set(answered.map((row) => row.body_id)).size };
}

/** Empties the sealed row into rows of their own. */
async function emptyBox(ctx: ActingCtx, survey: Survey, wave: Wave): Promise<number> {
  const box = await readBox(ctx, wave.id);
  const parted = shuffled(box).map((answer) => ({
    ...answer,
    ...partedValues(survey.questions, answer.values),
  }));
  for (const { side, pair, isPaper, values } of parted) {
    await ctx.db
      .insertInto('survey_answer')
      .values({
        wave_id: wave.id,
        side,
        pair_hash: pair,
        on_paper: isPaper,
        answers: JSON.stringify(values),
      })
      .execute();
  }
  // Of so few nothing is shown, and so nobody has to read what they wrote.
  const texts = areTooFew(parted) ? [] : shuffled(parted.flatMap((answer) => answer.texts));
  for (const { question, text } of texts) {
    await ctx.db.insertInto('survey_quote').values({ wave_id: wave.id, question, text }).execute();
  }
  await ctx.db.updateTable('survey_box').set({ answers: '[]' }).where('wave_id', '=', wave.id).execute();
  return parted.length;
}

/**
 * What people chose to be known by can be guessed by whoever holds the database: once there is no round left to match, a random
 * id takes its place.
 */
async function forgetPairs({ db }: ActingCtx, survey: Survey): Promise<void> {
  const waves = survey.waves.map(({ id }) => id);
  const own = db
    .selectFrom('survey_answer')
    .select('pair_hash')
    .distinct()
    .where('wave_id', 'in', waves)
    .where('pair_hash', 'is not', null);
  await db
    .with('fresh', (from) =>
      from
        .selectFrom(own.as('known'))
        .select(['known.pair_hash', sql<string>`gen_random_uuid()::text`.as('id')]),
    )
    .updateTable('survey_answer')
    .from('fresh')
    .set((set) => ({ pair_hash: set.ref('fresh.id') }))
    .whereRef('survey_answer.pair_hash', '=', 'fresh.pair_hash')
    .where('survey_answer.wave_id', 'in', waves)
    .execute();
}

async function close(ctx: ActingCtx, survey: Survey, wave: Wave) {
  const answered = await asSystem(ctx, async (inside) => {
    const turnout = await turnoutOf(inside, wave.id);
    const count = await emptyBox(inside, survey, wave);
    if (isLastRound(survey, wave, localDateAt(ctx.now.getTime()))) await forgetPairs(inside, survey);
    await inside.db
      .updateTable('survey_wave')
      .set({ closed_at: ctx.now, turnout: JSON.stringify(turnout) })
      .where('id', '=', wave.id)
      .execute();
    return count;
  });
  const facts = { wave: wave.kind, count: answered };
  return done(answered, { action: 'survey.closed', object: surveyObject(survey.id), facts });
}

/** Closes a round whose last day has passed; the value is how many have answered. Codes: survey.gone, .notOpen. */
export const closeWave: Command<Omit<WaveToSend, 'letter'>, number> = command({
  action: 'survey.send',
  partyOf: partyOfSurvey,
  run: async (ctx, asked) => {
    const found = await heldWave(ctx, asked);
    if (!found.ok) return found;
    const { survey, wave } = found.value;
    if (stateOf(wave, localDateAt(ctx.now.getTime())) !== 'over') {
      return refuse(problem('survey.notOpen', 'wave'));
    }
    return close(ctx, survey, wave);
  },
});

/** The party that asks closes a round before its last day. Codes: survey.gone, .notOpen. */
export const endWave: Command<SurveyAsked & { readonly wave: string }, number> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await ownWave(ctx, asked);
    if (!found.ok) return found;
    const { survey, wave } = found.value;
    if (!isGoingOn(wave)) return refuse(problem('survey.notOpen', 'wave'));
    return close(ctx, survey, wave);
  },
});
