// The shipped tables that a body's plan is written and shown by.
import type { PlanRules } from '../../modules/planning/plan-commands.ts';
import type { PlanningData } from '../planning-data.ts';
import type { Snapshot } from '../snapshot.ts';

export const planRules = (
  { categories }: Pick<Snapshot, 'categories'>,
  { assumptions }: Pick<PlanningData, 'assumptions'>,
): PlanRules => ({ categories: categories.categories.byId, assumptions });
