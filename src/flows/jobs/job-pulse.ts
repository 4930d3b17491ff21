// The word of a job at work: progress at most four times a second, a heartbeat every ten seconds, and in the answer
// whether to stop. One word at a time, so that an older one never overwrites a newer.
import type { JobProgress } from '../../modules/accounts/job-db.ts';

const BETWEEN_MS = 250;
const HEARTBEAT_MS = 10_000;

export interface PulseDeps {
  /** Writes the word; null: only that the work goes on. */
  readonly write: (progress: JobProgress | null) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export class JobPulse {
  readonly #deps: PulseDeps;
  readonly #heartbeat: NodeJS.Timeout;
  #next: JobProgress | null = null;
  #isAsked = false;
  #writing: Promise<void> | null = null;
  #pause: NodeJS.Timeout | null = null;
  #isEnded = false;

  constructor(deps: PulseDeps) {
    this.#deps = deps;
    this.#heartbeat = setInterval(() => this.check(), HEARTBEAT_MS).unref();
  }

  report(progress: JobProgress): void {
    this.#next = progress;
    this.check();
  }

  /** Writes a word as soon as one may be written. */
  check(): void {
    this.#isAsked = true;
    if (!this.#writing && !this.#pause && !this.#isEnded) this.#write();
  }

  /** Waits for the word that is being written; none comes after. */
  async end(): Promise<void> {
    this.#isEnded = true;
    clearInterval(this.#heartbeat);
    if (this.#pause) clearTimeout(this.#pause);
    await this.#writing;
  }

  #write(): void {
    const progress = this.#next;
    this.#next = null;
    this.#isAsked = false;
    this.#writing = this.#deps
      .write(progress)
      .catch(this.#deps.onError)
      .finally(() => {
        this.#writing = null;
        if (this.#isEnded) return;
        this.#pause = setTimeout(() => {
          this.#pause = null;
          if (this.#isAsked) this.#write();
        }, BETWEEN_MS);
        this.#pause.unref();
      });
  }
}
