// Keeps a design part by part, and its goals one by one. Goals keep their ids as long as they stand: what is measured is
// measured against them.
import { type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { type NetworkAsked, networkObject, requireLeader } from '../life/locked-db.ts';
import { goalColumns, readDesign, writeFacts } from './db.ts';
import type { Design, DesignFacts, GoalFacts } from './model.ts';
import { designFaults, goalFaults, MOST_GOALS } from './rules.ts';

interface DesignAsked extends NetworkAsked {
  /** What the form was made of. */
  readonly version: number;
}

/** The design under its network's lock. Codes: network.gone, .notLeader, .state, .changedByOther. */
async function heldDesign(ctx: ActingCtx, asked: DesignAsked): Promise<Result<Design>> {
  const found = await requireLeader(ctx, asked, 'describe');
  if (!found.ok) return found;
  const design = await readDesign(ctx, asked.network);
  if (design.version !== asked.version) return refuse(problem('network.changedByOther', 'network'));
  return { ok: true, value: design };
}

const written = (network: string) => ({
  action: 'network.designed',
  object: networkObject(network),
  facts: {},
});

/**
 * Keeps some of the design; the rest stands. Codes: network.gone, .notLeader, .state, .changedByOther, .textLong,
 * .tooManyLines, .negative, text.nationalNumber.
 */
export const keepDesign: Command<DesignAsked & { readonly facts: Partial<DesignFacts> }, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { facts, ...asked }) => {
    const found = await heldDesign(ctx, asked);
    if (!found.ok) return found;
    const all = { ...found.value.facts, ...facts };
    const faults = designFaults(all);
    if (faults.length > 0) return refuse(...faults);
    await writeFacts(ctx, { network: asked.network, facts: all, version: asked.version + 1 });
    return done(true as const, written(asked.network));
  },
});

/**
 * Keeps a goal: the one with the id, or a new one at the end with null. Codes: network.gone, .notLeader, .state,
 * .changedByOther, .goalGone, .titleMissing, .textLong, .tooManyLines, text.nationalNumber.
 */
export const keepGoal: Command<
  DesignAsked & { readonly goal: string | null; readonly facts: GoalFacts },
  true
> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { goal, facts, ...asked }) => {
    const found = await heldDesign(ctx, asked);
    if (!found.ok) return found;
    const { goals } = found.value;
    const faults: Problem[] = goalFaults(facts);
    if (goal === null && goals.length >= MOST_GOALS) {
      faults.push(problem('network.tooManyLines', 'title', { most: MOST_GOALS }));
    }
    if (faults.length > 0) return refuse(...faults);
    if (goal === null) {
      const place = Math.max(0, ...goals.map((one) => one.place)) + 1;
      const row = { network_id: asked.network, place, ...goalColumns(facts) };
      await ctx.db.insertInto('network_goal').values(row).execute();
    } else {
      if (!goals.some(({ id }) => id === goal)) return refuse(problem('network.goalGone', 'goal'));
      await ctx.db.updateTable('network_goal').set(goalColumns(facts)).where('id', '=', goal).execute();
    }
    await writeFacts(ctx, { network: asked.network, facts: found.value.facts, version: asked.version + 1 });
    return done(true as const, written(asked.network));
  },
});

/** Codes: network.gone, .notLeader, .state, .changedByOther, .goalGone. */
export const removeGoal: Command<DesignAsked & { readonly goal: string }, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { goal, ...asked }) => {
    const found = await heldDesign(ctx, asked);
    if (!found.ok) return found;
    if (!found.value.goals.some(({ id }) => id === goal)) return refuse(problem('network.goalGone', 'goal'));
    await ctx.db.deleteFrom('network_goal').where('id', '=', goal).execute();
    await writeFacts(ctx, { network: asked.network, facts: found.value.facts, version: asked.version + 1 });
    return done(true as const, written(asked.network));
  },
});
