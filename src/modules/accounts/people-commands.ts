// Who acts for whom: invitations, roles and their end, a body's delegation to its cooperation. A party always keeps an
// administrator. Whether an invited address was known is never told: what is answered and written is the same.
import { addDays, type LocalDate, localDateAt } from '../../kernel/local-date.ts';
import { ok, type Problem, problem, type Result, refuse } from '../../kernel/result.ts';
import { type AuditEntry, actorName, type Command, command, done } from './commands.ts';
import { type ActingCtx, asSystem } from './db.ts';
import { INSTALLATION, type PartyId, type PersonId, type PersonLanguage, type Role } from './model.ts';
import { type Letter, type Recipient, writeLetter, writeNotices } from './outbox-commands.ts';
import { currentLeaders, isLastAdministrator } from './people/administrator-queries.ts';
import { dayAfter, faultsOfPeriod } from './people/period-faults.ts';
import { personName } from './people/person-name.ts';
import { endRunOut } from './people/run-out-commands.ts';
import { countAttempt, createInvitation, dropInvitations, parseEmail, tooMany } from './sign-in-commands.ts';

/** Whom the letter is to, and what she is given. */
export interface InvitedTo {
  readonly name: string;
  readonly language: PersonLanguage;
  readonly role: Role;
  /** The role's last day. */
  readonly until: LocalDate | null;
}

export type LetterWriter = (to: InvitedTo, secret: string) => Letter;

export interface Invitation {
  readonly party: PartyId;
  readonly partyName: string;
  /** As typed. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The last day the role holds; null: until somebody ends it. */
  readonly until: LocalDate | null;
  /** For somebody who is new here. */
  readonly language: PersonLanguage;
  readonly isDemo: boolean;
  readonly letter: LetterWriter;
}

const today = ({ now }: ActingCtx): LocalDate => localDateAt(now.getTime());
const homeOf = (party: PartyId): string => (party === INSTALLATION ? '/drift' : `/arbeid/${party}`);
const personObject = (person: string): string => `person:${person}`;

interface Invited {
  readonly id: PersonId;
  readonly name: string;
  readonly language: PersonLanguage;
  readonly is_demo: boolean;
}

/** The person with the address, added where nobody has it. */
export const findOrAdd = (
  ctx: ActingCtx,
  email: string,
  { name, language, isDemo }: Pick<Invitation, 'name' | 'language' | 'isDemo'>,
): Promise<Invited> =>
  asSystem(ctx, async ({ db, now, actor }) => {
    const made = { created_at: now, created_by: actorName(actor), last_signed_in_at: null, erased_at: null };
    await db
      .insertInto('person')
      .values({ email, name, language, is_demo: isDemo, ...made })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .execute();
    return db
      .selectFrom('person')
      .select(['id', 'name', 'language', 'is_demo'])
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
  });

