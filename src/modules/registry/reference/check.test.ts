// Overlap of memberships against a day-by-day count.
import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import { contains, isNonEmpty, type Period } from '../../../kernel/period.ts';
import type { BodyId, Membership } from '../model.ts';
import { overlappingMemberships } from './check.ts';

const first = localDate('2020-01-01');
const DAYS = 40;
const end = fc.option(fc.integer({ min: 0, max: DAYS }), { nil: null });
const period: fc.Arbitrary<Period> = fc
  .tuple(end, end)
  .map(([from, to]) => ({
    from: from === null ? null : addDays(first, from),
    to: to === null ? null : addDays(first, to),
  }))
  .filter(isNonEmpty);
const membership: fc.Arbitrary<Membership> = fc.record({
  cooperationId: fc.constantFrom('a', 'b'),
  member: fc.constantFrom('5007' as BodyId, '5006' as BodyId),
  memberKind: fc.constant('participant' as const),
  period,
  written: fc.constant({ from: null, to: null }),
  source: fc.constant({ references: ['x'], date: null }),
  confidence: fc.constant('high' as const),
});

property.prop([fc.array(membership, { maxLength: 8 })])(
  'two memberships overlap exactly when some day lies in both',
  (memberships) => {
    const days = Array.from({ length: DAYS + 3 }, (_, index) => addDays(first, index - 1));
    const expected = memberships.flatMap((a, i) =>
      memberships.slice(i + 1).flatMap((b, offset) => {
        const isSame = a.cooperationId === b.cooperationId && a.member === b.member;
        const shared = days.some((day) => contains(a.period, day) && contains(b.period, day));
        return isSame && shared ? [`${i}-${i + 1 + offset}`] : [];
      }),
    );
    expect(
      overlappingMemberships(memberships)
        .map(([i, j]) => `${i}-${j}`)
        .toSorted(),
    ).toEqual(expected.toSorted());
  },
);
