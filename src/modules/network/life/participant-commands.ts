// Who takes part for a body: put in by its own people or by the leader, told by a letter with a personal link of her own.
import { localDateAt } from '../../../kernel/local-date.ts';
import { type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, type Done, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import { type Letter, writeLetter } from '../../accounts/outbox-commands.ts';
import { hashOfSecret, newSecret } from '../../accounts/secret.ts';
import { countAttempt, parseEmail } from '../../accounts/sign-in-commands.ts';
import type { BodyId } from '../../registry/model.ts';
import {
  type ForBody,
  type HeldNetwork,
  type NetworkAsked,
  networkObject,
  requireForBody,
} from './locked-db.ts';
import type { NetworkRole, Participant } from './model.ts';
import { textFaults } from './text.ts';
import '../gatherings/db.ts';
import './db.ts';

const LONGEST_NAME = 200;
const LONGEST_SERVICE = 120;
/** Of one body. */
const MOST_PARTICIPANTS = 20;

export interface ParticipantToAdd {
  readonly name: string;
  readonly email: string;
  readonly role: NetworkRole;
  readonly service: string;
}

/** Codes: network.gone, .notLeader, .notIn, .state. */
async function forBody(ctx: ActingCtx, asked: ForBody): Promise<Result<HeldNetwork>> {
  const found = await requireForBody(ctx, asked, 'takePart');
  if (!found.ok) return found;
  return found.value.bodies.includes(asked.body) ? found : refuse(problem('network.notIn', 'body'));
}

/** Whoever has a role for the body and that address: the two are the same person. Never told to whoever asks. */
const accountAt = (ctx: ActingCtx, email: string, body: BodyId): Promise<PersonId | null> =>
  asSystem(ctx, async ({ db, now }) => {
    const today = localDateAt(now.getTime());
    const row = await db
      .selectFrom('person as p')
      .innerJoin('role_grant as g', 'g.person_id', 'p.id')
      .select('p.id')
      .where('p.email', '=', email)
      .where('g.party', '=', body as string as PartyId)
      .where('g.ended_at', 'is', null)
      .where('g.valid_from', '<=', today)
      .where((where) => where.or([where('g.valid_to', 'is', null), where('g.valid_to', '>', today)]))
      .executeTakeFirst();
    return row?.id ?? null;
  });

async function mayAdd(ctx: ActingCtx, { network, body }: ForBody, email: string): Promise<Problem[]> {
  const present = await ctx.db
    .selectFrom('network_participant')
    .select(['body_id', 'email'])
    .where('network_id', '=', network)
    .where('left_at', 'is', null)
    .execute();
  return [
    ...(present.some((one) => one.email === email) ? [problem('network.inAlready', 'email')] : []),
    ...(present.filter(({ body_id }) => body_id === body).length >= MOST_PARTICIPANTS
      ? [problem('network.tooManyParticipants', 'name', { most: MOST_PARTICIPANTS })]
      : []),
  ];
}

/**
 * Puts somebody in; the value is her id. Codes: network.gone, .notLeader, .notIn, .state, .nameMissing, .textLong, .inAlready,
 * .tooManyParticipants, email.format, text.nationalNumber.
 */
export const addParticipant: Command<ForBody & ParticipantToAdd, string> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { name, email: typed, role, service, ...asked }): Promise<Result<Done<string>>> => {
    const found = await forBody(ctx, asked);
    if (!found.ok) return found;
    const email = parseEmail(typed);
    const faults = [
      ...(name === '' ? [problem('network.nameMissing', 'name')] : []),
      ...textFaults('name', name, LONGEST_NAME),
      ...textFaults('service', service, LONGEST_SERVICE),
      ...(email.ok ? await mayAdd(ctx, asked, email.value) : email.problems),
    ];
    if (faults.length > 0 || !email.ok) return refuse(...faults);
    const { id } = await ctx.db
      .insertInto('network_participant')
      .values({
        network_id: asked.network,
        body_id: asked.body as string,
        person_id: await accountAt(ctx, email.value, asked.body),
        name,
        email: email.value,
        role,
        service,
        created_at: ctx.now,
        left_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const facts = { body: asked.body };
    return done(id, { action: 'network.participantAdded', object: networkObject(asked.network), facts });
  },
});

