// Who may do what, as one written table: every action of the program against every kind of person. A changed or new action
// shows as a changed line in test/golden/access-matrix.csv; `UPDATE_GOLDEN=1 npx vitest run test/access-matrix.test.ts`
// writes the file anew. The rest holds that commands and addresses ask for these actions and refuse before they write.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Grant, type PartyId, type PartyKind, ROLES } from '../src/modules/accounts/model.ts';
import {
  ACTION_IDS,
  ACTIONS,
  type ActionId,
  type ActionRule,
  refusalOf,
} from '../src/modules/accounts/policy.ts';
import { findSignedIn } from '../src/modules/accounts/sign-in-queries.ts';
import { pathOfRoute } from '../src/web/own/add-own-routes.tsx';
import type { OwnRoute } from '../src/web/own/routes.ts';
import { OWN_ROUTES } from '../src/web/own-routes.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { type OwnSite, openOwnSite, type SeededRole } from './own-site.ts';
import { filesBelow } from './source-tree.ts';
import { root } from './world.ts';

const GOLDEN = path.join(root, 'test/golden/access-matrix.csv');
const BODY = '5007' as PartyId;
const OTHER_BODY = '5001' as PartyId;
const COOPERATION = 'nii' as PartyId;
const OTHER_COOPERATION = 'vaernes' as PartyId;
const SOME_ID = '00000000-0000-7000-8000-000000000000';

let database: TestDatabase;
let site: OwnSite;

async function grantsOf(role: SeededRole | null): Promise<readonly Grant[]> {
  const nobody = { email: 'uten@test.example', name: 'Uten rolle', parties: [] };
  const cookie = await site.signIn(role ?? (await site.seedPerson(nobody)));
  const signedIn = await findSignedIn(
    site.services.ctx({ kind: 'system', name: 'test' }),
    cookie.split('=')[1] ?? '',
  );
  if (!signedIn) throw new Error('nobody is signed in');
  return signedIn.grants;
}

/** The grants of each kind of person, as the database works them out; null: nobody is signed in. */
interface Kinds {
  readonly visitor: null;
  readonly withoutRole: readonly Grant[];
  readonly installation: readonly Grant[];
  readonly own: ReadonlyMap<string, readonly Grant[]>;
  readonly inCooperation: ReadonlyMap<string, readonly Grant[]>;
  readonly elsewhere: Readonly<Record<'body' | 'cooperation', readonly Grant[]>>;
}

async function seedKinds(): Promise<Kinds> {
  await site.seedDelegation(BODY, COOPERATION);
  const own = new Map<string, readonly Grant[]>();
  const inCooperation = new Map<string, readonly Grant[]>();
  for (const role of ROLES) {
    own.set(role, await grantsOf({ party: BODY, role }));
    inCooperation.set(role, await grantsOf({ party: COOPERATION, role }));
  }
  return {
    visitor: null,
    withoutRole: await grantsOf(null),
    installation: await grantsOf({ party: '*', role: 'administrator' }),
    own,
    inCooperation,
    elsewhere: {
      body: await grantsOf({ party: OTHER_BODY, role: 'administrator' }),
      cooperation: await grantsOf({ party: OTHER_COOPERATION, role: 'administrator' }),
    },
  };
}

const answer = (grants: readonly Grant[] | null, action: ActionId, party: PartyId | null): string =>
  refusalOf(grants, action, party)?.code ?? 'yes';

const HEADINGS = [
  'action',
  'scope',
  'parties',
  'visitor',
  'without role',
  'administrator elsewhere',
  ...ROLES,
  ...ROLES.map((role) => `${role} by delegation`),
  'installation administrator',
  'asked for the wrong kind of party',
];

function rowOf(action: ActionId, kinds: Kinds): string {
  const rule: ActionRule = ACTIONS[action];
  const isForParty = rule.scope === 'party';
  const kind: PartyKind = rule.partyKinds.includes('body') ? 'body' : 'cooperation';
  const party = isForParty ? (kind === 'body' ? BODY : COOPERATION) : null;
  const direct = kind === 'body' ? kinds.own : kinds.inCooperation;
  const wrong = rule.partyKinds.length === 1 ? (kind === 'body' ? COOPERATION : BODY) : null;
  const everywhere = [
    ...(kinds.own.get('administrator') ?? []),
    ...(kinds.inCooperation.get('administrator') ?? []),
  ];
  return [
    action,
    rule.scope,
    rule.partyKinds.join(' or '),
    answer(kinds.visitor, action, party),
    answer(kinds.withoutRole, action, party),
    answer(kinds.elsewhere[kind === 'body' ? 'body' : 'cooperation'], action, party),
    ...ROLES.map((role) => answer(direct.get(role) ?? null, action, party)),
    ...ROLES.map((role) =>
      isForParty && kind === 'body' ? answer(kinds.inCooperation.get(role) ?? null, action, party) : '',
    ),
    answer(kinds.installation, action, party),
    isForParty && wrong ? answer(everywhere, action, wrong) : '',
  ].join(';');
}

let kinds: Kinds;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  kinds = await seedKinds();
});
afterAll(() => database.close());

