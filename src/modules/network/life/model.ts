// A learning network: who leads it, which bodies are in it, who takes part for them. Plain data.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';

/** draft: the leader alone sees it · open: bodies are asked and tell of themselves · running · closed. */
export type NetworkStatus = 'draft' | 'open' | 'running' | 'closed';

/** invited: asked, no answer yet · declined: said no · left: was in it. */
export type NetworkBodyState = 'invited' | 'joined' | 'declined' | 'left';

/** What somebody is at home, as far as it matters in a network. `service`: from the service that has the need. */
export const NETWORK_ROLES = [
  'service',
  'manager',
  'procurement',
  'finance',
  'digital',
  'politician',
  'employee',
  'other',
] as const;
export type NetworkRole = (typeof NETWORK_ROLES)[number];

export interface Network {
  readonly id: string;
  /** A body or a cooperation. */
  readonly leader: PartyId;
  readonly isDemo: boolean;
  readonly title: string;
  /** Empty until it is written. */
  readonly purpose: string;
  readonly status: NetworkStatus;
  readonly isPublic: boolean;
  readonly begins: LocalDate | null;
  readonly ends: LocalDate | null;
  /** Who is told of answers; null where the program began it. */
  readonly beganBy: PersonId | null;
  readonly copiedFrom: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
}

export interface NetworkBody {
  readonly body: BodyId;
  readonly state: NetworkBodyState;
  /** By the register when it was asked; null where it has none. */
  readonly inhabitants: number | null;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
}

/** One that has gone is not among them. */
export interface Participant {
  readonly id: string;
  readonly body: BodyId;
  /** With an account; null: she acts by a personal link. */
  readonly person: PersonId | null;
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly role: NetworkRole;
  /** Where she works; may be empty. */
  readonly service: string;
}

/** Asked or in it: not those that have said no or left. */
export const takesPart = ({ state }: Pick<NetworkBody, 'state'>): boolean =>
  state === 'invited' || state === 'joined';
