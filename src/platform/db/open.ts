// Opens the database the configuration names: PostgreSQL by DATABASE_URL, otherwise the embedded one in the data
// folder, owned by one process and shared through its socket.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Config } from '../config.ts';
import { type Connection, connect, SOCKET_NAME, socketTarget } from './connect.ts';
import { errorCode, isDiskFull, PlatformFailure } from './failure.ts';
import { acquireOwnerLock, type OwnerLock, readOwner } from './owner-lock.ts';

export interface Database extends Connection {
  readonly kind: 'embedded' | 'postgres';
  close(): Promise<void>;
}

/** The longest socket path that every Unix takes (108 bytes with the end mark on Linux, 104 on macOS). */
const LONGEST_SOCKET_PATH = 100;
const OLDEST_SERVER = 180000;

function writableFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const probe = path.join(folder, `.write-${process.pid}`);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (error) {
    if (isDiskFull(error)) throw new PlatformFailure('database.diskFull', { folder }, error);
    throw new PlatformFailure('folder.notWritable', { folder, reason: errorCode(error) }, error);
  }
}

function socketFolderFor(dataFolder: string): string {
  if (path.join(dataFolder, SOCKET_NAME).length <= LONGEST_SOCKET_PATH) return dataFolder;
  return fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-'));
}

function startWorker(entry: string, dataFolder: string, socketPath: string): Promise<Worker> {
  const worker = new Worker(entry, {
    workerData: { databaseFolder: path.join(dataFolder, 'db'), socketPath },
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    // Node's watch mode sends messages of its own, so only ours count.
    worker.on('message', (message: { kind?: string; message?: string }) => {
      if (message.kind === 'ready') {
        worker.off('error', reject);
        resolve(worker);
      } else if (message.kind === 'failed') {
        reject(new Error(message.message ?? 'the embedded database did not start'));
      }
    });
  });
}

async function stopWorker(worker: Worker): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    worker.on('message', (message: { kind?: string }) => {
      if (message.kind === 'closed') resolve();
    });
    worker.once('exit', () => resolve());
  });
  worker.postMessage('close');
  await closed;
  await worker.terminate();
}

async function openEmbedded(config: Config, workerEntry: string): Promise<Database> {
  const folder = config.dataFolder;
  writableFolder(folder);
  const lock = acquireOwnerLock(folder);
  if (!lock) throw new PlatformFailure('database.heldByOther', { folder, pid: readOwner(folder)?.pid ?? 0 });
  try {
    return await openOwned(folder, workerEntry, lock);
  } catch (error) {
    lock.release();
    if (isDiskFull(error)) throw new PlatformFailure('database.diskFull', { folder }, error);
    throw error;
  }
}

async function openOwned(folder: string, workerEntry: string, lock: OwnerLock): Promise<Database> {
  const socketFolder = socketFolderFor(folder);
  const socketPath = path.join(socketFolder, SOCKET_NAME);
  fs.rmSync(socketPath, { force: true });
  const worker = await startWorker(workerEntry, folder, socketPath);
  lock.announce({ pid: process.pid, socketFolder });
  const connection = connect(socketTarget(socketFolder));
  return {
    ...connection,
    kind: 'embedded',
    async close() {
      await connection.pool.end();
      await stopWorker(worker);
      lock.release();
      if (socketFolder !== folder) fs.rmSync(socketFolder, { recursive: true, force: true });
    },
  };
}

async function openPostgres(databaseUrl: string): Promise<Database> {
  const connection = connect({ connectionString: databaseUrl, max: 10 });
  const host = new URL(databaseUrl).host;
  let version: number;
  try {
    const { rows } = await connection.pool.query<{ server_version_num: string }>('show server_version_num');
    version = Number(rows[0]?.server_version_num);
  } catch (error) {
    await connection.pool.end();
    throw new PlatformFailure('database.unreachable', { host, reason: errorCode(error) }, error);
  }
  if (version < OLDEST_SERVER) {
    await connection.pool.end();
    throw new PlatformFailure('database.tooOld', { version: Math.floor(version / 10000) });
  }
  return { ...connection, kind: 'postgres', close: () => connection.pool.end() };
}

/**
 * Opens the configured database. `workerEntry` is the built pglite-worker file.
 * Throws PlatformFailure for a folder that cannot be written, a database held by another process, a full disk,
 * and a server that is out of reach or older than PostgreSQL 18.
 */
export const openDatabase = (config: Config, workerEntry: string): Promise<Database> =>
  config.databaseUrl ? openPostgres(config.databaseUrl) : openEmbedded(config, workerEntry);

export interface JoinedDatabase extends Database {
  /** True when a server holds the embedded database and this goes through its socket. */
  readonly isJoined: boolean;
}

/**
 * Opens the configured database for a command that runs beside a server or alone: where another process holds the
 * embedded one, through that one's socket. Throws as `openDatabase` does; database.heldByOther only while the other one is
 * still starting.
 */
export async function openOrJoinDatabase(config: Config, workerEntry: string): Promise<JoinedDatabase> {
  try {
    return { ...(await openDatabase(config, workerEntry)), isJoined: false };
  } catch (error) {
    const isHeld = error instanceof PlatformFailure && error.code === 'database.heldByOther';
    const owner = isHeld ? readOwner(config.dataFolder) : null;
    if (!owner) throw error;
    const connection = connect({ ...socketTarget(owner.socketFolder), max: 2 });
    return { ...connection, kind: 'embedded', isJoined: true, close: () => connection.pool.end() };
  }
}
