// Whoever wants to see what Samkjøp does enters the invented region by one press, looks at a buyer's contracts, becomes
// somebody else, and reads what was mailed; with and without JavaScript. Then the region is taken away and brought back
// beside the running server.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { type RunningServer, removeFolder, startServer, temporaryFolder } from './server.ts';
import { choose, follow, heading, press, untilRegion } from './steps.ts';

const CLI = path.resolve(import.meta.dirname, '../../.build/cli.js');
let server: RunningServer;
let browser: Browser;
const folder = temporaryFolder();

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  removeFolder(folder);
});

const enterAs = (page: Page, party: string, name: string): Promise<void> =>
  page.getByRole('region', { name: party }).getByRole('button', { name, exact: true }).click();

/** The world is loaded half a second after the first page of the first start. */
async function untilReady(page: Page): Promise<void> {
  await untilRegion(page, page.getByRole('button', { name: 'Marit Vik' }).first());
}

describe.each([
  { javaScriptEnabled: true, viewport: DESKTOP },
  { javaScriptEnabled: true, viewport: PHONE },
  { javaScriptEnabled: false, viewport: PHONE },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ javaScriptEnabled, viewport }) => {
  const look = async (page: Page, state: string): Promise<void> => {
    if (!javaScriptEnabled) return;
    await expectAccessible(page, state);
    await expectNoSidewaysScroll(page, state);
  };

  test('enters as the buyer of Nesøy, becomes the coordinator, reads mail and comes in by it', async () => {
    const context = await browser.newContext({ ...contextOptions(viewport), javaScriptEnabled });
    const page = await context.newPage();
    const errors = watchErrors(page);
    await page.goto(server.url);
    await follow(page, 'Prøv med oppdiktede kommuner');
    await heading(page, 'Gå inn som …');
    await untilReady(page);
    await enterAs(page, 'Nesøy', 'Marit Vik');
    await heading(page, 'Nesøy');
    await page.getByText('Du er Marit Vik, innkjøper i Nesøy og Sundøya. Alt her er oppdiktet.').waitFor();
    await choose(page, 'Avtaler og behov');
    await heading(page, 'Avtaler og behov');
    expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(10);
    await follow(page, 'Bytt person');
    await enterAs(page, 'Fjell og elv innkjøp', 'Halldis Elvenes');
    await heading(page, 'Fjell og elv innkjøp');
    await page.getByText('Du er Halldis Elvenes, koordinator i Fjell og elv innkjøp.').waitFor();
    await page.goto(`${server.url}/kommuner/1507`);
    await page.getByText('Kommunene og samarbeidene på denne siden er virkelige.').waitFor();
    await look(page, 'a real municipality');
    await press(page, 'Avslutt');
    await page.goto(`${server.url}/logg-inn`);
    await page.getByLabel('E-post', { exact: true }).fill('marit.vik@nesoy.example');
    await press(page, 'Send lenke');
    await heading(page, 'Se etter e-post fra oss');
    await page.goto(`${server.url}/demo/post`);
    await heading(page, 'E-post til oppdiktede personer');
    await page.getByLabel('Vis e-post til').selectOption({ label: 'Marit Vik' });
    await press(page, 'Vis');
    const letter = page.getByRole('article', { name: 'Logg inn i Samkjøp' }).first();
    await letter.getByText('Hei, Marit Vik').waitFor();
    await letter.getByRole('link').click();
    await heading(page, 'Hei, Marit Vik');
    await press(page, 'Logg inn');
    await heading(page, 'Hvem vil du arbeide for?');
    await page.getByText('Du er Marit Vik').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** Runs `samkjop demo …` on the server's folder; the value is its exit code and what it said. */
function samkjopDemo(...words: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [CLI, 'demo', ...words], {
    env: { ...process.env, DATABASE_URL: '', SAMKJOP_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said: said.trim() })));
}

/** With the stories, whose contracts stand in the plans, too. */
async function untilLoaded(): Promise<void> {
  while (!server.output().includes('demonstration loaded')) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const titleAt = async (address: string): Promise<string | undefined> =>
  /<h1>([^<]*)</.exec(await (await fetch(server.url + address)).text())?.[1];

test('is taken away beside the running server, stays away, and comes back when it is asked for', async () => {
  await untilLoaded();
  const removed = await samkjopDemo('fjern');
  expect(removed).toEqual({
    code: 0,
    said: 'Fjordregionen er fjernet: 26 personer, 326 avtaler og behov og alt som hørte til dem.',
  });
  expect(await titleAt('/demo')).toBe('Fjordregionen er fjernet');
  await server.stop('SIGTERM');
  expect((await samkjopDemo('fjern')).said).toMatch(/^Fjordregionen var ikke her/);
  // What the region's people had put in and approved goes with the folder, and comes again.
  const filesIn = path.join(folder, 'filer');
  fs.rmSync(filesIn, { recursive: true });
  server = await startServer(folder);
  expect(await titleAt('/demo')).toBe('Fjordregionen er fjernet');
  expect(await samkjopDemo('last')).toEqual({
    code: 0,
    said: 'Fjordregionen er lastet: 26 personer, 310 avtaler og behov.',
  });
  expect(fs.readdirSync(filesIn)).not.toEqual([]);
  expect(await titleAt('/demo')).toBe('Gå inn som …');
  expect((await samkjopDemo('flytt')).code).toBe(2);
});

test('is not there for a server that others can reach', async () => {
  await server.stop('SIGTERM');
  server = await startServer(folder, { SAMKJOP_URL: 'https://samkjop.example' });
  expect((await fetch(`${server.url}/demo`)).status).toBe(404);
  expect((await fetch(`${server.url}/demo/post`)).status).toBe(404);
  expect(await (await fetch(server.url)).text()).not.toContain('/demo');
});
