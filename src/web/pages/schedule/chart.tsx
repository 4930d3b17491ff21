// Every step as a bar on one line of time, drawn wide and narrow; the stylesheet shows the one that fits. The table below it
// says the same in words.
import { stepName } from '../../../flows/schedule/words.ts';
import { addDays, addMonths, daysBetween, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { TimedStep } from '../../../modules/procurement/schedule/model.ts';
import type { ScheduleProps } from './schedule-parts.tsx';

interface Layout {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly left: number;
  readonly row: number;
  readonly labelAbove: boolean;
  readonly mostTicks: number;
}

const WIDE: Layout = { name: 'wide', width: 760, left: 236, row: 24, labelAbove: false, mostTicks: 9 };
const NARROW: Layout = { name: 'narrow', width: 320, left: 2, row: 38, labelAbove: true, mostTicks: 4 };
const TOP = 40;
const BAR = 12;
const LEAST = 4;
const TICK_WORDS = 42;

interface Span {
  readonly from: LocalDate;
  readonly days: number;
}

const shownIn = ({ book }: ScheduleProps): readonly TimedStep[] => book.schedule.steps;

function spanOf(props: ScheduleProps): Span {
  const { today, wantedStart } = props.book.schedule;
  const dates = shownIn(props).flatMap(({ from, on }) => [from, on]);
  const all = [...dates, today, ...(wantedStart ? [wantedStart] : [])].toSorted();
  const first = localDate(`${(all[0] ?? today).slice(0, 7)}-01`);
  const last = addDays(all.at(-1) ?? today, 14);
  return { from: first, days: Math.max(60, daysBetween(first, last)) };
}

const xOf = (date: LocalDate, { from, days }: Span, { left, width }: Layout): number =>
  Math.round(left + (daysBetween(from, date) / days) * (width - left - 6));

/** First days of months, so many apart that they do not meet, and none so near the end that its words are cut. */
function ticksOf(span: Span, layout: Layout): LocalDate[] {
  const { from, days } = span;
  const { mostTicks, width } = layout;
  const months = Math.max(1, Math.floor(days / 30.4));
  const step = Math.max(1, Math.ceil(months / mostTicks));
  const last = addDays(from, days);
  const ticks: LocalDate[] = [];
  for (let at = from; at <= last; at = addMonths(at, step)) ticks.push(at);
  return ticks.filter((date) => xOf(date, span, layout) <= width - TICK_WORDS);
}

const barClass = ({ isDone, isCritical }: TimedStep): string =>
  isDone ? 'plan-bar plan-bar--done' : isCritical ? 'plan-bar plan-bar--critical' : 'plan-bar';

/** «mar. 27»: month and year in figures, as a reader of any language takes them. */
const tickText = (date: LocalDate): string => `${date.slice(5, 7)}.${date.slice(2, 4)}`;

function Mark({
  at,
  label,
  layout,
  height,
  kind,
}: {
  at: number;
  label: string;
  layout: Layout;
  height: number;
  kind: 'today' | 'wanted';
}) {
  const isNearEnd = at > layout.width - 90;
  return (
    <g>
      <path class={`plan-mark plan-mark--${kind}`} d={`M${at} 30V${height}`} />
      <text
        class="chart-text chart-text--strong chart-text--halo"
        x={isNearEnd ? at - 4 : at + 4}
        y="31"
        text-anchor={isNearEnd ? 'end' : 'start'}
      >
        {label}
      </text>
    </g>
  );
}

function Drawing({ props, layout }: { props: ScheduleProps; layout: Layout }) {
  const { words, book } = props;
  const { chart } = words.texts;
  const steps = shownIn(props);
  const span = spanOf(props);
  const height = TOP + steps.length * layout.row + 6;
  const id = `tidsplan-${layout.name}`;
  const { today, wantedStart } = book.schedule;
  const until = words.format.date(addDays(span.from, span.days));
  return (
    <svg
      class={`time time--${layout.name}`}
      viewBox={`0 0 ${layout.width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{chart.title}</title>
      <desc id={`${id}-d`}>{chart.describe(words.format.date(span.from), until)}</desc>
      {ticksOf(span, layout).map((date) => (
        <g key={date}>
          <path class="time-tick" d={`M${xOf(date, span, layout)} 16V${height}`} />
          <text class="chart-text chart-text--quiet" x={xOf(date, span, layout) + 3} y="12">
            {tickText(date)}
          </text>
        </g>
      ))}
      <Mark at={xOf(today, span, layout)} label={chart.today} layout={layout} height={height} kind="today" />
      {wantedStart ? (
        <Mark
          at={xOf(wantedStart, span, layout)}
          label={chart.wanted}
          layout={layout}
          height={height}
          kind="wanted"
        />
      ) : null}
      {steps.map((step, place) => {
        const y = TOP + place * layout.row;
        const x = xOf(step.from < step.on ? step.from : step.on, span, layout);
        const width = Math.max(LEAST, xOf(step.on, span, layout) - x);
        return (
          <g key={step.step}>
            <text class="chart-text chart-text--halo" x="2" y={layout.labelAbove ? y + 12 : y + 15}>
              {stepName(words, step.step)}
            </text>
            <rect
              class={barClass(step)}
              x={x}
              y={y + (layout.labelAbove ? 18 : 5)}
              width={width}
              height={BAR}
              rx="2"
            />
          </g>
        );
      })}
    </svg>
  );
}

const KEYS = ['done', 'critical', 'other'] as const;

export function ScheduleChart(props: ScheduleProps) {
  const { chart } = props.words.texts;
  return (
    <div class="stack-s">
      <div class="time-figure">
        <Drawing props={props} layout={WIDE} />
        <Drawing props={props} layout={NARROW} />
      </div>
      <ul class="plan-keys small">
        {KEYS.map((key) => (
          <li key={key}>
            <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
              <rect class={`plan-bar plan-bar--${key}`} x="1" y="1" width="22" height="10" rx="2" />
            </svg>{' '}
            {chart[key]}
          </li>
        ))}
      </ul>
    </div>
  );
}
