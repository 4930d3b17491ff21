// One driver path for both databases: node-postgres through Kysely, over TCP or over the embedded one's unix socket.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '../../kernel/tables.ts';

const DATE_OID = 1082;
const INT8_OID = 20;

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE_OID) return (value: string) => value;
    if (oid === INT8_OID) return Number;
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

export interface Connection {
  readonly pool: pg.Pool;
  readonly db: Kysely<Tables>;
}

/** DATE comes as `YYYY-MM-DD` text and bigint as a number (both as the types of db.ts say). */
export function connect(target: pg.PoolConfig): Connection {
  const pool = new pg.Pool({ types, ...target });
  // An idle connection that breaks must not end the process; the next query reports what is wrong.
  pool.on('error', () => undefined);
  return { pool, db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) };
}

/** How to reach the embedded database in a socket folder. One backend serves all connections in turn. */
export const socketTarget = (socketFolder: string): pg.PoolConfig => ({
  host: socketFolder,
  port: 5432,
  user: 'postgres',
  database: 'postgres',
  max: 8,
});

export const SOCKET_NAME = '.s.PGSQL.5432';
