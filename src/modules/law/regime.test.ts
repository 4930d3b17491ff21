// Which part governs: the matrix of values and dates, what uncertain values do, and what must hold for every purchase.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { files } from '../../../test/world.ts';
import { addDays, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { type Ore, oreFromNok } from '../../kernel/money.ts';
import { CONTRACT_KINDS, type ContractKind, type Regime } from './duties.ts';
import { type LegalValue, parseLegalValues, readingsOn } from './legal-values.ts';
import { exactly, type RegimeAnswer, type RegimeBuyer, regimeOf, type ValueRange } from './regime.ts';

const parsed = parseLegalValues(files.data('legal-values.csv'));
const values = parsed.ok ? parsed.value : [];
const date = (iso: string): LocalDate => localDate(iso);

interface Purchase {
  readonly on: LocalDate;
  readonly kind: ContractKind;
  readonly nok: number;
  readonly buyer?: RegimeBuyer;
  readonly law?: readonly LegalValue[];
}

const answer = ({ on, kind, nok, buyer = 'local', law = values }: Purchase): RegimeAnswer =>
  regimeOf({ date: on, buyer, kind, value: exactly(oreFromNok(nok)), values: law });
const regimesOf = ({ outcomes }: RegimeAnswer): Regime[] => outcomes.map(({ regime }) => regime);

/** `partII/partIII ?`: the likeliest first; the sign stands where something may still turn out otherwise. */
const written = (purchase: Purchase): string => {
  const result = answer(purchase);
  return regimesOf(result).join('/') + (result.isCertain ? '' : ' ?');
};

const VALUES = [
  99_999, 499_999, 500_000, 1_299_999, 1_300_000, 2_299_999, 2_499_999, 2_500_000, 62_899_999, 62_900_000,
];
const DATES = ['2026-03-01', '2026-06-30', '2026-07-01'];

describe('the matrix of values and dates', () => {
  const goods: readonly (readonly string[])[] = [
    ['outsideAct', 'outsideAct', 'outsideAct'],
    ['partI', 'partI', 'outsideAct/partI ?'],
    ['partI', 'partI', 'partI'],
    ['partI', 'partI', 'partI'],
    ['partII', 'partII', 'partII'],
    ['partII', 'partII', 'partII'],
    ['partIII', 'partII/partIII ?', 'partII/partIII ?'],
    ['partIII', 'partIII', 'partIII'],
    ['partIII', 'partIII', 'partIII'],
    ['partIII', 'partIII', 'partIII'],
  ];
  test.each(VALUES.map((nok, row) => [nok, row] as const))('goods for %d kr', (nok, row) => {
    expect(DATES.map((iso) => written({ on: date(iso), kind: 'goods', nok }))).toEqual(goods[row]);
    expect(DATES.map((iso) => written({ on: date(iso), kind: 'services', nok }))).toEqual(goods[row]);
  });

  const works: readonly (readonly string[])[] = [
    ['outsideAct', 'outsideAct', 'outsideAct'],
    ['partI', 'partI', 'outsideAct/partI ?'],
    ['partI', 'partI', 'partI'],
    ['partI', 'partI', 'partI'],
    ['partII', 'partII', 'partII'],
    ['partII', 'partII', 'partII'],
    ['partII', 'partII', 'partII'],
    ['partII', 'partII', 'partII'],
    ['partIII', 'partII/partIII ?', 'partII/partIII ?'],
    ['partIII', 'partIII', 'partIII'],
  ];
  test.each(VALUES.map((nok, row) => [nok, row] as const))('works for %d kr', (nok, row) => {
    expect(DATES.map((iso) => written({ on: date(iso), kind: 'works', nok }))).toEqual(works[row]);
  });

  const health: readonly (readonly string[])[] = [
    ['outsideAct', 'outsideAct', 'outsideAct'],
    ['partI ?', 'partI ?', 'outsideAct/partI ?'],
    ...[500_000, 1_299_999, 1_300_000, 2_299_999, 2_499_999, 2_500_000].map(() => [
      'partI ?',
      'partI ?',
      'partI ?',
    ]),
    ['partIV ?', 'partIV ?', 'partIV ?'],
    ['partIV ?', 'partIV ?', 'partIV ?'],
  ];
  test.each(VALUES.map((nok, row) => [nok, row] as const))(
    'health and social services for %d kr: no threshold of theirs is confirmed',
    (nok, row) => {
      expect(DATES.map((iso) => written({ on: date(iso), kind: 'healthSocial', nok }))).toEqual(health[row]);
    },
  );

  test('the state has a lower EEA threshold', () => {
    const state = (iso: string, nok: number) =>
      written({ on: date(iso), kind: 'goods', nok, buyer: 'state' });
    expect(['2026-03-01', '2026-07-01'].map((iso) => state(iso, 1_489_999))).toEqual(['partII', 'partII']);
    expect(['2026-03-01', '2026-07-01'].map((iso) => state(iso, 1_500_000))).toEqual([
      'partIII',
      'partII/partIII ?',
    ]);
  });

  test('before 2020 no amount is known, so every part is possible', () => {
    expect(written({ on: date('2019-05-01'), kind: 'goods', nok: 2_000_000 })).toBe(
      'outsideAct/partI/partII/partIII ?',
    );
  });
});

describe('what an answer holds', () => {
  test('the comparisons on the way, with the value and its status', () => {
    const { outcomes } = answer({ on: date('2026-07-01'), kind: 'goods', nok: 2_400_000 });
    expect(outcomes[0]?.reasons).toEqual([
      {
        key: 'threshold.act',
        isAtLeast: true,
        threshold: 50_000_000,
        status: 'mustBeChecked',
        valueId: 'threshold.act_any_any_2026-07-01',
      },
      {
        key: 'threshold.eea',
        isAtLeast: false,
        threshold: 250_000_000,
        status: 'mustBeChecked',
        valueId: 'threshold.eea_local_goodsServices_2026-04-21',
      },
      {
        key: 'threshold.national',
        isAtLeast: true,
        threshold: 130_000_000,
        status: 'mustBeChecked',
        valueId: 'threshold.national_any_any_2026-04-21',
      },
    ]);
    expect(outcomes[1]?.reasons[1]).toMatchObject({
      isAtLeast: true,
      threshold: 230_000_000,
      status: 'confirmed',
    });
  });

  test('duties of the part: lots, standstill and the fixed record only in part III', () => {
    const dutiesAt = (nok: number) =>
      answer({ on: date('2026-03-01'), kind: 'goods', nok }).outcomes[0]?.dutyIds ?? [];
    expect(dutiesAt(50_000)).toEqual([]);
    expect(dutiesAt(200_000)).toEqual(['LOT-2', 'DOC-1', 'CLI-1', 'CLI-3', 'INN-1', 'SER-1']);
    expect(dutiesAt(600_000)).toContain('TAX-1');
    expect(dutiesAt(1_500_000)).toEqual(expect.arrayContaining(['ANN-1', 'DOC-2', 'DEA-1']));
    expect(dutiesAt(1_500_000)).not.toEqual(expect.arrayContaining(['STA-1']));
    expect(dutiesAt(3_000_000)).toEqual(expect.arrayContaining(['LOT-1', 'STA-1', 'ANN-2', 'DEA-2']));
  });

  test('a value that is «at least» leaves every part above open', () => {
    const result = regimeOf({
      date: date('2026-03-01'),
      buyer: 'local',
      kind: 'goods',
      value: { low: oreFromNok(1_000_000), high: null },
      values,
    });
    expect([regimesOf(result), result.isCertain]).toEqual([['partI', 'partII', 'partIII'], false]);
  });
});

const purchases = fc.record({
  on: fc.integer({ min: 0, max: 3500 }).map((days) => addDays(localDate('2018-01-01'), days)),
  kind: fc.constantFrom(...CONTRACT_KINDS),
  buyer: fc.constantFrom('local', 'state') as fc.Arbitrary<RegimeBuyer>,
  nok: fc.oneof(
    fc.integer({ min: 0, max: 100_000_000 }),
    fc.constantFrom(100_000, 500_000, 1_300_000, 2_300_000, 2_500_000, 8_700_000, 62_900_000),
  ),
});

const shared = ({ outcomes }: RegimeAnswer): string[] =>
  (outcomes[0]?.dutyIds ?? []).filter((id) => outcomes.every(({ dutyIds }) => dutyIds.includes(id)));
const every = ({ outcomes }: RegimeAnswer): string[] => outcomes.flatMap(({ dutyIds }) => dutyIds);
const lacking = (some: readonly string[], all: readonly string[]): string[] =>
  some.filter((one) => !all.includes(one));

describe('for every purchase', () => {
  property.prop([purchases, fc.nat(50_000_000)])(
    'a higher value never lowers the duties',
    (purchase, more) => {
      const [less, higher] = [answer(purchase), answer({ ...purchase, nok: purchase.nok + more })];
      expect(lacking(shared(less), shared(higher))).toEqual([]);
      expect(lacking(every(less), every(higher))).toEqual([]);
    },
  );

  property.prop([purchases, fc.nat(), fc.nat()])(
    'a certain answer stands whichever reading is confirmed, or whatever an unconfirmed one turns out to be',
    (purchase, pick, nok) => {
      const before = answer(purchase);
      const { candidates, isOpen } = readingsOn(values, {
        key: pick % 2 === 0 ? 'threshold.act' : 'threshold.eea',
        buyer: purchase.buyer,
        kind:
          purchase.kind === 'works'
            ? 'works'
            : purchase.kind === 'healthSocial'
              ? 'special'
              : 'goodsServices',
        date: purchase.on,
      });
      const chosen = candidates[pick % Math.max(1, candidates.length)];
      if (!chosen || !before.isCertain) return;
      const [first] = candidates as [LegalValue];
      const amount = isOpen ? nok + 1 : chosen.value;
      const law = values.map((it) =>
        it.id === first.id ? { ...it, value: amount, status: 'confirmed' as const } : it,
      );
      expect(regimesOf(answer({ ...purchase, law }))).toEqual(regimesOf(before));
    },
  );

  property.prop([purchases, fc.nat(5_000_000), fc.nat(5_000_000)])(
    'what is answered for a range holds what is answered for every value in it',
    (purchase, below, above) => {
      const range: ValueRange = {
        low: oreFromNok(Math.max(0, purchase.nok - below)),
        high: oreFromNok(purchase.nok + above),
      };
      const ask = (value: ValueRange | null) =>
        regimeOf({ date: purchase.on, buyer: purchase.buyer, kind: purchase.kind, value, values });
      const [wide, unknown, narrow] = [ask(range), ask(null), answer(purchase)];
      expect(lacking(regimesOf(narrow), regimesOf(wide))).toEqual([]);
      expect(lacking(regimesOf(wide), regimesOf(unknown))).toEqual([]);
      expect(unknown.isCertain).toBe(false);
      if (wide.isCertain) expect(narrow).toMatchObject({ isCertain: true });
    },
  );

  property.prop([purchases])('there is an answer, and each part once', (purchase) => {
    const regimes = regimesOf(answer(purchase));
    expect(regimes.length).toBeGreaterThan(0);
    expect(new Set(regimes).size).toBe(regimes.length);
  });
});

test('exactly: both ends', () => {
  expect(exactly(5 as Ore)).toEqual({ low: 5, high: 5 });
});