interface OfParticipant extends NetworkAsked {
  readonly participant: string;
}

/** Codes: network.gone, .participantGone and those of `forBody`. */
async function participantFor(ctx: ActingCtx, asked: OfParticipant) {
  const row = await ctx.db
    .selectFrom('network_participant')
    .selectAll()
    .where('id', '=', asked.participant)
    .where('network_id', '=', asked.network)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (!row) return refuse(problem('network.participantGone', 'participant'));
  const found = await forBody(ctx, { ...asked, body: row.body_id as BodyId });
  return found.ok ? { ok: true as const, value: { row, network: found.value } } : found;
}

const LINKED = 'network_participant_link';

/** What she has been sent opens nothing more, and neither does the address of the calendar that was made behind it. */
async function endLinks(ctx: ActingCtx, participant: string): Promise<void> {
  await ctx.db.deleteFrom(LINKED).where('participant_id', '=', participant).execute();
  await asSystem(ctx, ({ db }) =>
    db.deleteFrom('gathering_feed').where('participant_id', '=', participant).execute(),
  );
}

/** She takes part no more, and her links and her calendar hold no more. Codes: network.gone, .notLeader, .notIn, .state, .participantGone. */
export const removeParticipant: Command<OfParticipant, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await participantFor(ctx, asked);
    if (!found.ok) return found;
    await endLinks(ctx, asked.participant);
    await ctx.db
      .updateTable('network_participant')
      .set({ left_at: ctx.now })
      .where('id', '=', asked.participant)
      .execute();
    const facts = { body: found.value.row.body_id };
    return done(true as const, {
      action: 'network.participantRemoved',
      object: networkObject(asked.network),
      facts,
    });
  },
});

export interface LetterToParticipant {
  readonly participant: Pick<Participant, 'id' | 'person' | 'email'>;
  readonly isDemo: boolean;
  readonly letter: (secret: string) => Letter;
  /** The same letter is written once only. */
  readonly onceKey?: string;
}

/**
 * Inside a command: writes a letter with a link of the participant's own; links of earlier letters hold, too. False where the
 * letter was written before.
 */
export async function writeToParticipant(
  ctx: ActingCtx,
  { participant, isDemo, letter, onceKey }: LetterToParticipant,
): Promise<boolean> {
  const { id, person, email } = participant;
  const secret = newSecret();
  const written = { ...letter(secret), ...(onceKey === undefined ? {} : { onceKey }) };
  if (!(await writeLetter(ctx, { person, email, isDemo }, written))) return false;
  await ctx.db
    .insertInto(LINKED)
    .values({
      token_hash: hashOfSecret(secret) as string,
      participant_id: id,
      email,
      is_demo: isDemo,
      created_at: ctx.now,
      expires_at: null,
    })
    .execute();
  return true;
}

/**
 * Sends a participant a letter with a new link of her own; with `endsEarlier` those she had hold no more, nor her calendar. Codes: network.gone,
 * .notLeader, .notIn, .state, .participantGone, .notOpenYet, .noAddress, .tooManyLetters.
 */
export const issueParticipantLink: Command<
  OfParticipant & { readonly letter: (secret: string) => Letter; readonly endsEarlier: boolean },
  true
> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { letter, endsEarlier, ...asked }): Promise<Result<Done<true>>> => {
    const found = await participantFor(ctx, asked);
    if (!found.ok) return found;
    const { row, network } = found.value;
    if (network.status === 'draft') return refuse(problem('network.notOpenYet', 'network'));
    if (row.email === '') return refuse(problem('network.noAddress', 'participant'));
    // An invented letter reaches nobody.
    const mayBeWritten =
      network.isDemo ||
      (await asSystem(ctx, (inside) =>
        countAttempt(inside, 'participantLink', `${asked.party} ${row.email}`),
      ));
    if (!mayBeWritten) return refuse(problem('network.tooManyLetters', 'participant'));
    if (endsEarlier) await endLinks(ctx, row.id);
    const participant = { id: row.id, person: row.person_id, email: row.email };
    await writeToParticipant(ctx, { participant, isDemo: network.isDemo, letter });
    const facts = { body: row.body_id };
    return done(true as const, { action: 'network.linkSent', object: networkObject(asked.network), facts });
  },
});
