// Notices to the acting person.
import { acting, type Ctx } from './db.ts';
import type { PartyId } from './model.ts';

export interface Notice {
  readonly id: string;
  readonly party: PartyId;
  readonly kind: string;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Without language prefix. */
  readonly path: string;
  readonly createdAt: Date;
  readonly isRead: boolean;
}

/** The latest first; `party` limits them to one. */
export async function ownNotices(
  ctx: Ctx,
  asked: { readonly party?: PartyId; readonly isUnreadOnly: boolean; readonly most: number },
): Promise<Notice[]> {
  const rows = await acting(ctx, (inside) => {
    let query = inside.db
      .selectFrom('notice')
      .select(['id', 'party', 'kind', 'facts', 'path', 'created_at', 'read_at'])
      .orderBy('created_at', 'desc')
      .limit(asked.most);
    if (asked.party) query = query.where('party', '=', asked.party);
    if (asked.isUnreadOnly) query = query.where('read_at', 'is', null);
    return query.execute();
  });
  return rows.map((row) => ({
    id: row.id,
    party: row.party,
    kind: row.kind,
    facts: row.facts as Notice['facts'],
    path: row.path,
    createdAt: row.created_at,
    isRead: row.read_at !== null,
  }));
}
