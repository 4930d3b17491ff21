// People around a joint procurement on a real database, with a site of their own: each acts for one body in one role. Who takes part
// in what is for each test to say.
import { afterAll, beforeAll } from 'vitest';
import type { Ctx } from '../src/modules/accounts/db.ts';
import type { Role } from '../src/modules/accounts/model.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from './own-site.ts';

/** By the name a test gives each. */
export type Roles<Name extends string> = Readonly<Record<Name, readonly [party: string, role: Role]>>;

export interface Cast<Name extends string = string> {
  readonly site: OwnSite;
  readonly people: Readonly<Record<Name, SeededPerson>>;
  /** As this person, at the time of the site. */
  as(name: string): Ctx;
  /** As the program itself. */
  system(): Ctx;
}

/** Seeds them in the order they are written. */
export async function openCast<Name extends string>(
  database: TestDatabase,
  roles: Roles<Name>,
): Promise<Cast<Name>> {
  const site = await openOwnSite(database);
  const people: Partial<Record<string, SeededPerson>> = {};
  for (const [name, [party, role]] of Object.entries<readonly [string, Role]>(roles)) {
    people[name] = await site.seedPerson({ email: `${name}@test.example`, name, parties: [{ party, role }] });
  }
  return {
    site,
    people: people as Record<Name, SeededPerson>,
    as(name) {
      const person = people[name];
      if (!person) throw new Error(`nobody is called ${name}`);
      return site.services.ctx({ kind: 'person', person: person.id, isDemo: person.isDemo });
    },
    system: () => site.services.ctx({ kind: 'system', name: 'test' }),
  };
}

/** A cast on a database of its own, there before the tests of a file and closed after them. */
export function castBeforeAll<Name extends string>(
  roles: Roles<Name>,
): Cast<Name> & { readonly database: TestDatabase } {
  let database: TestDatabase;
  let cast: Cast<Name>;
  beforeAll(async () => {
    database = await openTestDatabase();
    cast = await openCast(database, roles);
  });
  afterAll(() => database.close());
  return {
    get database() {
      return database;
    },
    get site() {
      return cast.site;
    },
    get people() {
      return cast.people;
    },
    as: (name) => cast.as(name),
    system: () => cast.system(),
  };
}
