// Whatever the texts hold, a parser reads them back, and what XML cannot hold is left out instead of breaking the file.
import { fc, test as property } from '@fast-check/vitest';
import { parseXmlDocument } from 'slimdom';
import { describe, expect, test } from 'vitest';
import { printable } from '../printable-text.ts';
import { branch, leaf, toXml } from './write.ts';

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", ']', '\r', '\n', '\t', '\u0000', '\ud800', 'ø'),
  }),
);

describe('XML', () => {
  property.prop([nasty, nasty])('reads back equal', (text, attribute) => {
    const root = parseXmlDocument(toXml(branch('a', [leaf('b', text, { c: attribute })]))).documentElement;
    expect(root?.firstElementChild?.textContent).toBe(printable(text));
    expect(root?.firstElementChild?.getAttribute('c')).toBe(printable(attribute));
  });

  test('one small document, byte by byte', () => {
    const root = branch(
      'a:root',
      [leaf('a:name', 'Å & «Ø» <1>'), null, leaf('a:count', 3, { unit: '"x"\n' }), branch('a:none', [])],
      { 'xmlns:a': 'urn:a' },
    );
    expect(toXml(root)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<a:root xmlns:a="urn:a">',
        '  <a:name>Å &amp; «Ø» &lt;1&gt;</a:name>',
        '  <a:count unit="&quot;x&quot;&#10;">3</a:count>',
        '  <a:none/>',
        '</a:root>',
        '',
      ].join('\n'),
    );
  });
});

test('printable keeps letters, tabs and line ends, and nothing that a file cannot hold', () => {
  expect(printable('a\r\nb\rc\td\u0000\u0008\u007f\ud83de\ufffe😀\u00a0')).toBe('a\nb\nc\tde😀\u00a0');
});
