// Packages for the archive: put in line by somebody who may, kept when they are made. The bytes lie in the store before a row
// names them; equal content is the same package.
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import { enqueueJob } from '../../accounts/job-commands.ts';
import type { PersonLanguage } from '../../accounts/model.ts';
import { WORK_GONE } from './codes.ts';
import { lockedFor, type WorkAsked, workObject } from './locked-db.ts';
import type { ArchiveExport } from './model.ts';

/** Stands in `job.kind`. */
export const ARCHIVE_JOB = 'procurementArchive';

/** Puts the work in line; the value is the job's id. Codes: work.gone. */
export const startExport: Command<WorkAsked & { readonly language: PersonLanguage }, string> = command({
  action: 'procurement.export',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await lockedFor(ctx, asked);
    if (!found) return WORK_GONE;
    const person = ctx.actor.kind === 'person' ? ctx.actor.person : null;
    const { procurement, party, language } = asked;
    const input = { procurement, party, language };
    const job = await enqueueJob(ctx, { kind: ARCHIVE_JOB, party, person, input, isDemo: found.isDemo });
    return done(job, { action: 'procurement.exportStarted', object: workObject(procurement), facts: {} });
  },
});

export interface ExportToKeep
  extends WorkAsked,
    Pick<ArchiveExport, 'fileName' | 'bytes' | 'sha256' | 'entries' | 'documents'> {
  /** Ids of the files that are in it. */
  readonly files: readonly string[];
}

/** Keeps a package, or finds that it is kept already; the value is its number. Codes: work.gone. */
export const keepExport: Command<ExportToKeep, number> = command({
  action: 'procurement.export',
  partyOf: ({ party }) => party,
  run: async (ctx, given) => {
    const { procurement, party, fileName, bytes, sha256, entries, documents, files } = given;
    if (!(await lockedFor(ctx, given))) return WORK_GONE;
    const rows = await ctx.db
      .selectFrom('procurement_export')
      .select(['number', 'sha256'])
      .where('procurement_id', '=', procurement)
      .where('party', '=', party)
      .execute();
    const same = rows.find((row) => row.sha256 === sha256);
    const facts = { number: same?.number ?? Math.max(0, ...rows.map(({ number }) => number)) + 1, sha256 };
    const told = { action: 'procurement.exported', object: workObject(procurement), facts };
    if (same) return done(same.number, told);
    const { id } = await ctx.db
      .insertInto('procurement_export')
      .values({
        procurement_id: procurement,
        number: facts.number,
        file_name: fileName,
        bytes,
        sha256,
        entries,
        documents,
        party,
        made_at: ctx.now,
        made_by: actorName(ctx.actor),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (files.length > 0) {
      await ctx.db
        .insertInto('procurement_export_file')
        .values(files.map((file) => ({ export_id: id, file_id: file })))
        .execute();
    }
    return done(facts.number, told);
  },
});
