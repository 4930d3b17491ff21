// What a benefit must say, who confirms it, and what benefits come to: nothing is counted twice, mixed with another unit, or added
// across what is confirmed and what is not.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId } from '../../registry/model.ts';
import {
  BENEFIT_KINDS,
  BENEFIT_STATES,
  BENEFIT_UNITS,
  type Benefit,
  type BenefitFacts,
  type BenefitWord,
} from './model.ts';
import { confirmersOf, factsFaults, latestWords, mayMove, missingWords, stateOfWords } from './rules.ts';
import { mayBeTheSame, sumsOf } from './sums.ts';

const body = (id: string) => id as BodyId;
const party = (id: string) => id as PartyId;

const FACTS: BenefitFacts = {
  title: 'Lavere pris',
  kind: 'price',
  counterfactual: 'Avtalen var forlenget til samme pris',
  method: 'ownEarlierPrice',
  methodText: '',
  unit: 'nokYear',
  unitName: '',
  range: { low: 8_000_000, base: 12_000_000, high: 15_000_000 },
  from: localDate('2026-01-01'),
  to: localDate('2026-12-31'),
  bodies: [],
  sources: [],
  isSeparate: false,
};

const benefit = (id: string, state: Benefit['state'], facts: Partial<BenefitFacts> = {}): Benefit => ({
  id,
  subject: { kind: 'network', id: 'n' },
  party: party('5007'),
  isDemo: false,
  state,
  version: 1,
  facts: { ...FACTS, ...facts },
  writtenOn: localDate('2026-02-01'),
  words: [],
  withdrawnWhy: '',
});

const faults = (facts: Partial<BenefitFacts>): string[] =>
  factsFaults({ ...FACTS, ...facts }, ['5007', '5045']).map(({ code, path }) => `${code} ${path}`);

