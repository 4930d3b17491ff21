// Whoever leads a proposal or a procurement says that it came of a network; the network's leader says which goals each part serves.
// Both may be said after the network is over: what comes of it comes late.
import { sql } from 'kysely';
import { localDateAt } from '../../../kernel/local-date.ts';
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import {
  type HeldNetwork,
  type NetworkAsked,
  networkObject,
  requireLeader,
  requireMember,
} from '../life/locked-db.ts';
import { type ChainPart, type OutcomeThing, PART_KINDS, type PartKind } from './model.ts';
import { partWord } from './rules.ts';
import './db.ts';

const MOST_OUTCOMES = 100;

/** As one of the bodies, or as the leader. Codes: network.gone, .notLeader, .state. */
async function requireIn(ctx: ActingCtx, asked: NetworkAsked): Promise<Result<HeldNetwork>> {
  const member = await requireMember(ctx, asked, 'follow');
  const isOutside = !member.ok && member.problems.some(({ code }) => code === 'network.notIn');
  return isOutside ? requireLeader(ctx, asked, 'follow') : member;
}

interface LedThing {
  readonly party: string;
  readonly is_demo: boolean;
  readonly created_at: Date;
}

/** As the actor may see it; the tables are other modules', and nothing else of them is read here. */
async function readThing({ db }: ActingCtx, { kind, id }: OutcomeThing): Promise<LedThing | null> {
  const { rows } =
    kind === 'proposal'
      ? await sql<LedThing>`select party, is_demo, created_at from group_proposal where id = ${id}`.execute(
          db,
        )
      : await sql<LedThing>`select party, is_demo, created_at from procurement where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** One more than any that was ever given and is still spoken of. */
async function nextNumber({ db }: ActingCtx, network: string): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select 1 + greatest(
      (select coalesce(max(number), 0) from network_outcome where network_id = ${network}),
      (select coalesce(max(ref), 0) from network_goal_link where network_id = ${network} and kind = 'outcome')
    ) as number`.execute(db);
  return rows[0]?.number ?? 1;
}

export interface OutcomeToTie extends NetworkAsked {
  readonly thing: OutcomeThing;
  readonly isNamed: boolean;
}

/**
 * Says that a proposal or procurement that the party leads came of the network; the value is its number there. Codes: network.gone,
 * .notLeader, .state, chain.thingGone, .notLeading, .tiedBefore, .many.
 */
export const tieOutcome: Command<OutcomeToTie, number> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { thing, isNamed, ...asked }) => {
    const found = await requireIn(ctx, asked);
    if (!found.ok) return found;
    const led = await readThing(ctx, thing);
    if (!led || led.is_demo !== found.value.isDemo) return refuse(problem('chain.thingGone', 'thing'));
    if (led.party !== asked.party) return refuse(problem('chain.notLeading', 'thing'));
    const { count } = await ctx.db
      .selectFrom('network_outcome')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('network_id', '=', asked.network)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_OUTCOMES) {
      return refuse(problem('chain.many', 'thing', { most: MOST_OUTCOMES }));
    }
    const number = await nextNumber(ctx, asked.network);
    const written = await ctx.db
      .insertInto('network_outcome')
      .values({
        network_id: asked.network,
        number,
        proposal_id: thing.kind === 'proposal' ? thing.id : null,
        procurement_id: thing.kind === 'procurement' ? thing.id : null,
        party: asked.party,
        started_on: localDateAt(led.created_at.getTime()),
        is_named: isNamed,
        tied_at: ctx.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('number')
      .executeTakeFirst();
    if (!written) return refuse(problem('chain.tiedBefore', 'thing'));
    const facts = { outcome: thing.kind };
    return done(number, { action: 'network.outcomeTied', object: networkObject(asked.network), facts });
  },
});

interface OutcomeAsked extends NetworkAsked {
  readonly number: number;
}

const outcomeIn = ({ db }: ActingCtx, { network, number }: OutcomeAsked) =>
  db
    .selectFrom('network_outcome')
    .select(['party', 'is_named'])
    .where('network_id', '=', network)
    .where('number', '=', number)
    .executeTakeFirst();

/**
 * Lets all in the network see what it is called, or only those who are in it: for whoever leads it. Codes: network.gone, .notLeader,
 * .state, chain.outcomeGone, .notOwn.
 */
