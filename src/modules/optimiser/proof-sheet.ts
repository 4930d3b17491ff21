// What a certificate rests on, in numbers that somebody else can reckon with: `docs/bevis/etterprov.mjs` reads nothing else.
// Pure. Amounts in NOK (present value over the term), volumes in NOK a year, distances in road km.
import { type Quarter, quarterLabel } from '../../kernel/quarter.ts';
import { buildComponent, type Component, connectedParts } from './engine/component.ts';
import { LEAST_GAIN } from './engine/cost.ts';
import { type Participant, participantsOf } from './engine/participants.ts';
import { RateBook } from './engine/plan.ts';
import type { Rates } from './engine/rates.ts';
import type { ComponentCertificate, Plan, Problem } from './model.ts';

export interface SheetRates {
  readonly name: string;
  /** Volume part of the price index: floor + (1 - floor) * (1 + volume / halfVolume) ** -steepness. */
  readonly floor: number;
  readonly steepness: number;
  readonly halfVolume: number;
  /** Bids and their part of the price index at these volumes of one contract; straight lines between, flat outside. */
  readonly volume: readonly number[];
  readonly bids: readonly number[];
  readonly index: readonly number[];
  /** NOK for each lot and for each bid on it. */
  readonly lot: number;
  readonly perBid: number;
  /** A tender may be in equal lots, one, or more where so many bids more than lots are expected on each. */
  readonly bidsAboveLots: number;
  /** NOK for each member but the lead, for the square of their number (lead included), and for each km from the lead. */
  readonly perMember: number;
  readonly perMemberSquared: number;
  readonly perKm: number;
  readonly maxMembers: number;
  /** NOK for a direct, simple, national and EEA procedure. */
  readonly procedure: readonly number[];
  /** Least that each member gains by its own purchases and waiting. */
  readonly leastGain: number;
}

export interface SheetParticipant {
  readonly id: string;
  readonly name: string;
  readonly volume: number;
  /** At price index 1. */
  readonly spend: number;
  /** Bought outside the contract. */
  readonly outside: number;
  /** Value of the tender over its term, for the thresholds. */
  readonly tender: number;
  readonly alone: number;
  /** By quarter; null where it cannot start. */
  readonly wait: readonly (number | null)[];
  /** To each participant that it can lead, itself included, by place; null where it cannot. */
  readonly km: readonly (number | null)[];
  readonly canLead: boolean;
  /** Places of those it may not stand together with. */
  readonly apartFrom: readonly number[];
}

export interface SheetComponent extends Pick<ComponentCertificate, 'category' | 'method' | 'prices'> {
  readonly lowerBound: number;
  /** More than prices or partitions is behind the bound: fines, a tree, or what limits charge. Prices alone may prove less. */
  readonly restsOnMore: boolean;
  readonly quarters: readonly string[];
  /** By quarter: from these values a procedure is simple, national and EEA. */
  readonly thresholds: readonly (readonly number[])[];
  readonly participants: readonly SheetParticipant[];
}

export interface ProofSheet {
  readonly format: 'samkjop-bevis/1';
  /** What all cost alone, what the plan costs, and the bound that is stated. */
  readonly baseline: number;
  readonly cost: number;
  readonly lowerBound: number;
  readonly categories: Readonly<Record<string, SheetRates>>;
  readonly components: readonly SheetComponent[];
}

/** The sheet of a plan of this problem; `nameOf` a category. Throws where the certificate is of another problem. */
export function proofSheet(problem: Problem, plan: Plan, nameOf: (category: string) => string): ProofSheet {
  const book = new RateBook(problem);
  const names = new Map([...problem.authorities, ...problem.cooperations].map(({ id, name }) => [id, name]));
  const stated = new Map(plan.certificate.components.map((one) => [one.participants.join('\n'), one]));
  const byCategory = Map.groupBy(participantsOf(problem), ({ category }) => category.id);
  const categories: Record<string, SheetRates> = {};
  const components: SheetComponent[] = [];
  const isLimited = problem.limits !== undefined;
  for (const [id, participants] of byCategory) {
    const rates = book.of(participants[0]!.category, 'base');
    categories[id] = sheetRates(rates, nameOf(id));
    for (const c of connectedParts(buildComponent(participants, rates, 'base'))) {
      const certificate = stated.get(c.participants.map((one) => one.id).join('\n'));
      if (!certificate) throw new Error(`no certificate for ${c.participants[0]!.id}`);
      components.push(
        sheetComponent(c, certificate, { isLimited, nameOf: ({ unit }) => names.get(unit) ?? unit }),
      );
    }
  }
  const { baseline, cost, lowerBound } = plan.totals;
  return {
    format: 'samkjop-bevis/1',
    ...{ baseline: baseline / 100, cost: cost / 100, lowerBound: lowerBound / 100 },
    ...{ categories, components },
  };
}

function sheetRates(rates: Rates, name: string): SheetRates {
  const { floor, steepness, halfVolume, curve, lot, perBid } = rates;
  const { perMember, perMemberSquared, perKm, maxMembers, procedure } = rates;
  return {
    ...{ name, floor, steepness, halfVolume },
    ...{ volume: [...curve.volume], bids: [...curve.bids], index: [...curve.index] },
    ...{ lot, perBid, bidsAboveLots: 1, perMember, perMemberSquared, perKm, maxMembers, procedure },
    leastGain: LEAST_GAIN,
  };
}

function sheetComponent(
  c: Component,
  { category, method, prices, lowerBound, fines, tree }: ComponentCertificate,
  {
    isLimited,
    nameOf,
  }: { readonly isLimited: boolean; readonly nameOf: (participant: Participant) => string },
): SheetComponent {
  const quarters = Array.from({ length: c.quarters }, (_, t) => t);
  const places = Array.from({ length: c.n }, (_, i) => i);
  const known = (value: number): number | null => (value === Number.POSITIVE_INFINITY ? null : value);
  return {
    ...{ category, method, prices, lowerBound: lowerBound / 100 },
    restsOnMore: fines.length > 0 || tree !== null || isLimited,
    quarters: quarters.map((t) => quarterLabel((c.firstQuarter + t) as Quarter)),
    thresholds: quarters.map((t) => [...c.thresholds.subarray(t * 3, t * 3 + 3)]),
    participants: c.participants.map((one, i) => ({
      ...{ id: one.id, name: nameOf(one), volume: c.volume[i]!, spend: c.spend[i]! },
      ...{ outside: c.outside[i]!, tender: c.tender[i]!, alone: c.alone[i]! },
      wait: quarters.map((t) => known(c.wait[i * c.quarters + t]!)),
      km: places.map((j) => known(c.km[i * c.n + j]!)),
      canLead: one.canLead,
      apartFrom: c.barred === null ? [] : places.filter((j) => c.barred![i * c.n + j] === 1),
    })),
  };
}
