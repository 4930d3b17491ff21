// A line below the price may be tilted around an end of its stretch and still lie below. Which tilt proves most is searched
// for by where the tender it favours lies.
import type { Component } from './component.ts';

/** Where to tilt a line next: the bound rises towards the tilt whose tender has a volume inside the stretch. */
export class Tilts {
  #step: number;
  #low = Number.NEGATIVE_INFINITY;
  #high = Number.POSITIVE_INFINITY;

  constructor(c: Component, lead: number) {
    this.#step = (0.05 * c.spend[lead]!) / Math.max(1, c.volume[lead]!) + 1e-6;
  }

  /** `beyond`: 1 when the tender at this tilt is above the stretch, -1 below, 0 inside. Null when it cannot rise. */
  after(tilt: number, beyond: -1 | 0 | 1): number | null {
    const side = beyond === 0 ? -Math.sign(tilt) : beyond;
    if (side === 0) return null;
    if (side > 0) this.#low = tilt;
    else this.#high = tilt;
    if (beyond === 0 && this.#low < 0 === this.#high > 0) return 0;
    if (this.#low > Number.NEGATIVE_INFINITY && this.#high < Number.POSITIVE_INFINITY)
      return (this.#low + this.#high) / 2;
    const next = tilt + side * this.#step;
    this.#step *= 3;
    return next;
  }
}
