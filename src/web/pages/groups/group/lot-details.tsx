// What lies behind a division, folded: who is in each lot, what the difference from one contract is made of, and how much
// suppliers of each size could carry.
import { type DesignedLot, SUPPLIER_SIZES } from '../../../../modules/optimiser/lots.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Mark } from '../../../components/mark.tsx';
import { letterOf } from '../run-map.tsx';
import { namesOf } from '../run-view.ts';
import {
  countOf,
  divisionsOf,
  type LotsView,
  type PlansShown,
  reachText,
  type ShownPlan,
  shownPlans,
  yearly,
} from './lot-figures.ts';

type FoldProps = LotsView & { readonly division: ShownPlan };

function LotTable({ request, view, plans, division }: FoldProps) {
  const { format } = request;
  const words = request.texts.groupLots.lots;
  const names = namesOf(request, view);
  const trade = ({ trades }: DesignedLot): string =>
    trades.length === 0 ? words.noCode : words.cpv(format.list(trades));
  const { lots } = division.plan;
  return (
    <DataTable
      caption={`${words.caption} ${words.priceNote}`}
      columns={[
        { label: words.columns.lot, cell: (_, at) => letterOf(at) },
        {
          label: words.columns.who,
          isWhole: true,
          cell: ({ authorities }) => format.list(authorities.map(names.body)),
        },
        ...(plans.by === 'trade' ? [{ label: words.columns.trade, cell: trade }] : []),
        {
          label: words.columns.value,
          isNumber: true,
          cell: ({ volume }) => format.kroner(yearly(volume)),
        },
        {
          label: words.columns.bids,
          isNumber: true,
          cell: ({ expectedBids }) => format.number(expectedBids, 1),
        },
        {
          label: words.columns.price,
          isNumber: true,
          cell: ({ priceIndex }) => format.percent(priceIndex, 1),
        },
      ]}
      rows={lots}
      keyOf={({ id }) => id}
    />
  );
}

/** What a division costs more than one contract, part by part. */
export function DifferenceTable({
  request,
  division,
}: Pick<PlansShown, 'request'> & { readonly division: ShownPlan }) {
  const { format } = request;
  const words = request.texts.groupLots.lots;
  const { followUp, bids, purchases, total, range } = division.plan.extra;
  const rows = [
    { label: words.followUp, amount: followUp },
    { label: words.bids, amount: bids },
    { label: words.purchases, amount: purchases },
  ];
  return (
    <>
      <DataTable
        caption={words.differenceCaption}
        columns={[
          { label: words.columnsDifference.step, cell: ({ label }) => label },
          {
            label: words.columnsDifference.amount,
            isNumber: true,
            cell: ({ amount }) => format.signedKroner(amount),
          },
        ]}
        rows={rows}
        keyOf={({ label }) => label}
        foot={[words.total, format.signedKroner(total)]}
      />
      <p class="small">
        {words.range(format.signedKroner(range.low), format.signedKroner(range.high))}{' '}
        <Mark kind="estimate" texts={request.texts.site} />
      </p>
    </>
  );
}

export function LotFolds(props: LotsView) {
  const { request, plans } = props;
  const words = request.texts.groupLots;
  return (
    <>
      {divisionsOf(plans).map((division) => (
        <details class="fold" key={division.name}>
          <summary>{words.lots.fold(countOf(request, division.plan), words.plans[division.name])}</summary>
          <div class="fold-inside">
            <LotTable {...props} division={division} />
            <DifferenceTable {...props} division={division} />
          </div>
        </details>
      ))}
    </>
  );
}

export function LocalSuppliers({ request, plans }: PlansShown) {
  const { format, texts } = request;
  const words = texts.groupLots.local;
  return (
    <details class="fold">
      <summary>{words.fold}</summary>
      <div class="fold-inside">
        <p>
          {words.text} <Mark kind="assumption" texts={texts.site} />
        </p>
        <DataTable
          caption={words.caption}
          columns={[
            { label: words.size, cell: (size) => words.sizes[size] },
            {
              label: words.capacity,
              cell: (size) =>
                words.capacityRange(
                  format.moneyRounded(yearly(plans.capacity[size].low)),
                  format.moneyRounded(yearly(plans.capacity[size].high)),
                ),
            },
            ...shownPlans(plans).map(({ name, plan }) => ({
              label: texts.groupLots.plans[name],
              isNumber: true,
              cell: (size: (typeof SUPPLIER_SIZES)[number]) => reachText(request, plan.reach[size]),
            })),
          ]}
          rows={SUPPLIER_SIZES}
          keyOf={(size) => size}
        />
      </div>
    </details>
  );
}
