// What would change if a municipality joined or left a cooperation, or two cooperations became one. The register is
// copied with the change in it and counted again; nothing is stored, and nothing here knows about money.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { MunicipalityNumber } from '../../kernel/municipality-number.ts';
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import { membershipsOn } from './as-of.ts';
import { type Coverage, type CoverageQuery, coverageOn, type Overlap } from './coverage.ts';
import {
  type BodyId,
  bodyOfMunicipality,
  type Cooperation,
  type Membership,
  type Municipality,
  municipalityOf,
  type Register,
  type Source,
} from './model.ts';
import { estimateTravel } from './travel.ts';

export type WhatIfChange =
  | { readonly kind: 'join'; readonly municipality: MunicipalityNumber; readonly cooperation: string }
  | { readonly kind: 'leave'; readonly municipality: MunicipalityNumber; readonly cooperation: string }
  /** `from` becomes part of `into`, which keeps its host. */
  | { readonly kind: 'merge'; readonly from: string; readonly into: string };

export interface CooperationMeasure {
  readonly cooperation: Cooperation;
  readonly members: number;
  readonly population: number;
  /** Estimated minutes from the members' seats to the host's; null where no host is known. */
  readonly meanMinutesToHost: number | null;
  readonly longestMinutesToHost: number | null;
}

export interface WhatIfSide {
  readonly coverage: Coverage;
  /** The cooperations the change names that exist on this side. */
  readonly cooperations: readonly CooperationMeasure[];
  readonly overlaps: readonly Overlap[];
}

export interface WhatIf {
  readonly change: WhatIfChange;
  readonly before: WhatIfSide;
  readonly after: WhatIfSide;
}

const SUPPOSED: Source = { references: ['whatIf'], date: null };

function supposedMembership(cooperation: string, member: BodyId, date: LocalDate): Membership {
  return {
    cooperationId: cooperation,
    member,
    memberKind: 'participant',
    period: { from: date, to: null },
    written: { from: null, to: null },
    source: SUPPOSED,
    confidence: 'low',
  };
}

const without = (
  memberships: readonly Membership[],
  drop: (membership: Membership) => boolean,
): Membership[] => memberships.filter((membership) => !drop(membership));

function joined(register: Register, body: BodyId, cooperation: string, date: LocalDate): Register {
  return {
    ...register,
    memberships: [
      ...without(register.memberships, (it) => it.cooperationId === cooperation && it.member === body),
      supposedMembership(cooperation, body, date),
    ],
    outside: register.outside.filter((fact) => fact.member !== body),
  };
}

function left(register: Register, body: BodyId, cooperation: string, date: LocalDate): Register {
  const memberships = without(
    register.memberships,
    (it) => it.cooperationId === cooperation && it.member === body,
  );
  const fact = { member: body, period: { from: date, to: null }, source: SUPPOSED };
  return {
    ...register,
    memberships,
    outside: [...register.outside.filter((it) => it.member !== body), fact],
  };
}

function merged(register: Register, from: string, into: string): Register {
  const already = new Set(
    register.memberships.filter((it) => it.cooperationId === into).map((membership) => membership.member),
  );
  return {
    ...register,
    cooperations: register.cooperations.filter((cooperation) => cooperation.id !== from),
    memberships: register.memberships.flatMap((membership) => {
      if (membership.cooperationId !== from) return [membership];
      return already.has(membership.member) ? [] : [{ ...membership, cooperationId: into }];
    }),
  };
}

const isIn = (register: Register, body: BodyId, cooperation: string, date: LocalDate): boolean =>
  membershipsOn(register, date).some(
    (it) =>
      it.cooperation.id === cooperation &&
      it.membership.member === body &&
      it.membership.memberKind !== 'option',
  );

