// Reads imports: the list of them, one with what is staged of it, and what the work behind them needs of the plans.
import { sql } from 'kysely';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import type { Cell } from '../csv-list.ts';
import type { ItemFacts, PlanItem, Visibility } from '../plan-item.ts';
import { type ItemToShare, itemOf } from '../plan-rows.ts';
import type { FaultyRow, KnownItem, StagedChange, StagedGone, StagedItem } from './list-check.ts';
import { type ImportState, type ListImport, PIECE } from './list-import.ts';
import { type ChunkKind, IMPORT_COLUMNS, importFrom } from './staging/db.ts';
import { stampOf } from './staging/stamp-queries.ts';
import { countUndo, type UndoCounts } from './staging/undoing-commands.ts';

interface ImportKey {
  readonly party: PartyId;
  readonly id: string;
}

/** Null where there is none, or it is another party's. */
export async function findImport(ctx: Ctx, { party, id }: ImportKey): Promise<ListImport | null> {
  const row = await acting(ctx, ({ db }) =>
    db
      .selectFrom('list_import')
      .select(IMPORT_COLUMNS)
      .where('id', '=', id)
      .where('party', '=', party)
      .executeTakeFirst(),
  );
  return row ? importFrom(row) : null;
}

export interface ListedImport extends ListImport {
  /** Who began it; null when she is not to be seen, «Slettet person» when she has been erased. */
  readonly personName: string | null;
}

export interface ImportPage {
  readonly rows: readonly ListedImport[];
  readonly total: number;
}

/** A party's imports, the newest first. */
export async function listImports(
  ctx: Ctx,
  { party, offset, limit }: { readonly party: PartyId; readonly offset: number; readonly limit: number },
): Promise<ImportPage> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('list_import')
      .select(IMPORT_COLUMNS)
      .select((expression) => [
        expression.fn.countAll<number>().over().as('total'),
        sql<string | null>`(select name from person where id = person_in(list_import.created_by))`.as(
          'person_name',
        ),
      ])
      .where('party', '=', party)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .offset(offset)
      .execute(),
  );
  return {
    rows: rows.map((row) => ({ ...importFrom(row), personName: row.person_name })),
    total: rows[0]?.total ?? 0,
  };
}

/** Imports that wait for a person, the newest first; at most `most`. */
export async function waitingImports(
  ctx: Ctx,
  { party, most }: { readonly party: PartyId; readonly most: number },
): Promise<ListImport[]> {
  const waiting: readonly ImportState[] = ['mapping', 'checked'];
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('list_import')
      .select(IMPORT_COLUMNS)
      .where('party', '=', party)
      .where('state', 'in', waiting)
      .orderBy('created_at', 'desc')
      .limit(most)
      .execute(),
  );
  return rows.map(importFrom);
}

interface Staged {
  readonly rows: readonly Cell[];
  readonly faulty: FaultyRow;
  readonly added: StagedItem;
  readonly changed: StagedChange;
  readonly gone: StagedGone;
  readonly restored: unknown;
}

interface StagedPart<Kind extends ChunkKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly offset: number;
  readonly limit: number;
}

/** Part of what is staged of a kind, in the list's order; of what is new, guessed categories first. */
export async function stagedPart<Kind extends ChunkKind>(
  ctx: Ctx,
  { id, kind, offset, limit }: StagedPart<Kind>,
): Promise<Staged[Kind][]> {
  const first = Math.floor(offset / PIECE);
  const last = Math.floor((offset + limit - 1) / PIECE);
  const pieces = await acting(ctx, ({ db }) =>
    db
      .selectFrom('list_import_chunk')
      .select('content')
      .where('import_id', '=', id)
      .where('kind', '=', kind)
      .where('place', '>=', first)
      .where('place', '<=', last)
      .orderBy('place')
      .execute(),
  );
  const found = pieces.flatMap(({ content }) => content as Staged[Kind][]);
  return found.slice(offset - first * PIECE, offset - first * PIECE + limit);
}

export interface SavedMapping {
  readonly id: string;
  readonly name: string;
  readonly changedAt: Date;
}

