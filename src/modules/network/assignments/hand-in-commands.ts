// What a body hands in, by its people or by a participant's link, and what peers and the leader say about it.
import { localDateAt } from '../../../kernel/local-date.ts';
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import {
  type AssignmentAsked,
  assignmentEntry,
  ownAssignment,
  readAssignment,
  type Telling,
  tell,
} from './locked-db.ts';
import type { HandIn, OwnThing } from './model.ts';
import {
  type FeedbackFacts,
  feedbackFaults,
  feedbackTo,
  type HandInFacts,
  handInFaults,
  MOST_FEEDBACK,
  MOST_THINGS,
  sayingFaults,
} from './rules.ts';
import './db.ts';

interface HandInToKeep extends AssignmentAsked, HandInFacts {
  /** What is delivered stays delivered. */
  readonly isDelivered: boolean;
  /** What the form was made of; 0 where there was none. */
  readonly version: number;
}

export const ownOf = (handIns: readonly HandIn[], body: BodyId): HandIn | null =>
  handIns.find((one) => one.body === body) ?? null;

/** How many things and files. */
export const attachedTo = ({ things, files }: HandIn): number => things.length + files.length;

const asWritten = (
  { now }: ActingCtx,
  before: HandIn | null,
  { text, webLinks, isDelivered }: HandInToKeep,
) => {
  const deliveredAt = before?.deliveredAt ?? (isDelivered ? now : null);
  return {
    state: deliveredAt === null ? ('draft' as const) : ('delivered' as const),
    text,
    web_links: [...webLinks],
    delivered_at: deliveredAt,
    changed_at: now,
    version: (before?.version ?? 0) + 1,
  };
};

/**
 * Keeps or delivers what the body hands in. Codes: network.gone, .notIn, .state, assignment.gone, .notNow, .notForYou,
 * .changedByOther, .answerMissing, .textLong, .webLinkFormat, .webLinksMany, text.nationalNumber.
 */
export const keepHandIn: Command<HandInToKeep, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await ownAssignment(ctx, asked);
    if (!found.ok) return found;
    const { assignment, handIns, body } = found.value;
    const before = ownOf(handIns, body);
    if ((before?.version ?? 0) !== asked.version) {
      return refuse(problem('assignment.changedByOther', 'handIn'));
    }
    const row = asWritten(ctx, before, asked);
    const isDelivered = row.state === 'delivered';
    const faults = handInFaults(asked, { isDelivered, attached: before ? attachedTo(before) : 0 });
    if (faults.length > 0) return refuse(...faults);
    await ctx.db
      .insertInto('network_hand_in')
      .values({ assignment_id: assignment.id, body_id: body, ...row })
      .onConflict((conflict) => conflict.columns(['assignment_id', 'body_id']).doUpdateSet(row))
      .execute();
    const delivered = before?.deliveredAt ? 'assignment.handInChanged' : 'assignment.delivered';
    const action = isDelivered ? delivered : 'assignment.handInKept';
    return done(true as const, assignmentEntry(action, asked, { body }));
  },
});

const LONGEST_THING = 300;

export interface ThingAsked extends AssignmentAsked {
  /** One of the body's own, as the flow has found it; the database holds that it is. */
  readonly thing: OwnThing;
}

export const touch = ({ db, now }: ActingCtx, handIn: string): Promise<unknown> =>
  db.updateTable('network_hand_in').set({ changed_at: now }).where('id', '=', handIn).execute();

/** The body's hand-in, begun where there was none. */
export async function begunHandIn(
  ctx: ActingCtx,
  { assignment, body, before }: { assignment: string; body: BodyId; before: HandIn | null },
): Promise<string> {
  if (before) {
    await touch(ctx, before.id);
    return before.id;
  }
  const { id } = await ctx.db
    .insertInto('network_hand_in')
    .values({
      assignment_id: assignment,
      body_id: body,
      state: 'draft',
      text: '',
      web_links: [],
      delivered_at: null,
      changed_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Lets the hand-in point to something of the body's own. The others read its title and get no right to read it. Codes:
 * network.gone, .notIn, .state, assignment.gone, .notNow, .notForYou, .thingsMany.
 */
export const attachThing: Command<ThingAsked, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { thing, ...asked }): Promise<Result<Done<true>>> => {
    const found = await ownAssignment(ctx, asked);
    if (!found.ok) return found;
    const { assignment, handIns, body } = found.value;
    const before = ownOf(handIns, body);
    const things = before?.things ?? [];
    if (things.some(({ kind, id }) => kind === thing.kind && id === thing.id)) {
      return done(true as const, null);
    }
    if (things.length >= MOST_THINGS) {
      return refuse(problem('assignment.thingsMany', 'thing', { most: MOST_THINGS }));
    }
    const handIn = await begunHandIn(ctx, { assignment: assignment.id, body, before });
    await ctx.db
      .insertInto('network_hand_in_thing')
      .values({
        hand_in_id: handIn,
        kind: thing.kind,
        thing_id: thing.id,
        title: thing.title.slice(0, LONGEST_THING),
      })
      .execute();
    const facts = { body, kind: thing.kind };
    return done(true as const, assignmentEntry('assignment.thingAttached', asked, facts));
  },
});

