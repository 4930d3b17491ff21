// Ways to divide the same value, a line for each: how large the lots are, and whether a small firm could carry each of them.
// «Perhaps» is hatched. Stretches to its column.
import { HatchDefs } from '../map/hatch.tsx';
import { Legend } from '../map/legend.tsx';

export type LotFit = 'yes' | 'maybe' | 'no';

export interface LotBar {
  /** Above the line; also what a screen reader hears. */
  readonly label: string;
  readonly lots: readonly { readonly letter: string; readonly volume: number; readonly fit: LotFit }[];
}

interface LotBarsProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly bars: readonly LotBar[];
  readonly words: Readonly<Record<LotFit, string>>;
}

const FIT = {
  yes: { bar: 'bar-member', state: 'member' },
  maybe: { bar: 'bar-unknown', state: 'unknown' },
  no: { bar: 'bar-outside', state: 'outside' },
} as const;
/** Narrower than this share, a lot has no room for its letter. */
const LEAST_LETTER = 0.04;

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

function Bar({ label, lots, hatchId }: LotBar & { hatchId: string }) {
  const whole = lots.reduce((sum, { volume }) => sum + volume, 0) || 1;
  let from = 0;
  const parts = lots.map((lot) => {
    const part = { ...lot, start: from / whole, share: lot.volume / whole };
    from += lot.volume;
    return part;
  });
  return (
    <svg class="lot-bar" width="100%" height="26" role="img" aria-label={label}>
      {parts.map(({ letter, fit, start, share }) => (
        <g key={letter}>
          <rect
            class={`lot-part ${FIT[fit].bar}`}
            x={percent(start)}
            width={percent(share)}
            height="26"
            {...(fit === 'maybe' ? { fill: `url(#${hatchId})` } : {})}
          />
          {share >= LEAST_LETTER && lots.length > 1 ? (
            <text class={`chart-text lot-letter lot-letter--${fit}`} x={percent(start + share / 2)} y="18">
              {letter}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

export function LotBars({ id, title, description, bars, words }: LotBarsProps) {
  const fits = (['yes', 'maybe', 'no'] as const).filter((fit) =>
    bars.some(({ lots }) => lots.some((lot) => lot.fit === fit)),
  );
  return (
    <figure class="lot-bars stack-s" aria-labelledby={`${id}-t`} aria-describedby={`${id}-d`}>
      <HatchDefs id={`${id}-h`} />
      <figcaption>
        <strong class="block" id={`${id}-t`}>
          {title}
        </strong>
        <span class="tiny" id={`${id}-d`}>
          {description}
        </span>
      </figcaption>
      {bars.map((bar) => (
        <div key={bar.label}>
          <p class="small" aria-hidden="true">
            {bar.label}
          </p>
          <Bar {...bar} hatchId={`${id}-h`} />
        </div>
      ))}
      <Legend items={fits.map((fit) => ({ state: FIT[fit].state, label: words[fit] }))} />
    </figure>
  );
}
