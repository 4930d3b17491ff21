// Addresses of imports: bring a list, follow it from step to step, decide, undo. Somebody else's looks like one that is not
// there. A decision on what has changed meanwhile is not taken: the page is shown as it is now, and says so.
import { setTimeout as sleep } from 'node:timers/promises';
import { LIST_LIMITS } from '../../../flows/imports/list-desk.ts';
import { problem, type Result } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { cancelJob, restartJob } from '../../../modules/accounts/job-commands.ts';
import { jobOf } from '../../../modules/accounts/job-queries.ts';
import { writeWorkbook } from '../../../modules/exchange/formats/xlsx/write.ts';
import {
  confirmColumns,
  discardImport,
  mendCells,
  reopenColumns,
  type SeenImport,
  saveImport,
  startImport,
  stepBackImport,
  undoImport,
} from '../../../modules/planning/imports/import-commands.ts';
import {
  findImport,
  listImports,
  previewUndo,
  savedMappings,
  stagedPart,
} from '../../../modules/planning/imports/import-queries.ts';
import { isWorkState, type ListImport, stepBackFrom } from '../../../modules/planning/imports/list-import.ts';
import {
  chooseHeadings,
  chooseSheet,
  forgetMapping,
} from '../../../modules/planning/imports/mapping-commands.ts';
import { EXPORT_FIELDS } from '../../../modules/planning/lists/list-export.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { type FileResult, type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { isAtWork } from '../jobs/job.tsx';
import { faultySheet, MOST_IN_WORKBOOK, mendsIn } from './bad-rows.tsx';
import { readColumns } from './columns.tsx';
import { categoriesIn } from './effects.tsx';
import { undoPage } from './ended.tsx';
import { importPath } from './import-words.ts';
import { type Refused, showList } from './show.ts';
import { HISTORY_PAGE, type RefusedUpload, startPage, tooLargePage } from './start.tsx';
import { NO_HEADINGS } from './where-headings.tsx';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MEGABYTES = LIST_LIMITS.bytes / 1024 / 1024;
/** What a form's own frame may add to the file. */
const FORM_FRAME = 64 * 1024;
/** How long a page waits for short work before it says that it goes on. */
const PATIENCE_MS = 1200;
const LOOK_EVERY_MS = 80;

async function start(asked: AskedForParty, refused?: RefusedUpload): Promise<PageResult> {
  const { ctx, party, request } = asked;
  const side = request.query.get('side') ?? '';
  const page = /^\d{1,4}$/.test(side) ? Math.max(1, Number(side)) : 1;
  const history = await listImports(ctx, {
    party: party.id,
    offset: (page - 1) * HISTORY_PAGE,
    limit: HISTORY_PAGE,
  });
  const mappings = await savedMappings(ctx, party.id);
  return startPage(asked, { history, page, mappings, ...(refused ? { refused } : {}) });
}

async function receive(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, services, paths, form } = asked;
  const sent = (await form()).get('fil');
  if (!(sent instanceof File) || sent.name === '') {
    return start(asked, { name: null, problems: [problem('import.noFile', 'file')] });
  }
  const name = sent.name.slice(0, 120);
  if (sent.size > LIST_LIMITS.bytes) {
    return start(asked, { name, problems: [problem('file.tooLarge', 'file', { megabytes: MEGABYTES })] });
  }
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const started = await startImport(ctx, {
    party: party.id,
    fileName: sent.name,
    bytes,
    isDemo: party.isDemo,
  });
  if (!started.ok) return start(asked, { name, problems: started.problems });
  services.jobsWaiting();
  return redirect(paths.ownOf(party.id, `/importer/${started.value}`));
}

const gone = ({ request }: AskedForParty): PageResult =>
  notFoundPage(request, request.texts.imports.problems['import.gone']({}));

async function find({ ctx, request, party }: AskedForParty): Promise<ListImport | null> {
  const id = request.params['id'] ?? '';
  return isUuid(id) ? findImport(ctx, { party: party.id, id }) : null;
}

