// The layers of the large map: which municipalities belong to which group, and how each group is drawn.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { MunicipalityNumber } from '../../../kernel/municipality-number.ts';
import { membershipsOn } from '../../../modules/registry/as-of.ts';
import { coverageOn } from '../../../modules/registry/coverage.ts';
import {
  COOPERATION_KINDS,
  type Cooperation,
  type CooperationKind,
  type Municipality,
  municipalityOf,
} from '../../../modules/registry/model.ts';
import type { MapState } from '../../components/map/map-state.ts';
import type { PageRequest } from '../../page.ts';

export const MAP_LAYERS = ['medlemskap', 'slag', 'samarbeid', 'sentralitet'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

export interface LayerGroup {
  readonly key: string;
  readonly label: string;
  readonly state: MapState;
  readonly municipalities: readonly Municipality[];
  readonly letter?: string;
  /** Where the letter stands. */
  readonly seat?: MunicipalityNumber;
  readonly cooperation?: Cooperation;
}

export const GROUP_STATES = ['group-a', 'group-b', 'group-c', 'group-d', 'group-e', 'group-f'] as const;

interface LayerQuery {
  readonly request: PageRequest;
  readonly date: LocalDate;
  /** Ids of cooperations to colour; empty: the largest. */
  readonly highlighted: readonly string[];
}

function membershipGroups({ request, date }: LayerQuery): LayerGroup[] {
  const { states } = request.texts.registerWords;
  const rows = coverageOn(request.snapshot.register, { date }).municipalities;
  return (['member', 'outside', 'unknown'] as const).map((state) => ({
    key: state,
    label: states[state],
    state,
    municipalities: rows.filter((row) => row.state === state).map((row) => row.municipality),
  }));
}

/** Certain memberships on the date, without options and networks, by municipality. */
function heldByMunicipality({ request, date }: LayerQuery): Map<MunicipalityNumber, Cooperation[]> {
  const found = new Map<MunicipalityNumber, Cooperation[]>();
  for (const { membership, cooperation, isCertain } of membershipsOn(request.snapshot.register, date)) {
    const number = municipalityOf(membership.member);
    if (!number || !isCertain || membership.memberKind === 'option') continue;
    found.set(number, [...(found.get(number) ?? []), cooperation]);
  }
  return found;
}

const KIND_STATE: Readonly<Record<CooperationKind, MapState>> = {
  formalHolistic: 'group-a',
  thematic: 'group-b',
  caseByCase: 'group-c',
  county: 'group-d',
  network: 'group-e',
  historic: 'group-f',
};

function kindGroups(query: LayerQuery): LayerGroup[] {
  const { texts, snapshot } = query.request;
  const held = heldByMunicipality(query);
  const kindOf = ({ number }: Municipality): CooperationKind | undefined =>
    COOPERATION_KINDS.find((kind) => held.get(number)?.some((it) => it.kind === kind));
  const byKind = Map.groupBy(snapshot.register.municipalities, kindOf);
  const known = COOPERATION_KINDS.map(
    (kind): LayerGroup => ({
      key: kind,
      label: texts.registerWords.kinds[kind],
      state: KIND_STATE[kind],
      municipalities: byKind.get(kind) ?? [],
    }),
  );
  return [
    ...known.filter((group) => group.municipalities.length > 0),
    {
      key: 'unknown',
      label: texts.registerWords.states.unknown,
      state: 'unknown',
      municipalities: byKind.get(undefined) ?? [],
    },
  ];
}

const letterOf = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;

interface Gathered {
  readonly cooperation: Cooperation;
  readonly municipalities: readonly Municipality[];
}

/** Letters closer than this on the map (units of about 2 km) would cover each other. */
const LETTER_ROOM = 24;

/** Where a cooperation's letter stands: at its host or its largest member with room, else where there is most. */
function freeSeat(
  { request }: LayerQuery,
  { cooperation: { host }, municipalities }: Gathered,
  taken: readonly MunicipalityNumber[],
): MunicipalityNumber {
  const { byNumber } = request.snapshot.geometry;
  const pointOf = (number: MunicipalityNumber): readonly [number, number] =>
    byNumber.get(number)?.seat ?? [0, 0];
  const roomAt = (number: MunicipalityNumber): number => {
    const [x, y] = pointOf(number);
    return Math.min(LETTER_ROOM, ...taken.map(pointOf).map(([a, b]) => Math.hypot(a - x, b - y)));
  };
  const bySize = municipalities.toSorted((a, b) => b.population - a.population).map((it) => it.number);
  const hostNumber = host ? municipalityOf(host) : null;
  const candidates = hostNumber ? [hostNumber, ...bySize] : bySize;
  return candidates.reduce((best, it) => (roomAt(it) > roomAt(best) ? it : best));
}

/** Standing cooperations, the largest first. Up to six have a colour of their own; all have a letter. */
function cooperationGroups(query: LayerQuery): LayerGroup[] {
  const { register } = query.request.snapshot;
  const held = heldByMunicipality(query);
  const groups = register.cooperations
    .filter((it) => it.kind === 'formalHolistic')
    .map((cooperation) => ({
      cooperation,
      municipalities: register.municipalities.filter((it) => held.get(it.number)?.includes(cooperation)),
    }))
    .filter((group) => group.municipalities.length > 0)
    .toSorted((a, b) => b.municipalities.length - a.municipalities.length);
  const asked = groups.filter((it) => query.highlighted.includes(it.cooperation.id));
  const taken: MunicipalityNumber[] = [];
  const coloured = (asked.length > 0 ? asked : groups).slice(0, GROUP_STATES.length);
  return groups.map(({ cooperation, municipalities }, index) => {
    const colour = coloured.findIndex((it) => it.cooperation === cooperation);
    const seat = freeSeat(query, { cooperation, municipalities }, taken);
    taken.push(seat);
    return {
      key: cooperation.id,
      label: cooperation.shortName,
      state: GROUP_STATES[colour] ?? 'member',
      municipalities,
      letter: letterOf(index),
      seat,
      cooperation,
    };
  });
}

function centralityGroups({ request }: LayerQuery): LayerGroup[] {
  const { texts, snapshot } = request;
  return ([1, 2, 3, 4, 5, 6] as const).map((value) => ({
    key: String(value),
    label: texts.registerWords.centrality(value),
    state: `step-${value}` as const,
    municipalities: snapshot.register.municipalities.filter((it) => it.centralityClass === value),
  }));
}

const LAYERS: Readonly<Record<MapLayer, (query: LayerQuery) => LayerGroup[]>> = {
  medlemskap: membershipGroups,
  slag: kindGroups,
  samarbeid: cooperationGroups,
  sentralitet: centralityGroups,
};

export const layerGroups = (layer: MapLayer, query: LayerQuery): LayerGroup[] => LAYERS[layer](query);
