// All gatherings of a network: the one thing to do now, what is to come, and what has been.

import { nextInNetwork } from '../../../flows/gatherings/jump.ts';
import {
  attendingOf,
  comesTo,
  everybodyAnswered,
  type GatheringView,
  gatheringsIn,
  viewsOfGatherings,
} from '../../../flows/gatherings/view.ts';
import { timeOf, whereText } from '../../../flows/gatherings/words.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import { nextThing } from '../../../modules/network/gatherings/next-thing.ts';
import { phaseOf } from '../../../modules/network/gatherings/rules.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import type { NetworkAnswer } from '../networks/found-network.ts';
import { mayLeadNetwork, type NetworkProps } from '../networks/network-frame.tsx';
import { gatheringsPage, gatheringWords, listPath } from './gathering-parts.tsx';
import { JumpPart } from './parts/jump-part.tsx';
import { leadersStep } from './parts/leaders-step.ts';
import { NextGathering } from './parts/next-gathering-part.tsx';

interface Listed {
  readonly props: NetworkProps;
  readonly views: readonly GatheringView[];
}

/** In a word or two, where it stands. */
function standingText(request: PageRequest, own: GatheringView, now: Date): string {
  const { standing } = gatheringWords(request);
  const { gathering } = own;
  const phase = phaseOf(gathering, now);
  const attending = attendingOf(own);
  switch (phase) {
    case 'polling':
      return standing.polling(request.format.date(gathering.pollEndsOn ?? localDateAt(now.getTime())));
    case 'coming':
      return standing.coming(comesTo(attending), attending.waiting);
    case 'over':
      return gathering.minutesAt === null ? standing.over : standing.overMinuted;
    case 'planned':
    case 'going':
    case 'cancelled':
      return standing[phase];
  }
}

function Next({ props, views }: Listed) {
  const { asked } = props;
  const { request } = asked;
  const words = gatheringWords(request);
  const thing = nextThing(gatheringsIn(views), asked.ctx.now, everybodyAnswered(views));
  if (!mayLeadNetwork(props) || thing.kind === 'coming') {
    return <NextGathering props={props} views={views} />;
  }
  const step = (title: string, text: string, href: string, button: string) => (
    <NextStep texts={request.texts.site} id="neste" title={title} text={text} href={href} button={button} />
  );
  if (thing.kind === 'plan')
    return step(words.next.first, words.next.firstText, listPath(props, '/ny'), words.list.plan);
  const own = views.find(({ gathering }) => gathering === thing.gathering);
  if (!own) return null;
  const { title, text, part, button } = leadersStep(request, own, { kind: thing.kind, now: asked.ctx.now });
  return step(title, text, listPath(props, `/${own.gathering.number}${part}`), button);
}

function columnsOf({ props }: Listed): Column<GatheringView>[] {
  const { asked } = props;
  const { request } = asked;
  const words = gatheringWords(request);
  return [
    {
      label: words.list.name,
      cell: ({ gathering }) => <a href={listPath(props, `/${gathering.number}`)}>{gathering.title}</a>,
    },
    {
      label: words.list.when,
      cell: ({ gathering }) => timeOf(request.language, gathering) ?? words.standing.noTime,
    },
    { label: words.list.place, cell: ({ gathering }) => whereText(request.language, gathering) },
    { label: words.list.standing, cell: (own) => standingText(request, own, asked.ctx.now) },
  ];
}

const startOf = ({ gathering }: GatheringView): number =>
  gathering.time?.startsAt.getTime() ?? Number.POSITIVE_INFINITY;

export const showList: NetworkAnswer = async (props) => {
  const { asked, view } = props;
  const { ctx, request } = asked;
  const words = gatheringWords(request);
  const { participants, bodies, network } = view;
  const views = await viewsOfGatherings(ctx, { network: network.id, participants, bodies });
  const isPast = (own: GatheringView): boolean =>
    ['over', 'cancelled'].includes(phaseOf(own.gathering, ctx.now));
  const coming = views.filter((own) => !isPast(own)).toSorted((a, b) => startOf(a) - startOf(b));
  const past = views.filter(isPast).toSorted((a, b) => startOf(b) - startOf(a));
  const columns = columnsOf({ props, views });
  const table = (caption: string, rows: readonly GatheringView[]) => (
    <DataTable caption={caption} columns={columns} rows={rows} keyOf={({ gathering }) => gathering.id} />
  );
  const planLink = mayLeadNetwork(props) ? <a href={listPath(props, '/ny')}>{words.list.plan}</a> : undefined;
  const mayJump = network.isDemo && asked.services.isDemoOn && mayLeadNetwork(props);
  return gatheringsPage(props, {
    lead: words.list.lead,
    children: (
      <>
        <div class="frame">
          <Next props={props} views={views} />
        </div>
        <Section id="kommer" title={words.list.coming} aside={planLink}>
          <div class="stack">
            {coming.length === 0 ? <p>{words.list.none}</p> : table(words.list.caption, coming)}
            <p>
              <a href={listPath(props, '/kalender')}>{words.list.follow}</a>
            </p>
          </div>
        </Section>
        {past.length === 0 ? null : (
          <Section id="har-vaert" title={words.list.past}>
            {table(words.list.pastCaption, past)}
          </Section>
        )}
        {mayJump ? <JumpPart props={props} next={await nextInNetwork(asked.services, network.id)} /> : null}
      </>
    ),
  });
};
