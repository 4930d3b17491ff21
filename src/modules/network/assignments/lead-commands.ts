// What the leader does with an assignment: prepares it, gives it, moves its last day, pairs bodies for feedback, closes it or takes
// it back.
import { type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { type HeldNetwork, type NetworkAsked, requireLeader } from '../life/locked-db.ts';
import {
  type AssignmentAsked,
  assignmentEntry,
  ledAssignment,
  type Telling,
  tell,
  writeAssignment,
} from './locked-db.ts';
import type { AssignmentFacts, Pair } from './model.ts';
import { type Dealing, dealingFaults, dealPairs } from './pairs.ts';
import { readAssignments } from './queries.ts';
import { dueFaults, factsFaults, giveFaults, MOST_ASSIGNMENTS, pairFaults, whyFaults } from './rules.ts';
import './db.ts';

const CHANGED = refuse(problem('assignment.changedByOther', 'assignment'));

async function gatheringsIn({ db }: ActingCtx, network: string): Promise<number[]> {
  const rows = await db
    .selectFrom('gathering')
    .select('number')
    .where('network_id', '=', network)
    .where('state', '<>', 'cancelled')
    .execute();
  return rows.map(({ number }) => number);
}

const todayOf = ({ now }: ActingCtx): LocalDate => localDateAt(now.getTime());

const columnsOf = ({ title, text, gathering, side, dueOn, bodies, isShared }: AssignmentFacts) => ({
  title,
  text,
  gathering_number: gathering,
  side,
  due_on: dueOn,
  bodies: bodies === null ? null : [...bodies],
  is_shared: isShared,
});

/** Which bodies may be asked: those in the network. Code: assignment.nobodyAsked. */
const bodiesFaults = ({ bodies }: AssignmentFacts, known: readonly string[]) =>
  bodies !== null && (bodies.length === 0 || bodies.some((body) => !known.includes(body)))
    ? [problem('assignment.nobodyAsked', 'bodies')]
    : [];

async function faultsOf(ctx: ActingCtx, { id, bodies }: HeldNetwork, facts: AssignmentFacts) {
  const gatherings = await gatheringsIn(ctx, id);
  return [...factsFaults(facts, { today: todayOf(ctx), gatherings }), ...bodiesFaults(facts, bodies)];
}

/** Begins one; the value is its number. Codes: network.*, assignment.many, .text*, .due*, .gatheringGone, .nobodyAsked. */
export const planAssignment: Command<NetworkAsked & { readonly facts: AssignmentFacts }, number> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { network, party, facts }): Promise<Result<Done<number>>> => {
    const found = await requireLeader(ctx, { network, party }, 'takePart');
    if (!found.ok) return found;
    const faults = await faultsOf(ctx, found.value, facts);
    if (faults.length > 0) return refuse(...faults);
    const before = await readAssignments(ctx, network);
    if (before.length >= MOST_ASSIGNMENTS) {
      return refuse(problem('assignment.many', 'assignment', { most: MOST_ASSIGNMENTS }));
    }
    const number = Math.max(0, ...before.map((one) => one.number)) + 1;
    await ctx.db
      .insertInto('network_assignment')
      .values({
        network_id: network,
        number,
        ...columnsOf(facts),
        given_on: null,
        pair_seed: null,
        created_at: ctx.now,
      })
      .execute();
    return done(number, assignmentEntry('assignment.planned', { network, number }, { title: facts.title }));
  },
});

/** Changes what has not been given yet. Codes: those of `planAssignment`, assignment.gone, .notNow, .changedByOther. */
export const changeAssignment: Command<
  AssignmentAsked & { readonly facts: AssignmentFacts; readonly version: number },
  true
> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await ledAssignment(ctx, asked, 'change');
    if (!found.ok) return found;
    const { assignment, network } = found.value;
    if (assignment.version !== asked.version) return CHANGED;
    const faults = await faultsOf(ctx, network, asked.facts);
    if (faults.length > 0) return refuse(...faults);
    await writeAssignment(ctx, assignment, columnsOf(asked.facts));
    return done(true as const, assignmentEntry('assignment.changed', asked));
  },
});

/** Throws away what has not been given. Codes: network.*, assignment.gone, .notNow. */
export const removeAssignment: Command<AssignmentAsked, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await ledAssignment(ctx, asked, 'remove');
    if (!found.ok) return found;
    await ctx.db.deleteFrom('network_assignment').where('id', '=', found.value.assignment.id).execute();
    return done(true as const, assignmentEntry('assignment.removed', asked));
  },
});

/**
 * Gives it to the bodies, who are told; what is asked stands from now on. `version` is what whoever gives it has read. Codes:
 * network.*, assignment.gone, .notOpen, .notNow, .changedByOther, .textMissing, .due*, .nobodyAsked.
 */
