// What the gate to the notice asks of what is asked of the market.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { legalValues } from '../../law/queries.ts';
import type { RequirementsSummary } from '../life/requirements-conditions.ts';
import type { NeedFacts } from '../needs/model.ts';
import '../needs/db.ts';
import { climateFault, climateStanding } from './climate-standing.ts';
import { type CoveredNeed, coverageOf } from './coverage.ts';
import './db.ts';
import { readChoices, readLeftNeeds, readProvisions } from './queries.ts';
import { ofKind, standing, weightSum } from './rules.ts';

async function coveredNeeds({ db }: ActingCtx, procurement: string): Promise<CoveredNeed[]> {
  const rows = await db
    .selectFrom('procurement_need')
    .select(['id', 'number', 'facts', 'merged_into', 'aside_reason'])
    .where('procurement_id', '=', procurement)
    .orderBy('number')
    .execute();
  return rows.map(({ facts, merged_into, aside_reason, ...row }) => ({
    ...row,
    facts: facts as NeedFacts,
    mergedInto: merged_into,
    asideReason: aside_reason,
  }));
}

/** Counts what stands now, in the transaction it is called in. */
export async function requirementsSummaryOf(
  ctx: ActingCtx,
  procurement: string,
): Promise<RequirementsSummary> {
  const provisions = standing(await readProvisions(ctx, procurement));
  const choices = await readChoices(ctx, procurement);
  const left = await readLeftNeeds(ctx, procurement);
  const coverage = coverageOf(await coveredNeeds(ctx, procurement), provisions, left);
  const requirements = ofKind(provisions, 'requirement');
  const criteria = ofKind(provisions, 'criterion');
  const unchecked = requirements.filter(
    ({ facts }) => facts.strength === 'must' && facts.checked.trim() === '',
  );
  const date = localDateAt(ctx.now.getTime());
  const values = await legalValues(ctx);
  // Whether the duty holds for the part of the rules that is chosen is asked by the gate.
  const climate = climateStanding({ regime: null, kind: 'goods' }, { provisions, choices, date, values });
  return {
    requirements: requirements.length,
    unchecked: unchecked.map(({ number }) => number),
    untraced: coverage.untraced.map(({ number }) => number),
    forLots: requirements.flatMap(({ number, facts: { lots } }) =>
      lots.length === 0 ? [] : [{ number, lots }],
    ),
    unmetNeeds: coverage.unmet.map(({ number }) => number),
    criteria: criteria.length,
    weightSum: choices.method === 'weighted' ? weightSum(criteria) : null,
    climate: climateFault(climate),
  };
}
