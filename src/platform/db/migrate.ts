// Runs migrations/NNNN_*.sql in order, each in one transaction with its row. A landed file never changes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

const ADVISORY_KEY = 7_261_001;

export function readMigrations(folder: string): Migration[] {
  return fs
    .readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

async function appliedMigrations(client: pg.ClientBase): Promise<Map<string, string>> {
  await client.query(
    'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration');
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

/** Applies what is missing and returns the names. Throws when an applied file was changed afterwards. */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[]): Promise<string[]> {
  const client = await pool.connect();
  const applied: string[] = [];
  try {
    await client.query(`select pg_advisory_lock(${ADVISORY_KEY})`);
    const before = await appliedMigrations(client);
    for (const migration of migrations) {
      const known = before.get(migration.name);
      if (known === migration.sha256) continue;
      if (known) throw new Error(`migration ${migration.name} was changed after it was applied`);
      await applyOne(client, migration);
      applied.push(migration.name);
    }
    return applied;
  } finally {
    await client.query(`select pg_advisory_unlock(${ADVISORY_KEY})`).catch(() => undefined);
    client.release();
  }
}

async function applyOne(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
