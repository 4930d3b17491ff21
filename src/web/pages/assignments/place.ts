// Where somebody stands who looks at assignments: signed in for a party, or behind a participant's personal link. The pages are the
// same; what she may do and what frames them differ.
import type { ComponentChildren } from 'preact';
import { ASSIGNMENTS_PART } from '../../../flows/assignments/addresses.ts';
import type { PartyDirectory } from '../../../flows/parties.ts';
import type { Services } from '../../../flows/services.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import type { Ctx } from '../../../modules/accounts/db.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import type { Reader } from '../../../modules/network/assignments/rules.ts';
import type { Commitment } from '../../../modules/network/intake/model.ts';
import { commitmentsOf } from '../../../modules/network/intake/queries.ts';
import type { Network } from '../../../modules/network/life/model.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { answerSent } from '../../own/sent-answer.ts';
import { type Page, type PageRequest, type PageResult, redirect } from '../../page.ts';
import { formIn } from '../account/asked-by-anybody.ts';
import { type AskedByNetworkLink, networkLinkPage } from '../networks/by-link.tsx';
import {
  mayAnswerInNetwork,
  mayLeadNetwork,
  type NetworkProps,
  networkPage,
  networkPath,
} from '../networks/network-frame.tsx';

export interface FramedAssignmentPage {
  /** Left out: the list itself. */
  readonly heading?: string;
  readonly lead?: ComponentChildren;
  readonly problems?: readonly Problem[];
  /** Between the list and the page. */
  readonly crumbs?: readonly { readonly label: string; readonly href: string }[];
  readonly children: ComponentChildren;
}

type Refused = (problems: readonly Problem[]) => PageResult | Promise<PageResult>;

export interface AssignmentPlace {
  readonly request: PageRequest;
  readonly services: Services;
  readonly ctx: Ctx;
  readonly parties: PartyDirectory;
  readonly network: Network;
  /** For whom commands are asked. */
  readonly party: PartyId;
  readonly reader: Reader;
  readonly mayLead: boolean;
  /** For its own body. */
  readonly mayAnswer: boolean;
  readonly isSignedIn: boolean;
  /** The body's own case, where its leader has committed it; null: not said. */
  readonly ownCase: string | null;
  /** Where she works, as it is known already; may be empty. */
  readonly role: string;
  /** Below the list of assignments. */
  readonly href: (part?: string) => string;
  readonly form: () => Promise<FormData>;
  readonly page: (framed: FramedAssignmentPage) => Page;
  /** To the page where it is said that it was done, below the list; or the page as it was typed. */
  readonly after: (done: Result<unknown>, to: string, refused: Refused) => PageResult | Promise<PageResult>;
}

/** What the address says was done; null for words it does not know. */
const saidOf = ({ texts, query }: PageRequest): string | null =>
  texts.assignments.said[query.get('sagt') ?? ''] ?? null;

const caseOf = (commitments: readonly Commitment[], body: BodyId | null): string | null =>
  commitments.find((one) => one.body === body)?.ownCase ?? null;

const statusOf = ({ problems = [] }: FramedAssignmentPage) =>
  problems.length > 0 ? { status: 422 as const } : {};

export function signedInPlace(props: NetworkProps): AssignmentPlace {
  const { asked, view } = props;
  const { request, party } = asked;
  const body = view.own?.body ?? null;
  const href = (part = ''): string => networkPath(props, `${ASSIGNMENTS_PART}${part}`);
  return {
    request,
    services: asked.services,
    ctx: asked.ctx,
    parties: view.parties,
    network: view.network,
    party: party.id,
    reader: { body, leads: view.isLeader },
    mayLead: mayLeadNetwork(props) && view.network.status !== 'closed',
    mayAnswer: mayAnswerInNetwork(props) && view.network.status !== 'closed',
    isSignedIn: true,
    ownCase: caseOf(view.commitments, body),
    role: '',
    href,
    form: asked.form,
    page: (framed) => {
      const { heading, lead, children, crumbs = [] } = framed;
      const page = networkPage({
        asked,
        view,
        tab: 'assignments',
        said: saidOf(request),
        ...(heading === undefined ? {} : { heading }),
        ...(lead === undefined ? {} : { lead }),
        ...statusOf(framed),
        children,
      });
      return { ...page, crumbs: [...(page.crumbs ?? []), ...crumbs] };
    },
    after: (done, to, refused) => answerSent(asked, done, { to: href(to), refused }),
  };
}

export async function linkPlace(asked: AskedByNetworkLink): Promise<AssignmentPlace> {
  const { request, network, participant, path, ctx } = asked;
  const { body } = participant;
  const href = (part = ''): string => (part === '' ? path : `${path}${ASSIGNMENTS_PART}${part}`);
  return {
    request,
    services: asked.services,
    ctx,
    parties: asked.parties,
    network,
    party: asked.body,
    // A participant of the leading body takes part; she does not lead.
    reader: { body, leads: false },
    mayLead: false,
    mayAnswer: network.status !== 'closed',
    isSignedIn: false,
    ownCase: caseOf(await commitmentsOf(ctx, network.id), body),
    role: participant.service,
    href,
    form: () => formIn(asked.c),
    page: (framed) => {
      const { heading = network.title, lead, children, crumbs = [] } = framed;
      const page = networkLinkPage(asked, {
        heading,
        said: saidOf(request),
        ...(lead === undefined ? {} : { lead }),
        ...statusOf(framed),
        children,
      });
      return { ...page, crumbs: [...(page.crumbs ?? []), ...crumbs] };
    },
    after: (done, to, refused) => (done.ok ? redirect(href(to)) : refused(done.problems)),
  };
}
