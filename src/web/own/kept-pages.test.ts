import { expect, test } from 'vitest';
import { compressPage } from '../../platform/page-cache.ts';
import { KeptPages } from './kept-pages.ts';

const HERS = 'a'.repeat(43);
const HIS = 'b'.repeat(43);

const asks = (path: string, secret: string | null, method = 'GET'): Request =>
  new Request(`http://localhost${path}`, { method, headers: secret ? { cookie: `samkjop=${secret}` } : {} });

function site() {
  const world = { stamp: 'first', now: 0 };
  const pages = new KeptPages({
    baseUrl: 'http://localhost',
    now: () => world.now,
    dataStamp: async () => world.stamp,
  });
  /** Asks, and is answered anew with this text where nothing is kept. */
  const visit = async (request: Request, text: string): Promise<string> => {
    const kept = await pages.find(request);
    if (kept) return new TextDecoder().decode(kept.body);
    pages.keep(request, compressPage(text, text));
    return text;
  };
  return { world, pages, visit };
}

test('a page comes again as it was while nothing is written', async () => {
  const { visit } = site();
  expect(await visit(asks('/arbeid/5007', HERS), 'one')).toBe('one');
  expect(await visit(asks('/arbeid/5007', HERS), 'two')).toBe('one');
});

test('any write makes it anew', async () => {
  const { visit, world } = site();
  await visit(asks('/arbeid/5007', HERS), 'one');
  world.stamp = 'second';
  expect(await visit(asks('/arbeid/5007', HERS), 'two')).toBe('two');
});

test('what was written while the page was made is in the next', async () => {
  const { pages, world, visit } = site();
  const request = asks('/arbeid/5007', HERS);
  await pages.find(request);
  world.stamp = 'second';
  pages.keep(request, compressPage('half old', 'x'));
  expect(await visit(asks('/arbeid/5007', HERS), 'new')).toBe('new');
});

test('another session, another address and another time get their own', async () => {
  const { visit, world } = site();
  await visit(asks('/arbeid/5007?side=1', HERS), 'one');
  expect(await visit(asks('/arbeid/5007?side=1', HIS), 'his')).toBe('his');
  expect(await visit(asks('/arbeid/5007?side=2', HERS), 'second')).toBe('second');
  world.now = 10_000;
  expect(await visit(asks('/arbeid/5007?side=1', HERS), 'later')).toBe('later');
});

test('visitors and writes are none of its concern', () => {
  const { pages } = site();
  expect(pages.concerns(asks('/', null))).toBe(false);
  expect(pages.concerns(asks('/arbeid/5007', HERS, 'POST'))).toBe(false);
  expect(pages.concerns(asks('/arbeid/5007', 'not a secret'))).toBe(false);
  expect(pages.concerns(asks('/arbeid/5007', HERS))).toBe(true);
});

test('those who come while the database is asked share the question after it', async () => {
  const questions: (() => void)[] = [];
  const pages = new KeptPages({
    baseUrl: 'http://localhost',
    now: () => 0,
    dataStamp: () => new Promise((resolve) => questions.push(() => resolve('same'))),
  });
  const visits = [1, 2, 3, 4].map((n) => pages.find(asks(`/arbeid/${n}`, HERS)));
  expect(questions.length).toBe(1);
  questions[0]?.();
  await visits[0];
  await new Promise(setImmediate);
  expect(questions.length).toBe(2);
  questions[1]?.();
  expect(await Promise.all(visits)).toEqual([null, null, null, null]);
});

test('a database that does not answer once is asked again by the next', async () => {
  const answers = [() => Promise.reject(new Error('gone')), async () => 'back'];
  const pages = new KeptPages({
    baseUrl: 'http://localhost',
    now: () => 0,
    dataStamp: () => answers.shift()?.() ?? Promise.reject(new Error('asked too often')),
  });
  await expect(pages.find(asks('/arbeid/1', HERS))).rejects.toThrow('gone');
  expect(await pages.find(asks('/arbeid/1', HERS))).toBeNull();
});
