// The outbox against a real SMTP server: sent once, tried again when refused, given up in the end, never for show.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type OwnSite, openOwnSite } from '../../../test/own-site.ts';
import { type Postbox, startPostbox } from '../../../test/postbox.ts';
import { acting } from '../../modules/accounts/db.ts';
import { takeLetter, writeLetter } from '../../modules/accounts/outbox-commands.ts';
import { createLog } from '../../platform/log.ts';
import { createMailer, type Mailer } from '../../platform/mail.ts';
import { systemCtx } from '../services.ts';
import { deliverWaiting } from './mail-delivery.ts';

const MINUTE_MS = 60_000;

let database: TestDatabase;
let site: OwnSite;
let postbox: Postbox;
let mailers: Mailer[];

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  postbox = await startPostbox();
  mailers = [];
  await acting(system(), ({ db }) => db.deleteFrom('mail').execute());
});
afterEach(async () => {
  for (const mailer of mailers) mailer.close();
  await postbox.close();
});

const system = () => systemCtx(site.services, 'test');
const newMailer = (): Mailer => {
  const smtp = { url: `smtp://127.0.0.1:${postbox.port}`, from: 'samkjop@kommune.example' };
  const mailer = createMailer({ smtp, folder: '/nowhere', log: createLog('error') });
  mailers.push(mailer);
  return mailer;
};
const deliver = (mailer = newMailer()): Promise<number> => deliverWaiting(site.services, mailer);

const write = (email: string, isDemo = false): Promise<boolean> =>
  acting(system(), (inside) =>
    writeLetter(
      inside,
      { person: null, email, isDemo },
      { kind: 'signIn', subject: 'Logg inn', body: `Til ${email}` },
    ),
  );
const outbox = () =>
  acting(system(), ({ db }) => db.selectFrom('mail').selectAll().orderBy('recipient', 'desc').execute());

test('a letter is sent once', async () => {
  await write('kari@namsos.example');
  expect([await deliver(), await deliver()]).toEqual([1, 0]);
  expect(postbox.received.map(({ to }) => to)).toEqual([['kari@namsos.example']]);
  expect(await outbox()).toMatchObject([{ sent_at: site.now(), attempts: 1, last_error: null }]);
});

test('the text, with links that let somebody in, is kept only until it is sent', async () => {
  await write('kari@namsos.example');
  await write('ukjent@namsos.example');
  await deliver();
  expect((await outbox()).map(({ recipient, body }) => [recipient, body])).toEqual([
    ['ukjent@namsos.example', 'Til ukjent@namsos.example'],
    ['kari@namsos.example', ''],
  ]);
});

test('when the program ends, the letter at hand is the last', async () => {
  for (const name of ['kari', 'per', 'siri']) await write(`${name}@namsos.example`);
  const isOneSent = () => postbox.received.length > 0;
  expect(await deliverWaiting(site.services, newMailer(), isOneSent)).toBe(1);
  expect(postbox.received).toHaveLength(1);
  expect(await deliver()).toBe(2);
});

test('a refused one waits longer each time, keeps nobody else waiting, and is given up after ten', async () => {
  await write('ukjent@namsos.example');
  await write('kari@namsos.example');
  const mailer = newMailer();
  expect(await deliver(mailer)).toBe(2);
  expect(postbox.received.map(({ to }) => to)).toEqual([['kari@namsos.example']]);
  expect((await outbox())[0]).toMatchObject({ sent_at: null, last_error: expect.stringContaining('550') });
  for (const minutes of [1, 4, 16, 64, 256, 360, 360, 360, 360]) {
    site.wait(minutes * MINUTE_MS - 1);
    expect(await deliver(mailer)).toBe(0);
    site.wait(1);
    expect(await deliver(mailer)).toBe(1);
  }
  expect((await outbox())[0]).toMatchObject({ attempts: 10, sent_at: null });
  site.wait(30 * 24 * 60 * MINUTE_MS);
  expect(await deliver(mailer)).toBe(0);
});

test('one that could not be sent goes when the server is there again', async () => {
  await write('kari@namsos.example');
  const away = createMailer({
    smtp: { url: 'smtp://127.0.0.1:1', from: 'samkjop@kommune.example' },
    folder: '/nowhere',
    log: createLog('error'),
  });
  await deliver(away);
  away.close();
  expect((await outbox())[0]).toMatchObject({
    sent_at: null,
    last_error: expect.stringMatching(/ECONNREFUSED/),
  });
  site.wait(MINUTE_MS);
  await deliver();
  expect((await outbox())[0]).toMatchObject({ sent_at: site.now(), attempts: 2, last_error: null });
});

test('letters of the demonstration world stay', async () => {
  await write('demo@fjordby.example', true);
  expect([await deliver(), postbox.received]).toEqual([0, []]);
});

test('several deliverers at once never send the same one twice', async () => {
  const addresses = Array.from({ length: 30 }, (_, index) => `person${index}@namsos.example`);
  for (const address of addresses) await write(address);
  const tried = await Promise.all([deliver(), deliver(), deliver()]);
  expect(tried.reduce((sum, count) => sum + count)).toBe(30);
  expect(postbox.received.flatMap(({ to }) => to).toSorted()).toEqual(addresses.toSorted());
});

test('one whose deliverer died is taken up after five minutes', async () => {
  await write('kari@namsos.example');
  expect((await takeLetter(system()))?.recipient).toBe('kari@namsos.example');
  expect(await deliver()).toBe(0);
  site.wait(5 * MINUTE_MS);
  expect(await deliver()).toBe(1);
  expect(postbox.received).toHaveLength(1);
});