test('the written table is the one the program goes by', () => {
  const lines = [HEADINGS.join(';'), ...ACTION_IDS.toSorted().map((action) => rowOf(action, kinds))];
  const table = `${lines.join('\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') {
    fs.mkdirSync(path.dirname(GOLDEN), { recursive: true });
    fs.writeFileSync(GOLDEN, table);
  }
  const written = fs.existsSync(GOLDEN) ? fs.readFileSync(GOLDEN, 'utf8') : '';
  expect(table.split('\n')).toEqual(written.split('\n'));
});

test('where bodies and cooperations may be asked for alike, the roles give the same', () => {
  const either = ACTION_IDS.filter((action) => (ACTIONS[action] as ActionRule).partyKinds.length === 2);
  const differing = either.flatMap((action) =>
    ROLES.filter(
      (role) =>
        answer(kinds.own.get(role) ?? null, action, BODY) !==
        answer(kinds.inCooperation.get(role) ?? null, action, COOPERATION),
    ),
  );
  expect(differing).toEqual([]);
});

/** Every exported command of the modules with the action it names. */
async function readCommands(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const files = filesBelow(root, 'src/modules').filter((file) => /commands\.ts$/.test(file));
  for (const file of files) {
    const exported: Record<string, unknown> = await import(path.join(root, file));
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value === 'function' && 'action' in value)
        found.set(`${file} ${name}`, String(value.action));
    }
  }
  return found;
}

describe('commands and addresses', () => {
  test('name actions of the table, and every action is named by one of them', async () => {
    const commands = await readCommands();
    expect(commands.size).toBeGreaterThan(5);
    const known = new Set<string>(ACTION_IDS);
    expect([...commands].filter(([, action]) => !known.has(action))).toEqual([]);
    expect(OWN_ROUTES.filter(({ action }) => !known.has(action)).map(pathOfRoute)).toEqual([]);
    const named = new Set<string>([...commands.values(), ...OWN_ROUTES.map(({ action }) => action)]);
    expect(ACTION_IDS.filter((action) => !named.has(action))).toEqual([]);
  });

  test('what is about a party is asked for at a party, and the rest is not', () => {
    const misplaced = OWN_ROUTES.filter(
      (route) => (route.scope === 'party') !== (ACTIONS[route.action].scope === 'party'),
    );
    expect(misplaced.map(pathOfRoute)).toEqual([]);
  });
});

const addressOf = (route: OwnRoute): string =>
  pathOfRoute(route)
    .replace(':party', partyFor(route))
    .replaceAll(/:[A-Za-z]+(?:\{[^}]*\})?/g, SOME_ID);

const partyFor = (route: OwnRoute): string =>
  (ACTIONS[route.action] as ActionRule).partyKinds.includes('body') ? BODY : COOPERATION;

const entries = async (): Promise<number> => {
  const { rows } = await database.pool.query<{ n: number }>('select count(*)::int as n from audit');
  return rows[0]?.n ?? 0;
};

/** The status of each address that differs from what is expected. */
async function unlike(
  routes: readonly OwnRoute[],
  expected: number,
  send: (address: string) => Promise<Response>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const route of routes) {
    const address = addressOf(route);
    const { status } = await send(address);
    if (status !== expected) wrong.push(`${route.method} ${address}: ${status}`);
  }
  return wrong;
}

const posts = OWN_ROUTES.filter(({ method }) => method === 'post');
const gets = OWN_ROUTES.filter(({ method }) => method === 'get');
const hasOwner = ({ action }: OwnRoute): boolean => ACTIONS[action].scope !== 'own';

describe('every address', () => {
  test('sends a visitor who reads to sign in, and refuses what she sends', async () => {
    const before = await entries();
    expect(await unlike(gets, 303, (address) => site.get(address))).toEqual([]);
    expect((await site.get(addressOf(gets[0] as OwnRoute))).headers.get('location')).toMatch(
      /^\/logg-inn\?til=/,
    );
    expect(await unlike(posts, 401, (address) => site.post(address))).toEqual([]);
    expect(await entries()).toBe(before);
  });

  test('refuses who administers another party, and nothing is written', async () => {
    const person = await site.seedPerson({
      email: 'annen@test.example',
      name: 'Annen Test',
      parties: [
        { party: OTHER_BODY, role: 'administrator' },
        { party: OTHER_COOPERATION, role: 'administrator' },
      ],
    });
    const cookie = await site.signIn(person);
    const before = await entries();
    expect(await unlike(gets.filter(hasOwner), 403, (address) => site.get(address, cookie))).toEqual([]);
    expect(await unlike(posts.filter(hasOwner), 403, (address) => site.post(address, {}, cookie))).toEqual(
      [],
    );
    expect(await entries()).toBe(before);
  });

  test('of a body refuses who only administers the installation', async () => {
    const cookie = await site.signIn({ party: '*', role: 'administrator' });
    const ofParties = OWN_ROUTES.filter(({ scope }) => scope === 'party');
    const send = (method: OwnRoute['method']) => (address: string) =>
      method === 'get' ? site.get(address, cookie) : site.post(address, {}, cookie);
    for (const method of ['get', 'post'] as const) {
      const routes = ofParties.filter((route) => route.method === method);
      expect(await unlike(routes, 403, send(method))).toEqual([]);
    }
  });
});
