// A report is kept as it was made, made public or not, and withdrawn with a reason. What it says never changes.
import { sql } from 'kysely';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { Subject } from '../surveys/model.ts';
import { leaderOf } from '../surveys/place-commands.ts';
import { LONGEST_TITLE, textFaults } from '../surveys/rules.ts';
import { sha256Of } from './hashes.ts';
import type { ReportHashes, ReportHead, ReportLanguage } from './model.ts';
import { readReport } from './queries.ts';
import './db.ts';

/** Signs; a survey of sixty questions in five rounds takes a tenth of it. */
const LONGEST_SNAPSHOT = 4_000_000;
const LONGEST_WHY = 500;

const GONE = refuse(problem('report.gone', 'report'));
const reportObject = (report: string): string => `report:${report}`;

export interface ReportToKeep {
  readonly party: PartyId;
  readonly subject: Subject;
  readonly number: number;
  readonly isDemo: boolean;
  readonly title: string;
  readonly language: ReportLanguage;
  /** In the canonical form. */
  readonly snapshot: string;
  readonly files: Omit<ReportHashes, 'snapshot'>;
}

/** The value is its id. Codes: report.gone, .tooLarge, .numberTaken (somebody else made one at the same time). */
export const keepReport: Command<ReportToKeep, string> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { party, subject, number, snapshot, files } = asked;
    if ((await leaderOf(ctx, subject)) !== party) return GONE;
    if (snapshot.length > LONGEST_SNAPSHOT) return refuse(problem('report.tooLarge', 'report'));
    const kept = await ctx.db
      .insertInto('evaluation_report')
      .values({
        subject_kind: subject.kind,
        subject_id: subject.id,
        number,
        party,
        is_demo: asked.isDemo,
        title: asked.title.slice(0, LONGEST_TITLE),
        language: asked.language,
        snapshot,
        snapshot_hash: sha256Of(snapshot),
        word_hash: files.word,
        pdf_hash: files.pdf,
        web_hash: files.web,
        made_at: ctx.now,
        made_by: actorName(ctx.actor),
        published_at: null,
        withdrawn_at: null,
        withdrawn_why: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!kept) return refuse(problem('report.numberTaken', 'report'));
    const facts = { number, language: asked.language };
    return done(kept.id, { action: 'report.made', object: reportObject(kept.id), facts });
  },
});

export interface ReportAsked {
  readonly party: PartyId;
  readonly report: string;
}

/** One that the party made and that is not withdrawn; locked until the transaction ends. Codes: report.gone, .isWithdrawn. */
async function ownReport(ctx: ActingCtx, { party, report }: ReportAsked): Promise<Result<ReportHead>> {
  await sql`select 1 from evaluation_report where id::text = ${report} for update`.execute(ctx.db);
  const found = await readReport(ctx, report);
  if (found?.party !== party || (await leaderOf(ctx, found.subject)) !== party) return GONE;
  return found.withdrawn ? refuse(problem('report.isWithdrawn', 'report')) : ok(found);
}

/** Makes it public, or takes it down; asked for what already is, nothing happens. Codes: report.gone, .isWithdrawn. */
export const publishReport: Command<ReportAsked & { readonly isPublic: boolean }, true> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await ownReport(ctx, asked);
    if (!found.ok) return found;
    const { isPublic, report } = asked;
    if ((found.value.publishedAt !== null) === isPublic) return done(true as const, null);
    await ctx.db
      .updateTable('evaluation_report')
      .set({ published_at: isPublic ? ctx.now : null })
      .where('id', '=', report)
      .execute();
    const action = isPublic ? 'report.published' : 'report.unpublished';
    return done(true as const, {
      action,
      object: reportObject(report),
      facts: { number: found.value.number },
    });
  },
});

/** Codes: report.gone, .isWithdrawn, .whyMissing, survey.textLong, text.nationalNumber. */
export const withdrawReport: Command<ReportAsked & { readonly why: string }, true> = command({
  action: 'survey.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await ownReport(ctx, asked);
    if (!found.ok) return found;
    const { report, why } = asked;
    const faults = why === '' ? [problem('report.whyMissing', 'why')] : textFaults(why, 'why', LONGEST_WHY);
    if (faults.length > 0) return refuse(...faults);
    await ctx.db
      .updateTable('evaluation_report')
      .set({ withdrawn_at: ctx.now, withdrawn_why: why })
      .where('id', '=', report)
      .execute();
    const facts = { number: found.value.number };
    return done(true as const, { action: 'report.withdrawn', object: reportObject(report), facts });
  },
});
