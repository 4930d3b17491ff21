// Which need is met by what, and what stands without a need behind it. A need that was joined into another counts for that
// one; one that was set aside counts for nobody. Pure.
import type { Need } from '../needs/model.ts';
import { canBeWeighed } from '../needs/rules.ts';
import type { Criterion, LeftNeed, Provision, Requirement, Term } from './model.ts';
import { ofKind, standing } from './rules.ts';

/** What the coverage looks at of a need. */
export type CoveredNeed = Pick<Need, 'id' | 'number' | 'facts' | 'mergedInto' | 'asideReason'>;

export interface NeedRow<N extends CoveredNeed = CoveredNeed> {
  readonly need: N;
  /** Those that name it themselves. */
  readonly requirements: readonly Provision<Requirement>[];
  /** Those that name it, or a requirement that does. */
  readonly criteria: readonly Provision<Criterion>[];
  readonly terms: readonly Provision<Term>[];
  /** Why it is meant to be met by nothing. */
  readonly left: string | null;
}

export interface Coverage<N extends CoveredNeed = CoveredNeed> {
  readonly rows: readonly NeedRow<N>[];
  /** Met by nothing, and nobody has said why. */
  readonly unmet: readonly N[];
  /** Requirements with no need behind them that stands, and no reason given. */
  readonly untraced: readonly Provision<Requirement>[];
}

/** Where a need has gone: itself, the one it was joined into, or nowhere. */
function finder(needs: readonly CoveredNeed[]): (id: string) => string | null {
  const byId = new Map(needs.map((need) => [need.id, need]));
  return (id) => {
    const seen = new Set<string>();
    let need = byId.get(id);
    while (need?.mergedInto && !seen.has(need.id)) {
      seen.add(need.id);
      need = byId.get(need.mergedInto);
    }
    return need && need.mergedInto === null && need.asideReason === null ? need.id : null;
  };
}

/** Goals, situations and limits are to be met; the rest of the needs tells about today and about people. */
export function coverageOf<N extends CoveredNeed>(
  needs: readonly N[],
  provisions: readonly Provision[],
  left: readonly LeftNeed[],
): Coverage<N> {
  const stand = standing(provisions);
  const requirements = ofKind(stand, 'requirement');
  const whither = finder(needs);
  const needsBy = (ids: readonly string[]): Set<string> =>
    new Set(ids.map(whither).filter((id) => id !== null));
  const ofRequirement = new Map(requirements.map(({ id, facts }) => [id, needsBy(facts.needs)]));
  const reached = ({ facts }: Provision<Criterion> | Provision<Term>): Set<string> =>
    new Set([
      ...needsBy(facts.needs),
      ...facts.requirements.flatMap((id) => [...(ofRequirement.get(id) ?? [])]),
    ]);
  const criteria = ofKind(stand, 'criterion').map((one) => ({ one, needs: reached(one) }));
  const terms = ofKind(stand, 'term').map((one) => ({ one, needs: reached(one) }));
  const reasons = new Map(left.map(({ need, reason }) => [need, reason]));
  const rows = needs
    .filter((need) => need.mergedInto === null && need.asideReason === null && canBeWeighed(need))
    .map((need) => ({
      need,
      requirements: requirements.filter(({ id }) => ofRequirement.get(id)?.has(need.id)),
      criteria: criteria.filter((it) => it.needs.has(need.id)).map(({ one }) => one),
      terms: terms.filter((it) => it.needs.has(need.id)).map(({ one }) => one),
      left: reasons.get(need.id) ?? null,
    }));
  return {
    rows,
    unmet: rows.filter((row) => !isMet(row) && row.left === null).map(({ need }) => need),
    untraced: requirements.filter(
      ({ id, facts }) => ofRequirement.get(id)?.size === 0 && facts.noNeed.trim() === '',
    ),
  };
}

export const isMet = ({ requirements, criteria, terms }: Omit<NeedRow, 'need' | 'left'>): boolean =>
  requirements.length + criteria.length + terms.length > 0;
