// The whole way in one journey: the first administrator lets people in, a buyer brings a list with faults, undoes it, brings
// a changed one, follows the deadlines, agrees on needs with the neighbours, has groups worked out and proposes one; three
// answer differently, and the decision papers say what the pages say. With JavaScript on a desk, without on a phone.
import fs from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDate } from '../../src/kernel/local-date.ts';
import { ore } from '../../src/kernel/money.ts';
import { writeWorkbook } from '../../src/modules/exchange/formats/xlsx/write.ts';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';
import {
  type BodyAtWork,
  choose,
  firstLink,
  follow,
  heading,
  inDays,
  linkTo,
  press,
  type Site,
  says,
  seedBodies,
} from './steps.ts';

const NAMSOS = '5007';
const GRONG = '5045';
const HOYLANDET = '5046';
const OVERHALLA = '5047';
const COOPERATION = 'innherred';

/** Contracts end one to two years ahead, whenever this is run. */
const YEAR = new Date().getFullYear() + 2;
/** Where somebody who looks at the pages and papers wants them; nothing is written without it. */
const shots = process.env['SAMKJOP_SHOTS'];

const HEADING = ['Saksnummer', 'Avtale', 'Kategori', 'Leverandør', 'Årlig verdi', 'Sluttdato', 'Opsjon'];
const CLEANING = ['25/101', 'Renhold av skoler og bygg', 'Renhold', 'Rent AS', 2_100_000];
const ALARMS = [
  '25/102',
  'Trygghetsalarmer i hjemmet',
  'Trygghetsalarmer og responssenter',
  'Trygt AS',
  900_000,
];

/** As first brought: three rows that cannot be used. */
const FIRST = [
  [...CLEANING, `31.03.${YEAR}`, '1+1'],
  [...ALARMS, `31.09.${YEAR}`, ''],
  ['25/103', 'Drivstoff til biler', 'Drivstoff', 'Fyll AS', 'mye', `31.05.${YEAR}`, ''],
  ['25/104', 'Kontormøbler', 'Kontormøbler', 'Stoler AS', 400_000, `30.06.${YEAR}`, ''],
  ['25/105', 'Rammeavtale 7', 'Ymse', 'Alt AS', 300_000, `30.11.${YEAR}`, ''],
];

/** A later edition: the fuel is gone, furniture costs more, fire alarms are new. */
const SECOND = [
  [...CLEANING, `31.03.${YEAR}`, '1+1'],
  [...ALARMS, `30.09.${YEAR}`, ''],
  ['25/104', 'Kontormøbler', 'Kontormøbler', 'Stoler AS', 450_000, `30.06.${YEAR}`, ''],
  ['25/105', 'Rammeavtale 7', 'Arbeidstøy og arbeidssko', 'Alt AS', 300_000, `30.11.${YEAR}`, ''],
  ['25/106', 'Brannalarmer', 'Innbrudds- og brannalarmanlegg', 'Varsel AS', 250_000, `31.08.${YEAR}`, ''],
];

const contract = (title: string, category: string, [kroner, day]: readonly [number, string]) => ({
  title,
  category,
  annualValue: ore(kroner * 100),
  endsOn: localDate(`${YEAR}-${day}`),
  termMonths: 24,
});

