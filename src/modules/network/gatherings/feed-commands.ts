// Secret addresses of calendars: a participant's own, made on the page behind her link, and a signed-in person's of one network.
// Each has one at most; a new one ends the one before, and only its hash is kept.
import type { Result } from '../../../kernel/result.ts';
import { type AuditEntry, type Command, command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PersonId } from '../../accounts/model.ts';
import { hashOfSecret, newSecret } from '../../accounts/secret.ts';
import { NETWORK_GONE, type NetworkAsked, networkObject } from '../life/locked-db.ts';
import { readNetwork } from '../life/queries.ts';
import { isByLinkOf, PARTICIPANT_GONE } from './locked-db.ts';
import './db.ts';

function personOf({ actor }: ActingCtx): PersonId {
  if (actor.kind !== 'person') throw new Error('only a person follows a calendar');
  return actor.person;
}

const entryOf = (action: string, network: string): AuditEntry => ({
  action,
  object: networkObject(network),
  facts: {},
});

const made = ({ now }: ActingCtx, secret: string) => ({
  token_hash: hashOfSecret(secret) as string,
  created_at: now,
});

/** A new secret; the one before ends. It cannot be read again. Code: network.gone. */
export const renewNetworkFeed: Command<NetworkAsked, string> = command({
  action: 'network.view',
  partyOf: ({ party }) => party,
  run: async (ctx, { network, party }): Promise<Result<Done<string>>> => {
    if (!(await readNetwork(ctx, network))) return NETWORK_GONE;
    const secret = newSecret();
    const row = made(ctx, secret);
    await ctx.db
      .insertInto('gathering_feed')
      .values({ network_id: network, participant_id: null, person_id: personOf(ctx), party, ...row })
      .onConflict((conflict) => conflict.columns(['network_id', 'person_id', 'party']).doUpdateSet(row))
      .execute();
    return done(secret, entryOf('gathering.feedRenewed', network));
  },
});

/** Ends it; the value is false where there was none. */
export const removeNetworkFeed: Command<NetworkAsked, boolean> = command({
  action: 'network.view',
  partyOf: ({ party }) => party,
  run: async (ctx, { network, party }): Promise<Result<Done<boolean>>> => {
    const { numDeletedRows } = await ctx.db
      .deleteFrom('gathering_feed')
      .where('network_id', '=', network)
      .where('person_id', '=', personOf(ctx))
      .where('party', '=', party)
      .executeTakeFirst();
    const wasThere = numDeletedRows > 0n;
    return done(wasThere, wasThere ? entryOf('gathering.feedRemoved', network) : null);
  },
});

interface ParticipantFeedAsked extends NetworkAsked {
  readonly participant: string;
}

/** By the participant's own link alone. The one before ends. Code: network.participantGone. */
export const renewParticipantFeed: Command<ParticipantFeedAsked, string> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<string>>> => {
    if (!(await isByLinkOf(ctx, asked.participant))) return PARTICIPANT_GONE;
    const secret = newSecret();
    const row = made(ctx, secret);
    await ctx.db
      .insertInto('gathering_feed')
      .values({
        network_id: asked.network,
        participant_id: asked.participant,
        person_id: null,
        party: null,
        ...row,
      })
      .onConflict((conflict) => conflict.column('participant_id').doUpdateSet(row))
      .execute();
    return done(secret, entryOf('gathering.feedRenewed', asked.network));
  },
});

/** By the participant's own link alone; the value is false where there was none. Code: network.participantGone. */
export const removeParticipantFeed: Command<ParticipantFeedAsked, boolean> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<boolean>>> => {
    if (!(await isByLinkOf(ctx, asked.participant))) return PARTICIPANT_GONE;
    const { numDeletedRows } = await ctx.db
      .deleteFrom('gathering_feed')
      .where('participant_id', '=', asked.participant)
      .executeTakeFirst();
    const wasThere = numDeletedRows > 0n;
    return done(wasThere, wasThere ? entryOf('gathering.feedRemoved', asked.network) : null);
  },
});
