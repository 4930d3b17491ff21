// Compares the needs of visitors' runs in a thread, one run at a time, and remembers the latest answers until the list
// changes, is deleted or is over its time. Nothing of it is written down.
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { MatchWork, SharedNeeds } from './match-needs.ts';

/** How long a page waits for an answer before it says that work is going on. */
const PATIENCE_MS = 1500;
const LONGEST_MS = 60_000;
const KEPT_RUNS = 4;
/** More runs than this in line, and a new one is asked to come back. */
const MOST_WAITING = 16;

export type MatchState =
  | { readonly kind: 'found'; readonly value: SharedNeeds }
  | { readonly kind: 'working' }
  | { readonly kind: 'failed' };

interface Asked {
  readonly work: MatchWork;
  readonly expiresAt: Date;
}

interface Entry {
  readonly expiresAt: Date;
  /** Says whether the list is the one that was compared. */
  readonly digest: string;
  state: MatchState;
  /** Settles when the state is no longer `working`; never rejects. */
  readonly done: Promise<void>;
}

interface Deps {
  /** The built match-worker file. */
  readonly workerEntry: string;
  /** Must not throw. */
  readonly onError: (error: unknown) => void;
}

const digestOf = ({ needs, maxKm, roadFactor }: MatchWork): string =>
  createHash('sha256')
    .update(JSON.stringify([needs, maxKm, roadFactor]))
    .digest('base64');

export class NeedMatcher {
  readonly #deps: Deps;
  /** By run, the one asked for last at the end. */
  readonly #entries = new Map<string, Entry>();
  #line: Promise<void> = Promise.resolve();
  #working: { readonly entry: Entry; readonly worker: Worker } | null = null;
  #isEnding = false;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** The answer, or that it is not ready after a moment's wait: then ask again. */
  async ask(run: string, asked: Asked): Promise<MatchState> {
    const entry = this.#entryOf(run, asked);
    if (!entry) return { kind: 'working' };
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([entry.done, patience]);
    clearTimeout(timer);
    // What failed is tried anew when asked for again.
    if (entry.state.kind === 'failed' && this.#entries.get(run) === entry) this.#entries.delete(run);
    return entry.state;
  }

  isAtWork(run: string): boolean {
    return this.#entries.get(run)?.state.kind === 'working';
  }

  forget(run: string): void {
    const entry = this.#entries.get(run);
    this.#entries.delete(run);
    if (entry && this.#working?.entry === entry) this.#working.worker.terminate().catch(this.#deps.onError);
  }

  forgetExpired(now: Date): void {
    for (const [run, { expiresAt }] of this.#entries) if (expiresAt <= now) this.forget(run);
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    this.#entries.clear();
    await this.#working?.worker.terminate();
    await this.#line;
  }

  /** Null where too many wait already. */
  #entryOf(run: string, asked: Asked): Entry | null {
    const digest = digestOf(asked.work);
    const known = this.#entries.get(run);
    if (known?.digest === digest) {
      this.#entries.delete(run);
      this.#entries.set(run, known);
      return known;
    }
    const waiting = [...this.#entries.values()].filter(({ state }) => state.kind === 'working');
    if (this.#isEnding || waiting.length >= MOST_WAITING) return null;
    this.forget(run);
    const { promise: done, resolve } = Promise.withResolvers<void>();
    const { work, expiresAt } = asked;
    const entry: Entry = { expiresAt, digest, state: { kind: 'working' }, done };
    this.#entries.set(run, entry);
    this.#line = this.#line.then(async () => {
      entry.state = await this.#compare(run, entry, work);
      resolve();
      this.#makeRoom();
    });
    return entry;
  }

  async #compare(run: string, entry: Entry, work: MatchWork): Promise<MatchState> {
    const isWanted = (): boolean => this.#entries.get(run) === entry;
    if (!isWanted()) return { kind: 'failed' };
    try {
      return { kind: 'found', value: await this.#inThread(entry, work) };
    } catch (error) {
      if (isWanted()) this.#deps.onError(error);
      return { kind: 'failed' };
    } finally {
      this.#working = null;
    }
  }

  #inThread(entry: Entry, work: MatchWork): Promise<SharedNeeds> {
    const worker = new Worker(this.#deps.workerEntry, { workerData: work });
    this.#working = { entry, worker };
    const timeOut = setTimeout(() => worker.terminate().catch(this.#deps.onError), LONGEST_MS);
    return new Promise<SharedNeeds>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the comparing thread ended without an answer')));
    }).finally(() => clearTimeout(timeOut));
  }

  /** Drops the answers that were not asked for lately. */
  #makeRoom(): void {
    const ready = [...this.#entries].filter(([, { state }]) => state.kind !== 'working');
    for (const [run] of ready.slice(0, Math.max(0, ready.length - KEPT_RUNS))) this.#entries.delete(run);
  }
}
