// The tables of assignments, hand-ins and feedback (migrations/0043).
import type { Generated } from 'kysely';
import type { AssignmentState, GatheringSide, HandIn, ThingKind } from './model.ts';

export interface AssignmentTable {
  id: Generated<string>;
  network_id: string;
  number: number;
  state: Generated<AssignmentState>;
  title: string;
  text: string;
  gathering_number: number | null;
  side: GatheringSide;
  due_on: string | null;
  bodies: string[] | null;
  is_shared: boolean;
  given_on: string | null;
  withdrawn_why: Generated<string>;
  pair_seed: number | null;
  version: Generated<number>;
  created_at: Date;
}

export interface HandInTable {
  id: Generated<string>;
  assignment_id: string;
  body_id: string;
  state: HandIn['state'];
  text: string;
  web_links: string[];
  delivered_at: Date | null;
  changed_at: Date;
  version: Generated<number>;
}

interface HandInThingTable {
  hand_in_id: string;
  kind: ThingKind;
  thing_id: string;
  title: string;
}

interface FeedbackTable {
  id: Generated<string>;
  hand_in_id: string;
  body_id: string | null;
  role: string;
  good: string;
  consider: string;
  said_on: string;
}

interface PairTable {
  assignment_id: string;
  giver: string;
  receiver: string;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    network_assignment: AssignmentTable;
    network_hand_in: HandInTable;
    network_hand_in_thing: HandInThingTable;
    network_feedback: FeedbackTable;
    network_assignment_pair: PairTable;
  }
}
