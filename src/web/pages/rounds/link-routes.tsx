// Addresses of personal links: whoever has one answers one round for one body, without an account. Whatever the secret is,
// an answer tells nothing of links that do not hold, and many wrong ones from one address are not looked up for a while.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { roundLinkPath } from '../../../flows/rounds/letters.ts';
import { type Services, systemCtx } from '../../../flows/services.ts';
import type { Ctx } from '../../../modules/accounts/db.ts';
import { partyOfBody } from '../../../modules/planning/plan-commands.ts';
import { openRound } from '../../../modules/planning/rounds/answer-commands.ts';
import { behindRoundLink, type RoundLink, roundOf } from '../../../modules/planning/rounds/queries.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import { type Page, type PageRequest, type PageResult, redirect } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { addressOf } from '../account/asked-by-anybody.ts';
import { closedLinkPage } from '../error.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { type SentAnswer, typedAnswer } from './answer-form.tsx';
import { AnswerPage, type AnswerView, keepAnswer, ReceiptPage } from './answer-page.tsx';

interface LinkDeps {
  readonly server: PageServer;
  readonly services: Services;
}

interface AskedByLink {
  readonly c: Context;
  readonly services: Services;
  readonly link: RoundLink;
  readonly secret: string;
  readonly ctx: Ctx;
  readonly view: AnswerView;
}

const LARGEST_FORM = 256 * 1024;

function page({ view }: AskedByLink, sent: SentAnswer | null): Page {
  const { request, round } = view;
  return {
    kind: 'page',
    title: round.title,
    isPrivate: true,
    ...(sent ? { status: 422 as const } : {}),
    ...demoBanner(request, round.isDemo),
    body: <AnswerPage view={view} sent={sent} />,
  };
}

type Answer = (asked: AskedByLink) => PageResult | Promise<PageResult>;

const show: Answer = async (asked) => {
  await openRound(asked.ctx, { round: asked.link.round, body: asked.link.body });
  return page(asked, null);
};

const answer: Answer = async (asked) => {
  const { c, ctx, services, link, view, secret } = asked;
  const typed = typedAnswer(await c.req.raw.formData().catch(() => new FormData()), view.round);
  const { body, email, isDemo } = link;
  const { language } = view.request;
  const receipt = {
    body,
    person: null,
    name: typed.name,
    email,
    language,
    isDemo,
    path: roundLinkPath(secret),
  };
  const kept = await keepAnswer(services, { ctx, view }, { typed, receipt });
  if (!kept.ok) return page(asked, { typed, problems: kept.problems });
  return redirect(typed.isDelivered ? `${view.path}/kvittering` : `${view.path}?sagt=answer`);
};

const receiptPage: Answer = ({ view }) =>
  view.member.deliveredAt === null
    ? redirect(view.path)
    : {
        kind: 'page',
        title: view.request.texts.rounds.receipt.title,
        isPrivate: true,
        ...demoBanner(view.request, view.round.isDemo),
        body: <ReceiptPage view={view} />,
      };

/** What the link opens, or why it opens nothing. */
async function opened(
  { services }: LinkDeps,
  c: Context,
  request: PageRequest,
): Promise<AskedByLink | 'gone' | 'wait'> {
  const secret = request.params['secret'] ?? '';
  const asked = { secret, address: addressOf(c, services) };
  const found = await behindRoundLink(systemCtx(services, 'roundLink'), asked);
  if (found.kind !== 'opened') return found.kind;
  const { link } = found;
  const { body, isDemo } = link;
  if (isDemo && !services.isDemoOn) return 'gone';
  const ctx = services.ctx({ kind: 'link', link: link.id, party: partyOfBody(body), isDemo });
  const round = await roundOf(ctx, { id: link.round, body });
  const member = round?.members[0];
  if (!round || !member) return 'gone';
  const parties = await services.parties();
  const path = `${languagePrefix(request.language)}${roundLinkPath(secret)}`;
  const view = {
    request,
    parties,
    round,
    member,
    path,
    usualName: link.name,
    mayAnswer: true,
    isByLink: true,
  };
  return { c, services, link, secret, ctx, view };
}

export function addRoundLinkRoutes(hono: Hono, deps: LinkDeps): void {
  const answering = (answerTo: Answer) => async (c: Context) => {
    const request = await deps.server.requestOf(c.req.raw, c.req.param());
    const asked = await opened(deps, c, request);
    const result =
      typeof asked === 'string' ? closedLinkPage(request.texts.rounds.link, asked) : await answerTo(asked);
    return deps.server.answer(c.req.raw, request, result);
  };
  const limit = bodyLimit({ maxSize: LARGEST_FORM });
  for (const language of LANGUAGES) {
    const at = `${languagePrefix(language)}${roundLinkPath(':secret')}`;
    hono.get(at, answering(show));
    hono.get(`${at}/kvittering`, answering(receiptPage));
    hono.post(at, limit, answering(answer));
  }
}
