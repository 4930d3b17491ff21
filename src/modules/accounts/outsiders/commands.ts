// Somebody outside every party is let in: known by an address, without a role. What she may do is kept by whoever lets her in.
// Whether the address was known is never told.
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type ActingCtx, asSystem } from '../db.ts';
import type { PersonId, PersonLanguage } from '../model.ts';
import { type Letter, writeLetter } from '../outbox-commands.ts';
import { personName } from '../people/person-name.ts';
import { findOrAdd } from '../people-commands.ts';
import { countAttempt, createInvitation, parseEmail, tooMany } from '../sign-in-commands.ts';

export interface Outsider {
  /** As typed. */
  readonly email: string;
  readonly name: string;
  /** For somebody who is new here. */
  readonly language: PersonLanguage;
  readonly isDemo: boolean;
  readonly letter: (
    to: { readonly name: string; readonly language: PersonLanguage },
    secret: string,
  ) => Letter;
}

/**
 * In the caller's transaction, and with the right asked already: the person, and a letter with a link to come in by. Codes:
 * name.missing, email.format, invitation.otherWorld, signIn.tooMany.
 */
export async function letIn(ctx: ActingCtx, outsider: Outsider): Promise<Result<PersonId>> {
  const name = personName(outsider.name);
  const email = parseEmail(outsider.email);
  if (name === '') return refuse(problem('name.missing', 'name'));
  if (!email.ok) return email;
  const person = await findOrAdd(ctx, email.value, { ...outsider, name });
  if (person.is_demo !== outsider.isDemo) return refuse(problem('invitation.otherWorld', 'email'));
  const isWritten = await asSystem(ctx, async (inside) => {
    if (!(await countAttempt(inside, 'invitation', email.value))) return false;
    const secret = await createInvitation(inside, person.id);
    const recipient = { person: person.id, email: email.value, isDemo: person.is_demo };
    await writeLetter(inside, recipient, outsider.letter({ name, language: person.language }, secret));
    return true;
  });
  return isWritten ? ok(person.id) : tooMany('invitation');
}
