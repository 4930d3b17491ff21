// One process owns the embedded database. The lock is an exclusive SQLite transaction on a file in the folder: the
// operating system drops it when the process dies, however it dies, so a stale lock cannot exist.
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface Owner {
  readonly pid: number;
  /** Folder of the unix socket that the owner offers. */
  readonly socketFolder: string;
}

export interface OwnerLock {
  /** Tells others where to connect. */
  announce(owner: Owner): void;
  release(): void;
}

const ownerFile = (folder: string): string => path.join(folder, 'owner.json');

/** The lock, or null when another process holds it. Throws where the folder cannot be written. */
export function acquireOwnerLock(folder: string): OwnerLock | null {
  const lock = new DatabaseSync(path.join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Error && /locked|busy/.test(error.message)) return null;
    throw error;
  }
  return {
    announce(owner) {
      const file = ownerFile(folder);
      fs.writeFileSync(`${file}.new`, JSON.stringify(owner), { mode: 0o600 });
      fs.renameSync(`${file}.new`, file);
    },
    release() {
      fs.rmSync(ownerFile(folder), { force: true });
      lock.close();
    },
  };
}

/** What the owner announced, or null before it has. Ask only when acquireOwnerLock gave null. */
export function readOwner(folder: string): Owner | null {
  try {
    return JSON.parse(fs.readFileSync(ownerFile(folder), 'utf8')) as Owner;
  } catch {
    return null;
  }
}
