import { describe, expect, test } from 'vitest';
import { asPage, bodyOf, plain, tableRows } from '../../../../test/html.ts';
import { shippedSnapshot, testRequest } from '../../../../test/world.ts';
import { LANGUAGES, type Language } from '../../../texts/language.ts';
import { cooperationPage } from './cooperation.tsx';

const page = (id: string, query = '', language: Language = 'nb') =>
  cooperationPage(testRequest(`/samarbeid/${id}${query}`, { language, params: { id } }));
const body = (id: string, query = '', language: Language = 'nb'): string => bodyOf(page(id, query, language));

describe('one cooperation', () => {
  test('says in a sentence what it is, who hosts and how many take part', () => {
    const text = plain(body('vaernes'));
    expect(asPage(page('vaernes')).title).toBe('Værnesregionen Innkjøp');
    expect(text).toContain(
      'Et fast samarbeid som kjøper inn på mange områder for medlemmene sine. Stjørdal er vert. 6 kommuner er med.',
    );
    expect(plain(body('siin'))).toContain('Minst 21 kommuner er med. Kilden gir ikke hele listen.');
    expect(plain(body('telemark'))).toContain('Vi vet ikke hvem som er med.');
    expect(plain(body('fkn'))).toContain('5 fylkeskommuner er med.');
  });

  test('members with role, start, source and how sure, the host first', () => {
    const rows = tableRows(body('vaernes'), '6 kjente medlemmer per 22.11.2026');
    expect(rows[1]?.slice(0, 4)).toEqual(['Stjørdal', 'Deltaker', 'ikke kjent', '25 108']);
    const user = rows.find((row) => row[0] === 'Holtålen');
    expect(user?.[1]).toBe('Navngitt bruker av en avtale');
    expect(user?.[5]).toBe('må kontrolleres');
    expect(tableRows(body('abakus'), '14').find((row) => row[0] === 'Frøya')?.[2]).toBe('2015');
  });

  test('an earlier date shows who may have been a member then', () => {
    expect(plain(body('ofa', '?dato=01.01.2019'))).toContain('kan ha vært med da');
    expect(plain(body('innherred', '?dato=31.12.2018'))).toContain('Ingen kjente medlemmer');
  });

  test('an ended one stands as it was on its last day, and points to those that exist', () => {
    const text = plain(body('hallingdal'));
    expect(text).toContain('6 kjente medlemmer per 31.10.2026');
    expect(text).toContain('Se hvem som samarbeider i dag');
  });

  test('the form with the rules behind it, source, date and status', () => {
    const text = plain(body('vaernes'));
    expect(text).toContain('Administrativt vertskommunesamarbeid. Én kommune er vert');
    expect(text).toContain('§ 20-8, lest april 2026 bekreftet');
    expect(text).toContain('Hvordan kommunen går ut');
    expect(plain(body('telemark'))).toContain('Formen er ikke kjent.');
    expect(plain(body('telemark'))).not.toContain('Hvem vedtar at kommunen blir med');
  });

  test('the four conditions, silence is not no', () => {
    expect(tableRows(body('hadeland'), 'De fire kravene').map((row) => row[1])).toEqual([
      'Svar',
      'ja',
      'ikke kjent',
      'ikke kjent',
      'delvis',
    ]);
    expect(body('fkit')).not.toContain('id="krav"');
  });

  test('history and conflicts in the page language, notes marked as English', () => {
    expect(plain(body('abakus'))).toContain('Vi følger artikkelen.');
    expect(plain(body('abakus'))).toContain('Rindal står også som medlem i NII.');
    expect(plain(body('abakus', '', 'en'))).toContain('We follow the article.');
    expect(plain(body('nii'))).toContain('2002 Opprettet som et styre etter § 27');
    expect(body('abakus')).toContain('<div class="fold-inside" lang="nb">');
    expect(body('abakus', '', 'en')).toContain('<div class="fold-inside" lang="en">');
  });

  test('an unknown address is not found', () => {
    expect(asPage(page('finnes-ikke')).status).toBe(404);
    expect(plain(body('finnes-ikke'))).toContain('«finnes-ikke»');
  });

  test('every cooperation renders in every language with one next step', () => {
    for (const { id } of shippedSnapshot().register.cooperations) {
      for (const language of LANGUAGES) {
        const html = body(id, '', language);
        expect(html.match(/class="next-step"/g), id).toHaveLength(1);
        expect(/style=|undefined|NaN|\[object/.test(html), `${id} ${language}`).toBe(false);
      }
    }
  });
});
