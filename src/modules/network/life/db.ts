// The tables of networks, their bodies and participants (migrations/0038).
import type { Generated } from 'kysely';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import type { NetworkBodyState, NetworkRole, NetworkStatus } from './model.ts';

export interface NetworkTable {
  id: Generated<string>;
  leader: PartyId;
  is_demo: boolean;
  readers: string[];
  title: string;
  purpose: Generated<string>;
  status: Generated<NetworkStatus>;
  is_public: Generated<boolean>;
  begins: string | null;
  ends: string | null;
  copied_from: string | null;
  version: Generated<number>;
  created_at: Date;
  created_by: string;
  closed_at: Date | null;
}

export interface NetworkBodyTable {
  network_id: string;
  body_id: string;
  state: NetworkBodyState;
  inhabitants: number | null;
  asked_at: Date;
  answered_at: Date | null;
}

export interface NetworkParticipantTable {
  id: Generated<string>;
  network_id: string;
  body_id: string;
  person_id: PersonId | null;
  name: string;
  email: string;
  role: NetworkRole;
  service: Generated<string>;
  created_at: Date;
  left_at: Date | null;
}

interface NetworkParticipantLinkTable {
  id: Generated<string>;
  token_hash: string;
  participant_id: string;
  email: string;
  is_demo: boolean;
  created_at: Date;
  expires_at: Date | null;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    network: NetworkTable;
    network_body: NetworkBodyTable;
    network_participant: NetworkParticipantTable;
    network_participant_link: NetworkParticipantLinkTable;
  }
}
