// A buyer uploads an Excel list with three bad rows, mends them, gets groups, asks why not, changes an assumption and
// deletes the list; with and without JavaScript, accessible in every state on a desktop and on a phone.
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/modules/exchange/formats/xlsx/write.ts';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';
import { press } from './steps.ts';

let server: RunningServer;
let browser: Browser;
const folder = startedFolder();
const list = path.join(folder, 'avtaler.xlsx');

/** Contracts end in some years, whenever this is run. */
const YEAR = new Date().getFullYear() + 3;
const ROWS = [
  ['Namsos', 'Renhold av bygg', 'Renhold', 2_100_000, `31.03.${YEAR}`, '1+1'],
  ['Overhalla', 'Renhold', 'Renhold', 900_000, `31.02.${YEAR}`, ''],
  ['Grong', 'Renhold skole', 'Renhold', 'ca. 1 mill', `31.05.${YEAR}`, ''],
  ['Høylndet', 'Renhold', 'Renhold', 500_000, `30.06.${YEAR}`, ''],
  ['Steinkjer', 'Trygghetsalarmer', 'Trygghetsalarmer', 900_000, `31.12.${YEAR - 1}`, ''],
] as const;

beforeAll(async () => {
  const heading = ['Kommune', 'Avtale', 'Kategori', 'Årlig verdi', 'Sluttdato', 'Opsjon'];
  fs.writeFileSync(list, await writeWorkbook([{ name: 'Avtaler', heading, rows: ROWS }]));
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  removeFolder(folder);
});

const title = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();

describe.each([
  { javaScriptEnabled: true, viewport: DESKTOP },
  { javaScriptEnabled: false, viewport: PHONE },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ javaScriptEnabled, viewport }) => {
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({ ...contextOptions(viewport), javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${server.url}/grupper`);
    return page;
  };
  const look = async (page: Page, state: string): Promise<void> => {
    if (!javaScriptEnabled) return;
    await expectAccessible(page, state);
    await expectNoSidewaysScroll(page, state);
  };

  test('three bad rows are mended, groups are found and questioned, the list is deleted', async () => {
    const page = await open();
    const errors = watchErrors(page);
    await page.getByLabel('Velg fil').setInputFiles(list);
    await press(page, 'Les listen');
    await page.getByText('Tre rader kan ikke brukes').waitFor();
    expect(await title(page)).toBe('Vi forsto 2 av 5 rader');
    await look(page, 'bad rows');
    await page.getByLabel('Sluttdato').fill(`31.03.${YEAR}`);
    await page.getByLabel('Årlig verdi').fill('1 000 000');
    await page.getByLabel('Kommune', { exact: true }).fill('Høylandet');
    await press(page, 'Lagre rettelsene');
    await page.getByText('3 rader er rettet').waitFor();
    await page.getByRole('checkbox', { name: 'Namsos' }).check();
    await press(page, 'Finn kjøpegrupper');
    await page.getByRole('heading', { level: 1, name: /kan spare/ }).waitFor();
    expect(await title(page)).toMatch(/^Én kjøpegruppe kan spare ca\.\s/);
    await look(page, 'groups');
    await page.getByRole('table').getByRole('link', { name: 'Renhold' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fire kommuner bør kjøpe renhold sammen' }).waitFor();
    await look(page, 'one group');
    await page.getByLabel('Velg hvem du lurer på').selectOption({ label: 'Steinkjer' });
    await press(page, 'Vis hvorfor');
    await page.getByText('Steinkjer har ikke noe behov for renhold på listen.').waitFor();
    await page.getByLabel('Hvor mye av volumet som blir kjøpt på avtalen').last().fill('100');
    await press(page, 'Regn ut på nytt');
    await page.getByText('Én forutsetning er endret').waitFor();
    await look(page, 'changed assumption');
    await page.getByRole('link', { name: 'Gruppene' }).click();
    await page.getByText('Slett listen').click();
    await press(page, 'Slett alt nå');
    await page.getByRole('heading', { level: 1, name: 'Listen er slettet' }).waitFor();
    await look(page, 'deleted');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a file that is no table is refused with a reason, and the example works', async () => {
    const page = await open();
    await page
      .getByLabel('Velg fil')
      .setInputFiles({ name: 'brev.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await press(page, 'Les listen');
    await page.getByText('Filen er ikke en tabell.').waitFor();
    await look(page, 'refused file');
    await press(page, 'Bruk eksempelet');
    await page.getByText('Fjordregionen, kommunene og avtalene på denne siden er oppdiktet.').waitFor();
    await look(page, 'example');
    await page.getByRole('link', { name: 'Se hvem som trenger det samme' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ti behov går igjen hos flere på listen' }).waitFor();
    await look(page, 'shared needs');
    await page.getByLabel('Vis behovene til').selectOption({ label: 'Sundøya' });
    await press(page, 'Vis');
    await page
      .getByRole('heading', { level: 1, name: 'Sundøya deler ett behov med andre på listen' })
      .waitFor();
    await look(page, 'shared needs of one');
    await page.getByRole('link', { name: 'Finn kjøpegrupper' }).click();
    await press(page, 'Finn kjøpegrupper');
    await page.getByRole('heading', { level: 1, name: /kjøpegrupper kan spare/ }).waitFor();
    await page.getByRole('link', { name: 'Utskrift' }).click();
    await page.getByRole('heading', { level: 1, name: 'Forslag til kjøpegrupper' }).waitFor();
    await look(page, 'print');
    await page.goto(`${server.url}/grupper/AAAAAAAAAAAAAAAAAAAAAA`);
    expect(await title(page)).toBe('Vi har ikke denne listen');
    await look(page, 'gone');
    await page.context().close();
  });
});
