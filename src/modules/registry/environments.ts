// The procurement environments a municipality could ask: known cooperations, nearest and most similar first.
// The score is a stated formula over four parts between 0 and 1; its weights are the caller's. Nothing is claimed
// about who has capacity: that is not in any source.
import type { LocalDate } from '../../kernel/local-date.ts';
import { cooperationsOn, type HeldMembership, membershipsOn } from './as-of.ts';
import { DEFAULT_LARGE_FROM, DEFAULT_SMALL_BELOW, sizeClassOf } from './coverage.ts';
import {
  bodyOfMunicipality,
  type Cooperation,
  type CooperationKind,
  type GeoPoint,
  type Municipality,
  municipalityOf,
  type Register,
} from './model.ts';
import { centreOf, estimateTravel, roundedMinutes } from './travel.ts';

export interface SimilarityWeights {
  /** Full at the door, zero at FAR_MINUTES. */
  readonly distance: number;
  /** How close in inhabitants the member most like it is: full at equal, zero at four times. */
  readonly size: number;
  /** Share of the members in the same county. */
  readonly county: number;
  /** How close the members' mean centrality index is: full at equal, zero at 300 apart. */
  readonly centrality: number;
}

export const DEFAULT_WEIGHTS: SimilarityWeights = {
  distance: 0.5,
  size: 0.2,
  county: 0.15,
  centrality: 0.15,
};
const FAR_MINUTES = 240;
const FAR_SIZE_RATIO = 4;
const FAR_CENTRALITY = 300;
/** «About as large»: within this ratio. */
const SIMILAR_SIZE_RATIO = 1.25;
const NEARBY_MINUTES = 60;

export type SimilarityReason =
  | { readonly code: 'similarSizeMember'; readonly municipality: Municipality }
  | { readonly code: 'sameCounty'; readonly isAll: boolean }
  | { readonly code: 'sameCentrality'; readonly centralityClass: number; readonly members: number }
  | { readonly code: 'sameKostraGroup'; readonly kostraGroup: string; readonly members: number }
  | { readonly code: 'memberNearby'; readonly municipality: Municipality; readonly minutes: number }
  | { readonly code: 'mixOfSizes'; readonly large: number; readonly medium: number; readonly small: number };

export interface Environment {
  readonly cooperation: Cooperation;
  readonly isOwn: boolean;
  /** Rounded minutes to where `measuredTo` says, and the straight line in whole kilometres. */
  readonly minutes: number;
  readonly straightKm: number;
  readonly measuredTo: 'hostSeat' | 'centreOfMembers';
  readonly host: Municipality | null;
  /** Known members that are municipalities. */
  readonly members: readonly Municipality[];
  readonly population: number;
  /** 0 to 100 by the stated formula. */
  readonly score: number;
  readonly parts: SimilarityWeights;
  readonly reasons: readonly SimilarityReason[];
}

export interface EnvironmentQuery {
  readonly date: LocalDate;
  readonly order?: 'nearest' | 'similar';
  /** Default: formal holistic and thematic. */
  readonly kinds?: readonly CooperationKind[];
  readonly weights?: SimilarityWeights;
}

