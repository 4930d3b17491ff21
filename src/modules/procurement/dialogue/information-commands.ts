// What is told to some, what is told to all, and what else evens out an advantage. What is told to some stays open in the
// ledger until it is told to all, or somebody with the right has said why not (`justifyEntries`).
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, done } from '../../accounts/commands.ts';
import { appendEntry } from '../ledger-commands.ts';
import type { Supplier } from '../ledger-model.ts';
import { namedIn } from '../supplier-names.ts';
import { LONGEST, neededFaults } from './faults.ts';
import { type DialogueAsked, dialogueObject, leaderCommand, stillOpen } from './locked-db.ts';
import type { Telling } from './model.ts';
import { writeToSuppliers } from './participant-commands.ts';
import { readDialogue } from './queries.ts';

export interface ToldToSome extends DialogueAsked {
  readonly receivers: readonly Supplier[];
  readonly text: string;
  /** When it was told. */
  readonly happened: Date;
  /** Sent twice, it is entered once. */
  readonly onceKey?: string;
}

/** Enters that something was told to one or some, as by phone; the value is the entry. Codes: dialogue.nobodyTold, .textMissing, ledger.*. */
export const tellSome: Command<ToldToSome, number> = leaderCommand(async (ctx, given, dialogue) => {
  const { procurement, party, receivers, text, happened, onceKey } = given;
  const faults = [
    ...stillOpen(dialogue),
    ...(receivers.length === 0 ? [problem('dialogue.nobodyTold', 'receivers')] : []),
    ...neededFaults(text, 'told', LONGEST.told),
    ...(happened > ctx.now ? [problem('dialogue.heldAhead', 'happened')] : []),
  ];
  if (faults.length > 0) return refuse(...faults);
  const told = await appendEntry(ctx, {
    procurement,
    party,
    kind: 'information',
    to: receivers.length === 1 ? 'one' : 'some',
    receivers,
    text,
    happened,
    ...(onceKey === undefined ? {} : { onceKey }),
  });
  if (!told.ok) return told;
  if (!told.value.isNew) return done(told.value.seq, null);
  const facts = { entry: told.value.seq, count: receivers.length };
  return done(told.value.seq, { action: 'dialogue.toldSome', object: dialogueObject(procurement), facts });
});

export interface ToldToAll extends DialogueAsked {
  readonly text: string;
  /** Numbers of the entries it evens out; none: it is new to all. */
  readonly covers: readonly number[];
  /** The writer has seen that a supplier is named, and means it. */
  readonly isSure: boolean;
  readonly telling: Telling;
  /** Sent twice, it is told once. */
  readonly onceKey?: string;
}

/** Tells all; the value is the entry. Codes: dialogue.textMissing, .namesSupplier, ledger.covers and so on. */
export const publishToAll: Command<ToldToAll, number> = leaderCommand(async (ctx, given, dialogue) => {
  const { procurement, party, text, covers, isSure, telling, onceKey } = given;
  const participants = (await readDialogue(ctx, procurement))?.participants ?? [];
  const named = isSure ? null : namedIn(text, participants);
  const faults = [
    // What is open can always be evened out.
    ...(covers.length > 0 ? [] : stillOpen(dialogue)),
    ...neededFaults(text, 'text', LONGEST.told),
    ...(named === null ? [] : [problem('dialogue.namesSupplier', 'text', { name: named })]),
  ];
  if (faults.length > 0) return refuse(...faults);
  const told = await appendEntry(ctx, {
    procurement,
    party,
    kind: covers.length > 0 ? 'publication' : 'information',
    to: 'public',
    text,
    covers,
    published: { where: telling.where, at: ctx.now },
    ...(onceKey === undefined ? {} : { onceKey }),
  });
  if (!told.ok) return told;
  // Sent twice: all have been told.
  if (!told.value.isNew) return done(told.value.seq, null);
  // What all are told can be read: the page is open from then on.
  await ctx.db
    .updateTable('dialogue')
    .set(({ fn, val }) => ({ published_at: fn.coalesce('published_at', val(ctx.now)) }))
    .where('procurement_id', '=', procurement)
    .execute();
  await writeToSuppliers(ctx, { procurement, to: 'all', letter: telling.letter });
  const facts = { entry: told.value.seq, covers: covers.join(', ') };
  return done(told.value.seq, { action: 'dialogue.toldAll', object: dialogueObject(procurement), facts });
});

/** Enters what else is done so that nobody has an advantage, such as more time. Codes: dialogue.textMissing and so on. */
export const recordMeasure: Command<DialogueAsked & { readonly text: string }, number> = leaderCommand(
  async (ctx, { procurement, party, text }) => {
    const faults = neededFaults(text, 'measure', LONGEST.told);
    if (faults.length > 0) return refuse(...faults);
    const told = await appendEntry(ctx, { procurement, party, kind: 'measure', to: 'none', text });
    if (!told.ok) return told;
    const facts = { entry: told.value.seq };
    return done(told.value.seq, {
      action: 'dialogue.measureRecorded',
      object: dialogueObject(procurement),
      facts,
    });
  },
);
