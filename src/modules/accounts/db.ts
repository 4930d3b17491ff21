// Who acts, and the context every command and query takes. The audit log is written in the writer's transaction.
import type { Generated, Kysely } from 'kysely';
import type { Tables } from '../../kernel/tables.ts';

/** People with roles come with sign-in; until then the program itself and anonymous visitors act. */
export type Actor = { readonly kind: 'system'; readonly name: string } | { readonly kind: 'visitor' };

/** First argument of every command and query. `now` is injected so that rules stay testable. */
export interface Ctx {
  readonly db: Kysely<Tables>;
  readonly actor: Actor;
  readonly now: Date;
}

interface AuditTable {
  id: Generated<string>;
  at: Date;
  actor: string;
  action: string;
  object: string;
  facts: string;
}

declare module '../../kernel/tables.ts' {
  interface Tables {
    audit: AuditTable;
  }
}
