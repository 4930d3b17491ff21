// Which bodies are in a network: asked by the leader, answered by the body's own people or by its leader's personal link. A
// body that says no or leaves stops reading; its participants go with it.
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import { type NoticeToWrite, writeNotices } from '../../accounts/outbox-commands.ts';
import type { BodyId } from '../../registry/model.ts';
import {
  type HeldNetwork,
  type NetworkAsked,
  networkObject,
  requireLeader,
  requireMember,
} from './locked-db.ts';
import './db.ts';

const MOST_BODIES = 60;

export interface BodyToAsk {
  readonly body: BodyId;
  /** By the register; null where it has none. */
  readonly inhabitants: number | null;
}

/** Written by the program: a body's own people may not write the network's row. */
async function writeReaders(ctx: ActingCtx, network: HeldNetwork, bodies: readonly string[]): Promise<void> {
  const readers = network.status === 'draft' ? [network.leader] : [network.leader, ...bodies];
  await asSystem(ctx, ({ db }) =>
    db
      .updateTable('network')
      .set({ readers: [...new Set<string>(readers)] })
      .where('id', '=', network.id)
      .execute(),
  );
}

/**
 * Asks bodies; one that said no or has left is asked again, one that is asked already is passed over. The leader, where it is
 * a body and among them, has joined with that. The value is how many were asked. Codes: network.gone, .notLeader, .state,
 * .tooManyBodies.
 */
export const askBodies: Command<
  NetworkAsked & { readonly bodies: readonly BodyToAsk[]; readonly notices: readonly NoticeToWrite[] },
  number
> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { bodies, notices, ...asked }) => {
    const found = await requireLeader(ctx, asked, 'ask');
    if (!found.ok) return found;
    const { bodies: before } = found.value;
    const fresh = bodies.filter(({ body }) => !before.includes(body));
    if (before.length + fresh.length > MOST_BODIES) {
      return refuse(problem('network.tooManyBodies', 'bodies', { most: MOST_BODIES }));
    }
    if (fresh.length === 0) return done(0, null);
    await ctx.db
      .insertInto('network_body')
      .values(
        fresh.map(({ body, inhabitants }) => {
          const isOwn = (body as string) === asked.party;
          return {
            network_id: asked.network,
            body_id: body as string,
            state: isOwn ? ('joined' as const) : ('invited' as const),
            inhabitants,
            asked_at: ctx.now,
            answered_at: isOwn ? ctx.now : null,
          };
        }),
      )
      .onConflict((conflict) =>
        conflict.columns(['network_id', 'body_id']).doUpdateSet((set) => ({
          state: set.ref('excluded.state'),
          inhabitants: set.ref('excluded.inhabitants'),
          asked_at: set.ref('excluded.asked_at'),
          answered_at: set.ref('excluded.answered_at'),
        })),
      )
      .execute();
    await writeReaders(ctx, found.value, [...before, ...fresh.map(({ body }) => body as string)]);
    await writeNotices(ctx, notices);
    const facts = { bodies: fresh.length };
    return done(fresh.length, { action: 'network.bodiesAsked', object: networkObject(asked.network), facts });
  },
});

async function writeState(
  { db, now }: ActingCtx,
  { network, body, state }: { readonly network: string; readonly body: string; readonly state: BodyAnswer },
): Promise<void> {
  await db
    .updateTable('network_body')
    .set({ state, answered_at: now })
    .where('network_id', '=', network)
    .where('body_id', '=', body)
    .execute();
}

/** A body that goes reads no more, and those who take part for it take part no more: their links are gone. */
async function letGo(
  ctx: ActingCtx,
  network: HeldNetwork,
  { body, state }: { readonly body: string; readonly state: 'declined' | 'left' },
): Promise<void> {
  await ctx.db
    .deleteFrom('network_participant_link')
    .where('participant_id', 'in', (select) =>
      select
        .selectFrom('network_participant')
        .select('id')
        .where('network_id', '=', network.id)
        .where('body_id', '=', body),
    )
    .execute();
  await ctx.db
    .updateTable('network_participant')
    .set({ left_at: ctx.now })
    .where('network_id', '=', network.id)
    .where('body_id', '=', body)
    .where('left_at', 'is', null)
    .execute();
  await writeState(ctx, { network: network.id, body, state });
  await writeReaders(
    ctx,
    network,
    network.bodies.filter((one) => one !== body),
  );
}

/** Takes a body out again, by the leader. Codes: network.gone, .notLeader, .notIn, .state. */
export const takeOutBody: Command<NetworkAsked & { readonly body: BodyId }, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { body, ...asked }) => {
    const found = await requireLeader(ctx, asked, 'ask');
    if (!found.ok) return found;
    const { bodies, status } = found.value;
    if (!bodies.includes(body)) return refuse(problem('network.notIn', 'body'));
    if (status === 'draft') {
      await ctx.db
        .deleteFrom('network_body')
        .where('network_id', '=', asked.network)
        .where('body_id', '=', body as string)
        .execute();
    } else {
      await letGo(ctx, found.value, { body, state: 'left' });
    }
    const facts = { body };
    return done(true as const, {
      action: 'network.bodyTakenOut',
      object: networkObject(asked.network),
      facts,
    });
  },
});

export type BodyAnswer = 'joined' | 'declined' | 'left';

/** A body joins, says no, or leaves; the party is the body. Codes: network.gone, .notIn, .state, .answeredBefore, .notJoined. */
export const answerNetwork: Command<
  NetworkAsked & { readonly answer: BodyAnswer; readonly notices: readonly NoticeToWrite[] },
  true
> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { answer, notices, ...asked }) => {
    const found = await requireMember(ctx, asked, 'answer');
    if (!found.ok) return found;
    const { state } = await ctx.db
      .selectFrom('network_body')
      .select('state')
      .where('network_id', '=', asked.network)
      .where('body_id', '=', asked.party as string)
      .executeTakeFirstOrThrow();
    if (answer === 'left' && state !== 'joined') return refuse(problem('network.notJoined', 'answer'));
    if (answer !== 'left' && state !== 'invited') return refuse(problem('network.answeredBefore', 'answer'));
    if (answer === 'joined')
      await writeState(ctx, { network: asked.network, body: asked.party, state: answer });
    else await letGo(ctx, found.value, { body: asked.party, state: answer });
    await writeNotices(ctx, notices);
    const actions = { joined: 'network.joined', declined: 'network.declined', left: 'network.left' } as const;
    const facts = {};
    return done(true as const, { action: actions[answer], object: networkObject(asked.network), facts });
  },
});
