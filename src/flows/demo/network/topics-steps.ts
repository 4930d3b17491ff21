// What the invented network wants to talk about: topics that bodies propose, what is said about them, and a vote that goes on.
import { castForBody } from '../../../modules/network/topics/ballot-commands.ts';
import { commentTopic, proposeTopic } from '../../../modules/network/topics/topic-commands.ts';
import { openTopicVote } from '../../../modules/network/topics/vote-commands.ts';
import { happened } from '../past.ts';
import {
  askedByBody,
  askedByLeader,
  bodyCtx,
  leaderCtx,
  madeInNetwork,
  type NetworkLife,
  type NetworkStep,
  networkDay,
} from './life.ts';
import type { DemoNetwork } from './network-file.ts';

type Proposed = DemoNetwork['topics'][number];
type Said = DemoNetwork['topicComments'][number];
type Vote = DemoNetwork['vote'];

async function propose(life: NetworkLife, { body, day: _, ...topic }: Proposed): Promise<void> {
  const asked = { ...askedByBody(life, body), ...topic };
  happened(`topic «${topic.title}»`, await proposeTopic(await bodyCtx(life, body), asked));
}

async function say(life: NetworkLife, { body, day: _, ...said }: Said): Promise<void> {
  const asked = { ...askedByBody(life, body), ...said };
  happened('something is said about a topic', await commentTopic(await bodyCtx(life, body), asked));
}

async function open(life: NetworkLife, { method, unit, isAnonymous, endsDay }: Vote): Promise<void> {
  const opened = await openTopicVote(leaderCtx(life), {
    ...askedByLeader(life),
    topics: life.told.topics.map((_, at) => at + 1),
    method,
    unit,
    isAnonymous,
    endsOn: networkDay(life, endsDay),
    told: { notices: [], letters: [] },
  });
  life.made.set('vote', happened('a vote is opened', opened));
}

async function cast(life: NetworkLife, { body, topics }: Vote['ballots'][number]): Promise<void> {
  const ballot = { ...askedByBody(life, body), vote: madeInNetwork(life, 'vote'), topics, code: '' };
  happened(`${body} votes`, await castForBody(await bodyCtx(life, body), ballot));
}

/** Topics are numbered in the order they are proposed. */
export const topicsSteps = ({ topics, topicComments, vote }: DemoNetwork): readonly NetworkStep[] => [
  ...topics.map((topic) => ({ day: topic.day, play: (life: NetworkLife) => propose(life, topic) })),
  ...topicComments.map((said) => ({ day: said.day, play: (life: NetworkLife) => say(life, said) })),
  { day: vote.openedDay, play: (life: NetworkLife) => open(life, vote) },
  ...vote.ballots.map((ballot) => ({ day: ballot.day, play: (life: NetworkLife) => cast(life, ballot) })),
];
