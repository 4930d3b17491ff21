// The network's first page: the one thing to do now, the goals, who is in it, what is planned, and the moves of its life.
import type { ComponentChildren } from 'preact';
import { type GatheringView, gatheringsIn, viewsOfGatherings } from '../../../flows/gatherings/view.ts';
import { answeredNotices, askedNotices } from '../../../flows/networks/letters.ts';
import type { LatestVote } from '../../../flows/topics/view.ts';
import { type Problem, problem, type Result, refuse } from '../../../kernel/result.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { latestMeasures } from '../../../modules/evaluation/surveys/measure-queries.ts';
import { nextGathering } from '../../../modules/network/gatherings/next-thing.ts';
import { answerNetwork } from '../../../modules/network/life/body-commands.ts';
import {
  closeNetwork,
  openNetwork,
  removeNetwork,
  startNetwork,
} from '../../../modules/network/life/commands.ts';
import { isSmallBody, SMALL_BELOW } from '../../../modules/network/life/size.ts';
import { DataTable } from '../../components/data-table.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import { textIn } from '../../own/routes.ts';
import { accessRefusal } from '../../own/sent-answer.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import {
  type AssignmentsForPart,
  AssignmentsPart,
  assignmentsForPart,
  nextAssignment,
} from '../assignments/list-page.tsx';
import { NextGathering } from '../gatherings/parts/next-gathering-part.tsx';
import { foundForPart } from '../network-chain/found-part.tsx';
import { TopicsPart, topicsForPart } from '../topics/topics-part.tsx';
import { NetworkFaults } from './form-parts.tsx';
import { afterNetwork } from './found-network.ts';
import { NetworkGoals } from './goals-part.tsx';
import {
  mayAnswerInNetwork,
  mayLeadNetwork,
  type NetworkProps,
  networkPage,
  networkPath,
} from './network-frame.tsx';
import { NextNetworkThing } from './next-thing.tsx';

function Bodies(props: NetworkProps) {
  const { asked, view } = props;
  const { format, texts } = asked.request;
  const words = texts.networks.overview;
  const small = view.bodies.filter(({ inhabitants }) => isSmallBody(inhabitants)).length;
  const names = view.bodies.map(({ body }) => view.parties.nameOf(body));
  return (
    <Section
      id="hvem"
      title={words.bodies}
      aside={<a href={networkPath(props, '/deltakere')}>{words.bodiesAside}</a>}
      margin={<p>{texts.networks.small(format.number(SMALL_BELOW))}</p>}
    >
      {view.bodies.length === 0 ? (
        <p>{words.noBodies}</p>
      ) : (
        <>
          <p>{words.bodiesLine(format.number(small), format.number(view.bodies.length - small))}</p>
          <p>{format.list(names)}</p>
        </>
      )}
    </Section>
  );
}

function Programme({ asked, view }: NetworkProps) {
  const { format, texts } = asked.request;
  const words = texts.networks.overview;
  const { gatherings, between } = view.design.facts;
  if (gatherings.length === 0 && between === '') return null;
  return (
    <Section id="program" title={words.programme}>
      <div class="stack">
        {gatherings.length === 0 ? null : (
          <DataTable
            caption={words.programmeCaption}
            columns={[
              { label: words.programmeColumns.title, cell: ({ title }, at) => `${at + 1}. ${title}` },
              {
                label: words.programmeColumns.on,
                isNumber: true,
                cell: ({ on }) => (on === null ? words.notDated : format.date(on)),
              },
            ]}
            rows={gatherings}
            keyOf={({ title, on }) => `${title} ${on}`}
          />
        )}
        {between === '' ? null : (
          <>
            <h3>{words.between}</h3>
            <p>{between}</p>
          </>
        )}
      </div>
    </Section>
  );
}

interface MoveFormProps extends NetworkProps {
  readonly move: Move;
  readonly label: string;
  readonly text?: string;
}

function MoveForm({ move, label, text, ...props }: MoveFormProps) {
  return (
    <form
      class="stack-s"
      method="post"
      action={networkPath(props, LEADERS.includes(move) ? '/status' : '/svar')}
    >
      {text ? <p class="small">{text}</p> : null}
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit" name="til" value={move}>
          {label}
        </button>
      </p>
    </form>
  );
}

type Move = 'open' | 'start' | 'close' | 'remove' | 'declined' | 'left';
const LEADERS: readonly Move[] = ['open', 'start', 'close', 'remove'];

function Moves(props: NetworkProps) {
  const { network, own, bodies, commitments } = props.view;
  const words = props.asked.request.texts.networks.overview;
  const { status } = network;
  const leads = mayLeadNetwork(props);
  const answers =
    mayAnswerInNetwork(props) && !props.view.isLeader && (status === 'open' || status === 'running');
  const waits = bodies.length > commitments.length;
  return (
    <>
      {leads && status === 'open' && waits ? (
        <MoveForm {...props} move="start" label={words.startAnyway} />
      ) : null}
      {leads && status === 'running' ? (
        <MoveForm {...props} move="close" label={words.close} text={words.closeText} />
      ) : null}
      {leads && status === 'draft' ? <MoveForm {...props} move="remove" label={words.remove} /> : null}
      {answers && own?.state === 'invited' ? (
        <MoveForm {...props} move="declined" label={words.decline} text={words.declineText} />
      ) : null}
      {answers && own?.state === 'joined' ? (
        <MoveForm {...props} move="left" label={words.leave} text={words.leaveText} />
      ) : null}
    </>
  );
}