async function give(ctx: ActingCtx, person: Invited, invitation: Invitation): Promise<Result<string>> {
  const { party, role, until } = invitation;
  await endRunOut(ctx, person.id, invitation);
  const given = await ctx.db
    .insertInto('role_grant')
    .values({
      person_id: person.id,
      party,
      role,
      valid_from: today(ctx),
      valid_to: dayAfter(until),
      given_by: actorName(ctx.actor),
      given_at: ctx.now,
      ended_at: null,
      ended_by: null,
      invited_as: invitation.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return given ? ok(given.id) : refuse(problem('role.alreadyGiven', 'email', { role }));
}

/** False when the address has had too many. */
function writeInvitation(
  ctx: ActingCtx,
  recipient: Recipient & { readonly person: PersonId },
  to: InvitedTo,
  letter: LetterWriter,
): Promise<boolean> {
  return asSystem(ctx, async (inside) => {
    if (!(await countAttempt(inside, 'invitation', recipient.email))) return false;
    const secret = await createInvitation(inside, recipient.person);
    await writeLetter(inside, recipient, letter(to, secret));
    return true;
  });
}

/** What is wrong with an invitation as it is written. Codes: name.missing, email.format, until.past. */
export function faultsOfInvitation(
  { name, email: typed, until }: Pick<Invitation, 'name' | 'email' | 'until'>,
  date: LocalDate,
): Problem[] {
  const email = parseEmail(typed);
  return [
    ...(personName(name) === '' ? [problem('name.missing', 'name')] : []),
    ...(email.ok ? [] : email.problems),
    ...faultsOfPeriod(date, null, until),
  ];
}

/** Invites in the caller's transaction; the value is the audit entry. */
async function invite(ctx: ActingCtx, typed: Invitation): Promise<Result<AuditEntry>> {
  const invitation = { ...typed, name: personName(typed.name) };
  const email = parseEmail(invitation.email);
  const faults = faultsOfInvitation(invitation, today(ctx));
  if (faults.length > 0 || !email.ok) return refuse(...faults);
  const person = await findOrAdd(ctx, email.value, invitation);
  if (person.is_demo !== invitation.isDemo) return refuse(problem('invitation.otherWorld', 'email'));
  const given = await give(ctx, person, invitation);
  if (!given.ok) return given;
  const { party, partyName, role, until } = invitation;
  // Somebody new is written to by the name she was given; so is whoever was here before.
  const to = { name: invitation.name, language: person.language, role, until };
  const recipient = { person: person.id, email: email.value, isDemo: person.is_demo };
  if (!(await writeInvitation(ctx, recipient, to, invitation.letter))) return tooMany('invitation');
  const facts = { party: partyName, role };
  await writeNotices(ctx, [{ person: person.id, party, kind: 'role.given', facts, path: homeOf(party) }]);
  return ok({
    action: 'role.given',
    object: personObject(person.id),
    facts: { role, until },
    party: party === INSTALLATION ? null : party,
  });
}

async function invited(ctx: ActingCtx, invitation: Invitation) {
  const entry = await invite(ctx, invitation);
  return entry.ok ? done(true as const, entry.value) : entry;
}

/**
 * Gives somebody a role by name and e-mail from today, and sends a link to come in by. Codes: email.format, name.missing,
 * until.past, role.alreadyGiven, invitation.otherWorld (a demonstration address), signIn.tooMany.
 */
export const invitePerson: Command<Invitation, true> = command({
  action: 'person.invite',
  partyOf: ({ party }) => party,
  run: invited,
});

/** Gives a party, or the installation itself, an administrator. The entry stands in the party's own log. Codes as above. */
export const inviteAdministrator: Command<Omit<Invitation, 'role'>, true> = command({
  action: 'installation.invite',
  partyOf: () => null,
  run: (ctx, invitation) => invited(ctx, { ...invitation, role: 'administrator' }),
});

export interface InvitationAgain {
  readonly party: PartyId;
  /** Id of the role that was given. */
  readonly grant: string;
  readonly letter: LetterWriter;
}

/** Sends a new link to somebody who has not come yet. Codes: role.gone, invitation.alreadyIn, signIn.tooMany. */
export const inviteAgain: Command<InvitationAgain, true> = command({
  action: 'person.invite',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, grant, letter }) => {
    const found = await asSystem(ctx, ({ db }) =>
      db
        .selectFrom('role_grant')
        .innerJoin('person', 'person.id', 'role_grant.person_id')
        .select([
          'person.id',
          'person.email',
          'person.language',
          'person.is_demo',
          'person.last_signed_in_at',
        ])
        .select([
          'role',
          'valid_to',
          'given_at',
          ({ fn }) => fn.coalesce('invited_as', 'person.name').as('name'),
        ])
        .where('role_grant.id', '=', grant)
        .where('party', '=', party)
        .where('ended_at', 'is', null)
        .executeTakeFirst(),
    );
    if (!found?.email) return refuse(problem('role.gone', 'role'));
    if (found.last_signed_in_at && found.last_signed_in_at >= found.given_at) {
      return refuse(problem('invitation.alreadyIn', 'role'));
    }
    const recipient = { person: found.id, email: found.email, isDemo: found.is_demo };
    const to = { ...found, until: found.valid_to === null ? null : addDays(found.valid_to as LocalDate, -1) };
    if (!(await writeInvitation(ctx, recipient, to, letter))) return tooMany('invitation');
    return done(true as const, {
      action: 'invitation.sentAgain',
      object: personObject(found.id),
      facts: {},
    });
  },
});

export interface RoleToEnd {
  readonly party: PartyId;
  readonly partyName: string;
  readonly grant: string;
}

/** A link that was never used lets nobody in for a role that is over; one who has another role still comes by hers. */
const withdrawInvitation = (ctx: ActingCtx, person: PersonId): Promise<void> =>
  asSystem(ctx, async (inside) => {
    const other = await inside.db
      .selectFrom('role_grant')
      .select('id')
      .where('person_id', '=', person)
      .where('ended_at', 'is', null)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today(ctx))]))
      .executeTakeFirst();
    if (!other) await dropInvitations(inside, person);
  });

async function endOne(ctx: ActingCtx, { party, partyName, grant }: RoleToEnd) {
  const row = await ctx.db
    .selectFrom('role_grant')
    .select(['person_id', 'role', 'valid_from'])
    .where('id', '=', grant)
    .where('party', '=', party)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!row) return refuse(problem('role.gone', 'role'));
  if (row.role === 'administrator' && (await isLastAdministrator(ctx, party, row.person_id))) {
    return refuse(problem('role.lastAdministrator', 'role'));
  }
  await ctx.db
    .updateTable('role_grant')
    .set({ ended_at: ctx.now, ended_by: actorName(ctx.actor) })
    .where('id', '=', grant)
    .execute();
  await withdrawInvitation(ctx, row.person_id);
  const facts = { party: partyName, role: row.role };
  const notice = { person: row.person_id, party, kind: 'role.ended', facts, path: '/min-side' };
  await writeNotices(ctx, [notice]);
  return done(true as const, {
    action: 'role.ended',
    object: personObject(row.person_id),
    facts: { role: row.role },
    party: party === INSTALLATION ? null : party,
  });
}

