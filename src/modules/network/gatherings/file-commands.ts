// The material of a part of the programme as files: put in and taken away by those who lead, also when the gathering has been held.
import { ok, type Result } from '../../../kernel/result.ts';
import { type Command, command, type Done, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { addFile, deleteFile, isAmong, type NetworkFileToKeep, NO_FILE } from '../files/commands.ts';
import { GATHERING_GONE, type GatheringAsked, gatheringEntry, ledGathering } from './locked-db.ts';
import type { Session } from './model.ts';

interface MaterialAsked extends GatheringAsked {
  readonly session: string;
}

/** Under the gathering's lock; undefined where it has no such part any more. Codes: those of ledGathering. */
async function ledSession(ctx: ActingCtx, asked: MaterialAsked): Promise<Result<Session | undefined>> {
  const found = await ledGathering(ctx, asked, 'change');
  return found.ok ? ok(found.value.sessions.find(({ id }) => id === asked.session)) : found;
}

/** Codes: network.*, gathering.gone, .notNow, files.tooMany, text.nationalNumber. */
export const addMaterial: Command<MaterialAsked & { readonly file: NetworkFileToKeep }, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { file, ...asked }): Promise<Result<Done<true>>> => {
    const found = await ledSession(ctx, asked);
    if (!found.ok) return found;
    const session = found.value;
    if (!session) return GATHERING_GONE;
    if (isAmong(session.files, file)) return done(true as const, null);
    const owner = { network: asked.network, session: session.id, files: session.files };
    const added = await addFile(ctx, owner, file);
    if (!added.ok) return added;
    return done(true as const, gatheringEntry('gathering.materialAdded', asked, { kind: file.kind }));
  },
});

/** Codes: network.*, gathering.gone, .notNow, files.gone. */
export const removeMaterial: Command<MaterialAsked & { readonly file: string }, true> = command({
  action: 'network.lead',
  partyOf: ({ party }) => party,
  run: async (ctx, { file, ...asked }): Promise<Result<Done<true>>> => {
    const found = await ledSession(ctx, asked);
    if (!found.ok) return found;
    const one = found.value?.files.find(({ id }) => id === file);
    if (!one) return NO_FILE;
    await deleteFile(ctx, one);
    return done(true as const, gatheringEntry('gathering.materialRemoved', asked, { kind: one.kind }));
  },
});
