// The messages are read back by a parser that knows namespaces, and every value is where the schema has it.
import { type Element, parseXmlDocument } from 'slimdom';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../../kernel/local-date.ts';
import type { OrgNumber } from '../../../../kernel/org-number.ts';
import { type ArchiveCase, type ArchiveEntry, archiveMessages } from './map.ts';

const OPPRETT = 'https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1';
const CATALOGUE = 'https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1';

const storvik = { name: 'Storvik kommune', orgNumber: '312345676' as OrgNumber };
const supplier = { name: 'Rent & Pent AS <Vest>', orgNumber: '398765435' as OrgNumber };

const DECISION: ArchiveEntry = {
  id: 'sent-1',
  title: 'Svar på forslag om felles renhold',
  date: localDate('2026-11-20'),
  parties: [
    { ...storvik, kind: 'avsender' },
    { ...supplier, kind: 'mottaker' },
    { name: 'Fjordsamarbeidet', orgNumber: null, kind: 'mottaker' },
  ],
  journalKind: 'U',
  exemption: { paragraph: 'offl. § 23 første ledd', accessCode: 'U' },
  documents: [
    { title: 'Beslutning', fileName: 'Beslutning, åpen.docx', format: 'docx', sha256: 'ab12', bytes: 4096 },
    { title: 'Tall', fileName: 'tall.pdf', format: 'RA-PDF', sha256: 'cd34', bytes: 0 },
    { title: 'Bilde', fileName: '***', format: 'png', sha256: 'ef56', bytes: 7 },
  ],
};
const NOTE: ArchiveEntry = {
  id: 'sent/2',
  title: 'Notat',
  date: localDate('2026-11-21'),
  parties: [{ ...storvik, kind: 'mottaker' }],
  journalKind: 'X',
  exemption: null,
  documents: [],
};
const CASE: ArchiveCase = {
  system: 'Samkjøp',
  body: storvik,
  caseKey: 'proposal-9',
  caseTitle: 'Felles anskaffelse av renhold & vask',
  caseNumber: null,
  entries: [DECISION, NOTE],
};

type Tree = string | readonly (readonly [name: string, content: Tree])[];

const PREFIX: Readonly<Record<string, string>> = { [OPPRETT]: '', [CATALOGUE]: 'mdk:' };

/** Names with a prefix for the catalogue's namespace, whatever prefix the file uses. */
function treeOf(element: Element): Tree {
  if (element.children.length === 0) return element.textContent ?? '';
  return element.children.map((child) => {
    const prefix = PREFIX[child.namespaceURI ?? ''] ?? '?';
    const type = child.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type');
    return [`${prefix}${child.localName}${type === null ? '' : ` ${type}`}`, treeOf(child)];
  });
}

function read(xml: string): Tree {
  const root = parseXmlDocument(xml).documentElement;
  expect([root?.namespaceURI, root?.localName]).toEqual([OPPRETT, 'arkivmelding']);
  return root === null ? '' : treeOf(root);
}

const codeTree = (value: string): Tree => [['mdk:kode', value]];
const key = (value: string): Tree => [
  ['mdk:fagsystem', 'Samkjøp'],
  ['mdk:noekkel', value],
];
const SHIELDED: readonly [string, Tree] = [
  'skjerming',
  [
    ['tilgangsrestriksjon', codeTree('U')],
    ['skjermingshjemmel', 'offl. § 23 første ledd'],
  ],
];

