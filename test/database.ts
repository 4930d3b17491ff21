// A migrated database for one test file: embedded by default, a fresh database on a real PostgreSQL when
// SAMKJOP_TEST_DATABASE_URL is set. The embedded one starts from a cached dump of the migrated template.
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import type { Kysely } from 'kysely';
import pg from 'pg';
import type { Tables } from '../src/kernel/tables.ts';
import { type Connection, connect, SOCKET_NAME, socketTarget } from '../src/platform/db/connect.ts';
import { migrate, readMigrations } from '../src/platform/db/migrate.ts';
import { servePglite } from '../src/platform/db/serve-pglite.ts';

export interface TestDatabase {
  readonly db: Kysely<Tables>;
  readonly pool: pg.Pool;
  readonly kind: 'embedded' | 'postgres';
  close(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '..');
const migrations = readMigrations(path.join(root, 'migrations'));
const postgresUrl = process.env['SAMKJOP_TEST_DATABASE_URL'];

async function serveAndConnect(
  template?: Blob,
): Promise<Connection & { pglite: PGlite; stop(): Promise<void> }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samkjop-test-'));
  const served = await servePglite({
    socketPath: path.join(folder, SOCKET_NAME),
    ...(template ? { template } : {}),
  });
  const connection = connect(socketTarget(folder));
  return {
    ...connection,
    pglite: served.pglite,
    async stop() {
      await connection.pool.end();
      await served.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Of the migrations as they stand. */
const templateKey = createHash('sha256')
  .update(JSON.stringify(migrations.map((migration) => migration.sha256)))
  .digest('hex')
  .slice(0, 16);

/** What no test reads is not carried along: half of the files. */
const SLIM = [
  'update pg_database set datistemplate = false',
  'drop database template1',
  'drop database template0',
  'set wal_recycle = off',
  'select pg_switch_wal()',
  'checkpoint',
];

/** What has been read already, given back as it lies; a usual blob takes seconds to put it together from small pieces. */
class ReadFile extends Blob {
  readonly #bytes: Buffer<ArrayBuffer>;

  constructor(bytes: Buffer<ArrayBuffer>) {
    super();
    this.#bytes = bytes;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(this.#bytes.buffer);
  }
}

async function template(): Promise<Blob> {
  const file = path.join(root, 'node_modules/.cache/samkjop', `template-${templateKey}.tar`);
  if (!fs.existsSync(file)) {
    const fresh = await serveAndConnect();
    await migrate(fresh.pool, migrations);
    for (const line of SLIM) await fresh.pglite.exec(line);
    const dump = await fresh.pglite.dumpDataDir('none');
    await fresh.stop();
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const partial = `${file}.${process.pid}`;
    fs.writeFileSync(partial, Buffer.from(await dump.arrayBuffer()));
    fs.renameSync(partial, file);
  }
  return new ReadFile(fs.readFileSync(file));
}

/** The embedded one, whatever the environment says. */
export async function openEmbeddedTest(): Promise<TestDatabase> {
  const opened = await serveAndConnect(await template());
  return { db: opened.db, pool: opened.pool, kind: 'embedded', close: () => opened.stop() };
}

const urlOf = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
};

/** The server's own migrated template; whoever comes first makes it, and the others wait. */
async function postgresTemplate(admin: pg.Client, server: string): Promise<string> {
  const name = `template_${templateKey}`;
  await admin.query('select pg_advisory_lock(1)');
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) {
    const partial = `${name}_partial`;
    await admin.query(`drop database if exists ${partial}`);
    await admin.query(`create database ${partial}`);
    const { pool } = connect({ connectionString: urlOf(server, partial) });
    await migrate(pool, migrations);
    await pool.end();
    await admin.query(`alter database ${partial} rename to ${name}`);
  }
  await admin.query('select pg_advisory_unlock(1)');
  return name;
}

/** A fresh database on the server at an address. */
export async function openPostgresTest(server: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name} template ${await postgresTemplate(admin, server)}`);
  const connection = connect({ connectionString: urlOf(server, name), max: 8 });
  return {
    db: connection.db,
    pool: connection.pool,
    kind: 'postgres',
    async close() {
      await connection.pool.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

export const openTestDatabase = (): Promise<TestDatabase> =>
  postgresUrl ? openPostgresTest(postgresUrl) : openEmbeddedTest();
