// The three ways to divide one contract beside each other: the answer in words, a table and a picture. The same for a group of
// a calculation and for a joint procurement.
import { type LotBar, LotBars } from '../../../components/charts/lot-bars.tsx';
import type { LotFit } from '../../../components/charts/lot-lines.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { Mark } from '../../../components/mark.tsx';
import { letterOf } from '../run-map.tsx';
import {
  costOf,
  countOf,
  isSameDivision,
  PLAN_NAMES,
  type PlansShown,
  reachOf,
  reachText,
  type ShownPlan,
  shownPlans,
  yearly,
} from './lot-figures.ts';

/** What small firms get, after which way is cheapest. */
function smallText({ request, plans }: PlansShown): string {
  const words = request.texts.groupLots.small;
  const { one, cheapest, smallFirms, mostExtra } = plans;
  if (!isSameDivision(smallFirms, cheapest)) {
    return words.divide(
      countOf(request, smallFirms),
      costOf(request, smallFirms),
      reachOf(request, smallFirms, one),
    );
  }
  if (cheapest.lots.length > 1) return words.cheapest(reachOf(request, cheapest, one));
  if (one.reach.small.base === 1) return words.fits;
  if (one.reach.small.high === 1) return words.perhaps;
  return words.none(request.format.moneyRounded(mostExtra));
}

/** The answer in a sentence or two. */
export function answerText(props: PlansShown): string {
  const { request, plans } = props;
  const { answer, small } = request.texts.groupLots;
  switch (plans.answer) {
    case 'dividedIsCheapest':
      return `${answer.dividedIsCheapest(countOf(request, plans.cheapest), costOf(request, plans.cheapest))} ${smallText(props)}`;
    case 'oneIsCheapest': {
      const isAlone = isSameDivision(plans.smallFirms, plans.one) && plans.divided !== null;
      const least = isAlone
        ? ` ${small.least(countOf(request, plans.divided!), costOf(request, plans.divided!))}`
        : '';
      return `${answer.oneIsCheapest} ${smallText(props)}${least}`;
    }
    default:
      return answer[plans.answer];
  }
}

/** A plan's name, and which earlier one it is the same as. */
function planLabel({ request, plans }: PlansShown, { name, plan }: ShownPlan): string {
  const words = request.texts.groupLots;
  if (name === 'divided') return words.plans.divided;
  const earlier = PLAN_NAMES.slice(0, PLAN_NAMES.indexOf(name)).find((other) =>
    isSameDivision(plans[other], plan),
  );
  return earlier ? words.sameAs(words.plans[name], words.plans[earlier]) : words.plans[name];
}

/** The three always, and the cheapest division where none of them is divided. */
export function PlanTable(props: PlansShown) {
  const { request, plans } = props;
  const { format } = request;
  const words = request.texts.groupLots;
  const rows: readonly ShownPlan[] = [
    ...PLAN_NAMES.map((name) => ({ name, plan: plans[name] })),
    ...shownPlans(plans).filter(({ name }) => name === 'divided'),
  ];
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { label: words.columns.plan, cell: (row) => planLabel(props, row) },
        { label: words.columns.lots, isNumber: true, cell: ({ plan }) => format.number(plan.lots.length) },
        {
          label: words.columns.extra,
          isNumber: true,
          cell: ({ plan }) => format.signedKroner(plan.extra.total),
        },
        { label: words.columns.bids, isNumber: true, cell: ({ plan }) => format.number(plan.fewestBids, 1) },
        {
          label: words.columns.reach,
          isNumber: true,
          cell: ({ plan }) => reachText(request, plan.reach.small),
        },
      ]}
      rows={rows}
      keyOf={({ name }) => name}
    />
  );
}

/** What a small firm is taken to carry in a year, and that it is uncertain. */
export function SmallFirm({ request, plans }: PlansShown) {
  const { texts, format } = request;
  const words = texts.groupLots.margin;
  const { low, high } = plans.capacity.small;
  return (
    <>
      <p>
        {words.small(format.moneyRounded(yearly(low)), format.moneyRounded(yearly(high)))}{' '}
        <Mark kind="assumption" texts={texts.site} />
      </p>
      <p>
        {words.uncertain} <Mark kind="uncertain" texts={texts.site} />
      </p>
    </>
  );
}

export function LotPicture({ request, plans }: PlansShown) {
  const words = request.texts.groupLots;
  const { low, high } = plans.capacity.small;
  const fitOf = (volume: number): LotFit => (volume <= low ? 'yes' : volume <= high ? 'maybe' : 'no');
  const bars = shownPlans(plans).map(({ name, plan: { lots } }): LotBar => {
    const count = words.lotCount(request.format.countWord(lots.length), lots.length === 1);
    return {
      label: lots.length === 1 ? words.plans[name] : words.picture.row(words.plans[name], count),
      lots: lots.map(({ volume }, at) => ({ letter: letterOf(at), volume, fit: fitOf(volume) })),
    };
  });
  return (
    <LotBars
      id="deler"
      title={words.picture.title}
      description={words.picture.description}
      bars={bars}
      words={words.picture}
    />
  );
}
