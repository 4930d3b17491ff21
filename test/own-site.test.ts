// The site for signed-in people as tests use it: who is in, who is not, and what was mailed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { plain } from './html.ts';
import { type OwnSite, openOwnSite } from './own-site.ts';

let database: TestDatabase;
let site: OwnSite;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
});
afterAll(() => database.close());

test('a signed-in buyer gets the body she acts for; a visitor is sent to sign in', async () => {
  const cookie = await site.signIn({ party: '5007', role: 'buyer' });
  const page = await site.get('/arbeid/5007', cookie);
  expect([page.status, plain(await page.text())]).toEqual([200, expect.stringContaining('Namsos')]);
  const visitor = await site.get('/arbeid/5007');
  expect([visitor.status, visitor.headers.get('location')]).toEqual([303, '/logg-inn?til=%2Farbeid%2F5007']);
  expect((await site.get('/arbeid/5001', cookie)).status).toBe(403);
});

test('letters stand in the outbox with the path of their link; a delegation gives its cooperation the right', async () => {
  const person = await site.seedPerson({
    email: 'kari@namsos.example',
    name: 'Kari Test',
    parties: [{ party: 'nii', role: 'buyer' }],
  });
  await site.post('/logg-inn', { epost: person.email });
  const [letter] = await site.links();
  expect([letter?.kind, letter?.to]).toEqual(['signIn', 'kari@namsos.example']);
  expect(letter?.path).toMatch(/^\/logg-inn\/lenke\/[\w-]{43}$/);
  const cookie = await site.signIn(person);
  expect((await site.get('/arbeid/5001', cookie)).status).toBe(403);
  await site.seedDelegation('5001', 'nii');
  expect((await site.get('/arbeid/5001', cookie)).status).toBe(200);
});
