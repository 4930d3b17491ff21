// What every command of the dialogue begins with: the procurement's row under its lock, so that moves, slots and entries of
// one procurement stand in line; who may; and the numbers that questions and minutes are called by.
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, command, type Done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { ActionId } from '../../accounts/policy.ts';
import type { Phase, ProcurementState } from '../life/model.ts';
import { heldProcurement, type Procurement } from '../life/queries.ts';
import './db.ts';

/** Which procurement, and for whom it is done. */
export interface DialogueAsked {
  readonly procurement: string;
  readonly party: PartyId;
}

export const DIALOGUE_GONE = refuse(problem('dialogue.gone', 'procurement'));
export const CHANGED_BY_OTHER = refuse(problem('dialogue.changedByOther', 'procurement'));
export const dialogueObject = (procurement: string): string => `procurement:${procurement}`;

/** Whoever leads the procurement, or has been given the task of the dialogue. */
export const leadsDialogue = ({ lead, tasks }: ProcurementState, party: PartyId): boolean =>
  party === lead || party === tasks.dialogue;

const WRITABLE: readonly Phase[] = ['needs', 'dialogue', 'requirements'];

async function begin({ db }: ActingCtx, { id, isDemo }: Procurement): Promise<void> {
  await db
    .insertInto('dialogue')
    .values({ procurement_id: id, is_demo: isDemo, published_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface LockedDialogue {
  readonly procurement: Procurement;
  readonly about: string;
  readonly publishedAt: Date | null;
}

/** The dialogue of a procurement that is held, begun with the first that is done in it. */
async function dialogueOf(ctx: ActingCtx, procurement: Procurement): Promise<LockedDialogue | null> {
  const read = () =>
    ctx.db
      .selectFrom('dialogue')
      .select(['about', 'published_at'])
      .where('procurement_id', '=', procurement.id)
      .executeTakeFirst();
  const row = await read();
  if (row) return { procurement, about: row.about, publishedAt: row.published_at };
  await begin(ctx, procurement);
  return (await read()) ? { procurement, about: '', publishedAt: null } : null;
}

/** A command of those who lead the dialogue. Codes: dialogue.gone, .notLeading, and .phase once the procurement is ended. */
export const leaderCommand = <Input extends DialogueAsked, Output>(
  run: (ctx: ActingCtx, input: Input, dialogue: LockedDialogue) => Promise<Result<Done<Output>>>,
  action: ActionId = 'dialogue.lead',
): Command<Input, Output> =>
  command({
    action,
    partyOf: ({ party }) => party,
    run: async (ctx, input) => {
      const found = await heldProcurement(ctx, input.procurement);
      if (!found) return DIALOGUE_GONE;
      if (!leadsDialogue(found.state, input.party)) return refuse(problem('dialogue.notLeading', 'party'));
      const dialogue = await dialogueOf(ctx, found);
      return dialogue ? run(ctx, input, dialogue) : DIALOGUE_GONE;
    },
  });

/** Code: dialogue.phase, once nothing more is prepared. */
export const stillOpen = ({ procurement }: LockedDialogue) =>
  WRITABLE.includes(procurement.state.phase)
    ? []
    : [problem('dialogue.phase', 'procurement', { phase: procurement.state.phase })];

/** A supplier that does something itself, by its link. */
export interface SupplierAsked {
  /** Id of the participant. */
  readonly participant: string;
  /** Who leads the procurement. */
  readonly party: PartyId;
}

export interface ActingSupplier extends LockedDialogue {
  readonly id: string;
  readonly supplier: { readonly id: string; readonly name: string };
}

async function supplierOf(ctx: ActingCtx, { participant }: SupplierAsked): Promise<ActingSupplier | null> {
  if (!isUuid(participant)) return null;
  const row = await ctx.db
    .selectFrom('dialogue_participant')
    .select(['procurement_id', 'supplier_id', 'name'])
    .where('id', '=', participant)
    .executeTakeFirst();
  const found = row ? await heldProcurement(ctx, row.procurement_id) : null;
  const dialogue = found && (await dialogueOf(ctx, found));
  if (!row || !dialogue) return null;
  // Asked again under the lock: it may have left meanwhile.
  const present = await ctx.db
    .selectFrom('dialogue_participant')
    .select('id')
    .where('id', '=', participant)
    .where('confirmed_at', 'is not', null)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return present ? { ...dialogue, id: participant, supplier: { id: row.supplier_id, name: row.name } } : null;
}

/** Whoever acts by a link writes nothing but what the link opens. */
async function isBehindLink({ db, actor, now }: ActingCtx, participant: string): Promise<boolean> {
  if (actor.kind !== 'link') return true;
  const link = await db
    .selectFrom('dialogue_link')
    .select('id')
    .where('id', '=', actor.link)
    .where('participant_id', '=', participant)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return link !== undefined;
}

/** A command of a supplier. Codes: dialogue.gone, and .phase once the market is not spoken with any more. */
export const supplierCommand = <Input extends SupplierAsked, Output>(
  run: (ctx: ActingCtx, input: Input, supplier: ActingSupplier) => Promise<Result<Done<Output>>>,
): Command<Input, Output> =>
  command({
    action: 'dialogue.takePart',
    partyOf: ({ party }) => party,
    run: async (ctx, input) => {
      const supplier = await supplierOf(ctx, input);
      const isItself =
        supplier !== null &&
        supplier.procurement.state.lead === input.party &&
        (await isBehindLink(ctx, input.participant));
      return isItself ? run(ctx, input, supplier) : DIALOGUE_GONE;
    },
  });

/** What is numbered within a procurement. */
type Numbered =
  | 'dialogue_activity'
  | 'dialogue_question'
  | 'dialogue_minutes'
  | 'dialogue_document'
  | 'access_request'
  | 'access_copy';

/** The next number of its kind. Under the lock. */
export async function nextNumber({ db }: ActingCtx, table: Numbered, procurement: string): Promise<number> {
  const { last } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.max('number').as('last'))
    .where('procurement_id', '=', procurement)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
