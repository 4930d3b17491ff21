// The table of changes to the register, and its rows as values.
import type { Generated, Selectable } from 'kysely';
import type { PartyId } from '../../accounts/model.ts';
import type { BodyId, Source } from '../model.ts';
import type {
  ChangeState,
  CooperationField,
  EditorRole,
  FactChange,
  FactTarget,
  FactValue,
  PublicChange,
  Teller,
} from './fact.ts';

export interface FactChangeTable {
  id: Generated<string>;
  kind: FactTarget['kind'];
  cooperation_id: string | null;
  field: CooperationField | null;
  member: string | null;
  row_key: string | null;
  before: unknown;
  after: unknown;
  before_references: string[];
  before_date: string | null;
  party: PartyId;
  role: EditorRole;
  source_references: string[];
  source_date: string;
  note: string;
  confirmers: string[];
  stakeholders: string[];
  state: ChangeState;
  is_applied: Generated<boolean>;
  created_at: Date;
  created_by: string;
  decided_at: Date | null;
  decided_by: string | null;
  decided_party: PartyId | null;
  decided_role: EditorRole | null;
  decision_note: Generated<string>;
  disputed_at: Date | null;
  disputed_by: string | null;
  disputed_party: PartyId | null;
  disputed_role: EditorRole | null;
  dispute_references: Generated<string[]>;
  dispute_date: string | null;
  dispute_note: Generated<string>;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    fact_change: FactChangeTable;
  }
}

type Stored = Selectable<FactChangeTable>;

function targetOf({ kind, cooperation_id, field, member, row_key: row }: Stored): FactTarget {
  const cooperation = cooperation_id ?? '';
  if (kind === 'cooperation') return { kind, cooperation, field: field as CooperationField };
  const body = member as BodyId;
  return kind === 'outside' ? { kind, member: body, row } : { kind, cooperation, member: body, row };
}

/** The columns that say what a change is about. */
export function targetColumns(
  target: FactTarget,
): Pick<FactChangeTable, 'kind' | 'cooperation_id' | 'field' | 'member' | 'row_key'> {
  return {
    kind: target.kind,
    cooperation_id: target.kind === 'outside' ? null : target.cooperation,
    field: target.kind === 'cooperation' ? target.field : null,
    member: target.kind === 'cooperation' ? null : target.member,
    row_key: target.kind === 'cooperation' ? null : target.row,
  };
}

const sourceOf = (references: readonly string[], date: string | null): Source => ({ references, date });

const tellerOf = (party: PartyId | null, role: EditorRole | null): Teller | null =>
  party === null || role === null ? null : { party, role };

/** A row that is confirmed or disputed, without persons and remarks. */
export function publicChangeOf(row: Stored): PublicChange {
  const disputer = tellerOf(row.disputed_party, row.disputed_role);
  return {
    id: row.id,
    target: targetOf(row),
    before: row.before as FactValue | null,
    after: row.after as FactValue | null,
    beforeSource: row.before_references.length > 0 ? sourceOf(row.before_references, row.before_date) : null,
    source: sourceOf(row.source_references, row.source_date),
    by: { party: row.party, role: row.role },
    state: row.state === 'disputed' ? 'disputed' : 'confirmed',
    isApplied: row.is_applied,
    proposedAt: row.created_at,
    decidedAt: row.decided_at,
    decidedBy: tellerOf(row.decided_party, row.decided_role),
    dispute:
      disputer && row.disputed_at
        ? {
            by: disputer,
            at: row.disputed_at,
            source: sourceOf(row.dispute_references, row.dispute_date),
          }
        : null,
  };
}

export const factChangeOf = (row: Stored): FactChange => ({
  ...publicChangeOf(row),
  state: row.state,
  note: row.note,
  decisionNote: row.decision_note,
  disputeNote: row.dispute_note,
  confirmers: row.confirmers as PartyId[],
  stakeholders: row.stakeholders as PartyId[],
  proposer: row.created_by,
});
