// What a published notice tells of a body: a contract it has signed, or something it has announced that it will buy. Plain
// data; nothing of it is in a plan before the body says that it is right.
import type { CpvCode } from '../../../kernel/cpv-code.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { OrgNumber } from '../../../kernel/org-number.ts';
import type { BodyId } from '../../registry/model.ts';

/** `agreement`: somebody won; `procurement`: announced, the outcome is not told. */
export type FoundKind = 'agreement' | 'procurement';

export type FoundState = 'waiting' | 'confirmed' | 'rejected';

/** Facts that a notice may leave to be worked out. */
export type AssumedFact = 'category' | 'annualValue' | 'startsOn' | 'endsOn';

export interface FoundFacts {
  readonly title: string;
  /** Category id of data/categories.csv. */
  readonly category: string;
  readonly cpv: CpvCode | null;
  /** A year, excluding VAT. */
  readonly annualValue: Ore | null;
  /** Firms, parted by commas; never a private person. */
  readonly supplierName: string | null;
  /** Only where one firm won alone. */
  readonly supplierOrgNumber: OrgNumber | null;
  readonly startsOn: LocalDate | null;
  /** Options not counted; null where it runs until somebody ends it, or nothing tells. */
  readonly endsOn: LocalDate | null;
  readonly termMonths: number;
  /** In the buyer's words. */
  readonly options: string | null;
  readonly isFramework: boolean;
  readonly signedOn: LocalDate | null;
  /** What the notice does not say itself. */
  readonly assumed: readonly AssumedFact[];
}

/** One thing for one body. */
export interface FoundInNotice {
  readonly body: BodyId;
  readonly kind: FoundKind;
  /** The same contract told by a newer notice has the same key. */
  readonly key: string;
  readonly facts: FoundFacts;
}

/** A notice that tells something of at least one body. */
export interface FoundNotice {
  /** By which it is known when it is read again. */
  readonly recognition: string;
  /** What it is called where it is published. */
  readonly label: string;
  readonly source: 'eforms' | 'doffinList';
  readonly title: string;
  readonly buyers: readonly string[];
  readonly publishedOn: LocalDate | null;
  readonly url: string | null;
  readonly found: readonly FoundInNotice[];
}

/** As kept, with what its notice is. */
export interface FoundRow {
  readonly id: string;
  readonly kind: FoundKind;
  readonly facts: FoundFacts;
  readonly state: FoundState;
  /** In the plan; null where nobody has said that it is right, or it was removed there since. */
  readonly item: string | null;
  readonly notice: Pick<FoundNotice, 'label' | 'source' | 'title' | 'publishedOn' | 'url'>;
}

/** «2024-100829, 20.06.2024»: where an item of the plan came from. */
export const noticeNote = ({ label, publishedOn }: Pick<FoundNotice, 'label' | 'publishedOn'>): string =>
  publishedOn ? `${label}, ${publishedOn.split('-').toReversed().join('.')}` : label;
