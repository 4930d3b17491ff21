import { describe, expect, test } from 'vitest';
import { bodyOf, plain, tableRows } from '../../../../test/html.ts';
import { testRequest } from '../../../../test/world.ts';
import type { Language } from '../../../texts/language.ts';
import { mapPage } from './map-page.tsx';

const body = (query = '', language: Language = 'nb'): string =>
  bodyOf(mapPage(testRequest(`/kart${query}`, { language })));

describe('the large map', () => {
  test('membership, with unknown hatched and the same as a table', () => {
    const html = body();
    expect(html.match(/data-n="/g)).toHaveLength(357);
    expect(tableRows(html, 'Kommuner etter status').map((row) => row.slice(0, 2))).toEqual([
      ['Medlemskap', 'Kommuner'],
      ['Medlem', '141'],
      ['Ikke kjent', '216'],
    ]);
  });

  test('each cooperation has a letter, six have a colour of their own', () => {
    const html = body('?lag=samarbeid');
    const rows = tableRows(html, 'Samarbeid på kartet');
    expect(rows).toHaveLength(22);
    expect(rows[1]?.slice(0, 2)).toEqual(['A OFA', '25']);
    expect(rows[2]?.slice(0, 2)).toEqual(['B SIIN', 'minst 21']);
    expect(html.match(/class="map-letter"/g)).toHaveLength(21);
    for (const colour of ['a', 'b', 'c', 'd', 'e', 'f']) expect(html).toContain(`class="cell-${colour}"`);
  });

  test('chosen cooperations get the colours', () => {
    const html = body('?lag=samarbeid&vis=innherred&vis=vaernes');
    expect(html).toContain('class="cell-b"');
    expect(html).not.toContain('class="cell-c"');
    expect(plain(html)).toContain('M Innherred (5)');
  });

  test('more than six choices are said', () => {
    const ids = ['innherred', 'vaernes', 'vois', 'gki', 'ofa', 'nii', 'siin'];
    expect(plain(body(`?lag=samarbeid&${ids.map((id) => `vis=${id}`).join('&')}`))).toContain(
      'Du valgte mer enn seks.',
    );
  });

  test('kinds and centrality', () => {
    expect(tableRows(body('?lag=slag'), 'Kommuner etter type').map((row) => row.slice(0, 2))[1]).toEqual([
      'Fast innkjøpssamarbeid',
      '141',
    ]);
    expect(tableRows(body('?lag=sentralitet'), 'Kommuner etter sentralitet').map((row) => row[1])).toEqual([
      'Kommuner',
      '5',
      '21',
      '54',
      '65',
      '104',
      '108',
    ]);
  });

  test('a county is cropped, and its table counts only its own', () => {
    const rows = tableRows(body('?fylke=50'), 'Kommuner etter status');
    expect(rows.slice(1).map((row) => row.slice(0, 2))).toEqual([
      ['Medlem', '15'],
      ['Ikke kjent', '23'],
    ]);
    const cooperations = body('?lag=samarbeid&fylke=50');
    expect(cooperations).toContain('class="cell-land"');
    const hatched = /<g class="cell-unknown"[\s\S]*?<\/g>/.exec(cooperations)?.[0] ?? '';
    expect(hatched.match(/data-n="/g)).toHaveLength(23);
    expect(hatched).not.toMatch(/data-n="(?!50)/);
  });

  test('no style attributes in any language or layer', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      for (const layer of ['medlemskap', 'slag', 'samarbeid', 'sentralitet', 'tull']) {
        expect(/style=|undefined|NaN/.test(body(`?lag=${layer}`, language))).toBe(false);
      }
    }
  });
});
