// A buyer finds an example, reads a part of the course, writes what her own municipality has tried and sends it; the network's
// leader, on a phone without JavaScript, reads and publishes it; a visitor finds it. And a question is answered.
import { expect, test } from 'vitest';
import {
  LILLEFJORD,
  LILLEFJORD_BUYER,
  looking,
  NARROW,
  NETWORK_LEADER,
  newPage,
  person,
  startWorld,
  WIDE,
} from './journey.ts';
import { choose, follow, heading, press, says } from './steps.ts';

const TITLE = 'Slik spurte vi om nøkkelbokser';
const world = startWorld();
const wide = looking(WIDE, 'library');
const narrow = looking(NARROW, 'library');

test('an experience goes from a draft to everybody, and a question to its answer', async () => {
  const { url } = world.server;
  const buyer = await person(world, WIDE, LILLEFJORD_BUYER);
  await buyer.goto(`${url}/erfaringer`);
  await buyer.getByLabel('Søk').fill('alarmer');
  await press(buyer, 'Vis');
  await says(buyer, '21 kommuner fra start, ni med opsjon');
  await wide(buyer, 'found');
  await follow(buyer, 'Kurs i metoden');
  await follow(buyer, 'Snakk med markedet før dere kunngjør');
  await wide(buyer, 'part');

  await buyer.goto(`${url}/arbeid/${LILLEFJORD}`);
  await choose(buyer, 'Erfaringer');
  await follow(buyer, 'Skriv en erfaring');
  await buyer.getByLabel('Overskrift').fill(TITLE);
  await buyer.getByLabel('Hvilket steg handler det om?').selectOption({ label: 'Markedsdialog' });
  await buyer.getByLabel('Hva gjorde dere?').fill('Vi spurte fem om det samme. Ring 90 12 34 56.');
  await wide(buyer, 'form');
  await buyer.getByLabel('Hva kom ut av det?').fill('Tre ville gi tilbud.');
  await press(buyer, 'Lagre utkastet');
  await says(buyer, 'Det ser ut til å stå et telefonnummer i teksten.');
  await buyer.getByLabel(/Jeg har lest gjennom/).check();
  await wide(buyer, 'to send');
  await press(buyer, 'Send');
  await says(buyer, 'Noen leser gjennom. Dere kan ta den tilbake for å endre den.');

  const leader = await person(world, NARROW, NETWORK_LEADER);
  await choose(leader, 'Erfaringer');
  await follow(leader, TITLE);
  await narrow(leader, 'to read');
  await press(leader, 'Publiser');
  await says(leader, 'Publisert.');

  const visitor = await newPage(world, NARROW);
  await visitor.goto(`${url}/erfaringer?q=nokkelbokser`);
  await says(visitor, 'Ingenting passer til det du har valgt. Prøv færre ord, eller vis alle.');
  await visitor.goto(`${url}/erfaringer?q=nøkkelboks`);
  await follow(visitor, TITLE);
  await heading(visitor, TITLE);
  await narrow(visitor, 'published');

  await buyer.goto(`${url}/arbeid/${LILLEFJORD}/veiledning`);
  await wide(buyer, 'whom to ask');
  await follow(buyer, 'Spør Storvik');
  await buyer.getByLabel('Spørsmål').fill('Hvor lang tid brukte dere?');
  await press(buyer, 'Send spørsmålet');
  await says(buyer, 'Spørsmålet er sendt.');
  expect(world.errors.flat()).toEqual([]);
});
