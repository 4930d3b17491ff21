// «Felles behov» as a visitor meets it: from the read list, for one body, in three languages, empty, long and deleted.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { addressOf, type GroupSite, openGroupSite } from '../../test/group-site.ts';
import { plain, tableRows } from '../../test/html.ts';

let database: TestDatabase;
let site: GroupSite;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openGroupSite(database);
});
afterAll(async () => {
  await site.end();
  await database.close();
});

async function upload(lines: readonly string[]): Promise<string> {
  const form = new FormData();
  const csv = `${['Kommune;Avtale;Kategori;CPV-kode;Årlig verdi;Sluttdato', ...lines].join('\n')}\n`;
  form.append('fil', new File([csv], 'liste.csv'));
  return addressOf(await site.post('/grupper', form));
}

/** The page once the comparison is done. */
async function page(address: string): Promise<{ html: string; words: string; title: string }> {
  for (;;) {
    const response = await site.get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const html = await response.text();
    if (html.includes('data-progress')) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    expect(html).not.toContain('style=');
    expect(plain(html)).not.toMatch(/undefined|NaN|\[object/);
    return {
      html,
      words: plain(html),
      title: plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').trim(),
    };
  }
}

/** The table of pairs: its caption begins with how many. */
function pairRows(html: string): string[][] {
  const caption = /(?:\d+|Ett) par som ikke er i samme gruppe/.exec(plain(html))?.[0];
  if (!caption) throw new Error('no pairs on the page');
  return tableRows(html, caption);
}

const example = async (base = '/grupper'): Promise<string> => addressOf(await site.post(`${base}/eksempel`));

describe('the example region', () => {
  test('shows who shares which need, when, and what decided', async () => {
    const address = await example();
    const list = await page(address);
    expect(list.html).toContain(`href="${address}/felles"`);
    const { html, words, title } = await page(`${address}/felles`);
    expect(title).toBe('Ti behov går igjen hos flere på listen');
    expect(words).toContain('Demonstrasjon.');
    expect(words).toContain('Det gjelder 35 av 40 rader på listen.');
    expect(html).toContain('<meta name="robots" content="noindex, nofollow"');
    const rows = tableRows(html, 'Behov som er det samme');
    expect(rows).toHaveLength(11);
    const cleaning = rows.find(([need]) => need === 'Renhold');
    expect(cleaning?.[1]).toContain('Storvik: «Renhold av kommunale bygg»');
    expect(cleaning?.[1]).toContain('Havnes: «Renholdstjenester»');
    expect(cleaning?.[2]).toMatch(/^fra \d\. kvartal \d{4} til \d\. kvartal \d{4}$/);
    expect(cleaning?.[3]).toContain('Felles ord: renhold.');
    expect(cleaning?.[3]).toMatch(/Høyst ca\. \d+ km vei mellom dem\./);
    expect(words).toContain('100 km når leverandørene er lokale');
    expect(html.match(/class="next-step"/g)).toHaveLength(1);
  });

  test('pairs that are in no common group say why and what settles it', async () => {
    const { html } = await page(`${await example()}/felles`);
    const pairs = pairRows(html);
    const [, ...rows] = pairs;
    const apart = rows.find(([one, other]) => `${one} ${other}`.includes('Asfalt og fresing'));
    expect(apart?.[2]).toContain('Samme kategori.');
    expect(apart?.[3]).toMatch(/skriv det i navnet i rad \d+ og rad \d+\./);
    expect(rows.some((row) => row[3]?.includes('ikke alle i gruppen kan begynne samtidig'))).toBe(true);
  });

  test('can be narrowed to one body; one that is not there is told', async () => {
    const address = await example();
    const one = await page(`${address}/felles?hvem=9901`);
    expect(one.title).toMatch(/^Storvik deler \S+ behov med andre på listen$/);
    for (const [, who] of tableRows(one.html, 'Behov som er det samme').slice(1))
      expect(who).toContain('Storvik:');
    for (const [a, b] of pairRows(one.html).slice(1)) {
      expect(`${a} ${b}`).toContain('Storvik:');
    }
    const wrong = await page(`${address}/felles?hvem=%3Cscript%3E`);
    expect(wrong.words).toContain('Den du valgte, har ingen behov på listen. Vi viser alle.');
    expect(wrong.html).not.toContain('<script>');
  });

  test.each([
    ['/nn/grupper', 'Ti behov går igjen hos fleire på lista', 'Kan dette vere det same?'],
    ['/en/grupper', 'Ten needs are shared by several on the list', 'Could these be the same?'],
  ])('speaks the language of %s', async (base, title, question) => {
    const shown = await page(`${await example(base)}/felles`);
    expect(shown.title).toBe(title);
    expect(shown.words).toContain(question);
    expect(shown.words).not.toMatch(/Hvorfor kanskje|Det som avgjorde.*hverandre/);
  });

  test('is linked from the groups too', async () => {
    const address = await example();
    await site.post(`${address}/regn`);
    for (;;) {
      const { isDone } = (await (await site.get(`${address}/status`)).json()) as { isDone: boolean };
      if (isDone) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect((await page(address)).html).toContain(`href="${address}/felles"`);
    expect((await page(`${address}/felles`)).words).toContain('Se kjøpegruppene');
  });
});

describe('an uploaded list', () => {
  test('with the same work under two categories asks for one', async () => {
    const address = await upload([
      'Ås;Vask av skoler;Renhold;90911000;900000;31.03.2028',
      'Vestby;Vask av vinduer;Vinduspuss;90911300;900000;31.03.2028',
    ]);
    const { html, title } = await page(`${address}/felles`);
    expect(title).toBe('Ingen på listen trenger det samme på samme tid');
    expect(plain(html)).toContain('Vi fant ingen felles behov');
    const [, pair] = pairRows(html);
    expect(pair?.[2]).toContain('CPV-kodene begynner med 90911.');
    expect(pair?.[2]).toContain('Felles ord: vask.');
    expect(pair?.[3]).toBe('Er det samme slags kjøp? Skriv samme kategori i rad 1 og rad 2.');
    expect(html).toContain('last den opp på nytt');
  });

  test('a mended list is compared anew', async () => {
    const address = await upload([
      'Ås;Renhold;Renhold;;900000;31.03.2028',
      'Vestbyy;Renhold;Renhold;;200000;31.03.2028',
    ]);
    expect((await page(`${address}/felles`)).title).toBe('Ingen på listen trenger det samme på samme tid');
    await site.post(`${address}/rett`, { 'celle/2/Kommune': 'Vestby' });
    const mended = await page(`${address}/felles`);
    expect(mended.title).toBe('Ett behov går igjen hos flere på listen');
    expect(mended.words).toContain('Det gjelder 2 av 2 rader på listen.');
  });

  test('without a usable need leads back to its mending', async () => {
    const address = await upload(['Storvk;Renhold;Renhold;;x;31.03.2028']);
    expect(addressOf(await site.get(`${address}/felles`))).toBe(address);
  });
});

test('pairs are paged on the server, and the page of one table is kept while the other is turned', async () => {
  const bodies = (await site.groups.registerOf('upload')).municipalities.slice(0, 40);
  const lines = bodies.flatMap(({ number }, place) => [
    `${number};Forsikring nummer${place};Forsikring;;900000;31.03.2028`,
    `${number};Daglig drift ord${place};Strøm (elektrisk kraft);;900000;31.03.2028`,
  ]);
  const address = await upload(lines);
  const first = await page(`${address}/felles`);
  const rows = pairRows(first.html);
  expect(rows).toHaveLength(26);
  expect(first.html).toContain(`${address}/felles?par=2#kanskje`);
  const second = await page(`${address}/felles?par=2`);
  expect(pairRows(second.html)[1]).not.toEqual(rows[1]);
});

/** Twenty thousand needs of one kind: the most there is to compare. */
async function longList(): Promise<string> {
  const bodies = (await site.groups.registerOf('upload')).municipalities.map(({ number }) => number);
  return upload(
    Array.from(
      { length: 20_000 },
      (_, place) =>
        `${bodies[place % bodies.length]};Renhold og vask ${place};Renhold;;${place + 1};31.03.2028`,
    ),
  );
}

test('a list that must wait its turn says so on a page that renews itself; a deleted one is gone', async () => {
  const [one, other, address] = [await longList(), await longList(), await longList()];
  const ahead = [one, other].map((run) => site.get(`${run}/felles`));
  const waiting = await (await site.get(`${address}/felles`)).text();
  expect(plain(waiting)).toContain('Vi sammenligner 20 000 behov');
  expect(waiting).toContain('<meta http-equiv="refresh" content="2"');
  expect(waiting).toContain(`data-progress="${address}/felles/status"`);
  expect(await (await site.get(`${address}/felles/status`)).json()).toEqual({ isDone: false });
  await Promise.all(ahead);
  for (const run of [one, other, address]) {
    expect((await site.post(`${run}/slett`)).status).toBe(200);
    expect((await site.get(`${run}/felles`)).status).toBe(404);
    expect(await (await site.get(`${run}/felles/status`)).json()).toEqual({ isDone: true });
  }
});
