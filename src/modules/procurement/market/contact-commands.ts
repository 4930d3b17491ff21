// A supplier corrects whom to reach. Personal, so nothing of it stands in the log or in the ledger.
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, done } from '../../accounts/commands.ts';
import { asSystem } from '../../accounts/db.ts';
import type { PersonLanguage } from '../../accounts/model.ts';
import { writeLetter } from '../../accounts/outbox-commands.ts';
import { parseEmail } from '../../accounts/sign-in-commands.ts';
import '../dialogue/db.ts';
import { LONGEST, textFaults } from '../dialogue/faults.ts';
import { dialogueObject, type SupplierAsked, supplierCommand } from '../dialogue/locked-db.ts';
import { newOwnLink } from '../dialogue/participant-commands.ts';
import type { SignUpLetter, SignUpLetterFacts } from './sign-up-commands.ts';

export interface CorrectedContact extends SupplierAsked {
  readonly name: string;
  readonly email: string;
  readonly language: PersonLanguage;
  /** To the new address and to the earlier one, where it is another. */
  readonly letter: SignUpLetter;
}

/**
 * Keeps whom to reach. A new address gets a link of its own, the earlier one is told, and links sent to it hold no more but the
 * one that is used now. The leader must make sure of a new address anew. Codes: market.contactMissing, dialogue.email, .textLong, .gone.
 */
export const correctContact: Command<CorrectedContact, true> = supplierCommand(async (ctx, given, acting) => {
  const { participant, name, language, letter } = given;
  const { procurement, supplier } = acting;
  const email = parseEmail(given.email);
  const faults = [
    ...(name.trim() === '' ? [problem('market.contactMissing', 'contactName')] : []),
    ...textFaults(name, 'contactName', LONGEST.title),
    ...(email.ok ? [] : [problem('dialogue.email', 'email')]),
  ];
  if (!email.ok || faults.length > 0) return refuse(...faults);
  const before = await ctx.db
    .selectFrom('dialogue_contact')
    .select(['name', 'email', 'language'])
    .where('participant_id', '=', participant)
    .executeTakeFirst();
  const isNew = before?.email !== email.value;
  const kept = {
    ...{ name: name.trim(), email: email.value, language, changed_at: ctx.now },
    ...(isNew ? { checked_at: null } : {}),
  };
  await ctx.db
    .insertInto('dialogue_contact')
    .values({ participant_id: participant, checked_at: null, ...kept })
    .onConflict((conflict) => conflict.column('participant_id').doUpdateSet(kept))
    .execute();
  if (isNew) {
    const used = ctx.actor.kind === 'link' ? ctx.actor.link : null;
    await ctx.db
      .deleteFrom('dialogue_link')
      .where('participant_id', '=', participant)
      .$if(used !== null, (links) => links.where('id', '<>', used ?? ''))
      .execute();
    const to = { name: kept.name, email: kept.email, language };
    await asSystem(ctx, async (inside) => {
      const secret = await newOwnLink(inside, participant);
      const { isDemo, state } = procurement;
      const facts = { supplier: supplier.name, title: state.title };
      const write = (told: SignUpLetterFacts) =>
        writeLetter(inside, { person: null, email: told.to.email, isDemo }, letter(told));
      await write({ ...facts, kind: 'ownLink', to, secret, otherEmail: '' });
      if (before) await write({ ...facts, kind: 'moved', to: before, secret: null, otherEmail: to.email });
    });
  }
  return done(true as const, {
    action: 'dialogue.contactChanged',
    object: dialogueObject(procurement.id),
    facts: { supplier: supplier.name },
  });
});