/** Short work is waited for, so that a short list needs no page of progress. */
async function settled(asked: AskedForParty, list: ListImport): Promise<ListImport> {
  const until = Date.now() + PATIENCE_MS;
  let latest = list;
  while (isWorkState(latest.state) && latest.job && Date.now() < until) {
    const job = await jobOf(asked.ctx, latest.job);
    if (!job || !isAtWork(job)) break;
    await sleep(LOOK_EVERY_MS);
    latest = (await find(asked)) ?? latest;
  }
  return latest;
}

const onList =
  (answer: (asked: AskedForParty, list: ListImport) => Promise<PageResult>) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const list = await find(asked);
    return list ? answer(asked, list) : gone(asked);
  };

const show = onList(async (asked, list) => showList(asked, await settled(asked, list)));

interface Decision {
  readonly form: FormData;
  readonly list: ListImport;
  /** The import as she saw it. */
  readonly seen: SeenImport;
}

interface Taken {
  readonly result: Result<unknown>;
  /** What was sent, to stand in the fields again. */
  readonly sent?: Omit<Refused, 'problems'>;
  /** For the address that follows. */
  readonly query?: Readonly<Record<string, string | undefined>>;
}

/** Takes a decision; one that is refused is told on the page where it was taken, with what was sent. */
const decide = (take: (asked: AskedForParty, decision: Decision) => Promise<Taken>) =>
  onList(async (asked, list) => {
    const form = await asked.form();
    const version = Number(textIn(form, 'versjon'));
    const seen = { party: list.party, id: list.id, version: Number.isInteger(version) ? version : -1 };
    const { result, sent, query } = await take(asked, { form, list, seen });
    if (result.ok) {
      asked.services.jobsWaiting();
      return redirect(importPath({ asked, list }, '', query));
    }
    const now = (await find(asked)) ?? list;
    const isThere = now.state === list.state && (now.state === 'mapping' || now.state === 'checked');
    return isThere
      ? showList(asked, now, { ...sent, problems: result.problems })
      : redirect(importPath({ asked, list }));
  });

const confirm = decide(async ({ ctx }, { form, list, seen }) => {
  if (!list.mapping) return { result: await reopenColumns(ctx, seen) };
  const mapping = readColumns(form, list.mapping);
  const remember = textIn(form, 'husk');
  const result = await confirmColumns(ctx, { ...seen, mapping, saveAs: remember || null });
  return { result, sent: { mapping, remember } };
});

/** Rows that cannot be used, or categories that were guessed. */
const mend = decide(async ({ ctx, request }, { form, list, seen }) => {
  const mends = mendsIn(form);
  const categories = categoriesIn(form);
  const categoryHeading = request.texts.planning.fields.category;
  const result = await mendCells(ctx, { ...seen, mends, categories, categoryHeading });
  if (categories.length > 0) return { result, query: { vis: 'nye', kategorier: 'lagret' } };
  const query = {
    rettet: String(list.counts?.faulty ?? 0),
    feilside: request.query.get('feilside') ?? undefined,
  };
  return { result, sent: { mends }, query };
});

/** As in a form's field: a place, from 0; -1 for what no form of ours sends. */
const placeIn = (form: FormData, name: string): number =>
  /^\d{1,4}$/.test(textIn(form, name)) ? Number(textIn(form, name)) : -1;

const chooseRow = decide(async ({ ctx }, { form, seen }) => {
  const isNone = textIn(form, 'overskrifter') === NO_HEADINGS;
  const headingRow = isNone ? null : placeIn(form, 'overskrifter');
  return { result: await chooseHeadings(ctx, { ...seen, headingRow }) };
});

const readOther = decide(async ({ ctx }, { form, seen }) => ({
  result: await chooseSheet(ctx, { ...seen, sheet: placeIn(form, 'ark') }),
}));

/** Columns that are forgotten already are as she wanted them. */
async function forget(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, paths } = asked;
  const id = textIn(await asked.form(), 'kolonner');
  if (isUuid(id)) await forgetMapping(ctx, { party: party.id, id });
  return redirect(paths.ownOf(party.id, '/importer', { glemt: '1' }));
}

const save = decide(async ({ ctx }, { form, seen }) => ({
  result: await saveImport(ctx, {
    ...seen,
    leavesFaulty: textIn(form, 'uten') === 'ja',
    removesGone: textIn(form, 'fjern') === 'ja',
  }),
}));

