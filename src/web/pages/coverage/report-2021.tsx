// Our counts beside the figures of the 2021 report, with the reasons why they differ.
import { type Coverage, coverageOn } from '../../../modules/registry/coverage.ts';
import { reportFigures } from '../../../modules/registry/coverage-comparison.ts';
import type { NationalFigure, Register } from '../../../modules/registry/model.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';

/** Troms and Finnmark, one county in the report's time. */
const NORTH = new Set(['55', '56']);

interface ReportRow {
  readonly item: string;
  readonly report: string;
  readonly ours: string;
  readonly why: string;
}

const sharesOf = (coverage: Coverage, format: PageRequest['format']): readonly [string, string] => {
  const { member, unknown, municipalities } = coverage.overall;
  return [format.percent(member / municipalities), format.percent(unknown / municipalities)];
};

function rowsFor(
  { texts, format }: PageRequest,
  register: Register,
  coverage: Coverage,
  figures: ReadonlyMap<string, NationalFigure>,
): ReportRow[] {
  const words = texts.coveragePages.coverage;
  const north = { ...register, municipalities: register.municipalities.filter((it) => NORTH.has(it.county)) };
  const formal = register.cooperations.filter((it) => it.kind === 'formalHolistic');
  const incomplete = formal.filter((it) => !it.hasCompleteMembership).length;
  const reported = (id: string): string => {
    const figure = figures.get(id);
    if (!figure) return texts.registerWords.unknown;
    return words.reportAbout(
      figure.unit === 'percent' ? format.percent(figure.value / 100) : format.number(figure.value),
    );
  };
  return [
    {
      item: words.reportShare,
      report: reported('report-2021-share'),
      ours: words.oursShare(...sharesOf(coverage, format)),
      why: words.whyShare,
    },
    {
      item: words.reportCount,
      report: format.number(figures.get('report-2021-cooperations')?.value ?? 0),
      ours: words.oursCount(format.number(formal.length), format.number(incomplete)),
      why: words.whyCount,
    },
    {
      item: words.reportNorth,
      report: reported('report-2021-share-north'),
      ours: words.oursShare(...sharesOf(coverageOn(north, { date: coverage.date }), format)),
      why: words.whyNorth,
    },
  ];
}

/** Always of standing cooperations in the whole country on the page's date, whatever its other choices are. */
export function ReportSection({ request, date }: { request: PageRequest; date: Coverage['date'] }) {
  const { texts, format, snapshot } = request;
  const { register } = snapshot;
  const words = texts.coveragePages.coverage;
  const figures = reportFigures(register);
  const coverage = coverageOn(register, { date });
  const columns: Column<ReportRow>[] = [
    { label: words.reportColumns.item, cell: (row) => row.item },
    { label: words.reportColumns.report, cell: (row) => row.report },
    { label: words.reportColumns.ours, cell: (row) => row.ours },
    { label: words.reportColumns.why, cell: (row) => row.why, isWhole: true },
  ];
  const urls = [...new Set([...figures.values()].flatMap((it) => it.url ?? []))].slice(0, 2);
  return (
    <Section
      id="rapporten"
      title={words.report}
      marginLabel={texts.site.source}
      margin={
        <>
          <p>
            <strong>{texts.site.source}.</strong> {words.reportSource}{' '}
            <Mark kind="mustBeChecked" texts={texts.site} />
          </p>
          {urls.map((url) => (
            <p key={url}>
              <a href={url}>{new URL(url).hostname}</a>
            </p>
          ))}
        </>
      }
    >
      <div class="stack">
        <p>{words.reportLead(...sharesOf(coverage, format))}</p>
        <DataTable
          caption={words.reportCaption}
          columns={columns}
          rows={rowsFor(request, register, coverage, figures)}
          keyOf={(row) => row.item}
        />
      </div>
    </Section>
  );
}
