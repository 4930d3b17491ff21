// A buyer keeps her contracts: finds what ends, adds one with a mistake and mends it, follows the deadlines in a calendar,
// and decides what others see. With and without JavaScript, on a desk and on a phone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';
import { choose, enterAs, follow, heading, press } from './steps.ts';

let server: RunningServer;
let browser: Browser;
const folder = startedFolder();

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  removeFolder(folder);
});

describe.each([
  { javaScriptEnabled: true, viewport: DESKTOP },
  { javaScriptEnabled: false, viewport: PHONE },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ javaScriptEnabled, viewport }) => {
  const look = async (page: Page, state: string): Promise<void> => {
    if (!javaScriptEnabled) return;
    await expectAccessible(page, state);
    await expectNoSidewaysScroll(page, state);
  };

  test('keeps contracts from the first look to what others see', async () => {
    const context = await browser.newContext({ ...contextOptions(viewport), javaScriptEnabled });
    const page = await context.newPage();
    const errors = watchErrors(page);
    await enterAs(page, server, ['Storvik', 'Ingrid Solbakk']);
    await heading(page, 'Storvik');
    await choose(page, 'Avtaler og behov');
    await page.getByLabel('Søk').fill('renhold');
    await press(page, 'Vis');
    await page.getByText(/^Rad 1–\d+ av \d+\. Årlig verdi/).waitFor();

    await follow(page, 'Legg inn en avtale eller et behov');
    await page.getByLabel('Hva det gjelder').fill('Renhold av badeland');
    await page.getByLabel('Årlig verdi uten merverdiavgift').fill('mye');
    await page.getByLabel('Slutter').fill('30.06.2031');
    await press(page, 'Lagre');
    await heading(page, 'Ny avtale eller nytt behov');
    await page.getByText('To ting må rettes før det kan lagres').waitFor();
    await look(page, 'form with mistakes');
    await page.getByLabel('Renhold', { exact: true }).check();
    await page.getByLabel('Årlig verdi uten merverdiavgift').fill('1,2 mill.');
    await press(page, 'Lagre');
    await heading(page, 'Renhold av badeland');
    await page.getByText('1 200 000 kr').first().waitFor();

    await choose(page, 'Frister');
    await heading(page, 'Frister');
    await follow(page, 'Få fristene i kalenderen din');
    await page.getByRole('button', { name: /^Lag en (ny )?adresse$/ }).click();
    const address = await page.getByLabel('Adressen din').inputValue();
    await look(page, 'calendar with its address');
    const feed = await (await fetch(address.replace(/^https?:\/\/[^/]+/, server.url))).text();
    expect(feed).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:/);

    await choose(page, 'Avtaler og behov');
    await follow(page, 'Hva andre ser');
    await heading(page, 'Hva andre ser');
    await page.getByLabel('At behovet finnes', { exact: true }).check();
    await press(page, 'Lagre valget');
    await page.getByText('Valget er lagret. Det gjelder fra nå.').waitFor();

    expect(errors.filter((error) => !/status of 422/.test(error))).toEqual([]);
    await context.close();
  });
});
