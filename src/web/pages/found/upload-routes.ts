// Addresses for reading notices in. What cannot be used is told on the spot; sending the same again changes nothing.
import { readNotices } from '../../../flows/notices/read-notices.ts';
import type { Problem } from '../../../kernel/result.ts';
import { importNoticesFound } from '../../../modules/planning/found/import-commands.ts';
import { refusedPage } from '../../own/refused.tsx';
import { type Asked, type OwnRoute, personRoute } from '../../own/routes.ts';
import { type PageResult, redirect } from '../../page.ts';
import { tooLargePage } from '../imports/start.tsx';
import { MEGABYTES, type UploadOutcome, uploadPage } from './upload.tsx';

/** What a form's own frame may add to the files. */
const FORM_FRAME = 256 * 1024;

const NAMES = {
  nye: 'fresh',
  kjente: 'known',
  for: 'bodies',
  avtaler: 'agreements',
  anskaffelser: 'procurements',
  utenfor: 'passed',
} as const satisfies Record<string, keyof UploadOutcome>;

const inAddress = (outcome: UploadOutcome): Record<string, string> =>
  Object.fromEntries(Object.entries(NAMES).map(([name, what]) => [name, String(outcome[what])]));

/** What an address says was done; null where it says nothing of it. */
function fromAddress(query: URLSearchParams): UploadOutcome | null {
  const counts = Object.entries(NAMES).map(([name, what]) => [what, query.get(name) ?? ''] as const);
  if (counts.some(([, count]) => !/^\d{1,6}$/.test(count))) return null;
  return Object.fromEntries(counts.map(([what, count]) => [what, Number(count)])) as unknown as UploadOutcome;
}

const show = (asked: Asked): PageResult =>
  uploadPage(asked, { outcome: fromAddress(asked.request.query), faults: [], lacksFile: false });

async function receive(asked: Asked): Promise<PageResult> {
  const { ctx, request, paths, services } = asked;
  const sent = (await asked.form())
    .getAll('fil')
    .filter((file): file is File => file instanceof File && file.name !== '');
  if (sent.length === 0) return uploadPage(asked, { outcome: null, faults: [], lacksFile: true });
  const files = await Promise.all(
    sent.map(async (file) => ({
      name: file.name.slice(0, 120),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const { register, categories } = request.snapshot;
  const { assumptions } = services.planning;
  const { notices, faults, passed } = readNotices(files, { register, index: categories, assumptions });
  const passedCount = Object.values(passed).reduce((sum, count) => sum + count, 0);
  if (notices.length + passedCount === 0) {
    return uploadPage(asked, { outcome: null, faults, lacksFile: false });
  }
  const kept = await importNoticesFound(ctx, { notices });
  if (!kept.ok) return refusedPage(request, kept.problems[0] as Problem, null);
  const outcome = { ...kept.value, passed: passedCount };
  return faults.length === 0
    ? redirect(paths.installation('/kunngjoringer', inAddress(outcome)))
    : uploadPage(asked, { outcome, faults, lacksFile: false });
}

export const UPLOAD_ROUTES: readonly OwnRoute[] = [
  personRoute('get', '/drift/kunngjoringer', { action: 'notice.import', answer: show }),
  personRoute('post', '/drift/kunngjoringer', {
    action: 'notice.import',
    answer: receive,
    largest: {
      body: MEGABYTES * 1024 * 1024 + FORM_FRAME,
      otherwise: (request) => tooLargePage(request, MEGABYTES),
    },
  }),
];
