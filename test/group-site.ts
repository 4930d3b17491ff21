// The whole site in process with the real worker, on a test database: for tests of visitors' runs.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { expect } from 'vitest';
import { readExampleRegion } from '../src/flows/example-region.ts';
import { GroupRuns } from '../src/flows/group-runs.ts';
import { readPlanningData } from '../src/flows/planning-data.ts';
import { createServices } from '../src/flows/services.ts';
import { createLog } from '../src/platform/log.ts';
import { createWebApp, type WebApp } from '../src/web/app.ts';
import type { TestDatabase } from './database.ts';
import { files, root, shippedSnapshot } from './world.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');

/** A thread's file, bundled for this process. */
export async function buildWorker(
  name: 'group-worker' | 'match-worker' | 'imports/list-worker' | 'papers/paper-worker',
): Promise<string> {
  const outfile = path.join(
    root,
    'node_modules/.cache/samkjop',
    `${path.basename(name)}-${process.pid}-${randomUUID()}.mjs`,
  );
  await build({
    entryPoints: [path.join(root, `src/flows/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    external: ['highs', '@myriaddreamin/*'],
    // As the product's own build does it: packages in the older format ask for one.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  return outfile;
}

export interface GroupSite {
  readonly app: WebApp;
  readonly groups: GroupRuns;
  /** Moves the clock. */
  wait(milliseconds: number): void;
  get(address: string): Promise<Response>;
  post(address: string, form?: FormData | Record<string, string>): Promise<Response>;
  end(): Promise<void>;
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** Where an answer to a form leads. */
export function addressOf(response: Response): string {
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

export async function openGroupSite(database: TestDatabase): Promise<GroupSite> {
  let now = NOW;
  const snapshot = shippedSnapshot();
  const [workerEntry, matchWorkerEntry] = await Promise.all([
    buildWorker('group-worker'),
    buildWorker('match-worker'),
  ]);
  const services = createServices({
    db: database.db,
    now: () => new Date(now),
    snapshot: async () => snapshot,
    planning: readPlanningData(files),
    example: readExampleRegion(files),
    baseUrl: 'http://localhost:3000',
    isDemoOn: true,
    trustsProxy: false,
    listWorkerEntry: '',
    onError: (error) => {
      throw error;
    },
  });
  const groups = new GroupRuns({
    ctx: () => services.ctx({ kind: 'visitor' }),
    snapshot: services.snapshot,
    planning: services.planning,
    example: services.example,
    workerEntry,
    matchWorkerEntry,
    isAlone: true,
    onError: (error) => {
      throw error;
    },
  });
  const app = createWebApp({
    groups,
    services,
    snapshots: { current: async () => snapshot, peek: () => snapshot },
    assets: { url: (name) => `/assets/${name}`, file: () => undefined },
    baseUrl: 'http://localhost:3000',
    now: () => now,
    log: createLog('error'),
    isReady: async () => true,
  });
  const address = (where: string): URL => new URL(where, 'http://localhost:3000');
  return {
    app,
    groups,
    wait: (milliseconds) => {
      now += milliseconds;
    },
    get: async (where) => app.fetch(new Request(address(where))),
    post: async (where, form = {}) =>
      app.fetch(
        new Request(address(where), {
          method: 'POST',
          body: form instanceof FormData ? form : formOf(form),
          headers: { origin: 'http://localhost:3000', host: 'localhost:3000' },
        }),
      ),
    async end() {
      await groups.end();
      for (const entry of [workerEntry, matchWorkerEntry]) fs.rmSync(entry, { force: true });
    },
  };
}
