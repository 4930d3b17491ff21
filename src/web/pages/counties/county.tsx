// One county: how many of its municipalities are in a standing cooperation, which cooperations, and who can help.
import { cropFor, regionView } from '../../../modules/registry/map-geometry.ts';
import type { County } from '../../../modules/registry/model.ts';
import { StateBar } from '../../components/charts/state-bar.tsx';
import { mapInteraction } from '../../components/map/interaction.ts';
import type { MapState } from '../../components/map/map-state.ts';
import { NorwayMap } from '../../components/map/norway-map.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { type PageRequest, type PageResult, redirect } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { readDate } from '../../query-values.ts';
import { notFoundPage } from '../error.tsx';
import { spaced } from '../municipalities/municipality.tsx';
import { CountyCooperations, CountyMunicipalities, CountySupport } from './county-tables.tsx';
import type { CountyView } from './county-view.ts';

function CountyMap({ request, view }: { request: PageRequest; view: CountyView }) {
  const { snapshot, texts } = request;
  const words = texts.municipalityPages.county;
  const { county, count, date } = view;
  const rows = snapshot
    .coverageOn(date.value)
    .municipalities.filter((it) => it.municipality.county === county.number);
  const numbers = rows.map((it) => it.municipality.number);
  const states = new Map(rows.map((it) => [it.municipality.number, it.state as MapState]));
  const region = regionView(snapshot.geometry, cropFor(snapshot.geometry, numbers));
  const { states: labels } = texts.registerWords;
  return (
    <NorwayMap
      id="kart"
      frame="region"
      view={region}
      states={states}
      title={words.mapTitle(county.name)}
      description={words.mapDescription(count.member, count.municipalities, count.unknown)}
      legend={(['member', 'outside', 'unknown'] as const)
        .filter((state) => count[state] > 0)
        .map((state) => ({ state, label: labels[state], count: count[state] }))}
      note={texts.site.schematic}
      table={{ href: '#kommuner', label: texts.municipalityPages.map.table }}
      interaction={mapInteraction(request)}
    />
  );
}

function Share({ request, view }: { request: PageRequest; view: CountyView }) {
  const { format, texts } = request;
  const words = texts.municipalityPages.county;
  const { count } = view;
  return (
    <div class="stack-s">
      <p class="small">{words.share}</p>
      <StateBar
        member={count.member}
        outside={count.outside}
        unknown={count.unknown}
        label={words.shareLabel(count.member, count.outside, count.unknown)}
        hatchId="kart-h"
      />
      <p>
        {words.people(
          format.percent(count.memberPopulation / count.population),
          format.percent(count.unknownPopulation / count.population),
        )}
      </p>
    </div>
  );
}

function OtherCounties({ request, county }: { request: PageRequest; county: County }) {
  const paths = pathsFor(request.language);
  const others = request.snapshot.register.counties.filter((it) => it.number !== county.number);
  return (
    <details class="fold">
      <summary>{request.texts.municipalityPages.county.otherCounties}</summary>
      <ul class="fold-inside link-columns">
        {others.map(({ number, name }) => (
          <li key={number}>
            <a href={paths.county(number)}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function countyAt({ snapshot, params }: PageRequest): County | undefined {
  const asked = (params['number'] ?? '').padStart(2, '0');
  return snapshot.register.counties.find((it) => it.number === asked);
}

function Head({ request, view }: { request: PageRequest; view: CountyView }) {
  const { county: words, page } = request.texts.municipalityPages;
  const { county, count, date } = view;
  const address = pathsFor(request.language).county(county.number);
  const others = county.officialNames.filter((name) => name !== county.name);
  return (
    <div class="frame head">
      <h1>{words.title(county.name, count.member, count.municipalities)}</h1>
      <p class="lead">
        {count.unknown + count.outside === 0 ? words.leadComplete : words.lead(count.unknown, count.outside)}
      </p>
      <p class="small">{[...others, words.meta(county.number, spaced(county.orgNumber))].join(' · ')}</p>
      {date.value !== request.today && (
        <p class="as-of-notice">
          {page.asOfNotice(request.format.date(date.value))} {request.texts.municipalityPages.list.todayNote}{' '}
          <a href={address}>{page.asOfToday}</a>
        </p>
      )}
    </div>
  );
}

export function countyPage(request: PageRequest): PageResult {
  const { texts, snapshot, params, language } = request;
  const words = texts.municipalityPages.county;
  const paths = pathsFor(language);
  const asked = params['number'] ?? '';
  const county = countyAt(request);
  if (!county) return notFoundPage(request, words.unknownCounty(asked.slice(0, 20)));
  if (county.number !== asked) return redirect(paths.county(county.number), 301);
  const date = readDate(request, 'dato', request.today);
  const group = snapshot.coverageOn(date.value).byCounty.find((it) => it.key === county.number);
  if (!group) throw new Error(`county ${county.number} is not in the coverage`);
  const view: CountyView = { county, count: group.count, date };
  const { count } = group;
  return {
    kind: 'page',
    title: words.title(county.name, count.member, count.municipalities),
    description: words.description(county.name),
    nav: 'municipalities',
    islands: ['map'],
    crumbs: [
      { label: texts.site.home, href: paths.home() },
      { label: texts.site.nav.municipalities, href: paths.municipalities() },
    ],
    body: (
      <>
        <Head request={request} view={view} />
        <div class="frame">
          <div class="two two-5-7">
            <div class="stack-l">
              <NextStep
                texts={texts.site}
                id="neste"
                title={words.stepTitle(county.name)}
                text={words.stepText}
                href={paths.groups()}
                button={words.stepButton}
              />
              <Share request={request} view={view} />
              <OtherCounties request={request} county={county} />
            </div>
            <CountyMap request={request} view={view} />
          </div>
        </div>
        <CountyMunicipalities request={request} view={view} />
        <CountyCooperations request={request} view={view} />
        <CountySupport request={request} county={county} />
      </>
    ),
  };
}

/** The counties stand side by side on the coverage page. */
export const countiesPage = ({ language }: PageRequest): PageResult =>
  redirect(pathsFor(language).coverage());
