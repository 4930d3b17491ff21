// What came of a network and which goals its parts serve, for whoever may read the network.
import type { Selectable } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { NetworkOutcomeTable } from './db.ts';
import type { GoalLink, Outcome, OutcomeThing } from './model.ts';

const outcomeFrom = (row: Selectable<NetworkOutcomeTable>): Outcome => ({
  number: row.number,
  ...(row.proposal_id === null
    ? { kind: 'procurement', id: row.procurement_id as string }
    : { kind: 'proposal', id: row.proposal_id }),
  party: row.party,
  startedOn: row.started_on as LocalDate,
  isNamed: row.is_named,
});

/** The first started first. */
export const outcomesOf = (ctx: Ctx, network: string): Promise<Outcome[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('network_outcome')
      .selectAll()
      .where('network_id', '=', network)
      .orderBy('started_on')
      .orderBy('number')
      .execute();
    return rows.map(outcomeFrom);
  });

export const goalLinksOf = (ctx: Ctx, network: string): Promise<GoalLink[]> =>
  acting(ctx, ({ db }) =>
    db
      .selectFrom('network_goal_link')
      .select(['goal_id as goal', 'kind', 'ref'])
      .where('network_id', '=', network)
      .orderBy('goal_id')
      .orderBy('kind')
      .orderBy('ref')
      .execute(),
  );

/** A network that something came of. */
export interface Origin {
  readonly network: string;
  readonly title: string;
  /** Whose people may read it. */
  readonly readers: readonly string[];
}

/** The networks that something came of, as far as the asking person may read them. */
export const originsOf = (ctx: Ctx, { kind, id }: OutcomeThing): Promise<Origin[]> =>
  acting(ctx, ({ db }) =>
    db
      .selectFrom('network_outcome as o')
      .innerJoin('network as n', 'n.id', 'o.network_id')
      .select(['n.id as network', 'n.title', 'n.readers'])
      .where(kind === 'proposal' ? 'o.proposal_id' : 'o.procurement_id', '=', id)
      .orderBy('o.started_on')
      .orderBy('n.id')
      .execute(),
  );
