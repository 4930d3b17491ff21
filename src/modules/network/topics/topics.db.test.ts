// On a real database: who proposes and who sees, a vote from its opening to the programme, and that nothing is lost, counted
// twice or shown before it may be. What an anonymous ballot keeps to itself is in anonymity.db.test.ts.
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { codes, value } from '../../../../test/dialogue-case.ts';
import { type LearningNetwork, openLearningNetwork } from '../../../../test/learning-network.ts';
import { castBeforeAll } from '../../../../test/procurement-cast.ts';
import { addDays, localDateAt } from '../../../kernel/local-date.ts';
import { acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { newTypedCode } from '../../accounts/secret.ts';
import type { BodyId } from '../../registry/model.ts';
import { lockNetwork } from '../life/locked-db.ts';
import type { Participant } from '../life/model.ts';
import { addParticipant, removeParticipant, writeToParticipant } from '../life/participant-commands.ts';
import { participantsOf } from '../life/queries.ts';
import { castForBody, castOwnBallot } from './ballot-commands.ts';
import { setProgramme } from './programme-commands.ts';
import { commentsOf, programmesOf, resultsOf, topicsOf, turnoutOf } from './queries.ts';
import { commentTopic, deleteComment, placeTopic, proposeTopic } from './topic-commands.ts';
import { closeOverdueVotes, endTopicVote, openTopicVote, type VoteToOpen } from './vote-commands.ts';

const [LEAD, MEMBER, STRANGER] = ['5007', '5045', '5501'] as const as readonly string[] as readonly [
  PartyId,
  PartyId,
  PartyId,
];
const DAY_MS = 24 * 3_600_000;

const around = castBeforeAll({
  leader: [LEAD, 'coordinator'],
  member: [MEMBER, 'buyer'],
  reader: [MEMBER, 'reader'],
  stranger: [STRANGER, 'buyer'],
});
const { as } = around;

let network: LearningNetwork;
const today = () => localDateAt(around.site.now().getTime());
const propose = (who: string, party: PartyId, title: string) =>
  proposeTopic(as(who), { network: network.id, party, title, why: '', role: 'hjemmetjenesten' });
const open = (change: Partial<VoteToOpen> = {}) =>
  openTopicVote(as('leader'), {
    network: network.id,
    party: LEAD,
    topics: [1, 2, 3],
    method: 'dots',
    unit: 'body',
    isAnonymous: false,
    endsOn: addDays(today(), 7),
    told: { notices: [], letters: [] },
    ...change,
  });
const cast = (ctx: Ctx, party: PartyId, given: { vote: string; topics: readonly number[]; code?: string }) =>
  castForBody(ctx, { network: network.id, party, code: '', ...given });
const end = (vote: string) => endTopicVote(as('leader'), { network: network.id, party: LEAD, vote });

beforeAll(async () => {
  network = await openLearningNetwork(around, 12);
  for (const title of [
    'Skrive behov, ikke løsning',
    'Møte leverandørene',
    'Følge opp avtalen',
    'Klimakrav',
  ]) {
    value(await propose('leader', LEAD, title));
  }
});

describe('topics', () => {
  test('are proposed by bodies in the network and by participants’ links, and seen by those in it', async () => {
    expect(value(await propose('member', MEMBER, 'Dele opp i delkontrakter'))).toBe(5);
    expect(codes(await propose('member', MEMBER, ' dele opp  i delkontrakter'))).toEqual([
      'topics.sameTitle',
    ]);
    expect(codes(await propose('reader', MEMBER, 'Noe'))).toEqual(['access.otherRole']);
    expect(codes(await propose('stranger', STRANGER, 'Noe'))).toEqual(['network.gone']);
    const byLink = network.members[2];
    const asked = {
      network: network.id,
      party: byLink?.body ?? LEAD,
      title: 'Fra en lenke',
      why: '',
      role: '',
    };
    expect(value(await proposeTopic(byLink?.ctx ?? as('leader'), asked))).toBe(6);
    expect((await topicsOf(as('reader'), network.id)).map(({ number, body }) => [number, body])).toEqual([
      [1, LEAD],
      [2, LEAD],
      [3, LEAD],
      [4, LEAD],
      [5, MEMBER],
      [6, '5046'],
    ]);
    expect(await topicsOf(as('stranger'), network.id)).toEqual([]);
  });

  test('are spoken of, and set aside by whoever proposed them or leads', async () => {
    const say = (who: string, party: PartyId, topic: number) =>
      commentTopic(as(who), { network: network.id, party, topic, role: '', text: 'Dette trenger vi.' });
    value(await say('member', MEMBER, 1));
    expect(codes(await say('stranger', STRANGER, 1))).toEqual(['network.gone']);
    const topic = (await topicsOf(as('leader'), network.id))[0];
    expect(topic?.comments).toBe(1);
    const [comment] = await commentsOf(as('leader'), topic?.id ?? '');
    const aside = (who: string, party: PartyId, number: number, asideReason: string | null) =>
      placeTopic(as(who), { network: network.id, party, topic: number, asideReason });
    expect(codes(await aside('member', MEMBER, 1, 'nei'))).toEqual(['topics.otherBody']);
    expect(codes(await aside('leader', LEAD, 6, ''))).toEqual(['topics.reasonMissing']);
    value(await aside('leader', LEAD, 6, 'Det samme som tema 5.'));
    expect(codes(await open({ topics: [1, 6] }))).toEqual(['topics.gone']);
    const asked = { network: network.id, party: LEAD, comment: comment?.id ?? '' };
    value(await deleteComment(as('leader'), asked));
    expect(codes(await deleteComment(as('leader'), asked))).toEqual(['topics.gone']);
  });
});

describe('an open vote', () => {
  test('goes from ballots through the count to a programme', async () => {
    const set = (change = {}) =>
      setProgramme(as('leader'), {
        network: network.id,
        party: LEAD,
        after: 0,
        places: 2,
        reason: '',
        choices: [1, 2, 3, 4, 5].map((topic) => ({
          topic,
          isChosen: topic === 1 || topic === 3,
          reason: '',
        })),
        ...change,
      });
    expect(codes(await set())).toEqual(['topics.voteNotHeld']);
    const vote = value(await open({ topics: [1, 2, 3, 4, 5] }));
    expect(codes(await open())).toEqual(['topics.voteOpen']);
    expect(codes(await set({ reason: 'Det haster.' }))).toEqual(['topics.voteGoesOn']);
    const underVote = { network: network.id, party: LEAD, topic: 1, asideReason: 'nei' };
    expect(codes(await placeTopic(as('leader'), underVote))).toEqual(['topics.underVote']);
    expect(codes(await cast(as('reader'), MEMBER, { vote, topics: [1] }))).toEqual(['access.otherRole']);
    expect(codes(await cast(as('member'), MEMBER, { vote, topics: [] }))).toEqual(['topics.nothingChosen']);
    expect(codes(await cast(as('member'), MEMBER, { vote, topics: [1, 2, 3, 4] }))).toEqual([
      'topics.manyChosen',
    ]);
    // The small ones follow up contracts, the larger meet suppliers; all describe needs.
    for (const { ctx, body, isSmall } of network.members) {
      value(await cast(ctx, body, { vote, topics: isSmall ? [1, 3] : [1, 2, 4] }));
    }
    value(await cast(as('member'), MEMBER, { vote, topics: [1, 3, 5] }));
    const [result] = await resultsOf(as('reader'), network.id);
    expect(result?.vote.voted).toBe(12);
    expect(result?.ballots).toHaveLength(12);
    expect(result?.count?.standings.map(({ topic, votes, sides }) => [topic, votes, sides?.small])).toEqual([
      [1, 12, 6],
      [2, 6, 0],
      [3, 6, 6],
      [4, 6, 0],
      [5, 1, 1],
    ]);
    value(await end(vote));
    expect(codes(await cast(as('member'), MEMBER, { vote, topics: [1] }))).toEqual(['topics.voteOver']);
    const against = [1, 2, 3, 4, 5].map((topic) => ({ topic, isChosen: topic <= 2, reason: '' }));
    expect(codes(await set({ choices: against }))).toEqual([
      'topics.choiceReasonMissing',
      'topics.choiceReasonMissing',
    ]);
    expect(value(await set())).toBe(1);
    expect(codes(await set())).toEqual(['topics.changedByOther']);
    expect(codes(await set({ after: 1 }))).toEqual(['topics.reasonMissing']);
    const [programme] = await programmesOf(as('reader'), network.id);
    expect(
      programme?.topics.filter((one) => one.isChosen).map(({ number, basis }) => [number, basis]),
    ).toEqual([
      [1, 'votes'],
      [3, 'small'],
    ]);
    expect(await programmesOf(as('stranger'), network.id)).toEqual([]);
  });

  test('is closed by the program after its last day, once', async () => {
    const vote = value(await open());
    const elsewhen = { ...around.system(), now: new Date(around.site.now().getTime() + 9 * DAY_MS) };
    expect(await closeOverdueVotes(around.system())).toBe(0);
    expect(await closeOverdueVotes(elsewhen, true)).toBe(0);
    expect(await closeOverdueVotes(elsewhen)).toBe(1);
    expect(await closeOverdueVotes(elsewhen)).toBe(0);
    expect(codes(await end(vote))).toEqual(['topics.voteOver']);
  });
});

test('a ballot that is being cast while the vote is closed is closed with it', async () => {
  const vote = value(await open({ isAnonymous: true }));
  for (const { ctx, body } of network.members.slice(0, 5)) {
    value(await cast(ctx, body, { vote, topics: [1], code: newTypedCode() }));
  }
  const elsewhen = { ...around.system(), now: new Date(around.site.now().getTime() + 9 * DAY_MS) };
  let closing: Promise<number> | null = null;
  await acting(around.system(), async (inside) => {
    await lockNetwork(inside, network.id);
    closing = closeOverdueVotes(elsewhen);
    await sql`select pg_sleep(0.3)`.execute(inside.db);
    const ballot = { vote_id: vote, side: null, topics: [1], code_hash: 'late' };
    await inside.db.insertInto('network_ballot').values(ballot).execute();
  });
  expect(await closing).toBe(1);
  const { rows } = await around.database.pool.query(
    'select code_hash from network_ballot where vote_id = $1',
    [vote],
  );
  expect(rows).toEqual(Array.from({ length: 6 }, () => ({ code_hash: null })));
});

describe('an anonymous vote', () => {
  test('is counted when it is over, and changed by its code alone', async () => {
    const vote = value(await open({ isAnonymous: true, unit: 'participant', method: 'approval' }));
    const voters = network.members.slice(0, 11).map((one) => ({ ...one, code: newTypedCode() }));
    const castOwn = (one: (typeof voters)[number], topics: readonly number[], code: string) =>
      castOwnBallot(one.ctx, { network: network.id, party: one.body, vote, topics, code });
    for (const one of voters) value(await castOwn(one, one.isSmall ? [3] : [1, 2], one.code));
    const [first, second] = voters;
    if (!first || !second) throw new Error('nobody votes');
    // The same form sent twice is the same ballot; a code of nobody's changes none.
    value(await castOwn(first, [1, 2], first.code));
    expect(codes(await castOwn(first, [3], newTypedCode()))).toEqual(['topics.codeWrong']);
    expect(codes(await castOwn(second, [3], 'nonsense'))).toEqual(['topics.codeWrong']);
    expect(codes(await cast(as('member'), MEMBER, { vote, topics: [1], code: newTypedCode() }))).toEqual([
      'topics.notParticipant',
    ]);
    value(await castOwn(second, [2, 3], second.code.toUpperCase().replaceAll('-', ' ')));
    const [running] = await resultsOf(as('leader'), network.id);
    expect([running?.vote.voted, running?.count, running?.ballots]).toEqual([11, null, []]);
    expect(await turnoutOf(as('leader'), { vote, voter: null })).toEqual([]);
    value(await end(vote));
    const [result] = await resultsOf(as('reader'), network.id);
    expect(result?.count?.standings.map(({ topic, votes, sides }) => [topic, votes, sides])).toEqual([
      [2, 7, { small: 1, large: 6 }],
      [1, 6, { small: 0, large: 6 }],
      [3, 5, { small: 5, large: 0 }],
    ]);
    const { rows } = await around.database.pool.query(
      'select code_hash from network_ballot where vote_id = $1',
      [vote],
    );
    expect(rows.map(({ code_hash }) => code_hash)).toEqual(Array.from({ length: 11 }, () => null));
  });

  test('of fewer than five shows nothing, and its ballots are gone', async () => {
    const vote = value(await open({ isAnonymous: true }));
    for (const { ctx, body } of network.members.slice(0, 4)) {
      value(await cast(ctx, body, { vote, topics: [1], code: newTypedCode() }));
    }
    expect(await turnoutOf(as('reader'), { vote, voter: null })).toHaveLength(4);
    value(await end(vote));
    const [result] = await resultsOf(as('leader'), network.id);
    expect([result?.vote.voted, result?.count]).toEqual([4, null]);
    const left = await around.database.pool.query('select from network_ballot where vote_id = $1', [vote]);
    expect(left.rowCount).toBe(0);
  });

  test('that a shared side would give away keeps no sides', async () => {
    const vote = value(await open({ isAnonymous: true }));
    // Six small and three larger.
    const some = network.members.filter(({ isSmall }, place) => isSmall || place < 5);
    for (const { ctx, body } of some)
      value(await cast(ctx, body, { vote, topics: [1], code: newTypedCode() }));
    value(await end(vote));
    const [result] = await resultsOf(as('leader'), network.id);
    expect([result?.count?.voters, result?.count?.sides]).toEqual([some.length, null]);
    const kept = await around.database.pool.query(
      'select from network_ballot where vote_id = $1 and side is not null',
      [vote],
    );
    expect(kept.rowCount).toBe(0);
  });

  test('says in the log that somebody voted, and nothing else', async () => {
    const { rows } = await around.database.pool.query(
      `select distinct facts from audit where action = 'network.topicVoted'`,
    );
    for (const { facts } of rows) expect(Object.keys(facts)).toEqual(['number']);
  });
});

describe('a vote of participants', () => {
  test('gives a body no second vote for one who has voted and gone', async () => {
    const vote = value(await open({ unit: 'participant' }));
    const member = network.members[2];
    if (!member) throw new Error('nobody votes');
    const own = { network: network.id, party: member.body };
    const castAs = (ctx: Ctx) => castOwnBallot(ctx, { ...own, vote, topics: [1], code: '' });
    value(await castAs(member.ctx));
    value(await removeParticipant(around.system(), { ...own, participant: member.participant }));
    const people = { network: network.id, body: member.body as string as BodyId };
    const comesAs = async (email: string): Promise<Ctx> => {
      const person = { name: 'Ny', email, role: 'service' as const, service: '' };
      const id = value(await addParticipant(around.system(), { ...own, ...people, ...person }));
      const [to] = (await participantsOf(around.system(), people)).filter((one) => one.id === id);
      const letter = () => ({ kind: 'networkLink', subject: '', body: '' });
      const link = await acting(around.system(), async (inside) => {
        await writeToParticipant(inside, { participant: to as Participant, isDemo: false, letter });
        return inside.db
          .selectFrom('network_participant_link')
          .select('id')
          .where('participant_id', '=', id)
          .executeTakeFirstOrThrow();
      });
      return around.site.services.ctx({ kind: 'link', link: link.id, party: member.body, isDemo: false });
    };
    const instead = await comesAs('istedenfor@deltaker.example');
    expect(codes(await castAs(instead))).toEqual(['topics.votesUsed']);
    const [result] = await resultsOf(as('leader'), network.id);
    expect([result?.vote.voted, result?.ballots.length]).toEqual([1, 1]);
    // Somebody who comes besides has her own.
    await comesAs('itillegg@deltaker.example');
    value(await castAs(instead));
    value(await end(vote));
  });
});
