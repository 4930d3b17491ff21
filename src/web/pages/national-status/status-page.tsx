// The yearly status of cooperation as a page: the answer first, what is not known beside it, and the same tables as in the files.
import type {
  ChapterId,
  StatusCell,
  StatusChapter,
  StatusReport,
  StatusRow,
  StatusTable,
} from '../../../flows/national-status/report-model.ts';
import { statusYears } from '../../../modules/registry/national-status.ts';
import { StateBar } from '../../components/charts/state-bar.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { SelectField } from '../../components/form-fields.tsx';
import { HatchDefs } from '../../components/map/hatch.tsx';
import { Mark } from '../../components/mark.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { type Paths, pathsFor } from '../../paths.ts';
import type { AskedYear } from './asked-year.ts';
import { CoverageFigure, YearsFigure } from './status-figures.tsx';

const BAR_HATCH = 'status-h';

interface PartProps {
  readonly request: PageRequest;
  readonly report: StatusReport;
}

function Cell({ request, cell }: { request: PageRequest; cell: StatusCell }) {
  const { text, href, mark } = cell;
  if (mark) return <Mark kind={mark} texts={request.texts.site} label={text} />;
  return href ? <a href={href}>{text}</a> : text;
}

function StatusTableView({ request, table }: { request: PageRequest; table: StatusTable }) {
  const { texts, format, language } = request;
  const words = texts.coveragePages.coverage;
  const hasBars = table.rows.some(({ bar }) => bar);
  const columns: Column<StatusRow>[] = table.columns.map(({ label, isNumber }, place) => ({
    label,
    isNumber,
    cell: ({ key, cells }) => {
      const cell = cells[place] as StatusCell;
      const isCounty = table.id === 'counties' && place === 0;
      return isCounty ? (
        <a href={pathsFor(language).county(key)}>{cell.text}</a>
      ) : (
        <Cell request={request} cell={cell} />
      );
    },
  }));
  const bar = ({ bar: shares }: StatusRow) =>
    shares ? (
      <StateBar
        {...shares}
        hatchId={BAR_HATCH}
        label={words.bar(
          format.number(shares.member),
          format.number(shares.outside),
          format.number(shares.unknown),
        )}
      />
    ) : null;
  const { foot } = table;
  return (
    <DataTable<StatusRow>
      caption={table.caption}
      columns={
        hasBars
          ? [...columns, { label: words.columns.distribution, hidesLabel: true, isWhole: true, cell: bar }]
          : columns
      }
      rows={table.rows}
      keyOf={({ key }) => key}
      {...(foot && { foot: [...foot.cells.map(({ text }) => text), ...(hasBars ? [bar(foot)] : [])] })}
    />
  );
}

/** Where one can see more of it. */
const MORE: Partial<
  Readonly<Record<ChapterId, (request: PageRequest, paths: Paths) => readonly (readonly [string, string])[]>>
> = {
  coverage: ({ texts }, paths) => [[paths.coverage(), texts.nationalStatus.coverage.more]],
  forms: ({ texts }, paths) => [[paths.cooperations(), texts.nationalStatus.forms.more]],
  activity: ({ texts }, paths) => [
    [paths.networks(), texts.nationalStatus.activity.networksLink],
    [paths.marketDialogues(), texts.nationalStatus.activity.dialoguesLink],
  ],
  figures: ({ texts }, paths) => [[`${paths.coverage()}#rapporten`, texts.nationalStatus.figures.why]],
  sources: ({ texts }, paths) => [
    [paths.sources(), texts.nationalStatus.sources.all],
    [paths.data(), texts.nationalStatus.sources.data],
  ],
};

function Chapter({ request, report, chapter }: PartProps & { chapter: StatusChapter }) {
  const links = MORE[chapter.id]?.(request, pathsFor(request.language)) ?? [];
  return (
    <Section id={`${chapter.id}-t`} title={chapter.title}>
      <div class="stack">
        {chapter.id === 'sources' ? (
          <ul class="plain-list">
            {chapter.text.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          chapter.text.map((line) => <p key={line}>{line}</p>)
        )}
        {chapter.id === 'years' && <YearsFigure request={request} status={report.status} />}
        {chapter.tables
          .filter(({ isForFilesOnly }) => !isForFilesOnly)
          .map((table) => (
            <StatusTableView key={table.id} request={request} table={table} />
          ))}
        {links.length > 0 && (
          <p class="buttons">
            {links.map(([href, label]) => (
              <a key={href} href={href}>
                {label}
              </a>
            ))}
          </p>
        )}
      </div>
    </Section>
  );
}

function Choose({ request, report, asked }: PartProps & { asked: AskedYear }) {
  const { texts, language, today } = request;
  const words = texts.nationalStatus;
  const paths = pathsFor(language);
  const year = String(report.status.year);
  return (
    <div class="stack-s">
      <form class="filter-form" action={paths.status()} aria-label={words.year}>
        <div class="filter">
          <SelectField
            id="aar"
            name="aar"
            label={words.year}
            value={year}
            error={asked.error}
            options={statusYears(today)
              .toReversed()
              .map((one) => ({ value: String(one), label: String(one) }))}
          />
          <p class="buttons">
            <button class="ds-button" data-variant="secondary" type="submit">
              {texts.site.show}
            </button>
          </p>
        </div>
      </form>
      <p class="buttons">
        <a class="ds-button" data-variant="secondary" data-size="sm" href={paths.statusFile('xlsx', year)}>
          {words.downloadExcel}
        </a>
        <a class="ds-button" data-variant="secondary" data-size="sm" href={paths.statusFile('pdf', year)}>
          {words.downloadPdf}
        </a>
      </p>
    </div>
  );
}

export function statusPage(request: PageRequest, report: StatusReport, asked: AskedYear): Page {
  const { texts, language } = request;
  const words = texts.nationalStatus;
  const paths = pathsFor(language);
  const parts = { request, report };
  return {
    kind: 'page',
    title: report.title,
    description: report.lead.join(' '),
    nav: 'coverage',
    isLive: true,
    crumbs: [
      { label: texts.site.home, href: paths.home() },
      { label: texts.coveragePages.coverage.title, href: paths.coverage() },
    ],
    body: (
      <>
        <div class="frame head">
          <h1 class="wide">{report.title}</h1>
          <p class="lead">{report.lead.join(' ')}</p>
          <p class="small">{report.basis}</p>
          <CoverageFigure request={request} status={report.status} />
          <Choose {...parts} asked={asked} />
          <nav aria-label={texts.rules.onThisPage}>
            <ul class="inline-links small">
              {report.chapters.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}-t`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <HatchDefs id={BAR_HATCH} />
        {report.chapters.map((chapter) => (
          <Chapter key={chapter.id} {...parts} chapter={chapter} />
        ))}
        <div class="frame">
          <NextStep
            texts={texts.site}
            id="neste"
            title={words.next.title}
            text={words.next.text}
            href={paths.municipalities()}
            button={words.next.button}
          />
        </div>
      </>
    ),
  };
}
