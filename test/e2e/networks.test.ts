// A learning network from a blank sheet to its groups: the leader designs it with weaknesses, the check finds them and each is
// mended, municipalities are asked, one tells of itself and commits with an account, another by its manager's personal link on a
// phone, and the groups are proposed and changed by hand.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
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
import { follow, heading, inDays, press, says } from './steps.ts';

const world = startWorld();

describe.each([
  { ...WIDE, title: 'Kjøpe på nye måter' },
  { ...NARROW, title: 'Lære av hverandre' },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ title, ...device }) => {
  const look = looking(device, 'nettverk');
  const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
  const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(fields)) await field(page, label).fill(text);
  };
  const tab = (page: Page, name: string): Promise<void> =>
    follow(page.getByRole('navigation', { name: 'Deler av nettverket' }), name);
  const save = async (page: Page): Promise<void> => {
    await press(page, 'Lagre');
    await says(page, 'Lagret.');
  };

  async function begin(page: Page): Promise<void> {
    await page.goto(`${world.server.url}/arbeid/9901/nettverk`);
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
  async function designWeakly(page: Page): Promise<void> {
    await follow(page, 'Endre Hva og når');
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
    await follow(page, 'Endre Hvem');
    await fill(page, { 'Hvem er nettverket for?': 'Kommuner som har en sak' });
    await field(page, 'Innkjøp').check();
    await field(page, 'Leder som kan bestemme').check();
    await save(page);
    await follow(page, 'Endre Program');
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
    await follow(page, 'Endre Ansvar og budsjett');
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

  async function mend(page: Page): Promise<void> {
    await says(page, `${FOUND.length} mangler i utformingen`);
    for (const words of FOUND) await says(page, words);
    await look(page, 'weaknesses found');
    await follow(page, /Flere prøver nytt/);
    await fill(page, { 'Hvordan er det i dag?': '0' });
    await save(page);
    await follow(page, 'Endre Hvem');
    await field(page, 'Fra tjenesten som har behovet').check();
    await save(page);
    await follow(page, 'Endre Program');
    await page.getByRole('group', { name: 'Samling 2' }).getByLabel('Dato').fill(inDays(60));
    await fill(page, { 'Siste dag deltakerne velger tema': inDays(15) });
    await field(page, '6 måneder etter slutt').check();
    await save(page);
    await says(page, 'Vi fant ingen mangler');
  }

  async function askAndOpen(page: Page): Promise<void> {
    await tab(page, 'Oversikt');
    await follow(page, 'Velg kommuner');
    await press(page, 'Inviter dem som er valgt');
    await page.getByRole('alert').getByText('Velg minst én.').waitFor();
    for (const name of [/^Lillefjord/, /^Kvernmo/, /^Havnes/]) await page.getByLabel(name).check();
    await look(page, 'choosing municipalities');
    await press(page, 'Inviter dem som er valgt');
    await says(page, 'Kommunene er invitert.');
    await follow(page, 'Kvernmo');
    const manager = { Navn: 'Gaute Kvernrud', 'E-post': `gaute.${device.viewport.width}@kvernmo.example` };
    await fill(page, manager);
    await field(page, 'Rolle').selectOption({ label: 'Leder som kan bestemme' });
    await press(page, 'Legg til');
    await says(page, 'Deltakeren er lagt til.');
    await follow(page, title);
    await press(page, 'Åpne nettverket');
    await says(page, 'Nettverket er åpnet.');
    await look(page, 'opened');
  }

  async function answerWithAccount(page: Page, address: string): Promise<void> {
    await page.goto(address.replace('/9901/', '/9902/'));
    await says(page, 'Storvik inviterer dere');
    await follow(page, 'Fyll ut skjemaet');
    await press(page, 'Lagre svaret');
    await page.getByRole('alert').getByText('Skriv hvilket behov dere vil jobbe med.').waitFor();
    await fill(page, {
      'Hvor mange årsverk jobber med innkjøp?': '0,6',
      'Hvilket behov vil dere jobbe med?': 'Nattevakten kjører for mye',
    });
    await look(page, 'intake');
    await press(page, 'Lagre svaret');
    await follow(page, 'Forplikt dere');
    await press(page, 'Vi blir med');
    await page.getByRole('alert').getByText('Legg til dem som skal delta, først.').waitFor();
    await follow(page, 'Legg til deltakere');
    await fill(page, {
      Navn: 'Birk Evensmo',
      'E-post': 'birk.evensmo@lillefjord.example',
      Tjeneste: 'Hjemmetjenesten',
    });
    await press(page, 'Legg til');
    await says(page, 'Deltakeren er lagt til.');
    await follow(page.getByRole('region', { name: 'Forpliktet' }), 'Endre');
    await commit(page);
    await says(page, 'Takk. Dere er med.');
  }

  async function commit(page: Page): Promise<void> {
    await fill(page, {
      'Hvilken egen sak jobber dere med?': 'Trygghetsalarmer',
      'Hvor mange timer i måneden setter dere av for hver deltaker?': '6',
      'Stillingen til den som sier ja': 'Kommunedirektør',
    });
    await look(page, 'committing');
    await press(page, 'Vi blir med');
  }

  /** The leader adds somebody from the service and sends the manager her link, who answers on a phone. */
  async function answerByLink(leader: Page): Promise<void> {
    await tab(leader, 'Deltakere');
    await follow(leader, 'Kvernmo');
    await fill(leader, {
      Navn: 'Liv Toreborg Mosletten',
      'E-post': `liv.${device.viewport.width}@kvernmo.example`,
    });
    await press(leader, 'Legg til');
    await says(leader, 'Deltakeren er lagt til.');
    await press(leader, 'Send lenke til Gaute Kvernrud');
    await says(leader, 'Lenken er sendt.');
    await look(leader, 'one municipality');
    const page = await newPage(world, device);
    await page.goto(`${world.server.url}/demo/post`);
    const letter = page
      .getByRole('article')
      .filter({ hasText: `Hei, Gaute Kvernrud` })
      .filter({ hasText: title });
    const text = await letter.first().textContent();
    const link = /\/nettverk\/lenke\/[\w-]{43}/.exec(text ?? '')?.[0] ?? '';
    await page.goto(world.server.url + link);
    await heading(page, 'Hei, Gaute Kvernrud');
    await look(page, 'behind the link');
    await follow(page, 'Forplikt kommunen');
    await commit(page);
    await says(page, 'Takk. Dere er med.');
    await page.context().close();
  }

  async function group(page: Page): Promise<void> {
    await follow(page, title);
    await follow(page, 'Se deltakerne');
    await follow(page, 'Se gruppene');
    await says(page, 'Forslag fra Samkjøp');
    const mixed = page.getByRole('region', { name: 'Blandede grupper' });
    await mixed.getByText('Endre gruppene').click();
    await mixed.getByLabel('Havnes').selectOption({ label: 'Gruppe 2' });
    await mixed.getByRole('button', { name: 'Lagre gruppene' }).click();
    await says(page, 'Gruppene er lagret.');
    await mixed.getByText('Satt opp av den som leder').waitFor();
    await look(page, 'groups changed by hand');
  }

  test('design, check, intake, commitment, groups', async () => {
    const leader = await person(world, device, NETWORK_LEADER);
    await begin(leader);
    await designWeakly(leader);
    await mend(leader);
    await askAndOpen(leader);
    const address = leader.url().split('?')[0] ?? '';
    const member = await person(world, device, LILLEFJORD_BUYER);
    await answerWithAccount(member, address);
    await answerByLink(leader);
    await group(leader);
    const visitor = await newPage(world, device);
    await visitor.goto(`${world.server.url}/nettverk`);
    await follow(visitor, title);
    await heading(visitor, title);
    await says(visitor, 'Lillefjord og Kvernmo');
    await look(visitor, 'public');
    expect(world.errors.flat().filter((error) => !/422/.test(error))).toEqual([]);
  });
});
