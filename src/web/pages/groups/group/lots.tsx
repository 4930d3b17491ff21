// «One contract or several?»: the answer in a sentence, the three ways beside each other, and the choice of how to divide.
// The draft of the reasons and who is in each lot are folded away.
import { designLots, type LotBasis, type LotPlans } from '../../../../modules/optimiser/lots.ts';
import type { Group } from '../../../../modules/optimiser/model.ts';
import { Choices } from '../../../components/form-fields.tsx';
import { Section } from '../../../components/section.tsx';
import type { PageRequest } from '../../../page.ts';
import { pathsFor } from '../../../paths.ts';
import type { PlannedView } from '../run-view.ts';
import { LocalSuppliers, LotFolds } from './lot-details.tsx';
import { LotDrafts } from './lot-draft.tsx';
import { type LotsView, plannedCost } from './lot-figures.ts';
import { answerText, LotPicture, PlanTable, SmallFirm } from './lot-plans.tsx';

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
  const { format } = request;
  return (
    <>
      <SmallFirm request={request} plans={plans} />
      <p>{words.limit(format.moneyRounded(plans.mostExtra))}</p>
      {plans.fewerThanBids ? <p>{words.bids}</p> : null}
      {plans.by === 'amount' ? null : <p>{words.neighbours}</p>}
      <p>{words[plans.method]}</p>
    </>
  );
}

/** Of a plan in equal lots what those are; else which of the ways below to choose. */
function Answer(props: LotsView) {
  const { request, group } = props;
  const words = request.texts.groupLots;
  if (group.lots.length === 1) return <p class="lead">{answerText(props)}</p>;
  return (
    <>
      <p class="lead">{words.planned(request.format.countWord(group.lots.length), plannedCost(props))}</p>
      <p>{words.otherWays}</p>
    </>
  );
}

export function Lots({ request, view, group }: LotsProps) {
  const plans = plansFor({ request, view, group });
  const props: LotsView = { request, view, group, plans };
  return (
    <Section id="kontrakter" title={request.texts.groupLots.title} margin={<Margin {...props} />}>
      <div class="stack">
        <Answer {...props} />
        <PlanTable {...props} />
        <LotPicture {...props} />
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
