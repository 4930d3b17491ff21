// From one amount to another, step by step: the first and the last bar are sums, those between are what changes.
// Drawn twice, wide and narrow; the stylesheet shows the one that fits. The table beside it carries the same figures.
import { breakLines, textWidth } from './text-width.ts';

export interface WaterfallRow {
  label: string;
  /** `start` and `sum`: the amount itself; `step`: the change, negative for a saving. */
  kind: 'start' | 'step' | 'sum';
  value: number;
  /** Formatted: «−690 000». */
  text: string;
}

export interface WaterfallProps {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
  rows: readonly WaterfallRow[];
  /** Where the axis starts, as `waterfallAxisStart(rows)` says. */
  axisStart: number;
  /** Words for a cut axis («aksen starter på 11 mill. kr»); needed when `axisStart` is not 0. */
  axisNote?: string;
}

interface Bar extends WaterfallRow {
  readonly low: number;
  readonly high: number;
}

interface Layout {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly axis: number;
  readonly barHeight: number;
  readonly labelWidth: number;
  readonly labelAbove: boolean;
}

const SIZE = 13;
const LINE = 16;
const WIDE: Layout = {
  name: 'wide',
  width: 760,
  axis: 260,
  barHeight: 24,
  labelWidth: 250,
  labelAbove: false,
};
const NARROW: Layout = {
  name: 'narrow',
  width: 320,
  axis: 2,
  barHeight: 18,
  labelWidth: 316,
  labelAbove: true,
};

function barsOf(rows: readonly WaterfallRow[]): Bar[] {
  let level = 0;
  return rows.map((row) => {
    const before = row.kind === 'step' ? level : 0;
    level = row.kind === 'step' ? level + row.value : row.value;
    return { ...row, low: Math.min(before, level), high: Math.max(before, level) };
  });
}

/** A round amount to cut the axis at when the steps would be too small to see from zero; 0 otherwise. */
export function waterfallAxisStart(rows: readonly WaterfallRow[]): number {
  const bars = barsOf(rows);
  const top = Math.max(...bars.map((bar) => bar.high));
  const bottom = Math.min(...bars.map((bar) => (bar.kind === 'step' ? bar.low : bar.high)));
  const span = top - bottom;
  if (bottom <= 0 || span <= 0 || span > top / 3) return 0;
  const wanted = bottom - span * 0.75;
  const unit = 10 ** Math.floor(Math.log10(span));
  return Math.floor(wanted / unit) * unit;
}

const BAR_CLASS: Readonly<Record<'start' | 'sum', string>> = { start: 'fall-start', sum: 'fall-sum' };

const round = (value: number): number => Math.round(value * 10) / 10;

function Row({ bar, y, layout, x }: { bar: Bar; y: number; layout: Layout; x: (value: number) => number }) {
  const lines = breakLines(bar.label, SIZE, layout.labelWidth);
  const left = Math.max(layout.axis, x(bar.low));
  const width = Math.max(1, x(bar.high) - left);
  const barY = layout.labelAbove ? y + lines.length * LINE + 2 : y;
  const labelY = layout.labelAbove ? y + 12 : y + layout.barHeight / 2 + 5 - ((lines.length - 1) * LINE) / 2;
  const kind = bar.kind === 'step' ? (bar.value <= 0 ? 'fall-down' : 'fall-up') : BAR_CLASS[bar.kind];
  const tone = bar.kind === 'step' ? 'chart-text' : 'chart-text chart-text--strong';
  return (
    <g>
      <text class={tone} y={labelY}>
        {lines.map((line, index) => (
          <tspan key={line} x="2" dy={index === 0 ? 0 : LINE}>
            {line}
          </tspan>
        ))}
      </text>
      <rect class={kind} x={round(left)} y={barY} width={round(width)} height={layout.barHeight} />
      <text class={tone} x={round(left + width + 8)} y={barY + layout.barHeight / 2 + 5}>
        {bar.text}
      </text>
    </g>
  );
}

function rowHeight(bar: Bar, layout: Layout): number {
  const lines = breakLines(bar.label, SIZE, layout.labelWidth).length;
  return layout.labelAbove
    ? lines * LINE + 2 + layout.barHeight + 12
    : Math.max(layout.barHeight, lines * LINE) + 14;
}

function Drawing({ layout, props }: { layout: Layout; props: WaterfallProps }) {
  const bars = barsOf(props.rows);
  const top = Math.max(...bars.map((bar) => bar.high), props.axisStart + 1);
  const room = Math.max(...bars.map((bar) => textWidth(bar.text, SIZE + 1))) + 12;
  const scale = (layout.width - layout.axis - room) / (top - props.axisStart);
  const x = (value: number): number => layout.axis + (value - props.axisStart) * scale;
  const heights = bars.map((bar) => rowHeight(bar, layout));
  const tops = heights.map(
    (_, index) => 10 + heights.slice(0, index).reduce((sum, height) => sum + height, 0),
  );
  const bottom = 10 + heights.reduce((sum, height) => sum + height, 0);
  const id = `${props.id}-${layout.name}`;
  return (
    <svg
      class={`fall fall--${layout.name}`}
      viewBox={`0 0 ${layout.width} ${bottom + (props.axisNote ? 18 : 4)}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.description}</desc>
      {bars.map((bar, index) => (
        <Row key={bar.label} bar={bar} y={tops[index] ?? 0} layout={layout} x={x} />
      ))}
      <path
        class={props.axisStart === 0 ? 'fall-axis' : 'fall-axis fall-axis--cut'}
        d={`M${layout.axis} 2V${bottom}`}
      />
      {props.axisNote ? (
        <text class="chart-text chart-text--quiet" x={layout.axis} y={bottom + 13}>
          {props.axisNote}
        </text>
      ) : null}
    </svg>
  );
}

export function Waterfall(props: WaterfallProps) {
  return (
    <div class="fall-figure">
      <Drawing layout={WIDE} props={props} />
      <Drawing layout={NARROW} props={props} />
    </div>
  );
}