const NEIGHBOURS: readonly BodyAtWork[] = [
  {
    body: OVERHALLA,
    buyer: { name: 'Ola Dal', email: 'ola@overhalla.example' },
    visibility: 'details',
    contracts: [
      contract('Renhold av kommunale bygg', 'renhold', [900_000, '04-30']),
      contract('Kontormøbler og stoler', 'kontormobler', [500_000, '10-31']),
    ],
  },
  {
    body: GRONG,
    buyer: { name: 'Gro Li', email: 'gro@grong.example' },
    visibility: 'details',
    contracts: [
      contract('Renhold skole', 'renhold', [1_000_000, '05-31']),
      contract('Møbler til rådhuset', 'kontormobler', [400_000, '11-30']),
    ],
  },
  {
    body: HOYLANDET,
    buyer: null,
    visibility: 'exists',
    contracts: [contract('Renhold', 'renhold', [500_000, '06-30'])],
  },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** What a person sees of a text: one kind of space, no soft hyphens. */
const seen = (text: string): string =>
  text
    .replaceAll('\u00ad', '')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();

describe.each([
  { javaScriptEnabled: true, viewport: DESKTOP },
  { javaScriptEnabled: false, viewport: PHONE },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ javaScriptEnabled, viewport }) => {
  const folder = startedFolder();
  const watched: string[][] = [];
  let site: Site;
  let neighbours: Map<string, string | null>;

  beforeAll(async () => {
    site = { server: await startServer(folder), folder };
    neighbours = await seedBodies(site, NEIGHBOURS);
  });
  afterAll(async () => {
    await site?.server.stop('SIGTERM');
    removeFolder(folder);
  });

  async function look(page: Page, state: string): Promise<void> {
    if (!javaScriptEnabled) return;
    await expectAccessible(page, state);
    await expectNoSidewaysScroll(page, state);
    if (!shots) return;
    await page.screenshot({ path: path.join(shots, `${state.replaceAll(' ', '-')}.png`), fullPage: true });
  }

  /** Somebody at her own machine; with a session she is signed in. */
  async function person(session: string | null = null): Promise<Page> {
    const context = await browser.newContext({
      ...contextOptions(viewport),
      javaScriptEnabled,
      acceptDownloads: true,
    });
    if (session) await context.addCookies([{ name: 'samkjop', value: session, url: site.server.url }]);
    const page = await context.newPage();
    watched.push(watchErrors(page));
    return page;
  }

  const go = (page: Page, address: string) => page.goto(site.server.url + address);

  async function comeIn(email: string): Promise<Page> {
    const page = await person();
    await page.goto(await linkTo(site, email));
    await press(page, 'Logg inn');
    await page.waitForURL(/\/arbeid/);
    return page;
  }

  /** `what` is chosen besides the name and the e-mail. */
  async function invite(
    page: Page,
    what: string,
    chosen: string,
    [name, email]: readonly [string, string],
  ): Promise<void> {
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Send invitasjon' }) });
    await form.getByLabel('Navn', { exact: true }).fill(name);
    await form.getByLabel('E-post', { exact: true }).fill(email);
    await form.getByLabel(what, { exact: true }).selectOption({ label: chosen });
    await press(form, 'Send invitasjon');
    await says(page, 'Invitasjonen er sendt.');
  }

  async function letPeopleIn(): Promise<void> {
    const dag = await person();
    await dag.goto(await firstLink(site));
    await dag.getByLabel('Navn').fill('Dag Drift');
    await dag.getByLabel('E-post').fill('dag@drift.example');
    await press(dag, 'Bli administrator');
    await dag.waitForURL(/\/arbeid/);
    for (const party of ['Namsos', 'Innherred innkjøp']) {
      await go(dag, '/drift');
      await invite(dag, 'Virksomhet', party, ['Dag Drift', 'dag@drift.example']);
    }
    await go(dag, `/arbeid/${NAMSOS}/personer`);
    await invite(dag, 'Rolle', 'Innkjøper', ['Kari Vik', 'kari@namsos.example']);
    await go(dag, `/arbeid/${COOPERATION}/personer`);
    await invite(dag, 'Rolle', 'Koordinator', ['Siri Moe', 'siri@innherred.example']);
    await dag.context().close();
  }

  async function coordinatorLooksIn(): Promise<void> {
    const siri = await comeIn('siri@innherred.example');
    await heading(siri, 'Innherred innkjøp');
    await go(siri, `/arbeid/${NAMSOS}/avtaler`);
    await heading(siri, 'Du har ikke tilgang til dette');
    await siri.context().close();
  }

  async function upload(page: Page, name: string, rows: typeof FIRST): Promise<void> {
    await go(page, `/arbeid/${NAMSOS}/importer`);
    await heading(page, 'Les inn en liste');
    const file = path.join(folder, name);
    fs.writeFileSync(file, await writeWorkbook([{ name: 'Avtaler', heading: HEADING, rows }]));
    await page.getByLabel('Velg fil').setInputFiles(file);
    await press(page, 'Les filen');
    await heading(page, 'Hva står i kolonnene?');
  }

  async function bringFirstList(page: Page): Promise<void> {
    await upload(page, 'avtaler.xlsx', FIRST);
    await page.getByLabel('Husk kolonnene som').fill('Avtalelisten');
    await press(page, 'Se hva som blir endret');
    await heading(page, '2 av 5 rader kan lagres');
    const mend = page.getByRole('region', { name: 'Rett radene her' });
    await mend.getByLabel('Sluttdato').fill(`30.09.${YEAR}`);
    await mend.getByLabel('Årlig verdi').fill('1 000 000');
    await mend.getByLabel('Kategori').fill('Arbeidstøy og arbeidssko');
    await press(page, 'Lagre rettelsene');
    await says(page, '3 rader er rettet.');
    await heading(page, 'Alle de fem radene kan lagres');
    await press(page, 'Lagre 5 rader');
    await heading(page, 'Listen er lagret');
    await says(page, '5 er nye.');
    await follow(page, 'Angre');
    await heading(page, 'Angre avtaler.xlsx');
    await says(page, '5 avtaler tas bort igjen.');
    await press(page, 'Angre nå');
    await heading(page, 'Listen er angret');
    await look(page, 'undone');
  }

  async function bringItAgainAndChanged(page: Page): Promise<void> {
    await press(page, 'Bruk listen på nytt');
    await heading(page, 'Hva står i kolonnene?');
    await press(page, 'Se hva som blir endret');
    await heading(page, 'Alle de fem radene kan lagres');
    await press(page, 'Lagre 5 rader');
    await heading(page, 'Listen er lagret');
    await upload(page, 'avtaler-ny.xlsx', SECOND);
    await says(page, 'Vi kjenner igjen kolonnene fra «Avtalelisten».');
    await press(page, 'Se hva som blir endret');
    await heading(page, 'Alle de fem radene kan lagres');
    await says(page, /^Vi kjenner igjen listen fra .*avtaler\.xlsx/);
    await says(page, 'Brannalarmer');
    await look(page, 'changed list with what is new');
    await follow(page, 'Endret (1)');
    await says(page, /fra 400\s000\s?kr.* til 450\s000/);
    await look(page, 'changed list with what is changed');
    await follow(page, 'Ikke på listen lenger (1)');
    await says(page, 'Drivstoff til biler');
    await page.getByLabel(/^Fjern også den ene avtalen/).check();
    await press(page, 'Lagre 2 rader');
    await heading(page, 'Listen er lagret');
    await says(page, 'Én er ny. Én er endret. Én er fjernet.');
  }

  async function followDeadlines(page: Page): Promise<void> {
    await choose(page, 'Frister');
    await heading(page, 'Frister');
    await page.getByRole('link', { name: 'Renhold av skoler og bygg' }).first().waitFor();
    await page.getByRole('link', { name: 'Brannalarmer' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Drivstoff til biler' }).count()).toBe(0);
  }

  /** Says yes to a body about an own need, from the list of needs that others have too. */
  async function sayYes(page: Page, own: string, other: string): Promise<void> {
    await choose(page, 'Samme behov');
    await heading(page, /behovene deres finnes også hos andre$/);
    await follow(page, own);
    await press(page, `Samme behov som hos ${other}`);
    await page.getByRole('status').waitFor();
  }

  async function agreeOnNeeds(page: Page): Promise<void> {
    for (const own of ['Renhold av skoler og bygg', 'Kontormøbler']) {
      await sayYes(page, own, 'Overhalla');
      await says(page, 'Svaret er lagret. De andre får vite at dere sier ja.');
    }
    await look(page, 'yes to a need');
    const ola = await person(neighbours.get(OVERHALLA));
    await go(ola, `/arbeid/${OVERHALLA}`);
    for (const own of ['Renhold av kommunale bygg', 'Kontormøbler og stoler']) {
      await sayYes(ola, own, 'Namsos');
      await says(ola, 'Begge sier ja. Behovet er felles.');
    }
    await ola.context().close();
    await choose(page, 'Samme behov');
    expect(await page.getByText('Felles med 1').count()).toBe(2);
    await look(page, 'needs with two in common');
    await follow(page, 'Renhold av skoler og bygg');
    await heading(page, 'Dere og én annen trenger det samme');
    await look(page, 'a need in common');
  }

  /** The path of the proposal after the body's number. */
  async function propose(page: Page): Promise<string> {
    await choose(page, 'Våre grupper');
    await page.getByLabel('Hva skal kjøpes?').selectOption({ label: 'Renhold' });
    await page.getByLabel('I nærheten').check();
    await press(page, 'Finn kjøpegrupper');
    await page.getByRole('link', { name: 'Se gruppene' }).click({ timeout: 60_000 });
    await heading(page, /^Én kjøpegruppe kan spare/);
    await page
      .getByRole('table', { name: /^Forslag til grupper/ })
      .getByRole('link')
      .first()
      .click();
    await heading(page, 'Fire kommuner bør kjøpe renhold sammen');
    await press(page, 'Lag forslag');
    await says(page, 'Utkast. Bare dere ser det.');
    await page.getByLabel('Svarfrist').fill(inDays(20));
    await page.getByLabel('Tekst til kommunene').fill('Avtalene våre går ut omtrent samtidig.');
    await press(page, 'Lagre utkastet');
    await says(page, 'Utkastet er lagret, og tallene er regnet ut på nytt.');
    await page.getByLabel('E-post til en som kan svare for Høylandet').fill('post@hoylandet.example');
    await press(page, 'Send forslaget');
    await says(page, /^Forslaget er sendt\. /);
    return new URL(page.url()).pathname.replace(`/arbeid/${NAMSOS}`, '');
  }

  async function answer(page: Page, choice: string, comment: string, value = ''): Promise<void> {
    await heading(page, / kan kjøpe renhold sammen$/);
    await page.getByLabel(choice, { exact: true }).check();
    await page.getByRole('textbox', { name: 'Kommentar' }).fill(comment);
    await page.getByLabel(/^Årlig verdi hos dere/).fill(value);
    await press(page, 'Send svaret');
    await says(page, /^Svaret er lagret: /);
  }

  async function neighboursAnswer(proposal: string): Promise<void> {
    const ola = await person(neighbours.get(OVERHALLA));
    await go(ola, `/arbeid/${OVERHALLA}${proposal}`);
    await answer(ola, 'Vi er interessert', 'Gjerne med felles kvalitetskrav.');
    await look(ola, 'interested');
    await ola.context().close();
    const gro = await person(neighbours.get(GRONG));
    await go(gro, `/arbeid/${GRONG}${proposal}`);
    await answer(gro, 'Vi er ikke med', 'Vi har ansatt egne renholdere.');
    await gro.context().close();
    const anybody = await person();
    await anybody.goto(await linkTo(site, 'post@hoylandet.example'));
    await look(anybody, 'asked by link');
    await answer(anybody, 'Vi trenger å vite mer', 'Hvor lenge varer avtalen?', '650 000');
    await look(anybody, 'answered by link');
    await anybody.context().close();
  }

  /** A table of the page as rows of text, the headings first. */
  async function tableOf(page: Page, caption: RegExp): Promise<string[][]> {
    const rows = await page.getByRole('table', { name: caption }).getByRole('row').all();
    return Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).map(seen)));
  }

  async function fetchPaper(page: Page): Promise<string> {
    const fetched = page.waitForEvent('download');
    await follow(page, 'Hent saksframlegg (Word)');
    const download = await fetched;
    const file = await download.path();
    if (shots) fs.copyFileSync(file, path.join(shots, download.suggestedFilename()));
    const { value } = await mammoth.extractRawText({ buffer: fs.readFileSync(file) });
    return seen(value);
  }

  /** The body's own figures, the group's, and which calculation it is: on the page and in the paper that is fetched there. */
  async function comparePaper(page: Page, name: string): Promise<void> {
    const [headings = [], ...own] = await tableOf(page, /^Deres del av tallene/);
    const group = await tableOf(page, /^Fra hver for seg til sammen/);
    const changes = page.getByRole('region', { name: 'Hva som har endret seg' }).getByRole('listitem');
    const paper = await fetchPaper(page);
    expect(own.map(([label]) => label)).toEqual([
      'Alene',
      'Sammen med de andre',
      'Av dette: deres del av det felles arbeidet',
      'Dere sparer trolig',
      'Lavt–høyt',
    ]);
    expect(own.flat().join(' ')).toMatch(/\d{3} \d{3}/);
    expect(paper).toContain(`Saksframlegg for ${name}`);
    expect(paper).toContain([headings, ...own].map((row) => row.join(' ')).join(' '));
    const [apart, together] = [group[1]?.[1], group.at(-1)?.[1]];
    expect(paper).toContain(`gruppen betalt ${apart} kr. Sammen betaler den ${together} kr.`);
    expect(paper).toContain(`beregning nr. ${await changes.count()}`);
    expect(paper).toContain('Grong ikke med Vi har ansatt egne renholdere.');
    expect(paper).toContain('Høylandet trenger mer Hvor lenge varer avtalen?');
  }

  async function seeOutcome(page: Page, proposal: string): Promise<void> {
    await go(page, `/arbeid/${NAMSOS}${proposal}`);
    await heading(page, 'Tre kommuner kan kjøpe renhold sammen');
    await says(page, /^Overhalla: interessert\./);
    await says(page, /^Grong: ikke med\. Besparelsen går fra ca\. .* til ca\. /);
    await says(page, /^Høylandet: trenger mer\. Verdien for Høylandet er nå: egen verdi/);
    await look(page, 'recalculated');
    await comparePaper(page, 'Namsos');
    const ola = await person(neighbours.get(OVERHALLA));
    await go(ola, `/arbeid/${OVERHALLA}${proposal}`);
    await comparePaper(ola, 'Overhalla');
    await ola.context().close();
  }

  test('from a list with faults to a group with decision papers', async () => {
    await letPeopleIn();
    await coordinatorLooksIn();
    const kari = await comeIn('kari@namsos.example');
    await bringFirstList(kari);
    await bringItAgainAndChanged(kari);
    await followDeadlines(kari);
    await agreeOnNeeds(kari);
    const proposal = await propose(kari);
    await neighboursAnswer(proposal);
    await seeOutcome(kari, proposal);
    // The coordinator was refused, as she should be.
    expect(watched.flat().filter((error) => !/status of 403/.test(error))).toEqual([]);
  }, 300_000);
});
