// Checks a plan from scratch: nothing is believed but the problem. Shares no code with the engine.
import type { Problem as Refusal } from '../../kernel/result.ts';
import type { Group, GroupMember, Plan, Problem, StandAlone } from './model.ts';
import { checkBounds, checkCoverage } from './verify/bounds.ts';
import { type Checking, checkGroup, Prices } from './verify/groups.ts';
import { type Bundle, bundlesOf } from './verify/inputs.ts';
import { chargesOf, checkLimits } from './verify/limits.ts';
import { Report } from './verify/report.ts';
import { amountsOf, Competition, callOffOf, plus, tenderOf } from './verify/tender.ts';

/**
 * Everything wrong with a plan, empty when nothing is: cost, feasibility, sharing, sums, explanation, certificate and
 * bound, each computed anew from the problem. Codes: verify.needLost, .needTwice, .needUnknown, .unitSplit, .valueChanged,
 * .startOutsideWindow, .wrongLead, .leadNotAllowed, .tooFar, .tooMany, .barredTogether, .groupOfOne, .wrongCategory,
 * .costWrong, .partsWrong, .lotWrong, .procedureWrong, .memberWrong, .memberLoses, .standAloneWrong, .savingWrong,
 * .sumWrong, .explanationWrong, .certificateIncomplete, .componentsTouch, .boundTooHigh, .gapWrong, .agreementWrong,
 * .overLimit, .malformed.
 */
export function verify(problem: Problem, plan: Plan): Refusal[] {
  return checked(problem, plan, (verification) => verification.run());
}

/**
 * Everything wrong with a plan that was joined of plans which `verify` found nothing wrong with, each for its own part of the
 * problem: whatever can go wrong between the parts. Nothing is priced again. Codes: as of `verify`.
 */
export function verifyJoined(problem: Problem, plan: Plan): Refusal[] {
  return checked(problem, plan, (verification) => verification.runJoined());
}

function checked(problem: Problem, plan: Plan, check: (verification: Verification) => void): Refusal[] {
  const report = new Report();
  try {
    check(new Verification(problem, plan, report));
  } catch (error) {
    report.add('malformed', 'plan', { message: error instanceof Error ? error.message : String(error) });
  }
  return report.issues;
}

class Verification {
  readonly #problem: Problem;
  readonly #plan: Plan;
  readonly #report: Report;
  readonly #bundles: Map<string, Bundle>;
  readonly #byNeeds: Map<string, Bundle>;
  readonly #prices: Prices;
  readonly #checking: Checking;

  constructor(problem: Problem, plan: Plan, report: Report) {
    this.#problem = problem;
    this.#plan = plan;
    this.#report = report;
    this.#bundles = bundlesOf(problem);
    this.#byNeeds = new Map(
      [...this.#bundles.values()].map((bundle) => [keyOf(bundle.needs.map(({ id }) => id)), bundle]),
    );
    this.#prices = new Prices(problem, chargesOf(problem, plan, report));
    this.#checking = { prices: this.#prices, report };
  }

