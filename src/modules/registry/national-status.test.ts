// The yearly status: whole on a small register, against a second count straight from the files, and what must always add up.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { realRegister, referenceTexts } from '../../../test/reference-files.ts';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import type { Cooperation, Membership, Register } from './model.ts';
import { nationalStatus, spreadOf, statusDate, statusYears, UNKNOWN_IDS } from './national-status.ts';

const register = realRegister();
const today = localDate('2026-11-22');
const dates = (from: string | null, to: string | null = null) => ({
  period: { from: from === null ? null : localDate(from), to: to === null ? null : localDate(to) },
  written: { from, to },
});
const undated = { references: ['en side'], date: null };

function cooperation(id: string, facts: Partial<Cooperation> = {}): Cooperation {
  const [any] = register.cooperations;
  return {
    ...(any as Cooperation),
    ...{ id, kind: 'formalHolistic', legalForm: 'iks', confidence: 'high', hasCompleteMembership: true },
    ...{ source: { references: ['en side'], date: '2018' } },
    ...dates(null),
    ...facts,
  };
}
const membership = (cooperationId: string, member: string, facts: Partial<Membership> = {}): Membership => ({
  cooperationId,
  member: member as Membership['member'],
  memberKind: 'participant',
  source: { references: ['en side'], date: '2019' },
  confidence: 'high',
  ...dates(null),
  ...facts,
});

/** Oslo, Stavanger and Haugesund; Oslo is both municipality and county. */
const NUMBERS = ['0301', '1103', '1106'];
const SMALL: Register = {
  ...register,
  checkedOn: localDate('2020-06-01'),
  changes: [],
  municipalities: register.municipalities.filter(({ number }) => NUMBERS.includes(number)),
  counties: register.counties.filter(({ number }) => ['03', '11'].includes(number)),
  cooperations: [
    cooperation('stor'),
    cooperation('ny', { legalForm: 'agreement', ...dates('2019-05-01'), confidence: 'low' }),
    cooperation('tom', { legalForm: 'unknown', hasCompleteMembership: false, source: undated }),
    cooperation('tema', { kind: 'thematic' }),
  ],
  memberships: [
    membership('stor', '1103', dates('2018-01-01', '2020-01-01')),
    membership('stor', '1106'),
    membership('ny', '1106', { ...dates('2019-05-01'), source: undated, confidence: 'low' }),
    membership('ny', '0301', { memberKind: 'option' }),
    membership('tema', 'F11'),
  ],
  outside: [
    {
      member: '0301' as Membership['member'],
      period: { from: localDate('2020-01-01'), to: null },
      source: { references: ['vedtak'], date: '2020-01-01' },
    },
  ],
};

const unknownIn = (year: number, now: LocalDate) =>
  Object.fromEntries(
    nationalStatus(SMALL, statusDate(year, now)).unknown.map(({ id, count, of }) => [id, [count, of]]),
  );

