// The steps of a whole joint procurement in the browser, as its journeys take them: each step is what one person does on one
// page, by the words on it. The server can be started anew some days ahead, so that deadlines pass without anybody waiting.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { root } from '../world.ts';
import { expectAccessible, expectNoSidewaysScroll } from './axe.ts';
import { contextOptions, DESKTOP, PHONE } from './browser.ts';
import {
  BODY_NUMBERS,
  beside,
  enter,
  NARROW,
  type Person,
  newPage as pageOn,
  picture,
  WIDE,
  type World,
} from './journey.ts';
import { follow, inDays, press, says } from './steps.ts';

/** So many days after the server's today, as it is typed. */
export const dayOf = ({ days }: World, more: number): string => inDays(days + more);

/** The link in the latest letter to somebody: those of the invented region are written and never sent. */
export async function linkIn(world: World, email: string): Promise<string> {
  const body = await beside(world, async ({ db }) => {
    const letter = await db
      .selectFrom('mail')
      .select('body')
      .where('recipient', '=', email)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return letter.body;
  });
  const address = /http:\/\/\S+/.exec(body)?.[0] ?? '';
  return address.replace(/^http:\/\/[^/]+/, world.server.url);
}

async function lookAtTwin(page: Page, state: string): Promise<void> {
  const storageState = await page.context().storageState();
  const context = await page
    .context()
    .browser()
    ?.newContext({ ...contextOptions(PHONE), storageState });
  const twin = await context?.newPage();
  if (!twin) throw new Error('the browser is gone');
  await twin.goto(page.url());
  await expectAccessible(twin, state);
  await expectNoSidewaysScroll(twin, state);
  await twin.context().close();
}

/** No axe violation and nothing to scroll sideways to; where the page runs no scripts, axe runs in a twin of it. */
export async function look(page: Page, state: string): Promise<void> {
  await expectNoSidewaysScroll(page, state);
  if (page.viewportSize()?.width === DESKTOP.width) await expectAccessible(page, state);
  else await lookAtTwin(page, state);
  await picture(page, `hele-${state}`);
}

/** A page of a context of its own, on which no step waits long. */
export async function newPage(world: World, width: 'wide' | 'phone' = 'wide'): Promise<Page> {
  const page = await pageOn(world, width === 'wide' ? WIDE : NARROW);
  page.setDefaultTimeout(15_000);
  return page;
}

export async function person(world: World, who: Person): Promise<Page> {
  const page = await newPage(world);
  await enter(world, page, who);
  return page;
}

export const fill = (within: Page | Locator, label: string | RegExp, text: string): Promise<void> =>
  within
    .getByLabel(label, { exact: typeof label === 'string' })
    .first()
    .fill(text);

export const refused = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('alert').getByText(words).first().waitFor();

/** The bytes of the file that a link leads to. */
export async function downloaded(page: Page, name: string | RegExp): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), follow(page, name)]);
  return fs.readFileSync(await download.path());
}

/** What the command line says of a file that somebody has: whole, or it throws. */
export async function verified(
  { folder }: World,
  verb: 'pakke' | 'protokoll',
  bytes: Buffer,
): Promise<string> {
  const file = path.join(folder, verb);
  fs.writeFileSync(file, bytes);
  const command = path.join(root, 'bin/samkjop.js');
  const { stdout } = await promisify(execFile)(process.execPath, [command, verb, 'verifiser', file]);
  return stdout;
}

/** One procurement, seen by those who take part. */
export interface Case {
  readonly world: World;
  readonly id: string;
}

export const addressOf = ({ world, id }: Case, body: string, part = ''): string =>
  `${world.server.url}/arbeid/${BODY_NUMBERS[body]}/anskaffelser/${id}${part}`;

export const open = (at: Case, page: Page, [body, part = '']: readonly [string, string?]) =>
  page.goto(addressOf(at, body, part));

/** What the page says is missing, with a link that leads to where it is mended. */
export async function missing(page: Page, words: string | RegExp, link: string): Promise<void> {
  const item = page.getByRole('main').getByRole('listitem').filter({ hasText: words });
  await item.getByRole('link', { name: link }).first().click();
}

const saveLast = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).last().click();

interface Item {
  readonly name: string;
  readonly unit: string;
  readonly price: string;
}

export async function describeItems(at: Case, page: Page, items: readonly Item[]): Promise<void> {
  await open(at, page, ['Havnes', '/innhold']);
  for (const [place, { name, unit, price }] of items.entries()) {
    const line = `linje ${place + 1}`;
    if (place > 0) await press(page, 'Legg til linje');
    await fill(page, `Hva, ${line}`, name);
    await fill(page, `Enhet, ${line}`, unit);
    await fill(page, `Pris for én (kr), ${line}`, price);
  }
  await saveLast(page, 'Lagre');
}

