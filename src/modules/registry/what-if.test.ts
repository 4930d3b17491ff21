// Supposed changes counted before and after, without touching the register.
import { describe, expect, test } from 'vitest';
import { realRegister } from '../../../test/reference-files.ts';
import { localDate } from '../../kernel/local-date.ts';
import { municipalityNumber } from '../../kernel/municipality-number.ts';
import { type WhatIf, type WhatIfChange, whatIf } from './what-if.ts';

const register = realRegister();
const date = localDate('2026-11-22');
const namsos = municipalityNumber('5007');

function done(change: WhatIfChange): WhatIf {
  const result = whatIf(register, change, { date });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const members = (side: WhatIf['before']) =>
  side.cooperations.map((it) => [it.cooperation.id, it.members, it.population]);

describe('what if', () => {
  test('Namsos joined Innherred: one more member, its people, a longer way to the host', () => {
    const { before, after } = done({ kind: 'join', municipality: namsos, cooperation: 'innherred' });
    expect([before.coverage.overall.member, after.coverage.overall.member]).toEqual([141, 142]);
    expect(members(before)).toEqual([['innherred', 5, 69_456]]);
    expect(members(after)).toEqual([['innherred', 6, 69_456 + 15_112]]);
    expect(after.cooperations[0]?.meanMinutesToHost).toBeGreaterThan(
      before.cooperations[0]?.meanMinutesToHost ?? 1e9,
    );
    expect(after.coverage.overall.population).toBe(before.coverage.overall.population);
  });

  test('Verdal left Innherred: it is outside, since that is then known', () => {
    const { before, after } = done({
      kind: 'leave',
      municipality: municipalityNumber('5038'),
      cooperation: 'innherred',
    });
    expect(after.coverage.overall).toMatchObject({
      member: 140,
      outside: 1,
      unknown: before.coverage.overall.unknown,
    });
    expect(after.cooperations[0]?.members).toBe(4);
  });

  test('a municipality in two that leaves one is still a member', () => {
    const { before, after } = done({
      kind: 'leave',
      municipality: municipalityNumber('5061'),
      cooperation: 'abakus',
    });
    expect(after.coverage.overall).toEqual(before.coverage.overall);
    expect([before.overlaps.length, after.overlaps.length]).toEqual([3, 2]);
  });

  test('Abakus became part of NII: Rindal is counted once and the overlap is gone', () => {
    const { before, after } = done({ kind: 'merge', from: 'abakus', into: 'nii' });
    expect(members(before).map(([id, count]) => [id, count])).toEqual([
      ['nii', 10],
      ['abakus', 14],
    ]);
    expect(members(after).map(([id, count]) => [id, count])).toEqual([['nii', 23]]);
    expect(after.coverage.overall).toEqual(before.coverage.overall);
    expect(after.overlaps.map((it) => it.municipality.name)).toEqual(['Sør-Fron', 'Ringebu']);
  });

  test.each<[string, WhatIfChange, string]>([
    [
      'joins where it is',
      { kind: 'join', municipality: municipalityNumber('5038'), cooperation: 'innherred' },
      'whatIf.alreadyMember',
    ],
    [
      'leaves where it is not',
      { kind: 'leave', municipality: namsos, cooperation: 'innherred' },
      'whatIf.notMember',
    ],
    [
      'is the host',
      { kind: 'leave', municipality: municipalityNumber('5053'), cooperation: 'innherred' },
      'whatIf.hostLeaves',
    ],
    [
      'unknown cooperation',
      { kind: 'join', municipality: namsos, cooperation: 'x' },
      'whatIf.unknownCooperation',
    ],
    [
      'unknown municipality',
      { kind: 'join', municipality: municipalityNumber('9999'), cooperation: 'nii' },
      'whatIf.unknownMunicipality',
    ],
    ['with itself', { kind: 'merge', from: 'nii', into: 'nii' }, 'whatIf.sameCooperation'],
    ['into nothing', { kind: 'merge', from: 'nii', into: 'x' }, 'whatIf.unknownCooperation'],
  ])('is refused: %s', (_name, change, code) => {
    const result = whatIf(register, change, { date });
    expect(result.ok ? [] : result.problems.map((it) => it.code)).toEqual([code]);
  });

  test('the register itself is not touched', () => {
    const before = JSON.stringify(register);
    done({ kind: 'merge', from: 'abakus', into: 'nii' });
    expect(JSON.stringify(register)).toBe(before);
  });
});
