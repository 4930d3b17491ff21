// Draft documents hung on an activity before it is announced: with it they are put on hearing, and never changed after.
import { problem, refuse } from '../../../kernel/result.ts';
import { type Command, done } from '../../accounts/commands.ts';
import { type ActivityAsked, forMove } from './activity-commands.ts';
import { LONGEST, neededFaults } from './faults.ts';
import { DIALOGUE_GONE, dialogueObject, leaderCommand, nextNumber } from './locked-db.ts';

const MOST_DOCUMENTS = 20;

/** Hangs a draft document on an activity that is not announced; the value is its id. Codes: dialogue.state, .tooMany and so on. */
export const keepDocument: Command<
  ActivityAsked & { readonly title: string; readonly text: string },
  string
> = leaderCommand(async (ctx, { title, text, ...asked }, dialogue) => {
  const { procurement } = asked;
  const found = await forMove(ctx, 'change', { asked, dialogue, reason: '' });
  if (!found.ok) return found;
  const faults = [
    ...neededFaults(title, 'documentTitle', LONGEST.title),
    ...neededFaults(text, 'documentText', LONGEST.document),
    ...(found.value.documents.length >= MOST_DOCUMENTS
      ? [problem('dialogue.tooMany', 'documentTitle', { most: MOST_DOCUMENTS })]
      : []),
  ];
  if (faults.length > 0) return refuse(...faults);
  const { id } = await ctx.db
    .insertInto('dialogue_document')
    .values({
      procurement_id: procurement,
      activity_id: asked.activity,
      number: await nextNumber(ctx, 'dialogue_document', procurement),
      title,
      text,
      published_at: null,
      entry: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return done(id, {
    action: 'dialogue.documentKept',
    object: dialogueObject(procurement),
    facts: { title },
  });
});

/** Takes a document away again before it is announced. Codes: dialogue.state, .gone. */
export const removeDocument: Command<ActivityAsked & { readonly document: string }, true> = leaderCommand(
  async (ctx, { document, ...asked }, dialogue) => {
    const found = await forMove(ctx, 'change', { asked, dialogue, reason: '' });
    if (!found.ok) return found;
    const known = found.value.documents.find(({ id }) => id === document);
    if (!known) return DIALOGUE_GONE;
    await ctx.db.deleteFrom('dialogue_document').where('id', '=', document).execute();
    return done(true as const, {
      action: 'dialogue.documentRemoved',
      object: dialogueObject(asked.procurement),
      facts: { title: known.title },
    });
  },
);
