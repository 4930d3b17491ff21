// What each assumption means for the plan: a chart of the ones that matter most, and a table of all.
import { type Ore, ore } from '../../../../kernel/money.ts';
import type { EndEffect, FactorEffect } from '../../../../modules/optimiser/robustness.ts';
import { Tornado } from '../../../components/charts/tornado.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import {
  factorName,
  factorQuoted,
  type RobustnessProps,
  turningValue,
  valueAtEnd,
} from './robustness-view.ts';

/** More bars than this say little: the rest hardly move the plan. */
const MOST_BARS = 8;

export function FactorChart(props: RobustnessProps) {
  const { request, robustness } = props;
  const { format } = request;
  const words = request.texts.groupRobustness.tornado;
  const [first] = robustness.factors;
  if (!first) return null;
  const written = (amount: Ore): string => format.moneyRounded(amount);
  return (
    <Tornado
      id="usikkerhet"
      title={words.title}
      description={words.description(
        written(robustness.saving),
        factorQuoted(props, first.id),
        written(first.worse.planned),
        written(first.better.planned),
      )}
      base={{ value: robustness.saving, text: words.base(written(robustness.saving)) }}
      rows={robustness.factors.slice(0, MOST_BARS).map(({ id, worse, better }) => ({
        label: factorName(props, id),
        worse: { value: worse.planned, text: written(worse.planned) },
        better: { value: better.planned, text: written(better.planned) },
      }))}
    />
  );
}

type Row = Pick<FactorEffect, 'worse' | 'better'> & { readonly factor: FactorEffect | null };

/** What becomes of the groups at one end; empty where nothing does. */
function becoming({ request }: RobustnessProps, { changed, gone, arisen, planned, best }: EndEffect): string {
  const words = request.texts.groupRobustness.tornado;
  const count = (items: readonly unknown[]): string => request.format.number(items.length);
  const gain = ore(best - planned);
  return request.format.list([
    ...(gone.length > 0 ? [words.gone(count(gone))] : []),
    ...(changed.length > 0 ? [words.changed(count(changed))] : []),
    ...(arisen.length > 0 ? [words.arisen(count(arisen))] : []),
    ...(gain > 0 && gone.length + changed.length + arisen.length > 0
      ? [words.better(request.format.moneyRounded(gain))]
      : []),
  ]);
}

function Groups({ row, ...props }: RobustnessProps & { row: Row }) {
  const words = props.request.texts.groupRobustness.tornado;
  const said = (['worse', 'better'] as const)
    .map((side) => ({ side, text: becoming(props, row[side]) }))
    .filter(({ text }) => text !== '');
  if (said.length === 0) return <>{words.unchanged}</>;
  return (
    <>
      {said.map(({ side, text }) => (
        <span class="block" key={side}>
          {words.in[side]} {text}
        </span>
      ))}
    </>
  );
}

export function FactorTable(props: RobustnessProps) {
  const { request, robustness } = props;
  const { format } = request;
  const words = request.texts.groupRobustness.tornado;
  const rows: readonly Row[] = [
    ...robustness.factors.map((factor) => ({ factor, worse: factor.worse, better: factor.better })),
    ...(robustness.together ? [{ factor: null, ...robustness.together }] : []),
  ];
  const saved = ({ factor }: Row, { end, planned }: EndEffect) => (
    <>
      {format.kroner(planned)}
      {factor ? <span class="block tiny">{words.at(valueAtEnd(props, factor.id, end))}</span> : null}
    </>
  );
  return (
    <DataTable
      caption={words.caption}
      columns={[
        {
          label: words.columns.factor,
          cell: ({ factor }) => (factor ? factorName(props, factor.id) : words.all),
        },
        { label: words.columns.worse, isNumber: true, cell: (row) => saved(row, row.worse) },
        { label: words.columns.better, isNumber: true, cell: (row) => saved(row, row.better) },
        { label: words.columns.groups, isWhole: true, cell: (row) => <Groups {...props} row={row} /> },
        {
          label: words.columns.falls,
          cell: ({ factor }) =>
            factor?.planBreaks
              ? turningValue(props, { id: factor.id, ...factor.planBreaks })
              : factor
                ? words.never
                : '',
        },
      ]}
      rows={rows}
      keyOf={({ factor }) => factor?.id ?? 'all'}
    />
  );
}
