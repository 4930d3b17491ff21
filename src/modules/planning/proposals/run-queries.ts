// Calculations on live plans, as far as the asking person may see them: her own parties' only.
import type { Ore } from '../../../kernel/money.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { PlanningRunTable } from './db.ts';
import type { PlanningRun, PlanningRunHead } from './model.ts';

const HEAD = [
  'id',
  'party',
  'is_demo',
  'category',
  'area',
  'cooperation',
  'minutes',
  'needs',
  'bodies',
  'groups',
  'saving',
  'job_id',
  'created_at',
] as const;

type HeadRow = Omit<Pick<PlanningRunTable, (typeof HEAD)[number]>, 'id'> & { readonly id: string };

const headOf = ({ is_demo, job_id, created_at, saving, ...row }: HeadRow): PlanningRunHead => ({
  ...row,
  saving: saving as Ore | null,
  isDemo: is_demo,
  job: job_id,
  createdAt: created_at,
});

/** A part of a party's calculations, the newest first, and how many there are. */
export function runsOf(
  ctx: Ctx,
  asked: { readonly party: PartyId; readonly page: number; readonly size: number },
): Promise<{ readonly rows: readonly PlanningRunHead[]; readonly total: number }> {
  return acting(ctx, async ({ db }) => {
    const own = db.selectFrom('planning_run').where('party', '=', asked.party);
    const { total } = await own
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await own
      .select(HEAD)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(asked.size)
      .offset((asked.page - 1) * asked.size)
      .execute();
    return { rows: rows.map(headOf), total };
  });
}

/** With everything it rests on; null where there is none, or it is nothing the actor may see. */
export async function runOf(ctx: Ctx, id: string): Promise<PlanningRun | null> {
  const row = await acting(ctx, ({ db }) =>
    db
      .selectFrom('planning_run')
      .select([...HEAD, 'seed', 'program', 'inputs', 'parameters', 'plan', 'repeated_at', 'is_repeated_same'])
      .where('id', '=', id)
      .executeTakeFirst(),
  );
  if (!row) return null;
  const { seed, program, inputs, parameters, plan, repeated_at, is_repeated_same, ...head } = row;
  return {
    ...headOf(head),
    seed,
    program,
    inputs,
    parameters,
    plan,
    repeatedAt: repeated_at,
    isRepeatedSame: is_repeated_same,
  };
}
