// Whoever answers by a personal link is written to in her own language, else in her municipality's, else in bokmål.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type OwnSite, openOwnSite } from '../../../test/own-site.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { linkLanguages } from './letter-language.ts';

let database: TestDatabase;
let site: OwnSite;
beforeAll(async () => {
  database = await openTestDatabase();
  site = await openOwnSite(database);
  const person = { name: 'Kari', parties: [] };
  await site.seedPerson({ ...person, email: 'kari@oslo.example', language: 'en' });
  await site.seedPerson({ ...person, email: 'demo@oslo.example', language: 'en', isDemo: true });
});
afterAll(() => database.close());

test.each<[string, string, string]>([
  ['kari@oslo.example', '0301', 'en'],
  ['kari@oslo.example', '4641', 'en'],
  ['ukjend@aurland.example', '4641', 'nn'],
  ['ukjent@oslo.example', '0301', 'nb'],
  ['ukjent@namsos.example', '5007', 'nb'],
  ['ukjent@vestland.example', 'F46', 'nb'],
  ['demo@oslo.example', '0301', 'nb'],
])('%s for %s: %s', async (email, body, language) => {
  const reader = { email, body: body as BodyId };
  const languageOf = await linkLanguages(site.services, [reader], false);
  expect(languageOf(reader)).toBe(language);
});
