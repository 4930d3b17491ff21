// The address behind a personal link to a survey: anybody who has it answers once, without an account and without JavaScript. What
// was answered is in no address and no log line.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Services, systemCtx } from '../../../flows/services.ts';
import { surveyLinkPath } from '../../../flows/surveys/addresses.ts';
import { giveAnswer } from '../../../modules/evaluation/surveys/answer-commands.ts';
import { behindSurveyLink } from '../../../modules/evaluation/surveys/link-queries.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import { textIn } from '../../own/routes.ts';
import type { PageRequest, PageResult } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { addressOf, formIn } from '../account/asked-by-anybody.ts';
import { closedLinkPage } from '../error.tsx';
import { type AnswerView, answeredPage, answerPage, LONGEST_PAIR } from './answer-page.tsx';
import { valuesIn } from './survey-parts.tsx';

interface LinkDeps {
  readonly server: PageServer;
  readonly services: Services;
}

/** Forty texts of the longest kind, and room for what a browser makes of them. */
const LARGEST_FORM = 256 * 1024;

async function viewFor(
  { services }: LinkDeps,
  c: Context,
  request: PageRequest,
): Promise<AnswerView | 'gone' | 'over' | 'wait'> {
  const secret = request.params['secret'] ?? '';
  const asked = { secret, address: addressOf(c, services) };
  const found = await behindSurveyLink(systemCtx(services, 'surveyLink'), asked);
  if (found.kind !== 'opened') return found.kind;
  if (found.link.survey.isDemo && !services.isDemoOn) return 'gone';
  const path = `${languagePrefix(request.language)}${surveyLinkPath(secret)}`;
  return { request, parties: await services.parties(), link: found.link, path };
}

async function send({ services }: LinkDeps, c: Context, view: AnswerView): Promise<PageResult> {
  const { turnout, survey } = view.link;
  const words = view.request.texts.surveys.answer;
  const form = await formIn(c);
  const values = valuesIn(form, survey.questions);
  const pair = textIn(form, 'kjennetegn', LONGEST_PAIR);
  const { party, isDemo } = survey;
  const ctx = services.ctx({ kind: 'link', link: turnout, party, isDemo });
  const given = await giveAnswer(ctx, { party, turnout, values, pair });
  if (given.ok) return answeredPage(view, true);
  // Sent twice: it counts once, and whoever sends it again need not know.
  if (given.problems.some(({ code }) => code === 'survey.answeredBefore')) return answeredPage(view, true);
  if (given.problems.some(({ code }) => code === 'survey.notOpen')) return closedLinkPage(words, 'over');
  if (given.problems.some(({ code }) => code === 'survey.gone')) return closedLinkPage(words, 'gone');
  return answerPage(view, { values, pair, problems: given.problems });
}

export function addSurveyLinkRoutes(hono: Hono, deps: LinkDeps): void {
  const answering =
    (answer: (view: AnswerView, c: Context) => PageResult | Promise<PageResult>) => async (c: Context) => {
      const request = await deps.server.requestOf(c.req.raw, c.req.param());
      const view = await viewFor(deps, c, request);
      const result =
        typeof view === 'string' ? closedLinkPage(request.texts.surveys.answer, view) : await answer(view, c);
      return deps.server.answer(c.req.raw, request, result);
    };
  const show = (view: AnswerView): PageResult =>
    view.link.answeredOn === null ? answerPage(view) : answeredPage(view, false);
  for (const language of LANGUAGES) {
    const at = `${languagePrefix(language)}${surveyLinkPath(':secret')}`;
    hono.get(at, answering(show));
    hono.post(
      at,
      bodyLimit({ maxSize: LARGEST_FORM }),
      answering((view, c) => send(deps, c, view)),
    );
  }
}
