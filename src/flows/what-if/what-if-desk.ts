// «What if»: for those who turn the assumptions of a run, its plan is kept ready in a thread for some minutes, so that an
// answer takes a moment. Nothing is stored. Few are kept; the one that was asked longest ago makes room.
import type { ParamSet, Plan, Problem } from '../../modules/optimiser/model.ts';
import type { WhatIf } from '../../modules/optimiser/what-if.ts';
import { type AskedThread, startAskedThread } from '../run-groups.ts';

/** Larger lists take too long to follow a slider. */
const MOST_ASKED_NEEDS = 1000;
/** Limits hold for the whole plan: categories that stay and categories planned anew need not keep within them together. */
export const canBeAsked = ({ needs, limits }: Problem): boolean =>
  needs.length <= MOST_ASKED_NEEDS && limits === undefined;
const MOST_KEPT = 3;
const KEPT_MS = 3 * 60_000;

export interface WhatIfQuestion {
  /** What the run is known by. */
  readonly run: string;
  readonly problem: Problem;
  readonly plan: Plan;
  readonly params: ParamSet;
  /** From somebody who will have asked again before long: only the last such question of a run is answered. */
  readonly isPassing: boolean;
}

/** passed: a later question made this one needless; failed: there is no answer to be had. */
export type WhatIfAnswer =
  | { readonly kind: 'found'; readonly value: WhatIf }
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed' };

interface Kept {
  /** The plan that is ready. */
  readonly plan: string;
  readonly thread: AskedThread;
  readonly timer: NodeJS.Timeout;
  /** Ends when the question at work is answered. */
  working: Promise<unknown>;
  /** Counts passing questions: all but the last are left. */
  passing: number;
}

interface WhatIfDeskDeps {
  /** Path of the built group-worker file. */
  readonly workerEntry: () => string;
  readonly onError: (error: unknown) => void;
}

export class WhatIfDesk {
  readonly #deps: WhatIfDeskDeps;
  /** By run, the one that was asked longest ago first. */
  readonly #kept = new Map<string, Kept>();

  constructor(deps: WhatIfDeskDeps) {
    this.#deps = deps;
  }

  async ask(question: WhatIfQuestion): Promise<WhatIfAnswer> {
    const kept = this.#ready(question);
    const mine = question.isPassing ? ++kept.passing : null;
    const answer = kept.working.then(() =>
      mine !== null && mine !== kept.passing ? null : kept.thread.ask({ params: question.params }),
    );
    kept.working = answer.catch(() => null);
    try {
      const value = await answer;
      return value === null ? { kind: 'passed' } : { kind: 'found', value };
    } catch (error) {
      // A run that was forgotten while it was asked has lost its thread: that is no fault.
      if (this.#kept.get(question.run) === kept) {
        this.forget(question.run);
        this.#deps.onError(error);
      }
      return { kind: 'failed' };
    }
  }

  /** Ends what is kept of a run. */
  forget(run: string): void {
    const kept = this.#kept.get(run);
    if (!kept) return;
    this.#kept.delete(run);
    clearTimeout(kept.timer);
    kept.thread.end().catch(this.#deps.onError);
  }

  async end(): Promise<void> {
    const threads = [...this.#kept.values()];
    this.#kept.clear();
    for (const { timer } of threads) clearTimeout(timer);
    await Promise.all(threads.map(({ thread }) => thread.end()));
  }

  #ready({ run, problem, plan }: WhatIfQuestion): Kept {
    const key = `${plan.meta.inputHash} ${plan.meta.seed} ${plan.totals.cost}`;
    const known = this.#kept.get(run);
    if (known?.plan === key) {
      known.timer.refresh();
      this.#kept.delete(run);
      this.#kept.set(run, known);
      return known;
    }
    this.forget(run);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MOST_KEPT) this.forget(oldest);
    const kept: Kept = {
      plan: key,
      thread: startAskedThread(this.#deps.workerEntry(), { problem, plan }),
      timer: setTimeout(() => this.forget(run), KEPT_MS).unref(),
      working: Promise.resolve(),
      passing: 0,
    };
    this.#kept.set(run, kept);
    return kept;
  }
}
