// The one way in: `node scripts/run.mjs <verb>`, called by every npm script. Plain JavaScript without dependencies,
// so that any Node from 20 on can run it on a machine with nothing installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const inRoot = (...parts) => path.join(root, ...parts);
const LOCK_MARK = inRoot('node_modules', '.samkjop-lock');
const NEEDED_NODE = 24;

function stop(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

const errorText = (error) => {
  if (error.code === 'ENOSPC') return 'Disken er full. Rydd plass og prøv igjen.';
  if (error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM') {
    return `Kan ikke skrive i ${error.path ?? root}. Gi brukeren din skrivetilgang til mappen, eller klon prosjektet et annet sted.`;
  }
  return null;
};

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Installs what the lock file says when it changed. Standard output is left for the verb's result. */
function ensureInstalled() {
  const wanted = sha256(fs.readFileSync(inRoot('package-lock.json')), process.platform, process.arch);
  if (fs.existsSync(LOCK_MARK) && fs.readFileSync(LOCK_MARK, 'utf8') === wanted) return;
  process.stderr.write('Installerer det som mangler (bare første gang) …\n');
  fs.accessSync(root, fs.constants.W_OK);
  // Without NODE_ENV: `production` would leave out what the tests need.
  const { NODE_ENV: _ignored, ...env } = process.env;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'];
  const done = spawnSync('npm', args, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 2, 'pipe'],
  });
  if (done.error) stop('Fant ikke npm. Installer Node.js 20 eller nyere med npm fra nodejs.org.');
  if (done.status !== 0) {
    if (/ENOSPC/.test(done.stderr)) stop('Disken er full. Rydd plass og prøv igjen.');
    if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/.test(done.stderr)) {
      stop('Fikk ikke kontakt med npm-registeret. Sjekk nettet (eller proxy i npm) og prøv igjen.');
    }
    process.stderr.write(done.stderr);
    stop(`npm ci gikk ikke. Meldingen står over.`);
  }
  fs.writeFileSync(LOCK_MARK, wanted);
}

/** Path of a Node that is new enough: this one, or the one npm brought. */
function suitableNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_NODE) return process.execPath;
  const brought = inRoot('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (fs.existsSync(brought)) return brought;
  return stop(
    `Samkjøp trenger Node ${NEEDED_NODE} eller nyere, og du har ${process.versions.node}. Installer den fra nodejs.org og prøv igjen.`,
  );
}

function sourceFiles(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? sourceFiles(full) : [full];
    })
    .sort();
}

/** Builds into .build/ when any source changed since the last build. */
function ensureBuilt(node) {
  const files = [...sourceFiles(inRoot('src')), inRoot('scripts/build.mjs'), inRoot('package-lock.json')];
  const wanted = sha256(...files.flatMap((file) => [path.relative(root, file), fs.readFileSync(file)]));
  const mark = inRoot('.build', 'hash');
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === wanted) return;
  const done = spawnSync(node, [inRoot('scripts/build.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) stop('Byggingen gikk ikke. Meldingen står over.');
  fs.writeFileSync(mark, wanted);
}

/** Where Node keeps the program compiled, so that the next start need not; one that cannot be written is not used. */
const COMPILED = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? inRoot('node_modules/.cache/node') };

/** Runs a command to its end and ends with its code. Signals and this process's death reach it. */
function run(node, args, env = {}) {
  const nodeFolder = path.dirname(node);
  const child = spawn(node, args, {
    cwd: process.cwd(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${nodeFolder}${path.delimiter}${process.env.PATH}`, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(signal ? 128 + 15 : (code ?? 1)));
  });
}

const bin = (name, file) => inRoot('node_modules', name, file);
const RUN_VITEST = inRoot('scripts/run-vitest.mjs');
const BIOME = bin('@biomejs/biome', 'bin/biome');

const LONG = ['test/e2e/crash.test.ts', 'test/e2e/import-crash.test.ts'];

const LONG_OF_THE_OPTIMISER = ['src/modules/optimiser/', 'test/facility-instances.test.ts'];

/** Each verb: the commands to run in order. The first that fails ends it. */
const VERBS = {
  start: () => [[inRoot('.build/main.js')]],
  dev: () => [['--watch-path', inRoot('src'), inRoot('scripts/dev.mjs')]],
  cli: (rest) => [[inRoot('.build/cli.js'), ...rest]],
  'demo:namdal': (rest) => [[inRoot('.build/cli.js'), 'demo', 'namdal', ...rest]],
  test: (rest) => [[RUN_VITEST, ...rest]],
  // The tests that are cut short in `test`, at full length.
  'test:long': (rest) => {
    process.env.SAMKJOP_LONG = '1';
    if (rest.length > 0) return [[RUN_VITEST, ...rest]];
    return [
      [RUN_VITEST, '--project', 'unit', ...LONG_OF_THE_OPTIMISER],
      [RUN_VITEST, '--project', 'e2e', ...LONG],
    ];
  },
  'test:postgres': (rest) => [[inRoot('scripts/test-postgres.mjs'), ...rest]],
  lint: () => [[BIOME, 'check', '--error-on-warnings', '.'], [inRoot('scripts/check-lock.mjs')]],
  types: () => [[bin('ts7', 'bin/tsc'), '--noEmit', '-p', inRoot('tsconfig.json')]],
  dead: () => [[bin('knip', 'bin/knip.js')]],
  fix: () => [
    [BIOME, 'check', '--write', '.'],
    [inRoot('.build/glossary.js')],
    [inRoot('scripts/model.ts')],
    [inRoot('scripts/cases.ts')],
    [inRoot('scripts/raad.ts')],
  ],
  bench: ([name, ...rest]) => [[inRoot('scripts/bench.mjs'), ...(name ? [name, ...rest] : [])]],
  build: () => [],
};
const WITHOUT_BUILD = new Set(['lint', 'types', 'dead']);
const STARTS_PROGRAM = new Set(['start', 'cli', 'demo:namdal']);

async function main() {
  const [verb, ...rest] = process.argv.slice(2);
  const plan = VERBS[verb];
  if (!plan) stop(`Ukjent kommando «${verb ?? ''}». Prøv: ${Object.keys(VERBS).join(', ')}.`);
  ensureInstalled();
  const node = suitableNode();
  if (!WITHOUT_BUILD.has(verb)) ensureBuilt(node);
  for (const args of plan(rest)) {
    const code = await run(node, args, STARTS_PROGRAM.has(verb) ? COMPILED : {});
    if (code !== 0) process.exit(code);
  }
}

try {
  await main();
} catch (error) {
  stop(errorText(error) ?? error.stack);
}
