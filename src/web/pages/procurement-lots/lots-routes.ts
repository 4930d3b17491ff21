// Addresses of the lots of a joint procurement, below the procurement's own: the page, the choice of a plan, dividing by hand
// and the reasons.
import { leadMoves } from '../../../flows/procurement/manage.ts';
import { contentsOf, layoutOf, pricedLayout } from '../../../flows/procurement-lots/lot-plans.ts';
import { problem } from '../../../kernel/result.ts';
import type { LotBasis, LotPlan } from '../../../modules/optimiser/lots.ts';
import { divisionBasisOf } from '../../../modules/procurement/life/volumes.ts';
import { keepLotAssessment, LONGEST_ASSESSMENT } from '../../../modules/procurement/lots/commands.ts';
import { divideMove, type Layout } from '../../../modules/procurement/lots/division.ts';
import { type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import type { PageResult } from '../../page.ts';
import { shownPlans } from '../groups/group/lot-figures.ts';
import { letterOf } from '../groups/run-map.tsx';
import { afterMove } from '../procurement/found-procurement.ts';
import { versionAgain, versionIn } from '../procurement/typed.ts';
import { handPage, layoutNow } from './hand.tsx';
import { lotsPage } from './lots-page.tsx';
import { foundLots, type LotsProps, listed, planned, plansBy } from './lots-parts.ts';
import { handByOf, layoutFrom, typedLayout } from './typed-layout.ts';

const AT = '/anskaffelser/:id/delkontrakter';
/** As long as a lot's name may be. */
const LONGEST_NAME = 200;
const LONGEST_BASIS = 20_000;

/** «Del A: Storvik og Nes», by who is in it or by what. */
function lotNames(props: LotsProps, plan: LotPlan, by: LotBasis): string[] {
  const { view, asked } = props;
  const { state } = view.procurement;
  const words = asked.request.texts.procurementLots.plans;
  const contents = contentsOf(state, plan);
  if (contents.length === 1) return [state.title];
  const items = new Map(state.items.map(({ id, name }) => [id, name]));
  const names = contents.map((lot) =>
    by === 'trade'
      ? listed(
          props,
          lot.items.map((id) => items.get(id) ?? id),
        )
      : listed(
          props,
          lot.bodies.map((id) => view.parties.nameOf(id)),
        ),
  );
  return names.map((name, place) => words.lotName(letterOf(place), name).slice(0, LONGEST_NAME));
}

/** Divides, unless somebody came, left or changed volumes while the form was open. */
async function divide(
  props: LotsProps,
  { form, layout }: { readonly form: FormData; readonly layout: Layout },
  refused: Parameters<typeof afterMove>[2]['refused'],
): Promise<PageResult> {
  const { asked, view } = props;
  const { state } = view.procurement;
  const wasOf = textIn(form, 'grunnlag', LONGEST_BASIS);
  if (wasOf !== divisionBasisOf(state)) return refused([problem('procurement.divisionOld', 'division')]);
  const moving = { ctx: asked.ctx, view, version: versionIn(form) };
  const made = await leadMoves(asked.services, moving, [divideMove(state, layout)]);
  const said = layout.names.length === 1 ? 'udelt' : 'delt';
  return afterMove(props, made, { part: '/delkontrakter', said, refused });
}

async function choosePlan(props: LotsProps): Promise<PageResult> {
  const form = await props.asked.form();
  const way = textIn(form, 'del', 20);
  const name = textIn(form, 'forslag', 20);
  const refused: Parameters<typeof divide>[2] = (problems) => lotsPage(props, { problems, way });
  const { planned: found } = await planned(props);
  const plans = found === null || found === 'failed' ? null : plansBy(found, way);
  const chosen = plans && shownPlans(plans).find((one) => one.name === name);
  if (!plans || !chosen) return refused([problem('procurement.divisionOld', 'division')]);
  const { plan } = chosen;
  const layout = layoutOf(plan, plans.by, lotNames(props, plan, plans.by));
  return divide(props, { form, layout }, refused);
}

const handForm = (props: LotsProps): PageResult =>
  handPage(props, layoutNow(props, handByOf(props.asked.request.query.get('etter'))));

async function divideByHand(props: LotsProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const typed = typedLayout(form, layoutNow(props, handByOf(textIn(form, 'etter', 20))));
  const words = asked.request.texts.procurementLots.hand;
  const laidOut = layoutFrom(typed, (place) => words.nameOf(letterOf(place)));
  const layout = await pricedLayout(asked.services, view.procurement, laidOut);
  return divide(props, { form, layout }, (problems) => {
    const version = versionAgain(problems, { sent: typed.version, now: view.procurement.leadVersion });
    return handPage(props, { ...typed, version }, problems);
  });
}

async function keepReasons(props: LotsProps): Promise<PageResult> {
  const { asked, view, book } = props;
  const form = await asked.form();
  const text = textIn(form, 'begrunnelse', LONGEST_ASSESSMENT + 1);
  const version = versionIn(form) ?? 0;
  const made = await keepLotAssessment(asked.ctx, {
    id: view.procurement.id,
    party: asked.party.id,
    text,
    basis: textIn(form, 'grunnlag', LONGEST_BASIS),
    version,
  });
  return afterMove(props, made, {
    part: '/delkontrakter',
    said: 'begrunnet',
    refused: (problems) => {
      const again = versionAgain(problems, { sent: version, now: book.assessment?.version ?? 0 });
      return lotsPage(props, { sent: { text, version: again, problems } });
    },
  });
}

const see = (part: string, answer: Parameters<typeof foundLots>[0]): OwnRoute =>
  partyRoute('get', `${AT}${part}`, { action: 'procurement.view', answer: foundLots(answer) });

const lead = (part: string, answer: Parameters<typeof foundLots>[0]): OwnRoute =>
  partyRoute('post', `${AT}${part}`, { action: 'procurement.lead', answer: foundLots(answer) });

export const LOTS_ROUTES: readonly OwnRoute[] = [
  see('', (props) => lotsPage(props)),
  lead('', choosePlan),
  see('/for-hand', handForm),
  lead('/for-hand', divideByHand),
  lead('/begrunnelse', keepReasons),
];
