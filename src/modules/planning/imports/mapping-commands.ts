// Where the columns of a list are found and what is kept of them: another sheet of the file, another row of headings, and
// kept columns that are to be forgotten.
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Cell } from '../csv-list.ts';
import { guessColumns, headingChoices } from '../lists/contract-list-columns.ts';
import { proposedColumns } from './staging/proposing-commands.ts';
import { enqueueWork, moveImport, type TakenImport, takeImport } from './staging/steps-commands.ts';

export interface HeadingsChosen extends TakenImport {
  /** Place in the file, from 0; null: the list has no headings. */
  readonly headingRow: number | null;
}

/** Guesses the columns anew from another row of headings. Codes: those of steps, import.noSuchRow. */
export const chooseHeadings: Command<HeadingsChosen, true> = command({
  action: 'plan.import',
  partyOf: ({ party }) => party,
  run: async (ctx, { headingRow, ...seen }) => {
    const taken = await takeImport(ctx, seen, 'chooseHeadings');
    if (!taken.ok) return taken;
    const { guess } = taken.value;
    const first = await ctx.db
      .selectFrom('list_import_chunk')
      .select('content')
      .where('import_id', '=', seen.id)
      .where('kind', '=', 'rows')
      .where('place', '=', 0)
      .executeTakeFirstOrThrow();
    const rows = first.content as Cell[][];
    const isThere = headingRow === null || headingChoices(rows).some(({ row }) => row === headingRow);
    if (!guess || !isThere) return refuse(problem('import.noSuchRow', 'headingRow'));
    const anew = { ...guess, ...guessColumns(rows, headingRow), unread: null };
    const change = await proposedColumns(ctx, seen.party, anew);
    await moveImport(ctx, taken.value, { step: 'chooseHeadings', change });
    return done(true as const, null);
  },
});

export interface SheetChosen extends TakenImport {
  /** Place among the file's sheets, from 0. */
  readonly sheet: number;
}

/** Reads another sheet of the same file, as long as that is kept. Codes: those of steps, import.noSuchSheet. */
export const chooseSheet: Command<SheetChosen, true> = command({
  action: 'plan.import',
  partyOf: ({ party }) => party,
  run: async (ctx, { sheet, ...seen }) => {
    const taken = await takeImport(ctx, seen, 'chooseSheet');
    if (!taken.ok) return taken;
    const { guess, savedAt } = taken.value;
    if (!guess || savedAt || guess.sheets[sheet] === undefined) {
      return refuse(problem('import.noSuchSheet', 'sheet'));
    }
    const change = {
      guess: JSON.stringify({ ...guess, sheet }),
      job_id: await enqueueWork(ctx, taken.value),
    };
    await moveImport(ctx, taken.value, { step: 'chooseSheet', change });
    return done(true as const, null);
  },
});

/** Forgets kept columns. The value is false where there were none. */
export const forgetMapping: Command<{ readonly party: PartyId; readonly id: string }, boolean> = command({
  action: 'plan.import',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, id }) => {
    const gone = await ctx.db
      .deleteFrom('saved_mapping')
      .where('id', '=', id)
      .where('party', '=', party)
      .returning('name')
      .executeTakeFirst();
    const entry = gone && {
      action: 'import.mappingForgotten',
      object: `savedMapping:${id}`,
      facts: { name: gone.name },
    };
    return done(gone !== undefined, entry ?? null);
  },
});
