// The work behind an import of a list: reading, checking, saving and undoing, whichever its state asks for. Each step begins
// from what is staged and ends in one transaction, so that it can be stopped or killed anywhere and begun anew.
import { z } from 'zod';
import { localDateAt } from '../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import {
  fileOf,
  findImport,
  itemsBefore,
  knownItems,
  planState,
  rowsPiece,
  stagedSize,
} from '../../modules/planning/imports/import-queries.ts';
import {
  beginWork,
  checkAnew,
  finishSaving,
  finishUndo,
  offerChanges,
  offerColumns,
  refuseFile,
  stagePiece,
} from '../../modules/planning/imports/import-work-commands.ts';
import { bare, type StagedPiece, sharesOf } from '../../modules/planning/imports/list-check.ts';
import { type ImportStep, type ListImport, PIECE } from '../../modules/planning/imports/list-import.ts';
import type { JobKind, JobWork } from '../jobs/job-kind.ts';
import { LIST_LIMITS, type ListTalk } from './list-desk.ts';
import { type ListThread, ListTooHeavy, withListThread } from './list-thread.ts';

const INPUT = z.object({ import: z.string() });
const KNOWN_AT_ONCE = 2000;

interface ImportWork extends JobWork {
  /** Acts as the person who asked for it, now. */
  readonly ctx: () => Ctx;
}

/** The step that each state of work asks for. */
const STEPS: Partial<
  Readonly<Record<ListImport['state'], (work: ImportWork, list: ListImport) => Promise<Result<unknown>>>>
> = { reading: readFile, checking: checkList, saving: saveList, undoing: undoList };

/** Somebody has stepped back, given it up or begun anew: the import itself says what there is to do. */
const MOVED_ON: ReadonlySet<string> = new Set([
  'import.gone',
  'import.changedMeanwhile',
  'import.wrongState',
]);

export const LIST_IMPORT = {
  id: 'listImport',
  run: workOn,
  resultPath: ({ input }) => `/importer/${INPUT.parse(input).import}`,
} satisfies JobKind;

async function workOn(work: JobWork): Promise<Result<unknown>> {
  const { job, services, signal } = work;
  const { import: id } = INPUT.parse(job.input);
  const { person, isDemo } = job;
  if (!person) return refuse(problem('access.noRole', 'person'));
  const ctx = (): Ctx => services.ctx({ kind: 'person', person, isDemo });
  for (;;) {
    signal.throwIfAborted();
    const list = await findImport(ctx(), { party: job.party, id });
    const step = list && STEPS[list.state];
    if (!list || !step) return ok({ state: list?.state ?? 'discarded' });
    const answer = await step({ ...work, ctx }, list);
    if (!answer.ok && !answer.problems.every(({ code }) => MOVED_ON.has(code))) return answer;
  }
}

/** A sheet that somebody has asked for and that cannot be read does not take the list with it: the first one could be. */
async function readAsked(
  thread: ListThread,
  { guess }: ListImport,
  bytes: Uint8Array,
): Promise<ListTalk['read']['answer']> {
  const sheet = guess?.sheet ?? 0;
  const asked = await thread.ask('read', { bytes, sheet });
  if (asked.ok || sheet === 0) return asked;
  const first = await thread.ask('read', { bytes, sheet: 0 });
  if (!first.ok) return first;
  const unread = guess?.sheets[sheet] ?? null;
  return ok({ ...first.value, guess: { ...first.value.guess, unread } });
}

async function readFile(work: ImportWork, list: ListImport): Promise<Result<unknown>> {
  const begun = await beginWork(work.ctx(), list, 'offerColumns');
  if (!begun.ok) return begun;
  const bytes = await fileOf(work.ctx(), list.id);
  if (!bytes) throw new Error(`the file of import ${list.id} is gone`);
  try {
    return await inThread(work, async (thread) => {
      const read = await readAsked(thread, list, bytes);
      if (!read.ok) return refuseFile(work.ctx(), list, read.problems);
      const { rows: total, guess } = read.value;
      const next = () => thread.ask('nextRows', null);
      const staged = await stageAll(work, list, { step: 'offerColumns', phase: 'read', total, next });
      return staged.ok ? offerColumns(work.ctx(), list, guess) : staged;
    });
  } catch (error) {
    if (!(error instanceof ListTooHeavy)) throw error;
    const most = LIST_LIMITS.xlsx.unpackedBytes;
    return refuseFile(work.ctx(), list, [problem('xlsx.unpackedTooLarge', 'file', { most })]);
  }
}

const inThread = <T>({ services, signal }: ImportWork, run: (thread: ListThread) => Promise<T>): Promise<T> =>
  withListThread({ entry: services.listWorkerEntry, signal }, run);

interface PiecesToStage {
  /** The step that the work ends with. */
  readonly step: ImportStep;
  readonly phase: string;
  readonly total: number;
  readonly next: () => Promise<StagedPiece | null>;
}

