// What may be done with a procurement, as data: a move is written in its log as it was made, and playing the log again
// gives the state. Texts in moves hold no names of people.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { PartyId } from '../../accounts/model.ts';
import type { ContractKind, Regime } from '../../law/duties.ts';
import type { BodyId } from '../../registry/model.ts';
import type {
  ChosenSharing,
  Commitment,
  Complaint,
  Division,
  Item,
  Lot,
  Mandate,
  Notice,
  TaskKind,
  Term,
  Volumes,
} from './model.ts';

/** What a body gives when it joins. */
export interface Participation {
  readonly commitment: Commitment;
  readonly volumes: Volumes;
  readonly reservations: string;
  readonly ceiling: Ore | null;
}

/** `by` in the table of transitions says who makes which. */
export type Move =
  | {
      readonly kind: 'begin';
      readonly title: string;
      readonly category: string;
      readonly contract: ContractKind;
      readonly term: Term;
    }
  | {
      readonly kind: 'describe';
      readonly title: string;
      readonly contract: ContractKind;
      readonly term: Term;
      readonly lots: readonly Lot[];
      readonly items: readonly Item[];
    }
  | {
      readonly kind: 'divideLots';
      readonly way: Division['way'];
      readonly lots: readonly Lot[];
      /** By item id: its own lot. */
      readonly items: Readonly<Record<string, string>>;
      readonly places: Division['places'];
      readonly figures: Division['figures'];
      /** What it was laid out from, to see whether it still holds: `divisionBasisOf`. */
      readonly basis: string;
    }
  | {
      readonly kind: 'invite';
      readonly bodies: readonly BodyId[];
      readonly joinBy: LocalDate;
    }
  | {
      readonly kind: 'registerStanding';
      readonly bodies: readonly BodyId[];
      readonly mandate: Mandate & { readonly kind: 'standing' };
      readonly reserveBy: LocalDate;
    }
  | { readonly kind: 'uninvite'; readonly body: BodyId }
  | {
      readonly kind: 'join';
      readonly body: BodyId;
      readonly participation: Participation;
      /** Why the leader writes over what the body has given itself. */
      readonly reason?: string;
    }
  | { readonly kind: 'decline'; readonly body: BodyId; readonly reason: string }
  | {
      readonly kind: 'giveMandate';
      readonly body: BodyId;
      readonly mandate: Mandate & { readonly kind: 'case' };
    }
  | { readonly kind: 'withdraw'; readonly body: BodyId; readonly reason: string }
  | {
      readonly kind: 'switchImpartiality';
      readonly body: BodyId;
      readonly isOn: boolean;
      readonly fact: string | null;
    }
  | { readonly kind: 'declareImpartiality'; readonly body: BodyId; readonly found: 'none' | 'handled' }
  | { readonly kind: 'assignTasks'; readonly tasks: Readonly<Record<TaskKind, PartyId | null>> }
  | { readonly kind: 'chooseRegime'; readonly part: Regime; readonly reason: string }
  | { readonly kind: 'chooseSharing'; readonly sharing: ChosenSharing }
  | { readonly kind: 'startNeeds' }
  | { readonly kind: 'startDialogue' }
  | { readonly kind: 'startRequirements'; readonly withoutDialogue: string | null }
  | { readonly kind: 'goBack'; readonly reason: string }
  | { readonly kind: 'lock' }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'announce'; readonly notice: Notice }
  | { readonly kind: 'correctNotice'; readonly notice: Notice; readonly reason: string }
  | { readonly kind: 'evaluate' }
  | { readonly kind: 'reevaluate'; readonly reason: string }
  /** `until`: the last day of the standstill, as the law of the day or the leader gave it. */
  | { readonly kind: 'award'; readonly sentOn: LocalDate; readonly until: LocalDate | null }
  | { readonly kind: 'annulAward'; readonly reason: string }
  | { readonly kind: 'receiveComplaint'; readonly on: LocalDate; readonly about: string }
  | {
      readonly kind: 'settleComplaint';
      readonly complaint: Complaint['id'];
      readonly outcome: NonNullable<Complaint['settled']>['outcome'];
      readonly reason: string;
    }
  | { readonly kind: 'contract' }
  | { readonly kind: 'close' }
  | { readonly kind: 'cancel'; readonly reason: string };

export type MoveKind = Move['kind'];

/** A move as it stands in the log. */
export interface MadeMove {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: Date;
  /** As the audit log names who acted. */
  readonly actor: string;
  readonly party: PartyId;
  readonly move: Move;
}
