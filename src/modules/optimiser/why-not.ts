// "Why is this authority not in that group?": the obstacles in the order a person would meet them, and for each what
// would remove it; where nothing stands in the way, what it would cost to take the authority in.
import { oreFromNok } from '../../kernel/money.ts';
import { RoomLeft, type Thought } from './capacity/room-left.ts';
import { breakdown, sideCost } from './engine/breakdown.ts';
import { buildComponent, roadKm } from './engine/component.ts';
import { emptyDesign, evaluate, lotsAt } from './engine/cost.ts';
import { byText, canStart, type Participant, participantsOf } from './engine/participants.ts';
import { RateBook } from './engine/plan.ts';
import type { Rates } from './engine/rates.ts';
import type { Evidence, Group, Node, Plan, Problem } from './model.ts';

/** Root is whyNot.answer (or whyNot.isMember); its children are reasons, each with what would change it as whyNot.change.* children. */
export const WHY_NOT_CODES = [
  'whyNot.answer',
  'whyNot.isMember',
  'whyNot.unknownAuthority',
  'whyNot.unknownGroup',
  'whyNot.noSuchNeed',
  'whyNot.choseAlone',
  'whyNot.mustUse',
  'whyNot.onlyWithOthers',
  'whyNot.requirementsConflict',
  'whyNot.windowDoesNotOverlap',
  'whyNot.tooFar',
  'whyNot.ownCooperation',
  'whyNot.groupFull',
  'whyNot.leadIsFull',
  'whyNot.marketIsFull',
  'whyNot.costsMore',
  'whyNot.memberWouldLose',
  'whyNot.newcomerWouldLose',
  'whyNot.betterElsewhere',
  'whyNot.wouldPay',
  'whyNot.change.registerNeed',
  'whyNot.change.moveStart',
  'whyNot.change.raiseDistance',
  'whyNot.change.nearerLead',
  'whyNot.change.joinThroughCooperation',
  'whyNot.change.raiseGroupSize',
  'whyNot.change.raiseLeadLimit',
  'whyNot.change.raiseMarketLimit',
  'whyNot.change.openParticipation',
  'whyNot.change.releaseFromAgreement',
  'whyNot.change.alignRequirement',
  'whyNot.change.offerToLead',
  'whyNot.change.lowerCost',
  'whyNot.change.recalculate',
] as const;

export type WhyNotCode = (typeof WHY_NOT_CODES)[number];

interface Question {
  readonly group: Group;
  readonly members: readonly Participant[];
  /** The authority's own needs, or those of the cooperation that buys for it. */
  readonly asked: Participant;
  readonly rates: Rates;
  readonly participants: readonly Participant[];
  readonly plan: Plan;
  readonly problem: Problem;
}

/** Ids of the authority asked about and of the group. */
export interface Asked {
  readonly authority: string;
  readonly group: string;
}

/**
 * A tree of codes (`WHY_NOT_CODES`), root `whyNot.answer` or `whyNot.isMember`. Amounts are ore excluding VAT and stand for
 * themselves: what taking the authority in would add to the whole plan, or what somebody would lose.
 */
