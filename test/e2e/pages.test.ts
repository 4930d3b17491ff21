// Every page, in three languages and three widths, light and dark: accessible, never wider than the screen.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringAxe, expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';

const PAGES = [
  '/',
  '/sok?q=trygghetsalarm',
  '/sok?q=finnesikke',
  '/kart',
  '/kommuner',
  '/kommuner?side=alle',
  '/kommuner/5007',
  '/kommuner/0301',
  '/kommuner/1507',
  '/kommuner/9876',
  '/kommuner/5007/samarbeid',
  '/fylker/50',
  '/samarbeid',
  '/samarbeid/vaernes',
  '/samarbeid/kongsbergregionen',
  '/dekning',
  '/dekning?dato=01.03.2021&mot=22.11.2026',
  '/dekning?dato=31.02.2021',
  '/dekning/hva-om',
  '/status',
  '/status?aar=2020',
  '/status?aar=1999',
  '/kart?lag=samarbeid',
  '/kart?lag=sentralitet&fylke=50',
  '/samarbeid/abakus',
  '/kategorier',
  '/kategorier?q=leie+av+trygghetsalarmer+til+hjemmeboende',
  '/kategorier/trygghetsalarmer',
  '/rad',
  '/rad/sporsmal?behov=kontorrekvisita',
  '/rad/sporsmal?kjoper=5007&kategori=renhold',
  '/rad/svar?kjoper=5007&kategori=renhold',
  '/grupper',
  '/grupper/forutsetninger',
  '/data/',
  '/kilder',
  '/ordliste',
  '/regler',
  '/regler?dato=2019-01-01',
  '/regler/verdi',
  '/regler/verdi?slag=varer&kjoper=kommune&verdi=2400000&dato=01.07.2026',
  '/samarbeidsformer',
  '/samarbeidsformer?en=administrativtVertskommune&to=oppgavefellesskap&form=as',
  '/samarbeidsformer/bli-med?kommune=5007&samarbeid=innherred',
  '/samarbeidsformer/vertskommune',
  '/samarbeidsformer/oppgavefellesskap',
  '/markedsdialog',
  '/erfaringer',
  '/erfaringer/suldal-skolekretser',
  '/kurs',
  '/kurs/behov',
  '/nettverk',
  '/markedsdialog?q=finnesikke&tid=apne',
  '/tilgjengelighet',
  '/personvern',
];
const NARROWEST = { width: 320, height: 640 };

let server: RunningServer;
let browser: Browser;
let page: Page;
let errors: string[];
const folder = startedFolder();

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
  const context = await browser.newContext(contextOptions(DESKTOP));
  await bringAxe(context);
  page = await context.newPage();
  errors = watchErrors(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  removeFolder(folder);
});

test.each(PAGES)('%s', async (path) => {
  await page.setViewportSize(DESKTOP);
  await page.goto(server.url + path);
  expect(await page.locator('h1').count(), path).toBe(1);
  await expectAccessible(page, path);
  await expectNoSidewaysScroll(page, path);
  await page.setViewportSize(PHONE);
  // The whole country on one page is the same table again, only longer.
  if (!path.includes('side=alle')) await expectAccessible(page, `${path} on a phone`);
  await page.setViewportSize(NARROWEST);
  await expectNoSidewaysScroll(page, `${path} at its narrowest`);
  expect(errors.splice(0)).toEqual([]);
});

test.each(['/nn/', '/en/', '/nn/kommuner/5007', '/en/samarbeid/vaernes', '/nn/dekning', '/en/grupper'])(
  '%s in the dark',
  async (path) => {
    const context = await browser.newContext({ ...contextOptions(PHONE), colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(server.url + path.replace(/\/$/, ''));
    expect(await page.locator('html').getAttribute('lang')).toBe(path.slice(1, 3));
    await expectAccessible(page, path);
    await context.close();
  },
);

test('no page carries a style attribute, an inline script or a cookie', async () => {
  for (const path of PAGES) {
    const answer = await fetch(server.url + path);
    const html = await answer.text();
    expect(html, path).not.toMatch(/\sstyle=|<style|<script(?![^>]*\ssrc=)/);
    expect(answer.headers.get('set-cookie'), path).toBeNull();
    expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'");
  }
});
