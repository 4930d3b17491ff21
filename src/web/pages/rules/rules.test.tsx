// The page on the rules and the calculator: what holds on a date, what is uncertain, and the same in every language.
import { describe, expect, test } from 'vitest';
import { bodyOf, plain, tableRows } from '../../../../test/html.ts';
import { testRequest } from '../../../../test/world.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import { ruleCalculatorPage } from './calculator.tsx';
import { rulesPage } from './rules.tsx';

const rulesOn = (query = ''): string => bodyOf(rulesPage(testRequest(`/regler${query}`)));
const asked = (query: string): string => bodyOf(ruleCalculatorPage(testRequest(`/regler/verdi?${query}`)));
const words = (html: string): string => plain(html).replaceAll('\u00a0', ' ');

describe('the rules on a date', () => {
  test('today: thresholds first, with both readings, source, when it was read and status', () => {
    const html = rulesOn();
    const rows = tableRows(html, 'Terskelverdier 22.11.2026').map((row) =>
      row.map((cell) => cell.replaceAll('\u00a0', ' ')),
    );
    expect(rows[0]).toEqual(['Hva', 'Verdi', 'Gjelder', 'Kilde']);
    expect(rows[1]?.slice(1, 3)).toEqual(['500 000 kr', 'fra 01.07.2026']);
    expect(rows[1]?.[0]).toContain('Kildene sier ulikt: lesning 1 av to.');
    expect(rows[2]?.slice(1, 3)).toEqual(['100 000 kr', 'fra 01.07.2026']);
    expect(rows[4]?.[0]).toContain('EØS-terskelverdi, varer og tjenester (kommuner og fylkeskommuner)');
    expect(rows[4]?.[0]).toContain('Til det er gjort, regner vi også med 2 300 000 kr.');
    expect(rows[4]?.[3]).toContain('lest september 2026 må kontrolleres');
    expect(words(html)).toMatch(/\d+ av \d+ regler og verdier må kontrolleres før dere bygger på dem\./);
  });

  test('before the changes: the old amounts, confirmed, and the rules as they were', () => {
    const html = rulesOn('?dato=20.04.2026');
    const rows = tableRows(html, 'Terskelverdier 20.04.2026').map((row) => row[1]?.replaceAll('\u00a0', ' '));
    expect(rows).toEqual([
      'Verdi',
      '100 000 kr',
      '1 300 000 kr',
      '2 300 000 kr',
      '1 490 000 kr',
      '4 600 000 kr',
      '57 800 000 kr',
      '7 800 000 kr',
    ]);
    expect(words(html)).not.toContain('Oppgi i kunngjøringen hvordan klimaregelen er oppfylt');
    expect(words(rulesOn())).toContain('Oppgi i kunngjøringen hvordan klimaregelen er oppfylt');
  });

  test('names the values in its sentences, and what it has none of it says so', () => {
    expect(words(rulesOn())).toContain('Be om skatteattest når kontrakten er over 500 000 kr.');
    expect(words(rulesOn('?dato=2019-01-01'))).toContain('De eldste er fra 2020.');
  });

  test('what changed when, the latest first', () => {
    const text = words(rulesOn());
    const changes = text.slice(text.lastIndexOf('De nyeste endringene først.'));
    expect(changes).toMatch(
      /^De nyeste endringene først\. 1\. juli 2026 Anskaffelsesloven gjelder fra: fra 100 000 kr til 500 000 kr\./,
    );
    expect(changes.indexOf('1. juli 2026')).toBeLessThan(changes.indexOf('21. april 2026'));
    expect(changes.indexOf('21. april 2026')).toBeLessThan(changes.indexOf('1. januar 2024'));
  });

  test('a date that is none or too far away gives today and says why', () => {
    expect(words(rulesOn('?dato=31.02.2026'))).toContain('31.02.2026');
    expect(words(rulesOn('?dato=2040-01-01'))).toContain('Terskelverdier 22.11.2026');
    expect(rulesOn('?dato=2040-01-01')).toContain('aria-invalid="true"');
  });
});

