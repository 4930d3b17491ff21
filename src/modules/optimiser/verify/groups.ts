// Checks one group against the problem: who, when, led by whom, at what cost, shared how.
import type { Category, Group, Problem, Scenario } from '../model.ts';
import { type InLots, waysToPay } from './dividing.ts';
import { checkExplanation } from './explanation.ts';
import { type Bundle, Figures, mayMeet } from './inputs.ts';
import { Charges } from './limits.ts';
import { near, type Report } from './report.ts';
import { type Alone, aloneOf, Competition, kmBetween, plus, type Tender, tenderOf } from './tender.ts';

/** A group counts only if each member gains at least this many kroner. */
export const LEAST_GAIN = 0.05;

/** Alone costs by bundle and scenario, and what lots can pay, are asked for often. Charges are for bounds only: nobody pays them. */
export class Prices {
  readonly charges: Charges;
  readonly figures: Readonly<Record<Scenario, Figures>>;
  readonly #alone = new Map<string, Alone>();
  readonly #ways = new Map<string, readonly InLots[]>();

  constructor(problem: Problem, charges: Charges = new Charges(problem, undefined)) {
    const { params } = problem;
    this.charges = charges;
    this.figures = {
      low: new Figures(params, 'low'),
      base: new Figures(params, 'base'),
      high: new Figures(params, 'high'),
    };
  }

  alone(bundle: Bundle, scenario: Scenario): Alone {
    const key = `${scenario} ${bundle.id}`;
    const known = this.#alone.get(key) ?? aloneOf(bundle, this.figures[scenario]);
    this.#alone.set(key, known);
    return known;
  }

  /** Numbers of lots that can pay in a category, with the volumes where they can. */
  waysIn(category: Category): readonly InLots[] {
    const { base } = this.figures;
    const known = this.#ways.get(category.id) ?? waysToPay(base, category, new Competition(base, category));
    this.#ways.set(category.id, known);
    return known;
  }
}

export interface Priced {
  readonly figures: Figures;
  readonly bundles: readonly Bundle[];
  readonly tenders: Readonly<Record<Scenario, Tender>>;
  readonly alone: Readonly<Record<Scenario, readonly Alone[]>>;
}

const SCENARIOS: readonly Scenario[] = ['low', 'base', 'high'];

/** What every check needs: prices to compare with, and where to say what is wrong. */
export interface Checking {
  readonly prices: Prices;
  readonly report: Report;
}

/** `bundles` are the members' in the group's order, the lead first. */
export function checkGroup(group: Group, bundles: readonly Bundle[], { prices, report }: Checking): void {
  const path = `group/${group.id}`;
  const { base } = prices.figures;
  if (bundles.length < 2) report.add('groupOfOne', path);
  if (group.leadUnit !== bundles[0]?.unit || group.lead !== bundles[0]?.host.id)
    report.add('wrongLead', path);
  if (!bundles[0]?.host.canLead) report.add('leadNotAllowed', path, { lead: group.lead });
  checkCompany(group, bundles, { prices, report });
  const terms = { start: group.start, lots: group.lots.length };
  if (terms.lots === 0) {
    report.add('lotWrong', `${path}.lots`);
    return;
  }
  const tender = tenderOf(bundles, terms, base);
  const others = SCENARIOS.map((scenario) => tenderOf(bundles, terms, prices.figures[scenario]));
  if (tender === null || others.includes(null)) {
    report.add('startOutsideWindow', path, { start: group.start });
    return;
  }
  const [low, , high] = others as [Tender, Tender, Tender];
  const alone = (scenario: Scenario) => bundles.map((bundle) => prices.alone(bundle, scenario));
  const priced: Priced = {
    figures: base,
    bundles,
    tenders: { low, base: tender, high },
    alone: { low: alone('low'), base: alone('base'), high: alone('high') },
  };
  checkAmounts(group, priced, report);
  checkMembers(group, priced, report);
  checkSaving(group, priced, report);
  checkExplanation(group, priced, report);
}

function checkCompany(group: Group, bundles: readonly Bundle[], { prices, report }: Checking): void {
  const path = `group/${group.id}`;
  const { base } = prices.figures;
  const { category } = bundles[0]!;
  const most = category.maxMembers ?? base.get('group.maxMembers');
  if (bundles.length > most) report.add('tooMany', path, { members: bundles.length, most });
  const farthest = limitKm(category, base);
  for (const [k, bundle] of bundles.entries()) {
    if (bundle.category.id !== group.category) report.add('wrongCategory', path, { unit: bundle.unit });
    const km = kmBetween(bundles[0]!, bundle, base);
    if (km > farthest * (1 + 1e-12) + 1e-9) report.add('tooFar', path, { unit: bundle.unit, km, farthest });
    for (const other of bundles.slice(k + 1)) {
      if (!mayMeet(bundle, other))
        report.add('barredTogether', path, { unit: bundle.unit, other: other.unit });
    }
  }
}

