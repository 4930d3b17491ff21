// Somebody who holds the whole database and the log tries to join those who voted with the ballots: by the order of rows, by
// ids, by which transaction wrote what, by the order and time of the log. The side is known to her (who voted says which body),
// so chance is a guess among the ballots of the voter's side.
import { describe, expect, test } from 'vitest';
import { value } from '../../../../test/dialogue-case.ts';
import { type NetworkMember, openLearningNetwork } from '../../../../test/learning-network.ts';
import { castBeforeAll } from '../../../../test/procurement-cast.ts';
import { addDays, localDateAt } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';
import { newTypedCode } from '../../accounts/secret.ts';
import { castOwnBallot } from './ballot-commands.ts';
import { proposeTopic } from './topic-commands.ts';
import { endTopicVote, openTopicVote } from './vote-commands.ts';

const LEAD = '5007' as PartyId;
const VOTES = 8;
const VOTERS = 12;
const TOPICS = 6;

const around = castBeforeAll({ leader: [LEAD, 'coordinator'] });

/** The same sequence on every run; what the database draws is its own. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const random = seeded(20_261_127);
const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((one) => ({ one, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one);

/** A different choice of topics for every voter, so that the content of a ballot tells the test whose it is. */
const choicesOf = (place: number): number[] =>
  Array.from({ length: TOPICS }, (_, topic) => topic + 1).filter((topic) => ((place + 1) >> (topic - 1)) & 1);

interface Row {
  /** Whose it is: of a ballot known to the test alone. */
  readonly voter: string;
  readonly isSmall: boolean;
}

/** Everything in one order that the database or the log gives. */
type Orders = Readonly<Record<string, readonly Row[]>>;

/** How many ballots are given to the right voter when two orders are laid beside each other, side by side. */
function matches(voters: readonly Row[], ballots: readonly Row[]): number {
  return [true, false].reduce((sum, isSmall) => {
    const [left, right] = [voters, ballots].map((rows) => rows.filter((row) => row.isSmall === isSmall));
    return sum + (left ?? []).filter((row, place) => row.voter === right?.[place]?.voter).length;
  }, 0);
}

/** Every order of voters against every order of ballots, also the other way round. */
function attack(voters: Orders, ballots: Orders, hits: Map<string, number>): void {
  for (const [how, left] of Object.entries(voters)) {
    for (const [where, right] of Object.entries(ballots)) {
      for (const [way, list] of Object.entries({ along: right, against: right.toReversed() })) {
        const name = `${how} / ${where} ${way}`;
        hits.set(name, (hits.get(name) ?? 0) + matches(left, list));
      }
    }
  }
}

/**
 * The least number of hits that chance reaches with a probability below one in a million for all strategies together. Laying
 * random orders beside each other gives one hit a side on average and, summed over votes, hits as by Poisson.
 */
function leastBeyondChance(expected: number, strategies: number): number {
  let term = Math.exp(-expected);
  let below = 0;
  let hits = 0;
  while (strategies * (1 - below) > 1e-6) {
    below += term;
    hits += 1;
    term *= expected / hits;
  }
  return hits;
}

const VOTER_ORDERS: Readonly<Record<string, string>> = {
  'who voted, as it lies': 'ctid',
  'who voted, by transaction': 'xmin::text::bigint, ctid',
  'who voted, by day and voter': 'voted_on, voter',
};
const BALLOT_ORDERS: Readonly<Record<string, string>> = {
  'ballots as they lie': 'ctid',
  'ballots by id': 'id',
  'ballots by transaction': 'xmin::text::bigint, ctid',
  'ballots by code': 'code_hash, ctid',
};

interface Voted {
  readonly vote: string;
  readonly members: readonly NetworkMember[];
  readonly owners: ReadonlyMap<string, NetworkMember>;
}