export interface Environments {
  /** Others than its own, in the asked order. */
  readonly others: readonly Environment[];
  readonly own: readonly Environment[];
  /** Known to exist, but neither host nor member is known, so that no distance can be given. */
  readonly withoutPlace: readonly Cooperation[];
  readonly weights: SimilarityWeights;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
const ratioOf = (a: Municipality, b: Municipality): number =>
  Math.abs(Math.log(Math.max(1, a.population) / Math.max(1, b.population)));

function mostAlike(from: Municipality, members: readonly Municipality[]): Municipality | null {
  return members.reduce<Municipality | null>(
    (best, member) => (best === null || ratioOf(from, member) < ratioOf(from, best) ? member : best),
    null,
  );
}

function partsOf(from: Municipality, members: readonly Municipality[], minutes: number): SimilarityWeights {
  const alike = mostAlike(from, members);
  const mean = members.reduce((sum, member) => sum + member.centralityIndex, 0) / Math.max(1, members.length);
  return {
    distance: clamp(1 - minutes / FAR_MINUTES),
    size: alike ? clamp(1 - ratioOf(from, alike) / Math.log(FAR_SIZE_RATIO)) : 0,
    county:
      members.length === 0 ? 0 : members.filter((it) => it.county === from.county).length / members.length,
    centrality: members.length === 0 ? 0 : clamp(1 - Math.abs(from.centralityIndex - mean) / FAR_CENTRALITY),
  };
}

/** 100 × the weighted mean of the parts. Weights that sum to zero or less give 0. */
export function similarityScore(parts: SimilarityWeights, weights: SimilarityWeights): number {
  const keys = ['distance', 'size', 'county', 'centrality'] as const;
  const total = keys.reduce((sum, key) => sum + weights[key], 0);
  return total <= 0 ? 0 : (100 * keys.reduce((sum, key) => sum + weights[key] * parts[key], 0)) / total;
}

function reasonsFor(from: Municipality, members: readonly Municipality[]): SimilarityReason[] {
  const reasons: SimilarityReason[] = [];
  const others = members.filter((member) => member.number !== from.number);
  const alike = mostAlike(from, others);
  if (alike && ratioOf(from, alike) <= Math.log(SIMILAR_SIZE_RATIO)) {
    reasons.push({ code: 'similarSizeMember', municipality: alike });
  } else if (others.length > 1) {
    const sizes = others.map((it) => sizeClassOf(it.population, DEFAULT_SMALL_BELOW, DEFAULT_LARGE_FROM));
    const countOf = (size: string): number => sizes.filter((it) => it === size).length;
    reasons.push({
      code: 'mixOfSizes',
      large: countOf('large'),
      medium: countOf('medium'),
      small: countOf('small'),
    });
  }
  const nearest = others
    .map((municipality) => ({
      municipality,
      minutes: estimateTravel(from.position, municipality.position).minutes,
    }))
    .toSorted((a, b) => a.minutes - b.minutes)[0];
  if (nearest && nearest.minutes <= NEARBY_MINUTES) {
    reasons.push({
      code: 'memberNearby',
      municipality: nearest.municipality,
      minutes: roundedMinutes(nearest.minutes),
    });
  }
  const inCounty = others.filter((member) => member.county === from.county).length;
  if (inCounty > 0) reasons.push({ code: 'sameCounty', isAll: inCounty === others.length });
  const kostra = others.filter((member) => member.kostraGroup === from.kostraGroup).length;
  const central = others.filter((member) => member.centralityClass === from.centralityClass).length;
  if (kostra > 0) reasons.push({ code: 'sameKostraGroup', kostraGroup: from.kostraGroup, members: kostra });
  else if (central > 0) {
    reasons.push({ code: 'sameCentrality', centralityClass: from.centralityClass, members: central });
  }
  return reasons;
}

interface Candidate {
  readonly cooperation: Cooperation;
  readonly members: readonly Municipality[];
  readonly host: Municipality | null;
}

function placeOf({
  host,
  members,
}: Candidate): { point: GeoPoint; measuredTo: Environment['measuredTo'] } | null {
  if (host) return { point: host.position, measuredTo: 'hostSeat' };
  const centre = centreOf(members.map((member) => member.position));
  return centre ? { point: centre, measuredTo: 'centreOfMembers' } : null;
}

function candidatesOn(register: Register, query: EnvironmentQuery): Candidate[] {
  const kinds = query.kinds ?? (['formalHolistic', 'thematic'] as const);
  const byNumber = new Map(register.municipalities.map((it) => [it.number, it]));
  const held = Map.groupBy(membershipsOn(register, query.date), (it) => it.cooperation.id);
  const isMember = (it: HeldMembership): boolean => it.membership.memberKind !== 'option';
  return cooperationsOn(register, query.date)
    .filter(({ cooperation }) => kinds.includes(cooperation.kind))
    .map(({ cooperation }) => {
      const hostNumber = cooperation.host === null ? null : municipalityOf(cooperation.host);
      const members = (held.get(cooperation.id) ?? []).filter(isMember).flatMap((it) => {
        const number = municipalityOf(it.membership.member);
        return (number && byNumber.get(number)) ?? [];
      });
      return { cooperation, members, host: (hostNumber && byNumber.get(hostNumber)) || null };
    });
}

/**
 * Environments for a municipality on a date. Distance goes to the host's seat where the host is known, otherwise to
 * the middle of the known members. Equal ones are ordered by the cooperation's id.
 */
export function environmentsFor(
  register: Register,
  from: Municipality,
  query: EnvironmentQuery,
): Environments {
  const weights = query.weights ?? DEFAULT_WEIGHTS;
  const ownBody = bodyOfMunicipality(from.number);
  const ownIds = new Set(
    membershipsOn(register, query.date)
      .filter((it) => it.membership.member === ownBody && it.membership.memberKind !== 'option')
      .map((it) => it.cooperation.id),
  );
  const withoutPlace: Cooperation[] = [];
  const placed = candidatesOn(register, query).flatMap((candidate) => {
    const place = placeOf(candidate);
    if (!place) {
      withoutPlace.push(candidate.cooperation);
      return [];
    }
    const travel = estimateTravel(from.position, place.point);
    const parts = partsOf(from, candidate.members, travel.minutes);
    const environment: Environment = {
      ...candidate,
      isOwn: ownIds.has(candidate.cooperation.id),
      minutes: roundedMinutes(travel.minutes),
      straightKm: Math.round(travel.straightKm),
      measuredTo: place.measuredTo,
      population: candidate.members.reduce((sum, member) => sum + member.population, 0),
      score: Math.round(similarityScore(parts, weights)),
      parts,
      reasons: reasonsFor(from, candidate.members),
    };
    return [{ environment, exactMinutes: travel.minutes, exactScore: similarityScore(parts, weights) }];
  });
  const sorted = placed.toSorted(
    (a, b) =>
      (query.order === 'nearest' ? a.exactMinutes - b.exactMinutes : b.exactScore - a.exactScore) ||
      (a.environment.cooperation.id < b.environment.cooperation.id ? -1 : 1),
  );
  const all = sorted.map((it) => it.environment);
  return { others: all.filter((it) => !it.isOwn), own: all.filter((it) => it.isOwn), withoutPlace, weights };
}
