// Requests per second and p99 of the pages of somebody signed in, against a bare server of the same framework that answers
// the same bytes. A page asked for again is kept for seconds, and used only after the database has said that nothing was
// written since; what a page costs that must be made anew, behind a session look-up and row-level security, stands below.
// Run: npm run bench innlogget [rounds] [seconds per round]
import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { connect, socketTarget } from '../src/platform/db/connect.ts';
import { readOwner } from '../src/platform/db/owner-lock.ts';
import { removeFolder, startServer, temporaryFolder } from '../test/e2e/server.ts';
import { answerOf, compareAll, startBare } from './against-bare.ts';
import { type RawAnswer, rawGet } from './raw-get.ts';
import { printTable } from './report.ts';

const ADDRESSES = ['/arbeid/5007', '/arbeid/5007/avtaler', '/arbeid/5007/frister', '/arbeid/5007/personer'];
const GOAL = 0.25;
const CONTRACTS = 300;
const ANEW = 400;
const [rounds = 6, seconds = 2] = process.argv.slice(2).map(Number);

/** A buyer of one municipality with contracts, and the secret of her session. */
async function signIn(dataFolder: string): Promise<string> {
  const { pool } = connect(socketTarget(readOwner(dataFolder)?.socketFolder ?? dataFolder));
  const secret = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(secret).digest('hex');
  await pool.query(
    `with one as (
       insert into person (email, name, created_at, created_by) values ('bench@bench.example', 'Bench', now(), 'bench')
       returning id
     ), granted as (
       insert into role_grant (person_id, party, role, valid_from, given_by, given_at)
       select id, '5007', 'buyer', current_date - 1, 'bench', now() from one
     )
     insert into session (token_hash, person_id, method, device, created_at, last_seen_at, expires_at)
     select $1, id, 'link', 'bench', now(), now(), now() + interval '1 day' from one`,
    [hash],
  );
  await pool.query(
    `with items as (
       insert into plan_item (body_id, kind, title, category, annual_value, starts_on, ends_on, source, created_at, changed_at)
       select '5007', 'contract', 'Avtale ' || n, 'renhold', n * 1000000, current_date - 700, current_date + n * 3,
         'typed', now(), now() from generate_series(1, $1::int) n
       returning id, body_id, ends_on
     )
     insert into plan_deadline (item_id, body_id, on_date, kind) select id, body_id, ends_on, 'end' from items`,
    [CONTRACTS],
  );
  await pool.query('analyze');
  await pool.end();
  return `samkjop=${secret}`;
}

/** One after another, each on an address of its own, so that none of them is kept. */
async function measureAnew(url: string, cookie: string): Promise<void> {
  const rows = [];
  for (const address of ADDRESSES) {
    const times: number[] = [];
    for (let n = 0; n < ANEW; n++) {
      const from = performance.now();
      const { status } = await rawGet(`${url}${address}?bench=${n}`, cookie);
      if (status !== 200) throw new Error(`${address}: status ${status}`);
      times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor(share * (ANEW - 1))] ?? 0).toFixed(1);
    rows.push([address, at(0.5), at(0.95), at(0.99)]);
  }
  console.log('');
  printTable(['made anew, ms', 'median', 'p95', 'p99'], rows);
  console.log(`${ANEW} requests one after another`);
}

const folder = temporaryFolder();
const dataFolder = path.join(folder, 'data');
const server = await startServer(dataFolder, { SAMKJOP_DEMO: '0' });
try {
  const cookie = await signIn(dataFolder);
  const answers: [string, RawAnswer][] = [];
  for (const address of ADDRESSES) answers.push([address, await answerOf(server.url + address, cookie)]);
  const bare = await startBare(folder, answers);
  const ours = { url: server.url, pid: readOwner(dataFolder)?.pid ?? 0 };
  await compareAll(ADDRESSES, [ours, bare], { rounds, seconds, goal: GOAL, cookie });
  bare.stop();
  await measureAnew(server.url, cookie);
} finally {
  await server.stop('SIGTERM');
  removeFolder(folder);
}
