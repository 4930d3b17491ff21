// What goes between the server and the thread that computes groups. Plain data, copied over the thread's border.
import type { Issue, Plan, Problem, Progress } from '../modules/optimiser/model.ts';

export interface GroupWork {
  readonly problem: Problem;
  readonly seed: number;
  /** How near the bound is near enough; null: the optimiser's usual. */
  readonly gapTarget: number | null;
  /** One 32-bit flag, shared: 1 asks the thread to stop and give its best so far. */
  readonly stop: SharedArrayBuffer;
}

export type GroupMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly plan: Plan; readonly issues: readonly Issue[] };
