// The file is read back: its tags, language and title as a screen reader finds them, and its text through the fonts' own tables.
import { describe, expect, test } from 'vitest';
import { type PdfRead, readPdf } from '../../../../../test/pdf-text.ts';
import { localDate } from '../../../../kernel/local-date.ts';
import type { Block, PaperDocument } from '../docx/paper.ts';
import { writePdf } from './document.ts';
import { typeset } from './typeset-text.ts';

const PAPER: PaperDocument = {
  title: 'Felles kjøp av renhold & vask',
  subtitle: 'Beslutningsnotat for Storvik',
  language: 'nb',
  createdOn: localDate('2026-11-26'),
  dateLine: '26. november 2026',
  author: 'Samkjøp',
  header: 'Utkast',
  pageOf: (page, pages) => `Side ${page} av ${pages}`,
  blocks: [
    { kind: 'heading', level: 1, text: 'Dette skal dere ta stilling til' },
    { kind: 'paragraph', text: ['Dere sparer ', { bold: 'mye' }, '.\nDet er et anslag.'] },
    { kind: 'bullets', items: ['Bli med', ['Si ', { bold: 'nei' }]] },
    { kind: 'heading', level: 2, text: 'Tallene' },
    {
      kind: 'table',
      caption: 'Andeler i kroner uten mva.',
      headings: ['Kommune', 'Verdi'],
      rows: [['Storvik', '1 200'], ['Nesøy']],
      numberColumns: [1],
      foot: ['Sum', '1 200'],
    },
    { kind: 'note', text: 'Kilde: egne planer.' },
    { kind: 'clause', title: '1 Deltakere', texts: ['Disse:'], items: ['Storvik'], margin: ['VK-5'] },
    { kind: 'signatures', lines: ['Sted og dato', 'For Storvik'] },
  ],
};

const made = async (paper: PaperDocument = PAPER): Promise<PdfRead> => readPdf(await writePdf(paper));
const withText = (text: string): PaperDocument => ({ ...PAPER, blocks: [{ kind: 'paragraph', text }] });
const catalogOf = ({ objects }: PdfRead): string =>
  [...objects.values()].find((body) => /\/Type\s*\/Catalog/.test(body)) ?? '';

describe('a paper', () => {
  test('is tagged: title, headings, lists, tables with heads, captions', async () => {
    const { tags } = await made();
    for (const tag of [
      'Document',
      'Title',
      'H1',
      'H2',
      'P',
      'L',
      'LI',
      'Table',
      'THead',
      'TH',
      'TBody',
      'TD',
      'Caption',
    ]) {
      expect([tag, tags.has(tag)]).toEqual([tag, true]);
    }
  });

  test.each([
    ['nb', 'nb-NO'],
    ['nn', 'nn-NO'],
    ['en', 'en-GB'],
  ] as const)('%s is said as %s, and the title is what readers announce', async (language, tag) => {
    const read = await made({ ...PAPER, language });
    expect(catalogOf(read)).toContain(`/Lang (${tag})`);
    expect(catalogOf(read)).toContain('/StructTreeRoot');
    expect(catalogOf(read)).toMatch(/\/Marked true/);
    expect(catalogOf(read)).toMatch(/\/DisplayDocTitle true/);
  });

  test('says that it follows PDF/UA-1', async () => {
    const file = Buffer.from(await writePdf(PAPER)).toString('latin1');
    expect(file).toContain('pdfuaid:part');
  });

  test('holds everything that was written, in order', async () => {
    const { text } = await made();
    const parts = [
      'Utkast',
      'Felles kjøp av renhold & vask',
      'Beslutningsnotat for Storvik',
      'Dette skal dere ta stilling til',
      'Dere sparer mye.',
      'Det er et anslag.',
      'Si nei',
      'Andeler i kroner uten mva.',
      'Storvik1 200',
      'Sum1 200',
      'Kilde: egne planer.',
      '1 Deltakere',
      'VK-5',
      'Sted og dato',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('Side 1 av 1');
  });

  test('text is text: nothing somebody wrote is a command', async () => {
    const said =
      '#panic("stopp") #eval("1") $x^2$ *ikke fet* _skrå_ `kode` = Nei <merke> @ref // nei \\ }]) #image("/etc/passwd")';
    expect((await made(withText(said))).text).toContain(said);
    const titled = await made({ ...PAPER, title: '#let title = 1', blocks: [] });
    expect(titled.text).toContain('#let title = 1');
  });

  test('every sign that is let through has a letter; others are shown as a question mark', async () => {
    const all = Array.from({ length: 0x2300 - 0x20 }, (_, place) => String.fromCodePoint(place + 0x20));
    const known = all.filter(
      (sign) => sign.trim() !== '' && typeset(sign) === sign && sign.normalize('NFC') === sign,
    );
    expect(known.length).toBeGreaterThan(450);
    const { text } = await made(withText(known.join(' ')));
    expect(known.filter((sign) => !text.includes(sign))).toEqual([]);
    expect((await made(withText('Hei 😀 漢 a\u0301'))).text).toContain('Hei ? ? á');
    expect((await made(withText('a\u0000b\ud800c\ue000'))).text).toContain('abc?');
  });

  test('equal papers give equal bytes', async () => {
    const one = await writePdf(PAPER);
    const other = await writePdf({ ...PAPER, blocks: structuredClone(PAPER.blocks) as Block[] });
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test('a long table goes over pages with its heading on each', async () => {
    const rows = Array.from({ length: 120 }, (_, place) => [`Kommune ${place}`, String(place)]);
    const table: Block = {
      kind: 'table',
      caption: 'Lang',
      headings: ['Hvem', 'Hva'],
      rows,
      numberColumns: [1],
    };
    const { text } = await made({ ...PAPER, blocks: [table] });
    expect(text.split('HvemHva').length - 1).toBeGreaterThan(2);
    expect(text).toContain('Kommune 119');
  });

  test('a paper may be short, without subtitle, header or blocks', async () => {
    const { subtitle: _, header: __, ...short } = PAPER;
    expect((await made({ ...short, blocks: [] })).text).toContain('26. november 2026');
  });
});
