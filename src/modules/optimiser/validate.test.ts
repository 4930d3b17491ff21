// Every wrong field is named, and nothing wrong gets as far as the engine.

import { describe, expect, test } from 'vitest';
import {
  agreement,
  body,
  category,
  drawProblem,
  need,
  shippedParameters,
} from '../../../test/optimiser-problems.ts';
import { runs } from '../../../test/runs.ts';
import { quarter } from '../../kernel/quarter.ts';
import type { Agreement, Need, Problem } from './model.ts';
import { optimise } from './optimise.ts';
import { validateProblem } from './validate.ts';

const base: Problem = {
  authorities: [body(0), body(1)],
  cooperations: [],
  agreements: [],
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
    for (let seed = 0; seed < runs(20); seed++) {
      expect(
        refusals(
          drawProblem({ seed, needs: 10, cooperations: 2, restricted: true, agreements: 3, demanding: true }),
        ),
      ).toEqual([]);
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
  test.each([
    [
      { priceIndex: Number.NaN, priceIndexLow: 0, priceIndexHigh: 1 },
      'optimiser.notNumber agreement/f.priceIndex',
    ],
    [{ priceIndex: -1, priceIndexLow: -1, priceIndexHigh: 1 }, 'optimiser.outOfRange agreement/f.priceIndex'],
    [{ priceIndex: 0.9, priceIndexLow: 0.95 }, 'optimiser.outOfRange agreement/f.priceIndexLow'],
    [{ priceIndex: 0.9, priceIndexHigh: 0.85 }, 'optimiser.outOfRange agreement/f.priceIndexHigh'],
    [{ fee: -0.01 }, 'optimiser.outOfRange agreement/f.fee'],
    [{ fee: Number.POSITIVE_INFINITY }, 'optimiser.notNumber agreement/f.fee'],
    [{ openFrom: quarter(30), openTo: quarter(29) }, 'optimiser.badWindow agreement/f.openFrom'],
    [{ categories: [] }, 'optimiser.noCategory agreement/f.categories'],
    [{ categories: ['nothing'] }, 'optimiser.unknownCategory agreement/f.categories'],
    [{ categories: ['k0', 'k0'] }, 'optimiser.namedTwice agreement/f.categories'],
    [{ eligible: ['nobody'] }, 'optimiser.unknownAuthority agreement/f.eligible'],
    [{ eligible: ['b000', 'b000'] }, 'optimiser.namedTwice agreement/f.eligible'],
    [{ eligible: ['b000'], mustUse: ['b001'] }, 'optimiser.mustUseNotNamed agreement/f.mustUse'],
    [{ eligible: null, mustUse: ['b001'] }, 'optimiser.mustUseNotNamed agreement/f.mustUse'],
  ] as const)('names the field of an agreement: %o', (over, expected) => {
    const agreements = [agreement('f', over as Partial<Agreement>)];
    expect(refusals({ ...base, agreements })).toContain(expected);
  });
  test('two agreements of one id, requirements that say nothing, and agreements without what a call-off costs', () => {
    const two = [agreement('f'), agreement('f')];
    expect(refusals({ ...base, agreements: two })).toEqual(['optimiser.duplicateId agreement/f']);
    expect(refusals(withNeed({ requirements: { language: ' ' } }))).toEqual([
      'optimiser.emptyRequirement need/n0.requirements.language',
    ]);
    expect(refusals(withNeed({ requirements: { '': 'x' } }))).toEqual([
      'optimiser.emptyRequirement need/n0.requirements.',
    ]);
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, k) => [`key ${k}`, 'x']));
    expect(refusals(withNeed({ requirements: many }))).toEqual([
      'optimiser.tooManyRequirements need/n0.requirements',
    ]);
    const parameters = base.params.parameters.filter(({ id }) => id !== 'agreement.callOff');
    expect(refusals({ ...base, params: { parameters } })).toEqual([]);
    expect(refusals({ ...base, params: { parameters }, agreements: [agreement('f')] })).toEqual([
      'optimiser.parameterMissing params.agreement.callOff',
    ]);
  });
  test('the engine throws on what is refused', () => {
    expect(() => optimise(withNeed({ value: Number.NaN }), { seed: 1 })).toThrow('need/n0.value');
  });
});
