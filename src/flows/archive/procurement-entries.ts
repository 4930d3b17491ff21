// Everything of a procurement that belongs in a party's archive, as entries of a journal with their files: what was put in, approved
// documents, packages, the equal-treatment ledger and everything that was done. As the party may see it, and nothing else.
import { strToU8 } from 'fflate';
import { type LocalDate, localDateAt } from '../../kernel/local-date.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { toCsv } from '../../modules/exchange/formats/csv/map.ts';
import type { ArchiveDocument, ArchiveEntry } from '../../modules/exchange/formats/fiks-arkiv/map.ts';
import type { Exemption } from '../../modules/planning/archive/exemptions.ts';
import { sha256Of } from '../../modules/planning/archive/record-commands.ts';
import type { StoredFile } from '../../modules/procurement/documents/model.ts';
import { documentsOf, packagesOf } from '../../modules/procurement/documents/queries.ts';
import { filesOf } from '../../modules/procurement/files/queries.ts';
import { exportLedger, publishedHeads } from '../../modules/procurement/ledger-queries.ts';
import { activityOf } from '../../modules/procurement/work/log-queries.ts';
import type { PartyDirectory } from '../parties.ts';
import type { ProcurementView } from '../procurement/view.ts';
import { activityCsv } from '../procurement-work/activity-file.ts';
import type { ActivityReader } from '../procurement-work/activity-words.ts';

/** A document with where its bytes are: in the file store, or here. */
export interface HeldDocument extends ArchiveDocument {
  readonly content: Uint8Array | null;
}

export interface HeldEntry extends ArchiveEntry {
  readonly documents: readonly HeldDocument[];
}

export interface Archiving extends ActivityReader {
  readonly view: ProcurementView;
  readonly parties: PartyDirectory;
  readonly exemptions: readonly Exemption[];
}

/** A supplier's business secrets. */
const SECRETS = 'offl-13-fvl';

const exemptionOf = ({ exemptions }: Archiving, id: string | null): ArchiveEntry['exemption'] => {
  const found = exemptions.find((one) => one.id === id);
  return found ? { paragraph: found.paragraph, accessCode: found.accessCode } : null;
};

/** From another party it is received; of the party itself it is its own. */
function between({ view, parties }: Archiving, from: PartyId): Pick<ArchiveEntry, 'parties' | 'journalKind'> {
  const named = (id: PartyId) => ({
    name: parties.nameOf(id),
    orgNumber: parties.find(id)?.orgNumber ?? null,
  });
  const sender = { ...named(from), kind: 'avsender' as const };
  return from === view.party
    ? { parties: [sender], journalKind: 'N' }
    : { parties: [sender, { ...named(view.party), kind: 'mottaker' }], journalKind: 'I' };
}

const dayOf = (at: Date): LocalDate => localDateAt(at.getTime());

const stored = (title: string, format: string, { fileName, sha256, bytes }: StoredFile): HeldDocument => ({
  title,
  fileName,
  format,
  sha256,
  bytes,
  content: null,
});

function written(title: string, fileName: string, text: string): HeldDocument {
  const content = strToU8(text);
  const format = fileName.split('.').at(-1) ?? 'txt';
  return { title, fileName, format, sha256: sha256Of({ bytes: content }), bytes: content.length, content };
}

interface FileEntries {
  readonly entries: readonly HeldEntry[];
  /** Ids of the files. */
  readonly ids: readonly string[];
}

/** A person may act for several parties: only what this one may see goes into its archive. */
async function fileEntries(ctx: Ctx, archiving: Archiving): Promise<FileEntries> {
  const { procurement, party, isLead } = archiving.view;
  const words = archiving.texts.procurementWork.archive.entries;
  const files = (await filesOf(ctx, procurement.id)).filter(
    (file) =>
      !file.removed && file.scan !== 'stopped' && (file.readers !== 'lead' || isLead || file.party === party),
  );
  const entries = files.map((file) => ({
    id: `file:${file.id}`,
    title: words.file(file.title),
    date: dayOf(file.uploadedAt),
    ...between(archiving, file.party),
    exemption: exemptionOf(archiving, file.exemption),
    documents: [stored(file.title, file.kind, file)],
  }));
  return { entries, ids: files.map(({ id }) => id) };
}

