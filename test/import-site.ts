// The whole site with the thread that reads lists, and long work done when a test says so: for tests of imports.
import fs from 'node:fs';
import { LIST_IMPORT } from '../src/flows/imports/list-import-job.ts';
import type { Services } from '../src/flows/services.ts';
import type { Result } from '../src/kernel/result.ts';
import { acting, type Ctx } from '../src/modules/accounts/db.ts';
import { finishJob, takeJob } from '../src/modules/accounts/job-commands.ts';
import type { Job } from '../src/modules/accounts/job-db.ts';
import type { PartyId } from '../src/modules/accounts/model.ts';
import {
  confirmColumns,
  saveImport,
  startImport,
  undoImport,
} from '../src/modules/planning/imports/import-commands.ts';
import { findImport } from '../src/modules/planning/imports/import-queries.ts';
import type { ListImport } from '../src/modules/planning/imports/list-import.ts';
import type { PlanItem } from '../src/modules/planning/plan-item.ts';
import { itemOf } from '../src/modules/planning/plan-rows.ts';
import type { TestDatabase } from './database.ts';
import { buildWorker } from './group-site.ts';
import { type OwnSite, openOwnSite, type SeededPerson } from './own-site.ts';

export interface KeptItem extends PlanItem {
  readonly importId: string | null;
}

/** One person's way with a party's lists. Each step ends with its work done; a refusal fails the test. */
export interface Importer {
  readonly ctx: () => Ctx;
  /** Reads a CSV file or a workbook: its columns are offered. */
  upload(file: string | Uint8Array): Promise<ListImport>;
  /** Checks a list whose columns are offered, with the columns as they are. */
  confirm(list: Pick<ListImport, 'id'>): Promise<ListImport>;
  /** Reads and checks a CSV file. */
  check(csv: string): Promise<ListImport>;
  save(list: ListImport, choice?: Partial<SaveChoice>): Promise<ListImport>;
  undo(list: ListImport): Promise<ListImport>;
  again(list: ListImport): Promise<ListImport>;
  /** What a decision on an import as seen is addressed with. */
  seen(list: ListImport): { readonly party: PartyId; readonly id: string; readonly version: number };
  /** Everything she may see of plans, in the order of the bodies' own numbers. */
  plan(): Promise<KeptItem[]>;
}

interface SaveChoice {
  readonly leavesFaulty: boolean;
  readonly removesGone: boolean;
}

export interface ImportSite extends OwnSite {
  /** Does the long work in line, one job after another. `isStopped`: told how far each is, stops it by true. */
  work(isStopped?: (job: Job, done: number) => boolean): Promise<void>;
  importer(person: SeededPerson, party: string): Importer;
  end(): void;
}

const WORKER = 'test';

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Does one job; a failure that is no refusal fails the test. */
async function runJob(
  services: Services,
  job: Job,
  isStopped: (job: Job, done: number) => boolean,
): Promise<void> {
  const control = new AbortController();
  const report = ({ done }: { done: number }): void => {
    if (isStopped(job, done)) control.abort(new Error('stopped'));
  };
  const end = await LIST_IMPORT.run({ job, services, report, signal: control.signal }).then(
    (answer) =>
      answer.ok
        ? ({ state: 'done', result: answer.value } as const)
        : ({ state: 'failed', failure: answer.problems[0]?.code ?? '' } as const),
    (error: unknown) => {
      if (!control.signal.aborted) throw error;
      return { state: 'stopped' } as const;
    },
  );
  await finishJob(services.ctx({ kind: 'system', name: 'test' }), { id: job.id, worker: WORKER, end });
}

function importerFor(
  site: OwnSite,
  work: ImportSite['work'],
  who: { person: SeededPerson; party: PartyId },
): Importer {
  const { person, party } = who;
  const ctx = (): Ctx => site.services.ctx({ kind: 'person', person: person.id, isDemo: person.isDemo });
  const seen: Importer['seen'] = ({ id, version }) => ({ party, id, version });
  const importOf = async (id: string): Promise<ListImport> => {
    const found = await findImport(ctx(), { party, id });
    if (!found) throw new Error(`no import ${id}`);
    return found;
  };
  const after = async (id: string): Promise<ListImport> => {
    await work();
    return importOf(id);
  };
  const upload: Importer['upload'] = async (content) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const file = { party, fileName: 'avtaler.csv', bytes, isDemo: person.isDemo };
    return after(must(await startImport(ctx(), file)));
  };
  const confirm: Importer['confirm'] = async ({ id }) => {
    const list = await importOf(id);
    if (!list.mapping) throw new Error(`the file was refused: ${JSON.stringify(list.refusal)}`);
    must(await confirmColumns(ctx(), { ...seen(list), mapping: list.mapping, saveAs: null }));
    return after(id);
  };
  return {
    ctx,
    seen,
    upload,
    again: ({ id }) => importOf(id),
    confirm,
    check: async (csv) => confirm(await upload(csv)),
    async save(list, choice) {
      const chosen = { leavesFaulty: false, removesGone: false, ...choice };
      must(await saveImport(ctx(), { ...seen(list), ...chosen }));
      return after(list.id);
    },
    async undo(list) {
      must(await undoImport(ctx(), seen(list)));
      return after(list.id);
    },
    plan: () =>
      acting(ctx(), async ({ db }) => {
        const rows = await db.selectFrom('plan_item').selectAll().orderBy('reference').execute();
        return rows.map((row) => ({ ...itemOf(row), importId: row.import_id }));
      }),
  };
}

export async function openImportSite(database: TestDatabase): Promise<ImportSite> {
  const listWorkerEntry = await buildWorker('imports/list-worker');
  const site = await openOwnSite(database, { listWorkerEntry });
  const { services } = site;
  const work: ImportSite['work'] = async (isStopped = () => false) => {
    for (;;) {
      const ctx = services.ctx({ kind: 'system', name: 'test' });
      const job = await takeJob(ctx, { worker: WORKER, kinds: [LIST_IMPORT.id] });
      if (!job) return;
      await runJob(services, job, isStopped);
    }
  };
  return {
    ...site,
    work,
    importer: (person, party) => importerFor(site, work, { person, party: party as PartyId }),
    end: () => fs.rmSync(listWorkerEntry, { force: true }),
  };
}
