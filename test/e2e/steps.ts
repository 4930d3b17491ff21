// What browser journeys do again and again: press and follow by name, find the link in a letter, and bodies that are already
// at work when a journey begins. People are seeded through the database's own socket, beside the running server.
import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { planRules } from '../../src/flows/plan/plan-rules.ts';
import { readPlanningData } from '../../src/flows/planning-data.ts';
import { addDays, localDateAt } from '../../src/kernel/local-date.ts';
import { acting, type Ctx } from '../../src/modules/accounts/db.ts';
import type { PartyId } from '../../src/modules/accounts/model.ts';
import { hashOfSecret, newSecret } from '../../src/modules/accounts/secret.ts';
import { openSession } from '../../src/modules/accounts/sign-in-commands.ts';
import { insertItem } from '../../src/modules/planning/plan-commands.ts';
import { type ItemFacts, NO_FACTS, type Visibility } from '../../src/modules/planning/plan-item.ts';
import type { BodyId } from '../../src/modules/registry/model.ts';
import { connect, socketTarget } from '../../src/platform/db/connect.ts';
import { files, shippedSnapshot } from '../world.ts';
import type { RunningServer } from './server.ts';

/** A running server and the folder of its data. */
export interface Site {
  readonly server: RunningServer;
  readonly folder: string;
}

export const press = (within: Page | Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click();

export const follow = (within: Page | Locator, name: string | RegExp): Promise<void> =>
  within.getByRole('link', { name, exact: true }).first().click();

/** Follows the second menu, of the party she acts for; on a phone it is unfolded first. */
export async function choose(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: /^Meny for/ });
  const fold = menu.locator('summary');
  if (await fold.isVisible()) await fold.click();
  await follow(menu, name);
}

/** The invented region is loaded by the first start, which may still be at it: looks until `wanted` is on the page. */
export async function untilRegion(page: Page, wanted: Locator): Promise<void> {
  const look = page.getByRole('link', { name: 'Se om den er klar' });
  // Between two looks neither is there: wait for one of them, whichever the page has become.
  for (;;) {
    await look.or(wanted).first().waitFor();
    if (await wanted.isVisible()) return;
    await look.click();
    await page.waitForTimeout(200);
  }
}

/** Becomes one of a party's invented people. */
export async function enterAs(
  page: Page,
  { url }: RunningServer,
  [party, name]: readonly [string, string],
): Promise<void> {
  await page.goto(`${url}/demo`);
  const person = page.getByRole('region', { name: party }).getByRole('button', { name, exact: true });
  await untilRegion(page, person);
  await person.click();
}

/** Waits for the page with this heading. */
export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Waits for the words. */
export const says = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).first().waitFor();

/** So many days from today in Norway, as it is typed: an hour or two before midnight UTC it is another day there. */
export const inDays = (days: number): string => {
  const date = addDays(localDateAt(Date.now()), days);
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
};

const onServer = ({ server }: Site, address: string): string =>
  address.replace(/^http:\/\/[^/]+/, server.url);

/** The way in that the first start prints, once it is printed: that is after the server says its address. */
export async function firstLink(site: Site): Promise<string> {
  const look = (): string => /http:\/\/\S+\/logg-inn\/lenke\/[\w-]{43}/.exec(site.server.output())?.[0] ?? '';
  await expect.poll(look, { timeout: 20_000 }).not.toBe('');
  return onServer(site, look());
}

/** The first link in the latest letter to an address, once it is filed. */
export async function linkTo(site: Site, email: string): Promise<string> {
  const post = path.join(site.folder, 'post');
  const look = (): string => {
    const names = fs.existsSync(post) ? fs.readdirSync(post).sort() : [];
    const letters = names.map((name) => fs.readFileSync(path.join(post, name), 'utf8'));
    const latest = letters.findLast((letter) => letter.startsWith(`Til: ${email}\n`)) ?? '';
    return /http:\/\/\S+/.exec(latest)?.[0] ?? '';
  };
  await expect.poll(look, { timeout: 20_000 }).not.toBe('');
  return onServer(site, look());
}

/** The address in a weekly letter to the person with this e-mail. */
export async function digestLink({ folder }: Pick<Site, 'folder'>, email: string): Promise<string> {
  const secret = newSecret();
  const { db, pool } = connect({ ...socketTarget(folder), max: 1 });
  try {
    const { id } = await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    const token = hashOfSecret(secret) as string;
    const link = { token_hash: token, person_id: id, created_at: new Date() };
    await db.insertInto('digest_link').values(link).execute();
  } finally {
    await pool.end();
  }
  return `/ukebrev/${secret}`;
}

export interface BodyAtWork {
  readonly body: string;
  /** Who buys there; null where nobody of the body uses the product. */
  readonly buyer: { readonly name: string; readonly email: string } | null;
  readonly visibility: Visibility;
  readonly contracts: readonly (Partial<ItemFacts> & Pick<ItemFacts, 'title' | 'category'>)[];
}

async function seedBody(
  ctx: Ctx,
  { body, buyer, visibility, contracts }: BodyAtWork,
): Promise<string | null> {
  const rules = planRules(shippedSnapshot(), readPlanningData(files));
  return acting(ctx, async (inside) => {
    for (const contract of contracts) {
      await insertItem(inside, {
        body: body as BodyId,
        facts: { ...NO_FACTS, kind: 'contract', ...contract },
        source: 'typed',
        sourceNote: null,
        visibility,
        rules,
      });
    }
    if (!buyer) return null;
    const made = { created_at: ctx.now, created_by: 'system:test', last_signed_in_at: null, erased_at: null };
    const { id: person } = await inside.db
      .insertInto('person')
      .values({ ...buyer, ...made })
      .returning('id')
      .executeTakeFirstOrThrow();
    const given = { given_by: 'system:test', given_at: ctx.now, ended_at: null, ended_by: null };
    const since = { valid_from: '2020-01-01', valid_to: null } as const;
    const grant = { person_id: person, party: body as PartyId, role: 'buyer', ...since, ...given } as const;
    await inside.db.insertInto('role_grant').values(grant).execute();
    return openSession(inside, { person, method: 'link', device: 'Firefox' });
  });
}

/** Bodies with contracts and, where somebody buys there, the secret of that person's session; null where nobody does. */
export async function seedBodies(
  { folder }: Site,
  bodies: readonly BodyAtWork[],
): Promise<Map<string, string | null>> {
  const connection = connect({ ...socketTarget(folder), max: 1 });
  try {
    const ctx: Ctx = { db: connection.db, actor: { kind: 'system', name: 'test' }, now: new Date() };
    const sessions = new Map<string, string | null>();
    for (const one of bodies) sessions.set(one.body, await seedBody(ctx, one));
    return sessions;
  } finally {
    await connection.pool.end();
  }
}
