// Needs, contributions, links and votes as far as the asking person may see them. A member sees its own people's
// contributions and those that became part of a need; what others voted only once the vote is over.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import type { NeedTable } from './db.ts';
import type { Ballot, Choice, Contribution, Heading, Need, NeedFacts, NeedsLink, Vote } from './model.ts';

const NEED_COLUMNS = [
  'id',
  'number',
  'facts',
  'heading_id',
  'party',
  'brought_by_role',
  'version',
  'merged_into',
  'aside_reason',
  'changed_at',
] as const;

type NeedRow = Pick<NeedTable, Exclude<(typeof NEED_COLUMNS)[number], 'id' | 'version'>> & {
  readonly id: string;
  readonly version: number;
};

const needOf = (row: NeedRow): Need => ({
  id: row.id,
  number: row.number,
  facts: row.facts as NeedFacts,
  heading: row.heading_id,
  party: row.party,
  role: row.brought_by_role,
  version: row.version,
  mergedInto: row.merged_into,
  asideReason: row.aside_reason,
  changedAt: row.changed_at,
});

export interface NeedsMap {
  /** By number, with those joined and set aside. */
  readonly needs: readonly Need[];
  /** By when they were made. */
  readonly headings: readonly Heading[];
}

/** All needs of one procurement. */
export const needsOf = (ctx: Ctx, procurement: string): Promise<NeedsMap> =>
  acting(ctx, async ({ db }) => {
    const needs = await db
      .selectFrom('procurement_need')
      .select(NEED_COLUMNS)
      .where('procurement_id', '=', procurement)
      .orderBy('number')
      .execute();
    const headings = await db
      .selectFrom('procurement_heading')
      .select(['id', 'name'])
      .where('procurement_id', '=', procurement)
      .orderBy('created_at')
      .orderBy('name')
      .execute();
    return { needs: needs.map(needOf), headings };
  });

/** By number. */
export const contributionsOf = (ctx: Ctx, procurement: string): Promise<Contribution[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement_contribution')
      .select(['id', 'number', 'body_id', 'role', 'text', 'heading_id', 'need_id', 'aside_reason', 'at'])
      .where('procurement_id', '=', procurement)
      .orderBy('number')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      number: row.number,
      body: row.body_id as BodyId | null,
      role: row.role,
      text: row.text,
      heading: row.heading_id,
      need: row.need_id,
      asideReason: row.aside_reason,
      at: row.at,
    }));
  });

/** The newest first. */
export const needsLinksOf = (ctx: Ctx, procurement: string): Promise<NeedsLink[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement_needs_link')
      .select(['id', 'party', 'body_id', 'label', 'ends_on', 'closed_at', 'contributions', 'is_demo'])
      .where('procurement_id', '=', procurement)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      procurement,
      party: row.party,
      body: row.body_id as BodyId | null,
      label: row.label,
      endsOn: row.ends_on as LocalDate,
      closedAt: row.closed_at,
      contributions: row.contributions,
      isDemo: row.is_demo,
    }));
  });

export interface NeedVersion {
  readonly version: number;
  readonly facts: NeedFacts;
  readonly party: PartyId;
  readonly at: Date;
}

/** What a need has said, the latest first. */
export const versionsOf = (ctx: Ctx, need: string): Promise<NeedVersion[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('procurement_need_version')
      .select(['version', 'facts', 'party', 'at'])
      .where('need_id', '=', need)
      .orderBy('version', 'desc')
      .execute();
    return rows.map((row) => ({ ...row, facts: row.facts as NeedFacts }));
  });

async function ballotsOf({ db }: ActingCtx, vote: string): Promise<Ballot[]> {
  const ballots = await db
    .selectFrom('procurement_ballot')
    .select(['body_id', 'inhabitants', 'cast_at', 'version'])
    .where('vote_id', '=', vote)
    .orderBy('body_id')
    .execute();
  const choices = await db
    .selectFrom('procurement_ballot_choice')
    .select(['body_id', 'need_id', 'choice'])
    .where('vote_id', '=', vote)
    .execute();
  const byBody = Map.groupBy(choices, ({ body_id }) => body_id);
  return ballots.map((row) => ({
    body: row.body_id as BodyId,
    inhabitants: row.inhabitants,
    castAt: row.cast_at,
    version: row.version,
    choices: Object.fromEntries(
      (byBody.get(row.body_id) ?? []).map(({ need_id, choice }): [string, Choice] => [need_id, choice]),
    ),
  }));
}

/** The latest first. */
export const votesOf = (ctx: Ctx, procurement: string): Promise<Vote[]> =>
  acting(ctx, async (inside) => {
    const votes = await inside.db
      .selectFrom('procurement_vote')
      .select(['id', 'number', 'ends_on', 'closed_at'])
      .where('procurement_id', '=', procurement)
      .orderBy('number', 'desc')
      .execute();
    const read: Vote[] = [];
    for (const { id, number, ends_on, closed_at } of votes) {
      const needs = await inside.db
        .selectFrom('procurement_vote_need')
        .innerJoin('procurement_need', 'procurement_need.id', 'procurement_vote_need.need_id')
        .select(['procurement_need.id', 'procurement_need.number', 'procurement_vote_need.version'])
        .where('vote_id', '=', id)
        .orderBy('procurement_need.number')
        .execute();
      const ballots = await ballotsOf(inside, id);
      read.push({ id, number, endsOn: ends_on as LocalDate, closedAt: closed_at, needs, ballots });
    }
    return read;
  });
