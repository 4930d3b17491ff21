// Estimated value, exemptions between public bodies, call-offs, sanctions, duties and changes: as scenarios and as lists
// that are whole.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { files } from '../../../test/world.ts';
import { localDate } from '../../kernel/local-date.ts';
import { type Ore, oreFromNok } from '../../kernel/money.ts';
import { lawRulesEn } from '../../texts/law-rules.en.ts';
import { lawRulesNb } from '../../texts/law-rules.nb.ts';
import { lawRulesNn } from '../../texts/law-rules.nn.ts';
import { CALL_OFF_IDS, CALL_OFF_RULES, type CallOffQuestion, callOffAnswer } from './call-offs.ts';
import { LAW_CHANGE_IDS, LAW_CHANGES, valueChanges } from './changes.ts';
import { DUTIES, DUTY_IDS, dutiesOn, dutiesUnder } from './duties.ts';
import { estimatedValue } from './estimated-value.ts';
import {
  EXEMPTION_IDS,
  EXEMPTION_RULES,
  type PublicCooperationFacts,
  publicCooperation,
} from './exemptions.ts';
import { LEGAL_KEY_IDS } from './legal-keys.ts';
import { parseLegalValues } from './legal-values.ts';
import { highestFee, SANCTION_IDS, SANCTION_RULES } from './sanctions.ts';

const parsed = parseLegalValues(files.data('legal-values.csv'));
const values = parsed.ok ? parsed.value : [];
const today = localDate('2026-11-22');
const nok = (amount: number): Ore => oreFromNok(amount);
const yearly = (amount: number | null) => ({ amount: amount === null ? null : nok(amount), timesAYear: 1 });

describe('the estimated value', () => {
  test('is the term with every option', () => {
    const lots = [[yearly(1_000_000)]];
    expect(estimatedValue({ lots, months: 24, optionMonths: 24 })).toEqual({
      low: nok(4_000_000),
      high: nok(4_000_000),
    });
  });

  test('counts every lot and every buyer, and purchases made again and again', () => {
    const lots = [[yearly(300_000), yearly(200_000)], [{ amount: nok(10_000), timesAYear: 12 }]];
    expect(estimatedValue({ lots, months: 12, optionMonths: 0 }).low).toBe(nok(620_000));
    const once = [[{ amount: nok(750_000), timesAYear: 0 }]];
    expect(estimatedValue({ lots: once, months: 48, optionMonths: 0 }).high).toBe(nok(750_000));
  });

  test('is «at least» where a buyer’s part is not known', () => {
    const lots = [[yearly(300_000), yearly(null)]];
    expect(estimatedValue({ lots, months: 12, optionMonths: 0 })).toEqual({ low: nok(300_000), high: null });
    expect(estimatedValue({ lots: [], months: 12, optionMonths: 0 })).toEqual({ low: 0, high: null });
  });

  const parts = fc.array(
    fc.record({
      amount: fc.integer({ min: 0, max: 1_000_000_000 }).map((ore) => ore as Ore),
      timesAYear: fc.nat(12),
    }),
    { minLength: 1, maxLength: 8 },
  );
  property.prop([parts, fc.nat(60), fc.nat(60)])(
    'dividing into lots never changes it',
    (all, months, optionMonths) => {
      const together = estimatedValue({ lots: [all], months, optionMonths });
      expect(estimatedValue({ lots: all.map((part) => [part]), months, optionMonths })).toEqual(together);
      expect(estimatedValue({ lots: [all], months, optionMonths: 0 }).low).toBeLessThanOrEqual(together.low);
    },
  );
});

describe('buying from each other without competition', () => {
  const facts: PublicCooperationFacts = {
    hasControl: true,
    shareForControllers: 0.81,
    hasPrivateCapital: false,
    hasCommonPublicAim: true,
    shareOnMarket: 0.19,
  };
  const states = (more: Partial<PublicCooperationFacts>) =>
    publicCooperation({ ...facts, ...more }, values, today);

  test.each<[string, Partial<PublicCooperationFacts>, string, string]>([
    ['all met', {}, 'open', 'open'],
    ['just 80 and 20 %', { shareForControllers: 0.8, shareOnMarket: 0.2 }, 'closed', 'closed'],
    ['private owners', { hasPrivateCapital: true }, 'closed', 'open'],
    ['no control', { hasControl: false }, 'closed', 'open'],
    ['no common aim', { hasCommonPublicAim: false }, 'open', 'closed'],
    ['shares not known', { shareForControllers: null, shareOnMarket: null }, 'unknown', 'unknown'],
    ['not known, and one that fails', { hasControl: false, shareForControllers: null }, 'closed', 'open'],
  ])('%s', (_, more, ownEntity, cooperation) => {
    expect(states(more)).toEqual({ ownEntity, cooperation });
  });
});

describe('calling off', () => {
  const question: CallOffQuestion = {
    isNamed: true,
    maximum: nok(10_000_000),
    used: nok(9_000_000),
    amount: nok(1_000_000),
    term: { from: localDate('2024-01-01'), to: localDate('2028-01-01') },
    date: today,
  };
  test.each<[string, Partial<CallOffQuestion>, unknown]>([
    ['named, within maximum and term', {}, { state: 'open', ruleIds: [] }],
    [
      'an option municipality that is not in the notice',
      { isNamed: false },
      { state: 'stop', ruleIds: ['FRA-2'] },
    ],
    ['past the maximum', { amount: nok(1_000_001) }, { state: 'stop', ruleIds: ['FRA-1', 'CHG-1'] }],
    ['after the term', { date: localDate('2028-01-01') }, { state: 'stop', ruleIds: ['FRA-3'] }],
    ['nobody has looked at the list', { isNamed: null }, { state: 'unknown', ruleIds: ['FRA-2'] }],
    ['no maximum known', { maximum: null }, { state: 'unknown', ruleIds: ['FRA-1'] }],
  ])('%s', (_, more, answer) => {
    expect(callOffAnswer({ ...question, ...more })).toEqual(answer);
  });
});

