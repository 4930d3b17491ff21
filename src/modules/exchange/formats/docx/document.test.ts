// The file is read back twice: by another package as a reader sees it, and part by part for what no reader shows.
import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { type Element, parseXmlDocument } from 'slimdom';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../../kernel/local-date.ts';
import { columnWidths } from './column-widths.ts';
import { writeDocument } from './document.ts';
import type { Block, PaperDocument, PaperTable } from './paper.ts';
import { TEXT_WIDTH } from './styles.ts';
import { withoutTimes } from './zip-times.ts';

const TABLE: PaperTable = {
  kind: 'table',
  caption: 'Andeler i kroner uten mva.',
  headings: ['Kommune', 'Verdi i året', 'Andel'],
  rows: [
    ['Storvik', '1\u00a0200\u00a0000', '60,0\u00a0%'],
    ['Nesøy', '800\u00a0000'],
  ],
  numberColumns: [1, 2],
  foot: ['Sum', '2\u00a0000\u00a0000', '100,0\u00a0%'],
};

const PAPER: PaperDocument = {
  title: 'Felles kjøp av renhold & vask',
  subtitle: 'Beslutningsnotat for Storvik',
  language: 'nb',
  createdOn: localDate('2026-11-26'),
  dateLine: '26. november 2026',
  author: 'Samkjøp',
  pageOf: (page, pages) => `Side ${page} av ${pages}`,
  blocks: [
    { kind: 'heading', level: 1, text: 'Dette skal dere ta stilling til' },
    {
      kind: 'paragraph',
      text: ['Dere sparer ', { bold: 'ca. 1,3 mill. kr' }, ' over fire år.\nDet er et anslag.'],
    },
    { kind: 'bullets', items: ['Bli med', ['Si ', { bold: 'nei' }]] },
    { kind: 'heading', level: 2, text: 'Tallene' },
    TABLE,
    { kind: 'note', text: 'Kilde: egne planer.\u0007' },
    { kind: 'signatures', lines: ['Sted og dato', 'For Storvik kommune'] },
  ],
};

const STYLES = [
  "p[style-name='Title'] => h1.title",
  "p[style-name='Subtitle'] => p.subtitle",
  "p[style-name='Paper meta'] => p.meta:fresh",
  "p[style-name='caption'] => p.caption",
  "p[style-name='Paper heading cell'] => p:fresh",
  "p[style-name='Paper cell'] => p:fresh",
  "p[style-name='Paper note'] => p.note:fresh",
  "p[style-name='Paper signature'] => p.signature:fresh",
];

const HTML = [
  '<h1 class="title">Felles kjøp av renhold &amp; vask</h1>',
  '<p class="subtitle">Beslutningsnotat for Storvik</p>',
  '<p class="meta">Samkjøp</p>',
  '<p class="meta">26. november 2026</p>',
  '<h1>Dette skal dere ta stilling til</h1>',
  '<p>Dere sparer <strong>ca. 1,3 mill. kr</strong> over fire år.<br />Det er et anslag.</p>',
  '<ul><li>Bli med</li><li>Si <strong>nei</strong></li></ul>',
  '<h2>Tallene</h2>',
  '<p class="caption">Andeler i kroner uten mva.</p>',
  '<table>',
  '<thead><tr><th><p>Kommune</p></th><th><p>Verdi i året</p></th><th><p>Andel</p></th></tr></thead>',
  '<tbody>',
  '<tr><td><p>Storvik</p></td><td><p>1\u00a0200\u00a0000</p></td><td><p>60,0\u00a0%</p></td></tr>',
  '<tr><td><p>Nesøy</p></td><td><p>800\u00a0000</p></td><td></td></tr>',
  '<tr><td><p><strong>Sum</strong></p></td><td><p><strong>2\u00a0000\u00a0000</strong></p></td>',
  '<td><p><strong>100,0\u00a0%</strong></p></td></tr>',
  '</tbody></table>',
  '<p class="note">Kilde: egne planer.</p>',
  '<p class="signature">\t<br />Sted og dato</p>',
  '<p class="signature">\t<br />For Storvik kommune</p>',
];

/** Parts of the file by name. */
function partsOf(file: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(file);
  const parts = new Map<string, string>();
  let entry = bytes.readUInt32LE(bytes.length - 6);
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left--) {
    const [nameLength, extraLength] = [bytes.readUInt16LE(entry + 28), bytes.readUInt16LE(entry + 30)];
    const header = bytes.readUInt32LE(entry + 42);
    const data = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const packed = bytes.subarray(data, data + bytes.readUInt32LE(entry + 20));
    const content = bytes.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
    parts.set(bytes.toString('utf8', entry + 46, entry + 46 + nameLength), content.toString('utf8'));
    entry += 46 + nameLength + extraLength + bytes.readUInt16LE(entry + 32);
  }
  return parts;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const elements = (xml: string | undefined, name: string): Element[] =>
  parseXmlDocument(xml ?? '').getElementsByTagNameNS(WORD, name);
const value = (element: Element | undefined, name = 'val'): string | null =>
  element?.getAttributeNS(WORD, name) ?? null;