/** What other subjects give the page. */
interface Around {
  readonly topics: LatestVote | null;
  readonly measured: ReadonlyMap<string, number>;
  readonly gatherings: readonly GatheringView[];
  readonly assignments?: AssignmentsForPart;
  /** Needs in common, and experiences of others: sections, or nothing. */
  readonly found?: ComponentChildren;
  readonly similar?: ComponentChildren;
}

const NOTHING: Around = { topics: null, measured: new Map(), gatherings: [] };

interface NextProps {
  readonly props: NetworkProps;
  readonly gatherings: readonly GatheringView[];
  readonly assignments: AssignmentsForPart | undefined;
}

/**
 * For a body, the assignment that is due before the gathering that comes; in a network that runs, that gathering; otherwise what
 * brings it on its way.
 */
function Next({ props, gatherings, assignments }: NextProps) {
  const coming = nextGathering(gatheringsIn(gatherings), props.asked.ctx.now);
  const step = assignments ? nextAssignment(assignments, coming?.time?.startsAt ?? null) : null;
  if (step) return <NextStep texts={props.asked.request.texts.site} id="neste" {...step} />;
  return props.view.network.status === 'running' && coming !== null ? (
    <NextGathering props={props} views={gatherings} />
  ) : (
    <NextNetworkThing {...props} />
  );
}

function page(props: NetworkProps, problems: readonly Problem[], around: Around = NOTHING): Page {
  const { topics, measured, gatherings } = around;
  const { asked, view } = props;
  const words = asked.request.texts.networks;
  return networkPage({
    ...props,
    tab: 'overview',
    lead: view.network.purpose === '' ? words.overview.noPurpose : view.network.purpose,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <>
        <div class="frame">
          <NetworkFaults request={asked.request} problems={problems} idOf={() => 'neste'} />
          <div class="two two-5-7">
            <Next props={props} gatherings={gatherings} assignments={around.assignments} />
            <NetworkGoals request={asked.request} goals={view.design.goals} measured={measured} />
          </div>
        </div>
        {topics ? <TopicsPart {...props} topics={topics} /> : null}
        {around.assignments ? <AssignmentsPart {...around.assignments} /> : null}
        <Bodies {...props} />
        {around.found}
        {around.similar}
        <Programme {...props} />
        <Section id="status" title={words.overview.manage}>
          <div class="stack">
            <p>{words.statuses[view.network.status]}</p>
            <Moves {...props} />
          </div>
        </Section>
      </>
    ),
  });
}

export const networkOverviewPage = async (props: NetworkProps): Promise<Page> => {
  const { network, participants, bodies } = props.view;
  const { ctx } = props.asked;
  return page(props, [], {
    topics: await topicsForPart(props),
    measured: await latestMeasures(ctx, network.id),
    gatherings: await viewsOfGatherings(ctx, { network: network.id, participants, bodies }),
    assignments: await assignmentsForPart(props),
    ...(await foundForPart(props)),
  });
};

const SAID = { open: 'apnet', start: 'startet', close: 'avsluttet' } as const;

/** Opens, starts, closes or throws away. */
export async function changeStatus(props: NetworkProps): Promise<PageResult> {
  const { asked, view } = props;
  const { ctx, services, party, paths } = asked;
  const { network } = view;
  const move = textIn(await asked.form(), 'til', 20);
  const which = { network: network.id, party: party.id };
  const refused = (problems: readonly Problem[]): Page => page(props, problems);
  if (move === 'remove') {
    const done = await removeNetwork(ctx, which);
    if (done.ok) return redirect(paths.ownOf(party.id, '/nettverk'));
    return accessRefusal(asked, done.problems) ?? refused(done.problems);
  }
  const commands = { open: openNetwork, start: startNetwork, close: closeNetwork };
  const known = (['open', 'start', 'close'] as const).find((one) => one === move);
  if (!known) return refused([problem('network.state', 'network', { status: network.status })]);
  const bodies = view.bodies.map(({ body }) => body as string as PartyId);
  const notices =
    known === 'open' && mayLeadNetwork(props) ? await askedNotices(services, network, bodies) : [];
  const done = await commands[known](ctx, { ...which, notices });
  return afterNetwork(props, done, { said: SAID[known], refused });
}

/** A body says no or leaves; it sees the network no more, and is led to its list. */
export async function answerInvitation(props: NetworkProps): Promise<PageResult> {
  const { asked, view } = props;
  const { ctx, party, paths } = asked;
  const sent = textIn(await asked.form(), 'til', 20);
  const answer = (['declined', 'left'] as const).find((one) => one === sent);
  const done: Result<true> = answer
    ? await answerNetwork(ctx, {
        network: view.network.id,
        party: party.id,
        answer,
        notices: answeredNotices(view, party.id, answer),
      })
    : refuse(problem('network.nothingChosen', 'answer'));
  if (done.ok) return redirect(paths.ownOf(party.id, '/nettverk'));
  return accessRefusal(asked, done.problems) ?? page(props, done.problems);
}
