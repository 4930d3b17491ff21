// The audit log. Entries are only added; a database trigger refuses change and deletion.
import type { Actor, Ctx } from './db.ts';

const actorName = (actor: Actor): string => (actor.kind === 'system' ? `system:${actor.name}` : actor.kind);

export interface AuditEntry {
  /** What was done, in the past tense: `register.loaded`. */
  readonly action: string;
  /** What it was done to: `cooperation:nii`. */
  readonly object: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes one entry. Call it with the context of the transaction that makes the change. */
export async function appendAudit(ctx: Ctx, entry: AuditEntry): Promise<void> {
  await ctx.db
    .insertInto('audit')
    .values({
      at: ctx.now,
      actor: actorName(ctx.actor),
      action: entry.action,
      object: entry.object,
      facts: JSON.stringify(entry.facts),
    })
    .execute();
}
