// From live plans to a group that goes on: Storvik's buyer finds groups, makes a proposal of one and sends it; two others
// answer differently; figures, story and decision paper follow. With and without JavaScript, wide and narrow.
import fs from 'node:fs';
import mammoth from 'mammoth';
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
  { javaScriptEnabled: true, viewport: DESKTOP },
  { javaScriptEnabled: false, viewport: PHONE },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ javaScriptEnabled, viewport }) => {
  const look = async (page: Page, state: string): Promise<void> => {
    if (!javaScriptEnabled) return;
    await expectAccessible(page, state);
    await expectNoSidewaysScroll(page, state);
    if (shots) {
      const name = `${state.replaceAll(' ', '-')}-${viewport.width}.png`;
      await page.screenshot({ path: `${shots}/${name}`, fullPage: true });
    }
  };

  test('finds groups, proposes, is answered, and everybody sees what it came to', async () => {
    const context = await browser.newContext({
      ...contextOptions(viewport),
      javaScriptEnabled,
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const errors = watchErrors(page);
    await enterAs(page, server, ['Storvik', 'Ingrid Solbakk']);
    await page.goto(`${server.url}/arbeid/9901/grupper`);
    await heading(page, 'Kjøpegrupper');
    await page.getByLabel('Hva skal kjøpes?').selectOption({ label: 'Arbeidstøy og arbeidssko' });
    await page.getByLabel('I hele landet').check();
    await press(page, 'Finn kjøpegrupper');
    await page.getByRole('link', { name: 'Se gruppene' }).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Se gruppene' }).click();
    await heading(page, /kjøpegrupper? kan spare/);
    await press(page, 'Regn ut på nytt og sammenlign');
    await page.getByRole('link', { name: 'Se gruppene' }).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Se gruppene' }).click();
    await page.getByText(/Regnet ut på nytt .*: samme svar\./).waitFor();
    await page
      .getByRole('table', { name: /^Forslag til grupper/ })
      .getByRole('link')
      .first()
      .click();
    await heading(page, /bør kjøpe arbeidstøy og arbeidssko sammen/);
    await page.getByText('Vis metode').click();
    await page.getByRole('heading', { name: 'Hvis én trekker seg' }).waitFor();
    await look(page, 'group of a calculation');
    await press(page, 'Lag forslag');
    await page.getByText('Utkast. Bare dere ser det.').waitFor();
    await page.getByLabel('Svarfrist').fill('i morgen');
    await page.getByLabel('Tekst til kommunene').fill('Avtalene våre går ut omtrent samtidig.');
    await press(page, 'Lagre utkastet');
    await page.getByRole('link', { name: /«i morgen» er ikke en dato/ }).waitFor();
    await look(page, 'draft refused');
    await page.getByLabel('Svarfrist').fill(inDays(20));
    await press(page, 'Lagre utkastet');
    await page.getByText('Utkastet er lagret, og tallene er regnet ut på nytt.').waitFor();
    await press(page, 'Send forslaget');
    await page.getByText(/^Forslaget er sendt\./).waitFor();
    const path = new URL(page.url()).pathname;

    await enterAs(page, server, ['Lillefjord', 'Runa Sletthaug']);
    await page.goto(`${server.url}${path.replace('/9901/', '/9902/')}`);
    await heading(page, /kan kjøpe arbeidstøy og arbeidssko sammen/);
    await page.getByLabel('Vi trenger å vite mer').check();
    await press(page, 'Send svaret');
    await page.getByRole('link', { name: /De andre ser ikke hva dere trenger å vite/ }).waitFor();
    await look(page, 'answer refused');
    await page.getByLabel('Vi er interessert').check();
    await page.getByRole('textbox', { name: 'Kommentar' }).fill('Gjerne med felles størrelser.');
    await press(page, 'Send svaret');
    await page.getByText('Svaret er lagret: interessert.').waitFor();
    await look(page, 'answered');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Hent saksframlegg (Word)' }).click(),
    ]);
    const paper = await download.path();
    const { value } = await mammoth.extractRawText({ buffer: fs.readFileSync(paper) });
    expect(value).toContain('Saksframlegg for Lillefjord');
    if (shots) fs.copyFileSync(paper, `${shots}/saksframlegg.docx`);

    await enterAs(page, server, ['Storvik', 'Ingrid Solbakk']);
    await page.goto(`${server.url}${path}`);
    await page.getByText('Lillefjord: interessert.').waitFor();
    await page.getByText('Gjerne med felles størrelser.').waitFor();
    await page.goto(`${server.url}/arbeid/9901/forslag?vis=proposed`);
    await page.getByRole('link', { name: 'Avsluttet', exact: true }).click();
    await page.goto(`${server.url}${path}`);
    await press(page, 'Trekk forslaget');
    await heading(page, 'Det blir ikke felles kjøp av arbeidstøy og arbeidssko nå');
    expect(errors.filter((error) => !/422/.test(error))).toEqual([]);
    await context.close();
  });
});
