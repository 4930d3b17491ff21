// One order for the register's lists, whether they come from the files or from the database: by key, as code points.
import type { Reference } from '../model.ts';

const by =
  <T>(keyOf: (item: T) => string) =>
  (a: T, b: T): number => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };

export const inKeyOrder = (reference: Reference): Reference => ({
  municipalities: reference.municipalities.toSorted(by((it) => it.number)),
  counties: reference.counties.toSorted(by((it) => it.number)),
  formerNumbers: reference.formerNumbers.toSorted(by((it) => it.oldNumber)),
  cooperations: reference.cooperations.toSorted(by((it) => it.id)),
  memberships: reference.memberships.toSorted(
    by((it) => `${it.cooperationId}/${it.member}/${it.period.from ?? ''}`),
  ),
  outside: reference.outside.toSorted(by((it) => `${it.member}/${it.period.from ?? ''}`)),
  support: reference.support.toSorted(by((it) => it.id)),
  figures: reference.figures.toSorted(by((it) => it.id)),
  factSources: reference.factSources.toSorted(by((it) => it.id)),
  checkedOn: reference.checkedOn,
});
