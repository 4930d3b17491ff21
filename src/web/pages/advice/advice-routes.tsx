// Addresses of the adviser for anybody: the way in, one question at a time, the advice, the same in Word. A consultation is in
// the address alone: nothing is stored, logged or kept by caches, and no search engine is let in.
import type { Context, Hono } from 'hono';
import { type OwnKnowledge, ownKnowledge } from '../../../flows/advice/own-knowledge.ts';
import { advicePaper } from '../../../flows/advice/paper.ts';
import type { PlanningData } from '../../../flows/planning-data.ts';
import type { Services } from '../../../flows/services.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { advise } from '../../../modules/advice/advise.ts';
import type { FactKey } from '../../../modules/advice/model.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import { type PageRequest, type PageResult, redirect } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { pathsFor } from '../../paths.ts';
import { DOCX } from '../proposals/proposal-routes.tsx';
import {
  AGAIN,
  ANSWERING,
  BACK_TO,
  BODY,
  CATEGORY,
  CHANGING,
  itemIn,
  keyNamed,
  nameOf,
  saidIn,
} from './answer-names.ts';
import { whatPage, whoPage } from './clarify.tsx';
import {
  type Asking,
  leftToAsk,
  questionAgain,
  type Standing,
  settledIn,
  standingOf,
} from './consultation.ts';
import { paperWords } from './paper-words.ts';
import { questionPage } from './question.tsx';
import { resultPage } from './result.tsx';
import { advicePage } from './start.tsx';
import type { Way } from './way.tsx';

interface RouteDeps {
  readonly server: PageServer;
  readonly services: Services;
}

/** What one request asks, in an address or a form. */
export interface AdviceAsked {
  readonly request: PageRequest;
  readonly planning: PlanningData;
  readonly way: Way;
  readonly sent: URLSearchParams;
  /** What the system knows on behalf of the body that asks; null for a visitor and for anybody else's body. */
  readonly own: OwnKnowledge | null;
}

const publicWay = ({ language }: PageRequest): Way => ({
  method: 'get',
  to: (part) => pathsFor(language).advicePart(part),
});

const standingIn = ({ request, planning, sent, own }: AdviceAsked): Standing =>
  standingOf(request, { planning, said: saidIn(sent), own });

/**
 * What the system knows on behalf of the body that asks, for somebody signed in who may see its plan and others' needs beside
 * it; null for everybody else.
 */
async function knowledgeFor(
  services: Services,
  request: PageRequest,
  said: URLSearchParams,
): Promise<OwnKnowledge | null> {
  const settled = request.viewer && settledIn(request, said);
  if (!request.viewer || !settled) return null;
  const { signedIn, parties } = request.viewer;
  const party = parties.find(settled.body);
  if (!party || party.isDemo || !may(signedIn.grants, 'need.view', party.id)) return null;
  const { person, isDemo } = signedIn;
  const ctx = services.ctx({ kind: 'person', person, isDemo });
  return ownKnowledge(services, { ctx, party, category: settled.category, item: itemIn(said) });
}

/** Which question the reader is sent to, and what was wrong with its answer: null nothing, empty none given. */
function sentTo(
  sent: URLSearchParams,
  { said, faults }: Asking,
): { key: FactKey; refused: string | null } | null {
  const led = keyNamed(sent.get(CHANGING) ?? sent.get(AGAIN) ?? '');
  if (led) return { key: led, refused: null };
  const [fault] = faults;
  if (fault) return { key: fault.key, refused: fault.typed };
  const answering = keyNamed(sent.get(ANSWERING) ?? '');
  return answering && !said.has(nameOf(answering)) ? { key: answering, refused: '' } : null;
}

/** The one that is asked now; null where it is time for the advice. */
function questionNow({ request, way, sent }: AdviceAsked, asking: Asking): PageResult | null {
  const isChange = sent.has(CHANGING) || sent.has(BACK_TO);
  const left = leftToAsk(asking);
  const page = { request, way, asking };
  const led = sentTo(sent, asking);
  const again = led && questionAgain(asking, led.key);
  if (led && again) {
    const count = left.some(({ key }) => key === again.key) ? left.length : left.length + 1;
    return questionPage({ ...page, question: again, left: count, isChange, refused: led.refused });
  }
  const [question] = isChange ? [] : left;
  return question
    ? questionPage({ ...page, question, left: left.length, isChange: false, refused: null })
    : null;
}

const unclear = (asked: AdviceAsked, standing: Exclude<Standing, Asking>): PageResult => {
  const { request, way, sent } = asked;
  const isAnswered = (name: string): boolean => sent.get(ANSWERING) === name;
  if (standing.kind === 'empty') return advicePage(request, true);
  return standing.kind === 'who'
    ? whoPage({ request, way, standing, isMissing: isAnswered(BODY) })
    : whatPage({ request, way, standing, isMissing: isAnswered(CATEGORY) });
};

const showResult = ({ request, way }: AdviceAsked, asking: Asking): PageResult =>
  resultPage({ request, way, asking, advice: advise(asking.facts, asking.context) });

/** The next question, or the advice where there is none; in an address the advice has one of its own. */
export function answerQuestion(asked: AdviceAsked): PageResult {
  const standing = standingIn(asked);
  if (standing.kind !== 'asking') return unclear(asked, standing);
  const page = questionNow(asked, standing);
  if (page) return page;
  return asked.way.method === 'get'
    ? redirect(`${asked.way.to('svar')}?${standing.said}`)
    : showResult(asked, standing);
}

/** The advice on what is said so far; what cannot be read is asked again first. */
export function answerAdvice(asked: AdviceAsked): PageResult {
  const standing = standingIn(asked);
  if (standing.kind === 'asking' && standing.faults.length === 0) return showResult(asked, standing);
  return answerQuestion(asked);
}

/** The advice as a Word file. */
export async function answerPaper(asked: AdviceAsked): Promise<PageResult> {
  const { request } = asked;
  const standing = standingIn(asked);
  if (standing.kind !== 'asking' || standing.faults.length > 0) return answerQuestion(asked);
  const advice = advise(standing.facts, standing.context);
  const words = request.texts.adviserPages.paper;
  const content = await advicePaper(paperWords({ request, asking: standing, advice }));
  const about = standing.category?.id ?? 'innkjop';
  return { kind: 'file', fileName: `${words.fileName}-${about}.docx`, contentType: DOCX, content };
}

export function addAdviceRoutes(hono: Hono, { server, services }: RouteDeps): void {
  const answering =
    (answer: (asked: AdviceAsked) => PageResult | Promise<PageResult>) => async (c: Context) => {
      const request = await server.requestOf(c.req.raw, {});
      const sent = new URLSearchParams(request.query);
      const asked = {
        request,
        planning: services.planning,
        way: publicWay(request),
        sent,
        own: await knowledgeFor(services, request, saidIn(sent)),
      };
      return server.answer(c.req.raw, request, await answer(asked));
    };
  for (const language of LANGUAGES) {
    const base = `${languagePrefix(language)}/rad`;
    hono.get(
      base,
      answering(({ request }) => advicePage(request)),
    );
    hono.get(`${base}/sporsmal`, answering(answerQuestion));
    hono.get(`${base}/svar`, answering(answerAdvice));
    hono.get(`${base}/rad.docx`, answering(answerPaper));
  }
}
