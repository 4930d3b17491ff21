// Tasks, files, comments, the log and the archive of a joint procurement: the leader gives a member a task, puts in a file and shows it
// to the market, the member does the task and answers, and all of it goes into a package for the archive. Once with JavaScript at
// 1280 px with axe, once without at 375 px.
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDate } from '../../src/kernel/local-date.ts';
import type { Ctx } from '../../src/modules/accounts/db.ts';
import type { PartyId } from '../../src/modules/accounts/model.ts';
import { beginProcurement, leadProcurement } from '../../src/modules/procurement/life/commands.ts';
import type { BodyId } from '../../src/modules/registry/model.ts';
import { connect, socketTarget } from '../../src/platform/db/connect.ts';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';
import { enterAs, follow, heading, inDays, press, says } from './steps.ts';

const HAVNES = '9905' as PartyId;
const BODIES = ['9905', '9902'] as unknown as readonly BodyId[];
const LEAD = ['Havnes', 'Lena Kowalberg'] as const;
const MEMBER = ['Lillefjord', 'Runa Sletthaug'] as const;
const OUTSIDER = ['Nesøy', 'Marit Vik'] as const;
const NAME = 'Møtenotat – uke 48.pdf';

let server: RunningServer;
let browser: Browser;
const folder = startedFolder();
const watched: string[][] = [];
/** Where somebody who looks at the pages wants them; nothing is written without it. */
const shots = process.env['SAMKJOP_SHOTS'];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  removeFolder(folder);
});

/** A procurement that Havnes leads and Lillefjord is asked to join. */
async function begun(title: string): Promise<string> {
  const { db, pool } = connect({ ...socketTarget(folder), max: 1 });
  try {
    const ctx: Ctx = { db, actor: { kind: 'system', name: 'test' }, now: new Date() };
    const term = { firstYear: new Date().getFullYear() + 1, years: 4, optionYears: 1 };
    const begin = { kind: 'begin', title, category: 'trygghetsalarmer', contract: 'services', term } as const;
    const made = await beginProcurement(ctx, { party: HAVNES, proposal: null, begin });
    if (!made.ok) throw new Error('not begun');
    const joinBy = localDate(new Date(Date.now() + 20 * 24 * 3_600_000).toISOString().slice(0, 10));
    const asked = await leadProcurement(ctx, {
      id: made.value,
      party: HAVNES,
      moves: [{ kind: 'invite', bodies: BODIES, joinBy }, { kind: 'startNeeds' }],
      version: null,
      law: () => ['partIII'],
      told: () => ({ letters: [], notices: [] }),
    });
    expect(asked.ok).toBe(true);
    return made.value;
  } finally {
    await pool.end();
  }
}

/** What is saved when a link is followed. */
async function saved(page: Page, link: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return fs.readFileSync(await download.path());
}

