// Many people, each with a personal link of her own, open a page and send its form through HTTP, as browsers without JavaScript
// do: the server with its database beside it, so many at once, and how long it took them.
import path from 'node:path';
import type pg from 'pg';
import { connect, socketTarget } from '../src/platform/db/connect.ts';
import { readOwner } from '../src/platform/db/owner-lock.ts';
import { removeFolder, startServer, temporaryFolder } from '../test/e2e/server.ts';
import { percentile, printGoal, printTable } from './report.ts';

const MINUTES = 10;
const SLOWEST_MS = 5000;

/** In milliseconds, one for each person. */
export interface Times {
  readonly opened: number[];
  readonly sent: number[];
}

export interface AllDone {
  readonly times: Times;
  readonly seconds: number;
}

/** With a new server without demonstration, and its database. Both are gone afterwards. */
export async function withServer(work: (url: string, pool: pg.Pool) => Promise<void>): Promise<void> {
  const folder = temporaryFolder();
  const dataFolder = path.join(folder, 'data');
  const server = await startServer(dataFolder, { SAMKJOP_DEMO: '0' });
  const { pool } = connect(socketTarget(readOwner(dataFolder)?.socketFolder ?? dataFolder));
  try {
    await work(server.url, pool);
  } finally {
    await pool.end();
    await server.stop('SIGTERM');
    removeFolder(folder);
  }
}

/** The page at an address, or what a form sent there is answered with; how long it took is added to `times`. */
export async function timedPage(
  times: number[],
  address: string,
  sent: RequestInit = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const from = performance.now();
  const answer = await fetch(address, sent);
  const text = await answer.text();
  times.push(performance.now() - from);
  return { status: answer.status, text };
}

/** Everybody does it once, so many at once. */
export async function allDo<Person>(
  people: readonly Person[],
  atOnce: number,
  once: (person: Person, times: Times) => Promise<void>,
): Promise<AllDone> {
  const times: Times = { opened: [], sent: [] };
  const waiting = [...people];
  const from = performance.now();
  const one = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await once(next, times);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return { times, seconds: (performance.now() - from) / 1000 };
}

/** Prints how long pages and forms took; `heading` is of the table, `sent` of its last row. */
export function printTimes({ opened, sent: forms }: Times, heading: string, sent: string): void {
  const line = (what: string, list: readonly number[]) => [
    what,
    ...[0.5, 0.95, 0.99].map((at) => percentile(list, at).toFixed(0)),
  ];
  printTable([heading, 'median', 'p95', 'p99'], [line('page opened', opened), line(sent, forms)]);
}

/** How much room a table takes, in MB. */
export async function roomOf(pool: pg.Pool, table: string): Promise<string> {
  const size = await pool.query('select pg_total_relation_size($1::regclass) as bytes', [table]);
  return `${(Number(size.rows[0].bytes) / 1024 / 1024).toFixed(1)} MB`;
}

interface Said {
  readonly all: string;
  readonly lost: string;
  readonly slowest: string;
}

/** Prints the goals: everybody is done in time, nothing is lost, and none had to wait long. `lost`: how many, which is none. */
export function printGoals({ times, seconds }: AllDone, lost: number, said: Said): void {
  printGoal({ what: said.all, measured: seconds / 60, atMost: MINUTES, unit: 'min' });
  printGoal({ what: said.lost, measured: lost, atMost: 0, decimals: 0 });
  printGoal({
    what: said.slowest,
    measured: percentile(times.sent, 0.99),
    atMost: SLOWEST_MS,
    unit: 'ms',
    decimals: 0,
  });
}
