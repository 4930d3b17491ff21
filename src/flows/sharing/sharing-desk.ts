// How a group is shared, for those who look at it: as kept with its plan, or worked out when it was not: in a thread, or in
// this one where none is started (commands, which nobody waits beside).
import type { Group, Problem } from '../../modules/optimiser/model.ts';
import { type GroupSharing, type SharedGroup, shareGroup } from '../../modules/optimiser/sharing.ts';
import type { RunPlan } from '../group-store.ts';
import { shareInThread } from '../run-groups.ts';
import { KeptAnswers } from './kept-answers.ts';

/** One group with all of the problem that concerns it. */
interface ToShare {
  readonly problem: Problem;
  readonly group: SharedGroup;
}

interface LookedAt extends Omit<ToShare, 'group'> {
  readonly outcome: RunPlan;
  readonly group: Group;
}

interface SharingDeskDeps {
  /** Path of the built group-worker file; null where no thread is started. */
  readonly workerEntry: (() => string) | null;
  readonly onError: (error: unknown) => void;
}

export class SharingDesk {
  readonly #deps: SharingDeskDeps;
  readonly #kept = new KeptAnswers<GroupSharing | null>();

  constructor(deps: SharingDeskDeps) {
    this.#deps = deps;
  }

  /** Null where the group is too large, or it cannot be worked out: it is then shown as the plan shares it. */
  async of(looked: LookedAt): Promise<GroupSharing | null> {
    const { outcome, group } = looked;
    const stored = outcome.sharing?.find((one) => one.group === group.id);
    if (stored) return stored;
    const key = `${outcome.plan.meta.inputHash} ${JSON.stringify(group)}`;
    try {
      return await this.share(key, { group, problem: partOf(looked.problem, group) });
    } catch (error) {
      this.#deps.onError(error);
      return null;
    }
  }

  /** Works one group out, or gives what was worked out under the same key. Rejects when the thread fails. */
  share(key: string, asked: ToShare): Promise<GroupSharing | null> {
    const { workerEntry } = this.#deps;
    return this.#kept.of(key, () => (workerEntry ? shareInThread(workerEntry(), asked) : shareHere(asked)));
  }
}

async function shareHere({ problem, group }: ToShare): Promise<GroupSharing | null> {
  const { linearSolver } = await import('../../platform/linear-solver.ts');
  return shareGroup(problem, group, await linearSolver());
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