describe('what a benefit must say', () => {
  test.each<[string, Partial<BenefitFacts>, string[]]>([
    ['nothing is wrong', {}, []],
    ['no counterfactual', { counterfactual: '' }, ['benefit.counterfactualMissing counterfactual']],
    ['another method, untold', { method: 'other' }, ['benefit.methodTextMissing methodText']],
    ['another unit, unnamed', { unit: 'other' }, ['benefit.unitNameMissing unitName']],
    ['low above base', { range: { low: 3, base: 2, high: 4 } }, ['benefit.rangeOrder low']],
    ['base above high', { range: { low: 1, base: 5, high: 4 } }, ['benefit.rangeOrder low']],
    ['too large', { range: { low: 0, base: 0, high: 1e14 } }, ['benefit.amountLarge high']],
    ['a worse year is a benefit below zero', { range: { low: -3, base: -2, high: -1 } }, []],
    ['ends before it begins', { to: localDate('2025-12-31') }, ['benefit.periodOrder to']],
    [
      'a body that is not in it',
      { bodies: [{ body: body('5001'), share: null }] },
      ['benefit.bodyUnknown bodies'],
    ],
    [
      'a body twice',
      {
        bodies: [
          { body: body('5007'), share: null },
          { body: body('5007'), share: null },
        ],
      },
      ['benefit.bodyUnknown bodies'],
    ],
    [
      'parts that are the whole',
      {
        bodies: [
          { body: body('5007'), share: 5_000_000 },
          { body: body('5045'), share: 7_000_000 },
        ],
      },
      [],
    ],
    [
      'parts that are not the whole',
      {
        bodies: [
          { body: body('5007'), share: 5_000_000 },
          { body: body('5045'), share: 6_000_000 },
        ],
      },
      ['benefit.sharesSum bodies'],
    ],
    [
      'one part, less than the whole',
      {
        bodies: [
          { body: body('5007'), share: 5_000_000 },
          { body: body('5045'), share: null },
        ],
      },
      [],
    ],
    [
      'one part, more than the whole',
      {
        bodies: [
          { body: body('5007'), share: 13_000_000 },
          { body: body('5045'), share: null },
        ],
      },
      ['benefit.sharesSum bodies'],
    ],
    ['a source without words', { sources: [{ text: '', link: '' }] }, ['benefit.sourceText sources']],
    [
      'a source that is no https',
      { sources: [{ text: 'Sak', link: 'http://example.no' }] },
      ['benefit.sourceLink sources'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(faults(facts)).toEqual(expected);
  });
});

describe('who confirms', () => {
  const word = (by: string, kind: BenefitWord['kind']): BenefitWord => ({
    party: party(by),
    kind,
    role: 'Innkjøper',
    reason: kind === 'disputed' ? 'Feil pris' : '',
    on: localDate('2026-03-01'),
  });
  const bodies = [
    { body: body('5045'), share: null },
    { body: body('5007'), share: null },
  ];

  test('the leading party for the whole, and each body once', () => {
    expect(confirmersOf({ party: party('5007'), facts: { ...FACTS, bodies } })).toEqual(['5007', '5045']);
    expect(
      missingWords({ ...benefit('a', 'proposed', { bodies }), words: [word('5045', 'confirmed')] }),
    ).toEqual(['5007']);
  });

  test('the last word of each party holds, and all must confirm', () => {
    const asked = [party('5007'), party('5045')];
    const stateAfter = (...words: BenefitWord[]) => stateOfWords(asked, latestWords(words));
    expect(stateAfter()).toBe('proposed');
    expect(stateAfter(word('5007', 'confirmed'))).toBe('proposed');
    expect(stateAfter(word('5007', 'confirmed'), word('5045', 'confirmed'))).toBe('confirmed');
    expect(stateAfter(word('5007', 'confirmed'), word('5045', 'disputed'))).toBe('disputed');
    expect(stateAfter(word('5045', 'disputed'), word('5007', 'confirmed'), word('5045', 'confirmed'))).toBe(
      'confirmed',
    );
    // Somebody who is not asked neither confirms nor disputes.
    expect(stateAfter(word('5007', 'confirmed'), word('5001', 'disputed'))).toBe('proposed');
  });

  test('what has been shown is withdrawn, never deleted', () => {
    expect(BENEFIT_STATES.filter((state) => mayMove({ state }, 'delete'))).toEqual(['draft']);
    expect(BENEFIT_STATES.filter((state) => mayMove({ state }, 'withdraw'))).toEqual([
      'proposed',
      'confirmed',
      'disputed',
    ]);
    expect(BENEFIT_STATES.filter((state) => mayMove({ state }, 'change'))).not.toContain('withdrawn');
  });
});

describe('sums', () => {
  test('a worked example: by year, once, apart, and what is not counted', () => {
    const all = [
      benefit('a', 'confirmed', { from: localDate('2026-07-01'), to: localDate('2027-12-31') }),
      benefit('b', 'confirmed', { kind: 'process', range: { low: 0, base: 1_000_000, high: 2_000_000 } }),
      benefit('c', 'confirmed', { unit: 'nokOnce', range: { low: 100, base: 200, high: 300 } }),
      benefit('d', 'proposed', { unit: 'hoursYear', range: { low: 1_000, base: 2_000, high: 3_000 } }),
      benefit('e', 'proposed', { range: { low: 1, base: 1, high: 1 } }),
      benefit('f', 'disputed'),
      benefit('g', 'confirmed', { unit: 'other', unitName: 'klager i året' }),
      benefit('h', 'draft'),
      benefit('i', 'withdrawn'),
    ];
    expect(sumsOf(all)).toEqual({
      confirmed: [
        {
          unit: 'nokYear',
          year: 2026,
          // 184 of 365 days of a, and all of b.
          low: 4_032_877,
          base: 7_049_315,
          high: 9_561_644,
          benefits: ['a', 'b'],
        },
        { unit: 'nokYear', year: 2027, low: 8_000_000, base: 12_000_000, high: 15_000_000, benefits: ['a'] },
        { unit: 'nokOnce', year: null, low: 100, base: 200, high: 300, benefits: ['c'] },
      ],
      unconfirmed: [{ unit: 'hoursYear', year: 2026, low: 1_000, base: 2_000, high: 3_000, benefits: ['d'] }],
      notCounted: [
        // Proposed, of the same kind at the same time as a confirmed one.
        { benefit: 'e', why: 'overlap', other: 'a' },
        { benefit: 'f', why: 'disputed', other: null },
        { benefit: 'g', why: 'otherUnit', other: null },
        { benefit: 'h', why: 'draft', other: null },
        { benefit: 'i', why: 'withdrawn', other: null },
      ],
    });
  });

  test('two may be the same gain unless they differ in kind, unit, time or bodies, or are said to be different', () => {
    const one = benefit('a', 'confirmed', { bodies: [{ body: body('5007'), share: null }] });
    const like = (facts: Partial<BenefitFacts>) =>
      mayBeTheSame(one, { ...one, facts: { ...one.facts, ...facts } });
    expect(like({})).toBe(true);
    expect(like({ bodies: [] })).toBe(true);
    expect(like({ from: localDate('2026-12-31'), to: localDate('2027-12-31') })).toBe(true);
    expect(like({ from: localDate('2027-01-01'), to: localDate('2027-12-31') })).toBe(false);
    expect(like({ kind: 'time' })).toBe(false);
    expect(like({ unit: 'nokOnce' })).toBe(false);
    expect(like({ bodies: [{ body: body('5045'), share: null }] })).toBe(false);
    expect(like({ isSeparate: true })).toBe(false);
  });

  const day = fc
    .integer({ min: 0, max: 2_000 })
    .map((days): LocalDate => addDays(localDate('2024-02-10'), days));
  const amount = fc.integer({ min: -100_000_000, max: 100_000_000 });
  const facts = fc
    .record({
      kind: fc.constantFrom(...BENEFIT_KINDS),
      unit: fc.constantFrom(...BENEFIT_UNITS),
      days: fc.tuple(day, day),
      amounts: fc.tuple(amount, amount, amount),
      bodies: fc.subarray(['5007', '5045', '5001']),
      isSeparate: fc.boolean(),
    })
    .map(({ days, amounts, bodies, ...rest }): Partial<BenefitFacts> => {
      const [low, base, high] = amounts.toSorted((a, b) => a - b) as [number, number, number];
      const [from, to] = days.toSorted() as [LocalDate, LocalDate];
      return {
        ...rest,
        range: { low, base, high },
        from,
        to,
        bodies: bodies.map((id) => ({ body: body(id), share: null })),
      };
    });
  const many = fc
    .array(fc.tuple(fc.constantFrom(...BENEFIT_STATES), facts), { maxLength: 12 })
    .map((all) =>
      all.map(([state, own], place) => benefit(`b${String(place).padStart(2, '0')}`, state, own)),
    );

  property.prop([many, fc.infiniteStream(fc.nat())])('the order changes nothing', (all, keys) => {
    const shuffled = all
      .map((one) => ({ one, key: keys.next().value ?? 0 }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ one }) => one);
    expect(sumsOf(shuffled)).toEqual(sumsOf(all));
  });

  property.prop([many])('low, base and high keep their order and are whole', (all) => {
    const { confirmed, unconfirmed } = sumsOf(all);
    for (const { low, base, high } of [...confirmed, ...unconfirmed]) {
      expect([low, base, high].every(Number.isSafeInteger)).toBe(true);
      expect(low <= base && base <= high).toBe(true);
    }
  });

  property.prop([many])('each is counted on one side or said not to be, and units never mix', (all) => {
    const { confirmed, unconfirmed, notCounted } = sumsOf(all);
    const idsOf = (sums: typeof confirmed) => new Set(sums.flatMap(({ benefits }) => benefits));
    const find = (id: string) => all.find((one) => one.id === id) as Benefit;
    const [sure, unsure] = [idsOf(confirmed), idsOf(unconfirmed)];
    expect([...sure, ...unsure, ...notCounted.map((one) => one.benefit)].sort()).toEqual(
      all.map(({ id }) => id).sort(),
    );
    expect([...sure].every((id) => find(id).state === 'confirmed')).toBe(true);
    expect([...unsure].every((id) => find(id).state === 'proposed')).toBe(true);
    for (const { unit, benefits } of [...confirmed, ...unconfirmed]) {
      expect(benefits.every((id) => find(id).facts.unit === unit)).toBe(true);
    }
  });

  property.prop([many])(
    'no gain is counted twice, and whoever is left out overlaps with one that counts',
    (all) => {
      const { confirmed, unconfirmed, notCounted } = sumsOf(all);
      const counted = new Set([...confirmed, ...unconfirmed].flatMap(({ benefits }) => benefits));
      const own = all.filter(({ id }) => counted.has(id));
      for (const [place, one] of own.entries()) {
        expect(own.slice(place + 1).some((other) => mayBeTheSame(one, other))).toBe(false);
      }
      for (const { benefit: id, other } of notCounted.filter(({ why }) => why === 'overlap')) {
        const [left, kept] = [id, other].map((wanted) => all.find((one) => one.id === wanted)) as [
          Benefit,
          Benefit,
        ];
        expect(counted.has(kept.id) && mayBeTheSame(left, kept)).toBe(true);
      }
    },
  );
});