/** The next piece is made ready while one is written. */
async function stageAll(
  { ctx, report, signal }: ImportWork,
  list: ListImport,
  { step, phase, total, next }: PiecesToStage,
): Promise<Result<true>> {
  const ahead = (): Promise<StagedPiece | null> => {
    const coming = next();
    // Nobody waits for it where the work ends before.
    coming.catch(() => undefined);
    return coming;
  };
  let done = 0;
  let coming = ahead();
  for (let piece = await coming; piece; piece = await coming) {
    signal.throwIfAborted();
    coming = ahead();
    const staged = await stagePiece(ctx(), list, { step, piece });
    if (!staged.ok) return staged;
    done += piece.size;
    report({ phase, done, total });
  }
  return ok(true);
}

async function checkList(work: ImportWork, list: ListImport): Promise<Result<unknown>> {
  const { ctx, services } = work;
  const begun = await beginWork(ctx(), list, 'offerChanges');
  if (!begun.ok) return begun;
  const { bodies, visibilities, stamp } = await planState(ctx(), list.party);
  const party = (await services.parties()).find(list.party);
  const snapshot = await services.snapshot();
  if (!party || !list.mapping) throw new Error(`import ${list.id} has no party or no columns`);
  const nowMs = ctx().now.getTime();
  const owner = party.kind === 'cooperation' ? null : (bodies[0] ?? null);
  const setup = {
    mapping: list.mapping,
    owner,
    allowed: owner === null ? bodies : null,
    visibilities,
    register: party.isDemo ? services.example.register : snapshot.register,
    categories: snapshot.categories.categories,
    assumptions: services.planning.assumptions,
    today: localDateAt(nowMs),
    nowMs,
  };
  return inThread(work, async (thread) => {
    await thread.ask('begin', setup);
    await sendRows(work, list, thread);
    await sendKnown(work, bodies, thread);
    const outcome = await thread.ask('compare', null);
    const { added, changed, gone, faulty } = outcome.counts;
    const next = () => thread.ask('nextPiece', null);
    const total = added + changed + gone + faulty;
    const staged = await stageAll(work, list, { step: 'offerChanges', phase: 'stage', total, next });
    return staged.ok ? offerChanges(ctx(), list, { ...outcome, stamp }) : staged;
  });
}

async function sendRows(work: ImportWork, { id }: ListImport, thread: ListThread): Promise<void> {
  const total = await stagedSize(work.ctx(), { id, kind: 'rows' });
  for (let place = 0; place * PIECE < total; place++) {
    work.signal.throwIfAborted();
    const text = await rowsPiece(work.ctx(), id, place);
    if (text === null) throw new Error(`piece ${place} of import ${id} is gone`);
    work.report({ phase: 'check', done: await thread.ask('rows', text), total });
  }
}

async function sendKnown(
  { ctx, signal }: ImportWork,
  bodies: Parameters<typeof knownItems>[1]['bodies'],
  thread: ListThread,
): Promise<void> {
  let after: string | null = null;
  for (;;) {
    signal.throwIfAborted();
    const items = await knownItems(ctx(), { bodies, after, limit: KNOWN_AT_ONCE });
    if (items.length > 0) await thread.ask('known', items);
    after = items.at(-1)?.id ?? null;
    if (items.length < KNOWN_AT_ONCE) return;
  }
}

/** Plans that have changed since the check are not written over: the list is checked again, and she is asked again. */
async function saveList({ ctx, report }: ImportWork, list: ListImport): Promise<Result<unknown>> {
  const { added = 0, changed = 0 } = list.counts ?? {};
  report({ phase: 'write', done: added + changed, total: null });
  const saved = await finishSaving(ctx(), list);
  if (saved.ok || saved.problems[0]?.code !== 'import.outdated') return saved;
  return checkAnew(ctx(), list);
}

/** Others' view of what is put back is worked out by what bodies let them see now. */
async function undoList(work: ImportWork, list: ListImport): Promise<Result<unknown>> {
  const { ctx, services, report, signal } = work;
  const begun = await beginWork(ctx(), list, 'finishUndo');
  if (!begun.ok) return begun;
  const { visibilities, shown } = await planState(ctx(), list.party);
  const { categories } = (await services.snapshot()).categories;
  const rules = { categories: categories.byId, assumptions: services.planning.assumptions };
  let after: string | null = null;
  let done = 0;
  for (let place = 0; ; place++) {
    signal.throwIfAborted();
    const items = await itemsBefore(ctx(), { id: list.id, after, limit: PIECE });
    const last = items.at(-1);
    if (!last) break;
    const ids = bare(
      'restored',
      place,
      items.map(({ id }) => id),
    );
    const piece = { ...ids, ...sharesOf(items, { rules, visibilities }) };
    const staged = await stagePiece(ctx(), list, { step: 'finishUndo', piece });
    if (!staged.ok) return staged;
    after = last.id;
    done += items.length;
    report({ phase: 'restore', done, total: null });
  }
  const undone = await finishUndo(ctx(), { ...list, shown });
  // The loop begins it anew.
  return undone.ok || undone.problems[0]?.code !== 'import.outdated' ? undone : ok(true);
}
