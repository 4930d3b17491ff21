// Reads everything the papers of one procurement are made of, as far as the party may see it.
import type { Ctx } from '../../modules/accounts/db.ts';
import { lotBook } from '../../modules/procurement/lots/queries.ts';
import { requirementsBook } from '../../modules/procurement/requirements/queries.ts';
import { viewOfDialogue } from '../dialogue/dialogue-view.ts';
import type { ProcurementView } from '../procurement/view.ts';
import { needsViewOf } from '../procurement-needs/needs-view.ts';
import { resultViewOf } from '../procurement-result/result-view.ts';
import type { Books } from './draft.ts';

export async function booksOf(ctx: Ctx, view: ProcurementView): Promise<Books> {
  const { id } = view.procurement;
  const requirements = await requirementsBook(ctx, id, view.moment.today);
  const lots = await lotBook(ctx, view.party, id);
  if (!requirements || !lots) throw new Error(`no books of the procurement ${id}`);
  return {
    view,
    needs: await needsViewOf(ctx, id),
    talk: await viewOfDialogue(ctx, view),
    requirements,
    lots,
    back: await resultViewOf(ctx, view),
  };
}
