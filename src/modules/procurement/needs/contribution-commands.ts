// What people write by link, one thing at a time, and how the leader's people sort it: under a heading, into a need, set
// aside with why. A link writes to its own procurement and reads nothing of what others wrote.
import { localDateAt } from '../../../kernel/local-date.ts';
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import { readProcurement } from '../life/queries.ts';
import { attachContributions } from './attach-commands.ts';
import type { NeedsLinkTable } from './db.ts';
import { headingFor, type TypedHeading } from './heading-commands.ts';
import { leadersPlace, NEEDS_GONE, needsObject, standInLine } from './in-line-commands.ts';
import { contributionFaults, isOpenPhase, MOST_CONTRIBUTIONS, reasonFaults, takesPart } from './rules.ts';

export interface NewContribution {
  /** Who made the link: whom the log of what was done is kept for. */
  readonly party: PartyId;
  readonly link: string;
  /** What the form carried; the same sent twice is kept once. */
  readonly onceKey: string;
  /** Whose people it comes from, where the link is for a meeting and somebody says so. */
  readonly body: BodyId | null;
  readonly role: string;
  readonly text: string;
}

type LinkRow = Pick<NeedsLinkTable, 'procurement_id' | 'body_id' | 'ends_on' | 'closed_at'> & {
  readonly id: string;
  readonly contributions: number;
};

