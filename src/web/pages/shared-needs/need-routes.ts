// Addresses of «De samme behovene»: the list, one need, answers, questions.
import { type OneNeed, sameNeed } from '../../../flows/shared-needs/find.ts';
import { proposeTogether } from '../../../flows/shared-needs/propose.ts';
import { answer, ask, needPath, questionPath, reply } from '../../../flows/shared-needs/say.ts';
import type { Problem } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { acting } from '../../../modules/accounts/db.ts';
import {
  LONGEST_MESSAGE,
  type PairAnswer,
  type Question,
} from '../../../modules/planning/live-needs/model.ts';
import { questionOf } from '../../../modules/planning/live-needs/question-queries.ts';
import { itemToCompare, shownNeeds } from '../../../modules/planning/live-needs/share-queries.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { bodyOf } from '../plan/list.tsx';
import { askPage } from './ask.tsx';
import { showNeeds } from './list.tsx';
import { type DONE, needPage } from './need.tsx';
import { questionPage } from './question.tsx';
import { showQuestions } from './questions.tsx';

/** Somewhat more than may be sent, so that the form says by how much. */
const LONGEST_TYPED = 2 * LONGEST_MESSAGE;

/** What was written, with lines as they are kept; browsers send another end of line. */
const contentIn = async ({ form }: AskedForParty): Promise<string> =>
  textIn(await form(), 'tekst', LONGEST_TYPED).replaceAll('\r\n', '\n');

/** Null for what cannot be an id. */
const idIn = ({ request }: AskedForParty, name: string): string | null => {
  const id = request.params[name] ?? '';
  return isUuid(id) ? id : null;
};

async function oneNeed(asked: AskedForParty): Promise<OneNeed | null> {
  const { ctx, party, services } = asked;
  const item = idIn(asked, 'item');
  // A cooperation has no needs of its own.
  return item && party.kind !== 'cooperation' ? sameNeed(services, { ctx, party, item }) : null;
}

async function showNeed(asked: AskedForParty): Promise<PageResult> {
  const found = await oneNeed(asked);
  return found ? needPage(asked, found) : notFoundPage(asked.request);
}

/** The need's page with what went wrong; not found where the need itself is gone. */
async function refusedNeed(asked: AskedForParty, problem: Problem | undefined): Promise<PageResult> {
  const found = await oneNeed(asked);
  return found ? needPage(asked, found, problem ?? null) : notFoundPage(asked.request);
}

const ANSWERS: Readonly<Record<string, PairAnswer | null>> = {
  same: 'same',
  different: 'different',
  back: null,
};

async function answerNeed(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, services, paths } = asked;
  const form = await asked.form();
  const item = idIn(asked, 'item');
  const other = textIn(form, 'andre');
  const said = textIn(form, 'svar');
  if (!item || !isUuid(other) || !Object.hasOwn(ANSWERS, said)) return notFoundPage(asked.request);
  const given = ANSWERS[said] ?? null;
  const answered = await answer(services, { ctx, party, item, other, answer: given });
  if (!answered.ok) return refusedNeed(asked, answered.problems[0]);
  const { isCommon, isUnseen } = answered.value;
  const done: (typeof DONE)[number] = isCommon ? 'common' : isUnseen ? 'unseen' : (given ?? 'back');
  return redirect(paths.ownOf(party.id, needPath(item), { svart: done }));
}

async function propose(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, services, paths } = asked;
  const item = idIn(asked, 'item');
  if (!item) return notFoundPage(asked.request);
  const drafted = await proposeTogether(services, { ctx, party, item });
  if (!drafted.ok) return refusedNeed(asked, drafted.problems[0]);
  return redirect(paths.ownOf(party.id, `/forslag/${drafted.value}`));
}

/** The own need and the other's, where the other's is among those shown beside it. */
async function pairIn(asked: AskedForParty) {
  const found = await oneNeed(asked);
  const other = idIn(asked, 'other');
  const match = [...(found?.near ?? []), ...(found?.far ?? [])].find((one) => one.other.id === other);
  return found && match ? { found, match } : null;
}

async function showAsk(asked: AskedForParty): Promise<PageResult> {
  const pair = await pairIn(asked);
  if (!pair) return notFoundPage(asked.request);
  const earlier = pair.found.questions.get(pair.match.other.id);
  return earlier
    ? redirect(asked.paths.ownOf(asked.party.id, questionPath(earlier)), 302)
    : askPage(asked, { ...pair, typed: '', problem: null });
}

async function sendQuestion(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, services, paths } = asked;
  const pair = await pairIn(asked);
  if (!pair) return notFoundPage(asked.request);
  const content = await contentIn(asked);
  const { found, match } = pair;
  const sent = await ask(services, { ctx, party, item: found.item.id, other: match.other.id, content });
  if (sent.ok) return redirect(paths.ownOf(party.id, questionPath(sent.value), { sendt: '1' }));
  const problem = sent.problems[0] as Problem;
  if (problem.code === 'question.exists') {
    return redirect(paths.ownOf(party.id, questionPath(String(problem.facts['id']))));
  }
  return askPage(asked, { ...pair, typed: content, problem });
}

async function viewOf(asked: AskedForParty, question: Question) {
  const body = bodyOf(asked);
  const isOurs = question.from === body;
  const [ownId, otherId] = isOurs
    ? [question.fromItem, question.toItem]
    : [question.toItem, question.fromItem];
  return acting(asked.ctx, async (inside) => {
    const shown = await shownNeeds(inside, { body, isDemo: question.isDemo }, otherId ? [otherId] : []);
    return {
      question,
      own: ownId ? await itemToCompare(inside, body, ownId) : null,
      other: shown.get(otherId ?? '') ?? null,
    };
  });
}

async function questionIn(asked: AskedForParty): Promise<Question | null> {
  const id = idIn(asked, 'question');
  return id ? acting(asked.ctx, (inside) => questionOf(inside, bodyOf(asked), id)) : null;
}

async function showQuestion(asked: AskedForParty): Promise<PageResult> {
  const question = await questionIn(asked);
  if (!question) return notFoundPage(asked.request);
  return questionPage(asked, { ...(await viewOf(asked, question)), typed: '', problem: null });
}

async function sendReply(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, services, paths } = asked;
  const question = await questionIn(asked);
  if (!question) return notFoundPage(asked.request);
  const content = await contentIn(asked);
  const sent = await reply(services, { ctx, party, question: question.id, content });
  if (sent.ok) return redirect(paths.ownOf(party.id, questionPath(question.id), { sendt: '1' }));
  const problem = sent.problems[0] as Problem;
  return questionPage(asked, { ...(await viewOf(asked, question)), typed: content, problem });
}

export const SHARED_NEED_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/samme-behov', { action: 'need.view', answer: showNeeds }),
  partyRoute('get', '/samme-behov/sporsmal', { action: 'need.view', answer: showQuestions }),
  partyRoute('get', '/samme-behov/sporsmal/:question', { action: 'need.view', answer: showQuestion }),
  partyRoute('post', '/samme-behov/sporsmal/:question', { action: 'need.reply', answer: sendReply }),
  partyRoute('get', '/samme-behov/:item', { action: 'need.view', answer: showNeed }),
  partyRoute('post', '/samme-behov/:item/svar', { action: 'need.answer', answer: answerNeed }),
  partyRoute('get', '/samme-behov/:item/spor/:other', { action: 'need.ask', answer: showAsk }),
  partyRoute('post', '/samme-behov/:item/spor/:other', { action: 'need.ask', answer: sendQuestion }),
  partyRoute('post', '/samme-behov/:item/forslag', { action: 'proposal.write', answer: propose }),
];
