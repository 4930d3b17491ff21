// A package for a party's archive: a zip file with one Fiks-Arkiv-shaped message for each dispatch beside its files, in a
// folder for each case, and the list to fill in and bring back. Equal content gives equal bytes.
import { strToU8, type Zippable, zipSync } from 'fflate';
import {
  type ArchiveDocument,
  type ArchiveEntry,
  type ArchiveParty,
  archiveMessages,
} from '../../modules/exchange/formats/fiks-arkiv/map.ts';
import type { Exemption } from '../../modules/planning/archive/exemptions.ts';
import type { Dispatch } from '../../modules/planning/archive/model.ts';
import type { ExportContent } from '../../modules/planning/archive/queries.ts';
import { sha256Of } from '../../modules/planning/archive/record-commands.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Party, PartyDirectory } from '../parties.ts';
import { journalCsv } from './journal-list.ts';

/** The archive sorts keys by it. */
const SYSTEM = 'Samkjøp';

export interface Packing {
  readonly party: Party;
  readonly parties: PartyDirectory;
  readonly exemptions: readonly Exemption[];
  readonly texts: Texts;
}

/** A document with what it holds. */
interface Held extends ArchiveDocument {
  readonly content: Uint8Array;
}

/** What was written comes first, as a text file; then the files that were sent with it. */
function documentsOf({ title, content, files }: Dispatch): Held[] {
  const text = strToU8(content);
  const written: Held = {
    title,
    fileName: 'tekst.txt',
    format: 'RA-TEKST',
    sha256: sha256Of({ bytes: text }),
    bytes: text.length,
    content: text,
  };
  return [
    ...(content === '' ? [] : [written]),
    ...files.map((file) => ({
      title: file.title,
      fileName: file.fileName,
      format: file.format,
      sha256: file.sha256,
      bytes: file.bytes.length,
      content: file.bytes,
    })),
  ];
}

function partiesOf({ direction, counterparts }: Dispatch, { party, parties }: Packing): ArchiveParty[] {
  const own = { name: party.name, orgNumber: party.orgNumber };
  const others = counterparts.map((id) => ({
    name: parties.nameOf(id),
    orgNumber: parties.find(id)?.orgNumber ?? null,
  }));
  const [from, to] = direction === 'I' ? [others, [own]] : [[own], others];
  return [
    ...from.map((one) => ({ ...one, kind: 'avsender' as const })),
    ...to.map((one) => ({ ...one, kind: 'mottaker' as const })),
  ];
}

function entryOf(dispatch: Dispatch, packing: Packing): ArchiveEntry & { readonly documents: Held[] } {
  const exemption = packing.exemptions.find(({ id }) => id === dispatch.exemption);
  return {
    id: dispatch.id,
    title: dispatch.title,
    date: dispatch.date,
    parties: partiesOf(dispatch, packing),
    journalKind: dispatch.kind === 'decisionPaper' ? 'S' : dispatch.direction,
    exemption: exemption ? { paragraph: exemption.paragraph, accessCode: exemption.accessCode } : null,
    documents: documentsOf(dispatch),
  };
}

/** What belongs together, in the order of the first of each: the same subject under the same case number. */
function casesOf(dispatches: readonly Dispatch[]): Dispatch[][] {
  const cases = new Map<string, Dispatch[]>();
  for (const dispatch of dispatches) {
    const key = JSON.stringify([dispatch.subject, dispatch.caseNumber]);
    cases.set(key, [...(cases.get(key) ?? []), dispatch]);
  }
  return [...cases.values()];
}

function caseFiles(dispatches: readonly Dispatch[], packing: Packing): Zippable {
  const [first] = dispatches;
  if (!first) return {};
  const entries = dispatches.map((dispatch) => entryOf(dispatch, packing));
  const messages = archiveMessages({
    system: SYSTEM,
    body: { name: packing.party.name, orgNumber: packing.party.orgNumber },
    caseKey: first.subject,
    caseTitle: first.caseTitle,
    caseNumber: first.caseNumber,
    entries,
  });
  return Object.fromEntries(
    messages.map(({ folder, fileName, xml, files }, place) => {
      const documents = entries[place]?.documents ?? [];
      const held = files.map(({ name }, at) => [name, documents[at]?.content ?? new Uint8Array()]);
      return [folder, { [fileName]: strToU8(xml), ...Object.fromEntries(held) }];
    }),
  );
}

/** Bytes of the zip file. */
export function archivePackage(
  { made, dispatches }: ExportContent,
  packing: Packing,
): Uint8Array<ArrayBuffer> {
  const paragraphs = new Map(packing.exemptions.map(({ id, paragraph }) => [id, paragraph]));
  const cases = casesOf(dispatches).map((held, place) => [
    `sak-${String(place + 1).padStart(3, '0')}`,
    caseFiles(held, packing),
  ]);
  const content: Zippable = {
    'LES-MEG.txt': strToU8(`${packing.texts.archive.exports.readme.join('\r\n')}\r\n`),
    'journal.csv': strToU8(journalCsv(dispatches, packing.parties, paragraphs)),
    ...Object.fromEntries(cases),
  };
  return new Uint8Array(zipSync(content, { mtime: made.madeAt }));
}
