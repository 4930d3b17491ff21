// What kind a file is, by its bytes and its name.
import { strToU8, zipSync, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFileKind } from './file-kind.ts';

const office = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(['[Content_Types].xml', ...names].map((name) => [name, strToU8('<x/>')])));
const open = (type: string, ...names: readonly string[]): Uint8Array =>
  zipSync({ mimetype: strToU8(type), ...Object.fromEntries(names.map((name) => [name, strToU8('')])) });
const PDF = strToU8('%PDF-1.7\n');
/** With objects packed in a stream of their own, as most writers do. */
const packedPdf = (objects: string, more = '/Filter /FlateDecode'): Uint8Array => {
  const packed = zlibSync(strToU8(objects));
  const head = strToU8(
    `%PDF-1.7\n4 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${more} /Length ${packed.length} >>\nstream\n`,
  );
  return new Uint8Array([...head, ...packed, ...strToU8('\nendstream\nendobj\n')]);
};
const plainPdf = (objects: string): Uint8Array => strToU8(`%PDF-1.7\n1 0 obj\n${objects}\nendobj\n`);
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const JPG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
const WINDOWS_TEXT = new Uint8Array([0x6b, 0x6a, 0xf8, 0x70, 0x0d, 0x0a]);

test.each<[string, Uint8Array, string]>([
  ['notat.PDF', PDF, 'pdf'],
  ['notat.docx', office('word/document.xml'), 'docx'],
  ['pakket.pdf', packedPdf('1 0 << /Type /Page /Title (JavaScript) /JSon 1 >>'), 'pdf'],
  ['bilder.pdf', strToU8('%PDF-1.7\n1 0 obj<</Filter/DCTDecode>>stream\n\u0001/JS \nendstream'), 'pdf'],
  ['tall.xlsx', office('xl/workbook.xml'), 'xlsx'],
  ['vis.pptx', office('ppt/presentation.xml'), 'pptx'],
  ['notat.odt', open('application/vnd.oasis.opendocument.text', 'content.xml'), 'odt'],
  ['tall.ods', open('application/vnd.oasis.opendocument.spreadsheet', 'content.xml'), 'ods'],
  ['bilde.png', PNG, 'png'],
  ['bilde.jpeg', JPG, 'jpg'],
  ['liste.csv', WINDOWS_TEXT, 'csv'],
  ['lies.txt', strToU8('hei\tdu\n'), 'txt'],
])('%s is taken in', (name, bytes, kind) => {
  expect(readFileKind(name, bytes)).toEqual({ ok: true, value: kind });
});

test.each<[string, string, Uint8Array, string]>([
  ['nothing', 'tom.pdf', new Uint8Array(), 'files.empty'],
  ['too much', 'stor.pdf', new Uint8Array(20 * 1024 * 1024 + 1), 'files.tooLarge'],
  ['a page', 'side.html', strToU8('<script>'), 'files.kindUnknown'],
  ['a program', 'kjor.exe', strToU8('MZ'), 'files.kindUnknown'],
  ['no ending', 'notat', PDF, 'files.kindUnknown'],
  ['a program called a paper', 'notat.pdf', strToU8('MZ\0\0'), 'files.otherContent'],
  ['a page called a picture', 'bilde.png', strToU8('<html>'), 'files.otherContent'],
  ['a paper called a sheet', 'tall.xlsx', office('word/document.xml'), 'files.otherContent'],
  ['bytes called text', 'lies.txt', new Uint8Array([1, 2, 0]), 'files.otherContent'],
  ['half a zip', 'notat.docx', office('word/document.xml').subarray(0, 60), 'files.otherContent'],
  ['an archive', 'notat.docx', office('fil.txt'), 'files.otherContent'],
  ['macros', 'notat.docx', office('word/document.xml', 'word/vbaProject.bin'), 'files.runs'],
  ['a script in a paper', 'notat.pdf', plainPdf('<< /S /JavaScript /JS (x) >>'), 'files.pdfActive'],
  ['a script of a sound', 'notat.pdf', plainPdf('<< /S /Rendition /JS(x) >>'), 'files.pdfActive'],
  ['a script in disguise', 'notat.pdf', plainPdf('<< /S /J#61v#61Script >>'), 'files.pdfActive'],
  ['a program to start', 'notat.pdf', plainPdf('<< /S /Launch /F (x.exe) >>'), 'files.pdfActive'],
  ['a file within', 'notat.pdf', plainPdf('<< /Names << /EmbeddedFiles 3 0 R >> >>'), 'files.pdfActive'],
  [
    'a script far down',
    'notat.pdf',
    packedPdf('1 0 << /S /JavaScript >>', ' '.repeat(9000)),
    'files.pdfActive',
  ],
  ['a packed script', 'notat.pdf', packedPdf('1 0 << /S /JavaScript >>'), 'files.pdfActive'],
  [
    'a packed sound',
    'notat.pdf',
    packedPdf('1 0 << /S /Rendition /JS (x) >>', '/Filter [/FlateDecode]'),
    'files.pdfActive',
  ],
  [
    'objects that cannot be read',
    'notat.pdf',
    packedPdf('1 0 << >>', '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>'),
    'files.pdfUnreadable',
  ],
  [
    'encrypted objects',
    'notat.pdf',
    strToU8('%PDF-1.7\n4 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\nxyz\nendstream'),
    'files.pdfUnreadable',
  ],
  ['open macros', 'notat.odt', open('application/vnd.oasis.opendocument.text', 'Basic/x.xml'), 'files.runs'],
])('%s is refused', (_, name, bytes, code) => {
  const read = readFileKind(name, bytes);
  expect(read.ok ? [] : read.problems.map((one) => one.code)).toEqual([code]);
});

test('a zip bomb is not unpacked', () => {
  const bomb = zipSync({
    mimetype: new Uint8Array(3_000_000),
    'word/document.xml': new Uint8Array(3_000_000),
  });
  expect(readFileKind('notat.docx', bomb)).toEqual({ ok: true, value: 'docx' });
});
