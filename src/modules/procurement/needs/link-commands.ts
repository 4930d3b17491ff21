// Links by which people without accounts contribute: one for a body's own people, or one for a meeting of several. A code
// is shown once, when it is made; whoever loses it makes another.
import { addDays, type LocalDate, localDateAt } from '../../../kernel/local-date.ts';
import { type Problem, problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { PartyId } from '../../accounts/model.ts';
import { hashOfTypedCode, newTypedCode } from '../../accounts/secret.ts';
import type { BodyId } from '../../registry/model.ts';
import { NEEDS_GONE, needsObject, placeOf, standInLine } from './in-line-commands.ts';
import { LONGEST_LABEL, MOST_LINK_DAYS, MOST_LINKS, takesPart, textFaults } from './rules.ts';
import './db.ts';

export interface LinkToMake {
  readonly procurement: string;
  readonly party: PartyId;
  /** Whose people it is for; null: a meeting of several, which only the leader calls. */
  readonly body: BodyId | null;
  /** What people see it is for. */
  readonly label: string;
  /** The last day it may be written by. */
  readonly endsOn: LocalDate;
}

export interface MadeLink {
  readonly id: string;
  /** `k7mp-3xqd-9rtw`; never seen again. */
  readonly code: string;
}

function linkFaults({ label, endsOn }: LinkToMake, today: LocalDate): Problem[] {
  const last = addDays(today, MOST_LINK_DAYS);
  return [
    ...(label === '' ? [problem('needs.labelMissing', 'label')] : []),
    ...textFaults(label, 'label', LONGEST_LABEL),
    ...(endsOn < today || endsOn > last
      ? [problem('needs.endsOutside', 'endsOn', { first: today, last })]
      : []),
  ];
}

/**
 * Makes a link. Codes: needs.gone, .notOpen, .notTakingPart, .otherBody, .bodyMissing, .labelMissing, .textLong, .endsOutside,
 * .tooMany, text.nationalNumber.
 */
export const makeNeedsLink: Command<LinkToMake, MadeLink> = command({
  action: 'procurement.needs.write',
  partyOf: ({ party }) => party,
  run: async (ctx, asked) => {
    const { procurement, party, body, label, endsOn } = asked;
    const place = await placeOf(ctx, asked);
    if (!place.ok) return place;
    const { state, isLead, isDemo } = place.value;
    if (!isLead && (body as string | null) !== party) return refuse(problem('needs.otherBody', 'body'));
    if (body !== null && !takesPart(state, body as string as PartyId) && (body as string) !== state.lead) {
      return refuse(problem('needs.bodyMissing', 'body'));
    }
    const today = localDateAt(ctx.now.getTime());
    const faults = linkFaults(asked, today);
    if (faults.length > 0) return refuse(...faults);
    await standInLine(ctx, procurement);
    const { count } = await ctx.db
      .selectFrom('procurement_needs_link')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('procurement_id', '=', procurement)
      .where('closed_at', 'is', null)
      .where('ends_on', '>=', today)
      .executeTakeFirstOrThrow();
    if (count >= MOST_LINKS) return refuse(problem('needs.tooMany', 'label', { most: MOST_LINKS }));
    const code = newTypedCode();
    const { id } = await ctx.db
      .insertInto('procurement_needs_link')
      .values({
        token_hash: hashOfTypedCode(code) as string,
        procurement_id: procurement,
        party,
        body_id: body,
        label,
        is_demo: isDemo,
        created_at: ctx.now,
        ends_on: endsOn,
        closed_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const facts = { endsOn };
    const audit = { action: 'procurement.needsLinkMade', object: needsObject(procurement), facts };
    return done({ id, code }, audit);
  },
});

/** Ends a link before its day: the leader any, a body its own. Codes: needs.gone, .notOpen, .notTakingPart, .doneBefore. */
export const endNeedsLink: Command<
  { readonly procurement: string; readonly party: PartyId; readonly link: string },
  true
> = command({
  action: 'procurement.needs.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { procurement, party, link }) => {
    const place = await placeOf(ctx, { procurement, party });
    if (!place.ok) return place;
    const row = await ctx.db
      .selectFrom('procurement_needs_link')
      .select(['party', 'closed_at'])
      .where('id', '=', link)
      .where('procurement_id', '=', procurement)
      .executeTakeFirst();
    if (!row || (!place.value.isLead && row.party !== party)) return NEEDS_GONE;
    if (row.closed_at !== null) return refuse(problem('needs.doneBefore', 'link'));
    await ctx.db
      .updateTable('procurement_needs_link')
      .set({ closed_at: ctx.now })
      .where('id', '=', link)
      .execute();
    const facts = {};
    const audit = { action: 'procurement.needsLinkEnded', object: needsObject(procurement), facts };
    return done(true as const, audit);
  },
});
