// Tasks, files, comments, the log and the archive of a joint procurement: the leader gives a member a task, puts in a file and shows it
// to the market, the member does the task and answers, and all of it goes into a package for the archive. Once with JavaScript at
// 1280 px with axe, once without at 375 px.
import fs from 'node:fs';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  begunProcurement,
  HAVNES_BUYER,
  LILLEFJORD_BUYER,
  looking,
  NARROW,
  newPage,
  person,
  startWorld,
  WIDE,
} from './journey.ts';
import { follow, inDays, press, says } from './steps.ts';

const OUTSIDER = ['Nesøy', 'Marit Vik'] as const;
const NAME = 'Møtenotat – uke 48.pdf';

const world = startWorld();

/** What is saved when a link is followed. */
async function saved(page: Page, link: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return fs.readFileSync(await download.path());
}

describe.each([
  { ...WIDE, title: 'Trygghet hjemme' },
  { ...NARROW, title: 'Trygghet på natten' },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ title, ...device }) => {
  let at = '';

  const look = looking(device, 'arbeid');

  const go = (page: Page, party: string, part = '') =>
    page.goto(`${world.server.url}/arbeid/${party}/anskaffelser/${at}/oppgaver-og-filer${part}`);

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
    const visitor = await newPage(world, device);
    await visitor.goto(`${world.server.url}/markedsdialog/${at}`);
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
    at = await begunProcurement(world, title, { kind: 'startNeeds' });
    const lead = await person(world, device, HAVNES_BUYER);
    await giveTask(lead);
    await putIn(lead);
    await publish(lead);
    await talk(lead);
    await answer(await person(world, device, LILLEFJORD_BUYER));
    await archive(lead);
    const outsider = await person(world, device, OUTSIDER);
    const answered = await go(outsider, '9903', '/filer');
    expect(answered?.status()).toBe(404);
    expect(world.errors.flat().filter((error) => !/422/.test(error))).toEqual([]);
  });
});
