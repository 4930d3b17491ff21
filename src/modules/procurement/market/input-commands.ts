// What a supplier hands in in writing. What it calls a secret lies apart from the rest: the ledger, which every member can take
// out, holds only a salted hash of it.
import { createHash, randomBytes } from 'node:crypto';
import { problem, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { type Command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import '../dialogue/db.ts';
import { dialogueObject, type SupplierAsked, supplierCommand } from '../dialogue/locked-db.ts';
import { TALKING } from '../dialogue/transitions.ts';
import { appendEntry } from '../ledger-commands.ts';
import type { Attachment } from '../ledger-model.ts';
import { inputFaults, MOST_INPUTS, type TypedInput } from './rules.ts';

export interface NewInput extends SupplierAsked, TypedInput {
  /** Id of the activity it answers; null: none. */
  readonly activity: string | null;
}

const SALT_BYTES = 16;

interface Secret {
  readonly text: string;
  readonly salt: string;
}

/** What the ledger says of a secret part: that there is one, and a hash that nobody can guess the text from. */
const attachmentsOf = (secret: Secret | null): Attachment[] =>
  secret === null
    ? []
    : [
        {
          name: 'hemmelig-del.txt',
          sha256: createHash('sha256').update(`${secret.salt}${secret.text}`).digest('hex'),
          bytes: Buffer.byteLength(secret.text),
        },
      ];

interface Answered {
  readonly id: string | null;
  readonly title: string;
}

async function answered({ db }: ActingCtx, procurement: string, id: string | null): Promise<Answered | null> {
  if (id === null) return { id: null, title: '' };
  const row = isUuid(id)
    ? await db
        .selectFrom('dialogue_activity')
        .select(['id', 'title'])
        .where('id', '=', id)
        .where('procurement_id', '=', procurement)
        .where('state', 'in', ['published', 'held'])
        .executeTakeFirst()
    : undefined;
  return row ?? null;
}

/**
 * Takes in what a supplier hands in, with its entry in the ledger. Codes: market.closed, .activityGone, .inputMissing,
 * .addressFormat, .inputsMany, dialogue.gone, .textLong, text.nationalNumber.
 */
export const handIn: Command<NewInput, true> = supplierCommand(async (ctx, given, acting) => {
  const { participant, text, address } = given;
  const { procurement, supplier } = acting;
  if (!TALKING.includes(procurement.state.phase)) return refuse(problem('market.closed', 'text'));
  const faults = inputFaults(given);
  if (faults.length > 0) return refuse(...faults);
  const activity = await answered(ctx, procurement.id, given.activity);
  if (!activity) return refuse(problem('market.activityGone', 'activity'));
  const { count } = await ctx.db
    .selectFrom('dialogue_input')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('participant_id', '=', participant)
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_INPUTS)
    return refuse(problem('market.inputsMany', 'text', { most: MOST_INPUTS }));
  const typed = given.secret.trim();
  const secret = typed === '' ? null : { text: typed, salt: randomBytes(SALT_BYTES).toString('hex') };
  const entry = await appendEntry(ctx, {
    procurement: procurement.id,
    party: procurement.state.lead,
    kind: 'input',
    to: 'none',
    supplier,
    activity: activity.title,
    text: [text.trim(), address].filter(Boolean).join('\n\n'),
    attachments: attachmentsOf(secret),
  });
  if (!entry.ok) return entry;
  const { id } = await ctx.db
    .insertInto('dialogue_input')
    .values({
      procurement_id: procurement.id,
      activity_id: activity.id,
      participant_id: participant,
      supplier_name: supplier.name,
      text: text.trim(),
      address,
      at: ctx.now,
      entry: entry.value.seq,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (secret !== null) {
    await ctx.db
      .insertInto('dialogue_input_secret')
      .values({ input_id: id, procurement_id: procurement.id, ...secret })
      .execute();
  }
  return done(true as const, {
    action: 'dialogue.handedIn',
    object: dialogueObject(procurement.id),
    facts: { supplier: supplier.name, entry: entry.value.seq },
  });
});
