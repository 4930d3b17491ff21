// Whom the program writes to for a party: its buyers, failing them those its cooperation buys with, failing them its
// administrators; nobody twice, and nobody whose role is over.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type OwnSite, openOwnSite } from '../../../test/own-site.ts';
import type { PartyId, Role } from './model.ts';
import { contactsOf } from './recipient-queries.ts';

let database: TestDatabase;
let site: OwnSite;

const person = (name: string, parties: readonly (readonly [string, Role, string?])[]) =>
  site.seedPerson({
    email: `${name.toLowerCase()}@test.example`,
    name,
    parties: parties.map(([party, role, to]) => ({
      party,
      role,
      from: '2026-01-01',
      ...(to === undefined ? {} : { to }),
    })),
  });

beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  await person('Anne', [
    ['5001', 'buyer'],
    ['5001', 'coordinator'],
  ]);
  await person('Bodil', [['5001', 'administrator']]);
  await person('Carl', [['5001', 'buyer', '2026-11-22']]);
  await person('Dag', [['nii', 'buyer']]);
  await person('Eli', [['5007', 'reader']]);
  await person('Finn', [['5036', 'administrator']]);
  await site.seedDelegation('5007', 'nii');
  await site.seedDelegation('5001', 'nii');
});
afterAll(() => database.close());

test('each party has those who come first', async () => {
  const asked = ['5001', '5007', '5036', '5037'] as PartyId[];
  const found = await contactsOf(site.services.ctx({ kind: 'system', name: 'test' }), asked);
  expect([...found].map(([party, people]) => [party, people.map(({ name }) => name)]).toSorted()).toEqual([
    ['5001', ['Anne']],
    ['5007', ['Dag']],
    ['5036', ['Finn']],
  ]);
  expect(found.get('5007' as PartyId)?.[0]).toMatchObject({
    party: '5007',
    email: 'dag@test.example',
    language: 'nb',
    isDemo: false,
  });
});

test('nobody asked, nothing read', async () => {
  expect((await contactsOf(site.services.ctx({ kind: 'system', name: 'test' }), [])).size).toBe(0);
});
