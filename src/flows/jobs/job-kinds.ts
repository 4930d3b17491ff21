// Every kind of long work. A new kind adds its line here and its words in the texts of jobs.
import { PROCUREMENT_ARCHIVE } from '../archive/procurement-job.ts';
import { LIST_IMPORT } from '../imports/list-import-job.ts';
import { groupRunKinds } from '../proposals/run-job.ts';
import type { JobKind } from './job-kind.ts';

export const JOB_KINDS: readonly JobKind[] = [LIST_IMPORT, PROCUREMENT_ARCHIVE, ...groupRunKinds()];