/** What a party keeps of columns' meanings, by name. */
export async function savedMappings(ctx: Ctx, party: PartyId): Promise<SavedMapping[]> {
  const rows = await acting(ctx, ({ db }) =>
    db.selectFrom('saved_mapping').select(['id', 'name', 'changed_at']).where('party', '=', party).execute(),
  );
  return rows
    .map(({ changed_at: changedAt, ...row }) => ({ ...row, changedAt }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/** How many are staged of a kind. */
export async function stagedSize(
  ctx: Ctx,
  { id, kind }: { readonly id: string; readonly kind: ChunkKind },
): Promise<number> {
  const row = await acting(ctx, ({ db }) =>
    db
      .selectFrom('list_import_chunk')
      .select(({ fn }) => fn.sum<number | null>('size').as('size'))
      .where('import_id', '=', id)
      .where('kind', '=', kind)
      .executeTakeFirst(),
  );
  return Number(row?.size ?? 0);
}

/** The bytes of a file as it was sent; null when they are gone. */
export async function fileOf(ctx: Ctx, id: string): Promise<Uint8Array | null> {
  const pieces = await acting(ctx, ({ db }) =>
    db.selectFrom('list_import_file').select('bytes').where('import_id', '=', id).orderBy('place').execute(),
  );
  return pieces.length === 0 ? null : new Uint8Array(Buffer.concat(pieces.map(({ bytes }) => bytes)));
}

/** A piece of the file's rows as JSON text; null after the last. */
export async function rowsPiece(ctx: Ctx, id: string, place: number): Promise<string | null> {
  const row = await acting(ctx, ({ db }) =>
    db
      .selectFrom('list_import_chunk')
      .select(sql<string>`content::text`.as('text'))
      .where('import_id', '=', id)
      .where('kind', '=', 'rows')
      .where('place', '=', place)
      .executeTakeFirst(),
  );
  return row?.text ?? null;
}

export interface PlanState {
  readonly bodies: readonly BodyId[];
  readonly visibilities: ReadonlyMap<BodyId, Visibility>;
  /** What each body lets others see, as one text. */
  readonly shown: string;
  readonly stamp: string;
}

/** For whom the acting person may write by a party's list, and how their plans look now. */
export async function planState(ctx: Ctx, party: PartyId): Promise<PlanState> {
  const state = await acting(ctx, (inside) => stampOf(inside, party));
  const [, settings] = JSON.parse(state.shown) as [unknown, [BodyId, Visibility][]];
  return { ...state, visibilities: new Map(settings) };
}

const factsOf = (item: PlanItem): ItemFacts => {
  const { id, body, source, sourceNote, visibility, version, changedAt, ...facts } = item;
  return facts;
};

/** Items of bodies after one id, in the order of ids: at most `limit`. */
export async function knownItems(
  ctx: Ctx,
  asked: { readonly bodies: readonly BodyId[]; readonly after: string | null; readonly limit: number },
): Promise<KnownItem[]> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('plan_item')
      .leftJoin('list_import', 'list_import.id', 'plan_item.import_id')
      .selectAll('plan_item')
      .select('list_import.list_id')
      .where(sql<boolean>`body_id = any (${[...asked.bodies]}::text[])`)
      .$if(asked.after !== null, (query) => query.where('plan_item.id', '>', asked.after as string))
      .orderBy('plan_item.id')
      .limit(asked.limit)
      .execute(),
  );
  return rows.map((row) => {
    const item = itemOf(row);
    const { id, body, version, visibility } = item;
    return { id, body, version, visibility, listId: row.list_id, facts: factsOf(item) };
  });
}

/** What undoing would do, or did: counts, and the first items that are left because somebody has changed them since. */
export interface UndoReport extends UndoCounts {
  readonly leftItems: readonly { readonly id: string; readonly body: BodyId; readonly title: string }[];
}

const MOST_LEFT = 100;

/** What undoing a saved import would do now. */
export const previewUndo = (ctx: Ctx, id: string): Promise<UndoReport> =>
  acting(ctx, async ({ db }) => {
    const { rows } = await sql<UndoCounts>`select
        count(*) filter (where effect = 'added' and p.version = i.version_after) as removed,
        count(*) filter (where effect = 'changed' and p.version = i.version_after
          or effect = 'gone' and p.id is null) as restored,
        count(*) filter (where p.version <> i.version_after or effect = 'gone' and p.id is not null) as left,
        count(*) filter (where effect <> 'gone' and p.id is null) as missing
      from list_import_item i left join plan_item p on p.id = i.item_id where i.import_id = ${id}`.execute(
      db,
    );
    const left = await sql<UndoReport['leftItems'][number]>`select p.id, p.body_id as body, p.title
      from list_import_item i join plan_item p on p.id = i.item_id
      where i.import_id = ${id} and (p.version <> i.version_after or i.effect = 'gone')
      order by p.title collate nb, p.id limit ${MOST_LEFT}`.execute(db);
    return { ...(rows[0] as UndoCounts), leftItems: left.rows };
  });

/** What undoing an import did. */
export const undoReport = (ctx: Ctx, id: string): Promise<UndoReport> =>
  acting(ctx, async (inside) => {
    const left = await sql<UndoReport['leftItems'][number]>`select p.id, p.body_id as body, p.title
      from list_import_item i join plan_item p on p.id = i.item_id
      where i.import_id = ${id} and i.undo = 'left' order by p.title collate nb, p.id limit ${MOST_LEFT}`.execute(
      inside.db,
    );
    return { ...(await countUndo(inside, id)), leftItems: left.rows };
  });

/** Items as they were before a saved import changed or removed them, after one id: what an undo would put back. */
export const itemsBefore = (
  ctx: Ctx,
  { id, after, limit }: { readonly id: string; readonly after: string | null; readonly limit: number },
): Promise<ItemToShare[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('list_import_item')
      .select('before')
      .where('import_id', '=', id)
      .where('effect', '<>', 'added')
      .$if(after !== null, (query) => query.where('item_id', '>', after as string))
      .orderBy('item_id')
      .limit(limit)
      .execute();
    return rows.map(({ before }) => {
      const item = itemOf(before as Parameters<typeof itemOf>[0]);
      return { id: item.id, body: item.body, visibility: item.visibility, facts: factsOf(item) };
    });
  });
