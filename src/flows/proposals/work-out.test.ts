// A group in which somebody gains by leaving: everybody hears that it is so, and what is one body's own stays with it.
import { expect, test } from 'vitest';
import { files, shippedSnapshot } from '../../../test/world.ts';
import { localDate } from '../../kernel/local-date.ts';
import { ore } from '../../kernel/money.ts';
import { quarterOf } from '../../kernel/quarter.ts';
import { shareGroup } from '../../modules/optimiser/sharing.ts';
import type { MaterialMember } from '../../modules/planning/proposals/revision-commands.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { linearSolver } from '../../platform/linear-solver.ts';
import { readPlanningData } from '../planning-data.ts';
import { workOut } from './work-out.ts';

const START = localDate('2028-01-01');

const member = (body: string, nok: number): MaterialMember => ({
  body: body as BodyId,
  answer: 'interested',
  basis: 'shared',
  ownValue: null,
  needs: [
    {
      id: `need-${body}`,
      title: null,
      value: { low: nok, base: nok, high: nok, isAssumed: false },
      termMonths: 48,
      starts: [{ earliest: START, latest: START, why: 'new' }],
      preferredStart: START,
    },
  ],
});

async function worked(members: readonly MaterialMember[]) {
  const { register, categories } = shippedSnapshot();
  const material = {
    category: 'trygghetsalarmer',
    lead: members[0]!.body,
    start: quarterOf(START),
    apart: null,
    first: null,
    members,
  };
  const linear = await linearSolver();
  const { params } = readPlanningData(files);
  return workOut(material, {
    register,
    categories: categories.categories,
    params,
    share: async (problem, group) => shareGroup(problem, group, linear),
  });
}

/** Oslo, Tromsø and Vadsø: the coordination costs more than so little bought together can save. */
const FAR_APART = [member('0301', 20_000), member('5501', 20_000), member('5607', 20_000)];

test('one who gains by leaving alone is not named to the others, nor is what it would gain', async () => {
  const { figures, parts } = await worked(FAR_APART.slice(0, 2));
  expect(figures.whole?.stability).toMatchObject({ isStable: false, atMost: 0, leavers: null });
  expect(Math.min(...parts.map(({ part }) => part.whole!.saving.base))).toBeLessThan(0);
});

test('several who gain by leaving together are named, with what they gain in all', async () => {
  const near = [member('5006', 2_000_000), member('5007', 2_000_000), member('5607', 20_000)];
  const { figures } = await worked(near);
  expect(figures.whole?.stability?.isStable).toBe(false);
  const { units, gain } = figures.whole!.stability!.leavers!;
  // Steinkjer buys through its cooperation.
  expect(units.toSorted()).toEqual(['5007', 'innherred']);
  expect(gain).toBeGreaterThan(0);
});

test('every body pays its purchases and the fee it is told, and the fees are the work', async () => {
  const { figures, parts } = await worked([
    member('5006', 900_000),
    member('5007', 300_000),
    member('5037', 500_000),
  ]);
  const { stability, cost } = figures.whole!;
  const wholes = parts.map(({ part }) => part.whole!);
  expect(wholes.reduce((sum, { fees }) => sum + fees!.stable!, 0)).toBe(stability?.pot);
  expect(wholes.reduce((sum, part) => sum + part.cost, 0)).toBe(cost);
  expect(parts.every(({ part }) => part.whole!.cost - part.whole!.fees!.stable! > 0)).toBe(true);
  expect(stability?.pot).toBeGreaterThan(ore(0));
});
