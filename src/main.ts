// Starts the server: configuration, database, migrations, reference data, web. Wiring only.
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { serve } from '@hono/node-server';
import { createDataApp } from './api/data/app.ts';
import { createApi } from './api/v1/app.ts';
import { compose } from './compose.ts';
import { deliverMail } from './flows/accounts/mail-delivery.ts';
import { PROVIDER_RETURN, PROVIDER_SIGNED_OUT } from './flows/accounts/oidc.ts';
import { firstAdministratorUrl } from './flows/accounts/sign-in.ts';
import { loadDemoAtStart } from './flows/demo/load-demo-world.ts';
import { readExampleRegion } from './flows/example-region.ts';
import { GroupRuns } from './flows/group-runs.ts';
import { JOB_KINDS } from './flows/jobs/job-kinds.ts';
import { JobRunner } from './flows/jobs/job-runner.ts';
import { loadShippedLaw } from './flows/law/legal-values.ts';
import { loadShippedExamples } from './flows/library/read-shipped.ts';
import { loadReference } from './flows/load-reference.ts';
import { PaperDesk } from './flows/papers/paper-desk.ts';
import { readPlanningData } from './flows/planning-data.ts';
import { loadShippedLibrary } from './flows/requirements/load-library.ts';
import { createServices, type Services } from './flows/services.ts';
import {
  createSnapshotSource,
  lastingParts,
  prepareMap,
  prepareSearch,
  type Snapshot,
  type SnapshotSource,
} from './flows/snapshot.ts';
import { SCHEDULED_TASKS } from './flows/upkeep/scheduled-tasks.ts';
import { Scheduler } from './flows/upkeep/scheduler.ts';
import type { Actor, Ctx } from './modules/accounts/db.ts';
import { type Config, readConfig } from './platform/config.ts';
import { errorCode, PlatformFailure } from './platform/db/failure.ts';
import { migrate, readMigrations } from './platform/db/migrate.ts';
import { type Database, openDatabase } from './platform/db/open.ts';
import { createFileStore, filesFolder } from './platform/file-store.ts';
import { projectFiles } from './platform/files.ts';
import { createLog, type Log } from './platform/log.ts';
import { createMailer, deleteFiledLetters } from './platform/mail.ts';
import { createOidcProvider } from './platform/oidc.ts';
import { createVirusScanner } from './platform/virus-scan.ts';
import { startTexts } from './texts/start.nb.ts';
import { createWebApp } from './web/app.ts';
import { loadAssets } from './web/assets.ts';

const files = projectFiles(path.resolve(import.meta.dirname, '..'));
/** The first page goes first; the indexes for searching and the demonstration take a fifth of a second each. */
const PREPARE_AFTER_MS = 500;
/** When this process began. */
const BEGAN = new Date(performance.timeOrigin);
/** Where letters lie as files, without SMTP. */
const filedLetters = ({ dataFolder }: Config): string => path.join(dataFolder, 'post');
const SYSTEM: Actor = { kind: 'system', name: 'start' };

function fail(lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

function listen(app: { fetch(request: Request): Response | Promise<Response> }, port: number, host: string) {
  return new Promise<{ close(): Promise<void>; port: number }>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (address) =>
      resolve({
        port: address.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
          }),
      }),
    );
    server.once('error', (error: unknown) => {
      const code = errorCode(error);
      if (code === 'EADDRINUSE') reject(new PlatformFailure('port.taken', { port, host }, error));
      else if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
        reject(new PlatformFailure('port.notAllowed', { port, host }, error));
      } else reject(error);
    });
  });
}

function stopOnSignals(log: Log, stop: () => Promise<void>): void {
  let stopping = false;
  const once = (why: string) => async () => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    // Whoever still holds a connection gets ten seconds.
    setTimeout(() => process.exit(1), 10_000).unref();
    await stop();
    process.exit(0);
  };
  process.on('SIGINT', once('SIGINT'));
  process.on('SIGTERM', once('SIGTERM'));
  process.on('disconnect', once('parent ended'));
}

