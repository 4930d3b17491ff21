// What a provision of a procurement may name: its lots, needs and requirements, and what was learnt from the market.
import type { ActingCtx } from '../../accounts/db.ts';
import '../dialogue/db.ts';
import '../ledger/db.ts';
import type { ProcurementState } from '../life/model.ts';
import '../needs/db.ts';
import './db.ts';
import type { InsightKind } from './model.ts';
import { insightKey, type Known } from './rules.ts';

const keys = (kind: InsightKind, refs: readonly (string | number)[]): string[] =>
  refs.map((ref) => insightKey({ kind, ref: String(ref) }));

async function knownInsights({ db }: ActingCtx, procurement: string): Promise<Set<string>> {
  const entries = await db
    .selectFrom('ledger_entry')
    .select('seq')
    .where('procurement_id', '=', procurement)
    .execute();
  const idsIn = (table: 'dialogue_minutes' | 'dialogue_finding' | 'dialogue_input') =>
    db.selectFrom(table).select('id').where('procurement_id', '=', procurement).execute();
  const minutes = await idsIn('dialogue_minutes');
  const findings = await idsIn('dialogue_finding');
  const inputs = await idsIn('dialogue_input');
  return new Set([
    ...keys(
      'entry',
      entries.map(({ seq }) => seq),
    ),
    ...keys(
      'minutes',
      minutes.map(({ id }) => id),
    ),
    ...keys(
      'finding',
      findings.map(({ id }) => id),
    ),
    ...keys(
      'input',
      inputs.map(({ id }) => id),
    ),
  ]);
}

/** Inside a command. */
export async function knownIn(
  ctx: ActingCtx,
  procurement: string,
  { lots }: Pick<ProcurementState, 'lots'>,
): Promise<Known> {
  const { db } = ctx;
  const needs = await db
    .selectFrom('procurement_need')
    .select('id')
    .where('procurement_id', '=', procurement)
    .execute();
  const requirements = await db
    .selectFrom('procurement_provision')
    .select('id')
    .where('procurement_id', '=', procurement)
    .where('kind', '=', 'requirement')
    .execute();
  const chosen = await db
    .selectFrom('procurement_requirements')
    .select('method')
    .where('procurement_id', '=', procurement)
    .executeTakeFirst();
  return {
    lots: new Set(lots.map(({ id }) => id)),
    needs: new Set(needs.map(({ id }) => id)),
    requirements: new Set(requirements.map(({ id }) => id)),
    insights: await knownInsights(ctx, procurement),
    method: chosen?.method ?? 'weighted',
  };
}
