// Whether a report is what it was when it was made: its snapshot has its hash, and Word, PDF and page made of it again are the same
// bytes. And, for information, whether today's data would say the same.
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { sha256Of } from '../../modules/evaluation/reports/hashes.ts';
import {
  type ChapterKey,
  PROGRAM_VERSION,
  type Report,
  type ReportHashes,
  type ReportSnapshot,
  TEMPLATE_VERSION,
} from '../../modules/evaluation/reports/model.ts';
import { type Services, systemCtx } from '../services.ts';
import { subjectOf } from '../surveys/subject.ts';
import { chaptersNow } from './collect.ts';
import { fileHashes, reportFiles } from './make-report.ts';
import { readSnapshot } from './read-snapshot.ts';

export interface Versions {
  readonly program: string;
  readonly template: number;
}

export interface ReportVerdict {
  /** What is not as it was; empty where everything is. */
  readonly changed: readonly (keyof ReportHashes)[];
  /** What the report was made with; null where its snapshot cannot be read. */
  readonly madeWith: Versions | null;
  readonly here: Versions;
  /** Chapters that would say something else today; null where what it is about is gone. */
  readonly otherToday: readonly ChapterKey[] | null;
}

async function otherToday(
  services: Services,
  { subject, party }: Report,
  { language, chapters }: ReportSnapshot,
): Promise<ChapterKey[] | null> {
  const about = await subjectOf(services, systemCtx(services, 'report'), { subject, party });
  if (!about) return null;
  const now = await chaptersNow(services, about, language);
  const said = (chapter: unknown): string => canonicalJson(chapter ?? null);
  return (Object.keys(now) as ChapterKey[]).filter((key) => said(now[key]) !== said(chapters[key]));
}

export async function verifyReport(services: Services, report: Report): Promise<ReportVerdict> {
  const here = { program: PROGRAM_VERSION, template: TEMPLATE_VERSION };
  const isWhole = sha256Of(report.snapshot) === report.hashes.snapshot;
  const snapshot = readSnapshot(report.snapshot);
  if (!snapshot) return { changed: ['snapshot'], madeWith: null, here, otherToday: null };
  const again = fileHashes(snapshot, await reportFiles(services.papers, snapshot));
  const files = (['word', 'pdf', 'web'] as const).filter((file) => again[file] !== report.hashes[file]);
  return {
    changed: [...(isWhole ? [] : ['snapshot' as const]), ...files],
    madeWith: { program: snapshot.programVersion, template: snapshot.templateVersion },
    here,
    otherToday: await otherToday(services, report, snapshot),
  };
}
