// Opens PGlite and offers it on a unix socket. One backend: an open transaction makes every other caller wait.
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { wholeQueries } from './whole-queries.ts';

export interface PgliteSource {
  /** A folder on disk; absent: in memory. */
  readonly databaseFolder?: string;
  /** A dump to start from (tests). */
  readonly template?: Blob;
  readonly socketPath: string;
}

export interface ServedPglite {
  readonly pglite: PGlite;
  close(): Promise<void>;
}

/** The default shared_buffers of 128 MB is mostly idle memory here. */
const START_PARAMS = ['-c', 'shared_buffers=16MB', '-c', 'timezone=UTC'];

export async function servePglite(source: PgliteSource): Promise<ServedPglite> {
  const pglite = await PGlite.create({
    ...(source.databaseFolder ? { dataDir: source.databaseFolder } : {}),
    ...(source.template ? { loadDataDir: source.template } : {}),
    extensions: { btree_gist },
    startParams: [...PGlite.defaultStartParams, ...START_PARAMS],
  });
  const server = new PGLiteSocketServer({
    db: wholeQueries(pglite),
    path: source.socketPath,
    maxConnections: 30,
  });
  await server.start();
  return {
    pglite,
    async close() {
      await server.stop();
      await pglite.close();
    },
  };
}
