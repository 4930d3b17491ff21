// Whom to reach at a body in a procurement. Personal, so it stands beside the log of moves and not in it, and goes when the
// body leaves or a while after the procurement is over.
import { holdsNationalNumber } from '../../../kernel/national-number.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { appendAudit, type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import './db.ts';
import { AFTER_NOTICE } from './model.ts';
import { readProcurement } from './queries.ts';

/** How many days after a procurement was locked or cancelled it is known whom to reach at a body. */
export const MEMBER_CONTACT_DAYS_AFTER = 180;
const DAY_MS = 24 * 3_600_000;

export interface TypedContact {
  readonly name: string;
  /** As typed; empty: none. */
  readonly email: string;
}

export interface ContactToKeep extends TypedContact {
  readonly id: string;
  /** A body that has been invited. */
  readonly party: PartyId;
}

const LONGEST_NAME = 200;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const trimmed = ({ name, email }: TypedContact): TypedContact => ({
  name: name.trim(),
  email: email.trim().toLowerCase(),
});

/** Codes: procurement.contactEmail, .contactName, text.nationalNumber. */
export function contactFaults(typed: TypedContact): Problem[] {
  const { name, email } = trimmed(typed);
  return [
    ...(name.length > LONGEST_NAME
      ? [problem('procurement.contactName', 'name', { most: LONGEST_NAME })]
      : []),
    ...(holdsNationalNumber(name) ? [problem('text.nationalNumber', 'name')] : []),
    ...(email !== '' && !ADDRESS.test(email) ? [problem('procurement.contactEmail', 'email')] : []),
  ];
}

/** Keeps a contact without faults; an empty one is taken away. */
export async function writeContact(
  { db, now }: ActingCtx,
  { id, party, ...typed }: ContactToKeep,
): Promise<void> {
  const { name, email } = trimmed(typed);
  if (name === '' && email === '') {
    await db
      .deleteFrom('procurement_contact')
      .where('procurement_id', '=', id)
      .where('body_id', '=', party)
      .execute();
    return;
  }
  const kept = { name, email, changed_at: now };
  await db
    .insertInto('procurement_contact')
    .values({ procurement_id: id, body_id: party, ...kept })
    .onConflict((conflict) => conflict.columns(['procurement_id', 'body_id']).doUpdateSet(kept))
    .execute();
}

/**
 * Says whom to reach at a body; an empty name takes it away. Codes: procurement.gone, .contactEmail, .contactName,
 * text.nationalNumber.
 */
export const keepContact: Command<ContactToKeep, true> = command({
  action: 'procurement.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, contact) => {
    const { id, party, name, email } = contact;
    const found = await readProcurement(ctx, { id, forUpdate: true });
    if (!found?.state.members.some(({ body }) => (body as string) === party)) {
      return refuse(problem('procurement.gone', 'procurement'));
    }
    const faults = contactFaults(contact);
    if (faults.length > 0) return refuse(...faults);
    await writeContact(ctx, contact);
    return done(true as const, {
      action: 'procurement.contactKept',
      object: `procurement:${id}`,
      facts: { hasContact: name.trim() !== '' || email.trim() !== '' },
    });
  },
});

/** For the program itself, every night; the value is how many. */
export function deleteOldMemberContacts(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now.getTime() - MEMBER_CONTACT_DAYS_AFTER * DAY_MS);
  return acting(ctx, async (inside) => {
    const over = inside.db
      .selectFrom('procurement')
      .select('id')
      .where('phase', 'in', ['locked', ...AFTER_NOTICE, 'cancelled'])
      .where('changed_at', '<', before);
    const gone = await inside.db
      .deleteFrom('procurement_contact')
      .where('procurement_id', 'in', over)
      .executeTakeFirst();
    const rows = Number(gone.numDeletedRows);
    if (rows > 0) {
      await appendAudit(inside, { action: 'retention.done', object: 'installation', facts: { rows } });
    }
    return rows;
  });
}
