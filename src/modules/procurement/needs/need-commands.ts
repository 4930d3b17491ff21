// Needs are written, joined, set aside and brought back. The leader's people do it with every need, a body's people with
// those their body brought. What a vote weighs stays as it reads until the vote is over.
import { localDateAt } from '../../../kernel/local-date.ts';
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { attachContributions } from './attach-commands.ts';
import { headingFor, type TypedHeading } from './heading-commands.ts';
import {
  leadersPlace,
  NEEDS_GONE,
  type NeedsPlace,
  needsObject,
  needsUnderVote,
  placeOf,
  standInLine,
} from './in-line-commands.ts';
import type { Need, NeedFacts } from './model.ts';
import { MOST_NEEDS, needFaults, reasonFaults, takesPart } from './rules.ts';
import './db.ts';

export interface NeedToWrite {
  readonly procurement: string;
  readonly party: PartyId;
  /** What is changed, and the version that was read; null: it is new. */
  readonly changes: { readonly need: string; readonly version: number } | null;
  readonly facts: NeedFacts;
  readonly heading: TypedHeading;
  /** Of whoever brings it; empty: not said. */
  readonly role: string;
  /** Contributions it is made of; the leader's people alone choose them. */
  readonly contributions: readonly string[];
}

export interface WrittenNeed {
  readonly id: string;
  readonly number: number;
}

type LockedNeed = Pick<Need, 'id' | 'number' | 'version' | 'mergedInto' | 'asideReason' | 'party'> & {
  readonly facts: NeedFacts;
};

/** In order of their ids, so that two who lock the same never wait for each other. */
async function lockNeeds(
  { db }: ActingCtx,
  procurement: string,
  ids: readonly string[],
): Promise<LockedNeed[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('procurement_need')
    .select(['id', 'number', 'version', 'merged_into', 'aside_reason', 'party', 'facts'])
    .where('procurement_id', '=', procurement)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ merged_into, aside_reason, facts, ...row }) => ({
    ...row,
    mergedInto: merged_into,
    asideReason: aside_reason,
    facts: facts as NeedFacts,
  }));
}

const isStanding = ({ mergedInto, asideReason }: LockedNeed): boolean =>
  mergedInto === null && asideReason === null;

const todayOf = ({ now }: ActingCtx) => localDateAt(now.getTime());

/** A body's cost is told by itself or by the leader, and only for who takes part. */
function bodyRefused({ facts, party }: NeedToWrite, { state, isLead }: NeedsPlace): Result<never> | null {
  if (facts.kind !== 'present') return null;
  const body = facts.body as string as PartyId;
  if (!takesPart(state, body) && state.lead !== body) return refuse(problem('needs.bodyMissing', 'body'));
  return isLead || party === body ? null : refuse(problem('needs.otherBody', 'body'));
}

async function writeVersion(
  ctx: ActingCtx,
  { party, facts }: NeedToWrite,
  need: { id: string; version: number },
) {
  const row = { need_id: need.id, version: need.version, facts: JSON.stringify(facts), party, at: ctx.now };
  await ctx.db.insertInto('procurement_need_version').values(row).execute();
}

