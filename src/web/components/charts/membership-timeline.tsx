// One municipality through time: mergers and splits as lines that meet and part, memberships as bars under them.
// «Not known» is hatched. Drawn wide and narrow; the stylesheet shows the one that fits.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { HatchPattern } from '../map/hatch.tsx';
import { breakLines, textWidth } from './text-width.ts';
import { type Junction, rowsOf, type Strand, type TimeScale, ticks, xOf } from './timeline-layout.ts';

export interface LaneSegment {
  from: LocalDate | null;
  to: LocalDate | null;
  state: 'member' | 'outside' | 'unknown';
  /** Stands under the bar. */
  label?: string;
}

export interface Lane {
  label: string;
  segments: readonly LaneSegment[];
}

export interface MembershipTimelineProps {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
  firstYear: number;
  lastYear: number;
  /** In the order they began; one strand for a municipality that never changed. */
  strands: readonly Strand[];
  junctions: readonly Junction[];
  lanes: readonly Lane[];
}

interface Layout {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly left: number;
  readonly rowHeight: number;
  readonly labelAbove: boolean;
  readonly mostTicks: number;
}

const WIDE: Layout = { name: 'wide', width: 760, left: 180, rowHeight: 30, labelAbove: false, mostTicks: 7 };
const NARROW: Layout = { name: 'narrow', width: 320, left: 2, rowHeight: 42, labelAbove: true, mostTicks: 5 };
const SIZE = 13;
const LINE = 16;
const TOP = 24;
const BAR = 18;

const rowY = (row: number, layout: Layout): number =>
  TOP + row * layout.rowHeight + (layout.labelAbove ? 30 : 18);

interface StrandsProps {
  props: MembershipTimelineProps;
  layout: Layout;
  scale: TimeScale;
  rows: ReadonlyMap<string, number>;
}

/** The path of one strand: bends in from the place it parted from, and out to the place it joins. */
function strandPath(strand: Strand, { props, layout, scale, rows }: StrandsProps): string {
  const y = rowY(rows.get(strand.id) ?? 0, layout);
  const hub = (junction: Junction | undefined): number => {
    const single = junction?.to.length === 1 ? junction.to[0] : junction?.from[0];
    return single === undefined ? y : rowY(rows.get(single) ?? 0, layout);
  };
  const born = props.junctions.find((junction) => junction.to.includes(strand.id));
  const ended = props.junctions.find((junction) => junction.from.includes(strand.id));
  const start = xOf(born?.on ?? strand.from, scale, 'start');
  const end = xOf(ended?.on ?? strand.to, scale, 'end');
  const bend = Math.min(layout.labelAbove ? 22 : 36, (end - start) / 2);
  const entry =
    born && hub(born) !== y
      ? `${hub(born)}C${start + bend * 0.6} ${hub(born)} ${start + bend * 0.4} ${y} ${start + bend} ${y}`
      : y;
  const exit =
    ended && hub(ended) !== y
      ? `H${end - bend}C${end - bend * 0.4} ${y} ${end - bend * 0.6} ${hub(ended)} ${end} ${hub(ended)}`
      : `H${end}`;
  return `M${start} ${entry}${exit}`;
}

/** Every other label stands below its line, so that two close ones do not meet. */
function JunctionMark({
  junction,
  isBelow,
  parts,
}: {
  junction: Junction;
  isBelow: boolean;
  parts: StrandsProps;
}) {
  const { layout, scale, rows } = parts;
  const single = (junction.to.length === 1 ? junction.to[0] : junction.from[0]) ?? '';
  const x = xOf(junction.on, scale, 'end');
  const y = rowY(rows.get(single) ?? 0, layout);
  const isRoomAfter = x + 12 + textWidth(junction.label, SIZE) < layout.width;
  return (
    <g>
      <circle class="time-junction" cx={x} cy={y} r="7" />
      <text
        class="chart-text chart-text--strong chart-text--halo"
        x={isRoomAfter ? x + 12 : layout.width}
        y={isBelow ? y + 20 : y - 10}
        text-anchor={isRoomAfter ? 'start' : 'end'}
      >
        {junction.label}
      </text>
    </g>
  );
}

function Strands(parts: StrandsProps) {
  const { props, layout, rows } = parts;
  const labels = new Map(
    props.strands.toReversed().map((strand) => [rows.get(strand.id) ?? 0, strand.label]),
  );
  return (
    <g>
      {[...labels].map(([row, label]) => (
        <text
          key={row}
          class="chart-text chart-text--strong chart-text--halo"
          x="2"
          y={rowY(row, layout) + (layout.labelAbove ? -10 : 4)}
        >
          {label}
        </text>
      ))}
      <path class="time-strand" d={props.strands.map((strand) => strandPath(strand, parts)).join('')} />
      {props.junctions.map((junction, index) => (
        <JunctionMark
          key={`${junction.on}${junction.label}`}
          junction={junction}
          isBelow={index % 2 === 1}
          parts={parts}
        />
      ))}
    </g>
  );
}

