// The needs of a joint procurement: the leader maps them and makes a link, two people without accounts write on their phones,
// what they wrote is grouped and becomes needs, two bodies vote, and all of it stands in a paper. The people on phones have
// 375 px and no JavaScript; every state is looked at with axe in a twin of the page that has it.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectNoSidewaysScroll } from './axe.ts';
import {
  begunProcurement,
  HAVNES_BUYER,
  LILLEFJORD_BUYER,
  looking,
  NARROW,
  newPage,
  person,
  picture,
  shots,
  startWorld,
  WIDE,
} from './journey.ts';
import { follow, heading, inDays, press, says } from './steps.ts';

const world = startWorld();

describe.each([
  { ...WIDE, title: 'Trygghet hjemme' },
  { ...NARROW, title: 'Trygghet på natten' },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ title, ...device }) => {
  const look = looking(device, 'behov');

  /** Fills the fields by their labels and saves. */
  async function add(page: Page, kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await follow(page, kind);
    for (const [label, text] of Object.entries(fields)) {
      await page.getByLabel(label, { exact: true }).fill(text);
    }
    await press(page, 'Lagre');
    await says(page, 'Lagret.');
    await follow(page, 'Behov');
  }

  async function mapGoals(page: Page): Promise<void> {
    await says(page, 'Dette mangler før dere kan snakke med markedet');
    await look(page, 'nothing yet');
    await add(page, 'Legg til et mål', {
      'Hva skal bli bedre?': 'Den som faller hjemme, får hjelp før',
      'For hvem?': 'hjemmeboende over 80 år',
    });
    await says(page, 'Det går ikke an å måle B1.');
    await follow(page, /^B1 /);
    await page.getByLabel('Hvordan er det i dag?', { exact: true }).fill('lenge');
    await press(page, 'Lagre');
    await page.getByRole('alert').getByText('«lenge» er ikke et tall').waitFor();
    await look(page, 'goal with a fault');
    const effect = {
      'Hva måler dere?': 'Tid fra fall til hjelp er framme',
      Enhet: 'minutter',
      'Hvordan er det i dag?': '48',
      'Målt når?': '01.10.2026',
      'Hvor er tallet fra?': 'Vaktloggen',
      'Hvilket tall vil dere nå?': '20',
      'Hvordan måler dere på nytt?': 'Samme telling i vaktloggen',
      'Når skal målet være nådd?': '31.12.2028',
    };
    for (const [label, text] of Object.entries(effect))
      await page.getByLabel(label, { exact: true }).fill(text);
    await press(page, 'Lagre');
    await says(page, 'Lagret.');
    await follow(page, 'Behov');
    await says(page, 'Tid fra fall til hjelp er framme: fra 48 minutter til 20 minutter innen 31.12.2028.');
    await add(page, 'Legg til en brukergruppe', { 'Hvem er de?': 'Hjemmeboende over 80 år' });
    await add(page, 'Legg til en føring', {
      'Hva må dere holde dere til?': 'Alarmen må være en app på nettbrettet',
    });
    await says(page, 'sier hvordan');
  }

  /** The address as it stands on the wall. */
  async function makeLink(page: Page): Promise<string> {
    await follow(page, 'Bidrag');
    await press(page, 'Lag lenken');
    await page.getByRole('alert').getByText('Skriv hva lenken er til.').waitFor();
    await page.getByLabel('Hva er den til?', { exact: true }).fill('Arbeidsmøte om natten');
    await page.getByLabel('Siste dag den kan brukes', { exact: true }).fill(inDays(10));
    await press(page, 'Lag lenken');
    await heading(page, 'Lenken er klar');
    await look(page, 'link made');
    const address = (await page.locator('.typed-address').innerText()).trim();
    expect(address).toMatch(/\/b\/[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    return address.slice(address.indexOf('/b/'));
  }

  /** Without an account, on a phone, without JavaScript. */
  async function writeOnPhone(code: string, role: string, texts: readonly string[]): Promise<void> {
    const page = await newPage(world, NARROW);
    await page.goto(`${world.server.url}${code}`);
    await heading(page, 'Hva trenger dere?');
    await page.getByLabel('Din tjeneste eller rolle', { exact: true }).fill(role);
    for (const text of texts) {
      await press(page, 'Send inn');
      await page.getByRole('alert').getByText('Skriv hva dere trenger.').waitFor();
      await page.getByLabel('Hva trenger dere, og hvorfor?', { exact: true }).fill(text);
      await press(page, 'Send inn');
      await says(page, /Vi har fått bidrag \d+/);
      expect(await page.getByLabel('Din tjeneste eller rolle', { exact: true }).inputValue()).toBe(role);
    }
    await expectNoSidewaysScroll(page, 'contribution received');
    await picture(page, 'behov-bidrag-mottatt');
    await page.context().close();
  }

  async function lookAtForm(code: string): Promise<void> {
    const page = await newPage(world, device);
    await page.goto(`${world.server.url}${code}`);
    await look(page, 'form by link');
    await press(page, 'Send inn');
    await page.getByRole('alert').waitFor();
    await look(page, 'form by link with faults');
    await follow(page, 'Skjema på papir');
    await look(page, 'form on paper');
    await page.goto(`${world.server.url}/b/aaaa-bbbb-cccc`);
    await heading(page, 'Lenken virker ikke');
    await look(page, 'link that does not work');
    await page.context().close();
  }

  const tick = (page: Page, numbers: readonly number[]): Promise<void> =>
    numbers.reduce(
      (before, number) =>
        before.then(() => page.getByLabel(`Velg bidrag ${number}`, { exact: true }).check()),
      Promise.resolve(),
    );

  async function group(page: Page, address: string): Promise<void> {
    await page.goto(`${address}/bidrag`);
    await says(page, 'Ikke sortert (3)');
    await look(page, 'contributions');
    await tick(page, [1, 2]);
    await page.getByLabel('Overskrift', { exact: true }).fill('Natt');
    await press(page, 'Legg under overskriften');
    await says(page, 'Natt (2)');
    await tick(page, [1, 2]);
    await press(page, 'Lag et nytt behov');
    await says(page, 'Bidrag det er laget av');
    const story = {
      'Når …': 'noen faller om natten',
      'trenger … (hvem)': 'den som har vakt',
      'å …': 'få vite det med en gang',
      'slik at …': 'ingen blir liggende',
    };
    for (const [label, text] of Object.entries(story))
      await page.getByLabel(label, { exact: true }).fill(text);
    await press(page, 'Lagre');
    await says(page, 'Bidrag 1, Nattjenesten');
    await look(page, 'need with its trace');
    await page.goto(`${address}/bidrag`);
    await tick(page, [3]);
    await press(page, 'Sett til side');
    await page.getByRole('alert').getByText('Skriv hvorfor.').waitFor();
    await page
      .getByLabel('Hvorfor settes de til side?', { exact: true })
      .fill('Hører til en annen anskaffelse');
    await press(page, 'Sett til side');
    await says(page, 'Satt til side (1)');
    await look(page, 'contributions sorted');
  }

  async function vote(page: Page, address: string, choices: readonly (readonly [RegExp, string])[]) {
    await page.goto(`${address}/prioritering`);
    await press(page, 'Send inn svaret');
    await page
      .getByRole('alert')
      .getByText(/Velg må, bør eller kan/)
      .first()
      .waitFor();
    for (const [need, choice] of choices) {
      await page.getByRole('group', { name: need }).getByText(choice, { exact: true }).click();
    }
    await look(page, 'ballot');
    await press(page, 'Send inn svaret');
    await says(page, 'Svaret er lagret.');
  }

  async function paper(page: Page, address: string): Promise<void> {
    await page.goto(address);
    await look(page, 'needs');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      follow(page, 'Last ned behovsnotatet (Word)'),
    ]);
    const file = await download.path();
    expect(download.suggestedFilename()).toBe('behovsnotat-trygghetsalarmer.docx');
    expect(fs.statSync(file).size).toBeGreaterThan(5000);
    if (shots) fs.copyFileSync(file, path.join(shots, `behovsnotat-${device.viewport.width}.docx`));
  }

  test('are mapped, contributed to by link, grouped, voted on and written in a paper', async () => {
    const leader = await person(world, device, HAVNES_BUYER);
    const id = await begunProcurement(world, title, { kind: 'startNeeds' });
    const at = (party: string): string => `${world.server.url}/arbeid/${party}/anskaffelser/${id}/behov`;
    await leader.goto(at('9905'));
    await heading(leader, title);
    await mapGoals(leader);
    const code = await makeLink(leader);
    await writeOnPhone(code, 'Nattjenesten', [
      'Noen må få vite det når noen faller',
      'Vi må nå fram om natten',
    ]);
    await writeOnPhone(code.replaceAll('-', '').toUpperCase().replace('/B/', '/b/'), 'Pårørende', [
      'En app som forteller hvor far er',
    ]);
    await lookAtForm(code);
    await group(leader, at('9905'));
    await leader.goto(`${at('9905')}/prioritering`);
    await look(leader, 'before the vote');
    await leader.getByLabel('Siste dag for å svare', { exact: true }).fill(inDays(7));
    await press(leader, 'Start prioriteringen');
    await says(leader, '0 av 2 har svart.');
    const member = await person(world, device, LILLEFJORD_BUYER);
    const needs = [/^B1 /, /^B3 /, /^B4 /] as const;
    await vote(leader, at('9905'), [
      [needs[0], 'må'],
      [needs[1], 'kan'],
      [needs[2], 'må'],
    ]);
    await vote(member, at('9902'), [
      [needs[0], 'må'],
      [needs[1], 'bør'],
      [needs[2], 'kan'],
    ]);
    await leader.goto(`${at('9905')}/prioritering`);
    await look(leader, 'vote going on');
    await press(leader, 'Avslutt prioriteringen');
    await says(leader, 'Prioriteringen er avsluttet.');
    await member.goto(`${at('9902')}/prioritering`);
    await says(member, 'Viktigere for de større: de sier «må», de små «kan».');
    await look(member, 'result');
    await paper(leader, at('9905'));
    expect(world.errors.flat().filter((error) => !/422/.test(error))).toEqual([]);
  });
});
