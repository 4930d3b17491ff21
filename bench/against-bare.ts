// Two servers in processes of their own, ours and a bare one of the same framework that answers the same bytes: load goes
// to one and then the other, round by round, so that both meet the same machine.
import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import autocannon from 'autocannon';
import type { BarePage } from './bare-server.ts';
import { type RawAnswer, rawGet } from './raw-get.ts';
import { printGoal, printTable } from './report.ts';

const CONNECTIONS = 10;
const WARM_UP_SECONDS = 2;

interface Measured {
  readonly perSecond: number;
  readonly p99: number;
  /** Microseconds of processor time the server used per request. */
  readonly cpu: number;
}

export interface Target {
  readonly url: string;
  readonly pid: number;
}

export interface Rounds {
  readonly rounds: number;
  readonly seconds: number;
  /** What the browser sends of who is signed in. */
  readonly cookie?: string;
}

/** Processor time of a process so far, in microseconds; Linux counts it in hundredths of a second. NaN elsewhere. */
function cpuOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!fs.existsSync(file)) return Number.NaN;
  const fields = (fs.readFileSync(file, 'utf8').split(') ')[1] ?? '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

async function load({ url: base, pid }: Target, address: string, how: Rounds): Promise<Measured> {
  const url = base + address;
  const cookie = how.cookie ? { cookie: how.cookie } : {};
  const headers = { 'accept-encoding': 'gzip, deflate, br', ...cookie };
  const before = cpuOf(pid);
  const result = await autocannon({ url, connections: CONNECTIONS, duration: how.seconds, headers });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${url}: ${failed} of ${result.requests.total} requests failed`);
  const { total } = result.requests;
  return {
    perSecond: total / result.duration,
    p99: result.latency.p99,
    cpu: (cpuOf(pid) - before) / total,
  };
}

export async function startBare(folder: string, answers: readonly (readonly [string, RawAnswer])[]) {
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
export async function answerOf(url: string, cookie?: string): Promise<RawAnswer> {
  await rawGet(url, cookie);
  const answer = await rawGet(url, cookie);
  if (answer.status !== 200 || answer.encoding !== 'gzip') {
    throw new Error(`${url}: status ${answer.status}, encoding «${answer.encoding}»`);
  }
  return answer;
}

const best = (runs: readonly Measured[]): Measured =>
  runs.reduce((first, run) => (run.perSecond > first.perSecond ? run : first));

async function compare(address: string, [ours, bare]: readonly [Target, Target], how: Rounds) {
  const [one, other] = [await rawGet(ours.url + address, how.cookie), await rawGet(bare.url + address)];
  if (!one.bytes.equals(other.bytes)) throw new Error(`${address}: the two servers answer different bytes`);
  const runs: { readonly ours: Measured[]; readonly bare: Measured[] } = { ours: [], bare: [] };
  const warmUp = { ...how, seconds: WARM_UP_SECONDS };
  await load(ours, address, warmUp);
  await load(bare, address, warmUp);
  for (let round = 0; round < how.rounds; round++) {
    runs.ours.push(await load(ours, address, how));
    runs.bare.push(await load(bare, address, how));
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

/** Prints the table and a goal for each address: our requests a second over those of the bare server. */
export async function compareAll(
  addresses: readonly string[],
  servers: readonly [Target, Target],
  how: Rounds & { readonly goal: number },
): Promise<void> {
  const results = [];
  for (const address of addresses) results.push(await compare(address, servers, how));
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
    `${CONNECTIONS} connections; best of ${how.rounds} rounds of ${how.seconds} s each, interleaved, after ${WARM_UP_SECONDS} s of warming`,
  );
  for (const { address, ratio } of results) {
    printGoal({
      what: `${address}: requests/s over those of the bare server`,
      measured: ratio,
      atLeast: how.goal,
    });
  }
}
