// Brings the database in step with data/ at start: parse everything, then one transaction. Nothing at all when the
// files, the program and the register are those of the last load.
import { createHash } from 'node:crypto';
import type { Ctx } from '../modules/accounts/db.ts';
import { loadReferenceData, type TableChange } from '../modules/registry/commands.ts';
import type { Reference } from '../modules/registry/model.ts';
import { isReferenceLoaded } from '../modules/registry/queries.ts';
import { parseReference, REFERENCE_FILES, type ReferenceFile } from '../modules/registry/reference.ts';
import type { ProjectFiles } from '../platform/files.ts';

/** The register's files as one value. Throws when a shipped file is faulty: that is a bug, and the tests catch it. */
export function readReference(files: ProjectFiles): Reference {
  const texts = Object.fromEntries(REFERENCE_FILES.map((name) => [name, files.data(name)]));
  const parsed = parseReference(texts as Record<ReferenceFile, string>);
  if (!parsed.ok) throw new Error(`data/ is faulty: ${JSON.stringify(parsed.problems.slice(0, 5))}`);
  return parsed.value;
}

/** Changes with any of the files and with the program, whose reading of them may have changed. */
function stampOf(files: ProjectFiles): string {
  const hash = createHash('sha256').update(files.program());
  for (const name of REFERENCE_FILES) hash.update(`\0${name}\0${files.data(name)}`);
  return hash.digest('hex');
}

/** The tables that changed. */
export async function loadReference(ctx: Ctx, files: ProjectFiles): Promise<TableChange[]> {
  const stamp = stampOf(files);
  if (await isReferenceLoaded(ctx, stamp)) return [];
  const changes = await loadReferenceData(ctx, readReference(files), stamp);
  return changes.filter((change) => change.added.length + change.changed.length + change.removed.length > 0);
}
