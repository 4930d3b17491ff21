// Somebody without an account gets advice: with JavaScript on a desktop, without it on a phone, with the keyboard alone, and in
// three languages. Then a buyer asks from her plan and keeps the advice. Accessible in every state.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';
import { enterAs, follow, heading, press, says } from './steps.ts';

const NEED = 'trygghetsalarmer i Stjørdal';
const MOST_QUESTIONS = 15;
let server: RunningServer;
let browser: Browser;
const folder = startedFolder();

async function open(viewport: typeof DESKTOP, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ ...contextOptions(viewport), javaScriptEnabled });
  return context.newPage();
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  removeFolder(folder);
});

const isAdvice = (page: Page): boolean => new URL(page.url()).pathname.endsWith('/svar');

async function look(page: Page, what: string): Promise<void> {
  expect([what, await page.locator('h1').count()]).toEqual([what, 1]);
  await expectAccessible(page, what);
  await expectNoSidewaysScroll(page, what);
}

/** «Vet ikke» to everything; the value is how many questions there were with the first line. */
async function answerAll(page: Page, check: boolean): Promise<number> {
  for (let asked = 1; asked <= MOST_QUESTIONS; asked++) {
    if (isAdvice(page)) return asked;
    if (check) await look(page, `question ${asked}`);
    const option = page.getByRole('radio', { name: 'Vet ikke', exact: true });
    if ((await option.count()) > 0) {
      await option.check();
      await press(page, 'Neste');
    } else await press(page, 'Vet ikke');
    await page.waitForLoadState();
  }
  throw new Error('too many questions');
}

