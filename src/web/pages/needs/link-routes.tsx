// The address behind a link for contributions: anybody who has the code writes, without an account and without JavaScript. A
// code that holds no longer tells nothing, and many wrong ones from one address are not looked up for a while.
import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Services, systemCtx } from '../../../flows/services.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { Ctx } from '../../../modules/accounts/db.ts';
import { contribute } from '../../../modules/procurement/needs/contribution-commands.ts';
import { behindNeedsLink, mayContribute } from '../../../modules/procurement/needs/link-queries.ts';
import { LONGEST_ROLE, LONGEST_TEXT } from '../../../modules/procurement/needs/rules.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import { textIn } from '../../own/routes.ts';
import type { PageRequest, PageResult } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { addressOf, formIn } from '../account/asked-by-anybody.ts';
import { closedLinkPage } from '../error.tsx';
import { contributePage, type LinkView, paperFormPage, type SentContribution } from './link-page.tsx';
import { needsLinkPath } from './links.tsx';

interface LinkDeps {
  readonly server: PageServer;
  readonly services: Services;
}

interface AskedByLink {
  readonly c: Context;
  readonly services: Services;
  readonly ctx: Ctx;
  readonly view: LinkView;
}

/** Texts, and room for what a browser makes of them. */
const LARGEST_FORM = 32 * 1024;

type Answer = (asked: AskedByLink) => PageResult | Promise<PageResult>;

const show: Answer = ({ view }) => contributePage(view, null);
const paper: Answer = ({ view }) => paperFormPage(view);

/**
 * Answers with the page itself and not with another address: what was written and the role go nowhere else, and the page
 * loaded again sends the same form, which is kept once.
 */
const send: Answer = async ({ c, services, ctx, view }) => {
  const form = await formIn(c);
  const { link } = view;
  const typed = {
    role: textIn(form, 'rolle', LONGEST_ROLE + 1),
    body: textIn(form, 'hvor', 10),
    text: textIn(form, 'tekst', LONGEST_TEXT + 1),
  };
  const key = textIn(form, 'nokkel', 40);
  const sent = (what: SentContribution): PageResult => {
    // What was refused is sent again as the same form.
    const onceKey = what.kind !== 'received' && isUuid(key) ? key : view.onceKey;
    return contributePage({ ...view, onceKey }, what);
  };
  if (!(await mayContribute(systemCtx(services, 'needsLink'), addressOf(c, services)))) {
    return sent({ kind: 'wait', typed });
  }
  const kept = await contribute(ctx, {
    party: link.party,
    link: link.id,
    onceKey: isUuid(key) ? key : view.onceKey,
    body: link.bodies.find((body) => body === typed.body) ?? null,
    role: typed.role,
    text: typed.text,
  });
  if (kept.ok) return sent({ kind: 'received', number: kept.value, typed });
  const isGone = kept.problems.some(({ code }) => code === 'needs.gone' || code === 'needs.notOpen');
  return isGone
    ? closedLinkPage(view.request.texts.needs.link, 'gone')
    : sent({ kind: 'refused', problems: kept.problems, typed });
};

/** What the code opens, or why it opens nothing. */
async function opened(
  { services }: LinkDeps,
  c: Context,
  request: PageRequest,
): Promise<AskedByLink | 'gone' | 'wait'> {
  const code = request.params['code'] ?? '';
  const asked = { code, address: addressOf(c, services) };
  const found = await behindNeedsLink(systemCtx(services, 'needsLink'), asked);
  if (found.kind !== 'opened') return found.kind;
  const { link } = found;
  if (link.isDemo && !services.isDemoOn) return 'gone';
  const path = needsLinkPath(code);
  return {
    c,
    services,
    ctx: services.ctx({ kind: 'link', link: link.id, party: link.party, isDemo: link.isDemo }),
    view: {
      request,
      parties: await services.parties(),
      link,
      path: `${languagePrefix(request.language)}${path}`,
      address: `${services.baseUrl}${path}`.replace(/^https?:\/\//, ''),
      onceKey: randomUUID(),
    },
  };
}

export function addNeedsLinkRoutes(hono: Hono, deps: LinkDeps): void {
  const answering = (answerTo: Answer) => async (c: Context) => {
    const request = await deps.server.requestOf(c.req.raw, c.req.param());
    const asked = await opened(deps, c, request);
    const result =
      typeof asked === 'string' ? closedLinkPage(request.texts.needs.link, asked) : await answerTo(asked);
    return deps.server.answer(c.req.raw, request, result);
  };
  const limit = bodyLimit({ maxSize: LARGEST_FORM });
  for (const language of LANGUAGES) {
    const at = `${languagePrefix(language)}${needsLinkPath(':code')}`;
    hono.get(at, answering(show));
    hono.get(`${at}/papir`, answering(paper));
    hono.post(at, limit, answering(send));
  }
}
