// Removes from the file store what no row names: left by a crash between bytes and row, or deleted by somebody. A day passes first,
// so that what is being put in now is never taken.
import type { Ctx } from '../../modules/accounts/db.ts';
import { networkChecksums } from '../../modules/network/files/queries.ts';
import { namedChecksums } from '../../modules/procurement/files/upkeep-queries.ts';
import type { Services } from '../services.ts';

const KEPT_MS = 24 * 3_600_000;
const AT_ONCE = 500;

/** The value is how many. */
export async function collectFiles(ctx: Ctx, { files }: Pick<Services, 'files'>): Promise<number> {
  const before = new Date(ctx.now.getTime() - KEPT_MS);
  const old = await files.keptBefore(before);
  let removed = 0;
  for (let from = 0; from < old.length; from += AT_ONCE) {
    const part = old.slice(from, from + AT_ONCE);
    const named = [await namedChecksums(ctx, part), await networkChecksums(ctx, part)];
    for (const sha256 of part) {
      if (!named.some((one) => one.has(sha256)) && (await files.remove(sha256, before))) removed++;
    }
  }
  return removed;
}
