// Every address has one owner, and it is the right one.
import { expect, test } from 'vitest';
import { compose } from './compose.ts';

const answering = (name: string) => ({ fetch: () => new Response(name) });
const app = compose({
  web: answering('web'),
  api: answering('api'),
  data: { ...answering('data'), owns: (path) => path === '/data/kommuner.csv' },
});

test.each([
  ['/', 'web'],
  ['/api/v1/municipalities?q=a', 'api'],
  ['/api/', 'api'],
  ['/api', 'web'],
  ['/apikatten', 'web'],
  ['/data', 'web'],
  ['/data/', 'web'],
  ['/data/kommuner.csv', 'data'],
  ['/data/kommuner.csv?dato=2021-01-01', 'data'],
  ['/data/noe-annet.csv', 'web'],
  ['/nn/data/', 'web'],
  ['/kommuner?next=/api/v1/', 'web'],
  ['//api/v1/', 'web'],
])('%s goes to %s', async (path, owner) => {
  const answer = await app.fetch(new Request(`http://localhost:3000${path}`));
  expect(await answer.text()).toBe(owner);
});
