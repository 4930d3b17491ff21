// What journeys of a joint procurement begin with: a running server with the invented region and a browser, pages whose errors
// are watched, people who have come in, and what every state of a page must hold. A journey's own steps stay with it.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { addDays, localDateAt } from '../../src/kernel/local-date.ts';
import { acting, type Ctx } from '../../src/modules/accounts/db.ts';
import type { PartyId } from '../../src/modules/accounts/model.ts';
import { beginProcurement, leadProcurement } from '../../src/modules/procurement/life/commands.ts';
import type { BodyId } from '../../src/modules/registry/model.ts';
import { connect, socketTarget } from '../../src/platform/db/connect.ts';
import { formatFor } from '../../src/texts/format.ts';
import { movesOf, value } from '../dialogue-case.ts';
import type { LaterMove } from '../procurement-moves.ts';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { daysAhead, type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';
import { enterAs, heading } from './steps.ts';

export type Person = readonly [body: string, name: string];

export const HAVNES = '9905' as PartyId;
export const LILLEFJORD = '9902' as PartyId;
/** Who buys for Havnes and for Lillefjord. */
export const HAVNES_BUYER: Person = ['Havnes', 'Lena Kowalberg'];
export const LILLEFJORD_BUYER: Person = ['Lillefjord', 'Runa Sletthaug'];
export const STORVIK_BUYER: Person = ['Storvik', 'Ingrid Solbakk'];
/** Who leads the network, at Storvik. */
export const NETWORK_LEADER: Person = ['Storvik', 'Amund Lie'];

/** Of bodies of the invented region, as their addresses have them. */
export const BODY_NUMBERS: Readonly<Record<string, string>> = {
  Storvik: '9901',
  Lillefjord: '9902',
  Skogbygda: '9904',
  Havnes: '9905',
  Elvedal: '9907',
  Myrset: '9908',
};

const DAY_MS = 24 * 3_600_000;

/** Where somebody who looks at the pages and the papers wants them; nothing is written without it. */
export const shots = process.env['SAMKJOP_SHOTS'];

interface Device {
  readonly javaScriptEnabled: boolean;
  readonly viewport: { readonly width: number; readonly height: number };
}

export const WIDE: Device = { javaScriptEnabled: true, viewport: DESKTOP };
/** A phone, without JavaScript. */
export const NARROW: Device = { javaScriptEnabled: false, viewport: PHONE };

/** One running world; its server is another when days have passed. */
export class World {
  readonly folder = startedFolder();
  /** What pages have said of errors, page by page. */
  readonly errors: string[][] = [];
  #running: { readonly browser: Browser; server: RunningServer } | null = null;
  #days = 0;

  async open(): Promise<void> {
    const [server, browser] = await Promise.all([startServer(this.folder), launchBrowser()]);
    this.#running = { server, browser };
  }

  async close(): Promise<void> {
    await this.#running?.browser.close();
    await this.#running?.server.stop('SIGTERM');
    removeFolder(this.folder);
  }

  /** How many days the server's clock is ahead of ours. */
  get days(): number {
    return this.#days;
  }
  get server(): RunningServer {
    return this.#opened().server;
  }
  get browser(): Browser {
    return this.#opened().browser;
  }

  /** The same data, so many days later: the server is ended and started again. */
  async daysPass(days: number): Promise<void> {
    const running = this.#opened();
    await running.server.stop('SIGTERM');
    this.#days += days;
    running.server = await startServer(this.folder, daysAhead(this.#days));
  }

  #opened() {
    if (!this.#running) throw new Error('the world is not open yet');
    return this.#running;
  }
}

/** A world that is opened before the tests that are written beside it, and closed after them. */
export function startWorld(): World {
  const world = new World();
  beforeAll(() => world.open());
  afterAll(() => world.close());
  return world;
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

/** So many days from the day the world's server stands at, as it is written. */
export const dayIn = ({ days: passed }: Pick<World, 'days'>, days: number): string =>
  formatFor('nb').date(addDays(localDateAt(Date.now() + passed * DAY_MS), days));

/** Letters of a kind to an address, the latest last. */
export const lettersTo = (world: World, email: string, kind: string): Promise<string[]> =>
  beside(world, (ctx) =>
    acting(ctx, async ({ db }) => {
      const letters = await db
        .selectFrom('mail')
        .select('body')
        .where('recipient', '=', email)
        .where('kind', '=', kind)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return letters.map(({ body }) => body);
    }),
  );

/** What leads on in the latest of them: a participant's own link, where nothing else is named. */
export async function linkIn(
  world: World,
  [email, kind]: readonly [email: string, kind: string],
  address = /\/nettverk\/lenke\/\S+/,
): Promise<string> {
  const letter = (await lettersTo(world, email, kind)).at(-1) ?? '';
  const found = address.exec(letter)?.[0];
  if (!found) throw new Error(`no such address in the letter: ${letter}`);
  return world.server.url + found;
}

/** A procurement that Havnes leads and Lillefjord is asked to join, beside the server; `more` is done at once. */
export const begunProcurement = (world: World, title: string, ...more: LaterMove[]): Promise<string> =>
  beside(world, async (ctx) => {
    const term = { firstYear: ctx.now.getFullYear() + 1, years: 4, optionYears: 1 };
    const begin = { kind: 'begin', title, category: 'trygghetsalarmer', contract: 'services', term } as const;
    const id = value(await beginProcurement(ctx, { party: HAVNES, proposal: null, begin }));
    const bodies = [HAVNES, LILLEFJORD].map((party) => party as string as BodyId);
    const joinBy = addDays(localDateAt(ctx.now.getTime()), 20);
    const invite = { kind: 'invite', bodies, joinBy } as const;
    value(await leadProcurement(ctx, movesOf(id, HAVNES, invite, ...more)));
    return id;
  });

/** A page of a context of its own. */
export async function newPage(
  { browser, errors }: World,
  { viewport, javaScriptEnabled }: Device,
): Promise<Page> {
  const options = { ...contextOptions(viewport), javaScriptEnabled, acceptDownloads: true };
  const page = await (await browser.newContext(options)).newPage();
  errors.push(watchErrors(page));
  return page;
}

/** Becomes this person, and is shown what her body has. */
export async function enter({ server }: World, page: Page, who: Person): Promise<void> {
  await enterAs(page, server, who);
  await heading(page, who[0]);
}

/** A page of her own for a person who has come in. */
export async function person(world: World, device: Device, who: Person): Promise<Page> {
  const page = await newPage(world, device);
  await enter(world, page, who);
  return page;
}

/** The whole page as a picture, where somebody wants it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!shots) return;
  const file = `${name.replaceAll(' ', '-')}-${page.viewportSize()?.width}.png`;
  await page.screenshot({ path: path.join(shots, file), fullPage: true });
}

/** What every state of a page must hold: nothing to scroll sideways to and, where scripts run, no axe violation. */
export const looking =
  ({ javaScriptEnabled }: Device, journey: string) =>
  async (page: Page, state: string): Promise<void> => {
    await expectNoSidewaysScroll(page, state);
    if (javaScriptEnabled) await expectAccessible(page, state);
    await picture(page, `${journey}-${state}`);
  };