async function addNeed(
  ctx: ActingCtx,
  asked: NeedToWrite,
  heading: string | null,
): Promise<Result<WrittenNeed>> {
  const { procurement, party, facts, role } = asked;
  const number = await standInLine(ctx, procurement, 'last_need');
  if (number > MOST_NEEDS) return refuse(problem('needs.tooMany', 'needs', { most: MOST_NEEDS }));
  const { id } = await ctx.db
    .insertInto('procurement_need')
    .values({
      procurement_id: procurement,
      number,
      kind: facts.kind,
      facts: JSON.stringify(facts),
      heading_id: heading,
      party,
      brought_by_role: role,
      merged_into: null,
      aside_reason: null,
      created_at: ctx.now,
      changed_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeVersion(ctx, asked, { id, version: 1 });
  return ok({ id, number });
}

interface Changing {
  readonly asked: NeedToWrite;
  readonly changes: NonNullable<NeedToWrite['changes']>;
  readonly heading: string | null;
  readonly isLead: boolean;
}

async function changeNeed(
  ctx: ActingCtx,
  { asked, changes, heading, isLead }: Changing,
): Promise<Result<WrittenNeed>> {
  const { procurement, party, facts, role } = asked;
  await standInLine(ctx, procurement);
  const [need] = await lockNeeds(ctx, procurement, [changes.need]);
  if (!need || (!isLead && need.party !== party)) return NEEDS_GONE;
  if (!isStanding(need)) return refuse(problem('needs.notStanding', 'needs'));
  if (need.version !== changes.version) return refuse(problem('needs.changedByOther', 'needs'));
  if (need.facts.kind !== facts.kind) return refuse(problem('needs.otherKind', 'needs'));
  if ((await needsUnderVote(ctx, procurement, todayOf(ctx))).has(need.id)) {
    return refuse(problem('needs.voteOpen', 'needs'));
  }
  const version = need.version + 1;
  await ctx.db
    .updateTable('procurement_need')
    .set({
      facts: JSON.stringify(facts),
      heading_id: heading,
      brought_by_role: role,
      version,
      changed_at: ctx.now,
    })
    .where('id', '=', need.id)
    .execute();
  await writeVersion(ctx, asked, { id: need.id, version });
  return ok({ id: need.id, number: need.number });
}

/**
 * Writes a need: a new one with the next number, or a new version. Codes: those of `needFaults`, needs.gone, .notOpen,
 * .notTakingPart, .tooMany, .notStanding, .changedByOther, .otherKind, .otherBody, .bodyMissing, .voteOpen, .textLong,
 * .leaderOnly.
 */
export const writeNeed: Command<NeedToWrite, WrittenNeed> = command({
  action: 'procurement.needs.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const place = await placeOf(ctx, asked);
    if (!place.ok) return place;
    const { isLead } = place.value;
    const faults = needFaults(asked.facts, asked.role);
    if (faults.length > 0) return refuse(...faults);
    const refused = bodyRefused(asked, place.value);
    if (refused) return refused;
    const heading = await headingFor(
      ctx,
      asked.procurement,
      isLead ? asked.heading : { ...asked.heading, name: '' },
    );
    if (!heading.ok) return heading;
    const { changes } = asked;
    const written = changes
      ? await changeNeed(ctx, { asked, changes, heading: heading.value, isLead })
      : await addNeed(ctx, asked, heading.value);
    if (!written.ok) return written;
    if (asked.contributions.length > 0 && !isLead) return refuse(problem('needs.leaderOnly', 'needs'));
    await attachContributions(ctx, asked.procurement, {
      ids: asked.contributions,
      need: written.value.id,
    });
    const facts = { number: written.value.number };
    return done(written.value, {
      action: changes ? 'procurement.needChanged' : 'procurement.needWritten',
      object: needsObject(asked.procurement),
      facts,
    });
  },
});

export interface NeedsToJoin {
  readonly procurement: string;
  readonly party: PartyId;
  /** The one that stays. */
  readonly into: string;
  readonly from: readonly string[];
}

/**
 * Joins needs of one kind into one of them; the others keep their numbers and show where they went. The value is how many
 * were joined. Codes: needs.gone, .notOpen, .leaderOnly, .nothingChosen, .notStanding, .otherKind, .voteOpen.
 */
export const joinNeeds: Command<NeedsToJoin, number> = command({
  action: 'procurement.needs.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { procurement, party, into, from }) => {
    const place = await leadersPlace(ctx, { procurement, party });
    if (!place.ok) return place;
    const ids = [...new Set(from)].filter((id) => id !== into);
    if (ids.length === 0) return refuse(problem('needs.nothingChosen', 'from'));
    await standInLine(ctx, procurement);
    const locked = await lockNeeds(ctx, procurement, [into, ...ids]);
    const kept = locked.find(({ id }) => id === into);
    if (!kept || locked.length !== ids.length + 1) return NEEDS_GONE;
    if (!locked.every(isStanding)) return refuse(problem('needs.notStanding', 'needs'));
    if (locked.some(({ facts }) => facts.kind !== kept.facts.kind)) {
      return refuse(problem('needs.otherKind', 'from'));
    }
    const voted = await needsUnderVote(ctx, procurement, todayOf(ctx));
    if (locked.some(({ id }) => voted.has(id))) return refuse(problem('needs.voteOpen', 'needs'));
    await ctx.db
      .updateTable('procurement_need')
      .set({ merged_into: into, changed_at: ctx.now })
      .where('id', 'in', ids)
      .execute();
    const facts = { number: kept.number, count: ids.length };
    return done(ids.length, { action: 'procurement.needsJoined', object: needsObject(procurement), facts });
  },
});

export interface NeedToPlace {
  readonly procurement: string;
  readonly party: PartyId;
  readonly need: string;
  /** Why it is set aside; null: it stands again, also where it had been joined into another. */
  readonly asideReason: string | null;
}

/**
 * Sets a need aside, with why, or lets it stand again. Codes: needs.gone, .notOpen, .notTakingPart, .notStanding, .doneBefore,
 * .voteOpen, .reasonMissing, .textLong, text.nationalNumber.
 */
export const placeNeed: Command<NeedToPlace, number> = command({
  action: 'procurement.needs.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { procurement, party, need: id, asideReason }) => {
    const place = await placeOf(ctx, { procurement, party });
    if (!place.ok) return place;
    const faults = asideReason === null ? [] : reasonFaults(asideReason);
    if (faults.length > 0) return refuse(...faults);
    await standInLine(ctx, procurement);
    const [need] = await lockNeeds(ctx, procurement, [id]);
    if (!need || (!place.value.isLead && need.party !== party)) return NEEDS_GONE;
    if (isStanding(need) === (asideReason === null)) {
      return refuse(problem(asideReason === null ? 'needs.doneBefore' : 'needs.notStanding', 'needs'));
    }
    if ((await needsUnderVote(ctx, procurement, todayOf(ctx))).has(id)) {
      return refuse(problem('needs.voteOpen', 'needs'));
    }
    await ctx.db
      .updateTable('procurement_need')
      .set({ aside_reason: asideReason, merged_into: null, changed_at: ctx.now })
      .where('id', '=', id)
      .execute();
    return done(need.number, {
      action: asideReason === null ? 'procurement.needBroughtBack' : 'procurement.needSetAside',
      object: needsObject(procurement),
      facts: { number: need.number },
    });
  },
});
