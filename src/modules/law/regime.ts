// Which part of the procurement rules governs a purchase, and what follows. Where an unconfirmed value decides, every
// outcome it may lead to is answered, the likeliest first: never silently one.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Ore, oreFromNok } from '../../kernel/money.ts';
import { type ContractKind, type DutyId, dutiesUnder, type Regime } from './duties.ts';
import type { RuleStatus } from './forms.ts';
import type { LegalBuyer, LegalKey, LegalKind } from './legal-keys.ts';
import { type LegalValue, readingsOn } from './legal-values.ts';

/** Estimated value excluding VAT. `high: null`: at least `low`, and it may be more. */
export interface ValueRange {
  readonly low: Ore;
  readonly high: Ore | null;
}

export const exactly = (value: Ore): ValueRange => ({ low: value, high: value });

/** Buyers under the utilities regulation have parts of their own that are not held here. */
export type RegimeBuyer = Exclude<LegalBuyer, 'any' | 'utility'>;

export interface RegimeQuestion {
  /** When the procurement starts. */
  readonly date: LocalDate;
  readonly buyer: RegimeBuyer;
  readonly kind: ContractKind;
  /** Null: not known at all. */
  readonly value: ValueRange | null;
  readonly values: readonly LegalValue[];
}

/** One comparison on the way to an outcome. */
export interface RegimeReason {
  readonly key: LegalKey;
  readonly isAtLeast: boolean;
  /** Null where no threshold is known for the date. */
  readonly threshold: Ore | null;
  readonly status: RuleStatus;
  /** The legal value it was held against. */
  readonly valueId: string | null;
}

export interface RegimeOutcome {
  readonly regime: Regime;
  readonly dutyIds: readonly DutyId[];
  readonly reasons: readonly RegimeReason[];
}

export interface RegimeAnswer {
  /** At least one; several where what is not known or not confirmed decides. */
  readonly outcomes: readonly RegimeOutcome[];
  /** True where no value that may still turn out otherwise can change the answer. */
  readonly isCertain: boolean;
}

interface Comparison {
  /** One or two, with different answers; the likeliest first. */
  readonly branches: readonly RegimeReason[];
  readonly isOpen: boolean;
}

const UNKNOWN: ValueRange = { low: 0 as Ore, high: null };

const kindOf = (kind: ContractKind): LegalKind => {
  if (kind === 'works') return 'works';
  return kind === 'healthSocial' ? 'special' : 'goodsServices';
};

/** Which sides of a threshold the value can be on. */
function sidesOf({ low, high }: ValueRange, threshold: Ore): boolean[] {
  if (low >= threshold) return [true];
  return high !== null && high < threshold ? [false] : [false, true];
}

const NOT_KNOWN: readonly RegimeReason[] = [false, true].map((isAtLeast) => ({
  key: 'threshold.act',
  isAtLeast,
  threshold: null,
  status: 'mustBeChecked',
  valueId: null,
}));

function compare(question: RegimeQuestion, key: LegalKey): Comparison {
  const { values, date, buyer, kind } = question;
  const { candidates, isOpen } = readingsOn(values, { key, buyer, kind: kindOf(kind), date });
  if (candidates.length === 0) return { branches: NOT_KNOWN.map((one) => ({ ...one, key })), isOpen: true };
  const range = question.value ?? UNKNOWN;
  const all = candidates.flatMap((candidate) => {
    const threshold = oreFromNok(candidate.value);
    return sidesOf(range, threshold).map(
      (isAtLeast): RegimeReason => ({
        key,
        isAtLeast,
        threshold,
        status: candidate.status,
        valueId: candidate.id,
      }),
    );
  });
  const branches = all.filter(
    ({ isAtLeast }, place) => all.findIndex((other) => other.isAtLeast === isAtLeast) === place,
  );
  return { branches, isOpen };
}

interface Found {
  readonly regime: Regime;
  readonly reasons: readonly RegimeReason[];
  readonly restsOnOpen: boolean;
}

interface Step {
  readonly key: LegalKey;
  readonly above: Step | Regime;
  readonly below: Step | Regime;
}

const NATIONAL: Step = { key: 'threshold.national', above: 'partII', below: 'partI' };
const SPECIAL: Step = { key: 'threshold.eea', above: 'partIV', below: 'partI' };

/** The order in which thresholds are asked. Health and social services know part I, and part IV above their EEA threshold. */
const stepsFor = (kind: ContractKind): Step => ({
  key: 'threshold.act',
  below: 'outsideAct',
  above: kind === 'healthSocial' ? SPECIAL : { key: 'threshold.eea', above: 'partIII', below: NATIONAL },
});

function follow(question: RegimeQuestion, step: Step | Regime): Found[] {
  if (typeof step === 'string') return [{ regime: step, reasons: [], restsOnOpen: false }];
  const { branches, isOpen } = compare(question, step.key);
  return branches.flatMap((reason) =>
    follow(question, reason.isAtLeast ? step.above : step.below).map(({ regime, reasons, restsOnOpen }) => ({
      regime,
      reasons: [reason, ...reasons],
      restsOnOpen: restsOnOpen || isOpen,
    })),
  );
}

/** Of the duties that start at a value within a part, those that the value can reach. */
function canReach(question: RegimeQuestion, id: DutyId): boolean {
  if (id !== 'TAX-1') return true;
  const { values, date, buyer } = question;
  const { candidates } = readingsOn(values, { key: 'taxCertificate.limit', buyer, kind: 'any', date });
  const high = question.value?.high ?? null;
  return candidates.length === 0 || high === null || candidates.some(({ value }) => high > oreFromNok(value));
}

/**
 * The part that governs a purchase, with what it demands and why. A value on a threshold is above it.
 * @source data/legal-values.csv for the thresholds; domain rules of FOA parts I to IV
 */
export function regimeOf(question: RegimeQuestion): RegimeAnswer {
  const { date, kind } = question;
  const found = follow(question, stepsFor(kind));
  const distinct = found.filter(
    ({ regime }, place) => found.findIndex((other) => other.regime === regime) === place,
  );
  return {
    outcomes: distinct.map(({ regime, reasons }) => ({
      regime,
      dutyIds: dutiesUnder({ date, regime, kind })
        .map(({ id }) => id)
        .filter((id) => canReach(question, id)),
      reasons,
    })),
    isCertain: distinct.length === 1 && found.every(({ restsOnOpen }) => !restsOnOpen),
  };
}
