// Prices a proposal as it stands: everybody but those who said no, and those who are interested alone. Pure. The first
// time makes the problem from the register; later ones keep it, so that only what people did changes the figures.
import { oreFromNok } from '../../kernel/money.ts';
import { quarterOf } from '../../kernel/quarter.ts';
import type { Need as OptimiserNeed, ParamSet, Problem } from '../../modules/optimiser/model.ts';
import { ENGINE_VERSION, type PricedGroup, priceGroup } from '../../modules/optimiser/price-group.ts';
import type { Categories, Need, NeedValue } from '../../modules/planning/model.ts';
import {
  type GroupFigures,
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

const figuresOf = (members: readonly BodyId[], group: PricedGroup): GroupFigures => ({
  members,
  lead: group.lead as BodyId,
  units: group.units,
  procedure: group.procedure,
  expectedBids: group.expectedBids,
  standAlone: group.standAlone,
  cost: group.cost,
  saving: group.saving,
  steps: group.steps.flatMap(({ code, amount }) => (amount ? [{ code, amount }] : [])),
});

const partIn = (group: PricedGroup | null, body: BodyId): PartFigures | null => {
  const share = group?.shares.find(({ authority }) => authority === body);
  return share ? { standAlone: share.standAlone, cost: share.cost, saving: share.saving } : null;
};

/** Ore excluding VAT, present value over the terms. */
export function workOut(material: RevisionMaterial, context: WorkOutContext): WorkedOut {
  const { members, lead, start, category } = material;
  const byBody = new Map(members.map((member) => [member.body, needsOf(member, category)]));
  const base = baseFrom(material, [...byBody.values()].flat(), context);
  const price = (bodies: readonly BodyId[]): PricedGroup | null => {
    const needs = bodies.flatMap((body) => byBody.get(body) ?? []).map(optimiserNeedOf);
    const isLeadIn = bodies.includes(lead);
    return needs.length === 0
      ? null
      : priceGroup({ ...base, needs }, { lead: isLeadIn ? lead : null, start });
  };
  const whole = members.filter(({ answer }) => isStillIn(answer)).map(({ body }) => body);
  const interested = members.filter(({ answer }) => answer === 'interested').map(({ body }) => body);
  const wholeGroup = price(whole);
  const interestedGroup = price(interested);
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
  whole: PricedGroup | null,
  interested: PricedGroup | null,
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
