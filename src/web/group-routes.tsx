// Addresses of the main job: upload, example, a run and what its forms do. A run's address is a secret: nothing of it
// is stored by caches, and unknown and expired ones look the same.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { GroupRuns, UploadedFile } from '../flows/group-runs.ts';
import { groupsReport, rejectedReport } from '../flows/groups-report.ts';
import { LARGEST_FILE } from '../flows/read-needs.ts';
import { problem, type Result, refuse } from '../kernel/result.ts';
import { writeWorkbook } from '../modules/exchange/formats/xlsx/write.ts';
import type { CellCorrection } from '../modules/planning/correct-contracts.ts';
import type { BodyId } from '../modules/registry/model.ts';
import { SECURITY_HEADERS } from '../platform/http-headers.ts';
import { LANGUAGES, languagePrefix } from '../texts/language.ts';
import { type FileResult, type PageRequest, type PageResult, redirect } from './page.ts';
import type { PageServer } from './page-server.tsx';
import { allAssumptionsPage } from './pages/groups/all-assumptions.tsx';
import { deletedPage, failedPage, goneRunPage } from './pages/groups/ended.tsx';
import { groupsEntryPage, tooLargePage } from './pages/groups/entry.tsx';
import { groupPage } from './pages/groups/group/group.tsx';
import { groupWorkbook } from './pages/groups/group-workbook.ts';
import { limitsIn } from './pages/groups/limits/limit-fields.tsx';
import { parseCellFieldName } from './pages/groups/mend-rows.tsx';
import { readParameters } from './pages/groups/parameter-form.tsx';
import { broughtPrices, pricesPage, tooLargePricesPage } from './pages/groups/prices/prices.tsx';
import { printPage } from './pages/groups/print.tsx';
import { problemText } from './pages/groups/problem-text.ts';
import { progressPage, progressPercent, progressText } from './pages/groups/progress.tsx';
import { resultPage } from './pages/groups/result.tsx';
import { bySaving } from './pages/groups/result-tables.tsx';
import { type PlannedView, plannedView, type RunView } from './pages/groups/run-view.ts';
import { sharedNeedsFailed, sharedNeedsWaiting } from './pages/groups/shared-needs/not-ready.tsx';
import { sharedNeedsPage } from './pages/groups/shared-needs/shared-needs.tsx';
import { templateCsv, templateSheets } from './pages/groups/template.ts';
import { understoodPage } from './pages/groups/understood.tsx';
import { whatIfPage } from './pages/groups/what-if/what-if.tsx';
import { whatIfDetails, whatIfHeading } from './pages/groups/what-if/what-if-answer.ts';
import { type Paths, pathsFor } from './paths.ts';

/** What a form's own frame may add to the file. */
const FORM_FRAME = 64 * 1024;
/** Of a refused file's name, on the page. */
const LONGEST_NAME = 120;
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PRIVATE = { ...SECURITY_HEADERS, 'cache-control': 'private, no-store' };

interface RouteDeps {
  readonly server: PageServer;
  readonly groups: GroupRuns;
}

interface Asked {
  readonly c: Context;
  readonly request: PageRequest;
  readonly paths: Paths;
  readonly groups: GroupRuns;
}

type Answer = PageResult | Promise<PageResult>;
/** A handler of a run that exists. */
type RunHandler = (asked: Asked, view: RunView) => Answer;

async function viewOf(groups: GroupRuns, token: string): Promise<RunView | null> {
  const run = await groups.find(token);
  if (!run) return null;
  return {
    token,
    run,
    geometry: await groups.geometryOf(run.kind),
    parameters: groups.parameters,
    agreements: groups.agreements,
    built: run.imported.needs.length > 0 ? await groups.problemOf(run) : null,
  };
}

const file = (fileName: string, contentType: string, content: FileResult['content']): FileResult => ({
  kind: 'file',
  fileName,
  contentType,
  content,
});

/** What was sent; nothing where it is no form. */
const formIn = (c: Context): Promise<FormData> => c.req.raw.formData().catch(() => new FormData());

/** Null where none was chosen. */
async function sentFile(c: Context): Promise<UploadedFile | null> {
  const sent = (await formIn(c)).get('fil');
  if (!(sent instanceof File) || sent.name === '') return null;
  return { name: sent.name.slice(0, LONGEST_NAME), bytes: new Uint8Array(await sent.arrayBuffer()) };
}

