// A network on a real database for tests of what it does together: led by one body, with bodies of both sizes that have joined
// and participants who act by links of their own.
import { randomUUID } from 'node:crypto';
import { beforeAll } from 'vitest';
import { acting, type Ctx } from '../src/modules/accounts/db.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import { askBodies } from '../src/modules/network/life/body-commands.ts';
import { beginNetwork, openNetwork } from '../src/modules/network/life/commands.ts';
import type { BodyId } from '../src/modules/registry/model.ts';
import { value } from './dialogue-case.ts';
import { type Cast, castBeforeAll } from './procurement-cast.ts';

/** Of the register, each with the inhabitants it is given here: half of them small. */
const BODIES = [
  '5007',
  '5045',
  '5046',
  '5047',
  '5049',
  '5052',
  '5053',
  '5054',
  '5055',
  '5056',
  '5057',
  '5058',
];
const SMALL = 1200;
const LARGE = 15_000;

export interface NetworkMember {
  readonly body: PartyId;
  readonly isSmall: boolean;
  readonly participant: string;
  /** Acts by the participant's link. */
  readonly ctx: Ctx;
}

export interface LearningNetwork {
  readonly id: string;
  readonly leader: PartyId;
  readonly members: readonly NetworkMember[];
}

/** Opened by whoever is called `leader`, who acts for the first body; `bodies` of them, small and large by turns. */
export async function openLearningNetwork(
  around: Pick<Cast, 'as' | 'site' | 'system'>,
  bodies: number,
): Promise<LearningNetwork> {
  const leader = BODIES[0] as PartyId;
  const asked = { party: leader };
  const heading = { title: 'Innovative innkjøp', purpose: 'Vi lærer sammen.', begins: null, ends: null };
  const id = value(await beginNetwork(around.as('leader'), { ...asked, ...heading, isDemo: false }));
  const chosen = BODIES.slice(0, bodies).map((body, place) => ({
    body: body as BodyId,
    inhabitants: place % 2 === 0 ? LARGE : SMALL,
  }));
  value(await askBodies(around.as('leader'), { ...asked, network: id, bodies: chosen, notices: [] }));
  value(await openNetwork(around.as('leader'), { ...asked, network: id, notices: [] }));
  const members = await acting(around.system(), async ({ db, now }) => {
    await db
      .updateTable('network_body')
      .set({ state: 'joined', answered_at: now })
      .where('network_id', '=', id)
      .execute();
    const made: NetworkMember[] = [];
    for (const { body, inhabitants } of chosen) {
      const email = `${randomUUID()}@deltaker.example`;
      const { id: participant } = await db
        .insertInto('network_participant')
        .values({
          network_id: id,
          body_id: body,
          person_id: null,
          name: 'Oppdiktet deltaker',
          email,
          role: 'service',
          service: 'hjemmetjenesten',
          created_at: now,
          left_at: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const link = await db
        .insertInto('network_participant_link')
        .values({
          token_hash: randomUUID(),
          participant_id: participant,
          email,
          is_demo: false,
          created_at: now,
          expires_at: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const party = body as string as PartyId;
      const ctx = around.site.services.ctx({ kind: 'link', link: link.id, party, isDemo: false });
      made.push({ body: party, isSmall: inhabitants === SMALL, participant, ctx });
    }
    return made;
  });
  return { id, leader, members };
}

/** Who leads, who is in it, and who is neither. */
export const [NAMSOS, GRONG, STRANGER] = ['5007', '5045', '5059'] as const as readonly string[] as readonly [
  PartyId,
  PartyId,
  PartyId,
];

/** A network of six bodies for one test file, with somebody who leads it, two of a body in it, and a stranger. */
export function learningNetworkBeforeAll() {
  const around = castBeforeAll({
    leader: [NAMSOS, 'coordinator'],
    member: [GRONG, 'buyer'],
    reader: [GRONG, 'reader'],
    stranger: [STRANGER, 'administrator'],
  });
  let opened: LearningNetwork;
  beforeAll(async () => {
    opened = await openLearningNetwork(around, 6);
  });
  const network: LearningNetwork = {
    get id() {
      return opened.id;
    },
    get leader() {
      return opened.leader;
    },
    get members() {
      return opened.members;
    },
  };
  return { around, network };
}