describe('a small register', () => {
  const now = localDate('2020-09-15');
  const people = (number: string): number =>
    SMALL.municipalities.find((one) => one.number === number)?.population ?? 0;

  test('a year that is over, to its last day', () => {
    const { date, standing, forms, kinds, members, memberships, withoutStart, sizes } = nationalStatus(
      SMALL,
      statusDate(2019, now),
    );
    expect(date).toBe('2019-12-31');
    expect(standing).toEqual({ certain: 2, possible: 1 });
    expect(forms).toEqual([
      {
        form: 'iks',
        certain: 1,
        possible: 0,
        mustBeChecked: 0,
        members: { count: 1, sum: 2, mean: 2, median: 2 },
      },
      {
        form: 'agreement',
        certain: 1,
        possible: 0,
        mustBeChecked: 1,
        members: { count: 1, sum: 1, mean: 1, median: 1 },
      },
      {
        form: 'unknown',
        certain: 0,
        possible: 1,
        mustBeChecked: 0,
        members: { count: 0, sum: 0, mean: null, median: null },
      },
    ]);
    expect(kinds).toEqual([
      { kind: 'formalHolistic', certain: 2, possible: 1 },
      { kind: 'thematic', certain: 1, possible: 0 },
    ]);
    expect(members).toEqual({ count: 2, sum: 3, mean: 1.5, median: 1.5 });
    expect([memberships, withoutStart]).toEqual([3, 1]);
    expect(sizes.map(({ state, inhabitants }) => [state, inhabitants.count, inhabitants.sum])).toEqual([
      ['member', 2, people('1103') + people('1106')],
      ['outside', 0, 0],
      ['unknown', 1, people('0301')],
    ]);
  });

  test('what is not known of it', () => {
    expect(unknownIn(2019, now)).toEqual({
      municipalities: [1, 3],
      inhabitants: [people('0301'), SMALL.municipalities.reduce((sum, one) => sum + one.population, 0)],
      counties: [0, 1],
      noMembers: [1, 3],
      incompleteLists: [1, 3],
      formUnknown: [1, 3],
      formBasis: [1, 3],
      formMustBeChecked: [1, 3],
      cooperationStart: [2, 3],
      membershipStart: [1, 3],
      membershipSource: [1, 3],
      membershipMustBeChecked: [1, 3],
      disputed: [0, 3],
    });
  });

  test('each year to the one asked for: who began and ended, and who may have been there', () => {
    expect(nationalStatus(SMALL, now).years).toEqual([
      { year: 2017, date: '2017-12-31', member: 0, outside: 0, unknown: 3, possible: 1, begun: 0, ended: 0 },
      { year: 2018, date: '2018-12-31', member: 1, outside: 0, unknown: 2, possible: 1, begun: 1, ended: 0 },
      { year: 2019, date: '2019-12-31', member: 2, outside: 0, unknown: 1, possible: 0, begun: 1, ended: 1 },
      { year: 2020, date: '2020-09-15', member: 1, outside: 1, unknown: 1, possible: 0, begun: 0, ended: 0 },
    ]);
    expect(nationalStatus(SMALL, statusDate(2018, now)).years.map(({ year }) => year)).toEqual([2017, 2018]);
  });

  test('a cooperation that ended took its members out with it', () => {
    const ended = {
      ...SMALL,
      cooperations: SMALL.cooperations.map((one) =>
        one.id === 'ny' ? { ...one, ...dates('2019-05-01', '2020-07-01') } : one,
      ),
    };
    expect(nationalStatus(ended, now).years.at(-1)).toMatchObject({ year: 2020, ended: 1 });
    expect(nationalStatus(ended, localDate('2020-06-29')).years.at(-1)).toMatchObject({ ended: 0 });
  });

  test('with nothing in it, nothing is divided by', () => {
    const nothing = {
      ...SMALL,
      municipalities: [],
      counties: [],
      cooperations: [],
      memberships: [],
      outside: [],
    };
    const { coverage, members, forms, unknown, figures } = nationalStatus(nothing, statusDate(2019, now));
    expect([coverage.overall.municipalities, members, forms]).toEqual([
      0,
      { count: 0, sum: 0, mean: null, median: null },
      [],
    ]);
    expect(unknown.map(({ count, of }) => count + of)).toEqual(UNKNOWN_IDS.map(() => 0));
    expect(figures[0]?.own).toEqual({ kind: 'share', value: 0, unknown: 0 });
  });
});

/** The files counted anew, cell by cell. */
function rowsOf(file: keyof ReturnType<typeof referenceTexts>): Record<string, string>[] {
  const [head = '', ...lines] = referenceTexts()[file].trim().split('\n');
  const names = head.split(';');
  return lines.map((line) => {
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^;]*)(?:;|$)/g)].map(([, cell]) => cell ?? '');
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
  });
}

