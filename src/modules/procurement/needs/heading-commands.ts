// Headings that needs and contributions are grouped under: chosen, or written and then there for everybody.
import { ok, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { ActingCtx } from '../../accounts/db.ts';
import { LONGEST_LABEL, MOST_HEADINGS, textFaults } from './rules.ts';
import './db.ts';

/** `name`, where it is not empty, is a new heading and goes before `id`; both empty: none. */
export interface TypedHeading {
  readonly id: string;
  readonly name: string;
}

/**
 * The heading's id, made where it is new; null: none. Inside a command. Codes: needs.tooMany, .textLong, text.nationalNumber,
 * .headingMissing.
 */
export async function headingFor(
  { db, now }: ActingCtx,
  procurement: string,
  { id, name }: TypedHeading,
): Promise<Result<string | null>> {
  if (name === '' && id === '') return ok(null);
  const headings = await db
    .selectFrom('procurement_heading')
    .select(['id', 'name'])
    .where('procurement_id', '=', procurement)
    .execute();
  const known = headings.find((one) => (name === '' ? one.id === id : one.name === name));
  if (known) return ok(known.id);
  if (name === '') return refuse(problem('needs.headingMissing', 'heading'));
  const faults = textFaults(name, 'headingName', LONGEST_LABEL);
  if (faults.length > 0) return refuse(...faults);
  if (headings.length >= MOST_HEADINGS) {
    return refuse(problem('needs.tooMany', 'headingName', { most: MOST_HEADINGS }));
  }
  const made = { procurement_id: procurement, name, created_at: now };
  await db
    .insertInto('procurement_heading')
    .values(made)
    .onConflict((conflict) => conflict.columns(['procurement_id', 'name']).doNothing())
    .execute();
  const row = await db
    .selectFrom('procurement_heading')
    .select('id')
    .where('procurement_id', '=', procurement)
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return ok(row.id);
}
