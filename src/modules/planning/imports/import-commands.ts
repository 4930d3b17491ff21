// What a person does with an import of a list: begins it, says what the columns are, mends cells, saves, undoes, gives up.
// Each step is asked of the table of steps and of the version that she saw; what takes a while becomes a job.
import { problem, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { type ColumnMapping, checkMapping, mappingKey } from '../lists/contract-list-columns.ts';
import { type CellMend, KEPT_DAYS, type ListImport, stepBackFrom, storable } from './list-import.ts';
import { categoryColumn, writeCells } from './staging/mending-commands.ts';
import {
  clearStaged,
  enqueueWork,
  listOwner,
  moveImport,
  objectOf,
  type TakenImport,
  takeImport,
} from './staging/steps-commands.ts';

const FILE_PIECE = 1024 * 1024;
const LONGEST_NAME = 200;
/** Files that wait for somebody take room. */
const MOST_OPEN = 20;

export interface NewImport {
  readonly party: PartyId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly isDemo: boolean;
}

/** An import as somebody saw it, who now decides. */
export type SeenImport = TakenImport;

/** Keeps the file and puts the reading of it in line. The value is the import's id. Code: import.tooManyOpen. */
export const startImport: Command<NewImport, string> = command({
  action: 'plan.import',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, fileName, bytes, isDemo }) => {
    const open = await ctx.db
      .selectFrom('list_import')
      .select('id')
      .where('party', '=', party)
      .where('state', 'in', ['reading', 'mapping', 'checking', 'checked', 'saving'])
      .limit(MOST_OPEN)
      .execute();
    if (open.length === MOST_OPEN) return refuse(problem('import.tooManyOpen', 'file', { most: MOST_OPEN }));
    const name = storable(fileName.trim().slice(-LONGEST_NAME)) || 'liste';
    const id = await insertImport(ctx, { party, fileName: name, isDemo });
    for (let start = 0, place = 0; start < bytes.byteLength; start += FILE_PIECE, place++) {
      const piece = Buffer.from(bytes.subarray(start, start + FILE_PIECE));
      await ctx.db
        .insertInto('list_import_file')
        .values({ import_id: id, place, party, bytes: piece })
        .execute();
    }
    return done(id, { action: 'import.started', object: objectOf(id), facts: { file: name } });
  },
});

async function insertImport(ctx: ActingCtx, given: Omit<NewImport, 'bytes'>): Promise<string> {
  const { party, fileName, isDemo } = given;
  const id = crypto.randomUUID();
  await ctx.db
    .insertInto('list_import')
    .values({
      id,
      party,
      list_id: id,
      file_name: fileName,
      state: 'reading',
      job_id: await enqueueWork(ctx, { id, party, isDemo }),
      refusal: null,
      guess: null,
      mapping: null,
      mapping_name: null,
      counts: null,
      register_stamp: null,
      created_at: ctx.now,
      created_by: actorName(ctx.actor),
      saved_at: null,
      saved_by: null,
      undone_at: null,
      undone_by: null,
      emptied_at: null,
      is_demo: isDemo,
    })
    .execute();
  return id;
}

export interface ConfirmedColumns extends SeenImport {
  readonly mapping: ColumnMapping;
  /** Keep it for lists with the same headings, by this name; null: do not. */
  readonly saveAs: string | null;
}

/** What each column says; the list is then checked. Codes: those of steps and of `checkMapping`. */
export const confirmColumns: Command<ConfirmedColumns, true> = command({
  action: 'plan.import',
  partyOf: ({ party }) => party,
  run: async (ctx, { mapping, saveAs, ...seen }) => {
    const taken = await takeImport(ctx, seen, 'check');
    if (!taken.ok) return taken;
    const faults = checkMapping(mapping, listOwner(seen.party) === null ? 'rows' : 'one');
    if (faults.length > 0) return refuse(...faults);
    const name = storable(saveAs?.trim().slice(0, LONGEST_NAME) ?? '') || null;
    if (name) await keepMapping(ctx, { party: seen.party, name, mapping });
    await beginCheck(ctx, taken.value, { mapping: JSON.stringify(mapping), mapping_name: name });
    const facts = { columns: Object.values(mapping.columns).filter((field) => field !== null).length };
    return done(true as const, { action: 'import.columnsConfirmed', object: objectOf(seen.id), facts });
  },
});

const keepMapping = (
  ctx: ActingCtx,
  { party, name, mapping }: { party: PartyId; name: string; mapping: ColumnMapping },
): Promise<unknown> => {
  const change = {
    name,
    mapping: JSON.stringify(mapping),
    changed_at: ctx.now,
    changed_by: actorName(ctx.actor),
  };
  return ctx.db
    .insertInto('saved_mapping')
    .values({ party, key: mappingKey(mapping.headings), ...change })
    .onConflict((conflict) => conflict.columns(['party', 'key']).doUpdateSet(change))
    .execute();
};

async function beginCheck(ctx: ActingCtx, taken: ListImport, change: object = {}): Promise<void> {
  await moveImport(ctx, taken, {
    step: 'check',
    change: { ...change, job_id: await enqueueWork(ctx, taken), was_outdated: false },
  });
}

export interface RowCategory {
  /** As spreadsheets count. */
  readonly row: number;
  /** A category as lists name it. */
  readonly value: string;
}

