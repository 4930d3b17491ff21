// Letters to those who take part, in the transaction that causes them, each with a link of her own.
import type { ActingCtx } from '../../accounts/db.ts';
import { type LetterToParticipant, writeToParticipant } from '../life/participant-commands.ts';

export type GatheringLetter = Omit<LetterToParticipant, 'isDemo'>;

/** Those without an address get none. The value is how many were written. */
export async function writeLetters(
  ctx: ActingCtx,
  letters: readonly GatheringLetter[],
  isDemo: boolean,
): Promise<number> {
  let written = 0;
  for (const letter of letters) {
    if (letter.participant.email === '') continue;
    if (await writeToParticipant(ctx, { ...letter, isDemo })) written++;
  }
  return written;
}
