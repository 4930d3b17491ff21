// A body tells of itself and commits itself: by its own people or by its leader's personal link. The leader keeps groups.
import { problem, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import { type NoticeToWrite, writeNotices } from '../../accounts/outbox-commands.ts';
import type { BodyId } from '../../registry/model.ts';
import { type NetworkAsked, networkObject, requireLeader, requireMember } from '../life/locked-db.ts';
import type { Division, IntakeFacts } from './model.ts';
import { commitmentFaults, intakeFaults } from './rules.ts';
import './db.ts';

/**
 * The party is the body. `version`: what the form was made of, 0 for the first. Codes: network.gone, .notIn, .state,
 * .changedByOther, .needMissing, .buyersOutside, .textLong, text.nationalNumber.
 */
export const keepIntake: Command<
  NetworkAsked & { readonly facts: IntakeFacts; readonly version: number },
  true
> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { facts, version, ...asked }) => {
    const found = await requireMember(ctx, asked, 'answer');
    if (!found.ok) return found;
    const row = await ctx.db
      .selectFrom('network_intake')
      .select('version')
      .where('network_id', '=', asked.network)
      .where('body_id', '=', asked.party as string)
      .executeTakeFirst();
    if ((row?.version ?? 0) !== version) return refuse(problem('network.changedByOther', 'network'));
    const faults = intakeFaults(facts);
    if (faults.length > 0) return refuse(...faults);
    const columns = { facts: JSON.stringify(facts), version: version + 1, answered_at: ctx.now };
    await ctx.db
      .insertInto('network_intake')
      .values({ network_id: asked.network, body_id: asked.party as string, ...columns })
      .onConflict((conflict) => conflict.columns(['network_id', 'body_id']).doUpdateSet(columns))
      .execute();
    const entry = { action: 'network.intakeKept', object: networkObject(asked.network), facts: {} };
    return done(true as const, entry);
  },
});

export interface CommitmentToMake extends NetworkAsked {
  readonly ownCase: string;
  readonly hours: number;
  readonly saidAs: string;
  /** Who is told. */
  readonly notices: readonly NoticeToWrite[];
}

/**
 * The body's leader stands behind it; a body that was asked has joined with that. Again, it replaces what was said. Codes:
 * network.gone, .notIn, .state and those of `commitmentFaults`.
 */
export const commitBody: Command<CommitmentToMake, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { ownCase, hours, saidAs, notices, ...asked }) => {
    const found = await requireMember(ctx, asked, 'answer');
    if (!found.ok) return found;
    const body = asked.party as string;
    const participants = await ctx.db
      .selectFrom('network_participant')
      .select('role')
      .where('network_id', '=', asked.network)
      .where('body_id', '=', body)
      .where('left_at', 'is', null)
      .execute();
    const faults = commitmentFaults({ ownCase, hours, saidAs, roles: participants.map(({ role }) => role) });
    if (faults.length > 0) return refuse(...faults);
    const columns = {
      own_case: ownCase,
      hours,
      said_as: saidAs,
      committed_at: ctx.now,
      committed_by: actorName(ctx.actor),
    };
    await ctx.db
      .insertInto('network_commitment')
      .values({ network_id: asked.network, body_id: body, ...columns })
      .onConflict((conflict) => conflict.columns(['network_id', 'body_id']).doUpdateSet(columns))
      .execute();
    await ctx.db
      .updateTable('network_body')
      .set({ state: 'joined', answered_at: ctx.now })
      .where('network_id', '=', asked.network)
      .where('body_id', '=', body)
      .where('state', '=', 'invited')
      .execute();
    await writeNotices(ctx, notices);
    const entry = { action: 'network.committed', object: networkObject(asked.network), facts: { hours } };
    return done(true as const, entry);
  },
});

export interface GroupsToKeep extends NetworkAsked {
  readonly division: Division;
  /** The group of each body asked or joined; empty: the program's proposal stands again. */
  readonly numbers: ReadonlyMap<BodyId, number>;
}

const MOST_GROUPS = 20;

/** Codes: network.gone, .notLeader, .state, .groupMissing, .notIn. */
export const keepGroups: Command<GroupsToKeep, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { division, numbers, ...asked }) => {
    const found = await requireLeader(ctx, asked, 'describe');
    if (!found.ok) return found;
    const { bodies } = found.value;
    const given = [...numbers];
    if (given.some(([body]) => !bodies.includes(body))) return refuse(problem('network.notIn', 'groups'));
    const isOutside = ([, number]: [BodyId, number]): boolean =>
      !Number.isInteger(number) || number < 1 || number > MOST_GROUPS;
    if (given.length > 0 && (given.length < bodies.length || given.some(isOutside))) {
      return refuse(problem('network.groupMissing', 'groups', { most: MOST_GROUPS }));
    }
    await ctx.db
      .deleteFrom('network_group')
      .where('network_id', '=', asked.network)
      .where('division', '=', division)
      .execute();
    if (given.length > 0) {
      const rows = given.map(([body, number]) => ({
        network_id: asked.network,
        division,
        body_id: body as string,
        number,
      }));
      await ctx.db.insertInto('network_group').values(rows).execute();
    }
    const entry = { action: 'network.grouped', object: networkObject(asked.network), facts: { division } };
    return done(true as const, entry);
  },
});