export interface Mends extends SeenImport {
  readonly mends: readonly CellMend[];
  /** Of rows whose category was guessed. */
  readonly categories?: readonly RowCategory[];
  /** Over the column of categories where the list has none. */
  readonly categoryHeading?: string;
}

/**
 * Writes cells anew and checks the list again; places the file does not have are left out. Codes: those of steps,
 * import.nothingMended.
 */
export const mendCells: Command<Mends, true> = command({
  action: 'plan.import',
  partyOf: ({ party }) => party,
  run: async (ctx, { mends, categories = [], categoryHeading = '', ...seen }) => {
    const taken = await takeImport(ctx, seen, 'check');
    if (!taken.ok) return taken;
    const width = taken.value.mapping?.headings.length ?? 0;
    const inside = mends.filter(({ column }) => column < width);
    const own = categories.length > 0 ? await categoryColumn(ctx, taken.value, categoryHeading) : null;
    const named = own ? categories.map((one) => ({ ...one, column: own.column })) : [];
    const mended = await writeCells(ctx, seen.id, [...inside, ...named]);
    if (mended === 0) return refuse(problem('import.nothingMended', 'cells'));
    await beginCheck(ctx, taken.value, own?.change);
    return done(true as const, {
      action: 'import.mended',
      object: objectOf(seen.id),
      facts: { cells: mended },
    });
  },
});

/** Back to the columns, of a checked or an undone import. Codes: those of steps. */
export const reopenColumns: Command<SeenImport, true> = command({
  action: 'plan.import',
  partyOf: ({ party }) => party,
  run: async (ctx, seen) => {
    const taken = await takeImport(ctx, seen, 'chooseColumns');
    if (!taken.ok) return taken;
    if (taken.value.emptiedAt) return refuse(problem('import.tooOld', 'import', { days: KEPT_DAYS }));
    await moveImport(ctx, taken.value, { step: 'chooseColumns' });
    return done(true as const, null);
  },
});

export interface SaveChoice extends SeenImport {
  /** She has seen that some rows cannot be used, and saves the good ones all the same. */
  readonly leavesFaulty: boolean;
  /** Items that the list no longer has are removed. */
  readonly removesGone: boolean;
}

/** Puts the saving in line; the audit entry comes with it, in her name. Codes: those of steps, import.badRowsLeft, import.nothingToSave. */
export const saveImport: Command<SaveChoice, true> = command({
  action: 'plan.import',
  partyOf: ({ party }) => party,
  run: async (ctx, { leavesFaulty, removesGone, ...seen }) => {
    const taken = await takeImport(ctx, seen, 'save');
    if (!taken.ok) return taken;
    const { counts } = taken.value;
    if (!counts) throw new Error(`checked import ${seen.id} has no counts`);
    if (counts.faulty > 0 && !leavesFaulty) {
      return refuse(problem('import.badRowsLeft', 'import', { count: counts.faulty }));
    }
    if (counts.added + counts.changed + (removesGone ? counts.gone : 0) === 0) {
      return refuse(problem('import.nothingToSave', 'import'));
    }
    const change = { job_id: await enqueueWork(ctx, taken.value), removes_gone: removesGone };
    await moveImport(ctx, taken.value, { step: 'save', change });
    return done(true as const, null);
  },
});

/** Puts the undoing of a saved import in line; the audit entry comes with it. Codes: those of steps, import.tooOld. */
export const undoImport: Command<SeenImport, true> = command({
  action: 'plan.import',
  partyOf: ({ party }) => party,
  run: async (ctx, seen) => {
    const taken = await takeImport(ctx, seen, 'undo');
    if (!taken.ok) return taken;
    if (taken.value.emptiedAt) return refuse(problem('import.tooOld', 'import', { days: KEPT_DAYS }));
    await moveImport(ctx, taken.value, {
      step: 'undo',
      change: { job_id: await enqueueWork(ctx, taken.value) },
    });
    return done(true as const, null);
  },
});

/** Gives up an import of which nothing has been saved; what is staged is deleted. Codes: those of steps. */
export const discardImport: Command<SeenImport, true> = command({
  action: 'plan.import',
  partyOf: ({ party }) => party,
  run: async (ctx, seen) => {
    const taken = await takeImport(ctx, seen, 'discard');
    if (!taken.ok) return taken;
    await clearStaged(ctx, seen.id, 'nothing');
    await moveImport(ctx, taken.value, { step: 'discard', change: { emptied_at: ctx.now } });
    return done(true as const, { action: 'import.discarded', object: objectOf(seen.id), facts: {} });
  },
});

/**
 * Back to where somebody decided, from work that has stopped or is to stop: what it still writes is refused. Codes: those
 * of steps.
 */
export const stepBackImport: Command<SeenImport & { readonly state: ListImport['state'] }, true> = command({
  action: 'plan.import',
  partyOf: ({ party }) => party,
  run: async (ctx, { state, ...seen }) => {
    const step = stepBackFrom(state);
    if (!step) return refuse(problem('import.wrongState', 'import', { state }));
    const taken = await takeImport(ctx, seen, step);
    if (!taken.ok) return taken;
    await moveImport(ctx, taken.value, { step });
    return done(true as const, null);
  },
});
