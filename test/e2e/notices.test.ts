// Notices read in on the command line: beside a running server, again, and alone in a folder nobody has started in. Then in
// the browser, without JavaScript: read in by whoever runs the installation, answered by a body's first person.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOptions, DESKTOP, launchBrowser } from './browser.ts';
import { type RunningServer, removeFolder, startServer, temporaryFolder } from './server.ts';
import { startedFolder } from './started-folder.ts';
import { firstLink, linkTo } from './steps.ts';

const CLI = path.resolve(import.meta.dirname, '../../.build/cli.js');
const folder = startedFolder();
const alone = temporaryFolder();
const list = path.join(folder, 'kunngjoringer.json');
let server: RunningServer;
let browser: Browser;

const ROW = { date: '2026-09-01', buyer: 'Trondheim kommune', title: 'Renhold', cpv: '90911000' };
const ROWS = [
  ROW,
  { ...ROW, buyer: 'Namsos kommune' },
  { ...ROW, buyer: 'Sykehuset i nord HF' },
  { ...ROW, cpv: 'x' },
];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
  fs.writeFileSync(list, JSON.stringify(ROWS));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  removeFolder(folder);
  removeFolder(alone);
});

function notices(dataFolder: string): Promise<{ code: number | null; said: string[] }> {
  const child = spawn(process.execPath, [CLI, 'kunngjoringer', list], {
    env: { ...process.env, NODE_ENV: '', DATABASE_URL: '', SAMKJOP_DATA: dataFolder },
  });
  let said = '';
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ code, said: said.trim().split('\n') })),
  );
}

const told = (fresh: number, known: number, rest: string) => ({
  code: 0,
  said: [
    '1 fil, 4 kunngjøringer.',
    `${fresh} nye og ${known} kjente kunngjøringer: ${rest}`,
    expect.stringMatching(/^Ikke brukt: 1 med andre innkjøpere/),
    '',
    'Kan ikke brukes:',
    expect.stringMatching(/^ {2}kunngjoringer\.json, rad 4: /),
  ],
});

const FOUND = 'fant 0 avtaler og 2 anskaffelser for 2 kommuner og fylkeskommuner.';

test('beside a running server, and again', async () => {
  expect(await notices(folder)).toEqual(told(2, 0, FOUND));
  expect(await notices(folder)).toEqual(
    told(0, 2, 'fant 0 avtaler og 0 anskaffelser for 0 kommuner og fylkeskommuner.'),
  );
  expect((await fetch(`${server.url}/helse`)).status).toBe(200);
});

test('alone', async () => {
  expect(await notices(alone)).toEqual(told(2, 0, FOUND));
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** A button or link that names what it is about, out of sight. */
const about = (page: Page, role: 'button' | 'link', name: string, title: string) =>
  page.getByRole(role, { name: new RegExp(`^${name} ?: ${title}$`) });

async function newPerson(): Promise<Page> {
  const context = await browser.newContext({ ...contextOptions(DESKTOP), javaScriptEnabled: false });
  return context.newPage();
}

test('read in by whoever runs the installation, and answered on the first page', async () => {
  const dag = await newPerson();
  await dag.goto(await firstLink({ server, folder }));
  await dag.getByLabel('Navn').fill('Dag Drift');
  await dag.getByLabel('E-post').fill('dag@drift.example');
  await button(dag, 'Bli administrator').click();
  await dag.waitForURL(/\/arbeid/);
  await dag.goto(`${server.url}/drift/kunngjoringer`);
  const second = path.join(folder, 'flere.json');
  const namsos = { ...ROW, buyer: 'Namsos kommune' };
  fs.writeFileSync(
    second,
    JSON.stringify([
      { ...namsos, title: 'Tolking', cpv: '79540000' },
      { ...namsos, title: 'Levering av grus', cpv: '14212120' },
    ]),
  );
  await dag.locator('#fil').setInputFiles(second);
  await button(dag, 'Les inn').click();
  await dag.waitForURL(/anskaffelser=2/);
  await dag.goto(`${server.url}/drift`);
  await dag.locator('#virksomhet').selectOption({ label: 'Namsos' });
  await dag.locator('#navn').fill('Anne Admin');
  await dag.locator('#epost').fill('anne@namsos.example');
  await button(dag, 'Send invitasjon').click();
  await dag.waitForURL(/utfort=invited/);

  const anne = await newPerson();
  await anne.goto(await linkTo({ server, folder }, 'anne@namsos.example'));
  await button(anne, 'Logg inn').click();
  await anne.waitForURL(/\/arbeid/);
  await anne.goto(`${server.url}/arbeid/5007`);
  await anne.getByRole('heading', { name: 'Vi fant 3 anskaffelser for dere i kunngjøringer' }).waitFor();
  await about(anne, 'button', 'Stemmer', 'Tolking').click();
  await anne.getByText('Én er lagt inn i planen.').waitFor();
  await anne.getByLabel('Levering av grus').check();
  await button(anne, 'Stemmer ikke').click();
  await anne.getByText('Én stemmer ikke.').waitFor();
  await about(anne, 'link', 'Rett det først', 'Renhold').click();
  await button(anne, 'Lagre').click();
  await anne.getByText('Fra en kunngjøring: Doffin, 01.09.2026').waitFor();
  await anne.goto(`${server.url}/arbeid/5007/funnet?vis=feil`);
  await about(anne, 'button', 'Angre', 'Levering av grus').click();
  await anne.getByRole('link', { name: 'Venter på svar (1)' }).waitFor();
});
