// Slots of equal length: drawn by lot, or taken by whoever comes first, as was announced. The lock of the procurement and
// the database's own keys hold that no two suppliers get the same.
import { localDateAt } from '../../../kernel/local-date.ts';
import { problem, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import { appendEntry } from '../ledger-commands.ts';
import { type ActivityAsked, findActivity, forMove } from './activity-commands.ts';
import { drawOrder } from './draw.ts';
import { promoteNext } from './leaving-commands.ts';
import {
  DIALOGUE_GONE,
  dialogueObject,
  leaderCommand,
  type SupplierAsked,
  supplierCommand,
} from './locked-db.ts';
import type { Activity, SupplierLetter, Telling } from './model.ts';
import { writeToSuppliers } from './participant-commands.ts';
import { TALKING } from './transitions.ts';

/** The seed that was laid down when the activity was announced; the activity is drawn with it now. */
async function openSeed(ctx: ActingCtx, activity: string): Promise<string> {
  const { seed } = await asSystem(ctx, ({ db }) =>
    db
      .selectFrom('dialogue_seed')
      .select('seed')
      .where('activity_id', '=', activity)
      .executeTakeFirstOrThrow(),
  );
  return seed;
}

async function suppliersOf({ db }: ActingCtx, { id, signUps }: Activity): Promise<Map<string, string>> {
  if (signUps.length === 0) return new Map();
  const rows = await db
    .selectFrom('dialogue_sign_up')
    .innerJoin('dialogue_participant', 'dialogue_participant.id', 'dialogue_sign_up.participant_id')
    .select(['dialogue_participant.id', 'dialogue_participant.supplier_id'])
    .where('dialogue_sign_up.activity_id', '=', id)
    .where('dialogue_sign_up.entry', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.supplier_id, row.id]));
}

async function give(
  { db }: ActingCtx,
  { id, slots }: Activity,
  participants: readonly string[],
): Promise<void> {
  for (const [place, participant] of participants.entries()) {
    await db
      .updateTable('dialogue_sign_up')
      .set({ place: place + 1 })
      .where('activity_id', '=', id)
      .where('participant_id', '=', participant)
      .execute();
    const slot = slots[place];
    if (!slot) continue;
    await db
      .updateTable('dialogue_slot')
      .set({ participant_id: participant })
      .where('id', '=', slot.id)
      .execute();
  }
}

/**
 * Draws the slots when the time to sign up is over, with the seed laid down before it began; all are told the seed, each
 * its own slot. The value is how many got one. Codes: dialogue.notByLot, .drawnBefore, .notYet, .nobodySignedUp.
 */
export const drawSlots: Command<ActivityAsked & { readonly telling: Telling }, number> = leaderCommand(
  async (ctx, { telling, ...asked }, dialogue) => {
    const { procurement, party } = asked;
    const found = await forMove(ctx, 'draw', { asked, dialogue, reason: '' });
    if (!found.ok) return found;
    const { activity } = found.value;
    const seed = await openSeed(ctx, activity.id);
    const suppliers = await suppliersOf(ctx, activity);
    const order = drawOrder({ seed, activity: activity.id }, [...suppliers.keys()]);
    await give(
      ctx,
      activity,
      order.flatMap((supplier) => suppliers.get(supplier) ?? []),
    );
    const told = await appendEntry(ctx, {
      procurement,
      party,
      kind: 'information',
      to: 'public',
      activity: activity.title,
      text: telling.words.drawn({
        title: activity.title,
        activity: activity.id,
        seed,
        suppliers: order.length,
        slots: activity.slots.length,
      }),
      published: { where: telling.where, at: ctx.now },
    });
    if (!told.ok) return told;
    await ctx.db
      .updateTable('dialogue_activity')
      .set({ seed, drawn_at: ctx.now, version: asked.version + 1 })
      .where('id', '=', activity.id)
      .execute();
    await writeToSuppliers(ctx, { procurement, to: [...suppliers.values()], letter: telling.letter });
    const given = Math.min(order.length, activity.slots.length);
    const facts = { title: activity.title, count: given };
    return done(given, { action: 'dialogue.drawn', object: dialogueObject(procurement), facts });
  },
);