/** Milliseconds that each step of the start took, for the log. The first is loading the program. */
function stageClock() {
  const stages: Record<string, number> = {};
  let since = 0;
  const end = (name: string): void => {
    const now = performance.now();
    stages[name] = Math.round(now - since);
    since = now;
  };
  return { stages, end };
}

interface StartParts {
  readonly database: Database;
  readonly log: Log;
  readonly endStage: (name: string) => void;
}

async function prepare({ database, log, endStage }: StartParts): Promise<() => Ctx> {
  const ctx = (): Ctx => ({ db: database.db, actor: SYSTEM, now: new Date() });
  const applied = await migrate(database.pool, readMigrations(files.migrationsFolder));
  if (applied.length > 0) log.info({ applied }, 'migrated');
  endStage('migrations');
  // Before the register, whose version it moves.
  const law = await loadShippedLaw(ctx(), files);
  if (law) log.info({ ...law, added: law.added.length }, 'legal values loaded');
  const library = await loadShippedLibrary(ctx(), files);
  if (library) log.info({ ...library }, 'library loaded');
  const examples = await loadShippedExamples(ctx(), files);
  if (examples) log.info({ ...examples }, 'examples loaded');
  for (const change of await loadReference(ctx(), files)) {
    const { table, added, changed, removed, keptEdits } = change;
    log.info({ table, added: added.length, changed, removed, keptEdits }, 'reference data loaded');
  }
  endStage('reference');
  return ctx;
}

interface BackgroundParts {
  readonly services: Services;
  readonly config: Config;
  readonly log: Log;
  /** True when no other process can be at work (the embedded database). */
  readonly isAlone: boolean;
}

/** What goes on beside the pages: letters, long work, what has fixed times; and whoever starts the first time is told how to begin. */
async function startBackground({ services, config, log, isAlone }: BackgroundParts) {
  const mailer = createMailer({ smtp: config.smtp, folder: filedLetters(config), log });
  const delivery = deliverMail(services, mailer);
  const jobs = new JobRunner({
    services,
    kinds: JOB_KINDS,
    isAlone,
    onError: (error) => log.error({ err: error }, 'a job failed'),
  });
  const schedule = new Scheduler({
    services,
    tasks: SCHEDULED_TASKS,
    isAlone,
    onError: (error) => log.error({ err: error }, 'a scheduled task failed'),
  });
  await jobs.begin();
  await schedule.begin();
  const url = await firstAdministratorUrl(services);
  if (url) process.stdout.write(`${startTexts.firstAdministrator(url)}\n`);
  return { end: () => Promise.all([delivery.end(), jobs.end(), schedule.end()]) };
}

interface LaterParts extends Pick<BackgroundParts, 'services' | 'log' | 'isAlone'> {
  readonly snapshot: Snapshot;
}

/** What no first page waits for: indexes for searching, and once in an installation's life the demonstration world. */
async function afterFirstPage({ services, snapshot, log, isAlone }: LaterParts): Promise<void> {
  prepareSearch(snapshot);
  const demo = await loadDemoAtStart(services, { files, aloneSince: isAlone ? BEGAN : null });
  if (demo === 'loaded') log.info('demonstration loaded');
  if (demo === 'outdated') log.info('demonstration is of another version: npx samkjop demo last');
}

interface ApplicationParts {
  readonly config: Config;
  readonly database: Database;
  readonly snapshots: SnapshotSource;
  readonly shipped: ReturnType<typeof readShipped>;
  readonly log: Log;
}

