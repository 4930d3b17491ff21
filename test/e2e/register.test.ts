// A visitor on a phone finds her municipality and its nearest environments, and compares coverage on two dates;
// with and without JavaScript.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';

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

describe.each([true, false])('JavaScript %s', (javaScriptEnabled) => {
  const open = async (viewport: { width: number; height: number }): Promise<Page> => {
    const context = await browser.newContext({ ...contextOptions(viewport), javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(server.url);
    return page;
  };

  test('on a phone she finds her municipality by a misspelt name and sees who is nearest', async () => {
    const page = await open(PHONE);
    await page.getByRole('searchbox').fill('namsoss');
    await page.getByRole('button', { name: 'Søk' }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Namsos/ })
      .first()
      .click();
    await page.waitForURL('**/kommuner/5007');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Namsos kommune');
    const table = page.getByRole('table').filter({ hasText: 'Innherred innkjøp' });
    const nearest = table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .first();
    expect(await nearest.textContent()).toContain('Innherred innkjøp');
    expect(await nearest.textContent()).toMatch(/ca\.\s1\st\s30\smin/);
    await page.context().close();
  });

  test('an old number leads to the municipality it became', async () => {
    const page = await open(PHONE);
    await page.goto(`${server.url}/kommuner/1703`);
    await page.waitForURL('**/kommuner/5007');
    await page.context().close();
  });

  test('coverage is compared at two dates, with what is not known beside every share', async () => {
    const page = await open(DESKTOP);
    await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Dekning' }).click();
    await page.getByLabel('Vis slik det var').fill('22.11.2026');
    await page.getByLabel('Sammenlign med').fill('01.03.2021');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.waitForURL('**/dekning?*');
    const text = (await page.getByRole('main').textContent()) ?? '';
    expect(text).toContain('01.03.2021');
    expect(text).toContain('22.11.2026');
    expect(text).toMatch(/ikke kjent/i);
    if (javaScriptEnabled) await expectAccessible(page, 'coverage at two dates');
    await page.context().close();
  });
});

test('suggestions come while she types, and can be used from the keyboard alone', async () => {
  const context = await browser.newContext(contextOptions(DESKTOP));
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('searchbox').pressSequentially('værnes');
  const suggestions = page.getByRole('list', { name: 'Forslag' });
  await suggestions.waitFor();
  await expectAccessible(page, 'search suggestions');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/samarbeid/vaernes');
  await context.close();
});

test('the map says the name of what is pointed at, zooms by buttons, and opens the page on a click', async () => {
  const context = await browser.newContext(contextOptions(DESKTOP));
  const page = await context.newPage();
  await page.goto(`${server.url}/kart`);
  const cell = page.locator('path[data-n="3427"]').first();
  await cell.hover({ force: true });
  await expect.poll(() => page.locator('[data-map-caption]').first().textContent()).toContain('Tynset');
  await page.getByRole('button', { name: 'Forstørr kartet' }).first().click();
  await expectAccessible(page, 'zoomed map');
  await context.close();
});
