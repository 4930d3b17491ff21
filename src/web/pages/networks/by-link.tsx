// What every page behind a participant's personal link begins with: the link opened, and for whom. Whatever the secret is, an
// answer tells nothing of links that do not hold, and many wrong ones from one address are not looked up for a while.

import type { Context } from 'hono';
import type { ComponentChildren } from 'preact';
import { networkLinkPath } from '../../../flows/networks/letters.ts';
import type { PartyDirectory } from '../../../flows/parties.ts';
import { type Services, systemCtx } from '../../../flows/services.ts';
import type { Ctx } from '../../../modules/accounts/db.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { type BehindLink, participantByLink } from '../../../modules/network/life/queries.ts';
import { languagePrefix } from '../../../texts/language.ts';
import type { Page, PageRequest, PageResult } from '../../page.ts';
import type { PageServer } from '../../page-server.tsx';
import { addressOf } from '../account/asked-by-anybody.ts';
import { closedLinkPage } from '../error.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';

export interface NetworkLinkDeps {
  readonly server: PageServer;
  readonly services: Services;
}

export interface AskedByNetworkLink extends Pick<BehindLink, 'participant' | 'network'> {
  readonly c: Context;
  readonly request: PageRequest;
  readonly services: Services;
  readonly parties: PartyDirectory;
  /** Acts for the participant's body. Works as the system in the database: ask for nothing but what the link opens. */
  readonly ctx: Ctx;
  readonly body: PartyId;
  /** The address of the link's first page, with language prefix. */
  readonly path: string;
}

export type NetworkLinkAnswer = (asked: AskedByNetworkLink) => PageResult | Promise<PageResult>;

async function opened(
  { services }: NetworkLinkDeps,
  c: Context,
  request: PageRequest,
): Promise<AskedByNetworkLink | 'gone' | 'wait'> {
  const secret = request.params['secret'] ?? '';
  const asked = { secret, address: addressOf(c, services) };
  const found = await participantByLink(systemCtx(services, 'participantLink'), asked);
  if (found.kind !== 'opened') return found.kind;
  const { link, participant, network } = found.opened;
  if (network.isDemo && !services.isDemoOn) return 'gone';
  const body = participant.body as string as PartyId;
  return {
    c,
    request,
    services,
    participant,
    network,
    body,
    parties: await services.parties(),
    ctx: services.ctx({ kind: 'link', link, party: body, isDemo: network.isDemo }),
    path: `${languagePrefix(request.language)}${networkLinkPath(secret)}`,
  };
}

/** Answers an address with `:secret` in it. */
export const answeringByLink = (deps: NetworkLinkDeps, answer: NetworkLinkAnswer) => async (c: Context) => {
  const request = await deps.server.requestOf(c.req.raw, c.req.param());
  const asked = await opened(deps, c, request);
  const result =
    typeof asked === 'string' ? closedLinkPage(request.texts.networks.link, asked) : await answer(asked);
  return deps.server.answer(c.req.raw, request, result);
};

interface LinkPageParts {
  readonly heading: string;
  readonly lead?: ComponentChildren;
  readonly said?: string | null;
  readonly status?: 409 | 422;
  /** The link's first page has none: others lead back to it. */
  readonly isFirst?: boolean;
  readonly children: ComponentChildren;
}

/** A page behind a link. */
export function networkLinkPage(asked: AskedByNetworkLink, parts: LinkPageParts): Page {
  const { request, network, path } = asked;
  const { heading, lead, said, status, isFirst, children } = parts;
  return {
    kind: 'page',
    title: `${heading} – ${network.title}`,
    isPrivate: true,
    ...(status ? { status } : {}),
    ...demoBanner(request, network.isDemo),
    ...(isFirst ? {} : { crumbs: [{ label: network.title, href: path }] }),
    body: (
      <>
        <div class="frame head">
          <p class="small">{network.title}</p>
          <h1>{heading}</h1>
          {said && !status ? (
            <p class="done" role="status">
              {said}
            </p>
          ) : null}
          {lead ? <p class="lead">{lead}</p> : null}
        </div>
        {children}
      </>
    ),
  };
}
