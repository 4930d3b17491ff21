// The weekly letter with a link of its own, and what the link does: it ends the letters, or lets them come again, without
// signing in, and nothing else.
import { problem, refuse } from '../../../kernel/result.ts';
import { appendAudit, type Command, command, done } from '../commands.ts';
import { acting, type Ctx } from '../db.ts';
import { type Letter, writeLetter } from '../outbox-commands.ts';
import { hashOfSecret, newSecret } from '../secret.ts';
import { choiceBehind, type DigestReader } from './digest-queries.ts';
import './db.ts';

export interface NewDigest {
  readonly reader: DigestReader;
  /** The same key is written once only. */
  readonly onceKey: string;
  /** The letter, given the secret of its link. */
  readonly letter: (secret: string) => Letter;
}

/** Puts a weekly letter in line with its link; false when it already was. For the program itself. */
export function writeDigest(ctx: Ctx, { reader, onceKey, letter }: NewDigest): Promise<boolean> {
  return acting(ctx, async (inside) => {
    const secret = newSecret();
    const recipient = { person: reader.person, email: reader.email, isDemo: reader.isDemo };
    const isNew = await writeLetter(inside, recipient, { ...letter(secret), onceKey });
    if (!isNew) return false;
    const token = hashOfSecret(secret) as string;
    await inside.db
      .insertInto('digest_link')
      .values({ token_hash: token, person_id: reader.person, created_at: ctx.now })
      .execute();
    return true;
  });
}

/** Tells the log how many letters one occasion gave. */
export const digestsWritten = (ctx: Ctx, occasion: string, letters: number): Promise<void> =>
  acting(ctx, (inside) =>
    appendAudit(inside, { action: 'digest.written', object: `digest:${occasion}`, facts: { letters } }),
  );

/**
 * Chooses by a letter's link whether the letters come. The value is what was chosen; choosing the same again changes
 * nothing. Code: digest.linkGone.
 */
export const chooseDigest: Command<{ readonly secret: string; readonly wantsDigest: boolean }, boolean> =
  command({
    action: 'digest.choose',
    partyOf: () => null,
    run: async (ctx, { secret, wantsDigest }) => {
      const choice = await choiceBehind(ctx, secret);
      if (!choice) return refuse(problem('digest.linkGone', 'link'));
      if (choice.wantsDigest === wantsDigest) return done(wantsDigest, null);
      await ctx.db
        .updateTable('person')
        .set({ wants_digest: wantsDigest })
        .where('id', '=', choice.person)
        .execute();
      const object = `person:${choice.person}`;
      return done(wantsDigest, { action: 'person.digestChosen', object, facts: { wantsDigest } });
    },
  });