interface PlacedText {
  readonly x: number;
  readonly lines: readonly string[];
}

function segmentText(segment: LaneSegment, scale: TimeScale, layout: Layout): PlacedText | null {
  if (!segment.label) return null;
  const lines = breakLines(segment.label, SIZE, layout.width - layout.left);
  const width = Math.max(...lines.map((line) => textWidth(line, SIZE)));
  const x = Math.max(layout.left, Math.min(xOf(segment.from, scale, 'start'), layout.width - width));
  return { x, lines };
}

function laneHeight(lane: Lane, scale: TimeScale, layout: Layout): number {
  const lines = lane.segments.flatMap((segment) => segmentText(segment, scale, layout)?.lines ?? []);
  return laneTop(lane, layout) + BAR + lines.length * LINE + 16;
}

const labelLines = (lane: Lane, layout: Layout): string[] =>
  breakLines(lane.label, SIZE, layout.labelAbove ? layout.width : layout.left - 16);

const laneTop = (lane: Lane, layout: Layout): number =>
  layout.labelAbove ? labelLines(lane, layout).length * LINE + 4 : 0;

function LaneRow({ lane, y, parts }: { lane: Lane; y: number; parts: StrandsProps }) {
  const { layout, scale, props } = parts;
  const barY = y + laneTop(lane, layout);
  let textY = barY + BAR;
  return (
    <g>
      <text class="chart-text chart-text--strong" y={y + 13}>
        {labelLines(lane, layout).map((line, index) => (
          <tspan key={line} x="2" dy={index === 0 ? 0 : LINE}>
            {line}
          </tspan>
        ))}
      </text>
      {lane.segments.map((segment) => {
        const x = xOf(segment.from, scale, 'start');
        const width = Math.max(2, Math.round((xOf(segment.to, scale, 'end') - x) * 10) / 10);
        const hatch = segment.state === 'unknown' ? { fill: `url(#${props.id}-${layout.name}-h)` } : {};
        return (
          <rect key={x} class={`bar-${segment.state}`} x={x} y={barY} width={width} height={BAR} {...hatch} />
        );
      })}
      {lane.segments.flatMap((segment) => {
        const placed = segmentText(segment, scale, layout);
        return (placed?.lines ?? []).map((line) => {
          textY += LINE;
          return (
            <text key={`${textY}`} class="chart-text chart-text--quiet" x={placed?.x} y={textY}>
              {line}
            </text>
          );
        });
      })}
    </g>
  );
}

function Drawing({ layout, props }: { layout: Layout; props: MembershipTimelineProps }) {
  const { firstYear, lastYear } = props;
  const scale: TimeScale = { firstYear, lastYear, left: layout.left, right: layout.width - 4 };
  const rows = rowsOf(props.strands, props.junctions);
  const parts: StrandsProps = { props, layout, scale, rows };
  const lanesFrom = rowY(Math.max(0, ...rows.values()), layout) + 24;
  const heights = props.lanes.map((lane) => laneHeight(lane, scale, layout));
  const height = lanesFrom + heights.reduce((sum, one) => sum + one, 0);
  const id = `${props.id}-${layout.name}`;
  return (
    <svg
      class={`time time--${layout.name}`}
      viewBox={`0 0 ${layout.width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.description}</desc>
      <defs>
        <HatchPattern id={`${id}-h`} step={5} />
      </defs>
      {ticks(scale, layout.mostTicks).map((year) => {
        const x = xOf(`${year}-01-01` as LocalDate, scale, 'end');
        const anchor = x < layout.left + 16 ? 'start' : x > layout.width - 20 ? 'end' : 'middle';
        return (
          <g key={year}>
            <path class="time-tick" d={`M${x} 18V${height - 8}`} />
            <text class="chart-text chart-text--quiet" x={x} y="12" text-anchor={anchor}>
              {year}
            </text>
          </g>
        );
      })}
      <Strands {...parts} />
      {props.lanes.map((lane, index) => (
        <LaneRow
          key={lane.label}
          lane={lane}
          y={lanesFrom + heights.slice(0, index).reduce((sum, one) => sum + one, 0)}
          parts={parts}
        />
      ))}
    </svg>
  );
}

export function MembershipTimeline(props: MembershipTimelineProps) {
  return (
    <div class="time-figure">
      <Drawing layout={WIDE} props={props} />
      <Drawing layout={NARROW} props={props} />
    </div>
  );
}