export const nameOutcome: Command<OutcomeAsked & { readonly isNamed: boolean }, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { isNamed, ...asked }) => {
    const found = await requireIn(ctx, asked);
    if (!found.ok) return found;
    const outcome = await outcomeIn(ctx, asked);
    if (!outcome) return refuse(problem('chain.outcomeGone', 'outcome'));
    if (outcome.party !== asked.party) return refuse(problem('chain.notOwn', 'outcome'));
    if (outcome.is_named === isNamed) return done(true as const, null);
    await ctx.db
      .updateTable('network_outcome')
      .set({ is_named: isNamed })
      .where('network_id', '=', asked.network)
      .where('number', '=', asked.number)
      .execute();
    const object = networkObject(asked.network);
    return done(true as const, { action: 'network.outcomeNamed', object, facts: { isNamed } });
  },
});

/**
 * Says that it did not come of the network after all: for whoever leads it, or the network. What it is stays as it is. Codes:
 * network.gone, .notLeader, .state, chain.outcomeGone, .notOwn.
 */
export const untieOutcome: Command<OutcomeAsked, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await requireIn(ctx, asked);
    if (!found.ok) return found;
    const outcome = await outcomeIn(ctx, asked);
    if (!outcome) return refuse(problem('chain.outcomeGone', 'outcome'));
    if (outcome.party !== asked.party && found.value.leader !== asked.party) {
      return refuse(problem('chain.notOwn', 'outcome'));
    }
    // The program: which goals it served was the network's leader's to say.
    await asSystem(ctx, ({ db }) =>
      db
        .deleteFrom('network_goal_link')
        .where('network_id', '=', asked.network)
        .where('kind', '=', 'outcome')
        .where('ref', '=', asked.number)
        .execute(),
    );
    await ctx.db
      .deleteFrom('network_outcome')
      .where('network_id', '=', asked.network)
      .where('number', '=', asked.number)
      .execute();
    const object = networkObject(asked.network);
    return done(true as const, { action: 'network.outcomeUntied', object, facts: {} });
  },
});

const TABLES = {
  gathering: 'gathering',
  topic: 'network_topic',
  assignment: 'network_assignment',
  outcome: 'network_outcome',
} as const satisfies Readonly<Record<PartKind, string>>;

/** Those of the parts that are in the network, by their words. */
async function partsIn({ db }: ActingCtx, network: string): Promise<ReadonlySet<string>> {
  const words = new Set<string>();
  for (const kind of PART_KINDS) {
    const { rows } = await sql<{ ref: number }>`
      select number as ref from ${sql.table(TABLES[kind])} where network_id = ${network}`.execute(db);
    for (const { ref } of rows) words.add(partWord({ kind, ref }));
  }
  return words;
}

export interface PartsToTie extends NetworkAsked {
  /** Id of the goal. */
  readonly goal: string;
  /** Parts that serve it now, and did not when the form was made. */
  readonly add: readonly ChainPart[];
  /** Parts that served it when the form was made, and do not now. What somebody else has tied meanwhile stands. */
  readonly remove: readonly ChainPart[];
}

/** Says which parts serve a goal. Codes: network.gone, .notLeader, .state, .goalGone, chain.partGone. */
export const tieParts: Command<PartsToTie, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { goal, add, remove, ...asked }) => {
    const found = await requireLeader(ctx, asked, 'follow');
    if (!found.ok) return found;
    const known = await ctx.db
      .selectFrom('network_goal')
      .select('id')
      .where('network_id', '=', asked.network)
      .where(sql<boolean>`id::text = ${goal}`)
      .executeTakeFirst();
    if (!known) return refuse(problem('network.goalGone', 'goal'));
    const there = await partsIn(ctx, asked.network);
    if (!add.every((part) => there.has(partWord(part)))) return refuse(problem('chain.partGone', 'parts'));
    for (const { kind, ref } of remove) {
      await ctx.db
        .deleteFrom('network_goal_link')
        .where('goal_id', '=', goal)
        .where('kind', '=', kind)
        .where('ref', '=', ref)
        .execute();
    }
    if (add.length > 0) {
      await ctx.db
        .insertInto('network_goal_link')
        .values(
          add.map(({ kind, ref }) => ({
            network_id: asked.network,
            goal_id: goal,
            kind,
            ref,
            tied_at: ctx.now,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    if (add.length + remove.length === 0) return done(true as const, null);
    const facts = { added: add.length, removed: remove.length };
    return done(true as const, { action: 'network.goalTied', object: networkObject(asked.network), facts });
  },
});
