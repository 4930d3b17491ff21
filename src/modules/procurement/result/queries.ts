// What came back, as far as the asking person may see it: before the award nothing, but for those who lead and evaluate.
import type { Selectable } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { OrgNumber } from '../../../kernel/org-number.ts';
import { type ActingCtx, acting, type Ctx } from '../../accounts/db.ts';
import type { ContractOption } from '../../planning/plan-item.ts';
import type { BodyId } from '../../registry/model.ts';
import type { ContractTable, TenderTable } from './db.ts';
import './db.ts';
import type { Outcome, ProcurementResult, SignedContract, Tender } from './model.ts';

const tenderIn = (row: Selectable<TenderTable>): Tender => ({
  id: row.id,
  number: row.number,
  supplier: row.supplier_name,
  orgNumber: row.org_number as OrgNumber | null,
  prices: row.prices as Tender['prices'],
  receivedOn: row.received_on as LocalDate | null,
  isInTime: row.in_time,
  rejected:
    row.rejected_section === null
      ? null
      : { section: row.rejected_section, reason: row.rejected_reason ?? '' },
  source: row.source,
  version: row.version,
});

async function outcomesIn({ db }: ActingCtx, procurement: string): Promise<Outcome[]> {
  const outcomes = await db
    .selectFrom('procurement_outcome')
    .selectAll()
    .where('procurement_id', '=', procurement)
    .orderBy('lot')
    .execute();
  const winners = await db
    .selectFrom('procurement_winner')
    .selectAll()
    .where('procurement_id', '=', procurement)
    .orderBy('place')
    .execute();
  return outcomes.map(({ lot, kind, reason, source, version }) => ({
    ...{ lot, kind, reason, source, version },
    winners: winners
      .filter((one) => one.lot === lot)
      .map((one) => ({
        tender: one.tender_id,
        place: one.place,
        value: one.value as Ore | null,
        scores: one.scores,
      })),
  }));
}

const contractIn = (row: Selectable<ContractTable>, handedTo: readonly BodyId[]): SignedContract => ({
  id: row.id,
  lot: row.lot,
  tender: row.tender_id,
  signedBy: row.signed_by,
  signedOn: row.signed_on as LocalDate,
  startsOn: row.starts_on as LocalDate,
  endsOn: row.ends_on as LocalDate,
  options: row.options as readonly ContractOption[],
  ceiling: row.ceiling as Ore,
  reference: row.reference,
  handedTo,
  version: row.version,
});

async function contractsIn({ db }: ActingCtx, procurement: string): Promise<SignedContract[]> {
  const rows = await db
    .selectFrom('procurement_contract')
    .selectAll()
    .where('procurement_id', '=', procurement)
    .orderBy('lot')
    .orderBy('id')
    .execute();
  const handed = await db
    .selectFrom('procurement_handover as h')
    .innerJoin('procurement_contract as c', 'c.id', 'h.contract_id')
    .select(['h.contract_id', 'h.body_id'])
    .where('c.procurement_id', '=', procurement)
    .orderBy('h.body_id')
    .execute();
  return rows.map((row) =>
    contractIn(
      row,
      handed.filter(({ contract_id }) => contract_id === row.id).map(({ body_id }) => body_id as BodyId),
    ),
  );
}

/** Inside a transaction. */
export async function readResult(ctx: ActingCtx, procurement: string): Promise<ProcurementResult> {
  const tenders = await ctx.db
    .selectFrom('procurement_tender')
    .selectAll()
    .where('procurement_id', '=', procurement)
    .orderBy('number')
    .execute();
  const answers = await ctx.db
    .selectFrom('procurement_protocol')
    .select(['item', 'answer'])
    .where('procurement_id', '=', procurement)
    .execute();
  return {
    tenders: tenders.map(tenderIn),
    outcomes: await outcomesIn(ctx, procurement),
    contracts: await contractsIn(ctx, procurement),
    answers: Object.fromEntries(answers.map(({ item, answer }) => [item, answer])),
  };
}

/** Empty where the actor may not see it yet. */
export const resultOf = (ctx: Ctx, procurement: string): Promise<ProcurementResult> =>
  acting(ctx, (inside) => readResult(inside, procurement));
