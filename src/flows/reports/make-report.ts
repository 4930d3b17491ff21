// A report is made: what it stands on is frozen, its files are written once for their hashes, and snapshot and hashes are kept. The
// files themselves are written again from the snapshot whenever somebody asks.
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { problem, type Result, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { keepReport } from '../../modules/evaluation/reports/commands.ts';
import { sha256Of } from '../../modules/evaluation/reports/hashes.ts';
import type { ReportHashes, ReportLanguage, ReportSnapshot } from '../../modules/evaluation/reports/model.ts';
import { reportsAbout } from '../../modules/evaluation/reports/queries.ts';
import type { Subject } from '../../modules/evaluation/surveys/model.ts';
import type { PaperDesk } from '../papers/paper-desk.ts';
import type { Services } from '../services.ts';
import { subjectOf } from '../surveys/subject.ts';
import { snapshotNow } from './collect.ts';
import { reportPaper, webDataOf } from './render/report-paper.ts';

export interface ReportFiles {
  readonly word: Uint8Array<ArrayBuffer>;
  readonly pdf: Uint8Array<ArrayBuffer>;
}

export async function reportFiles(desk: PaperDesk, snapshot: ReportSnapshot): Promise<ReportFiles> {
  const paper = reportPaper(snapshot);
  return { word: await desk.write(paper, 'docx'), pdf: await desk.write(paper, 'pdf') };
}

/** Of everything that is made of a snapshot. */
export const fileHashes = (
  snapshot: ReportSnapshot,
  { word, pdf }: ReportFiles,
): Omit<ReportHashes, 'snapshot'> => ({
  word: sha256Of(word),
  pdf: sha256Of(pdf),
  web: sha256Of(webDataOf(snapshot)),
});

export interface ReportToMake {
  readonly party: PartyId;
  readonly subject: Subject;
  readonly language: ReportLanguage;
}

/** The value is its id. Codes: report.gone, .tooLarge, .numberTaken and those of access. */
export async function makeReport(
  services: Services,
  ctx: Ctx,
  { party, subject, language }: ReportToMake,
): Promise<Result<string>> {
  const about = await subjectOf(services, ctx, { subject, party });
  if (about?.lead !== party) return refuse(problem('report.gone', 'report'));
  const [latest] = (await reportsAbout(ctx, subject, { from: 0, size: 1 })).rows;
  const number = (latest?.number ?? 0) + 1;
  const snapshot = await snapshotNow(services, about, { language, number });
  const files = fileHashes(snapshot, await reportFiles(services.papers, snapshot));
  return keepReport(ctx, {
    party,
    subject,
    number,
    isDemo: about.isDemo,
    title: about.title,
    language,
    snapshot: canonicalJson(snapshot),
    files,
  });
}
