// The database for a verb that needs one: that of the server at work, through its socket, or opened by the verb itself.
import path from 'node:path';
import { type Config, readConfig } from '../platform/config.ts';
import { PlatformFailure } from '../platform/db/failure.ts';
import { migrate, readMigrations } from '../platform/db/migrate.ts';
import { type JoinedDatabase, openOrJoinDatabase } from '../platform/db/open.ts';
import { startTexts } from '../texts/start.nb.ts';
import { type CommandIo, FAILED, MISUSED } from './command.ts';

export interface OpenedForVerb {
  readonly database: JoinedDatabase;
  readonly config: Config;
}

/** As `withDatabase`, on an embedded database in a folder of its own, with the invented region; nobody else is touched. */
export function withOwnDatabase(
  io: CommandIo,
  dataFolder: string,
  work: (opened: OpenedForVerb) => Promise<number>,
): Promise<number> {
  return openFor(io, work, (config) => ({ ...config, dataFolder, databaseUrl: null, isDemoOn: true }));
}

/**
 * Opens the configured database, does the work and closes it; the value is the work's exit code. What is wrong with the
 * setup or the machine is told as the start command tells it.
 */
export const withDatabase = (
  io: CommandIo,
  work: (opened: OpenedForVerb) => Promise<number>,
): Promise<number> => openFor(io, work, (config) => config);

async function openFor(
  io: CommandIo,
  work: (opened: OpenedForVerb) => Promise<number>,
  change: (config: Config) => Config,
): Promise<number> {
  const parsed = readConfig();
  if (!parsed.ok) {
    io.error(startTexts.configWrong, ...parsed.errors);
    return MISUSED;
  }
  const config = change(parsed.config);
  try {
    const database = await openOrJoinDatabase(config, path.join(io.files.buildFolder, 'pglite-worker.js'));
    try {
      // A server at work has done this, and knows what its own version needs.
      if (!database.isJoined) await migrate(database.pool, readMigrations(io.files.migrationsFolder));
      return await work({ database, config });
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof PlatformFailure)) throw error;
    io.error(startTexts.failure(error.code, error.facts));
    return FAILED;
  }
}
