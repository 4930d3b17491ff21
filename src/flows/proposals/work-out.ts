// Prices a proposal as it stands: everybody but those who said no, and those who are interested alone; and shares the work
// so that nobody gains by leaving. Pure but for `share`, which takes a solver and is handed in. The first time makes
// the problem from the register; later ones keep it, so that only what people did changes the figures.
import { ore, oreFromNok } from '../../kernel/money.ts';
import { quarterOf } from '../../kernel/quarter.ts';
import type { Need as OptimiserNeed, ParamSet, Problem } from '../../modules/optimiser/model.ts';
import { ENGINE_VERSION, type PricedGroup, priceGroup } from '../../modules/optimiser/price-group.ts';
import type { GroupSharing, SharedGroup, SharingRule } from '../../modules/optimiser/sharing.ts';
import type { Categories, Need, NeedValue } from '../../modules/planning/model.ts';
import {
  type GroupFigures,
  type GroupStability,
  isStillIn,
  type OwnPart,
  type PartFigures,
  seenValueOf,
} from '../../modules/planning/proposals/model.ts';
import type {
  MaterialMember,
  RevisionMaterial,
  WorkedOut,
} from '../../modules/planning/proposals/revision-commands.ts';
import type { BodyId, Register } from '../../modules/registry/model.ts';
import { buildProblem } from '../build-problem.ts';
import { withoutCooperation } from './start-run.ts';

export interface WorkOutContext {
  readonly register: Register;
  readonly categories: Categories;
  readonly params: ParamSet;
  /** Null where it is not worked out: the shares are then equal. */
  readonly share: (problem: Problem, group: SharedGroup) => Promise<GroupSharing | null>;
}

/** What a revision keeps of what it was worked out from. */
interface KeptInputs {
  /** The same in every revision. */
  readonly base: Omit<Problem, 'needs'>;
  readonly needs: readonly OptimiserNeed[];
  readonly lead: BodyId;
  readonly start: number;
  readonly whole: readonly BodyId[];
  readonly interested: readonly BodyId[];
}

/** A value that a body gives is for all its needs; each gets the part it would have had. */
const given = (base: number, total: number, ownNok: number): NeedValue => {
  const nok = Math.max(1, Math.round((ownNok * base) / total));
  return { low: nok, base: nok, high: nok, isAssumed: false };
};

function needsOf({ body, needs, ownValue }: MaterialMember, category: string): Need[] {
  const total = seenValueOf(needs);
  return needs.map((need, index) => ({
    ...need,
    owner: body,
    title: need.title ?? '',
    category,
    cpv: null,
    value: ownValue === null ? need.value : given(need.value.base, total, ownValue / 100),
    row: index + 1,
  }));
}

const optimiserNeedOf = (need: Need): OptimiserNeed => ({
  id: need.id,
  owner: need.owner,
  category: need.category,
  cpv: null,
  value: need.value.base,
  valueLow: need.value.low,
  valueHigh: need.value.high,
  termYears: need.termMonths / 12,
  starts: need.starts.map(({ earliest, latest, why }) => ({
    from: quarterOf(earliest),
    to: quarterOf(latest),
    cost: 0,
    why,
  })),
  preferredStart: quarterOf(need.preferredStart),
  participation: { kind: 'open' },
  requirements: {},
});

function baseFrom(material: RevisionMaterial, needs: readonly Need[], context: WorkOutContext) {
  // What was kept before there were agreements in it has none.
  if (material.first !== null) {
    const { base } = JSON.parse(material.first) as KeptInputs;
    return { ...base, agreements: base.agreements ?? [] };
  }
  const register = withoutCooperation(context.register, material.apart);
  const { needs: _needs, ...base } = buildProblem({ ...context, needs, register, leads: null }).problem;
  return base;
}

interface PricedShares {
  /** Shared so that nobody gains by leaving, where that is worked out. */
  readonly group: PricedGroup;
  readonly sharing: GroupSharing | null;
  readonly byRule: readonly { readonly rule: SharingRule; readonly group: PricedGroup }[];
}

