// The groups of a plan under other numbers: what each saves as it is planned, and whether it can stand at all.
import { type Ore, oreFromNok, sumOre } from '../../../kernel/money.ts';
import { breakdown, sideCost } from '../engine/breakdown.ts';
import { buildComponent } from '../engine/component.ts';
import { emptyDesign, evaluate } from '../engine/cost.ts';
import { byText, leadFirst, type Participant, participantsOf } from '../engine/participants.ts';
import { RateBook, rangeOf, savedIn } from '../engine/plan.ts';
import type { Group, Need, Problem, SavingRange, Scenario } from '../model.ts';

/** Who is in a plan's groups, found once; the figures of the needs are put in anew for each problem. */
export class PlannedGroups {
  readonly groups: readonly Group[];
  /** By group: the lead first, then in the order in which the plan priced them, so that sums are the same to the last bit. */
  readonly #members: readonly (readonly Participant[])[];

  constructor(problem: Problem, groups: readonly Group[]) {
    const byNeed = new Map(
      participantsOf(problem).flatMap((one) => one.needs.map(({ id }) => [id, one] as const)),
    );
    this.groups = groups;
    this.#members = groups.map(({ leadUnit, members }) => {
      const found = members.map(({ needs }) => byNeed.get(needs[0]!.need) as Participant);
      return leadFirst(found, found.find(({ unit }) => unit === leadUnit) as Participant);
    });
  }

  /** These groups under another problem with the same needs. */
  under(problem: Problem): PricedGroups {
    const needs = new Map(problem.needs.map((need) => [need.id, need]));
    const categories = new Map(problem.categories.map((category) => [category.id, category]));
    const book = new RateBook(problem);
    const membersOf = (at: number): readonly Participant[] =>
      this.#members[at]!.map((one) => ({
        ...one,
        category: categories.get(one.category.id)!,
        needs: one.needs.map(({ id }) => needs.get(id) as Need),
      }));
    return new PricedGroups(this.groups, membersOf, book);
  }
}

export class PricedGroups {
  readonly #groups: readonly Group[];
  readonly #membersOf: (at: number) => readonly Participant[];
  readonly #book: RateBook;

  constructor(groups: readonly Group[], membersOf: (at: number) => readonly Participant[], book: RateBook) {
    this.#groups = groups;
    this.#membersOf = membersOf;
    this.#book = book;
  }

  /** Saved by the group with its planned lead, start and number of lots, below 0 where it costs more than apart. */
  savingOf(at: number, scenario: Scenario = 'base'): Ore {
    const members = this.#membersOf(at);
    const rates = this.#book.of(members[0]!.category, scenario);
    const { start, lots } = this.#groups[at]!;
    const formed = { members, lead: 0, start, lots: lots.length };
    const priced = breakdown(formed, rates, scenario);
    // The plan rounds the likely saving part by part, and the others as a whole.
    if (scenario !== 'base') return savedIn(priced);
    return sumOre([...priced.alone.map(oreFromNok), oreFromNok(-sideCost(priced.together))]);
  }

  /** As the plan states it: never turned around. */
  rangeOf(at: number): SavingRange {
    return rangeOf(this.savingOf(at), [this.savingOf(at, 'low'), this.savingOf(at, 'high')]);
  }

  savings(): Ore[] {
    return this.#groups.map((_, at) => this.savingOf(at));
  }

  /** True where these members can still be a group by which nobody loses, perhaps with another lead or start. */
  stands(at: number): boolean {
    const members = this.#membersOf(at).toSorted((a, b) => byText(a.id, b.id));
    const c = buildComponent(members, this.#book.of(members[0]!.category, 'base'), 'base');
    const { cost } = evaluate(c, [...members.keys()], emptyDesign());
    return cost < Number.POSITIVE_INFINITY;
  }
}
