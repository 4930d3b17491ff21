// A file shown to everybody, suppliers among them: told to all in the ledger and opened on the dialogue's page, in one transaction.
import { problem, refuse } from '../../../kernel/result.ts';
import { mayGiveOut } from '../../../kernel/stored-file.ts';
import { type Command, done } from '../../accounts/commands.ts';
import { asSystem } from '../../accounts/db.ts';
import { type DialogueAsked, dialogueObject, leaderCommand, stillOpen } from '../dialogue/locked-db.ts';
import type { Telling } from '../dialogue/model.ts';
import { writeToSuppliers } from '../dialogue/participant-commands.ts';
import { appendEntry } from '../ledger-commands.ts';
import { FILES_GONE } from './codes.ts';
import './db.ts';
import { readFile } from './queries.ts';

export interface FileToPublish extends DialogueAsked {
  readonly number: number;
  /** A scanner is set up: only what it has found clean is shown. */
  readonly isScanned: boolean;
  readonly telling: Telling;
}

/** The value is the ledger's entry. Codes: files.gone, .isPublic, .exempt, .notScanned, dialogue.notLeading, .phase, ledger.*. */
export const publishFile: Command<FileToPublish, number> = leaderCommand(async (ctx, given, dialogue) => {
  const { procurement, party, number, isScanned, telling } = given;
  const file = await readFile(ctx, given);
  if (!file || file.removed) return FILES_GONE;
  const faults = [
    ...stillOpen(dialogue),
    ...(file.readers === 'public' ? [problem('files.isPublic', 'file')] : []),
    ...(file.exemption === null ? [] : [problem('files.exempt', 'file')]),
    ...(mayGiveOut(file, isScanned) ? [] : [problem('files.notScanned', 'file')]),
  ];
  if (faults.length > 0) return refuse(...faults);
  const told = await appendEntry(ctx, {
    procurement,
    party,
    kind: 'hearing',
    to: 'public',
    text: telling.words.document({ title: file.title }),
    attachments: [{ name: file.fileName, sha256: file.sha256, bytes: file.bytes }],
    published: { where: telling.where, at: ctx.now },
  });
  if (!told.ok) return told;
  const entry = told.value.seq;
  // Whoever leads the dialogue may publish what the leader has put in: the right has been asked.
  await asSystem(ctx, ({ db }) =>
    db.updateTable('procurement_file').set({ readers: 'public', entry }).where('id', '=', file.id).execute(),
  );
  await ctx.db
    .updateTable('dialogue')
    .set(({ fn, val }) => ({ published_at: fn.coalesce('published_at', val(ctx.now)) }))
    .where('procurement_id', '=', procurement)
    .execute();
  await writeToSuppliers(ctx, { procurement, to: 'all', letter: telling.letter });
  return done(entry, {
    action: 'files.published',
    object: dialogueObject(procurement),
    facts: { number, entry },
  });
});
