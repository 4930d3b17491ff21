// Gzip bytes of JavaScript that each kind of public page loads. Follows links from the start page, two pages of each
// kind, and through a run of the example region. Run: npm run bench javascript
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { removeFolder, startServer, temporaryFolder } from '../test/e2e/server.ts';
import { rawGet } from './raw-get.ts';
import { printGoal, printTable } from './report.ts';

const PER_KIND = 2;
const GOAL_KB = 30;
const START_GOAL_KB = 10;
const RUN_SECONDS = 60;

const folder = temporaryFolder();
const server = await startServer(path.join(folder, 'data'));
const sizes = new Map<string, { readonly bytes: number; readonly text: string }>();

async function script(address: string): Promise<{ readonly bytes: number; readonly text: string }> {
  const known = sizes.get(address);
  if (known) return known;
  const answer = await rawGet(server.url + address);
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
  const text = (answer.encoding === 'gzip' ? gunzipSync(answer.bytes) : answer.bytes).toString();
  const size = { bytes: answer.bytes.length, text };
  sizes.set(address, size);
  return size;
}

/** The scripts a page names, and what they import, and so on. */
async function scriptsOf(html: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const open = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src]) => src ?? '');
  open.push(
    ...[...html.matchAll(/<link[^>]*rel="modulepreload"[^>]*href="([^"]+)"/g)].map(([, href]) => href ?? ''),
  );
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    if (found.has(address)) continue;
    const { bytes, text } = await script(address);
    found.set(address, bytes);
    for (const [, from] of text.matchAll(/\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)) {
      open.push(new URL(from ?? '', server.url + address).pathname);
    }
  }
  return found;
}

/** `/kommuner/5007` is one of `/kommuner/*`; a visitor's run keeps what comes after its secret name. */
function kindOf(pathname: string): string {
  const run = /^\/grupper\/[\w-]{22}(?:\/(.*))?$/.exec(pathname);
  if (run)
    return `/grupper/(run)${run[1] === undefined || run[1] === 'utskrift' ? pathname.slice(31) : '/*'}`;
  const [, first = '', second, ...rest] = pathname.split('/');
  if (second === undefined || second === '') return `/${first}`;
  return `/${first}/*${rest.map((part) => `/${part}`).join('')}`;
}

interface Weighed {
  readonly kind: string;
  readonly address: string;
  readonly scripts: readonly string[];
  readonly bytes: number;
}

const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a[^>]*\shref="(\/[^"#?]*)/g)]
    .map(([, href]) => href ?? '')
    .filter((href) => !/^\/(nn|en|api|assets)(\/|$)/.test(href));

async function weighFrom(starts: readonly string[]): Promise<Weighed[]> {
  const weighed: Weighed[] = [];
  const seen = new Set<string>();
  const queue = [...starts];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const kind = kindOf(address);
    if (seen.has(address) || weighed.filter((one) => one.kind === kind).length >= PER_KIND) continue;
    seen.add(address);
    const answer = await rawGet(server.url + address);
    if (answer.status === 404) throw new Error(`a link leads nowhere: ${address}`);
    if (answer.location) queue.push(new URL(answer.location, server.url).pathname);
    if (answer.status !== 200 || !answer.contentType.startsWith('text/html')) continue;
    const html = (answer.encoding === 'gzip' ? gunzipSync(answer.bytes) : answer.bytes).toString();
    const scripts = await scriptsOf(html);
    const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
    weighed.push({ kind, address, scripts: [...scripts.keys()], bytes });
    queue.push(...linksOf(html));
  }
  return weighed;
}

/** The page of a finished run of the example region. */
async function finishedRun(): Promise<string> {
  const made = await rawGet(`${server.url}/grupper/eksempel`, undefined, 'POST');
  if (!made.location) throw new Error(`the example answered ${made.status}`);
  const { pathname } = new URL(made.location, server.url);
  await rawGet(`${server.url}${pathname}/regn`, undefined, 'POST');
  for (const until = Date.now() + RUN_SECONDS * 1000; Date.now() < until; ) {
    const { isDone } = (await (await fetch(`${server.url}${pathname}/status`)).json()) as { isDone: boolean };
    if (isDone) return pathname;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`the example did not end within ${RUN_SECONDS} s`);
}

try {
  const weighed = await weighFrom(['/']);
  weighed.push(...(await weighFrom([await finishedRun()])).filter(({ kind }) => kind.includes('(run)')));
  const kinds = [...new Set(weighed.map(({ kind }) => kind))].sort();
  const heaviest = kinds.map((kind) =>
    weighed.filter((one) => one.kind === kind).reduce((most, one) => (one.bytes > most.bytes ? one : most)),
  );
  printTable(
    ['page', 'scripts', 'kB gzip'],
    heaviest.map(({ kind, scripts, bytes }) => [kind, scripts.length, (bytes / 1000).toFixed(2)]),
  );
  console.log('');
  printTable(
    ['script', 'kB gzip'],
    [...sizes].map(([name, { bytes }]) => [name.replace('/assets/', ''), (bytes / 1000).toFixed(2)]),
  );
  const kilobytes = (some: readonly Weighed[]): number => Math.max(...some.map(({ bytes }) => bytes)) / 1000;
  const unit = 'kB';
  const start = weighed.filter(({ address }) => address === '/');
  printGoal({
    what: 'JavaScript of the start page, gzip',
    measured: kilobytes(start),
    atMost: START_GOAL_KB,
    unit,
  });
  const what = `JavaScript of the heaviest of ${kinds.length} kinds of pages, gzip`;
  printGoal({ what, measured: kilobytes(weighed), atMost: GOAL_KB, unit });
} finally {
  await server.stop('SIGTERM');
  removeFolder(folder);
}
