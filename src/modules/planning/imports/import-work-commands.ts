// What the work behind an import writes: staged pieces, the outcome of each step, and the two transactions that change the
// plans. Staging is no change of facts and is not audited; saving and undoing are. Work that an import no longer waits
// for is refused at the first word.
import { sql } from 'kysely';
import { ok, type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { actorName, appendAudit, type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import type { CheckOutcome, StagedPiece } from './list-check.ts';
import type { FileGuess, ImportCounts, ImportStep, ListImport } from './list-import.ts';
import { proposedColumns } from './staging/proposing-commands.ts';
import {
  addDates,
  addItems,
  changeItems,
  changesByBody,
  rememberAdded,
  rememberBefore,
  removeItems,
} from './staging/saving-commands.ts';
import { stampOf } from './staging/stamp-queries.ts';
import {
  clearStaged,
  listOwner,
  moveImport,
  objectOf,
  type TakenImport,
  takeImport,
} from './staging/steps-commands.ts';
import { countUndo, markUndo, takeBack, type UndoCounts } from './staging/undoing-commands.ts';

/** Takes away what earlier work on the same step left, so that it can begin anew. Codes: those of steps. */
export const beginWork = (
  ctx: Ctx,
  taken: TakenImport,
  step: 'offerColumns' | 'offerChanges' | 'finishUndo',
): Promise<Result<true>> =>
  acting(ctx, async (inside) => {
    const found = await takeImport(inside, taken, step);
    if (!found.ok) return found;
    if (step === 'offerColumns') {
      await inside.db.deleteFrom('list_import_chunk').where('import_id', '=', taken.id).execute();
    } else await clearStaged(inside, taken.id, 'rows');
    return ok(true as const);
  });

/** Keeps a piece. Codes: those of steps. */
export const stagePiece = (
  ctx: Ctx,
  taken: TakenImport,
  { step, piece }: { readonly step: ImportStep; readonly piece: StagedPiece },
): Promise<Result<true>> =>
  acting(ctx, async (inside) => {
    const found = await takeImport(inside, taken, step);
    if (!found.ok) return found;
    const { id, party } = taken;
    await inside.db
      .insertInto('list_import_chunk')
      .values({ import_id: id, party, ...piece })
      .execute();
    return ok(true as const);
  });

const step = (
  ctx: Ctx,
  taken: TakenImport,
  work: {
    readonly step: ImportStep;
    readonly run: (inside: ActingCtx, found: ListImport) => Promise<object>;
  },
): Promise<Result<true>> =>
  acting(ctx, async (inside) => {
    const found = await takeImport(inside, taken, work.step);
    if (!found.ok) return found;
    await moveImport(inside, found.value, { step: work.step, change: await work.run(inside, found.value) });
    return ok(true as const);
  });

const dropFile = ({ db }: ActingCtx, id: string): Promise<unknown> =>
  db.deleteFrom('list_import_file').where('import_id', '=', id).execute();

/** The file cannot be read; it is told why. Codes: those of steps. */
export const refuseFile = (
  ctx: Ctx,
  taken: TakenImport,
  problems: readonly Problem[],
): Promise<Result<true>> =>
  step(ctx, taken, {
    step: 'refuse',
    run: async (inside) => {
      await clearStaged(inside, taken.id, 'nothing');
      return { refusal: JSON.stringify(problems), emptied_at: ctx.now };
    },
  });

/**
 * All rows are staged: a person is asked what the columns say. The file goes, unless she may want another of its sheets.
 * Codes: those of steps.
 */
export const offerColumns = (ctx: Ctx, taken: TakenImport, guess: FileGuess): Promise<Result<true>> =>
  step(ctx, taken, {
    step: 'offerColumns',
    run: async (inside) => {
      if (guess.sheets.length < 2) await dropFile(inside, taken.id);
      return proposedColumns(inside, taken.party, guess);
    },
  });

/** The list has been checked: a person is shown what saving would do. Codes: those of steps. */
export const offerChanges = (
  ctx: Ctx,
  taken: TakenImport,
  { counts, listId, stamp }: CheckOutcome & { readonly stamp: string },
): Promise<Result<true>> =>
  step(ctx, taken, {
    step: 'offerChanges',
    run: async () => ({
      counts: JSON.stringify(counts),
      list_id: listId ?? taken.id,
      register_stamp: stamp,
    }),
  });

/** The plans are not as they were when it was checked: it is checked again before anybody saves it. Codes: those of steps. */
export const checkAnew = (ctx: Ctx, taken: TakenImport): Promise<Result<true>> =>
  step(ctx, taken, { step: 'check', run: async () => ({ was_outdated: true }) });

/**
 * Saves a checked list: everything or nothing. Codes: those of steps, import.outdated (the plans have changed since it was
 * checked; nothing is saved).
 */
export const finishSaving: Command<TakenImport, ImportCounts> = command({
  action: 'plan.import',
  partyOf: ({ party }) => party,
  run: async (ctx, taken) => {
    const found = await takeImport(ctx, taken, 'finishSaving');
    if (!found.ok) return found;
    const { value: list } = found;
    const { counts, id } = list;
    if (!counts) throw new Error(`import ${id} has no counts`);
    const { stamp } = await stampOf(ctx, list.party);
    if (stamp !== list.registerStamp) return refuse(problem('import.outdated', 'import'));
    await ctx.db.deleteFrom('list_import_item').where('import_id', '=', id).execute();
    const remembered = await rememberBefore(ctx, list, 'changed');
    const changed = await changeItems(ctx, list);
    if (remembered !== counts.changed || changed !== counts.changed) {
      return refuse(problem('import.outdated', 'import'));
    }
    const removed = list.removesGone ? await removeGone(ctx, list) : 0;
    await addItems(ctx, list);
    await addDates(ctx, { id, kinds: ['added', 'changed'], where: sql`true` });
    await rememberAdded(ctx, list);
    await tellBodies(ctx, list, 'import.saved');
    await clearStaged(ctx, id, 'record');
    const saved: ImportCounts = { ...counts, gone: removed };
    await moveImport(ctx, list, {
      step: 'finishSaving',
      change: {
        counts: JSON.stringify(saved),
        saved_at: ctx.now,
        saved_by: actorName(ctx.actor),
        undone_at: null,
        undone_by: null,
      },
    });
    const facts = {
      file: list.fileName,
      added: counts.added,
      changed,
      unchanged: counts.unchanged,
      removed,
      notUsed: counts.faulty,
    };
    return done(saved, { action: 'import.saved', object: objectOf(id), facts });
  },
});

/** A cooperation's list is told of in the log of every body that it changed, too. */
async function tellBodies(
  ctx: ActingCtx,
  { id, party, fileName: file }: ListImport,
  action: 'import.saved' | 'import.undone',
): Promise<void> {
  if (listOwner(party) !== null) return;
  for (const { body, ...changes } of await changesByBody(ctx, id)) {
    await appendAudit(ctx, { action, object: objectOf(id), facts: { file, ...changes }, party: body });
  }
}

async function removeGone(ctx: ActingCtx, list: ListImport): Promise<number> {
  await rememberBefore(ctx, list, 'gone');
  return removeItems(ctx, list);
}

export interface UndoToFinish extends TakenImport {
  /** What each body let others see when the shared rows were worked out. */
  readonly shown: string;
}

/** Undoes a saved import. Codes: those of steps, import.outdated (what a body lets others see has changed meanwhile). */
export const finishUndo: Command<UndoToFinish, UndoCounts> = command({
  action: 'plan.import',
  partyOf: ({ party }) => party,
  run: async (ctx, { shown, ...taken }) => {
    const found = await takeImport(ctx, taken, 'finishUndo');
    if (!found.ok) return found;
    const { value: list } = found;
    const now = await stampOf(ctx, list.party);
    if (now.shown !== shown) return refuse(problem('import.outdated', 'import'));
    await markUndo(ctx, list.id, now.bodies as BodyId[]);
    await takeBack(ctx, list.id);
    await tellBodies(ctx, list, 'import.undone');
    await clearStaged(ctx, list.id, 'record');
    const counts = await countUndo(ctx, list.id);
    const change = { undone_at: ctx.now, undone_by: actorName(ctx.actor) };
    await moveImport(ctx, list, { step: 'finishUndo', change });
    const facts = { file: list.fileName, ...counts };
    return done(counts, { action: 'import.undone', object: objectOf(list.id), facts });
  },
});

/**
 * Deletes what is staged of imports begun before a day, and with it the chance to undo them; what nobody has decided on is
 * given up. For the program itself. The value is how many.
 */
export const emptyOldImports = (ctx: Ctx, before: Date): Promise<number> =>
  acting(ctx, async (inside) => {
    const old = await inside.db
      .updateTable('list_import')
      .set((expression) => ({
        emptied_at: ctx.now,
        version: expression('version', '+', 1),
        state: expression
          .case()
          .when('state', 'in', ['saved', 'undoing'])
          .then(expression.val('saved' as const))
          .when('state', 'in', ['undone', 'refused'])
          .then(expression.ref('state'))
          .else(expression.val('discarded' as const))
          .end(),
      }))
      .where('emptied_at', 'is', null)
      .where((where) => where(where.fn.coalesce('saved_at', 'created_at'), '<', before))
      .returning('id')
      .execute();
    for (const { id } of old) await clearStaged(inside, id, 'nothing');
    return old.length;
  });
