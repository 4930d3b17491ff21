// A market dialogue as anybody may read it: what was published, what was told to all, and the last seal shown. Read as the
// program; of the demonstration world only where that is on.

import type { LocalDate } from '../../kernel/local-date.ts';
import { TALKING, takesSignUps } from '../../modules/procurement/dialogue/transitions.ts';
import type { ProcurementFile } from '../../modules/procurement/files/model.ts';
import { publicFilesOf } from '../../modules/procurement/files/queries.ts';
import type { PublishedHead } from '../../modules/procurement/ledger-model.ts';
import { entriesSeenBy, publishedHeads, type SeenEntry } from '../../modules/procurement/ledger-queries.ts';
import {
  type PublicActivity,
  type PublicDialogue,
  publicDialogue,
} from '../../modules/procurement/market/public-queries.ts';
import type { PartyDirectory } from '../parties.ts';
import { type Services, systemCtx, todayOf } from '../services.ts';

export interface PublicView {
  readonly dialogue: PublicDialogue;
  readonly parties: PartyDirectory;
  /** What was told to all, the latest first. */
  readonly told: readonly SeenEntry[];
  readonly head: PublishedHead | null;
  /** Files that have been shown to everybody, the oldest first. */
  readonly files: readonly ProcurementFile[];
  readonly today: LocalDate;
  /** Somebody may sign up now. */
  readonly isOpen: boolean;
}

/** The last day to sign up for an activity; null where it is over, or nobody signs up. */
export function signUpBy(
  { kind, state, replyBy, drawnAt }: PublicActivity,
  today: LocalDate,
): LocalDate | null {
  const isOpen =
    takesSignUps(kind) && state === 'published' && drawnAt === null && replyBy !== null && replyBy >= today;
  return isOpen ? replyBy : null;
}

/** Null where there is none, or it is not published. */
export async function publicView(services: Services, id: string): Promise<PublicView | null> {
  const ctx = systemCtx(services, 'marketDialogue');
  const dialogue = await publicDialogue(ctx, id);
  if (!dialogue || (dialogue.isDemo && !services.isDemoOn)) return null;
  const told = await entriesSeenBy(ctx, { procurement: id, supplier: null });
  const [head = null] = await publishedHeads(ctx, id);
  return {
    dialogue,
    parties: await services.parties(),
    told: told.toReversed(),
    head,
    files: await publicFilesOf(ctx, id),
    today: todayOf(services),
    isOpen: TALKING.includes(dialogue.phase),
  };
}
