// Addresses of a body's kept advice, and of a consultation that begins in its plan: its answers travel in forms, never in an
// address that could be passed on. Somebody else's advice looks like one that is not there.
import { compareAdvice } from '../../../../flows/advice/compare.ts';
import { keepAdvice } from '../../../../flows/advice/keep.ts';
import { type OwnKnowledge, ownKnowledge } from '../../../../flows/advice/own-knowledge.ts';
import { type AdvicePaper, advicePaper } from '../../../../flows/advice/paper.ts';
import { archiveWriters } from '../../../../flows/archive/between.ts';
import { takeAdvice } from '../../../../flows/archive/keep-advice.ts';
import { proposeWith } from '../../../../flows/shared-needs/propose.ts';
import type { Problem } from '../../../../kernel/result.ts';
import { isUuid } from '../../../../kernel/uuid.ts';
import { advise } from '../../../../modules/advice/advise.ts';
import type { FactKey, Facts } from '../../../../modules/advice/model.ts';
import { deleteAdvice, reviewAdvice } from '../../../../modules/advice/saved/commands.ts';
import { REVIEW_STATES, type SavedAdvice } from '../../../../modules/advice/saved/model.ts';
import { savedAdviceBy, savedAdviceOf } from '../../../../modules/advice/saved/queries.ts';
import { createLookup } from '../../../../modules/registry/lookup.ts';
import { formatFor } from '../../../../texts/format.ts';
import { refusedPage } from '../../../own/refused.tsx';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../../own/routes.ts';
import { type FileResult, type PageResult, redirect } from '../../../page.ts';
import { pageIn, readChoice } from '../../../query-values.ts';
import { actorNames } from '../../archive/archive-words.ts';
import { notFoundPage } from '../../error.tsx';
import { DOCX } from '../../proposals/proposal-routes.tsx';
import { type AdviceAsked, answerAdvice, answerPaper, answerQuestion } from '../advice-routes.tsx';
import { BODY, itemIn, saidIn } from '../answer-names.ts';
import { type Asking, type Standing, settledIn, standingOf } from '../consultation.ts';
import { paperWords } from '../paper-words.ts';
import { resultTitle } from '../result.tsx';
import type { Way } from '../way.tsx';
import { differencePage } from './difference.tsx';
import { CHOSEN, PAGE_SIZE, savedListPage } from './list.tsx';
import { savedAdvicePage } from './one.tsx';
import { TITLE } from './save-form.tsx';
import { keptInPaper, savedPath, savedProblem } from './saved-words.ts';

const gone = ({ request }: AskedForParty): PageResult =>
  notFoundPage(request, savedProblem(request, { code: 'advice.gone', path: 'id', facts: {} }));

const ownWay = (asked: AskedForParty): Way => ({
  method: 'post',
  to: (part) => savedPath(asked, `/ny/${part}`),
});

/** A form's answers; whoever begins in a body's plan asks for that body. */
async function sentIn(asked: AskedForParty): Promise<URLSearchParams> {
  const sent = new URLSearchParams();
  for (const [name, value] of await asked.form()) if (typeof value === 'string') sent.append(name, value);
  sent.set(BODY, asked.party.id);
  return sent;
}

/** Invented bodies are in a register of their own. */
function inWorld(asked: AskedForParty): AskedForParty {
  const { request, services, party } = asked;
  if (!party.isDemo) return asked;
  const { register } = services.example;
  const snapshot = { ...request.snapshot, register, lookup: createLookup(register) };
  return { ...asked, request: { ...request, snapshot } };
}

type Answer = (asked: AskedForParty) => PageResult | Promise<PageResult>;

const own =
  (answer: Answer): Answer =>
  (asked) =>
    answer(inWorld(asked));

/** What the system knows on behalf of the body of these pages; null where the answers are about somebody else. */
async function knowledgeOf(asked: AskedForParty, said: URLSearchParams): Promise<OwnKnowledge | null> {
  const { ctx, party, request, services } = asked;
  const settled = settledIn(request, said);
  if (!settled || (settled.body as string) !== party.id) return null;
  return ownKnowledge(services, { ctx, party, category: settled.category, item: itemIn(said) });
}

/** The same questions and advice as a visitor gets, among the pages of the body. */
const consulting = (answer: (asked: AdviceAsked) => PageResult | Promise<PageResult>): Answer =>
  own(async (asked) => {
    const { request, services, party } = asked;
    const sent = await sentIn(asked);
    const own = await knowledgeOf(asked, saidIn(sent));
    const result = await answer({ request, planning: services.planning, way: ownWay(asked), sent, own });
    if (result.kind !== 'page') return result;
    const { nav: _public, ...page } = result;
    const crumbs = [{ label: request.texts.savedAdvice.title, href: savedPath(asked) }];
    return { ...page, own: { party, current: 'advice' }, crumbs };
  });

