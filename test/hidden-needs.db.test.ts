// What a body does not show stands nowhere another body's people can read: every address for signed-in people, public pages,
// search, JSON, exports, the calendar, letters, notices, the log and refusals are fetched by somebody with every role in one
// body and searched for what another keeps to itself.
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIGEST_PARTS } from '../src/flows/digest/digest-parts.ts';
import type { Party } from '../src/flows/parties.ts';
import { planRules } from '../src/flows/plan/plan-rules.ts';
import type { CpvCode } from '../src/kernel/cpv-code.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { ore } from '../src/kernel/money.ts';
import type { OrgNumber } from '../src/kernel/org-number.ts';
import { acting } from '../src/modules/accounts/db.ts';
import { ROLES } from '../src/modules/accounts/model.ts';
import { insertItem } from '../src/modules/planning/plan-commands.ts';
import { type ItemFacts, NO_FACTS, type Visibility } from '../src/modules/planning/plan-item.ts';
import type { BodyId } from '../src/modules/registry/model.ts';
import { pathOfRoute } from '../src/web/own/add-own-routes.tsx';
import type { OwnRoute } from '../src/web/own/routes.ts';
import { OWN_ROUTES } from '../src/web/own-routes.ts';
import { PAGES } from '../src/web/pages/pages.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from './own-site.ts';

const OURS = '5007';
const THEIRS = '5045';
const OTHERS = '5047';

type Kind = 'hidden' | 'exists' | 'details' | 'alone' | 'onlyWith';
const KINDS: readonly Kind[] = ['hidden', 'exists', 'details', 'alone', 'onlyWith'];

let database: TestDatabase;
let site: OwnSite;
let ourPerson: SeededPerson;
let us: string;
let them: string;
let ours: string;
const theirs = new Map<Kind, string>();

/** Words that stand nowhere else, and amounts as people and machines write them. */
const secretsOf = (kind: Kind): { readonly shown: readonly string[]; readonly never: readonly string[] } => {
  const number = KINDS.indexOf(kind) + 3;
  return {
    shown: [
      `Zqtittel${kind}`,
      `Zqkrav${kind}`,
      `${number}134567`,
      `${number} 134 567`,
      `${number}\u00a0134\u00a0567`,
      `${number}8765`,
      `${number} 8765`,
    ],
    never: ['Zqlev', 'Zqnotat', 'Zqansvar', 'Zqref', 'Zqkilde'].map((word) => `${word}${kind}`),
  };
};

function factsOf(kind: Kind): ItemFacts {
  const number = KINDS.indexOf(kind) + 3;
  return {
    ...NO_FACTS,
    kind: 'contract',
    title: `Zqtittel${kind} renhold`,
    category: 'renhold',
    cpv: '90911300' as CpvCode,
    annualValue: ore((number * 1_000_000 + 134_567) * 100),
    annualVolume: number * 10_000 + 8765,
    unit: 'm2',
    supplierName: `Zqlev${kind} AS`,
    supplierOrgNumber: '974760673' as OrgNumber,
    endsOn: localDate('2027-06-30'),
    termMonths: 24,
    requirements: `Zqkrav${kind}`,
    cooperation: kind === 'alone' || kind === 'onlyWith' ? kind : 'open',
    cooperateWith: kind === 'onlyWith' ? [OTHERS as BodyId] : [],
    responsible: `Zqansvar${kind}`,
    notes: `Zqnotat${kind}`,
    reference: `Zqref${kind}`,
  };
}

const LEVELS: Readonly<Record<Kind, Visibility>> = {
  hidden: 'hidden',
  exists: 'exists',
  details: 'details',
  alone: 'details',
  onlyWith: 'details',
};

