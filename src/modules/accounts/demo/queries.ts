// What there is of the demonstration world: whether it is loaded, its people with their roles, and what was mailed to them.
// Invented rows only, so everybody may read them where the demonstration is on.
import { localDateAt } from '../../../kernel/local-date.ts';
import { acting, type Ctx } from '../db.ts';
import type { PartyId, PersonId, PersonLanguage, Role } from '../model.ts';
import type { Part, Span } from '../people-queries.ts';
import type { DemoState } from './db.ts';

export interface DemoStanding {
  readonly state: DemoState;
  /** Names the files it was loaded from; null where it is not loaded. */
  readonly version: string | null;
  /** When the state began; null: from the beginning. */
  readonly since: Date | null;
}

/** For the program itself. */
export const demoStanding = (ctx: Ctx): Promise<DemoStanding> =>
  acting(ctx, ({ db }) =>
    db.selectFrom('demo_state').select(['state', 'version', 'changed_at as since']).executeTakeFirstOrThrow(),
  );

export interface DemoPersonRole {
  readonly person: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: PersonLanguage;
  readonly party: PartyId;
  readonly role: Role;
}

const MOST_ROLES = 300;

/** Roles of invented people that hold today, in the order they were given. For the program itself. */
export async function demoRoles(ctx: Ctx): Promise<DemoPersonRole[]> {
  const today = localDateAt(ctx.now.getTime());
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('role_grant')
      .innerJoin('person', 'person.id', 'role_grant.person_id')
      .select(['person.id as person', 'person.name', 'person.email', 'person.language', 'party', 'role'])
      .where('person.is_demo', '=', true)
      .where('person.erased_at', 'is', null)
      .where('role_grant.ended_at', 'is', null)
      .where('valid_from', '<=', today)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
      .orderBy('given_at')
      .orderBy('role_grant.id')
      .limit(MOST_ROLES)
      .execute(),
  );
  return rows.map(({ email, ...row }) => ({ ...row, email: email ?? '' }));
}

export interface DemoLetter {
  readonly id: string;
  /** Null for somebody without an account, who answers by a personal link. */
  readonly person: PersonId | null;
  /** Null for somebody without an account. */
  readonly name: string | null;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: Date;
}

export interface LetterFilter extends Span {
  /** Null: to anybody. */
  readonly person: PersonId | null;
}

/** Letters to invented people, the newest first, and how many there are. For the program itself. */
export function demoLetters(ctx: Ctx, { person, from, size }: LetterFilter): Promise<Part<DemoLetter>> {
  return acting(ctx, async ({ db }) => {
    const letters = db
      .selectFrom('mail')
      .where('mail.is_demo', '=', true)
      .where((where) => (person === null ? where.val(true) : where('mail.person_id', '=', person)));
    const { count } = await letters
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    const rows = await letters
      .leftJoin('person', 'person.id', 'mail.person_id')
      .select(['mail.id', 'mail.person_id', 'person.name', 'recipient', 'subject', 'body', 'mail.created_at'])
      .orderBy('mail.created_at', 'desc')
      .orderBy('mail.id', 'desc')
      .offset(from)
      .limit(size)
      .execute();
    return {
      count,
      rows: rows.map(({ person_id, created_at, ...row }) => ({
        ...row,
        person: person_id,
        createdAt: created_at,
      })),
    };
  });
}
