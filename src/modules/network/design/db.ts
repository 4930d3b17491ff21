// The tables of how networks are designed (migrations/0038), and how a design is read from and written to them.
import type { Generated, Selectable } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { type Design, type DesignFacts, EMPTY_DESIGN, type GoalFacts, type NetworkGoal } from './model.ts';

interface NetworkDesignTable {
  network_id: string;
  /** JSON of DesignFacts. */
  facts: unknown;
  version: Generated<number>;
  changed_at: Date;
}

interface NetworkGoalTable {
  id: Generated<string>;
  network_id: string;
  place: number;
  title: string;
  unit: Generated<string>;
  baseline: number | null;
  target: number | null;
  due_on: string | null;
  method: Generated<string>;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    network_design: NetworkDesignTable;
    network_goal: NetworkGoalTable;
  }
}

const goalFrom = (row: Selectable<NetworkGoalTable>): NetworkGoal => ({
  id: row.id,
  place: row.place,
  title: row.title,
  unit: row.unit,
  baseline: row.baseline,
  target: row.target,
  dueOn: row.due_on as LocalDate | null,
  method: row.method,
});

export const goalColumns = ({ title, unit, baseline, target, dueOn, method }: GoalFacts) => ({
  title,
  unit,
  baseline,
  target,
  due_on: dueOn,
  method,
});

/** Inside a transaction. */
export async function readDesign({ db }: ActingCtx, network: string): Promise<Design> {
  const row = await db
    .selectFrom('network_design')
    .select(['facts', 'version'])
    .where('network_id', '=', network)
    .executeTakeFirst();
  const goals = await db
    .selectFrom('network_goal')
    .selectAll()
    .where('network_id', '=', network)
    .orderBy('place')
    .execute();
  const facts = { ...EMPTY_DESIGN, ...((row?.facts as Partial<DesignFacts> | undefined) ?? {}) };
  return { facts, goals: goals.map(goalFrom), version: row?.version ?? 0 };
}

export async function writeFacts(
  { db, now }: ActingCtx,
  {
    network,
    facts,
    version,
  }: { readonly network: string; readonly facts: DesignFacts; readonly version: number },
): Promise<void> {
  const row = { facts: JSON.stringify(facts), version, changed_at: now };
  await db
    .insertInto('network_design')
    .values({ network_id: network, ...row })
    .onConflict((conflict) => conflict.column('network_id').doUpdateSet(row))
    .execute();
}

export async function writeGoals(
  { db }: ActingCtx,
  network: string,
  goals: readonly GoalFacts[],
): Promise<void> {
  if (goals.length === 0) return;
  const rows = goals.map((goal, at) => ({ network_id: network, place: at + 1, ...goalColumns(goal) }));
  await db.insertInto('network_goal').values(rows).execute();
}
