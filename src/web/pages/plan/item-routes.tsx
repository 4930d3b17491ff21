// Addresses of one contract or need: seen, made, changed, removed.
import { planRules } from '../../../flows/plan/plan-rules.ts';
import { problem } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { addCorrected, type CorrectedFound } from '../../../modules/planning/found/answer-commands.ts';
import { findWaiting } from '../../../modules/planning/found/queries.ts';
import { planFactsOf } from '../../../modules/planning/found/to-plan.ts';
import { bodyVisibility, findItem } from '../../../modules/planning/plan/list-queries.ts';
import { readTypedItem } from '../../../modules/planning/plan/typed-item.ts';
import { addItem, changeItem, removeItem } from '../../../modules/planning/plan-commands.ts';
import type { Register } from '../../../modules/registry/model.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { itemPage } from './item.tsx';
import { type TypedForm, typedFacts, typedForm, withMoreOptions } from './item-fields.ts';
import { itemFormPage } from './item-form.tsx';
import { bodyOf } from './list.tsx';

/** Null for an address that no item can have. */
const idOf = ({ request }: AskedForParty): string | null => {
  const id = request.params['id'] ?? '';
  return isUuid(id) ? id : null;
};

async function found(asked: AskedForParty) {
  const id = idOf(asked);
  return id ? findItem(asked.ctx, bodyOf(asked), id) : null;
}

const rulesOf = ({ request, services }: AskedForParty) => planRules(request.snapshot, services.planning);

/** Bodies to cooperate with are of the same world. */
const registerOf = ({ party, services, request }: AskedForParty): Register =>
  party.isDemo ? services.example.register : request.snapshot.register;

async function showItem(asked: AskedForParty): Promise<PageResult> {
  const item = await found(asked);
  return item ? itemPage(asked, item) : notFoundPage(asked.request);
}

const EMPTY: TypedForm = typedForm(new FormData());

/** What a notice told, where she comes to correct that. */
async function foundAsked(asked: AskedForParty) {
  const id = asked.request.query.get('fra') ?? '';
  return isUuid(id) ? findWaiting(asked.ctx, bodyOf(asked), id) : null;
}

async function showNew(asked: AskedForParty): Promise<PageResult> {
  const level = await bodyVisibility(asked.ctx, bodyOf(asked));
  const told = await foundAsked(asked);
  const { today, texts } = asked.request;
  const facts = told && planFactsOf(told, { today, ...texts.found });
  const typed = facts ? { ...EMPTY, item: typedFacts(asked, facts) } : EMPTY;
  return itemFormPage(asked, { id: null, typed, bodyVisibility: level });
}

async function showEdit(asked: AskedForParty): Promise<PageResult> {
  const item = await found(asked);
  if (!item) return notFoundPage(asked.request);
  const { id, version, visibility } = item.item;
  const typed = { item: typedFacts(asked, item.item), version, visibility };
  return itemFormPage(asked, { id, typed, bodyVisibility: item.bodyVisibility });
}

/** Re-shows the form where she asked for suggestions or more rows; null where she wants it saved. */
async function reshown(asked: AskedForParty, form: FormData, id: string | null): Promise<PageResult | null> {
  const does = textIn(form, 'gjor');
  if (does !== 'forslag' && does !== 'flere') return null;
  const typed = typedForm(form);
  return itemFormPage(asked, {
    id,
    typed: does === 'flere' ? withMoreOptions(typed) : typed,
    bodyVisibility: await bodyVisibility(asked.ctx, bodyOf(asked)),
    isSuggesting: does === 'forslag',
  });
}

const typedItem = (asked: AskedForParty, { item }: TypedForm) =>
  readTypedItem(item, {
    today: asked.request.today,
    categories: rulesOf(asked).categories,
    register: registerOf(asked),
  });

/** One that a notice told is answered by the same press. */
async function save(asked: AskedForParty, item: Omit<CorrectedFound, 'found'>) {
  const told = await foundAsked(asked);
  return told
    ? addCorrected(asked.ctx, { ...item, found: told.id })
    : addItem(asked.ctx, { ...item, source: 'typed', sourceNote: null });
}

async function addNew(asked: AskedForParty): Promise<PageResult> {
  const { ctx, paths, party } = asked;
  const form = await asked.form();
  const again = await reshown(asked, form, null);
  if (again) return again;
  const typed = typedForm(form);
  const facts = typedItem(asked, typed);
  const body = bodyOf(asked);
  const { visibility } = typed;
  const given = { body, visibility, rules: rulesOf(asked) };
  const added = facts.ok ? await save(asked, { ...given, facts: facts.value }) : facts;
  if (added.ok) return redirect(paths.ownOf(party.id, `/avtaler/${added.value}`, { lagret: '1' }));
  const level = await bodyVisibility(ctx, body);
  return itemFormPage(asked, { id: null, typed, bodyVisibility: level, problems: added.problems });
}

async function saveChange(asked: AskedForParty): Promise<PageResult> {
  const { ctx, paths, party } = asked;
  const id = idOf(asked);
  if (!id) return notFoundPage(asked.request);
  const form = await asked.form();
  const again = await reshown(asked, form, id);
  if (again) return again;
  const typed = typedForm(form);
  const facts = typedItem(asked, typed);
  const body = bodyOf(asked);
  const { visibility, version } = typed;
  const change = { id, body, version, visibility, rules: rulesOf(asked) };
  const changed = facts.ok ? await changeItem(ctx, { ...change, facts: facts.value }) : facts;
  if (changed.ok) return redirect(paths.ownOf(party.id, `/avtaler/${id}`, { lagret: '1' }));
  const now = await findItem(ctx, body, id);
  const isTold = now || changed.problems.some(({ code }) => code === 'item.gone');
  const problems = isTold ? changed.problems : [problem('item.gone', 'item'), ...changed.problems];
  const isChangedByOther = problems.some(({ code }) => code === 'item.changedByOther');
  const level = now?.bodyVisibility ?? (await bodyVisibility(ctx, body));
  // Gone: what she wrote becomes a new one if she saves again. Changed: saving again is meant.
  return itemFormPage(asked, {
    id: now ? id : null,
    typed: now && isChangedByOther ? { ...typed, version: now.item.version } : typed,
    bodyVisibility: level,
    problems,
    ...(now && facts.ok && isChangedByOther ? { conflict: { now: now.item, yours: facts.value } } : {}),
  });
}

/** One that is gone already is as she wanted it. */
async function remove(asked: AskedForParty): Promise<PageResult> {
  const id = idOf(asked);
  if (!id) return notFoundPage(asked.request);
  await removeItem(asked.ctx, { id, body: bodyOf(asked) });
  return redirect(asked.paths.ownOf(asked.party.id, '/avtaler', { fjernet: '1' }));
}

export const ITEM_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/avtaler/ny', { action: 'plan.write', answer: showNew }),
  partyRoute('post', '/avtaler/ny', { action: 'plan.write', answer: addNew }),
  partyRoute('get', '/avtaler/:id', { action: 'plan.view', answer: showItem }),
  partyRoute('get', '/avtaler/:id/rediger', { action: 'plan.write', answer: showEdit }),
  partyRoute('post', '/avtaler/:id/rediger', { action: 'plan.write', answer: saveChange }),
  partyRoute('post', '/avtaler/:id/fjern', { action: 'plan.write', answer: remove }),
];