export function explainWhyNot(problem: Problem, plan: Plan, asked: Asked): Node {
  const { authority: authorityId, group: groupId } = asked;
  const group = plan.groups.find(({ id }) => id === groupId);
  const root = (code: WhyNotCode, children: readonly Node[]): Node =>
    node(code, [fact('authority', authorityId), fact('group', groupId)], children);
  if (!group) return root('whyNot.answer', [node('whyNot.unknownGroup')]);
  if (!problem.authorities.some(({ id }) => id === authorityId)) {
    return root('whyNot.answer', [node('whyNot.unknownAuthority')]);
  }
  const participants = participantsOf(problem).filter(({ category }) => category.id === group.category);
  const inside = new Set(group.members.flatMap(({ needs }) => needs.map(({ need }) => need)));
  const mine = participants.filter(({ needs }) => needs.some(({ owner }) => owner === authorityId));
  if (mine.some(({ needs }) => needs.some(({ id }) => inside.has(id)))) return root('whyNot.isMember', []);
  if (mine.length === 0) {
    const evidence = [fact('category', group.category)];
    return root('whyNot.answer', [
      node('whyNot.noSuchNeed', evidence, [node('whyNot.change.registerNeed', evidence)]),
    ]);
  }
  const byNeed = new Map(participants.flatMap((one) => one.needs.map(({ id }) => [id, one] as const)));
  const members = group.members.map(({ needs }) => byNeed.get(needs[0]?.need ?? '') as Participant);
  const rates = new RateBook(problem).of(members[0]!.category, 'base');
  const answers = mine.map((one) =>
    reasons({ group, members, asked: one, rates, participants, plan, problem }),
  );
  return root('whyNot.answer', answers.flat());
}

function reasons(question: Question): Node[] {
  const obstacles = [...company(question), ...time(question), ...place(question), ...size(question)];
  const own = question.asked.kind === 'cooperation' ? [ownCooperation(question)] : [];
  return [...own, ...(obstacles.length > 0 ? obstacles : [counterfactual(question)])];
}

function ownCooperation({ asked }: Question): Node {
  const evidence = [fact('cooperation', asked.unit), { rule: 'cooperationBuysForMembers' }];
  return node('whyNot.ownCooperation', evidence, [node('whyNot.change.joinThroughCooperation', evidence)]);
}

function company({ asked, members }: Question): Node[] {
  if (asked.bound) return [boundTo(asked)];
  if (asked.alone) return [node('whyNot.choseAlone', [], [node('whyNot.change.openParticipation')])];
  const refuses = (a: Participant, b: Participant): boolean =>
    a.onlyWith !== null && !b.needs.every(({ owner }) => a.onlyWith?.includes(owner));
  const barred = members.filter((member) => refuses(asked, member) || refuses(member, asked));
  const evidence = barred.map(({ unit }) => fact('unit', unit));
  const only = node('whyNot.onlyWithOthers', evidence, [node('whyNot.change.openParticipation', evidence)]);
  return [...(barred.length === 0 ? [] : [only]), ...contradictions(asked, members)];
}

function boundTo({ agreements }: Participant): Node {
  const evidence = agreements.map(({ id }) => fact('agreement', id));
  return node('whyNot.mustUse', evidence, [node('whyNot.change.releaseFromAgreement', evidence)]);
}

/** One for each requirement that the group has otherwise: its members never contradict each other. */
function contradictions(asked: Participant, members: readonly Participant[]): Node[] {
  const own = [...asked.requirements].toSorted(([a], [b]) => byText(a, b));
  return own.flatMap(([key, value]): Node[] => {
    const others = members.filter(({ requirements }) => (requirements.get(key) ?? value) !== value);
    const theirs = others[0]?.requirements.get(key);
    if (theirs === undefined) return [];
    const values = [fact('key', key), fact('own', value), fact('theirs', theirs)];
    const evidence = [...others.map(({ unit }) => fact('unit', unit)), ...values];
    return [
      node('whyNot.requirementsConflict', evidence, [node('whyNot.change.alignRequirement', evidence)]),
    ];
  });
}

function time({ asked, members, group }: Question): Node[] {
  const quarters = quartersOf(asked);
  if (quarters.some((at) => members.every((member) => member.needs.every((need) => canStart(need, at)))))
    return [];
  const nearest = quarters.reduce((a, b) => (Math.abs(b - group.start) < Math.abs(a - group.start) ? b : a));
  const evidence = [
    fact('canStartFrom', quarters[0]!),
    fact('canStartUntil', quarters.at(-1)!),
    fact('groupStart', group.start),
    fact('nearestStart', nearest),
  ];
  const change = node('whyNot.change.moveStart', [fact('quarters', group.start - nearest)]);
  return [node('whyNot.windowDoesNotOverlap', evidence, [change])];
}

