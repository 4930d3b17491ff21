// Two coverages beside each other: what changed because something happened, and what only because a source is newer.

import type { LocalDate } from '../../kernel/local-date.ts';
import {
  type Coverage,
  type CoverageQuery,
  type CoverageState,
  coverageOn,
  type MunicipalityCoverage,
} from './coverage.ts';
import type { Municipality, NationalFigure, Register } from './model.ts';

/** `knownLater`: the state differs only because the source says nothing about the earlier date. */
export type ChangeReason = 'joined' | 'left' | 'knownLater';

export interface CoverageChange {
  readonly municipality: Municipality;
  readonly before: CoverageState;
  readonly after: CoverageState;
  readonly reason: ChangeReason;
}

export interface CoverageComparison {
  readonly before: Coverage;
  readonly after: Coverage;
  readonly changes: readonly CoverageChange[];
}

function reasonOf(
  before: MunicipalityCoverage,
  after: MunicipalityCoverage,
  earlier: LocalDate,
): ChangeReason {
  if (before.state === 'member') return 'left';
  const started = after.memberships.some(
    ({ membership }) => membership.period.from !== null && membership.period.from > earlier,
  );
  return after.state === 'member' && started ? 'joined' : 'knownLater';
}

/** Compares the earlier with the later of two dates, whichever order they come in. */
export function compareCoverage(
  register: Register,
  query: Omit<CoverageQuery, 'date'>,
  dates: readonly [LocalDate, LocalDate],
): CoverageComparison {
  const [earlier, later] = dates[0] <= dates[1] ? dates : [dates[1], dates[0]];
  const before = coverageOn(register, { ...query, date: earlier });
  const after = coverageOn(register, { ...query, date: later });
  const changes = after.municipalities.flatMap((row, index) => {
    const was = before.municipalities[index];
    if (!was || was.state === row.state) return [];
    return [
      {
        municipality: row.municipality,
        before: was.state,
        after: row.state,
        reason: reasonOf(was, row, earlier),
      },
    ];
  });
  return { before, after, changes };
}

/** The 2021 report's figures by id, to stand beside our own with their sources. */
export function reportFigures(register: Register): ReadonlyMap<string, NationalFigure> {
  return new Map(register.figures.filter((it) => it.id.startsWith('report-2021-')).map((it) => [it.id, it]));
}
