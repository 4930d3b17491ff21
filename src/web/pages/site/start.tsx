// The start page: search, the map of who buys together, three ways in, and what is known.
import type { VNode } from 'preact';
import { wholeView } from '../../../modules/registry/map-geometry.ts';
import type { LegendItem } from '../../components/map/legend.tsx';
import { NorwayMap } from '../../components/map/norway-map.tsx';
import { Mark, type MarkKind } from '../../components/mark.tsx';
import { SearchForm } from '../../components/search-form.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { type Paths, pathsFor } from '../../paths.ts';

function Hero({ request, paths }: { request: PageRequest; paths: Paths }) {
  const { start, search } = request.texts.site;
  const example = (text: string) => <a href={paths.search(text)}>{text}</a>;
  return (
    <div class="stack">
      <h1>{start.title}</h1>
      <p class="lead lead-narrow">{start.intro}</p>
      <SearchForm id="sok" texts={request.texts.site} paths={paths} />
      <p class="small">
        {search.try} «{example(start.exampleMunicipality)}», «{example(start.exampleNeed)}» {search.or} «
        {example(start.exampleCooperation)}»
      </p>
      {request.isDemoOn ? (
        <p class="small">
          <a href={paths.demo()}>{request.texts.demo.tryIt}</a>
        </p>
      ) : null}
    </div>
  );
}

function CooperationMap({ request, paths }: { request: PageRequest; paths: Paths }) {
  const { start } = request.texts.site;
  const { overall, municipalities } = request.snapshot.coverageOn(request.today);
  const legend: readonly LegendItem[] = [
    { state: 'member', label: start.legendMember },
    { state: 'outside', label: start.legendOutside },
    { state: 'unknown', label: start.legendUnknown },
  ];
  return (
    <NorwayMap
      id="norge"
      frame="open"
      view={wholeView(request.snapshot.geometry)}
      states={new Map(municipalities.map((it) => [it.municipality.number, it.state]))}
      otherwise="unknown"
      title={start.mapTitle}
      description={start.mapDescription(overall.member, overall.municipalities, overall.unknown)}
      legend={legend.filter(({ state }) => state !== 'outside' || overall.outside > 0)}
      note={start.mapNote(overall.member, overall.municipalities)}
      table={{ href: paths.coverage(), label: start.asTable }}
    />
  );
}

const CirclesIcon = () => (
  <svg viewBox="0 0 88 52" aria-hidden="true" focusable="false">
    <circle class="icon-light" cx="22" cy="30" r="14" />
    <circle class="icon-light" cx="66" cy="32" r="10" />
    <circle class="icon-line" cx="46" cy="20" r="16" />
    <circle class="icon-warm" cx="46" cy="20" r="5" />
  </svg>
);

const WaysIcon = () => (
  <svg viewBox="0 0 88 52" aria-hidden="true" focusable="false">
    <path class="icon-line" d="M6 26H30M30 26C44 26 44 8 58 8H80M30 26C44 26 44 44 58 44H80" />
    <path class="icon-line" d="M30 26H80" />
    <circle class="icon-fill" cx="8" cy="26" r="5" />
    <circle class="icon-warm" cx="80" cy="8" r="5" />
    <circle class="icon-light" cx="80" cy="26" r="4" />
    <circle class="icon-light" cx="80" cy="44" r="4" />
  </svg>
);

const CellsIcon = () => (
  <svg viewBox="0 0 88 52" aria-hidden="true" focusable="false">
    <path class="icon-light" d="M8 14 30 6 44 20 34 40 12 42z" />
    <path class="icon-fill" d="M30 6 58 4 62 24 44 20z" />
    <path class="icon-line" d="M44 20 62 24 58 46 34 40z" />
    <path class="icon-line" d="M58 4 78 16 74 40 58 46 62 24z" />
  </svg>
);

function Entries({ request, paths }: { request: PageRequest; paths: Paths }) {
  const { start } = request.texts.site;
  const entries: readonly [string, VNode, string, string][] = [
    [paths.groups(), <CirclesIcon key="i" />, start.entryGroups, start.entryGroupsText],
    [paths.advice(), <WaysIcon key="i" />, start.entryAdvice, start.entryAdviceText],
    [paths.coverage(), <CellsIcon key="i" />, start.entryCoverage, start.entryCoverageText],
  ];
  return (
    <div class="frame">
      <h2 class="visually-hidden">{start.choose}</h2>
      <ul class="entries">
        {entries.map(([href, icon, title, text]) => (
          <li key={href}>
            <a class="entry" href={href}>
              {icon}
              <strong>{title}</strong>
              <span>{text}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="small">
        <a href={paths.marketDialogues()}>{start.suppliers}</a>
      </p>
    </div>
  );
}

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly mark: MarkKind;
  readonly markLabel?: string;
}

function KnownFigures({ request }: { request: PageRequest }) {
  const { site } = request.texts;
  const { start } = site;
  const { overall } = request.snapshot.coverageOn(request.today);
  const figures: readonly Figure[] = [
    {
      label: start.knownVolume,
      value: start.knownVolumeValue,
      unit: start.knownVolumeUnit,
      source: start.knownVolumeSource,
      mark: 'mustBeChecked',
    },
    {
      label: start.knownShare,
      value: start.knownShareValue,
      unit: start.knownShareUnit,
      source: start.knownShareSource,
      mark: 'estimate',
    },
    {
      label: start.knownSaving,
      value: start.knownSavingValue,
      unit: start.knownSavingUnit,
      source: start.knownSavingSource,
      mark: 'estimate',
    },
    {
      label: start.knownRegistered,
      value: request.format.number(overall.member),
      unit: start.knownRegisteredUnit(overall.municipalities),
      source: start.knownRegisteredSource(request.format.date(request.snapshot.register.checkedOn)),
      mark: 'confirmed',
      markLabel: start.sourceOnEach,
    },
  ];
  return (
    <dl class="key-figures">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd>
            <p class="big">
              {figure.value} <small>{figure.unit}</small>
            </p>
            <p class="source-line">
              {figure.source}{' '}
              <Mark
                kind={figure.mark}
                texts={site}
                {...(figure.markLabel ? { label: figure.markLabel } : {})}
              />
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function startPage(request: PageRequest): Page {
  const { start, name } = request.texts.site;
  const paths = pathsFor(request.language);
  return {
    kind: 'page',
    title: name,
    description: start.intro,
    islands: ['search'],
    body: (
      <>
        <div class="frame">
          <div class="hero">
            <Hero request={request} paths={paths} />
            <CooperationMap request={request} paths={paths} />
          </div>
        </div>
        <Entries request={request} paths={paths} />
        <Section id="kjent" title={start.known}>
          <KnownFigures request={request} />
        </Section>
      </>
    ),
  };
}
