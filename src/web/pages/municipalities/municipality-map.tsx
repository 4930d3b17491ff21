// The part of the country around a municipality: its own cell, the nearest environments by colour, lines to their hosts.
import type { MunicipalityNumber } from '../../../kernel/municipality-number.ts';
import { cropFor, regionView } from '../../../modules/registry/map-geometry.ts';
import { mapInteraction } from '../../components/map/interaction.ts';
import type { LegendItem } from '../../components/map/legend.tsx';
import type { MapLabel, MapRoute } from '../../components/map/map-marks.tsx';
import type { MapState } from '../../components/map/map-state.ts';
import { NorwayMap } from '../../components/map/norway-map.tsx';
import type { PageRequest } from '../../page.ts';
import { spokenName } from './cooperation-name.ts';
import type { MunicipalityView } from './municipality-view.ts';

function statesOf(request: PageRequest, view: MunicipalityView): Map<MunicipalityNumber, MapState> {
  const states = new Map<MunicipalityNumber, MapState>();
  const { municipalities } = request.snapshot.coverageOn(view.date.value);
  for (const { municipality, state } of municipalities) {
    states.set(municipality.number, state === 'member' ? 'land' : state);
  }
  // The nearest is drawn last, so that a municipality in two environments has the nearest one's colour.
  for (const { environment, state } of view.drawn.toReversed()) {
    for (const member of environment.members) states.set(member.number, state);
  }
  states.set(view.municipality.number, 'selected');
  return states;
}

function shownNumbers(request: PageRequest, view: MunicipalityView): MunicipalityNumber[] {
  const own = view.municipality.number;
  const around = request.snapshot.geometry.neighbours.get(own) ?? [];
  return [own, ...around, ...view.drawn.flatMap(({ environment }) => environment.host?.number ?? [])];
}

function labelsOf({ municipality, drawn }: MunicipalityView): MapLabel[] {
  const hosts = drawn.flatMap(({ environment }) => environment.host ?? []);
  const unique = new Map([municipality, ...hosts].map((it) => [it.number, it]));
  return [...unique.values()].map(({ number, name }) => ({ number, text: name }));
}

function routesOf({ municipality, drawn }: MunicipalityView): MapRoute[] {
  return drawn.flatMap(({ environment: { host } }) =>
    host && host.number !== municipality.number ? [{ from: municipality.number, to: host.number }] : [],
  );
}

export function MunicipalityMap({ request, view }: { request: PageRequest; view: MunicipalityView }) {
  const { texts, format, snapshot } = request;
  const words = texts.municipalityPages.map;
  const { municipality, drawn } = view;
  const states = statesOf(request, view);
  const region = regionView(snapshot.geometry, cropFor(snapshot.geometry, shownNumbers(request, view)));
  const seen = new Set(region.cells.map(({ number }) => states.get(number)));
  const routes = routesOf(view);
  const legend: LegendItem[] = [
    { state: 'selected', label: municipality.name },
    ...drawn.map(({ environment, state }) => ({ state, label: spokenName(environment.cooperation) })),
    { state: 'land', label: words.other },
    { state: 'outside', label: words.outside },
    { state: 'unknown', label: words.unknown },
  ];
  const names = drawn.map(({ environment }) => spokenName(environment.cooperation));
  return (
    <NorwayMap
      id="kart"
      frame="region"
      view={region}
      states={states}
      title={words.title(municipality.name)}
      description={words.description(
        municipality.name,
        names.length > 0 ? format.list(names) : words.none,
        routes.length > 0,
      )}
      legend={legend.filter((item) => seen.has(item.state))}
      note={`${texts.site.schematic}${routes.length > 0 ? ` ${words.routes}` : ''}`}
      table={{ href: '#miljoer', label: words.table }}
      labels={labelsOf(view)}
      routes={routes}
      interaction={mapInteraction(request)}
    />
  );
}
