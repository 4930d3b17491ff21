import { describe, expect, test } from 'vitest';
import { bodyOf, plain, tableRows } from '../../../../test/html.ts';
import { testRequest } from '../../../../test/world.ts';
import type { Language } from '../../../texts/language.ts';
import { cooperationsPage } from './cooperations.tsx';

const body = (query = '', language: Language = 'nb'): string =>
  bodyOf(cooperationsPage(testRequest(`/samarbeid${query}`, { language })));
const names = (query: string, caption: string): (string | undefined)[] =>
  tableRows(body(query), caption)
    .slice(1)
    .map((row) => row[0]);

describe('the list of cooperations', () => {
  test('all 31 with kind, form, host, members, source and how sure', () => {
    const rows = tableRows(body(), '31 samarbeid');
    expect(rows).toHaveLength(32);
    expect(rows.find((row) => row[0] === 'Innherred innkjøp')).toEqual([
      'Innherred innkjøp',
      'Fast innkjøpssamarbeid',
      'Administrativt vertskommunesamarbeid Vert: Inderøy',
      '5',
      'nn-24.no, 2018',
      'må kontrolleres',
    ]);
    expect(rows.find((row) => row[0]?.startsWith('Samordnet innkjøp'))?.[3]).toBe('minst 21');
    expect(rows.find((row) => row[0]?.startsWith('Telemark'))?.[3]).toBe('ikke kjent');
    expect(rows.find((row) => row[0] === 'Fylkeskommune Nord')?.[3]).toBe('5 fylkeskommuner');
  });

  test('a member, a host or a name finds it, accents or not', () => {
    expect(names('?q=snåsa', 'Ett samarbeid')).toEqual(['Innherred innkjøp']);
    expect(names('?q=vaernes', 'Ett samarbeid')).toEqual(['Værnesregionen Innkjøp']);
  });

  test('kind, form and county narrow it together', () => {
    expect(names('?slag=thematic', '2 samarbeid')).toEqual([
      'eKommune Sunnmøre',
      'Regionalt anskaffelsessamarbeid Hallingdal (Klimasats-prosjekt)',
    ]);
    expect(names('?form=iks', 'Ett samarbeid')).toEqual(['Offentlig Fellesinnkjøp på Agder']);
    expect(names('?fylke=39&slag=formalHolistic', 'Ett samarbeid')).toEqual([
      'Vestfold offentlige innkjøpssamarbeid',
    ]);
  });

  test('alive on a date: an ended one is gone, one without a known start only may have existed', () => {
    const now = names('?dato=22.11.2026', '');
    expect(now).not.toContain('BTV Innkjøp');
    expect(names('?dato=01.01.2017', '')).toContain('BTV Innkjøp');
    expect(plain(body('?dato=01.01.2017&q=østerdalen'))).toContain('Østerdalen');
    expect(plain(body('?dato=01.01.2010&q=gjøvik'))).toContain('fantes kanskje da');
  });

  test('nothing found says what to do', () => {
    expect(plain(body('?q=zzzz'))).toContain(
      'Ingen samarbeid passer Ingen kjente samarbeid passer til valgene.',
    );
  });

  test('networks and county support with topic, contact and who may join', () => {
    const rows = tableRows(body(), 'Nettverk og støtte');
    expect(rows).toHaveLength(9);
    expect(rows[1]).toEqual([
      'Fagnettverk for offentlige anskaffelser i Trøndelag (FOAT) i Trøndelag',
      'Innkjøp',
      'Kommunene i fylket',
      'ikke kjent',
      'dfo.no, juni 2024 må kontrolleres',
    ]);
  });

  test('in other languages, without style attributes', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      expect(/style=|undefined|NaN|\[object/.test(body('', language))).toBe(false);
    }
    expect(plain(body('', 'en'))).toContain('31 known purchasing cooperations');
  });
});
