// The large map: one layer at a time on any date, the whole country or one county, with the same as a table beside it.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { MunicipalityNumber } from '../../../kernel/municipality-number.ts';
import type { County } from '../../../modules/registry/model.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Choices, SelectField, TextField } from '../../components/form-fields.tsx';
import { mapInteraction } from '../../components/map/interaction.ts';
import type { LegendItem } from '../../components/map/legend.tsx';
import type { MapState } from '../../components/map/map-state.ts';
import { NorwayMap } from '../../components/map/norway-map.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { type Read, readChoice, readDate } from '../../query-values.ts';
import { viewFor } from './coverage-map.tsx';
import { GROUP_STATES, type LayerGroup, layerGroups, MAP_LAYERS, type MapLayer } from './map-layers.ts';

interface MapQuery {
  readonly layer: MapLayer;
  readonly date: Read<LocalDate>;
  readonly county: County | null;
  readonly highlighted: readonly string[];
}

function readMapQuery(request: PageRequest): MapQuery {
  const { cooperations, counties } = request.snapshot.register;
  const ids = new Set(cooperations.map((it) => it.id));
  return {
    layer: readChoice(request, 'lag', { among: MAP_LAYERS, fallback: 'medlemskap' }),
    date: readDate(request, 'dato', request.today),
    county: counties.find((it) => it.number === request.query.get('fylke')) ?? null,
    highlighted: request.query.getAll('vis').filter((id) => ids.has(id)),
  };
}

interface PartProps {
  readonly request: PageRequest;
  readonly query: MapQuery;
  readonly groups: readonly LayerGroup[];
}

function MapFilter({ request, query, groups }: PartProps) {
  const { texts, language, snapshot } = request;
  const words = texts.coveragePages.map;
  const { coverage } = texts.coveragePages;
  const counties = snapshot.register.counties.map((it) => ({ value: it.number as string, label: it.name }));
  return (
    <form class="stack filter-form" action={pathsFor(language).map()} aria-label={coverage.filters}>
      <Choices
        name="lag"
        legend={words.layer}
        chosen={[query.layer]}
        options={MAP_LAYERS.map((layer) => ({ value: layer, label: words.layers[layer] }))}
      />
      <div class="filter">
        <TextField
          id="dato"
          name="dato"
          label={coverage.date}
          value={query.date.typed}
          hint={texts.registerWords.fields.dateHint}
          error={query.date.error}
        />
        <SelectField
          id="fylke"
          name="fylke"
          label={coverage.county}
          value={query.county?.number ?? ''}
          options={[{ value: '', label: coverage.allCounties }, ...counties]}
        />
      </div>
      {query.layer === 'samarbeid' && (
        <details class="fold" open={query.highlighted.length > 0}>
          <summary>{words.highlight}</summary>
          <div class="fold-inside">
            <Choices
              name="vis"
              type="checkbox"
              legend={words.highlight}
              hint={words.highlightHint}
              chosen={query.highlighted}
              options={groups.map((group) => ({ value: group.key, label: `${group.letter} ${group.label}` }))}
            />
          </div>
        </details>
      )}
      <p class="buttons">
        <button class="ds-button" type="submit">
          {texts.site.show}
        </button>
      </p>
    </form>
  );
}

function legendOf({ request, query, groups }: PartProps): LegendItem[] {
  const { format, texts } = request;
  const items = groups.map(
    ({ state, label, municipalities, letter }): LegendItem => ({
      state,
      label,
      count: format.number(municipalities.length),
      ...(letter ? { letter } : {}),
    }),
  );
  if (query.layer !== 'samarbeid') return items;
  const { map } = texts.coveragePages;
  const others = groups.some((group) => group.state === 'member');
  return [
    ...items.filter((item) => item.state !== 'member'),
    ...(others ? [{ state: 'member' as const, label: map.otherCooperation }] : []),
    { state: 'unknown', label: map.unknownPlain },
  ];
}

