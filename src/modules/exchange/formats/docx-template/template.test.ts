// Templates as people make them in Word: filled in, with every fault told with its place; and files that must not be taken.
import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import type { Problem, Result } from '../../../../kernel/result.ts';
import { checkTemplate, fillTemplate, type TemplateFields } from './template.ts';

const FIELDS: TemplateFields = {
  single: ['tittel', 'leder'],
  tables: { krav: ['nr', 'tekst'], kjopere: ['navn'] },
  required: ['tittel', 'krav'],
};

const paragraph = (...runs: readonly string[]): Paragraph =>
  new Paragraph({ children: runs.map((text) => new TextRun(text)) });
const row = (...cells: readonly string[]): TableRow =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [paragraph(text)] })) });

async function word(children: (Paragraph | Table)[], header?: string): Promise<Uint8Array> {
  const file = new Document({
    sections: [
      { children, ...(header && { headers: { default: new Header({ children: [paragraph(header)] }) } }) },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** A field that Word has split in two, a table row that is repeated, and paragraphs that are. */
const good = (): Promise<Uint8Array> =>
  word(
    [
      paragraph('{{ti', 'ttel}}, ', '{{leder}}'),
      new Table({ rows: [row('Nr.', 'Krav'), row('{{#krav}}{{nr}}', '{{tekst}}{{/krav}}')] }),
      paragraph('{{#kjopere}}'),
      paragraph('Kjøper: {{navn}}'),
      paragraph('{{/kjopere}}'),
    ],
    'Fra {{leder}}',
  );

const DATA = {
  tittel: 'Alarm <b> & {{leder}}',
  leder: 'Storvik\nkommune',
  krav: [
    { nr: 'K1', tekst: 'Skal virke.\u0007' },
    { nr: 'K2', tekst: '=1+1' },
  ],
  kjopere: [{ navn: 'Nesøy' }, { navn: 'Storvik' }],
};

const problemsOf = (result: Result<null>): readonly Problem[] => (result.ok ? [] : result.problems);
const codes = (result: Result<null>): string[] => problemsOf(result).map(({ code }) => code);
const told = (result: Result<null>) =>
  problemsOf(result).map(({ code, facts }) => [
    code,
    facts['tag'],
    facts['place'] ?? '',
    facts['near'] ?? '',
  ]);

describe('a template', () => {
  test('is filled in as text, rows and paragraphs repeated, headers too', async () => {
    const template = await good();
    expect(await checkTemplate(template, FIELDS)).toEqual({ ok: true, value: null });
    const filled = await fillTemplate(template, DATA);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(filled) });
    expect(value).toBe(
      '<p>Alarm &lt;b&gt; &amp; {{leder}}, Storvik<br />kommune</p>' +
        '<table><tr><td><p>Nr.</p></td><td><p>Krav</p></td></tr><tr><td><p>K1</p></td><td><p>Skal virke.</p></td></tr>' +
        '<tr><td><p>K2</p></td><td><p>=1+1</p></td></tr></table><p>Kjøper: Nesøy</p><p>Kjøper: Storvik</p>',
    );
    const parts = unzipSync(filled);
    const header = Object.keys(parts).find((name) => name.startsWith('word/header')) ?? '';
    expect(strFromU8(parts[header] ?? new Uint8Array())).toContain('Storvik');
  });

  test('equal templates and data give equal bytes', async () => {
    const template = await good();
    expect(await fillTemplate(template, DATA)).toEqual(await fillTemplate(template, structuredClone(DATA)));
  });

  test('without rows: the table is empty, and nothing is left of the fields', async () => {
    const filled = await fillTemplate(await good(), { ...DATA, krav: [], kjopere: [] });
    expect((await mammoth.extractRawText({ buffer: Buffer.from(filled) })).value).not.toContain('{{/');
  });
});

describe('what is wrong with its fields', () => {
  test('unknown ones are told with where they stand', async () => {
    const checked = await checkTemplate(
      await word(
        [paragraph('Hei {{titel}}'), paragraph('{{tittel}}{{#krav}}{{pris}}{{/krav}}')],
        '{{constructor}}',
      ),
      FIELDS,
    );
    expect(told(checked)).toEqual(
      expect.arrayContaining([
        ['template.unknown', 'titel', 'body', 'Hei {{titel}}'],
        ['template.unknown', 'pris', 'body', '{{tittel}}{{#krav}}{{pris}}{{/krav}}'],
        ['template.unknown', 'constructor', 'header', '{{constructor}}'],
      ]),
    );
    expect(problemsOf(checked)).toHaveLength(3);
  });

  test('one outside its table, an unknown table, and what is lacking', async () => {
    const checked = await checkTemplate(
      await word([paragraph('{{nr}} {{#annet}}{{navn}}{{/annet}} {{tittel}}')]),
      FIELDS,
    );
    expect(told(checked).map(([code, tag]) => [code, tag])).toEqual([
      ['template.outside', 'nr'],
      ['template.unknown', 'annet'],
      ['template.lacks', 'krav'],
    ]);
  });

  test.each([
    ['not closed', '{{tittel', 'tittel'],
    ['a table not ended', '{{#krav}} {{nr}}', 'krav'],
    ['a table ended by another name', '{{#krav}}{{nr}}{{/kra}}', 'kra'],
    ['markup', '{{@tittel}}', 'tittel'],
  ])('%s', async (_, text, tag) => {
    const checked = await checkTemplate(await word([paragraph(`${text} slutt`)]), FIELDS);
    expect(codes(checked)[0]).toBe('template.broken');
    expect(told(checked).some(([, found]) => String(found).includes(tag))).toBe(true);
  });
});

describe('a file that must not be taken', () => {
  const changed = async (change: (parts: Record<string, Uint8Array>) => Zippable): Promise<string[]> =>
    codes(await checkTemplate(zipSync(change(unzipSync(await good()))), FIELDS));

  test('no Word file, a spreadsheet, an empty one', async () => {
    expect(codes(await checkTemplate(strToU8('hei'), FIELDS))).toEqual(['template.notDocx']);
    expect(codes(await checkTemplate(new Uint8Array(), FIELDS))).toEqual(['template.notDocx']);
    expect(codes(await checkTemplate(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), FIELDS))).toEqual([
      'template.notDocx',
    ]);
  });

  test('macros and embedded files', async () => {
    expect(await changed((parts) => ({ ...parts, 'word/vbaProject.bin': strToU8('x') }))).toEqual([
      'template.runs',
    ]);
    expect(await changed((parts) => ({ ...parts, 'word/embeddings/a.bin': strToU8('x') }))).toEqual([
      'template.runs',
    ]);
    const types = '[Content_Types].xml';
    expect(
      await changed((parts) => ({
        ...parts,
        [types]: strToU8(
          strFromU8(parts[types] ?? new Uint8Array()).replace('document.main', 'document.macroEnabled.main'),
        ),
      })),
    ).toEqual(['template.runs']);
  });

  test('what is fetched from elsewhere; links that people press are let be', async () => {
    const relations = (type: string) =>
      strToU8(
        `<Relationships><Relationship Id="r1" Type="http://x/relationships/${type}" Target="http://x" TargetMode="External"/></Relationships>`,
      );
    const at = 'word/_rels/settings.xml.rels';
    expect(await changed((parts) => ({ ...parts, [at]: relations('attachedTemplate') }))).toEqual([
      'template.fetches',
    ]);
    expect(await changed((parts) => ({ ...parts, [at]: relations('hyperlink') }))).toEqual([]);
  });

  test('names that leave the folder, declarations, too much', async () => {
    expect(await changed((parts) => ({ ...parts, '../ut.xml': strToU8('x') }))).toEqual(['template.notDocx']);
    expect(
      await changed((parts) => ({ ...parts, 'word/x.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>') })),
    ).toEqual(['template.notDocx']);
    expect(
      await changed((parts) => ({ ...parts, 'word/stor.bin': new Uint8Array(41 * 1024 * 1024) })),
    ).toEqual(['template.tooLarge']);
    expect(codes(await checkTemplate(new Uint8Array(6 * 1024 * 1024), FIELDS))).toEqual([
      'template.tooLarge',
    ]);
  });
});