async function plan(body: string, facts: ItemFacts, visibility: Visibility): Promise<string> {
  const rules = planRules(await site.services.snapshot(), site.services.planning);
  const item = { body: body as BodyId, facts, source: 'typed' as const, sourceNote: null, visibility, rules };
  return acting(site.services.ctx({ kind: 'system', name: 'test' }), (inside) => insertItem(inside, item));
}

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  ourPerson = await site.seedPerson({
    email: 'alt@test.example',
    name: 'Alt',
    parties: ROLES.map((role) => ({ party: OURS, role })),
  });
  us = await site.signIn(ourPerson);
  const theirPerson = await site.seedPerson({
    email: 'deres@test.example',
    name: 'Deres',
    parties: ROLES.map((role) => ({ party: THEIRS, role })),
  });
  them = await site.signIn(theirPerson);
  const own: ItemFacts = { ...factsOf('details'), ...NO_FACTS, title: 'Renhold hos oss', requirements: '' };
  ours = await plan(
    OURS,
    { ...own, kind: 'contract', endsOn: localDate('2027-06-30'), termMonths: 24 },
    'exists',
  );
  for (const kind of KINDS) theirs.set(kind, await plan(THEIRS, factsOf(kind), LEVELS[kind]));
  await site.post(`/arbeid/${THEIRS}/avtaler/utvalg`, { navn: 'Zqutvalg', q: 'Zqsok' }, them);
});
afterAll(() => database.close());

const idOf = (kind: Kind): string => theirs.get(kind) ?? '';

/** The entries of an Excel or Word file as text. */
function unpacked(file: Buffer): string {
  const parts: string[] = [];
  for (let at = file.indexOf('PK\u0001\u0002'); at >= 0; at = file.indexOf('PK\u0001\u0002', at + 4)) {
    const [method, size, start] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt32LE(at + 42),
    ];
    const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const packed = file.subarray(data, data + size);
    parts.push((method === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
  }
  return parts.join('\n');
}

interface Fetched {
  readonly status: number;
  readonly text: string;
}

async function readable(answer: Response): Promise<Fetched> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const body = bytes.subarray(0, 2).toString() === 'PK' ? unpacked(bytes) : bytes.toString('utf8');
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return { status: answer.status, text: `${headers}\n\n${body}`.replaceAll('&#160;', '\u00a0') };
}

/** What of the other body's stands in a text and must not. */
function leaksIn(text: string): string[] {
  return KINDS.flatMap((kind) => {
    const { shown, never } = secretsOf(kind);
    const kept = kind === 'details' ? never : [...shown, ...never];
    return kept.filter((secret) => text.includes(secret));
  });
}

const problemsOf = (address: string, { status, text }: Fetched): string[] => [
  ...leaksIn(text).map((leak) => `${address}: ${leak}`),
  ...(status >= 500 ? [`${address}: ${status}`] : []),
];

/** An address with our own id or each of theirs in the places for ids, and pairs of both. */
function addressesOf(route: OwnRoute, party: string): string[] {
  const path = pathOfRoute(route).replace(':party', party);
  const places = [...path.matchAll(/:[A-Za-z]+(?:\{[^}]*\})?/g)].map(([place]) => place);
  if (places.length === 0) return [path];
  const filled = (ids: readonly string[]): string =>
    places.reduce((text, place, index) => text.replace(place, ids[index] ?? ids.at(-1) ?? ''), path);
  const all = [ours, ...theirs.values()];
  return [...new Set([...all.map((id) => filled([id])), ...all.map((id) => filled([ours, id]))])];
}

const fieldsWith = (id: string): Record<string, string> => ({
  andre: id,
  id,
  avtale: id,
  behov: id,
  rad: id,
  svar: 'same',
  tekst: 'Hei',
  tittel: 'Hei',
  versjon: '1',
  med: THEIRS,
  leder: THEIRS,
  kategori: 'renhold',
  omrade: 'country',
  minutter: '90',
});

test('the secrets are there: those who act for the body read them', async () => {
  const page = await readable(await site.get(`/arbeid/${THEIRS}/avtaler/${idOf('hidden')}`, them));
  const { shown, never } = secretsOf('hidden');
  expect(page.status).toBe(200);
  for (const word of [shown[0], shown[1], never[0], never[1], never[2], never[3]])
    expect(page.text).toContain(word);
  expect(leaksIn(page.text).length).toBeGreaterThan(5);
});

