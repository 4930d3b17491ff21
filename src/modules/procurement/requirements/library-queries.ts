// The library as whoever acts for a body reads it: found by words and kind of purchase, page by page; and which copies in a
// procurement have something newer where they came from.
import { sql } from 'kysely';
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import './db.ts';
import type { ClauseFacts } from './model.ts';

export const CLAUSE_OWNERS = ['all', 'ours', 'others', 'own'] as const;
/** ours: the program's own · others: shared by other parties · own: by the party itself. */
export type ClauseOwner = (typeof CLAUSE_OWNERS)[number];

export interface ClausesAsked {
  readonly party: PartyId;
  readonly kind: 'requirement' | 'term';
  /** In the text; empty: any. */
  readonly words: string;
  /** Null: any. */
  readonly category: string | null;
  readonly owner: ClauseOwner;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

export interface Clause {
  readonly id: string;
  /** Null: the program's own. */
  readonly party: PartyId | null;
  readonly category: string;
  readonly version: number;
  readonly facts: ClauseFacts;
  readonly sharedOn: LocalDate;
  readonly changedAt: Date;
  /** What it was written for, where the reader may see that. */
  readonly procurement: string | null;
}

/** What stands in the library now, the latest changed first; and how many there are in all. */
export const clausesOf = (
  ctx: Ctx,
  { party, kind, words, category, owner, page, size }: ClausesAsked,
): Promise<{ readonly rows: readonly Clause[]; readonly count: number }> =>
  acting(ctx, async ({ db, actor }) => {
    const isDemo = actor.kind === 'person' && actor.isDemo;
    const offered = db
      .selectFrom('library_clause as clause')
      .where('clause.kind', '=', kind)
      .where('withdrawn_on', 'is', null)
      // The invented world and the real one share nothing but what is the program's own.
      .where((where) => where.or([where('clause.party', 'is', null), where('clause.is_demo', '=', isDemo)]))
      .$if(words !== '', (all) =>
        all.where('clause.text', 'ilike', `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`),
      )
      .$if(category !== null, (all) => all.where('clause.category', '=', category ?? ''))
      .$if(owner === 'ours', (all) => all.where('clause.party', 'is', null))
      .$if(owner === 'others', (all) => all.where('clause.party', '<>', party))
      .$if(owner === 'own', (all) => all.where('clause.party', '=', party));
    const { count } = await offered
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const rows = await offered
      .innerJoin('library_clause_version as said', (join) =>
        join.onRef('said.clause_id', '=', 'clause.id').onRef('said.version', '=', 'clause.version'),
      )
      .leftJoin('procurement', 'procurement.id', 'clause.procurement_id')
      .select([
        'clause.id',
        'clause.party',
        'clause.category',
        'clause.version',
        'said.facts',
        'shared_on',
        'clause.changed_at',
        'procurement.title',
      ])
      .orderBy('clause.changed_at', 'desc')
      .orderBy('clause.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute();
    return {
      rows: rows.map(({ shared_on, changed_at, facts, title, ...row }) => ({
        ...row,
        facts: facts as ClauseFacts,
        sharedOn: localDate(shared_on),
        changedAt: changed_at,
        procurement: title,
      })),
      count: Number(count),
    };
  });

/** Where a copy is from, and whether there is something newer. */
export interface CopyOrigin {
  readonly clause: string;
  readonly party: PartyId | null;
  readonly sharedOn: LocalDate;
  /** The version that was taken, and the latest. */
  readonly taken: number;
  readonly latest: number;
  readonly isWithdrawn: boolean;
  readonly takenFacts: ClauseFacts;
  readonly latestFacts: ClauseFacts;
}

/** By provision id. */
export const originsOf = (ctx: Ctx, procurement: string): Promise<ReadonlyMap<string, CopyOrigin>> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement_provision as copy')
      .innerJoin('library_clause as clause', 'clause.id', 'copy.origin_clause')
      .innerJoin('library_clause_version as taken', (join) =>
        join.onRef('taken.clause_id', '=', 'clause.id').onRef('taken.version', '=', 'copy.origin_version'),
      )
      .innerJoin('library_clause_version as now', (join) =>
        join.onRef('now.clause_id', '=', 'clause.id').onRef('now.version', '=', 'clause.version'),
      )
      .select([
        'copy.id as provision',
        'clause.id as clause',
        'clause.party',
        'clause.version as latest',
        'clause.shared_on',
        'clause.withdrawn_on',
        'taken.version as taken',
        'taken.facts as takenFacts',
        'now.facts as latestFacts',
      ])
      .where('copy.procurement_id', '=', procurement)
      .execute();
    return new Map(
      rows.map(({ provision, shared_on, withdrawn_on, takenFacts, latestFacts, ...row }) => [
        provision,
        {
          ...row,
          sharedOn: localDate(shared_on),
          isWithdrawn: withdrawn_on !== null,
          takenFacts: takenFacts as ClauseFacts,
          latestFacts: latestFacts as ClauseFacts,
        },
      ]),
    );
  });

/** What a provision has been shared as; null: it has not. */
export interface SharedAs {
  readonly clause: string;
  readonly version: number;
  readonly party: PartyId | null;
  readonly isWithdrawn: boolean;
  readonly facts: ClauseFacts;
}

export const sharedAs = (ctx: Ctx, provision: string): Promise<SharedAs | null> =>
  acting(ctx, async ({ db }) => {
    if (!isUuid(provision)) return null;
    const row = await db
      .selectFrom('library_clause as clause')
      .innerJoin('library_clause_version as said', (join) =>
        join.onRef('said.clause_id', '=', 'clause.id').onRef('said.version', '=', 'clause.version'),
      )
      .select([
        'clause.id as clause',
        'clause.version',
        'clause.party',
        'said.facts',
        sql<boolean>`withdrawn_on is not null`.as('isWithdrawn'),
      ])
      .where('provision_id', '=', provision)
      .executeTakeFirst();
    return row ? { ...row, facts: row.facts as ClauseFacts } : null;
  });
