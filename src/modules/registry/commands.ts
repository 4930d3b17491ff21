// Brings the register in step with the files in data/. What a person has edited is never overwritten.
import type { Kysely } from 'kysely';
import type { Tables } from '../../kernel/tables.ts';
import { appendAudit } from '../accounts/commands.ts';
import type { ActingCtx, Ctx } from '../accounts/db.ts';
import { KEY_COLUMN, REFERENCE_TABLES, type ReferenceTable } from './db.ts';
import { type BodyId, bodyOfCounty, bodyOfMunicipality, type Reference } from './model.ts';
import { decideSync, type StoredRow, type SyncDecision } from './storage/sync-decision.ts';
import { type Row, referenceRows } from './storage/table-rows.ts';

export interface TableChange {
  readonly table: ReferenceTable;
  /** Keys of the rows. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Edited by a person and different from the file: left as they are. */
  readonly keptEdits: readonly string[];
  readonly unchanged: number;
}

/** Tables are named at run time here, which Kysely's types cannot follow; the rows come typed from table-rows. */
type LooseTables = Record<ReferenceTable, Record<string, unknown>>;
const CHUNK = 500;

async function addBodies(db: Kysely<Tables>, reference: Reference): Promise<void> {
  const ids: string[] = [
    ...reference.counties.map((county) => bodyOfCounty(county.number)),
    ...reference.municipalities.map((municipality) => bodyOfMunicipality(municipality.number)),
  ];
  await db
    .insertInto('body')
    .values(ids.map((id) => ({ id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Adds invented bodies, which are never in the register, inside the caller's transaction. */
export async function addInventedBodies({ db }: ActingCtx, bodies: readonly BodyId[]): Promise<void> {
  await db
    .insertInto('body')
    .values(bodies.map((id) => ({ id, is_demo: true })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function write(db: Kysely<LooseTables>, table: ReferenceTable, decision: SyncDecision): Promise<void> {
  const key = KEY_COLUMN[table];
  // Changes first: a shortened membership makes room for the one that follows it.
  for (const row of decision.toChange) {
    await db.updateTable(table).set(row).where(key, '=', row[key]).execute();
  }
  for (let start = 0; start < decision.toAdd.length; start += CHUNK) {
    await db
      .insertInto(table)
      .values(decision.toAdd.slice(start, start + CHUNK))
      .execute();
  }
}

async function remove(
  db: Kysely<LooseTables>,
  table: ReferenceTable,
  keys: readonly string[],
): Promise<void> {
  if (keys.length > 0) await db.deleteFrom(table).where(KEY_COLUMN[table], 'in', keys).execute();
}

async function decide(
  db: Kysely<LooseTables>,
  table: ReferenceTable,
  rows: readonly Row[],
): Promise<SyncDecision> {
  const stored = await db.selectFrom(table).selectAll().execute();
  return decideSync({ key: KEY_COLUMN[table], wanted: rows, stored: stored as StoredRow[] });
}

/**
 * Makes the register hold what the reference says, in one transaction with its audit entry. Idempotent: a second
 * run changes nothing, not even the version. Rows a person has edited or removed stay as they are and are reported
 * in `keptEdits`; rows a person has added are not looked at. Reference rows that are gone from the files are
 * deleted. A contradiction between an edit and a new reference row (overlapping memberships) rolls all back.
 * `stamp` names what the reference was made from; `isReferenceLoaded` answers by it. Null is never found again.
 */
export function loadReferenceData(
  ctx: Ctx,
  reference: Reference,
  stamp: string | null = null,
): Promise<TableChange[]> {
  return ctx.db.transaction().execute(async (db) => {
    const loose = db as unknown as Kysely<LooseTables>;
    await db.selectFrom('register_version').select('version').forUpdate().execute();
    await addBodies(db, reference);
    const rows = referenceRows(reference);
    const decisions: [ReferenceTable, SyncDecision][] = [];
    for (const table of REFERENCE_TABLES) decisions.push([table, await decide(loose, table, rows[table])]);
    for (const [table, decision] of decisions.toReversed()) await remove(loose, table, decision.toRemove);
    for (const [table, decision] of decisions) await write(loose, table, decision);
    await db
      .updateTable('register_version')
      .set({ checked_on: reference.checkedOn })
      .where('checked_on', '!=', reference.checkedOn)
      .execute();
    await db
      .updateTable('register_version')
      .set((row) => ({ reference_stamp: stamp, stamped_version: row.ref('version') }))
      .execute();
    const changes = decisions.map(([table, decision]) => changeOf(table, decision));
    await appendAudit(
      { ...ctx, db },
      { action: 'register.loaded', object: 'register', facts: auditFacts(changes, reference) },
    );
    return changes;
  });
}

function changeOf(table: ReferenceTable, decision: SyncDecision): TableChange {
  const key = KEY_COLUMN[table];
  return {
    table,
    added: decision.toAdd.map((row) => String(row[key])),
    changed: decision.toChange.map((row) => String(row[key])),
    removed: decision.toRemove,
    keptEdits: decision.keptEdits,
    unchanged: decision.unchanged,
  };
}

function auditFacts(changes: readonly TableChange[], reference: Reference): Record<string, string | number> {
  const total = (count: (change: TableChange) => number): number =>
    changes.reduce((sum, change) => sum + count(change), 0);
  return {
    checkedOn: reference.checkedOn,
    added: total((change) => change.added.length),
    changed: total((change) => change.changed.length),
    removed: total((change) => change.removed.length),
    keptEdits: total((change) => change.keptEdits.length),
    unchanged: total((change) => change.unchanged),
  };
}
