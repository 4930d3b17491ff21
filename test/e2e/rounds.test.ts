// The annual round of the invented region: the coordinator begins one, asks a municipality by a personal link, and it is
// answered and delivered without an account. With and without JavaScript, wide and narrow.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';
import { enterAs, heading, inDays, press } from './steps.ts';

let server: RunningServer;
let browser: Browser;
const folder = startedFolder();
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

describe.each([
  { javaScriptEnabled: true, viewport: DESKTOP, title: 'Bred runde' },
  { javaScriptEnabled: false, viewport: PHONE, title: 'Enkel runde' },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ javaScriptEnabled, viewport, title }) => {
  const look = async (page: Page, state: string): Promise<void> => {
    if (!javaScriptEnabled) return;
    await expectAccessible(page, state);
    await expectNoSidewaysScroll(page, state);
    if (!shots) return;
    const name = `runde-${state.replaceAll(' ', '-')}-${viewport.width}.png`;
    await page.screenshot({ path: `${shots}/${name}`, fullPage: true });
  };

  async function beginAndSend(page: Page): Promise<void> {
    await page.goto(`${server.url}/arbeid/fjell-og-elv/runder`);
    await heading(page, 'Årsrunden');
    await page.getByRole('link', { name: 'Lag en ny runde', exact: true }).click();
    await page.getByLabel('Navn', { exact: true }).fill(title);
    await page.getByLabel('Svarfrist', { exact: true }).fill(inDays(14));
    await press(page, 'Lag utkast');
    await heading(page, title);
    await page.getByLabel('Navn på linjen', { exact: true }).fill('Kontorstoler');
    await page.getByLabel('Kategori', { exact: true }).selectOption('kontormobler');
    await press(page, 'Lagre linjene');
    await page.getByRole('row', { name: /Kontorstoler/ }).waitFor();
    await page.getByRole('group', { name: 'Fjellstad' }).getByLabel('Navn').fill('Postmottaket');
    await page
      .getByRole('group', { name: 'Fjellstad' })
      .getByLabel('E-post')
      .fill(`post${viewport.width}${javaScriptEnabled}@fjellstad.example`);
    await look(page, 'draft');
    await press(page, 'Lagre hvem som blir spurt');
    await press(page, 'Send runden');
    await page.getByText('Runden er sendt.').waitFor();
  }

  async function answerByLink(page: Page): Promise<void> {
    await page.goto(`${server.url}/demo/post`);
    const letter = page.getByRole('article', { name: `${title}: hva vil Fjellstad være med på?` });
    await letter.filter({ hasText: 'Postmottaket' }).getByRole('link').first().click();
    await heading(page, title);
    await page.getByText('Med oss', { exact: true }).click();
    await page.getByText('Mengde, verdi og kommentar').click();
    await page.getByLabel('Mengde i året (valgfri)').fill('40');
    await page.getByLabel('Enhet').fill('stoler');
    await page.getByRole('button', { name: /^Lagre så langt/ }).click();
    await page.getByText('Svaret er lagret. Det er ikke levert ennå.').waitFor();
    await page.getByLabel('Mengde i året (valgfri)').fill('mange');
    await press(page, 'Lever svaret');
    await page
      .getByRole('alert')
      .getByText(/«mange» er ikke en mengde/)
      .waitFor();
    await look(page, 'answer with a fault');
    await page.getByLabel('Mengde i året (valgfri)').fill('45');
    await press(page, 'Lever svaret');
    await heading(page, 'Svaret er levert');
    await page.getByText('Med oss, 45 stoler i året').waitFor();
  }

  test('is begun, sent, answered by link, closed, and becomes a joint plan', async () => {
    const context = await browser.newContext({ ...contextOptions(viewport), javaScriptEnabled });
    const page = await context.newPage();
    const errors = watchErrors(page);
    await enterAs(page, server, ['Fjell og elv innkjøp', 'Halldis Elvenes']);
    await heading(page, 'Fjell og elv innkjøp');
    await beginAndSend(page);
    const status = page.url().split('?')[0] ?? '';
    await answerByLink(page);
    await page.goto(status);
    await press(page, 'Avslutt runden');
    await page.getByText('Runden er avsluttet, og alle har fått beskjed.').waitFor();
    await page.getByRole('link', { name: 'Se fellesplanen', exact: true }).click();
    await heading(page, `Fellesplan: ${title}`);
    await page.getByText('Med oss, 45 stoler i året').first().waitFor();
    expect(errors.filter((error) => !/422/.test(error))).toEqual([]);
    await context.close();
  });
});
