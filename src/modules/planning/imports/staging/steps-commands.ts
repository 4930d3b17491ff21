// Taking a step: the import's row is locked, the table of steps asked, and the row moved on. Every change of an import goes
// through here, inside its command's transaction.
import type { UpdateObject } from 'kysely';
import { ok, problem, type Result, refuse } from '../../../../kernel/result.ts';
import type { Tables } from '../../../../kernel/tables.ts';
import type { ActingCtx } from '../../../accounts/db.ts';
import { enqueueJob } from '../../../accounts/job-commands.ts';
import { type PartyId, partyKind } from '../../../accounts/model.ts';
import type { BodyId } from '../../../registry/model.ts';
import { canStep, IMPORT_STEPS, type ImportStep, type ListImport } from '../list-import.ts';
import { IMPORT_COLUMNS, importFrom } from './db.ts';

const LIST_JOB = 'listImport';

export const objectOf = (id: string): string => `listImport:${id}`;

export interface TakenImport {
  readonly party: PartyId;
  readonly id: string;
  /** As the one who decides saw it, or the work began with. */
  readonly version: number;
}

/** Locks the import for a step. Codes: import.gone, import.changedMeanwhile, import.wrongState. */
export async function takeImport(
  ctx: ActingCtx,
  { party, id, version }: TakenImport,
  step: ImportStep,
): Promise<Result<ListImport>> {
  const row = await ctx.db
    .selectFrom('list_import')
    .select(IMPORT_COLUMNS)
    .where('id', '=', id)
    .where('party', '=', party)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse(problem('import.gone', 'import'));
  if (row.version !== version) return refuse(problem('import.changedMeanwhile', 'import'));
  if (!canStep(row.state, step)) return refuse(problem('import.wrongState', 'import', { state: row.state }));
  return ok(importFrom(row));
}

type Change = Omit<UpdateObject<Tables, 'list_import'>, 'state' | 'version'>;

/** Moves a taken import on. The value is its new version. */
export async function moveImport(
  ctx: ActingCtx,
  taken: Pick<ListImport, 'id' | 'version'>,
  { step, change = {} }: { readonly step: ImportStep; readonly change?: Change },
): Promise<number> {
  const version = taken.version + 1;
  await ctx.db
    .updateTable('list_import')
    .set({ ...change, state: IMPORT_STEPS[step].to, version })
    .where('id', '=', taken.id)
    .execute();
  return version;
}

/** The work that a step leads to, as the acting person's. The value is the job's id. */
export const enqueueWork = (
  ctx: ActingCtx,
  { id, party, isDemo }: Pick<ListImport, 'id' | 'party' | 'isDemo'>,
): Promise<string> =>
  enqueueJob(ctx, {
    kind: LIST_JOB,
    party,
    person: ctx.actor.kind === 'person' ? ctx.actor.person : null,
    input: { import: id },
    isDemo,
  });

const OUTCOMES = ['added', 'changed', 'gone', 'restored'] as const;

/**
 * Takes away what is staged: all but the file and its rows, all but the rows and the faulty ones (`record`: what there is
 * to tell of a saved list), or everything, also what an undo needs.
 */
export async function clearStaged(
  ctx: ActingCtx,
  id: string,
  keeps: 'rows' | 'record' | 'nothing',
): Promise<void> {
  await ctx.db
    .deleteFrom('list_import_chunk')
    .where('import_id', '=', id)
    .$if(keeps === 'rows', (query) => query.where('kind', '<>', 'rows'))
    .$if(keeps === 'record', (query) => query.where('kind', 'in', OUTCOMES))
    .execute();
  if (keeps === 'rows') return;
  await ctx.db.deleteFrom('list_import_file').where('import_id', '=', id).execute();
  if (keeps === 'record') return;
  await ctx.db.deleteFrom('list_import_item').where('import_id', '=', id).execute();
}

/** The body whose list it is; null for a cooperation, whose list names the bodies. */
export const listOwner = (party: PartyId): BodyId | null =>
  partyKind(party) === 'body' ? (party as string as BodyId) : null;
