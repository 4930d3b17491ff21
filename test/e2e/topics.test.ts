// What a network is to talk about: a body votes, the leader ends the vote and sets the programme with a reason where it departs
// from the votes, and starts an anonymous one. Participants without accounts vote in that on their phones, without JavaScript, and
// one changes her ballot by its code. Nothing of a ballot stands in the server's log.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
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

const [NEEDS, SUPPLIERS, FOLLOW_UP] = [
  'Skrive behov, ikke løsning',
  'Møte leverandørene før konkurransen',
  'Følge opp avtalen når vi er få',
] as const;
const VOTERS = 6;

const world = startWorld();
const look = looking(WIDE, 'tema');
const lookOnPhone = looking(NARROW, 'tema');

async function toTopics(page: Page, body: string): Promise<void> {
  await page.goto(`${world.server.url}/arbeid/${body}/nettverk`);
  await follow(page, /^Innovative innkjøp/);
  await follow(page, 'Temaer');
}

const tick = (page: Page, topic: string): Promise<void> => page.getByLabel(topic, { exact: true }).check();

/** Addresses of the latest letters about a vote, each of a participant without an account. */
const linksInLetters = (): Promise<string[]> =>
  beside(world, (ctx) =>
    acting(ctx, async ({ db }) => {
      const letters = await db
        .selectFrom('mail')
        .select('body')
        .where('kind', '=', 'network.topicVote.opened')
        .orderBy('id')
        .limit(VOTERS)
        .execute();
      return letters.map(({ body }) => /\/nettverk\/lenke\/[\w-]{43}\/tema/.exec(body)?.[0] ?? '');
    }),
  );

test('a body votes in the open, and the programme is made of it', async () => {
  const member = await person(world, WIDE, LILLEFJORD_BUYER);
  await toTopics(member, '9902');
  await look(member, 'a vote goes on');
  await follow(member, 'Stem nå');
  await press(member, 'Stem');
  await member.getByRole('alert').getByText('Velg minst ett tema.').waitFor();
  await look(member, 'ballot with a fault');
  for (const topic of [NEEDS, SUPPLIERS, FOLLOW_UP]) await tick(member, topic);
  await press(member, 'Stem');
  await toTopics(member, '9902');
  await says(member, 'Alle 11 har stemt.');
  await says(member, 'Små vil noe annet enn større.');
  await follow(member, FOLLOW_UP);
  await member.getByLabel('Skriv en kommentar', { exact: true }).fill('Det er dette vi trenger mest.');
  await press(member, 'Legg til kommentaren');
  await says(member, 'Kommentaren er lagt til.');
  await look(member, 'one topic');

  const leader = await person(world, WIDE, NETWORK_LEADER);
  await toTopics(leader, '9901');
  await leader.goto(`${leader.url()}/avstemning`);
  await press(leader, 'Avslutt avstemningen nå');
  await follow(leader, 'Se forslaget');
  await look(leader, 'programme proposed');
  await leader.getByLabel(FOLLOW_UP, { exact: true }).uncheck();
  await press(leader, 'Sett programmet');
  await leader
    .getByRole('alert')
    .getByText(`Skriv hvorfor det ikke blir som stemmene sier: ${FOLLOW_UP}.`)
    .waitFor();
  await look(leader, 'programme with a fault');
  await leader.getByLabel(`Grunn: ${FOLLOW_UP}`, { exact: true }).fill('Tas på neste samling.');
  await press(leader, 'Sett programmet');
  await says(leader, 'Programmet er satt.');
  await leader.getByText('Ikke med nå').click();
  await says(leader, 'Tas på neste samling.');
  await look(leader, 'programme set');
});

test('participants vote anonymously by their links', async () => {
  const leader = await person(world, WIDE, NETWORK_LEADER);
  await toTopics(leader, '9901');
  await follow(leader, 'Start en avstemning');
  await leader.getByLabel('Hver deltaker har en stemmeseddel', { exact: true }).check();
  await leader.getByLabel('Anonym avstemning', { exact: true }).check();
  await leader.getByLabel('Siste dag for å stemme', { exact: true }).fill(inDays(7));
  await look(leader, 'a vote is started');
  await press(leader, 'Start avstemningen');
  await heading(leader, 'Stemmeseddelen');

  const codes: string[] = [];
  const phone = await newPage(world, NARROW);
  for (const link of await linksInLetters()) {
    await phone.goto(`${world.server.url}${link}`);
    await tick(phone, FOLLOW_UP);
    await press(phone, 'Stem');
    await says(phone, 'Stemmen er registrert.');
    codes.push((await phone.locator('.ballot-code').innerText()).trim());
  }
  expect(codes).toHaveLength(VOTERS);
  await lookOnPhone(phone, 'ballot received');
  // The last one changes her mind: by nobody's code first, then by her own.
  await phone.goto(phone.url());
  await tick(phone, NEEDS);
  await phone.getByLabel('Koden du fikk da du stemte', { exact: true }).fill('aaaa-bbbb-cccc');
  await press(phone, 'Endre stemmen');
  await phone.getByRole('alert').getByText('Koden passer ikke').first().waitFor();
  await lookOnPhone(phone, 'wrong code');
  await phone.getByLabel('Koden du fikk da du stemte', { exact: true }).fill(codes.at(-1) ?? '');
  await press(phone, 'Endre stemmen');
  await says(phone, 'Stemmen er registrert.');

  await toTopics(leader, '9901');
  await says(leader, /6 av \d+ har stemt\. Avstemningen er anonym/);
  await leader.goto(`${leader.url()}/avstemning`);
  await press(leader, 'Avslutt avstemningen nå');
  await says(leader, 'Avstemningen er anonym: ingen ser hva noen har stemt.');
  await look(leader, 'anonymous result');
  for (const code of codes) expect(world.server.output()).not.toContain(code);
  expect(world.errors.flat().filter((error) => !/422/.test(error))).toEqual([]);
});
