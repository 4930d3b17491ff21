// What the computing thread does for a calculation that several workers share: divides the problem, works out a part and
// verifies it, joins what the parts came to. Parts go from one machine to another as packed JSON.
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Issue, Plan, Problem } from '../../modules/optimiser/model.ts';
import { optimise } from '../../modules/optimiser/optimise.ts';
import { categoriesLeftOut, joinPlans, partOf, partsOf } from '../../modules/optimiser/parts.ts';
import { verify, verifyJoined } from '../../modules/optimiser/verify.ts';
import type { DividedPart, DivideWork, JoinWork, PartWork } from '../group-work.ts';

/** The part of a calculation that somebody works out. */
interface PartMaterial {
  readonly problem: Problem;
  readonly seed: number;
  readonly gapTarget: number | null;
}

interface PartProduct {
  readonly plan: Plan;
  readonly issues: readonly Issue[];
}

/** Sent once and thrown away: quickly packed is better than well. */
const packed = (value: PartMaterial | PartProduct): Uint8Array =>
  gzipSync(JSON.stringify(value), { level: 1 });

/** Only what we have packed ourselves. */
const unpacked = <T>(bytes: Uint8Array): T => JSON.parse(gunzipSync(bytes).toString('utf8')) as T;

export const dividedParts = ({ problem, seed, gapTarget, most }: Omit<DivideWork, 'kind'>): DividedPart[] =>
  partsOf(problem, most).map((categories) => ({
    categories: categories.length,
    material: packed({ problem: partOf(problem, categories), seed, gapTarget }),
  }));

/** `planOf` works a problem out as the thread works out any. */
export async function partProduct(
  { material }: Pick<PartWork, 'material'>,
  planOf: (material: PartMaterial) => Promise<Plan>,
): Promise<Uint8Array> {
  const part = unpacked<PartMaterial>(material);
  const plan = await planOf(part);
  return packed({ plan, issues: verify(part.problem, plan) });
}

/** The plan and what is wrong with it, as if the whole had been worked out at once. What no part came to was never begun. */
export function joinedProducts({
  problem,
  seed,
  products,
}: Pick<JoinWork, 'problem' | 'seed' | 'products'>): PartProduct {
  const parts = products.map((product) => unpacked<PartProduct>(product));
  const plans = parts.map(({ plan }) => plan);
  const left = categoriesLeftOut(problem, plans);
  if (left.length > 0) {
    const rest = partOf(problem, left);
    const plan = optimise(rest, { seed, signal: { aborted: true } });
    plans.push(plan);
    parts.push({ plan, issues: verify(rest, plan) });
  }
  const plan = joinPlans(problem, plans, { seed });
  const areVerified = parts.every(({ issues }) => issues.length === 0);
  // Where a part is wrong, all of it is looked through once more, so that what is told is told of the whole.
  return { plan, issues: areVerified ? verifyJoined(problem, plan) : verify(problem, plan) };
}
