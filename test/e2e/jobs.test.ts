// Following long work in the browser: the page tells how far it is by itself, with and without JavaScript, and its buttons
// do what they say; and the link in a weekly letter. The work is done by this test, one row at a time.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acting, type Ctx } from '../../src/modules/accounts/db.ts';
import { finishJob, reportJob } from '../../src/modules/accounts/job-commands.ts';
import type { PartyId, PersonId } from '../../src/modules/accounts/model.ts';
import { openSession } from '../../src/modules/accounts/sign-in-commands.ts';
import { type Connection, connect, socketTarget } from '../../src/platform/db/connect.ts';
import { expectAccessible, expectNoSidewaysScroll, watchErrors } from './axe.ts';
import { contextOptions, DESKTOP, launchBrowser, PHONE } from './browser.ts';
import { type RunningServer, removeFolder, startServer } from './server.ts';
import { startedFolder } from './started-folder.ts';
import { digestLink } from './steps.ts';

const BODY = '5007' as PartyId;
/** Whoever the row says is at work: nobody of the server's. */
const WORKER = 'test';
const folder = startedFolder();
let server: RunningServer;
let browser: Browser;
let connection: Connection;
let person: PersonId;

const ctx = (): Ctx => ({ db: connection.db, actor: { kind: 'system', name: 'test' }, now: new Date() });

async function addBuyer(): Promise<PersonId> {
  return acting(ctx(), async ({ db, now }) => {
    const made = { created_at: now, created_by: 'test', last_signed_in_at: null, erased_at: null };
    const { id } = await db
      .insertInto('person')
      .values({ email: 'buyer@test.example', name: 'Berit Test', ...made })
      .returning('id')
      .executeTakeFirstOrThrow();
    const given = { given_by: 'test', given_at: now, ended_at: null, ended_by: null };
    await db
      .insertInto('role_grant')
      .values({
        person_id: id,
        party: BODY,
        role: 'buyer',
        valid_from: '2026-01-01',
        valid_to: null,
        ...given,
      })
      .execute();
    return id;
  });
}

/** A job that somebody is at already, so that the server leaves it alone. */
async function jobAtWork(): Promise<string> {
  return acting(ctx(), async ({ db, now }) => {
    const { id } = await db
      .insertInto('job')
      .values({
        kind: 'groupRun',
        party: BODY,
        person_id: person,
        input: JSON.stringify({ run: '00000000-0000-7000-8000-000000000009', isRepeat: false }),
        state: 'running',
        progress: null,
        result: null,
        failure: null,
        worker: WORKER,
        heartbeat_at: now,
        created_at: now,
        ended_at: null,
        is_demo: false,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

async function signedIn({ javaScriptEnabled }: { javaScriptEnabled: boolean }): Promise<BrowserContext> {
  const context = await browser.newContext({ ...contextOptions(DESKTOP), javaScriptEnabled });
  const session = { person, method: 'link' as const, device: 'Chromium' };
  const value = await acting(ctx(), (inside) => openSession(inside, session));
  await context.addCookies([{ name: 'samkjop', value, url: server.url }]);
  return context;
}

const pathOf = (job: string): string => `${server.url}/arbeid/5007/jobb/${job}`;
const report = (id: string, done: number) =>
  reportJob(ctx(), { id, worker: WORKER, progress: { phase: 'test', done, total: 4 } });
const told = (page: Page, text: string | RegExp) => page.getByText(text).waitFor();

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder), launchBrowser()]);
  connection = connect(socketTarget(folder));
  person = await addBuyer();
});
afterAll(async () => {
  await browser?.close();
  await connection?.pool.end();
  await server?.stop('SIGTERM');
  removeFolder(folder);
});

describe.each([true, false])('with JavaScript %s', (javaScriptEnabled) => {
  test('work is followed to its end', async () => {
    const context = await signedIn({ javaScriptEnabled });
    const page = await context.newPage();
    const errors = watchErrors(page);
    const job = await jobAtWork();
    await page.goto(pathOf(job));
    await told(page, 'Arbeidet er i gang.');
    await report(job, 1);
    await told(page, /1 av 4 er ferdig \(25\s%\)/);
    await report(job, 3);
    await told(page, /3 av 4 er ferdig \(75\s%\)/);
    await finishJob(ctx(), { id: job, worker: WORKER, end: { state: 'done', result: null } });
    await told(page, 'Arbeidet er ferdig.');
    await page.getByRole('link', { name: 'Se gruppene' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('work is stopped, and started anew when it was interrupted', async () => {
    const context = await signedIn({ javaScriptEnabled });
    const page = await context.newPage();
    const job = await jobAtWork();
    await page.goto(pathOf(job));
    await page.getByRole('button', { name: 'Stopp' }).click();
    await told(page, 'Vi stopper. Det kan ta noen sekunder.');
    expect(await report(job, 2)).toEqual({ isCancelRequested: true });
    await finishJob(ctx(), { id: job, worker: WORKER, end: { state: 'interrupted' } });
    await told(page, /Tjenesten ble startet på nytt/);
    await page.getByRole('button', { name: 'Start på nytt' }).click();
    // The server takes it now, and finds that there is nothing to work out.
    await told(page, 'Det er noe galt hos oss, ikke med det dere sendte. Ingenting er lagret.');
    await context.close();
  });

  test('the link in a weekly letter ends the letters, without signing in', async () => {
    const link = await digestLink({ folder }, 'buyer@test.example');
    const context = await browser.newContext({ ...contextOptions(DESKTOP), javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(server.url + link);
    await page.getByRole('button', { name: 'Slutt å få ukebrevet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Du får ikke ukebrevet lenger' }).waitFor();
    await page.getByRole('button', { name: 'Få ukebrevet igjen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Du får ukebrevet igjen' }).waitFor();
    await context.close();
  });
});

test('every state is accessible, on a phone too', async () => {
  const [running, failed] = [await jobAtWork(), await jobAtWork()];
  await report(running, 2);
  await finishJob(ctx(), { id: failed, worker: WORKER, end: { state: 'failed', failure: 'job.failed' } });
  const addresses = { running: pathOf(running), failed: pathOf(failed), gone: `${server.url}/ukebrev/x` };
  const context = await signedIn({ javaScriptEnabled: true });
  const page = await context.newPage();
  for (const [what, address] of Object.entries(addresses)) {
    await page.setViewportSize(DESKTOP);
    await page.goto(address);
    await expectAccessible(page, what);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page, what);
  }
  await context.close();
});
