// The table of why a procurement is divided as it is (migrations/0033).
import type { PartyId } from '../../accounts/model.ts';

interface LotAssessmentTable {
  procurement_id: string;
  party: PartyId;
  text: string;
  basis: string;
  lots: number;
  version: number;
  kept_at: Date;
}

declare module '../../../kernel/tables.ts' {
  interface Tables {
    procurement_lot_assessment: LotAssessmentTable;
  }
}
