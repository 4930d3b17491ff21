// What planning speaks of: purchasing categories and needs (who will buy what, when, for about how much).
import type { CpvCode } from '../../kernel/cpv-code.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { BodyId } from '../registry/model.ts';
import type { ImportCode } from './errors.ts';

export const CATEGORY_KINDS = ['goods', 'services', 'works'] as const;
export type CategoryKind = (typeof CATEGORY_KINDS)[number];
export const MARKETS = ['local', 'regional', 'national', 'international'] as const;
export type Market = (typeof MARKETS)[number];
/** The optimiser's price curves, by name. */
export const PRICE_CURVES = ['standardGoods', 'specialGoods', 'services', 'works'] as const;
export type PriceCurve = (typeof PRICE_CURVES)[number];

/** One of the 180-260 things municipalities buy (data/categories.csv). */
export interface Category {
  /** Kebab-case ASCII, never changed. */
  readonly id: string;
  readonly nameNb: string;
  readonly nameNn: string;
  readonly nameEn: string;
  /** Leading CPV digits (2-8), the most usual first; a code belongs to the category with its longest prefix. */
  readonly cpvPrefixes: readonly string[];
  /** Other prefixes buyers often announce it under, the most usual first; for suggestions only. */
  readonly cpvAlso: readonly string[];
  /** What people write when they mean this, bokmal and nynorsk. */
  readonly words: readonly string[];
  readonly kind: CategoryKind;
  readonly market: Market;
  readonly contractMonths: number;
  readonly priceCurve: PriceCurve;
  /** True where security rules must be looked at before others are let in. */
  readonly isSecuritySensitive: boolean;
  /** Of 1000 notices of all public buyers, about how many are of this: our estimate, for search only. */
  readonly commonness: number;
}

/** The list in file order with its lookups. Made by `parseCategories`. */
export interface Categories {
  readonly all: readonly Category[];
  readonly byId: ReadonlyMap<string, Category>;
  readonly byPrefix: ReadonlyMap<string, Category>;
}

/** NOK a year excluding VAT, low <= base <= high. `isAssumed`: nobody stated it, see data/need-assumptions.csv. */
export interface NeedValue {
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly isAssumed: boolean;
}

/** Dates between which the contract may start, both included. */
export interface StartWindow {
  readonly earliest: LocalDate;
  readonly latest: LocalDate;
  /** `expiry`: the contract in force ends; `option`: one or more options were used; `new`: announced, nothing before it. */
  readonly why: 'expiry' | 'option' | 'new';
}

/** A municipality or county that will buy something. */
export interface Need {
  /** Stable for the same input row: `n` and the row number. */
  readonly id: string;
  readonly owner: BodyId;
  readonly title: string;
  /** Category id. */
  readonly category: string;
  readonly cpv: CpvCode | null;
  readonly value: NeedValue;
  readonly termMonths: number;
  /** At least one, by time. */
  readonly starts: readonly StartWindow[];
  /** When it would start if nobody asked; lies in one of `starts`. */
  readonly preferredStart: LocalDate;
  /** What it must be, key to value in lower case: two values of one key cannot be bought together. Left out: nothing is said. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** 1 for the first row of data in the file. */
  readonly row: number;
}

/** One thing wrong in a row. `field` is the input's column heading or key; facts fill the text of `code`. */
export interface RowFault {
  readonly field: string;
  readonly code: ImportCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A row that gave no need: its first fault and the others. */
export interface RejectedRow extends RowFault {
  readonly row: number;
  readonly further: readonly RowFault[];
}

/** Something taken for granted, from data/need-assumptions.csv; `count` needs rest on it. */
export interface UsedAssumption extends NeedAssumption {
  readonly count: number;
}

/** One row of data/need-assumptions.csv. */
export interface NeedAssumption {
  readonly id: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly source: string;
  readonly status: 'assumption';
  /** English note on what it means and why this value. */
  readonly note: string;
}

/** rows = needs + rejected + outOfScope, always. */
export interface ImportResult {
  readonly rows: number;
  readonly needs: readonly Need[];
  /** Buyers that are neither municipality nor county. */
  readonly outOfScope: number;
  readonly rejected: readonly RejectedRow[];
  readonly assumptions: readonly UsedAssumption[];
}
