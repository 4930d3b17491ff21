// Other whole plans: what it costs to be kinder to small suppliers, to travel, or to the people who follow groups up.
import type { Alternative, Axis } from '../../../../modules/optimiser/robustness.ts';
import { TradeOff } from '../../../components/charts/trade-off.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import type { RobustnessProps } from './robustness-view.ts';

const AXES: readonly Axis[] = ['smallFirms', 'travel', 'parallel'];
const letterOf = (at: number): string => String.fromCharCode(65 + at);

const measured: Readonly<Record<Axis, (plan: Alternative) => number>> = {
  smallFirms: ({ smallFirms }) => smallFirms?.best.base ?? 0,
  travel: ({ km }) => km,
  parallel: ({ groupsPerBody }) => groupsPerBody,
};

function written({ request }: RobustnessProps, axis: Axis, value: number): string {
  const { format } = request;
  if (axis === 'smallFirms') return format.percent(value);
  return format.number(value, axis === 'travel' ? 0 : 1);
}

/** One axis where at least two plans are a choice; nothing where there is none. */
function Chart({ axis, ...props }: RobustnessProps & { axis: Axis }) {
  const { request, robustness } = props;
  const { format } = request;
  const words = request.texts.groupRobustness.others;
  const points = robustness.alternatives
    .map((plan, at) => ({ plan, letter: letterOf(at), x: measured[axis](plan), y: plan.extra / 100 }))
    .filter(({ plan }) => plan.axes.includes(axis));
  if (points.length < 2) return null;
  const xs = points.map(({ x }) => x);
  const most = points.reduce((a, b) => (b.plan.extra > a.plan.extra ? b : a)).plan.extra;
  const said = points.map(({ letter, x, plan }) =>
    words.point(letter, written(props, axis, x), format.moneyRounded(plan.extra)),
  );
  return (
    <TradeOff
      id={`hensyn-${axis}`}
      title={words.chartTitle(words.axes[axis])}
      description={words.chartText(said.join('; '))}
      points={points}
      across={{
        label: words.measures[axis],
        least: written(props, axis, Math.min(...xs)),
        most: written(props, axis, Math.max(...xs)),
      }}
      up={{ label: words.extra, most: format.moneyRounded(most) }}
    />
  );
}

function name({ request }: RobustnessProps, { weighing }: Alternative): string {
  const words = request.texts.groupRobustness.others;
  if (weighing === null) return words.own;
  const { kind, by } = weighing;
  return words.weighing({ kind, by: request.format.countWord(by), times: by });
}

function OtherTable(props: RobustnessProps) {
  const { request, robustness } = props;
  const { format } = request;
  const words = request.texts.groupRobustness.others;
  const reach = ({ smallFirms }: Alternative): string => {
    if (!smallFirms) return '';
    const [cheapest, best] = [
      format.number(smallFirms.cheapest.base * 100),
      format.percent(smallFirms.best.base),
    ];
    return format.percent(smallFirms.cheapest.base) === best ? best : words.reach(cheapest, best);
  };
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { label: words.columns.plan, cell: (plan, at) => words.lettered(letterOf(at), name(props, plan)) },
        { label: words.columns.extra, isNumber: true, cell: ({ extra }) => format.kroner(extra) },
        { label: words.columns.groups, isNumber: true, cell: ({ groups }) => format.number(groups) },
        { label: words.columns.smallFirms, isNumber: true, cell: reach },
        { label: words.columns.travel, isNumber: true, cell: ({ km }) => format.number(km) },
        {
          label: words.columns.parallel,
          isNumber: true,
          cell: ({ groupsPerBody, mostGroups }) =>
            words.perBody(format.number(groupsPerBody, 1), format.number(mostGroups)),
        },
      ]}
      rows={robustness.alternatives}
      keyOf={({ weighing }) => (weighing ? `${weighing.kind} ${weighing.by}` : 'own')}
    />
  );
}

export function OtherPlans(props: RobustnessProps) {
  const { request, robustness } = props;
  const words = request.texts.groupRobustness.others;
  if (robustness.alternatives.length < 2) return <p>{words.none}</p>;
  return (
    <>
      <p>{words.text}</p>
      <OtherTable {...props} />
      <div class="trade-offs">
        {AXES.map((axis) => (
          <Chart key={axis} axis={axis} {...props} />
        ))}
      </div>
      <p class="small">{words.reachNote}</p>
    </>
  );
}
