// A gathering from its first line to its calendar: the leader plans it and asks when people can, a participant answers on a phone
// by her own link, without an account and without JavaScript, the leader sets the time and she says that she comes, and the leader
// puts material out. Then the demonstration's clock goes to what is next.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  dayIn,
  linkIn,
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
const lookOnPhone = looking(NARROW, 'samlinger');
const SLIDES = '%PDF-1.7\nLysark\n';

describe.each([
  { ...WIDE, title: 'Møte leverandørene', email: 'marit.vik@nesoy.example' },
  { ...NARROW, title: 'Skrive krav sammen', email: 'jonas.haug@skogbygda.example' },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ title, email, ...device }) => {
  const look = looking(device, 'samlinger');

  async function plan(page: Page): Promise<void> {
    await page.goto(`${world.server.url}/arbeid/9901/nettverk`);
    await follow(page, 'Innovative innkjøp i Fjordregionen');
    await follow(page, 'Samlinger');
    await follow(page, 'Planlegg en samling');
    await press(page, 'Lagre og finn tidspunkt');
    await page.getByRole('alert').getByText('Fyll ut dette feltet.').first().waitFor();
    await page.getByLabel('Hva skal samlingen hete?').fill(title);
    await page.getByLabel('Hvor?', { exact: true }).fill('Kvernmo rådhus');
    await press(page, 'Lagre og finn tidspunkt');
    await heading(page, 'Finn tidspunkt');
    await look(page, 'finding a time');
    await page
      .getByLabel('Tidspunkter')
      .fill(`${dayIn(world, 40)} 10.00–14.00\n${dayIn(world, 41)} 10.00–14.00`);
    await press(page, 'Spør deltakerne');
    await says(page, 'Deltakerne er spurt');
  }

  /** Adds a part of the programme, and a file to it, once another has been refused in words. */
  async function addMaterial(page: Page): Promise<void> {
    await follow(page, 'Endre programmet');
    await page.getByLabel('Hva skjer?').fill('Innledning');
    await press(page, 'Legg til');
    await follow(page, 'Filer til: Innledning');
    const field = page.getByLabel('Fil', { exact: true });
    await field.setInputFiles({ name: 'Lysark.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
    await press(page, 'Legg ut filen');
    await says(page, 'Innholdet i filen er ikke det navnet sier (pdf).');
    await field.setInputFiles({
      name: 'Lysark.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(SLIDES),
    });
    await press(page, 'Legg ut filen');
    await says(page, 'Filen er lagt ut.');
    await look(page, 'material of a part');
  }

  async function answer(): Promise<Page> {
    const phone = await newPage(world, NARROW);
    await phone.goto(await linkIn(world, [email, 'gathering.poll']));
    await heading(phone, title);
    const times = phone.getByRole('group', { name: /10\.00–14\.00/ });
    await times.first().getByLabel('Nei').check();
    await times.last().getByLabel('Hvis det må til').check();
    await lookOnPhone(phone, 'when she can');
    await press(phone, 'Send svaret');
    await says(phone, 'Takk, svaret er lagret.');
    return phone;
  }

  test('is found a time for, called, and stands in a calendar', async () => {
    const leader = await person(world, device, NETWORK_LEADER);
    await plan(leader);
    const phone = await answer();
    await leader.reload();
    await says(leader, '1 av 23 har svart.');
    await look(leader, 'answers to the poll');
    await follow(leader, 'Bestem tidspunkt');
    await look(leader, 'setting the time');
    await press(leader, 'Kall inn');
    await says(leader, 'Deltakerne er kalt inn.');

    await phone.goto(await linkIn(world, [email, 'gathering.called']));
    await phone.getByLabel('Kommer', { exact: true }).check();
    await phone.getByLabel('Trenger du noe for å være med? (valgfritt)').fill('Uten nøtter');
    await lookOnPhone(phone, 'whether she comes');
    await press(phone, 'Send svaret');
    await says(phone, 'Du har svart: Kommer.');
    await follow(phone, 'Få samlingene i kalenderen din');
    await press(phone, 'Lag en adresse');
    const address = await phone.getByLabel('Adresse', { exact: true }).inputValue();
    const feed = await (await fetch(address.replace(/^https?:\/\/[^/]+/, world.server.url))).text();
    expect(feed).toContain(`SUMMARY:${title}`);

    await leader.reload();
    await says(leader, 'Uten nøtter');
    await look(leader, 'called');
    await addMaterial(leader);
    await phone.goto(await linkIn(world, [email, 'gathering.called']));
    const href = await phone.getByRole('link', { name: 'Lysark.pdf', exact: true }).getAttribute('href');
    await lookOnPhone(phone, 'a programme with material');
    const got = await phone.context().request.get(`${world.server.url}${href}`);
    expect(await got.text()).toBe(SLIDES);
  });
});

test('the demonstration goes to what is next, and its letters are written', async () => {
  const leader = await person(world, WIDE, NETWORK_LEADER);
  await leader.goto(`${world.server.url}/arbeid/9901/nettverk`);
  await follow(leader, 'Innovative innkjøp i Fjordregionen');
  await follow(leader, 'Samlinger');
  const next = leader.getByText(/^Neste: .* \d{4}\.$/);
  const before = await next.innerText();
  await press(leader, 'Gå til det neste');
  await leader.getByText(/^Det har gått /).waitFor();
  expect(await next.innerText()).not.toBe(before);
});
