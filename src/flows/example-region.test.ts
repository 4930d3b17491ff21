// The invented region is whole, marked by its numbers, and gives groups that hold.

import { expect, test } from 'vitest';
import { files, shippedSnapshot } from '../../test/world.ts';
import { localDate } from '../kernel/local-date.ts';
import { importContracts } from '../modules/planning/import-contracts.ts';
import { linearSolver } from '../platform/linear-solver.ts';
import { readExampleRegion } from './example-region.ts';
import { findGroups } from './find-groups.ts';
import { readPlanningData } from './planning-data.ts';

const region = readExampleRegion(files);
const planning = readPlanningData(files);
const { categories } = shippedSnapshot();

test('its bodies have numbers and organisation numbers of their own', () => {
  const { municipalities, counties } = region.register;
  expect(municipalities).toHaveLength(11);
  for (const { number, orgNumber } of municipalities) {
    expect(number).toMatch(/^99\d\d$/);
    expect(orgNumber).toMatch(/^3/);
  }
  expect(counties.map(({ number }) => number)).toEqual(['99']);
  expect(shippedSnapshot().register.municipalities.some(({ number }) => number.startsWith('99'))).toBe(false);
});

test('every municipality can be seen on its map', () => {
  expect(region.geometry.places.filter(({ visible }) => visible.width < 10 || visible.height < 10)).toEqual(
    [],
  );
});

test.each(['2026-11-22', '2028-02-29', '2031-07-01'])('its contracts can be used on %s', async (iso) => {
  const today = localDate(iso);
  const context = { register: region.register, index: categories, assumptions: planning.assumptions, today };
  const imported = importContracts(region.rows(today), context);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  expect(imported.value.rejected).toEqual([]);
  const found = findGroups(
    {
      needs: imported.value.needs,
      register: region.register,
      categories: categories.categories,
      params: planning.params,
      leads: new Set(region.leads),
    },
    1,
    await linearSolver(),
  );
  expect(found.issues).toEqual([]);
  expect(found.plan.groups.length).toBeGreaterThanOrEqual(5);
  expect(new Set(found.plan.groups.map(({ lead }) => lead))).toSatisfy((leads: Set<string>) =>
    [...leads].every((lead) => region.leads.some((allowed) => allowed === lead)),
  );
});
