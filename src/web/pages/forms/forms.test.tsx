// The comparison of forms and the forms for papers, as people see them.
import { describe, expect, test } from 'vitest';
import { asPage, bodyOf, plain, tableRows } from '../../../../test/html.ts';
import { testRequest } from '../../../../test/world.ts';
import { problem } from '../../../kernel/result.ts';
import { ALTERNATIVE_IDS } from '../../../modules/advice/case.ts';
import { COMPARED_FORMS } from '../../../modules/law/cooperation-forms/form-comparison.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import { addressOfAlternative, addressOfCooperationForm, formAddress, paperAddress } from './form-address.ts';
import { formsPage } from './forms.tsx';
import { paperPage } from './paper-pages.tsx';

const page = (query = '', language: 'nb' | 'nn' | 'en' = 'nb'): string =>
  bodyOf(formsPage(testRequest(`/samarbeidsformer${query}`, { language })));

describe('the forms side by side', () => {
  test('joining stands before founding, and the overview has every form with its rules', () => {
    const html = page();
    expect(html.indexOf('Lag papirer for å bli med')).toBeLessThan(
      html.indexOf('Lag papirer for vertskommune'),
    );
    const rows = tableRows(html, '22.11.2026');
    expect(rows[0]).toEqual([
      'Form',
      'Hvem kan være med',
      'Hvem vedtar',
      'Enkeltvedtak',
      'Ansvar',
      'Ut igjen',
      'I registeret',
    ]);
    expect(rows.length).toBe(COMPARED_FORMS.length + 1);
    const [, host] = rows;
    expect(host?.[0]).toContain('Vertskommune, administrativ');
    expect(host?.[1]).toContain('VK-0');
    expect(host?.[2]).toContain('Kommunestyret selv, i hver kommune VK-5, VK-9, VK-2');
  });

  test('the register’s count stands with date and the unknown share; what it does not keep is not «no»', () => {
    const html = page();
    const rows = tableRows(html, '22.11.2026');
    const cell = (name: string): string => rows.find(([first]) => first?.startsWith(name))?.at(-1) ?? '';
    expect(cell('Kommunalt oppgavefellesskap')).toMatch(/^ett av \d+$/);
    expect(cell('Samvirkeforetak')).toBe('ikke kjent');
    expect(cell('Innkjøpssentral')).toBe('ikke kjent');
    expect(cell('Vertskommune, med felles nemnd')).toMatch(/^ingen av \d+ kjente$/);
    expect(plain(html)).toMatch(
      /Registeret har \d+ samarbeid 22\.11\.2026\. For \d+ av dem \(\d+ %\) er formen ikke kjent/,
    );
  });

  test('each form folds out to rules with number, source, date and status, and cooperations by name', () => {
    const html = page('?form=oppgavefellesskap');
    const at = html.indexOf('id="form-oppgavefellesskap"');
    const part = html.slice(at, html.indexOf('</details>', at));
    expect(html.slice(at, at + 60)).toContain('open');
    expect(plain(part)).toContain(
      'KO-3: kommuneloven (LOV-2018-06-22-83) § 19-2 (§ 18-2), lest april 2026 bekreftet',
    );
    expect(plain(part)).toContain('EGN-1: anskaffelsesforskriften');
    expect(plain(part)).toContain('må kontrolleres');
    expect(part).toContain('href="/samarbeid/kongsbergregionen"');
    expect(plain(part)).toContain('Fordeler og ulemper bygger på: kommuneloven');
  });

  test('two forms set against each other, question by question', () => {
    const html = page('?en=administrativtVertskommune&to=oppgavefellesskap');
    const rows = tableRows(html, 'Hver regel står med nummer');
    expect(rows[0]).toEqual(['Spørsmål', 'Vertskommune, administrativ', 'Kommunalt oppgavefellesskap']);
    const exit = rows.find(([first]) => first === 'Hvordan kommunen går ut');
    expect(exit?.[1]).toContain('VK-7');
    expect(exit?.[2]).toContain('KO-3');
    expect(rows.map(([first]) => first)).toContain('Samarbeid som bruker formen');
  });

  test('the same form twice, one alone, or none that is', () => {
    expect(plain(page('?en=iks&to=iks'))).toContain('Du valgte den samme formen to ganger. Velg to ulike.');
    expect(plain(page('?en=iks&to='))).toContain('Velg to former og se dem ved siden av hverandre.');
    expect(page('?en=x&to=y')).not.toContain('Hver regel står med nummer');
    expect(page('?form=x')).not.toMatch(/<details[^>]*open/);
  });

  test.each(LANGUAGES)('whole in %s', (language) => {
    const html = page('?en=as&to=innkjopssentral', language);
    expect(html).not.toMatch(/undefined|\[object/);
    expect(plain(html)).not.toMatch(/[A-Z]{2,3}-\d+:\s*,/);
  });
});

describe('the forms for papers', () => {
  const open = (path: string, typed = {}, problems = [] as ReturnType<typeof problem>[]) =>
    paperPage(testRequest(`/samarbeidsformer/${path}`), path as 'bli-med', { typed, problems });

  test('what the address names is chosen, and such a page is kept by nobody', () => {
    const filled = open('bli-med', { kommune: '5007', samarbeid: 'innherred' });
    expect(bodyOf(filled)).toContain('<option value="5007" selected');
    expect(bodyOf(filled)).toContain('<option value="innherred" selected');
    expect(asPage(filled).isPrivate).toBe(true);
    expect(asPage(open('bli-med')).isPrivate).toBeUndefined();
    expect(plain(bodyOf(filled))).toContain('Vi lagrer ingenting av det du skriver.');
  });

  test('what is wrong stands above and at the field, and what was typed is kept', () => {
    const typed = { navn: 'Namdal innkjøp', deltakere: 'Namsos\nStienkjerr', bakgrunn: 'Derfor.' };
    const refused = open('oppgavefellesskap', typed, [
      problem('paper.nameWord', 'navn', { value: 'Namdal innkjøp' }),
      problem('paper.participantUnknown', 'deltakere', { line: 2, value: 'Stienkjerr' }),
    ]);
    const html = bodyOf(refused);
    expect(asPage(refused).status).toBe(422);
    expect(html).toContain('href="#deltakere"');
    expect(plain(html)).toContain('Deltakere: På linje 2 finner vi ikke «Stienkjerr».');
    expect(html.indexOf('href="#deltakere"')).toBeLessThan(html.indexOf('href="#navn"'));
    expect(html).toContain('value="Namdal innkjøp"');
    expect(html).toContain('Stienkjerr</textarea>');
    expect(html).toContain('Derfor.</textarea>');
    expect(html).toMatch(/id="navn"[^>]*aria-invalid="true"/);
  });

  test.each(['bli-med', 'vertskommune', 'oppgavefellesskap'])('%s: every button says which paper', (path) => {
    const html = bodyOf(open(path));
    expect(html).toContain('name="papir" value="saksframlegg"');
    expect(html).toContain('name="papir" value="avtale"');
    expect(html).toContain('method="post"');
  });
});

describe('addresses from elsewhere', () => {
  test('a form is preselected', () => {
    expect(formAddress('nn', 'iks')).toBe('/nn/samarbeidsformer?form=iks#form-iks');
    expect(addressOfCooperationForm('nb', 'unknown')).toBe('/samarbeidsformer');
  });

  test('the adviser’s alternatives: those that are forms have an address', () => {
    const without = ALTERNATIVE_IDS.filter((id) => addressOfAlternative('nb', id) === null);
    expect(without).toEqual([
      'ownAgreement',
      'joinAgreement',
      'throughCooperation',
      'joinCooperation',
      'learningNetworkFirst',
      'alone',
      'directPurchase',
      'notBuying',
    ]);
  });

  test('the papers of an alternative, with what is known filled in', () => {
    expect(paperAddress('nb', 'joinCooperation', { body: '5007', cooperation: 'innherred' })).toBe(
      '/samarbeidsformer/bli-med?kommune=5007&samarbeid=innherred',
    );
    expect(paperAddress('nb', 'foundHostPolitical', { body: '5007', others: ['5045', '5046'] })).toBe(
      '/samarbeidsformer/vertskommune?vert=5007&deltakere=5045%0A5046&variant=political',
    );
    expect(paperAddress('en', 'foundTaskCommunity', { body: '5007', others: ['F50'] })).toBe(
      '/en/samarbeidsformer/oppgavefellesskap?deltakere=5007%0AF50',
    );
    expect(paperAddress('nb', 'alone', {})).toBeNull();
  });
});
