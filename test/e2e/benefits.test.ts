// A benefit from draft to confirmed: the leader of the invented network registers it, a body says that it disagrees and confirms
// after all, a colleague confirms the whole; then the logic model gets a row. On a phone without JavaScript, too.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  LILLEFJORD_BUYER,
  looking,
  NARROW,
  NETWORK_LEADER,
  person,
  STORVIK_BUYER,
  startWorld,
  WIDE,
} from './journey.ts';
import { follow, heading, press, says } from './steps.ts';

const world = startWorld();

describe.each([
  { ...WIDE, title: 'Mindre reising til møter', row: 'Flere bestiller transport samlet' },
  { ...NARROW, title: 'Mindre reising, skrevet på telefonen', row: 'Flere går sammen om transport' },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ title, row, ...device }) => {
  const look = looking(device, 'gevinster');
  const go = (page: Page, path: string) => page.goto(world.server.url + path);
  const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

  async function register(page: Page): Promise<void> {
    await follow(page, 'Registrer en gevinst');
    await heading(page, 'Registrer en gevinst');
    await press(page, 'Lagre');
    await page.getByRole('alert').getByText('Skriv hva som ellers ville skjedd.').waitFor();
    await look(page, 'refused');
    await field(page, 'Hva er gevinsten?').fill(title);
    await field(page, 'Slag').selectOption({ label: 'Klima og miljø' });
    await field(page, 'Hva ville ellers skjedd?').fill('Vi hadde kjørt hver for oss til fire møter.');
    await field(page, 'Hvordan er den funnet?').selectOption({ label: 'Anslag fra dem som var med' });
    await field(page, 'Måles i').selectOption({ label: 'kroner, én gang' });
    await field(page, 'Lavt').fill('4 000');
    await field(page, 'Trolig').fill('3 000');
    await field(page, 'Høyt').fill('6 000');
    await field(page, 'Fra og med').fill('01.01.2026');
    await field(page, 'Til og med').fill('31.12.2026');
    await page.getByLabel('Lillefjord', { exact: true }).check();
    await field(page, 'Kilder').fill('Reiseregninger | https://innsyn.example.no/reiser');
    await press(page, 'Lagre');
    await page
      .getByRole('alert')
      .getByText(/Det lave anslaget kan ikke være over/)
      .waitFor();
    await field(page, 'Trolig').fill('5 000');
    await press(page, 'Lagre');
    await says(page, 'Gevinsten er lagret som utkast.');
    await look(page, 'draft');
    await press(page, 'Foreslå');
    await says(page, 'Gevinsten er foreslått.');
    await says(page, 'Du har skrevet gevinsten. En annen hos dere må bekrefte den.');
    await look(page, 'proposed');
  }

  async function confirm(page: Page, role: string): Promise<void> {
    await field(page, 'Stillingen din').fill(role);
    await press(page, 'Bekreft');
    await says(page, 'Du har bekreftet gevinsten.');
  }

  test('a benefit is registered, disputed and confirmed, and the logic model gets a row', async () => {
    const leader = await person(world, device, NETWORK_LEADER);
    await go(leader, '/arbeid/9901/nettverk');
    await follow(leader, /Innovative innkjøp i Fjordregionen/);
    await follow(leader, 'Evaluering');
    await follow(leader, 'Se gevinstene');
    await heading(leader, 'Gevinster');
    await look(leader, 'list');
    const list = new URL(leader.url()).pathname;
    await register(leader);
    const benefit = new URL(leader.url()).pathname;

    const member = await person(world, device, LILLEFJORD_BUYER);
    await go(member, '/arbeid/9902');
    await follow(member, title);
    await heading(member, title);
    await look(member, 'to confirm');
    await field(member, 'Stillingen din').fill('Innkjøpsrådgiver');
    await press(member, 'Si at dere er uenige');
    await member.getByRole('alert').getByText('Skriv hvorfor.').waitFor();
    await field(member, 'Hva er dere uenige i?').fill('Vi deltok digitalt på to av møtene.');
    await press(member, 'Si at dere er uenige');
    await says(member, 'Du har sagt at du er uenig.');
    await says(member, 'Vi deltok digitalt på to av møtene.');
    await look(member, 'disputed');
    await member.getByText('Endre svaret deres').click();
    await confirm(member, 'Innkjøpsrådgiver');

    const colleague = await person(world, device, STORVIK_BUYER);
    await go(colleague, benefit);
    await confirm(colleague, 'Innkjøpssjef');
    await says(colleague, /bekreftet av Runa Sletthaug, Innkjøpsrådgiver/);
    await look(colleague, 'confirmed');

    await go(leader, `${list}?status=confirmed`);
    await says(leader, title);
    await go(leader, list.replace('/gevinster', '/modell'));
    await heading(leader, 'Logisk modell');
    await look(leader, 'model');
    await follow(leader, 'Legg til under virkninger');
    await field(leader, 'Hva er det?').fill(row);
    await field(leader, 'Hvor måles det?').selectOption({ label: `Gevinst: ${title}` });
    await look(leader, 'row');
    await press(leader, 'Lagre');
    await says(leader, 'Raden er lagret.');
    await says(leader, `Gevinsten «${title}»`);
    await says(leader, `«${row}» har ingen indikator.`);
    // What was refused on the way is all that a page has said.
    expect(world.errors.flat().filter((said) => !said.includes('422'))).toEqual([]);
  });
});
