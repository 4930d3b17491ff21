// Files outside the database, each under the checksum of its bytes: a file is never changed, equal files are one, and a file that
// was damaged on the disk is found when it is read.
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './db/failure.ts';

export interface FileStore {
  /** Keeps the bytes; the value is their SHA-256 in hexadecimal. Once it is answered the file outlives a crash. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Null where there is none, or what lies there has other bytes. */
  read(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Checksums of the files last kept before an instant. */
  keptBefore(before: Date): Promise<string[]>;
  /** Removes a file, unless it has been kept again since the instant. False where it was, or there is none. */
  remove(sha256: string, before: Date): Promise<boolean>;
}

const HEX = /^[0-9a-f]{64}$/;

/** Where a file is written before it is swapped in, and where it is put before it is removed. */
const ASIDE = 'ny-';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Names in a folder; none where there is no folder. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** When a file or folder was last written or kept; null where there is none. */
async function changedAt(place: string): Promise<Date | null> {
  try {
    return (await fs.stat(place)).mtime;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Says that a file is kept again from now; false where it has just been removed. */
async function touch(place: string): Promise<boolean> {
  try {
    await fs.utimes(place, new Date(), new Date());
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Where an installation keeps its files. */
export const filesFolder = (dataFolder: string): string => path.join(dataFolder, 'filer');

/** Makes the folder when the first file is kept. */
export function createFileStore(folder: string): FileStore {
  const placeOf = (sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);
  const read = async (sha256: string): Promise<Uint8Array<ArrayBuffer> | null> => {
    if (!HEX.test(sha256)) return null;
    try {
      const bytes = new Uint8Array(await fs.readFile(placeOf(sha256)));
      return digestOf(bytes) === sha256 ? bytes : null;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  };
  return {
    read,
    async keep(bytes) {
      const sha256 = digestOf(bytes);
      const place = placeOf(sha256);
      if ((await read(sha256)) !== null && (await touch(place))) return sha256;
      await fs.mkdir(path.dirname(place), { recursive: true });
      // Written aside and swapped in, so that a half file never lies under a checksum.
      const aside = await fs.mkdtemp(path.join(path.dirname(place), ASIDE));
      const file = await fs.open(path.join(aside, 'fil'), 'w');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await fs.rename(path.join(aside, 'fil'), place);
      await fs.rmdir(aside);
      return sha256;
    },
    async keptBefore(before) {
      const found: string[] = [];
      for (const first of await namesIn(folder)) {
        for (const name of await namesIn(path.join(folder, first))) {
          const place = path.join(folder, first, name);
          const changed = await changedAt(place);
          if (changed === null || changed >= before) continue;
          if (HEX.test(name)) found.push(name);
          // What a crash left half-written.
          else if (name.startsWith(ASIDE)) await fs.rm(place, { recursive: true, force: true });
        }
      }
      return found.toSorted();
    },
    async remove(sha256, before) {
      if (!HEX.test(sha256)) return false;
      const place = placeOf(sha256);
      const aside = path.join(path.dirname(place), `${ASIDE}${sha256}`);
      try {
        // Out of the way first: whoever keeps it meanwhile writes it anew, or has said so before and gets it back.
        await fs.rename(place, aside);
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return false;
        throw error;
      }
      const changed = await changedAt(aside);
      if (changed !== null && changed >= before) {
        await fs.rename(aside, place);
        return false;
      }
      await fs.rm(aside, { force: true });
      return true;
    },
  };
}

/** A store that forgets with the process: where nothing is kept on disk. */
export function createMemoryStore(): FileStore {
  const files = new Map<string, { readonly bytes: Uint8Array<ArrayBuffer>; readonly at: Date }>();
  return {
    async keep(bytes) {
      const sha256 = digestOf(bytes);
      files.set(sha256, { bytes: new Uint8Array(bytes), at: new Date() });
      return sha256;
    },
    read: async (sha256) => files.get(sha256)?.bytes ?? null,
    keptBefore: async (before) => [...files].filter(([, { at }]) => at < before).map(([sha256]) => sha256),
    async remove(sha256, before) {
      const kept = files.get(sha256);
      return kept !== undefined && kept.at < before && files.delete(sha256);
    },
  };
}
