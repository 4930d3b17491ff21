// The second half of a learning network's life: an assignment with feedback from a peer, an experience everybody can read, a common
// need that becomes a proposal, the same questions before and 3, 6 and 12 months after, and a report of the same bytes each time.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import {
  dayIn,
  LILLEFJORD,
  LILLEFJORD_BUYER,
  lettersTo,
  linkIn,
  NARROW,
  NETWORK_LEADER,
  newPage,
  person,
  STORVIK_BUYER,
  WIDE,
} from './journey.ts';
import { field, fill } from './network-steps.ts';
import { follow, heading, press, says } from './steps.ts';
import {
  ASKED,
  BODIES,
  type Body,
  each,
  emailOf,
  GATHERING,
  linkTo,
  look,
  lookOnPhone,
  SIX,
  type Story,
  to,
} from './whole-network-steps.ts';

const SURVEY = 'Slik kjøper vi nytt';
const SURVEY_LINK = /\/svar\/undersokelse\/[\w-]{43}/;

const answerWith =
  (mark: number) =>
  async (story: Story, page: Page, body: Body): Promise<void> => {
    const last = await linkIn(story.world, [emailOf(body), 'survey.asked'], SURVEY_LINK);
    await page.goto(last);
    await heading(page, SURVEY);
    await page
      .getByRole('group', { name: /^1\. / })
      .getByRole('radio')
      .nth(mark - 1)
      .check();
    await press(page, 'Send svaret');
    await heading(page, 'Takk, svaret er sendt');
  };

/** Six answer what was sent, and the round is ended. */
async function oneRound(story: Story, mark: number): Promise<void> {
  const { leader } = story;
  await each(story, SIX, answerWith(mark));
  await to(story, leader, '/evaluering');
  await follow(leader, SURVEY);
  await says(leader, /^6 av \d+ har svart/);
  await press(leader, 'Avslutt runden nå');
  await says(leader, 'Runden er avsluttet.');
}

/** The same questions are asked before and four times after: when it ends, and 3, 6 and 12 months later. */
export async function askBefore(story: Story): Promise<void> {
  const { leader } = story;
  await to(story, leader, '/evaluering');
  await follow(leader, 'Lag en undersøkelse');
  await fill(leader, { Navn: SURVEY, 'Slutt på det dere evaluerer': dayIn(story.world, 60) });
  for (const wave of ['Etter 3 måneder', 'Etter 6 måneder', 'Etter 12 måneder'])
    await field(leader, wave).check();
  await press(leader, 'Lag undersøkelsen');
  await says(leader, 'Undersøkelsen er laget.');
  await leader.getByRole('button', { name: /^Hent \d+ deltakere fra nettverket$/ }).click();
  await press(leader, 'Send nå');
  await oneRound(story, 2);
}

/** So many days later the next round is sent by itself. */
export async function askedLater(story: Story, days: number): Promise<Story> {
  const [first] = SIX as [Body];
  // Old letters are deleted on the way.
  const latest = async (now: Story) => (await lettersTo(now.world, emailOf(first), 'survey.asked')).at(-1);
  const before = await latest(story);
  const later = await daysPass(story, days);
  const isNew = async (): Promise<boolean> => ((await latest(later)) ?? before) !== before;
  await expect.poll(isNew, { timeout: 60_000 }).toBe(true);
  await oneRound(later, 5);
  return later;
}

/** A body tells of what it tried, and after the leader has read it everybody finds it. */
export async function shareExperience(story: Story): Promise<void> {
  const { world, leader } = story;
  const { url } = world.server;
  const buyer = await person(world, WIDE, LILLEFJORD_BUYER);
  await buyer.goto(`${url}/arbeid/${LILLEFJORD}/erfaringer`);
  await follow(buyer, 'Skriv en erfaring');
  await fill(buyer, {
    Overskrift: 'Nattevakten valgte selv',
    'Hva gjorde dere?': 'Vi lot nattevakten prøve tre alarmer.',
    'Hva kom ut av det?': 'De valgte en annen enn vi ventet.',
  });
  await press(buyer, 'Lagre utkastet');
  await field(buyer, /Jeg har lest gjennom/).check();
  await press(buyer, 'Send');
  await says(buyer, 'Noen leser gjennom.');
  await leader.goto(`${url}/arbeid/9901/erfaringer`);
  await follow(leader, 'Nattevakten valgte selv');
  await press(leader, 'Publiser');
  await says(leader, 'Publisert.');
  const visitor = await newPage(world, NARROW);
  await visitor.goto(`${url}/erfaringer?q=nattevakten`);
  await follow(visitor, 'Nattevakten valgte selv');
  await heading(visitor, 'Nattevakten valgte selv');
}

