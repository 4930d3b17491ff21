// Requests per second and p99 of five pages on the real server, against a bare server of the same framework that answers
// the same bytes. Both run all the time, each in its own process; load goes to one and then the other, round by round.
// Run: npm run bench http [rounds] [seconds per round]
import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import autocannon from 'autocannon';
import { removeFolder, startServer, temporaryFolder } from '../test/e2e/server.ts';
import type { BarePage } from './bare-server.ts';
import { type RawAnswer, rawGet } from './raw-get.ts';
import { printGoal, printTable } from './report.ts';

const ADDRESSES = [
  '/kommuner?side=alle',
  '/kommuner/5007',
  '/dekning',
  '/sok?q=trygghetsalarm',
  '/samarbeid/vaernes',
];
const GOAL = 0.6;
const CONNECTIONS = 10;
const WARM_UP_SECONDS = 2;
const [ROUNDS = 3, SECONDS = 4] = process.argv.slice(2).map(Number);

interface Measured {
  readonly perSecond: number;
  readonly p99: number;
}

async function load(url: string, seconds: number): Promise<Measured> {
  const headers = { 'accept-encoding': 'gzip, deflate, br' };
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${url}: ${failed} of ${result.requests.total} requests failed`);
  return { perSecond: result.requests.total / result.duration, p99: result.latency.p99 };
}

async function startBare(folder: string, answers: readonly (readonly [string, RawAnswer])[]) {
  const pages = answers.map(([address, answer], index): BarePage => {
    const file = path.join(folder, `body-${index}`);
    fs.writeFileSync(file, answer.bytes);
    const { contentType, encoding } = answer;
    return { path: address.split('?')[0] ?? '', contentType, encoding, file };
  });
  const list = path.join(folder, 'pages.json');
  fs.writeFileSync(list, JSON.stringify(pages));
  const child: ChildProcess = fork(
    path.join(import.meta.dirname, '../node_modules/.cache/bench/bare-server.js'),
    [list],
  );
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

/** What a visitor gets. The page is asked for twice, so that the second answer is the kept one. */
async function answerOf(url: string): Promise<RawAnswer> {
  await rawGet(url);
  const answer = await rawGet(url);
  if (answer.status !== 200 || answer.encoding !== 'gzip') {
    throw new Error(`${url}: status ${answer.status}, encoding «${answer.encoding}»`);
  }
  return answer;
}

const best = (runs: readonly Measured[]): Measured =>
  runs.reduce((first, run) => (run.perSecond > first.perSecond ? run : first));

async function compare(address: string, ours: string, bare: string) {
  const [one, other] = [await rawGet(ours + address), await rawGet(bare + address)];
  if (!one.bytes.equals(other.bytes)) throw new Error(`${address}: the two servers answer different bytes`);
  const runs: { readonly ours: Measured[]; readonly bare: Measured[] } = { ours: [], bare: [] };
  await load(ours + address, WARM_UP_SECONDS);
  await load(bare + address, WARM_UP_SECONDS);
  for (let round = 0; round < ROUNDS; round++) {
    runs.ours.push(await load(ours + address, SECONDS));
    runs.bare.push(await load(bare + address, SECONDS));
  }
  const [mine, plain] = [best(runs.ours), best(runs.bare)];
  return {
    address,
    kilobytes: one.bytes.length / 1000,
    mine,
    plain,
    ratio: mine.perSecond / plain.perSecond,
  };
}

const folder = temporaryFolder();
const server = await startServer(path.join(folder, 'data'));
try {
  const answers: [string, RawAnswer][] = [];
  for (const address of ADDRESSES) answers.push([address, await answerOf(server.url + address)]);
  const bare = await startBare(folder, answers);
  const results = [];
  for (const address of ADDRESSES) results.push(await compare(address, server.url, bare.url));
  bare.stop();
  printTable(
    ['page', 'kB gzip', 'requests/s', 'p99 ms', 'bare requests/s', 'bare p99 ms', 'ratio'],
    results.map(({ address, kilobytes, mine, plain, ratio }) => [
      address,
      kilobytes.toFixed(1),
      mine.perSecond.toFixed(0),
      mine.p99,
      plain.perSecond.toFixed(0),
      plain.p99,
      ratio.toFixed(2),
    ]),
  );
  console.log(
    `${CONNECTIONS} connections; best of ${ROUNDS} rounds of ${SECONDS} s each, interleaved, after ${WARM_UP_SECONDS} s of warming`,
  );
  for (const { address, ratio } of results) {
    printGoal({
      what: `${address}: requests/s over those of the bare server`,
      measured: ratio,
      atLeast: GOAL,
    });
  }
} finally {
  await server.stop('SIGTERM');
  removeFolder(folder);
}
