// The first half of a learning network's life: eleven municipalities of very different size, what each tells and stands behind,
// topics they vote for, and a gathering. The leader has a screen; the others have phones without JavaScript and links.
import type { Page } from 'playwright-core';
import { dayIn, linkIn, looking, NARROW, newPage, WIDE, type World } from './journey.ts';
import { field, fill, tab } from './network-steps.ts';
import { follow, heading, press, says } from './steps.ts';

export const TITLE = 'Kjøpe nytt sammen';
/** From 14 200 inhabitants to 900. Storvik leads; each of the others has one who can decide, from the service with the need. */
export const BODIES = {
  '9901': 'Storvik',
  '9902': 'Lillefjord',
  '9903': 'Nesøy',
  '9904': 'Skogbygda',
  '9905': 'Havnes',
  '9906': 'Fjellstad',
  '9907': 'Elvedal',
  '9908': 'Myrset',
  '9909': 'Sundøya',
  '9910': 'Kvernmo',
  '9911': 'Tindvåg',
} as const;
export type Body = keyof typeof BODIES;
export const ASKED = Object.keys(BODIES).filter((body) => body !== '9901') as Body[];

const nameOf = (body: Body): string => `Deltaker ${BODIES[body]}`;
export const emailOf = (body: Body): string => `deltaker.${body}@region.example`;

export interface Story {
  readonly world: World;
  readonly leader: Page;
  /** Its address as the leader has it. */
  network: string;
}

export const look = looking(WIDE, 'hele-nettverket');
export const lookOnPhone = looking(NARROW, 'hele-nettverket');

/** What leads on in the latest letter of a kind to the one who takes part for a body. */
export const linkTo = ({ world }: Story, body: Body, kind: string): Promise<string> =>
  linkIn(world, [emailOf(body), kind]);

/** Each with a phone of her own, in turn. */
export async function each(
  story: Story,
  bodies: readonly Body[],
  does: (story: Story, page: Page, body: Body) => Promise<void>,
): Promise<void> {
  for (const body of bodies) {
    const page = await newPage(story.world, NARROW);
    await does(story, page, body);
    await page.context().close();
  }
}

export const to = ({ world, network }: Story, page: Page, path: string) =>
  page.goto(world.server.url + network + path);

export async function askAll(story: Story): Promise<void> {
  const { leader } = story;
  await tab(leader, 'Oversikt');
  await follow(leader, 'Velg kommuner');
  for (const body of ASKED) await leader.getByLabel(new RegExp(`^${BODIES[body]}`)).check();
  await press(leader, 'Inviter dem som er valgt');
  await says(leader, 'Kommunene er invitert.');
  story.network = /^\/arbeid\/9901\/nettverk\/[\w-]+/.exec(new URL(leader.url()).pathname)?.[0] ?? '';
}

async function add(page: Page, who: Readonly<Record<string, string>>, role: string): Promise<void> {
  await fill(page, who);
  await field(page, 'Rolle').selectOption({ label: role });
  await press(page, 'Legg til');
  await says(page, 'Deltakeren er lagt til.');
}

/** From each, somebody from the service that has the need, and somebody who can decide, who gets a link of her own. */
export async function openToParticipants(story: Story): Promise<void> {
  const { leader } = story;
  await to(story, leader, '');
  await press(leader, 'Åpne nettverket');
  await says(leader, 'Nettverket er åpnet.');
  for (const body of ASKED) {
    await to(story, leader, `/deltakere/${body}`);
    const service = { Navn: `Tjenesten ${BODIES[body]}`, 'E-post': `tjenesten.${body}@region.example` };
    await add(leader, { ...service, Tjeneste: 'Hjemmetjenesten' }, 'Fra tjenesten som har behovet');
    await add(leader, { Navn: nameOf(body), 'E-post': emailOf(body) }, 'Leder som kan bestemme');
    await press(leader, `Send lenke til ${nameOf(body)}`);
    await says(leader, 'Lenken er sendt.');
  }
}

/** Each tells of its municipality and commits it, with a case of its own. */
async function tellAndCommit(story: Story, page: Page, body: Body): Promise<void> {
  await page.goto(await linkTo(story, body, 'networkLink'));
  await heading(page, `Hei, ${nameOf(body)}`);
  await page.getByRole('link', { name: /Fortell om kommunen|Endre det dere har fortalt/ }).click();
  await fill(page, {
    'Hvor mange årsverk jobber med innkjøp?': '0,5',
    'Hvilket behov vil dere jobbe med?': 'Nattevakten kjører for mye',
  });
  await press(page, 'Lagre svaret');
  await follow(page, 'Forplikt kommunen');
  await fill(page, {
    'Hvilken egen sak jobber dere med?': 'Trygghetsalarmer',
    'Hvor mange timer i måneden setter dere av for hver deltaker?': '6',
    'Stillingen til den som sier ja': 'Kommunedirektør',
  });
  await press(page, 'Vi blir med');
  await says(page, 'Takk. Dere er med.');
}

export async function allCommit(story: Story): Promise<void> {
  const { leader } = story;
  await each(story, ASKED, tellAndCommit);
  await to(story, leader, '');
  await press(leader, 'Start nettverket');
  await says(leader, 'Nettverket er i gang.');
  await look(leader, 'all are in');
}

