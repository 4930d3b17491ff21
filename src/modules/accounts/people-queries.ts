// Who acts for a party and by what, and for those who run the installation: which parties have people, and who they are.
import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type ActingCtx, type Actor, acting, type Ctx } from './db.ts';
import type { Grant, PartyId, PersonId, PersonLanguage, Role } from './model.ts';
import { type ActionId, may } from './policy.ts';

/** A part of a list: rows from `from` (0: the first), and how many there are in all. */
export interface Part<T> {
  readonly rows: readonly T[];
  readonly count: number;
}

export interface Span {
  readonly from: number;
  readonly size: number;
}

/** What the acting person may do as of now, direct and by delegation; inside a transaction. */
export async function ownGrants({ db }: ActingCtx): Promise<readonly Grant[]> {
  const { rows } = await sql<Grant>`select party, role, via from app_own_grants()`.execute(db);
  return rows;
}

/** Whether somebody who is not signed in here still may, as for the calendar that follows a secret address. */
export async function stillMay(
  ctx: Ctx,
  { person, isDemo }: Omit<Extract<Actor, { kind: 'person' }>, 'kind'>,
  [action, party]: readonly [ActionId, PartyId],
): Promise<boolean> {
  const grants = await acting({ ...ctx, actor: { kind: 'person', person, isDemo } }, ownGrants);
  return may(grants, action, party);
}

export interface ActingPerson {
  /** Id of the role. */
  readonly grant: string;
  readonly person: PersonId;
  readonly name: string;
  /** Null for those who act by delegation. */
  readonly email: string | null;
  readonly role: Role;
  /** The cooperation whose staff she is, where a delegation lets her act. */
  readonly via: PartyId | null;
  readonly validFrom: LocalDate;
  /** The first day the role no longer holds. */
  readonly validTo: LocalDate | null;
  /** Null: given by the program itself. */
  readonly givenBy: string | null;
  /** Has been here since she was given the role. */
  readonly hasCome: boolean;
}

interface ActingRow {
  readonly grant_id: string;
  readonly person_id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly via: PartyId | null;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
  readonly given_by_name: string | null;
  readonly has_come: boolean;
  readonly count: number;
}

export interface PeopleFilter extends Span {
  /** Part of a name or an address; empty: everybody. */
  readonly search: string;
  readonly role: Role | null;
}

/** Everybody who acts for a party now or is going to, by name. Empty where the asking person may not know. */
export async function peopleOf(
  ctx: Ctx,
  party: PartyId,
  { search, role, from, size }: PeopleFilter,
): Promise<Part<ActingPerson>> {
  const { rows } = await acting(ctx, ({ db }) =>
    sql<ActingRow>`
      select it.*, count(*) over () as count from people_acting_for(${party}) it
      where (${search} = '' or position(lower(${search}) in lower(it.name || ' ' || coalesce(it.email, ''))) > 0)
        and (${role}::text is null or it.role = ${role})
      order by it.via nulls first, it.name collate nb, it.role, it.grant_id
      offset ${from} limit ${size}`.execute(db),
  );
  return {
    count: Number(rows[0]?.count ?? 0),
    rows: rows.map((row) => ({
      grant: row.grant_id,
      person: row.person_id,
      name: row.name,
      email: row.email,
      role: row.role,
      via: row.via,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      givenBy: row.given_by_name,
      hasCome: row.has_come,
    })),
  };
}

export interface Delegation {
  readonly id: string;
  readonly body: PartyId;
  readonly cooperation: PartyId;
  readonly decision: string;
  readonly validFrom: LocalDate;
  /** The first day it no longer holds. */
  readonly validTo: LocalDate | null;
}

/** What a body has delegated, or what has been delegated to a cooperation; now or from a later day. */
export async function delegationsOf(ctx: Ctx, party: PartyId, today: LocalDate): Promise<Delegation[]> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('delegation')
      .select(['id', 'body_id', 'cooperation_id', 'decision', 'valid_from', 'valid_to'])
      .where((where) => where.or([where('body_id', '=', party), where('cooperation_id', '=', party)]))
      .where('ended_at', 'is', null)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
      .orderBy('valid_from')
      .orderBy('id')
      .execute(),
  );
  return rows.map((row) => ({
    id: row.id,
    body: row.body_id as PartyId,
    cooperation: row.cooperation_id as PartyId,
    decision: row.decision,
    validFrom: row.valid_from as LocalDate,
    validTo: row.valid_to as LocalDate | null,
  }));
}

