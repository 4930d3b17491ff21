// A test database that remembers what is asked of it: to count statements, and to see how each is carried out.
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import type { Tables } from '../src/kernel/tables.ts';
import type { TestDatabase } from './database.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface RecordedDatabase extends TestDatabase {
  /** What was asked since the last call, the oldest first; begin and commit left out. */
  statements(): readonly Statement[];
}

export function recordQueries(database: TestDatabase): RecordedDatabase {
  let asked: Statement[] = [];
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: database.pool }),
    log: ({ level, query }) => {
      if (level === 'query' && !/^(begin|commit|rollback)$/.test(query.sql)) {
        asked.push({ sql: query.sql, parameters: query.parameters });
      }
    },
  });
  return {
    ...database,
    db,
    statements() {
      const since = asked;
      asked = [];
      return since;
    },
  };
}

/** How the database would carry a statement out, as text. */
export async function explained(db: Kysely<Tables>, { sql, parameters }: Statement): Promise<string> {
  const { rows } = await db.executeQuery<Readonly<Record<string, string>>>(
    CompiledQuery.raw(`explain ${sql}`, [...parameters]),
  );
  return rows.map((row) => Object.values(row).join('')).join('\n');
}
