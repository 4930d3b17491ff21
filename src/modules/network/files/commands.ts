// Puts in and takes away rows of files inside the command of what they belong to, and keeps what a scanner found. Bytes lie in the store
// before a row names them; what no row names is collected at night.
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import { cleanName, type FileScan, oneMoreFaults } from '../../../kernel/stored-file.ts';
import { type Command, command, done } from '../../accounts/commands.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { networkObject } from '../life/locked-db.ts';
import { readNetwork } from '../life/queries.ts';
import { MOST_NETWORK_FILES, type NetworkFile } from './model.ts';
import './db.ts';

/** A file whose bytes lie in the store. */
export interface NetworkFileToKeep extends Omit<NetworkFile, 'id' | 'fileName'> {
  /** As it was sent. */
  readonly name: string;
}

/** What a file belongs to, with the files it has. */
type Owner = { readonly network: string; readonly files: readonly NetworkFile[] } & (
  | { readonly handIn: string }
  | { readonly session: string }
);

const keyOf = (owner: Owner) =>
  'handIn' in owner
    ? { hand_in_id: owner.handIn, session_id: null }
    : { hand_in_id: null, session_id: owner.session };

export const NO_FILE = refuse(problem('files.gone', 'file'));

/** Whether the same bytes are there already, as when a form is sent twice. */
export const isAmong = (files: readonly NetworkFile[], { sha256 }: Pick<NetworkFile, 'sha256'>): boolean =>
  files.some((one) => one.sha256 === sha256);

/** Inside a command, for one that is not there. Codes: files.tooMany, text.nationalNumber. */
export async function addFile(
  { db, now }: ActingCtx,
  owner: Owner,
  { name, ...file }: NetworkFileToKeep,
): Promise<Result<true>> {
  const faults = oneMoreFaults(name, { count: owner.files.length, most: MOST_NETWORK_FILES });
  if (faults.length > 0) return refuse(...faults);
  const { kind, bytes, sha256, scan } = file;
  const row = { network_id: owner.network, ...keyOf(owner), kind, bytes, sha256, scan, added_at: now };
  await db
    .insertInto('network_file')
    .values({ ...row, file_name: cleanName(name, kind) })
    .execute();
  return ok(true);
}

/** Inside a command; the bytes go when a day has passed, if nothing else names them. */
export const deleteFile = ({ db }: ActingCtx, { id }: NetworkFile): Promise<unknown> =>
  db.deleteFrom('network_file').where('id', '=', id).execute();

interface Looked {
  readonly network: string;
  readonly file: string;
  readonly scan: Exclude<FileScan, 'unchecked'>;
}

/** Keeps what a scanner found. For the program itself. Code: files.gone. */
export const recordNetworkScan: Command<Looked, true> = command({
  action: 'files.scan',
  partyOf: () => null,
  run: async (ctx, { network, file, scan }) => {
    const found = await readNetwork(ctx, network);
    if (!found) return NO_FILE;
    await ctx.db
      .updateTable('network_file')
      .set({ scan })
      .where('id', '=', file)
      .where('network_id', '=', network)
      .execute();
    const { leader, isDemo } = found;
    const entry = { action: 'files.scanned', object: networkObject(network), facts: { scan } };
    return done(true as const, { ...entry, party: leader, isDemo });
  },
});