/** The register with the change in it, as of the date. Codes: see whatIf. */
function apply(register: Register, change: WhatIfChange, date: LocalDate): Result<Register> {
  const find = (id: string): Cooperation | undefined => register.cooperations.find((it) => it.id === id);
  if (change.kind === 'merge') {
    if (change.from === change.into) return refuse(problem('whatIf.sameCooperation', 'into'));
    if (!find(change.from))
      return refuse(problem('whatIf.unknownCooperation', 'from', { value: change.from }));
    if (!find(change.into))
      return refuse(problem('whatIf.unknownCooperation', 'into', { value: change.into }));
    return ok(merged(register, change.from, change.into));
  }
  const cooperation = find(change.cooperation);
  const municipality = register.municipalities.find((it) => it.number === change.municipality);
  if (!cooperation) {
    return refuse(problem('whatIf.unknownCooperation', 'cooperation', { value: change.cooperation }));
  }
  if (!municipality) {
    return refuse(problem('whatIf.unknownMunicipality', 'municipality', { value: change.municipality }));
  }
  const body = bodyOfMunicipality(municipality.number);
  const facts = { municipality: municipality.name, cooperation: cooperation.shortName };
  const isMember = isIn(register, body, cooperation.id, date);
  if (change.kind === 'join') {
    return isMember
      ? refuse(problem('whatIf.alreadyMember', 'municipality', facts))
      : ok(joined(register, body, cooperation.id, date));
  }
  if (!isMember) return refuse(problem('whatIf.notMember', 'municipality', facts));
  if (cooperation.host === body) return refuse(problem('whatIf.hostLeaves', 'municipality', facts));
  return ok(left(register, body, cooperation.id, date));
}

function measure(register: Register, cooperation: Cooperation, date: LocalDate): CooperationMeasure {
  const byNumber = new Map(register.municipalities.map((it) => [it.number, it]));
  const municipalityFor = (body: BodyId): Municipality | undefined => {
    const number = municipalityOf(body);
    return number ? byNumber.get(number) : undefined;
  };
  const members = membershipsOn(register, date)
    .filter((it) => it.cooperation.id === cooperation.id && it.membership.memberKind !== 'option')
    .flatMap((it) => municipalityFor(it.membership.member) ?? []);
  const host = cooperation.host === null ? undefined : municipalityFor(cooperation.host);
  const minutes = host
    ? members
        .filter((member) => member.number !== host.number)
        .map((member) => estimateTravel(member.position, host.position).minutes)
    : [];
  return {
    cooperation,
    members: members.length,
    population: members.reduce((sum, member) => sum + member.population, 0),
    meanMinutesToHost:
      minutes.length === 0 ? null : minutes.reduce((sum, it) => sum + it, 0) / minutes.length,
    longestMinutesToHost: minutes.length === 0 ? null : Math.max(...minutes),
  };
}

function sideOf(register: Register, ids: readonly string[], query: CoverageQuery): WhatIfSide {
  const coverage = coverageOn(register, query);
  const cooperations = ids.flatMap((id) => register.cooperations.find((it) => it.id === id) ?? []);
  return {
    coverage,
    cooperations: cooperations.map((cooperation) => measure(register, cooperation, query.date)),
    overlaps: coverage.overlaps,
  };
}

/**
 * Coverage, population, travel and overlaps before and after one supposed change on a date. A municipality that
 * leaves its only cooperation is counted as outside: in the supposed case that is known. Codes:
 * whatIf.unknownMunicipality, whatIf.unknownCooperation, whatIf.sameCooperation, whatIf.alreadyMember,
 * whatIf.notMember, whatIf.hostLeaves.
 */
export function whatIf(register: Register, change: WhatIfChange, query: CoverageQuery): Result<WhatIf> {
  const changed = apply(register, change, query.date);
  if (!changed.ok) return changed;
  const ids = change.kind === 'merge' ? [change.into, change.from] : [change.cooperation];
  return ok({ change, before: sideOf(register, ids, query), after: sideOf(changed.value, ids, query) });
}
