// What a body keeps in its plan: contracts it has and needs it will meet. One shape for both, because a contract that
// ends is the next need. Everything here is plain data; commands and lists build on it.
import type { CpvCode } from '../../kernel/cpv-code.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Ore } from '../../kernel/money.ts';
import type { OrgNumber } from '../../kernel/org-number.ts';
import type { BodyId } from '../registry/model.ts';

export const ITEM_KINDS = ['contract', 'need'] as const;
/** `contract`: in force or signed; `need`: will be bought, nothing signed yet. */
export type ItemKind = (typeof ITEM_KINDS)[number];

export const OPTION_STATES = ['open', 'used', 'declined'] as const;
export type OptionState = (typeof OPTION_STATES)[number];

/** A right to prolong a contract, in the order they may be used. */
export interface ContractOption {
  readonly months: number;
  /** The last day on which the supplier can be told; null where the contract does not say. */
  readonly noticeBy: LocalDate | null;
  readonly state: OptionState;
}

export const COOPERATION_WISHES = ['open', 'onlyWith', 'alone'] as const;
/** `open`: with anybody; `onlyWith`: with the bodies named; `alone`: not with others. */
export type CooperationWish = (typeof COOPERATION_WISHES)[number];

export const ITEM_SOURCES = ['typed', 'import', 'notice', 'round', 'procurement'] as const;
export type ItemSource = (typeof ITEM_SOURCES)[number];

/** What a person can say of a contract or a need. */
export interface ItemFacts {
  readonly kind: ItemKind;
  readonly title: string;
  /** Category id of data/categories.csv. */
  readonly category: string;
  readonly cpv: CpvCode | null;
  /** A year, excluding VAT; null where nobody has said. */
  readonly annualValue: Ore | null;
  /** A year, in `unit`. */
  readonly annualVolume: number | null;
  readonly unit: string | null;
  readonly supplierName: string | null;
  readonly supplierOrgNumber: OrgNumber | null;
  /** First day of the contract; for a need the day it should start. */
  readonly startsOn: LocalDate | null;
  /** Last day of the contract, options not counted; null for a need or where it runs until it is ended. */
  readonly endsOn: LocalDate | null;
  /** Length of the next contract; null: the category's usual one. */
  readonly termMonths: number | null;
  readonly options: readonly ContractOption[];
  /** The days between which the next contract may start, both included; null: worked out from the end and the length. */
  readonly earliestStart: LocalDate | null;
  readonly latestStart: LocalDate | null;
  /** What the next contract must have, whatever the others want. */
  readonly requirements: string;
  readonly cooperation: CooperationWish;
  /** With `onlyWith`: with whom. */
  readonly cooperateWith: readonly BodyId[];
  /** Who answers for it: a name or a post. */
  readonly responsible: string;
  readonly notes: string;
  /** The body's own number of the contract or case; recognises it when a list is imported again. */
  readonly reference: string | null;
}

/** A contract or need as kept. */
export interface PlanItem extends ItemFacts {
  readonly id: string;
  readonly body: BodyId;
  readonly source: ItemSource;
  /** Where it came from in words: a file's name, a notice's number. */
  readonly sourceNote: string | null;
  /** What others may see of it; null: as the body has chosen for all. */
  readonly visibility: Visibility | null;
  /** Counts up with each change, so that two who write at once do not overwrite each other. */
  readonly version: number;
  readonly changedAt: Date;
}

export const VISIBILITIES = ['hidden', 'exists', 'details'] as const;
/** `hidden`: nothing; `exists`: category and when; `details`: title, value and volume too. Never notes or supplier. */
export type Visibility = (typeof VISIBILITIES)[number];

export const NO_FACTS: Omit<ItemFacts, 'kind' | 'title' | 'category'> = {
  cpv: null,
  annualValue: null,
  annualVolume: null,
  unit: null,
  supplierName: null,
  supplierOrgNumber: null,
  startsOn: null,
  endsOn: null,
  termMonths: null,
  options: [],
  earliestStart: null,
  latestStart: null,
  requirements: '',
  cooperation: 'open',
  cooperateWith: [],
  responsible: '',
  notes: '',
  reference: null,
};
