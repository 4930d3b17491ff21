// Which bodies a calculation on live plans is about: members of a cooperation, bodies within reach, or the whole country.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type PartyId, partyKind, type SignedIn } from '../../modules/accounts/model.ts';
import type { RunChoice } from '../../modules/planning/proposals/model.ts';
import {
  type BodyId,
  bodyOfCounty,
  bodyOfMunicipality,
  type GeoPoint,
  type Register,
} from '../../modules/registry/model.ts';
import { estimateTravel } from '../../modules/registry/travel.ts';
import type { Party, PartyDirectory } from '../parties.ts';

export interface AreaContext {
  readonly party: Party;
  readonly parties: PartyDirectory;
  readonly register: Register;
  readonly today: LocalDate;
}

const bodyOf = (party: PartyId): BodyId => party as string as BodyId;

/** Cooperations whose members a party may run for: itself, or those it is in. */
export function cooperationsFor({ party, parties, today }: Omit<AreaContext, 'register'>): Party[] {
  if (party.kind === 'cooperation') return [party];
  return parties
    .cooperationsOf(party.id, today)
    .flatMap((id) => parties.find(id) ?? [])
    .filter((one, index, all) => all.findIndex(({ id }) => id === one.id) === index);
}

/** Bodies whose plans a person reads in full for a party: the party itself, or those that let the cooperation act for them. */
export function ownBodies({ grants }: Pick<SignedIn, 'grants'>, party: PartyId): BodyId[] {
  if (partyKind(party) === 'body') return [bodyOf(party)];
  const through = grants.filter(({ via, party: body }) => via === party && partyKind(body) === 'body');
  return [...new Set(through.map(({ party: body }) => bodyOf(body)))].sort();
}

/** Municipalities within so many minutes of any of the places, and the counties they lie in. */
function within(register: Register, places: readonly GeoPoint[], minutes: number): BodyId[] {
  const near = register.municipalities.filter(({ position }) =>
    places.some((place) => estimateTravel(place, position).minutes <= minutes),
  );
  const counties = new Set(near.map(({ county }) => bodyOfCounty(county)));
  return [...near.map(({ number }) => bodyOfMunicipality(number)), ...counties];
}

/** Null: everybody. */
export function bodiesIn(choice: RunChoice, context: AreaContext): readonly BodyId[] | null {
  const { party, parties, register, today } = context;
  if (choice.area === 'country') return null;
  if (choice.area === 'members') {
    const members = choice.cooperation === null ? [] : parties.membersOf(choice.cooperation, today);
    return [...new Set(members.map(bodyOf))].sort();
  }
  const centres = party.kind === 'cooperation' ? parties.membersOf(party.id, today) : [party.id];
  const places = centres.flatMap((id) => placeOf(register, id) ?? []);
  const bodies = new Set([...within(register, places, choice.minutes ?? 0), ...centres.map(bodyOf)]);
  return [...bodies].sort();
}

/** A municipality's seat; for a county the seats of its municipalities stand for it. */
function placeOf(register: Register, id: PartyId): GeoPoint[] {
  const municipality = register.municipalities.find(({ number }) => (number as string) === id);
  if (municipality) return [municipality.position];
  return register.municipalities
    .filter(({ county }) => bodyOfCounty(county) === (id as string))
    .map(({ position }) => position);
}
