import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { realCategoryIndex } from '../../../test/planning-data.ts';
import { realRegister } from '../../../test/reference-files.ts';
import type { CpvCode } from '../../kernel/cpv-code.ts';
import { addMonths, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { type BodyId, bodyOfMunicipality } from '../registry/model.ts';
import { likelyAlike } from './matching/minhash.ts';
import { explainGroup, explainMatch, type MatchContext, matchNeeds } from './matching.ts';
import type { Need } from './model.ts';

const register = realRegister();
const context: MatchContext = {
  index: realCategoryIndex(),
  positions: new Map(register.municipalities.map((it) => [bodyOfMunicipality(it.number), it.position])),
  maxKm: { local: 80, regional: 200, national: 900, international: 3000 },
  roadFactor: 1.35,
};
const body = (name: string): BodyId => {
  const found = register.municipalities.find((it) => it.name === name);
  if (!found) throw new Error(name);
  return bodyOfMunicipality(found.number);
};

interface Given {
  readonly owner?: string;
  readonly title?: string;
  readonly category?: string;
  readonly cpv?: string;
  readonly start?: LocalDate;
  readonly value?: number;
}

function needs(...given: readonly Given[]): Need[] {
  return given.map(
    ({ owner = 'Ås', title = 'Renhold av skoler', category = 'renhold', cpv, start, value = 1e6 }, place) => {
      const preferredStart = start ?? localDate('2027-06-01');
      return {
        id: `n${place + 1}`,
        owner: body(owner),
        title,
        category,
        cpv: (cpv ?? null) as CpvCode | null,
        value: { low: value, base: value, high: value, isAssumed: false },
        termMonths: 48,
        starts: [
          {
            earliest: addMonths(preferredStart, -3),
            latest: addMonths(preferredStart, 6),
            why: 'expiry' as const,
          },
        ],
        preferredStart,
        row: place + 1,
      };
    },
  );
}

const verdict = (a: Given, b: Given): string => {
  const list = needs({ owner: 'Ås', ...a }, { owner: 'Vestby', ...b });
  return explainMatch(matchNeeds(list, context), 0, 1).verdict;
};

describe('verdict', () => {
  test.each<[string, Given, Given, string]>([
    ['the same words', {}, {}, 'felles'],
    ['nynorsk', { title: 'Renhold av skoler' }, { title: 'Reinhald av skular' }, 'felles'],
    ['a typing error', { title: 'Renholdstjenester' }, { title: 'Renhodlstjenester' }, 'felles'],
    ['a compound taken apart', { title: 'Skolerenhold' }, { title: 'Renhold skole' }, 'felles'],
    ['other words of one category', { title: 'Renhold' }, { title: 'Daglig vask av barnehager' }, 'mulig'],
    [
      'one group of codes',
      { title: 'Vask av skoler', cpv: '90911000' },
      { title: 'Vask av vinduer', category: 'vinduspuss', cpv: '90911300' },
      'mulig',
    ],
    ['quite another thing', {}, { title: 'Kjøp av brannbil', category: 'brannbiler' }, 'nei'],
    ['a thing and its service', { title: 'Heis' }, { title: 'Brøyting', category: 'broyting' }, 'nei'],
  ])('%s', (_, a, b, expected) => {
    expect(verdict(a, b)).toBe(expected);
  });
});

describe('obstacles', () => {
  test.each<[string, Given, Given, string[]]>([
    ['one body', { owner: 'Ås' }, { owner: 'Ås' }, ['sameBody']],
    ['another year', {}, { start: localDate('2030-01-01') }, ['noCommonStart']],
    ['the other end of the country', {}, { owner: 'Alta' }, ['tooFar']],
    ['next door', {}, {}, []],
  ])('%s', (_, a, b, obstacles) => {
    const matching = matchNeeds(needs({ owner: 'Ås', ...a }, { owner: 'Vestby', ...b }), context);
    expect(explainMatch(matching, 0, 1).obstacles).toEqual(obstacles);
    expect(matching.counts.compared).toBe(obstacles.length === 0 ? 1 : 0);
  });

  test('a national market reaches further than a local one', () => {
    const far = (category: string): number =>
      matchNeeds(needs({ category, owner: 'Ås' }, { category, owner: 'Trondheim' }), context).counts.compared;
    expect([far('broyting'), far('kontorrekvisita')]).toEqual([0, 1]);
  });
});

test('tells the words that decided', () => {
  const list = needs(
    { title: 'Rammeavtale vinduspuss og renhold' },
    { owner: 'Vestby', title: 'Vinduspuss i skoler' },
  );
  expect(explainMatch(matchNeeds(list, context), 0, 1).sharedWords).toEqual(['vinduspuss']);
});

describe('groups', () => {
  test('hold only needs that all fit together: no chain through one in the middle', () => {
    const starts = ['2027-01-15', '2027-08-15', '2028-03-15'].map(localDate);
    const [first, middle, last] = starts as [LocalDate, LocalDate, LocalDate];
    const list = needs(
      { owner: 'Ås', start: first },
      { owner: 'Vestby', start: middle },
      { owner: 'Frogn', start: last },
    );
    const { groups, counts } = matchNeeds(list, context);
    expect(counts.felles).toBe(2);
    expect(groups.length).toBe(1);
    expect(groups[0]?.length).toBe(2);
  });

  test('do not mix categories', () => {
    const list = needs({}, { owner: 'Vestby' }, { owner: 'Frogn', category: 'vinduspuss' });
    expect(matchNeeds(list, context).groups).toEqual([[0, 1]]);
  });

  test('none of no needs', () => {
    expect(matchNeeds([], context)).toMatchObject({
      groups: [],
      counts: { looked: 0, compared: 0, felles: 0, mulig: 0 },
    });
  });
});

const anyNeed = fc.record({
  owner: fc.constantFrom('Ås', 'Vestby', 'Frogn', 'Nordre Follo', 'Moss', 'Trondheim', 'Bodø'),
  title: fc.constantFrom('Renhold', 'Renhold av skoler', 'Brøyting', 'Vintervedlikehold', 'PC-er', 'Vask'),
  category: fc.constantFrom('renhold', 'broyting', 'pc-og-nettbrett', 'vinduspuss'),
  start: fc.integer({ min: 0, max: 36 }).map((months) => addMonths(localDate('2027-01-01'), months)),
});

propertyTest.prop([fc.array(anyNeed, { maxLength: 25 })])(
  'nothing of one category that could meet is missed',
  (given) => {
    const list = needs(...given);
    const matching = matchNeeds(list, context);
    const found = new Set(
      [...matching.pairs.score.keys()].map(
        (pair) => `${matching.pairs.first[pair]} ${matching.pairs.second[pair]}`,
      ),
    );
    for (const [a, left] of list.entries()) {
      for (const b of list.keys()) {
        if (b <= a || left.category !== list[b]?.category) continue;
        expect(found.has(`${a} ${b}`)).toBe(explainMatch(matching, a, b).verdict !== 'nei');
      }
    }
  },
);

propertyTest.prop([fc.array(anyNeed, { maxLength: 20 })])(
  'every two in a group could buy together',
  (given) => {
    const matching = matchNeeds(needs(...given), context);
    for (const group of matching.groups) {
      for (const a of group)
        for (const b of group) if (a < b) expect(explainMatch(matching, a, b).verdict).not.toBe('nei');
    }
    expect(new Set(matching.groups.flat()).size).toBe(matching.groups.flat().length);
  },
);

test('4-grams: like sets meet, unlike ones hardly ever', () => {
  const set = (from: number): Int32Array => Int32Array.from({ length: 40 }, (_, place) => from + place);
  const pairs = new Set(
    [...likelyAlike([set(0), set(2), set(1000), set(2000)])].map(([a, b]) => `${a}-${b}`),
  );
  expect([...pairs]).toEqual(['0-1']);
});

describe('what a group has in common', () => {
  test('words of at least half of the titles, and the leading digits all codes share', () => {
    const list = needs(
      { owner: 'Ås', title: 'Renhold av skoler', cpv: '90911200' },
      { owner: 'Vestby', title: 'Renhold', cpv: '90911300' },
      { owner: 'Frogn', title: 'Renhold av barnehager', cpv: '90919300' },
      { owner: 'Nordre Follo', title: 'Daglig vask', cpv: '90911200' },
    );
    const matching = matchNeeds(list, context);
    expect(explainGroup(matching, [0, 1, 2, 3])).toEqual({ words: ['renhold'], sharedCpv: '9091' });
    expect(explainGroup(matching, [0, 1])).toEqual({ words: ['renhold'], sharedCpv: '90911' });
    expect(explainMatch(matching, 0, 3).sharedCpv).toBe('909112');
  });
});
