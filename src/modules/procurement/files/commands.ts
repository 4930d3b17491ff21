// What is done with files: put in, shown to others, deleted with a tombstone left, and what a scanner found. The bytes lie in the
// store before a row names them.
import type { Selectable } from 'kysely';
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { cleanName, type FileKind, type FileScan } from '../../../kernel/stored-file.ts';
import { actorName, type Command, command, type Done, done } from '../../accounts/commands.ts';
import { type ActingCtx, asSystem } from '../../accounts/db.ts';
import type { PartyId } from '../../accounts/model.ts';
import { lockedFor } from '../work/locked-db.ts';
import { type Place, placeText } from '../work/places.ts';
import '../work/db.ts';
import { FILES_GONE } from './codes.ts';
import type { ProcurementFileTable } from './db.ts';
import type { InnerReaders, ProcurementFile } from './model.ts';
import { type FileAsked, readFile } from './queries.ts';
import { fileFaults, mayChangeFile, titleFrom } from './rules.ts';

/** Which procurement, and for whom it is done. */
export interface FilesAsked {
  readonly procurement: string;
  readonly party: PartyId;
}

const objectOf = (procurement: string): string => `procurement:${procurement}`;

export interface FileToKeep extends FilesAsked {
  readonly place: Place;
  /** Empty: as the file is named. */
  readonly title: string;
  /** As it was sent. */
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** In the store. */
  readonly sha256: string;
  readonly readers: InnerReaders;
  readonly exemption: string | null;
  readonly scan: FileScan;
}

/** One with the same bytes in the same place, as when a form is sent twice. */
async function keptBefore({ db }: ActingCtx, { procurement, place, sha256, party }: FileToKeep) {
  return db
    .selectFrom('procurement_file')
    .select(['id', 'number', 'readers', 'exemption'])
    .where('procurement_id', '=', procurement)
    .where('place', '=', placeText(place))
    .where('sha256', '=', sha256)
    .where('party', '=', party)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

/** What is public stays so; otherwise what was chosen the last time holds. */
async function sentAgain(
  { db }: ActingCtx,
  { procurement, readers, exemption }: FileToKeep,
  before: Pick<Selectable<ProcurementFileTable>, 'id' | 'number' | 'readers' | 'exemption'>,
): Promise<Result<Done<number>>> {
  const { id, number } = before;
  const isSame = before.readers === readers && before.exemption === exemption;
  if (before.readers === 'public' || isSame) return done(number, null);
  await db.updateTable('procurement_file').set({ readers, exemption }).where('id', '=', id).execute();
  return done(number, {
    action: 'files.shown',
    object: objectOf(procurement),
    facts: { number, readers },
  });
}

/** How many there are, whoever may see them. */
const countOf = (ctx: ActingCtx, procurement: string): Promise<number> =>
  asSystem(ctx, async ({ db }) => {
    const { last } = await db
      .selectFrom('procurement_file')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('procurement_id', '=', procurement)
      .executeTakeFirstOrThrow();
    return last ?? 0;
  });

/**
 * Puts a file in; the value is its number. One that is there already is shown to those who were chosen now. Codes: files.gone, .titleLong,
 * .tooMany, text.nationalNumber.
 */
export const keepFile: Command<FileToKeep, number> = command({
  action: 'procurement.files.write',
  partyOf: ({ party }) => party,
  run: async (ctx, given) => {
    const { procurement, party, kind, bytes, sha256, readers, exemption, scan } = given;
    if (!(await lockedFor(ctx, given))) return FILES_GONE;
    const before = await keptBefore(ctx, given);
    if (before) return sentAgain(ctx, given, before);
    const count = await countOf(ctx, procurement);
    const faults = fileFaults({ title: given.title, name: given.name, count });
    if (faults.length > 0) return refuse(...faults);
    const number = count + 1;
    const fileName = cleanName(given.name, kind);
    await ctx.db
      .insertInto('procurement_file')
      .values({
        procurement_id: procurement,
        number,
        place: placeText(given.place),
        title: given.title === '' ? titleFrom(fileName) : given.title,
        file_name: fileName,
        kind,
        bytes,
        sha256,
        readers,
        exemption,
        scan,
        scanned_at: scan === 'unchecked' ? null : ctx.now,
        party,
        uploaded_at: ctx.now,
        uploaded_by: actorName(ctx.actor),
        entry: null,
        removed_at: null,
        removed_by: null,
      })
      .execute();
    return done(number, { action: 'files.added', object: objectOf(procurement), facts: { number, kind } });
  },
});

interface FileToChange extends FilesAsked, FileAsked {}

const changing = <Input extends FileToChange, Output>(
  run: (ctx: ActingCtx, input: Input, file: ProcurementFile) => Promise<Result<Done<Output>>>,
): Command<Input, Output> =>
  command({
    action: 'procurement.files.write',
    partyOf: ({ party }) => party,
    run: async (ctx, input) => {
      const found = await lockedFor(ctx, input);
      const file = found && (await readFile(ctx, input));
      if (!found || !file || file.removed) return FILES_GONE;
      if (!mayChangeFile(file, input.party, found.state.lead))
        return refuse(problem('files.notYours', 'file'));
      return run(ctx, input, file);
    },
  });

/** Changes who reads it among those who take part. Codes: files.gone, .notYours, .isPublic. */
export const showFile: Command<FileToChange & { readonly readers: InnerReaders }, null> = changing(
  async (ctx, { procurement, number, readers }, file) => {
    if (file.readers === 'public') return refuse(problem('files.isPublic', 'file'));
    if (file.readers === readers) return done(null, null);
    await ctx.db.updateTable('procurement_file').set({ readers }).where('id', '=', file.id).execute();
    return done(null, { action: 'files.shown', object: objectOf(procurement), facts: { number, readers } });
  },
);

/** In a package for the archive, whoever took it out. */
const isInArchive = (ctx: ActingCtx, file: string): Promise<boolean> =>
  asSystem(ctx, async ({ db }) => {
    const row = await db
      .selectFrom('procurement_export_file')
      .select('file_id')
      .where('file_id', '=', file)
      .executeTakeFirst();
    return row !== undefined;
  });

/** Deletes it and leaves a tombstone without its name. Codes: files.gone, .notYours, .isPublic, .inArchive. */
export const removeFile: Command<FileToChange, null> = changing(
  async (ctx, { procurement, number, party }, file) => {
    if (file.readers === 'public') return refuse(problem('files.isPublic', 'file'));
    if (await isInArchive(ctx, file.id)) return refuse(problem('files.inArchive', 'file'));
    await ctx.db
      .updateTable('procurement_file')
      .set({ title: '', file_name: '', removed_at: ctx.now, removed_by: party })
      .where('id', '=', file.id)
      .execute();
    return done(null, { action: 'files.removed', object: objectOf(procurement), facts: { number } });
  },
);

/** Keeps what a scanner found. For the program itself. Codes: files.gone. */
export const recordScan: Command<FileAsked & { readonly scan: Exclude<FileScan, 'unchecked'> }, null> =
  command({
    action: 'files.scan',
    partyOf: () => null,
    run: async (ctx, { scan, ...asked }) => {
      const file = await readFile(ctx, asked);
      if (!file) return FILES_GONE;
      await ctx.db
        .updateTable('procurement_file')
        .set({ scan, scanned_at: ctx.now })
        .where('id', '=', file.id)
        .execute();
      const { procurement, number } = asked;
      return done(null, {
        action: 'files.scanned',
        object: objectOf(procurement),
        facts: { number, scan },
        party: file.party,
      });
    },
  });