describe.each([
  { name: 'on a desktop', viewport: DESKTOP, isScripted: true },
  { name: 'on a phone without JavaScript', viewport: PHONE, isScripted: false },
])('$name', ({ viewport, isScripted }) => {
  test('from one line to the advice, and one answer changed', async () => {
    const page = await open(viewport, isScripted);
    const errors = watchErrors(page);
    await page.goto(`${server.url}/`);
    await page.getByRole('link', { name: /^Få råd om et behov/ }).click();
    await heading(page, 'Hvordan bør dere kjøpe det?');
    if (isScripted) await look(page, 'start');
    await page.getByLabel('Hvem er dere, og hva skal dere kjøpe?').fill(NEED);
    await press(page, 'Begynn');
    await says(page, /^Trygghetsalarmer og responssenter · Stjørdal/);
    expect(await answerAll(page, isScripted)).toBeLessThanOrEqual(8);

    await page.getByRole('heading', { level: 2, name: 'Alle måter å kjøpe dette på' }).waitFor();
    expect(await page.locator('.reasons > li').count()).toBe(3);
    expect(await page.locator('.next-step').count()).toBe(1);
    for (const fold of await page.locator('main details:not([open]) > summary').all()) {
      if (await fold.isVisible()) await fold.click();
    }
    // Scripts are what axe runs by; the page is the same without them.
    if (isScripted) await look(page, 'advice');
    else await expectNoSidewaysScroll(page, 'advice');

    const before = page.url();
    await page
      .getByRole('link', { name: /^Endre ?: / })
      .first()
      .click();
    await page.getByRole('button', { name: 'Bruk svaret' }).waitFor();
    await page.goBack();
    expect(page.url()).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

test('with the keyboard alone', async () => {
  const page = await open(DESKTOP);
  await page.goto(`${server.url}/rad`);
  await page.getByLabel('Hvem er dere, og hva skal dere kjøpe?').focus();
  await page.keyboard.type(NEED);
  await page.keyboard.press('Enter');
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForLoadState();
  await page.getByRole('link', { name: 'Vis rådet nå' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Alle måter å kjøpe dette på' }).waitFor();
  const second = page.locator('details.fold > summary').nth(1);
  await second.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('details.fold').nth(1).getAttribute('open')).not.toBeNull();
  await page.context().close();
});

test('states in which something is unclear or must be mended', async () => {
  const page = await open(PHONE);
  for (const [address, title] of [
    ['/rad/sporsmal?behov=', 'Hvordan bør dere kjøpe det?'],
    ['/rad/sporsmal?behov=kontorrekvisita', 'Hvem skal kjøpe?'],
    ['/rad/sporsmal?behov=kontorrekvisita&svarer=kjoper', 'Hvem skal kjøpe?'],
    ['/rad/sporsmal?behov=Her%C3%B8y+kommune', 'Hvem skal kjøpe?'],
    ['/rad/sporsmal?behov=xyzzy+i+Stj%C3%B8rdal&svarer=kategori', 'Hva skal dere kjøpe?'],
    [
      '/rad/sporsmal?kjoper=5035&kategori=trygghetsalarmer&arlig=mye',
      'Hva kjøper dere for i året, uten merverdiavgift?',
    ],
  ] as const) {
    await page.goto(server.url + address);
    await heading(page, title);
    await look(page, address);
  }
  await page.context().close();
});

test.each(['/nn', '/en'])('%s, light and dark', async (prefix) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ ...contextOptions(PHONE), colorScheme });
    const page = await context.newPage();
    for (const path of [
      '/rad',
      '/rad/sporsmal?kjoper=5035&kategori=broyting',
      '/rad/svar?kjoper=5035&kategori=broyting',
    ]) {
      await page.goto(server.url + prefix + path);
      await look(page, `${prefix}${path} ${colorScheme}`);
    }
    await context.close();
  }
});

describe('a body', () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await browser.newContext(contextOptions(DESKTOP));
    page = await context.newPage();
  });
  afterAll(() => context?.close());

  test('asks from its plan, keeps the advice and works it out anew', async () => {
    await enterAs(page, server, ['Storvik', 'Ingrid Solbakk']);
    await page.goto(`${server.url}/arbeid/9901/avtaler`);
    await page.locator('main tbody a').first().click();
    await press(page, 'Få råd om hvordan dere bør kjøpe det');
    await look(page, 'question in a form');
    await press(page, 'Vis rådet nå');
    await page.getByRole('heading', { level: 2, name: 'Lagre rådet' }).waitFor();
    expect(page.url()).not.toContain('arlig');
    await look(page, 'advice in a form');
    await page.getByLabel('Navn på rådet').fill('Første råd');
    await press(page, 'Lagre');
    await says(page, 'Rådet er lagret.');
    await look(page, 'kept advice');
    await follow(page, 'Regn ut på nytt i dag');
    await heading(page, 'Rådet regnet ut på nytt');
    await look(page, 'worked out anew');
    await follow(page, 'Tilbake til rådet');
    await page.getByText('Se hver regel').click();
    await look(page, 'kept advice with the rules');
    await press(page, 'Før inn i arkivet');
    await says(page, /^Råd om hvordan vi bør kjøpe: /);
    await look(page, 'in the archive');
    await page.goBack();
    await follow(page, 'Lagrede råd');
    await heading(page, 'Lagrede råd');
    await look(page, 'list');
  });

  test('is told what it has and who needs the same, and drafts a proposal for them', async () => {
    await page.goto(`${server.url}/arbeid/9901/avtaler`);
    await page.getByRole('link', { name: 'Trygghetsalarmer med responssenter' }).click();
    await press(page, 'Få råd om hvordan dere bør kjøpe det');
    await says(page, /^Dette står i planen, og er fylt inn: /);
    await press(page, 'Vis rådet nå');
    await says(page, /^Dere har alt en avtale til .*: Trygghetsalarmer med responssenter\./);
    const partners = page.getByRole('table', { name: /^Virksomheter med et slikt behov/ });
    await partners.getByRole('row', { name: /^Lillefjord \d\. kvartal \d{4} kjent/ }).waitFor();
    const searched = page.getByRole('table', { name: /^Steder vi har sett etter/ });
    await searched.getByRole('row', { name: /^Avtalene i planen deres undersøkt .*: fant 1/ }).waitFor();
    await searched.getByRole('row', { name: /^Alle andre avtaler ikke undersøkt/ }).waitFor();
    await look(page, 'partners that are shown');
    await page.setViewportSize(PHONE);
    await look(page, 'partners on a phone');
    await page.setViewportSize(DESKTOP);
    await press(page, 'Lag utkast til forslag med disse');
    await page.waitForURL(/\/arbeid\/9901\/forslag\//);
    await look(page, 'a draft from the advice');
    expect(await page.locator('main').innerText()).toContain('Lillefjord');
  });
});
