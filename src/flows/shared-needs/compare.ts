// How alike an own need and another's are, judged by what is shown of the other: what is hidden counts neither for nor
// against. Pure.
import type { Quarter } from '../../kernel/quarter.ts';
import type { CategoryIndex } from '../../modules/planning/category-search.ts';
import type { OtherNeed, OwnNeed, PairState } from '../../modules/planning/live-needs/model.ts';
import { explainPairs, type MatchAnswer, type Verdict } from '../../modules/planning/matching.ts';
import type { Need, StartWindow } from '../../modules/planning/model.ts';
import type { BodyId, GeoPoint } from '../../modules/registry/model.ts';
import { commonStarts } from '../match-needs.ts';
import type { Outlook } from './surroundings.ts';

/** Another's need beside an own one. */
export interface Match {
  readonly other: OtherNeed;
  /** By road, estimated. */
  readonly km: number;
  readonly minutes: number;
  /** Within the reach of the category's market. */
  readonly isNear: boolean;
  readonly isSameCategory: boolean;
  readonly verdict: Verdict;
  /** 0-1. */
  readonly score: number;
  /** Words of the own title that stand in the other's too. */
  readonly words: readonly string[];
  /** Leading CPV digits both have; empty when not even two. */
  readonly sharedCpv: string;
  /** First and last quarter in which both may start; null where they have none in common. */
  readonly starts: { readonly first: Quarter; readonly last: Quarter } | null;
  readonly state: PairState;
}

export interface Comparison {
  readonly own: OwnNeed;
  readonly other: OtherNeed;
  readonly state: PairState;
}

/** Distance is judged apart, so that it hides nothing here. */
const ANYWHERE = Number.POSITIVE_INFINITY;
const SOMEWHERE: GeoPoint = { latitude: 0, longitude: 0 };

const nokOf = (annual: number | null): number | null =>
  annual !== null && annual > 0 ? Math.max(1, Math.round(annual / 100)) : null;

/** Two needs that differ in value only where both values are shown. */
function asNeeds({ own, other }: Comparison): [Need, Need] {
  const [ownNok, otherNok] = [nokOf(own.item.annualValue), nokOf(other.annualValue)];
  const common = ownNok ?? otherNok ?? 1;
  const need = (
    from: Pick<Need, 'id' | 'owner' | 'title' | 'category' | 'cpv' | 'starts'> & { readonly nok: number },
  ): Need => ({
    ...from,
    value: { low: from.nok, base: from.nok, high: from.nok, isAssumed: false },
    termMonths: other.termMonths,
    preferredStart: (from.starts[0] as StartWindow).earliest,
    row: 1,
  });
  const { id, body: owner, title, category, cpv } = own.item;
  const first = need({ id, owner, title, category, cpv, starts: own.starts, nok: ownNok ?? common });
  const second = need({
    id: other.id,
    owner: other.body,
    title: other.title ?? '',
    category: other.category,
    cpv: other.cpv,
    starts: other.starts,
    nok: otherNok ?? common,
  });
  return [first, second];
}

function scoresOf(comparisons: readonly Comparison[], index: CategoryIndex): MatchAnswer[] {
  const needs = comparisons.flatMap(asNeeds);
  const positions = new Map<BodyId, GeoPoint>(needs.map(({ owner }) => [owner, SOMEWHERE]));
  const maxKm = { local: ANYWHERE, regional: ANYWHERE, national: ANYWHERE, international: ANYWHERE };
  const pairs = comparisons.map((_, place) => [2 * place, 2 * place + 1] as const);
  return explainPairs(needs, { index, positions, maxKm, roadFactor: 1 }, pairs);
}

/** In the order given; bodies that the register does not have are left out. */
export function compareNeeds(
  comparisons: readonly Comparison[],
  { index, outlook }: { readonly index: CategoryIndex; readonly outlook: Outlook },
): Match[] {
  const known = comparisons.filter(({ other }) => outlook.ways.has(other.body));
  const scores = scoresOf(known, index);
  return known.map(({ own, other, state }, place) => {
    const answer = scores[place] as MatchAnswer;
    const way = outlook.ways.get(other.body) as NonNullable<ReturnType<Outlook['ways']['get']>>;
    const market = index.categories.byId.get(own.item.category)?.market;
    return {
      other,
      km: way.km,
      minutes: way.minutes,
      isNear: market !== undefined && way.km <= outlook.maxKm[market],
      isSameCategory: own.item.category === other.category,
      verdict: answer.verdict,
      score: answer.score,
      words: answer.sharedWords,
      sharedCpv: answer.sharedCpv,
      starts: commonStarts([own, other]),
      state,
    };
  });
}

/** What the two have said first, then what is most alike, then what is nearest. */
export function byLikeness(a: Match, b: Match): number {
  return (
    rankOf(a) - rankOf(b) ||
    b.score - a.score ||
    a.km - b.km ||
    (a.other.id < b.other.id ? -1 : a.other.id > b.other.id ? 1 : 0)
  );
}

/** What the two have said first, then what is nearest. */
export const byDistance = (a: Match, b: Match): number =>
  rankOf(a) - rankOf(b) || a.km - b.km || byLikeness(a, b);

/** Both, they, we, nobody. */
function rankOf({ state }: Match): number {
  const isOurs = state.answer === 'same';
  if (state.isSameToThem) return isOurs ? 0 : 1;
  return isOurs ? 2 : 3;
}
