import { describe, expect, test } from 'vitest';
import { bodyOf, plain, tableRows } from '../../../../test/html.ts';
import { shippedSnapshot, testRequest } from '../../../../test/world.ts';
import { GLOSSARY } from '../../../modules/law/glossary.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import { textsFor } from '../../../texts/texts.ts';
import { glossaryPage } from './glossary.tsx';
import { sourcesPage } from './sources.tsx';
import { accessibilityPage, privacyPage } from './text-page.tsx';

describe('sources', () => {
  const html = bodyOf(sourcesPage(testRequest('/kilder')));

  test('every kind of fact with origin, date, licence and status', () => {
    const rows = tableRows(html, 'Registerets felter');
    expect(rows).toHaveLength(shippedSnapshot().register.factSources.length + 1);
    expect(rows.find((row) => row[0] === 'Innbyggertall')).toEqual([
      'Innbyggertall',
      'SSB 07459',
      '01.01.2026',
      'CC BY 4.0',
      'bekreftet',
    ]);
  });

  test('known gaps are counted, not written', () => {
    expect(plain(html)).toContain(
      'Vi kjenner 23 faste samarbeid, og 11 av dem har ufullstendig medlemsliste.',
    );
    expect(plain(html)).toContain('Vi har ingen kilde som bekrefter at en kommune står utenfor.');
  });

  test('every field and national figure has a name in every language', () => {
    const { factSources, figures } = shippedSnapshot().register;
    for (const language of LANGUAGES) {
      const words = textsFor(language).aboutPages.sources;
      expect(factSources.filter(({ id }) => !words.fields[id])).toEqual([]);
      expect(figures.filter(({ id }) => !words.figures[id])).toEqual([]);
    }
  });
});

describe('glossary', () => {
  test('every term with meaning, other languages and source', () => {
    const rows = tableRows(bodyOf(glossaryPage(testRequest('/ordliste'))), `${GLOSSARY.length} ord`);
    expect(rows.find((row) => row[0] === 'karensperiode')).toEqual([
      'karensperiode',
      'Tiden som må gå fra leverandørene får vite hvem som vinner, til kontrakten kan inngås.',
      'karensperiode',
      'standstill period',
      'anskaffelsesforskriften § 25-2 må kontrolleres',
    ]);
  });

  test('search in any language; nothing found says so', () => {
    const found = bodyOf(glossaryPage(testRequest('/ordliste?q=standstill')));
    expect(tableRows(found, '1 ord')[1]?.[0]).toBe('karensperiode');
    expect(plain(bodyOf(glossaryPage(testRequest('/ordliste?q=zzz'))))).toContain(
      'Ingen ord passer til «zzz».',
    );
  });
});

test('accessibility and privacy say what is kept and what is not tested, in every language', () => {
  expect(plain(bodyOf(accessibilityPage(testRequest('/tilgjengelighet'))))).toContain(
    'Ingen uavhengige eksperter',
  );
  expect(plain(bodyOf(privacyPage(testRequest('/personvern'))))).toContain(
    'slettes av seg selv etter 24 timer',
  );
  for (const language of LANGUAGES) {
    for (const page of [accessibilityPage, privacyPage, sourcesPage, glossaryPage]) {
      const html = bodyOf(page(testRequest('/x', { language })));
      expect(/style=|undefined|NaN|\[object/.test(html)).toBe(false);
    }
  }
});
