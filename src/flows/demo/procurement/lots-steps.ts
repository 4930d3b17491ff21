// How the invented procurements are divided: as their lots were described, priced by the optimiser, or in one lot where that is
// what it proposes; and why, in writing.
import { designLots, priceDivision } from '../../../modules/optimiser/lots.ts';
import { lotOf } from '../../../modules/procurement/life/model.ts';
import { assessmentBasisOf } from '../../../modules/procurement/life/volumes.ts';
import { keepLotAssessment } from '../../../modules/procurement/lots/commands.ts';
import { divideMove, type Layout } from '../../../modules/procurement/lots/division.ts';
import { figuresOf, layoutOf, marketLimits, partsOf } from '../../procurement-lots/lot-plans.ts';
import { type LotProblem, lotProblem } from '../../procurement-lots/lot-problem.ts';
import { registerFor } from '../../proposals/start-run.ts';
import { happened } from '../past.ts';
import { idOf, type Life, lead, leadCtx, leadOf, standing } from './life.ts';
import type { Step } from './steps.ts';

async function problemIn(life: Life): Promise<LotProblem> {
  const { services } = life.story;
  const { state, isDemo } = await standing(life);
  const { categories } = (await services.snapshot()).categories;
  const register = await registerFor(services, isDemo);
  const found = lotProblem(state, { register, categories, params: services.planning.params });
  if (!found) throw new Error('there is nothing to divide');
  return found;
}

/** Each thing in the lot it was described in. */
async function asDescribed(life: Life): Promise<Layout> {
  const { state } = await standing(life);
  const places = new Map(state.lots.map(({ id }, place) => [id, place]));
  const items = new Map(state.items.map((item) => [item.id, item]));
  const layout: Layout = {
    way: 'hand',
    names: state.lots.map(({ name }) => name),
    placeOf: (body, id) => {
      const item = items.get(id);
      return (item && places.get(lotOf(state, body, item))) ?? 0;
    },
    figures: null,
  };
  const found = await problemIn(life);
  const plan = priceDivision(found.problem, found.group, partsOf(found, layout));
  return { ...layout, figures: figuresOf(plan) };
}

/** As the optimiser proposes where no suppliers are known. */
async function undivided(life: Life): Promise<Layout> {
  const { problem, group } = await problemIn(life);
  const { one } = designLots(problem, group, { by: 'place', ...marketLimits(null) });
  const { lots, title } = (await standing(life)).state;
  return layoutOf(one, 'place', [lots.length === 1 ? (lots[0]?.name ?? title) : title]);
}

async function divide(life: Life): Promise<void> {
  const { state } = await standing(life);
  const isWhole = life.told.division.undivided.includes(life.one.id) || state.lots.length === 1;
  const layout = isWhole ? await undivided(life) : await asDescribed(life);
  await lead(life, [divideMove(state, layout)]);
}

async function explain(life: Life): Promise<void> {
  const { state } = await standing(life);
  const { whyOne, whyDivided } = life.told.division;
  const kept = await keepLotAssessment(leadCtx(life), {
    id: idOf(life),
    party: leadOf(life),
    text: state.lots.length === 1 ? whyOne : whyDivided,
    basis: assessmentBasisOf(state),
    version: 0,
  });
  happened(`${life.one.id} explained`, kept);
}

export const LOTS_STEPS: readonly Step[] = [
  { id: 'divided', day: 123, play: divide },
  { id: 'lotsExplained', day: 133, play: explain },
];
