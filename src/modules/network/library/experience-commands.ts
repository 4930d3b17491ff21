// An experience told by a party: written, sent to be looked over, taken back, thrown away, and later said to hold still. Nothing
// is published here.
import { localDateAt } from '../../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { type Told, tell } from '../../accounts/outbox-commands.ts';
import './db.ts';
import type { Experience, ExperienceFacts, ExperienceState } from './model.ts';
import { readExperience } from './queries.ts';
import { factFaults, isEditable, isNameAgreed, sizeOf } from './rules.ts';
import { wordsOf } from './words.ts';

export const EXPERIENCE_GONE = refuse(problem('library.gone', 'experience'));
export const experienceObject = (id: string): string => `experience:${id}`;

export interface ExperienceAsked {
  readonly experience: string;
  readonly party: PartyId;
}

/** Under its lock; null where there is none, or it is nothing the actor may see. */
export async function lockedExperience(ctx: ActingCtx, id: string): Promise<Experience | null> {
  if (!isUuid(id)) return null;
  await ctx.db.selectFrom('experience').select('id').where('id', '=', id).forUpdate().execute();
  return readExperience(ctx, id);
}

/** The party's own, under its lock. Code: library.gone. */
export async function ownExperience(
  ctx: ActingCtx,
  { experience, party }: ExperienceAsked,
): Promise<Result<Experience>> {
  const found = await lockedExperience(ctx, experience);
  return found && found.party === party ? ok(found) : EXPERIENCE_GONE;
}

export interface ExperienceToWrite {
  readonly party: PartyId;
  readonly isDemo: boolean;
  /** Null: a new one. */
  readonly changes: { readonly experience: string; readonly version: number } | null;
  readonly facts: ExperienceFacts;
  /** Of the party, by the register; null where it has none. */
  readonly inhabitants: number | null;
  /** The acting person's name, where she agrees to be the one to ask; null: nobody is named. */
  readonly contactName: string | null;
}

function columnsOf(ctx: ActingCtx, { facts, inhabitants, contactName }: ExperienceToWrite) {
  const { contactRole, ...said } = facts;
  const person = ctx.actor.kind === 'person' ? ctx.actor.person : null;
  const isNamed = contactName !== null && person !== null;
  return {
    ...said,
    words: `${wordsOf(facts)}\n${facts.advice.toLowerCase()}`,
    inhabitants,
    size: sizeOf(inhabitants),
    contact_role: contactRole,
    contact_name: isNamed ? contactName : '',
    contact_person: isNamed ? person : null,
    state: 'draft' as const,
    returned_reason: null,
    checked_on: localDateAt(ctx.now.getTime()),
    changed_at: ctx.now,
  };
}

/**
 * Writes a draft, or changes what is not out; the value is its id. Codes: library.gone, .notNow, .changedByOther,
 * .textMissing, .textLong, text.nationalNumber.
 */