/** Quarters in which all of a participant's needs can start, ascending. */
function quartersOf({ needs }: Participant): number[] {
  const windows = needs.flatMap(({ starts }) => starts);
  const first = Math.min(...windows.map(({ from }) => from));
  const last = Math.max(...windows.map(({ to }) => to));
  const all = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  return all.filter((at) => needs.every((need) => canStart(need, at)));
}

function place({ asked, members, rates }: Question): Node[] {
  const together = [...members, asked];
  const reaches = (lead: Participant): boolean =>
    together.every((other) => roadKm(lead, other, rates.roadFactor) <= rates.maxKm);
  if (together.some((lead) => lead.canLead && reaches(lead))) return [];
  const lead = members[0]!;
  const km = roadKm(lead, asked, rates.roadFactor);
  const param = `distance.max.${asked.category.market}`;
  const evidence = [fact('km', km), fact('limitKm', rates.maxKm), fact('lead', lead.host), { param }];
  const changes = [
    node('whyNot.change.raiseDistance', [fact('km', km), { param }]),
    node('whyNot.change.nearerLead'),
  ];
  if (!asked.canLead) changes.push(node('whyNot.change.offerToLead'));
  return [node('whyNot.tooFar', evidence, changes)];
}

function size({ members, rates }: Question): Node[] {
  if (members.length < rates.maxMembers) return [];
  const evidence = [
    fact('members', members.length),
    fact('limit', rates.maxMembers),
    { param: 'group.maxMembers' },
  ];
  return [node('whyNot.groupFull', evidence, [node('whyNot.change.raiseGroupSize', evidence)])];
}

/** The plan with the authority moved into the group, priced anew. */
function counterfactual(question: Question): Node {
  const { asked, members, rates, group, problem } = question;
  const wider = [...members, asked].sort((a, b) => byText(a.id, b.id));
  const joined = cheapest(wider, rates, () => true);
  const before = problem.limits ? group.cost / 100 : costOf(members, rates);
  const moved = withoutAsked(question) - before;
  if (problem.limits && pays(joined, moved)) {
    const full = noRoom(question, wider, moved);
    if (full !== null) return full;
  }
  const loser = joined.worst.gain < 0 ? joined.worst : null;
  const extra = joined.cost + moved;
  const amount = oreFromNok(extra);
  const elsewhere = otherGroup(question);
  const evidence = elsewhere ? [fact('otherGroup', elsewhere.id)] : [];
  if (extra > 0) {
    const change = node('whyNot.change.lowerCost', [], [], amount);
    return node(elsewhere ? 'whyNot.betterElsewhere' : 'whyNot.costsMore', evidence, [change], amount);
  }
  if (loser) {
    const lost = oreFromNok(-loser.gain);
    const code = loser.unit === asked.unit ? 'whyNot.newcomerWouldLose' : 'whyNot.memberWouldLose';
    return node(code, [fact('unit', loser.unit)], [node('whyNot.change.lowerCost', [], [], lost)], lost);
  }
  return node('whyNot.wouldPay', evidence, [node('whyNot.change.recalculate')], amount);
}

const pays = ({ cost, worst }: Joined, moved: number): boolean => cost + moved <= 0 && worst.gain >= 0;

