// Guidance: a party asks another environment, gets one answer, and when both agree it becomes a draft of an experience, told by
// whoever answered and naming both.
import { sql } from 'kysely';
import { localDateAt } from '../../../kernel/local-date.ts';
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { type Told, tell } from '../../accounts/outbox-commands.ts';
import './db.ts';
import { readGuidance } from './guidance-queries.ts';
import type { Guidance } from './model.ts';
import { LONGEST_PART, LONGEST_QUESTION, LONGEST_TITLE, MOST_QUESTIONS, sizeOf } from './rules.ts';
import { wordsOf } from './words.ts';

const DAY_MS = 24 * 3_600_000;
export const guidanceObject = (id: string): string => `guidance:${id}`;

/** Codes at the path: library.textMissing, .textLong (most), text.nationalNumber. */
function textFaults(path: string, text: string, most: number): Problem[] {
  if (text.trim() === '') return [problem('library.textMissing', path)];
  if (text.length > most) return [problem('library.textLong', path, { most })];
  return holdsNationalNumber(text) ? [problem('text.nationalNumber', path)] : [];
}

/** Whoever asks for the same party at the same time waits. */
async function hasAskedTooMuch(ctx: ActingCtx, party: PartyId): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`guidance:${party}`}, 0))`.execute(ctx.db);
  const { count } = await ctx.db
    .selectFrom('guidance_question')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('party', '=', party)
    .where('asked_at', '>', new Date(ctx.now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow();
  return Number(count) >= MOST_QUESTIONS;
}

export interface QuestionToAsk
  extends Pick<Guidance, 'party' | 'other' | 'isDemo' | 'step' | 'category' | 'question'> {
  /** What the other is told; `id` is the question's. Empty: nobody is there to read it. */
  readonly told: (id: string) => Told;
}

/** The value is the question's id. Codes: library.textMissing, .textLong, .tooMany (most), .nobodyThere, text.nationalNumber. */
export const askGuidance: Command<QuestionToAsk, string> = command({
  action: 'guidance.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, other, isDemo, step, category, question, told }) => {
    const faults = textFaults('question', question, LONGEST_QUESTION);
    if (faults.length > 0) return refuse(...faults);
    if (party === other) return refuse(problem('library.nobodyThere', 'other'));
    if (await hasAskedTooMuch(ctx, party)) {
      return refuse(problem('library.tooMany', 'question', { most: MOST_QUESTIONS }));
    }
    const { id } = await ctx.db
      .insertInto('guidance_question')
      .values({
        party,
        other_party: other,
        is_demo: isDemo,
        step,
        category,
        question: question.trim(),
        asked_at: ctx.now,
        asked_by: actorName(ctx.actor),
        answer: null,
        answered_at: null,
        answered_by: null,
        experience_id: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const ready = told(id);
    if (ready.notices.length === 0) return refuse(problem('library.nobodyThere', 'other'));
    await tell(ctx, ready);
    return done(id, { action: 'guidance.asked', object: guidanceObject(id), facts: { other } });
  },
});

export interface GuidanceAsked {
  readonly guidance: string;
  readonly party: PartyId;
}

async function held(ctx: ActingCtx, { guidance, party }: GuidanceAsked): Promise<Result<Guidance>> {
  const gone = refuse(problem('library.gone', 'guidance'));
  if (!isUuid(guidance)) return gone;
  await ctx.db.selectFrom('guidance_question').select('id').where('id', '=', guidance).forUpdate().execute();
  const found = await readGuidance(ctx, guidance);
  return found && (found.party === party || found.other === party) ? ok(found) : gone;
}

export interface AnswerToGive extends GuidanceAsked {
  readonly answer: string;
  /** What whoever asked is told. */
  readonly told: Told;
}

/** Codes: library.gone, .answeredBefore, .textMissing, .textLong, text.nationalNumber. */
export const answerGuidance: Command<AnswerToGive, true> = command({
  action: 'guidance.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await held(ctx, asked);
    if (!found.ok) return found;
    if (found.value.other !== asked.party) return refuse(problem('library.gone', 'guidance'));
    if (found.value.answer !== null) return refuse(problem('library.answeredBefore', 'answer'));
    const faults = textFaults('answer', asked.answer, LONGEST_PART);
    if (faults.length > 0) return refuse(...faults);
    await ctx.db
      .updateTable('guidance_question')
      .set({ answer: asked.answer.trim(), answered_at: ctx.now, answered_by: actorName(ctx.actor) })
      .where('id', '=', asked.guidance)
      .execute();
    await tell(ctx, asked.told);
    return done(true as const, {
      action: 'guidance.answered',
      object: guidanceObject(asked.guidance),
      facts: { other: found.value.party },
    });
  },
});

export interface AgreementToGive extends GuidanceAsked {
  /** Of whoever answered, by the register. */
  readonly inhabitants: number | null;
  /** What the other is told; `isBoth`: it has become a draft. */
  readonly told: (isBoth: boolean) => Told;
}

/** The first sentence, as a beginning of a title. */
const titleFrom = (question: string): string => {
  const [first = question] = question.split(/(?<=[.?!])\s|\n/);
  return first.length <= LONGEST_TITLE ? first : `${first.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
};

/** A draft of whoever answered: nothing is shown to anybody before it has been written on, sent and looked over. */
function makeDraft(ctx: ActingCtx, guidance: Guidance, inhabitants: number | null): Promise<string> {
  const { party, other, isDemo, step, category, question, answer } = guidance;
  const facts = { title: titleFrom(question), done: answer ?? '', outcome: '' };
  // As the system: whoever agrees last may be the one who asked.
  return asSystem(ctx, async ({ db, now }) => {
    const { id } = await db
      .insertInto('experience')
      .values({
        ...facts,
        party: other,
        with_party: party,
        is_demo: isDemo,
        step,
        category,
        result: 'unknown',
        inhabitants,
        size: sizeOf(inhabitants),
        words: wordsOf(facts),
        state: 'draft',
        reference: null,
        network_id: null,
        translations: null,
        happened: null,
        source: null,
        contact_person: null,
        returned_reason: null,
        published_on: null,
        checked_on: localDateAt(now.getTime()),
        created_at: now,
        changed_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

/**
 * One side agrees that question and answer may become an experience with both names. The value: whether both have. Codes:
 * library.gone, .notAnswered, .notNow.
 */
export const agreeToShare: Command<AgreementToGive, boolean> = command({
  action: 'guidance.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await held(ctx, asked);
    if (!found.ok) return found;
    const guidance = found.value;
    if (guidance.answer === null) return refuse(problem('library.notAnswered', 'guidance'));
    const isAsker = guidance.party === asked.party;
    if (isAsker ? guidance.askerAgrees : guidance.answererAgrees) {
      return refuse(problem('library.notNow', 'guidance'));
    }
    await ctx.db
      .updateTable('guidance_question')
      .set(isAsker ? { asker_agrees: true } : { answerer_agrees: true })
      .where('id', '=', asked.guidance)
      .execute();
    const isBoth = isAsker ? guidance.answererAgrees : guidance.askerAgrees;
    if (isBoth) {
      const experience = await makeDraft(ctx, guidance, asked.inhabitants);
      await ctx.db
        .updateTable('guidance_question')
        .set({ experience_id: experience })
        .where('id', '=', asked.guidance)
        .execute();
    }
    await tell(ctx, asked.told(isBoth));
    return done(isBoth, {
      action: 'guidance.agreed',
      object: guidanceObject(asked.guidance),
      facts: { other: isAsker ? guidance.other : guidance.party },
    });
  },
});