export const writeExperience: Command<ExperienceToWrite, string> = command({
  action: 'library.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { party, isDemo, changes, facts } = asked;
    const faults = factFaults(facts);
    if (faults.length > 0) return refuse(...faults);
    const columns = columnsOf(ctx, asked);
    if (!changes) {
      const { id } = await ctx.db
        .insertInto('experience')
        .values({
          ...columns,
          party,
          is_demo: isDemo,
          reference: null,
          network_id: null,
          translations: null,
          happened: null,
          source: null,
          with_party: null,
          published_on: null,
          created_at: ctx.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return done(id, { action: 'experience.written', object: experienceObject(id), facts: {} });
    }
    const found = await ownExperience(ctx, { experience: changes.experience, party });
    if (!found.ok) return found;
    if (!isEditable(found.value.state)) return refuse(problem('library.notNow', 'experience'));
    if (found.value.version !== changes.version)
      return refuse(problem('library.changedByOther', 'experience'));
    await ctx.db
      .updateTable('experience')
      .set({ ...columns, version: changes.version + 1 })
      .where('id', '=', changes.experience)
      .execute();
    return done(changes.experience, {
      action: 'experience.written',
      object: experienceObject(changes.experience),
      facts: {},
    });
  },
});

export interface ExperienceToSend extends ExperienceAsked {
  /** Whose leader looks it over; null: those who run the installation. */
  readonly network: string | null;
  /** That whoever sends it has read it once more for people and secrets. */
  readonly isConfirmed: boolean;
  /** Whoever looks it over; and whoever is named in it, unless she has agreed to this text. */
  readonly told: (isNameAgreed: boolean) => Told;
}

/** Nobody looks over her own; nobody runs the invented world. Codes: library.networkUnknown, .ownExperience, .noModerator. */
async function moderatorFault(
  { db }: ActingCtx,
  { network, party }: ExperienceToSend,
  isDemo: boolean,
): Promise<Problem | null> {
  if (network === null) return isDemo ? problem('library.noModerator', 'network') : null;
  const row = isUuid(network)
    ? await db.selectFrom('network').select('leader').where('id', '=', network).executeTakeFirst()
    : undefined;
  if (!row) return problem('library.networkUnknown', 'network');
  return row.leader === party ? problem('library.ownExperience', 'network') : null;
}

interface OwnStep<Asked> {
  readonly isNow: (state: ExperienceState) => boolean;
  /** What else keeps it from being done. */
  readonly faults?: (ctx: ActingCtx, asked: Asked, found: Experience) => Promise<readonly Problem[]>;
  readonly act: (ctx: ActingCtx, asked: Asked, found: Experience) => Promise<unknown>;
}

/** What the log calls `action` is done with the party's own where its state allows. Codes: library.gone, .notNow, those of `faults`. */
const onOwn = <Asked extends ExperienceAsked>(
  action: string,
  { isNow, faults, act }: OwnStep<Asked>,
): Command<Asked, true> =>
  command({
    action: 'library.write',
    partyOf: ({ party }) => party,
    run: async (ctx, asked) => {
      const found = await ownExperience(ctx, asked);
      if (!found.ok) return found;
      if (!isNow(found.value.state)) return refuse(problem('library.notNow', 'experience'));
      const faulty = (await faults?.(ctx, asked, found.value)) ?? [];
      if (faulty.length > 0) return refuse(...faulty);
      await act(ctx, asked, found.value);
      return done(true as const, { action, object: experienceObject(asked.experience), facts: {} });
    },
  });

/**
 * Sends it to be looked over. Codes: library.gone, .notNow, .notConfirmed, .networkUnknown, .ownExperience, .noModerator, and
 * those of `writeExperience`.
 */
export const sendExperience: Command<ExperienceToSend, true> = onOwn('experience.sent', {
  isNow: isEditable,
  faults: async (ctx, asked, found) => {
    if (!asked.isConfirmed) return [problem('library.notConfirmed', 'confirmed')];
    // One made of a question lacks what came of it until somebody has written it.
    const faults = factFaults(found);
    if (faults.length > 0) return faults;
    const fault = await moderatorFault(ctx, asked, found.isDemo);
    return fault ? [fault] : [];
  },
  act: async (ctx, { experience, network, told }, found) => {
    await ctx.db
      .updateTable('experience')
      .set({ state: 'sent', network_id: network, returned_reason: null, changed_at: ctx.now })
      .where('id', '=', experience)
      .execute();
    await tell(ctx, told(isNameAgreed(found)));
  },
});

/** What waits becomes a draft again, what is out is no longer shown. Codes: library.gone, .notNow. */
export const withdrawExperience: Command<ExperienceAsked, true> = onOwn('experience.withdrawn', {
  isNow: (state) => state === 'sent' || state === 'published',
  act: ({ db, now }, { experience }, { state }) =>
    db
      .updateTable('experience')
      .set({ state: state === 'sent' ? 'draft' : 'withdrawn', changed_at: now })
      .where('id', '=', experience)
      .execute(),
});

/** Throws away what nobody else sees. Codes: library.gone, .notNow. */
export const removeExperience: Command<ExperienceAsked, true> = onOwn('experience.removed', {
  isNow: isEditable,
  act: ({ db }, { experience }) => db.deleteFrom('experience').where('id', '=', experience).execute(),
});

/** Says of what is out that it holds still. Codes: library.gone, .notNow. */
export const confirmExperience: Command<ExperienceAsked, true> = onOwn('experience.confirmed', {
  isNow: (state) => state === 'published',
  // What is out is changed by the program alone.
  act: (ctx, { experience }) =>
    asSystem(ctx, ({ db, now }) =>
      db
        .updateTable('experience')
        .set({ checked_on: localDateAt(now.getTime()) })
        .where('id', '=', experience)
        .execute(),
    ),
});