describe('the register that ships', () => {
  const status = nationalStatus(register, today);
  const cooperations = rowsOf('cooperations.csv').filter(({ kind }) => kind === 'formalHolistic');
  const ids = new Set(cooperations.map(({ id }) => id));
  const rows = rowsOf('cooperation-members.csv').filter(
    ({ cooperationId, memberKind, memberNumber }) =>
      ids.has(cooperationId) && memberKind !== 'option' && !memberNumber?.startsWith('F'),
  );

  test('counts what a reader of the files counts', () => {
    const people = new Map(
      rowsOf('municipalities.csv').map(({ number, population }) => [number, Number(population)]),
    );
    const members = [...new Set(rows.map(({ memberNumber }) => memberNumber))];
    const { overall } = status.coverage;
    expect(overall.member).toBe(members.length);
    expect(overall.memberPopulation).toBe(
      members.reduce((sum, number) => sum + (people.get(number) ?? 0), 0),
    );
    expect(overall.population).toBe([...people.values()].reduce((sum, count) => sum + count, 0));
    expect(status.standing).toEqual({ certain: cooperations.length, possible: 0 });
    expect(Object.fromEntries(status.forms.map(({ form, certain }) => [form, certain]))).toEqual(
      Object.fromEntries(
        [...Map.groupBy(cooperations, ({ legalForm }) => legalForm)].map(([form, all]) => [form, all.length]),
      ),
    );
    expect([status.memberships, status.withoutStart]).toEqual([
      rows.length,
      rows.filter(({ validFrom }) => validFrom === '').length,
    ]);
    const unknown = Object.fromEntries(status.unknown.map(({ id, count }) => [id, count]));
    expect(unknown).toMatchObject({
      municipalities: people.size - members.length,
      noMembers: cooperations.filter(({ id }) => !rows.some((row) => row['cooperationId'] === id)).length,
      incompleteLists: cooperations.filter((row) => row['completeMembership'] === 'no').length,
      formUnknown: cooperations.filter(({ legalForm }) => legalForm === 'unknown').length,
      formMustBeChecked: cooperations.filter(({ confidence }) => confidence !== 'high').length,
      cooperationStart: cooperations.filter(({ validFrom }) => validFrom === '').length,
      membershipMustBeChecked: rows.filter(({ confidence }) => confidence !== 'high').length,
    });
  });

  test('the report beside it, and nothing of ours where we count nothing', () => {
    expect(status.figures.map(({ figure, own }) => [figure.id, figure.value, own])).toEqual([
      ['report-2021-share', 70, { kind: 'share', value: 141 / 357, unknown: 216 / 357 }],
      ['report-2021-share-north', 31, { kind: 'share', value: 6 / 39, unknown: 33 / 39 }],
      ['report-2021-cooperations', 36, { kind: 'count', value: 23 }],
      ['report-2021-form-host', 50, { kind: 'share', value: 6 / 23, unknown: 9 / 23 }],
      ['report-2021-form-agreement', 33, { kind: 'share', value: 5 / 23, unknown: 9 / 23 }],
      ['report-2021-form-company', 1, { kind: 'count', value: 2 }],
      ['report-2021-volume', 200_000, { kind: 'unknown' }],
      ['report-2021-admin-saving-min', 400, { kind: 'unknown' }],
      ['report-2021-admin-saving-max', 700, { kind: 'unknown' }],
      ['report-2021-terms-gain', 1000, { kind: 'unknown' }],
    ]);
  });

  property.prop([fc.constantFrom(...statusYears(today))], { numRuns: 10 })(
    'counties and sizes add up to the country, the states part it, in any year',
    (year) => {
      const { coverage, sizes, forms, standing, members, unknown, years } = nationalStatus(
        register,
        statusDate(year, today),
      );
      const { overall } = coverage;
      const total = (pick: 'member' | 'outside' | 'unknown' | 'municipalities' | 'memberPopulation') =>
        [coverage.byCounty, coverage.bySize].map((groups) =>
          groups.reduce((sum, { count }) => sum + count[pick], 0),
        );
      for (const pick of ['member', 'outside', 'unknown', 'municipalities', 'memberPopulation'] as const) {
        expect(total(pick)).toEqual([overall[pick], overall[pick]]);
      }
      expect(overall.member + overall.outside + overall.unknown).toBe(overall.municipalities);
      expect(sizes.reduce((sum, { inhabitants }) => sum + inhabitants.sum, 0)).toBe(overall.population);
      expect([
        forms.reduce((sum, { certain }) => sum + certain, 0),
        forms.reduce((sum, { possible }) => sum + possible, 0),
        forms.reduce((sum, form) => sum + form.members.sum, 0),
      ]).toEqual([standing.certain, standing.possible, members.sum]);
      expect(unknown.filter(({ count, of }) => count < 0 || count > of)).toEqual([]);
      expect(years.at(-1)).toMatchObject({ year, date: coverage.date, member: overall.member });
    },
  );
});

describe('years and spreads', () => {
  test('a year ends on its last day, this one today', () => {
    expect(statusDate(2024, today)).toBe('2024-12-31');
    expect(statusDate(2026, today)).toBe('2026-11-22');
    expect(statusDate(2026, localDate('2026-12-31'))).toBe('2026-12-31');
    expect(statusYears(localDate('2019-01-01'))).toEqual([2017, 2018, 2019]);
  });

  property.prop([fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1 })])(
    'as many lie at or below the median as at or above it; the order does not matter',
    (values) => {
      const spread = spreadOf(values);
      const median = spread.median as number;
      const below = values.filter((value) => value <= median).length;
      const above = values.filter((value) => value >= median).length;
      expect(Math.min(below, above)).toBeGreaterThanOrEqual(values.length / 2);
      expect(spread).toEqual(spreadOf(values.toReversed()));
      expect((spread.mean as number) * values.length).toBeCloseTo(spread.sum, 3);
    },
  );
});
