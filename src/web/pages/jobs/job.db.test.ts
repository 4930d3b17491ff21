// The page of a piece of long work in each state, what its buttons do, and who gets to see it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts';
import { type OwnSite, openOwnSite } from '../../../../test/own-site.ts';
import { acting } from '../../../modules/accounts/db.ts';
import {
  enqueueJob,
  finishJob,
  type JobEnd,
  reportJob,
  takeJob,
} from '../../../modules/accounts/job-commands.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';

const BODY = '5007' as PartyId;
const WORK = { worker: 'one', kinds: ['groupRun'] };
/** What a kind of work that exists asks for; nobody does it here. */
const INPUT = { run: '00000000-0000-7000-8000-000000000009', isRepeat: false };
let database: TestDatabase;
let site: OwnSite;
let buyer: string;
let reader: string;

const system = () => site.services.ctx({ kind: 'system', name: 'test' });
const enqueue = (): Promise<string> =>
  acting(system(), (inside) =>
    enqueueJob(inside, { kind: 'groupRun', party: BODY, person: null, input: INPUT, isDemo: false }),
  );
async function ended(end: JobEnd): Promise<string> {
  const id = await enqueue();
  await takeJob(system(), WORK);
  await finishJob(system(), { id, worker: 'one', end });
  return id;
}
const pathOf = (id: string, part = ''): string => `/arbeid/5007/jobb/${id}${part}`;
async function read(path: string, cookie: string): Promise<{ status: number; html: string }> {
  const answer = await site.get(path, cookie);
  return { status: answer.status, html: await answer.text() };
}

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  buyer = await site.signIn({ party: BODY, role: 'buyer' });
  reader = await site.signIn({ party: BODY, role: 'reader' });
});
afterAll(() => database.close());

test('work in line and at work tells how far it is, refreshes itself and can be stopped', async () => {
  const id = await enqueue();
  const queued = await read(pathOf(id), buyer);
  expect(queued.status).toBe(200);
  expect(queued.html).toContain('<h1>Beregning av kjøpegrupper</h1>');
  expect(queued.html).toContain('Arbeidet står i kø.');
  expect(queued.html).toMatch(/http-equiv="refresh" content="2"/);
  await takeJob(system(), WORK);
  const progress = { phase: 'test', done: 1500, total: 4000 };
  await reportJob(system(), { id, worker: 'one', progress });
  const running = await read(pathOf(id), buyer);
  expect(running.html).toContain('1\u00a0500 av 4\u00a0000 er ferdig (37\u00a0%).');
  expect(running.html).toContain('<progress max="100" value="37"');
  const status = await site.get(pathOf(id, '/status'), buyer);
  expect(status.headers.get('cache-control')).toBe('private, no-store');
  expect(await status.json()).toEqual({
    isDone: false,
    percent: 37,
    text: '1\u00a0500 av 4\u00a0000 er ferdig (37\u00a0%).',
  });
  const stopped = await site.post(pathOf(id, '/stopp'), {}, buyer);
  expect([stopped.status, stopped.headers.get('location')]).toEqual([303, pathOf(id)]);
  const stopping = await read(pathOf(id), buyer);
  expect(stopping.html).toContain('Vi stopper.');
  expect(stopping.html).not.toContain('/stopp"');
  await finishJob(system(), { id, worker: 'one', end: { state: 'stopped' } });
});

test.each([
  [{ state: 'stopped' }, 'Arbeidet ble stoppet før det var ferdig. Ingenting er lagret.'],
  [{ state: 'interrupted' }, 'Tjenesten ble startet på nytt før arbeidet var ferdig.'],
  [{ state: 'failed', failure: 'job.failed' }, 'Det er noe galt hos oss'],
] as const)('work that is %j says so and starts anew by one press', async (end, sentence) => {
  const id = await ended(end);
  const { html } = await read(pathOf(id), buyer);
  expect(html).toContain(sentence);
  expect(html).not.toContain('http-equiv="refresh"');
  expect(await (await site.get(pathOf(id, '/status'), buyer)).json()).toEqual({ isDone: true });
  expect((await site.post(pathOf(id, '/start'), {}, buyer)).status).toBe(303);
  expect((await read(pathOf(id), buyer)).html).toContain('Arbeidet står i kø.');
  await site.post(pathOf(id, '/stopp'), {}, buyer);
});

test('work that is done says so and leads to what came of it', async () => {
  const { html } = await read(pathOf(await ended({ state: 'done', result: {} })), buyer);
  expect(html).toContain('Arbeidet er ferdig.');
  expect(html).toContain(`<a class="ds-button" href="/arbeid/5007/grupper/${INPUT.run}">Se gruppene</a>`);
  expect(html).not.toContain('Start på nytt');
});

test.each([
  ['/nn', 'Arbeidet står i kø. Det byrjar så snart det førre er ferdig.'],
  ['/en', 'The work is in a queue.'],
])('in %s', async (prefix, sentence) => {
  expect((await read(`${prefix}${pathOf(await enqueue())}`, buyer)).html).toContain(sentence);
});

test('who only reads sees it without buttons, and is refused when she stops or starts it', async () => {
  const waiting = await enqueue();
  const failed = await ended({ state: 'failed', failure: 'job.failed' });
  for (const [id, part] of [
    [waiting, '/stopp'],
    [failed, '/start'],
  ] as const) {
    const page = await read(pathOf(id), reader);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('<button class="ds-button"');
    expect((await site.post(pathOf(id, part), {}, reader)).status).toBe(403);
  }
});

test('work of another body, unknown work and nonsense look the same', async () => {
  const other = await site.signIn({ party: '5001', role: 'administrator' });
  const id = await enqueue();
  expect((await site.get(pathOf(id), other)).status).toBe(403);
  for (const path of [
    `/arbeid/5001/jobb/${id}`,
    '/arbeid/5001/jobb/00000000-0000-7000-8000-000000000001',
    '/arbeid/5001/jobb/x',
  ]) {
    const page = await read(path, other);
    expect([page.status, page.html.includes('Arbeidet finnes ikke lenger.')]).toEqual([404, true]);
  }
  expect((await site.post(`/arbeid/5001/jobb/${id}/stopp`, {}, other)).status).toBe(404);
});

test('a visitor is asked to sign in', async () => {
  const answer = await site.get(pathOf(await enqueue()));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toContain('/logg-inn');
  expect((await site.post(pathOf(await enqueue(), '/stopp'))).status).toBe(401);
});
