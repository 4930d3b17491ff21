// «One contract or several?»: the answer in a sentence, the three ways beside each other, and the choice of how to divide.
// The draft of the reasons and who is in each lot are folded away.
import { designLots, type LotBasis, type LotPlans } from '../../../../modules/optimiser/lots.ts';
import type { Group } from '../../../../modules/optimiser/model.ts';
import { type LotBar, LotBars, type LotFit } from '../../../components/charts/lot-bars.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { Choices } from '../../../components/form-fields.tsx';
import { Mark } from '../../../components/mark.tsx';
import { Section } from '../../../components/section.tsx';
import type { PageRequest } from '../../../page.ts';
import { pathsFor } from '../../../paths.ts';
import { letterOf } from '../run-map.tsx';
import type { PlannedView } from '../run-view.ts';
import { LocalSuppliers, LotFolds } from './lot-details.tsx';
import { LotDrafts } from './lot-draft.tsx';
import {
  costOf,
  countOf,
  isSameDivision,
  type LotsView,
  PLAN_NAMES,
  reachOf,
  reachText,
  type ShownPlan,
  shownPlans,
  yearly,
} from './lot-figures.ts';

const BASES: Readonly<Record<string, LotBasis>> = { sted: 'place', mengde: 'amount', fag: 'trade' };

interface LotsProps {
  readonly request: PageRequest;
  readonly view: PlannedView;
  readonly group: Group;
}

/** As asked for; by place where the needs have no trades to tell apart. */
function plansFor({ request, view, group }: LotsProps): LotPlans {
  const asked = BASES[request.query.get('del') ?? ''] ?? 'place';
  const design = (by: LotBasis): LotPlans =>
    designLots(view.built.problem, group, { by, seed: view.run.choices.seed });
  const plans = design(asked);
  return asked === 'trade' && plans.trades.length < 2 ? design('place') : plans;
}

/** What small firms get, after which way is cheapest. */
function smallText({ request, plans }: LotsView): string {
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

function answerText(props: LotsView): string {
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
function planLabel({ request, plans }: LotsView, { name, plan }: ShownPlan): string {
  const words = request.texts.groupLots;
  if (name === 'divided') return words.plans.divided;
  const earlier = PLAN_NAMES.slice(0, PLAN_NAMES.indexOf(name)).find((other) =>
    isSameDivision(plans[other], plan),
  );
  return earlier ? words.sameAs(words.plans[name], words.plans[earlier]) : words.plans[name];
}

/** The three always, and the cheapest division where none of them is divided. */
function PlanTable(props: LotsView) {
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

function Picture({ request, plans }: LotsView) {
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

/** A plain form: the page is made anew with the other way of dividing. */
function HowToDivide({ request, view, group, plans }: LotsView) {
  const words = request.texts.groupLots.divide;
  const asked = request.query.get('hvorfor');
  const ways = Object.entries(BASES).filter(([, by]) => by !== 'trade' || plans.trades.length > 1);
  const chosen = ways.find(([, by]) => by === plans.by)?.[0] ?? 'sted';
  return (
    <form
      class="stack-s lot-choice"
      action={`${pathsFor(request.language).groupOf(view.token, group.id)}#kontrakter`}
    >
      {asked === null ? null : <input type="hidden" name="hvorfor" value={asked} />}
      <Choices
        name="del"
        legend={words.legend}
        options={ways.map(([value, by]) => ({ value, label: words[by] }))}
        chosen={[chosen]}
      />
      <p>
        <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
          {words.button}
        </button>
      </p>
    </form>
  );
}

function Margin({ request, plans }: LotsView) {
  const words = request.texts.groupLots.margin;
  const { format, texts } = request;
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
      <p>{words.limit(format.moneyRounded(plans.mostExtra))}</p>
      {plans.fewerThanBids ? <p>{words.bids}</p> : null}
      {plans.by === 'amount' ? null : <p>{words.neighbours}</p>}
      <p>{words[plans.method]}</p>
    </>
  );
}

export function Lots({ request, view, group }: LotsProps) {
  const plans = plansFor({ request, view, group });
  const props: LotsView = { request, view, group, plans };
  return (
    <Section id="kontrakter" title={request.texts.groupLots.title} margin={<Margin {...props} />}>
      <div class="stack">
        <p class="lead">{answerText(props)}</p>
        <PlanTable {...props} />
        <Picture {...props} />
        <HowToDivide {...props} />
        <div class="folds">
          <LotFolds {...props} />
          <LocalSuppliers {...props} />
          <LotDrafts {...props} />
        </div>
      </div>
    </Section>
  );
}
