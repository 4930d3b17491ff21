// Reads the register. One query per table; a flow keeps the result until the version changes.
import { localDate } from '../../kernel/local-date.ts';
import type { Ctx } from '../accounts/db.ts';
import { publicChanges } from './edits/queries.ts';
import type { Register } from './model.ts';
import { inKeyOrder } from './reference/order.ts';
import * as rows from './storage/table-rows.ts';

/** Changes whenever any fact of the register does. */
export async function registerVersion(ctx: Ctx): Promise<string> {
  const row = await ctx.db.selectFrom('register_version').select('version').executeTakeFirstOrThrow();
  return String(row.version);
}

/**
 * True when the register was loaded from what the stamp names and nothing in it has changed since, by whomever:
 * then a load would find nothing to do.
 */
export async function isReferenceLoaded(ctx: Ctx, stamp: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('register_version')
    .select('version')
    .where('reference_stamp', '=', stamp)
    .whereRef('stamped_version', '=', 'version')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The whole register at one moment: the tables are read in one repeatable-read transaction, so that the version
 * belongs to what was read. Lists come in the order of their keys; removed rows are left out.
 */
export function loadRegister(ctx: Ctx): Promise<Register> {
  return ctx.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      const head = await db
        .selectFrom('register_version')
        .select(['version', 'checked_on'])
        .executeTakeFirstOrThrow();
      const municipalities = await db
        .selectFrom('municipality')
        .selectAll()
        .where('is_removed', '=', false)
        .execute();
      const counties = await db.selectFrom('county').selectAll().where('is_removed', '=', false).execute();
      const numbers = await db
        .selectFrom('municipality_number')
        .selectAll()
        .where('is_removed', '=', false)
        .execute();
      const cooperations = await db
        .selectFrom('cooperation')
        .selectAll()
        .where('is_removed', '=', false)
        .execute();
      const memberships = await db
        .selectFrom('membership')
        .selectAll()
        .where('is_removed', '=', false)
        .execute();
      const outside = await db
        .selectFrom('confirmed_outside')
        .selectAll()
        .where('is_removed', '=', false)
        .execute();
      const support = await db
        .selectFrom('support_offer')
        .selectAll()
        .where('is_removed', '=', false)
        .execute();
      const figures = await db
        .selectFrom('national_figure')
        .selectAll()
        .where('is_removed', '=', false)
        .execute();
      const factSources = await db
        .selectFrom('fact_source')
        .selectAll()
        .where('is_removed', '=', false)
        .execute();
      return {
        version: String(head.version),
        changes: await publicChanges(db),
        ...inKeyOrder({
          municipalities: municipalities.map(rows.municipalityFrom),
          counties: counties.map(rows.countyOf),
          formerNumbers: numbers.map(rows.formerNumberOf),
          cooperations: cooperations.map(rows.cooperationOf),
          memberships: memberships.map(rows.membershipOf),
          outside: outside.map(rows.outsideOf),
          support: support.map(rows.supportOf),
          figures: figures.map(rows.figureOf),
          factSources: factSources.map(rows.factSourceOf),
          checkedOn: localDate(head.checked_on),
        }),
      };
    });
}
