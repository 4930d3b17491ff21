// From disputed changes of the register to the API's shape.
import type { Snapshot } from '../../flows/snapshot.ts';
import type { FactValue, PublicChange } from '../../modules/registry/edits/fact.ts';
import type { Source } from '../../modules/registry/model.ts';
import { bodyRef, cooperationRef, sourceBody } from './references.ts';
import type { DisputeBody } from './schemas/dispute.ts';

interface Side {
  readonly value: FactValue | null;
  readonly sources: readonly (Source | null)[];
  readonly isShown: boolean;
}

const sideBody = ({ value, sources, isShown }: Side): DisputeBody['sides'][number] => ({
  exists: value !== null,
  text: value?.text ?? null,
  memberKind: value?.memberKind ?? null,
  writtenFrom: value?.from ?? null,
  writtenTo: value?.to ?? null,
  sources: sources.flatMap((source) => (source ? [sourceBody(source)] : [])),
  isShown,
});

function disputeBody(snapshot: Snapshot, change: PublicChange): DisputeBody {
  const { target, before, after, beforeSource, source, dispute, isApplied } = change;
  const cooperation =
    target.kind === 'outside'
      ? undefined
      : snapshot.register.cooperations.find(({ id }) => id === target.cooperation);
  return {
    fact: target.kind === 'cooperation' ? target.field : target.kind,
    cooperation: cooperation ? cooperationRef(cooperation) : null,
    member: target.kind === 'cooperation' ? null : bodyRef(snapshot, target.member),
    sides: [
      sideBody({ value: before, sources: [beforeSource, dispute?.source ?? null], isShown: !isApplied }),
      sideBody({ value: after, sources: [source], isShown: isApplied }),
    ],
  };
}

/** The disputed ones among changes. */
export const disputesAmong = (snapshot: Snapshot, changes: readonly PublicChange[]): DisputeBody[] =>
  changes.filter(({ state }) => state === 'disputed').map((change) => disputeBody(snapshot, change));
