// Proposals as far as the asking person may see them: whoever proposes and, once it is sent, the bodies asked. Everybody
// sees sums; a body's own part is read for that body only.
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import { quarter } from '../../../kernel/quarter.ts';
import { type ActingCtx, type Actor, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { hashOfSecret } from '../../accounts/secret.ts';
import type { BodyId } from '../../registry/model.ts';
import type {
  OwnPart,
  Proposal,
  ProposalAnswer,
  ProposalMember,
  ProposalState,
  ProposedNeed,
  Revision,
  RevisionFigures,
} from './model.ts';
import { obstaclesTo, PROPOSAL_MOVES, type ProposalMove } from './transitions.ts';

async function membersOf({ db }: ActingCtx, id: string): Promise<ProposalMember[]> {
  const rows = await db
    .selectFrom('proposal_member')
    .select(['body_id', 'needs', 'basis', 'answer', 'comment', 'answered_at'])
    .where('proposal_id', '=', id)
    .orderBy('body_id')
    .execute();
  return rows.map((row) => ({
    body: row.body_id as BodyId,
    needs: row.needs as readonly ProposedNeed[],
    basis: row.basis,
    answer: row.answer,
    comment: row.comment,
    answeredAt: row.answered_at,
  }));
}

async function readProposal(inside: ActingCtx, id: string): Promise<Proposal | null> {
  const row = await inside.db
    .selectFrom('group_proposal')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    party: row.party,
    isDemo: row.is_demo,
    run: row.run_id,
    category: row.category,
    lead: row.lead as BodyId,
    start: quarter(row.start_quarter),
    message: row.message,
    deadline: row.deadline as LocalDate | null,
    state: row.state,
    version: row.version,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    endedAt: row.ended_at,
    members: await membersOf(inside, id),
  };
}

/** Null where there is none, or it is nothing the actor may see. */
export const proposalOf = (ctx: Ctx, id: string): Promise<Proposal | null> =>
  acting(ctx, (inside) => readProposal(inside, id));

/** What has been worked out, the latest first. */
export async function revisionsOf(ctx: Ctx, id: string): Promise<Revision[]> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('proposal_revision')
      .select(['number', 'made_at', 'figures'])
      .where('proposal_id', '=', id)
      .orderBy('number', 'desc')
      .execute(),
  );
  return rows.map(({ number, made_at: madeAt, figures }) => ({
    ...(figures as RevisionFigures),
    number,
    madeAt,
  }));
}

export interface PartQuestion {
  readonly proposal: string;
  readonly body: BodyId;
}

/** What the latest revision says of one body; null where it says nothing, or the actor may not see it. */
export async function ownPartOf(ctx: Ctx, { proposal, body }: PartQuestion): Promise<OwnPart | null> {
  const row = await acting(ctx, ({ db }) =>
    db
      .selectFrom('proposal_share')
      .select('share')
      .where('proposal_id', '=', proposal)
      .where('body_id', '=', body)
      .where('number', '=', ({ selectFrom }) =>
        selectFrom('proposal_revision')
          .select(({ fn }) => fn.max('number').as('latest'))
          .where('proposal_id', '=', proposal),
      )
      .executeTakeFirst(),
  );
  return row ? (row.share as OwnPart) : null;
}

/** What moves may be made now, whoever makes them. */
export const movesOf = (proposal: Proposal, today: LocalDate): readonly ProposalMove[] =>
  PROPOSAL_MOVES.filter((move) => obstaclesTo(move, proposal, { today }).length === 0);

/** Why a move may not be made; empty where it may. Codes: see proposals/transitions.ts. */
export const whyNotMove = (proposal: Proposal, move: ProposalMove, today: LocalDate) =>
  obstaclesTo(move, proposal, { today });

export const PROPOSAL_LISTS = ['waiting', 'proposed', 'ended'] as const;
/** waiting: sent, and the party is asked · proposed: drafts and sent ones of the party's own · ended: all that are over. */
export type ProposalList = (typeof PROPOSAL_LISTS)[number];