export async function invite(at: Case, page: Page, bodies: readonly string[]): Promise<void> {
  await open(at, page, ['Havnes', '/inviter']);
  // Those who said yes to the proposal are chosen beforehand.
  const chosen = page.locator('main input[type=checkbox]:checked');
  while ((await chosen.count()) > 0) await chosen.first().uncheck();
  for (const name of bodies) await page.getByRole('checkbox', { name, exact: true }).check();
  await fill(page, 'Siste dag for å svare', dayOf(at.world, 20));
  await press(page, 'Send invitasjonen');
  await says(page, 'Invitasjonen er sendt');
}

/** The same amounts of each thing in every year. */
export async function volumes(page: Page, amounts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, amount] of Object.entries(amounts)) await fill(page, new RegExp(`, ${name}$`), amount);
  await press(page, 'Kopier første år til alle');
}

export async function answer(
  page: Page,
  amounts: Readonly<Record<string, string>>,
  commitment: 'Bindende' | 'Opsjon' = 'Bindende',
): Promise<void> {
  await page.getByLabel('Ja, vi er med').check();
  await page.getByLabel(commitment, { exact: true }).check();
  await volumes(page, amounts);
  await saveLast(page, 'Lagre svaret');
  await says(page, 'Svaret er lagret.');
}

export async function giveMandate(at: Case, page: Page, body: string, caseNumber: string): Promise<void> {
  await open(at, page, [body, '/fullmakt']);
  await page.getByLabel('Vedtak').check();
  await fill(page, 'Dato', dayOf(at.world, -5));
  await fill(page, 'Hva heter dokumentet?', 'Vedtak om felles kjøp');
  await fill(page, 'Saksnummer', caseNumber);
  await press(page, 'Registrer fullmakten');
  await says(page, 'Fullmakten er registrert.');
}

export async function declareImpartial(at: Case, page: Page, body: string): Promise<void> {
  await open(at, page, [body, '/habilitet']);
  await page.getByLabel('Alle som deltar, har svart.').check();
  await press(page, 'Lagre svaret');
  await says(page, 'Lagret.');
}

/** How the list of what is missing leads to the choice of a part of the rules. */
export async function chooseRules(
  at: Case,
  lead: Page,
  { part, why }: { readonly part: string; readonly why: string },
): Promise<void> {
  await open(at, lead, ['Havnes']);
  await missing(lead, /Det er ikke valgt hvilken del av regelverket som gjelder/, 'Velg del av regelverket');
  await lead.locator(`input[name=del][value=${part}]`).check();
  await fill(lead, 'Hvorfor?', why);
  await press(lead, 'Lagre valget');
  await says(lead, 'Valget er lagret med grunnen.');
}

/** The one ceiling there is, on the page that is open. */
export async function setCeiling(lead: Page, kroner: string): Promise<void> {
  await fill(lead, /^Ramme \(kr\)/, kroner);
  await saveLast(lead, 'Lagre');
  await says(lead, 'Lagret.');
}

/** All tasks to whoever leads, and the proposed sharing of the cost: each where the list of what is missing leads. */
export async function shareWork(at: Case, lead: Page): Promise<void> {
  await open(at, lead, ['Havnes']);
  await missing(lead, /Ikke fordelt:/, 'Fordel oppgavene');
  for (const select of await lead.locator('main select').all()) await select.selectOption('9905');
  await press(lead, 'Lagre oppgavene');
  await says(lead, 'Oppgavene er fordelt.');
  await open(at, lead, ['Havnes']);
  await missing(lead, /Det er ikke valgt hvordan kostnaden skal deles/, 'Velg fordeling');
  await press(lead, 'Velg denne fordelingen');
  await says(lead, 'Fordelingen er valgt.');
}

/** Of the one contract there is, from the page of the result; then it lies in each buyer's plan. */
export async function signAndHandOver(lead: Page, caseNumber: string): Promise<void> {
  await follow(lead, /^Registrer kontrakten for/);
  await fill(lead, 'Nummer i arkivet', caseNumber);
  await press(lead, 'Lagre kontrakten');
  await says(lead, 'Kontrakten er lagret.');
  await press(lead, 'Overfør til kjøperne');
  await says(lead, 'Kontraktene er registrert, og ligger i planen hos hver kjøper.');
}

/** Writes that there is nothing to say of each item, on the page of the protocol, and ends the procurement. */
export async function endWithProtocol(at: Case, lead: Page, items: readonly string[]): Promise<void> {
  for (const item of items)
    await lead
      .getByRole('region', { name: item, exact: true })
      .getByLabel('Skriv her')
      .fill('Ingen forhold.');
  await press(lead, 'Lagre protokollen');
  await says(lead, 'Protokollen er lagret.');
  await open(at, lead, ['Havnes', '/resultat']);
  await press(lead, 'Avslutt anskaffelsen');
  await says(lead, 'Anskaffelsen er avsluttet.');
}
