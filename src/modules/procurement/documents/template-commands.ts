// A party's own templates: kept when they have been found in order, taken into use when somebody has looked at a sample, and
// taken out again. One is in use at a time for each kind of document.
import { isUuid } from '../../../kernel/uuid.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { TEMPLATE_GONE } from './codes.ts';
import './db.ts';
import type { StoredFile, TemplateKind } from './model.ts';

export interface TemplateToKeep {
  readonly party: PartyId;
  readonly kind: TemplateKind;
  /** In the store, found in order. */
  readonly file: StoredFile;
}

const objectOf = (party: PartyId): string => `party:${party}`;

/** Keeps a template that is not in use yet; the value is its id. */
export const keepTemplate: Command<TemplateToKeep, string> = command({
  action: 'documents.template',
  partyOf: ({ party }) => party,
  run: async ({ db, now, actor }, { party, kind, file }) => {
    const { last } = await db
      .selectFrom('document_template')
      .select(({ fn }) => fn.max('version').as('last'))
      .where('party', '=', party)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow();
    const version = (last ?? 0) + 1;
    const { id } = await db
      .insertInto('document_template')
      .values({
        party,
        kind,
        version,
        file_name: file.fileName,
        bytes: file.bytes,
        sha256: file.sha256,
        uploaded_at: now,
        uploaded_by: actorName(actor),
        used_at: null,
        ended_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const facts = { kind, version };
    return done(id, { action: 'documents.templateKept', object: objectOf(party), facts });
  },
});

export interface TemplateAsked {
  readonly party: PartyId;
  /** Id. */
  readonly template: string;
}

async function found({ db }: ActingCtx, { party, template }: TemplateAsked) {
  if (!isUuid(template)) return undefined;
  return db
    .selectFrom('document_template')
    .select(['id', 'kind', 'version'])
    .where('id', '=', template)
    .where('party', '=', party)
    .forUpdate()
    .executeTakeFirst();
}

/** Takes it into use instead of the one before. Code: documents.templateGone. */
export const useTemplate: Command<TemplateAsked, null> = command({
  action: 'documents.template',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const row = await found(ctx, asked);
    if (!row) return TEMPLATE_GONE;
    const { party } = asked;
    await ctx.db
      .updateTable('document_template')
      .set({ ended_at: ctx.now })
      .where('party', '=', party)
      .where('kind', '=', row.kind)
      .where('used_at', 'is not', null)
      .where('ended_at', 'is', null)
      .execute();
    await ctx.db
      .updateTable('document_template')
      .set({ used_at: ctx.now, ended_at: null })
      .where('id', '=', row.id)
      .execute();
    const facts = { kind: row.kind, version: row.version };
    return done(null, { action: 'documents.templateUsed', object: objectOf(party), facts });
  },
});

/** Our own layout is used again. Code: documents.templateGone. */
export const endTemplate: Command<TemplateAsked, null> = command({
  action: 'documents.template',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const row = await found(ctx, asked);
    if (!row) return TEMPLATE_GONE;
    await ctx.db
      .updateTable('document_template')
      .set({ ended_at: ctx.now })
      .where('id', '=', row.id)
      .execute();
    const facts = { kind: row.kind, version: row.version };
    return done(null, { action: 'documents.templateEnded', object: objectOf(asked.party), facts });
  },
});
