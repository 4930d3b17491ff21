// The head of every page of one procurement: where it stands, who leads it for how many, and its parts as tabs, each with its
// own address: the steps in their order, and beside them what goes on all along.
import type { ComponentChildren } from 'preact';
import type { ProcurementView } from '../../../flows/procurement/view.ts';
import { WORK_PART } from '../../../flows/procurement-work/addresses.ts';
import { SCHEDULE_PART } from '../../../flows/schedule/addresses.ts';
import {
  buyersOf,
  PHASES,
  type Phase,
  type ProcurementState,
} from '../../../modules/procurement/life/model.ts';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { countOfBodies } from '../proposals/body-words.ts';
import { demoBanner } from '../proposals/demo-banner.ts';

export interface ProcurementProps {
  readonly asked: AskedForParty;
  readonly view: ProcurementView;
}

/** A part of the procurement with a page of its own; `done` is the last phase in which it is worked on. */
interface Tab {
  readonly key:
    | 'schedule'
    | 'participants'
    | 'needs'
    | 'dialogue'
    | 'requirements'
    | 'lots'
    | 'documents'
    | 'result'
    | 'work';
  readonly path: string;
  readonly done: Phase;
}

const STEPS: readonly Tab[] = [
  { key: 'participants', path: '', done: 'requirements' },
  { key: 'needs', path: '/behov', done: 'needs' },
  { key: 'dialogue', path: '/dialog', done: 'dialogue' },
  { key: 'lots', path: '/delkontrakter', done: 'requirements' },
  { key: 'requirements', path: '/krav', done: 'requirements' },
  { key: 'documents', path: '/dokumenter', done: 'locked' },
  { key: 'result', path: '/resultat', done: 'contracted' },
];

const ALONG: readonly Pick<Tab, 'key' | 'path'>[] = [
  { key: 'schedule', path: SCHEDULE_PART },
  { key: 'work', path: WORK_PART },
];

export type ProcurementTab = Tab['key'];

/** The address of a page of the procurement, for the party that looks at it. */
export const procurementPath = ({ asked, view }: ProcurementProps, part = ''): string =>
  asked.paths.ownOf(asked.party.id, `/anskaffelser/${view.procurement.id}${part}`);

const isDone = (phase: Phase, { done }: Tab): boolean =>
  phase !== 'cancelled' && PHASES.indexOf(phase) > PHASES.indexOf(done);

/** Where there is a reason for going on without it. */
const isSkipped = ({ phase, withoutDialogue }: ProcurementState, tab: Tab): boolean =>
  tab.key === 'dialogue' && withoutDialogue !== null && isDone(phase, tab);

/** «Anskaffelse · Storvik leder for fire kommuner». */
function eyebrow({ asked, view }: ProcurementProps): string {
  const { request } = asked;
  const words = request.texts.procurement.frame;
  const { state } = view.procurement;
  const lead = view.parties.nameOf(state.lead);
  const bodies = state.members.filter(({ withdrew }) => withdrew === null).map(({ body }) => body as string);
  const buyers = buyersOf(state).map(({ body }) => body as string);
  if (buyers.length > 0) return words.leadsFor(lead, countOfBodies(request, buyers));
  return bodies.length > 0 ? words.asks(lead, countOfBodies(request, bodies)) : words.leads(lead);
}

function Tabs(props: ProcurementProps & { readonly current: ProcurementTab }) {
  const { asked, view, current } = props;
  const words = asked.request.texts.procurement.frame;
  return (
    <nav aria-label={words.partsLabel}>
      <ol class="parts">
        {STEPS.map((tab) => {
          const skipped = isSkipped(view.procurement.state, tab);
          const done = !skipped && isDone(view.procurement.state.phase, tab);
          return (
            <li key={tab.key}>
              <a
                href={procurementPath(props, tab.path)}
                class={done ? 'part-done' : undefined}
                aria-current={tab.key === current ? 'page' : undefined}
              >
                {words.parts[tab.key]}
                {done ? <span class="visually-hidden"> {words.done}</span> : null}
                {skipped ? <span class="tiny"> ({words.skipped})</span> : null}
              </a>
            </li>
          );
        })}
      </ol>
      <ul class="parts-along">
        {ALONG.map(({ key, path }) => (
          <li key={key}>
            <a href={procurementPath(props, path)} aria-current={key === current ? 'page' : undefined}>
              {words.parts[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface FramedPage extends ProcurementProps {
  /** Of a page that is a tab: which. */
  readonly tab?: ProcurementTab;
  /** Of a page below a tab: its heading, and the procurement goes among the crumbs. */
  readonly heading?: string;
  /** Below a tab other than the participants' page: the crumb that leads back to it. */
  readonly below?: { readonly label: string; readonly path: string };
  /** One sentence under the heading. */
  readonly lead?: ComponentChildren;
  /** What has just been done. */
  readonly said?: string | null;
  readonly status?: 409 | 422;
  readonly children: ComponentChildren;
}

/** A page of one procurement: a tab of it, or a page below one. */
export function procurementPage(props: FramedPage): Page {
  const { asked, view, tab, heading, below, lead, said, status, children } = props;
  const { request, party, paths } = asked;
  const { title } = view.procurement.state;
  const list = {
    label: request.texts.procurement.list.title,
    href: paths.ownOf(party.id, '/anskaffelser'),
  };
  const crumbs = [
    list,
    ...(heading ? [{ label: title, href: procurementPath(props) }] : []),
    ...(below ? [{ label: below.label, href: procurementPath(props, below.path) }] : []),
  ];
  return {
    kind: 'page',
    title: heading ? `${heading} – ${title}` : title,
    own: { party, current: 'procurements' },
    ...(status ? { status } : {}),
    ...demoBanner(request, view.procurement.isDemo),
    crumbs,
    body: (
      <>
        <div class="frame head">
          <p class="small">{heading ? title : eyebrow(props)}</p>
          <h1 class="wide">{heading ?? title}</h1>
          {tab ? <Tabs {...props} current={tab} /> : null}
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
