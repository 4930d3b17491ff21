// Starts the built server as a user does, on a free port with a data folder of its own.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const ENTRY = path.join(root, '.build/main.js');

export interface StartingServer {
  /** Resolves when the server says its address; rejects with what it printed when it ends before. */
  readonly ready: Promise<RunningServer>;
  /** Ends it by a signal, ready or not, and waits. */
  stop(signal: NodeJS.Signals): Promise<void>;
}

export interface RunningServer {
  readonly url: string;
  /** What it has printed until now. */
  readonly output: () => string;
  stop(signal: NodeJS.Signals): Promise<void>;
}

export const temporaryFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-e2e-'));

export const removeFolder = (folder: string): void => fs.rmSync(folder, { recursive: true, force: true });

export function spawnServer(dataFolder: string, env: Record<string, string> = {}): StartingServer {
  const child = spawn(process.execPath, [ENTRY], {
    env: { ...process.env, NODE_ENV: '', DATABASE_URL: '', PORT: '0', SAMKJOP_DATA: dataFolder, ...env },
    // The channel ends the server with us, also when a test has failed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  const ready = new Promise<RunningServer>((resolve, reject) => {
    let said = '';
    const output = (): string => said;
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /"port":(\d+),"host":"127\.0\.0\.1"/.exec(said);
      if (address) resolve({ url: `http://127.0.0.1:${address[1]}`, output, stop });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    ended.then(() => reject(new Error(said)));
  });
  return { ready, stop };
}

export const startServer = (dataFolder: string, env: Record<string, string> = {}): Promise<RunningServer> =>
  spawnServer(dataFolder, env).ready;

const DAY_MS = 24 * 3_600_000;

/** What makes the clock of a server go so many days ahead: another `Date` in each of its threads, and nothing else. */
export function daysAhead(days: number): Record<string, string> {
  const ahead = days * DAY_MS;
  const script = `const D=Date;globalThis.Date=class extends D{constructor(...a){a.length===0?super(D.now()+${ahead}):super(...a)}static now(){return D.now()+${ahead}}}`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
}