/** Null with fewer than two units. */
async function pricedShares(
  problem: Problem,
  wanted: { readonly lead: BodyId | null; readonly start: RevisionMaterial['start'] },
  { share }: WorkOutContext,
): Promise<PricedShares | null> {
  const plain = priceGroup(problem, wanted);
  if (!plain) return null;
  const { start, cost, members } = plain;
  const sharing = await share(problem, { id: 'proposal', start, cost, members });
  const byRule = (sharing?.rules ?? []).flatMap(({ rule, fees }) => {
    const group = priceGroup(problem, { ...wanted, fees });
    return group ? [{ rule, group }] : [];
  });
  return { group: byRule.find(({ rule }) => rule === 'stable')?.group ?? plain, sharing, byRule };
}

function stabilityOf({ pot, stability, rules }: GroupSharing): GroupStability {
  const { isStable, atMost } = stability;
  const nearest = isStable ? null : rules.find(({ rule }) => rule === 'stable')?.tightest;
  const areSeveral = nearest && nearest.units.length > 1;
  return {
    pot,
    isStable,
    atMost: isStable ? atMost : ore(0),
    leavers: areSeveral ? { units: nearest.units, gain: nearest.gain } : null,
  };
}

const figuresOf = (members: readonly BodyId[], { group, sharing }: PricedShares): GroupFigures => ({
  members,
  lead: group.lead as BodyId,
  units: group.units,
  procedure: group.procedure,
  ...(group.lots > 1 && { lots: group.lots }),
  expectedBids: group.expectedBids,
  standAlone: group.standAlone,
  cost: group.cost,
  saving: group.saving,
  steps: group.steps.flatMap(({ code, amount }) => (amount ? [{ code, amount }] : [])),
  stability: sharing && stabilityOf(sharing),
});

const shareIn = ({ shares }: PricedGroup, body: BodyId) => shares.find(({ authority }) => authority === body);

const partIn = (priced: PricedShares | null, body: BodyId): PartFigures | null => {
  const share = priced && shareIn(priced.group, body);
  if (!share) return null;
  const fees = priced.byRule.map(({ rule, group }) => [rule, shareIn(group, body)?.fee] as const);
  const { standAlone, cost, saving } = share;
  return { standAlone, cost, saving, fees: fees.length > 0 ? Object.fromEntries(fees) : null };
};

/** Ore excluding VAT, present value over the terms. */
export async function workOut(material: RevisionMaterial, context: WorkOutContext): Promise<WorkedOut> {
  const { members, lead, start, category } = material;
  const byBody = new Map(members.map((member) => [member.body, needsOf(member, category)]));
  const base = baseFrom(material, [...byBody.values()].flat(), context);
  const price = async (bodies: readonly BodyId[]): Promise<PricedShares | null> => {
    const needs = bodies.flatMap((body) => byBody.get(body) ?? []).map(optimiserNeedOf);
    const wanted = { lead: bodies.includes(lead) ? lead : null, start };
    return needs.length === 0 ? null : pricedShares({ ...base, needs }, wanted, context);
  };
  const whole = members.filter(({ answer }) => isStillIn(answer)).map(({ body }) => body);
  const interested = members.filter(({ answer }) => answer === 'interested').map(({ body }) => body);
  const wholeGroup = await price(whole);
  const interestedGroup = await price(interested);
  const kept: KeptInputs = {
    base,
    needs: [...byBody.values()].flat().map(optimiserNeedOf),
    lead,
    start,
    whole,
    interested,
  };
  return {
    figures: {
      members: members.map(({ body, answer, basis }) => ({ body, answer, basis })),
      lead,
      whole: wholeGroup && figuresOf(whole, wholeGroup),
      interested: interestedGroup && figuresOf(interested, interestedGroup),
    },
    parts: members.map((member) => ({
      body: member.body,
      part: partOf(member, wholeGroup, interestedGroup, category),
    })),
    program: ENGINE_VERSION,
    inputs: JSON.stringify(kept),
  };
}

function partOf(
  member: MaterialMember,
  whole: PricedShares | null,
  interested: PricedShares | null,
  category: string,
): OwnPart {
  const value = needsOf(member, category).reduce((sum, need) => sum + need.value.base, 0);
  return {
    value: oreFromNok(value),
    basis: member.basis,
    whole: partIn(whole, member.body),
    interested: partIn(interested, member.body),
  };
}
