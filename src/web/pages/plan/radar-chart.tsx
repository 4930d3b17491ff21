// How many days there are to decide by in each quarter: one bar a quarter, parted by kind. The same numbers stand in the
// table, with the way to one quarter.
import { type Quarter, quarter, quarterOf, quarterStart } from '../../../kernel/quarter.ts';
import type { Radar } from '../../../modules/planning/plan/deadline-queries.ts';
import type { Deadline } from '../../../modules/planning/plan/next-start.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { AskedForParty } from '../../own/routes.ts';

type DeadlineKind = Deadline['kind'];
const DEADLINE_KINDS: readonly DeadlineKind[] = ['optionNotice', 'end', 'start'];

export interface QuarterLine {
  readonly quarter: Quarter;
  readonly counts: Readonly<Record<DeadlineKind, number>>;
  readonly total: number;
}

/** `2027-1`: a quarter in an address. */
export const quarterCode = (value: Quarter): string => {
  const start = quarterStart(value);
  return `${start.slice(0, 4)}-${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
};

/** Every quarter from the first to the last, also those without days. */
export function quarterLines(quarters: Radar['quarters'], first: Quarter, last: Quarter): QuarterLine[] {
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const value = quarter(first + place);
    const count = (kind: DeadlineKind): number =>
      quarters.find((one) => one.kind === kind && quarterOf(one.start) === value)?.count ?? 0;
    const counts = { optionNotice: count('optionNotice'), end: count('end'), start: count('start') };
    return { quarter: value, counts, total: counts.optionNotice + counts.end + counts.start };
  });
}

const WIDTH = 360;
const ROW = 24;
const BAR = 14;
const [BARS_FROM, BARS_TO] = [112, 322];

function Bar({ line, place, most }: { line: QuarterLine; place: number; most: number }) {
  let from = BARS_FROM;
  const y = place * ROW + (ROW - BAR) / 2;
  return (
    <>
      {DEADLINE_KINDS.filter((kind) => line.counts[kind] > 0).map((kind) => {
        const width = (line.counts[kind] / most) * (BARS_TO - BARS_FROM);
        const x = from;
        from += width;
        return (
          <rect
            key={kind}
            class={`radar-${kind}`}
            x={x.toFixed(1)}
            y={y}
            width={Math.max(1, width - 1).toFixed(1)}
            height={BAR}
          />
        );
      })}
      {line.total > 0 ? (
        <text class="chart-text" x={(from + 6).toFixed(1)} y={y + BAR - 3}>
          {line.total}
        </text>
      ) : null}
    </>
  );
}

interface ChartProps {
  readonly asked: AskedForParty;
  readonly lines: readonly QuarterLine[];
}

export function RadarChart({ asked, lines }: ChartProps) {
  const { format, texts } = asked.request;
  const words = texts.plan;
  const most = Math.max(1, ...lines.map(({ total }) => total));
  const sum = lines.reduce((all, { total }) => all + total, 0);
  return (
    <figure class="radar-figure">
      <svg
        class="radar-drawing"
        viewBox={`0 0 ${WIDTH} ${lines.length * ROW}`}
        role="img"
        aria-labelledby="radar-t radar-d"
      >
        <title id="radar-t">{words.radar.chartTitle}</title>
        <desc id="radar-d">{words.radar.chartDescription(format.number(sum))}</desc>
        {lines.map((line, place) => (
          <g key={line.quarter}>
            <text class="chart-text chart-text--quiet" x="0" y={place * ROW + ROW - 8}>
              {format.quarter(line.quarter)}
            </text>
            <Bar line={line} place={place} most={most} />
          </g>
        ))}
      </svg>
      <figcaption>
        <ul class="radar-legend">
          {DEADLINE_KINDS.map((kind) => (
            <li key={kind} class={`radar-key radar-key-${kind}`}>
              {words.deadlines.kinds[kind]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** `hrefOf`: to one quarter of the list. */
export function QuarterTable({
  asked,
  lines,
  hrefOf,
}: ChartProps & { hrefOf: (quarter: Quarter) => string }) {
  const { format, texts } = asked.request;
  const { deadlines, radar } = texts.plan;
  return (
    <DataTable
      caption={radar.quarterCaption}
      rows={lines}
      keyOf={(line) => String(line.quarter)}
      columns={[
        {
          label: radar.quarter,
          cell: (line) =>
            line.total > 0 ? (
              <a href={hrefOf(line.quarter)}>{format.quarter(line.quarter)}</a>
            ) : (
              format.quarter(line.quarter)
            ),
        },
        ...DEADLINE_KINDS.map((kind) => ({
          label: deadlines.kinds[kind],
          isNumber: true,
          cell: (line: QuarterLine) => format.number(line.counts[kind]),
        })),
        { label: radar.total, isNumber: true, cell: (line) => format.number(line.total) },
      ]}
    />
  );
}
