// Whom people can act for: real bodies and cooperations from the register, and those of the demonstration world, which
// never mix with the real ones.
import type { LocalDate } from '../kernel/local-date.ts';
import type { OrgNumber } from '../kernel/org-number.ts';
import { contains } from '../kernel/period.ts';
import type { PartyId } from '../modules/accounts/model.ts';
import { bodyOfCounty, bodyOfMunicipality, type GeoPoint, type Register } from '../modules/registry/model.ts';

export interface Party {
  readonly id: PartyId;
  readonly kind: 'municipality' | 'county' | 'cooperation';
  /** «Storvik», «Trøndelag fylkeskommune», «Fjell og elv innkjøp». */
  readonly name: string;
  readonly orgNumber: OrgNumber | null;
  /** Inhabitants; null for a cooperation. */
  readonly population: number | null;
  readonly position: GeoPoint | null;
  readonly isDemo: boolean;
}

export interface PartyDirectory {
  find(id: string): Party | null;
  /** The name, or the id itself where nobody has it. */
  nameOf(id: string): string;
  /** By name, real ones or those of the demonstration. */
  list(isDemo: boolean): readonly Party[];
  /** Bodies in a cooperation on a date. */
  membersOf(cooperation: PartyId, date: LocalDate): readonly PartyId[];
  /** Cooperations a body is in on a date. */
  cooperationsOf(body: PartyId, date: LocalDate): readonly PartyId[];
}

function partiesIn(register: Register, isDemo: boolean): Party[] {
  const peopleIn = (county: string): number =>
    register.municipalities.filter((it) => it.county === county).reduce((sum, it) => sum + it.population, 0);
  return [
    ...register.municipalities.map((it) => ({
      id: bodyOfMunicipality(it.number) as string as PartyId,
      kind: 'municipality' as const,
      name: it.name,
      orgNumber: it.orgNumber,
      population: it.population,
      position: it.position,
      isDemo,
    })),
    // The demonstration has a county only because a register needs one.
    ...(isDemo ? [] : register.counties).map((it) => ({
      id: bodyOfCounty(it.number) as string as PartyId,
      kind: 'county' as const,
      name: `${it.name} fylkeskommune`,
      orgNumber: it.orgNumber,
      population: peopleIn(it.number),
      position: null,
      isDemo,
    })),
    ...register.cooperations.map((it) => ({
      id: it.id as PartyId,
      kind: 'cooperation' as const,
      name: it.name,
      orgNumber: null,
      population: null,
      position: null,
      isDemo,
    })),
  ];
}

/** `demo`: the invented region, or null where the installation has none. */
export function createPartyDirectory(real: Register, demo: Register | null): PartyDirectory {
  const all = [...partiesIn(real, false), ...(demo ? partiesIn(demo, true) : [])];
  const byId = new Map<string, Party>(all.map((party) => [party.id, party]));
  const byName = all.toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  const memberships = [...real.memberships, ...(demo?.memberships ?? [])];
  return {
    find: (id) => byId.get(id) ?? null,
    nameOf: (id) => byId.get(id)?.name ?? id,
    list: (isDemo) => byName.filter((party) => party.isDemo === isDemo),
    membersOf: (cooperation, date) =>
      memberships
        .filter((it) => it.cooperationId === cooperation && contains(it.period, date))
        .map((it) => it.member as string as PartyId),
    cooperationsOf: (body, date) =>
      memberships
        .filter((it) => (it.member as string) === body && contains(it.period, date))
        .map((it) => it.cooperationId as PartyId),
  };
}