/** How many people have a role of their own for a party, and how many of them administer it. */
export interface PartyCount {
  readonly party: PartyId;
  readonly people: number;
  readonly administrators: number;
}

/** For those who run the installation: every party that somebody has a role for. */
export async function partyCounts(ctx: Ctx, today: LocalDate): Promise<PartyCount[]> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('role_grant')
      .select(({ fn }) => [
        'party',
        fn.count<number>('person_id').distinct().as('people'),
        fn
          .count<number>('person_id')
          .distinct()
          .filterWhere('role', '=', 'administrator')
          .as('administrators'),
      ])
      .where('ended_at', 'is', null)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
      .groupBy('party')
      .execute(),
  );
  return rows.map(({ party, people, administrators }) => ({
    party,
    people: Number(people),
    administrators: Number(administrators),
  }));
}

export interface KnownPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly lastSignedInAt: Date | null;
  /** Roles that hold now or later. */
  readonly roles: number;
}

/** For those who run the installation: everybody who is not erased, by name. */
export async function knownPeople(
  ctx: Ctx,
  { search, isDemo, from, size }: Span & { readonly search: string; readonly isDemo: boolean },
): Promise<Part<KnownPerson>> {
  const { rows } = await acting(ctx, ({ db }) =>
    sql<{
      id: PersonId;
      name: string;
      email: string;
      created_at: Date;
      last_signed_in_at: Date | null;
      roles: number;
      count: number;
    }>`
      select p.id, p.name, p.email, p.created_at, p.last_signed_in_at, count(*) over () as count,
        (select count(*) from role_grant g where g.person_id = p.id and g.ended_at is null
          and (g.valid_to is null or g.valid_to > app_today())) as roles
      from person p
      where p.erased_at is null and p.is_demo = ${isDemo}
        and (${search} = '' or position(lower(${search}) in lower(p.name || ' ' || p.email)) > 0)
      order by p.name collate nb, p.id
      offset ${from} limit ${size}`.execute(db),
  );
  return {
    count: Number(rows[0]?.count ?? 0),
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      createdAt: row.created_at,
      lastSignedInAt: row.last_signed_in_at,
      roles: Number(row.roles),
    })),
  };
}

export interface HeldRole {
  readonly grant: string;
  readonly party: PartyId;
  readonly role: Role;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface PersonFile extends Omit<KnownPerson, 'roles'> {
  readonly roles: readonly HeldRole[];
}

/** For those who run the installation: one person with her roles; null where there is none, or she is erased. */
export function personFile(ctx: Ctx, person: PersonId, isDemo: boolean): Promise<PersonFile | null> {
  return acting(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('person')
      .select(['id', 'name', 'email', 'created_at', 'last_signed_in_at'])
      .where('id', '=', person)
      .where('is_demo', '=', isDemo)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (!row) return null;
    const roles = await db
      .selectFrom('role_grant')
      .select(['id', 'party', 'role', 'valid_from', 'valid_to'])
      .where('person_id', '=', person)
      .where('ended_at', 'is', null)
      .where((where) =>
        where.or([where('valid_to', 'is', null), where('valid_to', '>', sql<string>`app_today()`)]),
      )
      .orderBy('party')
      .orderBy('role')
      .execute();
    return {
      id: row.id,
      name: row.name,
      email: row.email ?? '',
      createdAt: row.created_at,
      lastSignedInAt: row.last_signed_in_at,
      roles: roles.map((held) => ({
        grant: held.id,
        party: held.party,
        role: held.role,
        validFrom: held.valid_from as LocalDate,
        validTo: held.valid_to as LocalDate | null,
      })),
    };
  });
}

export interface OwnSettings {
  readonly name: string;
  readonly language: PersonLanguage;
  readonly wantsDigest: boolean;
}

/** What the acting person has chosen for herself. */
export const ownSettings = (ctx: Ctx, person: PersonId): Promise<OwnSettings> =>
  acting(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('person')
      .select(['name', 'language', 'wants_digest'])
      .where('id', '=', person)
      .executeTakeFirstOrThrow();
    return { name: row.name, language: row.language, wantsDigest: row.wants_digest };
  });
