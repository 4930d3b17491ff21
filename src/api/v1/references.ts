// From the register's values to the API's small shapes.
import type { Snapshot } from '../../flows/snapshot.ts';
import type { CountyNumber } from '../../kernel/municipality-number.ts';
import type { Period } from '../../kernel/period.ts';
import { isMembershipDisputed } from '../../modules/registry/edits/public-changes.ts';
import type {
  BodyId,
  Cooperation,
  Membership,
  Municipality,
  Source,
  WrittenDates,
} from '../../modules/registry/model.ts';
import type { MembershipBody } from './schemas/cooperation.ts';
import type { BodyRef } from './schemas/facts.ts';

export const API_ROOT = '/api/v1';

export const municipalityPath = (number: string): string => `${API_ROOT}/municipalities/${number}`;
export const cooperationPath = (id: string): string => `${API_ROOT}/cooperations/${id}`;

export const municipalityRef = ({ number, name }: Pick<Municipality, 'number' | 'name'>) => ({
  number,
  name,
});
export const cooperationRef = ({ id, name }: Cooperation) => ({ id, name });

export function countyRef({ register }: Snapshot, number: CountyNumber) {
  return { number, name: register.counties.find((county) => county.number === number)?.name ?? number };
}

export function bodyRef(snapshot: Snapshot, id: BodyId): BodyRef {
  if (id.startsWith('F')) return { id, kind: 'county', ...countyRef(snapshot, id.slice(1) as CountyNumber) };
  return { id, kind: 'municipality', number: id, name: snapshot.lookup.byNumber.get(id)?.name ?? id };
}

export const periodBody = (period: Period, written: WrittenDates) => ({
  from: period.from,
  until: period.to,
  writtenFrom: written.from,
  writtenTo: written.to,
});

export const sourceBody = ({ references, date }: Source) => ({ references: [...references], date });

interface MembershipFacts {
  readonly membership: Membership;
  readonly cooperation: Cooperation;
  readonly isCertain: boolean | null;
}

export const membershipBody = (snapshot: Snapshot, facts: MembershipFacts): MembershipBody => ({
  cooperation: cooperationRef(facts.cooperation),
  member: bodyRef(snapshot, facts.membership.member),
  memberKind: facts.membership.memberKind,
  period: periodBody(facts.membership.period, facts.membership.written),
  isCertain: facts.isCertain,
  source: sourceBody(facts.membership.source),
  confidence: facts.membership.confidence,
  isDisputed: isMembershipDisputed(
    snapshot.register,
    facts.membership.cooperationId,
    facts.membership.member,
  ),
});

/** Every membership ever known, of the cooperations given by id. */
export function everyMembership({ register }: Snapshot): MembershipFacts[] {
  const cooperations = new Map(register.cooperations.map((it) => [it.id, it]));
  return register.memberships.flatMap((membership) => {
    const cooperation = cooperations.get(membership.cooperationId);
    return cooperation ? [{ membership, cooperation, isCertain: null }] : [];
  });
}
