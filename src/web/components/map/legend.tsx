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

interface LegendProps {
  items: readonly LegendItem[];
  /** Id of a hatch pattern on the same page; needed when an item is `unknown`. */
  hatchId: string;
}

function Swatch({ item, hatchId }: { item: LegendItem; hatchId: string }) {
  const hatch = item.state === 'unknown' ? { fill: `url(#${hatchId})` } : {};
  return (
    <svg viewBox="0 0 22 16" aria-hidden="true" focusable="false">
      <rect class={`swatch ${STATE_CLASS[item.state]}`} x=".5" y=".5" width="21" height="15" {...hatch} />
    </svg>
  );
}

export function Legend({ items, hatchId }: LegendProps) {
  return (
    <ul class="legend">
      {items.map((item) => (
        <li key={item.label}>
          <Swatch item={item} hatchId={hatchId} />
          <span>
            {item.letter === undefined ? null : <strong>{item.letter} </strong>}
            {item.label}
            {item.count === undefined ? null : ` (${item.count})`}
          </span>
        </li>
      ))}
    </ul>
  );
}