function LayerMap(props: PartProps) {
  const { request, query, groups } = props;
  const { texts, format } = request;
  const words = texts.coveragePages.map;
  const states = new Map<MunicipalityNumber, MapState>();
  for (const { number, county } of request.snapshot.register.municipalities) {
    if (!query.county || county === query.county.number) states.set(number, 'unknown');
  }
  // Cooperations come largest first: a municipality in several is drawn with the smallest, and the table has it in all.
  for (const { state, municipalities } of groups)
    for (const { number } of municipalities) states.set(number, state);
  const title = `${words.headings[query.layer]}, ${format.date(query.date.value)}`;
  return (
    <NorwayMap
      id="kart"
      view={viewFor(request, query.county)}
      frame={query.county ? 'region' : 'boxed'}
      states={states}
      otherwise="land"
      title={title}
      description={groups.map((it) => `${it.label}: ${format.number(it.municipalities.length)}`).join('. ')}
      legend={legendOf(props)}
      letters={groups.flatMap(({ letter, seat }) => (letter && seat ? [{ number: seat, letter }] : []))}
      note={query.layer === 'slag' ? `${words.several} ${texts.site.schematic}` : texts.site.schematic}
      table={{ href: pathsFor(request.language).coverage(), label: words.fullTable }}
      interaction={mapInteraction(request)}
    />
  );
}

function Names({ request, group }: { request: PageRequest; group: LayerGroup }) {
  const paths = pathsFor(request.language);
  const names = group.municipalities.map(({ number, name }, index) => (
    <span key={number}>
      {index > 0 && ', '}
      <a href={paths.municipality(number)}>{name}</a>
    </span>
  ));
  if (names.length <= 6) return <span>{names}</span>;
  return (
    <details>
      <summary>{request.texts.coveragePages.map.names}</summary>
      {names}
    </details>
  );
}

function LayerTable({ request, query, groups }: PartProps) {
  const { texts, format, language } = request;
  const words = texts.coveragePages.map;
  const paths = pathsFor(language);
  const columns: readonly Column<LayerGroup>[] = [
    {
      label: words.layers[query.layer],
      cell: ({ label, letter, cooperation }) => (
        <>
          {letter && `${letter} `}
          {cooperation ? <a href={paths.cooperation(cooperation.id)}>{label}</a> : label}
        </>
      ),
    },
    {
      label: query.layer === 'samarbeid' ? words.knownMembers : words.members,
      isNumber: true,
      cell: ({ municipalities, cooperation }) => {
        const count = format.number(municipalities.length);
        const isWhole = !cooperation || cooperation.hasCompleteMembership;
        return isWhole ? count : texts.coveragePages.whatIf.atLeast(count);
      },
    },
    {
      label: words.names,
      isWhole: true,
      hidesLabel: true,
      cell: (group) => <Names request={request} group={group} />,
    },
  ];
  const shown = groups.filter((group) => group.municipalities.length > 0);
  if (shown.length === 0) return <p>{words.noneShown}</p>;
  return (
    <DataTable
      caption={`${words.tableCaption[query.layer]} ${format.date(query.date.value)}`}
      columns={columns}
      rows={shown}
      keyOf={(group) => group.key}
    />
  );
}

export function mapPage(request: PageRequest): Page {
  const { texts, format, language } = request;
  const words = texts.coveragePages.map;
  const query = readMapQuery(request);
  const all = layerGroups(query.layer, { request, date: query.date.value, highlighted: query.highlighted });
  const { county } = query;
  const groups = county
    ? all
        .map((group) => ({
          ...group,
          municipalities: group.municipalities.filter((it) => it.county === county.number),
        }))
        .filter((group) => group.municipalities.length > 0 || !group.cooperation)
    : all;
  const parts = { request, query, groups };
  const lead = words.lead(format.date(query.date.value));
  return {
    kind: 'page',
    title: words.title,
    description: `${words.headings[query.layer]}. ${lead}`,
    nav: 'map',
    crumbs: [{ label: texts.site.home, href: pathsFor(language).home() }],
    islands: ['map'],
    body: (
      <>
        <div class="frame head">
          <h1 class="wide">{words.headings[query.layer]}</h1>
          <p class="lead">{lead}</p>
          <MapFilter request={request} query={query} groups={all} />
          {query.highlighted.length > GROUP_STATES.length && <p class="small">{words.tooMany}</p>}
        </div>
        <section class="frame section" aria-labelledby="tabell">
          <div class="two two-7-5">
            <LayerMap {...parts} />
            <div class="stack">
              <h2 id="tabell">{words.tableTitle}</h2>
              <LayerTable {...parts} />
              <p class="tiny">{words.print}</p>
            </div>
          </div>
        </section>
      </>
    ),
  };
}