interface SlotAsked extends SupplierAsked {
  readonly activity: string;
}

/**
 * Takes a free slot, or another than before, where whoever comes first gets it; until the last day to sign up. Codes:
 * dialogue.slotTaken, .slotByLot, .notSignedUp, .signUpOver, .gone.
 */
export const takeSlot: Command<SlotAsked & { readonly slot: string }, true> = supplierCommand(
  async (ctx, { participant, activity: id, slot }, { procurement, supplier }) => {
    const found = await findActivity(ctx, procurement.id, id);
    const activity = found?.activity;
    if (!activity || activity.state === 'draft' || !activity.slots.some((one) => one.id === slot)) {
      return DIALOGUE_GONE;
    }
    if (activity.allocation !== 'firstCome') return refuse(problem('dialogue.slotByLot', 'slot'));
    const today = localDateAt(ctx.now.getTime());
    const isOver = activity.replyBy !== null && today > activity.replyBy;
    if (activity.state !== 'published' || isOver || !TALKING.includes(procurement.state.phase)) {
      return refuse(problem('dialogue.signUpOver', 'slot', { date: activity.replyBy ?? '' }));
    }
    if (!activity.signUps.some((one) => one.participant === participant)) {
      return refuse(problem('dialogue.notSignedUp', 'slot'));
    }
    const holder = activity.slots.find((one) => one.id === slot)?.participant ?? null;
    if (holder !== null && holder !== participant) return refuse(problem('dialogue.slotTaken', 'slot'));
    await ctx.db
      .updateTable('dialogue_slot')
      .set({ participant_id: null })
      .where('activity_id', '=', id)
      .where('participant_id', '=', participant)
      .execute();
    const { numUpdatedRows } = await ctx.db
      .updateTable('dialogue_slot')
      .set({ participant_id: participant })
      .where('id', '=', slot)
      .where('participant_id', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return refuse(problem('dialogue.slotTaken', 'slot'));
    const facts = { supplier: supplier.name };
    return done(true as const, {
      action: 'dialogue.slotTaken',
      object: dialogueObject(procurement.id),
      facts,
    });
  },
);

/**
 * Gives its slot back, until the activity has been held or called off; after a draw the first that waits gets it and is told.
 * Codes: dialogue.slotHeld, .notSignedUp, .gone.
 */
export const giveUpSlot: Command<SlotAsked & { readonly next: SupplierLetter | null }, true> =
  supplierCommand(async (ctx, { participant, activity, next }, { procurement, supplier }) => {
    if (!isUuid(activity)) return DIALOGUE_GONE;
    const own = await ctx.db
      .selectFrom('dialogue_slot as s')
      .innerJoin('dialogue_activity as a', 'a.id', 's.activity_id')
      .select(['a.state', 's.starts_at as startsAt'])
      .where('s.activity_id', '=', activity)
      .where('s.participant_id', '=', participant)
      .executeTakeFirst();
    if (own && (own.state !== 'published' || own.startsAt <= ctx.now)) {
      return refuse(problem('dialogue.slotHeld', 'slot'));
    }
    const { numUpdatedRows } = await ctx.db
      .updateTable('dialogue_slot')
      .set({ participant_id: null })
      .where('activity_id', '=', activity)
      .where('participant_id', '=', participant)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return refuse(problem('dialogue.notSignedUp', 'slot'));
    // Out of the queue, too: who has given it up does not get it back before the others.
    await ctx.db
      .updateTable('dialogue_sign_up')
      .set({ place: null })
      .where('activity_id', '=', activity)
      .where('participant_id', '=', participant)
      .execute();
    const to = await promoteNext(ctx, activity);
    await writeToSuppliers(ctx, { procurement: procurement.id, to, letter: next });
    const facts = { supplier: supplier.name };
    return done(true as const, {
      action: 'dialogue.slotGivenUp',
      object: dialogueObject(procurement.id),
      facts,
    });
  });
