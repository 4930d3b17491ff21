// Counts work instead of time, so that equal input gives equal output on any machine; says when to look up and when to stop.

/** Some milliseconds of work on an ordinary machine. */
const UNITS_BETWEEN_LOOKS = 500_000;

export class Meter {
  units = 0;
  stoppedBy: 'budget' | 'abort' | null = null;
  readonly #limit: number;
  readonly #signal: { readonly aborted: boolean } | undefined;
  #nextLook = UNITS_BETWEEN_LOOKS;

  constructor(limit: number, signal: { readonly aborted: boolean } | undefined) {
    this.#limit = limit;
    this.#signal = signal;
  }

  /** Adds work done. */
  spend(units: number): void {
    this.units += units;
  }

  /** True when it is time to yield to the caller; then not until as much work again is done. */
  isDue(): boolean {
    if (this.units < this.#nextLook) return false;
    this.#nextLook = this.units + UNITS_BETWEEN_LOOKS;
    return true;
  }

  /** True once the budget is used or the caller has asked to stop. */
  mustStop(): boolean {
    if (this.stoppedBy === null) {
      if (this.#signal?.aborted) this.stoppedBy = 'abort';
      else if (this.units >= this.#limit) this.stoppedBy = 'budget';
    }
    return this.stoppedBy !== null;
  }
}