export const limitKm = (category: Category, figures: Figures): number =>
  category.maxDistanceKm ?? figures.get(`distance.max.${category.market}`);

function checkAmounts(group: Group, priced: Priced, report: Report): void {
  const { base } = priced.tenders;
  const path = `group/${group.id}`;
  report.amount(['costWrong', `${path}.cost`], group.cost, base.total);
  const { parts } = group;
  const expected = {
    purchase: plus(base.purchase),
    procedure: base.procedure,
    lots: base.lots,
    bids: base.bids,
    coordination: base.perMember + base.groupSize,
    travel: base.travel,
    waiting: plus(base.waiting),
  };
  for (const [name, nok] of Object.entries(expected)) {
    report.amount(['partsWrong', `${path}.parts.${name}`], parts[name as keyof typeof parts], nok);
  }
  report.equal(['sumWrong', `${path}.parts`], plus(Object.values(parts)), group.cost);
  report.equal(['procedureWrong', `${path}.procedure`], group.procedure, base.procedureClass);
  checkLots(group, priced, report);
}

/** As many as the bids on each allow, alike, each with a part of every need. */
function checkLots(group: Group, { figures, bundles, tenders: { base } }: Priced, report: Report): void {
  const path = `group/${group.id}.lots`;
  const count = group.lots.length;
  const competition = new Competition(figures, bundles[0]!.category);
  if (!competition.allows(count, base.volume)) report.add('lotWrong', path, { lots: count });
  const needs = group.members.flatMap((member) => member.needs.map(({ need }) => need));
  const exact = {
    volume: base.volume / count,
    expectedBids: base.expectedBids,
    priceIndex: base.volumePart * base.bidsPart,
  };
  for (const [k, lot] of group.lots.entries()) {
    const at = `${path}.${k}`;
    report.equal(['lotWrong', `${at}.id`], lot.id, String(k + 1));
    report.equal(['lotWrong', `${at}.needs`], [...lot.needs].sort().join(' '), needs.sort().join(' '));
    for (const [name, figure] of Object.entries(exact)) {
      const stated = lot[name as keyof typeof exact];
      if (!close(stated, figure)) report.add('lotWrong', `${at}.${name}`, { stated, exact: figure });
    }
  }
}

const close = (stated: number, exact: number): boolean =>
  Math.abs(stated - exact) <= 1e-9 * Math.max(1, Math.abs(exact));

function checkMembers(group: Group, { tenders: { base }, alone }: Priced, report: Report): void {
  const path = `group/${group.id}`;
  for (const [k, member] of group.members.entries()) {
    const at = `${path}.members.${member.unit}`;
    const single = alone.base[k]!.total;
    report.amount(['standAloneWrong', `${at}.standAlone`], member.standAlone, single);
    if (!close(member.km, base.km[k]!)) report.add('memberWrong', `${at}.km`, { stated: member.km });
    const own = member.cost - member.fee;
    report.amount(['memberWrong', `${at}.cost`], own, base.purchase[k]! + base.waiting[k]!);
    if (!Number.isSafeInteger(member.fee) || member.fee < 0) report.add('memberWrong', `${at}.fee`);
    if (member.cost > member.standAlone)
      report.add('memberLoses', at, { cost: member.cost, alone: member.standAlone });
  }
  const sum = (amounts: readonly number[]): number => plus(amounts);
  report.equal(['sumWrong', `${path}.members.cost`], sum(group.members.map(({ cost }) => cost)), group.cost);
  const singles = sum(group.members.map(({ standAlone }) => standAlone));
  report.equal(['sumWrong', `${path}.standAlone`], group.standAlone, singles);
}

function checkSaving(group: Group, { tenders, alone }: Priced, report: Report): void {
  const path = `group/${group.id}.saving`;
  const saved = (scenario: Scenario): number =>
    plus(alone[scenario].map(({ total }) => total)) - tenders[scenario].total;
  const all = SCENARIOS.map(saved);
  report.equal(['savingWrong', `${path}.base`], group.saving.base, group.standAlone - group.cost);
  // The base is made of rounded members, so an end that equals it may be off by their rounding.
  const slack = group.members.length;
  const fits = (stated: number, nok: number) =>
    near(stated, nok) || Math.abs(stated - nok * 100) <= 2 + slack;
  for (const [name, nok] of [
    ['low', Math.min(...all)],
    ['high', Math.max(...all)],
  ] as const) {
    const stated = group.saving[name];
    if (!Number.isSafeInteger(stated) || !fits(stated, nok))
      report.add('savingWrong', `${path}.${name}`, { stated });
  }
}
