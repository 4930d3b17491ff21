// The parameter table: the shipped one is whole, faulty ones are refused by row, values can be changed within limits.
import { describe, expect, test } from 'vitest';
import { PARAMETER_TEXT, shippedParameters } from '../../../test/optimiser-problems.ts';
import { adjustParameters, PARAMETER_IDS, parameterKey, parseParameters } from './parameters.ts';

const codes = (text: string): string[] => {
  const parsed = parseParameters(text);
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} ${path}`);
};
const lines = PARAMETER_TEXT.trim().split('\n');

describe('parseParameters', () => {
  test('reads the shipped table whole, each value with unit, source and range', () => {
    const { parameters } = shippedParameters();
    expect(parameters).toHaveLength(lines.length - 1);
    expect(new Set(parameters.map(({ id }) => id))).toEqual(new Set(PARAMETER_IDS));
    for (const row of parameters) {
      expect(row.unit, row.id).not.toBe('');
      expect(row.source, row.id).not.toBe('');
      expect(row.note, row.id).not.toBe('');
    }
  });
  test('thresholds carry the day they come into force', () => {
    const eea = shippedParameters().parameters.filter(({ id }) => id === 'threshold.eea');
    expect(eea.map(({ validFrom, value }) => [validFrom, value])).toEqual([
      ['2020-01-01', 2_050_000],
      ['2022-01-01', 2_200_000],
      ['2024-01-01', 2_300_000],
      ['2026-04-21', 2_500_000],
    ]);
  });
  test('names every fault by row', () => {
    const comply = lines.findIndex((line) => line.startsWith('comply;'));
    const withLine = (line: string): string => lines.with(comply, line).join('\n');
    const original = lines[comply] as string;
    expect(codes('id;value')).toEqual(['parameters.header 1']);
    expect(codes(withLine('comply;1;2'))).toEqual([`parameters.columns ${comply + 1}`]);
    expect(codes(withLine(original.replace(';0.8;', ';much;')))).toEqual([
      `parameters.notNumber ${comply + 1}.value`,
    ]);
    expect(codes(withLine(original.replace(';0.8;', ';1.5;')))).toEqual([
      `parameters.outOfRange ${comply + 1}.value`,
    ]);
    expect(codes(withLine(original.replace(/;m\u00e5 kontrolleres;/, ';sikkert;')))).toEqual([
      `parameters.status ${comply + 1}.status`,
    ]);
    expect(codes(withLine(original.replace(/^comply/, 'komply')))).toEqual([
      'parameters.unknown komply',
      'parameters.missing comply',
    ]);
    expect(codes([...lines, original].join('\n'))).toEqual(['parameters.duplicate comply']);
  });
});

describe('adjustParameters', () => {
  const find = (id: string, changes: Record<string, number>) => {
    const adjusted = adjustParameters(shippedParameters(), changes);
    if (!adjusted.ok) throw new Error(JSON.stringify(adjusted.problems));
    return adjusted.value.parameters.find((row) => parameterKey(row) === id);
  };
  test('moves low and high along, within the limits', () => {
    expect(find('coordination.perMember', { 'coordination.perMember': 10_000 })).toMatchObject({
      value: 10_000,
      low: 24_000,
      high: 4_000,
    });
    expect(find('comply', { comply: 1 })).toMatchObject({ value: 1, low: 0.85, high: 1 });
    expect(find('threshold.eea@2026-04-21', { 'threshold.eea@2026-04-21': 2_600_000 })).toMatchObject({
      value: 2_600_000,
    });
  });
  test('refuses what is unknown, not a number or out of range', () => {
    const refusals = (changes: Record<string, number>) => {
      const adjusted = adjustParameters(shippedParameters(), changes);
      return adjusted.ok ? [] : adjusted.problems.map(({ code }) => code);
    };
    expect(refusals({ nothing: 1 })).toEqual(['parameters.unknown']);
    expect(refusals({ comply: Number.NaN })).toEqual(['parameters.notNumber']);
    expect(refusals({ comply: 2 })).toEqual(['parameters.outOfRange']);
  });
});
