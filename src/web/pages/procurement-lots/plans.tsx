// «Should you divide?»: the optimiser's three plans for what the members buy, in the way that is asked for, with the choice of
// one of them; what each means for each body is folded away.
import type { BodyEffect, ProcurementLotPlans } from '../../../flows/procurement-lots/lot-plans.ts';
import { effectsOf } from '../../../flows/procurement-lots/lot-plans.ts';
import { type Ore, ore, sumOre } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { LotPlan, LotPlans } from '../../../modules/optimiser/lots.ts';
import { divisionBasisOf } from '../../../modules/procurement/life/volumes.ts';
import { DataTable } from '../../components/data-table.tsx';
import { type ExplainedChoice, ExplainedChoices } from '../../components/explained-choices.tsx';
import { Choices } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import { DifferenceTable, LocalSuppliers } from '../groups/group/lot-details.tsx';
import { countOf, divisionsOf, reachText, type ShownPlan, shownPlans } from '../groups/group/lot-figures.ts';
import { answerText, LotPicture, PlanTable, SmallFirm } from '../groups/group/lot-plans.tsx';
import { letterOf } from '../groups/run-map.tsx';
import { Faults, Version, whyNoLeadForm } from '../procurement/form-parts.tsx';
import { procurementPath } from '../procurement/procurement-frame.tsx';
import { type LotsProps, lotsInWords, lotsPath, type PlannedProps, plansBy, WAYS } from './lots-parts.ts';

export interface PlansProps extends LotsProps {
  readonly found: ProcurementLotPlans;
  readonly plans: LotPlans;
  readonly problems: readonly Problem[];
}

function costText({ asked }: LotsProps, extra: Ore): string {
  const { texts, format } = asked.request;
  const words = texts.procurementLots.plans;
  if (extra === 0) return words.sameCost;
  const amount = format.moneyRounded(ore(Math.abs(extra)));
  return extra > 0 ? words.dearer(amount) : words.cheaper(amount);
}

function choiceOf(props: PlansProps, { name, plan }: ShownPlan): ExplainedChoice {
  const { request } = props.asked;
  const { procurementLots, groupLots } = request.texts;
  const count = lotsInWords(props, plan.lots.length);
  return {
    value: name,
    label: groupLots.plans[name],
    text: (
      <>
        {plan.lots.length > 1
          ? `${procurementLots.plans.option(
              count.charAt(0).toLocaleUpperCase(request.language) + count.slice(1),
              costText(props, plan.extra.total),
            )} `
          : null}
        {procurementLots.plans.why[name]} {groupLots.columns.reach}: {reachText(request, plan.reach.small)}.
      </>
    ),
  };
}

function ChooseForm(props: PlansProps) {
  const { asked, view, plans, problems } = props;
  const words = asked.request.texts.procurementLots.plans;
  const { state, leadVersion } = view.procurement;
  const shown = shownPlans(plans);
  const cheapest = shown.find(({ plan }) => plan.cost === plans.cheapest.cost);
  return (
    <form class="stack" method="post" action={lotsPath(props)}>
      <Faults asked={asked} problems={problems} idOf={() => 'forslag'} />
      <Version version={leadVersion} />
      <input type="hidden" name="del" value={WAYS[plans.by]} />
      <input type="hidden" name="grunnlag" value={divisionBasisOf(state)} />
      <ExplainedChoices
        name="forslag"
        legend={words.choose}
        choices={shown.map((one) => choiceOf(props, one))}
        chosen={cheapest?.name ?? 'one'}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.button}
        </button>
        <a id="for-hand" href={lotsPath(props, '/for-hand')}>
          {words.hand}
        </a>
      </p>
    </form>
  );
}

/** A plain form: the page is made anew with the other way of dividing. */
function WayForm({ found, plans, ...props }: PlansProps) {
  const words = props.asked.request.texts.procurementLots.plans;
  if (found.plans.length < 2) return null;
  return (
    <form class="stack-s lot-choice" action={`${lotsPath(props)}#forslag-del`}>
      <Choices
        name="del"
        legend={words.legend}
        options={found.plans.map(({ by }) => ({ value: WAYS[by], label: words.basis[by] }))}
        chosen={[WAYS[plans.by]]}
      />
      <p>
        <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
          {words.show}
        </button>
      </p>
    </form>
  );
}

type EffectProps = PlansProps & { readonly division: ShownPlan };

