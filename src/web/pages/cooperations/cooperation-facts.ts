// What the cooperation pages ask of the register: members on a date, hosts and bodies by name, numbers in words.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { type HeldMembership, membershipsOn } from '../../../modules/registry/as-of.ts';
import {
  type BodyId,
  type Cooperation,
  type Municipality,
  municipalityOf,
  type Register,
} from '../../../modules/registry/model.ts';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';

/** Today, or the last day of a cooperation that is over. */
export function lastDay({ period }: Cooperation, today: LocalDate): LocalDate {
  if (period.to === null || period.to > today) return today;
  return addDays(period.to, -1);
}

/** Members that hold or may hold on the date, options left out. */
export const membersOn = (register: Register, cooperation: Cooperation, date: LocalDate): HeldMembership[] =>
  membershipsOn(register, date).filter(
    (it) => it.cooperation.id === cooperation.id && it.membership.memberKind !== 'option',
  );

export interface NamedBody {
  readonly name: string;
  readonly href: string | null;
  readonly municipality: Municipality | null;
}

/** A body's name and page. A county that no longer exists stands with its number. */
export function bodyNamed({ snapshot, language }: PageRequest, body: BodyId): NamedBody {
  const { municipalities, counties } = snapshot.register;
  const paths = pathsFor(language);
  const number = municipalityOf(body);
  const municipality = number ? municipalities.find((it) => it.number === number) : undefined;
  if (municipality)
    return { name: municipality.name, href: paths.municipality(municipality.number), municipality };
  const county = counties.find((it) => `F${it.number}` === body);
  return {
    name: county?.name ?? body,
    href: county ? paths.county(county.number) : null,
    municipality: null,
  };
}

export function municipalitiesAmong(register: Register, members: readonly HeldMembership[]): Municipality[] {
  const numbers = new Set(members.map((it) => it.membership.member as string));
  return register.municipalities.filter((it) => numbers.has(it.number));
}

/** «25», «minst 5», or null where no member is known. */
export function countInWords(
  { format, texts }: PageRequest,
  cooperation: Cooperation,
  count: number,
): string | null {
  if (count === 0) return null;
  const number = format.number(count);
  return cooperation.hasCompleteMembership ? number : texts.cooperationPages.list.atLeast(number);
}

export const MARK_OF = { high: 'confirmed', medium: 'mustBeChecked', low: 'uncertain' } as const;