export const giveAssignment: Command<AssignmentAsked & Telling & { readonly version: number }, true> =
  command({
    action: 'network.lead',
    partyOf: ({ party }) => party,
    run: async (ctx, asked): Promise<Result<Done<true>>> => {
      const found = await ledAssignment(ctx, asked, 'give');
      if (!found.ok) return found;
      const { assignment, network } = found.value;
      if (assignment.version !== asked.version) return CHANGED;
      const today = todayOf(ctx);
      const faults = giveFaults(found.value, today);
      if (faults.length > 0) return refuse(...faults);
      await writeAssignment(ctx, assignment, { state: 'given', given_on: today });
      await tell(ctx, asked.letters, network.isDemo);
      const facts = { dueOn: assignment.dueOn ?? '', bodies: found.value.asked.length };
      return done(true as const, assignmentEntry('assignment.given', asked, facts));
    },
  });

/** Moves the last day; the bodies are told. Codes: network.*, assignment.gone, .notNow, .dueOutside. */
export const moveDue: Command<AssignmentAsked & Telling & { readonly dueOn: LocalDate }, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await ledAssignment(ctx, asked, 'moveDue');
    if (!found.ok) return found;
    const { assignment, network } = found.value;
    const faults = dueFaults(asked.dueOn, todayOf(ctx));
    if (faults.length > 0) return refuse(...faults);
    if (asked.dueOn === assignment.dueOn) return done(true as const, null);
    await writeAssignment(ctx, assignment, { due_on: asked.dueOn });
    await tell(ctx, asked.letters, network.isDemo);
    return done(true as const, assignmentEntry('assignment.dueMoved', asked, { dueOn: asked.dueOn }));
  },
});

/** Nothing is handed in or changed any more. Codes: network.*, assignment.gone, .notNow. */
export const closeAssignment: Command<AssignmentAsked, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await ledAssignment(ctx, asked, 'close');
    if (!found.ok) return found;
    await writeAssignment(ctx, found.value.assignment, { state: 'closed' });
    return done(true as const, assignmentEntry('assignment.closed', asked));
  },
});

/** Takes it back; the bodies are told why. Codes: network.*, assignment.gone, .notNow, .text*. */
export const withdrawAssignment: Command<AssignmentAsked & Telling & { readonly why: string }, true> =
  command({
    action: 'network.lead',
    partyOf: ({ party }) => party,
    run: async (ctx, asked): Promise<Result<Done<true>>> => {
      const found = await ledAssignment(ctx, asked, 'withdraw');
      if (!found.ok) return found;
      const { assignment, network } = found.value;
      const faults = whyFaults(asked.why);
      if (faults.length > 0) return refuse(...faults);
      await writeAssignment(ctx, assignment, { state: 'withdrawn', withdrawn_why: asked.why });
      await tell(ctx, asked.letters, network.isDemo);
      return done(true as const, assignmentEntry('assignment.withdrawn', asked));
    },
  });

/** Dealt out by the program, or as the leader has it. */
export type Pairing =
  | { readonly kind: 'deal'; readonly dealing: Dealing }
  | { readonly kind: 'byHand'; readonly pairs: readonly Pair[] };

/**
 * Says which bodies give feedback to which; what stood before goes. Codes: network.*, assignment.gone, .notNow, .notShared,
 * .changedByOther, .fewToPair, .eachOutside, .seedOutside, .pairUnknown.
 */
export const pairBodies: Command<
  AssignmentAsked & Telling & { readonly pairing: Pairing; readonly version: number },
  true
> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await ledAssignment(ctx, asked, 'pair');
    if (!found.ok) return found;
    const { assignment, network, asked: bodies } = found.value;
    if (assignment.version !== asked.version) return CHANGED;
    if (!assignment.isShared) return refuse(problem('assignment.notShared', 'pair'));
    const { pairing } = asked;
    const faults =
      pairing.kind === 'deal'
        ? dealingFaults(bodies.length, pairing.dealing)
        : pairFaults(found.value, pairing.pairs);
    if (faults.length > 0) return refuse(...faults);
    const pairs = pairing.kind === 'deal' ? dealPairs(bodies, pairing.dealing) : pairing.pairs;
    await ctx.db.deleteFrom('network_assignment_pair').where('assignment_id', '=', assignment.id).execute();
    if (pairs.length > 0) {
      await ctx.db
        .insertInto('network_assignment_pair')
        .values(pairs.map((pair) => ({ assignment_id: assignment.id, ...pair })))
        .execute();
    }
    const seed = pairing.kind === 'deal' ? pairing.dealing.seed : null;
    await writeAssignment(ctx, assignment, { pair_seed: seed });
    await tell(ctx, asked.letters, network.isDemo);
    const facts = { pairs: pairs.length, seed: seed ?? '' };
    return done(true as const, assignmentEntry('assignment.paired', asked, facts));
  },
});