/** Ends a role at once. Codes: role.gone, role.lastAdministrator. */
export const endRole: Command<RoleToEnd, true> = command({
  action: 'role.end',
  partyOf: ({ party }) => party,
  run: endOne,
});

/** The same for any party and for the installation. */
export const endRoleAnywhere: Command<RoleToEnd, true> = command({
  action: 'installation.endRole',
  partyOf: () => null,
  run: endOne,
});

export interface NewDelegation {
  readonly body: PartyId;
  readonly bodyName: string;
  readonly cooperation: PartyId;
  /** Case number or other name of the body's decision. */
  readonly decision: string;
  /** Null: from today. */
  readonly from: LocalDate | null;
  /** The last day; null: until the body ends it. */
  readonly until: LocalDate | null;
}

/** What is wrong with a delegation as it is written. Codes: decision.missing, from.past, until.past, until.beforeFrom. */
export const faultsOfDelegation = (
  { decision, from, until }: Pick<NewDelegation, 'decision' | 'from' | 'until'>,
  date: LocalDate,
): Problem[] => [
  ...(decision.trim() === '' ? [problem('decision.missing', 'decision')] : []),
  ...faultsOfPeriod(date, from, until),
];

/** Tells those who lead a cooperation's work. Nobody there is told twice of the same. */
async function tellCooperation(
  ctx: ActingCtx,
  kind: 'delegation.given' | 'delegation.ended',
  { body, bodyName, cooperation }: { body: PartyId; bodyName: string; cooperation: PartyId },
): Promise<void> {
  const path = kind === 'delegation.given' ? homeOf(body) : homeOf(cooperation);
  const notices = (await currentLeaders(ctx, cooperation)).map((person) => ({
    person,
    party: cooperation,
    kind,
    facts: { body: bodyName },
    path,
  }));
  await writeNotices(ctx, notices);
}

/**
 * Lets the staff of a cooperation act for the body. Codes: decision.missing, from.past, until.past, until.beforeFrom,
 * delegation.alreadyGiven.
 */
export const giveDelegation: Command<NewDelegation, true> = command({
  action: 'delegation.give',
  partyOf: ({ body }) => body,
  run: async (ctx, delegation) => {
    const { body, cooperation, from, until } = delegation;
    const decision = delegation.decision.trim();
    const faults = faultsOfDelegation(delegation, today(ctx));
    if (faults.length > 0) return refuse(...faults);
    const ended = { ended_at: ctx.now, ended_by: 'system:runOut' };
    await ctx.db
      .updateTable('delegation')
      .set(ended)
      .where('body_id', '=', body)
      .where('cooperation_id', '=', cooperation)
      .where('ended_at', 'is', null)
      .where('valid_to', '<=', today(ctx))
      .execute();
    const given = await ctx.db
      .insertInto('delegation')
      .values({
        body_id: body,
        cooperation_id: cooperation,
        valid_from: from ?? today(ctx),
        valid_to: dayAfter(until),
        decision,
        given_by: actorName(ctx.actor),
        given_at: ctx.now,
        ended_at: null,
        ended_by: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!given) return refuse(problem('delegation.alreadyGiven', 'cooperation'));
    await tellCooperation(ctx, 'delegation.given', delegation);
    return done(true as const, {
      action: 'delegation.given',
      object: `cooperation:${cooperation}`,
      facts: { decision, from: from ?? today(ctx), until },
    });
  },
});

export interface DelegationToEnd {
  readonly body: PartyId;
  readonly bodyName: string;
  readonly delegation: string;
}

/** Ends it at once. Code: delegation.gone. */
export const endDelegation: Command<DelegationToEnd, true> = command({
  action: 'delegation.end',
  partyOf: ({ body }) => body,
  run: async (ctx, { body, bodyName, delegation }) => {
    const ended = await ctx.db
      .updateTable('delegation')
      .set({ ended_at: ctx.now, ended_by: actorName(ctx.actor) })
      .where('id', '=', delegation)
      .where('body_id', '=', body)
      .where('ended_at', 'is', null)
      .returning(['cooperation_id', 'decision'])
      .executeTakeFirst();
    if (!ended) return refuse(problem('delegation.gone', 'delegation'));
    const cooperation = ended.cooperation_id as PartyId;
    await tellCooperation(ctx, 'delegation.ended', { body, bodyName, cooperation });
    return done(true as const, {
      action: 'delegation.ended',
      object: `cooperation:${cooperation}`,
      facts: { decision: ended.decision },
    });
  },
});
