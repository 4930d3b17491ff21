// What bodies have told and stand behind: a body reads its own, the leader's people all. And the groups, for whoever may read
// the network.
import type { Selectable } from 'kysely';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import type { NetworkIntakeTable } from './db.ts';
import type { BodyGroup, Commitment, Division, Intake, IntakeFacts } from './model.ts';

const intakeFrom = (row: Selectable<NetworkIntakeTable>): Intake => ({
  ...(row.facts as IntakeFacts),
  body: row.body_id as BodyId,
  version: row.version,
  answeredAt: row.answered_at,
});

/** By number of the body. */
export const intakesOf = (ctx: Ctx, network: string): Promise<Intake[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('network_intake')
      .selectAll()
      .where('network_id', '=', network)
      .orderBy('body_id')
      .execute();
    return rows.map(intakeFrom);
  });

/** By number of the body. */
export const commitmentsOf = (ctx: Ctx, network: string): Promise<Commitment[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('network_commitment')
      .selectAll()
      .where('network_id', '=', network)
      .orderBy('body_id')
      .execute();
    return rows.map((row) => ({
      body: row.body_id as BodyId,
      ownCase: row.own_case,
      hours: row.hours,
      saidAs: row.said_as,
      committedAt: row.committed_at,
    }));
  });

/** Groups as the leader has kept them; null where the program's proposal stands. */
export const keptGroups = (
  ctx: Ctx,
  network: string,
): Promise<Readonly<Record<Division, BodyGroup[] | null>>> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('network_group')
      .select(['division', 'body_id', 'number'])
      .where('network_id', '=', network)
      .orderBy('number')
      .orderBy('body_id')
      .execute();
    const of = (division: Division): BodyGroup[] | null => {
      const own = rows.filter((row) => row.division === division);
      if (own.length === 0) return null;
      return [...Map.groupBy(own, ({ number }) => number)].map(([number, members]) => ({
        number,
        bodies: members.map(({ body_id }) => body_id as BodyId),
      }));
    };
    return { bySize: of('bySize'), mixed: of('mixed') };
  });
