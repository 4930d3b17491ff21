// What a link for contributions opens: whom it asks, for what, until when. Nothing of what others have written.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import { type Actor, acting, type Ctx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { hashOfTypedCode } from '../../accounts/secret.ts';
import { countAttempt, isLockedOut } from '../../accounts/sign-in-commands.ts';
import type { BodyId } from '../../registry/model.ts';
import type { ProcurementState } from '../life/model.ts';
import { readProcurement } from '../life/queries.ts';
import { isOpenPhase, takesPart } from './rules.ts';
import './db.ts';

export interface OpenNeedsLink {
  readonly id: string;
  readonly procurement: string;
  /** Who made it. */
  readonly party: PartyId;
  readonly lead: PartyId;
  readonly title: string;
  /** Whose people it is for; null: a meeting, where they may say so themselves. */
  readonly body: BodyId | null;
  /** Whom they can choose among in a meeting. */
  readonly bodies: readonly BodyId[];
  readonly label: string;
  readonly endsOn: LocalDate;
  readonly isDemo: boolean;
}

export type BehindNeedsLink =
  | { readonly kind: 'opened'; readonly link: OpenNeedsLink }
  | { readonly kind: 'gone' | 'wait' };

const SYSTEM: Actor = { kind: 'system', name: 'needsLink' };

const bodiesIn = (state: ProcurementState): BodyId[] =>
  state.members.map(({ body }) => body).filter((body) => takesPart(state, body as string as PartyId));

/**
 * A code that opens nothing is counted; after many from one network address nothing is looked up for a while (`wait`). One
 * that is over opens nothing either.
 */
export function behindNeedsLink(
  ctx: Ctx,
  { code, address }: { readonly code: string; readonly address: string },
): Promise<BehindNeedsLink> {
  return acting({ ...ctx, actor: SYSTEM }, async (inside) => {
    if (await isLockedOut(inside, 'wrongNeedsLink', address)) return { kind: 'wait' };
    const hash = hashOfTypedCode(code);
    const row =
      hash === null
        ? undefined
        : await inside.db
            .selectFrom('procurement_needs_link')
            .select(['id', 'procurement_id', 'party', 'body_id', 'label', 'ends_on', 'is_demo'])
            .where('token_hash', '=', hash)
            .where('closed_at', 'is', null)
            .where('ends_on', '>=', localDateAt(ctx.now.getTime()))
            .executeTakeFirst();
    const found = row && (await readProcurement(inside, { id: row.procurement_id, forUpdate: false }));
    if (!row || !found || !isOpenPhase(found.state.phase)) {
      if (!row) await countAttempt(inside, 'wrongNeedsLink', address);
      return { kind: 'gone' };
    }
    const { state } = found;
    return {
      kind: 'opened',
      link: {
        id: row.id,
        procurement: row.procurement_id,
        party: row.party,
        lead: state.lead,
        title: state.title,
        body: row.body_id as BodyId | null,
        bodies: bodiesIn(state),
        label: row.label,
        endsOn: row.ends_on as LocalDate,
        isDemo: row.is_demo,
      },
    };
  });
}

/** Counts that something is sent from a network address; false where too much has come from it in a while. */
export const mayContribute = (ctx: Ctx, address: string): Promise<boolean> =>
  acting({ ...ctx, actor: SYSTEM }, (inside) => countAttempt(inside, 'needsContribution', address));
