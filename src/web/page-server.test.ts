// Kept pages: the same answer as the first time, 304 to who has it, made anew when the register or the day changes,
// and never kept when private, refused or asked for otherwise.
import { expect, test } from 'vitest';
import { shippedSnapshot } from '../../test/world.ts';
import type { Snapshot } from '../flows/snapshot.ts';
import { PageServer } from './page-server.tsx';
import { sourcesPage } from './pages/about/sources.tsx';
import { errorPage } from './pages/error.tsx';

const NOON = Date.UTC(2026, 10, 22, 12);
const DAY = 24 * 60 * 60 * 1000;

interface World {
  readonly server: PageServer;
  snapshot: Snapshot;
  now: number;
}

function makeWorld(): World {
  const snapshot = shippedSnapshot();
  const world = { snapshot, now: NOON } as { -readonly [Key in keyof World]: World[Key] };
  world.server = new PageServer({
    snapshots: { current: async () => world.snapshot, peek: () => world.snapshot },
    assets: { url: (name) => `/assets/${name}`, file: () => undefined },
    baseUrl: 'http://localhost:3000',
    now: () => world.now,
    viewerOf: async () => null,
    dataStamp: async () => '',
    isDemoOn: false,
  });
  return world;
}

const get = (headers: Record<string, string> = {}, method = 'GET'): Request =>
  new Request('http://localhost:3000/kilder?a=1', { method, headers });

async function make({ server }: World, request: Request = get()): Promise<Response> {
  const pageRequest = await server.requestOf(request, {});
  return server.answer(request, pageRequest, sourcesPage(pageRequest));
}

const facts = async (answer: Response | null) =>
  answer && { status: answer.status, headers: [...answer.headers], body: await answer.bytes() };

test.each([{}, { 'accept-encoding': 'gzip, br' }])(
  'a kept page answers as it first did, %o',
  async (headers) => {
    const world = makeWorld();
    expect(world.server.cached(get(headers))).toBeNull();
    const first = await facts(await make(world, get(headers)));
    expect(first?.status).toBe(200);
    expect(await facts(world.server.cached(get(headers)))).toEqual(first);
  },
);

test('plain and compressed are told apart, and both say the same', async () => {
  const world = makeWorld();
  const plain = await make(world);
  const packed = world.server.cached(get({ 'accept-encoding': 'gzip' }));
  expect([plain.headers.get('content-encoding'), packed?.headers.get('content-encoding')]).toEqual([
    null,
    'gzip',
  ]);
  expect([plain.headers.get('vary'), packed?.headers.get('vary')]).toEqual([
    'accept-encoding',
    'accept-encoding',
  ]);
  const unpacked = packed?.body?.pipeThrough(new DecompressionStream('gzip'));
  expect(await new Response(unpacked ?? null).text()).toBe(await plain.text());
});

test('who has the page gets 304 without it, still under the security headers', async () => {
  const world = makeWorld();
  const etag = (await make(world)).headers.get('etag') ?? '';
  const answer = world.server.cached(get({ 'if-none-match': etag }));
  expect([answer?.status, answer?.headers.get('etag'), await answer?.text()]).toEqual([304, etag, '']);
  expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(world.server.cached(get({ 'if-none-match': '"other"' }))?.status).toBe(200);
});

test('a new version of the register, and a new day, make the page anew', async () => {
  const world = makeWorld();
  await make(world);
  world.snapshot = { ...shippedSnapshot(), version: 'newer' };
  expect(world.server.cached(get())).toBeNull();
  await make(world);
  expect(world.server.cached(get())?.status).toBe(200);
  world.now += DAY;
  expect(world.server.cached(get())).toBeNull();
});

test('private pages and refusals are not kept', async () => {
  const { server } = makeWorld();
  const pageRequest = await server.requestOf(get(), {});
  const page = sourcesPage(pageRequest);
  if (page.kind !== 'page') throw new Error('the sources are a page');
  const answer = server.answer(get(), pageRequest, { ...page, isPrivate: true });
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(server.cached(get())).toBeNull();
  expect(server.answer(get(), pageRequest, errorPage(pageRequest, 'ABC123')).status).toBe(500);
  expect(server.cached(get())).toBeNull();
});

test('only GET is answered from what is kept, and only GET is kept', async () => {
  const world = makeWorld();
  await make(world, get({}, 'HEAD'));
  expect(world.server.cached(get())).toBeNull();
  await make(world);
  expect(world.server.cached(get({}, 'HEAD'))).toBeNull();
});
