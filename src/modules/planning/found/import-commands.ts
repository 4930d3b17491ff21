// Keeps what notices tell. A notice that was read before changes nothing; a newer one of the same contract corrects what
// nobody has answered yet, and never what somebody has.
import { sql } from 'kysely';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import './db.ts';
import type { FoundNotice } from './model.ts';

export interface KeptNotices {
  /** Not read before. */
  readonly fresh: number;
  readonly known: number;
  /** Bodies that something new was found for. */
  readonly bodies: number;
  readonly agreements: number;
  readonly procurements: number;
}

const CHUNK = 500;

/** Ids of those that were not there, by what they are recognised by. */
async function keepNotices(
  ctx: ActingCtx,
  notices: readonly FoundNotice[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.db
    .insertInto('imported_notice')
    .values(
      notices.map((notice) => ({
        recognition: notice.recognition,
        label: notice.label,
        source: notice.source,
        title: notice.title,
        buyers: [...notice.buyers],
        published_on: notice.publishedOn,
        url: notice.url,
        imported_at: ctx.now,
        imported_by: actorName(ctx.actor),
      })),
    )
    .onConflict((conflict) => conflict.column('recognition').doNothing())
    .returning(['id', 'recognition'])
    .execute();
  return new Map(rows.map(({ id, recognition }) => [recognition, id]));
}

const PUBLISHED = (notice: string) =>
  sql`coalesce((select n.published_on from imported_notice n where n.id = ${sql.ref(notice)}), '-infinity')`;

/** What was written: a contract that somebody has answered on, or that a newer notice told, is not. */
async function keepFound(ctx: ActingCtx, notices: readonly FoundNotice[], ids: ReadonlyMap<string, string>) {
  const rows = new Map(
    notices.flatMap(({ recognition, found }) => {
      const id = ids.get(recognition);
      if (id === undefined) return [];
      return found.map(({ body, key, kind, facts }) => [
        `${body} ${key}`,
        {
          body_id: body as string,
          notice_id: id,
          key,
          kind,
          facts: JSON.stringify(facts),
          decided_at: null,
          decided_by: null,
          item_id: null,
        },
      ]);
    }),
  );
  if (rows.size === 0) return [];
  return ctx.db
    .insertInto('found_agreement')
    .values([...rows.values()])
    .onConflict((conflict) =>
      conflict
        .columns(['body_id', 'key'])
        .doUpdateSet((row) => ({
          notice_id: row.ref('excluded.notice_id'),
          facts: row.ref('excluded.facts'),
        }))
        .where('found_agreement.state', '=', 'waiting')
        .where(sql<boolean>`${PUBLISHED('excluded.notice_id')} >= ${PUBLISHED('found_agreement.notice_id')}`),
    )
    .returning(['body_id', 'kind', sql<boolean>`(xmax = 0)`.as('is_new')])
    .execute();
}

/** Keeps notices with what they tell of bodies. Who may: administrators of the installation, and the command line. */
export const importNoticesFound: Command<{ readonly notices: readonly FoundNotice[] }, KeptNotices> = command(
  {
    action: 'notice.import',
    partyOf: () => null,
    run: async (ctx, { notices }) => {
      // By time, so that the last word on a contract is the latest notice's; each once.
      const inOrder = notices.toSorted((one, other) =>
        (one.publishedOn ?? '') < (other.publishedOn ?? '') ? -1 : 1,
      );
      const each = [...new Map(inOrder.map((notice) => [notice.recognition, notice])).values()];
      let fresh = 0;
      const written: Awaited<ReturnType<typeof keepFound>> = [];
      await asSystem(ctx, async (inside) => {
        for (let start = 0; start < each.length; start += CHUNK) {
          const part = each.slice(start, start + CHUNK);
          const ids = await keepNotices(inside, part);
          fresh += ids.size;
          written.push(...(await keepFound(inside, part, ids)));
        }
      });
      const added = written.filter(({ is_new: isNew }) => isNew);
      const agreements = added.filter(({ kind }) => kind === 'agreement').length;
      const value: KeptNotices = {
        fresh,
        known: notices.length - fresh,
        bodies: new Set(added.map(({ body_id: body }) => body)).size,
        agreements,
        procurements: added.length - agreements,
      };
      if (fresh === 0) return done(value, null);
      const facts = { count: fresh, bodies: value.bodies, items: added.length };
      return done(value, { action: 'notice.imported', object: 'installation', facts });
    },
  },
);
