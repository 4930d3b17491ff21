// Shares of a whole, a line for each: a name, a bar that stretches to the column, and the figure that matters. «Not known» is hatched.
import { HatchDefs } from '../map/hatch.tsx';
import { Legend, type LegendItem } from '../map/legend.tsx';
import { STATE_CLASS } from '../map/map-state.ts';

/** States as on the map; the lighter of its steps is what may be so. */
export type ShareKind = 'member' | 'outside' | 'step-5' | 'unknown';

const BAR_CLASS: Readonly<Record<ShareKind, string>> = {
  member: 'bar-member',
  outside: 'bar-outside',
  'step-5': STATE_CLASS['step-5'],
  unknown: 'bar-unknown',
};

export interface ShareRow {
  readonly label: string;
  /** Stands after the bar. */
  readonly figure: string;
  /** The whole row in words. */
  readonly spoken: string;
  readonly parts: readonly { readonly kind: ShareKind; readonly value: number }[];
}

interface ShareRowsProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly ShareRow[];
  readonly legend: readonly LegendItem[];
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

function Bar({ row, hatchId }: { row: ShareRow; hatchId: string }) {
  const whole = row.parts.reduce((sum, { value }) => sum + value, 0) || 1;
  let from = 0;
  return (
    <svg class="share-bar" width="100%" height="18" role="img" aria-label={row.spoken}>
      {row.parts.map(({ kind, value }) => {
        const start = from;
        from += value;
        return value === 0 ? null : (
          <rect
            key={kind}
            class={BAR_CLASS[kind]}
            x={percent(start / whole)}
            width={percent(value / whole)}
            height="18"
            {...(kind === 'unknown' ? { fill: `url(#${hatchId})` } : {})}
          />
        );
      })}
      <rect class="state-bar-edge" width="100%" height="18" />
    </svg>
  );
}

export function ShareRows({ id, title, description, rows, legend }: ShareRowsProps) {
  const hatchId = `${id}-h`;
  return (
    <figure class="share-rows stack-s" aria-labelledby={`${id}-t`} aria-describedby={`${id}-d`}>
      <HatchDefs id={hatchId} />
      <figcaption>
        <strong class="block" id={`${id}-t`}>
          {title}
        </strong>
        <span class="tiny" id={`${id}-d`}>
          {description}
        </span>
      </figcaption>
      <ul class="share-list">
        {rows.map((row) => (
          <li key={row.label}>
            <span aria-hidden="true">{row.label}</span>
            <Bar row={row} hatchId={hatchId} />
            <span class="number" aria-hidden="true">
              {row.figure}
            </span>
          </li>
        ))}
      </ul>
      <Legend items={legend} />
    </figure>
  );
}
