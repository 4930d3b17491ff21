// Changes to the register: what everybody may see, what one party proposed or has a stake in, and all of them for those
// who run the installation.
import type { Kysely } from 'kysely';
import type { Tables } from '../../../kernel/tables.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import { INSTALLATION, type PartyId } from '../../accounts/model.ts';
import { factChangeOf, publicChangeOf } from './db.ts';
import type { ChangeState, FactChange, PublicChange } from './fact.ts';

/** Confirmed and disputed changes, the oldest first. For the reader of the register, inside its transaction. */
export async function publicChanges(db: Kysely<Tables>): Promise<PublicChange[]> {
  const rows = await db
    .selectFrom('fact_change')
    .selectAll()
    .where('state', 'in', ['confirmed', 'disputed'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(publicChangeOf);
}

export interface ChangeFilter {
  /** All states with null. */
  readonly state: ChangeState | null;
  /** Place of the first wanted, from 0. */
  readonly from: number;
  readonly size: number;
}

export interface ChangeList {
  readonly changes: readonly FactChange[];
  readonly count: number;
}

/** What the party proposed or has a stake in, the newest first; for the installation all there is. */
export function changesFor(ctx: Ctx, party: PartyId, filter: ChangeFilter): Promise<ChangeList> {
  return acting(ctx, async ({ db }) => {
    let query = db.selectFrom('fact_change');
    if (party !== INSTALLATION) {
      query = query.where((is) =>
        is.or([is('party', '=', party), is('stakeholders', '@>', is.val([party] as string[]))]),
      );
    }
    if (filter.state !== null) query = query.where('state', '=', filter.state);
    const { count } = await query
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const rows = await query
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(filter.size)
      .offset(filter.from)
      .execute();
    return { changes: rows.map(factChangeOf), count: Number(count) };
  });
}

/** One change, where the acting person may see it. */
export function changeWith(ctx: Ctx, id: string): Promise<FactChange | null> {
  return acting(ctx, async ({ db }) => {
    const row = await db.selectFrom('fact_change').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? factChangeOf(row) : null;
  });
}
