// What a secret address of a calendar opens, asked anew each time: a participant who has gone, a body that has left and a person
// whose role has ended get nothing.
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId, PersonId, PersonLanguage } from '../../accounts/model.ts';
import { stillMay } from '../../accounts/people-queries.ts';
import { hashOfSecret } from '../../accounts/secret.ts';
import type { Network } from '../life/model.ts';
import { readNetwork } from '../life/queries.ts';
import type { Gathering } from './model.ts';
import { readGatherings } from './queries.ts';
import './db.ts';

/** Gatherings that stand in a calendar, and whose it is. */
export interface OpenedFeed {
  readonly network: Network;
  /** Called ones, and those that were called and are cancelled. */
  readonly gatherings: readonly Gathering[];
  /** Whose signed-in pages its events lead to; null: a participant's, who has none. */
  readonly party: PartyId | null;
  readonly language: PersonLanguage;
}

const inCalendar = ({ state, time }: Gathering): boolean =>
  time !== null && (state === 'called' || state === 'cancelled');

interface FeedRow {
  readonly network: string;
  readonly participant: string | null;
  readonly person: PersonId | null;
  readonly party: PartyId | null;
  readonly language: PersonLanguage | null;
  readonly isDemo: boolean | null;
}

/** A participant who still takes part, for a body that still does; one that is erased has no name, and no link when it is over. */
const stillTakesPart = (ctx: Ctx, participant: string): Promise<boolean> =>
  acting(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('network_participant as p')
      .innerJoin('network_body as b', (join) =>
        join.onRef('b.network_id', '=', 'p.network_id').onRef('b.body_id', '=', 'p.body_id'),
      )
      .select('p.id')
      .where('p.id', '=', participant)
      .where('p.left_at', 'is', null)
      .where('p.name', '<>', '')
      .where('b.state', 'in', ['invited', 'joined'])
      .executeTakeFirst();
    return row !== undefined;
  });

async function mayStillRead(ctx: Ctx, row: FeedRow): Promise<boolean> {
  if (row.participant !== null) return stillTakesPart(ctx, row.participant);
  const { person, party } = row;
  if (person === null || party === null) return false;
  return stillMay(ctx, { person, isDemo: row.isDemo === true }, ['network.view', party]);
}

/** For the program itself; null where the secret opens nothing, or no longer. */
export async function openedFeed(ctx: Ctx, secret: string): Promise<OpenedFeed | null> {
  const hash = hashOfSecret(secret);
  if (!hash) return null;
  const row = await acting(ctx, ({ db }) =>
    db
      .selectFrom('gathering_feed as f')
      .leftJoin('person as p', 'p.id', 'f.person_id')
      .select([
        'f.network_id as network',
        'f.participant_id as participant',
        'f.person_id as person',
        'f.party',
        'p.language',
        'p.is_demo as isDemo',
      ])
      .where('f.token_hash', '=', hash)
      .where('p.erased_at', 'is', null)
      .executeTakeFirst(),
  );
  if (!row || !(await mayStillRead(ctx, row))) return null;
  // A person reads as she: a network that her party no longer sees is not there.
  const reading: Ctx =
    row.person === null
      ? ctx
      : { ...ctx, actor: { kind: 'person', person: row.person, isDemo: row.isDemo === true } };
  return acting(reading, async (inside) => {
    const network = await readNetwork(inside, row.network);
    if (!network || network.status === 'draft') return null;
    const gatherings = (await readGatherings(inside, network.id)).filter(inCalendar);
    return { network, gatherings, party: row.party, language: row.language ?? 'nb' };
  });
}

/** When the acting person made the address of her calendar of a network; null where she has none. */
export const networkFeedSince = (ctx: Ctx, network: string, party: PartyId): Promise<Date | null> =>
  acting(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('gathering_feed')
      .select('created_at')
      .where('network_id', '=', network)
      .where('party', '=', party)
      .where('person_id', 'is not', null)
      .executeTakeFirst();
    return row?.created_at ?? null;
  });

/** The same for a participant; for the program behind her link. */
export const participantFeedSince = (ctx: Ctx, participant: string): Promise<Date | null> =>
  acting(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('gathering_feed')
      .select('created_at')
      .where('participant_id', '=', participant)
      .executeTakeFirst();
    return row?.created_at ?? null;
  });