async function paperEntries(ctx: Ctx, archiving: Archiving): Promise<HeldEntry[]> {
  const { id } = archiving.view.procurement;
  const { texts, format } = archiving;
  const words = texts.procurementWork.archive.entries;
  const documents = (await documentsOf(ctx, id)).map((document) => {
    const title = words.document(document.title, format.number(document.version));
    return {
      id: `document:${document.id}`,
      title,
      date: dayOf(document.approvedAt),
      ...between(archiving, document.party),
      exemption: null,
      documents: document.files.map((file) => stored(title, file.format, file)),
    };
  });
  const packages = (await packagesOf(ctx, id)).map((one) => {
    const title = words.package(format.number(one.number));
    return {
      id: `package:${one.id}`,
      title,
      date: dayOf(one.madeAt),
      ...between(archiving, one.party),
      exemption: null,
      documents: [stored(title, 'zip', one)],
    };
  });
  return [...documents, ...packages];
}

interface ExportedLedger {
  readonly head: { readonly at: string | null; readonly count: number };
  readonly entries: readonly {
    readonly opened: Readonly<Record<string, { readonly value: string } | null>>;
  }[];
}

/** With the checksums that have been published; null where nothing has been entered, and for those who do not see the whole of it. */
async function ledgerEntry(ctx: Ctx, archiving: Archiving): Promise<HeldEntry | null> {
  const { procurement } = archiving.view;
  const text = await exportLedger(ctx, procurement.id);
  if (text === null) return null;
  const { head, entries } = JSON.parse(text) as ExportedLedger;
  if (head.at === null) return null;
  const words = archiving.texts.procurementWork.archive;
  const hasSecrets = entries.some(({ opened }) => opened['secret']);
  const published = (await publishedHeads(ctx, procurement.id)).map(({ seq, hash, publishedAt, where }) => ({
    nummer: seq,
    sjekksum: hash,
    publisert: publishedAt.toISOString(),
    sted: where,
  }));
  return {
    id: `ledger:${procurement.id}:${head.count}`,
    title: words.entries.ledger,
    date: dayOf(new Date(head.at)),
    ...between(archiving, procurement.state.lead),
    exemption: hasSecrets ? exemptionOf(archiving, SECRETS) : null,
    documents: [
      written(words.entries.ledger, words.ledgerName, text),
      ...(published.length > 0
        ? [
            written(
              words.headTitle,
              words.headName,
              toCsv(['nummer', 'sjekksum', 'publisert', 'sted'], published),
            ),
          ]
        : []),
    ],
  };
}

/** Dated by the latest thing that was done. */
async function logEntry(ctx: Ctx, archiving: Archiving): Promise<HeldEntry | null> {
  const { procurement, party: reader } = archiving.view;
  const asked = { procurement: procurement.id, reader, kind: null, party: null };
  const { rows, count } = await activityOf(ctx, { ...asked, from: 0, size: 1 });
  const [latest] = rows;
  if (!latest) return null;
  const words = archiving.texts.procurementWork.archive;
  return {
    id: `log:${procurement.id}:${count}`,
    title: words.entries.log,
    date: dayOf(latest.at),
    ...between(archiving, procurement.state.lead),
    exemption: null,
    documents: [written(words.entries.log, words.logName, await activityCsv(ctx, asked, archiving))],
  };
}

export interface ProcurementEntries {
  /** By day; on the same day in the order of their keys. */
  readonly entries: readonly HeldEntry[];
  /** Ids of the files that people have put in. */
  readonly files: readonly string[];
}

const inOrder = (a: HeldEntry, b: HeldEntry): number => {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

export async function procurementEntries(ctx: Ctx, archiving: Archiving): Promise<ProcurementEntries> {
  const files = await fileEntries(ctx, archiving);
  const papers = await paperEntries(ctx, archiving);
  const ledger = await ledgerEntry(ctx, archiving);
  const log = await logEntry(ctx, archiving);
  const all = [...files.entries, ...papers, ...(ledger ? [ledger] : []), ...(log ? [log] : [])];
  return { entries: all.toSorted(inOrder), files: files.ids };
}
