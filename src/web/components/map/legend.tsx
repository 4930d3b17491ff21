// What the colours and the hatch of a map mean, with counts.
import { type MapState, STATE_CLASS } from './map-state.ts';

export interface LegendItem {
  state: MapState;
  /** In words; also what the map's caption calls the state. */
  label: string;
  /** Number of municipalities, as written. */
  count?: string | number;
  /** The letter that stands on the group's mark on the map. */
  letter?: string;
}

/** The map's hatch drawn line by line, so that a legend needs no pattern and keeps its scale when the map zooms. */
const HATCH = 'M1 5L5 1M1 10.5L10.5 1M2 15L16 1M7.5 15L21 1.5M13 15L21 7M18.5 15L21 12.5';

function Swatch({ state }: { state: MapState }) {
  return (
    <svg viewBox="0 0 22 16" aria-hidden="true" focusable="false">
      {state === 'unknown' ? (
        <g>
          <rect class="swatch hatch-ground" x=".5" y=".5" width="21" height="15" />
          <path class="hatch-line" d={HATCH} />
        </g>
      ) : (
        <rect class={`swatch ${STATE_CLASS[state]}`} x=".5" y=".5" width="21" height="15" />
      )}
    </svg>
  );
}

export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul class="legend">
      {items.map(({ state, label, count, letter }) => (
        <li key={label}>
          <Swatch state={state} />
          <span>
            {letter === undefined ? null : <strong>{letter} </strong>}
            {label}
            {count === undefined ? null : ` (${count})`}
          </span>
        </li>
      ))}
    </ul>
  );
}
