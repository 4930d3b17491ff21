// What the columns of a list are offered as: by what the party has kept for these headings, otherwise as guessed.
import type { ActingCtx } from '../../../accounts/db.ts';
import type { PartyId } from '../../../accounts/model.ts';
import { type ColumnMapping, mappingKey, mappingOfGuess } from '../../lists/contract-list-columns.ts';
import { type FileGuess, storable } from '../list-import.ts';

/** A heading or sample may have been cut in the middle of a character. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? storable(part) : part));

/** The import's columns for a guess, to be written. */
export async function proposedColumns(ctx: ActingCtx, party: PartyId, guess: FileGuess) {
  const { mapping, name } = await proposedMapping(ctx, party, guess);
  return { guess: storableJson(guess), mapping: storableJson(mapping), mapping_name: name };
}

/** What is kept counts on the rows where this file has the headings. */
async function proposedMapping(
  ctx: ActingCtx,
  party: PartyId,
  guess: FileGuess,
): Promise<{ readonly mapping: ColumnMapping; readonly name: string | null }> {
  const guessed = mappingOfGuess(guess);
  const key = guess.headingRow === null ? '' : mappingKey(guessed.headings);
  if (key === '') return { mapping: guessed, name: null };
  const saved = await ctx.db
    .selectFrom('saved_mapping')
    .select(['mapping', 'name'])
    .where('party', '=', party)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!saved) return { mapping: guessed, name: null };
  const { columns, factors } = saved.mapping as ColumnMapping;
  return { mapping: { ...guessed, columns, factors }, name: saved.name };
}
