// The network itself: begun, described, opened for those who are asked, started, closed, or thrown away while it is a draft.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { actorName, type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { type NoticeToWrite, writeNotices } from '../../accounts/outbox-commands.ts';
import { readDesign, writeFacts, writeGoals } from '../design/db.ts';
import type { DesignFacts, GoalFacts } from '../design/model.ts';
import { designFaults, goalFaults } from '../design/rules.ts';
import { type HeldNetwork, type NetworkAsked, networkObject, requireLeader } from './locked-db.ts';
import { DAYS_AFTER_CLOSING } from './retention-commands.ts';
import { textFaults } from './text.ts';
import { NETWORK_TRANSITIONS } from './transitions.ts';
import './db.ts';

export const LONGEST_TITLE = 200;
export const LONGEST_PURPOSE = 1000;
const DAY_MS = 86_400_000;

export interface NetworkHeading {
  readonly title: string;
  /** What the participants are to be able to do; may be empty in a draft. */
  readonly purpose: string;
  readonly begins: LocalDate | null;
  readonly ends: LocalDate | null;
}

/** Codes: network.titleMissing, .textLong, .endsBefore, text.nationalNumber; the path is the field. */
function headingFaults({ title, purpose, begins, ends }: NetworkHeading): Problem[] {
  return [
    ...(title === '' ? [problem('network.titleMissing', 'title')] : []),
    ...textFaults('title', title, LONGEST_TITLE),
    ...textFaults('purpose', purpose, LONGEST_PURPOSE),
    ...(begins !== null && ends !== null && ends < begins ? [problem('network.endsBefore', 'ends')] : []),
  ];
}

export interface NetworkToBegin extends NetworkHeading {
  readonly party: PartyId;
  readonly isDemo: boolean;
  /** What a template or another network gives it; left out: nothing. */
  readonly design?: { readonly facts: DesignFacts; readonly goals: readonly GoalFacts[] };
  /** The network it is copied from. */
  readonly copiedFrom?: string;
}

/**
 * Writes a draft; the value is its id. Codes: network.titleMissing, .textLong, .endsBefore, .tooManyLines, .negative,
 * text.nationalNumber.
 */
export const beginNetwork: Command<NetworkToBegin, string> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { party, isDemo, design, copiedFrom, ...heading }) => {
    const faults = [
      ...headingFaults(heading),
      ...(design ? [...designFaults(design.facts), ...design.goals.flatMap(goalFaults)] : []),
    ];
    if (faults.length > 0) return refuse(...faults);
    const { id } = await ctx.db
      .insertInto('network')
      .values({
        leader: party,
        is_demo: isDemo,
        readers: [party],
        title: heading.title,
        purpose: heading.purpose,
        begins: heading.begins,
        ends: heading.ends,
        copied_from: copiedFrom ?? null,
        created_at: ctx.now,
        created_by: actorName(ctx.actor),
        closed_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (design) {
      await writeFacts(ctx, { network: id, facts: design.facts, version: 1 });
      await writeGoals(ctx, id, design.goals);
    }
    return done(id, { action: 'network.begun', object: `network:${id}`, facts: { title: heading.title } });
  },
});

export interface NetworkChange extends NetworkAsked, NetworkHeading {
  readonly isPublic: boolean;
  /** What of the design is kept with it. */
  readonly facts?: Partial<DesignFacts>;
  /** What the form was made of. */
  readonly version: number;
}

/** Codes: network.gone, .notLeader, .state, .changedByOther, .purposeMissing, .beginsMissing, and those of `beginNetwork`. */
export const describeNetwork: Command<NetworkChange, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await requireLeader(ctx, asked, 'describe');
    if (!found.ok) return found;
    if (found.value.version !== asked.version) return refuse(problem('network.changedByOther', 'network'));
    const faults = headingFaults(asked);
    if (found.value.status === 'running' && asked.begins === null)
      faults.push(problem('network.beginsMissing', 'begins'));
    if (found.value.status !== 'draft' && asked.purpose === '')
      faults.push(problem('network.purposeMissing', 'purpose'));
    const design = await readDesign(ctx, asked.network);
    const facts = { ...design.facts, ...asked.facts };
    faults.push(...designFaults(facts));
    if (faults.length > 0) return refuse(...faults);
    if (asked.facts) await writeFacts(ctx, { network: asked.network, facts, version: design.version + 1 });
    const { title, purpose, begins, ends, isPublic } = asked;
    await ctx.db
      .updateTable('network')
      .set({ title, purpose, begins, ends, is_public: isPublic, version: asked.version + 1 })
      .where('id', '=', asked.network)
      .execute();
    return done(true as const, {
      action: 'network.described',
      object: networkObject(asked.network),
      facts: { isPublic },
    });
  },
});

export interface NetworkMoveAsked extends NetworkAsked {
  /** Who is told of it. */
  readonly notices: readonly NoticeToWrite[];
}

const moving = (
  move: 'open' | 'start' | 'close',
  action: string,
  columns: (ctx: ActingCtx, found: HeldNetwork) => { readers?: string[]; closed_at?: Date },
): Command<NetworkMoveAsked, true> =>
  command({
    action: 'network.lead',
    partyOf: ({ party }) => party,
    run: async (ctx, asked) => {
      const found = await requireLeader(ctx, asked, move);
      if (!found.ok) return found;
      const status = NETWORK_TRANSITIONS[move].to ?? found.value.status;
      await ctx.db
        .updateTable('network')
        .set({ ...columns(ctx, found.value), status, version: found.value.version + 1 })
        .where('id', '=', asked.network)
        .execute();
      await writeNotices(ctx, asked.notices);
      if (move === 'close') await endLinks(ctx, asked.network);
      const facts = { bodies: found.value.bodies.length };
      return done(true as const, { action, object: networkObject(asked.network), facts });
    },
  });

async function endLinks({ db, now }: ActingCtx, network: string): Promise<void> {
  await db
    .updateTable('network_participant_link')
    .set({ expires_at: new Date(now.getTime() + DAYS_AFTER_CLOSING * DAY_MS) })
    .where('expires_at', 'is', null)
    .where('participant_id', 'in', (select) =>
      select.selectFrom('network_participant').select('id').where('network_id', '=', network),
    )
    .execute();
}

/** From now on the bodies asked see it and answer. Codes: network.gone, .notLeader, .state, .purposeMissing, .noBodies. */
export const openNetwork = moving('open', 'network.opened', (_ctx, { leader, bodies }) => ({
  readers: [...new Set([leader as string, ...bodies])],
}));

/** Codes: network.gone, .notLeader, .state, .beginsMissing. */
export const startNetwork = moving('start', 'network.started', () => ({}));

/** Codes: network.gone, .notLeader, .state. */
export const closeNetwork = moving('close', 'network.closed', ({ now }) => ({ closed_at: now }));

/** Throws a draft away. Codes: network.gone, .notLeader, .state. */
export const removeNetwork: Command<NetworkAsked, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const found = await requireLeader(ctx, asked, 'remove');
    if (!found.ok) return found;
    await ctx.db.deleteFrom('network').where('id', '=', asked.network).execute();
    const facts = { title: found.value.title };
    return done(true as const, { action: 'network.removed', object: networkObject(asked.network), facts });
  },
});
