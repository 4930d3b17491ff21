// What better costs: points with letters, one measure across and the extra cost upwards, joined from the cheapest on. Small,
// so that several stand side by side. The table beside it carries the same figures.

export interface TradeOffPoint {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
}

interface TradeOffProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly points: readonly TradeOffPoint[];
  /** Formatted ends of both axes, and what they measure. */
  readonly across: { readonly label: string; readonly least: string; readonly most: string };
  readonly up: { readonly label: string; readonly most: string };
}

const WIDTH = 320;
const HEIGHT = 220;
const [LEFT, RIGHT, TOP, BOTTOM] = [14, 300, 40, 168];
const RADIUS = 10;

const round = (value: number): number => Math.round(value * 10) / 10;

export function TradeOff({ id, title, description, points, across, up }: TradeOffProps) {
  const xs = points.map(({ x }) => x);
  const [least, most] = [Math.min(...xs), Math.max(...xs)];
  const top = Math.max(...points.map(({ y }) => y));
  const placed = points.map(({ letter, x, y }) => ({
    letter,
    x: round(LEFT + RADIUS + ((x - least) / (most - least || 1)) * (RIGHT - LEFT - 2 * RADIUS)),
    y: round(BOTTOM - RADIUS - (y / (top || 1)) * (BOTTOM - TOP - 2 * RADIUS)),
  }));
  return (
    <figure class="trade-off" aria-labelledby={`${id}-n`}>
      <figcaption class="small" id={`${id}-n`}>
        <strong>{title}</strong>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        <path class="trade-axis" d={`M${LEFT} ${TOP - 8}V${BOTTOM}H${RIGHT + 10}`} />
        <text class="chart-text chart-text--quiet" x="2" y="14">
          {up.label}
        </text>
        <text class="chart-text" x={LEFT + 6} y={TOP - 4}>
          {up.most}
        </text>
        <path class="trade-line" d={`M${placed.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
        {placed.map(({ letter, x, y }) => (
          <g key={letter}>
            <circle class="trade-point" cx={x} cy={y} r={RADIUS} />
            <text class="trade-letter" x={x} y={y + 4.5}>
              {letter}
            </text>
          </g>
        ))}
        <text class="chart-text" x={LEFT} y={BOTTOM + 18}>
          {across.least}
        </text>
        <text class="chart-text" x={RIGHT + 10} y={BOTTOM + 18} text-anchor="end">
          {across.most}
        </text>
        <text
          class="chart-text chart-text--quiet"
          x={(LEFT + RIGHT) / 2}
          y={BOTTOM + 38}
          text-anchor="middle"
        >
          {across.label}
        </text>
      </svg>
    </figure>
  );
}
