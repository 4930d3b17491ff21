// Counts work instead of time, so that equal input gives equal output on any machine; says when to look up and when to stop.

/** Some milliseconds of work on an ordinary machine. */
const UNITS_BETWEEN_LOOKS = 500_000;

export class Meter {
  units = 0;
  stoppedBy: 'budget' | 'abort' | null = null;
  readonly #limit: number;
  readonly #signal: { readonly aborted: boolean } | undefined;
  readonly #whole: Meter | null;
  #nextLook = UNITS_BETWEEN_LOOKS;

  constructor(limit: number, signal: { readonly aborted: boolean } | undefined, whole: Meter | null = null) {
    this.#limit = limit;
    this.#signal = signal;
    this.#whole = whole;
  }

  /** For a part of the work, which counts here too: stops after so many units, and where this must stop. */
  part(units: number): Meter {
    return new Meter(units, this.#signal, this);
  }

  /** Adds work done. */
  spend(units: number): void {
    this.units += units;
    this.#whole?.spend(units);
  }

  /** True when it is time to yield to the caller; then not until as much work again is done. */
  isDue(): boolean {
    if (this.#whole) return this.#whole.isDue();
    if (this.units < this.#nextLook) return false;
    this.#nextLook = this.units + UNITS_BETWEEN_LOOKS;
    return true;
  }

  /** True once the budget is used or the caller has asked to stop. */
  mustStop(): boolean {
    if (this.stoppedBy === null) {
      // The whole is asked first: it is the one that tells what stopped the work.
      if (this.#whole?.mustStop()) this.stoppedBy = this.#whole.stoppedBy;
      else if (this.#signal?.aborted) this.stoppedBy = 'abort';
      else if (this.units >= this.#limit) this.stoppedBy = 'budget';
    }
    return this.stoppedBy !== null;
  }
}
