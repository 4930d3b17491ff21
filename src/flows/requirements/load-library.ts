// Our own requirements and terms between the file and the database: brought in step at start.
import type { Ctx } from '../../modules/accounts/db.ts';
import { type LibraryLoad, loadLibrary } from '../../modules/procurement/requirements/library-commands.ts';
import { parseLibrary, type ShippedClause } from '../../modules/procurement/requirements/library-file.ts';
import type { ProjectFiles } from '../../platform/files.ts';

/** The shipped clauses. Throws when the file is faulty: that is a bug, and the tests catch it. */
function readShippedLibrary(files: ProjectFiles): readonly ShippedClause[] {
  const parsed = parseLibrary(files.data('library-clauses.csv'));
  if (!parsed.ok) throw new Error(`data/ is faulty: ${JSON.stringify(parsed.problems.slice(0, 5))}`);
  return parsed.value;
}

/** Brings the database in step with the file; null where it was. */
export async function loadShippedLibrary(ctx: Ctx, files: ProjectFiles): Promise<LibraryLoad | null> {
  const load = await loadLibrary(ctx, readShippedLibrary(files));
  return load.added + load.changed + load.removed > 0 ? load : null;
}
