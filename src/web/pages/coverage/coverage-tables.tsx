// Tables of coverage in three states, each row with its bar; and the municipalities of one county.
import type { Coverage, CoverageCount, MunicipalityCoverage } from '../../../modules/registry/coverage.ts';
import { StateBar } from '../../components/charts/state-bar.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';

/** Id of the hatch pattern that bars on the page use. */
export const BAR_HATCH = 'dekning-h';

interface CountRow {
  readonly key: string;
  readonly label: string;
  readonly href?: string;
  readonly count: CoverageCount;
}

interface CountTableProps {
  readonly request: PageRequest;
  readonly caption: string;
  readonly firstColumn: string;
  readonly rows: readonly CountRow[];
  readonly sumLabel: string;
  readonly sum: CoverageCount;
}

function countColumns({ request, firstColumn }: CountTableProps): Column<CountRow>[] {
  const { format, texts } = request;
  const { columns, bar } = texts.coveragePages.coverage;
  const number = (pick: (count: CoverageCount) => number) => (row: CountRow) =>
    format.number(pick(row.count));
  return [
    { label: firstColumn, cell: (row) => (row.href ? <a href={row.href}>{row.label}</a> : row.label) },
    { label: columns.municipalities, isNumber: true, cell: number((count) => count.municipalities) },
    { label: columns.member, isNumber: true, cell: number((count) => count.member) },
    { label: columns.outside, isNumber: true, cell: number((count) => count.outside) },
    { label: columns.unknown, isNumber: true, cell: number((count) => count.unknown) },
    {
      label: columns.distribution,
      hidesLabel: true,
      isWhole: true,
      cell: ({ count }) => (
        <CountBar
          count={count}
          label={bar(format.number(count.member), format.number(count.outside), format.number(count.unknown))}
        />
      ),
    },
  ];
}

function CountBar({ count, label }: { count: CoverageCount; label: string }) {
  return (
    <StateBar
      member={count.member}
      outside={count.outside}
      unknown={count.unknown}
      label={label}
      hatchId={BAR_HATCH}
    />
  );
}

/** Counts by row, shares in the foot: the unknown share always stands beside the others. */
export function CountTable(props: CountTableProps) {
  const { request, caption, rows, sumLabel, sum } = props;
  const { format, texts } = request;
  const share = (part: number): string => format.percent(part / Math.max(1, sum.municipalities));
  const shares = [share(sum.member), share(sum.outside), share(sum.unknown)] as const;
  return (
    <DataTable
      caption={caption}
      columns={countColumns(props)}
      rows={rows.filter((row) => row.count.municipalities > 0)}
      keyOf={(row) => row.key}
      foot={[
        sumLabel,
        format.number(sum.municipalities),
        ...shares,
        <CountBar key="bar" count={sum} label={texts.coveragePages.coverage.bar(...shares)} />,
      ]}
    />
  );
}

const STATE_MARK = { member: 'confirmed', outside: 'confirmed', unknown: 'unknown' } as const;

function StateMark({ request, row }: { request: PageRequest; row: MunicipalityCoverage }) {
  const { registerWords, site, coveragePages } = request.texts;
  const isWeak = row.state === 'member' && row.memberships.every((it) => it.membership.confidence !== 'high');
  const kind = isWeak ? 'mustBeChecked' : STATE_MARK[row.state];
  return (
    <>
      <Mark kind={kind} texts={site} label={registerWords.states[row.state].toLowerCase()} />
      {row.isPossible && <span class="tiny"> {coveragePages.coverage.mayBe}</span>}
    </>
  );
}

/** Every municipality of the coverage with its state, cooperations and the date of their sources. */
export function MunicipalityTable({
  request,
  coverage,
  caption,
}: {
  request: PageRequest;
  coverage: Coverage;
  caption: string;
}) {
  const { texts, language, format } = request;
  const { columns } = texts.coveragePages.coverage;
  const paths = pathsFor(language);
  const list: readonly Column<MunicipalityCoverage>[] = [
    {
      label: columns.municipality,
      cell: ({ municipality }) => <a href={paths.municipality(municipality.number)}>{municipality.name}</a>,
    },
    { label: columns.state, cell: (row) => <StateMark request={request} row={row} /> },
    {
      label: columns.cooperation,
      cell: ({ memberships }) =>
        memberships.length === 0
          ? '–'
          : memberships.map(({ cooperation }, index) => (
              <span key={cooperation.id}>
                {index > 0 && ', '}
                <a href={paths.cooperation(cooperation.id)}>{cooperation.shortName}</a>
              </span>
            )),
    },
    {
      label: columns.source,
      cell: ({ memberships }) =>
        memberships
          .map(({ membership }) =>
            membership.source.date ? format.sourceDate(membership.source.date) : texts.site.undated,
          )
          .join(', ') || '–',
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={list}
      rows={coverage.municipalities}
      keyOf={(row) => row.municipality.number}
    />
  );
}
