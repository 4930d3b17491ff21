import { describe, expect, test } from 'vitest';
import { asPage, bodyOf, plain, tableRows } from '../../../../test/html.ts';
import { testRequest } from '../../../../test/world.ts';
import { whatIfPage } from './what-if.tsx';

const page = (query: string) => asPage(whatIfPage(testRequest(`/dekning/hva-om${query}`)));
const body = (query: string): string => bodyOf(page(query));

describe('what if', () => {
  test('the empty form is kept out of search engines and offers an example', () => {
    expect(page('').isPrivate).toBe(true);
    expect(page('').status).toBeUndefined();
    expect(body('')).toContain('endring=blir-med');
    expect(body('')).not.toContain('class="next-step"');
  });

  test('one joins: coverage, inhabitants and travel before and after', () => {
    const rows = tableRows(body('?endring=blir-med&kommune=5007&samarbeid=innherred'), 'Før og etter');
    expect(rows).toEqual([
      ['Hva', 'Før', 'Etter', 'Endring'],
      ['Kommuner som er med i landet', '141 (39 %)', '142 (40 %)', '+1'],
      ['Bekreftet utenfor', '0 (0 %)', '0 (0 %)', '0'],
      ['Ikke kjent', '216 (61 %)', '215 (60 %)', '−1'],
      ['Kommuner i mer enn ett fast samarbeid', '3', '3', '0'],
      ['Innherred: kjente medlemskommuner', '5', '6', '+1'],
      ['Innherred: innbyggere', '69 456', '84 568', '+15 112'],
      ['Innherred: reisetid til verten, snitt', 'ca. 35 min', 'ca. 45 min', '+10 min'],
      ['Innherred: lengste reisetid til verten', 'ca. 85 min', 'ca. 85 min', '0'],
      ['Overlapp i hva de kjøper', 'ikke kjent', 'ikke kjent', '–'],
    ]);
  });

  test('one leaves and is then outside in the supposed case', () => {
    const html = body('?endring=gar-ut&kommune=5041&samarbeid=innherred');
    const rows = tableRows(html, 'Før og etter');
    expect(rows[1]).toEqual(['Kommuner som er med i landet', '141 (39 %)', '140 (39 %)', '−1']);
    expect(rows[2]).toEqual(['Bekreftet utenfor', '0 (0 %)', '1 (0 %)', '+1']);
    expect(plain(html)).toContain('regner vi den som utenfor i dette tankeforsøket');
  });

  test('two become one', () => {
    const rows = tableRows(body('?endring=slar-sammen&fra=innherred&til=vaernes'), 'Før og etter');
    expect(rows.find((row) => row[0] === 'Værnesregionen: kjente medlemskommuner')).toEqual([
      'Værnesregionen: kjente medlemskommuner',
      '6',
      '11',
      '+5',
    ]);
    expect(rows.find((row) => row[0] === 'Innherred: kjente medlemskommuner')?.[2]).toBe(
      'finnes ikke lenger',
    );
  });

  test.each([
    ['?endring=blir-med&kommune=9999&samarbeid=innherred', 'Velg en kommune i listen.'],
    ['?endring=blir-med&kommune=5007&samarbeid=nei', 'Velg et samarbeid i listen.'],
    ['?endring=blir-med&kommune=5041&samarbeid=innherred', 'Snåsa er allerede med i Innherred.'],
    [
      '?endring=gar-ut&kommune=5007&samarbeid=innherred',
      'Vi har ingen kilde som viser at Namsos er med i Innherred',
    ],
    ['?endring=gar-ut&kommune=5053&samarbeid=innherred', 'Inderøy er vert for Innherred.'],
    ['?endring=slar-sammen&fra=vois&til=vois', 'Du har valgt det samme samarbeidet to ganger.'],
  ])('%s is refused with a reason', (query, reason) => {
    expect(page(query).status).toBe(422);
    expect(plain(body(query))).toContain(reason);
  });

  test('no money and no style attributes', () => {
    const html = body('?endring=blir-med&kommune=5007&samarbeid=innherred');
    expect(/\bkr\b|NOK|style=|undefined|NaN/.test(html)).toBe(false);
  });
});
