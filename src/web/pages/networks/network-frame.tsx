// The head of every page of one network: what it is called, who leads it for how many, and its parts as tabs, each with its own
// address. A part that has no page yet is left out.
import type { ComponentChildren } from 'preact';
import type { NetworkView } from '../../../flows/networks/view.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { NetworksTexts } from '../../../texts/networks.nb.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { countOfBodies } from '../proposals/body-words.ts';
import { demoBanner } from '../proposals/demo-banner.ts';

export interface NetworkProps {
  readonly asked: AskedForParty;
  readonly view: NetworkView;
}

export type NetworkTab = keyof NetworksTexts['frame']['parts'];

/** In their order; each subject adds its own. */
const TABS: readonly { readonly key: NetworkTab; readonly path: string }[] = [
  { key: 'overview', path: '' },
  { key: 'design', path: '/utforming' },
  { key: 'participants', path: '/deltakere' },
  { key: 'gatherings', path: '/samlinger' },
  { key: 'topics', path: '/tema' },
  { key: 'assignments', path: '/oppgaver' },
  { key: 'needs', path: '/felles-behov' },
  { key: 'evaluation', path: '/evaluering' },
  { key: 'chain', path: '/kjeden' },
];

/** The address of a page of the network, for the party that looks at it. */
export const networkPath = ({ asked, view }: NetworkProps, part = ''): string =>
  asked.paths.ownOf(asked.party.id, `/nettverk/${view.network.id}${part}`);

/** Whether whoever asks may lead the network for its leader. */
export const mayLeadNetwork = ({ asked, view }: NetworkProps): boolean =>
  view.isLeader && may(asked.signedIn.grants, 'network.lead', asked.party.id);

/** Whether whoever asks may answer for a body that is asked or in it. */
export const mayAnswerInNetwork = ({ asked, view }: NetworkProps): boolean =>
  view.own !== null && may(asked.signedIn.grants, 'network.answer', asked.party.id);

function eyebrow({ asked, view }: NetworkProps): string {
  const words = asked.request.texts.networks.frame;
  const leader = view.parties.nameOf(view.network.leader);
  const bodies = view.bodies.map(({ body }) => body as string);
  return bodies.length === 0
    ? words.eyebrowAlone(leader)
    : words.eyebrow(countOfBodies(asked.request, bodies), leader);
}

function Tabs({ current, ...props }: NetworkProps & { readonly current: NetworkTab }) {
  const words = props.asked.request.texts.networks.frame;
  return (
    <nav aria-label={words.partsLabel}>
      <ul class="tabs">
        {TABS.map(({ key, path }) => (
          <li key={key}>
            <a href={networkPath(props, path)} aria-current={key === current ? 'page' : undefined}>
              {words.parts[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface FramedNetworkPage extends NetworkProps {
  /** The tab the page is, or lies below. */
  readonly tab: NetworkTab;
  /** Of a page below a tab: its heading; the network and the tab go among the crumbs. */
  readonly heading?: string;
  /** One sentence under the heading. */
  readonly lead?: ComponentChildren;
  /** What has just been done; otherwise the word in the address says it. */
  readonly said?: string | null;
  readonly status?: 409 | 422;
  readonly children: ComponentChildren;
}

/** A page of one network: a tab of it, or a page below one. */
export function networkPage(props: FramedNetworkPage): Page {
  const { asked, view, tab, heading, lead, status, children } = props;
  const { request, party, paths } = asked;
  const words = request.texts.networks;
  const { title } = view.network;
  const said = status ? null : (props.said ?? words.said[request.query.get('sagt') ?? ''] ?? null);
  const own = TABS.find(({ key }) => key === tab);
  const crumbs = [
    { label: words.list.title, href: paths.ownOf(party.id, '/nettverk') },
    ...(heading
      ? [
          { label: title, href: networkPath(props) },
          ...(own && own.path !== ''
            ? [{ label: words.frame.parts[tab], href: networkPath(props, own.path) }]
            : []),
        ]
      : []),
  ];
  const name = heading ?? (tab === 'overview' ? null : words.frame.parts[tab]);
  return {
    kind: 'page',
    title: name ? `${name} – ${title}` : title,
    own: { party, current: 'networks' },
    ...(status ? { status } : {}),
    ...demoBanner(request, view.network.isDemo),
    crumbs,
    body: (
      <>
        <div class="frame head">
          <p class="small">{heading ? title : eyebrow(props)}</p>
          <h1 class="wide">{heading ?? title}</h1>
          {heading ? null : <Tabs {...props} current={tab} />}
          {said ? (
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
