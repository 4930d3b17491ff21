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
import { beginBlank, designWeakly, field, fill, mendDesign, tab } from './network-steps.ts';
import { follow, heading, press, says } from './steps.ts';

const world = startWorld();

describe.each([
  { ...WIDE, title: 'Kjøpe på nye måter' },
  { ...NARROW, title: 'Lære av hverandre' },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ title, ...device }) => {
  const look = looking(device, 'nettverk');
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
    await beginBlank(leader, world.server.url, title, look);
    await designWeakly(leader);
    await mendDesign(leader, look);
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