async function receive({ c, request, paths, groups }: Asked): Promise<PageResult> {
  const sent = await sentFile(c);
  if (!sent) return groupsEntryPage(request, { name: null, problems: [problem('file.missing', 'file')] });
  return begun({ request, paths }, await groups.upload(sent), sent.name);
}

/** To the new run, or back to the entry with what is wrong. */
function begun(
  { request, paths }: Pick<Asked, 'request' | 'paths'>,
  token: Result<string>,
  name: string | null,
): PageResult {
  return token.ok
    ? redirect(paths.groupRun(token.value))
    : groupsEntryPage(request, { name, problems: token.problems });
}

const isAtWork = ({ run }: RunView): boolean => run.state === 'queued' || run.state === 'running';

/** After a change of parameters `til` names the category whose group was looked at. */
function towards({ request, paths }: Asked, view: PlannedView): PageResult | null {
  const category = request.query.get('til');
  const group = bySaving(view.plan.groups).find((one) => one.category === category);
  return group ? redirect(paths.groupOf(view.token, group.id)) : null;
}

const showRun: RunHandler = (asked, view) => {
  const { request } = asked;
  if (isAtWork(view)) return progressPage(request, view);
  const planned = plannedView(view);
  if (request.query.get('vis') === 'liste') return understoodPage(request, view);
  if (planned) return towards(asked, planned) ?? resultPage(request, planned);
  return view.run.state === 'read' ? understoodPage(request, view) : failedPage(request, view);
};

function correctionsIn(form: FormData): CellCorrection[] {
  return [...form.entries()].flatMap(([name, value]) => {
    const cell = typeof value === 'string' ? parseCellFieldName(name) : null;
    return cell ? [{ ...cell, value: value as string }] : [];
  });
}

const mend: RunHandler = async ({ c, paths, groups }, view) => {
  const before = view.run.imported.rejected.length;
  const corrected = await groups.correct(view.token, correctionsIn(await formIn(c)));
  const after = corrected.ok ? await groups.find(view.token) : null;
  const mended = before - (after?.imported.rejected.length ?? before);
  return redirect(paths.groupRun(view.token, { vis: 'liste', rettet: String(mended) }));
};

const compute: RunHandler = async ({ c, request, paths, groups }, view) => {
  const form = await formIn(c);
  if (form.get('velg') === 'ledere') {
    const owners = new Set<string>(view.run.imported.needs.map(({ owner }) => owner));
    const leads = form.getAll('leder').filter((id) => typeof id === 'string') as string[];
    const typed = limitsIn(form);
    const { chosen: limits, faults } = await groups.readLimits(view.run.kind, typed);
    if (faults.length > 0) {
      return understoodPage(request, view, { leads, typed, faults });
    }
    const chosen = leads.filter((id) => owners.has(id));
    await groups.choose(view.token, { leads: chosen.length > 0 ? (chosen as BodyId[]) : null, limits });
  }
  await groups.compute(view.token);
  return redirect(paths.groupRun(view.token));
};

const changeParameters: RunHandler = async ({ c, request, paths, groups }, view) => {
  const form = await formIn(c);
  const category = String(form.get('til') ?? '') || undefined;
  const read = form.has('tilbakestill') ? { changes: {} } : readParameters(request, view, form);
  if ('typed' in read) {
    const planned = plannedView(view);
    return planned
      ? resultPage({ ...request, path: `/grupper/${view.token}` }, planned, read.typed)
      : redirect(paths.groupRun(view.token));
  }
  const chosen = await groups.choose(view.token, { changes: read.changes });
  if (chosen.ok) await groups.compute(view.token);
  return redirect(paths.groupRun(view.token, { til: category }));
};

const stop: RunHandler = async ({ paths, groups }, view) => {
  await groups.cancel(view.token);
  return redirect(paths.groupRun(view.token));
};

const remove: RunHandler = async ({ request, groups }, view) => {
  await groups.remove(view.token);
  return deletedPage({ ...request, path: '/grupper' });
};

/** For a run with a plan; others are sent to where they stand. */
const planned =
  (show: (asked: Asked, view: PlannedView) => Answer): RunHandler =>
  (asked, view) => {
    const ready = isAtWork(view) ? null : plannedView(view);
    return ready ? show(asked, ready) : redirect(asked.paths.groupRun(view.token));
  };

