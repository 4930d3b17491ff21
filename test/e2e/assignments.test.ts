// An assignment between gatherings: the leader gives it, bodies hand in with files by personal links on phones without JavaScript, a
// peer gives feedback, and the leader sees where everybody stands. And the page to print.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  dayIn,
  LILLEFJORD_BUYER,
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
const look = looking(WIDE, 'oppgaver');
const lookOnPhone = looking(NARROW, 'oppgaver');
const TITLE = 'Ring to leverandører';

async function give(leader: Page): Promise<void> {
  await leader.goto(`${world.server.url}/arbeid/9901/nettverk`);
  await follow(leader, 'Innovative innkjøp i Fjordregionen');
  await follow(leader, 'Oppgaver');
  await look(leader, 'all assignments');
  await follow(leader, 'Lag en oppgave');
  await press(leader, 'Lagre');
  await leader.getByRole('alert').getByText('Fyll ut dette feltet.').first().waitFor();
  await look(leader, 'something is missing');
  await leader.getByLabel('Hva skal oppgaven hete?').fill(TITLE);
  await leader.getByLabel('Hva skal hver kommune gjøre med sin egen sak?').fill('Spør hva de ville gjort.');
  await leader.getByLabel('Hvilken samling hører den til?').selectOption('2');
  await leader.getByLabel('Frist', { exact: true }).fill(dayIn(world, 30));
  await press(leader, 'Lagre');
  await says(leader, `Gi «${TITLE}» til kommunene`);
  await look(leader, 'a draft that can be given');
  await press(leader, 'Gi oppgaven');
  await says(leader, 'Oppgaven er gitt.');
  await look(leader, 'given');
}

const PDF = { name: 'Svar.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nDe svarte.\n') };

/** Puts a file in, once another has been refused in words. */
async function putIn(phone: Page): Promise<void> {
  await press(phone, 'Lagre og legg ved en fil');
  await heading(phone, 'Legg ved filer');
  const field = phone.getByLabel('Fil', { exact: true });
  await field.setInputFiles({ name: 'side.html', mimeType: 'text/html', buffer: Buffer.from('<p>') });
  await press(phone, 'Legg ved filen');
  await says(phone, 'Vi tar ikke imot denne typen fil.');
  await lookOnPhone(phone, 'a file is refused');
  await field.setInputFiles(PDF);
  await press(phone, 'Legg ved filen');
  await says(phone, 'Lagt ved.');
  await lookOnPhone(phone, 'a file is attached');
  await follow(phone, 'Tilbake til svaret');
}

/** What a browser gets that saves the file. */
async function saved(page: Page): Promise<string> {
  const href = await page.getByRole('link', { name: PDF.name, exact: true }).getAttribute('href');
  return (await page.context().request.get(`${world.server.url}${href}`)).text();
}

async function deliver(email: string, text: string): Promise<Page> {
  const phone = await newPage(world, NARROW);
  await phone.goto(await linkIn(world, [email, 'assignment.given']));
  await heading(phone, TITLE);
  await lookOnPhone(phone, 'the assignment by a link');
  await phone.getByRole('link', { name: 'Svar på oppgaven' }).first().click();
  await press(phone, 'Lever');
  await says(phone, 'Skriv noe, eller legg ved noe, før du leverer.');
  await phone.getByLabel('Svaret deres').fill(text);
  await phone.getByLabel('Lenker på nettet (valgfritt)').fill('https://leverandor.example/svar');
  await lookOnPhone(phone, 'the form by a link');
  await press(phone, 'Lagre utkast');
  await says(phone, 'Utkastet er lagret.');
  await phone.getByRole('link', { name: 'Fortsett på svaret' }).click();
  await putIn(phone);
  await press(phone, 'Lever');
  await says(phone, 'Takk. Svaret er levert.');
  await lookOnPhone(phone, 'delivered by a link');
  return phone;
}

test('is given, answered on phones without JavaScript, answered by a peer, and seen by the leader', async () => {
  const leader = await person(world, WIDE, NETWORK_LEADER);
  await give(leader);
  await deliver('marit.vik@nesoy.example', 'Begge vil vise fram noe nytt.');
  const peer = await deliver('jonas.haug@skogbygda.example', 'Ingen måler tid til fri vei.');

  await leader.reload();
  await follow(leader, 'Sett opp par');
  await look(leader, 'setting up pairs');
  await press(leader, 'Del ut parene');
  await says(leader, 'Parene er lagret.');
  await says(leader, 'Parene er delt ut med trekning 1.');

  await peer.getByRole('link', { name: 'Nesøy', exact: true }).click();
  await heading(peer, 'Svaret fra Nesøy');
  expect(await saved(peer)).toBe(PDF.buffer.toString());
  await lookOnPhone(peer, 'the answer of a peer');
  await press(peer, 'Send tilbakemeldingen');
  await says(peer, 'Skriv i minst ett av feltene.');
  await peer.getByLabel('Dette er bra').fill('Dere spurte tidlig.');
  await peer.getByLabel('Dette kan dere tenke på').fill('Spør også en liten leverandør.');
  await press(peer, 'Send tilbakemeldingen');
  await says(peer, 'Takk. Tilbakemeldingen er sendt.');
  await says(peer, 'Dere spurte tidlig.');
  await lookOnPhone(peer, 'feedback is given');

  const told = await newPage(world, NARROW);
  await told.goto(await linkIn(world, ['marit.vik@nesoy.example', 'assignment.feedback']));
  await says(told, 'Spør også en liten leverandør.');

  await leader.reload();
  const row = leader.getByRole('row', { name: /^Nesøy/ });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    expect.stringMatching(/^levert \d\d\.\d\d\.\d{4}$/),
    '1',
    '0',
    expect.stringMatching(/./),
  ]);
  await look(leader, 'where everybody stands');
  await follow(leader, 'Skriv ut oppgaven');
  await says(leader, 'Neste skritt');
  await look(leader, 'to print');
});

test('a body attaches something of its own, and the others read its title', async () => {
  const buyer = await person(world, WIDE, LILLEFJORD_BUYER);
  await buyer.goto(`${world.server.url}/arbeid/9902/nettverk`);
  await follow(buyer, 'Innovative innkjøp i Fjordregionen');
  await follow(buyer, 'Oppgaver');
  await follow(buyer, `2. ${TITLE}`);
  await buyer.getByRole('link', { name: 'Svar på oppgaven' }).first().click();
  await press(buyer, 'Lagre og legg ved noe fra listene deres');
  await buyer.getByLabel('Søk etter tittel').fill('trygghetsalarmer');
  await press(buyer, 'Søk');
  await buyer.getByRole('button', { name: 'Legg ved: Trygghetsalarmer', exact: true }).first().click();
  await says(buyer, 'Avtale: Trygghetsalarmer');
  await look(buyer, 'something is attached');
});