const ASSIGNMENT = 'Skriv behovet på én side';

async function deliver(story: Story, page: Page, body: Body): Promise<void> {
  await page.goto(await linkTo(story, body, 'assignment.given'));
  await heading(page, ASSIGNMENT);
  await page.getByRole('link', { name: 'Svar på oppgaven' }).first().click();
  await fill(page, { 'Svaret deres': 'Nattevakten må nå fram på ti minutter.' });
  await press(page, 'Lever');
  await says(page, 'Takk. Svaret er levert.');
}

/** Given by the leader, delivered by two, and one of them says to the other what is good. */
export async function giveAssignment(story: Story): Promise<void> {
  const { leader } = story;
  await to(story, leader, '/oppgaver');
  await follow(leader, 'Lag en oppgave');
  await fill(leader, {
    'Hva skal oppgaven hete?': ASSIGNMENT,
    'Hva skal hver kommune gjøre med sin egen sak?': 'Skriv hva dere trenger, og ikke hvordan det løses.',
    Frist: dayIn(story.world, 20),
  });
  await leader.getByLabel('Hvilken samling hører den til?').selectOption('1');
  await press(leader, 'Lagre');
  await press(leader, 'Gi oppgaven');
  await says(leader, 'Oppgaven er gitt.');
  const [first, second] = ASKED as [Body, Body];
  await each(story, [first, second], deliver);
  await each(story, [second], async (_, page) => {
    await page.goto(await linkTo(story, second, 'assignment.given'));
    await follow(page, BODIES[first]);
    await heading(page, `Svaret fra ${BODIES[first]}`);
    await fill(page, { 'Dette er bra': 'Ti minutter kan måles.' });
    await press(page, 'Send tilbakemeldingen');
    await says(page, 'Takk. Tilbakemeldingen er sendt.');
    await lookOnPhone(page, 'feedback to a peer');
  });
  await to(story, leader, '/oppgaver/1');
  await says(leader, BODIES[first]);
  await look(leader, 'who has delivered');
}

/** What several need at the same time becomes a proposal, which the leader ties to the network's goal. */
export async function proposeTogether(story: Story): Promise<void> {
  const { world, leader, network } = story;
  const buyer = await person(world, WIDE, STORVIK_BUYER);
  await buyer.goto(`${world.server.url}${network}/felles-behov`);
  const next = buyer.locator('.next-step');
  const what = /kan kjøpe (.+) sammen/.exec(await next.getByRole('heading').innerText())?.[1] ?? '';
  await press(next, `Lag et forslag om ${what}`);
  await follow(buyer, /^Kommer fra nettverket/);
  await to(story, leader, '/kjeden');
  await follow(leader, /^Velg hva som hører til målet/);
  for (const part of [
    `Forslag til kjøpegruppe: ${what}`,
    new RegExp(GATHERING.slice(0, -1)),
    new RegExp(ASSIGNMENT),
  ]) {
    await field(leader, part).check();
  }
  await press(leader, 'Lagre');
  await says(leader, 'Lagret.');
  await look(leader, 'from goal to effect');
}

/** The same bytes by the page and on the command line. */
export async function makeReport(story: Story): Promise<void> {
  const { world, leader } = story;
  await to(story, leader, '/evaluering');
  await press(leader, 'Lag rapport');
  await says(leader, 'Rapporten er laget. Den endres aldri.');
  await look(leader, 'report');
  const report = new URL(leader.url()).pathname.split('/').at(-1) ?? '';
  const verdict = spawnSync(process.execPath, ['.build/cli.js', 'rapport', report, '--verify'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, NODE_ENV: '', DATABASE_URL: '', SAMKJOP_DATA: world.folder },
    encoding: 'utf8',
  });
  expect(verdict).toMatchObject({ status: 0, stderr: '' });
}

/** With another server behind the same pages, so many days later. */
export async function daysPass(story: Story, days: number): Promise<Story> {
  await story.world.daysPass(days);
  return { ...story, leader: await person(story.world, WIDE, NETWORK_LEADER) };
}