describe('archive messages', () => {
  const [first, second] = archiveMessages(CASE);

  test('the first makes the folder and holds the record with its documents', () => {
    expect(read(first?.xml ?? '')).toEqual([
      ['system', 'Samkjøp'],
      ['antallFiler', '3'],
      [
        'mappe saksmappe',
        [
          ['tittel', 'Felles anskaffelse av renhold & vask'],
          ['referanseEksternNoekkel', key('proposal-9')],
        ],
      ],
      [
        'registrering journalpost',
        [
          ['referanseForelderMappe', [['mdk:referanseEksternNoekkel', key('proposal-9')]]],
          SHIELDED,
          [
            'dokumentbeskrivelse',
            [
              ['dokumentstatus', codeTree('F')],
              ['tittel', 'Beslutning'],
              ['tilknyttetRegistreringSom', codeTree('H')],
              ['dokumentnummer', '1'],
              SHIELDED,
              [
                'dokumentobjekt',
                [
                  ['versjonsnummer', '1'],
                  ['variantformat', codeTree('P')],
                  ['format', codeTree('docx')],
                  ['mimeType', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
                  ['filnavn', 'Beslutning, åpen.docx'],
                  ['referanseDokumentfil', '1-Beslutning-apen.docx'],
                  ['sjekksum', 'ab12'],
                  ['sjekksumAlgoritme', 'SHA-256'],
                  ['filstoerrelse', '4096'],
                ],
              ],
            ],
          ],
          [
            'dokumentbeskrivelse',
            [
              ['dokumentstatus', codeTree('F')],
              ['tittel', 'Tall'],
              ['tilknyttetRegistreringSom', codeTree('V')],
              ['dokumentnummer', '2'],
              SHIELDED,
              [
                'dokumentobjekt',
                [
                  ['versjonsnummer', '1'],
                  ['variantformat', codeTree('A')],
                  ['format', codeTree('RA-PDF')],
                  ['mimeType', 'application/pdf'],
                  ['filnavn', 'tall.pdf'],
                  ['referanseDokumentfil', '2-tall.pdf'],
                  ['sjekksum', 'cd34'],
                  ['sjekksumAlgoritme', 'SHA-256'],
                  ['filstoerrelse', '0'],
                ],
              ],
            ],
          ],
          [
            'dokumentbeskrivelse',
            [
              ['dokumentstatus', codeTree('F')],
              ['tittel', 'Bilde'],
              ['tilknyttetRegistreringSom', codeTree('V')],
              ['dokumentnummer', '3'],
              SHIELDED,
              [
                'dokumentobjekt',
                [
                  ['versjonsnummer', '1'],
                  ['variantformat', codeTree('P')],
                  ['format', codeTree('png')],
                  ['filnavn', '***'],
                  ['referanseDokumentfil', '3'],
                  ['sjekksum', 'ef56'],
                  ['sjekksumAlgoritme', 'SHA-256'],
                  ['filstoerrelse', '7'],
                ],
              ],
            ],
          ],
          ['tittel', 'Svar på forslag om felles renhold'],
          [
            'korrespondansepart',
            [
              ['korrespondanseparttype', codeTree('IA')],
              ['korrespondansepartNavn', 'Storvik kommune'],
              ['organisasjonid', '312345676'],
            ],
          ],
          [
            'korrespondansepart',
            [
              ['korrespondanseparttype', codeTree('EM')],
              ['korrespondansepartNavn', 'Rent & Pent AS <Vest>'],
              ['organisasjonid', '398765435'],
            ],
          ],
          [
            'korrespondansepart',
            [
              ['korrespondanseparttype', codeTree('EM')],
              ['korrespondansepartNavn', 'Fjordsamarbeidet'],
            ],
          ],
          ['referanseEksternNoekkel', key('sent-1')],
          ['journalposttype', codeTree('U')],
          ['dokumentetsDato', '2026-11-20'],
          ['sendtDato', '2026-11-20T00:00:00'],
          ['antallVedlegg', '2'],
        ],
      ],
    ]);
  });

  test('the next lies in the same folder, open, without files', () => {
    expect(read(second?.xml ?? '')).toEqual([
      ['system', 'Samkjøp'],
      ['antallFiler', '0'],
      [
        'registrering journalpost',
        [
          ['referanseForelderMappe', [['mdk:referanseEksternNoekkel', key('proposal-9')]]],
          ['tittel', 'Notat'],
          [
            'korrespondansepart',
            [
              ['korrespondanseparttype', codeTree('IM')],
              ['korrespondansepartNavn', 'Storvik kommune'],
              ['organisasjonid', '312345676'],
            ],
          ],
          ['referanseEksternNoekkel', key('sent/2')],
          ['journalposttype', codeTree('X')],
          ['dokumentetsDato', '2026-11-21'],
          ['antallVedlegg', '0'],
        ],
      ],
    ]);
  });

  test('each has a folder in order, and the names of its files', () => {
    expect(
      [first, second].map((it) => [it?.folder, it?.fileName, it?.files.map(({ name }) => name)]),
    ).toEqual([
      ['001-sent-1', 'arkivmelding.xml', ['1-Beslutning-apen.docx', '2-tall.pdf', '3']],
      ['002-sent-2', 'arkivmelding.xml', []],
    ]);
    expect(first?.files.map(({ document }) => document)).toEqual(DECISION.documents);
  });

  test.each<[string, Tree]>([
    [
      '2026/1234',
      [
        [
          'mdk:saksnummer',
          [
            ['mdk:saksaar', '2026'],
            ['mdk:sakssekvensnummer', '1234'],
          ],
        ],
      ],
    ],
    ['MAP-77', [['mdk:mappeID', 'MAP-77']]],
  ])('the body’s case %s is referred to, and no folder is made', (caseNumber, parent) => {
    const [message] = archiveMessages({ ...CASE, caseNumber, entries: [NOTE] });
    const root = parseXmlDocument(message?.xml ?? '').documentElement;
    expect(root?.getElementsByTagNameNS(OPPRETT, 'referanseForelderMappe').map(treeOf)).toEqual([parent]);
    expect(root?.getElementsByTagNameNS(OPPRETT, 'mappe')).toEqual([]);
  });

  test('something received has a day of receipt and none of sending', () => {
    const [message] = archiveMessages({ ...CASE, entries: [{ ...NOTE, journalKind: 'I' }] });
    const text = JSON.stringify(read(message?.xml ?? ''));
    expect(text).toContain('["mottattDato","2026-11-21T00:00:00"]');
    expect(text).not.toContain('sendtDato');
  });

  test('equal input gives equal bytes', () => {
    expect(archiveMessages(CASE)).toEqual(archiveMessages(structuredClone(CASE)));
  });
});
