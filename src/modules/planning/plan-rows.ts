// An item as rows of the database and back. One place, so that what is typed, imported and found is kept alike.
import type { CpvCode } from '../../kernel/cpv-code.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Ore } from '../../kernel/money.ts';
import type { OrgNumber } from '../../kernel/org-number.ts';
import { isDemoBody } from '../accounts/model.ts';
import type { BodyId } from '../registry/model.ts';
import type { Category } from './model.ts';
import type { NeedAssumptions } from './need-assumptions.ts';
import { deadlinesOf, nextStartOf } from './plan/next-start.ts';
import type { NeedShareTable, PlanItemTable } from './plan-db.ts';
import type { ContractOption, ItemFacts, PlanItem, Visibility } from './plan-item.ts';

export const itemColumns = (facts: ItemFacts) => ({
  kind: facts.kind,
  title: facts.title,
  category: facts.category,
  cpv: facts.cpv,
  annual_value: facts.annualValue,
  annual_volume: facts.annualVolume,
  unit: facts.unit,
  supplier_name: facts.supplierName,
  supplier_org_number: facts.supplierOrgNumber,
  starts_on: facts.startsOn,
  ends_on: facts.endsOn,
  term_months: facts.termMonths,
  options: JSON.stringify(facts.options),
  earliest_start: facts.earliestStart,
  latest_start: facts.latestStart,
  requirements: facts.requirements,
  cooperation: facts.cooperation,
  cooperate_with: [...facts.cooperateWith],
  responsible: facts.responsible,
  notes: facts.notes,
  reference: facts.reference,
});

type StoredItem = Omit<PlanItemTable, 'id' | 'version' | 'import_id' | 'created_at'> & {
  readonly id: string;
  readonly version: number;
};

export const itemOf = (row: StoredItem): PlanItem => ({
  id: row.id,
  body: row.body_id as BodyId,
  kind: row.kind,
  title: row.title,
  category: row.category,
  cpv: row.cpv as CpvCode | null,
  annualValue: row.annual_value as Ore | null,
  annualVolume: row.annual_volume,
  unit: row.unit,
  supplierName: row.supplier_name,
  supplierOrgNumber: row.supplier_org_number as OrgNumber | null,
  startsOn: row.starts_on as LocalDate | null,
  endsOn: row.ends_on as LocalDate | null,
  termMonths: row.term_months,
  options: row.options as readonly ContractOption[],
  earliestStart: row.earliest_start as LocalDate | null,
  latestStart: row.latest_start as LocalDate | null,
  requirements: row.requirements,
  cooperation: row.cooperation,
  cooperateWith: row.cooperate_with as BodyId[],
  responsible: row.responsible,
  notes: row.notes,
  reference: row.reference,
  source: row.source,
  sourceNote: row.source_note,
  visibility: row.visibility,
  version: row.version,
  changedAt: row.changed_at,
});

export interface ShareRules {
  readonly categories: ReadonlyMap<string, Category>;
  readonly assumptions: NeedAssumptions;
  /** What the body has chosen for all its items. */
  readonly visibility: Visibility;
}

/** What others may see of an item: its own choice, else the body's; a security-sensitive category hides it by default. */
export function levelOf(
  item: { readonly category: string; readonly visibility: Visibility | null },
  { categories, visibility }: Pick<ShareRules, 'categories' | 'visibility'>,
): Visibility {
  if (item.visibility) return item.visibility;
  return categories.get(item.category)?.isSecuritySensitive ? 'hidden' : visibility;
}

export interface ItemToShare {
  readonly id: string;
  readonly body: BodyId;
  readonly visibility: Visibility | null;
  readonly facts: ItemFacts;
}

export const deadlineRows = ({ id, body, facts }: ItemToShare) =>
  deadlinesOf(facts).map(({ onDate, kind, optionPlace }) => ({
    item_id: id,
    body_id: body as string,
    on_date: onDate as string,
    kind,
    option_place: optionPlace,
  }));

/** One row for each span in which the next contract may start; none where nothing may be seen. */
export function shareRows(item: ItemToShare, rules: ShareRules): NeedShareTable[] {
  const { facts, id, body } = item;
  const category = rules.categories.get(facts.category);
  const level = levelOf({ category: facts.category, visibility: item.visibility }, rules);
  if (!category || level === 'hidden' || facts.cooperation === 'alone') return [];
  const cooperation = facts.cooperation;
  const { termMonths, windows } = nextStartOf(facts, { category, assumptions: rules.assumptions });
  const hasDetails = level === 'details';
  return windows.map(({ earliest, latest, why }, place) => ({
    item_id: id,
    place,
    body_id: body,
    is_demo: isDemoBody(body),
    level,
    category: facts.category,
    earliest,
    latest,
    why,
    term_months: termMonths,
    cooperation,
    cooperate_with: [...facts.cooperateWith],
    title: hasDetails ? facts.title : null,
    cpv: hasDetails ? facts.cpv : null,
    annual_value: hasDetails ? facts.annualValue : null,
    annual_volume: hasDetails ? facts.annualVolume : null,
    unit: hasDetails ? facts.unit : null,
    requirements: hasDetails ? facts.requirements : null,
  }));
}
