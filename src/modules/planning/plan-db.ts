// The tables of a body's plan and of what others are shown of it.
import type { Generated } from 'kysely';
import type { PartyId, PersonId } from '../accounts/model.ts';
import type { StartWindow } from './model.ts';
import type { CooperationWish, ItemKind, ItemSource, Visibility } from './plan-item.ts';

export interface PlanItemTable {
  id: Generated<string>;
  body_id: string;
  kind: ItemKind;
  title: string;
  category: string;
  cpv: string | null;
  annual_value: number | null;
  annual_volume: number | null;
  unit: string | null;
  supplier_name: string | null;
  supplier_org_number: string | null;
  starts_on: string | null;
  ends_on: string | null;
  term_months: number | null;
  /** JSON of ContractOption[]. */
  options: unknown;
  earliest_start: string | null;
  latest_start: string | null;
  requirements: string;
  cooperation: CooperationWish;
  cooperate_with: string[];
  responsible: string;
  notes: string;
  reference: string | null;
  source: ItemSource;
  source_note: string | null;
  import_id: string | null;
  visibility: Visibility | null;
  version: Generated<number>;
  created_at: Date;
  changed_at: Date;
}

interface PlanDeadlineTable {
  item_id: string;
  body_id: string;
  on_date: string;
  kind: 'end' | 'optionNotice' | 'start';
  option_place: number;
}

export interface NeedShareTable {
  item_id: string;
  place: number;
  body_id: string;
  is_demo: boolean;
  level: 'exists' | 'details';
  category: string;
  earliest: string;
  latest: string;
  why: StartWindow['why'];
  term_months: number;
  cooperation: 'open' | 'onlyWith';
  cooperate_with: string[];
  title: string | null;
  cpv: string | null;
  annual_value: number | null;
  annual_volume: number | null;
  unit: string | null;
  requirements: string | null;
}

interface BodySettingTable {
  body_id: string;
  visibility: Visibility;
  changed_at: Date;
  changed_by: string;
}

interface SavedViewTable {
  id: Generated<string>;
  person_id: PersonId;
  party: PartyId;
  name: string;
  query: string;
  is_default: boolean;
  created_at: Date;
}

interface CalendarFeedTable {
  person_id: PersonId;
  party: PartyId;
  token_hash: string;
  created_at: Date;
}

declare module '../../kernel/tables.ts' {
  interface Tables {
    plan_item: PlanItemTable;
    plan_deadline: PlanDeadlineTable;
    need_share: NeedShareTable;
    body_setting: BodySettingTable;
    saved_view: SavedViewTable;
    calendar_feed: CalendarFeedTable;
  }
}
