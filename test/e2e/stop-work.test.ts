// A long computation shows how far it is, and can be stopped: the best plan so far is used.
import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser } from './browser.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = startedFolder();
const YEAR = new Date().getFullYear() + 1;
const CATEGORIES = [
  'Tolking',
  'Renhold',
  'Arbeidstøy',
  'Kontorrekvisita',
  'Elektriker',
  'Vaskeri',
  'Forsikring',
  'Asfalt',
];

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  removeFolder(folder);
});

/** Every municipality needs eight things within the same year: enough to watch the work. */
function longList(): string {
  const file = fs.readFileSync(path.join(root, 'data/municipalities.csv'), 'utf8');
  const rows = file
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((line, index) =>
      CATEGORIES.map((category, place) => {
        const month = String(1 + ((index * 7 + place) % 12)).padStart(2, '0');
        const value = 100_000 + ((index * 7919) % 900_000);
        return `${line.split(';')[0]};${category};${category};${value};28.${month}.${YEAR}`;
      }),
    );
  return ['Kommunenummer;Avtale;Kategori;Årlig verdi;Sluttdato', ...rows].join('\n');
}

test.each([true, false])('JavaScript %s', async (javaScriptEnabled) => {
  const context = await browser.newContext({ ...contextOptions(DESKTOP), javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${server.url}/grupper`);
  const file = { name: 'alle.csv', mimeType: 'text/csv', buffer: Buffer.from(longList()) };
  await page.getByLabel('Velg fil').setInputFiles(file);
  await page.getByRole('button', { name: 'Les listen' }).click();
  await page.getByRole('heading', { level: 1, name: /2\s856 rad/ }).waitFor();
  await page.getByRole('button', { name: 'Finn kjøpegrupper' }).click();
  await page.getByRole('progressbar').waitFor();
  if (javaScriptEnabled) await expectAccessible(page, 'the work under way');
  await page.getByRole('button', { name: 'Stopp og bruk denne' }).click();
  await page.getByRole('heading', { level: 1, name: /kan spare|Ingen/ }).waitFor({ timeout: 60_000 });
  expect(await page.getByRole('main').textContent()).toMatch(/stoppe[tn]/i);
  await context.close();
});
