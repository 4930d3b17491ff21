// The schematic map as a figure: drawn on the server, readable without JavaScript and on paper; `islands/map.ts` adds
// a caption on pointing, zoom and links. The equivalent for keyboards and screen readers is the table it links to.
import type { MunicipalityNumber } from '../../../kernel/municipality-number.ts';
import type { MapView } from '../../../modules/registry/map-geometry.ts';
import { HatchPattern } from './hatch.tsx';
import { Legend, type LegendItem } from './legend.tsx';
import { type MapLabel, type MapLetter, MapMarks, type MapRoute } from './map-marks.tsx';
import { MAP_STATES, type MapState, STATE_CLASS } from './map-state.ts';

/** Words and addresses for the island; without them the map stays still. */
export interface MapInteraction {
  /** Address of a municipality's page with `{number}` where its number goes. */
  hrefPattern?: string;
  zoomIn: string;
  zoomOut: string;
  reset: string;
  /** Stands in the caption until something is pointed at. */
  hint: string;
  /** Name of the zoomed map's scrolling area. */
  region: string;
}

export interface NorwayMapProps {
  /** Unique on the page; every id inside begins with it. */
  id: string;
  /** `wholeView(geometry)` or `regionView(geometry, cropFor(…))`. */
  view: MapView;
  states: ReadonlyMap<MunicipalityNumber, MapState>;
  /** State of municipalities not in `states`. Default `land`. */
  otherwise?: MapState;
  title: string;
  description: string;
  legend: readonly LegendItem[];
  /** «Skjematisk kart …» and other words under the legend. */
  note?: string;
  table?: { href: string; label: string };
  labels?: readonly MapLabel[];
  letters?: readonly MapLetter[];
  routes?: readonly MapRoute[];
  /** Cells to draw a warm line around. */
  outlined?: readonly MunicipalityNumber[];
  interaction?: MapInteraction;
  /**
   * `boxed`: on a field of sea, with air around (the default). `open`: no field, limited height (front page).
   * `region`: a part of the country, running to the edges of its box.
   */
  frame?: 'boxed' | 'open' | 'region';
}

type Cell = MapView['cells'][number];

function CellGroup({
  cells,
  state,
  props,
}: {
  cells: readonly Cell[];
  state: MapState;
  props: NorwayMapProps;
}) {
  const hatch = state === 'unknown' ? { fill: `url(#${props.id}-h)` } : {};
  const word = props.legend.find((item) => item.state === state)?.label;
  return (
    <g class={STATE_CLASS[state]} data-state={word} {...hatch}>
      {cells.map(({ number, name, path }) => (
        <path key={number} data-n={number} d={path}>
          <title>{name}</title>
        </path>
      ))}
    </g>
  );
}

function MapDrawing(props: NorwayMapProps) {
  const { id, view, states, otherwise = 'land', outlined = [] } = props;
  const byState = Map.groupBy(view.cells, (cell) => states.get(cell.number) ?? otherwise);
  const edged = view.cells.filter((cell) => outlined.includes(cell.number));
  return (
    <svg
      class="map"
      viewBox={`0 0 ${view.width} ${view.height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      data-map-drawing
    >
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.description}</desc>
      <defs>
        <path id={`${id}-k`} class="map-land" d={view.landPath} />
        <clipPath id={`${id}-c`}>
          <use href={`#${id}-k`} />
        </clipPath>
        <HatchPattern id={`${id}-h`} />
      </defs>
      <use class="map-coast" href={`#${id}-k`} />
      <g class="map-cells" clip-path={`url(#${id}-c)`}>
        {MAP_STATES.filter((state) => byState.has(state)).map((state) => (
          <CellGroup key={state} cells={byState.get(state) ?? []} state={state} props={props} />
        ))}
        <path id={`${id}-f`} class="map-counties-casing" d={view.countyPath} />
        <use class="map-counties" href={`#${id}-f`} />
        {edged.length > 0 ? <path class="map-outlined" d={edged.map(({ path }) => path).join('')} /> : null}
      </g>
      <MapMarks
        view={view}
        labels={props.labels ?? []}
        letters={props.letters ?? []}
        routes={props.routes ?? []}
      />
    </svg>
  );
}

function islandData(interaction: MapInteraction | undefined) {
  if (!interaction) return {};
  return {
    'data-map': '',
    'data-href': interaction.hrefPattern,
    'data-zoom-in': interaction.zoomIn,
    'data-zoom-out': interaction.zoomOut,
    'data-reset': interaction.reset,
    'data-hint': interaction.hint,
    'data-region': interaction.region,
  };
}

export function NorwayMap(props: NorwayMapProps) {
  const { frame = 'boxed', interaction, legend, note, table } = props;
  return (
    <figure class={`map-figure map-figure--${frame}`} {...islandData(interaction)}>
      <div class="map-box">
        <div class="map-scroll" data-map-frame>
          <MapDrawing {...props} />
        </div>
      </div>
      {interaction ? <p class="map-caption" aria-live="polite" data-map-caption /> : null}
      {legend.length > 0 ? <Legend items={legend} /> : null}
      {note || table ? (
        <p class="map-remark">
          {note}
          {note && table ? ' ' : null}
          {table ? <a href={table.href}>{table.label}</a> : null}
        </p>
      ) : null}
    </figure>
  );
}
