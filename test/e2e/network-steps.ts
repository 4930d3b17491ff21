// Steps of journeys of a learning network: a design with planted weaknesses, which the check finds and the leader mends.
import type { Page } from 'playwright-core';
import { follow, inDays, press, says } from './steps.ts';

export const field = (page: Page, label: string | RegExp) => page.getByLabel(label, { exact: true });

export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await field(page, label).fill(text);
}

/** One of the parts of the network that is shown. */
export const tab = (page: Page, name: string): Promise<void> =>
  follow(page.getByRole('navigation', { name: 'Deler av nettverket' }), name);

async function save(page: Page): Promise<void> {
  await press(page, 'Lagre');
  await says(page, 'Lagret.');
}

/** What a page must hold, by the name of its state. */
export type Look = (page: Page, state: string) => Promise<void>;

/** A network of Storvik's from a blank sheet. */
export async function beginBlank(page: Page, url: string, title: string, look: Look): Promise<void> {
  await page.goto(`${url}/arbeid/9901/nettverk`);
  await follow(page, 'Lag et nettverk');
  await press(page, 'Lag utkastet');
  await page.getByRole('alert').getByText('Skriv hva det heter.').waitFor();
  await fill(page, { 'Hva heter nettverket?': title, 'Når begynner det?': inDays(10) });
  await field(page, 'Tomt ark').check();
  await press(page, 'Lag utkastet');
  await says(page, '10 mangler i utformingen');
  await look(page, 'blank design');
}

/** With a goal nobody has measured, nobody from the service, two gatherings close together, and topics chosen too late. */
export async function designWeakly(page: Page): Promise<void> {
  await follow(page, 'Endre «Hva og når»');
  await fill(page, {
    'Hva skal deltakerne kunne når det er over?': 'Kjøpe en ny løsning',
    'Hvilke utfordringer skal det møte?': 'Vi kjøper det samme som sist',
  });
  await field(page, 'Vis nettverket for alle').check();
  await save(page);
  await follow(page, 'Legg til et mål');
  await fill(page, { 'Hva skal bli bedre?': 'Flere prøver nytt', 'Hvilket tall vil dere nå?': 'mange' });
  await press(page, 'Lagre');
  await page.getByRole('alert').getByText('«mange» er ikke et tall').waitFor();
  await fill(page, {
    'Hvilket tall vil dere nå?': '3',
    Enhet: 'kommuner',
    'Når skal det være nådd?': inDays(300),
    'Hvordan måles det, og av hvem?': 'innlevert oppgave',
  });
  await save(page);
  await follow(page, 'Endre «Hvem»');
  await fill(page, { 'Hvem er nettverket for?': 'Kommuner som har en sak' });
  await field(page, 'Innkjøp').check();
  await field(page, 'Leder som kan bestemme').check();
  await save(page);
  await follow(page, 'Endre «Program»');
  for (const [at, days] of [30, 40].entries()) {
    const line = page.getByRole('group', { name: `Samling ${at + 1}` });
    await line.getByLabel('Hva handler den om?').fill(`Steg ${at + 1}`);
    await line.getByLabel('Dato').fill(inDays(days));
  }
  await fill(page, {
    'Siste dag deltakerne velger tema': inDays(25),
    'Dagen programmet blir lagt': inDays(20),
    'Hva gjør kommunene hjemme mellom samlingene?': 'Jobber med egen sak',
  });
  await save(page);
  await follow(page, 'Endre «Ansvar og budsjett»');
  await fill(page, { 'Hvem gjør hva?': 'Storvik leder' });
  const line = page.getByRole('group', { name: 'Post 1' });
  await line.getByLabel('Hva', { exact: true }).fill('Møterom');
  await line.getByLabel('Kroner uten mva.').fill('12 000');
  await save(page);
}

const FOUND = [
  'Mål utgangspunktet for «Flere prøver nytt».',
  'Be om noen fra tjenesten som har behovet.',
  'To samlinger har bare 10 dager mellom seg.',
  'men programmet er lagt',
  'Spør deltakerne på nytt 3, 6 eller 12 måneder etter slutt.',
];

/** The check finds each of them; mended, it finds none. */
export async function mendDesign(page: Page, look: Look): Promise<void> {
  await says(page, `${FOUND.length} mangler i utformingen`);
  for (const words of FOUND) await says(page, words);
  await look(page, 'weaknesses found');
  await follow(page, /Flere prøver nytt/);
  await fill(page, { 'Hvordan er det i dag?': '0' });
  await save(page);
  await follow(page, 'Endre «Hvem»');
  await field(page, 'Fra tjenesten som har behovet').check();
  await save(page);
  await follow(page, 'Endre «Program»');
  await page.getByRole('group', { name: 'Samling 2' }).getByLabel('Dato').fill(inDays(60));
  await fill(page, { 'Siste dag deltakerne velger tema': inDays(15) });
  await field(page, '6 måneder etter slutt').check();
  await save(page);
  await says(page, 'Vi fant ingen mangler');
}
