// A visitor compares two forms and takes home papers in Word: on joining at a desk, on founding from a phone without
// JavaScript. What cannot be used is told by field and kept; nothing is stored.
import fs from 'node:fs';
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOST_AGREEMENT_ITEMS } from '../../src/modules/law/cooperation-forms/form-comparison.ts';
import { plain } from '../html.ts';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';
import { follow, press } from './steps.ts';

let server: RunningServer;
let browser: Browser;
const folder = startedFolder();

async function open(viewport: typeof DESKTOP, javaScriptEnabled: boolean, path: string): Promise<Page> {
  const context = await browser.newContext({ ...contextOptions(viewport), javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

/** The words of the Word file that a button gives. */
async function paperBy(page: Page, button: string): Promise<{ fileName: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await press(page, button);
  const download = await waiting;
  const buffer = fs.readFileSync(await download.path());
  const { value } = await mammoth.convertToHtml({ buffer });
  return { fileName: download.suggestedFilename(), text: plain(value.replaceAll('<br />', ' ')) };
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  removeFolder(folder);
});

describe.each([
  { viewport: DESKTOP, javaScript: true },
  { viewport: PHONE, javaScript: false },
])('$viewport.width px, JavaScript $javaScript', ({ viewport, javaScript }) => {
  test('two forms beside each other, and a form unfolded from a cooperation', async () => {
    const page = await open(viewport, javaScript, '/samarbeid/kongsbergregionen');
    await follow(page, 'Sammenlign samarbeidsformene');
    const own = page.locator('#form-oppgavefellesskap');
    await own.getByText('KO-3:').first().waitFor();
    await page.getByLabel('Den ene').selectOption({ label: 'Vertskommune, administrativ' });
    await page.getByLabel('Den andre').selectOption({ label: 'Interkommunalt selskap (IKS)' });
    await press(page, 'Sammenlign');
    const table = page.getByRole('table', { name: 'Hver regel står med nummer, kilde, dato og status.' });
    await table.getByText('IKS-4:').waitFor();
    await expectNoSidewaysScroll(page, 'two forms');
    await page.context().close();
  });

  test('joining: from the cooperation to three papers', async () => {
    const page = await open(viewport, javaScript, '/samarbeid/innherred');
    const errors = watchErrors(page);
    await follow(page, /^Lag papirer for å bli med i/);
    await page.getByLabel('Hvem skal bli med?').selectOption({ label: 'Namsos (Trøndelag)' });
    await page.getByLabel('Bakgrunn').fill('Vi har én innkjøper.');
    await press(page, 'Last ned saksframlegget');
    const fault = page.getByRole('alert').getByRole('link', { name: /^Samarbeidet begynner: Skriv datoen/ });
    await fault.waitFor();
    // What looks for faults is itself a script of the page.
    if (javaScript) await expectAccessible(page, 'a date that is missing');
    await expectNoSidewaysScroll(page, 'a date that is missing');
    expect(await page.getByLabel('Bakgrunn').inputValue()).toBe('Vi har én innkjøper.');

    const soon = new Date(Date.now() + 90 * 24 * 3_600_000).toISOString().slice(0, 10);
    await page.getByLabel('Samarbeidet begynner').fill(soon);
    const paper = await paperBy(page, 'Last ned saksframlegget');
    expect(paper.fileName).toBe('saksframlegg-bli-med-5007.docx');
    expect(paper.text).toContain(
      'Kommunestyret i Namsos vedtar at Namsos kommune blir med i Innherred innkjøp',
    );
    expect(paper.text).toContain('Vi har én innkjøper.');
    expect((await paperBy(page, 'Last ned avtalen')).text).toContain(
      'Avtale om å bli med i Innherred innkjøp',
    );
    expect((await paperBy(page, 'Last ned sjekklisten')).text).toContain('Kryss av når punktet er gjort');
    expect(errors.filter((text) => !text.includes('422'))).toEqual([]);
    await page.context().close();
  });

  test('a host municipality: what is missing is told, and agreement and case paper have what the act asks for', async () => {
    const page = await open(viewport, javaScript, '/samarbeidsformer');
    const errors = watchErrors(page);
    await follow(page, 'Lag papirer for vertskommune');
    await page.getByLabel('Vert', { exact: true }).selectOption({ label: 'Namsos (Trøndelag)' });
    await page.getByLabel('De andre deltakerne').fill('Grong\nTrøndelag fylkeskommune');
    await page.getByLabel('Navnet på samarbeidet').fill('Namdal innkjøp');
    const soon = new Date(Date.now() + 90 * 24 * 3_600_000).toISOString().slice(0, 10);
    await page.getByLabel('Samarbeidet begynner').fill(soon);
    await press(page, 'Last ned avtalen');
    await page
      .getByRole('alert')
      .getByText('Trøndelag kan ikke være med. En vertskommune kan bare ha kommuner med')
      .waitFor();
    if (javaScript) await expectAccessible(page, 'a county with a host municipality');
    await expectNoSidewaysScroll(page, 'a county with a host municipality');
    expect(await page.getByLabel('Navnet på samarbeidet').inputValue()).toBe('Namdal innkjøp');

    await page.getByLabel('De andre deltakerne').fill('Grong\nOverhalla');
    const agreement = await paperBy(page, 'Last ned avtalen');
    expect(agreement.fileName).toBe('avtale-vertskommune.docx');
    expect(agreement.text).toContain('Namsos kommune er vert.');
    expect(agreement.text).toContain('Namsos kommune Grong kommune Overhalla kommune');
    // Every point that § 20-4 asks for, each with its number in the act beside it.
    for (let place = 1; place <= HOST_AGREEMENT_ITEMS.length; place++)
      expect(agreement.text).toContain(`VK-5, punkt ${place} `);
    for (const title of [
      'Oppgaver og myndighet',
      'Når oppgaver og myndighet overføres',
      'Vedtak deltakerne får melding om',
      'Økonomisk oppgjør',
      'Hvordan en deltaker går ut',
      'Hvordan samarbeidet oppløses',
    ])
      expect(agreement.text).toContain(title);

    const paper = await paperBy(page, 'Last ned saksframlegget');
    expect(paper.fileName).toBe('saksframlegg-vertskommune.docx');
    expect(paper.text).toContain('vedtar hver for seg å opprette Namdal innkjøp fra');
    for (const rule of ['VK-1', 'VK-2', 'VK-5', 'VK-9']) expect(paper.text).toContain(rule);
    expect(errors.filter((text) => !text.includes('422'))).toEqual([]);
    await page.context().close();
  });

  test('founding: a name the act does not allow is told, and the draft has what the act asks for', async () => {
    const page = await open(viewport, javaScript, '/nn/samarbeidsformer');
    await follow(page, 'Lag papir for oppgåvefellesskap');
    await page.getByLabel('Deltakarar').fill('Namsos\nGrong\nOverhalla');
    await page.getByLabel('Namnet på oppgåvefellesskapet').fill('Namdal innkjøp');
    const soon = new Date(Date.now() + 90 * 24 * 3_600_000).toISOString().slice(0, 10);
    await page.getByLabel('Samarbeidet byrjar').fill(soon);
    await press(page, 'Last ned avtalen');
    await page.getByRole('alert').getByText('«Namdal innkjøp» manglar orda lova krev').waitFor();
    if (javaScript) await expectAccessible(page, 'a name without the words');
    await page.getByLabel('Namnet på oppgåvefellesskapet').fill('Namdal innkjøp KO');
    const { text } = await paperBy(page, 'Last ned avtalen');
    expect(text).toContain('Samarbeidsavtale for Namdal innkjøp KO');
    for (let place = 1; place <= 10; place++) expect(text).toContain(`KO-5, punkt ${place} `);
    await page.context().close();
  });
});

test('a paper and a filled form are kept by no cache and set no cookie', async () => {
  const sent = await fetch(`${server.url}/samarbeidsformer/vertskommune`, {
    method: 'POST',
    body: new URLSearchParams({ vert: '5007', bakgrunn: 'Hemmelig' }),
  });
  const opened = await fetch(`${server.url}/samarbeidsformer/bli-med?kommune=5007`);
  expect(sent.status).toBe(422);
  expect(await sent.text()).toContain('Hemmelig');
  for (const answer of [sent, opened]) {
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
  expect(server.output()).not.toContain('Hemmelig');
});
