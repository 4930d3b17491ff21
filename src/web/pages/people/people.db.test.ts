// A party's people as its administrator, its reader and others meet them: invitations, roles and their end, delegation.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from '../../../../test/own-site.ts';
import { acting } from '../../../modules/accounts/db.ts';

let database: TestDatabase;
let site: OwnSite;
let administrator: SeededPerson;
let cookie: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const BODIES = '5007 5001 1508 0301 4601 3107 1103 5501 3301 4204 4001 3401 F50 F34 F46 1505 1506 5006'.split(
  ' ',
);
let place = 0;
/** A body of its own for each test, with one administrator. */
let body: string;

beforeEach(async () => {
  site = await openOwnSite(database);
  body = BODIES[place++] as string;
  administrator = await site.seedPerson({
    email: `adm${place}@test.example`,
    name: 'Anne Admin',
    parties: [{ party: body, role: 'administrator' }],
  });
  cookie = await site.signIn(administrator);
});

const people = (part = ''): string => `/arbeid/${body}/personer${part}`;

async function page(address: string, as = cookie, status = 200): Promise<{ html: string; words: string }> {
  const response = await site.get(address, as);
  const html = await response.text();
  expect([address, response.status]).toEqual([address, status]);
  expect(plain(html)).not.toMatch(/undefined|NaN|\[object/);
  expect(html).not.toContain('style=');
  return { html, words: plain(html) };
}

async function refused(
  address: string,
  form: Record<string, string>,
): Promise<{ html: string; words: string }> {
  const response = await site.post(address, form, cookie);
  const html = await response.text();
  expect([address, response.status]).toEqual([address, 422]);
  return { html, words: plain(html) };
}

const done = async (address: string, form: Record<string, string>, as = cookie): Promise<string> => {
  const response = await site.post(address, form, as);
  expect([address, response.status]).toEqual([address, 303]);
  return response.headers.get('location') ?? '';
};

const KARI = { navn: 'Kari Vik', epost: 'Kari@Kommune.example', rolle: 'buyer', til: '' };
const asked = async (seed: Partial<typeof KARI> = {}): Promise<string> =>
  done(people('/inviter'), { ...KARI, epost: `kari${place}@kommune.example`, ...seed });

const grantIds = async (): Promise<Record<string, string>> => {
  const rows = await acting(site.services.ctx({ kind: 'system', name: 'test' }), ({ db }) =>
    db
      .selectFrom('role_grant')
      .innerJoin('person', 'person.id', 'role_grant.person_id')
      .select(['role_grant.id', 'person.email', 'role'])
      .where('party', '=', body as never)
      .where('ended_at', 'is', null)
      .execute(),
  );
  return Object.fromEntries(rows.map(({ id, email, role }) => [`${email} ${role}`, id]));
};

const rows = (html: string): string[][] =>
  tableRows(html, /<caption>((?:\d|Én)[^<]*rolle[^<]*)<\/caption>/.exec(html)?.[1] ?? 'roller');

const logged = async (): Promise<string[]> => {
  const { rows: found } = await database.pool.query<{ action: string; facts: unknown }>(
    'select action, facts from audit where party = $1 order by at, id',
    [body],
  );
  return found.map(({ action, facts }) => `${action} ${JSON.stringify(facts)}`);
};

const roleOf = async (key: string): Promise<string> => (await grantIds())[key] ?? 'none';
const kariOf = (): string => `kari${place}@kommune.example`;
const letterTo = async (email: string) => (await site.links()).findLast(({ to }) => to === email);
/** By the latest letter. */
const comeIn = async (email: string): Promise<Response> => site.post((await letterTo(email))?.path ?? '', {});
const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';

describe('invitation', () => {
  test('gives a role from today and sends a link that the person comes in by', async () => {
    expect(await asked({ til: '31.12.2026' })).toBe(people('?utfort=invited'));
    const { html, words } = await page(people('?utfort=invited'));
    expect(words).toContain('Invitasjonen er sendt.');
    const headings = ['Navn', 'Rolle', 'Fra', 'Til og med', 'Gitt av', 'Endre'];
    const anne = `Anne Admin adm${place}@test.example`;
    const kari = `Kari Vik ${kariOf()}`;
    expect(rows(html)).toEqual([
      headings,
      [anne, 'administrator', '21.11.2026', 'uten slutt', 'Samkjøp', 'Avslutt'],
      [
        `${kari} har ikke tatt rollen i bruk ennå`,
        'innkjøper',
        '22.11.2026',
        '31.12.2026',
        'Anne Admin',
        'Send på nytt Avslutt',
      ],
    ]);
    const letter = await letterTo(kariOf());
    expect(letter?.subject).toMatch(/^Du er invitert til Samkjøp for /);
    expect(letter?.body).toContain('Hei, Kari Vik\n\nAnne Admin har gitt deg rollen innkjøper for ');
    expect(letter?.body).toContain('Den gjelder til og med 31.12.2026.');
    const entered = await site.post(letter?.path ?? '', {});
    expect(entered.status).toBe(303);
    expect((await page(people(), cookieOf(entered))).words).not.toContain('Inviter en person');
    expect(rows((await page(people())).html)[2]?.[0]).toBe(kari);
    expect(await logged()).toEqual(['role.given {"role":"buyer","until":"2026-12-31"}']);
  });

  test('does not tell whether the address was known: same answer, and the name that was written', async () => {
    const known = await site.seedPerson({
      email: `kjent${place}@kommune.example`,
      name: 'Hemmelig Navn',
      language: 'nn',
      parties: [],
    });
    expect(await asked({ epost: known.email, navn: 'Per Lie' })).toBe(people('?utfort=invited'));
    const { words } = await page(people());
    expect(words).toContain(`Per Lie ${known.email} har ikke tatt rollen i bruk ennå`);
    expect(words).not.toContain('Hemmelig Navn');
    const letter = await letterTo(known.email);
    expect(letter?.body).toContain('Hei, Per Lie\n\nAnne Admin har gitt deg rolla innkjøpar for ');
    site.wait(60_000);
    await site.signIn(known);
    expect((await page(people())).words).toContain(`Hemmelig Navn ${known.email}`);
  });

  test('shows again what was written, with what is wrong at the fields', async () => {
    const { html, words } = await refused(people('/inviter'), {
      navn: 'Kari',
      epost: 'kari',
      rolle: 'reader',
      til: '01.11.2026',
    });
    expect(words).toContain('«kari» er ikke en e-postadresse. Skriv den som kari@kommune.no.');
    expect(words).toContain('Den siste dagen er passert.');
    expect(html).toContain('value="kari"');
    expect(html).toMatch(/<option value="reader" selected>/);
    const noRole = await refused(people('/inviter'), { ...KARI, rolle: 'king', til: '31.02.2027' });
    expect(noRole.words).toContain('Velg en rolle.');
    expect(noRole.words).toContain('Datoen 31.02.2027 finnes ikke.');
    expect((await refused(people('/inviter'), { ...KARI, navn: '' })).words).toContain('Skriv navnet.');
    expect(await logged()).toEqual([]);
  });

  test('of the same role is refused, also after it has run out it is not', async () => {
    await asked({ til: '23.11.2026' });
    const { words } = await refused(people('/inviter'), { ...KARI, epost: kariOf() });
    expect(words).toContain('Personen har denne rollen allerede.');
    site.wait(3 * 24 * 3_600_000);
    cookie = await site.signIn(administrator);
    expect(await asked()).toBe(people('?utfort=invited'));
  });

  test('is sent again to who has not come, five times a day', async () => {
    await asked();
    const first = (await letterTo(kariOf()))?.path ?? '';
    const rolle = await roleOf(`${kariOf()} buyer`);
    for (let time = 0; time < 4; time++) {
      expect(await done(people('/igjen'), { rolle })).toBe(people('?utfort=sentAgain'));
    }
    const { words } = await refused(people('/igjen'), { rolle });
    expect(words).toContain('Denne adressen har fått fem invitasjoner det siste døgnet.');
    expect((await site.post(first, {})).status).toBe(404);
    expect((await comeIn(kariOf())).status).toBe(303);
    expect((await refused(people('/igjen'), { rolle })).words).toContain('Personen har kommet inn');
    expect((await logged()).filter((line) => line.startsWith('invitation.sentAgain'))).toHaveLength(4);
  });
});

describe('the end of a role', () => {
  test('closes access at once; the person is told', async () => {
    const kari = await site.seedPerson({
      email: kariOf(),
      name: 'Kari Vik',
      parties: [{ party: body, role: 'buyer' }],
    });
    const hers = await site.signIn(kari);
    await page(people(), hers);
    const rolle = await roleOf(`${kari.email} buyer`);
    expect(await done(people('/avslutt'), { rolle })).toBe(people('?utfort=roleEnded'));
    await page(people(), hers, 403);
    expect((await page('/min-side', hers)).words).toMatch(/Rollen din som innkjøper for .+ er avsluttet\./);
    expect((await refused(people('/avslutt'), { rolle })).words).toContain('Rollen er avsluttet allerede.');
    expect(await logged()).toEqual(['role.ended {"role":"buyer"}']);
  });

  test('is refused for the only administrator, until another who stays has come', async () => {
    const rolle = await roleOf(`${administrator.email} administrator`);
    const isNeeded = async (): Promise<void> => {
      const { words } = await refused(people('/avslutt'), { rolle });
      expect(words).toContain('Ingen annen administrator her har logget inn og har rollen uten sluttdato.');
    };
    await isNeeded();
    await asked({ rolle: 'administrator', til: '31.12.2026' });
    await comeIn(kariOf());
    await isNeeded();
    const ola = `ola${place}@kommune.example`;
    await asked({ navn: 'Ola Lie', epost: ola, rolle: 'administrator' });
    await isNeeded();
    await comeIn(ola);
    expect(await done(people('/avslutt'), { rolle })).toBe(people('?utfort=roleEnded'));
    await page(people(), cookie, 403);
  });

  test('takes back the invitation of one who has not come, and of whoever has another role not', async () => {
    await asked();
    const link = (await letterTo(kariOf()))?.path ?? '';
    await done(people('/avslutt'), { rolle: await roleOf(`${kariOf()} buyer`) });
    expect((await site.post(link, {})).status).toBe(404);
    const email = `to${place}@kommune.example`;
    await site.seedPerson({ email, name: 'Per', parties: [{ party: '5401', role: 'buyer' }] });
    await asked({ epost: email });
    await done(people('/avslutt'), { rolle: await roleOf(`${email} buyer`) });
    expect((await comeIn(email)).status).toBe(303);
  });

  test('of another party’s role is refused', async () => {
    const other = await site.seedPerson({
      email: `annen${place}@test.example`,
      name: 'Annen',
      parties: [{ party: '5401', role: 'buyer' }],
    });
    const { rows: found } = await database.pool.query<{ id: string }>(
      'select id from role_grant where person_id = $1',
      [other.id],
    );
    await refused(people('/avslutt'), { rolle: found[0]?.id ?? '' });
    await refused(people('/avslutt'), { rolle: 'x' });
  });
});

describe('delegation', () => {
  const form = { samarbeid: 'nii', vedtak: '26/01234', fra: '', til: '' };
  const delegation = (part = ''): string => `/arbeid/${body}/delegering${part}`;

  test('lets the cooperation’s staff act from that day, says so in words, and ends', async () => {
    const buyer = await site.seedPerson({
      email: `nii${place}@test.example`,
      name: 'Nina Nii',
      parties: [{ party: 'nii', role: 'coordinator' }],
    });
    const hers = await site.signIn(buyer);
    const former = await site.signIn(
      await site.seedPerson({
        email: `nii-sluttet${place}@test.example`,
        name: 'Sluttet',
        parties: [{ party: 'nii', role: 'coordinator', from: '2026-01-01', to: '2026-11-01' }],
      }),
    );
    await page(people(), hers, 403);
    expect(await done(delegation(), { ...form, til: '31.12.2027' })).toBe(people('?utfort=delegated'));
    const { html, words } = await page(people());
    expect(words).toContain('kan handle som innkjøpere for');
    expect(words).toContain('Vedtak 26/01234, fra 22.11.2026 til og med 31.12.2027');
    const nina = rows(html).find(([name]) => name === 'Nina Nii');
    expect(nina?.slice(1, 5)).toEqual([
      expect.stringMatching(/^innkjøper gjennom /),
      '22.11.2026',
      '31.12.2027',
      'Anne Admin',
    ]);
    expect((await page(people(), hers)).words).not.toContain('Inviter en person');
    expect((await page('/min-side', hers)).words).toContain('har delegert til dere.');
    expect((await page('/min-side', former)).words).not.toContain('har delegert til dere.');
    const own = await page('/arbeid/nii/personer', hers);
    expect(own.words).toContain('Hvem dere handler for');
    expect(own.words).toContain('Vedtak 26/01234');
    const id = /name="delegering" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(await done(delegation('/avslutt'), { delegering: id })).toBe(people('?utfort=delegationEnded'));
    await page(people(), hers, 403);
    expect((await refused(delegation('/avslutt'), { delegering: id })).words).toContain(
      'Delegeringen er avsluttet allerede.',
    );
    expect(await logged()).toEqual([
      'delegation.given {"from":"2026-11-22","until":"2027-12-31","decision":"26/01234"}',
      'delegation.ended {"decision":"26/01234"}',
    ]);
  });

  test('from a later day is not in force before', async () => {
    const hers = await site.signIn({ party: 'vaernes', role: 'buyer' });
    await done(delegation(), { ...form, samarbeid: 'vaernes', fra: '24.11.2026' });
    expect((await page(people())).words).toContain('Fra 24.11.2026 kan innkjøpere');
    await page(people(), hers, 403);
    site.wait(2 * 24 * 3_600_000);
    await page(people(), await site.signIn({ party: 'vaernes', role: 'buyer' }));
  });

  test('shows again what was written, with what is wrong', async () => {
    const { words, html } = await refused(delegation(), { ...form, samarbeid: '5001', vedtak: '' });
    expect(words).toContain('Velg et samarbeid.');
    const late = await refused(delegation(), { ...form, vedtak: '', fra: '01.01.2027', til: '31.12.2026' });
    expect(late.words).toContain('Skriv saksnummeret eller navnet på vedtaket.');
    expect(late.words).toContain('Den siste dagen er før den første.');
    expect(late.html).toContain('value="01.01.2027"');
    expect(html).toContain('class="refused"');
    await done(delegation(), form);
    expect((await refused(delegation(), form)).words).toContain('Dere har allerede delegert');
  });
});

describe('the list', () => {
  test('is narrowed by name and role, and pages on the server', async () => {
    await asked();
    for (let one = 0; one < 52; one++) {
      await site.seedPerson({
        email: `leser${one}.${place}@test.example`,
        name: `Leser ${String(one).padStart(2, '0')}`,
        parties: [{ party: body, role: 'reader' }],
      });
    }
    const first = await page(people());
    expect(first.words).toContain('1–50 av 54 roller');
    const second = await page(people('?side=2'));
    expect(second.words).toContain('51–54 av 54 roller');
    expect((await page(people('?q=kari'))).words).toContain('Én rolle');
    expect((await page(people('?rolle=administrator'))).words).toContain('Én rolle');
    expect((await page(people('?q=finnesikke'))).words).toContain('Vi fant ingen.');
    expect((await page(people('?q=kari%00'))).words).toContain('Én rolle');
  });

  test('asks the database as much for three as for one', async () => {
    let queries = 0;
    const counted = database.db.withPlugin({
      transformQuery: ({ node }) => {
        queries += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const watched = await openOwnSite({ ...database, db: counted });
    const countOf = async (): Promise<number> => {
      queries = 0;
      expect((await watched.get(people(), cookie)).status).toBe(200);
      return queries;
    };
    const forOne = await countOf();
    for (const name of ['Per', 'Pål'])
      await asked({ navn: name, epost: `${name}${place}@x.example`, rolle: 'reader' });
    expect(await countOf()).toBe(forOne);
    expect(forOne).toBeGreaterThan(2);
  });

  test('is read by a reader, who changes nothing', async () => {
    const reader = await site.signIn({ party: body, role: 'reader' });
    const { words, html } = await page(people(), reader);
    expect(words).not.toMatch(/Inviter en person|Avslutt|Ny delegering/);
    expect(html).not.toContain('method="post"');
    const rolle = await roleOf(`${administrator.email} administrator`);
    const answers = await Promise.all([
      site.post(people('/inviter'), KARI, reader),
      site.post(people('/avslutt'), { rolle }, reader),
      site.post(`/arbeid/${body}/delegering`, { samarbeid: 'nii', vedtak: 'x' }, reader),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(await logged()).toEqual([]);
  });
});

test.each(['/nn', '/en'])('%s: nothing of it is in bokmål', async (prefix) => {
  await asked();
  await done(`/arbeid/${body}/delegering`, { samarbeid: 'nii', vedtak: '26/1', fra: '', til: '' });
  const { words } = await page(`${prefix}${people()}`);
  expect(words).not.toMatch(/Hvem|Innkjøpere|uten slutt|Delegering til et/);
  expect(words).toMatch(prefix === '/nn' ? /Kven som handlar for/ : /Who acts for/);
});