async function list(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, request } = asked;
  const text = (request.query.get('navn') ?? '').trim().slice(0, 60);
  const review = readChoice(request, 'kontroll', { among: REVIEW_STATES, fallback: 'all' });
  const page = pageIn(request.query);
  const span = { from: (page - 1) * PAGE_SIZE, size: PAGE_SIZE };
  const found = await savedAdviceOf(ctx, { party: party.id, text, review }, span);
  const nameOf = await actorNames(asked);
  return savedListPage({ asked, list: { found, page, text, review, nameOf } });
}

const standing = async (asked: AskedForParty, said: URLSearchParams): Promise<Standing> =>
  standingOf(asked.request, {
    planning: asked.services.planning,
    said,
    own: await knowledgeOf(asked, said),
  });

async function keep(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party } = asked;
  const form = await asked.form();
  const sent = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') sent.append(name, value);
  const at = await standing(asked, saidIn(sent));
  if (at.kind !== 'asking' || at.faults.length > 0) return gone(asked);
  const title = textIn(form, TITLE) || resultTitle(asked.request, at);
  const kept = await keepAdvice(ctx, {
    party: party.id,
    isDemo: party.isDemo,
    title,
    category: at.category?.id ?? null,
    said: at.said.toString(),
    facts: at.facts,
    advice: advise(at.facts, at.context),
  });
  if (kept.ok) return redirect(savedPath(asked, `/${kept.value}`, { utfort: 'lagret' }));
  const [problem] = kept.problems as [Problem, ...Problem[]];
  return refusedPage(asked.request, problem, party);
}

/** From the bodies that are named to a draft of a proposal; who they are is looked up anew, never taken from the form. */
async function propose(asked: AskedForParty): Promise<PageResult> {
  const { ctx, party, request, services } = asked;
  const own = await knowledgeOf(asked, saidIn(await sentIn(asked)));
  if (!own?.ownNeed || !own.partners) return notFoundPage(request, request.texts.searched.partners.needFirst);
  const others = own.partners.flatMap(({ needs }) => needs);
  const drafted = await proposeWith(services, { ctx, party, item: own.ownNeed }, others);
  if (drafted.ok) return redirect(asked.paths.ownOf(party.id, `/forslag/${drafted.value}`));
  const [problem] = drafted.problems as [Problem, ...Problem[]];
  return problem.code.startsWith('access.')
    ? refusedPage(request, problem, party)
    : notFoundPage(request, request.texts.searched.partners.gone);
}

type One = (asked: AskedForParty, saved: SavedAdvice) => PageResult | Promise<PageResult>;

const byId = async ({ ctx, party }: AskedForParty, id: string): Promise<SavedAdvice | null> =>
  isUuid(id) ? savedAdviceBy(ctx, { party: party.id, id }) : null;

const found = (answer: One): Answer =>
  own(async (asked) => {
    const saved = await byId(asked, asked.request.params['id'] ?? '');
    return saved ? answer(asked, saved) : gone(asked);
  });

const fromRegister = (facts: Facts): Facts =>
  Object.fromEntries(
    (Object.entries(facts) as [FactKey, Facts[FactKey]][]).filter(
      ([, fact]) => fact !== undefined && fact !== 'unknown' && fact.from === 'register',
    ),
  ) as Facts;

/** As it was asked that day: the answers are read anew, the facts are those that were kept. */
function askingOf({ request, services }: AskedForParty, { said, ...saved }: SavedAdvice): Asking | null {
  const sent = saidIn(new URLSearchParams(said));
  const at = standingOf(request, { planning: services.planning, said: sent, own: null });
  return at.kind === 'asking' ? { ...at, facts: saved.facts, known: fromRegister(saved.facts) } : null;
}

async function show(
  asked: AskedForParty,
  saved: SavedAdvice,
  problems: readonly Problem[] = [],
): Promise<PageResult> {
  const asking = askingOf(asked, saved);
  if (!asking) return gone(asked);
  const nameOf = await actorNames(asked);
  return savedAdvicePage({ asked, view: { saved, asking, way: ownWay(asked), nameOf, problems } });
}

const replay: One = async (asked, saved) => {
  const { format, texts } = asked.request;
  const words = texts.savedAdvice;
  const at = await standing(asked, saidIn(new URLSearchParams(saved.said)));
  if (at.kind !== 'asking') return gone(asked);
  const after = { facts: at.facts, advice: advise(at.facts, at.context) };
  return differencePage({
    asked,
    sides: {
      title: words.replayTitle,
      lead: words.replayLead(format.date(saved.date), format.date(after.advice.date)),
      names: [words.before, words.after],
      before: saved,
      after,
      difference: compareAdvice(saved, after),
      back: { href: savedPath(asked, `/${saved.id}`), label: words.back },
    },
  });
};

