// What the forms about a person's own views do.
import { isUuid } from '../../../kernel/uuid.ts';
import { savedViews } from '../../../modules/planning/plan/list-queries.ts';
import { chooseDefaultView, removeView, saveView } from '../../../modules/planning/plan/view-commands.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { type PageResult, redirect } from '../../page.ts';
import { planProblem } from './fact-words.ts';
import { listPage } from './list.tsx';
import { listAddress, readListQuery } from './list-query.ts';

const backToList = ({ paths, party }: AskedForParty): PageResult =>
  redirect(paths.ownOf(party.id, '/avtaler', { visning: 'alle' }));

async function save(asked: AskedForParty): Promise<PageResult> {
  const { form, ctx, paths, party, request } = asked;
  const sent = await form();
  const name = textIn(sent, 'navn');
  // Only what the list itself understands is kept.
  const query = readListQuery({ ...request, query: new URLSearchParams(textIn(sent, 'adresse', 2000)) });
  const address = listAddress(query);
  const isDefault = textIn(sent, 'forst') === 'ja';
  const saved = await saveView(ctx, { party: party.id, name, query: address, isDefault });
  if (saved.ok) {
    const params = Object.fromEntries(new URLSearchParams(address));
    return redirect(paths.ownOf(party.id, '/avtaler', { ...params, visning: saved.value }));
  }
  const text = saved.problems.map((problem) => planProblem(request, problem)).join(' ');
  return listPage(asked, query, { views: await savedViews(ctx, party.id), refused: { name, text } });
}

/** A view that is gone already is as she wanted it. */
async function remove(asked: AskedForParty): Promise<PageResult> {
  const id = textIn(await asked.form(), 'utvalg');
  if (isUuid(id)) await removeView(asked.ctx, { party: asked.party.id, id });
  return backToList(asked);
}

async function choose(asked: AskedForParty): Promise<PageResult> {
  const id = textIn(await asked.form(), 'utvalg');
  if (id === '' || isUuid(id)) {
    await chooseDefaultView(asked.ctx, { party: asked.party.id, id: id || null });
  }
  return backToList(asked);
}

export const VIEW_ROUTES: readonly OwnRoute[] = [
  partyRoute('post', '/avtaler/utvalg', { action: 'plan.keepView', answer: save }),
  partyRoute('post', '/avtaler/utvalg/fjern', { action: 'plan.keepView', answer: remove }),
  partyRoute('post', '/avtaler/utvalg/forvalg', { action: 'plan.keepView', answer: choose }),
];
