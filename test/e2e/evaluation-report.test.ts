// A report from button to reader: the leader of the invented network makes one, publishes it, and a visitor reads it on her phone and
// takes the files, which are those whose checksums stand on the page; withdrawn, it says so. With and without JavaScript.
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/modules/evaluation/reports/hashes.ts';
import {
  LILLEFJORD_BUYER,
  looking,
  NARROW,
  NETWORK_LEADER,
  newPage,
  person,
  startWorld,
  WIDE,
} from './journey.ts';
import { follow, heading, press, says } from './steps.ts';

const world = startWorld();

describe.each([WIDE, NARROW])('$viewport.width px, JavaScript $javaScriptEnabled', (device) => {
  const look = looking(device, 'evalueringsrapport');
  const chapter = (page: Page, name: string) =>
    page.getByRole('heading', { name, level: 2, exact: true }).waitFor();
  const go = (page: Page, path: string) => page.goto(world.server.url + path);

  async function make(page: Page): Promise<string> {
    await go(page, '/arbeid/9901/nettverk');
    await follow(page, /Innovative innkjøp i Fjordregionen/);
    await follow(page, 'Evaluering');
    await chapter(page, 'Rapporter');
    await press(page, 'Lag rapport');
    await says(page, 'Rapporten er laget. Den endres aldri.');
    await chapter(page, 'Kort fortalt');
    await chapter(page, 'Det vi ikke vet');
    await look(page, 'made');
    return new URL(page.url()).pathname;
  }

  /** The file behind a link, and its checksum as the page says it. */
  async function file(page: Page, link: string, name: string): Promise<[got: string, said: string]> {
    const coming = page.waitForEvent('download');
    await follow(page, link);
    const bytes = fs.readFileSync(await (await coming).path());
    const row = page.getByRole('row').filter({ hasText: name });
    return [sha256Of(bytes), (await row.getByRole('cell').last().textContent()) ?? ''];
  }

  test('from button to reader', async () => {
    const leader = await person(world, device, NETWORK_LEADER);
    const report = await make(leader);
    await press(leader, 'Publiser for alle');
    await says(leader, 'Rapporten er publisert. Alle kan lese den.');
    await look(leader, 'published');

    const visitor = await newPage(world, device);
    await go(visitor, `/rapporter/${report.split('/').at(-1)}`);
    await heading(visitor, 'Evaluering av Innovative innkjøp i Fjordregionen');
    await chapter(visitor, 'Det folk svarte');
    expect(await visitor.getByRole('button', { name: 'Trekk tilbake' }).count()).toBe(0);
    await visitor.getByText('Kontrollsummer (SHA-256)').first().click();
    for (const [link, name] of [
      ['Last ned som PDF', 'PDF'],
      ['Last ned i Word', 'Word'],
      ['Last ned dataene (JSON)', 'Dataene'],
    ] as const) {
      const [got, said] = await file(visitor, link, name);
      expect(said).toContain(got);
    }
    await look(visitor, 'public');

    const member = await person(world, device, LILLEFJORD_BUYER);
    await go(member, report.replace('/9901/', '/9902/'));
    await chapter(member, 'Målene');

    await leader.getByText('Trekk tilbake').first().click();
    await press(leader, 'Trekk tilbake');
    await leader.getByRole('alert').getByText('Skriv hvorfor rapporten trekkes tilbake.').waitFor();
    await look(leader, 'without reason');
    await leader.getByLabel('Hvorfor?').fill('Feil i budsjettet.');
    await press(leader, 'Trekk tilbake');
    await says(leader, 'Rapporten er trukket tilbake.');
    await visitor.reload();
    await says(visitor, 'Feil i budsjettet.');
    await look(visitor, 'withdrawn');
  });
});
