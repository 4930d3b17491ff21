// What a body has sent, as messages its archive can take in: Fiks Arkiv V1, arkivmelding.opprett, a profile of Noark 5.5.
// Shaped after the schema at commit 012a114f of the source; it allows one folder and one record a message, so each
// entry becomes a message of its own. Not tried against any archive core.
// @source https://github.com/ks-no/fiks-arkiv-specification (Schema/V1)
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { OrgNumber } from '../../../../kernel/org-number.ts';
import { branch, leaf, toXml, type XmlElement } from '../xml/write.ts';

/** Code list journalposttype: in, out, internal to be followed up, internal not to be followed up, case paper. */
export type JournalKind = 'I' | 'U' | 'N' | 'X' | 'S';

export interface ArchiveParty {
  readonly name: string;
  readonly orgNumber: OrgNumber | null;
  readonly kind: 'avsender' | 'mottaker';
}

export interface ArchiveExemption {
  /** As it stands in the journal: `offl. § 23 første ledd`. */
  readonly paragraph: string;
  /** The archive's own code for who may see it. */
  readonly accessCode: string;
}

export interface ArchiveDocument {
  readonly title: string;
  /** The name a person knows the file by. */
  readonly fileName: string;
  /** Code list format for archive formats (`RA-PDF` is PDF/A), otherwise the file's usual ending: `docx`. */
  readonly format: string;
  /** Hexadecimal, of the file's bytes. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface ArchiveEntry {
  /** Ours, never reused; the archive keeps it as the record's external key. */
  readonly id: string;
  readonly title: string;
  /** The day the document bears, and the day it was sent or received. */
  readonly date: LocalDate;
  readonly parties: readonly ArchiveParty[];
  readonly journalKind: JournalKind;
  /** Null: open to the public. */
  readonly exemption: ArchiveExemption | null;
  /** The first is the main document, the others are attached to it. */
  readonly documents: readonly ArchiveDocument[];
}

export interface ArchiveCase {
  /** Name of the system that hands over, the same in every message: the archive sorts keys by it. */
  readonly system: string;
  /** Whose archive it is. A party with this number is internal; where it has none, one with this name and no number. */
  readonly body: { readonly name: string; readonly orgNumber: OrgNumber | null };
  /** Ours, never reused; ties the entries to the folder the first of them makes. */
  readonly caseKey: string;
  readonly caseTitle: string;
  /** The body's case (`2026/1234`, or a folder's id), which then must be there; null: the first message makes one. */
  readonly caseNumber: string | null;
  readonly entries: readonly ArchiveEntry[];
}

export interface ArchiveMessage {
  /** A folder for this message and its files, in the order they must be taken in. */
  readonly folder: string;
  readonly fileName: 'arkivmelding.xml';
  readonly xml: string;
  /** Names the message uses for its files, in the documents' order. */
  readonly files: readonly { readonly name: string; readonly document: ArchiveDocument }[];
}

const NAMESPACE = 'https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv';

