// People and rights in the browser, without JavaScript: the first administrator lets a body in; its administrator invites a
// buyer, delegates and reads the log; the buyer comes, and is erased at her own wish.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOptions, DESKTOP, launchBrowser } from './browser.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';
import { firstLink, linkTo } from './steps.ts';

const folder = startedFolder();
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

async function newPerson(): Promise<Page> {
  const context = await browser.newContext({ ...contextOptions(DESKTOP), javaScriptEnabled: false });
  return context.newPage();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function comeIn(page: Page, email: string): Promise<void> {
  await page.goto(await linkTo({ server, folder }, email));
  await button(page, 'Logg inn').click();
  await page.waitForURL(/\/arbeid/);
}

test('a body is let in, gives access, takes it away, and reads who did what', async () => {
  const dag = await newPerson();
  await dag.goto(await firstLink({ server, folder }));
  await dag.getByLabel('Navn').fill('Dag Drift');
  await dag.getByLabel('E-post').fill('dag@drift.example');
  await button(dag, 'Bli administrator').click();
  await dag.waitForURL(/\/arbeid/);
  await dag.goto(`${server.url}/drift`);
  await dag.locator('#virksomhet').selectOption({ label: 'Namsos' });
  await dag.locator('#navn').fill('Anne Admin');
  await dag.locator('#epost').fill('anne@namsos.example');
  await button(dag, 'Send invitasjon').click();
  await dag.waitForURL(/utfort=invited/);

  const anne = await newPerson();
  await comeIn(anne, 'anne@namsos.example');
  await anne.getByRole('link', { name: 'Personer', exact: true }).click();
  await button(anne, 'Send invitasjon').click();
  expect(await anne.locator('.field-error').count()).toBe(3);
  await anne.locator('#navn').fill('Kari Vik');
  await anne.locator('#epost').fill('kari@namsos.example');
  await anne.locator('#rolle').selectOption('buyer');
  await button(anne, 'Send invitasjon').click();
  await anne.waitForURL(/utfort=invited/);
  await anne.locator('#samarbeid').selectOption({ index: 1 });
  await anne.getByLabel('Vedtak eller saksnummer').fill('26/01234');
  await button(anne, 'Deleger').click();
  await anne.waitForURL(/utfort=delegated/);

  const kari = await newPerson();
  await comeIn(kari, 'kari@namsos.example');
  await kari.goto(`${server.url}/min-side`);
  await kari.getByRole('link', { name: 'Slett meg' }).click();
  await kari.getByLabel('Skriv e-postadressen din for å bekrefte').fill('kari@namsos.example');
  await button(kari, 'Slett meg').click();
  expect(await kari.locator('h1').textContent()).toBe('Du er slettet');
  await kari.goto(`${server.url}/arbeid/5007`);
  expect(new URL(kari.url()).pathname).toBe('/logg-inn');

  await anne.getByRole('link', { name: 'Logg', exact: true }).click();
  const table = await anne.locator('table').innerText();
  expect(table).toContain('Delegerte');
  expect(table).toMatch(/Ga en rolle\s+slettet person/);
  expect(table).toContain('Dag Drift');
  expect(table).not.toContain('Kari Vik');
});
