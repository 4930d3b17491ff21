// How a joint procurement could be divided: by place, by amount and by what is bought, each as the optimiser's three plans.
// Worked out in a thread, and kept for the volumes, prices, places and known suppliers it was worked out from.
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import type { LotBasis, LotOptions, LotPlan, LotPlans } from '../../modules/optimiser/lots.ts';
import { readDialogue } from '../../modules/procurement/dialogue/queries.ts';
import {
  buyersOf,
  type DivisionFigures,
  type ProcurementState,
} from '../../modules/procurement/life/model.ts';
import type { Layout, PlaceOf } from '../../modules/procurement/lots/division.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { registerFor } from '../proposals/start-run.ts';
import { designInThread, priceInThread } from '../run-groups.ts';
import type { Services } from '../services.ts';
import { type KnownSuppliers, knownSuppliers, mostLotsFor, NOBODY_KNOWN } from './known-suppliers.ts';
import { type LotProblem, lotProblem, needParts } from './lot-problem.ts';

export interface ProcurementLotPlans {
  /** In the order they are shown; by what is bought only where there is more than one thing. */
  readonly plans: readonly LotPlans[];
  readonly known: KnownSuppliers;
  /** The most lots there are known suppliers for; null: too few are known. */
  readonly mostLots: number | null;
}

interface Asked {
  readonly id: string;
  readonly state: ProcurementState;
  readonly isDemo: boolean;
}

const waysFor = ({ items }: ProcurementState, buyers: number): LotBasis[] => [
  ...(buyers > 1 ? (['place', 'amount'] as const) : []),
  ...(items.length > 1 ? (['trade'] as const) : []),
];

/** Suppliers that are known go before the estimate of how many would bid. */
export const marketLimits = (mostLots: number | null): Pick<LotOptions, 'mostLots' | 'fewerThanBids'> =>
  mostLots === null ? {} : { mostLots, fewerThanBids: false };

const knownOf = (ctx: Ctx, id: string): Promise<KnownSuppliers> =>
  acting(ctx, async (inside) => {
    const dialogue = await readDialogue(inside, id);
    return dialogue ? knownSuppliers(dialogue) : NOBODY_KNOWN;
  });

async function problemFor(services: Services, { state, isDemo }: Asked): Promise<LotProblem | null> {
  const { categories } = (await services.snapshot()).categories;
  const register = await registerFor(services, isDemo);
  return lotProblem(state, { register, categories, params: services.planning.params });
}

/** Null where fewer than two buyers have given volumes worth anything. Worked out once for the same question. */
export async function lotPlansFor(
  services: Services,
  ctx: Ctx,
  asked: Asked,
): Promise<ProcurementLotPlans | null> {
  const found = await problemFor(services, asked);
  if (!found) return null;
  const { problem, group, buyers } = found;
  const known = await knownOf(ctx, asked.id);
  const mostLots = mostLotsFor(known);
  const ways = waysFor(asked.state, buyers).map((by): LotOptions => ({ by, ...marketLimits(mostLots) }));
  const key = JSON.stringify([problem.authorities, problem.needs, group, ways]);
  const plans = await services.lotPlans.of(key, () =>
    designInThread(services.workerEntry('group-worker'), { problem, group, ways }),
  );
  return { plans, known, mostLots };
}

/** What of a plan is kept with the choice of it. */
export const figuresOf = ({ extra, fewestBids, reach }: LotPlan): DivisionFigures => ({
  extra: extra.range,
  fewestBids,
  small: reach.small,
});

/**
 * Where each body's volumes of each item go. What a body has given nothing of follows the rest of what it buys, or when
 * divided by what is bought, the rest of the item.
 */
function placesIn({ lots }: LotPlan, by: LotBasis): PlaceOf {
  const [needs, bodies, items] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  for (const [place, lot] of lots.entries()) {
    for (const id of lot.needs) {
      const { body, item } = needParts(id);
      needs.set(id, place);
      if (!bodies.has(body)) bodies.set(body, place);
      if (!items.has(item)) items.set(item, place);
    }
  }
  return (body, item) => {
    const others = by === 'trade' ? [items.get(item), bodies.get(body)] : [bodies.get(body), items.get(item)];
    return [needs.get(`${body}/${item}`), ...others].find((place) => place !== undefined) ?? 0;
  };
}

/** As the move that divides asks for it; one name for each lot of the plan. */
export const layoutOf = (plan: LotPlan, by: LotBasis, names: readonly string[]): Layout => ({
  way: plan.lots.length === 1 ? 'one' : by,
  names,
  placeOf: placesIn(plan, by),
  figures: figuresOf(plan),
});

/** Ids of needs in each lot of a layout. */
export const partsOf = ({ problem }: LotProblem, { names, placeOf }: Layout): string[][] =>
  names.map((_, place) =>
    problem.needs.flatMap(({ id }) => {
      const { body, item } = needParts(id);
      return placeOf(body as BodyId, item) === place ? [id] : [];
    }),
  );

/** A layout by hand with what is expected of it; as it is where too few have given volumes. */
export async function pricedLayout(services: Services, asked: Asked, layout: Layout): Promise<Layout> {
  const found = await problemFor(services, asked);
  if (!found) return layout;
  const { problem, group } = found;
  const work = { problem, group, parts: partsOf(found, layout) };
  return { ...layout, figures: figuresOf(await priceInThread(services.workerEntry('group-worker'), work)) };
}

export interface LotContents {
  /** Body ids. */
  readonly bodies: readonly string[];
  /** Item ids, in the procurement's order. */
  readonly items: readonly string[];
}

/** Who and what is in each lot of a plan. */
export const contentsOf = ({ items }: ProcurementState, plan: LotPlan): LotContents[] =>
  plan.lots.map(({ needs, authorities }) => {
    const named = new Set(needs.map((id) => needParts(id).item));
    return { bodies: authorities, items: items.flatMap(({ id }) => (named.has(id) ? [id] : [])) };
  });

export interface BodyEffect {
  readonly body: string;
  /** Places of its lots in the plan, from 0. */
  readonly lots: readonly number[];
  /** Who else buys in them. */
  readonly neighbours: readonly string[];
  /** What it costs the body more than one lot, over the term. */
  readonly extra: LotPlan['extra']['total'];
}

/** What a plan means for each buyer with volumes, in the procurement's order. */
export function effectsOf(state: ProcurementState, plan: LotPlan): BodyEffect[] {
  const contents = contentsOf(state, plan);
  const extras = new Map(plan.bodies.map(({ authority, extra }) => [authority, extra]));
  return buyersOf(state).flatMap(({ body }) => {
    const extra = extras.get(body);
    if (extra === undefined) return [];
    const lots = contents.flatMap(({ bodies }, place) => (bodies.includes(body) ? [place] : []));
    const near = lots.flatMap((place) => contents[place]?.bodies ?? []);
    return [{ body, lots, neighbours: [...new Set(near)].filter((one) => one !== body), extra }];
  });
}