describe('paper', () => {
  test('is read back by another package, whole', async () => {
    const { value: html, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(await writeDocument(PAPER)) },
      { styleMap: STYLES },
    );
    expect(messages).toEqual([]);
    expect(html).toBe(HTML.join(''));
  });

  test.each([
    ['nb', 'nb-NO'],
    ['nn', 'nn-NO'],
    ['en', 'en-GB'],
  ] as const)('%s is said as %s, with title, author and date from the paper', async (language, tag) => {
    const parts = partsOf(await writeDocument({ ...PAPER, language }));
    expect(elements(parts.get('word/styles.xml'), 'lang').map((it) => value(it))).toEqual([tag]);
    const properties = parseXmlDocument(parts.get('docProps/core.xml') ?? '').documentElement?.children ?? [];
    expect(properties.map((it) => [it.localName, it.textContent])).toEqual([
      ['title', 'Felles kjøp av renhold & vask'],
      ['creator', 'Samkjøp'],
      ['lastModifiedBy', 'Samkjøp'],
      ['language', tag],
      ['created', '2026-11-26T00:00:00Z'],
      ['modified', '2026-11-26T00:00:00Z'],
    ]);
  });

  test('A4, headings that repeat, rows that do not break, numbers to the right', async () => {
    const xml = partsOf(await writeDocument(PAPER)).get('word/document.xml');
    const [size] = elements(xml, 'pgSz');
    expect([value(size, 'w'), value(size, 'h')]).toEqual(['11906', '16838']);
    const rows = elements(xml, 'tr');
    const has = (row: Element, name: string): boolean => row.getElementsByTagNameNS(WORD, name).length > 0;
    expect(rows.map((row) => has(row, 'tblHeader'))).toEqual([true, false, false, false]);
    expect(rows.map((row) => has(row, 'cantSplit'))).toEqual([true, true, true, true]);
    const alignments = elements(xml, 'tc').map((cell) => value(cell.getElementsByTagNameNS(WORD, 'jc')[0]));
    expect(alignments).toEqual(rows.flatMap(() => [null, 'right', 'right']));
  });

  test('the footer says which page of how many, in the paper’s words', async () => {
    const pageOf: PaperDocument['pageOf'] = (page, pages) => `${pages} sider, dette er side ${page}.`;
    const footer = partsOf(await writeDocument({ ...PAPER, pageOf })).get('word/footer1.xml');
    const said = parseXmlDocument(footer ?? '')
      .documentElement?.getElementsByTagNameNS(WORD, '*')
      .filter((it) => ['t', 'tab', 'instrText'].includes(it.localName) && it.parentElement?.localName === 'r')
      .map((it) => (it.localName === 'tab' ? '→' : it.textContent));
    expect(said).toEqual(['Samkjøp', '→', 'NUMPAGES', ' sider, dette er side ', 'PAGE', '.']);
  });

  test('a clause has a real heading, its text, and in the margin what it rests on; the header stands on every page', async () => {
    const clause: Block = {
      kind: 'clause',
      title: '1 Deltakere',
      texts: ['Dette er deltakerne:'],
      items: ['Storvik', 'Nesøy'],
      margin: ['VK-5', 'bekreftet'],
    };
    const file = await writeDocument({ ...PAPER, header: 'Utkast & mer', blocks: [clause] });
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(file) }, { styleMap: STYLES });
    expect(html).toContain(
      '<h2>1 Deltakere</h2><table><tr><td><p>Dette er deltakerne:</p><ul><li>Storvik</li><li>Nesøy</li></ul></td>' +
        '<td><p class="note">VK-5</p><p class="note">bekreftet</p></td></tr></table>',
    );
    expect(partsOf(file).get('word/header1.xml')).toContain('Utkast &amp; mer');
  });

  test('equal papers give equal bytes, and no entry tells when it was written', async () => {
    const [one, other] = [
      await writeDocument(PAPER),
      await writeDocument({ ...PAPER, blocks: structuredClone(PAPER.blocks) }),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const later = Uint8Array.from(one);
    // What a package would have written in another year, in the first entry's own header.
    new DataView(later.buffer).setUint16(12, 0x5d7a, true);
    expect(Buffer.from(withoutTimes(later)).equals(Buffer.from(one))).toBe(true);
    expect(() => withoutTimes(new Uint8Array(40))).toThrow('not a ZIP file');
  });

  test('a paper may be short, without subtitle, table foot or blocks', async () => {
    const { subtitle: _, ...short } = PAPER;
    const { foot: __, ...plain } = TABLE;
    const read = async (blocks: readonly Block[]): Promise<string> => {
      const file = await writeDocument({ ...short, blocks });
      return (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value;
    };
    expect(await read([])).toBe('Felles kjøp av renhold & vask\n\nSamkjøp\n\n26. november 2026\n\n');
    expect(await read([{ ...plain, rows: [] }])).toContain('Verdi i året');
  });
});

describe('columns', () => {
  const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

  test('numbers take what they need, words the rest', () => {
    const [name, amount, share] = columnWidths(TABLE) as [number, number, number];
    expect(amount).toBeGreaterThan(share);
    expect(name).toBeGreaterThan(amount + share);
    expect(total([name, amount, share])).toBeLessThanOrEqual(TEXT_WIDTH);
  });

  test.each([
    ['numbers only', { ...TABLE, numberColumns: [0, 1, 2] }],
    [
      'many numbers',
      { ...TABLE, headings: Array.from({ length: 12 }, () => 'Beløp'), numberColumns: [...Array(11).keys()] },
    ],
    ['one very long word', { ...TABLE, rows: [['x'.repeat(500), '1', '2']] }],
  ])('%s fit the page', (_, table) => {
    const widths = columnWidths(table);
    expect(Math.min(...widths)).toBeGreaterThan(300);
    expect(total(widths)).toBeLessThanOrEqual(TEXT_WIDTH);
  });
});