test('what it shows with details is shown, what it shows to exist is without a word of it', async () => {
  const page = await readable(await site.get(`/arbeid/${OURS}/samme-behov/${ours}`, us));
  expect(page.text).toContain('Zqtitteldetails');
  expect(page.text).toContain('Zqkravdetails');
  expect(page.text).toContain('Viser bare at behovet finnes');
  for (const kind of ['hidden', 'alone', 'onlyWith'] as const) expect(page.text).not.toContain(idOf(kind));
  expect(leaksIn(page.text)).toEqual([]);
});

test('every page for signed-in people, asked about our body and about theirs', {
  timeout: 300_000,
}, async () => {
  const found: string[] = [];
  for (const route of OWN_ROUTES.filter(({ method }) => method === 'get')) {
    for (const party of route.scope === 'party' ? [OURS, THEIRS] : [OURS]) {
      for (const address of addressesOf(route, party)) {
        found.push(...problemsOf(`get ${address}`, await readable(await site.get(address, us))));
      }
    }
  }
  expect(found).toEqual([]);
});

test('public pages, search, the map, open data and files, in three languages', {
  timeout: 120_000,
}, async () => {
  const found: string[] = [];
  const fill: Readonly<Record<string, string>> = { '/kategorier/:id': 'renhold', '/samarbeid/:id': 'nii' };
  for (const { path } of PAGES) {
    const filled = (fill[path] ?? path).replace(':number', path.startsWith('/fylker') ? '50' : THEIRS);
    for (const prefix of ['', '/nn', '/en']) {
      const address = `${prefix}${filled}`.replace(/\/$/, '') || '/';
      found.push(...problemsOf(address, await readable(await site.get(address, us))));
    }
  }
  for (const query of ['Zqt', 'Zqlev', 'Zqnotat', 'tittelhidden', '90911300', 'renhold']) {
    found.push(...problemsOf(query, await readable(await site.get(`/sok?q=${query}`, us))));
  }
  expect(found).toEqual([]);
});

