// Joint procurements as far as the asking person may see them: whoever leads, and the bodies that are asked or have joined.
import { sql } from 'kysely';
import { isUuid } from '../../../kernel/uuid.ts';
import { type ActingCtx, acting, asSystem, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import { ENDED_PHASES, OPEN_PHASES, PHASES, type Phase, type ProcurementState } from './model.ts';
import type { MadeMove, Move } from './moves.ts';
import { replay, STATE_FORMAT } from './replay.ts';

export interface Procurement {
  readonly id: string;
  readonly isDemo: boolean;
  /** The group proposal it comes from. */
  readonly proposal: string | null;
  /** Whoever leads it and every party that is asked or has joined. */
  readonly readers: readonly string[];
  /** Length of its log. */
  readonly version: number;
  /** Counts the leader's moves: what the leader's forms are held against. */
  readonly leadVersion: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly state: ProcurementState;
}

const madeMove = (row: {
  seq: number;
  at: Date;
  actor: string;
  party: PartyId;
  move: unknown;
}): MadeMove => ({ ...row, move: row.move as Move });

/** All its moves, the first first; inside a transaction. */
export async function readLog({ db }: ActingCtx, id: string): Promise<MadeMove[]> {
  const rows = await db
    .selectFrom('procurement_move')
    .select(['seq', 'at', 'actor', 'party', 'move'])
    .where('procurement_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map(madeMove);
}

/**
 * Inside a transaction; `forUpdate` makes moves of one procurement stand in line. Null where the actor sees none. The program
 * holds the row, since a member has no right to write it; what is read then is what the actor may see.
 */
export async function readProcurement(
  ctx: ActingCtx,
  { id, forUpdate }: { readonly id: string; readonly forUpdate: boolean },
): Promise<Procurement | null> {
  if (forUpdate) {
    await asSystem(ctx, ({ db }) =>
      db.selectFrom('procurement').select('id').where('id', '=', id).forUpdate().execute(),
    );
  }
  const row = await ctx.db.selectFrom('procurement').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const isCurrent = row.format === STATE_FORMAT;
  return {
    id: row.id,
    isDemo: row.is_demo,
    proposal: row.proposal_id,
    readers: row.readers,
    version: row.version,
    leadVersion: row.lead_version,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    state: isCurrent ? (row.state as ProcurementState) : replay(await readLog(ctx, id)),
  };
}

/** Held until the transaction ends; null where the actor sees none, and for what is no id. */
export const heldProcurement = async (ctx: ActingCtx, id: string): Promise<Procurement | null> =>
  isUuid(id) ? readProcurement(ctx, { id, forUpdate: true }) : null;

/** Null where there is none, or the actor may not see it. */
export const procurementOf = (ctx: Ctx, id: string): Promise<Procurement | null> =>
  acting(ctx, (inside) => readProcurement(inside, { id, forUpdate: false }));

export const PROCUREMENT_LISTS = ['running', 'ended'] as const;
export type ProcurementList = (typeof PROCUREMENT_LISTS)[number];

export interface ProcurementRow {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly phase: Phase;
  readonly lead: PartyId;
  readonly changedAt: Date;
}

export interface ProcurementsAsked {
  readonly party: PartyId;
  readonly list: ProcurementList;
  /** In the title; left out or empty: any. */
  readonly words?: string;
  /** Left out or null: any. */
  readonly category?: string | null;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** The party's own and those it is invited to, the latest changed first; and how many there are in all. */
export const procurementsOf = (
  ctx: Ctx,
  { party, list, words = '', category = null, page, size }: ProcurementsAsked,
): Promise<{ readonly rows: readonly ProcurementRow[]; readonly count: number }> =>
  acting(ctx, async ({ db }) => {
    const phases = PHASES.filter((phase) => ENDED_PHASES.includes(phase) === (list === 'ended'));
    const mine = db
      .selectFrom('procurement')
      .where(sql<boolean>`readers @> array[${party}]::text[]`)
      .where('phase', 'in', phases)
      .$if(words !== '', (all) => all.where('title', 'ilike', `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`))
      .$if(category !== null, (all) => all.where('category', '=', category ?? ''));
    const { count } = await mine
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const rows = await mine
      .select(['id', 'title', 'category', 'phase', 'party as lead', 'changed_at as changedAt'])
      .orderBy('changed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute();
    return { rows, count: Number(count) };
  });

/** Ids of those whose answers are still waited for; for the program itself. */
export const openProcurements = (ctx: Ctx): Promise<readonly string[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement')
      .select('id')
      .where('phase', 'in', [...OPEN_PHASES])
      .orderBy('id')
      .execute();
    return rows.map(({ id }) => id);
  });

/** A page of the log, the latest first. */
export const logOf = (
  ctx: Ctx,
  { id, page, size }: { readonly id: string; readonly page: number; readonly size: number },
): Promise<readonly MadeMove[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement_move')
      .select(['seq', 'at', 'actor', 'party', 'move'])
      .where('procurement_id', '=', id)
      .orderBy('seq', 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute();
    return rows.map(madeMove);
  });

export interface Contact {
  readonly name: string;
  readonly email: string;
}

/** Whom to reach, by body. */
export const contactsOf = (ctx: Ctx, id: string): Promise<ReadonlyMap<BodyId, Contact>> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement_contact')
      .select(['body_id', 'name', 'email'])
      .where('procurement_id', '=', id)
      .execute();
    return new Map(rows.map(({ body_id, name, email }) => [body_id as BodyId, { name, email }]));
  });

/** The procurement that a group proposal became; null where it has become none that the actor sees. */
export const procurementOfProposal = (ctx: Ctx, proposal: string): Promise<string | null> =>
  acting(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('procurement')
      .select('id')
      .where('proposal_id', '=', proposal)
      .executeTakeFirst();
    return row?.id ?? null;
  });
