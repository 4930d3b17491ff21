// Limits typed beside a list: read as the lines of a file, spread over those who lead, held against the plan.
import { expect, test } from 'vitest';
import { body, drawProblem } from '../../../test/optimiser-problems.ts';
import { shippedSnapshot } from '../../../test/world.ts';
import { localDate } from '../../kernel/local-date.ts';
import { quarterOf } from '../../kernel/quarter.ts';
import { optimise } from '../../modules/optimiser/optimise.ts';
import { verify } from '../../modules/optimiser/verify.ts';
import { linearSolver } from '../../platform/linear-solver.ts';
import { isForAlways, limitUse, NO_LIMITS, readTypedLimits, withLimits } from './limit-choice.ts';

const { register, categories: index } = shippedSnapshot();
const read = (typed: Partial<typeof NO_LIMITS>) =>
  readTypedLimits({ ...NO_LIMITS, ...typed }, { index, register });

test('lines are limits, with days or for always, and blank lines are none', () => {
  const { chosen, faults } = read({
    everybody: ' 2 ',
    leads: 'Namsos; 3\r\n\r\n5006;0',
    markets: 'Trygghetsalarmer og responssenter; 5 000 000\nRenhold; 1,2 mill; 01.01.2027; 31.12.2027',
  });
  expect(faults).toEqual([]);
  expect([chosen?.everybody, chosen?.leads]).toEqual([
    2,
    [
      { authority: '5007', most: 3 },
      { authority: '5006', most: 0 },
    ],
  ]);
  const [always, year] = chosen!.markets;
  expect([always!.category, always!.most, isForAlways(always!)]).toEqual([
    'trygghetsalarmer',
    5_000_000,
    true,
  ]);
  expect(year).toEqual({
    category: 'renhold',
    most: 1_200_000,
    from: quarterOf(localDate('2027-01-01')),
    to: quarterOf(localDate('2027-12-31')),
  });
  expect(isForAlways(year!)).toBe(false);
});

test('nothing typed is no limits', () => {
  expect(read({ leads: ' \n ; \n' })).toEqual({ chosen: null, faults: [] });
});

test('what cannot be used is told by field and line, all at once', () => {
  const { faults } = read({
    everybody: '1,5',
    leads: 'Namsos; 1\nNamsoss; 2\nNamsos; 2\nGrong',
    markets: 'Trygghetsalarmer; mye\n; 400 000',
  });
  expect(faults.map(({ at, line, code }) => [at, line, code])).toEqual([
    ['everybody', null, 'leads.notWhole'],
    ['leads', 2, 'body.unknown'],
    ['leads', 3, 'body.twice'],
    ['leads', 4, 'cell.missing'],
    ['markets', 1, 'amount.notAmount'],
    ['markets', 2, 'cell.missing'],
  ]);
});

const typed = NO_LIMITS;
const problem = drawProblem({ seed: 4, needs: 24, bodies: 10, cooperations: 1, restricted: false });

test('the number for everybody goes to whoever leads and has none of its own', () => {
  const [first, second] = problem.authorities;
  const authorities = [first!, { ...second!, canLead: false }, ...problem.authorities.slice(2)];
  const leads = [
    { authority: first!.id, most: 3 },
    { authority: body(99).id, most: 1 },
  ];
  const limited = withLimits({ ...problem, authorities }, { typed, everybody: 1, leads, markets: [] });
  const leaders = authorities.filter(({ canLead }) => canLead).map(({ id }) => id);
  expect(limited.limits?.leads.map(({ authority }) => authority).toSorted()).toEqual(leaders.toSorted());
  expect(limited.limits?.leads.find(({ authority }) => authority === first!.id)?.most).toBe(3);
  expect(withLimits(problem, null)).toBe(problem);
});

test('a plan keeps within them, and the use of each is what the plan says', async () => {
  const free = optimise(problem, { seed: 1, linear: await linearSolver() });
  const led = Map.groupBy(free.groups, ({ lead }) => lead);
  expect(Math.max(...[...led.values()].map(({ length }) => length))).toBeGreaterThan(1);
  const { category } = free.groups[0]!;
  const bought = free.groups
    .filter((group) => group.category === category)
    .reduce((sum, { lots }) => lots.reduce((all, { volume }) => all + volume, sum), 0);
  const { chosen } = read({ everybody: '1' });
  const always = {
    category,
    from: quarterOf(localDate('2020-01-01')),
    to: quarterOf(localDate('2069-12-31')),
  };
  const limited = withLimits(problem, { ...chosen!, markets: [{ ...always, most: Math.round(bought / 2) }] });
  const plan = optimise(limited, { seed: 1, linear: await linearSolver() });
  expect(verify(limited, plan)).toEqual([]);
  const use = limitUse(limited.limits!, plan);
  expect(Math.max(...use.leads.map((one) => one.led))).toBe(1);
  expect(use.leads.reduce((sum, one) => sum + one.led, 0)).toBe(plan.groups.length);
  expect(use.markets[0]!.bought).toBeLessThanOrEqual(Math.round(bought / 2));
  expect([...use.leads, ...use.markets].some(({ charge }) => charge > 0)).toBe(true);
});