  run(): void {
    this.#eachNeedOnce();
    const ids = new Set<string>();
    for (const group of this.#plan.groups) {
      if (ids.has(group.id)) this.#report.add('malformed', `group/${group.id}`);
      ids.add(group.id);
      const bundles = group.members.map((member) =>
        this.#bundleOf(member, `group/${group.id}.members.${member.unit}`),
      );
      if (bundles.every((bundle) => bundle !== null)) checkGroup(group, bundles, this.#checking);
    }
    for (const single of this.#plan.standAlone) this.#checkSingle(single);
    checkBounds(this.#plan, this.#bundles, this.#checking);
    this.#checkLimits();
    this.#checkTotals();
  }

  runJoined(): void {
    this.#eachNeedOnce();
    const ids = new Set<string>();
    for (const { id } of this.#plan.groups) {
      if (ids.has(id)) this.#report.add('malformed', `group/${id}`);
      ids.add(id);
    }
    checkCoverage(this.#plan, this.#bundles, this.#report);
    this.#checkLimits();
    this.#checkTotals();
  }

  #checkLimits(): void {
    checkLimits(this.#problem, this.#plan, this.#prices.figures.base.get('comply'), this.#report);
  }

  #eachNeedOnce(): void {
    const owners = new Map(this.#problem.needs.map(({ id, owner }) => [id, owner]));
    const values = new Map(this.#problem.needs.map(({ id, value }) => [id, value]));
    const seen = new Set<string>();
    const { groups, standAlone } = this.#plan;
    for (const { needs } of [...groups.flatMap((group) => group.members), ...standAlone]) {
      for (const { need, authority, value } of needs) {
        if (!owners.has(need)) this.#report.add('needUnknown', `need/${need}`);
        else if (owners.get(need) !== authority || values.get(need) !== value) {
          this.#report.add('valueChanged', `need/${need}`);
        }
        if (seen.has(need)) this.#report.add('needTwice', `need/${need}`);
        seen.add(need);
      }
    }
    for (const id of owners.keys()) if (!seen.has(id)) this.#report.add('needLost', `need/${id}`);
  }

  /** The bundle whose needs these are, no more and no fewer. */
  #bundleOf(part: GroupMember | StandAlone, path: string): Bundle | null {
    const bundle = this.#byNeeds.get(keyOf(part.needs.map(({ need }) => need)));
    if (bundle?.unit === part.unit && bundle.kind === part.kind) return bundle;
    this.#report.add('unitSplit', path, { unit: part.unit });
    return null;
  }

  #checkSingle(single: StandAlone): void {
    const path = `standAlone/${single.unit}/${single.category}`;
    const bundle = this.#bundleOf(single, path);
    if (bundle === null) return;
    this.#report.equal(['wrongCategory', path], single.category, bundle.category.id);
    this.#checkWay(single, bundle, path);
    this.#report.amount(
      ['standAloneWrong', `${path}.cost`],
      single.cost,
      this.#prices.alone(bundle, 'base').total,
    );
    const chose = !bundle.mustUse && bundle.needs.some(({ participation }) => participation.kind === 'alone');
    const [saysChose, saysMust] = [single.reason === 'choseAlone', single.reason === 'mustUse'];
    if (chose !== saysChose || bundle.mustUse !== saysMust) this.#report.add('malformed', `${path}.reason`);
  }

  /** The tender or the agreement that is stated can be used then, at the stated cost. */
  #checkWay(single: StandAlone, bundle: Bundle, path: string): void {
    const { base } = this.#prices.figures;
    const { start } = single;
    const agreement = bundle.mayUse.find(({ id }) => id === single.agreement);
    if (single.agreement === null ? bundle.mustUse : agreement === undefined) {
      this.#report.add('agreementWrong', path, { agreement: String(single.agreement) });
      return;
    }
    const lots = single.lots ?? 1;
    const competition = new Competition(base, bundle.category);
    const mayBe = competition.allows(lots, amountsOf(bundle, base).volume);
    if (single.lots === 1 || !mayBe || (agreement && lots > 1)) {
      this.#report.add('lotWrong', `${path}.lots`, { lots });
      return;
    }
    const stated = agreement
      ? callOffOf(bundle, { agreement, start }, base)
      : tenderOf([bundle], { start, lots }, base);
    if (stated === null) this.#report.add('startOutsideWindow', path, { start });
    else this.#report.amount(['costWrong', `${path}.cost`], single.cost, stated.total);
  }

  #checkTotals(): void {
    const { groups, standAlone, totals } = this.#plan;
    const singles = plus(standAlone.map(({ cost }) => cost));
    const over = (amount: (group: Group) => number): number => plus(groups.map(amount));
    const equal = (name: string, stated: number, expected: number): void =>
      this.#report.equal(['sumWrong', `totals.${name}`], stated, expected);
    equal('baseline', totals.baseline, over((group) => group.standAlone) + singles);
    equal('cost', totals.cost, over((group) => group.cost) + singles);
    equal(
      'saving.low',
      totals.saving.low,
      over((group) => group.saving.low),
    );
    equal('saving.base', totals.saving.base, totals.baseline - totals.cost);
    equal(
      'saving.high',
      totals.saving.high,
      over((group) => group.saving.high),
    );
    this.#checkBoundInAll();
    if (totals.lowerBound > totals.cost) this.#report.add('boundTooHigh', 'totals.lowerBound');
    const achievable = totals.baseline - totals.lowerBound;
    const gap = achievable === 0 ? 0 : (totals.cost - totals.lowerBound) / achievable;
    if (!(Math.abs(totals.gapOfSaving - gap) <= 1e-12))
      this.#report.add('gapWrong', 'totals.gapOfSaving', { gap });
  }

  /** The components' bounds less what limits are charged for; then everybody may be off by rounding. */
  #checkBoundInAll(): void {
    const { components } = this.#plan.certificate;
    const { lowerBound, cost } = this.#plan.totals;
    const bounds = plus(components.map((one) => one.lowerBound));
    const charged = this.#prices.charges.total * 100;
    if (charged === 0 && this.#problem.limits === undefined) {
      this.#report.equal(['sumWrong', 'totals.lowerBound'], lowerBound, bounds);
      return;
    }
    const slack = 2 + plus(components.map(({ participants }) => participants.length));
    const expected = Math.min(cost, bounds - charged);
    if (!Number.isSafeInteger(lowerBound) || Math.abs(lowerBound - expected) > slack)
      this.#report.add('sumWrong', 'totals.lowerBound', { stated: lowerBound, expected });
  }
}

const keyOf = (needs: readonly string[]): string => JSON.stringify([...needs].sort());
