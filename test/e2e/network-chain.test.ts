// From a network to a group: a buyer sees what several of the network's bodies need at the same time and makes a proposal of it; the
// leader says which goal it serves; the chain shows it, also on a phone without JavaScript.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { looking, NARROW, NETWORK_LEADER, person, STORVIK_BUYER, startWorld, WIDE } from './journey.ts';
import { follow, heading, press, says } from './steps.ts';

const GOAL = 'Minst én felles anskaffelse kommer ut av nettverket';

const world = startWorld();
const look = looking(WIDE, 'kjeden');
const lookOnPhone = looking(NARROW, 'kjeden');

async function toNetwork(page: Page, part: string): Promise<void> {
  await page.goto(`${world.server.url}/arbeid/9901/nettverk`);
  await follow(page, /^Innovative innkjøp/);
  await follow(page, part);
}

test('from a common need to a proposal, and into the chain', async () => {
  const buyer = await person(world, WIDE, STORVIK_BUYER);
  await toNetwork(buyer, 'Felles behov');
  await look(buyer, 'common needs');
  const next = buyer.locator('.next-step');
  const what = /kan kjøpe (.+) sammen/.exec(await next.getByRole('heading').innerText())?.[1] ?? '';
  await press(next, `Lag et forslag om ${what}`);
  await buyer.getByRole('link', { name: /^Kommer fra nettverket/ }).waitFor();
  await look(buyer, 'proposal from the network');
  await follow(buyer, /^Kommer fra nettverket/);
  await says(buyer, 'Ikke knyttet til noe mål');

  const leader = await person(world, WIDE, NETWORK_LEADER);
  await toNetwork(leader, 'Fra mål til virkning');
  await look(leader, 'chain');
  await follow(leader, `Velg hva som hører til målet ${GOAL}`);
  await leader.getByLabel(`Forslag til kjøpegruppe: ${what}`, { exact: true }).check();
  await look(leader, 'parts of a goal');
  await press(leader, 'Lagre');
  await says(leader, 'Lagret.');
  const own = leader.locator('section', { has: leader.getByRole('heading', { name: GOAL }) });
  await own.getByText(`Forslag til kjøpegruppe: ${what}`).waitFor();
  expect(await own.getByText('Ingen kjøpegruppe eller anskaffelse er knyttet til dette målet.').count()).toBe(
    0,
  );

  const phone = await person(world, NARROW, NETWORK_LEADER);
  await toNetwork(phone, 'Felles behov');
  await lookOnPhone(phone, 'common needs');
  await toNetwork(phone, 'Fra mål til virkning');
  await says(phone, GOAL);
  await lookOnPhone(phone, 'chain');
});

test('a procurement is begun from a common need, and something begun before is connected', async () => {
  const buyer = await person(world, WIDE, STORVIK_BUYER);
  await toNetwork(buyer, 'Felles behov');
  await buyer
    .getByRole('link', { name: /^Begynn en anskaffelse av/ })
    .first()
    .click();
  await heading(buyer, 'Begynn en anskaffelse');
  await buyer.getByLabel('Hva skal den hete?').fill('Felles kjøp fra nettverket');
  await press(buyer, 'Begynn anskaffelsen');
  await buyer.getByText('Er med i nettverket Innovative innkjøp i Fjordregionen').waitFor();
  await look(buyer, 'bodies to invite');

  await toNetwork(buyer, 'Felles behov');
  await says(buyer, 'Anskaffelse: Felles kjøp fra nettverket');
  await follow(buyer, 'Koble til noe dere har begynt på');
  await look(buyer, 'something to connect');
  await press(buyer, 'Koble til');
  await buyer.getByRole('alert').getByText('Velg ett forslag eller én anskaffelse.').waitFor();
  await buyer
    .getByLabel(/^Anskaffelse: Trygghetsalarmer/)
    .first()
    .check();
  await press(buyer, 'Koble til');
  await says(buyer, 'Koblet til nettverket.');
  await follow(buyer, 'Endre: Anskaffelse: Felles kjøp fra nettverket');
  await look(buyer, 'a connection');
  await press(buyer, 'Fjern koblingen');
  await says(buyer, 'Koblingen er fjernet.');
});
