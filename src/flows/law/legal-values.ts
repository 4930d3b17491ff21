// The values of the law between the file and the database: read at start, and kept as the file says unless a person has
// said otherwise.
import type { Ctx } from '../../modules/accounts/db.ts';
import { type LegalLoad, loadLegalValues } from '../../modules/law/commands.ts';
import { type LegalValue, parseLegalValues } from '../../modules/law/legal-values.ts';
import type { ProjectFiles } from '../../platform/files.ts';

/** The shipped values. Throws when the file is faulty: that is a bug, and the tests catch it. */
export function readLegalValues(files: ProjectFiles): readonly LegalValue[] {
  const parsed = parseLegalValues(files.data('legal-values.csv'));
  if (!parsed.ok) throw new Error(`data/ is faulty: ${JSON.stringify(parsed.problems.slice(0, 5))}`);
  return parsed.value;
}

/** Brings the database in step with the file; null where it was. */
export async function loadShippedLaw(ctx: Ctx, files: ProjectFiles): Promise<LegalLoad | null> {
  const load = await loadLegalValues(ctx, readLegalValues(files));
  return Object.values(load).some((names) => names.length > 0) ? load : null;
}
