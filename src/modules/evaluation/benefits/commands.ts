// A benefit is registered, shown to those who are to confirm it, confirmed or disputed by them, changed and withdrawn. Versions and
// what is said of them are only added; what it is now follows from what they have said of the version that holds.
import { sql } from 'kysely';
import { localDateAt } from '../../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import { NOBODY_TOLD, type Told, tell } from '../../accounts/outbox-commands.ts';
import { ownGrants } from '../../accounts/people-queries.ts';
import type { BodyId } from '../../registry/model.ts';
import type { Subject } from '../surveys/model.ts';
import { leaderOf } from '../surveys/place-commands.ts';
import { factColumns } from './db.ts';
import type { Benefit, BenefitFacts, BenefitWord } from './model.ts';
import { readBenefit, readOwnWritings } from './queries.ts';
import {
  type BenefitMove,
  confirmersOf,
  factsFaults,
  latestWords,
  MOST_BENEFITS,
  mayMove,
  reasonFaults,
  stateOfWords,
  takesWords,
  tidyFacts,
  type WordToSay,
  wordFaults,
} from './rules.ts';

const GONE = refuse(problem('benefit.gone', 'benefit'));
const benefitObject = (id: string): string => `benefit:${id}`;

export interface BenefitToRegister {
  readonly party: PartyId;
  readonly subject: Subject;
  readonly isDemo: boolean;
  /** The bodies that are in what is evaluated. */
  readonly known: readonly BodyId[];
  readonly facts: BenefitFacts;
}

async function writeVersion(
  ctx: ActingCtx,
  { benefit, version, facts }: { benefit: string; version: number; facts: BenefitFacts },
): Promise<void> {
  await ctx.db
    .insertInto('benefit_version')
    .values({
      benefit_id: benefit,
      version,
      ...factColumns(facts),
      written_by: actorName(ctx.actor),
      written_at: ctx.now,
    })
    .execute();
}

const bodiesIn = ({ bodies }: BenefitFacts): string[] => bodies.map(({ body }) => body);

/** As a draft; the value is its id. Codes: benefit.gone, .tooMany and those of `factsFaults`. */
export const registerBenefit: Command<BenefitToRegister, string> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, subject, isDemo, known, facts }) => {
    if ((await leaderOf(ctx, subject)) !== party) return GONE;
    const faults = factsFaults(facts, known);
    if (faults.length > 0) return refuse(...faults);
    const { count } = await ctx.db
      .selectFrom('benefit')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('subject_kind', '=', subject.kind)
      .where('subject_id', '=', subject.id)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_BENEFITS) {
      return refuse(problem('benefit.tooMany', 'benefit', { most: MOST_BENEFITS }));
    }
    const { id } = await ctx.db
      .insertInto('benefit')
      .values({
        subject_kind: subject.kind,
        subject_id: subject.id,
        party,
        is_demo: isDemo,
        shown_from: null,
        bodies: bodiesIn(facts),
        created_at: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writeVersion(ctx, { benefit: id, version: 1, facts: tidyFacts(facts) });
    return done(id, { action: 'benefit.registered', object: benefitObject(id), facts: {} });
  },
});

export interface BenefitAsked {
  readonly party: PartyId;
  readonly benefit: string;
  /** The one that was looked at. */
  readonly version: number;
}

interface TellsOthers {
  /** What those who are to confirm it, or whoever wrote it, are told. */
  readonly told?: Told;
}

/** Under its lock, by whoever sees it. Codes: benefit.gone, .changedMeanwhile. */
async function held(ctx: ActingCtx, { benefit, version }: BenefitAsked): Promise<Result<Benefit>> {
  // Those who confirm may not lock the row, so the line is a lock of its own.
  await sql`select pg_advisory_xact_lock(hashtextextended(${benefitObject(benefit)}, 0))`.execute(ctx.db);
  const found = await readBenefit(ctx, benefit);
  if (!found) return GONE;
  return found.version === version ? ok(found) : refuse(problem('benefit.changedMeanwhile', 'benefit'));
}

/** The leading party's, when the move may be made. Codes: benefit.gone, .changedMeanwhile, .notNow. */
async function led(ctx: ActingCtx, asked: BenefitAsked, move: BenefitMove): Promise<Result<Benefit>> {
  const found = await held(ctx, asked);
  if (!found.ok) return found;
  const benefit = found.value;
  const leads = benefit.party === asked.party && (await leaderOf(ctx, benefit.subject)) === asked.party;
  if (!leads) return GONE;
  return mayMove(benefit, move) ? found : refuse(problem('benefit.notNow', 'benefit'));
}

/**
 * A new version; one that others have been shown waits for all of them anew. The value is the version. Codes: those of `led` and of
 * `factsFaults`.
 */
export const changeBenefit: Command<
  BenefitAsked & TellsOthers & Pick<BenefitToRegister, 'known' | 'facts'>,
  number
> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await led(ctx, asked, 'change');
    if (!found.ok) return found;
    const faults = factsFaults(asked.facts, asked.known);
    if (faults.length > 0) return refuse(...faults);
    const version = found.value.version + 1;
    const isDraft = found.value.state === 'draft';
    await writeVersion(ctx, { benefit: asked.benefit, version, facts: tidyFacts(asked.facts) });
    await ctx.db
      .updateTable('benefit')
      .set({ version, bodies: bodiesIn(asked.facts), ...(isDraft ? {} : { state: 'proposed' as const }) })
      .where('id', '=', asked.benefit)
      .execute();
    if (!isDraft) await tell(ctx, asked.told ?? NOBODY_TOLD);
    const object = benefitObject(asked.benefit);
    return done(version, { action: 'benefit.changed', object, facts: { version } });
  },
});

/** Shows a draft to those who may read what is evaluated, so that it can be confirmed. Codes: those of `led`. */
export const proposeBenefit: Command<BenefitAsked & TellsOthers, true> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await led(ctx, asked, 'propose');
    if (!found.ok) return found;
    await ctx.db
      .updateTable('benefit')
      .set({ state: 'proposed', shown_from: found.value.version })
      .where('id', '=', asked.benefit)
      .execute();
    await tell(ctx, asked.told ?? NOBODY_TOLD);
    const object = benefitObject(asked.benefit);
    return done(true as const, { action: 'benefit.proposed', object, facts: {} });
  },
});

/** What stands stays to be read, with why it no longer holds. Codes: those of `led` and of `reasonFaults`. */
export const withdrawBenefit: Command<BenefitAsked & { readonly reason: string }, true> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await led(ctx, asked, 'withdraw');
    if (!found.ok) return found;
    const faults = reasonFaults(asked.reason);
    if (faults.length > 0) return refuse(...faults);
    await ctx.db
      .updateTable('benefit')
      .set({ state: 'withdrawn', withdrawn_why: asked.reason })
      .where('id', '=', asked.benefit)
      .execute();
    const object = benefitObject(asked.benefit);
    return done(true as const, { action: 'benefit.withdrawn', object, facts: {} });
  },
});

/** A draft, which nobody else has seen. Codes: those of `led`. */
export const deleteBenefit: Command<BenefitAsked, true> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await led(ctx, asked, 'delete');
    if (!found.ok) return found;
    await ctx.db.deleteFrom('benefit').where('id', '=', asked.benefit).execute();
    const object = benefitObject(asked.benefit);
    return done(true as const, { action: 'benefit.deleted', object, facts: {} });
  },
});

/** Codes: benefit.notAsked, .ownWriting, .throughLeader. */
async function whyNotSay(
  ctx: ActingCtx,
  benefit: Benefit,
  { party, kind }: { readonly party: PartyId; readonly kind: BenefitWord['kind'] },
): Promise<Problem[]> {
  if (!confirmersOf(benefit).includes(party)) return [problem('benefit.notAsked', 'benefit')];
  if (kind === 'confirmed' && (await readOwnWritings(ctx, [benefit.id])).size > 0)
    return [problem('benefit.ownWriting', 'benefit')];
  // What the leading party's people say for a body by its delegation to them is the leading party's own word.
  const grants = (await ownGrants(ctx)).filter((grant) => grant.party === party);
  const isOwn = party === benefit.party || grants.some(({ via }) => via !== benefit.party);
  return isOwn ? [] : [problem('benefit.throughLeader', 'benefit')];
}

/**
 * Confirms or disputes it for a party that is asked to; the leading party says so of the whole. What was said last holds. The value
 * is what it is now. Codes: benefit.gone, .changedMeanwhile, .notNow, .notAsked, .ownWriting, .throughLeader and those of
 * `wordFaults`.
 */
export const sayOfBenefit: Command<BenefitAsked & TellsOthers & WordToSay, Benefit['state']> = command({
  action: 'benefit.confirm',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await held(ctx, asked);
    if (!found.ok) return found;
    const benefit = found.value;
    if (ctx.actor.kind !== 'person') return refuse(problem('benefit.notAsked', 'benefit'));
    const person: PersonId = ctx.actor.person;
    if (!takesWords(benefit)) return refuse(problem('benefit.notNow', 'benefit'));
    const problems = [...(await whyNotSay(ctx, benefit, asked)), ...wordFaults(asked)];
    if (problems.length > 0) return refuse(...problems);
    const { party, kind, role } = asked;
    const reason = kind === 'disputed' ? asked.reason : '';
    await ctx.db
      .insertInto('benefit_word')
      .values({
        benefit_id: benefit.id,
        version: benefit.version,
        party,
        kind,
        role,
        reason,
        person_id: person,
        said_at: ctx.now,
      })
      .execute();
    const said: BenefitWord = { party, kind, role, reason, on: localDateAt(ctx.now.getTime()) };
    const state = stateOfWords(confirmersOf(benefit), latestWords([...benefit.words, said]));
    // Those who confirm may not write the row, so the program does.
    await asSystem(ctx, ({ db }) =>
      db.updateTable('benefit').set({ state }).where('id', '=', benefit.id).execute(),
    );
    await tell(ctx, asked.told ?? NOBODY_TOLD);
    const action = kind === 'confirmed' ? 'benefit.confirmed' : 'benefit.disputed';
    return done(state, { action, object: benefitObject(benefit.id), facts: {} });
  },
});
