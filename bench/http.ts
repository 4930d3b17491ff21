// Requests per second and p99 of five pages on the real server, against a bare server of the same framework that answers
// the same bytes. Both run all the time, each in its own process; load goes to one and then the other, round by round.
// Run: npm run bench http [rounds] [seconds per round]
import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import autocannon from 'autocannon';
import { readOwner } from '../src/platform/db/owner-lock.ts';
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
const [ROUNDS = 6, SECONDS = 2] = process.argv.slice(2).map(Number);

interface Measured {
  readonly perSecond: number;
  readonly p99: number;
  /** Microseconds of processor time the server used per request. */
  readonly cpu: number;
}

interface Target {
  readonly url: string;
  readonly pid: number;
}

/** Processor time of a process so far, in microseconds; Linux counts it in hundredths of a second. NaN elsewhere. */
function cpuOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!fs.existsSync(file)) return Number.NaN;
  const fields = (fs.readFileSync(file, 'utf8').split(') ')[1] ?? '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

async function load({ url: base, pid }: Target, address: string, seconds: number): Promise<Measured> {
  const url = base + address;
  const headers = { 'accept-encoding': 'gzip, deflate, br' };
  const before = cpuOf(pid);
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${url}: ${failed} of ${result.requests.total} requests failed`);
  const { total } = result.requests;
  return {
    perSecond: total / result.duration,
    p99: result.latency.p99,
    cpu: (cpuOf(pid) - before) / total,
  };
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
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => child.kill() };
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

async function compare(address: string, ours: Target, bare: Target) {
  const [one, other] = [await rawGet(ours.url + address), await rawGet(bare.url + address)];
  if (!one.bytes.equals(other.bytes)) throw new Error(`${address}: the two servers answer different bytes`);
  const runs: { readonly ours: Measured[]; readonly bare: Measured[] } = { ours: [], bare: [] };
  await load(ours, address, WARM_UP_SECONDS);
  await load(bare, address, WARM_UP_SECONDS);
  for (let round = 0; round < ROUNDS; round++) {
    runs.ours.push(await load(ours, address, SECONDS));
    runs.bare.push(await load(bare, address, SECONDS));
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
const dataFolder = path.join(folder, 'data');
const server = await startServer(dataFolder);
try {
  const answers: [string, RawAnswer][] = [];
  for (const address of ADDRESSES) answers.push([address, await answerOf(server.url + address)]);
  const bare = await startBare(folder, answers);
  const ours = { url: server.url, pid: readOwner(dataFolder)?.pid ?? 0 };
  const results = [];
  for (const address of ADDRESSES) results.push(await compare(address, ours, bare));
  bare.stop();
  printTable(
    ['page', 'kB gzip', 'requests/s', 'bare', 'ratio', 'p99 ms', 'bare', 'CPU us', 'bare'],
    results.map(({ address, kilobytes, mine, plain, ratio }) => [
      address,
      kilobytes.toFixed(1),
      mine.perSecond.toFixed(0),
      plain.perSecond.toFixed(0),
      ratio.toFixed(2),
      mine.p99,
      plain.p99,
      mine.cpu.toFixed(0),
      plain.cpu.toFixed(0),
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
