// Groups on the schematic map: one category at a time, since groups of one category never share a municipality.
import type { MunicipalityNumber } from '../../../kernel/municipality-number.ts';
import type { Group, StandAlone } from '../../../modules/optimiser/model.ts';
import { cropFor, type MapView, regionView, wholeView } from '../../../modules/registry/map-geometry.ts';
import { mapInteraction } from '../../components/map/interaction.ts';
import type { LegendItem } from '../../components/map/legend.tsx';
import type { MapLabel } from '../../components/map/map-marks.tsx';
import type { MapState } from '../../components/map/map-state.ts';
import { NorwayMap } from '../../components/map/norway-map.tsx';
import type { PageRequest } from '../../page.ts';
import { buyersOf, cellsOf, namesOf, type PlannedView } from './run-view.ts';

const COLOURS = ['group-a', 'group-b', 'group-c', 'group-d', 'group-e', 'group-f'] as const;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Names on the map: more than this would cover each other. */
const MOST_NAMES = 30;
/** Wider than this (of the map's 700 units) the whole country is shown. */
const WHOLE_FROM = 330;

/** A, B … Z, A2 …: the groups of a category in the plan's order. */
export const letterOf = (index: number): string => {
  const round = Math.floor(index / LETTERS.length);
  return `${LETTERS[index % LETTERS.length]}${round === 0 ? '' : round + 1}`;
};

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
}

interface Drawn {
  readonly view: MapView;
  readonly isRegion: boolean;
}

/** The made-up region is small enough to be shown whole, with all its names. */
const isSmall = ({ view }: Props): boolean => view.geometry.places.length <= MOST_NAMES;

const allPlaces = ({ view }: Props): readonly MunicipalityNumber[] =>
  view.geometry.places.map(({ number }) => number);

function viewOf(props: Props, wanted: readonly MunicipalityNumber[]): Drawn {
  const { view } = props;
  const shown = isSmall(props) ? allPlaces(props) : wanted;
  const crop = cropFor(view.geometry, shown, { padding: 10, leastWidth: 60, aspect: 1.15 });
  const isRegion = shown.length > 0 && (isSmall(props) || crop.width < WHOLE_FROM);
  return { view: isRegion ? regionView(view.geometry, crop) : wholeView(view.geometry), isRegion };
}

function labelsOf(
  { view }: Props,
  numbers: readonly MunicipalityNumber[],
  note: (n: string) => string,
): MapLabel[] {
  const unique = [...new Set(numbers)];
  if (unique.length > MOST_NAMES) return [];
  return unique.flatMap((number) => {
    const place = view.geometry.byNumber.get(number);
    const second = note(number);
    return place ? [{ number, text: place.name, ...(second ? { note: second } : {}) }] : [];
  });
}

const aloneCells = (alone: readonly StandAlone[]): readonly MunicipalityNumber[] =>
  alone.flatMap(({ needs }) => cellsOf(needs.map(({ authority }) => authority)));

/** Pages of real municipalities open from the map; made-up ones have none. */
function interactionOf(request: PageRequest, view: PlannedView) {
  const interaction = mapInteraction(request);
  if (view.run.kind === 'upload') return interaction;
  const { hrefPattern: _none, ...rest } = interaction;
  return rest;
}

/** All groups of one category, coloured and lettered. */
export function CategoryMap({ request, view, category }: Props & { category: string }) {
  const words = request.texts.groups.result;
  const names = namesOf(request, view);
  const groups = view.plan.groups.filter((group) => group.category === category);
  const alone = aloneCells(view.plan.standAlone.filter((one) => one.category === category));
  const states = new Map<MunicipalityNumber, MapState>(alone.map((number) => [number, 'considered']));
  for (const [index, group] of groups.entries()) {
    for (const number of cellsOf(buyersOf(group))) states.set(number, COLOURS[index] ?? 'member');
  }
  const groupName = (group: Group): string => names.unit(group.leadUnit);
  const legend: LegendItem[] = groups.slice(0, COLOURS.length).map((group, index) => ({
    state: COLOURS[index]!,
    letter: letterOf(index),
    label: groupName(group),
    count: buyersOf(group).length,
  }));
  if (groups.length > COLOURS.length) legend.push({ state: 'member', label: words.mapOthers });
  if (alone.length > 0) legend.push({ state: 'considered', label: words.mapAlone, count: alone.length });
  legend.push({ state: 'land', label: words.mapLand });
  const shown = [...states.keys()];
  const hasCounty = groups.some((group) => buyersOf(group).length > cellsOf(buyersOf(group)).length);
  const drawn = viewOf({ request, view }, shown);
  const named = isSmall({ request, view }) ? allPlaces({ request, view }) : shown;
  const name = names.categoryIn(category);
  return (
    <NorwayMap
      id="gruppekart"
      view={drawn.view}
      frame={drawn.isRegion ? 'region' : 'boxed'}
      states={states}
      title={words.mapTitle(name)}
      description={words.mapDescription(request.format.list(groups.map(groupName)), name)}
      legend={legend}
      labels={drawn.isRegion ? labelsOf({ request, view }, named, () => '') : []}
      letters={groups.flatMap((group, index) =>
        cellsOf([group.lead]).map((number) => ({ number, letter: letterOf(index) })),
      )}
      note={hasCounty ? `${words.mapNote} ${words.mapCounties}` : words.mapNote}
      table={{ href: '#grupper', label: words.asTable }}
      interaction={interactionOf(request, view)}
    />
  );
}

/** One group: lead, members, those who need the same and stand outside, and the rest. */
export function GroupMap({ request, view, group }: Props & { group: Group }) {
  const words = request.texts.groups.group;
  const names = namesOf(request, view);
  const buyers = buyersOf(group);
  const members = cellsOf(buyers);
  const considered = view.run.imported.needs
    .filter((need) => need.category === group.category && !buyers.includes(need.owner))
    .flatMap((need) => cellsOf([need.owner]));
  const states = new Map<MunicipalityNumber, MapState>([
    ...considered.map((number) => [number, 'considered'] as const),
    ...members.map((number) => [number, 'member'] as const),
    ...cellsOf([group.lead]).map((number) => [number, 'lead'] as const),
  ]);
  const note = (number: string): string => {
    if (number === group.lead) return words.noteLead;
    return states.get(number as MunicipalityNumber) === 'considered' ? words.noteConsidered : '';
  };
  const drawn = viewOf({ request, view }, [...states.keys()]);
  const named = isSmall({ request, view }) ? allPlaces({ request, view }) : [...states.keys()];
  const outside = new Set(considered).size;
  return (
    <NorwayMap
      id="gruppe"
      view={drawn.view}
      frame={drawn.isRegion ? 'region' : 'boxed'}
      states={states}
      title={words.mapTitle(request.format.list(buyers.map(names.body)))}
      description={words.mapDescription(names.body(group.lead))}
      legend={[
        { state: 'lead', label: words.legendLead },
        { state: 'member', label: words.legendMember, count: members.length },
        ...(outside > 0
          ? [{ state: 'considered' as const, label: words.legendConsidered, count: outside }]
          : []),
        { state: 'land', label: words.legendLand },
      ]}
      labels={drawn.isRegion ? labelsOf({ request, view }, named, note) : []}
      note={request.texts.groups.result.mapNote}
      table={{ href: '#fordeling', label: words.asTable }}
      interaction={interactionOf(request, view)}
    />
  );
}
