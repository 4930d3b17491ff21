// The whole site in process for signed-in people: bodies of the register and of the invented region, people with roles,
// their sessions and the letters they get. The clock stands still until a test moves it; nothing works in the background.
import { randomUUID } from 'node:crypto';
import { readExampleRegion } from '../src/flows/example-region.ts';
import { readPlanningData } from '../src/flows/planning-data.ts';
import { createServices, type Services } from '../src/flows/services.ts';
import { localDateAt } from '../src/kernel/local-date.ts';
import { acting } from '../src/modules/accounts/db.ts';
import type { PartyId, PersonId, PersonLanguage, Role } from '../src/modules/accounts/model.ts';
import { openSession } from '../src/modules/accounts/sign-in-commands.ts';
import { bodyOfCounty, bodyOfMunicipality, type Register } from '../src/modules/registry/model.ts';
import { createLog } from '../src/platform/log.ts';
import { createWebApp, type WebApp, type WebDeps } from '../src/web/app.ts';
import type { TestDatabase } from './database.ts';
import { files, shippedSnapshot } from './world.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const ORIGIN = 'http://localhost:3000';
const DAY_MS = 24 * 3_600_000;

export interface SeededRole {
  readonly party: string;
  readonly role: Role;
  /** Dates as YYYY-MM-DD; from yesterday and without end where they are left out. */
  readonly from?: string;
  readonly to?: string;
}

export interface SeededPerson {
  readonly id: PersonId;
  readonly email: string;
  readonly name: string;
  readonly isDemo: boolean;
}

export interface PersonSeed {
  readonly email: string;
  readonly name: string;
  readonly parties: readonly SeededRole[];
  readonly language?: PersonLanguage;
  readonly isDemo?: boolean;
}

/** A letter in the outbox. */
export interface OutboxLetter {
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** Path of the first address in it, as `get` takes it; null where it has none. */
  readonly path: string | null;
}

export interface OwnSite {
  readonly app: WebApp;
  readonly services: Services;
  now(): Date;
  /** Moves the clock. */
  wait(milliseconds: number): void;
  seedPerson(seed: PersonSeed): Promise<SeededPerson>;
  /** The body lets the staff of the cooperation act for it, from yesterday. */
  seedDelegation(body: string, cooperation: string): Promise<void>;
  /** The cookie of a new session; with a role: of a new person who has just that. */
  signIn(who: SeededPerson | SeededRole): Promise<string>;
  /** Without a cookie: as a visitor. */
  get(address: string, cookie?: string): Promise<Response>;
  post(address: string, form?: FormData | Record<string, string>, cookie?: string): Promise<Response>;
  /** What has been written to people, the oldest first. */
  links(): Promise<OutboxLetter[]>;
}

