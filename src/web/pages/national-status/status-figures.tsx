// Pictures of the yearly status; each says in words what it shows, and its table stands below.
import type { NationalStatus } from '../../../modules/registry/national-status.ts';
import { ShareRows } from '../../components/charts/share-rows.tsx';
import type { PageRequest } from '../../page.ts';

interface FigureProps {
  readonly request: PageRequest;
  readonly status: NationalStatus;
}

/** Municipalities and inhabitants in three states. */
export function CoverageFigure({ request, status }: FigureProps) {
  const { texts, format } = request;
  const words = texts.nationalStatus;
  const { states } = texts.registerWords;
  const { overall } = status.coverage;
  const row = (label: string, counts: readonly [number, number, number], whole: number) => {
    const shares = counts.map((count) => format.percent(count / Math.max(1, whole)));
    const [member, outside, unknown] = shares as [string, string, string];
    return {
      label,
      figure: member,
      spoken: `${label}: ${texts.coveragePages.coverage.bar(member, outside, unknown)}`,
      parts: [
        { kind: 'member' as const, value: counts[0] },
        { kind: 'outside' as const, value: counts[1] },
        { kind: 'unknown' as const, value: counts[2] },
      ],
    };
  };
  const people = [overall.memberPopulation, overall.outsidePopulation, overall.unknownPopulation] as const;
  return (
    <ShareRows
      id="dekning-figur"
      title={words.coverage.nation}
      description={words.coverage.figure}
      rows={[
        row(
          words.coverage.columns.municipalities,
          [overall.member, overall.outside, overall.unknown],
          overall.municipalities,
        ),
        row(words.coverage.columns.inhabitants, people, overall.population),
      ]}
      legend={(['member', 'outside', 'unknown'] as const)
        .filter((state) => state !== 'outside' || overall.outside > 0)
        .map((state) => ({ state, label: states[state] }))}
    />
  );
}

/** Known, possible and not known members at the end of each year. */
export function YearsFigure({ request, status }: FigureProps) {
  const { texts, format } = request;
  const words = texts.nationalStatus.years;
  const rows = status.years.map(({ year, member, outside, possible, unknown }) => ({
    label: String(year),
    figure: format.number(member),
    spoken: words.spoken(
      String(year),
      format.number(member),
      format.number(possible),
      format.number(unknown - possible),
    ),
    parts: [
      { kind: 'member' as const, value: member },
      { kind: 'step-5' as const, value: possible },
      { kind: 'outside' as const, value: outside },
      { kind: 'unknown' as const, value: unknown - possible },
    ],
  }));
  return (
    <ShareRows
      id="aar-figur"
      title={words.chart}
      description={words.chartText}
      rows={rows}
      legend={[
        { state: 'member', label: words.member },
        ...(status.years.some(({ possible }) => possible > 0)
          ? [{ state: 'step-5' as const, label: words.possible }]
          : []),
        ...(status.years.some(({ outside }) => outside > 0)
          ? [{ state: 'outside' as const, label: texts.registerWords.states.outside }]
          : []),
        { state: 'unknown', label: words.notKnown },
      ]}
    />
  );
}