describe('the calculator', () => {
  test('asks before it answers', () => {
    const html = asked('');
    expect(html).not.toContain('id="svar"');
    expect(html).not.toContain('aria-invalid');
    expect(words(asked('slag=varer'))).toContain('Skriv samlet verdi, eller årlig verdi og avtaletid.');
  });

  test('a certain answer in one sentence, with reasons and duties', () => {
    const text = words(asked('slag=varer&kjoper=kommune&verdi=1%20500%20000&dato=01.03.2026'));
    expect(text).toContain('Del I og del II av anskaffelsesforskriften gjelder.');
    expect(text).not.toContain('Det er ikke sikkert');
    expect(text).toContain(
      'Nasjonal terskelverdi, del II gjelder fra: 1 300 000 kr. Verdien er minst så høy. bekreftet',
    );
    expect(text).toContain('Kunngjør konkurransen på Doffin.');
    expect(text).not.toContain('Vent karensperioden ut');
  });

  test('both outcomes where a value that is not confirmed decides', () => {
    const text = words(asked('slag=varer&kjoper=kommune&verdi=2400000&dato=01.07.2026'));
    expect(text).toContain('Det er ikke sikkert hvilken del som gjelder.');
    expect(text).toContain('Mest sannsynlig: Del I og del II av anskaffelsesforskriften gjelder.');
    expect(text).toContain('Hvis det ikke stemmer: Del I og del III av anskaffelsesforskriften gjelder.');
    const entry = words(asked('slag=varer&kjoper=kommune&verdi=200000&dato=01.07.2026'));
    expect(entry).toContain('Mest sannsynlig: Anskaffelsesloven gjelder ikke.');
    expect(entry).toContain('Hvis det ikke stemmer: Bare del I');
  });

  test('where no threshold is known, nothing is called likely', () => {
    const text = words(asked('slag=varer&kjoper=kommune&verdi=2400000&dato=01.03.2019'));
    expect(text).toContain('Mulig: Anskaffelsesloven gjelder ikke.');
    expect(text).not.toContain('Mest sannsynlig');
    expect(words(asked('slag=helse&kjoper=kommune&verdi=20000000&dato=01.03.2026'))).toContain(
      'Svaret hviler på en verdi som ikke er bekreftet.',
    );
  });

  test('works the total out of a year’s value with every option', () => {
    const text = words(
      asked('slag=varer&kjoper=kommune&arlig=400000&maneder=24&opsjoner=24&dato=01.03.2026'),
    );
    expect(text).toContain('Samlet verdi er 1 600 000 kr.');
    expect(text).toContain('Del I og del II');
  });

  test.each([
    ['2 400 000', '2400000'],
    ['2.400.000', '2400000'],
    ['2,400,000 kr', '2400000'],
    ['2400000', '2400000'],
    ['2400000,50', null],
    ['2,4', null],
  ])('reads «%s»', (typed, plainly) => {
    const answer = (verdi: string) => words(asked(`slag=varer&verdi=${encodeURIComponent(verdi)}`));
    if (plainly) expect(answer(typed)).toBe(answer(plainly));
    else expect(answer(typed)).toContain('Skriv et helt tall');
  });

  test('what stands in the field in English can be sent again', () => {
    const english = (verdi: string) =>
      bodyOf(ruleCalculatorPage(testRequest(`/regler/verdi?slag=varer&verdi=${verdi}`, { language: 'en' })));
    expect(english('2400000')).toContain('value="2,400,000"');
    expect(english('2,400,000')).toBe(english('2400000'));
  });

  test('says which number it cannot read', () => {
    expect(words(asked('slag=varer&verdi=mye'))).toContain('Skriv et helt tall fra 0 til 100 000 000 000.');
    expect(asked('slag=varer&verdi=mye')).toContain('value="mye"');
    expect(words(asked('slag=varer&arlig=1000&maneder=0'))).toContain('Skriv et helt tall fra 1 til 600.');
    expect(asked('slag=x&kjoper=y&verdi=1')).toContain('id="svar"');
  });
});

test.each(LANGUAGES)('%s: whole sentences, no style attributes', (language) => {
  const options = { language, today: localDate('2026-11-22') };
  const pages = [
    rulesPage(testRequest('/regler', options)),
    ruleCalculatorPage(testRequest('/regler/verdi?slag=helse&kjoper=stat&verdi=9000000', options)),
    ruleCalculatorPage(testRequest('/regler/verdi?slag=bygg&kjoper=kommune&verdi=300000', options)),
  ];
  for (const page of pages) expect(bodyOf(page)).not.toMatch(/style=|undefined|NaN|\[object/);
});