test('the calendar, the letters and notices we get, the weekly letter, our log', async () => {
  // They say yes from behind what they hide, and ask; we say yes to what we see.
  const answer = (body: string, pair: readonly [string, string], cookie: string) =>
    site.post(`/arbeid/${body}/samme-behov/${pair[0]}/svar`, { andre: pair[1], svar: 'same' }, cookie);
  for (const kind of KINDS) await answer(THEIRS, [idOf(kind), ours], them);
  await answer(OURS, [ours, idOf('exists')], us);
  await site.post(`/arbeid/${THEIRS}/samme-behov/${idOf('hidden')}/spor/${ours}`, { tekst: 'Når?' }, them);
  const renewed = await (await site.post(`/arbeid/${OURS}/frister/kalender`, {}, us)).text();
  const feed = /\/kalender\/[\w-]{43}\.ics/.exec(renewed)?.[0] ?? '';
  expect(feed).not.toBe('');
  const draft = await site.post(`/arbeid/${OURS}/samme-behov/${ours}/forslag`, {}, us);
  const proposal = draft.headers.get('location') ?? '';
  expect(proposal).toMatch(/\/forslag\//);

  const pages = [
    feed,
    proposal,
    `${proposal}/saksframlegg.docx`,
    `/arbeid/${OURS}`,
    `/arbeid/${OURS}/samme-behov`,
    `/arbeid/${OURS}/samme-behov/${ours}`,
    `/arbeid/${OURS}/samme-behov/sporsmal`,
    `/arbeid/${OURS}/logg`,
    `/arbeid/${OURS}/logg.csv`,
    '/min-side',
  ];
  const found: string[] = [];
  for (const address of pages) {
    const fetched = await readable(await site.get(address, us));
    found.push(...problemsOf(address, fetched));
  }
  const letters = (await site.links()).filter(({ to }) => to === ourPerson.email);
  expect(letters.length).toBeGreaterThan(0);
  const party = (await site.services.parties()).find(OURS) as Party;
  const { id: person, name, email, isDemo } = ourPerson;
  const weekly = { person, name, email, isDemo, language: 'nb', parties: [OURS] } as unknown as Parameters<
    (typeof DIGEST_PARTS)[number]
  >[1];
  const lines = await Promise.all(DIGEST_PARTS.map((part) => part(site.services, weekly, party)));
  const notices = await database.pool.query('select * from notice where person_id = $1', [person]);
  found.push(...leaksIn(JSON.stringify([letters, lines, notices.rows])).map((leak) => `letters: ${leak}`));
  expect(found).toEqual([]);
});

test('advice names those whose needs are shown, and nobody by what they hide: page, Word, kept, archived, our log', async () => {
  const said = { kjoper: OURS, kategori: 'renhold', linje: ours };
  // Somebody whose only need is hidden, and one who wants it alone.
  await plan('5049', factsOf('hidden'), 'hidden');
  await plan('5041', factsOf('alone'), 'details');
  const kept = await site.post(`/arbeid/${OURS}/rad/lagre`, { ...said, tittel: 'Renhold' }, us);
  const one = (kept.headers.get('location') ?? '').replace(/\?.*/, '');
  const taken = (await site.post(`${one}/arkiv`, {}, us)).headers.get('location') ?? '';
  expect(taken).toMatch(/\/arkiv\//);
  const answers = [
    site.get(`/rad/svar?${new URLSearchParams(said)}`, us),
    site.get(`/rad/rad.docx?${new URLSearchParams(said)}`, us),
    site.post(`/arbeid/${OURS}/rad/ny/svar`, said, us),
    site.get(one, us),
    site.get(`${one}/na`, us),
    site.get(`${one}/rad.docx`, us),
    site.get(taken, us),
    site.get(`${taken}/fil/1`, us),
    site.get(`/arbeid/${OURS}/logg`, us),
  ];
  const found: string[] = [];
  for (const [place, answer] of answers.entries()) {
    const fetched = await readable(await answer);
    expect([place, fetched.status]).toEqual([place, 200]);
    found.push(...problemsOf(`advice ${place}`, fetched));
    expect([place, /Flatanger|Snåsa/.test(fetched.text)]).toEqual([place, false]);
    // The value that is shown is reckoned with, and stands nowhere.
    expect([place, /5 134 567|5\u00a0134\u00a0567/.test(fetched.text)]).toEqual([place, false]);
  }
  expect(found).toEqual([]);
  const page = await readable(await site.get(one, us));
  expect(page.text).toContain('Grong');
});

test('the database shows no more, whatever is asked of it', async () => {
  const ctx = site.services.ctx({ kind: 'person', person: ourPerson.id, isDemo: false });
  const { rows } = await database.pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
     and has_table_privilege('samkjop_app', oid, 'select') order by 1`,
  );
  const seen: string[] = [];
  await acting(ctx, async ({ db }) => {
    for (const { name } of rows) {
      const all = await db
        .selectFrom(name as 'plan_item')
        .selectAll()
        .execute();
      seen.push(...leaksIn(JSON.stringify(all)).map((leak) => `${name}: ${leak}`));
    }
  });
  expect(seen).toEqual([]);
});

// The last one: it changes what is ours.
test('everything that can be sent, with their ids in it: answers and refusals', {
  timeout: 300_000,
}, async () => {
  const found: string[] = [];
  // What ends the session, or erases her who asks, would end the test.
  const isEnding = /logg-ut|okter|slett|fjern|avslutt/;
  for (const route of OWN_ROUTES.filter((one) => one.method === 'post' && !isEnding.test(pathOfRoute(one)))) {
    for (const party of route.scope === 'party' ? [OURS, THEIRS] : [OURS]) {
      for (const address of addressesOf(route, party)) {
        for (const id of [idOf('hidden'), idOf('exists')]) {
          const answer = await readable(await site.post(address, fieldsWith(id), us));
          found.push(...problemsOf(`post ${address}`, answer));
        }
      }
    }
  }
  expect(found).toEqual([]);
  expect((await site.get(`/arbeid/${OURS}`, us)).status).toBe(200);
});
