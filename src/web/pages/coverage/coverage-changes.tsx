// Two dates beside each other: maps, counts by county, and what changed because something happened or only because
// a source is newer.
import type { ChangeReason, CoverageComparison } from '../../../modules/registry/coverage-comparison.ts';
import type { County } from '../../../modules/registry/model.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { CoverageMap } from './coverage-map.tsx';

interface ChangesProps {
  readonly request: PageRequest;
  readonly comparison: CoverageComparison;
  readonly county: County | null;
}

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `\u2212${-value}` : '0');

interface Pair {
  readonly key: string;
  readonly label: string;
  readonly before: { member: number; unknown: number };
  readonly after: { member: number; unknown: number };
}

function PairTable({ request, comparison }: ChangesProps) {
  const { texts, format, snapshot } = request;
  const words = texts.coveragePages.coverage;
  const { before, after } = comparison;
  const [first, second] = [format.date(before.date), format.date(after.date)];
  const names = new Map(snapshot.register.counties.map((it) => [it.number as string, it.name]));
  const rows: Pair[] = before.byCounty.flatMap(({ key, count }, index) => {
    const later = after.byCounty[index];
    return later && count.municipalities > 0
      ? [{ key, label: names.get(key) ?? key, before: count, after: later.count }]
      : [];
  });
  const columns: Column<Pair>[] = [
    { label: words.columns.county, cell: (row) => row.label },
    { label: words.thenMember(first), isNumber: true, cell: (row) => row.before.member },
    { label: words.thenMember(second), isNumber: true, cell: (row) => row.after.member },
    {
      label: texts.coveragePages.whatIf.columns.change,
      isNumber: true,
      cell: (row) => signed(row.after.member - row.before.member),
    },
    { label: words.thenUnknown(first), isNumber: true, cell: (row) => row.before.unknown },
    { label: words.thenUnknown(second), isNumber: true, cell: (row) => row.after.unknown },
  ];
  const [a, b] = [before.overall, after.overall];
  return (
    <DataTable
      caption={words.comparisonCaption}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.key}
      foot={[words.sum, a.member, b.member, signed(b.member - a.member), a.unknown, b.unknown]}
    />
  );
}

function ChangeList({ request, comparison }: ChangesProps) {
  const { texts, language, format } = request;
  const words = texts.coveragePages.coverage;
  const paths = pathsFor(language);
  const reasons: readonly ChangeReason[] = ['joined', 'left', 'knownLater'];
  if (comparison.changes.length === 0) return <p>{words.noChanges}</p>;
  return (
    <div>
      {reasons.map((reason) => {
        const changes = comparison.changes.filter((change) => change.reason === reason);
        if (changes.length === 0) return null;
        return (
          <details key={reason} class="fold" open={reason !== 'knownLater' && changes.length <= 40}>
            <summary>{words[reason](format.number(changes.length))}</summary>
            <div class="fold-inside">
              {reason === 'knownLater' && <p class="small">{words.knownLaterText}</p>}
              <p class="name-list">
                {changes.map(({ municipality }, index) => (
                  <span key={municipality.number}>
                    {index > 0 && ', '}
                    <a href={paths.municipality(municipality.number)}>{municipality.name}</a>
                  </span>
                ))}
              </p>
            </div>
          </details>
        );
      })}
    </div>
  );
}

export function CoverageChanges(props: ChangesProps) {
  const { request, comparison, county } = props;
  const { texts, format } = request;
  const words = texts.coveragePages.coverage;
  const { before, after } = comparison;
  const [first, second] = [format.date(before.date), format.date(after.date)];
  return (
    <Section id="endring" title={words.comparison(first, second)}>
      <p class="lead">
        {words.comparisonLead(
          format.number(before.overall.member),
          first,
          format.number(after.overall.member),
          second,
        )}
      </p>
      <div class="two compare-maps">
        {[before, after].map((coverage) => (
          <div key={coverage.date} class="stack-s">
            <h3>{format.date(coverage.date)}</h3>
            <CoverageMap id={`kart-${coverage.date}`} request={request} coverage={coverage} county={county} />
          </div>
        ))}
      </div>
      <div class="two two-7-5 compare-tables">
        <PairTable {...props} />
        <ChangeList {...props} />
      </div>
    </Section>
  );
}
