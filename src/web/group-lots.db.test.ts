// «One contract or several?» as a visitor meets it: the answer, the three ways, how to divide, and the draft of the reasons.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.ts';
import { addressOf, type GroupSite, openGroupSite } from '../../test/group-site.ts';
import { plain } from '../../test/html.ts';
import type { GroupsReport } from '../flows/groups-report.ts';

const BUYERS = ['Namsos', 'Overhalla', 'Grong', 'Høylandet', 'Steinkjer'];
/** Larger than a small firm can carry together, and of two trades. */
const HEADING = 'Kommune;Avtale;Kategori;CPV;Årlig verdi;Sluttdato';
const LIST = [
  HEADING,
  ...BUYERS.flatMap((name, at) => [
    `${name};Renhold av bygg;Renhold;90911200-8;${2_400_000 + at * 100_000};31.03.2028`,
    `${name};Vinduspuss;Renhold;90911300-9;${500_000 + at * 10_000};31.03.2028`,
  ]),
].join('\n');

const SMALL_LIST = [
  HEADING,
  ...BUYERS.slice(0, 3).map((name) => `${name};Tolking;Tolking;;150000;31.03.2028`),
].join('\n');

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

async function computed(address: string): Promise<string> {
  await site.post(`${address}/regn`);
  for (;;) {
    const status = (await (await site.get(`${address}/status`)).json()) as { isDone: boolean };
    if (status.isDone) return address;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function groupPages(address: string): Promise<{ category: string; address: string }[]> {
  const { groups } = (await (await site.get(`${address}/grupper.json`)).json()) as GroupsReport;
  return groups.map(({ id, category }) => ({ category, address: `${address}/${id}` }));
}

async function uploaded(base = '/grupper', list = LIST): Promise<string> {
  const form = new FormData();
  form.append('fil', new File([list], 'avtaler.csv'));
  const run = await computed(addressOf(await site.post(base, form)));
  const [group] = await groupPages(run);
  if (!group) throw new Error('no group');
  return group.address;
}

/** The section alone. */
async function section(address: string): Promise<{ html: string; words: string }> {
  const response = await site.get(address);
  expect(response.status).toBe(200);
  const html = await response.text();
  const part = /<section[^>]*aria-labelledby="kontrakter"[\s\S]*?<\/section>/.exec(html)?.[0];
  if (!part) throw new Error('no section');
  expect(part).not.toContain('style=');
  expect(plain(part)).not.toMatch(/undefined|NaN|\[object/);
  return { html: part, words: plain(part) };
}

const leadOf = (html: string): string => plain(/<p class="lead">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '');
const draftsIn = (html: string): string[] =>
  [...html.matchAll(/<textarea[^>]*>([\s\S]*?)<\/textarea>/g)].map(([, text]) => text ?? '');
const chosenIn = (html: string): string[] =>
  [...html.matchAll(/<input type="radio" name="del" value="(\w+)"( checked)?/g)].flatMap(
    ([, value, checked]) => (checked ? [value!] : []),
  );

/** So large for a local market that the plan itself divides it. */
const LARGE_LIST = [
  HEADING,
  ...BUYERS.slice(0, 3).map((name) => `${name};Gravferd;Gravferd og gravplass;;12000000;31.03.2028`),
].join('\n');

describe('a group that the plan divides in equal lots', () => {
  const said = {
    '': ['Én konkurranse i to like store delkontrakter.', 'tilbud på hver delkontrakt'],
    '/nn': ['Éin konkurranse i to like store delkontraktar.', 'tilbod på kvar delkontrakt'],
    '/en': ['One tender in two equal lots.', 'bids on each lot'],
  };
  test.each(Object.entries(said))('says so, in «%s»', async (language, sentences) => {
    const address = await uploaded(`${language}/grupper`, LARGE_LIST);
    const page = plain(await (await site.get(address)).text());
    for (const sentence of sentences) expect(page).toContain(sentence);
    expect(page).not.toMatch(/undefined|NaN/);
  });

  test('tells what one contract would cost, and drafts why it is divided instead of why it is not', async () => {
    const { html } = await section(await uploaded('/grupper', LARGE_LIST));
    expect(leadOf(html)).toMatch(
      /^Planen deler kjøpet i to like store delkontrakter, med en like stor del av hvert behov i hver\. Én kontrakt ville kostet ca\. [\d ,]+(mill\. )?kr mer\.$/,
    );
    const drafts = draftsIn(html);
    expect(drafts[0]).toContain('Vi deler anskaffelsen i to etter mengde. Hver delkontrakt er på ca.');
    expect(drafts[0]).toContain('mindre enn én kontrakt over avtaleperioden');
    for (const draft of drafts) expect(draft).not.toContain('Vi deler ikke anskaffelsen');
  });
});

describe('a group whose contract is large', () => {
  test('answers first: one contract is cheapest, and what a division costs and gives small firms', async () => {
    const { html, words } = await section(await uploaded());
    expect(leadOf(html)).toMatch(
      /^Én kontrakt er billigst\. Å dele i (to|tre) koster ca\. [\d ]+ kr mer over avtaleperioden\. Da kan små leverandører trolig ta \d+ % av verdien, mot 0 % med én kontrakt\./,
    );
    expect(words).toContain('Billigst (det samme som «Én kontrakt»)');
    expect(words).toContain('Best for små leverandører');
    expect(words).toContain('Evaluering, kontrakt og oppfølging');
    expect(words).toContain(
      'En liten leverandør har her 10–49 ansatte og kan ta 2,0 mill. kr–10 mill. kr i året',
    );
    expect(words).toContain('Alle mulige delinger er vurdert.');
    expect(html.match(/class="lot-part/g)?.length).toBeGreaterThan(2);
    for (const name of BUYERS) expect(words).toContain(name);
  });

  test('is divided by place until asked for another way; trades are offered where the codes tell them apart', async () => {
    const address = await uploaded();
    expect(chosenIn((await section(address)).html)).toEqual(['sted']);
    expect(chosenIn((await section(`${address}?del=mengde`)).html)).toEqual(['mengde']);
    const trades = await section(`${address}?del=fag`);
    expect(chosenIn(trades.html)).toEqual(['fag']);
    expect(trades.words).toContain('CPV 909112');
    expect(trades.words).toContain('CPV 909113');
    expect(chosenIn((await section(`${address}?del=tull`)).html)).toEqual(['sted']);
  });

  test('keeps who was asked about when the division is changed', async () => {
    const { html } = await section(`${await uploaded()}?hvorfor=0301`);
    expect(html).toContain('<input type="hidden" name="hvorfor" value="0301"');
  });

  test('drafts the reasons both ways from the figures, with the rules, their source and status', async () => {
    const { html, words } = await section(await uploaded());
    const [one, divided] = draftsIn(html);
    expect(one).toContain('Vi har vurdert å dele anskaffelsen av renhold for');
    expect(one).toContain('jf. anskaffelsesforskriften § 19-4. Samlet anslått verdi er');
    expect(one).toContain('Vi deler ikke anskaffelsen.');
    expect(one).toMatch(/Kostnad: Å dele i (to|tre) etter sted er anslått å koste ca\. [\d\s]+kr mer/);
    expect(divided).toMatch(/Vi deler anskaffelsen i (to|tre) etter sted\./);
    expect(divided).toContain('Delkontrakt A: ');
    expect(divided).toContain('Alle delkontraktene er regnet sammen da vi valgte prosedyre.');
    expect(words).toContain('anskaffelsesforskriften (FOR-2016-08-12-974) § 19-4, lest 2026 må kontrolleres');
    expect(words).toContain('Dette er hjelp til å bestemme, ikke juridiske råd.');
    expect(words).not.toContain('ser ut til å ligge under EØS-terskelverdien');
  });

  test.each([
    ['/nn/grupper', 'Éin kontrakt er billegast.', 'Vi deler ikkje innkjøpet.'],
    ['/en/grupper', 'One contract is cheapest.', 'We do not divide the procurement.'],
  ])('speaks the language of %s', async (base, answer, draft) => {
    const { html, words } = await section(await uploaded(base));
    expect(leadOf(html)).toContain(answer);
    expect(draftsIn(html)[0]).toContain(draft);
    expect(words).not.toMatch(/delkontrakter|leverandører|anskaffelsen /);
  });
});

describe('the example region', () => {
  test('every group has an answer; trades are not offered where there are no codes', async () => {
    const run = await computed(addressOf(await site.post('/grupper/eksempel')));
    const answers = new Set<string>();
    for (const { address } of await groupPages(run)) {
      const { html } = await section(address);
      answers.add(/^\S+ \S+/.exec(leadOf(html))?.[0] ?? '');
      expect(html).not.toContain('value="fag"');
      expect(draftsIn(html).length).toBeGreaterThan(0);
    }
    expect([...answers].toSorted()).toEqual(['Ha én', 'Én kontrakt']);
  });
});

test('below the EEA threshold the draft says that the duty probably does not apply', async () => {
  const { html, words } = await section(await uploaded('/grupper', SMALL_LIST));
  expect(leadOf(html)).toMatch(/^Ha én kontrakt\./);
  expect(words).toContain('Samlet verdi ser ut til å ligge under EØS-terskelverdien.');
  expect(draftsIn(html)).toHaveLength(1);
  expect(draftsIn(html)[0]).toContain('venter vi for få tilbud på minst én del');
});
