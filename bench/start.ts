// From the start command to the first page read: on an installed, built clone with a database, and on an empty data
// folder; where the time goes. Median of seven. Run: npm run bench start [runs] [runs on an empty folder]
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { removeFolder, temporaryFolder } from '../test/e2e/server.ts';
import { rawGet } from './raw-get.ts';
import { median, printGoal, printTable } from './report.ts';

const root = path.resolve(import.meta.dirname, '..');
const [RUNS = 7, EMPTY_RUNS = 3] = process.argv.slice(2).map(Number);
const GOAL_MS = 1500;
const COMMANDS = {
  'npm start': ['npm', 'start'],
  'node .build/main.js': [process.execPath, '.build/main.js'],
} as const;

interface Started {
  readonly readyMs: number;
  readonly pageMs: number;
  /** Milliseconds per step inside the server, from its own log. */
  readonly stages: Readonly<Record<string, number>>;
}

interface ReadyLine {
  readonly port: number;
  readonly stages: Record<string, number>;
}

/** The sources as they lie here, installed and built, in a folder that nobody edits meanwhile. */
function installedClone(into: string): string {
  const list = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of list.split('\0').filter((name) => name && fs.existsSync(path.join(root, name)))) {
    fs.cpSync(path.join(root, file), path.join(into, file));
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(into, 'node_modules'));
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: into, stdio: 'inherit' });
  return into;
}

function readyLine(child: ChildProcess): Promise<ReadyLine> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const line = said.split('\n').find((text) => text.startsWith('{') && text.endsWith('"msg":"ready"}'));
      if (line) resolve(JSON.parse(line) as ReadyLine);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(said)));
  });
}

async function startOnce(command: keyof typeof COMMANDS): Promise<Started> {
  const [file, ...args] = COMMANDS[command];
  const begun = performance.now();
  // A process group of its own, so that what npm started can be ended with it.
  const child = spawn(file, args, {
    cwd: clone,
    env: { ...process.env, NODE_ENV: '', DATABASE_URL: '', PORT: '0', SAMKJOP_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    const { port, stages } = await readyLine(child);
    const readyMs = performance.now() - begun;
    const page = await rawGet(`http://127.0.0.1:${port}/`);
    if (page.status !== 200) throw new Error(`the start page answered ${page.status}`);
    return { readyMs, pageMs: performance.now() - begun, stages };
  } finally {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
}

const folder = temporaryFolder();
const dataFolder = path.join(folder, 'data');
const clone = installedClone(path.join(folder, 'clone'));
try {
  const fresh: Started[] = [];
  for (let run = 0; run < EMPTY_RUNS; run++) {
    removeFolder(dataFolder);
    fresh.push(await startOnce('npm start'));
  }
  const [byHand, bare]: [Started[], Started[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    byHand.push(await startOnce('npm start'));
    bare.push(await startOnce('node .build/main.js'));
  }
  const kinds: [string, Started[]][] = [
    ['npm start, with a database', byHand],
    ['node .build/main.js, with a database', bare],
    ['npm start, empty data folder', fresh],
  ];
  printTable(
    ['ms', 'runs', 'ready', 'first page', 'fastest', 'slowest'],
    kinds.map(([kind, all]) => {
      const pages = all.map(({ pageMs }) => pageMs);
      const ready = median(all.map(({ readyMs }) => readyMs));
      const times = [ready, median(pages), Math.min(...pages), Math.max(...pages)];
      return [kind, all.length, ...times.map((ms) => ms.toFixed(0))];
    }),
  );
  console.log('');
  const steps = Object.keys(bare[0]?.stages ?? {});
  printTable(
    ['inside the server, ms', ...steps, 'first page'],
    kinds
      .slice(1)
      .map(([kind, all]) => [
        kind,
        ...steps.map((step) => median(all.map(({ stages }) => stages[step] ?? Number.NaN))),
        median(all.map(({ pageMs, readyMs }) => pageMs - readyMs)).toFixed(0),
      ]),
  );
  console.log(`medians; «database» includes drawing the map, done meanwhile`);
  printGoal({
    what: 'npm start with a database: ms to the first page',
    measured: median(byHand.map(({ pageMs }) => pageMs)),
    atMost: GOAL_MS,
    unit: 'ms',
    decimals: 0,
  });
} finally {
  removeFolder(folder);
}
