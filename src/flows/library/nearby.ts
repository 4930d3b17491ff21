// Whom a party can ask: bodies and cooperations near it by travel time, of those whose people are here to answer, with how many
// experiences each has told.

import { contactsOf } from '../../modules/accounts/recipient-queries.ts';
import { toldCounts } from '../../modules/network/library/queries.ts';
import type { GeoPoint } from '../../modules/registry/model.ts';
import { centreOf, estimateTravel, roundedMinutes } from '../../modules/registry/travel.ts';
import type { Party } from '../parties.ts';
import { type Services, systemCtx, todayOf } from '../services.ts';

/** As many of the nearest are looked at, and as many of those who are here are shown. */
const LOOKED_AT = 80;
const MOST_SHOWN = 10;

export interface NearParty {
  readonly party: Party;
  /** Rounded minutes by road, estimated; null where a place is not known. */
  readonly minutes: number | null;
  /** The party's own cooperation, or a member of the asking one. */
  readonly isOwn: boolean;
  /** Published experiences. */
  readonly told: number;
}

/** A cooperation stands in the middle of its members. */
function placeOf(party: Party, members: readonly Party[]): GeoPoint | null {
  return party.position ?? centreOf(members.flatMap(({ position }) => position ?? []));
}

export async function nearParties(services: Services, party: Party): Promise<NearParty[]> {
  const parties = await services.parties();
  const today = todayOf(services);
  const membersOf = (one: Party): Party[] =>
    one.kind === 'cooperation'
      ? parties.membersOf(one.id, today).flatMap((member) => parties.find(member) ?? [])
      : [];
  const here = placeOf(party, membersOf(party));
  const own = new Set<string>([
    ...parties.cooperationsOf(party.id, today),
    ...membersOf(party).map(({ id }) => id),
  ]);
  const others = parties
    .list(party.isDemo)
    .filter(({ id }) => id !== party.id)
    .map((one) => {
      const there = placeOf(one, membersOf(one));
      const minutes = here && there ? estimateTravel(here, there).minutes : null;
      return { party: one, minutes, isOwn: own.has(one.id) };
    })
    .toSorted(
      (a, b) =>
        Number(b.isOwn) - Number(a.isOwn) ||
        (a.minutes ?? Number.MAX_VALUE) - (b.minutes ?? Number.MAX_VALUE) ||
        (a.party.id < b.party.id ? -1 : 1),
    )
    .slice(0, LOOKED_AT);
  const ids = others.map((one) => one.party.id);
  const ctx = systemCtx(services, 'guidance');
  const contacts = await contactsOf(ctx, ids);
  const shown = others.filter((one) => (contacts.get(one.party.id)?.length ?? 0) > 0).slice(0, MOST_SHOWN);
  const told = await toldCounts(
    ctx,
    shown.map((one) => one.party.id),
  );
  return shown.map(({ minutes, ...one }) => ({
    ...one,
    minutes: minutes === null ? null : roundedMinutes(minutes),
    told: told.get(one.party.id) ?? 0,
  }));
}
