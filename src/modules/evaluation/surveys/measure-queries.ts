// What a network's goals were measured at, as far as the asking person may see the network or its evaluation.
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import './db.ts';

export interface Measure {
  readonly goal: string;
  readonly on: LocalDate;
  readonly value: number;
  readonly source: string;
}

/** A goal of the network's design. */
export interface GoalToReach {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly due: LocalDate | null;
}

/** In the caller's transaction, in the design's order. */
export async function goalsIn({ db }: ActingCtx, network: string): Promise<GoalToReach[]> {
  const { rows } = await sql<Omit<GoalToReach, 'due'> & { readonly due_on: LocalDate | null }>`
    select id, title, unit, baseline, target, due_on from network_goal where network_id = ${network} order by place
  `.execute(db);
  return rows.map(({ due_on: due, ...goal }) => ({ ...goal, due }));
}

/** For whoever may read the network or its evaluation; empty for others. */
export async function goalsToReach(ctx: Ctx, network: string): Promise<GoalToReach[]> {
  const mayRead = await acting(ctx, async ({ db }) => {
    const { rows } = await sql<{
      may: boolean;
    }>`select may_read_subject('network', ${network}) as may`.execute(db);
    return rows[0]?.may === true;
  });
  if (!mayRead) return [];
  // Somebody outside reads the goals and nothing else of the network.
  return acting({ db: ctx.db, now: ctx.now, actor: { kind: 'system', name: 'goalsToReach' } }, (inside) =>
    goalsIn(inside, network),
  );
}

/** By day. */
export const measuresOf = (ctx: Ctx, network: string): Promise<Measure[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('goal_measure')
      .select(['goal_id', 'measured_on', 'value', 'source'])
      .where('network_id', '=', network)
      .orderBy('measured_on')
      .orderBy('goal_id')
      .execute();
    return rows.map((row) => ({
      goal: row.goal_id,
      on: row.measured_on as LocalDate,
      value: row.value,
      source: row.source,
    }));
  });

/** The latest value of each goal that has one, by the goal's id. */
export const latestMeasures = async (ctx: Ctx, network: string): Promise<Map<string, number>> =>
  new Map((await measuresOf(ctx, network)).map(({ goal, value }) => [goal, value]));
