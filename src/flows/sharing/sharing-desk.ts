// How a group is shared, for those who look at it: as kept with its plan, or worked out in a thread when it was not.
import type { Group, Problem } from '../../modules/optimiser/model.ts';
import type { GroupSharing, SharedGroup } from '../../modules/optimiser/sharing.ts';
import type { RunPlan } from '../group-store.ts';
import { shareInThread } from '../run-groups.ts';

/** One group with all of the problem that concerns it. */
interface ToShare {
  readonly problem: Problem;
  readonly group: SharedGroup;
  /** Path of the built group-worker file. */
  readonly workerEntry: () => string;
}

interface LookedAt extends Omit<ToShare, 'group'> {
  readonly outcome: RunPlan;
  readonly group: Group;
}

/** What was worked out last is kept; more would take memory from others. */
const MOST_KEPT = 100;

export class SharingDesk {
  readonly #onError: (error: unknown) => void;
  /** Oldest first. */
  readonly #kept = new Map<string, Promise<GroupSharing | null>>();
  /** Ends when the thread at work does: one at a time. */
  #working: Promise<unknown> = Promise.resolve();

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Null where the group is too large, or it cannot be worked out: it is then shown as the plan shares it. */
  async of(looked: LookedAt): Promise<GroupSharing | null> {
    const { outcome, group } = looked;
    const stored = outcome.sharing?.find((one) => one.group === group.id);
    if (stored) return stored;
    const key = `${outcome.plan.meta.inputHash} ${JSON.stringify(group)}`;
    try {
      return await this.share(key, { ...looked, problem: partOf(looked.problem, group) });
    } catch (error) {
      this.#onError(error);
      return null;
    }
  }

  /** Works one group out, or gives what was worked out under the same key. Rejects when the thread fails. */
  async share(key: string, toShare: ToShare): Promise<GroupSharing | null> {
    try {
      return await (this.#kept.get(key) ?? this.#ask(key, toShare));
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }

  #ask(key: string, { problem, group, workerEntry }: ToShare): Promise<GroupSharing | null> {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MOST_KEPT) this.#kept.delete(oldest);
    const asked = this.#working.then(() => shareInThread(workerEntry(), { problem, group }));
    this.#working = asked.catch(() => null);
    this.#kept.set(key, asked);
    return asked;
  }
}

/** Only the group's own needs: a thread gets a copy. */
function partOf(problem: Problem, group: Group): Problem {
  const ids = new Set(group.members.flatMap(({ needs }) => needs.map(({ need }) => need)));
  return {
    ...problem,
    categories: problem.categories.filter(({ id }) => id === group.category),
    needs: problem.needs.filter(({ id }) => ids.has(id)),
  };
}