/** The hand-in points to it no more. Codes: network.gone, .notIn, .state, assignment.gone, .notNow, .notForYou, .thingGone. */
export const detachThing: Command<AssignmentAsked & { readonly thing: Pick<OwnThing, 'kind' | 'id'> }, true> =
  command({
    action: 'network.answer',
    partyOf: ({ party }) => party,
    run: async (ctx, { thing, ...asked }): Promise<Result<Done<true>>> => {
      const found = await ownAssignment(ctx, asked);
      if (!found.ok) return found;
      const { handIns, body } = found.value;
      const before = ownOf(handIns, body);
      const isThere = before?.things.some(({ kind, id }) => kind === thing.kind && id === thing.id);
      if (!before || !isThere) return refuse(problem('assignment.thingGone', 'thing'));
      const rest = { isDelivered: before.state === 'delivered', attached: attachedTo(before) - 1 };
      const faults = handInFaults(before, rest);
      if (faults.length > 0) return refuse(...faults);
      await ctx.db
        .deleteFrom('network_hand_in_thing')
        .where('hand_in_id', '=', before.id)
        .where('kind', '=', thing.kind)
        .where('thing_id', '=', thing.id)
        .execute();
      await touch(ctx, before.id);
      return done(
        true as const,
        assignmentEntry('assignment.thingDetached', asked, { body, kind: thing.kind }),
      );
    },
  });

interface FeedbackToGive extends AssignmentAsked, FeedbackFacts, Telling {
  /** Whose hand-in it is about. */
  readonly receiver: BodyId;
}

/**
 * Says what is good and what to think about. A body that has not delivered itself is refused. Codes: network.gone, .notIn, .state,
 * assignment.gone, .notNow, .handInGone, .ownHandIn, .notShared, .deliverFirst, .feedbackMissing, .feedbackMany, .textLong,
 * text.nationalNumber.
 */
export const giveFeedback: Command<FeedbackToGive, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, asked): Promise<Result<Done<true>>> => {
    const found = await readAssignment(ctx, asked);
    if (!found.ok) return found;
    const { reader, handIns, network } = found.value;
    const { receiver, role, good, consider } = asked;
    const handIn = handIns.find((one) => one.body === receiver && one.state === 'delivered');
    if (!handIn) return refuse(problem('assignment.handInGone', 'handIn'));
    const faults = [...sayingFaults(found.value, receiver, reader), ...feedbackFaults(asked)];
    if (faults.length > 0) return refuse(...faults);
    if (feedbackTo(found.value, handIn).length >= MOST_FEEDBACK) {
      return refuse(problem('assignment.feedbackMany', 'good', { most: MOST_FEEDBACK }));
    }
    await ctx.db
      .insertInto('network_feedback')
      .values({
        hand_in_id: handIn.id,
        body_id: reader.body,
        role,
        good,
        consider,
        said_on: localDateAt(ctx.now.getTime()),
      })
      .execute();
    await tell(ctx, asked.letters, network.isDemo);
    return done(true as const, assignmentEntry('assignment.feedbackGiven', asked, { body: receiver }));
  },
});

/** Deletes for good what was said, by the body it came from or by those who lead. Codes: network.*, assignment.gone, .notNow. */
export const deleteFeedback: Command<AssignmentAsked & { readonly feedback: string }, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { feedback, ...asked }): Promise<Result<Done<true>>> => {
    const found = await readAssignment(ctx, asked);
    if (!found.ok) return found;
    const { reader, feedback: said } = found.value;
    const one = said.find(({ id }) => id === feedback);
    const isOwn = one !== undefined && one.body !== null && one.body === reader.body;
    if (!one || !(reader.leads || isOwn)) return refuse(problem('assignment.gone', 'feedback'));
    await ctx.db.deleteFrom('network_feedback').where('id', '=', one.id).execute();
    return done(true as const, assignmentEntry('assignment.feedbackDeleted', asked));
  },
});
