// People, whom they act for and in which roles. Plain data; rights are worked out in the database and decided on in
// policy.ts.

export const ROLES = ['reader', 'buyer', 'coordinator', 'networkLeader', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export type PersonId = string & { readonly brand: 'PersonId' };

/** Whom somebody acts for: a body (`5007`, `F50`), a cooperation by its id, or the whole installation. */
export type PartyId = string & { readonly brand: 'PartyId' };

export const INSTALLATION = '*' as PartyId;

const BODY = /^([0-9]{4}|F[0-9]{2})$/;
const COOPERATION = /^(?![0-9]{4}$)[a-z0-9-]+$/;

export type PartyKind = 'body' | 'cooperation' | 'installation';

export const partyKind = (party: PartyId): PartyKind =>
  party === INSTALLATION ? 'installation' : BODY.test(party) ? 'body' : 'cooperation';

/** Null for what cannot be a party. Does not say that it exists. */
export const parseParty = (text: string): PartyId | null =>
  text === INSTALLATION || BODY.test(text) || COOPERATION.test(text) ? (text as PartyId) : null;

/** One right: a role for a party, direct or through a body's delegation to its cooperation (`via`). */
export interface Grant {
  readonly party: PartyId;
  readonly role: Role;
  readonly via: PartyId | null;
}

export const LANGUAGE_CHOICES = ['nb', 'nn', 'en'] as const;
export type PersonLanguage = (typeof LANGUAGE_CHOICES)[number];

/** Who is signed in, as of this request. */
export interface SignedIn {
  readonly sessionId: string;
  readonly person: PersonId;
  readonly email: string;
  readonly name: string;
  readonly language: PersonLanguage;
  readonly isDemo: boolean;
  readonly lastSeenAt: Date;
  readonly grants: readonly Grant[];
  /** Notices not yet read. */
  readonly waiting: number;
}

export const SIGN_IN_METHODS = ['link', 'passkey', 'oidc', 'demo'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** Parties somebody acts for, each once, without the installation; the order is that of the grants. */
export const partiesOf = (grants: readonly Grant[]): PartyId[] => [
  ...new Set(grants.map(({ party }) => party).filter((party) => party !== INSTALLATION)),
];

/** Roles somebody has for a party, each once, also those by delegation. */
export const rolesFor = (grants: readonly Grant[], party: PartyId): Role[] => [
  ...new Set(grants.filter((grant) => grant.party === party).map(({ role }) => role)),
];

/** Bodies of the demonstration world are numbered 99xx. */
export const isDemoBody = (party: string): boolean => /^99\d\d$/.test(party);
