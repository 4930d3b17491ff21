// Coverage: how many municipalities buy together, in three states, on any date, beside another date and the report.
import { datasetPath } from '../../../modules/exchange/open-data.ts';
import type { Coverage, CoverageCount } from '../../../modules/registry/coverage.ts';
import { DataTable } from '../../components/data-table.tsx';
import { HatchDefs } from '../../components/map/hatch.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { CoverageChanges } from './coverage-changes.tsx';
import { CoverageFilter } from './coverage-filter.tsx';
import { CoverageMap } from './coverage-map.tsx';
import { BAR_HATCH, CountTable, MunicipalityTable } from './coverage-tables.tsx';
import { type CoverageResult, type CoverageView, coverageFor, readCoverageView } from './coverage-view.ts';
import { ReportSection } from './report-2021.tsx';

interface PartProps {
  readonly request: PageRequest;
  readonly view: CoverageView;
  readonly coverage: Coverage;
}

function headingFor({ request, view, coverage }: PartProps): string {
  const { texts, format, today } = request;
  const words = texts.coveragePages.coverage;
  const { member, municipalities } = coverage.overall;
  const facts = {
    members: format.number(member),
    all: format.number(municipalities),
    where: view.county ? words.inCounty(view.county.name) : '',
    what: words.what[view.kind],
  };
  if (member === 0) return words.headingNone(facts);
  return coverage.date < today ? words.headingPast(facts) : words.heading(facts);
}

function Lead({ request, view, coverage }: PartProps) {
  const { texts, format } = request;
  const words = texts.coveragePages.coverage;
  const { outside, unknown, possible, municipalities, population } = coverage.overall;
  const { memberPopulation, unknownPopulation } = coverage.overall;
  const share = (part: number, whole: number): string => format.percent(part / Math.max(1, whole));
  return (
    <>
      <p class="lead">
        {words.lead(
          outside === 0 ? words.noOutside : format.number(outside),
          format.number(unknown),
          share(unknown, municipalities),
        )}{' '}
        {words.population(share(memberPopulation, population), share(unknownPopulation, population))}
        {view.size !== 'all' && ` ${words.sizeNote[view.size]}`}
      </p>
      {possible > 0 && (
        <p class="small">{words.possible(format.number(possible), format.date(coverage.date))}</p>
      )}
    </>
  );
}

function Downloads({ request, coverage }: { request: PageRequest; coverage: Coverage }) {
  const words = request.texts.coveragePages.coverage;
  const files = [
    ['xlsx', words.downloadExcel],
    ['csv', words.downloadCsv],
    ['json', words.downloadJson],
  ] as const;
  return (
    <div class="stack-s">
      <p class="buttons">
        {files.map(([format, label]) => (
          <a
            key={format}
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            href={`${datasetPath('dekning', format)}?dato=${coverage.date}`}
          >
            {label}
          </a>
        ))}
        <a href="#slik-har-vi-talt">{words.howCounted}</a>
      </p>
      <p class="tiny">{words.downloadNote}</p>
    </div>
  );
}

function CountyPart({ request, view, coverage }: PartProps) {
  const { texts, format, language, snapshot } = request;
  const words = texts.coveragePages.coverage;
  const date = format.date(coverage.date);
  if (view.county) {
    return (
      <MunicipalityTable
        request={request}
        coverage={coverage}
        caption={words.byMunicipality(view.county.name, date)}
      />
    );
  }
  const names = new Map(snapshot.register.counties.map((it) => [it.number as string, it.name]));
  const paths = pathsFor(language);
  return (
    <CountTable
      request={request}
      caption={words.byCounty(date)}
      firstColumn={words.columns.county}
      rows={coverage.byCounty.map(({ key, count }) => ({
        key,
        label: names.get(key) ?? key,
        href: paths.county(key),
        count,
      }))}
      sumLabel={view.size === 'all' ? words.country : words.sum}
      sum={coverage.overall}
    />
  );
}

function MapAndTable({ hasMap, ...props }: PartProps & { hasMap: boolean }) {
  const { request, view, coverage } = props;
  const words = request.texts.coveragePages.coverage;
  const table = (
    <div class="stack">
      <CountyPart {...props} />
      <Downloads request={request} coverage={coverage} />
    </div>
  );
  return (
    <section class="frame section" aria-labelledby="kart-og-tabell">
      <h2 class="visually-hidden" id="kart-og-tabell">
        {words.mapAndTable}
      </h2>
      {hasMap ? (
        <div class="two two-5-7">
          <CoverageMap
            id="dekningskart"
            request={request}
            coverage={coverage}
            county={view.county}
            table={{ href: pathsFor(request.language).map(), label: words.mapLink }}
          />
          {table}
        </div>
      ) : (
        table
      )}
    </section>
  );
}

interface GroupRow {
  readonly key: string;
  readonly label: string;
  readonly count: CoverageCount;
}