const workbook = planned(async ({ request }, view) => {
  const bytes = await groupWorkbook({ request, view });
  const name = `${request.texts.groups.workbook.fileName}.xlsx`;
  return file(name, XLSX_TYPE, new Uint8Array(bytes));
});

const report = planned(({ request }, view) => {
  const { imported, choices } = view.run;
  const value = groupsReport({
    seed: choices.seed,
    input: {
      rows: imported.rows,
      needs: imported.needs.length,
      outOfScope: imported.outOfScope,
      rejected: rejectedReport(imported.rejected, (row) => problemText(request, row)),
    },
    assumptions: [
      ...view.built.assumptions,
      ...imported.assumptions.map(({ id, count, value, unit, source }) => ({
        id,
        count,
        value,
        unit,
        source,
      })),
    ],
    plan: view.plan,
    agreements: view.built.problem.agreements,
    isVerified: view.outcome.issues.length === 0,
  });
  const name = `${request.texts.groups.workbook.fileName}.json`;
  return file(name, 'application/json', JSON.stringify(value, null, 2));
});

/** A group that a new calculation did not form leads to those it did. */
const showGroup = planned(async ({ c, request, paths, groups }, view) => {
  const group = view.plan.groups.find(({ id }) => id === c.req.param('group'));
  if (!group) return redirect(paths.groupRun(view.token));
  return groupPage({ request, view, group, sharing: await groups.sharingOf(view, group) });
});

/** As sent in the address by the form of assumptions. */
function sentIn({ query }: PageRequest): FormData {
  const form = new FormData();
  for (const [name, value] of query) form.append(name, value);
  return form;
}

/** Nothing is stored: what was sent is in the address. */
const showWhatIf = planned(async ({ request, groups }, view) => {
  const read = readParameters(request, view, sentIn(request));
  if ('typed' in read) return resultPage({ ...request, path: `/grupper/${view.token}` }, view, read.typed);
  const { changes } = read;
  const asked = await groups.whatIf(view.token, view, { changes, isPassing: false });
  const answer = asked.ok && asked.value.kind === 'found' ? asked.value.value : null;
  return whatIfPage({ request, view, changes, answer });
});

/** The same in sentences, for whoever turns a slider. */
async function whatIfLines(request: PageRequest, groups: GroupRuns, view: PlannedView): Promise<string[]> {
  const words = request.texts.groupRobustness.whatIf;
  const read = readParameters(request, view, sentIn(request));
  if ('typed' in read) return [words.refused];
  const asked = await groups.whatIf(view.token, view, { changes: read.changes, isPassing: true });
  if (!asked.ok) return [words.refused];
  if (asked.value.kind !== 'found') return asked.value.kind === 'passed' ? [] : [words.failed];
  const answer = asked.value.value;
  return [whatIfHeading({ request, view, answer }), whatIfDetails({ request, view, answer })];
}

const showPrices = planned(({ request }, view) => pricesPage({ request, view, brought: null }));

/** Told on the page; the list is not kept. */
const readPrices = planned(async ({ c, request, groups }, view) => {
  const sent = await sentFile(c);
  const read = sent ? await groups.ownPrices(sent.bytes) : refuse(problem('file.missing', 'file'));
  return pricesPage({ request, view, brought: broughtPrices(sent?.name ?? null, read) });
});

/** A list without a usable need leads to its mending. */
const showShared: RunHandler = async ({ request, paths, groups }, view) => {
  if (!view.built) return redirect(paths.groupRun(view.token));
  const matched = { ...view, built: view.built };
  const state = await groups.sharedNeeds(view.token, matched);
  if (state.kind === 'found') return sharedNeedsPage(request, matched, state.value);
  return state.kind === 'working' ? sharedNeedsWaiting(request, view) : sharedNeedsFailed(request, view);
};

const GET: Readonly<Record<string, RunHandler>> = {
  '': showRun,
  '/utskrift': planned(({ request }, view) => printPage(request, view)),
  '/grupper.xlsx': workbook,
  '/grupper.json': report,
  '/felles': showShared,
  '/hva-om': showWhatIf,
  '/priser': showPrices,
  '/:group': showGroup,
};

const POST: Readonly<Record<string, RunHandler>> = {
  '/rett': mend,
  '/regn': compute,
  '/stopp': stop,
  '/forutsetninger': changeParameters,
  '/priser': readPrices,
  '/slett': remove,
};