const chooseAgain = decide(async ({ ctx }, { seen }) => ({ result: await reopenColumns(ctx, seen) }));
const discard = decide(async ({ ctx }, { seen }) => ({ result: await discardImport(ctx, seen) }));
const undo = decide(async ({ ctx }, { seen }) => ({ result: await undoImport(ctx, seen) }));

const back = decide(async ({ ctx }, { list, seen }) => ({
  result: await stepBackImport(ctx, { ...seen, state: list.state }),
}));

/** The work hears of it; the import is back where she decided at once. A file that is not read yet is given up. */
const stop = decide(async ({ ctx }, { list, seen }) => {
  if (list.job) await cancelJob(ctx, { party: list.party, job: list.job });
  const result = stepBackFrom(list.state)
    ? await stepBackImport(ctx, { ...seen, state: list.state })
    : await discardImport(ctx, seen);
  return { result };
});

const restart = onList(async (asked, list) => {
  const { ctx, services } = asked;
  if (list.job && isWorkState(list.state)) await restartJob(ctx, { party: list.party, job: list.job });
  services.jobsWaiting();
  return redirect(importPath({ asked, list }));
});

const askUndo = onList(async (asked, list) => {
  if (list.state !== 'saved' || list.emptiedAt) return redirect(importPath({ asked, list }), 302);
  return undoPage({ asked, list, report: await previewUndo(asked.ctx, list.id) });
});

const workbook = async (
  name: string,
  sheet: Parameters<typeof writeWorkbook>[0][number],
): Promise<FileResult> => ({
  kind: 'file',
  fileName: `${name}.xlsx`,
  contentType: XLSX_TYPE,
  content: new Uint8Array(await writeWorkbook([sheet])),
});

const faultyWorkbook = onList(async (asked, list) => {
  const part = { id: list.id, kind: 'faulty', offset: 0, limit: MOST_IN_WORKBOOK } as const;
  const rows = await stagedPart(asked.ctx, part);
  return workbook(asked.request.texts.imports.mend.fileName, faultySheet(asked, { asked, list }, rows));
});

/** An empty list with every column that is read. */
function template({ request, party }: AskedForParty): Promise<FileResult> {
  const { imports, planning } = request.texts;
  const fields = EXPORT_FIELDS.filter((field) => field !== 'buyer' || party.kind === 'cooperation');
  return workbook(imports.start.templateName, {
    name: imports.start.templateSheet,
    heading: fields.map((field) => planning.fields[field]),
    rows: [],
  });
}

const action = 'plan.import' as const;

export const IMPORT_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/importer', { action, answer: (asked) => start(asked) }),
  partyRoute('post', '/importer', {
    action,
    answer: receive,
    largest: {
      body: LIST_LIMITS.bytes + FORM_FRAME,
      otherwise: (request) => tooLargePage(request, MEGABYTES),
    },
  }),
  partyRoute('get', '/importer/mal.xlsx', { action, answer: template }),
  partyRoute('post', '/importer/kolonner/glem', { action, answer: forget }),
  partyRoute('get', '/importer/:id', { action, answer: show }),
  partyRoute('post', '/importer/:id/ark', { action, answer: readOther }),
  partyRoute('post', '/importer/:id/overskrifter', { action, answer: chooseRow }),
  partyRoute('post', '/importer/:id/kolonner', { action, answer: confirm }),
  partyRoute('post', '/importer/:id/rett', { action, answer: mend }),
  partyRoute('post', '/importer/:id/lagre', { action, answer: save }),
  partyRoute('post', '/importer/:id/velg', { action, answer: chooseAgain }),
  partyRoute('post', '/importer/:id/forkast', { action, answer: discard }),
  partyRoute('post', '/importer/:id/stopp', { action, answer: stop }),
  partyRoute('post', '/importer/:id/tilbake', { action, answer: back }),
  partyRoute('post', '/importer/:id/igjen', { action, answer: restart }),
  partyRoute('get', '/importer/:id/angre', { action, answer: askUndo }),
  partyRoute('post', '/importer/:id/angre', { action, answer: undo }),
  partyRoute('get', '/importer/:id/feil.xlsx', { action, answer: faultyWorkbook }),
];