async function compare(asked: AskedForParty): Promise<PageResult> {
  const { request } = asked;
  const words = request.texts.savedAdvice;
  const [first, second] = request.query.getAll(CHOSEN);
  const before = first ? await byId(asked, first) : null;
  const after = second ? await byId(asked, second) : null;
  if (!before || !after) return notFoundPage(request, words.chooseTwo);
  return differencePage({
    asked,
    sides: {
      title: words.compareTitle,
      lead: words.compareLead,
      names: before.title === after.title ? [words.first, words.second] : [before.title, after.title],
      before,
      after,
      difference: compareAdvice(before, after),
      back: { href: savedPath(asked), label: words.title },
    },
  });
}

/** The paper of kept advice; null where what was said can no longer be read. */
async function paperOf(asked: AskedForParty, saved: SavedAdvice): Promise<AdvicePaper | null> {
  const { request } = asked;
  const asking = askingOf(asked, saved);
  if (!asking) return null;
  const nameOf = await actorNames(asked);
  return {
    ...paperWords({ request, asking, advice: saved.advice }),
    kept: keptInPaper(request, saved, nameOf),
  };
}

const paper: One = async (asked, saved) => {
  const { request } = asked;
  const words = request.texts.adviserPages.paper;
  const written = await paperOf(asked, saved);
  if (!written) return gone(asked);
  const content = await advicePaper(written);
  const file: FileResult = {
    kind: 'file',
    fileName: `${words.fileName}-${saved.category ?? 'innkjop'}-${saved.date}.docx`,
    contentType: DOCX,
    content,
  };
  return file;
};

/** In the language of the body's archive, whoever puts it there. */
const archive: One = async (asked, saved) => {
  const { ctx, party, request, services } = asked;
  const { isDemo } = party;
  const { language, texts } = (await archiveWriters(services, { isDemo, category: null }))(party.id);
  const inLanguage = { ...request, language, texts, format: formatFor(language) };
  const written = await paperOf({ ...asked, request: inLanguage }, saved);
  if (!written) return gone(asked);
  const taken = await takeAdvice(services, ctx, { saved, isDemo, paper: written });
  return taken.ok
    ? redirect(asked.paths.ownOf(party.id, `/arkiv/${taken.value}`))
    : show(asked, saved, taken.problems);
};

const review: One = async (asked, saved) => {
  const { ctx, party } = asked;
  const done = await reviewAdvice(ctx, { party: party.id, id: saved.id });
  return done.ok
    ? redirect(savedPath(asked, `/${saved.id}`, { utfort: 'kontrollert' }))
    : show(asked, saved, done.problems);
};

const remove: One = async (asked, saved) => {
  const { ctx, party } = asked;
  const done = await deleteAdvice(ctx, { party: party.id, id: saved.id });
  return done.ok ? redirect(savedPath(asked)) : show(asked, saved, done.problems);
};

export const SAVED_ADVICE_ROUTES: readonly OwnRoute[] = [
  partyRoute('get', '/rad', { action: 'advice.view', answer: list }),
  partyRoute('get', '/rad/sammenlign', { action: 'advice.view', answer: compare }),
  partyRoute('post', '/rad/ny/sporsmal', { action: 'advice.view', answer: consulting(answerQuestion) }),
  partyRoute('post', '/rad/ny/svar', { action: 'advice.view', answer: consulting(answerAdvice) }),
  partyRoute('post', '/rad/ny/rad.docx', { action: 'advice.view', answer: consulting(answerPaper) }),
  partyRoute('post', '/rad/forslag', { action: 'proposal.write', answer: own(propose) }),
  partyRoute('post', '/rad/lagre', { action: 'advice.save', answer: own(keep) }),
  partyRoute('get', '/rad/:id', {
    action: 'advice.view',
    answer: found((asked, saved) => show(asked, saved)),
  }),
  partyRoute('get', '/rad/:id/na', { action: 'advice.view', answer: found(replay) }),
  partyRoute('get', '/rad/:id/rad.docx', { action: 'advice.view', answer: found(paper) }),
  partyRoute('post', '/rad/:id/kontroller', { action: 'advice.review', answer: found(review) }),
  partyRoute('post', '/rad/:id/arkiv', { action: 'archive.write', answer: found(archive) }),
  partyRoute('post', '/rad/:id/slett', { action: 'advice.delete', answer: found(remove) }),
];
