// The steps of a whole joint procurement in the browser, as its journeys take them: each step is what one person does on one
// page, by the words on it. The server can be started anew some days ahead, so that deadlines pass without anybody waiting.
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Ctx } from '../../src/modules/accounts/db.ts';
import { connect, socketTarget } from '../../src/platform/db/connect.ts';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, PHONE } from './browser.ts';
import { daysAhead, type RunningServer, startServer } from './server.ts';
import { enterAs, heading, inDays, press, says } from './steps.ts';

export type Person = readonly [body: string, name: string];

/** One running world; `server` and `days` change when its clock is moved. */
export interface World {
  server: RunningServer;
  /** How many days the server's clock is ahead of ours. */
  days: number;
  readonly browser: Browser;
  readonly folder: string;
  /** What pages have said of errors. */
  readonly errors: string[][];
}

const NUMBERS: Readonly<Record<string, string>> = {
  Storvik: '9901',
  Lillefjord: '9902',
  Skogbygda: '9904',
  Havnes: '9905',
  Elvedal: '9907',
  Myrset: '9908',
};

/** Where somebody who looks at the pages wants them; nothing is written without it. */
const shots = process.env['SAMKJOP_SHOTS'];

const DAY_MS = 24 * 3_600_000;

/** So many days after the server's today, as it is typed. */
export const dayOf = ({ days }: World, more: number): string => inDays(days + more);

/** The same data, so many days later: the server is ended and started again. */
export async function daysPass(world: World, days: number): Promise<void> {
  await world.server.stop('SIGTERM');
  world.days += days;
  world.server = await startServer(world.folder, daysAhead(world.days));
}

/** Does something as the program beside the running server. */
export async function beside<T>({ folder, days }: World, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { db, pool } = connect({ ...socketTarget(folder), max: 1 });
  try {
    const now = new Date(Date.now() + days * DAY_MS);
    return await work({ db, actor: { kind: 'system', name: 'test' }, now });
  } finally {
    await pool.end();
  }
}

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
  if (!shots) return;
  const file = `hele-${state.replaceAll(' ', '-')}-${page.viewportSize()?.width}.png`;
  await page.screenshot({ path: path.join(shots, file), fullPage: true });
}

export async function newPage({ browser, errors }: World, width: 'wide' | 'phone' = 'wide'): Promise<Page> {
  const isWide = width === 'wide';
  const context = await browser.newContext({
    ...contextOptions(isWide ? DESKTOP : PHONE),
    javaScriptEnabled: isWide,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  errors.push(watchErrors(page));
  return page;
}

export async function person(world: World, who: Person): Promise<Page> {
  const page = await newPage(world);
  await enterAs(page, world.server, who);
  await heading(page, who[0]);
  return page;
}

export const fill = (within: Page | Locator, label: string | RegExp, text: string): Promise<void> =>
  within
    .getByLabel(label, { exact: typeof label === 'string' })
    .first()
    .fill(text);

export const refused = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('alert').getByText(words).first().waitFor();

/** One procurement, seen by those who take part. */
export interface Case {
  readonly world: World;
  readonly id: string;
}

export const addressOf = ({ world, id }: Case, body: string, part = ''): string =>
  `${world.server.url}/arbeid/${NUMBERS[body]}/anskaffelser/${id}${part}`;

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