export interface ProposalRow {
  readonly id: string;
  readonly party: PartyId;
  readonly category: string;
  readonly state: ProposalState;
  readonly deadline: LocalDate | null;
  readonly members: number;
  readonly answered: number;
  /** The asking party's own; null where it is not asked. */
  readonly ownAnswer: ProposalAnswer | null;
}

export interface ListQuestion {
  readonly party: PartyId;
  readonly list: ProposalList;
  readonly page: number;
  readonly size: number;
}

function listed({ db }: ActingCtx, { party, list }: Pick<ListQuestion, 'party' | 'list'>) {
  const all = db
    .selectFrom('group_proposal')
    .where(sql<boolean>`readers @> array[${party}]::text[]`)
    .where((where) => (list === 'ended' ? where.val(true) : where('state', 'in', ['draft', 'sent'])));
  if (list === 'proposed') return all.where('party', '=', party);
  if (list === 'ended') return all.where('state', 'not in', ['draft', 'sent']);
  return all.where('state', '=', 'sent').where((where) =>
    where.exists(
      where
        .selectFrom('proposal_member')
        .select('body_id')
        .whereRef('proposal_member.proposal_id', '=', 'group_proposal.id')
        .where('body_id', '=', party as string),
    ),
  );
}

/** A part of a list, what is due first (ended: the newest) first, and how many there are in all. */
export function proposalsOf(
  ctx: Ctx,
  asked: ListQuestion,
): Promise<{ readonly rows: readonly ProposalRow[]; readonly total: number }> {
  return acting(ctx, async (inside) => {
    const { total } = await listed(inside, asked)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const isEnded = asked.list === 'ended';
    const rows = await listed(inside, asked)
      .select(['id', 'party', 'category', 'state', 'deadline'])
      .select((select) => {
        const members = select
          .selectFrom('proposal_member')
          .whereRef('proposal_member.proposal_id', '=', 'group_proposal.id');
        return [
          members.select(({ fn }) => fn.countAll<number>().as('n')).as('members'),
          members
            .where('answer', '!=', 'none')
            .select(({ fn }) => fn.countAll<number>().as('n'))
            .as('answered'),
          members
            .where('body_id', '=', asked.party as string)
            .select('answer')
            .as('own'),
        ];
      })
      .orderBy(isEnded ? 'ended_at' : 'deadline', isEnded ? 'desc' : 'asc')
      .orderBy('id')
      .limit(asked.size)
      .offset((asked.page - 1) * asked.size)
      .execute();
    return {
      total,
      rows: rows.map((row) => ({
        id: row.id,
        party: row.party,
        category: row.category,
        state: row.state,
        deadline: row.deadline as LocalDate | null,
        members: row.members ?? 0,
        answered: row.answered ?? 0,
        ownAnswer: row.own,
      })),
    };
  });
}

export interface WaitingProposal {
  readonly id: string;
  readonly party: PartyId;
  readonly category: string;
  readonly deadline: LocalDate;
}

/** Proposals that a body has not answered and still can, what is due first first. */
export async function unansweredBy(
  ctx: Ctx,
  asked: { readonly body: PartyId; readonly today: LocalDate; readonly most: number },
): Promise<WaitingProposal[]> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('group_proposal')
      .innerJoin('proposal_member', 'proposal_member.proposal_id', 'group_proposal.id')
      .select(['group_proposal.id', 'party', 'category', 'deadline'])
      .where('body_id', '=', asked.body as string)
      .where('state', '=', 'sent')
      .where('answer', '=', 'none')
      .where('deadline', '>=', asked.today)
      .orderBy('deadline')
      .orderBy('group_proposal.id')
      .limit(asked.most)
      .execute(),
  );
  return rows.map((row) => ({ ...row, deadline: row.deadline as LocalDate }));
}

export interface SentProposal {
  readonly id: string;
  readonly party: PartyId;
  readonly isDemo: boolean;
  readonly category: string;
  readonly deadline: LocalDate;
  readonly unanswered: readonly BodyId[];
}

