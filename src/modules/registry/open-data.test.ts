// The open tables keep their promised fields and types.
import { describe, expect, test } from 'vitest';
import { DISPUTED } from '../../../test/disputed-change.ts';
import { realRegister } from '../../../test/reference-files.ts';
import { localDate } from '../../kernel/local-date.ts';
import { OPEN_TABLE_IDS, openTable, openTableId } from './open-data.ts';

const register = realRegister();
const date = localDate('2026-11-22');

describe('open tables', () => {
  test.each(OPEN_TABLE_IDS)('%s: every row has exactly the promised fields, of the promised type', (id) => {
    const table = openTable(register, id, date);
    expect(table.rows.length).toBeGreaterThan(0);
    const fits = {
      text: (value: unknown) => value === null || typeof value === 'string',
      whole: (value: unknown) => value === null || Number.isInteger(value),
      decimal: (value: unknown) => value === null || typeof value === 'number',
      date: (value: unknown) => value === null || /^\d{4}-\d{2}-\d{2}$/.test(String(value)),
      yesNo: (value: unknown) => typeof value === 'boolean',
      list: (value: unknown) => Array.isArray(value),
    };
    for (const row of table.rows) {
      expect(Object.keys(row)).toEqual(table.fields.map((field) => field.name));
      for (const field of table.fields) expect(fits[field.type](row[field.name]), field.name).toBe(true);
    }
  });

  test('what is disputed is told at the cooperation and at the membership', () => {
    const disputing = { ...register, changes: [DISPUTED] };
    const rows = openTable(disputing, 'memberships', date).rows.filter((row) => row['isDisputed']);
    expect(rows.map((row) => [row['cooperation'], row['member']])).toEqual([['vaernes', '5034']]);
    const cooperations = openTable(disputing, 'cooperations', date).rows;
    expect(cooperations.find(({ id }) => id === 'vaernes')?.['disputed']).toEqual(['members']);
    expect(cooperations.find(({ id }) => id === 'nii')?.['disputed']).toEqual([]);
  });

  test('row counts', () => {
    const counts = OPEN_TABLE_IDS.map((id) => [id, openTable(register, id, date).rows.length]);
    expect(Object.fromEntries(counts)).toEqual({
      municipalities: 357,
      counties: 15,
      history: 835,
      cooperations: 31,
      memberships: 167,
      support: 8,
      coverage: 1 + 15 + 3 + 6,
      states: 357,
    });
  });

  test('the field names are a promise', () => {
    expect(openTable(register, 'memberships', date).rows[0]).toEqual({
      cooperation: 'abakus',
      cooperationName: 'Abakus AS / Innkjøpssamarbeidet i Østerdalen',
      member: '3421',
      memberName: 'Trysil',
      memberKind: 'owner',
      validFrom: null,
      validTo: null,
      sources: [
        'https://samfunnsbedriftene-web-app.vercel.app/artikkel/innkjopssamarbeid-over-fylkesgrensene',
        'https://abakus.custompublish.com/organisering-av-innkjoepssamarbeidet.609622.no.html',
      ],
      sourceDate: '2021',
      confidence: 'medium',
      isDisputed: false,
    });
    expect(openTable(register, 'coverage', date).rows[0]).toMatchObject({
      group: 'country',
      key: 'NO',
      date: '2026-11-22',
      municipalities: 357,
      member: 141,
      outside: 0,
      unknown: 216,
      population: 5_627_400,
    });
  });

  test('a state names what says so, and the unknown names nothing', () => {
    const { rows } = openTable(register, 'states', date);
    expect(rows.find((it) => it['number'] === '3421')).toMatchObject({
      name: 'Trysil',
      state: 'member',
      cooperations: ['abakus'],
      sourceDate: '2021',
    });
    for (const row of rows.filter((it) => it['state'] === 'unknown' && !it['isPossible'])) {
      expect(row).toMatchObject({ cooperations: [], sources: [], sourceDate: null });
    }
  });

  test('only known tables have an address', () => {
    expect(openTableId('coverage')).toBe('coverage');
    expect(openTableId('../etc')).toBeNull();
  });
});