/** Usual media types by ending or archive format; the element is left out for others. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  'RA-PDF': 'application/pdf',
  'RA-TEKST': 'text/plain',
  'RA-XML': 'application/xml',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
};

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', Æ: 'AE', Ø: 'O', Å: 'A' };

/** Letters a-z, digits, point and hyphen: the protocol's names of files hold no others. */
const plainName = (name: string): string =>
  name
    .replaceAll(/[æøåÆØÅ]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[^A-Za-z0-9.]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');

/** Codes and references are types of the catalogue's schema, so what they hold stands in its namespace. */
const code = (name: string, value: string): XmlElement => branch(name, [leaf('mdk:kode', value)]);

const externalKey = (name: string, system: string, key: string): XmlElement =>
  branch(name, [leaf('mdk:fagsystem', system), leaf('mdk:noekkel', key)]);

function parentFolder({ system, caseKey, caseNumber }: ArchiveCase): XmlElement {
  const name = 'referanseForelderMappe';
  if (caseNumber === null) {
    return branch(name, [externalKey('mdk:referanseEksternNoekkel', system, caseKey)]);
  }
  const [, year, sequence] = /^(\d{4})\/(\d+)$/.exec(caseNumber.trim()) ?? [];
  return branch(name, [
    year === undefined || sequence === undefined
      ? leaf('mdk:mappeID', caseNumber.trim())
      : branch('mdk:saksnummer', [leaf('mdk:saksaar', year), leaf('mdk:sakssekvensnummer', sequence)]),
  ]);
}

const shielding = (exemption: ArchiveExemption | null): XmlElement | null =>
  exemption &&
  branch('skjerming', [
    code('tilgangsrestriksjon', exemption.accessCode),
    leaf('skjermingshjemmel', exemption.paragraph),
  ]);

/** Code list korrespondanseparttype: the body's own part in it is internal. */
function party({ name, orgNumber, kind }: ArchiveParty, body: ArchiveCase['body']): XmlElement {
  const isOwn = orgNumber === body.orgNumber && (orgNumber !== null || name === body.name);
  const place = isOwn ? 'I' : 'E';
  return branch('korrespondansepart', [
    code('korrespondanseparttype', `${place}${kind === 'avsender' ? 'A' : 'M'}`),
    leaf('korrespondansepartNavn', name),
    orgNumber === null ? null : leaf('organisasjonid', orgNumber),
  ]);
}

function documentObject(document: ArchiveDocument, nameInMessage: string): XmlElement {
  const mediaType = MEDIA_TYPES[document.format];
  return branch('dokumentobjekt', [
    leaf('versjonsnummer', 1),
    code('variantformat', document.format.startsWith('RA-') ? 'A' : 'P'),
    code('format', document.format),
    mediaType === undefined ? null : leaf('mimeType', mediaType),
    leaf('filnavn', document.fileName),
    leaf('referanseDokumentfil', nameInMessage),
    leaf('sjekksum', document.sha256),
    leaf('sjekksumAlgoritme', 'SHA-256'),
    leaf('filstoerrelse', document.bytes),
  ]);
}

/** The shielding is said of each document too: an archive need not let it pass down from the record. */
const documentDescriptions = (entry: ArchiveEntry, names: readonly string[]): XmlElement[] =>
  entry.documents.map((document, place) =>
    branch('dokumentbeskrivelse', [
      code('dokumentstatus', 'F'),
      leaf('tittel', document.title),
      code('tilknyttetRegistreringSom', place === 0 ? 'H' : 'V'),
      leaf('dokumentnummer', place + 1),
      shielding(entry.exemption),
      documentObject(document, names[place] as string),
    ]),
  );

/** The schema wants a time where the law wants a day; midnight stands for the day. */
const dayAsTime = (name: string, date: LocalDate): XmlElement => leaf(name, `${date}T00:00:00`);

const record = (archiveCase: ArchiveCase, entry: ArchiveEntry, names: readonly string[]): XmlElement =>
  branch(
    'registrering',
    [
      parentFolder(archiveCase),
      shielding(entry.exemption),
      ...documentDescriptions(entry, names),
      leaf('tittel', entry.title),
      ...entry.parties.map((it) => party(it, archiveCase.body)),
      externalKey('referanseEksternNoekkel', archiveCase.system, entry.id),
      code('journalposttype', entry.journalKind),
      leaf('dokumentetsDato', entry.date),
      entry.journalKind === 'I' ? dayAsTime('mottattDato', entry.date) : null,
      entry.journalKind === 'U' ? dayAsTime('sendtDato', entry.date) : null,
      leaf('antallVedlegg', Math.max(0, entry.documents.length - 1)),
    ],
    { 'xsi:type': 'journalpost' },
  );

const folderElement = ({ system, caseKey, caseTitle, caseNumber }: ArchiveCase): XmlElement | null =>
  caseNumber === null
    ? branch('mappe', [leaf('tittel', caseTitle), externalKey('referanseEksternNoekkel', system, caseKey)], {
        'xsi:type': 'saksmappe',
      })
    : null;

/**
 * One message for each entry, to be taken in one after the other. Codes and dates only, no text of ours. The shielding
 * covers the record and its documents; titles are written as given, so what must be hidden must not stand there.
 */
export const archiveMessages = (archiveCase: ArchiveCase): ArchiveMessage[] =>
  archiveCase.entries.map((entry, place) => {
    const names = entry.documents.map(({ fileName }, at) => plainName(`${at + 1}-${fileName}`));
    const root = branch(
      'arkivmelding',
      [
        leaf('system', archiveCase.system),
        leaf('antallFiler', entry.documents.length),
        place === 0 ? folderElement(archiveCase) : null,
        record(archiveCase, entry, names),
      ],
      {
        xmlns: `${NAMESPACE}/arkivmelding/opprett/v1`,
        'xmlns:mdk': `${NAMESPACE}/metadatakatalog/v1`,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
    );
    return {
      folder: plainName(`${String(place + 1).padStart(3, '0')}-${entry.id}`),
      fileName: 'arkivmelding.xml',
      xml: toXml(root),
      files: entry.documents.map((document, at) => ({ name: names[at] as string, document })),
    };
  });
