// A buyer reads how sure the plan is and turns an assumption: the answer follows the slider, and without JavaScript a button
// gives the same. Accessible with everything unfolded, on a desktop and on a phone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';
import { press } from './steps.ts';

let server: RunningServer;
let browser: Browser;
let run: string;
const folder = startedFolder();

async function open(viewport: typeof DESKTOP, javaScriptEnabled: boolean, at: string): Promise<Page> {
  const context = await browser.newContext({ ...contextOptions(viewport), javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(at);
  return page;
}

/** A plan for the example. */
async function planned(): Promise<string> {
  const page = await open(DESKTOP, true, `${server.url}/grupper`);
  await press(page, 'Bruk eksempelet');
  await press(page, 'Finn kjøpegrupper');
  await page.getByRole('heading', { level: 1, name: /kan spare/ }).waitFor();
  const at = page.url();
  await page.context().close();
  return at;
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
  run = await planned();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  removeFolder(folder);
});

describe.each([{ viewport: DESKTOP }, { viewport: PHONE }])('$viewport.width px', ({ viewport }) => {
  test('how sure it is, unfolded', async () => {
    const page = await open(viewport, true, run);
    const errors = watchErrors(page);
    const section = page.getByRole('region', { name: 'Hvor sikkert er dette?' });
    for (const fold of await section.locator('summary').all()) await fold.click();
    await section.getByRole('table', { name: /^Samme plan med én forutsetning endret/ }).waitFor();
    await section.getByRole('table', { name: /^Hele planer/ }).waitFor();
    await expectAccessible(page, 'how sure');
    await expectNoSidewaysScroll(page, 'how sure');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the answer follows the slider and is read aloud at rest', async () => {
    const page = await open(viewport, true, run);
    const errors = watchErrors(page);
    const slider = page.getByRole('slider', { name: 'Kostnad for hver ekstra deltaker' });
    await slider.focus();
    for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight');
    await page.locator('[data-what-if-answer]', { hasText: 'mindre enn nå' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'mindre enn nå' }).waitFor({ state: 'attached' });
    await expectAccessible(page, 'what if');
    await press(page, 'Prøv uten å lagre');
    await page.getByRole('heading', { level: 1, name: 'Hva om?' }).waitFor();
    await expectAccessible(page, 'what if, as a page');
    await expectNoSidewaysScroll(page, 'what if, as a page');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

test('without JavaScript the button gives the same, and its numbers can be taken over', async () => {
  const page = await open(PHONE, false, run);
  await page.getByRole('textbox', { name: 'Kostnad for hver ekstra deltaker' }).fill('24 000');
  await press(page, 'Prøv uten å lagre');
  await page.getByText('Kostnad for hver ekstra deltaker: 24 000 kr (nå 14 000 kr)').waitFor();
  await page.getByText(/Da sparer planen ca\./).waitFor();
  await press(page, 'Regn ut på nytt med disse tallene');
  await page.getByText('Én forutsetning er endret').waitFor();
  await page.context().close();
});

const HEAD = 'Kategori;Vare;Årlig volum;Enhetspris';
/** A quarter cheaper at the largest volume than at the smallest. */
const PRICES = Array.from({ length: 20 }, (_, k) => {
  const volume = Math.round(50_000 * 1.45 ** k);
  const price = 620 * (0.7 + 0.3 * (1 + volume / 300_000) ** -0.6) * (1 + 0.01 * ((k % 5) - 2));
  return `Tolking;Samtaletolk;${volume};${price.toFixed(2).replace('.', ',')}`;
});

test.each([{ viewport: DESKTOP }, { viewport: PHONE }])(
  'prices that were paid, $viewport.width px: what they say, and a plan that reckons with them',
  async ({ viewport }) => {
    const page = await open(viewport, true, await planned());
    const errors = watchErrors(page);
    const looks = async (what: string): Promise<void> => {
      await expectAccessible(page, what);
      await expectNoSidewaysScroll(page, what);
    };
    await page.getByRole('link', { name: 'Regn med egne priser' }).click();
    await looks('prices');
    const bring = async (text: string): Promise<void> => {
      const buffer = Buffer.from(text);
      await page
        .getByLabel('Liste med priser')
        .setInputFiles({ name: 'priser.csv', mimeType: 'text/csv', buffer });
      await press(page, 'Se hva prisene sier');
    };
    await bring('Hva;Pris\nTolking;600');
    await page.getByRole('alert').getByText('Vi finner ingen rad med overskrifter').waitFor();
    await looks('prices refused');
    await bring([HEAD, ...PRICES, 'Renhold;Time;100000;400', 'Tolking;Samtaletolk;mye;600'].join('\n'));
    await page
      .getByText(/^Prisen faller \d/)
      .first()
      .waitFor();
    await page.getByRole('cell', { name: '«mye» er ikke et tall.' }).waitFor();
    await page.getByText('Se kategori for kategori').click();
    await looks('prices read');
    await press(page, 'Regn ut på nytt');
    await page.getByText(/forutsetninger er endret/).waitFor();
    expect(errors.filter((said) => !said.includes('422'))).toEqual([]);
    await page.context().close();
  },
);