async function lockedLink({ db, actor }: ActingCtx, link: string): Promise<LinkRow | null> {
  // Whoever writes by a link writes by that link and no other.
  if (actor.kind !== 'link' || actor.link !== link) return null;
  const row = await db
    .selectFrom('procurement_needs_link')
    .select(['id', 'procurement_id', 'body_id', 'ends_on', 'closed_at', 'contributions'])
    .where('id', '=', link)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Its number, where the same form has been received already. */
async function receivedBefore({ db }: ActingCtx, link: LinkRow, onceKey: string): Promise<number | null> {
  const row = await db
    .selectFrom('procurement_contribution')
    .select('number')
    .where('procurement_id', '=', link.procurement_id)
    .where('link_id', '=', link.id)
    .where('once_key', '=', onceKey)
    .executeTakeFirst();
  return row?.number ?? null;
}

async function keep(
  ctx: ActingCtx,
  link: LinkRow,
  { onceKey, role, text, body }: NewContribution,
): Promise<Result<Done<number>>> {
  const { procurement_id: procurement } = link;
  const number = await standInLine(ctx, procurement, 'last_contribution');
  await ctx.db
    .insertInto('procurement_contribution')
    .values({
      procurement_id: procurement,
      number,
      link_id: link.id,
      once_key: onceKey,
      body_id: link.body_id ?? body,
      role,
      text,
      heading_id: null,
      need_id: null,
      aside_reason: null,
      at: ctx.now,
    })
    .execute();
  await ctx.db
    .updateTable('procurement_needs_link')
    .set({ contributions: link.contributions + 1 })
    .where('id', '=', link.id)
    .execute();
  const object = needsObject(procurement);
  return done(number, { action: 'procurement.contributionReceived', object, facts: { number } });
}

/**
 * Takes in one contribution by link; the value is its number. Codes: needs.gone, .notOpen, .roleMissing, .contributionMissing,
 * .textLong, .linkFull, text.nationalNumber.
 */
export const contribute: Command<NewContribution, number> = command({
  action: 'procurement.needs.contribute',
  partyOf: ({ party }) => party,
  run: async (ctx, given) => {
    const link = await lockedLink(ctx, given.link);
    const today = localDateAt(ctx.now.getTime());
    if (!link || link.closed_at !== null || link.ends_on < today) return NEEDS_GONE;
    const found = await readProcurement(ctx, { id: link.procurement_id, forUpdate: false });
    if (!found) return NEEDS_GONE;
    const { state } = found;
    if (!isOpenPhase(state.phase)) return refuse(problem('needs.notOpen', 'needs', { phase: state.phase }));
    const before = await receivedBefore(ctx, link, given.onceKey);
    if (before !== null) return done(before, null);
    const faults = contributionFaults(given.role, given.text);
    if (faults.length > 0) return refuse(...faults);
    if (link.contributions >= MOST_CONTRIBUTIONS) {
      return refuse(problem('needs.linkFull', 'text', { most: MOST_CONTRIBUTIONS }));
    }
    const isKnown = given.body === null || takesPart(state, given.body as string as PartyId);
    return keep(ctx, link, { ...given, body: isKnown ? given.body : null });
  },
});

export type SortInto =
  | { readonly kind: 'heading'; readonly heading: TypedHeading }
  | { readonly kind: 'need'; readonly need: string }
  | { readonly kind: 'aside'; readonly reason: string }
  /** Back among those that wait. */
  | { readonly kind: 'waiting' };

export interface ContributionsToSort {
  readonly procurement: string;
  readonly party: PartyId;
  readonly ids: readonly string[];
  readonly into: SortInto;
}

async function columnsFor(
  ctx: ActingCtx,
  { procurement, into }: ContributionsToSort,
): Promise<Result<{ heading_id?: string; need_id?: null; aside_reason?: string | null }>> {
  switch (into.kind) {
    case 'heading': {
      const heading = await headingFor(ctx, procurement, into.heading);
      if (!heading.ok) return heading;
      return heading.value === null
        ? refuse(problem('needs.headingMissing', 'heading'))
        : { ok: true, value: { heading_id: heading.value } };
    }
    case 'aside': {
      const faults = reasonFaults(into.reason);
      if (faults.length > 0) return refuse(...faults);
      return { ok: true, value: { aside_reason: into.reason, need_id: null } };
    }
    case 'need':
    case 'waiting':
      return { ok: true, value: { aside_reason: null, need_id: null } };
  }
}

/** A need that stands, in this procurement. */
async function isNeed({ db }: ActingCtx, procurement: string, need: string): Promise<boolean> {
  const row = await db
    .selectFrom('procurement_need')
    .select('id')
    .where('procurement_id', '=', procurement)
    .where('id', '=', need)
    .where('merged_into', 'is', null)
    .where('aside_reason', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Sorts contributions, as many at once as there are; the value is how many. Codes: needs.gone, .notOpen, .leaderOnly,
 * .nothingChosen, .headingMissing, .notStanding, .reasonMissing, .textLong, .tooMany, text.nationalNumber.
 */
export const sortContributions: Command<ContributionsToSort, number> = command({
  action: 'procurement.needs.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { procurement, ids, into } = asked;
    const place = await leadersPlace(ctx, asked);
    if (!place.ok) return place;
    if (ids.length === 0) return refuse(problem('needs.nothingChosen', 'contributions'));
    await standInLine(ctx, procurement);
    if (into.kind === 'need' && !(await isNeed(ctx, procurement, into.need))) {
      return refuse(problem('needs.notStanding', 'need'));
    }
    const columns = await columnsFor(ctx, asked);
    if (!columns.ok) return columns;
    const changed =
      into.kind === 'need'
        ? await attachContributions(ctx, procurement, { ids, need: into.need })
        : Number(
            (
              await ctx.db
                .updateTable('procurement_contribution')
                .set(columns.value)
                .where('procurement_id', '=', procurement)
                .where('id', 'in', ids)
                .executeTakeFirst()
            ).numUpdatedRows,
          );
    if (changed !== new Set(ids).size) return NEEDS_GONE;
    const facts = { count: changed };
    const object = needsObject(procurement);
    return done(changed, { action: 'procurement.contributionsSorted', object, facts });
  },
});

/**
 * Deletes contributions for good: for what must not be kept, like somebody's health. The value is how many. Codes: needs.gone,
 * .notOpen, .leaderOnly, .nothingChosen.
 */
export const deleteContributions: Command<Omit<ContributionsToSort, 'into'>, number> = command({
  action: 'procurement.needs.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { procurement, party, ids }) => {
    const place = await leadersPlace(ctx, { procurement, party });
    if (!place.ok) return place;
    if (ids.length === 0) return refuse(problem('needs.nothingChosen', 'contributions'));
    const gone = await ctx.db
      .deleteFrom('procurement_contribution')
      .where('procurement_id', '=', procurement)
      .where('id', 'in', ids)
      .executeTakeFirst();
    const facts = { count: Number(gone.numDeletedRows) };
    const object = needsObject(procurement);
    return done(facts.count, { action: 'procurement.contributionsDeleted', object, facts });
  },
});
