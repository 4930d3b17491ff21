import { describe, expect, test } from 'vitest';
import { asPage, bodyOf, plain } from '../../../../test/html.ts';
import { testRequest } from '../../../../test/world.ts';
import type { Language } from '../../../texts/language.ts';
import type { PageResult } from '../../page.ts';
import { searchPage } from './search.tsx';

const search = (text: string, extra = '', language: Language = 'nb'): PageResult =>
  searchPage(testRequest(`/sok?q=${encodeURIComponent(text)}${extra}`, { language }));
const results = (text: string): string[] =>
  (
    bodyOf(search(text))
      .match(/<ul class="lines results">[\s\S]*?<\/ul>/)?.[0]
      .match(/<li>[\s\S]*?<\/li>/g) ?? []
  ).map(plain);

describe('search', () => {
  test('municipalities, counties, cooperations and categories, each with its kind', () => {
    expect(results('namsos')[0]).toBe('Namsos Kommune');
    expect(results('rogaland')[0]).toBe('Rogaland Fylke');
    expect(results('værnesregionen')[0]).toBe('Værnesregionen Innkjøp Samarbeid');
    expect(results('trygghetsalarmer')[0]).toBe(
      'Trygghetsalarmer og responssenter Innkjøpskategori · på grunn av «trygghetsalarmer»',
    );
  });

  test('says why it fits: another language, a former name, a typing error', () => {
    expect(results('guovdageaidnu')[0]).toBe('Kautokeino Kommune · heter også Guovdageaidnu');
    expect(results('skodje')[0]).toBe('Ålesund Kommune · Skodje til og med 2019');
    expect(results('trondhjem')[0]).toBe('Trondheim Kommune');
    expect(plain(bodyOf(search('trondhjem')))).toContain(
      'Nærmeste treff. Vi fant ikke nøyaktig det du skrev.',
    );
    expect(results('skulebøker')[0]).toContain('Lærebøker');
  });

  test('a need ends in one next step; a municipality does not', () => {
    expect(bodyOf(search('brøyting')).match(/class="next-step"/g)).toHaveLength(1);
    expect(bodyOf(search('namsos'))).not.toContain('class="next-step"');
  });

  test('a whole number leads straight to the page', () => {
    expect(search('5007')).toEqual({ kind: 'redirect', to: '/kommuner/5007', status: 303 });
    expect(search('942 875 967', '', 'en')).toEqual({
      kind: 'redirect',
      to: '/en/kommuner/5007',
      status: 303,
    });
    expect(search('9999').kind).toBe('page');
  });

  test('suggestions as JSON, at most eight', () => {
    expect(search('namsos', '&format=json')).toEqual({
      kind: 'json',
      value: [{ label: 'Namsos', kind: 'Kommune', href: '/kommuner/5007' }],
    });
    const many = search('a', '&format=json');
    expect(many.kind === 'json' && (many.value as unknown[]).length).toBe(8);
    expect(search('', '&format=json')).toEqual({ kind: 'json', value: [] });
  });

  test('nothing found and nothing asked both show the way on', () => {
    expect(asPage(search('xyzzy')).title).toBe('Ingen treff på «xyzzy»');
    expect(bodyOf(search('xyzzy'))).toContain('href="/kategorier"');
    expect(asPage(search('')).title).toBe('Søk i Samkjøp');
    expect(bodyOf(search('<script>'))).not.toContain('<script');
  });
});
