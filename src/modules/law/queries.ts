// Reads the legal values: those in force for pages and rules, and the versions of one with who or what each came from.
import type { Ctx } from '../accounts/db.ts';
import { type LegalVersion, legalVersionOf } from './db.ts';
import type { LegalValue } from './legal-values.ts';

export type { LegalVersion } from './db.ts';

/** The version of every value that holds, in the order of their names. */
export async function legalValues({ db }: Ctx): Promise<LegalValue[]> {
  const rows = await db
    .selectFrom('legal_value')
    .selectAll()
    .where('replaced_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => legalVersionOf(row)?.value ?? []);
}

/** Every version of one value, the latest first; empty where there is no such value. */
export async function legalHistory({ db }: Ctx, id: string): Promise<LegalVersion[]> {
  const rows = await db
    .selectFrom('legal_value')
    .selectAll()
    .where('id', '=', id)
    .orderBy('recorded_at', 'desc')
    .orderBy('version_id', 'desc')
    .execute();
  return rows.flatMap((row) => legalVersionOf(row) ?? []);
}
