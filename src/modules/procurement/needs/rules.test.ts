// What a need, a contribution and a ballot must hold, and words that tell how instead of what.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { ore } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { hashOfTypedCode, newTypedCode } from '../../accounts/secret.ts';
import type { BodyId } from '../../registry/model.ts';
import { howWordsIn } from './how-words.ts';
import type { Choice, Goal, VotedNeed } from './model.ts';
import { ballotFaults, contributionFaults, missingIn, mostMusts, needFaults, summaryOf } from './rules.ts';
import { readNeed, readNumber } from './typed-need.ts';

const GOAL: Goal = {
  kind: 'goal',
  better: 'Den som faller, får hjelp før',
  forWhom: 'Hjemmeboende',
  measure: 'Tid fra fall til hjelp',
  unit: 'minutter',
  baseline: 0,
  baselineOn: localDate('2026-10-01'),
  baselineSource: 'Vaktloggen',
  target: 15,
  method: 'Vaktloggen i oktober hvert år',
  by: localDate('2028-12-31'),
};

const codes = (problems: readonly Problem[]): string[] => problems.map(({ code, path }) => `${code} ${path}`);

describe('a goal', () => {
  test('with all parts can be measured, also where it starts at zero', () => {
    expect(missingIn(GOAL)).toEqual([]);
    expect(needFaults(GOAL, '')).toEqual([]);
  });

  test('without a part cannot, and the part is named', () => {
    expect(missingIn({ ...GOAL, baseline: null, method: '', by: null })).toEqual([
      'baseline',
      'method',
      'by',
    ]);
  });

  test('is reached after it was measured', () => {
    expect(codes(needFaults({ ...GOAL, by: localDate('2026-10-01') }, ''))).toEqual(['needs.byNotAfter by']);
  });
});

test('what the gate looks at is counted of what stands', () => {
  expect(
    summaryOf([GOAL, { ...GOAL, target: null }, { kind: 'userGroup', name: 'Pårørende', about: '' }]),
  ).toEqual({
    goals: 2,
    unmeasurable: 1,
    userGroups: 1,
    situations: 0,
  });
});

test('empty texts, long ones and national numbers are told by field', () => {
  const situation = {
    kind: 'situation',
    when: '',
    who: 'vakta',
    need: 'x'.repeat(1001),
    soThat: 'ok',
  } as const;
  expect(codes(needFaults(situation, 'gjelder 13097248022'))).toEqual([
    'needs.textMissing when',
    'needs.textLong need',
    'text.nationalNumber role',
  ]);
  expect(codes(contributionFaults('', ''))).toEqual([
    'needs.roleMissing role',
    'needs.contributionMissing text',
  ]);
  expect(codes(contributionFaults('Natt', 'Gjelder 130972 48022'))).toEqual(['text.nationalNumber text']);
  const body = '5007' as BodyId;
  const present = { kind: 'present', body, what: 'Alarm', yearlyCost: ore(-100), source: '' } as const;
  expect(codes(needFaults(present, ''))).toEqual(['needs.costNegative yearlyCost']);
});

describe('what is typed', () => {
  test.each([
    ['12,5', 12.5],
    ['1 234', 1234],
    ['\u22123', -3],
    ['0', 0],
    ['', null],
  ])('the number %j is %j', (text, value) => {
    expect(readNumber(text, 'x')).toEqual({ ok: true, value });
  });

  test.each(['mange', '1,2,3', '1e5', '12 stk'])('%j is no number', (text) => {
    expect(readNumber(text, 'x')).toMatchObject({ ok: false, problems: [{ code: 'needs.notNumber' }] });
  });

  test('every fault of a goal is told at once', () => {
    const read = readNeed('goal', { baseline: 'mye', by: '31.2.2027', target: 'lite' });
    expect(read.ok ? [] : codes(read.problems)).toEqual([
      'needs.notNumber baseline',
      'needs.notNumber target',
      'date.nonexistent by',
    ]);
  });

  test('a cost is kroner, with or without saying so', () => {
    const read = readNeed('present', { body: '5007', what: 'Alarm', yearlyCost: '250 000 kr' });
    expect(read).toMatchObject({ ok: true, value: { yearlyCost: 25_000_000 } });
  });
});

describe('words that tell how', () => {
  test.each([
    ['Vi trenger en app på nettbrettet', ['app', 'nettbrettet']],
    ['GPS-sporing fra Nordlys Trygghet AS', ['GPS-sporing', 'Nordlys Trygghet AS']],
    ['Leverandøren skal bruke kunstig intelligens', ['Leverandøren', 'kunstig intelligens']],
    ['Alarmen må være en Vaktelv™', ['Vaktelv™']],
    ['Noen må få vite det med en gang, også om natten', []],
    ['Tapping av vann og happy hour', []],
    ['Vi vil ha AS', []],
  ])('%s', (text, words) => {
    expect(howWordsIn(text).map(({ word }) => word)).toEqual(words);
  });

  test('each is told once', () => {
    expect(howWordsIn('sensor, Sensor og sensor')).toEqual([{ word: 'sensor', kind: 'technology' }]);
  });
});

describe('the code of a link', () => {
  test('is found however it is typed, and nothing else is', () => {
    const code = newTypedCode();
    expect(code).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
    const hash = hashOfTypedCode(code);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOfTypedCode(code.toUpperCase().replaceAll('-', ' '))).toBe(hash);
    expect([hashOfTypedCode(''), hashOfTypedCode('kort'), hashOfTypedCode(`${code}2`)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('a ballot', () => {
  const needs: VotedNeed[] = ['a', 'b', 'c'].map((id, place) => ({ id, number: place + 1, version: 1 }));
  const all = (choice: Choice) => ({ a: choice, b: choice, c: choice });

  test('chooses for every need', () => {
    expect(codes(ballotFaults(needs, { a: 'must', c: 'could' }))).toEqual(['needs.choiceMissing choice:b']);
    expect(ballotFaults(needs, all('should'))).toEqual([]);
  });

  test('calls at most half of them a must, rounded up', () => {
    expect(codes(ballotFaults(needs, all('must')))).toEqual(['needs.manyMusts choices']);
    expect(ballotFaults(needs, { ...all('must'), c: 'could' })).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), (count) => {
        expect(mostMusts(count)).toBeGreaterThanOrEqual(count / 2);
        expect(mostMusts(count)).toBeLessThan(count / 2 + 1);
      }),
    );
  });
});