/** What would pay but for a limit that the rest of the plan has filled; null where it pays within the limits too. */
function noRoom(
  { asked, problem, plan, group, rates }: Question,
  wider: readonly Participant[],
  moved: number,
) {
  const left = new RoomLeft(problem, plan, { group, gone: asked.needs[0]!.id });
  const isOpen = (thought: Thought): boolean => left.fullMarket(thought) === null;
  if (
    pays(
      cheapest(wider, rates, (thought) => left.fullLead(thought) === null && isOpen(thought)),
      moved,
    )
  )
    return null;
  const inOpenMarket = cheapest(wider, rates, isOpen);
  if (inOpenMarket.by !== null && pays(inOpenMarket, moved)) {
    const { lead } = inOpenMarket.by;
    const evidence = [fact('lead', lead), fact('limit', left.fullLead(inOpenMarket.by) ?? 0)];
    return node('whyNot.leadIsFull', evidence, [node('whyNot.change.raiseLeadLimit', evidence)]);
  }
  const { by } = cheapest(wider, rates, () => true);
  const market = by && left.fullMarket(by);
  const evidence = [fact('category', group.category), fact('limit', market?.most ?? 0)];
  return node('whyNot.marketIsFull', evidence, [node('whyNot.change.raiseMarketLimit', evidence)]);
}

function otherGroup({ asked, plan }: Question): Group | null {
  const id = asked.needs[0]!.id;
  return (
    plan.groups.find(({ members }) => members.some(({ needs }) => needs.some(({ need }) => need === id))) ??
    null
  );
}

/** NOK the rest of the plan changes by when the asked one leaves where it is now. */
function withoutAsked(question: Question): number {
  const { asked, rates, participants } = question;
  const other = otherGroup(question);
  if (other === null) return -costOf([asked], rates);
  const needs = new Set(other.members.flatMap((member) => member.needs.map(({ need }) => need)));
  const before = participants.filter((one) => needs.has(one.needs[0]!.id));
  return (
    costOf(
      before.filter((one) => one !== asked),
      rates,
    ) - costOf(before, rates)
  );
}

/** NOK of a group at its best, or of its members alone where it cannot stand. */
function costOf(members: readonly Participant[], rates: Rates): number {
  const c = buildComponent(members, rates, 'base');
  const all = members.map((_, k) => k);
  const { cost } = evaluate(c, all, emptyDesign());
  return cost < Number.POSITIVE_INFINITY ? cost : c.alone.reduce((sum, alone) => sum + alone, 0);
}

interface Joined {
  readonly cost: number;
  /** Who gains least from own purchases and waiting, fees left out; negative when it would lose, NOK. */
  readonly worst: { readonly unit: string; readonly gain: number };
  /** Null where no tender is possible. */
  readonly by: Thought | null;
}

/** Best lead and quarter, of those that may be, of a set that may hold losers. */
function cheapest(
  members: readonly Participant[],
  rates: Rates,
  mayBe: (thought: Thought) => boolean,
): Joined {
  const c = buildComponent(members, rates, 'base');
  let best: Joined = { cost: Number.POSITIVE_INFINITY, worst: { unit: '', gain: 0 }, by: null };
  for (const [lead, leader] of members.entries()) {
    if (!leader.canLead || members.some((one) => roadKm(leader, one, rates.roadFactor) > rates.maxKm))
      continue;
    for (const start of quartersOf(leader)) {
      if (!members.every(({ needs }) => needs.every((need) => canStart(need, start)))) continue;
      const lots = lotsAt(c, [...members.keys()], start - c.firstQuarter);
      const priced = breakdown({ members, lead, start, lots }, rates, 'base');
      const cost = sideCost(priced.together);
      const by = { lead: leader.host, start, volume: priced.volume };
      if (cost >= best.cost || !mayBe(by)) continue;
      const gains = members.map(({ unit }, k) => ({
        unit,
        gain: priced.alone[k]! - priced.together.purchase[k]! - priced.together.waiting[k]!,
      }));
      best = { cost, worst: gains.reduce((least, one) => (one.gain < least.gain ? one : least)), by };
    }
  }
  return best;
}

const fact = (name: string, value: number | string): Evidence => ({ fact: name, value });

function node(
  code: WhyNotCode,
  evidence: readonly Evidence[] = [],
  children: readonly Node[] = [],
  amount?: Node['amount'],
): Node {
  return amount === undefined ? { code, evidence, children } : { code, amount, evidence, children };
}
