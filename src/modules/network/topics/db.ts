// The tables of topics, votes and programmes.
import type { Generated } from 'kysely';
import type { Basis, Side, VoteMethod, VoteUnit } from './model.ts';

interface TopicNumbersTable {
  network_id: string;
  last_topic: Generated<number>;
  last_vote: Generated<number>;
  last_programme: Generated<number>;
}

interface TopicTable {
  id: Generated<string>;
  network_id: string;
  number: number;
  title: string;
  why: string;
  body_id: string | null;
  role: string;
  proposed_on: string;
  aside_reason: string | null;
}

interface TopicCommentTable {
  id: Generated<string>;
  topic_id: string;
  body_id: string | null;
  role: string;
  text: string;
  said_on: string;
}

export interface TopicVoteTable {
  id: Generated<string>;
  network_id: string;
  number: number;
  method: VoteMethod;
  unit: VoteUnit;
  is_anonymous: boolean;
  keeps_sides: boolean;
  opened_on: string;
  ends_on: string;
  closed_on: string | null;
  voted: Generated<number>;
}

interface VoteTopicTable {
  vote_id: string;
  topic_id: string;
  number: number;
  title: string;
}

interface TurnoutTable {
  vote_id: string;
  voter: string;
  body_id: string;
  voted_on: string;
}

interface BallotTable {
  id: Generated<string>;
  vote_id: string;
  is_anonymous: Generated<boolean>;
  side: Side | null;
  topics: number[];
  code_hash: string | null;
}

interface OpenBallotTable {
  vote_id: string;
  is_anonymous: Generated<boolean>;
  voter: string;
  body_id: string;
  side: Side;
  topics: number[];
}

interface ProgrammeTable {
  id: Generated<string>;
  network_id: string;
  number: number;
  vote_id: string | null;
  reason: string;
  set_on: string;
}

interface ProgrammeTopicTable {
  programme_id: string;
  topic_id: string;
  place: number;
  is_chosen: boolean;
  basis: Basis;
  reason: string;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    network_topics: TopicNumbersTable;
    network_topic: TopicTable;
    network_topic_comment: TopicCommentTable;
    network_vote: TopicVoteTable;
    network_vote_topic: VoteTopicTable;
    network_turnout: TurnoutTable;
    network_ballot: BallotTable;
    network_open_ballot: OpenBallotTable;
    network_programme: ProgrammeTable;
    network_programme_topic: ProgrammeTopicTable;
  }
}
