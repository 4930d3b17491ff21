// Visitors' runs from upload to plan: read a file, mend cells, choose, compute, stop, delete.
import { createHash, randomUUID } from 'node:crypto';
import { type LocalDate, localDateAt } from '../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../kernel/result.ts';
import type { Ctx } from '../modules/accounts/db.ts';
import type { KnownAgreement } from '../modules/agreements/known-agreements.ts';
import type { Group, ParamSet } from '../modules/optimiser/model.ts';
import { adjustParameters } from '../modules/optimiser/parameters.ts';
import type { GroupSharing } from '../modules/optimiser/sharing.ts';
import {
  changeRun,
  createRun,
  deleteExpired,
  deleteRun,
  interruptOrphans,
  queueRun,
  requestCancel,
} from '../modules/planning/commands.ts';
import { type CellCorrection, correctContracts } from '../modules/planning/correct-contracts.ts';
import type { PriceCurves } from '../modules/planning/lists/price-curves.ts';
import { type PriceList, readPriceList } from '../modules/planning/lists/price-list.ts';
import type { NeedAssumptions } from '../modules/planning/need-assumptions.ts';
import { findRun, runBytes, runProgress } from '../modules/planning/queries.ts';
import type { MapGeometry } from '../modules/registry/map-geometry.ts';
import type { Register } from '../modules/registry/model.ts';
import { type BuiltProblem, buildProblem } from './build-problem.ts';
import type { ExampleRegion } from './example-region.ts';
import { GroupQueue } from './group-queue.ts';
import {
  DEFAULT_CHOICES,
  hashOfToken,
  newToken,
  parseProgress,
  type RunChoices,
  type RunPlan,
  type RunProgress,
  type RunSource,
  readRun,
  type StoredRun,
  writeJson,
} from './group-store.ts';
import { type ReadLimits, readTypedLimits, type TypedLimits, withLimits } from './limits/limit-choice.ts';
import { matchWorkOf } from './match-needs.ts';
import { type MatchState, NeedMatcher } from './need-matcher.ts';
import type { PlanningData } from './planning-data.ts';
import { type NeedContext, type NeedSource, needsFrom, readRows, readSource } from './read-needs.ts';
import { fitInThread } from './run-groups.ts';
import { KeptAnswers } from './sharing/kept-answers.ts';
import { SharingDesk } from './sharing/sharing-desk.ts';
import type { Snapshot } from './snapshot.ts';
import { canBeAsked, type WhatIfAnswer, WhatIfDesk } from './what-if/what-if-desk.ts';

export interface GroupRunsDeps {
  readonly ctx: () => Ctx;
  readonly snapshot: () => Promise<Snapshot>;
  readonly planning: PlanningData;
  readonly example: ExampleRegion;
  /** The built group-worker file. */
  readonly workerEntry: string;
  /** The built match-worker file. */
  readonly matchWorkerEntry: string;
  /** True when no other process can be computing (the embedded database). */
  readonly isAlone: boolean;
  readonly onError: (error: unknown) => void;
}

export interface MatchedRun {
  readonly run: StoredRun;
  readonly built: BuiltProblem;
}

export interface SharedRun {
  readonly built: BuiltProblem;
  readonly outcome: RunPlan;
}

/** What would become of a plan with other parameters, by parameter id, all of those that are changed. */
export interface AskedChanges {
  readonly changes: Readonly<Record<string, number>>;
  /** As for `WhatIfQuestion`. */
  readonly isPassing: boolean;
}

/** Of a file that is not kept. */
export interface OwnPrices {
  readonly list: PriceList;
  readonly curves: PriceCurves;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SWEEP_EVERY_MS = 10 * 60_000;
const LONGEST_NAME = 120;
/** Beyond this nobody new is let in until lists are deleted: the disk is others' too. */
const MOST_BYTES = 1024 ** 3;
/** Fitted while somebody waits. */
const MOST_PRICES = 2000;
const NOT_CHANGEABLE = refuse(problem('run.notChangeable', 'run'));

export class GroupRuns {
  readonly #deps: GroupRunsDeps;
  readonly #queue: GroupQueue;
  readonly #matcher: NeedMatcher;
  readonly #sharing: SharingDesk;
  readonly #whatIf: WhatIfDesk;
  readonly #fits = new KeptAnswers<PriceCurves>();
  readonly #process = randomUUID();
  #sweep: NodeJS.Timeout | null = null;

  constructor(deps: GroupRunsDeps) {
    this.#deps = deps;
    const problemOf = async (run: StoredRun) => (await this.problemOf(run)).problem;
    this.#queue = new GroupQueue({ ...deps, problemOf });
    this.#sharing = new SharingDesk({ workerEntry: () => deps.workerEntry, onError: deps.onError });
    this.#whatIf = new WhatIfDesk({ workerEntry: () => deps.workerEntry, onError: deps.onError });
    this.#matcher = new NeedMatcher({ workerEntry: deps.matchWorkerEntry, onError: deps.onError });
  }

