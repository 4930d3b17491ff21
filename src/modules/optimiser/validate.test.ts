// Every wrong field is named, and nothing wrong gets as far as the engine.
import { describe, expect, test } from 'vitest';
import { body, category, drawProblem, need, shippedParameters } from '../../../test/optimiser-problems.ts';
import { quarter } from '../../kernel/quarter.ts';
import type { Need, Problem } from './model.ts';
import { optimise } from './optimise.ts';
import { validateProblem } from './validate.ts';

const base: Problem = {
  authorities: [body(0), body(1)],
  cooperations: [],
  categories: [category()],
  needs: [need('n0', 'b000')],
  params: shippedParameters(),
};
const refusals = (problem: Problem): string[] => {
  const result = validateProblem(problem);
  return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`);
};
const withNeed = (over: Partial<Need>): Problem => ({ ...base, needs: [need('n0', 'b000', over)] });

describe('validateProblem', () => {
  test('accepts what is drawn', () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(refusals(drawProblem({ seed, needs: 10, cooperations: 2, restricted: true }))).toEqual([]);
    }
  });
  test.each([
    [{ value: Number.NaN, valueLow: 0, valueHigh: 1e11 }, 'optimiser.notNumber need/n0.value'],
    [{ value: -5, valueLow: -5, valueHigh: 0 }, 'optimiser.outOfRange need/n0.value'],
    [{ value: 1e12, valueHigh: 1e12 }, 'optimiser.outOfRange need/n0.value'],
    [{ value: 100, valueLow: 200, valueHigh: 300 }, 'optimiser.outOfRange need/n0.valueLow'],
    [{ value: 100, valueLow: 50, valueHigh: 60 }, 'optimiser.outOfRange need/n0.valueHigh'],
    [{ termYears: Number.POSITIVE_INFINITY }, 'optimiser.notNumber need/n0.termYears'],
    [{ termYears: 0 }, 'optimiser.outOfRange need/n0.termYears'],
    [{ owner: 'nobody' }, 'optimiser.unknownAuthority need/n0.owner'],
    [{ category: 'nothing' }, 'optimiser.unknownCategory need/n0.category'],
    [{ preferredStart: quarter(35) }, 'optimiser.preferredOutsideWindows need/n0.preferredStart'],
    [
      { starts: [{ from: quarter(28), to: quarter(27), cost: 0, why: 'new' }] },
      'optimiser.badWindow need/n0.starts',
    ],
    [
      { starts: [{ from: quarter(0), to: quarter(100), cost: 0, why: 'new' }] },
      'optimiser.badWindow need/n0.starts',
    ],
  ] as const)('names the field: %o', (over, expected) => {
    expect(refusals(withNeed(over as Partial<Need>))).toContain(expected);
  });
  test('names doubles, unknown hosts, bad places, missing parameters and sums that cannot be held', () => {
    expect(refusals({ ...base, needs: [need('n0', 'b000'), need('n0', 'b001')] })).toEqual([
      'optimiser.duplicateId need/n0',
    ]);
    expect(refusals({ ...base, authorities: [body(0), body(1, Number.NaN)] })).toEqual([
      'optimiser.notNumber authority/b001.lat',
    ]);
    const unit = { id: 'b001', name: '', host: 'x', members: ['b000', 'y'], categories: null };
    expect(refusals({ ...base, cooperations: [unit] })).toEqual([
      'optimiser.duplicateId authority/b001',
      'optimiser.hostUnknown cooperation/b001.host',
      'optimiser.unknownAuthority cooperation/b001.members',
    ]);
    const parameters = base.params.parameters.filter(({ id }) => id !== 'comply');
    expect(refusals({ ...base, params: { parameters } })).toEqual([
      'optimiser.parameterMissing params.comply',
    ]);
    const older = base.params.parameters.filter(({ id }) => !id.startsWith('supplier.'));
    expect(refusals({ ...base, params: { parameters: older } })).toEqual([]);
    const large = (id: string): Need =>
      need(id, 'b000', { value: 1e11, valueLow: 0, valueHigh: 1e11, termYears: 50 });
    expect(refusals({ ...base, needs: Array.from({ length: 20 }, (_, k) => large(`n${k}`)) })).toEqual([
      'optimiser.tooLargeInAll needs',
    ]);
  });
  test('the engine throws on what is refused', () => {
    expect(() => optimise(withNeed({ value: Number.NaN }), { seed: 1 })).toThrow('need/n0.value');
  });
});
