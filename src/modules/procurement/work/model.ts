// Tasks, comments and packages for the archive around a procurement. Plain data.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { PartyId, PersonId } from '../../accounts/model.ts';
import type { Place } from './places.ts';

export interface Task {
  readonly id: string;
  /** From 1 within the procurement. */
  readonly number: number;
  readonly place: Place;
  readonly title: string;
  /** The party that is to do it. */
  readonly doer: PartyId;
  /** Somebody there, where one is named. */
  readonly person: PersonId | null;
  readonly dueOn: LocalDate | null;
  /** Who wrote it. */
  readonly party: PartyId;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
  readonly version: number;
}

/** Of a procurement that is not ended, as those who look at one party see it. */
export interface WaitingTask extends Task {
  readonly procurement: string;
  readonly procurementTitle: string;
  readonly isDemo: boolean;
}

export interface Comment {
  readonly id: string;
  readonly number: number;
  readonly place: Place;
  /** Empty once it is withdrawn. */
  readonly text: string;
  readonly party: PartyId;
  readonly person: PersonId | null;
  /** Parties that were told of it. */
  readonly mentions: readonly PartyId[];
  readonly at: Date;
  readonly changedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export interface ArchiveExport {
  readonly id: string;
  readonly number: number;
  readonly fileName: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** How many entries of the journal. */
  readonly entries: number;
  readonly documents: number;
  readonly party: PartyId;
  readonly madeAt: Date;
  /** As in the audit log. */
  readonly madeBy: string;
}
