// A calculation of a country shared by worker processes on PostgreSQL: seconds with one and with two, against one thread
// that is asked for the whole, and that all of them give the same bytes. Run: npm run bench delt-kjoring [needs] [most workers]
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { startThrowawayPostgres } from '../scripts/throwaway-postgres.ts';
import type { RunInputs } from '../src/flows/proposals/start-run.ts';
import type { Tables } from '../src/kernel/tables.ts';
import type { Ctx } from '../src/modules/accounts/db.ts';
import { jobOf } from '../src/modules/accounts/job-queries.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import type { Problem } from '../src/modules/optimiser/model.ts';
import { optimise } from '../src/modules/optimiser/optimise.ts';
import { verify } from '../src/modules/optimiser/verify.ts';
import { startGroupRun } from '../src/modules/planning/proposals/run-commands.ts';
import { runOf } from '../src/modules/planning/proposals/run-queries.ts';
import { connect } from '../src/platform/db/connect.ts';
import { migrate, readMigrations } from '../src/platform/db/migrate.ts';
import { linearSolver } from '../src/platform/linear-solver.ts';
import { files, root } from '../test/world.ts';
import { generateProblem } from './generator.ts';
import { printGoal, printTable } from './report.ts';

const [NEEDS = 40_000, MOST_WORKERS = 2] = process.argv.slice(2).map(Number);
const SEED = 1;
/** What the workers have too: with it the plan is settled tender by tender. */
const linear = await linearSolver();
/** Which made-up country. */
const COUNTRY = 2;
const PARTY = '5001' as PartyId;
const LOOK_EVERY_MS = 50;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function somebody(db: Kysely<Tables>): Promise<Ctx> {
  const now = new Date();
  const made = { created_at: now, created_by: 'system:bench', last_signed_in_at: null, erased_at: null };
  const { id } = await db
    .insertInto('person')
    .values({ email: 'bench@test.example', name: 'Bench', ...made })
    .returning('id')
    .executeTakeFirstOrThrow();
  const given = { given_by: 'system:bench', given_at: now, ended_at: null, ended_by: null };
  const grant = { party: PARTY, role: 'buyer' as const, valid_from: '2026-01-01', valid_to: null };
  await db
    .insertInto('role_grant')
    .values({ person_id: id, ...grant, ...given })
    .execute();
  return { db, now, actor: { kind: 'person', person: id, isDemo: false } };
}

/** A worker process as it is run, once it says that it is ready. */
function startWorker(url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(root, '.build/cli.js'), 'arbeider'], {
    env: { ...process.env, DATABASE_URL: url, SAMKJOP_DEMO: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve(child));
    child.once('exit', () => reject(new Error('the worker ended')));
  });
}

function stopWorker(child: ChildProcess): Promise<unknown> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}

const TICKS_A_SECOND = 100;

interface Used {
  /** The most memory it has had, MB. */
  readonly megabytes: number;
  readonly processorSeconds: number;
}

/** What a process has used; NaN where the machine does not tell. */
function usedBy({ pid }: ChildProcess): Used {
  const read = (name: string): string => {
    const file = `/proc/${pid}/${name}`;
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  };
  const peak = Number(/^VmHWM:\s+(\d+) kB$/m.exec(read('status'))?.[1] ?? Number.NaN);
  // After the name, which may hold spaces: user and system time are the twelfth and thirteenth.
  const ticks = read('stat').split(') ').at(-1)?.split(' ').slice(11, 13) ?? [];
  const inAll = ticks.reduce((sum, text) => sum + Number(text), ticks.length === 2 ? 0 : Number.NaN);
  return { megabytes: (peak * 1024) / 1e6, processorSeconds: inAll / TICKS_A_SECOND };
}

interface Measured extends Pick<Used, 'processorSeconds'> {
  readonly seconds: number;
  readonly outcome: string;
}

/** One thread, asked for the whole: what a calculation of fewer needs is. */
function undivided(problem: Problem): Measured & { readonly faults: number } {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const plan = optimise(problem, { seed: SEED, linear });
  const issues = verify(problem, plan);
  const outcome = JSON.stringify({ plan, issues, sharing: [] });
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, processorSeconds: (user + system) / 1e6, outcome, faults: issues.length };
}

