// What a change to the register is about, and the values a fact can have. One flat shape for all facts, so that history,
// forms and open data read them alike. Pure data.
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId, MemberKind, Source } from '../model.ts';

export const COOPERATION_FIELDS = [
  'name',
  'legalForm',
  'host',
  'website',
  'period',
  'hasCompleteMembership',
] as const;
export type CooperationField = (typeof COOPERATION_FIELDS)[number];

/** `row` is the key of the register's row; null for a fact the register does not have yet. */
export type FactTarget =
  | { readonly kind: 'cooperation'; readonly cooperation: string; readonly field: CooperationField }
  | {
      readonly kind: 'membership';
      readonly cooperation: string;
      readonly member: BodyId;
      readonly row: string | null;
    }
  | { readonly kind: 'outside'; readonly member: BodyId; readonly row: string | null };

/**
 * `text`: a cooperation's name, form, host or website, «yes» or «no» for a complete membership. `from` and `to`: as the
 * source writes them (YYYY, YYYY-MM, YYYY-MM-DD), `to` is the last day that counts. What a fact has not is null.
 */
export interface FactValue {
  readonly text: string | null;
  readonly memberKind: MemberKind | null;
  readonly from: string | null;
  readonly to: string | null;
}

export const CHANGE_STATES = ['proposed', 'disputed', 'confirmed', 'rejected', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export const EDITOR_ROLES = ['coordinator', 'administrator'] as const;
export type EditorRole = (typeof EDITOR_ROLES)[number];

/** Whose word it is, as it may be told in public: never a person. */
export interface Teller {
  readonly party: PartyId;
  readonly role: EditorRole;
}

export interface Dispute {
  readonly by: Teller;
  readonly at: Date;
  readonly source: Source;
}

/** A change as everybody may see it: confirmed, or disputed. */
export interface PublicChange {
  readonly id: string;
  readonly target: FactTarget;
  /** null: the register has no such fact. */
  readonly before: FactValue | null;
  readonly after: FactValue | null;
  /** Null where the register had no such fact. */
  readonly beforeSource: Source | null;
  readonly source: Source;
  readonly by: Teller;
  readonly state: 'confirmed' | 'disputed';
  /** True when the register has `after` now; a disputed one may stand with either. */
  readonly isApplied: boolean;
  readonly proposedAt: Date;
  /** When it was confirmed; null for one that was disputed before that. */
  readonly decidedAt: Date | null;
  readonly decidedBy: Teller | null;
  readonly dispute: Dispute | null;
}

/** A change with all that those it concerns may see. */
export interface FactChange extends Omit<PublicChange, 'state'> {
  readonly state: ChangeState;
  readonly note: string;
  readonly decisionNote: string;
  readonly disputeNote: string;
  readonly confirmers: readonly PartyId[];
  readonly stakeholders: readonly PartyId[];
  /** Pseudonyms of who proposed it: `person:…`. */
  readonly proposer: string;
}

export const NO_VALUE: FactValue = { text: null, memberKind: null, from: null, to: null };

export const isSameValue = (one: FactValue | null, other: FactValue | null): boolean =>
  one === null || other === null
    ? one === other
    : one.text === other.text &&
      one.memberKind === other.memberKind &&
      one.from === other.from &&
      one.to === other.to;