/** Every proposal that waits for answers or for an end. For the program itself. */
export async function sentProposals(ctx: Ctx): Promise<SentProposal[]> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('group_proposal')
      .leftJoin('proposal_member', (join) =>
        join
          .onRef('proposal_member.proposal_id', '=', 'group_proposal.id')
          .on('proposal_member.answer', '=', 'none'),
      )
      .select(['group_proposal.id', 'party', 'is_demo', 'category', 'deadline', 'body_id'])
      .where('state', '=', 'sent')
      .orderBy('deadline')
      .orderBy('group_proposal.id')
      .orderBy('body_id')
      .execute(),
  );
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            id: first.id,
            party: first.party,
            isDemo: first.is_demo,
            category: first.category,
            deadline: first.deadline as LocalDate,
            unanswered: [first, ...others].flatMap(({ body_id }) =>
              body_id === null ? [] : [body_id as BodyId],
            ),
          },
        ]
      : [],
  );
}

export interface ProposalLink {
  readonly id: string;
  readonly proposal: string;
  readonly body: BodyId;
  readonly email: string;
  readonly isDemo: boolean;
}

/** Who answers by link for members of a proposal, each once. For the program itself and for whoever proposes. */
export async function linkContactsOf(
  ctx: Ctx,
  proposal: string,
): Promise<readonly Pick<ProposalLink, 'body' | 'email'>[]> {
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('proposal_link')
      .select(['body_id', 'email'])
      .distinct()
      .where('proposal_id', '=', proposal)
      .where('expires_at', '>', ctx.now)
      .orderBy('body_id')
      .orderBy('email')
      .execute(),
  );
  return rows.map(({ body_id, email }) => ({ body: body_id as BodyId, email }));
}

/** What a personal link opens; null for a secret that opens nothing any more. */
export async function behindLink(ctx: Ctx, secret: string): Promise<ProposalLink | null> {
  const hash = hashOfSecret(secret);
  if (!hash) return null;
  const system: Actor = { kind: 'system', name: 'proposalLink' };
  const row = await acting({ ...ctx, actor: system }, ({ db }) =>
    db
      .selectFrom('proposal_link')
      .select(['id', 'proposal_id', 'body_id', 'email', 'is_demo'])
      .where('token_hash', '=', hash)
      .where('expires_at', '>', ctx.now)
      .executeTakeFirst(),
  );
  return row
    ? {
        id: row.id,
        proposal: row.proposal_id,
        body: row.body_id as BodyId,
        email: row.email,
        isDemo: row.is_demo,
      }
    : null;
}

/** The yearly value a body has given for a proposal, in ore; null where it has given none, or the actor may not see it. */
export async function givenValueOf(ctx: Ctx, { proposal, body }: PartQuestion): Promise<Ore | null> {
  const row = await acting(ctx, ({ db }) =>
    db
      .selectFrom('proposal_figure')
      .select('annual_value')
      .where('proposal_id', '=', proposal)
      .where('body_id', '=', body)
      .executeTakeFirst(),
  );
  return (row?.annual_value ?? null) as Ore | null;
}

export interface PlannedItem {
  readonly id: string;
  readonly title: string;
  readonly annualValue: Ore | null;
}

/** What a body's own plan says of some items; nothing where the actor may not see it. */
export async function plannedItemsOf(
  ctx: Ctx,
  { body, items }: { readonly body: BodyId; readonly items: readonly string[] },
): Promise<PlannedItem[]> {
  if (items.length === 0) return [];
  const rows = await acting(ctx, ({ db }) =>
    db
      .selectFrom('plan_item')
      .select(['id', 'title', 'annual_value'])
      .where('body_id', '=', body as string)
      .where('id', 'in', items)
      .orderBy('id')
      .execute(),
  );
  return rows.map(({ id, title, annual_value }) => ({ id, title, annualValue: annual_value as Ore | null }));
}
