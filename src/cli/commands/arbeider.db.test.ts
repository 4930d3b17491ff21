// A worker beside the server: on PostgreSQL a process of its own that does jobs until it is asked to end; the embedded
// database has room for one process, and says so.
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { files, root } from '../../../test/world.ts';
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import { enqueueJob } from '../../modules/accounts/job-commands.ts';
import { jobOf } from '../../modules/accounts/job-queries.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { runCli } from '../run.ts';

/** Beside .build, since the program finds its files from there. */
const folder = path.join(root, `.build-${process.pid}-worker`);
const environment = { ...process.env, DATABASE_URL: '', SAMKJOP_DEMO: '0', LOG_LEVEL: 'error' };
let database: TestDatabase;

const system = (): Ctx => ({ db: database.db, actor: { kind: 'system', name: 'test' }, now: new Date() });

async function samkjop(...args: string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    out: (text) => out.push(text),
    error: (...lines) => errors.push(...lines),
    files,
    now: Date.now,
  });
  return { code, out, errors };
}

async function built(): Promise<string> {
  const outfile = path.join(folder, 'cli.js');
  await build({
    entryPoints: [path.join(root, 'src/cli/main.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
  });
  return outfile;
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

/** A job that ends at once, because what it is about is not there. */
const enqueue = (): Promise<string> =>
  acting(system(), (inside) =>
    enqueueJob(inside, {
      kind: 'groupRun',
      party: '5007' as PartyId,
      person: null,
      input: { run: '00000000-0000-7000-8000-000000000009', isRepeat: false },
      isDemo: false,
    }),
  );

beforeAll(async () => {
  database = await openTestDatabase();
  vi.stubEnv('DATABASE_URL', '');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true, force: true });
  await database.close();
});

/** What a worker does on the database at hand, as lines. */
async function tried(): Promise<string[]> {
  if (database.kind === 'embedded') {
    const { code, out, errors } = await samkjop('arbeider');
    return [`ended with ${code}`, ...out, ...errors];
  }
  const child = spawn(process.execPath, [await built(), 'arbeider'], {
    env: { ...environment, DATABASE_URL: String(database.pool.options.connectionString) },
    // As the program's own starter has it.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  const job = await enqueue();
  await vi.waitFor(async () => expect((await jobOf(system(), job))?.failure).toBe('groupRun.gone'), 20_000);
  const code = ended(child);
  child.kill('SIGTERM');
  return [`ended with ${await code}`, ...said.trim().split('\n')];
}

test('it does jobs until it is asked to end, where several processes can share the database', async () => {
  const expected = {
    embedded: [
      'ended with 2',
      'En arbeider deler en PostgreSQL-database med tjenesten. Sett DATABASE_URL til den samme som tjenesten bruker. ' +
        'Den innebygde databasen har plass til én prosess, og den gjør alt arbeidet selv.',
    ],
    postgres: ['ended with 0', 'Arbeideren er klar. Avslutt med Ctrl+C.', 'Arbeideren er avsluttet.'],
  };
  expect(await tried()).toEqual(expected[database.kind]);
});

test.each([
  [['arbeider', 'to'], 'For mange ord: «to».'],
  [['arbeider', '--antall=2'], 'Ukjent valg «--antall».'],
])('%j is 2 and says why', async (args, message) => {
  expect(await samkjop(...args)).toEqual({
    code: 2,
    out: [],
    errors: [message, 'Bruk: npx samkjop arbeider'],
  });
});
