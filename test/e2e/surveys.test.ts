// A survey from question to result: the leader of the invented network makes one, six people answer by their links, one answer comes
// on paper, the round is closed, what people wrote is read before others see it, and an outsider is let in to read. On a phone without
// JavaScript, too.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { acting } from '../../src/modules/accounts/db.ts';
import {
  beside,
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

/** Addresses of the personal links that letters about a survey hold, in any order. */
const linksFor = (title: string): Promise<string[]> =>
  beside(world, (ctx) =>
    acting(ctx, async ({ db }) => {
      const letters = await db
        .selectFrom('mail')
        .select('body')
        .where('kind', '=', 'survey.asked')
        .where('body', 'like', `%«${title}»%`)
        .execute();
      return letters.map(({ body }) => /\/svar\/undersokelse\/[\w-]{43}/.exec(body)?.[0] ?? '');
    }),
  );

describe.each([
  { ...WIDE, title: 'Slik står det til' },
  { ...NARROW, title: 'Slik står det til på telefonen' },
])('$viewport.width px, JavaScript $javaScriptEnabled', ({ title, ...device }) => {
  const look = looking(device, 'evaluering');
  const go = (page: Page, path: string) => page.goto(world.server.url + path);
  let network = '';

  async function toEvaluation(page: Page): Promise<void> {
    await go(page, '/arbeid/9901/nettverk');
    await follow(page, /Innovative innkjøp i Fjordregionen/);
    network = new URL(page.url()).pathname;
    await follow(page, 'Evaluering');
    await says(page, 'Mål og målinger');
    await look(page, 'overview');
  }

  async function make(page: Page): Promise<void> {
    await follow(page, 'Lag en til');
    await heading(page, 'Lag en undersøkelse');
    await page.getByLabel('Navn', { exact: true }).fill('');
    await press(page, 'Lag undersøkelsen');
    await page.getByRole('alert').getByText('Gi undersøkelsen et navn.').waitFor();
    await page.getByLabel('Navn', { exact: true }).fill(title);
    await page.getByLabel('Egne spørsmål', { exact: true }).fill('valg: Vil dere være med igjen? | Ja | Nei');
    for (const later of ['Etter 6 måneder', 'Etter 12 måneder']) await page.getByLabel(later).uncheck();
    await look(page, 'make');
    await press(page, 'Lag undersøkelsen');
    await says(page, 'Undersøkelsen er laget.');
  }

  async function ask(page: Page): Promise<void> {
    const field = page.getByLabel('Legg til flere', { exact: true });
    await field.fill('Uten Adresse; ikke en adresse; Storvik');
    await press(page, 'Legg til');
    await page.getByRole('alert').getByText('Linje 1: E-postadressen er ikke skrevet riktig.').waitFor();
    const bodies = ['Lillefjord', 'Lillefjord', 'Nesøy', 'Storvik', 'Storvik', 'Storvik'];
    const mark = device.viewport.width;
    await field.fill(
      bodies.map((body, at) => `Deltaker ${at}; deltaker${at}.${mark}@test.example; ${body}`).join('\n'),
    );
    await press(page, 'Legg til');
    await says(page, '6 personer står på listen.');
    await look(page, 'ready');
    await press(page, 'Send nå');
    await says(page, '0 av 6 har svart');
    await look(page, 'sent');
  }

  async function answer(page: Page, link: string, at: number): Promise<void> {
    await go(page, link);
    await heading(page, title);
    if (at === 0) {
      await look(page, 'answer');
      await press(page, 'Send svaret');
      await page.getByRole('alert').getByText('Svar på minst ett spørsmål.').waitFor();
    }
    const first = page.getByRole('group', { name: /^1\. / });
    await first
      .getByRole('radio')
      .nth(at % 6)
      .check();
    await page.getByLabel(/Hva bør gjøres annerledes/).fill(`Forslag ${at}`);
    await page.getByRole('radio', { name: 'Ja', exact: true }).check();
    await press(page, 'Send svaret');
    await heading(page, 'Takk, svaret er sendt');
  }

  async function close(page: Page, survey: string): Promise<void> {
    await go(page, survey);
    await says(page, '6 av 6 har svart');
    await follow(page, 'Skriv ut skjemaet');
    await look(page, 'paper form');
    await go(page, `${survey}/svar`);
    await page.getByLabel('Størrelse på kommunen').selectOption({ label: 'Større kommuner' });
    await page.getByRole('group', { name: /^1\. / }).getByRole('radio').nth(4).check();
    await press(page, 'Legg til svaret');
    await says(page, 'Svarene fra papir er lagt til.');
    await go(page, survey);
    await says(page, 'I tillegg er 1 svar skrevet inn fra papir.');
    await press(page, 'Avslutt runden nå');
    await says(page, 'Runden er avsluttet.');
    await page.getByRole('group', { name: 'Forslag 3' }).getByLabel('Vis').check();
    await page.getByRole('group', { name: 'Forslag 4' }).getByLabel('Skjul').check();
    await look(page, 'closed');
    await press(page, 'Lagre valgene');
    await says(page, 'Valgene dine er lagret.');
  }

  test('from question to result', async () => {
    const leader = await person(world, device, NETWORK_LEADER);
    await toEvaluation(leader);
    await make(leader);
    const survey = new URL(leader.url()).pathname;
    await ask(leader);
    const links = await linksFor(title);
    expect(links).toHaveLength(6);
    const phone = await newPage(world, device);
    for (const [at, link] of links.entries()) await answer(phone, link, at);
    await go(phone, links[0] ?? '');
    await heading(phone, 'Du har svart');
    await close(leader, survey);

    const member = await person(world, device, LILLEFJORD_BUYER);
    await go(member, `${survey.replace('/9901/', '/9902/')}/resultat`);
    await says(member, '7 svar.');
    await says(member, 'Små og større kommuner vises ikke hver for seg.');
    await says(member, 'Forslag 3');
    expect(await member.getByText('Forslag 4').count()).toBe(0);
    await look(member, 'result');

    await go(leader, `${network}/evaluering`);
    await leader.getByText('Gi en evaluator tilgang').click();
    await leader.getByLabel('Navn', { exact: true }).fill('Ekstern Evaluator');
    await leader
      .getByLabel('E-post', { exact: true })
      .fill(`evaluator.${device.viewport.width}@test.example`);
    await leader.getByLabel('Siste dag', { exact: true }).fill(inDays(60));
    await press(leader, 'Gi tilgang');
    await says(leader, 'Evaluatoren kan lese nå og har fått en lenke.');
    // What was refused on the way is all that a page has said.
    expect(world.errors.flat().filter((said) => !said.includes('422'))).toEqual([]);
  });
});
