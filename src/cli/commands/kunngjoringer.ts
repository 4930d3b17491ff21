// `samkjop kunngjoringer FIL…`: reads published notices and keeps what they tell of each municipality and county, for them
// to confirm. Beside a running server or alone. Exit 2 when a name is wrong or nothing in the files can be used.
import fs from 'node:fs';
import path from 'node:path';
import { loadReference, readReference } from '../../flows/load-reference.ts';
import { noticeFault } from '../../flows/notices/fault-words.ts';
import { type NoticeFile, type ReadNotices, readNotices } from '../../flows/notices/read-notices.ts';
import { readPlanningData } from '../../flows/planning-data.ts';
import { makeSnapshot } from '../../flows/snapshot.ts';
import { importNoticesFound, type KeptNotices } from '../../modules/planning/found/import-commands.ts';
import { registerFromReference } from '../../modules/registry/reference.ts';
import { cliTexts } from '../../texts/cli.nb.ts';
import { textsFor } from '../../texts/texts.ts';
import { readArguments } from '../arguments.ts';
import { type Command, type CommandIo, DONE, FAILED, MISUSED } from '../command.ts';
import { type OpenedForVerb, withDatabase } from '../database.ts';

const texts = cliTexts.kunngjoringer;
const MOST_WORDS = 1000;

/** The files that the words name, those of a folder by name; null for a word that names none. */
function filesNamed(word: string): string[] | null {
  const found = fs.statSync(word, { throwIfNoEntry: false });
  if (!found) return null;
  if (!found.isDirectory()) return [word];
  return fs
    .readdirSync(word, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(xml|json)$/i.test(name))
    .toSorted()
    .map((name) => path.join(word, name));
}

/** One at a time, so that a large folder is never in memory whole. */
function* opened(files: readonly string[]): Generator<NoticeFile> {
  for (const file of files) yield { name: path.basename(file), bytes: fs.readFileSync(file) };
}

function read(files: readonly string[], io: CommandIo): ReadNotices {
  const snapshot = makeSnapshot(registerFromReference(readReference(io.files), 'files'), io.files);
  const { register, categories } = snapshot;
  const { assumptions } = readPlanningData(io.files);
  return readNotices(opened(files), { register, index: categories, assumptions });
}

const faultLines = ({ faults }: ReadNotices): string[] =>
  faults.map(({ file, row, problem }) => texts.fault(file, row, noticeFault(textsFor('nb'), problem)));

function told(found: ReadNotices, kept: KeptNotices): string {
  const lines = faultLines(found);
  return [
    texts.read(found.files, found.rows),
    texts.kept(kept),
    texts.passed(found.passed),
    ...(lines.length > 0 ? ['', texts.faultsTitle(lines.length), ...lines.map((line) => `  ${line}`)] : []),
    '',
  ].join('\n');
}

async function keep(
  found: ReadNotices,
  io: CommandIo,
  { database: { db, isJoined } }: OpenedForVerb,
): Promise<number> {
  const ctx = { db, actor: { kind: 'system', name: 'notices' }, now: new Date(io.now()) } as const;
  // A server at work has the register in step; alone, the bodies may not be there yet.
  if (!isJoined) await loadReference(ctx, io.files);
  const kept = await importNoticesFound(ctx, { notices: found.notices });
  if (!kept.ok) {
    io.error(...kept.problems.map(({ code }) => code));
    return FAILED;
  }
  io.out(told(found, kept.value));
  return DONE;
}

export const noticesCommand: Command = {
  name: 'kunngjoringer',
  async run(args, io) {
    const usage = cliTexts.correctUse(cliTexts.verbs.kunngjoringer.usage);
    const misused = (...lines: readonly string[]): number => {
      io.error(...lines);
      return MISUSED;
    };
    const asked = readArguments(args, { options: {}, maxWords: MOST_WORDS });
    if (typeof asked === 'string') return misused(asked, usage);
    if (asked.words.length === 0) return misused(texts.noFile, usage);
    const named = asked.words.map((word) => ({ word, files: filesNamed(word) }));
    const wrong = named.filter(({ files }) => files === null || files.length === 0);
    if (wrong.length > 0) {
      return misused(
        ...wrong.map(({ word, files }) => (files ? texts.emptyFolder(word) : texts.notThere(word))),
      );
    }
    const found = read(
      named.flatMap(({ files }) => files ?? []),
      io,
    );
    const passed = Object.values(found.passed).reduce((sum, count) => sum + count, 0);
    if (found.notices.length + passed === 0) return misused(texts.nothing, ...faultLines(found));
    return withDatabase(io, (opened) => keep(found, io, opened));
  },
};