/** What a dump and the log give her. */
async function ordersIn({ vote, members, owners }: Voted): Promise<{ voters: Orders; ballots: Orders }> {
  const { pool } = around.database;
  const rowOf = (one: NetworkMember | undefined): Row => {
    if (!one) throw new Error('a row of nobody');
    return { voter: one.participant, isSmall: one.isSmall };
  };
  const voters: Record<string, Row[]> = {};
  for (const [name, order] of Object.entries(VOTER_ORDERS)) {
    const { rows } = await pool.query(
      `select voter from network_turnout where vote_id = $1 order by ${order}`,
      [vote],
    );
    voters[name] = rows.map(({ voter }) => rowOf(members.find((one) => one.participant === voter)));
  }
  const { rows: entries } = await pool.query(
    `select l.participant_id from audit a join network_participant_link l on a.actor = 'link:' || l.id
     where a.action = 'network.topicVoted' and a.facts ->> 'number' = (
       select number::text from network_vote where id = $1
     ) order by a.id`,
    [vote],
  );
  // Changed ballots stand there twice: she takes the first time, and the last.
  const logged = entries.map(({ participant_id }) => participant_id as string);
  const inOrder = (list: readonly string[]): Row[] =>
    [...new Set(list)].map((id) => rowOf(members.find((one) => one.participant === id)));
  voters['the log, first time'] = inOrder(logged);
  voters['the log, last time'] = inOrder(logged.toReversed()).toReversed();
  const ballots: Record<string, Row[]> = {};
  for (const [name, order] of Object.entries(BALLOT_ORDERS)) {
    const { rows } = await pool.query(
      `select topics from network_ballot where vote_id = $1 order by ${order}`,
      [vote],
    );
    ballots[name] = rows.map(({ topics }) => rowOf(owners.get((topics as number[]).join())));
  }
  return { voters, ballots };
}

describe('whoever holds the database and the log', () => {
  test('would be found out by this attack if ballots lay as they came', () => {
    const hits = new Map<string, number>();
    for (let vote = 0; vote < VOTES; vote++) {
      const rows = shuffled(Array.from({ length: VOTERS }, (_, place) => place)).map((place) => ({
        voter: String(place),
        isSmall: place % 2 === 0,
      }));
      attack({ log: rows }, { heap: rows }, hits);
    }
    expect(hits.get('log / heap along')).toBe(VOTES * VOTERS);
  });

  test('joins voters with ballots no better than chance, while a vote goes on and when it is closed', async () => {
    const network = await openLearningNetwork(around, VOTERS);
    const led = { network: network.id, party: LEAD };
    for (let topic = 1; topic <= TOPICS; topic++) {
      const text = { title: `Tema ${topic}`, why: '', role: '' };
      value(await proposeTopic(around.as('leader'), { ...led, ...text }));
    }
    const hits = { open: new Map<string, number>(), closed: new Map<string, number>() };
    for (let round = 0; round < VOTES; round++) {
      const vote = value(
        await openTopicVote(around.as('leader'), {
          ...led,
          topics: Array.from({ length: TOPICS }, (_, place) => place + 1),
          method: 'approval',
          unit: 'participant',
          isAnonymous: true,
          endsOn: addDays(localDateAt(around.site.now().getTime()), 7),
          told: { notices: [], letters: [] },
        }),
      );
      const voters = shuffled(network.members).map((member, place) => ({
        member,
        place,
        code: newTypedCode(),
      }));
      // A place is drawn for each, so that choices follow neither the order of voting nor the roll.
      const places = shuffled(voters.map(({ place }) => place));
      const owners = new Map<string, NetworkMember>();
      const cast = ({ member, place, code }: (typeof voters)[number]) => {
        const topics = choicesOf(places[place] ?? 0);
        owners.set(topics.join(), member);
        return castOwnBallot(member.ctx, { network: network.id, party: member.body, vote, topics, code });
      };
      for (const one of voters) value(await cast(one));
      // Some vote anew, as they did or else.
      for (const one of shuffled(voters).slice(0, 2)) value(await cast(one));
      const voted = { vote, members: network.members, owners };
      const open = await ordersIn(voted);
      attack(open.voters, open.ballots, hits.open);
      value(await endTopicVote(around.as('leader'), { ...led, vote }));
      const closed = await ordersIn(voted);
      attack(closed.voters, closed.ballots, hits.closed);
    }
    const strategies = hits.open.size + hits.closed.size;
    const limit = leastBeyondChance(2 * VOTES, strategies);
    expect(strategies).toBe(80);
    expect(limit).toBeLessThan(VOTES * VOTERS * 0.5);
    const better = [...hits.open, ...hits.closed].filter(([, count]) => count >= limit);
    expect(better).toEqual([]);
  }, 60_000);
});