/** What answers requests, and what works behind it. */
function makeApplications({ config, database, snapshots, shipped, log }: ApplicationParts) {
  const services = createServices({
    db: database.db,
    now: () => new Date(),
    snapshot: () => snapshots.current(),
    planning: shipped.planning,
    example: shipped.example,
    baseUrl: config.baseUrl,
    isDemoOn: config.isDemoOn,
    trustsProxy: config.trustsProxy,
    listWorkerEntry: path.join(files.buildFolder, 'list-worker.js'),
    oidc:
      config.oidc &&
      createOidcProvider({
        config: config.oidc,
        redirectUri: config.baseUrl + PROVIDER_RETURN,
        signedOutUri: config.baseUrl + PROVIDER_SIGNED_OUT,
        log,
      }),
    workerEntry: (name) => path.join(files.buildFolder, `${name}.js`),
    papers: new PaperDesk(() => path.join(files.buildFolder, 'paper-worker.js')),
    files: createFileStore(filesFolder(config.dataFolder)),
    scanner: createVirusScanner(config.virusScan),
    deleteFiledLetters: (before) => deleteFiledLetters(filedLetters(config), before),
    onError: (error) => log.error({ err: error }, 'a background task failed'),
  });
  const groups = new GroupRuns({
    ctx: () => services.ctx({ kind: 'visitor' }),
    snapshot: services.snapshot,
    planning: services.planning,
    example: services.example,
    workerEntry: path.join(files.buildFolder, 'group-worker.js'),
    matchWorkerEntry: path.join(files.buildFolder, 'match-worker.js'),
    isAlone: database.kind === 'embedded',
    onError: (error) => log.error({ err: error }, 'a computation failed'),
  });
  const web = createWebApp({
    snapshots,
    services,
    groups,
    log,
    assets: shipped.assets,
    baseUrl: config.baseUrl,
    now: Date.now,
    isReady: () =>
      database.pool.query('select 1').then(
        () => true,
        () => false,
      ),
  });
  const shared = { snapshots, log, now: Date.now };
  const app = compose({
    web,
    api: createApi({ ...shared, planning: services.planning }),
    data: createDataApp({ ...shared, baseUrl: config.baseUrl }),
  });
  return { app, services, groups };
}

/** What the product ships, read once. */
const readShipped = () => ({
  assets: loadAssets(files.buildFolder),
  planning: readPlanningData(files),
  example: readExampleRegion(files),
  parts: lastingParts(files),
});

async function start(): Promise<void> {
  const clock = stageClock();
  clock.end('program');
  const parsed = readConfig();
  if (!parsed.ok) fail([startTexts.configWrong, ...parsed.errors]);
  const { config } = parsed;
  const log = createLog(config.logLevel);
  const opening = openDatabase(config, path.join(files.buildFolder, 'pglite-worker.js'));
  // Done while the database opens in its own thread.
  const shipped = readShipped();
  prepareMap(shipped.parts, files);
  const database = await opening;
  clock.end('database');
  const ctx = await prepare({ database, log, endStage: clock.end });
  const snapshots = createSnapshotSource({
    ctx,
    files,
    parts: shipped.parts,
    onError: (error) => log.error({ err: error }, 'could not read the register'),
  });
  const snapshot = await snapshots.current();
  clock.end('register');
  const { app, services, groups } = makeApplications({ config, database, snapshots, shipped, log });
  await groups.begin();
  const server = await listen(app, config.port, config.host).catch(async (error) => {
    await database.close();
    throw error;
  });
  clock.end('web');
  const { port } = server;
  const ms = Math.round(performance.now());
  log.info({ port, host: config.host, database: database.kind, ms, stages: clock.stages }, 'ready');
  process.stdout.write(
    `${startTexts.ready(config.host === '127.0.0.1' ? 'localhost' : config.host, server.port)}\n`,
  );
  const isAlone = database.kind === 'embedded';
  const background = await startBackground({ services, config, log, isAlone });
  const prepareLater = () => afterFirstPage({ services, snapshot, log, isAlone }).catch(services.onError);
  setTimeout(prepareLater, PREPARE_AFTER_MS).unref();
  stopOnSignals(log, async () => {
    await server.close();
    await background.end();
    await groups.end();
    await database.close();
  });
}

start().catch((error: unknown) => {
  if (error instanceof PlatformFailure) fail([startTexts.failure(error.code, error.facts)]);
  throw error;
});
