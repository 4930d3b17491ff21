// The adviser as people use it: a visitor whose answers are kept nowhere, and a body that keeps advice, has it reviewed, works
// it out anew, compares and deletes it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { plain, tableRows } from '../../../../test/html.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { testRequest } from '../../../../test/world.ts';
import { acting } from '../../../modules/accounts/db.ts';
import { questionsFor } from '../../../modules/advice/questions.ts';
import { nameOf } from './answer-names.ts';
import { leftToAsk, standingOf } from './consultation.ts';

const STJORDAL = { kjoper: '5035', kategori: 'trygghetsalarmer' };
let database: TestDatabase;
let site: OwnSite;
let buyer: string;
let second: string;
let reader: string;
let stranger: string;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  buyer = await site.signIn(
    await site.seedPerson({
      email: 'kari@s.example',
      name: 'Kari Vik',
      parties: [{ party: '5035', role: 'buyer' }],
    }),
  );
  second = await site.signIn(
    await site.seedPerson({
      email: 'ola@s.example',
      name: 'Ola Lie',
      parties: [{ party: '5035', role: 'buyer' }],
    }),
  );
  reader = await site.signIn({ party: '5035', role: 'reader' });
  stranger = await site.signIn({ party: '5007', role: 'buyer' });
});
afterAll(() => database.close());
beforeEach(() =>
  acting(site.services.ctx({ kind: 'system', name: 'test' }), ({ db }) =>
    db.deleteFrom('saved_advice').execute(),
  ),
);

const addressOf = (path: string, said: Readonly<Record<string, string>>): string =>
  `${path}?${new URLSearchParams(said)}`;

interface Read {
  readonly status: number;
  readonly html: string;
  readonly to: string;
}

async function read(answer: Response | Promise<Response>): Promise<Read> {
  const { status, headers } = await answer;
  return { status, html: await (await answer).text(), to: headers.get('location') ?? '' };
}

/** The path of the address, and what is in its query. */
const partsOf = (address: string): [string, Record<string, string>] => {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  return [pathname, Object.fromEntries(searchParams)];
};

const headingOf = (html: string): string => plain(/<h1[^>]*>[\s\S]*?<\/h1>/.exec(html)?.[0] ?? '');

