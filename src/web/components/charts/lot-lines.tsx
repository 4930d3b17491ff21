// Bars below each other, each parted by value: what pictures of lots share. Stretches to its column.
import type { ComponentChildren } from 'preact';
import { HatchDefs } from '../map/hatch.tsx';

/** How well a part fits; «perhaps» is hatched. */
export type LotFit = 'yes' | 'maybe' | 'no';

export interface LotLine {
  /** Above the bar; also what a screen reader hears. */
  readonly label: string;
  readonly parts: readonly LotPart[];
}

interface LotPart {
  /** Unique in the line. */
  readonly id: string;
  /** In the part where there is room; empty: nothing is. */
  readonly name: string;
  readonly value: number;
  readonly fit: LotFit;
}

interface LotLinesProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly lines: readonly LotLine[];
  /** The value that is as long as the column: of the longest line, or of each its own. */
  readonly full: 'longest' | 'own';
  /** Narrower than this share of the column, a part has no room for its name. */
  readonly leastNamed: number;
  readonly isHatched?: boolean;
  /** Below the lines. */
  readonly children?: ComponentChildren;
}

const BARS = { yes: 'bar-member', maybe: 'bar-unknown', no: 'bar-outside' } as const;

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
const wholeOf = ({ parts }: LotLine): number => parts.reduce((sum, { value }) => sum + value, 0);

interface LineProps {
  readonly line: LotLine;
  readonly full: number;
  readonly leastNamed: number;
  readonly hatchId: string;
}

function Line({ line, full, leastNamed, hatchId }: LineProps) {
  let from = 0;
  const placed = line.parts.map((part) => {
    const one = { ...part, start: from / full, share: part.value / full };
    from += part.value;
    return one;
  });
  return (
    <svg class="lot-bar" width="100%" height="26" role="img" aria-label={line.label}>
      {placed.map(({ id, name, fit, start, share }) => (
        <g key={id}>
          <rect
            class={`lot-part ${BARS[fit]}`}
            x={percent(start)}
            width={percent(share)}
            height="26"
            {...(fit === 'maybe' ? { fill: `url(#${hatchId})` } : {})}
          />
          {share >= leastNamed && name !== '' ? (
            <text class={`chart-text lot-letter lot-letter--${fit}`} x={percent(start + share / 2)} y="18">
              {name}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

export function LotLines(props: LotLinesProps) {
  const { id, title, description, lines, full, leastNamed, isHatched, children } = props;
  const longest = Math.max(...lines.map(wholeOf));
  const hatchId = `${id}-h`;
  return (
    <figure class="lot-bars stack-s" aria-labelledby={`${id}-t`} aria-describedby={`${id}-d`}>
      {isHatched ? <HatchDefs id={hatchId} /> : null}
      <figcaption>
        <strong class="block" id={`${id}-t`}>
          {title}
        </strong>
        <span class="tiny" id={`${id}-d`}>
          {description}
        </span>
      </figcaption>
      {lines.map((line) => (
        <div key={line.label}>
          <p class="small" aria-hidden="true">
            {line.label}
          </p>
          <Line
            line={line}
            full={(full === 'longest' ? longest : wholeOf(line)) || 1}
            leastNamed={leastNamed}
            hatchId={hatchId}
          />
        </div>
      ))}
      {children}
    </figure>
  );
}