function EffectTable(props: EffectProps) {
  const { asked, view, division } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementLots.effect;
  const rows = effectsOf(view.procurement.state, division.plan);
  const nameOf = (body: string) => view.parties.nameOf(body);
  return (
    <DataTable<BodyEffect>
      caption={words.caption}
      columns={[
        { label: words.columns.who, cell: ({ body }) => nameOf(body) },
        { label: words.columns.lot, cell: ({ lots }) => lots.map(letterOf).join(', ') },
        {
          label: words.columns.neighbours,
          isWhole: true,
          cell: ({ neighbours }) =>
            neighbours.length === 0 ? words.alone : format.list(neighbours.map(nameOf)),
        },
        { label: words.columns.extra, isNumber: true, cell: ({ extra }) => format.signedKroner(extra) },
      ]}
      rows={rows}
      keyOf={({ body }) => body}
      foot={[words.sum, '', '', format.signedKroner(sumOre(rows.map(({ extra }) => extra)))]}
    />
  );
}

/** What a plan means for whoever looks; nothing where it buys nothing. */
function ownEffect(props: PlansProps, plan: LotPlan): string | null {
  const { asked, view } = props;
  const words = asked.request.texts.procurementLots.effect;
  const own = effectsOf(view.procurement.state, plan).find(({ body }) => body === view.own?.body);
  if (!own) return null;
  const lot = own.lots.map(letterOf).join(', ');
  const extra = costText(props, own.extra);
  return own.neighbours.length === 0
    ? words.ownAlone(lot, extra)
    : words.own(lot, asked.request.format.list(own.neighbours.map((id) => view.parties.nameOf(id))), extra);
}

function Effects(props: PlansProps) {
  const { asked, plans } = props;
  const { request } = asked;
  const words = request.texts.procurementLots.effect;
  return (
    <>
      {divisionsOf(plans).map((division) => {
        const own = ownEffect(props, division.plan);
        return (
          <details class="fold" key={division.name}>
            <summary>
              {words.fold(countOf(request, division.plan), request.texts.groupLots.plans[division.name])}
            </summary>
            <div class="fold-inside stack">
              {own ? <p>{own}</p> : null}
              <EffectTable {...props} division={division} />
              <p class="small">
                {words.note} <Mark kind="estimate" texts={request.texts.site} />
              </p>
              <DifferenceTable request={request} division={division} />
            </div>
          </details>
        );
      })}
    </>
  );
}

/** What a withdrawal would do is told on the page of who would leave. */
function Leaving(props: PlansProps) {
  const words = props.asked.request.texts.procurementLots.effect;
  const { own } = props.view;
  const isBuyer = own !== null && own.answer === 'joins' && own.withdrew === null;
  return (
    <p class="small">
      {words.leaveOther} {isBuyer ? <a href={procurementPath(props, '/trekk')}>{words.leave}</a> : null}
    </p>
  );
}

function Margin({ asked, found, plans, ...props }: PlansProps) {
  const { texts, format } = asked.request;
  const words = texts.groupLots.margin;
  const { known, mostLots } = found;
  return (
    <>
      <p>
        {mostLots === null
          ? texts.procurementLots.plans.unknown
          : texts.procurementLots.plans.known(
              format.countWord(known.inDialogue),
              lotsInWords({ asked, ...props }, mostLots),
            )}
      </p>
      {known.survey.map((text) => (
        <p key={text}>{texts.procurementLots.plans.survey(text)}</p>
      ))}
      {plans.fewerThanBids ? <p>{words.bids}</p> : null}
      <SmallFirm request={asked.request} plans={plans} />
      {plans.by === 'amount' ? null : <p>{words.neighbours}</p>}
      <p>{words[plans.method]}</p>
    </>
  );
}

function Answer(props: PlansProps) {
  const { asked, plans } = props;
  const shown = { request: asked.request, plans };
  const why = whyNoLeadForm(props);
  return (
    <Section
      id="forslag-del"
      title={asked.request.texts.procurementLots.plans.title}
      margin={<Margin {...props} />}
    >
      <div class="stack">
        <p class="lead">{answerText(shown)}</p>
        {why === null ? <ChooseForm {...props} /> : <p>{why}</p>}
        <PlanTable {...shown} />
        {shownPlans(plans).length > 1 ? <LotPicture {...shown} /> : null}
        <WayForm {...props} />
        <div class="folds">
          <Effects {...props} />
          <LocalSuppliers {...shown} />
        </div>
        <Leaving {...props} />
      </div>
    </Section>
  );
}

export function Plans(
  props: PlannedProps & { readonly way: string | null; readonly problems: readonly Problem[] },
) {
  const { asked, planned, way } = props;
  const words = asked.request.texts.procurementLots.plans;
  const plans = planned === null || planned === 'failed' ? null : plansBy(planned, way);
  if (planned !== null && planned !== 'failed' && plans) {
    return <Answer {...props} found={planned} plans={plans} />;
  }
  return (
    <Section id="forslag-del" title={words.title}>
      <div class="stack">
        <p>{planned === 'failed' ? words.failed : words.tooFew}</p>
        {whyNoLeadForm(props) === null ? (
          <p>
            <a id="for-hand" href={lotsPath(props, '/for-hand')}>
              {words.hand}
            </a>
          </p>
        ) : null}
      </div>
    </Section>
  );
}
