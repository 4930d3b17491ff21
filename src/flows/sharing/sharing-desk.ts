// How a group is shared, for those who look at it: as kept with its plan, or worked out in a thread when it was not.
import type { Group, Problem } from '../../modules/optimiser/model.ts';
import type { GroupSharing, SharedGroup } from '../../modules/optimiser/sharing.ts';
import type { RunPlan } from '../group-store.ts';
import { shareInThread } from '../run-groups.ts';
import { KeptAnswers } from './kept-answers.ts';

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

export class SharingDesk {
  readonly #onError: (error: unknown) => void;
  readonly #kept = new KeptAnswers<GroupSharing | null>();

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
  share(key: string, { problem, group, workerEntry }: ToShare): Promise<GroupSharing | null> {
    return this.#kept.of(key, () => shareInThread(workerEntry(), { problem, group }));
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