function addRun(hono: Hono, base: string, { server, groups }: RouteDeps): void {
  const withRun = (handler: RunHandler) => async (c: Context) => {
    const request = await server.requestOf(c.req.raw, c.req.param());
    const view = await viewOf(groups, c.req.param('token') ?? '');
    const paths = pathsFor(request.language);
    const result = view ? await handler({ c, request, paths, groups }, view) : goneRunPage(request);
    return server.answer(c.req.raw, request, result);
  };
  hono.get(`${base}/:token/status`, async (c) => {
    const request = await server.requestOf(c.req.raw, {});
    const found = await groups.progressOf(c.req.param('token'));
    if (!found) return c.json({ isDone: true }, 404, PRIVATE);
    const isDone = found.state !== 'queued' && found.state !== 'running';
    const text =
      found.state === 'queued' ? request.texts.groups.progress.queued : progressText(request, found.progress);
    return c.json({ isDone, percent: progressPercent(found.progress), text }, 200, PRIVATE);
  });
  hono.get(`${base}/:token/felles/status`, (c) =>
    c.json({ isDone: !groups.isMatching(c.req.param('token')) }, 200, PRIVATE),
  );
  hono.get(`${base}/:token/hva-om/svar`, async (c) => {
    const request = await server.requestOf(c.req.raw, c.req.param());
    const view = await viewOf(groups, c.req.param('token'));
    const ready = view && !isAtWork(view) ? plannedView(view) : null;
    const lines = ready ? await whatIfLines(request, groups, ready) : [];
    return c.json({ lines }, ready ? 200 : 404, PRIVATE);
  });
  for (const [path, handler] of Object.entries(GET)) hono.get(`${base}/:token${path}`, withRun(handler));
  for (const [path, handler] of Object.entries(POST)) hono.post(`${base}/:token${path}`, withRun(handler));
}

function addEntry(hono: Hono, base: string, { server, groups }: RouteDeps): void {
  const answering = (answer: (asked: Asked) => Answer) => async (c: Context) => {
    const request = await server.requestOf(c.req.raw, c.req.param());
    const result = await answer({ c, request, paths: pathsFor(request.language), groups });
    return server.answer(c.req.raw, request, result);
  };
  hono.get(
    base,
    answering(({ request }) => groupsEntryPage(request)),
  );
  hono.post(base, answering(receive));
  hono.post(
    `${base}/eksempel`,
    answering(async (asked) => begun(asked, await groups.startExample(), null)),
  );
  hono.get(
    `${base}/eksempel`,
    answering(({ paths }) => redirect(paths.groups(), 302)),
  );
  hono.get(
    `${base}/forutsetninger`,
    answering(({ request }) => allAssumptionsPage(request, groups)),
  );
  hono.get(
    `${base}/mal.xlsx`,
    answering(async ({ request }) => {
      const bytes = new Uint8Array(await writeWorkbook(templateSheets(request)));
      return file(`${request.texts.groups.workbook.templateName}.xlsx`, XLSX_TYPE, bytes);
    }),
  );
  hono.get(
    `${base}/mal.csv`,
    answering(({ request }) =>
      file(
        `${request.texts.groups.workbook.templateName}.csv`,
        'text/csv; charset=utf-8',
        templateCsv(request),
      ),
    ),
  );
}

export function addGroupRoutes(hono: Hono, deps: RouteDeps): void {
  const limit = bodyLimit({
    maxSize: LARGEST_FILE + FORM_FRAME,
    onError: async (c) => {
      const request = await deps.server.requestOf(c.req.raw, {});
      const [, token = ''] = /\/([^/]+)\/priser$/.exec(c.req.path) ?? [];
      const view = token === '' ? null : await viewOf(deps.groups, token);
      const ready = view && plannedView(view);
      if (ready) return deps.server.answer(c.req.raw, request, tooLargePricesPage(request, ready));
      return deps.server.answer(c.req.raw, request, tooLargePage({ ...request, path: '/grupper' }));
    },
  });
  for (const language of LANGUAGES) {
    const base = `${languagePrefix(language)}/grupper`;
    hono.on('POST', [base, `${base}/*`], limit);
    addEntry(hono, base, deps);
    addRun(hono, base, deps);
  }
}