async function start(ctx: Ctx, { params, ...problem }: Problem): Promise<{ run: string; job: string }> {
  const inputs: RunInputs = { needs: [], used: [], assumptions: [], problem, gapTarget: null };
  const started = await startGroupRun(ctx, {
    ...{ party: PARTY, isDemo: false, seed: SEED, program: 'bench' },
    choice: { category: null, area: 'country', cooperation: null, minutes: null },
    inputs: JSON.stringify(inputs),
    parameters: JSON.stringify(params),
    needs: problem.needs.length,
    bodies: problem.authorities.length,
  });
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  return started.value;
}

/** From when it is asked for, with the workers waiting, until the plan is kept. */
async function shared(ctx: Ctx, problem: Problem, { url, workers }: { url: string; workers: number }) {
  const children = await Promise.all(Array.from({ length: workers }, () => startWorker(url)));
  try {
    const { run, job } = await start(ctx, problem);
    const begun = performance.now();
    for (;;) {
      const state = (await jobOf(ctx, job))?.state;
      if (state === 'done') break;
      if (state !== 'queued' && state !== 'running') throw new Error(`the calculation is ${state}`);
      await wait(LOOK_EVERY_MS);
    }
    const seconds = (performance.now() - begun) / 1000;
    const used = children.map(usedBy);
    const megabytes = Math.max(...used.map((one) => one.megabytes));
    const processorSeconds = Math.max(...used.map((one) => one.processorSeconds));
    return { seconds, megabytes, processorSeconds, outcome: (await runOf(ctx, run))?.plan ?? '' };
  } finally {
    await Promise.all(children.map(stopWorker));
  }
}

const postgres = await startThrowawayPostgres();
if (!postgres) throw new Error(`no PostgreSQL package for ${process.platform}-${process.arch}`);
const { url } = postgres;
const { db, pool } = connect({ connectionString: url, max: 4 });
try {
  await migrate(pool, readMigrations(files.migrationsFolder));
  const ctx = await somebody(db);
  const problem = generateProblem(NEEDS, COUNTRY);
  const whole = undivided(problem);
  const rows: (string | number)[][] = [
    ['one thread, whole', whole.seconds.toFixed(1), '-', whole.processorSeconds.toFixed(1), '-', '-'],
  ];
  const seconds: number[] = [];
  let areSame = true;
  for (let workers = 1; workers <= MOST_WORKERS; workers++) {
    const measured = await shared(ctx, problem, { url, workers });
    const isSame = measured.outcome === whole.outcome;
    areSame &&= isSame;
    seconds.push(measured.seconds);
    const ratio = (seconds[0] ?? Number.NaN) / measured.seconds;
    const name = workers === 1 ? '1 worker, in parts' : `${workers} workers, in parts`;
    rows.push([
      name,
      measured.seconds.toFixed(1),
      ratio.toFixed(2),
      measured.processorSeconds.toFixed(1),
      measured.megabytes.toFixed(0),
      isSame ? 'yes' : 'NO',
    ]);
  }
  const megabytes = (whole.outcome.length / 1e6).toFixed(0);
  const size = `${problem.needs.length} needs, a plan of ${megabytes} MB with ${whole.faults} faults`;
  console.log(`${size}, ${os.availableParallelism()} cores`);
  printTable(['', 'seconds', 'times one worker', 'CPU s, the busiest', 'MB a worker', 'same bytes'], rows);
  const what = `a country of ${problem.needs.length} needs on PostgreSQL`;
  printGoal({
    what: `${what}: same bytes whoever works`,
    measured: Number(areSame),
    atLeast: 1,
    decimals: 0,
  });
  const last = seconds.at(-1) ?? Number.NaN;
  printGoal({
    what: `${what}: times as fast with ${seconds.length} workers as with one`,
    measured: (seconds[0] ?? Number.NaN) / last,
    atLeast: 1.5,
  });
} finally {
  await pool.end();
  await postgres.stop();
}
