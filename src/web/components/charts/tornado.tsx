// How far one result moves when each assumption is at its ends: a bar for each, the longest first, about the line of the
// likely result. Drawn twice, wide and narrow; the table beside it carries the same figures.
import { breakLines, textWidth } from './text-width.ts';

interface TornadoEnd {
  readonly value: number;
  /** Formatted. */
  readonly text: string;
}

interface TornadoRow {
  readonly label: string;
  readonly worse: TornadoEnd;
  readonly better: TornadoEnd;
}

export interface TornadoProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Under the line that all bars stand about. */
  readonly base: TornadoEnd;
  readonly rows: readonly TornadoRow[];
}

interface Layout {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly labelWidth: number;
  readonly labelAbove: boolean;
}

const SIZE = 13;
const LINE = 16;
const BAR = 20;
const GAP = 8;
const WIDE: Layout = { name: 'wide', width: 760, labelWidth: 270, labelAbove: false };
const NARROW: Layout = { name: 'narrow', width: 320, labelWidth: 316, labelAbove: true };

const round = (value: number): number => Math.round(value * 10) / 10;

interface Scale {
  readonly x: (value: number) => number;
  readonly base: number;
}

/** Figures stand outside the bars, so that there is room for them at both sides. */
function scaleOf({ rows, base }: TornadoProps, layout: Layout): Scale {
  const ends = rows.flatMap(({ worse, better }) => [worse, better]);
  const values = [base.value, ...ends.map(({ value }) => value)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(0, ...ends.map(({ text }) => textWidth(text, SIZE))) + GAP;
  const left = (layout.labelAbove ? 0 : layout.labelWidth + GAP) + room;
  const right = layout.width - room;
  return {
    x: (value) => left + ((value - least) / (most - least || 1)) * (right - left),
    base: base.value,
  };
}

function Row({ row, y, layout, scale }: { row: TornadoRow; y: number; layout: Layout; scale: Scale }) {
  const lines = breakLines(row.label, SIZE, layout.labelWidth);
  const barY = layout.labelAbove ? y + lines.length * LINE + 2 : y;
  const labelY = layout.labelAbove ? y + 12 : y + BAR / 2 + 5 - ((lines.length - 1) * LINE) / 2;
  const base = scale.x(scale.base);
  const low = Math.min(base, scale.x(row.worse.value));
  const high = Math.max(base, scale.x(row.better.value));
  return (
    <g>
      <text class="chart-text" y={labelY}>
        {lines.map((line, index) => (
          <tspan key={line} x="2" dy={index === 0 ? 0 : LINE}>
            {line}
          </tspan>
        ))}
      </text>
      <rect class="fall-up" x={round(low)} y={barY} width={round(base - low)} height={BAR} />
      <rect class="fall-down" x={round(base)} y={barY} width={round(high - base)} height={BAR} />
      <text class="chart-text" x={round(low - GAP / 2)} y={barY + BAR / 2 + 5} text-anchor="end">
        {row.worse.text}
      </text>
      <text class="chart-text" x={round(high + GAP / 2)} y={barY + BAR / 2 + 5}>
        {row.better.text}
      </text>
    </g>
  );
}

function rowHeight(row: TornadoRow, layout: Layout): number {
  const lines = breakLines(row.label, SIZE, layout.labelWidth).length;
  return layout.labelAbove ? lines * LINE + 2 + BAR + 12 : Math.max(BAR, lines * LINE) + 12;
}

/** In the middle of its line where it fits, otherwise from the edge. */
function Base({ base, x, y, width }: { base: TornadoEnd; x: number; y: number; width: number }) {
  const half = textWidth(base.text, SIZE) / 2;
  const anchor = x + half > width ? 'end' : x - half < 0 ? 'start' : 'middle';
  return (
    <text
      class="chart-text chart-text--strong"
      x={anchor === 'middle' ? round(x) : anchor === 'end' ? width : 0}
      y={y}
      text-anchor={anchor}
    >
      {base.text}
    </text>
  );
}

function Drawing({ layout, props }: { layout: Layout; props: TornadoProps }) {
  const scale = scaleOf(props, layout);
  const heights = props.rows.map((row) => rowHeight(row, layout));
  const tops = heights.map(
    (_, index) => 8 + heights.slice(0, index).reduce((sum, height) => sum + height, 0),
  );
  const bottom = 8 + heights.reduce((sum, height) => sum + height, 0);
  const id = `${props.id}-${layout.name}`;
  const base = scale.x(props.base.value);
  // The line breaks where a label stands above its bar.
  const lineOf = (index: number): string => {
    const end = (tops[index] ?? 0) + (heights[index] ?? 0) - (layout.labelAbove ? 8 : 0);
    return `${layout.labelAbove ? end - BAR - 8 : (tops[index] ?? 0) - 8}V${end}`;
  };
  return (
    <svg
      class={`fall fall--${layout.name}`}
      viewBox={`0 0 ${layout.width} ${bottom + 20}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.description}</desc>
      {props.rows.map((row, index) => (
        <Row key={row.label} row={row} y={tops[index] ?? 0} layout={layout} scale={scale} />
      ))}
      {props.rows.map(({ label }, index) => (
        <path key={label} class="tornado-base" d={`M${round(base)} ${lineOf(index)}`} />
      ))}
      <Base base={props.base} x={base} y={bottom + 14} width={layout.width} />
    </svg>
  );
}

export function Tornado(props: TornadoProps) {
  return (
    <div class="fall-figure">
      <Drawing layout={WIDE} props={props} />
      <Drawing layout={NARROW} props={props} />
    </div>
  );
}
