// Addresses of personal links: whoever has one sees and answers one proposal for one body, without an account. Whatever the
// secret is, an answer tells nothing of links that do not hold.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { giveAnswer } from '../../../flows/proposals/answer.ts';
import { linkPath } from '../../../flows/proposals/letters.ts';
import { decisionPaper } from '../../../flows/proposals/paper.ts';
import { type OwnView, type ProposalView, viewOfProposal } from '../../../flows/proposals/proposal-view.ts';
import { type Services, systemCtx } from '../../../flows/services.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Ctx } from '../../../modules/accounts/db.ts';
import { partyOfBody } from '../../../modules/planning/plan-commands.ts';
import { readOwnValue } from '../../../modules/planning/proposals/answer-commands.ts';
import { behindLink, type ProposalLink } from '../../../modules/planning/proposals/queries.ts';
import { LANGUAGES, languagePrefix } from '../../../texts/language.ts';
import { type Page, type PageRequest, type PageResult, redirect } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { closedLinkPage } from '../error.tsx';
import { AnswerSection, isChoice, type SentAnswer, typedAnswer } from './answer-form.tsx';
import { demoBanner } from './demo-banner.ts';
import { OwnPartSection } from './own-part.tsx';
import { ProposalBody, proposalHeading } from './proposal-page.tsx';
import { DOCX } from './proposal-routes.tsx';

interface LinkDeps {
  readonly server: PageServer;
  readonly services: Services;
}

interface AskedByLink {
  readonly c: Context;
  readonly request: PageRequest;
  readonly services: Services;
  readonly secret: string;
  readonly link: ProposalLink;
  readonly ctx: Ctx;
  readonly view: ProposalView;
  readonly own: OwnView;
}

const LARGEST_FORM = 64 * 1024;

const pathOf = ({ request, secret }: AskedByLink, part = ''): string =>
  `${languagePrefix(request.language)}${linkPath(secret)}${part}`;

function page(asked: AskedByLink, sent: SentAnswer | null): Page {
  const { request, view, own } = asked;
  const { link: words, answer, answers } = request.texts.proposals;
  const name = view.parties.nameOf(own.body);
  const isSaved = request.query.get('sagt') === 'svar';
  return {
    kind: 'page',
    title: proposalHeading({ request, view }),
    isPrivate: true,
    ...(sent ? { status: 422 as const } : {}),
    ...demoBanner(request, view.proposal.isDemo),
    body: (
      <ProposalBody
        request={request}
        view={view}
        said={isSaved ? answer.saved(answers[own.member.answer]) : null}
      >
        <div class="frame">
          <p class="small">{words.personal(name)}</p>
        </div>
        <AnswerSection
          request={request}
          view={view}
          own={own}
          action={pathOf(asked, '')}
          sent={sent}
          mayAnswer
        />
        <OwnPartSection
          request={request}
          view={view}
          own={own}
          paperPath={pathOf(asked, '/saksframlegg.docx')}
        />
      </ProposalBody>
    ),
  };
}

async function answerIt(asked: AskedByLink): Promise<PageResult> {
  const { c, ctx, services, own, view } = asked;
  const typed = typedAnswer(await c.req.raw.formData().catch(() => new FormData()));
  const refused = (problems: readonly Problem[]): Page => page(asked, { typed, problems });
  const value = readOwnValue(typed.value);
  if (!isChoice(typed.answer) || !value.ok) {
    return refused([
      ...(isChoice(typed.answer) ? [] : [problem('proposal.answerMissing', 'answer')]),
      ...(value.ok ? [] : value.problems),
    ]);
  }
  const given = { proposal: view.proposal.id, body: own.body, answer: typed.answer, comment: typed.comment };
  const answered = await giveAnswer(services, ctx, { ...given, annualValue: value.value });
  return answered.ok ? redirect(`${pathOf(asked)}?sagt=svar`) : refused(answered.problems);
}

async function paper({ services, view, own, request }: AskedByLink): Promise<PageResult> {
  const { bytes, fileName } = await decisionPaper(services, { view, own, language: request.language });
  return { kind: 'file', fileName, contentType: DOCX, content: bytes };
}

type Answer = (asked: AskedByLink) => PageResult | Promise<PageResult>;

/** What the link opens; null for a secret that opens nothing any more. */
async function opened(deps: LinkDeps, c: Context, request: PageRequest): Promise<AskedByLink | null> {
  const { services } = deps;
  const secret = request.params['secret'] ?? '';
  const link = await behindLink(systemCtx(services, 'proposalLink'), secret);
  if (!link || (link.isDemo && !services.isDemoOn)) return null;
  const party = partyOfBody(link.body);
  const ctx = services.ctx({ kind: 'link', link: link.id, party, isDemo: link.isDemo });
  const view = await viewOfProposal(services, ctx, { id: link.proposal, body: link.body });
  return view?.own ? { c, request, services, secret, link, ctx, view, own: view.own } : null;
}

export function addProposalLinkRoutes(hono: Hono, deps: LinkDeps): void {
  const answering = (answer: Answer) => async (c: Context) => {
    const request = await deps.server.requestOf(c.req.raw, c.req.param());
    const asked = await opened(deps, c, request);
    const result = asked ? await answer(asked) : closedLinkPage(request.texts.proposals.link, 'gone');
    return deps.server.answer(c.req.raw, request, result);
  };
  const limit = bodyLimit({ maxSize: LARGEST_FORM });
  for (const language of LANGUAGES) {
    const at = `${languagePrefix(language)}${linkPath(':secret')}`;
    hono.get(
      at,
      answering((asked) => page(asked, null)),
    );
    hono.get(`${at}/saksframlegg.docx`, answering(paper));
    hono.post(at, limit, answering(answerIt));
  }
}
