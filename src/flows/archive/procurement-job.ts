// The job that makes a package for the archive of one procurement. It acts as whoever asked for it: what she may not see is not in it,
// and what she may no longer do is refused.
import { z } from 'zod';
import { problem, type Result, refuse } from '../../kernel/result.ts';
import { parseParty } from '../../modules/accounts/model.ts';
import { ARCHIVE_JOB, keepExport } from '../../modules/procurement/work/export-commands.ts';
import { formatFor } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import type { JobKind, JobWork } from '../jobs/job-kind.ts';
import { viewOfProcurement } from '../procurement/view.ts';
import { WORK_PART } from '../procurement-work/addresses.ts';
import { procurementPackage } from './procurement-package.ts';

const INPUT = z.object({ procurement: z.uuid(), party: z.string(), language: z.enum(['nb', 'nn', 'en']) });

const gone = () => refuse(problem('work.gone', 'procurement'));

async function run({ job, services, report, signal }: JobWork): Promise<Result<unknown>> {
  const input = INPUT.safeParse(job.input);
  const party = input.success ? parseParty(input.data.party) : null;
  if (!input.success || party === null || job.person === null) return gone();
  const { procurement, language } = input.data;
  const ctx = services.ctx({ kind: 'person', person: job.person, isDemo: job.isDemo });
  const view = await viewOfProcurement(services, ctx, { id: procurement, party });
  if (!view) return gone();
  const archiving = {
    view,
    parties: view.parties,
    exemptions: services.planning.exemptions,
    texts: textsFor(language),
    format: formatFor(language),
  };
  const made = await procurementPackage(ctx, archiving, {
    files: services.files,
    signal,
    report: (done, total) => report({ phase: 'pack', done, total }),
  });
  if (!made.ok) return made;
  const { bytes, entries, documents, files } = made.value;
  const sha256 = await services.files.keep(bytes);
  signal.throwIfAborted();
  const { fileName } = archiving.texts.procurementWork.archive;
  return keepExport(ctx, {
    procurement,
    party,
    fileName: `${fileName}-${view.category.id}-${sha256.slice(0, 8)}.zip`,
    bytes: bytes.length,
    sha256,
    entries,
    documents,
    files,
  });
}

export const PROCUREMENT_ARCHIVE: JobKind = {
  id: ARCHIVE_JOB,
  run,
  resultPath: ({ input }) => {
    const parsed = INPUT.safeParse(input);
    return parsed.success ? `/anskaffelser/${parsed.data.procurement}${WORK_PART}/arkiv` : null;
  },
};
