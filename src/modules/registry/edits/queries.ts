// Changes to the register: what everybody may see, what one party proposed or has a stake in, and all of them for those
// who run the installation.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../kernel/tables.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import { INSTALLATION, type PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../model.ts';
import { factChangeOf, publicChangeOf } from './db.ts';
import {
  type ChangeState,
  type FactChange,
  type FactTarget,
  type FactValue,
  NO_VALUE,
  type PublicChange,
} from './fact.ts';
import { readFact } from './register-db.ts';

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

/** A fact as the register has it now, with the key that a change to it names. */
export interface HeldFact {
  readonly target: Exclude<FactTarget, { kind: 'cooperation' }>;
  readonly value: FactValue;
}

/** Memberships of a cooperation or of a body, and a body's being outside; past ones too, the earliest first. */
export function heldFacts(
  ctx: Ctx,
  about: { readonly cooperation: string } | { readonly member: BodyId },
): Promise<HeldFact[]> {
  return acting(ctx, async ({ db }) => {
    const memberships = await db
      .selectFrom('membership')
      .selectAll()
      .where('is_removed', '=', false)
      .where(({ eb }) =>
        'member' in about ? eb('member', '=', about.member) : eb('cooperation_id', '=', about.cooperation),
      )
      .orderBy('valid_from', (order) => order.asc().nullsFirst())
      .orderBy('key')
      .execute();
    const outside = await db
      .selectFrom('confirmed_outside')
      .select(['key', 'member'])
      .select([
        sql<string | null>`valid_from::text`.as('from'),
        sql<string | null>`(valid_to - 1)::text`.as('to'),
      ])
      .where('is_removed', '=', false)
      .where('member', '=', 'member' in about ? about.member : '')
      .orderBy('valid_from', (order) => order.asc().nullsFirst())
      .execute();
    return [
      ...memberships.map((row): HeldFact => {
        const names = { cooperation: row.cooperation_id, member: row.member as BodyId };
        const dates = { from: row.from_written, to: row.to_written };
        return {
          target: { kind: 'membership', ...names, row: row.key },
          value: { text: null, memberKind: row.member_kind, ...dates },
        };
      }),
      ...outside.map(({ key, member, from, to }): HeldFact => {
        return {
          target: { kind: 'outside', member: member as BodyId, row: key },
          value: { ...NO_VALUE, from, to },
        };
      }),
    ];
  });
}

/** What the register says now of a target; null where it has no such fact. For filling a form. */
export function factNow(ctx: Ctx, target: FactTarget): Promise<FactValue | null> {
  return acting(ctx, async (inside) => (await readFact(inside, target))?.value ?? null);
}