describe.each([
  { javaScriptEnabled: true, viewport: DESKTOP, title: 'Trygghet hjemme' },
  { javaScriptEnabled: false, viewport: PHONE, title: 'Trygghet på natten' },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ javaScriptEnabled, viewport, title }) => {
  let at = '';

  async function look(page: Page, state: string): Promise<void> {
    await expectNoSidewaysScroll(page, state);
    if (javaScriptEnabled) await expectAccessible(page, state);
    if (!shots) return;
    const file = `arbeid-${state.replaceAll(' ', '-')}-${page.viewportSize()?.width}.png`;
    await page.screenshot({ path: path.join(shots, file), fullPage: true });
  }

  async function newPage(): Promise<Page> {
    const options = { ...contextOptions(viewport), javaScriptEnabled, acceptDownloads: true };
    const page = await (await browser.newContext(options)).newPage();
    watched.push(watchErrors(page));
    return page;
  }

  async function person(who: readonly [string, string]): Promise<Page> {
    const page = await newPage();
    await enterAs(page, server, who);
    await heading(page, who[0]);
    return page;
  }

  const go = (page: Page, party: string, part = '') =>
    page.goto(`${server.url}/arbeid/${party}/anskaffelser/${at}/oppgaver-og-filer${part}`);

  async function giveTask(page: Page): Promise<void> {
    await go(page, '9905');
    await says(page, 'Lillefjord har ikke svart på invitasjonen.');
    await says(page, 'Ingen har skrevet noen oppgave ennå.');
    await page.getByText('Skriv en ny oppgave').click();
    await page.getByLabel('Hvem skal gjøre det?').selectOption({ label: 'Lillefjord' });
    await page.getByLabel('Frist (kan stå tom)').fill('i morgen');
    await press(page, 'Lagre oppgaven');
    await page.getByRole('alert').getByText('Skriv fristen som dag.måned.år').waitFor();
    await look(page, 'task with a fault');
    await page.getByLabel('Hva skal gjøres?').fill('Send tallene for natt');
    await page.getByLabel('Frist (kan stå tom)').fill(inDays(10));
    await press(page, 'Lagre oppgaven');
    await says(page, 'Oppgaven er lagret.');
    await look(page, 'tasks');
  }

  async function putIn(page: Page): Promise<void> {
    await go(page, '9905', '/filer');
    await says(page, 'Denne tjenesten har ingen viruskontroll.');
    const choose = (name: string, text: string) =>
      page
        .getByLabel('Fil', { exact: true })
        .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(text) });
    await choose('notat.pdf', '<html>');
    await press(page, 'Last opp');
    await page.getByRole('alert').getByText('Innholdet i filen er ikke det navnet sier').waitFor();
    await look(page, 'file with a fault');
    await choose(NAME, '%PDF-1.7 hei');
    await press(page, 'Last opp');
    await says(page, 'Filen er lastet opp.');
    await choose('Feil fil.pdf', '%PDF-1.7 feil');
    await press(page, 'Last opp');
    await press(page, 'Slett filen Feil fil');
    await says(page, /^Fil 2 ble slettet/);
    await look(page, 'files');
  }

  async function publish(page: Page): Promise<void> {
    await follow(page, 'Publiser for leverandørene');
    await says(page, 'det kan ikke angres');
    await look(page, 'before it is published');
    await press(page, 'Publiser for leverandørene');
    await says(page, 'Filen er publisert på siden for markedsdialogen');
    const visitor = await newPage();
    await visitor.goto(`${server.url}/markedsdialog/${at}`);
    const bytes = await saved(visitor, visitor.getByRole('link', { name: 'Møtenotat – uke 48' }));
    expect(bytes.toString()).toBe('%PDF-1.7 hei');
    await look(visitor, 'file for everybody');
  }

  async function talk(page: Page): Promise<void> {
    await go(page, '9905', '/kommentarer');
    await press(page, 'Lagre kommentaren');
    await page.getByRole('alert').getByText('Skriv en kommentar.').waitFor();
    await page.getByLabel('Kommentar', { exact: true }).fill('Rekker dere dette?\nSi fra.');
    await page.getByRole('checkbox', { name: 'Lillefjord' }).check();
    await press(page, 'Lagre kommentaren');
    await says(page, 'Kommentaren er lagret.');
    await look(page, 'comments');
  }

  async function answer(page: Page): Promise<void> {
    await says(page, 'Oppgave: Send tallene for natt');
    await look(page, 'first page with a task');
    await go(page, '9902', '/kommentarer');
    await says(page, 'Rekker dere dette?');
    expect(await page.getByRole('button', { name: /^Trekk kommentaren/ }).count()).toBe(0);
    await go(page, '9902');
    await press(page, 'Merk som gjort: Send tallene for natt');
    await says(page, 'Oppgaven er merket som gjort.');
    await go(page, '9902', '/filer');
    await saved(page, page.getByRole('link', { name: 'Møtenotat – uke 48' }));
  }

  async function archive(page: Page): Promise<void> {
    await go(page, '9905', '/logg');
    await says(page, 'Gjorde oppgave 1: Send tallene for natt');
    await look(page, 'log');
    await page.getByLabel('Slag').selectOption({ label: 'Fil' });
    await press(page, 'Vis');
    await says(page, 'Slettet fil 2');
    await go(page, '9905', '/arkiv');
    await press(page, 'Lag pakken');
    const result = page.getByRole('link', { name: 'Se pakken' });
    await result.waitFor({ timeout: 30_000 });
    await result.click();
    await look(page, 'archive');
    const bytes = await saved(page, page.getByRole('link', { name: /^anskaffelse-trygghetsalarmer-/ }));
    const files = Object.keys(unzipSync(new Uint8Array(bytes)));
    expect(files.filter((name) => name.endsWith('arkivmelding.xml'))).toHaveLength(3);
    expect(files).toContain('innhold.csv');
  }

  test('from a task to the archive', async () => {
    at = await begun(title);
    const lead = await person(LEAD);
    await giveTask(lead);
    await putIn(lead);
    await publish(lead);
    await talk(lead);
    await answer(await person(MEMBER));
    await archive(lead);
    const outsider = await person(OUTSIDER);
    const answered = await go(outsider, '9903', '/filer');
    expect(answered?.status()).toBe(404);
    expect(watched.flat().filter((error) => !/422/.test(error))).toEqual([]);
  });
});