export interface OwnSiteOptions {
  readonly isDemoOn?: boolean;
  /** An identity provider; none where it is left out. */
  readonly oidc?: Services['oidc'];
  /** Visitors' runs; without it they are not asked for. */
  readonly groups?: WebDeps['groups'];
  /** The built thread that reads lists; without it none is read. */
  readonly listWorkerEntry?: string;
  /** The built thread that works out groups; without it none is started. */
  readonly workerEntry?: string;
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const bodiesIn = (register: Register): string[] => [
  ...register.counties.map((county) => bodyOfCounty(county.number)),
  ...register.municipalities.map((municipality) => bodyOfMunicipality(municipality.number)),
];

async function addBodies({ db }: TestDatabase, real: Register, demo: Register): Promise<void> {
  const demoIds = demo.municipalities.map(({ number }) => bodyOfMunicipality(number));
  await db
    .insertInto('body')
    .values([
      ...bodiesIn(real).map((id) => ({ id, is_demo: false })),
      ...demoIds.map((id) => ({ id, is_demo: true })),
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const unused = new Proxy({}, { get: () => () => Promise.reject(new Error('no visitor run is asked for')) });

async function insertPerson(services: Services, seed: PersonSeed): Promise<SeededPerson> {
  const { email, name, language = 'nb', isDemo = false } = seed;
  const ctx = services.ctx({ kind: 'system', name: 'test' });
  const yesterday = localDateAt(ctx.now.getTime() - DAY_MS);
  const id = await acting(ctx, async ({ db, now }) => {
    const made = { created_at: now, created_by: 'system:test', last_signed_in_at: null, erased_at: null };
    const person = await db
      .insertInto('person')
      .values({ email, name, language, is_demo: isDemo, ...made })
      .returning('id')
      .executeTakeFirstOrThrow();
    const grants = seed.parties.map(({ party, role, from, to }) => ({
      person_id: person.id,
      party: party as PartyId,
      role,
      valid_from: from ?? yesterday,
      valid_to: to ?? null,
      given_by: 'system:test',
      given_at: now,
      ended_at: null,
      ended_by: null,
    }));
    if (grants.length > 0) await db.insertInto('role_grant').values(grants).execute();
    return person.id;
  });
  return { id, email, name, isDemo };
}

export async function openOwnSite(database: TestDatabase, options: OwnSiteOptions = {}): Promise<OwnSite> {
  let now = NOW;
  const snapshot = shippedSnapshot();
  const example = readExampleRegion(files);
  const services = createServices({
    db: database.db,
    now: () => new Date(now),
    snapshot: async () => snapshot,
    planning: readPlanningData(files),
    example,
    baseUrl: ORIGIN,
    isDemoOn: options.isDemoOn ?? true,
    trustsProxy: false,
    oidc: options.oidc ?? null,
    listWorkerEntry: options.listWorkerEntry ?? '',
    ...(options.workerEntry === undefined ? {} : { workerEntry: () => options.workerEntry ?? '' }),
    onError: (error) => {
      throw error;
    },
  });
  const app = createWebApp({
    groups: options.groups ?? (unused as WebDeps['groups']),
    services,
    snapshots: { current: async () => snapshot, peek: () => snapshot },
    assets: { url: (name) => `/assets/${name}`, file: () => undefined },
    baseUrl: ORIGIN,
    now: () => now,
    log: createLog('error'),
    isReady: async () => true,
  });
  const system = () => services.ctx({ kind: 'system', name: 'test' });
  await addBodies(database, snapshot.register, example.register);

  const send = async (address: string, request: RequestInit, cookie?: string): Promise<Response> =>
    app.fetch(
      new Request(new URL(address, ORIGIN), {
        ...request,
        headers: { origin: ORIGIN, host: 'localhost:3000', ...(cookie ? { cookie } : {}) },
      }),
    );
  const seedPerson = (seed: PersonSeed): Promise<SeededPerson> => insertPerson(services, seed);
  const somebodyWith = (role: SeededRole): Promise<SeededPerson> => {
    const number = randomUUID().slice(0, 8);
    return seedPerson({
      email: `person-${number}@test.example`,
      name: `Person ${number}`,
      parties: [role],
      isDemo: /^99\d\d$/.test(role.party),
    });
  };
  return {
    app,
    services,
    now: () => new Date(now),
    wait: (milliseconds) => {
      now += milliseconds;
    },
    seedPerson,
    seedDelegation: (body, cooperation) =>
      acting(system(), async (inside) => {
        const given = { given_by: 'system:test', given_at: inside.now, ended_at: null, ended_by: null };
        const period = { valid_from: localDateAt(now - DAY_MS), valid_to: null };
        const row = { body_id: body, cooperation_id: cooperation, ...period, ...given };
        await inside.db.insertInto('delegation').values(row).execute();
      }),
    async signIn(who) {
      const { id } = 'id' in who ? who : await somebodyWith(who);
      const session = { person: id, method: 'link' as const, device: 'Firefox' };
      return `samkjop=${await acting(system(), (inside) => openSession(inside, session))}`;
    },
    get: (address, cookie) => send(address, { method: 'GET' }, cookie),
    post: (address, form = {}, cookie) =>
      send(address, { method: 'POST', body: form instanceof FormData ? form : formOf(form) }, cookie),
    links: () =>
      acting(system(), async ({ db }) => {
        const rows = await db.selectFrom('mail').selectAll().orderBy('created_at').orderBy('id').execute();
        return rows.map(({ kind, recipient, subject, body }) => {
          const url = /https?:\/\/[^\s/]+(\/\S*)/.exec(body);
          return { kind, to: recipient, subject, body, path: url?.[1] ?? null };
        });
      }),
  };
}
