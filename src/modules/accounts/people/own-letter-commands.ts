// A letter to a person about her own account, in the transaction that changes it: what she did not do herself, she hears of.
import { type ActingCtx, asSystem } from '../db.ts';
import type { PersonId, PersonLanguage } from '../model.ts';
import { type Letter, writeLetter } from '../outbox-commands.ts';

interface OwnReader {
  readonly name: string;
  readonly language: PersonLanguage;
}

export type OwnLetter = (to: OwnReader) => Letter;

/** Writes to the address of the account. */
export const writeToOwner = (ctx: ActingCtx, person: PersonId, letter: OwnLetter): Promise<void> =>
  asSystem(ctx, async (inside) => {
    const to = await inside.db
      .selectFrom('person')
      .select(['email', 'name', 'language', 'is_demo'])
      .where('id', '=', person)
      .executeTakeFirstOrThrow();
    if (to.email === null) return;
    await writeLetter(inside, { person, email: to.email, isDemo: to.is_demo }, letter(to));
  });
