// One gathering: what is to be done now, when and where, who comes, what is done, what was decided, and what people thought.
import { attendingOf, comesTo } from '../../../flows/gatherings/view.ts';
import { timeOf, whereText } from '../../../flows/gatherings/words.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import { exitStanding, requirementsOf } from '../../../modules/network/gatherings/queries.ts';
import { joinsFromAfar, mayDo } from '../../../modules/network/gatherings/rules.ts';
import { topicsOf } from '../../../modules/network/topics/queries.ts';
import { capitalised } from '../../../texts/format.ts';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { Page } from '../../page.ts';
import { mayLeadNetwork } from '../networks/network-frame.tsx';
import {
  type GatheringAnswer,
  type GatheringProps,
  gatheringPath,
  gatheringsPage,
  gatheringWords,
} from './gathering-parts.tsx';
import { ExitResultPart } from './parts/exit-part.tsx';
import { type LeadersStep, leadersStep } from './parts/leaders-step.ts';
import { Decisions } from './parts/minutes-part.tsx';
import { PollResult } from './parts/poll-part.tsx';
import { ProgrammeTable } from './parts/programme-part.tsx';
import { Registration } from './parts/registration-part.tsx';

function leadersThing({ asked, own, phase }: GatheringProps): LeadersStep | null {
  const { request, ctx } = asked;
  const { now } = ctx;
  const { gathering, poll } = own;
  if (phase === 'planned') return leadersStep(request, own, { kind: 'ask', now });
  if (phase === 'polling') {
    const today = localDateAt(now.getTime());
    const isReady = poll.waiting.length === 0 || (gathering.pollEndsOn ?? today) < today;
    if (isReady) return leadersStep(request, own, { kind: 'settle', now });
    // Here what has been answered is seen; what can be done is to settle all the same.
    const { settleButton } = gatheringWords(request).next;
    return { ...leadersStep(request, own, { kind: 'waitPoll', now }), button: settleButton, part: '/tid' };
  }
  return phase === 'over' && gathering.minutesAt === null
    ? leadersStep(request, own, { kind: 'minutes', now })
    : null;
}

function Now(props: GatheringProps) {
  const { asked, own, phase } = props;
  const { request } = asked;
  const words = gatheringWords(request);
  const thing = mayLeadNetwork(props) ? leadersThing(props) : null;
  if (thing) {
    return (
      <NextStep
        texts={request.texts.site}
        id="neste"
        title={thing.title}
        text={thing.text}
        href={gatheringPath(props, thing.part)}
        button={thing.button}
      />
    );
  }
  const { registerBy } = own.gathering;
  if (phase !== 'coming') return null;
  const attending = attendingOf(own);
  return (
    <div class="stack-s">
      <p>
        {words.next.comes(comesTo(attending), attending.waiting)}{' '}
        {registerBy ? words.page.registerBy(request.format.date(registerBy)) : null}
      </p>
      <p class="buttons">
        <a class="ds-button" data-variant="secondary" href={gatheringPath(props, '/samling.ics')}>
          {words.page.ics}
        </a>
      </p>
    </div>
  );
}

function Head(props: GatheringProps) {
  const { asked, own, phase } = props;
  const words = gatheringWords(asked.request);
  const { gathering } = own;
  const joins = joinsFromAfar(gathering) && phase !== 'cancelled';
  return (
    <div class="frame stack">
      {gathering.about === '' ? null : <p class="as-written">{gathering.about}</p>}
      {phase === 'cancelled' ? (
        <p class="notice">{words.page.cancelled(gathering.cancelledWhy)}</p>
      ) : (
        <Now {...props} />
      )}
      {joins ? (
        <p>
          <a href={gathering.link}>{words.page.join}</a>
        </p>
      ) : null}
      {gathering.timeWhy === '' ? null : <p class="small">{words.poll.timeWhy(gathering.timeWhy)}</p>}
      {mayLeadNetwork(props) && phase !== 'cancelled' ? (
        <p class="buttons">
          <a href={gatheringPath(props, '/endre')}>{words.page.edit}</a>
          {phase === 'coming' ? <a href={gatheringPath(props, '/tid')}>{words.page.move}</a> : null}
          {mayDo('cancel', phase) ? <a href={gatheringPath(props, '/avlys')}>{words.page.cancel}</a> : null}
        </p>
      ) : null}
    </div>
  );
}

async function Results(props: GatheringProps) {
  const { asked, own } = props;
  return (
    <ExitResultPart
      request={asked.request}
      ownQuestions={own.gathering.ownQuestions}
      standing={await exitStanding(asked.ctx, own.gathering)}
      seesComments={mayLeadNetwork(props)}
    />
  );
}

export const showGathering: GatheringAnswer = async (props): Promise<Page> => {
  const { asked, own, phase, view } = props;
  const { language } = asked.request;
  const words = gatheringWords(asked.request);
  const { gathering, sessions, decisions } = own;
  const topics = await topicsOf(asked.ctx, view.network.id);
  const leads = mayLeadNetwork(props);
  const requirements = leads ? [...(await requirementsOf(asked.ctx, gathering.id)).values()] : [];
  const isHeld = phase === 'going' || phase === 'over';
  const where = whereText(language, gathering);
  const hasTime = gathering.state === 'called';
  const editLink = (part: string, label: string) =>
    leads && phase !== 'cancelled' ? <a href={gatheringPath(props, part)}>{label}</a> : undefined;
  return gatheringsPage(props, {
    heading: gathering.title,
    lead: words.next.comingText(capitalised(timeOf(language, gathering) ?? words.standing.noTime), where),
    children: (
      <>
        <Head {...props} />
        {isHeld ? (
          <Section id="referat" title={words.minutes.title} aside={editLink('/referat', words.minutes.edit)}>
            <div class="stack">
              {gathering.minutes === '' ? (
                <p>{words.minutes.none}</p>
              ) : (
                <p class="as-written narrow">{gathering.minutes}</p>
              )}
              {decisions.length > 0 ? <Decisions {...props} topics={topics} mayEnd={leads} /> : null}
            </div>
          </Section>
        ) : null}
        {isHeld ? (
          <Section id="etterpa" title={words.exit.title}>
            {await Results(props)}
          </Section>
        ) : null}
        {phase === 'polling' ? (
          <Section id="svar" title={words.poll.title}>
            <PollResult {...props} />
          </Section>
        ) : null}
        <Section
          id="program"
          title={words.programme.title}
          aside={editLink('/program', words.programme.edit)}
        >
          {sessions.length === 0 ? (
            <p>{words.programme.none}</p>
          ) : (
            <ProgrammeTable {...props} topics={topics} mayArrange={false} />
          )}
        </Section>
        {hasTime ? (
          <Section id="hvem" title={words.page.registered}>
            <Registration props={props} requirements={requirements} isOpen={mayDo('register', phase)} />
          </Section>
        ) : null}
      </>
    ),
  });
};
