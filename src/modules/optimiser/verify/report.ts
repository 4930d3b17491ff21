// Collects what is wrong and says when two amounts are the same.
import { problem } from '../../../kernel/result.ts';
import type { Issue } from '../model.ts';

/** Whole ore may differ by rounding in another order: two, and a trillionth of large amounts. */
export const near = (amount: number, nok: number): boolean =>
  Math.abs(amount - nok * 100) <= 2 + 1e-12 * Math.abs(nok) * 100;

type Where = readonly [code: string, path: string];

export class Report {
  readonly issues: Issue[] = [];

  add(code: string, path: string, facts: Issue['facts'] = {}): void {
    this.issues.push(problem(`verify.${code}`, path, facts));
  }

  /** Says so unless the plan's ore are the recomputed kroner. */
  amount([code, path]: Where, stated: number, nok: number): void {
    const fits = Number.isSafeInteger(stated) && near(stated, nok);
    if (!fits) this.add(code, path, { stated: String(stated), recomputed: Math.round(nok * 100) });
  }

  /** Says so unless two whole amounts are equal. */
  equal([code, path]: Where, stated: number | string, expected: number | string): void {
    if (stated !== expected) this.add(code, path, { stated: String(stated), expected: String(expected) });
  }
}
