// Dates of every exactness, and what is refused.
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { dayAfter, exactnessOf, firstDayOf } from './written-date.ts';

describe('dates as sources write them', () => {
  test.each([
    ['2019', 'year', '2019-01-01', '2020-01-01'],
    ['2026-10', 'month', '2026-10-01', '2026-11-01'],
    ['2023-12', 'month', '2023-12-01', '2024-01-01'],
    ['2018-07-01', 'day', '2018-07-01', '2018-07-02'],
    ['2024-02-29', 'day', '2024-02-29', '2024-03-01'],
  ])('%s is exact to the %s', (written, exactness, first, after) => {
    expect(exactnessOf(written)).toBe(exactness);
    expect(firstDayOf(written)).toEqual({ ok: true, value: localDate(first) });
    expect(dayAfter(written)).toEqual({ ok: true, value: localDate(after) });
  });

  test.each(['', '19', '2019-1', '2019-13', '2023-02-29', '01.03.2021'])('«%s» is refused', (written) => {
    const refused = {
      ok: false,
      problems: [{ code: 'date.written', path: 'a:2:validFrom', facts: { value: written } }],
    };
    expect(firstDayOf(written, 'a:2:validFrom')).toEqual(refused);
    expect(dayAfter(written, 'a:2:validFrom')).toEqual(refused);
  });
});
