// 40 000 live needs matched and grouped: from what bodies show in the database, as one person may see it, to shared needs
// and a verified plan. Run: npm run bench levende-grupper [needs]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildProblem } from '../src/flows/build-problem.ts';
import { findSharedNeeds, matchWorkOf } from '../src/flows/match-needs.ts';
import { readPlanningData } from '../src/flows/planning-data.ts';
import { liveNeeds } from '../src/flows/proposals/live-needs.ts';
import { gapTargetFor, problemWith } from '../src/flows/proposals/start-run.ts';
import { localDate } from '../src/kernel/local-date.ts';
import type { Ctx } from '../src/modules/accounts/db.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import { optimise } from '../src/modules/optimiser/optimise.ts';
import { verify } from '../src/modules/optimiser/verify.ts';
import { liveNeedRows } from '../src/modules/planning/proposals/live-need-queries.ts';
import type { BodyId } from '../src/modules/registry/model.ts';
import { connect, SOCKET_NAME, socketTarget } from '../src/platform/db/connect.ts';
import { migrate, readMigrations } from '../src/platform/db/migrate.ts';
import { servePglite } from '../src/platform/db/serve-pglite.ts';
import { files, shippedSnapshot } from '../test/world.ts';
import { fillLiveWorld } from './live-world.ts';
import { printGoal, printTable } from './report.ts';

const [WANTED = 40_000] = process.argv.slice(2).map(Number);
/** Enough that a few more than wanted can be seen and have not begun. */
const CONTRACTS_EACH = Math.ceil((165 * WANTED) / 40_000);
const PARTY = '5001';
const TODAY = localDate('2026-11-22');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-bench-'));
const served = await servePglite({
  socketPath: path.join(folder, SOCKET_NAME),
  databaseFolder: path.join(folder, 'db'),
});
const { db, pool } = connect(socketTarget(folder));
const rows: (readonly [string, string, string, string])[] = [];
let inAll = 0;
let processorTime = 0;

/** Does one step and notes what came of it and how long it took. */
async function step<T>(name: string, work: () => T | Promise<T>, say: (value: T) => string): Promise<T> {
  const since = performance.now();
  const used = process.cpuUsage();
  const value = await work();
  const seconds = (performance.now() - since) / 1000;
  const { user, system } = process.cpuUsage(used);
  inAll += seconds;
  processorTime += (user + system) / 1e6;
  rows.push([name, say(value), seconds.toFixed(2), ((user + system) / 1e6).toFixed(2)]);
  return value;
}

/** So many of them, taken evenly: they come body by body. */
const spread = <T>(all: readonly T[], wanted: number): T[] =>
  all.filter(
    (_, place) =>
      Math.floor((place * wanted) / all.length) !== Math.floor(((place - 1) * wanted) / all.length),
  );

async function somebody(now: Date): Promise<Ctx> {
  const made = { created_at: now, created_by: 'system:bench', last_signed_in_at: null, erased_at: null };
  const { id } = await db
    .insertInto('person')
    .values({ email: 'bench@test.example', name: 'Bench', ...made })
    .returning('id')
    .executeTakeFirstOrThrow();
  const given = { given_by: 'system:bench', given_at: now, ended_at: null, ended_by: null };
  await db
    .insertInto('role_grant')
    .values({
      person_id: id,
      party: PARTY as PartyId,
      role: 'buyer',
      valid_from: '2026-01-01',
      valid_to: null,
      ...given,
    })
    .execute();
  return { db, now, actor: { kind: 'person', person: id, isDemo: false } };
}

try {
  await migrate(pool, readMigrations(files.migrationsFolder));
  const { register, categories: index } = shippedSnapshot();
  const { categories } = index;
  const { params, assumptions } = readPlanningData(files);
  const filled = await fillLiveWorld(db, {
    register,
    categories,
    assumptions,
    today: TODAY,
    contractsEach: CONTRACTS_EACH,
  });
  await pool.query('analyze');
  const ctx = await somebody(new Date(`${TODAY}T10:00:00Z`));
  const own = [PARTY as BodyId];
  console.log(`${filled.items} contracts and ${filled.shares} rows that others are shown`);
  const live = await step(
    'read what may be seen',
    () => liveNeedRows(ctx, { isDemo: false, category: null, bodies: null, own, today: TODAY }),
    ({ shared }) => `${shared.length} rows`,
  );
  const context = { register, categories: categories.byId, assumptions, today: TODAY, own };
  const needs = await step(
    'to needs',
    () => spread(liveNeeds(live, context).needs, WANTED),
    (all) => `${all.length} needs`,
  );
  const problem = await step(
    'to a problem',
    () => problemWith(needs, buildProblem({ needs, register, categories, params, leads: null })),
    ({ authorities }) => `${authorities.length} bodies`,
  );
  await step(
    'matched',
    () => findSharedNeeds(matchWorkOf({ needs, problem, categories })),
    ({ groups }) => `${groups.length} shared needs`,
  );
  const plan = await step(
    'grouped',
    () => {
      const gapTarget = gapTargetFor(needs.length);
      return optimise(problem, { seed: 1, ...(gapTarget === null ? {} : { gapTarget }) });
    },
    ({ groups, totals }) => `${groups.length} groups, gap ${(100 * totals.gapOfSaving).toFixed(2)} %`,
  );
  await step(
    'verified',
    () => verify(problem, plan),
    (issues) => `${issues.length} faults`,
  );
  printTable(['step', 'what came of it', 'seconds', 'CPU s'], rows);
  const what = `${needs.length} live needs matched and grouped (processor time ${processorTime.toFixed(1)} s)`;
  printGoal({ what, measured: inAll, atMost: 180, unit: 's', decimals: 1 });
} finally {
  await pool.end();
  await served.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
