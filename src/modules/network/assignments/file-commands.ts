// Files in what a body hands in, put in and taken away by its people or by a participant's link as long as the text may be changed.
import { type Result, refuse } from '../../../kernel/result.ts';
import { type Command, command, type Done, done } from '../../accounts/commands.ts';
import { addFile, deleteFile, isAmong, type NetworkFileToKeep, NO_FILE } from '../files/commands.ts';
import { attachedTo, begunHandIn, ownOf, touch } from './hand-in-commands.ts';
import { type AssignmentAsked, assignmentEntry, ownAssignment } from './locked-db.ts';
import { handInFaults } from './rules.ts';

/**
 * Puts a file in; a hand-in is begun where there was none. Codes: network.gone, .notIn, .state, assignment.gone, .notNow, .notForYou,
 * files.tooMany, text.nationalNumber.
 */
export const attachFile: Command<AssignmentAsked & { readonly file: NetworkFileToKeep }, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { file, ...asked }): Promise<Result<Done<true>>> => {
    const found = await ownAssignment(ctx, asked);
    if (!found.ok) return found;
    const { assignment, handIns, body } = found.value;
    const before = ownOf(handIns, body);
    const files = before?.files ?? [];
    if (isAmong(files, file)) return done(true as const, null);
    const handIn = await begunHandIn(ctx, { assignment: assignment.id, body, before });
    const added = await addFile(ctx, { network: asked.network, handIn, files }, file);
    if (!added.ok) return added;
    const facts = { body, kind: file.kind };
    return done(true as const, assignmentEntry('assignment.fileAttached', asked, facts));
  },
});

/** Takes a file away. Codes: network.gone, .notIn, .state, assignment.gone, .notNow, .notForYou, .answerMissing, files.gone. */
export const detachFile: Command<AssignmentAsked & { readonly file: string }, true> = command({
  action: 'network.answer',
  partyOf: ({ party }) => party,
  run: async (ctx, { file, ...asked }): Promise<Result<Done<true>>> => {
    const found = await ownAssignment(ctx, asked);
    if (!found.ok) return found;
    const { handIns, body } = found.value;
    const before = ownOf(handIns, body);
    const one = before?.files.find(({ id }) => id === file);
    if (!before || !one) return NO_FILE;
    const rest = { isDelivered: before.state === 'delivered', attached: attachedTo(before) - 1 };
    const faults = handInFaults(before, rest);
    if (faults.length > 0) return refuse(...faults);
    await deleteFile(ctx, one);
    await touch(ctx, before.id);
    return done(true as const, assignmentEntry('assignment.fileDetached', asked, { body, kind: one.kind }));
  },
});
