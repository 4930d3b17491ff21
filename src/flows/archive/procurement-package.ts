// A package for a party's archive of one procurement: an arkivmelding for each entry beside its files, a list of every file with its
// checksum, and how to read it. Equal content gives equal bytes: nothing in it tells when it was packed.
import { setImmediate as others } from 'node:timers/promises';
import { strToU8, Zip, ZipPassThrough } from 'fflate';
import { problem, type Result, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import { toCsv } from '../../modules/exchange/formats/csv/map.ts';
import { archiveMessages } from '../../modules/exchange/formats/fiks-arkiv/map.ts';
import type { FileStore } from '../../platform/file-store.ts';
import {
  type Archiving,
  type HeldDocument,
  type HeldEntry,
  procurementEntries,
} from './procurement-entries.ts';

/** The archive sorts keys by it. */
const SYSTEM = 'Samkjøp';
const MOST_MEGABYTES = 200;

interface PackedFile {
  readonly path: string;
  readonly document: HeldDocument;
}

interface Following {
  readonly report: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export interface ProcurementPackage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly entries: number;
  readonly documents: number;
  /** Ids of the files that people have put in. */
  readonly files: readonly string[];
}

/** The first day that a zip file knows; read and written in local time, so that the bytes are the same everywhere. */
const NO_TIME = new Date(1980, 0, 1);

/** Writes one file after the other, and lets others work in between. */
class Packing {
  readonly #chunks: Uint8Array[] = [];
  readonly #zip: Zip;
  constructor() {
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#chunks.push(chunk);
    });
  }

  async add(path: string, content: Uint8Array): Promise<void> {
    const file = new ZipPassThrough(path);
    file.mtime = NO_TIME;
    this.#zip.add(file);
    file.push(content, true);
    await others();
  }

  end(): Uint8Array<ArrayBuffer> {
    this.#zip.end();
    const bytes = new Uint8Array(this.#chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }
}

function contentList(entries: readonly HeldEntry[], packed: readonly PackedFile[]): string {
  const entryOf = new Map(
    entries.flatMap((entry) => entry.documents.map((document) => [document, entry] as const)),
  );
  return toCsv(
    ['fil', 'sha256', 'byte', 'dato', 'tittel', 'unntak'],
    packed.map(({ path, document }) => ({
      fil: path,
      sha256: document.sha256,
      byte: document.bytes,
      dato: entryOf.get(document)?.date ?? null,
      tittel: document.title,
      unntak: entryOf.get(document)?.exemption?.paragraph ?? null,
    })),
  );
}

async function bytesOf(files: FileStore, { content, sha256, fileName }: HeldDocument): Promise<Uint8Array> {
  const bytes = content ?? (await files.read(sha256));
  if (bytes === null) throw new Error(`${fileName} is not in the file store`);
  return bytes;
}

/** Codes: work.nothingToExport, .exportTooLarge. */
export async function procurementPackage(
  ctx: Ctx,
  archiving: Archiving,
  { files, report, signal }: Following & { readonly files: FileStore },
): Promise<Result<ProcurementPackage>> {
  const { view, parties, texts } = archiving;
  const { procurement, party } = view;
  const words = texts.procurementWork.archive;
  const found = await procurementEntries(ctx, archiving);
  const held = found.entries.flatMap(({ documents }) => documents);
  if (held.length === 0) return refuse(problem('work.nothingToExport', 'procurement'));
  if (held.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_MEGABYTES * 1024 * 1024) {
    return refuse(problem('work.exportTooLarge', 'procurement', { most: MOST_MEGABYTES }));
  }
  const messages = archiveMessages({
    system: SYSTEM,
    body: { name: parties.nameOf(party), orgNumber: parties.find(party)?.orgNumber ?? null },
    caseKey: `procurement:${procurement.id}`,
    caseTitle: words.caseTitle(procurement.state.title),
    caseNumber: null,
    entries: found.entries,
  });
  const packed: PackedFile[] = messages.flatMap((message, place) =>
    message.files.map(({ name }, at) => ({
      path: `${message.folder}/${name}`,
      document: found.entries[place]?.documents[at] as HeldDocument,
    })),
  );
  const packing = new Packing();
  await packing.add('LES-MEG.txt', strToU8(`${words.readme.join('\r\n')}\r\n`));
  await packing.add('innhold.csv', strToU8(contentList(found.entries, packed)));
  for (const message of messages) {
    await packing.add(`${message.folder}/${message.fileName}`, strToU8(message.xml));
  }
  for (const [place, { path, document }] of packed.entries()) {
    signal.throwIfAborted();
    report(place, packed.length);
    await packing.add(path, await bytesOf(files, document));
  }
  return {
    ok: true,
    value: { bytes: packing.end(), entries: messages.length, documents: packed.length, files: found.files },
  };
}