test('the fee for an illegal direct award of 82 million is at most 12.3 million', () => {
  expect(highestFee(nok(82_000_000), values, today)).toBe(nok(12_300_000));
  expect(highestFee(nok(82_000_000), [], today)).toBeNull();
});

describe('the lists', () => {
  test('hold every rule once, in order, each with its source', () => {
    expect([...new Set(DUTIES.map(({ id }) => id))]).toEqual([...DUTY_IDS]);
    for (const iso of ['2023-01-01', '2026-06-30', '2026-07-01']) {
      const ids = dutiesOn(localDate(iso)).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(EXEMPTION_RULES.map(({ id }) => id)).toEqual([...EXEMPTION_IDS]);
    expect(CALL_OFF_RULES.map(({ id }) => id)).toEqual([...CALL_OFF_IDS]);
    expect(SANCTION_RULES.map(({ id }) => id)).toEqual([...SANCTION_IDS]);
    expect(new Set(LAW_CHANGES.map(({ id }) => id))).toEqual(new Set(LAW_CHANGE_IDS));
    const sources = [
      ...DUTIES.flatMap(({ places }) => Object.values(places).map(({ source }) => source)),
      ...[...EXEMPTION_RULES, ...CALL_OFF_RULES, ...SANCTION_RULES, ...LAW_CHANGES].map(
        ({ source }) => source,
      ),
    ];
    for (const { act, section, url, checked } of sources) {
      expect([act, section]).not.toContain('');
      expect(url).toMatch(/^https?:\/\//);
      expect(checked).toMatch(/^2026/);
    }
  });

  test('rules follow the part: lots, standstill and the record in their own sections', () => {
    const places = (id: string) => DUTIES.find((duty) => duty.id === id)?.places ?? {};
    const sections = Object.entries(places('DOC-2')).map(([regime, place]) => [regime, place.source.section]);
    expect(Object.fromEntries(sections)).toEqual({ partII: '§ 10-5', partIII: '§ 25-5', partIV: '§ 30-1' });
    expect(Object.keys(places('LOT-1'))).toEqual(['partIII']);
    expect(Object.keys(places('STA-1'))).toEqual(['partIII']);
    expect(Object.keys(places('DOC-1'))).toEqual(['partI', 'partII', 'partIII', 'partIV']);
  });

  test('what came or went with a date', () => {
    const on = (iso: string) => dutiesOn(localDate(iso)).map(({ id }) => id);
    expect(on('2023-12-31')).not.toContain('CLI-1');
    const serious = (iso: string) =>
      dutiesOn(localDate(iso)).find(({ id }) => id === 'SER-1')?.places.partI?.status;
    expect([serious('2026-06-30'), serious('2026-07-01')]).toEqual(['confirmed', 'mustBeChecked']);
    expect(on('2026-07-01')).toContain('CLI-2');
    expect(on('2026-06-30')).not.toContain('CLI-2');
    expect(dutiesUnder({ date: today, regime: 'outsideAct', kind: 'goods' })).toEqual([]);
    const ids = (kind: 'goods' | 'works') =>
      dutiesUnder({ date: today, regime: 'partII', kind }).map(({ id }) => id);
    expect([ids('goods').includes('SER-2'), ids('works').includes('SER-2')]).toEqual([false, true]);
  });

  test('new amounts, the latest first; what only goes on is no change', () => {
    const written = valueChanges(values).map(({ date, before, after }) =>
      [date, after.key, after.buyer, after.kind, before.value, after.value].join(' '),
    );
    expect(written[0]).toBe('2026-07-01 threshold.act any any 100000 500000');
    expect(written).toContain('2026-04-21 threshold.eea local goodsServices 2300000 2500000');
    expect(written.filter((line) => line.includes('national') || line.includes('climate'))).toEqual([]);
    expect(written.length).toBe(10);
  });
});

test.each([
  ['bokmål', lawRulesNb],
  ['nynorsk', lawRulesNn],
  ['English', lawRulesEn],
])('%s names the values in its sentences instead of writing them', (_, texts) => {
  const named: string[] = [];
  const of = (key: string): string => {
    named.push(key);
    return `«${key}»`;
  };
  const lists = [texts.duties, texts.exemptions, texts.callOffs, texts.sanctions];
  const sentences = lists
    .flatMap((list) => Object.values(list))
    .map((sentence) => (typeof sentence === 'string' ? sentence : sentence(of)));
  for (const sentence of sentences) {
    expect(sentence).toMatch(/\.$/);
    expect(
      sentence.replaceAll(/§§? ?[\d-]+( (til|to|and) [\d-]+)?|sections? [\d-]+ to [\d-]+/g, ''),
    ).not.toMatch(/\d/);
  }
  expect(named.filter((key) => !(LEGAL_KEY_IDS as string[]).includes(key))).toEqual([]);
  expect(named.length).toBe(10);
});
