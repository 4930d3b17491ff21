// What an award notice says, as plain values in our words. Null is «the notice does not say», never «no».
import type { CpvCode } from '../../../../kernel/cpv-code.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { OrgNumber } from '../../../../kernel/org-number.ts';

export interface NoticeAmount {
  /** In the currency's main unit, above zero. Notices do not say whether VAT is in it; by law it is not. */
  readonly amount: number;
  /** Three letters: NOK. */
  readonly currency: string;
}

export interface NoticeBuyer {
  readonly name: string;
  /** Null where the notice has none with a valid check digit. */
  readonly orgNumber: OrgNumber | null;
}

/** One contract of one lot; where the notice names no contracts, one result of a lot. */
export interface Award {
  readonly lotId: string | null;
  readonly lotTitle: string | null;
  readonly contractTitle: string | null;
  /** False: the lot was closed, or is still open, without a winner; there is no contract then. */
  readonly hasWinner: boolean;
  /** Firms only, without repeats. */
  readonly supplierNames: readonly string[];
  /** In the order of the names; null for a firm without a valid Norwegian number. */
  readonly supplierOrgNumbers: readonly (OrgNumber | null)[];
  /** A private person won, alone or with the firms: persons are counted here and never named. */
  readonly hasPersonAmongSuppliers: boolean;
  /** For the whole term. */
  readonly value: NoticeAmount | null;
  /** True: several won and the notice states its whole sum at this one, as is usual for a ceiling they share. */
  readonly isValueShared: boolean;
  /** The lot's own codes, main first; the notice's where the lot has none. */
  readonly cpv: readonly CpvCode[];
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  /** Days and weeks are rounded to months, at least one. */
  readonly durationMonths: number | null;
  /** True: the notice says that it runs until somebody ends it. */
  readonly isUnlimited: boolean;
  /** Options and renewals in the buyer's words. */
  readonly options: string | null;
  readonly maximumRenewals: number | null;
  readonly isFramework: boolean;
  readonly signedOn: LocalDate | null;
}

export interface AwardNotice {
  /** Identifier and version, which together are never used again: `…-01`. */
  readonly noticeId: string;
  /** Code list notice-type: `can-standard`, `can-social`, `can-modif` (changed contract), `veat` (intention), … */
  readonly noticeType: string | null;
  /** When it was published; when it was sent, where that is all it says. */
  readonly publishedOn: LocalDate | null;
  /** Ties the notice to the others of the same procurement. */
  readonly procedureId: string | null;
  readonly buyers: readonly NoticeBuyer[];
  readonly title: string;
  readonly description: string | null;
  /** Main code first; the lots' where the procurement has none. */
  readonly cpv: readonly CpvCode[];
  /** Of all contracts together. */
  readonly totalValue: NoticeAmount | null;
  readonly awards: readonly Award[];
}
