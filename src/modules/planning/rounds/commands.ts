// What the cooperation does with a round once it is ready: sends it, reminds, moves the deadline, sends a link anew, closes
// it. What may be done when is decided by rounds/transitions.ts.
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { BodyId } from '../../registry/model.ts';
import type { PlanRules } from '../plan-commands.ts';
import { makeItems } from './item-commands.ts';
import type { RoundLinkLetter, RoundMail } from './model.ts';
import {
  dayOf,
  forRoundMove,
  type LockedRound,
  makeRoundMove,
  type RoundChoice,
  remindByMail,
  roundObject,
  sendRoundMail,
} from './move-commands.ts';
import './db.ts';

/** Personal links show what was answered for this long after the round is closed. */
export const LINK_DAYS_AFTER = 30;

/**
 * Asks the members. `reached`: bodies somebody answers for in the program. Codes: round.gone, .changedByOther, .state,
 * .noLines, .noMembers, .deadlineMissing, .deadlinePast, .deadlineFar, .nobodyToAsk (path `contact.<body>`).
 */
export const sendRound: Command<
  RoundChoice & { readonly reached: readonly BodyId[]; readonly mail: RoundMail },
  true
> = command({
  action: 'round.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { reached, mail, ...asked }) => {
    const change = await forRoundMove(ctx, 'send', asked);
    if (!change.ok) return change;
    const locked = change.value;
    const asksSomebody = new Set<string>([...reached, ...mail.links.map(({ body }) => body)]);
    const silent = locked.bodies.filter((body) => !asksSomebody.has(body));
    if (silent.length > 0) {
      return refuse(...silent.map((body) => problem('round.nobodyToAsk', `contact.${body}`, { body })));
    }
    const columns = { readers: [asked.party, ...locked.bodies] as string[], sent_at: ctx.now };
    await makeRoundMove(ctx, 'send', { locked, columns });
    await sendRoundMail(ctx, mail, locked);
    const facts = { members: locked.members, deadline: locked.deadline };
    return done(true as const, { action: 'round.sent', object: roundObject(locked.id), facts });
  },
});

/** Reminds those who have not delivered; the value is how many letters were written. Codes: round.gone, .state, .tooLate. */
export const remindOfRound: Command<RoundChoice & { readonly mail: RoundMail }, number> = command({
  action: 'round.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { mail, ...asked }) => {
    const change = await forRoundMove(ctx, 'remind', asked);
    if (!change.ok) return change;
    const letters = await remindByMail(ctx, mail, change.value);
    const entry = { action: 'round.reminded', object: roundObject(asked.id), facts: { letters } };
    return done(letters, letters === 0 ? null : entry);
  },
});

/** Another last day. Codes: round.gone, .state, .deadlineMissing, .deadlinePast, .deadlineFar. */
export const moveDeadline: Command<
  RoundChoice & { readonly deadline: LocalDate | null; readonly mail: RoundMail },
  true
> = command({
  action: 'round.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { deadline, mail, ...asked }) => {
    const change = await forRoundMove(ctx, 'moveDeadline', { ...asked, after: { deadline } });
    if (!change.ok) return change;
    await makeRoundMove(ctx, 'moveDeadline', { locked: change.value, columns: { deadline } });
    await sendRoundMail(ctx, mail, change.value);
    return done(true as const, {
      action: 'round.deadlineMoved',
      object: roundObject(asked.id),
      facts: { deadline },
    });
  },
});

/**
 * Sends one body's contact a new link; those it had no longer hold, and the contact may be another than before. Codes:
 * round.gone, round.state.
 */
export const renewLink: Command<RoundChoice & { readonly link: RoundLinkLetter }, true> = command({
  action: 'round.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { link, ...asked }) => {
    const change = await forRoundMove(ctx, 'remind', asked);
    if (!change.ok) return change;
    const { body, name, email } = link;
    if (!change.value.bodies.includes(body)) return refuse(problem('round.gone', 'round'));
    await ctx.db
      .deleteFrom('round_link')
      .where('round_id', '=', asked.id)
      .where('body_id', '=', body as string)
      .execute();
    await ctx.db
      .updateTable('round_member')
      .set({ contact_name: name, contact_email: email })
      .where('round_id', '=', asked.id)
      .where('body_id', '=', body as string)
      .execute();
    await sendRoundMail(ctx, { letters: [], notices: [], links: [link] }, change.value);
    return done(true as const, { action: 'round.linkRenewed', object: roundObject(asked.id), facts: {} });
  },
});

/** Bodies in whose plans something is written: they have delivered, or let the cooperation act for them. */
async function consenting(ctx: ActingCtx, { id, party }: LockedRound): Promise<BodyId[]> {
  const today = dayOf(ctx);
  const rows = await ctx.db
    .selectFrom('round_member')
    .select('body_id')
    .where('round_id', '=', id)
    .where((where) =>
      where.or([
        where('delivered_at', 'is not', null),
        where.exists(
          where
            .selectFrom('delegation')
            .select('delegation.id')
            .whereRef('delegation.body_id', '=', 'round_member.body_id')
            .where('cooperation_id', '=', party as string)
            .where('ended_at', 'is', null)
            .where('valid_from', '<=', today)
            .where((one) => one.or([one('valid_to', 'is', null), one('valid_to', '>', today)])),
        ),
      ]),
    )
    .orderBy('body_id')
    .execute();
  return rows.map(({ body_id }) => body_id as BodyId);
}

/**
 * Closes it, before the deadline or after: the answers become needs in the bodies' plans, and links show what was answered
 * for LINK_DAYS_AFTER days. The value is how many needs were made or changed. Codes: round.gone, round.state.
 */
export const closeRound: Command<
  RoundChoice & { readonly rules: PlanRules; readonly mail: RoundMail },
  number
> = command({
  action: 'round.write',
  partyOf: ({ party }) => party,
  run: async (ctx, { rules, mail, ...asked }) => {
    const change = await forRoundMove(ctx, 'close', asked);
    if (!change.ok) return change;
    const round = change.value;
    await makeRoundMove(ctx, 'close', { locked: round, columns: { closed_at: ctx.now } });
    const end = new Date(Date.parse(`${addDays(dayOf(ctx), LINK_DAYS_AFTER)}T00:00:00Z`));
    // As the system: bodies' plans are not the cooperation's; those who answered have asked for it.
    const items = await asSystem(ctx, async (system) => {
      const bodies = await consenting(system, round);
      return makeItems(system, { round, rules, bodies });
    });
    await sendRoundMail(ctx, mail, round);
    await ctx.db
      .updateTable('round_link')
      .set({ expires_at: end })
      .where('round_id', '=', round.id)
      .execute();
    return done(items, { action: 'round.closed', object: roundObject(round.id), facts: { items } });
  },
});
