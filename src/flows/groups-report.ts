// The result of a run as one plain object with stable field names: what `samkjop grupper --json` prints.
// Amounts are whole øre excluding VAT; values are a year's, costs and savings present value over the term.
import type { LocalDate } from '../kernel/local-date.ts';
import { type Ore, oreFromNok } from '../kernel/money.ts';
import { quarterStart } from '../kernel/quarter.ts';
import type { BoughtNeed, Node, Plan, Problem, SavingRange } from '../modules/optimiser/model.ts';
import type { RejectedRow } from '../modules/planning/model.ts';

interface MemberReport {
  readonly body: string;
  readonly need: string;
  readonly value: Ore;
}

interface GroupReport {
  readonly id: string;
  readonly category: string;
  readonly lead: string;
  readonly members: readonly MemberReport[];
  /** First day of the quarter in which the contract starts. */
  readonly start: LocalDate;
  readonly cost: Ore;
  readonly standAlone: Ore;
  readonly saving: SavingRange;
  readonly explanation: Node;
}

interface StandAloneReport {
  readonly category: string;
  readonly members: readonly MemberReport[];
  readonly start: LocalDate;
  readonly cost: Ore;
  /** Name of the agreement it is bought on; null for a tender of its own. */
  readonly agreement: string | null;
  readonly reason: string;
}

export interface AssumptionReport {
  readonly id: string;
  /** How many needs, bodies or cooperations rest on it. */
  readonly count: number;
  readonly value?: number;
  readonly unit?: string;
  readonly source?: string;
}

export interface InputReport {
  readonly rows: number;
  readonly needs: number;
  readonly outOfScope: number;
  readonly rejected: readonly {
    readonly row: number;
    readonly field: string;
    readonly code: string;
    readonly message: string;
    /** Only when several files were read. */
    readonly file?: string;
  }[];
}

export interface GroupsReport {
  readonly seed: number;
  readonly input: InputReport;
  readonly assumptions: readonly AssumptionReport[];
  readonly groups: readonly GroupReport[];
  readonly standAlone: readonly StandAloneReport[];
  readonly totals: Plan['totals'];
  /** True when the independent verifier found nothing wrong. */
  readonly verified: boolean;
}

const memberOf = (bought: BoughtNeed): MemberReport => ({
  body: bought.authority,
  need: bought.need,
  value: oreFromNok(bought.value),
});

interface ReportInput {
  readonly seed: number;
  readonly input: InputReport;
  readonly assumptions: readonly AssumptionReport[];
  readonly plan: Plan;
  /** Of the problem. */
  readonly agreements: Problem['agreements'];
  readonly isVerified: boolean;
}

export function groupsReport(of: ReportInput): GroupsReport {
  const { seed, input, assumptions, plan, agreements, isVerified } = of;
  return {
    seed,
    input,
    assumptions,
    groups: plan.groups.map((group) => ({
      id: group.id,
      category: group.category,
      lead: group.lead,
      members: group.members.flatMap((member) => member.needs.map(memberOf)),
      start: quarterStart(group.start),
      cost: group.cost,
      standAlone: group.standAlone,
      saving: group.saving,
      explanation: group.explanation,
    })),
    standAlone: plan.standAlone.map((alone) => ({
      category: alone.category,
      members: alone.needs.map(memberOf),
      start: quarterStart(alone.start),
      cost: alone.cost,
      agreement: agreements.find(({ id }) => id === alone.agreement)?.name ?? null,
      reason: alone.reason,
    })),
    totals: plan.totals,
    verified: isVerified,
  };
}

/** One line for every fault of a rejected row would break the sum of rows: the row's first fault stands for it. */
export const rejectedReport = (
  rejected: readonly RejectedRow[],
  message: (row: RejectedRow) => string,
  file?: string,
): InputReport['rejected'] =>
  rejected.map((row) => ({
    row: row.row,
    field: row.field,
    code: row.code,
    message: message(row),
    ...(file === undefined ? {} : { file }),
  }));