function Groups({ request, coverage }: PartProps) {
  const { texts, format } = request;
  const words = texts.coveragePages.coverage;
  const { sizes, centrality } = texts.registerWords;
  const [small, large] = [format.number(coverage.smallBelow), format.number(coverage.largeFrom)];
  const sizeLabel = {
    small: sizes.small(small),
    medium: sizes.medium(small, format.number(coverage.largeFrom - 1)),
    large: sizes.large(large),
  };
  const bySize: GroupRow[] = coverage.bySize.map(({ key, count }) => ({ key, label: sizeLabel[key], count }));
  const byCentrality: GroupRow[] = coverage.byCentrality.map(({ key, count }) => ({
    key: String(key),
    label: centrality(key),
    count,
  }));
  const { columns } = words;
  const sum = { request, sumLabel: words.sum, sum: coverage.overall };
  return (
    <>
      <Section
        id="storrelse-t"
        title={words.bySize}
        marginLabel={texts.site.source}
        margin={<p>{words.populationMargin}</p>}
      >
        <CountTable {...sum} caption={words.bySizeCaption} firstColumn={columns.size} rows={bySize} />
      </Section>
      <Section
        id="sentralitet-t"
        title={words.byCentrality}
        marginLabel={texts.site.source}
        margin={<p>{words.centralityMargin}</p>}
      >
        <CountTable
          {...sum}
          caption={words.byCentralityCaption}
          firstColumn={columns.centrality}
          rows={byCentrality}
        />
      </Section>
    </>
  );
}

function Overlaps({ request, coverage }: PartProps) {
  const { texts, format, language } = request;
  const words = texts.coveragePages.coverage;
  const paths = pathsFor(language);
  return (
    <Section
      id="overlapp"
      title={words.overlaps}
      marginLabel={texts.site.source}
      margin={<p>{words.registerMargin(format.date(request.snapshot.register.checkedOn))}</p>}
    >
      {coverage.overlaps.length === 0 ? (
        <p>{words.overlapsNone}</p>
      ) : (
        <div class="stack">
          <p>{words.overlapsText}</p>
          <DataTable
            caption={words.overlapsCaption(coverage.overlaps.length)}
            columns={[
              {
                label: words.columns.municipality,
                cell: ({ municipality }) => (
                  <a href={paths.municipality(municipality.number)}>{municipality.name}</a>
                ),
              },
              {
                label: words.columns.cooperation,
                cell: ({ memberships }) =>
                  memberships.map(({ cooperation }, index) => (
                    <span key={cooperation.id}>
                      {index > 0 && ', '}
                      <a href={paths.cooperation(cooperation.id)}>{cooperation.shortName}</a>
                    </span>
                  )),
              },
            ]}
            rows={coverage.overlaps}
            keyOf={(row) => row.municipality.number}
          />
        </div>
      )}
    </Section>
  );
}

function Method({ request, coverage }: PartProps) {
  const { texts, format } = request;
  const words = texts.coveragePages.coverage;
  const counted = coverage.municipalities.flatMap((row) => row.memberships.filter((it) => it.isCertain));
  const weak = counted.filter((it) => it.membership.confidence === 'low').length;
  const all = format.number(request.snapshot.register.municipalities.length);
  const accuracy = words.methodAccuracy(format.number(weak), format.number(counted.length));
  return (
    <Section
      id="slik-har-vi-talt"
      title={words.howCounted}
      marginLabel={texts.site.source}
      margin={
        <>
          <p>{words.registerMargin(format.date(request.snapshot.register.checkedOn))}</p>
          <p>
            <a href={pathsFor(request.language).sources()}>{texts.site.footer.sources}</a>
          </p>
        </>
      }
    >
      <ul class="plain-list">
        {[...words.method(all), accuracy].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}

export function coveragePage(request: PageRequest): Page {
  const { texts, language, snapshot } = request;
  const words = texts.coveragePages.coverage;
  const paths = pathsFor(language);
  const view = readCoverageView(request);
  const { coverage, comparison }: CoverageResult = coverageFor(snapshot.register, view);
  const parts = { request, view, coverage };
  const isSame = view.against.value !== null && view.against.value === coverage.date;
  const heading = headingFor(parts);
  return {
    kind: 'page',
    title: words.title,
    description: heading,
    nav: 'coverage',
    crumbs: [{ label: texts.site.home, href: paths.home() }],
    islands: ['map'],
    body: (
      <>
        <div class="frame head">
          <h1 class="wide">{heading}</h1>
          <Lead {...parts} />
          <CoverageFilter request={request} view={view} />
          {isSame && <p class="small">{words.sameDates}</p>}
        </div>
        <HatchDefs id={BAR_HATCH} />
        {comparison && <CoverageChanges request={request} comparison={comparison} county={view.county} />}
        <MapAndTable {...parts} hasMap={!comparison} />
        <Groups {...parts} />
        <Overlaps {...parts} />
        <ReportSection request={request} date={coverage.date} />
        <Method {...parts} />
        <div class="frame">
          <NextStep
            texts={texts.site}
            id="neste"
            title={words.nextStepTitle}
            text={words.nextStepText}
            href={paths.municipalities()}
            button={words.nextStepButton}
          >
            <a href={paths.whatIf()}>{words.whatIfLink}</a>
            <a href={paths.status()}>{texts.nationalStatus.link}</a>
          </NextStep>
        </div>
      </>
    ),
  };
}
