// Rounds as far as the asking person may see them: the cooperation sees all its members' answers, a body its own alone.
import { type ExpressionBuilder, sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tables } from '../../../kernel/tables.ts';
import { type ActingCtx, type Actor, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { hashOfSecret } from '../../accounts/secret.ts';
import { countAttempt, isLockedOut } from '../../accounts/sign-in-commands.ts';
import type { BodyId } from '../../registry/model.ts';
import type { Round, RoundHead, RoundMember } from './model.ts';
import { answerOf, lineOf } from './round-rows.ts';
import './db.ts';

/** One body's part, or every member's with null. */
async function membersOf({ db }: ActingCtx, id: string, only: BodyId | null): Promise<RoundMember[]> {
  const narrowed = only === null ? sql<boolean>`true` : sql<boolean>`body_id = ${only}`;
  const rows = await db
    .selectFrom('round_member')
    .selectAll()
    .where('round_id', '=', id)
    .where(narrowed)
    .orderBy('body_id')
    .execute();
  const answers = await db
    .selectFrom('round_answer')
    .selectAll()
    .where('round_id', '=', id)
    .where(narrowed)
    .execute();
  const byBody = Map.groupBy(answers, ({ body_id }) => body_id);
  return rows.map((row) => ({
    body: row.body_id as BodyId,
    contactName: row.contact_name,
    contactEmail: row.contact_email,
    openedAt: row.opened_at,
    answeredAt: row.answered_at,
    answeredName: row.answered_name,
    deliveredAt: row.delivered_at,
    version: row.version,
    answers: (byBody.get(row.body_id) ?? []).map(answerOf),
  }));
}

const HEAD = [
  'id',
  'party',
  'is_demo',
  'title',
  'year',
  'message',
  'deadline',
  'silence',
  'state',
  'version',
  'closed_at',
] as const;

type HeadRow = Omit<RoundHead, 'isDemo' | 'closedAt' | 'deadline'> & {
  readonly is_demo: boolean;
  readonly closed_at: Date | null;
  readonly deadline: string | null;
};

const headOf = ({ is_demo: isDemo, closed_at: closedAt, deadline, ...row }: HeadRow): RoundHead => ({
  ...row,
  isDemo,
  closedAt,
  deadline: deadline as LocalDate | null,
});

export interface RoundQuestion {
  readonly id: string;
  /** Whose part is read; null: every member's that the actor may see. */
  readonly body: BodyId | null;
}

/** Null where there is none, or it is nothing the actor may see. */
export const roundOf = (ctx: Ctx, { id, body }: RoundQuestion): Promise<Round | null> =>
  acting(ctx, async (inside) => {
    const row = await inside.db.selectFrom('round').select(HEAD).where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    const lines = await inside.db
      .selectFrom('round_line')
      .selectAll()
      .where('round_id', '=', id)
      .orderBy('place')
      .execute();
    return { ...headOf(row), lines: lines.map(lineOf), members: await membersOf(inside, id, body) };
  });

export interface RoundRow extends RoundHead {
  readonly members: number;
  readonly delivered: number;
}

/** How many are asked and have delivered: of all for whoever asks, of itself alone for a body, whoever else the actor sees. */
const memberCounts = (party: PartyId) => (select: ExpressionBuilder<Tables, 'round'>) => {
  const members = select
    .selectFrom('round_member')
    .whereRef('round_id', '=', 'round.id')
    .where((where) =>
      where.or([where('body_id', '=', party as string), sql<boolean>`round.party = ${party}`]),
    );
  const count = members.select(({ fn }) => fn.countAll<number>().as('n'));
  return [count.as('members'), count.where('delivered_at', 'is not', null).as('delivered')] as const;
};

/** A part of a party's rounds, the newest first, and how many there are. */
export function roundsOf(
  ctx: Ctx,
  { party, page, size }: { readonly party: PartyId; readonly page: number; readonly size: number },
): Promise<{ readonly rows: readonly RoundRow[]; readonly total: number }> {
  return acting(ctx, async ({ db }) => {
    const all = db.selectFrom('round').where(sql<boolean>`readers @> array[${party}]::text[]`);
    const { total } = await all
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await all
      .select(HEAD)
      .select(memberCounts(party))
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(size)
      .offset((page - 1) * size)
      .execute();
    return {
      total,
      rows: rows.map(({ members, delivered, ...row }) => ({
        ...headOf(row),
        members: members ?? 0,
        delivered: delivered ?? 0,
      })),
    };
  });
}

/** Rounds that are out: a body's that it has not delivered, or those a cooperation waits for. What is due first first. */
export const waitingRounds = (
  ctx: Ctx,
  { party, today }: { readonly party: PartyId; readonly today: LocalDate },
): Promise<RoundRow[]> =>
  acting(ctx, async ({ db }) => {
    const rows = await db
      .selectFrom('round')
      .select(HEAD)
      .select(memberCounts(party))
      .where('state', '=', 'sent')
      .where((where) =>
        where.or([
          where('party', '=', party),
          where.and([
            where('deadline', '>=', today),
            where.exists(
              where
                .selectFrom('round_member')
                .select('body_id')
                .whereRef('round_id', '=', 'round.id')
                .where('body_id', '=', party as string)
                .where('delivered_at', 'is', null),
            ),
          ]),
        ]),
      )
      .orderBy('deadline')
      .orderBy('id')
      .execute();
    return rows.map(({ members, delivered, ...row }) => ({
      ...headOf(row),
      members: members ?? 0,
      delivered: delivered ?? 0,
    }));
  });

/** Every round that waits for answers, with its members. For the program itself. */
export async function sentRounds(ctx: Ctx): Promise<Round[]> {
  const ids = await acting(ctx, ({ db }) =>
    db
      .selectFrom('round')
      .select('id')
      .where('state', '=', 'sent')
      .orderBy('deadline')
      .orderBy('id')
      .execute(),
  );
  const rounds = await Promise.all(ids.map(({ id }) => roundOf(ctx, { id, body: null })));
  return rounds.filter((round) => round !== null);
}

export interface RoundLink {
  readonly id: string;
  readonly round: string;
  readonly body: BodyId;
  readonly name: string;
  readonly email: string;
  readonly isDemo: boolean;
}

export type OpenedLink =
  | { readonly kind: 'opened'; readonly link: RoundLink }
  | { readonly kind: 'gone' | 'wait' };

/**
 * What a personal link opens. A secret that opens nothing is counted; after many from one network address nothing is looked
 * up for a while (`wait`).
 */
export function behindRoundLink(
  ctx: Ctx,
  { secret, address }: { readonly secret: string; readonly address: string },
): Promise<OpenedLink> {
  const system: Actor = { kind: 'system', name: 'roundLink' };
  return acting({ ...ctx, actor: system }, async (inside) => {
    if (await isLockedOut(inside, 'wrongRoundLink', address)) return { kind: 'wait' };
    const hash = hashOfSecret(secret);
    const row =
      hash === null
        ? undefined
        : await inside.db
            .selectFrom('round_link')
            .select(['id', 'round_id', 'body_id', 'name', 'email', 'is_demo'])
            .where('token_hash', '=', hash)
            .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', ctx.now)]))
            .executeTakeFirst();
    if (!row) {
      await countAttempt(inside, 'wrongRoundLink', address);
      return { kind: 'gone' };
    }
    const { round_id: round, body_id: body, is_demo: isDemo, ...link } = row;
    return { kind: 'opened', link: { ...link, round, body: body as BodyId, isDemo } };
  });
}

export interface SharedEnding {
  readonly item: string;
  readonly body: BodyId;
  readonly category: string;
  /** Null where the body does not show it. */
  readonly title: string | null;
  readonly earliest: LocalDate;
}

/** Needs the members show others, that may begin in a span: what a round may ask about. What begins first first. */
export const sharedEndings = (
  ctx: Ctx,
  asked: {
    readonly bodies: readonly BodyId[];
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly most: number;
  },
): Promise<SharedEnding[]> =>
  asked.bodies.length === 0
    ? Promise.resolve([])
    : acting(ctx, async ({ db }) => {
        const rows = await db
          .selectFrom('need_share')
          .select(['item_id', 'body_id', 'category', 'title', 'earliest'])
          .where('body_id', 'in', asked.bodies as readonly string[])
          .where('place', '=', 0)
          .where('earliest', '<=', asked.to)
          .where('latest', '>=', asked.from)
          .orderBy('earliest')
          .orderBy('item_id')
          .limit(asked.most)
          .execute();
        return rows.map((row) => ({
          item: row.item_id,
          body: row.body_id as BodyId,
          category: row.category,
          title: row.title,
          earliest: row.earliest as LocalDate,
        }));
      });