  /** Marks what a dead process left, and deletes what is over its time, now and every ten minutes. */
  async begin(): Promise<void> {
    const { ctx, isAlone, onError } = this.#deps;
    await interruptOrphans(ctx(), isAlone);
    await deleteExpired(ctx());
    const sweep = async () => {
      if (!isAlone) await interruptOrphans(ctx(), false);
      await deleteExpired(ctx());
      this.#matcher.forgetExpired(ctx().now);
    };
    this.#sweep = setInterval(() => sweep().catch(onError), SWEEP_EVERY_MS).unref();
  }

  /** Stops what is at work and waits for it. */
  async end(): Promise<void> {
    if (this.#sweep) clearInterval(this.#sweep);
    await Promise.all([this.#queue.end(), this.#matcher.end(), this.#whatIf.end()]);
  }

  /** Reads the file; one that cannot be read leaves nothing behind. The value is the token of the new run. */
  async upload({ name, bytes }: UploadedFile): Promise<Result<string>> {
    const source = await readSource(bytes);
    if (!source.ok) return source;
    const fileName = name.slice(0, LONGEST_NAME);
    return this.#create({ kind: 'upload', fileName, source: source.value }, DEFAULT_CHOICES);
  }

  /** A run on the made-up region that ships with the product. The value is its token. Code: run.tooMany. */
  startExample(): Promise<Result<string>> {
    const { rows, fileName, leads } = this.#deps.example;
    const source: NeedSource = { kind: 'contracts', rows: rows(this.#today()) };
    return this.#create({ kind: 'example', fileName, source }, { ...DEFAULT_CHOICES, leads });
  }

  async find(token: string): Promise<StoredRun | null> {
    const hash = hashOfToken(token);
    const row = hash ? await findRun(this.#deps.ctx(), hash) : null;
    return row ? readRun(row) : null;
  }

  /** State and progress alone, for those who ask again and again; null when the run is gone. */
  async progressOf(token: string): Promise<RunProgress | null> {
    const hash = hashOfToken(token);
    const row = hash ? await runProgress(this.#deps.ctx(), hash) : null;
    return row ? { ...row, progress: parseProgress(row.progress) } : null;
  }

  /** The parameters as they are before a visitor changes any. */
  get parameters(): ParamSet {
    return this.#deps.planning.params;
  }

  /** What others have made that may be open to some. */
  get agreements(): readonly KnownAgreement[] {
    return this.#deps.planning.agreements;
  }

  /** What is taken for granted about needs that do not say. */
  get assumptions(): NeedAssumptions {
    return this.#deps.planning.assumptions;
  }

  /** The map that a run's bodies stand on. */
  async geometryOf(kind: RunSource['kind']): Promise<MapGeometry> {
    return kind === 'example' ? this.#deps.example.geometry : (await this.#deps.snapshot()).geometry;
  }

  /** The register that a run's bodies stand in. */
  async registerOf(kind: RunSource['kind']): Promise<Register> {
    return kind === 'example' ? this.#deps.example.register : (await this.#deps.snapshot()).register;
  }

  /** The problem behind a run, as it is computed. */
  async problemOf(run: StoredRun): Promise<BuiltProblem> {
    const { categories } = (await this.#deps.snapshot()).categories;
    const params = adjustParameters(this.#deps.planning.params, run.choices.changes);
    if (!params.ok) throw new Error('stored parameters are refused');
    const built = buildProblem({
      needs: run.imported.needs,
      register: await this.registerOf(run.kind),
      categories,
      params: params.value,
      leads: run.choices.leads === null ? null : new Set(run.choices.leads),
    });
    return { ...built, problem: withLimits(built.problem, run.choices.limits) };
  }

  /** Limits as typed beside a list, or what is wrong with them. */
  async readLimits(kind: RunSource['kind'], typed: TypedLimits): Promise<ReadLimits> {
    const index = (await this.#deps.snapshot()).categories;
    return readTypedLimits(typed, { index, register: await this.registerOf(kind) });
  }

  /** What paid prices say of the price curves; nothing is stored. Codes: those of `readRows` and `PRICE_LIST_CODES`. */
  async ownPrices(bytes: Uint8Array): Promise<Result<OwnPrices>> {
    const rows = await readRows(bytes);
    if (!rows.ok) return rows;
    const list = readPriceList(rows.value, (await this.#deps.snapshot()).categories, MOST_PRICES);
    if (!list.ok) return list;
    const work = { prices: list.value.prices, params: this.parameters };
    const key = createHash('sha256').update(JSON.stringify(work.prices)).digest('hex');
    const curves = await this.#fits.of(key, () => fitInThread(this.#deps.workerEntry, work));
    return ok({ list: list.value, curves });
  }

  /** Who on the list needs the same at the same time: found in a thread, waited for a moment. */
  async sharedNeeds(token: string, { run, built }: MatchedRun): Promise<MatchState> {
    const { categories } = (await this.#deps.snapshot()).categories;
    return this.#matcher.ask(hashOfToken(token) ?? '', {
      expiresAt: run.expiresAt,
      work: matchWorkOf({ needs: run.imported.needs, problem: built.problem, categories }),
    });
  }

  /** How a group of a run with a plan is shared; null where it cannot be worked out. */
  sharingOf({ built, outcome }: SharedRun, group: Group): Promise<GroupSharing | null> {
    return this.#sharing.of({ problem: built.problem, outcome, group });
  }

  /**
   * What the plan of a run would become; nothing is stored. Lists of more than `MOST_ASKED_NEEDS`, and runs with limits, get
   * no answer.
   * Codes: those of the parameters.
   */
  async whatIf(
    token: string,
    { built, outcome }: SharedRun,
    asked: AskedChanges,
  ): Promise<Result<WhatIfAnswer>> {
    const params = adjustParameters(this.#deps.planning.params, asked.changes);
    if (!params.ok) return params;
    const { problem } = built;
    if (!canBeAsked(problem)) return ok({ kind: 'failed' });
    const answer = await this.#whatIf.ask({
      ...{ run: hashOfToken(token) ?? '', problem, plan: outcome.plan },
      ...{ params: params.value, isPassing: asked.isPassing },
    });
    return ok(answer);
  }

  /** True while the needs of a run are being compared. */
  isMatching(token: string): boolean {
    return this.#matcher.isAtWork(hashOfToken(token) ?? '');
  }

  /** Replaces cells of a contract list and reads it again. Codes: run.notChangeable, and those of the import. */
  async correct(token: string, corrections: readonly CellCorrection[]): Promise<Result<true>> {
    const run = await this.find(token);
    if (run?.source.kind !== 'contracts') return NOT_CHANGEABLE;
    const { kind, fileName } = run;
    const source: NeedSource = { kind: 'contracts', rows: correctContracts(run.source.rows, corrections) };
    const imported = needsFrom(source, await this.#needContext(kind));
    if (!imported.ok) return imported;
    return this.#change(token, { source: writeJson({ kind, fileName, source, imported: imported.value }) });
  }

  /** Codes: run.notChangeable, and those of the parameters. */
  async choose(token: string, choices: Partial<RunChoices>): Promise<Result<true>> {
    const run = await this.find(token);
    if (!run) return NOT_CHANGEABLE;
    const chosen = { ...run.choices, ...choices };
    const params = adjustParameters(this.#deps.planning.params, chosen.changes);
    return params.ok ? this.#change(token, { choices: writeJson(chosen) }) : params;
  }

  /** Puts the run in line; false when it is at work already, has no needs, or is gone. */
  async compute(token: string): Promise<boolean> {
    const hash = hashOfToken(token);
    const run = await this.find(token);
    if (!hash || !run || run.imported.needs.length === 0) return false;
    if (!(await queueRun(this.#deps.ctx(), { tokenHash: hash, worker: this.#process }))) return false;
    this.#queue.add(hash);
    return true;
  }

  /** Asks for the best plan so far. */
  async cancel(token: string): Promise<void> {
    const hash = hashOfToken(token);
    if (!hash) return;
    await requestCancel(this.#deps.ctx(), hash);
    this.#queue.stop(hash);
  }

  async remove(token: string): Promise<void> {
    const hash = hashOfToken(token);
    if (!hash) return;
    await deleteRun(this.#deps.ctx(), hash);
    this.#queue.stop(hash);
    this.#matcher.forget(hash);
    this.#whatIf.forget(hash);
  }

  async #needContext(kind: RunSource['kind']): Promise<NeedContext> {
    return {
      register: await this.registerOf(kind),
      index: (await this.#deps.snapshot()).categories,
      assumptions: this.#deps.planning.assumptions,
      today: this.#today(),
    };
  }

  #today(): LocalDate {
    return localDateAt(this.#deps.ctx().now.getTime());
  }

  async #create(input: Omit<RunSource, 'imported'>, choices: RunChoices): Promise<Result<string>> {
    if ((await runBytes(this.#deps.ctx())) >= MOST_BYTES) return refuse(problem('run.tooMany', 'run'));
    const imported = needsFrom(input.source, await this.#needContext(input.kind));
    if (!imported.ok) return imported;
    const token = newToken();
    const source: RunSource = { ...input, imported: imported.value };
    await createRun(this.#deps.ctx(), {
      tokenHash: hashOfToken(token) as string,
      source: writeJson(source),
      choices: writeJson(choices),
      rows: imported.value.rows,
    });
    return ok(token);
  }

  async #change(token: string, changed: { source?: string; choices?: string }): Promise<Result<true>> {
    const hash = hashOfToken(token);
    const isChanged = hash !== null && (await changeRun(this.#deps.ctx(), { tokenHash: hash, ...changed }));
    return isChanged ? ok(true) : NOT_CHANGEABLE;
  }
}