describe('a visitor', () => {
  test('begins with one line and is asked one question at a time, «vet ikke» beside every answer', async () => {
    const { status, html } = await read(
      site.get(addressOf('/rad/sporsmal', { behov: 'trygghetsalarmer i Stjørdal' })),
    );
    expect(status).toBe(200);
    expect(plain(html)).toContain('Spørsmål 2 av om lag');
    expect(html).toContain('name="kjoper" value="5035"');
    expect(html).toContain('name="kategori" value="trygghetsalarmer"');
    expect(html).toContain('Vet ikke');
    expect(html).not.toContain('<script type="module" src="/filer/rad');
  });

  test('comes to the advice by saying «vet ikke» to everything, in at most eight questions', async () => {
    let said: Record<string, string> = STJORDAL;
    let asked = 1;
    for (;;) {
      const { status, html, to } = await read(site.get(addressOf('/rad/sporsmal', said)));
      if (status === 303) {
        expect(partsOf(to)).toEqual(['/rad/svar', said]);
        break;
      }
      asked++;
      const name = /name="svarer" value="([^"]+)"/.exec(html)?.[1] ?? '';
      said = { ...said, [name]: 'unknown' };
    }
    expect(asked).toBeLessThanOrEqual(8);
    expect((await read(site.get(addressOf('/rad/svar', said)))).status).toBe(200);
  });

  test('is asked who buys, and what, where the line does not say', async () => {
    const who = await read(site.get(addressOf('/rad/sporsmal', { behov: 'kontorrekvisita' })));
    expect(headingOf(who.html)).toBe('Hvem skal kjøpe?');
    const what = await read(site.get(addressOf('/rad/sporsmal', { behov: 'xyzzy i Stjørdal' })));
    expect(headingOf(what.html)).toBe('Hva skal dere kjøpe?');
    const again = await read(
      site.get(addressOf('/rad/sporsmal', { behov: 'kontorrekvisita', svarer: 'kjoper' })),
    );
    expect([again.status, plain(again.html)]).toEqual([
      422,
      expect.stringContaining('Velg hvem som skal kjøpe.'),
    ]);
    expect((await read(site.get('/rad/sporsmal?behov='))).status).toBe(422);
  });

  test('comes from a group with the category, and says who she is once', async () => {
    const who = await read(site.get(addressOf('/rad/sporsmal', { kategori: 'broyting' })));
    expect(headingOf(who.html)).toBe('Hvem skal kjøpe?');
    expect(who.html).toContain('name="kategori" value="broyting"');
    const next = await read(
      site.get(addressOf('/rad/sporsmal', { kategori: 'broyting', kjoper: '5035', svarer: 'kjoper' })),
    );
    expect(plain(next.html)).toMatch(/Brøyting.* · Stjørdal Spørsmål 2 av om lag/);
  });

  test('is told what to mend, and what was typed stands', async () => {
    const said = { ...STJORDAL, arlig: 'mye', svarer: 'arlig' };
    const { status, html } = await read(site.get(addressOf('/rad/sporsmal', said)));
    expect(status).toBe(422);
    expect(plain(html)).toContain('«mye» kan vi ikke lese.');
    expect(html).toContain('value="mye"');
    expect((await read(site.get(addressOf('/rad/svar', { ...STJORDAL, arlig: 'mye' })))).status).toBe(422);
  });

  test('has what is said kept by no cache and no search engine, and written nowhere', async () => {
    const rows = async () =>
      acting(site.services.ctx({ kind: 'system', name: 'test' }), async ({ db }) => {
        const { count } = await db
          .selectFrom('audit')
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .executeTakeFirstOrThrow();
        const saved = await db.selectFrom('saved_advice').select('id').execute();
        return [count, saved.length];
      });
    const before = await rows();
    for (const path of ['/rad/sporsmal', '/rad/svar', '/rad/rad.docx']) {
      const answer = await site.get(addressOf(path, { ...STJORDAL, arlig: '400000' }));
      expect([path, answer.headers.get('cache-control')]).toEqual([path, 'private, no-store']);
      expect([path, answer.headers.get('set-cookie')]).toEqual([path, null]);
      const isFile = path.endsWith('.docx');
      if (!isFile) expect(await answer.text()).toContain('<meta name="robots" content="noindex, nofollow"');
    }
    expect(await rows()).toEqual(before);
  });

  test('changes one answer from the advice and comes straight back', async () => {
    const said = { ...STJORDAL, arlig: '400000' };
    const { html } = await read(site.get(addressOf('/rad/svar', said)));
    expect(html).toContain(`${addressOf('/rad/sporsmal', said).replaceAll('&', '&amp;')}&amp;endre=arlig`);
    const changing = await read(site.get(addressOf('/rad/sporsmal', { ...said, endre: 'arlig' })));
    expect(changing.html).toContain('value="400000"');
    expect(changing.html).toContain('name="til" value="svar"');
    const changed = { ...STJORDAL, arlig: '900000', svarer: 'arlig', til: 'svar' };
    const { to } = await read(site.get(addressOf('/rad/sporsmal', changed)));
    expect(partsOf(to)).toEqual(['/rad/svar', { ...STJORDAL, arlig: '900000' }]);
  });

  test.each(['', '/nn', '/en'])('reads it in her language (%s)', async (prefix) => {
    const { status, html } = await read(site.get(addressOf(`${prefix}/rad/svar`, STJORDAL)));
    expect(status).toBe(200);
    expect(plain(html)).not.toMatch(/undefined|\[object|\b(sentence|reason|nextStep)\./);
  });

  test('gets it in Word', async () => {
    const answer = await site.get(addressOf('/rad/rad.docx', STJORDAL));
    expect(answer.headers.get('content-disposition')).toContain('rad-trygghetsalarmer.docx');
    expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });

  test('opens every sentence to why and where from, and finds the forms to found in one row', async () => {
    const { html } = await read(site.get(addressOf('/rad/svar', STJORDAL)));
    const text = plain(html);
    for (const words of [
      'Hvorfor dette rådet',
      'Hvorfor dette først',
      'Slik er tiden regnet ut',
      'Danne noe nytt',
    ])
      expect(text).toContain(words);
    const steps = /<ol class="timeline-list">[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '';
    expect(steps.match(/<span class="small">/g)?.length).toBe(
      steps.match(/<details class="sourced">/g)?.length,
    );
    const row = html.slice(html.indexOf('id="mate-danne"'));
    for (const id of ['foundHostAdministrative', 'foundIks', 'foundCooperative'])
      expect(row).toContain(`id="mate-${id}"`);
    expect(html.match(/id="mate-found/g)).toHaveLength(7);
  });

  test('is not asked what the register knows', () => {
    const request = testRequest('/rad');
    const standing = standingOf(request, {
      planning: site.services.planning,
      said: new URLSearchParams(STJORDAL),
      own: null,
    });
    if (standing.kind !== 'asking') throw new Error(standing.kind);
    const names = leftToAsk(standing).map(({ key }) => nameOf(key));
    for (const known of ['innbyggere', 'slags-virksomhet', 'virksomhet', 'slag-kjop']) {
      expect(names).not.toContain(known);
    }
    expect(questionsFor(standing.facts, standing.context).length).toBeGreaterThan(0);
  });
});

describe('a body', () => {
  const LIST = '/arbeid/5035/rad';
  const save = async (title: string, said: Readonly<Record<string, string>> = {}): Promise<string> => {
    const { to } = await read(site.post(`${LIST}/lagre`, { ...STJORDAL, ...said, tittel: title }, buyer));
    return to.replace(/\?.*/, '');
  };

  test('keeps advice, and those who act for it find it', async () => {
    expect((await read(site.get(addressOf('/rad/svar', STJORDAL), buyer))).html).toContain(
      'action="/arbeid/5035/rad/lagre"',
    );
    expect((await read(site.get(addressOf('/rad/svar', STJORDAL), reader))).html).not.toContain('/rad/lagre');
    const one = await save('Alarmer 2027');
    expect(one).toMatch(/^\/arbeid\/5035\/rad\/[0-9a-f-]{36}$/);
    const list = await read(site.get(LIST, reader));
    expect(tableRows(list.html, '1 råd')[1]?.[0]).toContain('Alarmer 2027');
    const shown = plain((await read(site.get(one, reader))).html);
    expect(shown).toContain('Beslutningsstøtte, ikke juridisk råd.');
    expect(shown).toContain('Lagret av Kari Vik');
    expect(shown).toContain('Hvem har bekreftet reglene');
    expect((await read(site.get(one, stranger))).status).toBe(403);
    expect((await read(site.get(one.replace('5035', '5007'), stranger))).status).toBe(404);
  });

  test('has it reviewed by a second person', async () => {
    const one = await save('Alarmer');
    const mine = await read(site.post(`${one}/kontroller`, {}, buyer));
    expect([mine.status, plain(mine.html)]).toEqual([422, expect.stringContaining('Du lagret rådet selv.')]);
    expect((await read(site.post(`${one}/kontroller`, {}, reader))).status).toBe(403);
    await read(site.post(`${one}/kontroller`, {}, second));
    expect(plain((await read(site.get(one, reader))).html)).toContain('Kontrollert av Ola Lie');
  });

  test('works it out anew, compares two and deletes one', async () => {
    const one = await save('Små alarmer', { arlig: '100000' });
    const other = await save('Store alarmer', { arlig: '9000000' });
    const now = plain((await read(site.get(`${one}/na`, reader))).html);
    expect(now).toContain('Rådet er det samme.');
    expect(now.match(/Ingen forskjell\./g)).toHaveLength(3);
    const ids = [one, other].map((path) => `valgt=${path.split('/').at(-1)}`).join('&');
    const compared = await read(site.get(`${LIST}/sammenlign?${ids}`, reader));
    expect(plain(compared.html)).toContain('Verdi i året');
    expect((await read(site.get(`${LIST}/sammenlign`, reader))).status).toBe(404);
    await read(site.post(`${one}/slett`, {}, buyer));
    expect((await read(site.get(one, reader))).status).toBe(404);
  });

  test('begins in its plan with the answers in forms, never in an address', async () => {
    const sent = { ...STJORDAL, arlig: '400000', kjoper: '0301' };
    const { status, html } = await read(site.post(`${LIST}/ny/sporsmal`, sent, reader));
    expect(status).toBe(200);
    expect(html).toContain('method="post" action="/arbeid/5035/rad/ny/sporsmal"');
    expect(html).toContain('name="kjoper" value="5035"');
    expect(html).not.toContain('arlig=400000');
    const advice = await read(site.post(`${LIST}/ny/svar`, sent, reader));
    expect(advice.html).not.toContain('arlig=400000');
    expect(advice.html).not.toContain('href="/rad/sporsmal');
  });
});