const TOPICS: Readonly<Partial<Record<Body, string>>> = {
  '9909': 'Følge opp avtalen når vi er få',
  '9902': 'Skrive behov, ikke løsning',
  '9904': 'Møte leverandørene før konkurransen',
};
const [FOLLOW_UP, NEEDS, SUPPLIERS] = Object.values(TOPICS) as [string, string, string];

async function propose(story: Story, page: Page, body: Body): Promise<void> {
  await page.goto(`${await linkTo(story, body, 'networkLink')}/tema`);
  await fill(page, { 'Hva vil dere snakke om?': TOPICS[body] ?? '' });
  await press(page, 'Foreslå temaet');
  await says(page, 'Temaet er foreslått.');
}

async function voteInSecret(story: Story, page: Page, body: Body): Promise<void> {
  await page.goto(await linkTo(story, body, 'network.topicVote.opened'));
  const isSmall = ['9903', '9906', '9908', '9909', '9910', '9902'].includes(body);
  for (const topic of [isSmall ? FOLLOW_UP : SUPPLIERS, NEEDS]) await field(page, topic).check();
  await press(page, 'Stem');
  await says(page, 'Stemmen er registrert.');
}

/** Proposed and voted for before the programme is set, which departs from the votes with a reason. */
export async function chooseTopics(story: Story): Promise<void> {
  const { leader } = story;
  await each(story, Object.keys(TOPICS) as Body[], propose);
  await to(story, leader, '/tema');
  await follow(leader, 'Start en avstemning');
  await field(leader, 'Hver deltaker har en stemmeseddel').check();
  await field(leader, 'Anonym avstemning').check();
  await field(leader, 'Siste dag for å stemme').fill(dayIn(story.world, 7));
  await press(leader, 'Start avstemningen');
  await heading(leader, 'Stemmeseddelen');
  await each(story, ASKED, voteInSecret);
  await to(story, leader, '/tema/avstemning');
  await press(leader, 'Avslutt avstemningen nå');
  await look(leader, 'votes counted');
  await follow(leader, 'Se forslaget');
  await press(leader, 'Sett programmet');
  await says(leader, 'Programmet er satt.');
  await look(leader, 'programme set');
}

export const GATHERING = 'Hvem har prøvd noe nytt?';
/** One more than the fewest of whom anything is shown. */
export const SIX = ASKED.slice(0, 6);

async function sayWhen(story: Story, page: Page, body: Body): Promise<void> {
  await page.goto(await linkTo(story, body, 'gathering.poll'));
  await heading(page, GATHERING);
  const times = page.getByRole('group', { name: /10\.00–14\.00/ });
  await times
    .first()
    .getByLabel(body === '9906' ? 'Nei' : 'Ja')
    .check();
  await times.last().getByLabel('Hvis det må til').check();
  await press(page, 'Send svaret');
  await says(page, 'Takk, svaret er lagret.');
}

async function sayComing(story: Story, page: Page, body: Body): Promise<void> {
  await page.goto(await linkTo(story, body, 'gathering.called'));
  await field(page, 'Kommer').check();
  await press(page, 'Send svaret');
  await says(page, 'Du har svart: Kommer.');
}

/** A time is found on phones and settled; those who come say so. */
export async function callGathering(story: Story): Promise<void> {
  const { leader } = story;
  await to(story, leader, '/samlinger');
  await follow(leader, 'Planlegg en samling');
  await fill(leader, { 'Hva skal samlingen hete?': GATHERING, 'Hvor?': 'Kvernmo rådhus' });
  await press(leader, 'Lagre og finn tidspunkt');
  const times = [29, 30].map((days) => `${dayIn(story.world, days)} 10.00–14.00`);
  await fill(leader, { Tidspunkter: times.join('\n') });
  await press(leader, 'Spør deltakerne');
  await says(leader, 'Deltakerne er spurt');
  await each(story, SIX, sayWhen);
  await to(story, leader, '/samlinger/1');
  await look(leader, 'when people can');
  await follow(leader, 'Bestem tidspunkt');
  await press(leader, 'Kall inn');
  await says(leader, 'Deltakerne er kalt inn.');
  await each(story, SIX, sayComing);
}

async function sayWhatItWas(story: Story, page: Page, body: Body): Promise<void> {
  await page.goto(await linkTo(story, body, 'gathering.called'));
  await page
    .getByRole('group', { name: /Hvor nyttig var samlingen/ })
    .getByLabel('5')
    .check();
  await page
    .getByRole('group', { name: /Kommer du til å bruke/ })
    .getByLabel('Ja')
    .check();
  await press(page, 'Send svaret');
  await says(page, 'Takk. Svaret er lagret uten navnet ditt.');
}

/** After it: what people thought, and what was agreed. */
export async function closeGathering(story: Story): Promise<void> {
  const { leader } = story;
  await each(story, SIX, sayWhatItWas);
  await to(story, leader, '/samlinger/1/referat');
  await fill(leader, { Referat: 'Tre kommuner fortalte. De andre skrev sitt behov.' });
  await press(leader, 'Lagre referatet');
  await fill(leader, { 'Hva ble dere enige om?': 'Alle skriver sitt behov før neste samling' });
  await press(leader, 'Legg til vedtaket');
  await to(story, leader, '/samlinger/1');
  await look(leader, 'held and agreed');
}
