// A report's files as answers: written from its snapshot there and then, byte for byte as when it was made; and the snapshot itself.
import { readSnapshot } from '../../../flows/reports/read-snapshot.ts';
import { reportPaper } from '../../../flows/reports/render/report-paper.ts';
import type { Services } from '../../../flows/services.ts';
import type { Report } from '../../../modules/evaluation/reports/model.ts';
import type { FileResult } from '../../page.ts';
import { CONTENT_TYPES } from '../procurement-documents/paper-answer.ts';

export const REPORT_FORMATS = ['docx', 'pdf', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Null where the snapshot is of another version than this program knows. */
export async function reportFile(
  services: Services,
  report: Report,
  format: ReportFormat,
): Promise<FileResult | null> {
  const fileName = `rapport-${report.number}.${format}`;
  if (format === 'json') {
    return { kind: 'file', fileName, contentType: 'application/json', content: report.snapshot };
  }
  const snapshot = readSnapshot(report.snapshot);
  return (
    snapshot && {
      kind: 'file',
      fileName,
      contentType: CONTENT_TYPES[format],
      content: await services.papers.write(reportPaper(snapshot), format),
    }
  );
}
